"""Tenures that share time: colleagues in one body, and State and Party posts under one hat.

Comes in: a person, perhaps a day. Goes out: `Colleagues` and `DoubleHats`, each pair with the bounds of the
time it shares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rdflib.term import URIRef

from kg.model.answers import Answer
from kg.model.interval import RANK, Bound, Grade, Interval, worst
from kg.model.relations import Colleagues, DoubleHats, Overlap
from kg.query.answering import undated
from kg.query.grading import TOLD, Course, courses, grade_on, grades
from kg.query.posts import posts_of
from kg.query.session import Session, told
from kg.query.tenures import Spell, read_tenures
from kg.query.wording import bounds_in_words, plain, sentence

STATE_KINDS = frozenset(
    {
        "state",
        "government",
        "ministry",
        "agency",
        "office",
        "assembly",
        "court",
        "procuracy",
        "unit",
        "armed-forces",
    }
)
"""Kinds of organisation that are bodies of the State, unless they are part of a body of the Party."""

_Pair = tuple[Spell, Spell]
_Shared = Mapping[_Pair, Interval]


def colleagues(session: Session, person: str, on: date | None = None) -> Colleagues:
    """Return who held a post in the same body at the same time; with a day, on that day.

    Two holders of one single seat are no colleagues.

    Raises:
        QueryError: If the name may mean several people.
        NotFoundError: If it means none.
    """
    asked = session.find("person", person)
    mine = read_tenures(session, people=[asked.iri])
    bodies = {spell.organization.iri for spell in mine if spell.organization}
    posts = posts_of(session, bodies)
    others = read_tenures(session, posts=posts) if posts else ()
    pairs = [(one, other) for one in mine for other in others if _beside(one, other)]
    graded = _graded(pairs, (*mine, *others), on)
    answers = _overlaps(session, _told(graded), on)
    unclear = {other.person.iri for (_, other), grade in graded.items() if grade is Grade.UNKNOWN}
    clear = {other.person.iri for (_, other), grade in graded.items() if grade in TOLD}
    return Colleagues(asked.label, asked.id, on, answers, len(unclear - clear))


def double_hats(
    session: Session, person: str | None = None, on: date | None = None, most: int | None = None
) -> DoubleHats:
    """Return the pairs of a State post and a Party post that somebody held together, and when they parted.

    The latest end of the time a pair shares is the day by which it had parted.

    Args:
        session: The graph.
        person: Name or identifier; None for everybody.
        on: Only pairs held on this day; None for any day.
        most: Only so many, the first ones.

    Raises:
        QueryError: If the name may mean several people.
        NotFoundError: If it means none.
    """
    if person is not None:
        asked = session.find("person", person)
        pairs = _pairs(session, read_tenures(session, people=[asked.iri]))
        rivals = read_tenures(session, posts=_posts(pairs)) if pairs else ()
        return DoubleHats(asked.label, asked.id, on, _hats(session, pairs, rivals, on)[:most])
    if on is None:
        return DoubleHats(None, None, on, session.once(_double_hats_of_everybody)[:most])
    pairs, course = session.once(_two_sided)
    graded = {
        (one, other): worst(grade_on(course[one.iri], on), grade_on(course[other.iri], on))
        for (one, other), shared in pairs.items()
        if _allows(shared, on)
    }
    return DoubleHats(None, None, on, _of_everybody(session, _told(graded), on, most))


def _double_hats_of_everybody(session: Session) -> tuple[Overlap, ...]:
    """Return the double hats of everybody, on any day."""
    pairs, _ = session.once(_two_sided)
    return _of_everybody(session, _told(_graded(pairs, (), None)), None)


def _of_everybody(
    session: Session, graded: Mapping[_Pair, Grade], on: date | None, most: int | None = None
) -> tuple[Overlap, ...]:
    pairs, _ = session.once(_two_sided)
    chosen = dict(_first(pairs, graded, most))
    known = session.once(_described) if session.past is None else _answers(session, pairs, chosen)
    return _reasoned((replace(known[pair], grade=grade) for pair, grade in chosen.items()), on)


def _described(session: Session) -> Mapping[_Pair, Overlap]:
    """Return the pairs of everybody as answers whose grade and reason depend on the day."""
    pairs, _ = session.once(_two_sided)
    return _answers(session, pairs, dict.fromkeys(pairs, Grade.UNKNOWN))


def _two_sided(session: Session) -> tuple[_Shared, Mapping[URIRef, Course]]:
    """Return the pairs of everybody, whenever held, and how the grades of the tenures of their posts run."""
    spells = session.once(read_tenures)
    pairs = _pairs(session, (one for one in spells if one.bounds()))  # nobody knows a day of any other
    posts = set(_posts(pairs))
    return pairs, courses(one for one in spells if one.post.iri in posts)


def _posts(pairs: Iterable[_Pair]) -> list[URIRef]:
    return sorted({spell.post.iri for pair in pairs for spell in pair})


def _pairs(session: Session, spells: Iterable[Spell]) -> _Shared:
    """Return the pairs of a State post and a Party post of one person, and the time they share."""
    party, state = session.once(_sides)
    held: dict[URIRef, list[Spell]] = defaultdict(list)
    for spell in spells:
        held[spell.person.iri].append(spell)
    return {
        (one, other): one.interval.shared(other.interval)
        for own in held.values()
        for one in own
        for other in own
        if _body(one) in state and _body(other) in party
    }


def _hats(
    session: Session, pairs: Iterable[_Pair], rivals: Collection[Spell], on: date | None
) -> tuple[Overlap, ...]:
    """Return the pairs that were held together, or may have been; all tenures of their posts bear on it."""
    return _overlaps(session, _told(_graded(pairs, rivals, on)), on)


def _told(graded: Mapping[_Pair, Grade]) -> Mapping[_Pair, Grade]:
    return {pair: grade for pair, grade in graded.items() if grade in TOLD}


def _allows(shared: Interval, on: date) -> bool:
    """Whether a day lies within the outer bounds of the time that a pair shares."""
    first, last = shared.earliest_start, shared.latest_end
    return (first is None or first.day <= on) and (last is None or on <= last.day)


def _sides(session: Session) -> tuple[set[URIRef], set[URIRef]]:
    """Return the organisations of the Party, and those of the State."""
    rows = session.rows("party")
    party = {URIRef(row["organization"]) for row in rows if told(row, "party")}
    state = {URIRef(row["organization"]) for row in rows if str(row["kind"]) in STATE_KINDS}
    return party, state - party


def _body(spell: Spell) -> URIRef | None:
    return spell.organization.iri if spell.organization else None


def _beside(one: Spell, other: Spell) -> bool:
    if one.person == other.person or _body(one) != _body(other):
        return False
    return one.post != other.post or not one.single


def _graded(pairs: Iterable[_Pair], spells: Collection[Spell], on: date | None) -> Mapping[_Pair, Grade]:
    if on is None:
        return {(one, other): one.overlap(other) for one, other in pairs}
    found = grades({spell.iri: spell for spell in spells}.values(), on)
    return {(one, other): worst(found[one.iri], found[other.iri]) for one, other in pairs}


def _overlaps(session: Session, graded: Mapping[_Pair, Grade], on: date | None) -> tuple[Overlap, ...]:
    """Return the pairs as answers: certain ones first, then by time."""
    shared = {(one, other): one.interval.shared(other.interval) for one, other in graded}
    first = dict(_first(shared, graded))
    return _reasoned(_answers(session, shared, first).values(), on)


def _first(
    shared: _Shared, graded: Mapping[_Pair, Grade], most: int | None = None
) -> Sequence[tuple[_Pair, Grade]]:
    """Return so many pairs at most: certain ones first, then by time."""
    return sorted(graded.items(), key=lambda one: _order(one[0], shared[one[0]], one[1]))[:most]


def _answers(session: Session, shared: _Shared, graded: Mapping[_Pair, Grade]) -> Mapping[_Pair, Overlap]:
    """Return pairs as answers, in the order given, that do not say yet why."""
    spells = list({spell.iri: spell for pair in graded for spell in pair}.values())
    answers = dict(zip((spell.iri for spell in spells), undated(session, spells), strict=True))
    return {
        pair: _overlap(answers[pair[0].iri], answers[pair[1].iri], shared[pair], grade)
        for pair, grade in graded.items()
    }


def _reasoned(found: Iterable[Overlap], on: date | None) -> tuple[Overlap, ...]:
    return tuple(replace(one, reason=_reason(one, on)) for one in found)


def _overlap(one: Answer, other: Answer, shared: Interval, grade: Grade) -> Overlap:
    return Overlap(
        one,
        other,
        grade,
        _day(shared.earliest_start),
        _day(shared.latest_start),
        _day(shared.earliest_end),
        _day(shared.latest_end),
        "",
        shared.precisions(),
    )


def _day(bound: Bound | None) -> date | None:
    return bound.day if bound else None


def _order(pair: _Pair, shared: Interval, grade: Grade) -> tuple[object, ...]:
    one, other = pair
    told = shared.latest_start or shared.earliest_end or shared.earliest_start or shared.latest_end
    seen = told.day if told else date.max
    return RANK[grade], seen, other.person.label, other.post.label, one.post.label, other.id


def _reason(found: Overlap, on: date | None) -> str:
    """Say in one sentence when both were in office."""
    shared = replace(
        found.one,
        earliest_start=found.earliest_start,
        latest_start=found.latest_start,
        earliest_end=found.earliest_end,
        latest_end=found.latest_end,
        precisions=found.precisions,
    )
    sure = "chắc chắn" if found.grade is Grade.CERTAIN else "có thể"
    when = f" ngày {plain(on)}" if on else ""
    first, last = found.latest_start, found.earliest_end
    if first and last and first > last:  # nothing but outer bounds tells of the shared time
        return sentence(f"{sure} cùng lúc{when}", "không nguồn nào cho biết đúng những ngày nào")
    return sentence(f"{sure} cùng lúc{when}", f"thời gian chung: {bounds_in_words(shared)}")
