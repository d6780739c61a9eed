"""Finding people, posts, organisations, events and documents by name.

Comes in: every label of the graph. Goes out: the one entity a name means, or those it may mean.
An identifier wins, then a full canonical name with all its marks (case does not matter), then another
name; then, for callers who type without marks, the folded forms. A mark that is typed counts: "Hùng" never
finds "Hưng". Folding finds and never decides: two entities that fold alike are an error with both names.
"""

from __future__ import annotations

import re
import unicodedata
from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from rdflib.term import Identifier, Literal, URIRef

from kg.errors import AmbiguousError, Bearer, NotFoundError, QueryError, Reason, because, several
from kg.query.double_titles import stands_beside
from kg.query.english_posts import readings
from kg.query.forms_of_address import namings
from kg.query.matching import Match, has_words, matched
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


class Labels(ABC):
    """Every name of a graph, and how a name means an entity; a subclass says where the names lie."""

    @abstractmethod
    def successor(self, kind: str, identifier: str) -> Entity | None:
        """Return the entity to which an identifier leads that was published and is no longer used."""

    @abstractmethod
    def known(self, iri: str) -> Entity | None:
        """Return the entity with this IRI, if it has a name."""

    @abstractmethod
    def names(self, kind: str) -> Iterable[Name]:
        """Return every name of a kind of entity, in the order of IRIs."""

    @abstractmethod
    def _keys(self, kind: str) -> set[str]:
        """Return what the names of a kind fold to."""

    @abstractmethod
    def _identified(self, kind: str, identifier: str) -> Entity | None:
        """Return the entity with this identifier."""

    @abstractmethod
    def bearers(self, kind: str, key: str) -> Sequence[Entity]:
        """Return what bears a name with this exact key, in the order of IRIs."""

    @abstractmethod
    def _folded(self, kind: str, key: str) -> Sequence[Name]:
        """Return the names that fold to this key, in the order of IRIs."""

    @abstractmethod
    def _posts(self, title: URIRef) -> Sequence[Entity]:
        """Return the posts that have a title, in the order of IRIs."""

    def entity(self, iri: Identifier, kind: str) -> Entity:
        """Return the entity with this IRI; one that nothing names goes by its identifier."""
        return self.known(iri) or Entity(URIRef(iri), kind, local_id(iri))

    def label(self, iri: Identifier) -> str:
        """Return the canonical name of an entity; its identifier if it has none."""
        return self.entity(iri, "").label

    def ranked(self, kinds: Sequence[str], wanted: str, marked: str) -> Iterable[tuple[Entity, Match]]:
        """Yield what bears a name with all the words wanted, the best match first, each with its best.

        Args:
            kinds: What to look among.
            wanted: The words, folded.
            marked: The words with their marks.
        """
        found: dict[Entity, Match] = {}
        for place, kind in enumerate(kinds):
            for name in self.names(kind):
                if has_words(name.folded, wanted):
                    match = matched(name.exact, name.folded, wanted, marked, place)
                    found[name.entity] = min(match, found.get(name.entity, match))
        return sorted(found.items(), key=lambda one: (one[1], sort_key(one[0].label), one[0].id))

    def find(self, kind: str, name: str, *, suggesting: bool = True) -> Entity:
        """Return the one entity of a kind that a name or identifier means.

        Several titles in a row ("Bộ trưởng, Chủ nhiệm VPCP") are accepted where all are known and name one
        post together, a title alone ("Thủ tướng") where it is the title of exactly one, and English words for
        a title of a body ("Chairman of the Government Office"); without a country they mean Vietnam's.

        Args:
            kind: What is looked for.
            name: Its name or identifier.
            suggesting: Look for names that look alike where there is none.

        Raises:
            QueryError: If the name is empty, or means several (`AmbiguousError`).
            NotFoundError: If it means none.
        """
        if not any(map(str.isalnum, name)) and not fold(name):
            raise QueryError(
                because(
                    "the name of the {kind} is empty; give a name or an identifier", kind=Reason(kind, {})
                )
            )
        by_id = self._identified(kind, name.strip()) or self.successor(kind, name.strip())
        found = [by_id] if by_id else self.bearing(kind, name)
        if not found and kind == "post":
            found = self._in_english(name) or self._titled(name) or self.in_a_row(name)
        if not found:
            raise NotFoundError(kind, name, self.near(kind, name) if suggesting else ())
        found = self.of_vietnam(name, found)
        if len(found) > 1:
            raise ambiguous(name, found, because("give the full name or the identifier"))
        return found[0]

    def near(self, kind: str, name: str) -> tuple[str, ...]:
        """Return names of a kind that look like the one given, best first, five at most."""
        wanted = fold(name)
        words = set(wanted.split())
        keys = self._keys(kind)
        pool = [key for key in keys if words & set(key.split())] or [k for k in keys if k[:1] == wanted[:1]]
        pool.sort(key=lambda key: (-len(words & set(key.split())), abs(len(key) - len(wanted)), key))
        scored = [(-_likeness(wanted, key), len(key), key) for key in pool[:_COMPARED]]
        best = [key for score, _, key in sorted(scored) if -score >= _LIKENESS]
        labels = (one.entity.label for key in best for one in self._folded(kind, key))
        return tuple(dict.fromkeys(labels))[:_CANDIDATES]

    def bearing(self, kind: str, name: str) -> list[Entity]:
        """Return what bears this name, in the best way in which it matches at all; a title names no post.

        Where nothing does, its abbreviations are written out, and forms of address before a person or a
        post left out: "Chủ tịch UBND tỉnh Hà Nam", "Ông Mai Tiến Dũng".
        """
        return next(filter(None, (self._bearing(kind, one) for one, _ in namings(name, (kind,)))), [])

    def _bearing(self, kind: str, name: str) -> list[Entity]:
        key = exact_key(name)
        exact = self.bearers(kind, key)
        canonical_names = [entity for entity in exact if exact_key(entity.label) == key]
        if exact:
            return distinct(canonical_names or exact)
        return distinct(one.entity for one in self._folded(kind, fold(name)) if marks_agree(key, one.exact))

    def in_a_row(self, name: str) -> list[Entity]:
        """Return the posts that titles between commas name together, else all that they name one by one.

        Where a part names nothing, the whole does not: "Bộ trưởng, xyz" is no minister.
        """
        parts = [part for part in name.split(",") if fold(part)]
        named = [self.bearing("post", part) or self._in_english(part) or self._titled(part) for part in parts]
        every = distinct(post for posts in named for post in posts)
        together = [
            post
            for post in every
            if all(
                post in posts or self._beside(part, post) for part, posts in zip(parts, named, strict=True)
            )
        ]
        return together or (every if all(named) else [])

    def _beside(self, part: str, post: Entity) -> bool:
        """Whether a part of a name, or a title of that name, stands beside the title of a post."""
        titles = (part, *(title.label for title in self.bearing("title", part)))
        return any(stands_beside(title, post.label) for title in titles)

    def _in_english(self, name: str) -> list[Entity]:
        """Return the posts that English words mean: the likeliest title of which the body has a post.

        A title without a body is that of a post of the same name: "President" is "Chủ tịch nước".
        """
        some = (
            distinct(post for whole in wholes for post in self._bearing("post", title + whole))
            for titles, names in readings(name)
            for wholes in [self._behind_titles(names)]
            for title in titles
        )
        return next(filter(None, some), [])

    def of_vietnam(self, name: str, found: list[Entity]) -> list[Entity]:
        """Return the one post of Vietnam among those with an English name without a country, else all."""
        meant = self._in_english(name) if len(found) > 1 else []
        return meant if len(meant) == 1 and meant[0] in found else found

    def in_english(self, words: str) -> list[Entity]:
        """Return the posts that English words mean; a title alone stands for each post that has it."""
        alone = (title for titles, bodies in readings(words) if "" in bodies for title in titles)
        return self._in_english(words) or distinct(post for title in alone for post in self._titled(title))

    def _behind_titles(self, names: Sequence[str]) -> list[str]:
        """Return what stands behind a title in the labels of the posts of a body with one of these names."""
        bodies = next(filter(None, (self.bearing("organization", one) for one in names if one)), [])
        return [f" {body.label}" for body in bodies] + [""] * ("" in names)

    def _titled(self, name: str) -> list[Entity]:
        """Return the posts that have this title."""
        titles = self.bearing("title", name)
        return distinct(post for title in titles for post in self._posts(title.iri))


