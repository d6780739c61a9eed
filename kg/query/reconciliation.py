"""Matching names of a table with people, posts and organisations.

Comes in: a name, the kinds that may be meant, and what else the table says. Goes out: `Candidate` records,
best first.

Marks count; forms of address before a name do not. A name with every mark in place scores 100, one that was
typed without some of them 70, and one that has other marks ("Hùng" for "Hưng") 40 at most: it is shown and
never matched. A part of a name scores less than a whole one. Two namesakes are never told apart by the name
alone, so neither is matched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final
from weakref import WeakKeyDictionary

from rdflib.term import URIRef

from kg.model.reconciliation import Candidate, Condition, Quantifier, Wanted
from kg.query.forms_of_address import namings
from kg.query.labels import Entity, Labels, Name, exact_key, marks_agree
from kg.query.session import Session
from kg.query.tenures import read_tenures
from kg.query.traits import TRAITS, Known
from kg.text.collation import sort_key
from kg.text.fold import fold
from kg.vocabulary import local_id

KINDS: Final = ("person", "post", "organization")
"""What a name of a table can be matched with."""

WHOLE, UNMARKED, OTHER_MARKS = 100.0, 70.0, 40.0
PART, PART_OTHER_MARKS = 60.0, 30.0
_ALIAS = 0.95  # an exact other name is a little less than the canonical one
_BY_NAME = 0.7  # share of the name in a score; the rest is that of the conditions
_COMPARED = 200
_WEIGHED = 25  # candidates by name whose other facts are looked at
_UPWARDS = ("parent", "unitOf", "serves")
_AGREES = 70.0  # a value that agrees at least so well fulfils a condition

_WORDS: WeakKeyDictionary[Labels, Mapping[tuple[str, str], Sequence[Name]]] = WeakKeyDictionary()


def reconcile(session: Session, wanted: Wanted) -> tuple[Candidate, ...]:
    """Return the entities that a name may mean, best first; at most one is a match."""
    by_name = _named(session.labels, wanted)
    if wanted.conditions:
        pool = by_name[: max(wanted.limit, _WEIGHED)]
        found = [one for entity, score in pool if (one := _judged(session, entity, score, wanted))]
    else:
        found = [_candidate(entity, score, {"name": score}) for entity, score in by_name]
    found.sort(key=lambda one: (-one.score, sort_key(one.name), one.id))
    shown = _matched(found)[: wanted.limit]
    return tuple(_described(session, shown))


def likeness(typed: str, name: str) -> float:
    """Return how well a typed text is a name, 0 to 100."""
    return _likeness(exact_key(typed), fold(typed), exact_key(name), fold(name))


def _likeness(typed: str, typed_folded: str, name: str, name_folded: str) -> float:
    if typed == name:
        return WHOLE
    if typed_folded == name_folded:
        return UNMARKED if marks_agree(typed, name) else OTHER_MARKS
    marked = PART * _shared(typed, name)
    return max(marked, PART_OTHER_MARKS * _shared(typed_folded, name_folded))


def _shared(one: str, other: str) -> float:
    """Return the share of words that both have, counting each as often as it occurs."""
    mine, yours = Counter(one.split()), Counter(other.split())
    return (mine & yours).total() / ((mine | yours).total() or 1)


def _named(labels: Labels, wanted: Wanted) -> list[tuple[Entity, float]]:
    """Return the entities whose names share a word with the one typed, best first.

    As where one is looked for, other spellings count where no name agrees wholly: abbreviations written out,
    and no forms of address. Titles of one office in a row are another name of its post.
    """
    best: dict[Entity, float] = defaultdict(float)
    for text, kinds in namings(wanted.name, wanted.kinds):
        for entity, score in _scored(labels, text, kinds):
            best[entity] = max(score, best[entity])
        if max(best.values(), default=0.0) >= WHOLE * _ALIAS:
            break
    if "post" in wanted.kinds and len(posts := labels.in_a_row(wanted.name)) == 1:
        for part in wanted.name.split(","):
            score = max(
                (score for one, score in _scored(labels, part, ("post",)) if one == posts[0]), default=0.0
            )
            best[posts[0]] = max(min(score, WHOLE * _ALIAS), best[posts[0]])
    return sorted(best.items(), key=lambda pair: (-pair[1], sort_key(pair[0].label), pair[0].id))


def _scored(labels: Labels, text: str, kinds: Iterable[str]) -> Iterator[tuple[Entity, float]]:
    """Yield what has a name that shares a word with a text, and how well the text is that name."""
    typed, folded = exact_key(text), fold(text)
    for name in _near(labels, folded, kinds):
        score = _likeness(typed, folded, name.exact, name.folded)
        yield name.entity, score if name.exact == exact_key(name.entity.label) else score * _ALIAS


def _near(labels: Labels, folded: str, kinds: Iterable[str]) -> list[Name]:
    """Return the names that share most words with a folded text."""
    words = _index(labels)
    shared = Counter[Name]()
    for kind in kinds:
        for word in set(folded.split()):
            shared.update(words.get((kind, word), ()))
    length = len(folded)
    ranked = sorted(
        shared, key=lambda name: (-shared[name], abs(len(name.folded) - length), name.entity.iri, name.exact)
    )
    return ranked[:_COMPARED]


def _index(labels: Labels) -> Mapping[tuple[str, str], Sequence[Name]]:
    """Return the names by kind and word, made once for each state of the graph."""
    known = _WORDS.get(labels)
    if known is None:
        made: dict[tuple[str, str], list[Name]] = defaultdict(list)
        for kind in KINDS:
            for name in labels.names(kind):
                for word in set(name.folded.split()):
                    made[kind, word].append(name)
        _WORDS[labels] = known = made
    return known


def _judged(session: Session, entity: Entity, score: float, wanted: Wanted) -> Candidate | None:
    """Return an entity with its conditions counted, or None if it lacks what is required."""
    known = Known(session, entity)
    features = {"name": score}
    told: list[float] = []
    for condition in wanted.conditions:
        agreement = _agreement(known, condition)
        if condition.required and agreement < _AGREES:
            return None
        told.append(agreement)
        features[condition.property] = min(agreement, features.get(condition.property, WHOLE))
    whole = _BY_NAME * score + (1 - _BY_NAME) * sum(told) / len(told)
    return _candidate(entity, whole, features)


def _agreement(known: Known, condition: Condition) -> float:
    """Return how well an entity fulfils a condition, 0 to 100."""
    trait = TRAITS.get((known.entity.kind, condition.property))
    has = trait.read(known) if trait else ()
    each = [
        max((WHOLE if value == one.id else likeness(value, one.text) for one in has), default=0.0)
        for value in condition.values
    ]
    match condition.quantifier:
        case Quantifier.ANY:
            return max(each, default=0.0)
        case Quantifier.ALL:
            return min(each, default=0.0)
        case Quantifier.NONE:
            return WHOLE - max(each, default=0.0)


def _matched(found: Sequence[Candidate]) -> list[Candidate]:
    """Mark the one candidate whose name and conditions agree wholly, if it is the only one."""
    whole = [one for one in found if _agrees(one)]
    return [replace(one, match=True) if [one] == whole else one for one in found]


def _agrees(one: Candidate) -> bool:
    conditions = (value for name, value in one.features.items() if name != "name")
    return one.features["name"] >= WHOLE * _ALIAS and all(value >= _AGREES for value in conditions)


def _candidate(entity: Entity, score: float, features: Mapping[str, float]) -> Candidate:
    told = {name: round(value, 1) for name, value in features.items()}
    return Candidate(entity.id, entity.kind, entity.label, "", round(score, 1), match=False, features=told)


def _described(session: Session, found: Sequence[Candidate]) -> list[Candidate]:
    """Say what tells each from its namesakes: the last post of a person, the body above a body or a post."""
    by_kind: dict[str, list[Entity]] = defaultdict(list)
    for one in found:
        by_kind[one.kind].append(session.find(one.kind, one.id))
    told: dict[str, str] = {}
    if people := by_kind["person"]:
        spells = read_tenures(session, people=[person.iri for person in people])
        told.update((spell.person.id, spell.post.label) for spell in spells)  # the last one stays
    for kind in ("post", "organization"):
        if asked := [one.iri for one in by_kind[kind]]:
            told.update(_above(session, kind, asked))
    return [replace(one, description=told.get(one.id, "")) for one in found]


def _above(session: Session, kind: str, asked: Sequence[URIRef]) -> Iterator[tuple[str, str]]:
    """Return the body in which each post or organisation is."""
    for row in session.rows({"post": "post", "organization": "body"}[kind], **{kind: asked}):
        above = next(
            (row[name] for name in ("organization", *_UPWARDS) if name in row and name != kind), None
        )
        if above is not None:
            yield local_id(row[kind]), session.label(above)
