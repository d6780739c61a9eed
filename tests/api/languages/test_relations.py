"""Reasons in English of answers that relate people, posts and days; how a question was taken."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from api.languages.relations import reason
from kg import query
from kg.model.answers import Gap
from kg.model.interval import Grade
from kg.model.reasons import Completeness, Why
from kg.model.relations import Command, Connection, Duration, Handover, HoldersDuring, Line, Presence, Step
from kg.query import Session
from kg.query.asking.tables import Form, forms
from tests.builders import an_answer

ON = date(2020, 6, 30)
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def why(*held: Grade, rivals: tuple[str, ...] = ()) -> Why:
    others = tuple(an_answer(person=one, grade=Grade.CERTAIN) for one in rivals)
    own = tuple(an_answer("", "2019-01-17", grade=grade) for grade in held)
    return Why("A", "a", "P", "p", ON, Grade.REFUTED, "", own, (), others, ())


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (why(Grade.CERTAIN), "A: From 17 January 2019 or earlier, end unknown. The day lies between."),
        (
            why(Grade.REFUTED, rivals=("B", "C")),
            "A: From 17 January 2019 or earlier, end unknown. The day is excluded. "
            "On 30 June 2020 B and C certainly held this post, which only one person holds.",
        ),
        (why(), "No source names A in this post."),
        (
            why(rivals=("B",)),
            "No source names A in this post. On 30 June 2020 B certainly held this post, "
            "which only one person holds.",
        ),
    ],
)
def test_why_tells_of_the_person_and_of_who_was_there_instead(found: Why, words: str) -> None:
    assert reason(found) == words


def test_a_handover_tells_its_window_and_whether_anybody_may_have_sat_between() -> None:
    one, other = an_answer(person="A"), an_answer(person="B")
    found = Handover(
        one, other, date(2021, 4, 7), date(2021, 4, 8), immediate=False, reason="", grade=Grade.POSSIBLE
    )
    assert reason(found) == (
        "The next one named after A is B; after 7 April 2021, by 8 April 2021 at the latest; "
        "no source shows that nobody sat between the two."
    )
    same_day = reason(replace(found, after=date(2021, 4, 8)))
    assert "is B; on 8 April 2021 itself; no source" in str(same_day)
    told = reason(replace(found, after=None, by=None, immediate=True))
    assert told == "The next one named after A is B; a source says that the one followed the other."


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Duration(an_answer(), 1, 30, False, False, ""), "1 day at least; 30 days at most."),
        (
            Duration(an_answer(), 5, None, True, True, ""),
            "5 days at least; no upper limit, since nothing tells its beginning and its end.",
        ),
        (
            Duration(an_answer(contested=True), 0, 9, False, False, ""),
            "This tenure is contested, and there may be no day of it; 0 days at least; 9 days at most.",
        ),
    ],
)
def test_a_duration_is_told_by_its_limits(found: Duration, words: str) -> None:
    assert reason(found) == words


def during(grade: Grade, *some: tuple[str, Grade], since: date | None = ON) -> HoldersDuring:
    seen = tuple(Presence(an_answer(person=who), one, one) for who, one in some)
    return HoldersDuring("P", "p", since, None, grade, grade, seen, "")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            during(Grade.CERTAIN, ("A", Grade.CERTAIN), ("B", Grade.POSSIBLE)),
            "From 30 June 2020, certainly in office: A; possibly in office: B.",
        ),
        (during(Grade.REFUTED, since=None), "Those who are named were not in office."),
        (during(Grade.UNKNOWN), "From 30 June 2020, no source tells who was in office."),
    ],
)
def test_a_stretch_of_days_names_who_was_certainly_there_first(found: HoldersDuring, words: str) -> None:
    assert reason(found) == words


def test_a_possible_namesake_of_who_was_certainly_there_is_named_too() -> None:
    found = during(Grade.CERTAIN, ("A", Grade.CERTAIN), ("B", Grade.POSSIBLE))
    sure, doubtful = found.answers
    namesake = replace(doubtful, answer=replace(doubtful.answer, person="A"))
    assert reason(replace(found, answers=(sure, namesake))) == (
        "From 30 June 2020, certainly in office: A; possibly in office: A."
    )


def above(grade: Grade, *people: str) -> Command:
    lines = tuple(Line(an_answer(), an_answer(person=one), "deputy", "titles", grade) for one in people)
    return Command("A", "a", ON, lines, (), "")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (above(Grade.CERTAIN, "B", "C"), "Above A on 30 June 2020: B and C."),
        (above(Grade.POSSIBLE, "B", "C"), "Above A on 30 June 2020: possibly B or C."),
        (above(Grade.CERTAIN), "No source tells who was above A on 30 June 2020."),
    ],
)
def test_who_is_above_somebody_is_told_as_surely_as_it_is_known(found: Command, words: str) -> None:
    assert reason(found) == words


def test_who_is_above_a_namesake_of_somebody_is_not_above_that_one() -> None:
    found = above(Grade.CERTAIN, "B", "C")
    own, further = found.superiors
    namesake = replace(further, below=replace(further.below, person_id="a2"))
    assert reason(replace(found, superiors=(own, namesake))) == "Above A on 30 June 2020: B."


def test_a_chain_names_those_between() -> None:
    step = Step(*("A", "a", "B", "b", "V", "v", "event"), ON, ON, Grade.CERTAIN, ON, ON, ON, ON, (), ())
    found = Connection("A", "a", "C", "c", ON, Grade.CERTAIN, (step, replace(step, other="C")), "")
    assert reason(found) == "A is connected with C through B on 30 June 2020."
    assert reason(replace(found, answers=(step,), on=None)) == "A is connected with C directly."
    assert reason(replace(found, answers=())) == "No source shows that A and C are connected on 30 June 2020."


def test_what_is_complete_needs_no_advice() -> None:
    gap = Gap(date(2019, 1, 1), date(2019, 1, 11))
    found = Completeness("P", "p", ON, ON, 10, 9, 0, 0.9, (gap,), gap, (), "", ())
    assert reason(replace(found, largest=None)) == "A certain holder is known for 9 of 10 days."
    assert str(reason(found)).endswith(
        "an article of about 6 January 2019 that names the holder would help most."
    )


@pytest.mark.parametrize("form", forms(), ids=lambda form: f"{form.name}: {form.examples[1]}")
def test_every_form_of_question_is_told_back_in_english(samples: Session, form: Form) -> None:
    found = query.ask(samples, form.examples[1])
    told = str(reason(found))
    assert told.startswith("Asked: ")
    for one in found.understood:
        told = told.replace(one.label, "")
    assert not VIETNAMESE.search(told)


def test_what_is_not_understood_is_named(samples: Session) -> None:
    found = query.ask(samples, "Who ate xyzzy on 17 January 2019?")
    assert found.unknown
    assert all(f"“{one}”" in str(reason(found)) for one in found.unknown)
    assert str(reason(query.ask(samples, "Who when?"))).startswith("Each word is understood")
