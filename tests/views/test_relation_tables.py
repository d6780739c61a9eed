"""Answers about relations on a terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from kg.model.answers import Answer
from kg.model.interval import Interval
from kg.model.relations import Colleagues, DoubleHats, Moves, Overlap, Succession
from kg.query import Session, colleagues, double_hats, moves, succession
from kg.views.terminal import Shown, drawn
from tests.graphs import CHAIR, GraphBuilder, bound

STRANGER = "Người khác nói"


def printed(answer: Shown) -> str:
    out = StringIO()
    Console(file=out, width=300).print(drawn(answer))
    return out.getvalue()


def test_a_handover_is_proved_by_the_last_of_the_one_and_the_first_of_the_other() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    seen = {}
    for person, day in (("A", "2016-06-01"), ("B", "2016-07-01"), ("A", "2019-05-20"), ("B", "2017-03-02")):
        graph.article(day, f"Chủ nhiệm {person} ngày {day}.")
        seen[day] = graph.holding(day, person, CHAIR, f"{person} ngày {day}", on=day)
    first, second, again, later = (bound(day, one) for day, one in seen.items())
    graph.tenure("A", CHAIR, [seen["2016-06-01"]], Interval(None, first, first, second))
    graph.tenure("B", CHAIR, [seen["2016-07-01"], seen["2017-03-02"]], Interval(first, second, later, again))
    text = printed(succession(Session(graph.store()), CHAIR.replace(" @", "")))
    assert [line.split("“")[1].split("”")[0] for line in text.splitlines() if "“" in line] == [
        "A ngày 2016-06-01",
        "B ngày 2016-07-01",
    ]


def among_strangers(answer: Answer) -> Answer:
    """Return the answer with words about somebody else before and after its own."""
    stranger = replace(answer.evidence[0], person="X", person_id="x", quote=STRANGER)
    return replace(answer, evidence=(stranger, *answer.own_evidence, stranger))


def parted(one: Overlap) -> Overlap:
    return replace(one, one=among_strangers(one.one), other=among_strangers(one.other))


def hats_of(session: Session) -> DoubleHats:
    found = double_hats(session, "Mai Tiến Dũng")
    return replace(found, answers=tuple(map(parted, found.answers)))


def colleagues_of(session: Session) -> Colleagues:
    found = colleagues(session, "Mai Tiến Dũng")
    return replace(found, answers=tuple(map(parted, found.answers)))


def moves_of(session: Session) -> Moves:
    found = moves(session)
    answers = (
        replace(one, left=among_strangers(one.left), took=among_strangers(one.took)) for one in found.answers
    )
    return replace(found, answers=tuple(answers))


def handovers_of(session: Session) -> Succession:
    found = succession(session, "Chủ nhiệm VPCP")
    answers = (
        replace(one, predecessor=among_strangers(one.predecessor), successor=among_strangers(one.successor))
        for one in found.answers
    )
    return replace(found, answers=tuple(answers))


@pytest.mark.parametrize("asked", [hats_of, colleagues_of, moves_of, handovers_of])
def test_a_side_is_proved_by_words_about_its_own_person(
    samples: Session, asked: Callable[[Session], Shown]
) -> None:
    text = printed(asked(samples))
    assert "“" in text
    assert STRANGER not in text
