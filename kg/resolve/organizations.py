"""Organisations: one identifier for all names of a body.

Comes in: the registry (`data/organizations.tsv`) and the names that claims use. Goes out: identifiers, and
an `Organization` for every body met and for those above it. A name that the registry lacks is made when met,
with what `kg.resolve.bodies` reads in it. Identifiers are made from the name without regard to case and
to spaces round dashes, so that the spelling that happens to prevail does not matter.
"""

from __future__ import annotations

from collections import Counter
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


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the registry."""

    name: str
    aliases: tuple[str, ...]
    nature: Nature
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None


class Organizations:
    """Gives names of organisations their identifier, and remembers every name met."""

    def __init__(
        self, rows: Iterable[Mapping[str, str]], bodies: Bodies, changes: Iterable[Lineage] = ()
    ) -> None:
        self._bodies = bodies
        self._changes = lineage.met(changes)
        self._entries: dict[str, Entry] = {}
        self._keys: dict[str, str] = {}
        self._met: dict[str, Counter[str]] = {}
        self._natures: dict[str, Nature] = {}
        self._own: dict[str, str] = {}
        self._curated: dict[str, Entry | None] = {}
        self._above: dict[str, tuple[str | None, str | None]] = {}
        self._cache: dict[str, str] = {}
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

    def meet(self, name: str) -> str:
        """Return the identifier of the body with this name, and remember the name."""
        known = self._cache.get(name)
        if known is None:
            spelled = canonical(name)
            own = self._keys.get(key(spelled)) or self._keys.get(self._key(spelled)) or self._key(spelled)
            known = self._cache[name] = self._add(own, spelled)
        self._met[known][canonical(name)] += 1
        return known

    def _add(self, own: str, spelled: str) -> str:
        """Note a body under its key, with those above it; return its identifier."""
        identifier = stable_id(own)
        if identifier in self._met:
            return identifier
        self._met[identifier] = Counter()
        self._own[identifier] = own
        entry = self._entries.get(own)
        self._curated[identifier] = entry
        nature = entry.nature if entry else self._read(spelled)
        self._natures[identifier] = nature
        self._above[identifier] = (
            self.meet(nature.parent) if nature.parent else None,
            self.meet(nature.serves) if nature.serves else None,
        )
        for change in self._changes.get(entry.name, ()) if entry else ():
            for name in (*change.originals, *change.resultings):
                self.meet(name)
        return identifier

    def changes(self) -> Iterator[OrganizationChange]:
        """Yield the changes in which bodies that were met took part, by identifier."""
        names = {entry.name for entry in self._curated.values() if entry is not None}
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

    def kind(self, identifier: str) -> str:
        """Return the kind of the body."""
        return self._natures[identifier].kind

    def is_curated(self, identifier: str) -> bool:
        """Whether the registry lists the body."""
        return self._curated[identifier] is not None

    def above(self, identifier: str) -> Iterator[str]:
        """Yield the body that this one is part of and the one it serves, as far as known."""
        return (one for one in self._above[identifier] if one is not None)

    def key_of(self, identifier: str) -> str:
        """Return the form of the name that the identifier is made from, the same for all its spellings."""
        return self._own[identifier]

    def is_apart(self, identifier: str) -> bool:
        """Whether the name tells the body from others, so that a seat in it can be single."""
        if self._curated[identifier] is not None:
            return True
        nature = self._natures[identifier]
        above = list(self.above(identifier))
        if nature.apart == "never" or (nature.apart == "above" and not above and nature.place is None):
            return False
        return all(self.is_apart(one) for one in above)

    def __getitem__(self, identifier: str) -> Organization:
        """Return the body with this identifier."""
        entry, nature = self._curated[identifier], self._natures[identifier]
        spellings = self._met[identifier]
        name = entry.name if entry else min(spellings, key=lambda one: (-spellings[one], one))
        aliases = {*spellings, *(entry.aliases if entry else ())} - {name}
        parent, serves = self._above[identifier]
        return Organization(
            identifier,
            name,
            tuple(sorted(aliases)),
            nature.kind,
            parent,
            serves,
            self.place(identifier),
            entry is not None,
            entry.valid_from if entry else None,
            entry.valid_to if entry else None,
        )

    def place(self, identifier: str) -> str | None:
        """Return the place of a body, or of the body above it where its own name tells none."""
        nature = self._natures[identifier]
        if nature.place is not None or self._curated[identifier] is not None:
            return nature.place
        return next((place for place in map(self.place, self.above(identifier)) if place is not None), None)

    def __iter__(self) -> Iterator[Organization]:
        """Yield every body met, and those above them, by identifier."""
        return (self[identifier] for identifier in sorted(self._met))


def _entry(row: Mapping[str, str]) -> Entry:
    nature = Nature(
        row["kind"] or "other", row["parent"] or None, row["unit_of"] or None, row["place"] or None
    )
    since, until = (PartialDate.parse(row[name]) if row.get(name) else None for name in _VALIDITY)
    aliases = tuple(filter(None, map(canonical, row["aliases"].split("|"))))
    return Entry(canonical(row["name"]), aliases, nature, since, until)


def shipped_organizations() -> Organizations:
    """Return a fresh registry of `data/organizations.tsv`, with nothing met yet."""
    rows, changes = _shipped()
    return Organizations(rows, shipped_bodies(), changes)


@cache
def _shipped() -> tuple[tuple[Mapping[str, str], ...], tuple[Lineage, ...]]:
    rows = tuple(read_rows(SOURCE))
    return tuple(row for _, row in rows), lineage.lineages(rows)
