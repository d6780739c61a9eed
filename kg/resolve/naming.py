"""Every name of every document, and the person it means.

Comes in: whom documents name, human judgements, and what earlier builds published. Goes out: people, who
replaces whom, and the register that the next build starts from. Documents first make people by what they
say; judgements that keep two apart bind that from the start, and judgements that join two apply to its
result, so that withdrawing one gives back what was there before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from operator import is_

from kg.errors import ResolutionError, because
from kg.model.entity import Person, Undecided
from kg.model.judgement import Bearer, Identity, Judgement, JudgementKind, Replacement
from kg.resolve.features import shipped_features
from kg.resolve.identities import Register
from kg.resolve.judgements import Judgements, Merges, bearers
from kg.resolve.mentions import Mentions
from kg.resolve.people import Block, Past, identify
from kg.resolve.profiles import Profile
from kg.text.slug import slug, stable_id


@dataclass(frozen=True, slots=True)
class Identified:
    """Who bears a name, and what that was decided from.

    Attributes:
        profiles: What documents say of the bearers.
        past: What earlier builds and people decided.
        block: Who is who.
    """

    profiles: tuple[Profile, ...]
    past: Past
    block: Block

    def answers(self, profiles: tuple[Profile, ...], past: Past) -> bool:
        """Whether the very same profiles and decisions are asked about again."""
        same = len(profiles) == len(self.profiles) and all(map(is_, profiles, self.profiles))
        return same and past == self.past


NOBODY: Mapping[str, Identified] = {}


class People:
    """Tells whom a name means in a document.

    Attributes:
        undecided: Names whose bearers may be one person or several.
        replaced: Published identifiers that lead to another.
        identities: The register that the next build starts from.
        identified: Who bears each name.
    """

    identified: dict[str, Identified]
    undecided: tuple[Undecided, ...]
    replaced: tuple[Replacement, ...]
    identities: tuple[Identity, ...]

    def __init__(
        self,
        documents: Sequence[Mentions],
        judgements: Judgements,
        register: Register,
        before: Mapping[str, Identified] = NOBODY,
    ) -> None:
        self._judgements = judgements
        self._register = register
        self._before = before
        self._mentions = documents
        self._profiles: dict[str, list[Profile]] = defaultdict(list)
        self._named: dict[str, set[str]] = defaultdict(set)
        for one in documents:
            for name, profile in (*one.profiles.items(), *one.second.items()):
                self._profiles[name].append(profile)
                self._named[one.document].add(name)
        self.identified = {}
        for name in sorted(self._profiles):
            self._identify(name, Past(register.named(name)))
        self._note_names()
        under = self._keep_apart()
        self._merge()
        self._publish(under)

    def _identify(self, name: str, past: Past) -> None:
        """Find out who bears a name, unless the same was asked before."""
        profiles = tuple(self._profiles[name])
        known = self._before.get(name)
        if known is None or not known.answers(profiles, past):
            known = Identified(profiles, past, identify(name, profiles, shipped_features(), past))
        self.identified[name] = known

    def _note_names(self) -> None:
        self._blocks = {name: one.block for name, one in self.identified.items()}
        self._whose = {person: name for name, one in self._blocks.items() for person in one.people.values()}

    def _keep_apart(self) -> dict[str, tuple[str, ...]]:
        """Bind the blocks of which judgements say who is not who; return those judgements by name."""
        barred: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        under: dict[str, set[str]] = defaultdict(set)
        for judgement in self._judgements.of(JudgementKind.NOT_SAME):
            one, other = bearers(judgement)
            name = self._name(one, judgement)
            if name is None or name != self._name(other, judgement):
                continue
            first, second = self._parted(name, one, other)
            for document in first:
                barred[name][document] |= second
            for document in second:
                barred[name][document] |= first
            under[name].add(judgement.id)
        for name, documents in barred.items():
            self._identify(name, Past(self._register.named(name), documents))
        self._note_names()
        return {name: tuple(sorted(ids)) for name, ids in under.items()}

    def _name(self, bearer: Bearer, judgement: Judgement) -> str | None:
        """Return the name of a person, or None for one whom only documents of earlier builds name.

        Raises:
            ResolutionError: If no build has ever known the person.
        """
        if bearer.person in self._whose:
            return self._whose[bearer.person]
        if bearer.person in self._register:
            return self._register[bearer.person].name
        here = self._named.get(bearer.document or "", set())
        alike = [name for name in sorted(here) if stable_id(name) == bearer.person] or [
            name for name in sorted(here) if slug(name) == bearer.person.rpartition("-")[0]
        ]
        if len(alike) == 1:
            return alike[0]
        reason = because(
            "no person of this graph, now or before, is called {bearer}; withdraw the judgement",
            bearer=bearer,
        )
        raise ResolutionError((judgement.source,), reason)

    def _parted(self, name: str, one: Bearer, other: Bearer) -> tuple[Set[str], Set[str]]:
        """Return the documents of each of two people who are not the same, none of them in both."""
        if one.person == other.person:
            people = self._blocks[name].people if name in self._blocks else {}
            first, second = (people.keys() & {bearer.document or ""} for bearer in (one, other))
        else:
            first, second = self._documents(name, one), self._documents(name, other)
        if first >= second:
            return first - second, second
        return first, second - first

    def _documents(self, name: str, bearer: Bearer) -> set[str]:
        """Return the documents of this build in which a person is meant."""
        people = self._blocks[name].people if name in self._blocks else {}
        found = {document for document, person in people.items() if person == bearer.person}
        if bearer.person in self._register:
            found.update(self._register[bearer.person].documents)
        if bearer.document is not None:
            found.add(bearer.document)
        return found & people.keys()

    def _bearer(self, bearer: Bearer, judgement: Judgement) -> str | None:
        """Return the identifier that a person bears in this build; None if no document names them."""
        name = self._name(bearer, judgement)
        people = self._blocks[name].people if name in self._blocks else {}
        if bearer.document in people:
            return people[bearer.document or ""]
        if bearer.person in people.values():
            return bearer.person
        documents = self._documents(name, bearer) if name else set()
        return min((people[document] for document in documents), default=None)

    def _merge(self) -> None:
        """Join people whom judgements call the same."""
        edges = []
        for judgement in self._judgements.of(JudgementKind.SAME):
            survivor, merged = (self._bearer(one, judgement) for one in bearers(judgement))
            if survivor is not None and merged is not None and survivor != merged:
                edges.append((survivor, merged, judgement))
        merges = Merges(edges)
        for judgement in self._judgements.of(JudgementKind.NOT_SAME):
            one, other = (self._bearer(person, judgement) for person in bearers(judgement))
            if one is None or other is None:
                continue
            if one == other:
                reason = because("documents do not tell the two apart; name one of each, as ID@DOCUMENT")
                raise ResolutionError((judgement.source,), reason)
            merges.forbid(one, other, judgement)
        self._survivors = merges.survivors()
        found = (self._still_open(block.undecided) for block in self._blocks.values())
        self.undecided = tuple(one for one in found if one is not None)

    def _still_open(self, undecided: Undecided | None) -> Undecided | None:
        if undecided is None:
            return None
        people = tuple(sorted(set(map(self._survivor, undecided.people))))
        return replace(undecided, people=people) if len(people) > 1 else None

    def _survivor(self, person: str) -> str:
        return self._survivors[person][0] if person in self._survivors else person

    def _publish(self, under: dict[str, tuple[str, ...]]) -> None:
        """Write the register of the next build, and who is replaced in this one."""
        register = self._register.updated({name: one.people for name, one in self._blocks.items()}, under)
        self.identities = tuple(register)
        judged = [Replacement(old, new, ids) for old, (new, ids) in self._survivors.items()]
        in_force = {one.id for one in self._judgements.in_force}
        told = {one.old: one for one in (*register.replacements(in_force), *judged)}
        found = (replace(told[old], new=_end(old, told)) for old in sorted(told))
        here = set(map(self._survivor, self._whose))
        self.replaced = tuple(one for one in found if one.new in here and one.old not in here)

    def of(self, document: Mentions) -> dict[str, str]:
        """Return who is who in a document: the person that each of its spellings means."""
        return {
            spelled: self._survivor(self._blocks[name].people[document.document])
            for spelled, name in document.names.items()
        }

    def namesakes(self, document: Mentions) -> dict[str, str]:
        """Return the person by the id of each holding of the second bearer of a name in a document."""
        return {
            holding: self._survivor(self._blocks[name].people[document.seconds])
            for holding, name in document.parted.items()
        }

    def __iter__(self) -> Iterator[Person]:
        """Yield every person by identifier."""
        spellings: dict[str, set[str]] = defaultdict(set)
        for document in self._mentions:
            for spelled, person in self.of(document).items():
                spellings[person].add(spelled)
            for person in self.namesakes(document).values():
                spellings[person].add(self._whose[person])
        for identifier in sorted(spellings):
            name = self._whose[identifier]
            yield Person(identifier, name, tuple(sorted(spellings[identifier] - {name})))


def _end(old: str, told: dict[str, Replacement]) -> str:
    """Return the identifier to which a chain of replacements leads."""
    seen = {old}
    while (old := told[old].new) in told and old not in seen:
        seen.add(old)
    return old
