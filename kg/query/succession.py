"""Who followed whom in a post, between which days, and how long each served.

Comes in: a post, perhaps a person. Goes out: `Succession` and `Durations`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rdflib.term import URIRef

from kg.model.answers import Answer, Change
from kg.model.claims import Status
from kg.model.interval import Grade, Interval
from kg.model.relations import Duration, Durations, Handover, Succession
from kg.query.answering import undated
from kg.query.labels import Entity
from kg.query.session import Session
from kg.query.tenures import Spell, read_tenures
from kg.query.wording import changed_between, sentence
from kg.vocabulary import local_id

Replacements = Mapping[tuple[str, str], str]
"""Ids of who was replaced and by whom; the document that says so."""


def succession(session: Session, post: str, person: str | None = None) -> Succession:
    """Return who followed whom in a single seat, or whom a person followed and who followed that person.

    Raises:
        QueryError: If a name may mean several.
        NotFoundError: If it means none.
    """
    asked = session.find("post", post)
    who = session.find("person", person) if person is not None else None
    spells = read_tenures(session, posts=[asked.iri])
    told = replacements(session, asked.iri)
    found = handovers(spells, undated(session, spells), told)
    kept = tuple(one for one in found if who is None or who.id in _people(one))
    return Succession(
        asked.label,
        asked.id,
        who.label if who else None,
        who.id if who else None,
        kept,
        " ".join(one.reason for one in kept) or _no_reason(spells, who),
    )


def replacements(session: Session, post: URIRef) -> Replacements:
    """Return who is said to have taken a post in the place of whom, with the first document that says it."""
    found: dict[tuple[str, str], str] = {}
    for row in session.rows("replacements", post=[post]):
        pair = local_id(str(row["replaced"])), local_id(str(row["person"]))
        if session.past is None or session.past.counts(row):
            found[pair] = min(found.get(pair, str(row["document"])), str(row["document"]))
    return found


def in_turn(spells: Sequence[Spell]) -> Iterator[tuple[Spell, Spell]]:
    """Yield each holder of a single seat with the next one seen, in order of time.

    Nobody acting or contested is one: who acts for a holder takes no seat from anybody.

    Args:
        spells: Tenures of one post, in order of time.
    """
    regular = (one for one in spells if one.single and not one.acting and not one.contested)
    seen = [one for one in regular if one.interval.latest_start or one.interval.earliest_end]
    for one, following in pairwise(seen):
        if one.person.iri != following.person.iri and not _overlap(one.interval, following.interval):
            yield one, following


def handovers(spells: Sequence[Spell], answers: Iterable[Answer], told: Replacements) -> Iterator[Handover]:
    """Yield what is known of each change of holders.

    Args:
        spells: Tenures of the post, in order of time.
        answers: The same, told.
        told: Who is said to have replaced whom in it.
    """
    of = dict(zip(spells, answers, strict=True))
    for one, following in ((of[left], of[came]) for left, came in in_turn(spells)):
        said = told.get((one.person_id, following.person_id))
        immediate = said is not None or _told_together(one, following)
        yield Handover(
            one,
            following,
            one.earliest_end,
            following.latest_start,
            immediate,
            _window(one, following, _proof(said, proved=immediate)),
            Grade.CERTAIN if immediate else Grade.POSSIBLE,
        )


def changes(spells: Sequence[Spell], answers: Iterable[Answer], told: Replacements) -> Iterator[Change]:
    """Yield the windows in which one holder of a single seat gave way to the next one seen."""
    for one in handovers(spells, answers, told):
        left, came = one.predecessor, one.successor
        yield Change(
            left.person, left.person_id, came.person, came.person_id, one.after, one.by, one.immediate
        )


def durations(session: Session, post: str) -> Durations:
    """Return how many days each tenure of a post lasted, at least and at most.

    Raises:
        QueryError: If the name may mean several posts.
        NotFoundError: If it means none.
    """
    asked = session.find("post", post)
    answers = undated(session, read_tenures(session, posts=[asked.iri]))
    return Durations(asked.label, asked.id, tuple(map(duration, answers)))


def duration(answer: Answer) -> Duration:
    """Return how many days a tenure lasted: one at least, or perhaps none if it is contested."""
    shortest, longest = 0 if answer.contested else 1, None
    if answer.latest_start and answer.earliest_end and not answer.contested:
        shortest = max(1, (answer.earliest_end - answer.latest_start).days + 1)
    if answer.earliest_start and answer.latest_end:
        longest = (answer.latest_end - answer.earliest_start).days + 1
    open_start, open_end = answer.earliest_start is None, answer.latest_end is None
    sides = " và ".join(
        word for word, is_open in (("bắt đầu", open_start), ("kết thúc", open_end)) if is_open
    )
    most = f"nhiều nhất {longest} ngày" if longest else f"không có mức nhiều nhất vì chưa rõ khi nào {sides}"
    doubt = "nhiệm kỳ này bị tranh cãi, có thể không có ngày nào" if answer.contested else ""
    return Duration(
        answer, shortest, longest, open_start, open_end, sentence(doubt, f"ít nhất {shortest} ngày", most)
    )


def _people(found: Handover) -> tuple[str, str]:
    return found.predecessor.person_id, found.successor.person_id


def _overlap(one: Interval, following: Interval) -> bool:
    """Whether the sources have the first still in office when the next is seen in it: no change to tell."""
    last, first = one.earliest_end, following.latest_start
    return last is not None and first is not None and last.day > first.day


def _told_together(one: Answer, following: Answer) -> bool:
    """Whether one document says that the first left and that the second came."""
    return bool(_documents(one, Status.END) & _documents(following, Status.START))


def _documents(answer: Answer, status: Status) -> set[str]:
    return {
        witness.document
        for witness in answer.evidence
        if witness.status == status and witness.person_id == answer.person_id
    }


def _proof(said: str | None, *, proved: bool) -> str:
    """Return what shows that nobody sat between the two, or that nothing does."""
    if said is not None:
        return f"bài {said} nêu người sau thay người trước"
    return (
        "nguồn nêu hai việc cùng lúc" if proved else "nguồn chưa chứng minh không có ai khác ở giữa hai người"
    )


def _window(one: Answer, following: Answer, proof: str) -> str:
    named = f"người được nêu tiếp theo sau {one.person} là {following.person}"
    return sentence(named, changed_between(one.earliest_end, following.latest_start), proof)


def _no_reason(spells: Sequence[Spell], who: Entity | None) -> str:
    """Say why nobody followed anybody."""
    if not all(spell.single for spell in spells):
        return "Chức này có nhiều người giữ cùng lúc, nên không có người kế nhiệm."
    own = [spell for spell in spells if who is not None and spell.person.iri == who.iri]
    if who is not None and own and all(spell.acting for spell in own):
        return f"{who.label} chỉ giữ quyền hoặc phụ trách chức này, nên không kế nhiệm ai."
    about = f" trước hoặc sau {who.label}" if who else ""
    return f"Không nguồn nào cho biết ai giữ chức{about}."
