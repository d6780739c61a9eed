"""Finding anything by a part of its name.

Comes in: words. Goes out: `Hits`, matches with all marks first.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import QueryError
from kg.model.answers import Hit, Hits
from kg.query.labels import Entity, Name, exact_key
from kg.query.session import Session
from kg.text.collation import sort_key
from kg.text.fold import fold

KINDS = ("person", "post", "organization", "event", "document")
"""What can be searched for, in the order in which equal matches are listed."""


@dataclass(frozen=True, slots=True, order=True)
class _Match:
    """How well a name matches; the least is the best."""

    folded: bool  # found with marks folded only
    place: int  # 0 the whole name, 1 its start, 2 elsewhere
    kind: int
    length: int
    name: str


def search(session: Session, text: str, kind: str | None = None, limit: int = 20) -> Hits:
    """Return what bears a name with all these words, each from the start of a word, in any order.

    Matches with all the marks that were typed come before those found with marks folded, a whole name before
    the start of one, and that before any other part. Folded matches are suggestions, never identity.

    Args:
        session: The graph.
        text: Words with or without marks, in any case.
        kind: One of `KINDS`; None for all.
        limit: The most hits to return.

    Raises:
        QueryError: If the text has no letter or digit, the kind is none of `KINDS`, or the limit is below 1.
    """
    wanted, marked = fold(text), exact_key(text)
    if not wanted:
        raise QueryError("the text to search for is empty; give at least one letter or digit")
    if kind is not None and kind not in KINDS:
        raise QueryError(f"nothing is of kind {kind!r}; kinds are {', '.join(KINDS)}", KINDS)
    if limit < 1:
        raise QueryError(f"the limit is {limit}; it must be 1 or more")
    labels = session.labels
    found: dict[Entity, _Match] = {}
    for one in (kind,) if kind else KINDS:
        for name in labels.names(one):
            if _has(name.folded, wanted):
                match = _match(name, wanted, marked)
                found[name.entity] = min(match, found.get(name.entity, match))
    best = sorted(found, key=lambda entity: (found[entity], sort_key(entity.label), entity.id))
    hits = (Hit(entity.id, entity.kind, entity.label, not found[entity].folded) for entity in best[:limit])
    return Hits(text, tuple(hits))


def _has(name: str, words: str) -> bool:
    """Whether each word begins a word of the name."""
    spaced = f" {name}"
    return all(f" {word}" in spaced for word in words.split())


def _match(name: Name, wanted: str, marked: str) -> _Match:
    place = 0 if name.folded == wanted else 1 if name.folded.startswith(wanted) else 2
    return _Match(
        not _has(name.exact, marked), place, KINDS.index(name.entity.kind), len(name.folded), name.folded
    )