class LabelIndex(Labels):
    """The names of a graph in memory; never changed once built.

    Args:
        entities: Everything with a name, in the order of IRIs.
        posts: Posts by the IRI of their title, in the order of IRIs.
        replaced: Where identifiers lead that are no longer used.
    """

    def __init__(
        self,
        entities: Mapping[URIRef, Entity],
        posts: Mapping[URIRef, Sequence[Entity]],
        replaced: Mapping[str, Entity],
    ) -> None:
        self.entities = entities
        self.replaced = replaced
        self.posts = posts
        self._ids = {(entity.kind, entity.id): entity for entity in entities.values()}
        self._names: dict[str, list[Name]] = defaultdict(list)
        self._by_exact: dict[tuple[str, str], list[Entity]] = defaultdict(list)
        self._by_folded: dict[tuple[str, str], list[Name]] = defaultdict(list)
        for entity in entities.values():
            for text in entity.names():
                name = Name(entity, exact_key(text), fold(text))
                self._names[entity.kind].append(name)
                self._by_exact[entity.kind, name.exact].append(entity)
                self._by_folded[entity.kind, name.folded].append(name)

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
        for row in sorted(roles, key=lambda row: str(row["post"])):
            if row["post"] in entities:
                posts[URIRef(row["title"])].append(entities[URIRef(row["post"])])
        moved = {
            local_id(row["old"]): entities[URIRef(row["new"])] for row in replaced if row["new"] in entities
        }
        return cls(entities, posts, moved)

    def successor(self, kind: str, identifier: str) -> Entity | None:
        """Return the entity to which an identifier leads that was published and is no longer used."""
        found = self.replaced.get(identifier)
        return found if found is not None and found.kind == kind else None

    def known(self, iri: str) -> Entity | None:
        """Return the entity with this IRI, if it has a name."""
        return self.entities.get(URIRef(iri))

    def names(self, kind: str) -> Sequence[Name]:
        """Return every name of a kind of entity, in the order of IRIs."""
        return self._names.get(kind, ())

    def _keys(self, kind: str) -> set[str]:
        return {one.folded for one in self.names(kind)}

    def _identified(self, kind: str, identifier: str) -> Entity | None:
        return self._ids.get((kind, identifier))

    def bearers(self, kind: str, key: str) -> Sequence[Entity]:
        """Return what bears a name with this exact key, in the order of IRIs."""
        return self._by_exact.get((kind, key), ())

    def _folded(self, kind: str, key: str) -> Sequence[Name]:
        return self._by_folded.get((kind, key), ())

    def _posts(self, title: URIRef) -> Sequence[Entity]:
        return self.posts.get(title, ())


