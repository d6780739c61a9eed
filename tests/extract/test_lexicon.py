"""The tables as the readers see them."""

import pytest

from kg.extract.lexicon import (
    HEAD,
    LEVEL,
    ORGANIZATION,
    PLACE,
    TITLE,
    Head,
    Level,
    Organization,
    Place,
    TitleRow,
    countries,
    lexicon,
    marked,
    spelled_out,
)
from tests.extract.reading import scanned


def value(kind: str, phrase: str) -> object:
    found = scanned(phrase).match(kind, 0)
    return found.value if found is not None else None


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        ("Chủ tịch", "Chủ tịch"),
        ("Phó Chủ tịch", "Phó Chủ tịch"),
        ("Phó chủ tịch thường trực", "Phó Chủ tịch Thường trực"),
        ("Phó Thủ tướng Thường trực", "Phó Thủ tướng Thường trực"),
        ("Thứ trưởng Thường trực", "Thứ trưởng Thường trực"),
        ("phó ban", "Phó Trưởng ban"),
        ("Phó Tổng Thư ký", "Phó Tổng Thư ký"),
        ("đại biểu Quốc hội", "Đại biểu"),
        ("Chủ tịch HĐQT", "Chủ tịch Hội đồng quản trị"),
    ],
)
def test_a_title_its_deputy_and_its_standing_form_have_one_label_each(phrase: str, title: str) -> None:
    row = value(TITLE, phrase)
    assert isinstance(row, TitleRow)
    assert row.title == title


def test_a_title_knows_the_organisation_that_it_needs_not_name() -> None:
    row = value(TITLE, "Thủ tướng")
    assert isinstance(row, TitleRow)
    assert row.organization == "Chính phủ"


def test_a_title_knows_the_word_that_it_swallows() -> None:
    row = value(TITLE, "Bộ trưởng")
    assert isinstance(row, TitleRow)
    assert row.prefix == "Bộ"


def test_an_alias_leads_to_the_full_name() -> None:
    entry = value(ORGANIZATION, "Bộ GTVT")
    assert isinstance(entry, Organization)
    assert (entry.name, entry.written) == ("Bộ Giao thông vận tải", "Bộ GTVT")


def test_what_follows_a_swallowed_word_leads_to_the_full_name() -> None:
    entry = value("tail:Bộ", "GTVT")
    assert isinstance(entry, Organization)
    assert entry.name == "Bộ Giao thông vận tải"


def test_an_abbreviated_first_word_is_written_out() -> None:
    head = value(HEAD, "UBND")
    assert isinstance(head, Head)
    assert (head.expansion, head.alone, head.scope) == ("Ủy ban nhân dân", True, "local")


def test_an_alias_of_a_place_leads_to_its_official_name() -> None:
    place = value(PLACE, "TP. Hà Nội")
    assert isinstance(place, Place)
    assert (place.name, place.official) == ("Hà Nội", "thành phố Hà Nội")


def test_a_level_of_government_has_its_party_committee() -> None:
    level = value(LEVEL, "TP")
    assert isinstance(level, Level)
    assert (level.name, level.committee) == ("thành phố", "Thành ủy")
    assert lexicon().committees["tỉnh"] == "Tỉnh ủy"


def test_vietnam_is_no_foreign_state() -> None:
    assert "Trung Quốc" in countries()
    assert "Việt Nam" not in countries()


def test_surnames_are_compared_in_lower_case() -> None:
    assert {"nguyễn", "trần"} <= lexicon().surnames


def test_a_post_has_the_name_that_the_statutes_give_it() -> None:
    official = lexicon().post_names["Bí thư", "Ban Chấp hành Trung ương Đảng"]
    assert official == ("Bí thư", "Ban Bí thư Trung ương Đảng")


def test_alternatives_in_brackets_are_spelled_out() -> None:
    assert list(spelled_out("[cho|] thôi [chức|chức vụ]")) == [
        *("cho thôi chức", "cho thôi chức vụ"),
        *("thôi chức", "thôi chức vụ"),
    ]
    assert list(spelled_out("từ nhiệm")) == ["từ nhiệm"]


def test_no_bracket_is_left_in_the_words_of_a_class() -> None:
    assert not any(mark in phrase for phrase in marked("dismiss") for mark in "[|]")
