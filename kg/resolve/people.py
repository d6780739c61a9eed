"""People: which documents that bear one name speak of one person.

Comes in: the profiles of one name, one for each document (a block). Goes out: who is who in each document,
and what stays undecided. Names are equal only with all their marks and in the same order, so blocks never
meet. Profiles that share a single seat are one person from the start; the rest are joined pair by pair, the
most alike first, each time with all that the clusters say together. Undecided stays apart and is listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import combinations

from networkx.utils import UnionFind

from kg.model.entity import Undecided
from kg.model.judgement import Identity
from kg.resolve.features import Decision, FeatureTable
from kg.resolve.identities import identifiers_of
from kg.resolve.names import namesakes
from kg.resolve.profiles import Profile


@dataclass(frozen=True, slots=True)
class Block:
    """The people of one name.

    Attributes:
        people: Person id of each document.
        undecided: Clusters that could be one person, or None.
    """

    people: Mapping[str, str]
    undecided: Undecided | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier builds and people decided about the bearers of one name.

    Attributes:
        published: Identifiers that earlier builds gave to bearers of the name.
        barred: Documents that do not speak of one person, both ways.
    """

    published: tuple[Identity, ...] = ()
    barred: Mapping[str, Set[str]] = field(default_factory=dict)

    def allows(self, one: Profile, other: Profile) -> bool:
        """Whether no judgement keeps the two apart."""
        return not any(self.barred.get(document, set()) & other.documents for document in one.documents)


NO_PAST = Past()


def identify(name: str, profiles: Sequence[Profile], table: FeatureTable, past: Past = NO_PAST) -> Block:
    """Return who is who among the bearers of a name.

    A cluster keeps the identifier under which earlier builds published its documents. Of the others the
    largest bears the plain identifier; the rest are told apart by a post of theirs, or a document where they
    have none. Nothing depends on the order of the profiles.
    """
    apart = [_together([one]) for one in profiles] if past.barred else _same_person(profiles)
    clusters = _joined(apart, table, past)
    identifiers = identifiers_of(
        name, [(cluster.documents, _mark(cluster)) for cluster in clusters], past.published
    )
    people = {
        document: identifier
        for cluster, identifier in zip(clusters, identifiers, strict=True)
        for document in cluster.documents
    }
    named = [
        (identifier, cluster)
        for identifier, cluster in sorted(zip(identifiers, clusters, strict=True), key=lambda pair: pair[0])
    ]
    return Block(people, _undecided(name, named, table, past))


def _same_person(profiles: Sequence[Profile]) -> list[Profile]:
    """Join profiles that need no weighing: a single seat in common, or the very same posts.

    Profiles without any post are joined only under a rare name. Where years of birth contradict each other,
    all are weighed.
    """
    groups: UnionFind[object] = UnionFind()
    for number, profile in enumerate(profiles):
        groups.union(number, *_keys(profile))
    members: dict[object, list[Profile]] = {}
    for number, profile in enumerate(profiles):
        members.setdefault(groups[number], []).append(profile)
    found: list[Profile] = []
    for group in members.values():
        years = set().union(*(profile.born for profile in group))
        if years and max(years) - min(years) > 1:
            found += (_together([profile]) for profile in group)
        else:
            found.append(_together(group))
    return found


def _together(profiles: Iterable[Profile]) -> Profile:
    """Return a new profile of all that these say."""
    first, *others = profiles
    found = Profile(first.rare)
    for profile in (first, *others):
        found.absorb(profile)
    return found


def _keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    """Yield what profiles of one person have in common beyond doubt."""
    for seat in profile.seats:
        yield ("seat", seat)
    if not profile.seats and (profile.posts or profile.rare):
        yield ("posts", *sorted(profile.posts))


def _joined(clusters: Sequence[Profile], table: FeatureTable, past: Past) -> list[Profile]:
    """Join the most alike clusters until none are alike enough; return them, the largest first."""
    alive = dict(enumerate(sorted(clusters, key=lambda one: min(one.documents))))
    queue = [
        found
        for first, second in combinations(alive, 2)
        if (found := _alike(alive, (first, second), table, past)) is not None
    ]
    heapify(queue)
    made = len(alive)
    while queue:
        _, first, second = heappop(queue)
        if first not in alive or second not in alive:
            continue
        cluster = alive.pop(first)
        cluster.absorb(alive.pop(second))
        alive[made] = cluster
        for other in list(alive)[:-1]:
            found = _alike(alive, (other, made), table, past)
            if found is not None:
                heappush(queue, found)
        made += 1
    return sorted(alive.values(), key=lambda one: (-len(one.documents), _mark(one), min(one.documents)))


def _alike(
    clusters: Mapping[int, Profile], pair: tuple[int, int], table: FeatureTable, past: Past
) -> tuple[float, int, int] | None:
    """Return the place of a pair in the queue, or None if it is not to be joined."""
    one, other = clusters[pair[0]], clusters[pair[1]]
    if not past.allows(one, other):
        return None
    likeness = table.compare(one, other)
    return (-likeness.score, *pair) if likeness.decision is Decision.MERGE else None


def _mark(cluster: Profile) -> str:
    """Return what tells the cluster from its namesakes: its first post, or "" if it has none."""
    return min((*cluster.seats, *cluster.posts), default="")


def _undecided(
    name: str, clusters: Sequence[tuple[str, Profile]], table: FeatureTable, past: Past
) -> Undecided | None:
    """Return the clusters that could be one person, with the reason why no decision was made."""
    people: set[str] = set()
    features: set[str] = set()
    for (first, one), (second, other) in combinations(clusters, 2):
        likeness = table.compare(one, other)
        if likeness.decision is Decision.UNDECIDED and past.allows(one, other):
            people.update((first, second))
            features.update(likeness.features)
    if not people:
        return None
    return Undecided(name, tuple(sorted(people)), _reason(name, features, table))


def _reason(name: str, features: Set[str], table: FeatureTable) -> str:
    alike = [table.phrases[one] for one, weight in table.weights.items() if one in features and weight > 0]
    unlike = [table.phrases[one] for one, weight in table.weights.items() if one in features and weight < 0]
    expected = namesakes(name)
    common = f"khoảng {expected:.0f} người trong 100.000 người mang họ tên {name}" if expected >= 1 else ""
    told = (
        common,
        f"điểm chung: {', '.join(alike)}" if alike else "các bài không có chung chức vụ, cơ quan, địa phương",
        f"điểm khác: {', '.join(unlike)}" if unlike else "",
    )
    return f"Chưa đủ căn cứ để gộp hay tách: {'; '.join(filter(None, told))}."
