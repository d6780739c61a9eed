"""Finding people, posts, organisations, events and documents by name.

Comes in: every label of the graph. Goes out: the one entity a name means, or those it may mean.
An identifier wins, then a full canonical name with all its marks (case does not matter), then another
name; then, for callers who type without marks, the folded forms. A mark that is typed counts: "Hùng" never
finds "Hưng". Folding finds and never decides: two entities that fold alike are an error with both names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from rdflib.term import Identifier, Literal, URIRef

from kg.errors import NotFoundError, QueryError
from kg.query.texts import Row
from kg.text.collation import sort_key
from kg.text.fold import fold
from kg.text.normalize import canonical
from kg.vocabulary import local_id

_SYLLABLE = re.compile(r"[^\W_]+")
_STROKE = str.maketrans({"đ": "d\u0335"})
_CANDIDATES = 5
_LISTED = 10
_LIKENESS = 0.6
_COMPARED = 2000


@dataclass(frozen=True, slots=True)
class Entity:
    """Something with a name.

    Attributes:
        iri: Its IRI.
        kind: person, post, organization, title, event or document.
        label: Canonical name.
        aliases: Other names, sorted.
    """

    iri: URIRef
    kind: str
    label: str
    aliases: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Last segment of the IRI."""
        return local_id(self.iri)

    def names(self) -> tuple[str, ...]:
        """Return the canonical name, then the others."""
        return (self.label, *self.aliases)


def exact_key(name: str) -> str:
    """Return the key under which names with all their marks are equal, whatever their case."""
    return canonical(name).casefold()


def marks_agree(typed: str, name: str) -> bool:
    """Whether every mark that was typed stands in the name too; both are exact keys that fold alike."""
    pairs = zip(_SYLLABLE.findall(typed), _SYLLABLE.findall(name), strict=False)
    return all(_subsumed(one, other) for one, other in pairs)


def _subsumed(typed: str, syllable: str) -> bool:
    return all(one <= other for one, other in zip(_marks(typed), _marks(syllable), strict=False))


