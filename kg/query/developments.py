"""What is new: appointments, ends and contradictions, by the day on which an article told them.

Comes in: a day to begin from, a kind. Goes out: `Developments`, the latest first. What several articles
tell of one person and post on one day is one development with all its witnesses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from rdflib.term import Identifier

from kg.model.dates import DateSpan
from kg.model.developments import Development, DevelopmentKind, Developments
from kg.model.interval import Grade
from kg.query.session import Session, said
from kg.query.tenures import read_tenures
from kg.query.texts import Row
from kg.query.witnesses import by_day, read_witnesses
from kg.query.wording import edtf_in_words, in_capacity
from kg.vocabulary import local_id

_KINDS = {"start": DevelopmentKind.APPOINTMENT, "end": DevelopmentKind.END}
_BOUNDED = {
    DevelopmentKind.APPOINTMENT: ("earliest_start", "latest_start"),
    DevelopmentKind.END: ("earliest_end", "latest_end"),
}
_WORDS = {DevelopmentKind.APPOINTMENT: "nhận chức", DevelopmentKind.END: "thôi chức"}


class _Told(NamedTuple):
    """What makes two tellings one: who, which post, what of it, when, and whether in an acting capacity."""

    person: Identifier
    post: Identifier
    kind: DevelopmentKind
    on: str | None
    acting: bool


@dataclass(frozen=True, slots=True)
class _Telling:
    """One development before its sentences are read."""

    made: Development
    evidence: tuple[str, ...]


def developments(
    session: Session,
    since: date | None = None,
    kind: DevelopmentKind | None = None,
    limit: int | None = None,
) -> Developments:
    """Return what articles told since a day.

    Args:
        session: The graph.
        since: First day of publication that counts; None for all. An article without a date counts only then,
            one dated by its month if the day lies in it.
        kind: What is asked for; None for everything.
        limit: The most to return; None for all.
    """
    found = session.once(_newest)
    wanted = [one for one in found if kind in (None, one.made.kind) and _since(one.made, since)]
    return Developments(since, tuple(_witnessed(session, wanted[:limit])))


def _newest(session: Session) -> list[_Telling]:
    """Return everything that was told, the latest first."""
    found = sorted((*_tellings(session), *_contradictions(session)), key=lambda one: one.made.id)
    return sorted(found, key=lambda one: _published(one.made.told), reverse=True)


def _since(one: Development, since: date | None) -> bool:
    return since is None or (one.told is not None and _published(one.told) >= since)


def _published(told: str | None) -> date:
    """Return the last day of a date of publication; the first of the calendar where there is none."""
    return DateSpan.parse(told).end.latest() if told else date.min


def _first_told(one: tuple[str, str]) -> tuple[bool, date, tuple[str, str]]:
    """Order tellings by publication, those without a date last."""
    return not one[0], _published(one[0]), one


def _tellings(session: Session) -> Iterator[_Telling]:
    """Return each start and end once, as told by the first article that told it."""
    groups: dict[_Told, list[tuple[str, str]]] = defaultdict(list)
    for row in session.rows("developments"):
        key = _Told(row["person"], row["post"], _KINDS[str(row["status"])], said(row, "on"), "acting" in row)
        groups[key].append((said(row, "told") or "", str(row["evidence"])))
    doubted = _doubted(session)
    for about, told in groups.items():
        one = _telling(session, about, sorted(told, key=_first_told))
        if (about.person, about.post) in doubted:
            one = replace(one, made=replace(one.made, grade=Grade.POSSIBLE))
        yield one


def _doubted(session: Session) -> set[tuple[Identifier, Identifier]]:
    """Return people and posts of whom every witness contradicts another holder."""
    sides: dict[bool, set[tuple[Identifier, Identifier]]] = {True: set(), False: set()}
    for spell in read_tenures(session):
        sides[spell.contested].add((spell.person.iri, spell.post.iri))
    return sides[True] - sides[False]


def _bounds(kind: DevelopmentKind, on: str | None) -> dict[str, date]:
    """Return what the date of a start or an end bounds; none of them without a date."""
    if on is None:
        return {}
    span = DateSpan.parse(on)
    return dict(zip(_BOUNDED[kind], (span.start.earliest(), span.end.latest()), strict=True))


def _telling(session: Session, about: _Told, told: Sequence[tuple[str, str]]) -> _Telling:
    """Return a start or an end with its evidence, the first told first."""
    person, post = session.entity(about.person, "person"), session.entity(about.post, "post")
    made = Development(
        id=local_id(told[0][1]),
        kind=about.kind,
        told=told[0][0] or None,
        on=about.on,
        person=person.label,
        person_id=person.id,
        post=post.label,
        post_id=post.id,
        message=_sentence(person.label, post.label, about),
        evidence=(),
        grade=Grade.CERTAIN,
        acting=about.acting,
        **_bounds(about.kind, about.on),
    )
    return _Telling(made, tuple(evidence for _, evidence in told))


def _sentence(person: str, post: str, about: _Told) -> str:
    """Say it in one sentence: "Mai Tiến Dũng thôi chức Chủ nhiệm Văn phòng Chính phủ ngày 8/4/2021."."""
    day = f" {edtf_in_words(about.on)}" if about.on else ""
    return f"{person} {_WORDS[about.kind]} {in_capacity(post, acting=about.acting)}{day}."


def _contradictions(session: Session) -> Iterator[_Telling]:
    """Return each contradiction, as told by the last article that speaks in it."""
    rows: dict[Identifier, list[Row]] = defaultdict(list)
    for row in session.rows("contradicted"):
        rows[row["conflict"]].append(row)
    for conflict, told in rows.items():
        post = session.entity(told[0]["post"], "post")
        made = Development(
            id=local_id(str(conflict)),
            kind=DevelopmentKind.CONTRADICTION,
            told=max((day for row in told if (day := said(row, "told"))), key=_published, default=None),
            on=None,
            person=None,
            person_id=None,
            post=post.label,
            post_id=post.id,
            message=str(told[0]["message"]),
            evidence=(),
            grade=Grade.POSSIBLE,
        )
        yield _Telling(made, tuple(sorted({str(row["evidence"]) for row in told})))


def _witnessed(session: Session, found: Sequence[_Telling]) -> Iterable[Development]:
    witnesses = read_witnesses(session, (one for telling in found for one in telling.evidence))
    for telling in found:
        told = sorted((witnesses[one] for one in telling.evidence if one in witnesses), key=by_day)
        yield replace(telling.made, evidence=tuple(told))
