"""Reasons in English say what their Vietnamese counterparts say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from api.languages.english import bounds, edtf_in_words, reason
from kg.model.answers import Contradiction, Holders
from kg.model.board import Seat
from kg.model.dates import PartialDate
from kg.model.interval import Grade
from kg.model.relations import Overlap
from tests.builders import a_witness, an_answer


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "date unknown"),
        ("2019-01-17", "17 January 2019"),
        ("2019-01", "January 2019"),
        ("2019", "2019"),
        ("2018/2019-05", "from 2018 to May 2019"),
        ("spring", "spring"),
    ],
)
def test_dates_keep_the_precision_of_the_source(text: str | None, words: str) -> None:
    assert edtf_in_words(text) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), "start unknown, end unknown"),
        (
            ("", "2019-01-17", "2020-01-01"),
            "from 17 January 2019 or earlier, until 1 January 2020 at least, end unknown",
        ),
        (("2019-01-01", "2019-01-31"), "from January 2019, end unknown"),
        (("2019-01-05", "2019-02-01"), "began between 5 January 2019 and 1 February 2019, end unknown"),
        (("2019-01-05",), "began no earlier than 5 January 2019, end unknown"),
        (("", "", "2020-01-01", "2020-12-31"), "start unknown, to 2020"),
        (("", "", "", "2020-12-30"), "start unknown, ended by 30 December 2020"),
        (("", "2018-03-31", "2018-03-01"), "seen in office in March 2018, end unknown"),
        (
            ("", "2018-03-20", "2018-03-01"),
            "seen in office on a day from 1 March 2018 to 20 March 2018, end unknown",
        ),
    ],
)
def test_each_bound_is_told_as_far_as_it_is_known(days: tuple[str, ...], words: str) -> None:
    assert bounds(an_answer(*days)) == words


@pytest.mark.parametrize(
    ("grade", "words"),
    [
        (Grade.CERTAIN, "The day lies between."),
        (Grade.POSSIBLE, "No source settles that day."),
        (Grade.REFUTED, "The day is excluded."),
        (Grade.UNKNOWN, "No source reaches that day."),
    ],
)
def test_a_grade_is_told_with_its_bounds(grade: Grade, words: str) -> None:
    first, last = PartialDate(2019, 1, 17), PartialDate(2020, 1, 1)
    seat = Seat("A", "a", grade, "", first, last, False, False, ())
    for found in (an_answer("", "2019-01-17", "2020-01-01", grade=grade), seat):
        told = reason(found)
        assert told is not None
        assert told.startswith("From 17 January 2019 or earlier, until 1 January 2020 at least")
        assert told.endswith(words)


def holders(grade: Grade, *people: str) -> Holders:
    answers = tuple(an_answer(grade=grade, person=one) for one in people)
    return Holders("Vụ trưởng", "p", date(2019, 1, 17), grade, answers, "")


def of_one_name(found: Holders) -> Holders:
    return replace(found, answers=tuple(replace(one, person="A") for one in found.answers))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (holders(Grade.CERTAIN, "A"), "A: Start unknown, end unknown. The day lies between."),
        (holders(Grade.CERTAIN, "A", "B"), "A and B were each in office around 17 January 2019."),
        (
            holders(Grade.POSSIBLE, "A", "B", "C"),
            "Possibly A, B or C on 17 January 2019; no source settles it.",
        ),
        (
            of_one_name(holders(Grade.POSSIBLE, "A", "B")),
            "Possibly A or A on 17 January 2019; no source settles it.",
        ),
        (
            replace(holders(Grade.REFUTED), excluded=("A", "B")),
            "The sources exclude A and B on 17 January 2019; none tells of anybody else.",
        ),
        (
            replace(holders(Grade.REFUTED), excluded=tuple("ABCDEF")),
            "The sources exclude all 6 known holders on 17 January 2019; none tells of anybody else.",
        ),
        (holders(Grade.UNKNOWN), "No source tells who held the post on 17 January 2019."),
    ],
)
def test_a_day_is_answered_in_one_sentence(found: Holders, words: str) -> None:
    assert reason(found) == words


def test_a_shared_time_is_certain_only_where_it_is() -> None:
    one = an_answer()
    shared = Overlap(one, one, Grade.CERTAIN, None, day("2019-01-17"), day("2020-01-01"), None, "")
    assert str(reason(shared)).startswith("Certainly at the same time: from 17 January 2019")
    apart = replace(shared, grade=Grade.POSSIBLE, latest_start=day("2021-01-01"))
    assert reason(apart) == "Possibly at the same time; no source tells the days."


def test_a_contradiction_names_its_people() -> None:
    found = Contradiction("c", "P", "p", "trái nhau", (a_witness("A"), a_witness("B")))
    assert reason(found) == "These 2 statements about A and B cannot all be true."
    assert reason(replace(found, evidence=())) == "These 0 statements about nobody cannot all be true."


def test_what_only_its_own_words_tell_has_no_english() -> None:
    assert reason("Chưa đủ căn cứ.") is None
