"""Which form an Accept header gets."""

from __future__ import annotations

import pytest

from api.negotiation import best

OFFERS = ("application/json", "text/csv", "text/html")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV; charset=utf-8", "text/csv"),
        ("text/*", "text/csv"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        ("application/json;q=0.2, text/csv;q=0.9", "text/csv"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=high", None),
        ("text/csv;q=nan, text/html", "text/html"),
        ("text/csv;q=nan, text/html;q=0.001", "text/html"),
        ("text/csv;q=inf, text/html;q=0.5", "text/html"),
        ("text/csv;q=1e9, text/html;q=0.5", "text/html"),
        ("text/csv;q=-1", None),
        ("text/csv;q=1.001, text/html;q=0.", None),
        ("text/csv;q=0.1234", None),
        ("text/csv;q=٠.٥", None),
        ("text/csv;q=1.000, text/html;q=0.999", "text/csv"),
        ("nonsense", None),
    ],
)
def test_the_form_liked_best_is_chosen(accept: str | None, chosen: str | None) -> None:
    assert best(accept, OFFERS) == chosen


def test_quality_nought_excludes_a_form_even_when_anything_else_goes() -> None:
    assert best("application/json;q=0, */*;q=0.1", OFFERS) == "text/csv"


def test_the_most_specific_range_decides() -> None:
    assert best("text/*;q=0.9, text/csv;q=0.1, application/json;q=0.5", OFFERS) == "text/html"


def test_no_offers_give_no_form() -> None:
    assert best("*/*", ()) is None
