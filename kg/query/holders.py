"""Who held a post on a day.

Comes in: a post and a day. Goes out: `Holders`: certain and possible holders with reasons, and the nearest
witnesses on both sides of the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rdflib.term import Literal, URIRef

from kg.model.answers import Answer, Holders, Witness
from kg.model.claims import Status
from kg.model.interval import RANK, Grade
from kg.query.answering import graded
from kg.query.grading import TOLD, best, came_in_since, judged
from kg.query.session import Session, said
from kg.query.tenures import Spell, read_tenures
from kg.query.witnesses import read_witnesses
from kg.query.wording import edtf_in_words, listed, named, people_named, plain, sentence

_Nearest = tuple[Witness | None, Witness | None]
NAMED = 5
"""The most people that a sentence names; of more it tells how many they are."""


def holders(session: Session, post: str, on: date) -> Holders:
    """Return who held a post on a day.

    "Unknown" says that no claim reaches the day, "refuted" that every holder known is excluded; neither says
    that the post was vacant.

    Args:
        session: The graph.
        post: Name or identifier of a post.
        on: The day.

    Raises:
        QueryError: If the name may mean several posts.
        NotFoundError: If it means none.
    """
    asked = session.find("post", post)
    spells = read_tenures(session, posts=[asked.iri])
    found, contradicting = judged(spells, on)
    told, acting = _told(spells, found), _acting(spells, found, on)
    shown = graded(session, told | acting, on)
    answers = shown[: len(told)]
    before, after = nearest = _nearest(session, asked.iri, on)
    grade = best(found.values())
    against = _people(one for one in spells if one.iri in contradicting)
    excluded = _people(spells) if grade is Grade.REFUTED else ()
    return Holders(
        post=asked.label,
        post_id=asked.id,
        on=on,
        grade=grade,
        answers=answers,
        reason=_against_each_other(against, on)
        or _excluded(excluded, on, nearest)
        or _reason(grade, answers, on, nearest),
        before=before,
        after=after,
        excluded=excluded,
        acting=shown[len(told) :],
    )


def _acting(spells: Sequence[Spell], found: Mapping[URIRef, Grade], on: date) -> dict[Spell, Grade]:
    """Return who began to act in a single seat, and is not known to have stopped by the day.

    Where a full holder is certain again, who acted for him before does so no more.
    """
    if any(one.single and not one.acting and found[one.iri] is Grade.CERTAIN for one in spells):
        return {}
    return {
        spell: found[spell.iri]
        for spell in spells
        if spell.acting
        and spell.single
        and found[spell.iri] is Grade.UNKNOWN
        and (begun := spell.interval.latest_start) is not None
        and begun.day <= on
        and not came_in_since(spell, spells, on)
    }


def _people(spells: Iterable[Spell]) -> tuple[str, ...]:
    """Return the name of each holder once; two people of one name are two names."""
    return tuple({spell.person.iri: spell.person.label for spell in spells}.values())


def _told(spells: Sequence[Spell], found: Mapping[URIRef, Grade]) -> dict[Spell, Grade]:
    """Keep the certain and possible tenures, best grade first, then by time."""
    kept = [spell for spell in spells if found[spell.iri] in TOLD]
    return {spell: found[spell.iri] for spell in sorted(kept, key=lambda spell: RANK[found[spell.iri]])}


def _nearest(session: Session, post: URIRef, on: date) -> _Nearest:
    """Return the last witness that speaks of a date up to the day, and the first of a later one."""
    if session.index is not None and session.past is None:
        return session.index.nearest(post, on)
    before, after = _sightings(session, post, on)
    witnesses = read_witnesses(session, filter(None, (before, after)))
    return witnesses.get(before or ""), witnesses.get(after or "")


def _sightings(session: Session, post: URIRef, on: date) -> tuple[str | None, str | None]:
    if session.past is not None:
        return session.past.nearest(session, post, on)
    (row,) = session.rows("nearest", post=[post], day=[Literal(on.isoformat())])
    before, after = ((said(row, side) or "").partition(" ")[2] for side in ("before", "after"))
    return before, after


def _against_each_other(people: Sequence[str], on: date) -> str:
    """Return the sentence for holders of one seat whom the sources set against each other, if there are."""
    if not people:
        return ""
    return sentence(
        "các nguồn nói trái nhau", f"{listed(people)} đều được nêu giữ chức trong khoảng có ngày {plain(on)}"
    )


def _excluded(people: Sequence[str], on: date, nearest: _Nearest) -> str:
    """Return the sentence for a day on which it can be none of those who are known, if there are any."""
    if not people:
        return ""
    names = listed(people, "hoặc") if len(people) <= NAMED else f"ai trong {len(people)} người được nêu"
    return sentence(
        f"ngày {plain(on)} không phải {names} giữ chức",
        "không nguồn nào nói đến người khác",
        *_sides(nearest),
    )


def _reason(grade: Grade, answers: Sequence[Answer], on: date, nearest: _Nearest) -> str:
    people = people_named(answer for answer in answers if answer.grade is grade)
    day = f"ngày {plain(on)}"
    if len(people) == 1:
        return named(people[0], answers[0].reason)
    match grade:
        case Grade.CERTAIN:
            return sentence(f"{listed(people)} đều được nêu giữ chức trong khoảng có {day}")
        case Grade.POSSIBLE:
            return sentence(
                f"{day} có thể là {listed(people, 'hoặc')}", "nguồn chưa đủ để khẳng định", *_sides(nearest)
            )
        case _:
            return sentence(f"không nguồn nào cho biết ai giữ chức {day}", *_sides(nearest))


def _sides(nearest: _Nearest) -> list[str]:
    """Name the nearest witness on each side; one of an end names who left."""
    sides = zip(("trước", "sau"), nearest, strict=True)
    return [
        f"lần gần nhất {side} đó {_shown(witness)}, {edtf_in_words(witness.on)}"
        for side, witness in sides
        if witness
    ]


def _shown(witness: Witness) -> str:
    left = witness.status == Status.END
    return f"là {witness.person} thôi giữ chức" if left else f"được nêu là {witness.person}"