def _named(entity: Entity, label: str, *, preferred: bool) -> Entity:
    if preferred and not entity.label:
        return replace(entity, label=label)
    return replace(entity, aliases=(*entity.aliases, label))


def _settled(entity: Entity) -> Entity:
    """Sort the names; something without a preferred name goes by its first other one."""
    aliases = sorted(set(entity.aliases) - {entity.label})
    return replace(entity, label=entity.label or aliases.pop(0), aliases=tuple(aliases))


def distinct(entities: Iterable[Entity]) -> list[Entity]:
    """Keep the first of each, in order."""
    return list({entity.iri: entity for entity in entities}.values())


def _likeness(wanted: str, key: str) -> float:
    """Return 1 for a key that holds every word, else how much of the letters both share, 0 to 1."""
    if set(wanted.split()) <= set(key.split()):
        return 1.0
    return SequenceMatcher(None, wanted, key, autojunk=False).ratio()


def ambiguous(name: str, found: Sequence[Entity], advice: Reason | None = None) -> AmbiguousError:
    """Say what the name may mean; those who share a label are told apart by identifier."""
    counts = Counter(entity.label for entity in found)
    shown = {f"{one.label} ({one.id})" if counts[one.label] > 1 else one.label: one for one in found}
    names = sorted(shown, key=sort_key)
    listed: str | Reason = "; ".join(names[:_LISTED])
    if len(names) > _LISTED:
        listed = because("{listed} and {count} more", listed=listed, count=len(names) - _LISTED)
    kind = Reason(found[0].kind, {})
    reason = because("{name!r} can mean more than one {kind}: {listed}", name=name, kind=kind, listed=listed)
    if advice:
        reason = several([reason, advice])
    bearers = {one: Bearer(shown[one].id, shown[one].kind, shown[one].label) for one in names}
    return AmbiguousError(name, reason, bearers)
