"""Who held a post, one after another.

Comes in: a post. Goes out: `Ladder`: holders in order of time, the windows in which they changed, days that
nothing covers, and claims that contradict each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from kg.model.answers import Answer, Change, Contradiction, Gap, Ladder
from kg.model.claims import Status
from kg.query.answering import undated
from kg.query.labels import Entity
from kg.query.session import Session, said
from kg.query.tenures import read_tenures
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
    facts = session.rows("post", post=[asked.iri])[0]
    seats = said(facts, "seats")
    answers = undated(session, read_tenures(session, posts=[asked.iri]))
    return Ladder(
        post=asked.label,
        post_id=asked.id,
        organization=session.label(facts["organization"]) if "organization" in facts else None,
        seats=int(seats) if seats else None,
        answers=answers,
        changes=tuple(changes(answers)) if seats == "1" else (),
        gaps=tuple(gaps(answers)),
        contradictions=contradictions(session, asked),
    )


def changes(answers: Sequence[Answer]) -> Iterator[Change]:
    """Yield the windows in which one holder of a single seat gave way to the next one seen."""
    seen = [answer for answer in answers if answer.latest_start or answer.earliest_end]
    for one, next_seen in pairwise(seen):
        if one.person_id != next_seen.person_id and not _overlap(one, next_seen):
            yield Change(
                predecessor=one.person,
                successor=next_seen.person,
                after=one.earliest_end,
                by=next_seen.latest_start,
                immediate=_told_together(one, next_seen),
            )


def _overlap(one: Answer, next_seen: Answer) -> bool:
    """Whether the sources have the first still in office when the next is seen in it: no change to tell."""
    last, first = one.earliest_end, next_seen.latest_start
    return last is not None and first is not None and last > first


def gaps(answers: Sequence[Answer]) -> Iterator[Gap]:
    """Yield the times between days that some tenure is known to cover."""
    covered = sorted(
        (answer.latest_start, answer.earliest_end)
        for answer in answers
        if answer.latest_start and answer.earliest_end and answer.latest_start <= answer.earliest_end
    )
    until: date | None = None
    for first, last in covered:
        if until and first - until > timedelta(days=1):
            yield Gap(after=until, before=first)
        until = max(until or last, last)


def contradictions(session: Session, post: Entity) -> tuple[Contradiction, ...]:
    """Return the claims on a post that cannot all be true, each with its witnesses."""
    messages: dict[str, str] = {}
    evidence: dict[str, set[str]] = defaultdict(set)
    for row in session.rows("conflicts", post=[post.iri]):
        conflict = str(row["conflict"])
        messages[conflict] = str(row["message"])
        evidence[conflict].add(str(row["witness"]))
    witnesses = read_witnesses(session, {iri for found in evidence.values() for iri in found})
    return tuple(
        Contradiction(
            id=local_id(conflict),
            post=post.label,
            post_id=post.id,
            message=messages[conflict],
            witnesses=tuple(
                sorted((witnesses[iri] for iri in evidence[conflict] if iri in witnesses), key=by_day)
            ),
        )
        for conflict in sorted(messages)
    )


def _told_together(one: Answer, next_seen: Answer) -> bool:
    """Whether one document says that the first left and that the second came."""
    return bool(_documents(one, Status.END) & _documents(next_seen, Status.START))


def _documents(answer: Answer, status: Status) -> set[str]:
    return {
        witness.document
        for witness in answer.evidence
        if witness.status == status and witness.person == answer.person
    }
