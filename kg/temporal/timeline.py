"""The stage itself: resolved holdings to tenures with bounds, post by post.

Comes in: a `Resolution`. Goes out: a `Timeline`. Posts do not touch one another, so each is worked out
alone; a post that many hold at once falls into one part for each person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby, repeat

from kg.model.entity import Organization, Post, Resolution, ResolvedHolding
from kg.model.interval import Conflict, Interval, Tenure, Timeline
from kg.temporal.bounds import solve
from kg.temporal.constraints import Contradiction, Limits
from kg.temporal.seats import Contest, contests, intrusions, strays
from kg.temporal.spells import Sighting, Spell, orders, sightings, split
from kg.temporal.statements import Statement, state
from kg.temporal.terms import Term, read_term
from kg.temporal.wording import bounds_disagree, still_called_by_title, two_in_one_seat


def timeline(resolution: Resolution) -> Timeline:
    """Return every tenure that the holdings tell of, and every contradiction among them.

    The result depends on what the holdings say, not on their order.
    """
    return _timeline(resolution, resolution.holdings)


def timeline_of(resolution: Resolution, posts: Collection[str]) -> Timeline:
    """Return the tenures and contradictions of some posts alone; they are the same as among all."""
    return _timeline(resolution, [one for one in resolution.holdings if one.post in posts])


def _timeline(resolution: Resolution, holdings: Iterable[ResolvedHolding]) -> Timeline:
    index = _Index(resolution)
    tenures: list[Tenure] = []
    conflicts: list[Conflict] = []
    for post, own in _by_post(holdings).items():
        found, contradictions = _post(index.post(post), list(index.statements(post, own)), index.names)
        tenures += found
        conflicts += contradictions
    unique = {conflict.id: conflict for conflict in conflicts}
    return Timeline(
        tuple(sorted(tenures, key=lambda one: one.id)), tuple(unique[key] for key in sorted(unique))
    )


def _by_post(holdings: Iterable[ResolvedHolding]) -> Mapping[str, list[ResolvedHolding]]:
    posts: dict[str, list[ResolvedHolding]] = defaultdict(list)
    for holding in holdings:
        posts[holding.post].append(holding)
    return posts


class _Index:
    """What the stage looks up in a resolution."""

    def __init__(self, resolution: Resolution) -> None:
        self.names: Mapping[str, str] = {person.id: person.name for person in resolution.people}
        self._posts = {post.id: post for post in resolution.posts}
        self._organizations = {one.id: one for one in resolution.organizations}
        self._published = {
            document.id: document.published.date for document in resolution.documents if document.published
        }

    def post(self, identifier: str) -> Post:
        """Return the post; one that the resolution lacks stands under its identifier."""
        return self._posts.get(identifier) or Post(identifier, identifier, None, identifier)

    def statements(self, post: str, holdings: Iterable[ResolvedHolding]) -> Iterator[Statement]:
        """Yield what the holdings of one post say about time."""
        terms: dict[str, Term | None] = {}
        for holding in holdings:
            words = holding.claim.term
            if words and words not in terms:
                terms[words] = read_term(words, self._bodies(self.post(post).organization))
            term = terms[words] if words else None
            statement = state(holding, self._published.get(holding.claim.doc), term)
            if statement is not None:
                yield statement

    def _bodies(self, organization: str | None) -> list[str]:
        """Return the name of the organisation and of those above it, nearest first."""
        bodies: list[Organization] = []
        while organization in self._organizations and self._organizations[organization] not in bodies:
            bodies.append(self._organizations[organization])
            organization = bodies[-1].parent
        return [body.name for body in bodies]


@dataclass(frozen=True, slots=True)
class _Part:
    """Spells that may bound one another, and the pairs among them that must not."""

    spells: Sequence[Spell]
    untied: frozenset[tuple[int, int]] = frozenset()


def _post(
    post: Post, statements: Sequence[Statement], names: Mapping[str, str]
) -> tuple[list[Tenure], list[Conflict]]:
    """Return the tenures of one post, and its contradictions."""
    regular = [one for one in statements if not one.acting]
    seen = sightings(regular) if post.seats == 1 else []
    whole = {one.id for one in regular if len(one.windows) > 1}
    strange = intrusions(seen, whole)
    outside = strays(seen, whole).union(one.second for one in strange)
    spells = _spells(statements, [one for one in seen if one.statement not in outside], outside)
    contested = _contested(spells, [*strange, *contests(regular, seen)])
    conflicts = [_two_people(post, contest, names) for contest in contested.values()]
    tenures: list[Tenure] = []
    for part in _parts(post, spells, frozenset(contested)):
        told = [[limit for one in spell.statements for limit in one.limits] for spell in part.spells]
        solution = solve(told, orders(part.spells, part.untied))
        tenures += map(_tenure, repeat(post), part.spells, solution.limits)
        conflicts += [_disagreement(post, one, part.spells, names) for one in solution.contradictions]
    return tenures, conflicts


def _spells(
    statements: Iterable[Statement], seen: Sequence[Sighting], outside: Collection[str]
) -> list[Spell]:
    """Return the spells of every person, regular and acting ones apart.

    A statement that intrudes into the time of another holder is a contested spell of its own, numbered after
    those of its person that are not.
    """
    people: dict[tuple[str, bool], list[Statement]] = defaultdict(list)
    for statement in statements:
        people[statement.person, statement.acting].append(statement)
    return [spell for key in sorted(people) for spell in _own(people[key], () if key[1] else seen, outside)]


def _own(
    statements: Sequence[Statement], seen: Sequence[Sighting], outside: Collection[str]
) -> Iterator[Spell]:
    """Yield the spells of one person."""
    settled = split([one for one in statements if one.id not in outside], seen)
    yield from settled
    strays = sorted((one for one in statements if one.id in outside), key=lambda one: (one.at, one.id))
    for number, statement in enumerate(strays, len(settled) + 1):
        spell = Spell(statement.person, statement.acting, number, contested=True)
        spell.add(statement)
        yield spell


def _contested(spells: Sequence[Spell], found: Iterable[Contest]) -> dict[tuple[int, int], Contest]:
    """Return the first contest of each pair of spells that are in contest, by their places."""
    place = {one.id: number for number, spell in enumerate(spells) for one in spell.statements}
    pairs: dict[tuple[int, int], Contest] = {}
    for contest in found:
        first, second = sorted((place[contest.first], place[contest.second]))
        pairs.setdefault((first, second), contest)
    return pairs


def _parts(post: Post, spells: Sequence[Spell], untied: frozenset[tuple[int, int]]) -> Iterator[_Part]:
    if post.seats == 1:
        yield _Part(spells, untied)
        return
    for _, own in groupby(spells, key=lambda spell: spell.person):
        yield _Part(list(own))


def _tenure(post: Post, spell: Spell, limits: Limits) -> Tenure:
    ongoing = max((one.ongoing for one in spell.statements if one.ongoing), default=None)
    bounds = {side.value: bound for side, bound in limits.items()}
    return Tenure(
        f"{spell.person}-{_digest(post.id, str(spell.acting), str(spell.number))[:8]}",
        spell.person,
        post.id,
        Interval(**bounds, ongoing_at=ongoing),
        tuple(statement.id for statement in spell.statements),
        spell.number,
        spell.acting,
        spell.contested,
    )


def _two_people(post: Post, contest: Contest, names: Mapping[str, str]) -> Conflict:
    first, second = (names.get(person, person) for person in contest.people)
    if contest.people[0] == contest.people[1]:
        message = still_called_by_title(post.label, first, contest.day)
        return _conflict(post, contest.witnesses, message)
    return _conflict(post, contest.witnesses, two_in_one_seat(post.label, (first, second), contest.day))


def _disagreement(
    post: Post, found: Contradiction, spells: Sequence[Spell], names: Mapping[str, str]
) -> Conflict:
    lower, upper = (
        (names.get(spells[one.spell].person, spells[one.spell].person), one)
        for one in (found.lower, found.upper)
    )
    return _conflict(post, found.witnesses, bounds_disagree(post.label, lower, upper))


def _conflict(post: Post, witnesses: Iterable[str], message: str) -> Conflict:
    unique = tuple(sorted(set(witnesses)))
    return Conflict(_digest(post.id, *unique)[:12], post.id, unique, message)


def _digest(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()
