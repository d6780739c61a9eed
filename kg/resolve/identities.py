"""Identifiers of people that never change meaning: the register of those published.

Comes in: what earlier builds published, and the clusters of this one. Goes out: an identifier for each
cluster, and the register that the next build starts from. An identifier means the bearer of a name in the
documents under which it was published. It stays with most of them; where new documents show two to be one
person, the lesser is replaced and leads to the other; it never comes to mean anybody else.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import asdict, replace

from kg.errors import DataError
from kg.model.judgement import Identity, Replacement
from kg.text.slug import stable_id

Cluster = tuple[Set[str], str]
"""The documents of one bearer of a name, and what tells them from their namesakes."""


def identifiers_of(name: str, clusters: Sequence[Cluster], published: Sequence[Identity]) -> list[str]:
    """Return an identifier for each cluster, the largest first: the published one, else a new one."""
    kept = _kept(clusters, published)
    taken = {one.id for one in published}
    new = [number for number in range(len(clusters)) if number not in kept]
    if new and stable_id(name) not in taken:
        kept[new[0]] = stable_id(name)
        taken.add(stable_id(name))
        new = new[1:]
    marks = Counter(clusters[number][1] for number in new)
    for number in new:
        documents, mark = clusters[number]
        identifier = stable_id(name, mark) if mark and marks[mark] == 1 else ""
        if not identifier or identifier in taken:
            identifier = _unused(name, f"{mark} {min(documents)}", taken)
        taken.add(identifier)
        kept[number] = identifier
    return [kept[number] for number in range(len(clusters))]


def _kept(clusters: Sequence[Cluster], published: Sequence[Identity]) -> dict[int, str]:
    """Give each published identifier to the cluster with most of its documents, and each cluster one.

    Of two that lay claim to one cluster by as many documents, the one with fewer others has it: the other one
    was given those of two people, who are apart again.
    """
    shared = (
        (len(documents & set(one.documents)), one, number)
        for number, (documents, _) in enumerate(clusters)
        for one in published
    )
    ranked = sorted(
        (found for found in shared if found[0]),
        key=lambda found: (
            -found[0],
            len(found[1].documents),
            found[1].replaced_by is not None,
            found[1].id,
            found[2],
        ),
    )
    kept: dict[int, str] = {}
    for _, one, number in ranked:
        if number not in kept and one.id not in kept.values():
            kept[number] = one.id
    return kept


def _unused(name: str, mark: str, taken: Set[str]) -> str:
    """Return an identifier that has never meant anybody."""
    number = 1
    while (identifier := stable_id(name, mark if number == 1 else f"{mark} {number}")) in taken:
        number += 1
    return identifier


class Register:
    """What earlier builds published, by identifier and by name."""

    def __init__(self, identities: Iterable[Identity] = ()) -> None:
        self._known = {one.id: one for one in identities}
        self._named: dict[str, list[Identity]] = defaultdict(list)
        for one in sorted(self._known.values(), key=lambda one: one.id):
            self._named[one.name].append(one)

    def __contains__(self, identifier: str) -> bool:
        """Whether the identifier was ever published."""
        return identifier in self._known

    def __getitem__(self, identifier: str) -> Identity:
        """Return a published identity."""
        return self._known[identifier]

    def named(self, name: str) -> tuple[Identity, ...]:
        """Return the published bearers of a name."""
        return tuple(self._named.get(name, ()))

    def updated(
        self, blocks: Mapping[str, Mapping[str, str]], under: Mapping[str, tuple[str, ...]]
    ) -> Register:
        """Return the register after a build.

        Args:
            blocks: For each name, the identifier that each document was given.
            under: For each name, the judgements that its documents were told apart by.
        """
        found = dict(self._known)
        for name, people in blocks.items():
            members: dict[str, set[str]] = defaultdict(set)
            for document, identifier in people.items():
                members[identifier].add(document)
            for identifier, documents in members.items():
                first = self._known.get(identifier)
                since = first.under if first else under.get(name, ())
                found[identifier] = Identity(identifier, name, tuple(sorted(documents)), None, since)
            for one in self.named(name):
                if one.id not in members:
                    found[one.id] = replace(one, replaced_by=_heir(one, people))
        return Register(found.values())

    def replacements(self, in_force: Set[str]) -> Iterator[Replacement]:
        """Yield the identifiers that new documents replaced; those of withdrawn judgements are left out."""
        for one in self:
            if one.replaced_by is not None and in_force >= set(one.under):
                yield Replacement(one.id, one.replaced_by)

    def __iter__(self) -> Iterator[Identity]:
        """Yield every identity by identifier."""
        return (self._known[identifier] for identifier in sorted(self._known))


def _heir(one: Identity, people: Mapping[str, str]) -> str | None:
    """Return who now bears most of the documents of a person; whoever it was before where there are none."""
    heirs = Counter(people[document] for document in one.documents if document in people)
    if not heirs:
        return one.replaced_by
    return min(heirs, key=lambda identifier: (-heirs[identifier], identifier))


def written(register: Register) -> str:
    """Return the register as JSON Lines."""
    return "".join(json.dumps(asdict(one), ensure_ascii=False, sort_keys=True) + "\n" for one in register)


def read_register(text: str, source: str) -> Register:
    """Read a register from JSON Lines.

    Raises:
        DataError: If a line is damaged; it names the line.
    """
    found = []
    for number, told in enumerate(text.splitlines(), 1):
        try:
            one = json.loads(told)
            one["documents"], one["under"] = tuple(one["documents"]), tuple(one["under"])
            found.append(Identity(**one))
        except (ValueError, TypeError, KeyError) as error:
            raise DataError(f"{source}:{number}", f"this is no published identity: {error}") from error
    return Register(found)
