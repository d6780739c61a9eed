"""Bodies of offices whose holders everybody knows."""

from __future__ import annotations

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "published", "post"),
    [
        ("Bộ trưởng Lê Vĩnh Tân vui mừng.", "2018-05-05", ("Lê Vĩnh Tân", "Bộ trưởng", "Bộ Nội vụ", "holds")),
        ("Nguyên Bộ trưởng Cao Đức Phát.", "2018-05-05", ("Cao Đức Phát", "Bộ trưởng", "", "held")),
        ("Thủ tướng Hun Sen vui mừng.", "2018-05-05", ("Hun Sen", "Thủ tướng", "Campuchia", "holds")),
        ("Thủ tướng Hun Sen vui mừng.", None, ("Hun Sen", "Thủ tướng", "Campuchia", "holds")),
    ],
)
def test_who_is_known_by_an_office_has_its_body(
    text: str, published: str | None, post: tuple[str, str, str, str]
) -> None:
    body = post[2] or "Bộ Nông nghiệp và Phát triển nông thôn"
    assert posts(text, published) == [(post[0], post[1], body, post[3])]


@pytest.mark.parametrize("published", ["2010-05-05", "2022-05-05"])
def test_who_did_not_hold_the_office_then_has_no_body(published: str) -> None:
    assert posts("Bộ trưởng Lê Vĩnh Tân vui mừng.", published) == []


def test_the_body_that_the_words_tell_goes_before() -> None:
    text = "Bộ trưởng Bộ Y tế Lê Vĩnh Tân vui mừng. Bộ trưởng Lê Vĩnh Tân ra về."
    assert posts(text, "2018-05-05") == [("Lê Vĩnh Tân", "Bộ trưởng", "Bộ Y tế", "holds")]
