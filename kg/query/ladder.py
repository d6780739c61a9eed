"""Who held a post, one after another.

Comes in: a post. Goes out: `Ladder`: holders in order of time, the windows in which they changed, days that
nothing covers, and claims that contradict each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from rdflib.term import URIRef

from kg.model.answers import Answer, Contradiction, Doubling, Gap, Ladder
from kg.query.answering import undated
from kg.query.labels import Entity
from kg.query.session import Session, said
from kg.query.succession import changes, replacements
from kg.query.tenures import Spell, read_tenures
from kg.query.witnesses import by_day, read_witnesses
from kg.vocabulary import local_id


def ladder(session: Session, post: str) -> Ladder:
    """Return every holder of a post in order of time.

    Changes are told for single seats only, and name the next holder *seen*: another may have sat between. A
    gap is a time that no tenure is known to cover, not a vacancy.

    Raises:
        QueryError: If the name may mean several posts.
        NotFoundError: If it means none.
    """
    asked = session.find("post", post)
    organization, seats = facts(session, asked.iri)
    spells = read_tenures(session, posts=[asked.iri])
    answers = undated(session, spells)
    return Ladder(
        post=asked.label,
        post_id=asked.id,
        organization=session.label(organization) if organization else None,
        organization_id=local_id(organization) if organization else None,
        seats=seats,
        answers=answers,
        changes=tuple(changes(spells, answers, replacements(session, asked.iri))) if seats == 1 else (),
        gaps=tuple(gaps(spells)),
        overlaps=tuple(overlaps(answers)) if seats == 1 else (),
        contradictions=contradictions(session, asked),
    )


def facts(session: Session, post: URIRef) -> tuple[URIRef | None, int | None]:
    """Return the organisation of a post and its number of seats, as far as they are known."""
    if session.index is not None:
        return session.index.post(post)
    row = session.rows("post", post=[post])[0]
    organization, seats = row.get("organization"), said(row, "seats")
    return (URIRef(organization) if organization else None), (int(seats) if seats else None)


def gaps(spells: Sequence[Spell]) -> Iterator[Gap]:
    """Yield the times between days of which some source speaks: on them, or to a month, say."""
    covered = sorted(days for spell in spells if not spell.contested and (days := spell.told_days()))
    until: date | None = None
    for first, last in covered:
        if until and first - until > timedelta(days=1):
            yield Gap(after=until, before=first)
        until = max(until or last, last)


def overlaps(answers: Sequence[Answer]) -> Iterator[Doubling]:
    """Yield the days on which two people are certain in a single seat; one day of hand-over is none.

    An acting holder beside the regular one is none either: that is what acting is for. Nor is a contested
    one, who is certain on no day.
    """
    for one, other in combinations((one for one in answers if not (one.acting or one.contested)), 2):
        bounds = (one.latest_start, other.latest_start), (one.earliest_end, other.earliest_end)
        if one.person_id == other.person_id or None in (*bounds[0], *bounds[1]):
            continue
        since = max(day for day in bounds[0] if day)
        until = min(day for day in bounds[1] if day)
        if since < until:
            yield Doubling(one.person, one.person_id, other.person, other.person_id, since, until)


def contradictions(session: Session, post: Entity) -> tuple[Contradiction, ...]:
    """Return the claims on a post that cannot all be true, each with its witnesses."""
    if session.past is not None:
        return _contradictions(session, post, *session.past.conflicts(session, post.iri))
    if session.index is not None:
        return _contradictions(session, post, *session.index.conflicts(post.iri))
    messages: dict[str, str] = {}
    evidence: dict[str, set[str]] = defaultdict(set)
    for row in session.rows("conflicts", post=[post.iri]):
        conflict = str(row["conflict"])
        messages[conflict] = str(row["message"])
        evidence[conflict].add(str(row["witness"]))
    return _contradictions(session, post, messages, evidence)


def _contradictions(
    session: Session, post: Entity, messages: Mapping[str, str], evidence: Mapping[str, set[str]]
) -> tuple[Contradiction, ...]:
    witnesses = read_witnesses(session, {iri for found in evidence.values() for iri in found})
    return tuple(
        Contradiction(
            id=local_id(conflict),
            post=post.label,
            post_id=post.id,
            message=messages[conflict],
            evidence=tuple(
                sorted((witnesses[iri] for iri in evidence[conflict] if iri in witnesses), key=by_day)
            ),
        )
        for conflict in sorted(messages)
    )
