"""Why somebody held a post on a day, or why not; and which claims exclude each other.

Comes in: a person, a post, a day. Goes out: `Why`: the grade with the bounds that support or refute it, their
witnesses and rules, and the others who sat in the seat; `Disagreements`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain

from rdflib.term import URIRef

from kg.model.answers import Answer, Contradiction, Witness
from kg.model.interval import RANK, Bound, Grade, Interval
from kg.model.reasons import Disagreement, Disagreements, Proof, Why
from kg.query.answering import briefly, graded
from kg.query.grading import TOLD, best, grades
from kg.query.labels import Entity
from kg.query.ladder import contradictions
from kg.query.review import review
from kg.query.session import Session
from kg.query.tenures import Spell, by_time, read_tenures
from kg.query.witnesses import read_witnesses
from kg.query.wording import listed, named, people_named, plain, sentence
from kg.vocabulary import BOUNDS


def why(session: Session, person: str, post: str, on: date) -> Why:
    """Return the grade of "this person held this post on this day" with all that bears on it.

    Raises:
        QueryError: If a name may mean several.
        NotFoundError: If it means none.
    """
    who, what = session.find("person", person), session.find("post", post)
    spells = read_tenures(session, posts=[what.iri])
    found = grades(spells, on)
    mine = sorted((one for one in spells if one.person.iri == who.iri), key=lambda one: _rank(one, found, on))
    others = [one for one in _rivals(spells, mine) if found[one.iri] in TOLD]
    answers = graded(session, {spell: found[spell.iri] for spell in mine}, on)
    rivals = graded(session, {spell: found[spell.iri] for spell in others}, on)
    ousted = any(one.grade is Grade.CERTAIN for one in rivals)
    grade = best(found[one.iri] for one in mine) if mine else Grade.REFUTED if ousted else Grade.UNKNOWN
    return Why(
        who.label,
        who.id,
        what.label,
        what.id,
        on,
        grade,
        _reason(who, on, answers, rivals),
        answers,
        tuple(_proofs(session, mine[0].interval, on)) if mine else (),
        rivals,
        contradictions(session, what),
    )


def _rivals(spells: Sequence[Spell], mine: Sequence[Spell]) -> list[Spell]:
    """Return the tenures that exclude those of the person; without any, whoever holds a single seat does."""
    if not mine:
        return [one for one in spells if one.single and not one.acting]
    return [one for one in spells if any(own.excludes(one) for own in mine)]


def _rank(spell: Spell, found: Mapping[URIRef, Grade], on: date) -> tuple[int, timedelta, int]:
    """Order the tenures of a person: the best grade first, then the nearest to the day."""
    distances = [abs(bound.day - on) for bound in spell.bounds()]
    return RANK[found[spell.iri]], min(distances, default=timedelta.max), spell.number


def _proofs(session: Session, interval: Interval, on: date) -> Iterator[Proof]:
    """Yield what each bound does to the claim, with its witnesses."""
    bounds = {term.name: bound for term in BOUNDS if (bound := getattr(interval, term.name)) is not None}
    wanted = {iri for bound in bounds.values() for iri in bound.witnesses}
    witnesses = read_witnesses(session, wanted)
    for name, bound in bounds.items():
        told: Sequence[Witness] = [witnesses[iri] for iri in bound.witnesses if iri in witnesses]
        yield Proof(
            name,
            bound.day,
            bound.basis.value,
            bound.precision.value,
            _effect(name, bound, on),
            tuple(sorted({one.rule for one in told})),
            tuple(told),
        )


def _effect(name: str, bound: Bound, on: date) -> str:
    match name:
        case "earliest_start":
            return "refutes" if on < bound.day else "open"
        case "latest_end":
            return "refutes" if on > bound.day else "open"
        case "latest_start":
            return "supports" if bound.day <= on else "open"
        case _:
            return "supports" if on <= bound.day else "open"


def _reason(who: Entity, on: date, answers: Sequence[Answer], rivals: Sequence[Answer]) -> str:
    certain = people_named(one for one in rivals if one.grade is Grade.CERTAIN)
    against = (
        sentence(f"ngày {plain(on)} chắc chắn là {listed(certain)}, chức này chỉ có một người giữ")
        if certain
        else ""
    )
    if answers:
        own = named(who.label, answers[0].reason)
        return f"{own} {against}" if against and answers[0].grade is Grade.REFUTED else own
    silent = sentence(f"không nguồn nào nêu {who.label} giữ chức này")
    return f"{silent} {against}".strip()


def disagreements(
    session: Session,
    person: str | None = None,
    post: str | None = None,
    on: date | None = None,
    most: int | None = None,
) -> Disagreements:
    """Return the claims that cannot all be true: all of them, or those about a person, a post, or both.

    Args:
        session: The graph.
        person: Only contradictions with a claim about this person.
        post: Only those about this post.
        on: Only those with a claim that speaks of this day, or was published on it.
        most: Only so many, the first ones.

    Raises:
        QueryError: If a name may mean several.
        NotFoundError: If it means none.
    """
    who = session.find("person", person) if person is not None else None
    what = session.find("post", post) if post is not None else None
    if who is None and what is None and on is None:
        return Disagreements(None, None, session.once(_all)[:most])
    kept = [one for one in _contradictions(session, who, what) if _about(one, who, on)][:most]
    answers = tuple(_with_tenures(session, kept))
    return Disagreements(who.label if who else None, what.label if what else None, answers)


def _all(session: Session) -> tuple[Disagreement, ...]:
    """Return every contradiction with its tenures; a function for `Session.once`."""
    return tuple(_with_tenures(session, list(_contradictions(session, None, None))))


def _with_tenures(session: Session, found: Sequence[Contradiction]) -> Iterator[Disagreement]:
    """Yield contradictions with the tenures of those whom their witnesses name."""
    posts = {one.post_id: session.find("post", one.post_id).iri for one in found}
    spells = read_tenures(session, posts=sorted(set(posts.values()))) if posts else ()
    held: dict[tuple[URIRef, str | None], list[Spell]] = defaultdict(list)
    for spell in spells:
        held[spell.post.iri, spell.person.id].append(spell)
    meant = [
        [spell for person in _people(one) for spell in held[posts[one.post_id], person]] for one in found
    ]
    told = briefly(session, chain.from_iterable(meant))
    for one, own in zip(found, meant, strict=True):
        tenures = tuple(told[spell.iri] for spell in sorted(own, key=by_time))
        yield Disagreement(one.id, one.post, one.post_id, one.message, one.evidence, Grade.POSSIBLE, tenures)


def _people(found: Contradiction) -> Iterable[str | None]:
    """Return the identifiers of those whom the witnesses of a contradiction name, each once."""
    return dict.fromkeys(witness.person_id for witness in found.evidence)


def _contradictions(session: Session, who: Entity | None, what: Entity | None) -> Iterable[Contradiction]:
    """Return those of a post, of the posts of a person, or of all posts.

    What is contradictory in the past need not be so now: there every post is looked at.
    """
    if what is not None:
        return contradictions(session, what)
    if who is None and session.past is None:
        return review(session).contradictions
    spells = read_tenures(session, people=[who.iri] if who else None)
    posts = sorted({spell.post.iri: spell.post for spell in spells}.values(), key=lambda one: one.iri)
    return [one for post in posts for one in contradictions(session, post)]


def _about(found: Contradiction, who: Entity | None, on: date | None) -> bool:
    named_too = who is None or any(one.person_id == who.id for one in found.evidence)
    day = on and on.isoformat()
    return named_too and (day is None or any(day in (one.on, one.published) for one in found.evidence))
