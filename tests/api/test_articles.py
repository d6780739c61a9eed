"""The text of an article, cut and marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.articles import Passage, days, passages, runs
from kg.model.answers import Hit
from kg.model.mentions import Mention, Naming
from tests.api.conftest import lay_out
from tests.graphs import GraphBuilder
from tests.serving import patient

PERSON, POST = Hit("a", "person", "A"), Hit("p", "post", "Chủ tịch")


def claim(number: int, start: int, end: int, *namings: Naming, on: str | None = None) -> Mention:
    return Mention(f"c{number}", "holding", start, end, (PERSON, POST), namings, "holds", on, "r")


def cut(text: str, *claims: Mention) -> list[tuple[str, tuple[str, ...], list[str]]]:
    return [(one.text, one.begins, [claim.id for claim in one.claims]) for one in passages(text, claims)]


def test_an_article_without_claims_is_one_passage() -> None:
    assert passages("abc", ()) == (Passage("abc"),)


def test_claims_that_overlap_are_cut_where_one_begins_or_ends() -> None:
    assert cut("abcdef", claim(0, 1, 4), claim(1, 2, 5)) == [
        ("a", (), []),
        ("b", ("c0",), ["c0"]),
        ("cd", ("c1",), ["c0", "c1"]),
        ("e", (), ["c1"]),
        ("f", (), []),
    ]


def test_the_same_words_of_two_claims_bear_both() -> None:
    assert cut("ab", claim(0, 0, 2), claim(1, 0, 2)) == [("ab", ("c0", "c1"), ["c0", "c1"])]


def test_the_shortest_claim_comes_first() -> None:
    assert cut("abcd", claim(0, 0, 4), claim(1, 1, 2))[1] == ("b", ("c1",), ["c1", "c0"])


def test_a_name_leads_to_what_it_names_and_other_words_to_the_post() -> None:
    found = passages("Chủ tịch A", [claim(0, 0, 10, Naming(9, 10, PERSON))])
    assert [(one.text, one.thing) for one in found] == [("Chủ tịch ", POST), ("A", PERSON)]


@pytest.mark.parametrize("text", ["", "abc"])
def test_passages_put_together_are_the_article(text: str) -> None:
    assert "".join(one.text for one in passages(text, [claim(0, 0, len(text) // 2)])) == text


def test_each_day_is_told_once_with_its_claims_in_order() -> None:
    claims = [
        claim(0, 0, 1, on="2019-02"),
        claim(1, 1, 2, on="2018"),
        claim(2, 2, 3),
        claim(3, 3, 4, on="2019-02"),
    ]
    assert list(days(claims).items()) == [("2018", ["c1"]), ("2019-02", ["c0", "c3"])]


def test_passages_with_claims_that_follow_each_other_are_one_run() -> None:
    found = runs(passages("abcdef", [claim(0, 1, 3), claim(1, 3, 5)]))
    assert ["".join(one.text for one in run) for run in found] == ["a", "bcde", "f"]


def test_the_page_of_a_long_article_does_not_call_its_holdings_the_whole_list(tmp_path: Path) -> None:
    graph = GraphBuilder()
    graph.article("d1", "Nguyễn Văn A.", "2024-05-01")
    for number in range(61):
        graph.holding("d1", "Nguyễn Văn A", f"Chức {number}", "Nguyễn Văn A")
    with TestClient(create_app(patient(lay_out(graph, tmp_path)))) as client:
        shown = client.get("/documents/d1", params={"lang": "en"}).text
    assert "And 1 more, marked in the text." in shown
    assert "the whole list" not in shown
