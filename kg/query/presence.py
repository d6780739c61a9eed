"""Who held a post, or any post in a body, between two days, before a day, or after it.

Comes in: a post or an organisation, and a first or last day, or both. Goes out: `HoldersDuring` or
`MembersDuring`: every tenure, graded for "on some day" and for "all the time".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from kg.errors import QueryError, because
from kg.model.answers import Answer
from kg.model.interval import Grade
from kg.model.relations import HoldersDuring, MembersDuring, Presence
from kg.query.answering import briefly, undated
from kg.query.grading import TOLD, best, hands_over
from kg.query.session import Session
from kg.query.tenures import Spell, read_tenures
from kg.query.wording import listed, people_named, plain, sentence

_Days = tuple[date, date]


def holders_during(
    session: Session, post: str, since: date | None = None, until: date | None = None
) -> HoldersDuring:
    """Return who held a post on some day, or all the time, between two days.

    With a last day only, these are the holders before it; with a first day only, those after it.

    Raises:
        QueryError: If neither day is given, they are in the wrong order, or the name may mean several posts.
        NotFoundError: If it means none.
    """
    days = checked_days(since, until)
    asked = session.find("post", post)
    answers, some, whole = _presences(session, read_tenures(session, posts=[asked.iri]), days)
    reason = _reason(answers, some, since, until)
    return HoldersDuring(asked.label, asked.id, since, until, some, whole, answers, reason)


def members_during(
    session: Session, organization: str, since: date | None = None, until: date | None = None
) -> MembersDuring:
    """Return who held any post in a body on some day, or all the time, between two days.

    A body of which no claim tells gets the grade unknown, which is not "nobody".

    Raises:
        QueryError: If neither day is given, they are in the wrong order, or the name may mean several bodies.
        NotFoundError: If it means none.
    """
    days = checked_days(since, until)
    asked = session.find("organization", organization)
    posts = sorted(row["post"] for row in session.rows("posts_in", organization=[asked.iri]))
    spells = read_tenures(session, posts=posts) if posts else ()
    answers, some, whole = _presences(session, spells, days)
    reason = _reason(answers, some, since, until)
    return MembersDuring(asked.label, asked.id, since, until, some, whole, answers, reason)


def counted(session: Session, spells: Collection[Spell], days: _Days) -> tuple[Presence, ...]:
    """Return certain and possible tenures of some days, with their best witnesses."""
    found = {spell: grades for spell, grades in _graded(spells, days).items() if grades[0] in TOLD}
    told = briefly(session, found)
    return tuple(Presence(told[spell.iri], *grades) for spell, grades in found.items())


def _graded(spells: Collection[Spell], days: _Days) -> dict[Spell, tuple[Grade, Grade]]:
    """Grade tenures for "on some day" and for "all the time"."""
    return {spell: (_some(spell, spells, days), _whole(spell, spells, days)) for spell in spells}


def _presences(
    session: Session, spells: Collection[Spell], days: _Days
) -> tuple[tuple[Presence, ...], Grade, Grade]:
    """Return certain and possible tenures, and the best grades of "on some day" and of "all the time"."""
    found = _graded(spells, days)
    told = tuple(spell for spell in spells if found[spell][0] in TOLD)
    answers = tuple(
        Presence(answer, *found[spell]) for spell, answer in zip(told, undated(session, told), strict=True)
    )
    some, whole = (best(grades[side] for grades in found.values()) for side in (0, 1))
    return answers, some, whole


def checked_days(since: date | None, until: date | None) -> _Days:
    """Return a first and a last day, the ends of the calendar where one is open.

    Raises:
        QueryError: If both are open, or they are in the wrong order.
    """
    if since is None and until is None:
        raise QueryError(because("give a first day, a last day, or both"), parameters=("since", "until"))
    first, last = since or date.min, until or date.max
    if last < first:
        reason = because("the last day {last} lies before the first day {first}", last=last, first=first)
        raise QueryError(reason, parameters=("since", "until"))
    return first, last


def certain_days(spell: Spell, days: _Days) -> _Days | None:
    """Return the part of the days on which the tenure is certain; no part of a contested one is."""
    found = spell.certain_days()
    if found is None:
        return None
    first, last = max(found[0], days[0]), min(found[1], days[1])
    return (first, last) if first <= last else None


def _rivals(spell: Spell, spells: Collection[Spell]) -> list[Spell]:
    """Return the tenures of others that this one excludes."""
    return [one for one in spells if spell.excludes(one)]


def _some(spell: Spell, spells: Collection[Spell], days: _Days) -> Grade:
    """Grade "on some day"; a seat that others certainly hold all the time leaves no day."""
    first, last = days
    grade = spell.covers(last, first)
    rivals = _rivals(spell, spells)
    if grade is not Grade.CERTAIN:
        taken = any(one.covers(first, last) is Grade.CERTAIN for one in rivals)
        return Grade.REFUTED if taken else grade
    own = certain_days(spell, days)
    against = [certain_days(one, days) for one in rivals if not _in_turn(spell, one)]
    whole = own and any(one and one[0] <= own[0] and own[1] <= one[1] for one in against)
    return Grade.POSSIBLE if whole else grade


def _whole(spell: Spell, spells: Collection[Spell], days: _Days) -> Grade:
    """Grade "all the time"; more than a day of hand-over of somebody else in the seat excludes it."""
    grade = spell.covers(*days)
    seated = [(one, found) for one in _rivals(spell, spells) if (found := certain_days(one, days))]
    if grade is Grade.CERTAIN:
        disputed = any(not _in_turn(spell, one) for one, _ in seated)
        return Grade.POSSIBLE if disputed else grade
    return Grade.REFUTED if any(last - first >= timedelta(1) for _, (first, last) in seated) else grade


def _in_turn(one: Spell, other: Spell) -> bool:
    return hands_over(one, other) or hands_over(other, one)


def _reason(answers: tuple[Presence, ...], grade: Grade, since: date | None, until: date | None) -> str:
    when = " ".join(
        part for part in (since and f"từ ngày {plain(since)}", until and f"đến ngày {plain(until)}") if part
    )
    certain, possible = map(people_named, told_apart(answers))
    clauses = []
    if certain:
        clauses.append(f"chắc chắn giữ chức: {listed(certain)}")
    if possible:
        clauses.append(f"có thể giữ chức: {listed(possible)}")
    if not clauses:
        silent = "không nguồn nào cho biết ai giữ chức"
        excluded = "những người được nêu đều không giữ chức"
        clauses.append(excluded if grade is Grade.REFUTED else silent)
    return sentence(f"{when}, {clauses[0]}", *clauses[1:])


def told_apart(found: Sequence[Presence]) -> tuple[list[Answer], list[Answer]]:
    """Return the answers of "on some day" that are certain, and those of people who are only possible."""
    certain = [one.answer for one in found if one.some is Grade.CERTAIN]
    sure = {one.person_id for one in certain}
    return certain, [one.answer for one in found if one.answer.person_id not in sure]