def _marks(syllable: str) -> list[set[str]]:
    """Return the marks on each letter."""
    letters: list[set[str]] = []
    for part in unicodedata.normalize("NFD", syllable).translate(_STROKE):
        if unicodedata.combining(part) and letters:
            letters[-1].add(part)
        else:
            letters.append(set())
    return letters


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one entity, with the keys under which it is found."""

    entity: Entity
    exact: str
    folded: str


class LabelIndex:
    """Every name of a graph, ready to be looked up; never changed once built."""

    def __init__(
        self,
        entities: Mapping[URIRef, Entity],
        posts: Mapping[URIRef, Sequence[Entity]],
        replaced: Mapping[str, Entity],
    ) -> None:
        self._entities = entities
        self._replaced = replaced
        self._posts = posts
        self._ids = {(entity.kind, entity.id): entity for entity in entities.values()}
        self._names: dict[str, list[Name]] = defaultdict(list)
        self._exact: dict[tuple[str, str], list[Entity]] = defaultdict(list)
        self._folded: dict[tuple[str, str], list[Name]] = defaultdict(list)
        for entity in entities.values():
            for text in entity.names():
                name = Name(entity, exact_key(text), fold(text))
                self._names[entity.kind].append(name)
                self._exact[entity.kind, name.exact].append(entity)
                self._folded[entity.kind, name.folded].append(name)

    @classmethod
    def build(
        cls, names: Iterable[Row], roles: Iterable[Row] = (), replaced: Iterable[Row] = ()
    ) -> LabelIndex:
        """Build the index from the rows of `labels.rq`, `roles.rq` (for posts by title) and `replaced.rq`."""
        found: dict[URIRef, Entity] = {}
        for row in names:
            iri, label = row["entity"], row["label"]
            if not isinstance(iri, URIRef) or not isinstance(label, Literal):
                continue
            known = found.get(iri) or Entity(iri, str(row["kind"]), "")
            preferred = str(row["preferred"]) == "true" and label.language != "en"
            found[iri] = _named(known, str(label), preferred=preferred)
        entities = {iri: _settled(found[iri]) for iri in sorted(found)}
        posts: dict[URIRef, list[Entity]] = defaultdict(list)
        for row in roles:
            if row["post"] in entities:
                posts[URIRef(row["title"])].append(entities[URIRef(row["post"])])
        moved = {
            local_id(row["old"]): entities[URIRef(row["new"])] for row in replaced if row["new"] in entities
        }
        return cls(entities, posts, moved)

    def successor(self, identifier: str) -> Entity | None:
        """Return the person to whom an identifier leads that was published and is no longer used."""
        return self._replaced.get(identifier)

    def entity(self, iri: Identifier, kind: str) -> Entity:
        """Return the entity with this IRI; one that nothing names goes by its identifier."""
        return self._entities.get(URIRef(iri)) or Entity(URIRef(iri), kind, local_id(iri))

    def label(self, iri: Identifier) -> str:
        """Return the canonical name of an entity; its identifier if it has none."""
        return self.entity(iri, "").label

    def names(self, kind: str) -> Sequence[Name]:
        """Return every name of a kind of entity, in the order of IRIs."""
        return self._names.get(kind, ())

    def find(self, kind: str, name: str) -> Entity:
        """Return the one entity of a kind that a name or identifier means.

        Several posts in a row ("Bộ trưởng, Chủ nhiệm VPCP") are accepted where exactly one part is a post,
        a title alone ("Thủ tướng") where it is the title of exactly one.

        Raises:
            QueryError: If the name is empty, or means several.
            NotFoundError: If it means none.
        """
        if not fold(name):
            raise QueryError(f"the name of the {kind} is empty; give a name or an identifier")
        by_id = self._ids.get((kind, name.strip()))
        if by_id is None and kind == "person":
            by_id = self.successor(name.strip())
        found = [by_id] if by_id else self._matches(kind, name)
        if not found and kind == "post":
            found = self._parts(name) or self._titled(name)
        if not found:
            raise NotFoundError(kind, name, self.near(kind, name))
        if len(found) > 1:
            raise _ambiguous(kind, name, found)
        return found[0]

    def near(self, kind: str, name: str) -> tuple[str, ...]:
        """Return names of a kind that look like the one given, best first, five at most."""
        wanted = fold(name)
        words = set(wanted.split())
        keys = {one.folded for one in self.names(kind)}
        pool = [key for key in keys if words & set(key.split())] or [k for k in keys if k[:1] == wanted[:1]]
        pool.sort(key=lambda key: (-len(words & set(key.split())), abs(len(key) - len(wanted)), key))
        scored = [(-_likeness(wanted, key), len(key), key) for key in pool[:_COMPARED]]
        best = [key for score, _, key in sorted(scored) if -score >= _LIKENESS]
        labels = (one.entity.label for key in best for one in self._folded[kind, key])
        return tuple(dict.fromkeys(labels))[:_CANDIDATES]

    def _matches(self, kind: str, name: str) -> list[Entity]:
        """Return the entities of the best way in which the name matches at all."""
        key = exact_key(name)
        exact = self._exact.get((kind, key), [])
        canonical_names = [entity for entity in exact if exact_key(entity.label) == key]
        folded = self._folded.get((kind, fold(name)), [])
        agreeing = [one.entity for one in folded if marks_agree(key, one.exact)]
        return _distinct(canonical_names or exact or agreeing)

    def _parts(self, name: str) -> list[Entity]:
        """Return the posts among parts of a name between commas."""
        return _distinct(post for part in name.split(",") for post in self._matches("post", part))

    def _titled(self, name: str) -> list[Entity]:
        """Return the posts that have this title."""
        titles = self._matches("title", name)
        return _distinct(post for title in titles for post in self._posts.get(title.iri, ()))


def _named(entity: Entity, label: str, *, preferred: bool) -> Entity:
    if preferred and not entity.label:
        return replace(entity, label=label)
    return replace(entity, aliases=(*entity.aliases, label))


def _settled(entity: Entity) -> Entity:
    """Sort the names; something without a preferred name goes by its first other one."""
    aliases = sorted(set(entity.aliases) - {entity.label})
    return replace(entity, label=entity.label or aliases.pop(0), aliases=tuple(aliases))


def _distinct(entities: Iterable[Entity]) -> list[Entity]:
    return list({entity.iri: entity for entity in entities}.values())


def _likeness(wanted: str, key: str) -> float:
    """Return 1 for a key that holds every word, else how much of the letters both share, 0 to 1."""
    if set(wanted.split()) <= set(key.split()):
        return 1.0
    return SequenceMatcher(None, wanted, key, autojunk=False).ratio()


def _ambiguous(kind: str, name: str, found: list[Entity]) -> QueryError:
    """Say whom the name may mean; those who share a name are told apart by identifier."""
    counts = Counter(entity.label for entity in found)
    shown = (f"{one.label} ({one.id})" if counts[one.label] > 1 else one.label for one in found)
    names = tuple(sorted(shown, key=sort_key))
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    listed = "; ".join(names[:_LISTED]) + more
    reason = f"{name!r} can mean more than one {kind}: {listed}; give the full name or the identifier"
    return QueryError(reason, names)
