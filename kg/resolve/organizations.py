"""Organisations: one identifier for all names of a body.

Comes in: the registry (`data/organizations.tsv`) and the names that claims use. Goes out: identifiers, and
an `Organization` for a body as it was spelled. A name that the registry lacks means what `kg.resolve.bodies`
reads in it. Identifiers are made from the name without regard to case and to spaces round dashes, so that the
spelling that happens to prevail does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from kg.model.dates import PartialDate
from kg.model.entity import Organization, OrganizationChange
from kg.resolve import lineage
from kg.resolve.bodies import Bodies, Nature, shipped_bodies
from kg.resolve.lineage import Lineage
from kg.resolve.places import key
from kg.resources import read_rows
from kg.text.normalize import canonical
from kg.text.slug import stable_id

SOURCE = "data/organizations.tsv"
_VALIDITY = ("valid_from", "valid_to")
_NO_PARENT = frozenset(("state", "international"))


Spelled = tuple[str, str]
"""A body or a post by its identifier, and how a text spells it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the registry."""

    name: str
    aliases: tuple[str, ...]
    nature: Nature
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    english: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """What a name of an organisation means, whoever uses it.

    Attributes:
        id: Identifier.
        key: The form of the name that the identifier is made from, the same for all its spellings.
        nature: What the registry or the key tells of it; a place that no table knows stands as in the key.
        parent: Id of the body it is part of, as far as known.
        serves: Id of the body it serves, as far as known.
        entry: Its row of the registry, or None.
    """

    id: str
    key: str
    nature: Nature
    parent: str | None
    serves: str | None
    entry: Entry | None

    @property
    def above(self) -> tuple[str, ...]:
        """The body that this one is part of and the one it serves, as far as known."""
        return tuple(one for one in (self.parent, self.serves) if one is not None)


class Organizations:
    """Gives names of organisations their identifier.

    What a name means depends on the tables alone, never on the names asked for before.
    """

    def __init__(
        self, rows: Iterable[Mapping[str, str]], bodies: Bodies, changes: Iterable[Lineage] = ()
    ) -> None:
        self._bodies = bodies
        self._changes = lineage.met(changes)
        self._entries: dict[str, Entry] = {}
        self._keys: dict[str, str] = {}
        self._known: dict[str, Body] = {}
        self._cache: dict[str, str] = {}
        self._natures: dict[str, Nature] = {}
        self._told: dict[str, tuple[Spelled, ...]] = {}
        for row in rows:
            self._entries.setdefault(self._key(row["name"]), _entry(row))
        self._name_aliases()

    def _name_aliases(self) -> None:
        """Let each alias mean its body; an alias of two bodies means neither."""
        owners: dict[str, set[str]] = {}
        for own, entry in self._entries.items():
            for alias in entry.aliases:
                owners.setdefault(self._key(alias), set()).add(own)
        self._keys = {alias: min(bodies) for alias, bodies in owners.items() if len(bodies) == 1}
        self._keys.update((own, own) for own in self._entries)

    def _key(self, name: str) -> str:
        return key(self._bodies.spelled(canonical(name)))

    def of(self, name: str) -> str:
        """Return the identifier of the body with this name."""
        known = self._cache.get(name)
        if known is None:
            spelled = canonical(name)
            own = self._keys.get(key(spelled)) or self._keys.get(self._key(spelled)) or self._key(spelled)
            known = self._cache[name] = self._add(own)
        return known

    def _add(self, own: str) -> str:
        """Note a body under its key; return its identifier."""
        identifier = stable_id(own)
        if identifier not in self._known:
            entry = self._entries.get(own)
            nature = entry.nature if entry else self._read(own)
            alone = self._known[identifier] = Body(identifier, own, nature, None, None, entry)
            parent, serves = (self.of(one) if one else None for one in (nature.parent, nature.serves))
            self._known[identifier] = replace(alone, parent=parent, serves=serves)
        return identifier

    def told(self, name: str) -> tuple[Spelled, ...]:
        """Return the bodies that a name tells of, each with its spelling.

        They are the body itself, those above it as the name spells them, and what they were before or became.
        """
        if name not in self._told:
            found: dict[Spelled, None] = {}
            waiting = [canonical(name)]
            while waiting:
                spelled = waiting.pop()
                one = self.of(spelled), spelled
                if one not in found:
                    found[one] = None
                    waiting += self._implied(*one)
            self._told[name] = tuple(found)
        return self._told[name]

    def _implied(self, identifier: str, spelled: str) -> Iterator[str]:
        """Yield the names that a name implies."""
        entry = self._known[identifier].entry
        nature = entry.nature if entry else self._read(spelled)
        yield from (canonical(one) for one in (nature.parent, nature.serves) if one)
        for change in self._changes.get(entry.name, ()) if entry else ():
            yield from (canonical(one) for one in (*change.originals, *change.resultings))

    def changes(self, met: Iterable[str]) -> Iterator[OrganizationChange]:
        """Yield the changes in which some bodies took part, by identifier."""
        entries = (self._known[identifier].entry for identifier in met)
        names = {entry.name for entry in entries if entry is not None}
        parts = {change for name in names for change in self._changes.get(name, ())}
        found = (self._change(change) for change in parts)
        return iter(sorted(found, key=lambda one: one.id))

    def _change(self, change: Lineage) -> OrganizationChange:
        before, after = (
            tuple(sorted(stable_id(self._key(name)) for name in names))
            for names in (change.originals, change.resultings)
        )
        identifier = stable_id(" ".join(change.resultings), "|".join((str(change.date or ""), *before)))
        return OrganizationChange(identifier, change.kind, before, after, change.date, change.sources)

    def _read(self, name: str) -> Nature:
        """Return what a name tells, with the body above it where its last words name one."""
        if name not in self._natures:
            self._natures[name] = self._nature(name)
        return self._natures[name]

    def _nature(self, name: str) -> Nature:
        nature = self._bodies.nature(name)
        nature = replace(nature, parent=self._body(nature.parent), serves=self._body(nature.serves))
        if nature.parent or nature.serves:
            return nature
        return replace(nature, parent=self._last_words(name))

    def _body(self, words: str | None) -> str | None:
        """Return the words if they name a body that is known, or of a known kind."""
        if words is None:
            return None
        return words if self._key(words) in self._keys or self._bodies.knows(words) else None

    def _last_words(self, name: str) -> str | None:
        """Return the longest end of a name that names another body: "Ban Dân vận | Tỉnh ủy Nghệ An"."""
        words = name.split()
        for start in range(1, len(words)):
            end = " ".join(words[start:])
            entry = self._entries.get(self._key(end))
            if self._bodies.nature(end).tail or (entry and entry.nature.kind not in _NO_PARENT):
                return end
        return None

    def __getitem__(self, identifier: str) -> Body:
        """Return what is known of a body by its identifier."""
        return self._known[identifier]

    def kind(self, identifier: str) -> str:
        """Return the kind of the body."""
        return self._known[identifier].nature.kind

    def is_curated(self, identifier: str) -> bool:
        """Whether the registry lists the body."""
        return self._known[identifier].entry is not None

    def above(self, identifier: str) -> tuple[str, ...]:
        """Return the body that this one is part of and the one it serves, as far as known."""
        return self._known[identifier].above

    def key_of(self, identifier: str) -> str:
        """Return the form of the name that the identifier is made from, the same for all its spellings."""
        return self._known[identifier].key

    def is_apart(self, identifier: str) -> bool:
        """Whether the name tells the body from others, so that a seat in it can be single."""
        body = self._known[identifier]
        if body.entry is not None:
            return True
        if body.nature.apart == "never":
            return False
        if body.nature.apart == "above" and not body.above and body.nature.place is None:
            return False
        return all(map(self.is_apart, body.above))

    def place(self, identifier: str) -> str | None:
        """Return the place of a body, or of the body above it where its own name tells none."""
        body = self._known[identifier]
        if body.nature.place is not None or body.entry is not None:
            return body.nature.place
        return next((place for place in map(self.place, body.above) if place is not None), None)

    def record(self, identifier: str, spellings: Mapping[str, int]) -> Organization:
        """Return the body as documents spell it: how often under which name."""
        body = self._known[identifier]
        entry = body.entry
        name = entry.name if entry else min(spellings, key=lambda one: (-spellings[one], one))
        aliases = {*spellings, *(entry.aliases if entry else ())} - {name}
        own = body.nature.place if entry else self._read(name).place
        return Organization(
            identifier,
            name,
            tuple(sorted(aliases)),
            body.nature.kind,
            body.parent,
            body.serves,
            own or self.place(identifier),
            entry is not None,
            entry.valid_from if entry else None,
            entry.valid_to if entry else None,
            entry.english if entry else None,
        )


def _entry(row: Mapping[str, str]) -> Entry:
    nature = Nature(
        row["kind"] or "other", row["parent"] or None, row["unit_of"] or None, row["place"] or None
    )
    since, until = (PartialDate.parse(row[name]) if row.get(name) else None for name in _VALIDITY)
    aliases = tuple(filter(None, map(canonical, row["aliases"].split("|"))))
    return Entry(canonical(row["name"]), aliases, nature, since, until, row.get("en") or None)


@cache
def shipped_organizations() -> Organizations:
    """Return the registry of `data/organizations.tsv`."""
    rows = tuple(read_rows(SOURCE))
    return Organizations((row for _, row in rows), shipped_bodies(), lineage.lineages(rows))
