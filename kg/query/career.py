"""Which posts a person held, and which of them on a day.

Comes in: a person, a day or none. Goes out: `Career`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kg.model.answers import Answer, Career
from kg.query.answering import graded, undated
from kg.query.grading import TOLD, grades
from kg.query.labels import exact_key
from kg.query.session import Session
from kg.query.tenures import Spell, read_tenures


def career(session: Session, person: str, on: date | None = None) -> Career:
    """Return every post of a person in order of time; with a day, those certain or possible then.

    Two posts of one body whose titles differ only by added words ("Phó Bí thư", "Phó Bí thư Thường trực") may
    be a promotion or one post named in two ways; the reason of each says so.

    Raises:
        QueryError: If the name may mean several people.
        NotFoundError: If it means none.
    """
    asked = session.find("person", person)
    spells = read_tenures(session, people=[asked.iri])
    answers = undated(session, spells) if on is None else _on(session, spells, on)
    return Career(asked.label, asked.id, on, _both_readings(answers), asked.aliases)


def _on(session: Session, spells: Sequence[Spell], day: date) -> tuple[Answer, ...]:
    single = {spell.post.iri for spell in spells if spell.single}
    rivals = read_tenures(session, posts=sorted(single)) if single else ()
    found = grades({spell.iri: spell for spell in (*spells, *rivals)}.values(), day)
    return graded(session, {spell: found[spell.iri] for spell in spells if found[spell.iri] in TOLD}, day)


def _both_readings(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    return tuple(_with_reading(answer, answers) for answer in answers)


def _with_reading(answer: Answer, answers: Sequence[Answer]) -> Answer:
    """Add to the reason that a longer or shorter wording of the same post was met."""
    others = dict.fromkeys(other.title for other in answers if _worded_alike(answer, other))
    if not others:
        return answer
    titles = ", ".join(f"“{title}”" for title in others)
    note = (
        f"Nguồn khác gọi là {titles}: có thể là hai chức kế tiếp nhau, cũng có thể là một chức gọi gọn hơn."
    )
    return replace(answer, reason=f"{answer.reason} {note}")


def _worded_alike(one: Answer, other: Answer) -> bool:
    """Whether two different titles in one body differ only by words added at the end."""
    if one.organization_id is None or one.organization_id != other.organization_id:
        return False
    short, long = sorted((exact_key(one.title).split(), exact_key(other.title).split()), key=len)
    return len(short) < len(long) and long[: len(short)] == short
