from datetime import date

import pytest

from kg.extract.terms import is_over, last_ordinal, year_of_meeting
from tests.extract.reading import held


@pytest.mark.parametrize(
    ("term", "number"),
    [("khóa XIV", 14), ("khóa 11, 13", 13), ("khóa: V, VI và VII", 7), ("nhiệm kỳ 2016-2021", 0), (None, 0)],
)
def test_the_latest_khoa_of_a_row_counts(term: str | None, number: int) -> None:
    assert last_ordinal(term) == number


def test_a_khoa_is_over_when_the_next_body_meets() -> None:
    assert is_over("Quốc hội", "khóa 11, 13", date(2016, 7, 26))
    assert not is_over("Quốc hội", "khóa 12, 13", date(2016, 4, 8))


def test_the_khoa_of_a_provincial_council_is_not_known() -> None:
    assert not is_over("Hội đồng nhân dân tỉnh Đồng Nai", "khóa IX", date(2030, 1, 1))


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("tại đại hội đảng lần thứ 11", 2011),
        ("kỳ họp thứ nhất quốc hội khóa xiii", 2011),
        ("kỳ họp thứ hai quốc hội khóa xiii", None),
        ("đại hội công đoàn", None),
    ],
)
def test_a_congress_or_a_first_session_has_a_year(words: str, year: int | None) -> None:
    assert year_of_meeting(words.split()) == year


def test_a_term_may_begin_with_a_capital() -> None:
    assert last_ordinal("Khóa 11") == 11


def test_of_terms_in_a_row_the_last_is_told() -> None:
    text = "Cách chức Ủy viên Ban Thường vụ Thành ủy Huế các nhiệm kỳ 2010-2015, 2015-2020 với ông Lê Tám."
    (one,) = held(text, "2018-09-14")
    assert (one.status.value, one.term) == ("end", "nhiệm kỳ 2015-2020")


def test_years_behind_the_last_office_are_not_those_of_one_with_a_term() -> None:
    text = (
        "Ông Lê Tám trong thời gian giữ chức Bí thư Huyện ủy Lý Nhân nhiệm kỳ 2011-2016, Giám đốc Sở Y tế "
        "Hà Nam (2008-2010) đã vi phạm."
    )
    spans = {one.title: one.since and str(one.since) for one in held(text, "2018-09-14")}
    assert spans == {"Bí thư": None, "Giám đốc": "2008"}
