from __future__ import annotations

import pytest

from kg.errors import DataError
from kg.model.dates import PartialDate
from kg.temporal.terms import Term, read_term, terms_by_body

ASSEMBLY = ("Quốc hội",)


def test_a_numbered_term_is_looked_up_in_the_calendar_of_its_body() -> None:
    assert read_term("khóa XIV", ASSEMBLY) == Term(14, PartialDate(2016, 5, 22), PartialDate(2021, 7, 20))


def test_the_same_number_is_another_term_in_another_body() -> None:
    assembly = read_term("khóa XII", ASSEMBLY)
    committee = read_term("khóa XII", ("Ban Chấp hành Trung ương Đảng",))
    assert assembly is not None
    assert committee is not None
    assert assembly.differs(committee)


@pytest.mark.parametrize(
    "words", ["khoá XIV", "Khóa 14", "khóa thứ XIV", "nhiệm kỳ 2016 - 2021", "khóa XIV (2016-2021)"]
)
def test_spellings_of_a_term_are_one(words: str) -> None:
    assert read_term(words, ASSEMBLY) == read_term("khóa XIV", ASSEMBLY)


def test_a_part_of_the_assembly_shares_its_terms() -> None:
    assert read_term("khóa XIV", ("Ủy ban Pháp luật của Quốc hội", "Quốc hội")) == read_term(
        "khóa XIV", ASSEMBLY
    )


def test_a_part_of_the_central_committee_counts_its_own_terms() -> None:
    found = read_term("khóa XII", ("Đảng ủy Khối các cơ quan Trung ương", "Ban Chấp hành Trung ương Đảng"))
    assert found == Term(12)


def test_a_provincial_council_counts_its_own_terms() -> None:
    assert read_term("khóa IX", ("Hội đồng nhân dân thành phố Đà Nẵng",)) == Term(9)


def test_years_in_the_name_of_a_term_speak_for_themselves() -> None:
    found = read_term("nhiệm kỳ 2015-2020", ("Đảng ủy Văn phòng Chính phủ",))
    assert found == Term(None, PartialDate(2015), PartialDate(2020))


@pytest.mark.parametrize(
    "words", ["", "nhiệm kỳ này", "khóa XIII, XIV", "khóa XIII và XIV", "khóa XIII, khóa XIV"]
)
def test_no_term_or_more_than_one_is_not_read(words: str) -> None:
    found = read_term(words, ASSEMBLY)
    assert found is None


def test_years_that_run_backwards_give_no_days() -> None:
    assert read_term("nhiệm kỳ 2021-2016", ("Thành ủy Đà Nẵng",)) == Term(None)


def test_a_term_with_days_is_not_told_from_one_without() -> None:
    assert not Term(14, PartialDate(2016)).differs(Term(9))


def test_numbers_tell_terms_without_days_apart() -> None:
    assert Term(8).differs(Term(9))
    assert not Term(9).differs(Term(9))


def test_terms_that_begin_a_year_apart_may_be_one() -> None:
    assert not Term(None, PartialDate(2015)).differs(Term(12, PartialDate(2016, 1, 20)))


@pytest.mark.parametrize("body", ["Hội đồng nhân dân thành phố Đà Nẵng", "Ủy ban nhân dân huyện Cần Giờ"])
def test_a_term_of_councils_is_known_by_its_years_in_every_place(body: str) -> None:
    assert read_term("nhiệm kỳ 2016-2021", (body,)) == Term(
        None, PartialDate(2016, 5, 22), PartialDate(2021, 7)
    )


def test_a_term_that_was_prolonged_is_known_by_both_its_names() -> None:
    council = ("Hội đồng nhân dân tỉnh Nghệ An",)
    assert read_term("nhiệm kỳ 2004-2009", council) == read_term("nhiệm kỳ 2004-2011", council)


@pytest.mark.parametrize(
    ("words", "body", "start"),
    [
        ("khóa I", "Quốc hội", PartialDate(1946, 1, 6)),
        ("khóa VII", "Quốc hội", PartialDate(1981, 4, 26)),
        ("khóa II", "Bộ Chính trị", PartialDate(1951, 2, 11)),
        ("khóa X", "Chính phủ", PartialDate(1997, 9, 20)),
    ],
)
def test_the_calendar_goes_back_to_the_first_term(words: str, body: str, start: PartialDate) -> None:
    found = read_term(words, (body,))
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize(
    ("start", "end", "fault"),
    [("2007-02-30", "", "2007-02-30"), ("2011-05-22", "2007-07-19", "before it starts on 2011-05-22")],
)
def test_an_impossible_row_of_the_calendar_is_an_error_that_names_it(
    start: str, end: str, fault: str
) -> None:
    row = {
        "body": "Quốc hội",
        "parts": "",
        "term": "khóa XIII",
        "years": "2011-2016",
        "start": start,
        "end": end,
    }
    with pytest.raises(DataError, match=fault) as caught:
        terms_by_body([("calendar.tsv:7", row)])
    assert caught.value.source == "calendar.tsv:7"
