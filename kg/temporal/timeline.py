"""The stage itself: resolved holdings to tenures with bounds, post by post.

Comes in: a `Resolution`. Goes out: a `Timeline`. Each post is worked out alone; a post that many hold at
once falls into one part for each person. What posts tell one another is only which witnesses are contested:
a second round works out again the posts that claims read in the same words speak of. Both rounds can be
parted among machines, with the contested witnesses and the deaths, which are few, handed round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby, repeat

from kg.model.entity import Organization, Post, Resolution, ResolvedHolding
from kg.model.interval import Bound, Conflict, Interval, Tenure, Timeline
from kg.temporal.bounds import solve
from kg.temporal.constraints import Contradiction, Limit, Limits, Side
from kg.temporal.deaths import as_of_the_dead, deaths
from kg.temporal.same_words import read_with
from kg.temporal.seats import Contest, contests, intrusions, strays
from kg.temporal.spells import Sighting, Spell, orders, sightings, split
from kg.temporal.statements import Statement, state
from kg.temporal.terms import Term, read_term
from kg.temporal.wording import bounds_disagree, still_called_by_title, two_in_one_seat


def timeline(resolution: Resolution) -> Timeline:
    """Return every tenure that the holdings tell of, and every contradiction among them.

    The result depends on what the holdings say, not on their order.
    """
    return _timeline(Index(resolution), resolution.holdings, frozenset())


def timeline_of(resolution: Resolution, posts: Collection[str]) -> Timeline:
    """Return the tenures and contradictions of some posts alone; they are the same as among all."""
    return part_of(Index(resolution), posts)


def part_of(index: Index, posts: Collection[str]) -> Timeline:
    """Return the same from what is looked up already."""
    own = [one for one in index.holdings if one.post in posts]
    together = read_with(own, index.holdings)
    beside = {one.post for one in index.holdings if one.id in together and one.post not in posts}
    return _timeline(index, own, contested_in(index, beside))


def contested_in(index: Index, posts: Collection[str]) -> frozenset[str]:
    """Return the attestations that other holders of some posts contest, by what these posts tell alone."""
    seats = {post for post in posts if index.post(post).seats == 1}
    own = _by_post(one for one in index.holdings if one.post in seats) if seats else {}
    return frozenset(
        one
        for post in own
        for one in _heard(index.post(post), list(index.statements(post, own[post]))).contested
    )


def _timeline(index: Index, holdings: Sequence[ResolvedHolding], elsewhere: frozenset[str]) -> Timeline:
    """Return the timeline of the posts of some holdings, where others are contested in other posts."""
    posts = _by_post(holdings)
    # What a post tells is not kept for the second round: few posts need that, and all would fill the memory.
    found = {post: index.work_out(post, own) for post, own in posts.items()}
    contested = elsewhere.union(*(one.contested for one in found.values()))
    echoes = _echoes(index, holdings, contested) - contested
    for post in {one.post for one in holdings if one.id in echoes}:
        found[post] = index.work_out(post, posts[post], echoes)
    unique = {conflict.id: conflict for one in found.values() for conflict in one.conflicts}
    return Timeline(
        tuple(sorted((tenure for one in found.values() for tenure in one.tenures), key=lambda one: one.id)),
        tuple(unique[key] for key in sorted(unique)),
    )


def _echoes(index: Index, holdings: Iterable[ResolvedHolding], contested: Collection[str]) -> frozenset[str]:
    """Return the claims read in the words of a contested one."""
    return read_with((one for one in index.holdings if one.id in contested), holdings)


def _by_post(holdings: Iterable[ResolvedHolding]) -> Mapping[str, list[ResolvedHolding]]:
    posts: dict[str, list[ResolvedHolding]] = defaultdict(list)
    for holding in holdings:
        posts[holding.post].append(holding)
    return posts


class Index:
    """What the stage looks up in a resolution.

    Attributes:
        holdings: Those of the resolution.
        published: When documents were published, by id.
        deaths: When people had died, by id.
    """

    def __init__(self, resolution: Resolution) -> None:
        self.holdings = resolution.holdings
        self._names: Mapping[str, str] = {person.id: person.name for person in resolution.people}
        self._posts = {post.id: post for post in resolution.posts}
        self._organizations = {one.id: one for one in resolution.organizations}
        self.published = {
            document.id: document.published.date for document in resolution.documents if document.published
        }
        self.deaths = deaths(resolution)

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
            published = self.published.get(holding.claim.doc)
            death = self.deaths.get(holding.person)
            told = as_of_the_dead(holding, published, death) if death else holding
            statement = state(told, published, term)
            if statement is not None:
                yield statement

    def work_out(
        self, post: str, holdings: Iterable[ResolvedHolding], echoes: frozenset[str] = frozenset()
    ) -> _Found:
        """Return what the holdings of one post tell; some are echoes of what is contested in another."""
        told = _Told(self.post(post), list(self.statements(post, holdings)), self._names, self.deaths)
        return _post(told, echoes)

    def _bodies(self, organization: str | None) -> list[str]:
        """Return the name of the organisation and of those above it, nearest first."""
        bodies: list[Organization] = []
        while organization in self._organizations and self._organizations[organization] not in bodies:
            bodies.append(self._organizations[organization])
            organization = bodies[-1].parent
        return [body.name for body in bodies]


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the statements about one post say against each other.

    Attributes:
        seen: Windows of the regular holders of a single seat, sorted.
        contests: Contradictions about who held the seat.
        contested: Ids of statements that stand alone against those of another holder.
    """

    seen: Sequence[Sighting]
    contests: Sequence[Contest]
    contested: frozenset[str]


def _heard(post: Post, statements: Sequence[Statement]) -> _Heard:
    if post.seats != 1:
        return _Heard((), (), frozenset())
    regular = [one for one in statements if not one.acting]
    seen = sightings(regular)
    whole = {one.id for one in regular if len(one.windows) > 1}
    strange = intrusions(seen, whole)
    contested = strays(seen, whole).union(one.second for one in strange)
    return _Heard(seen, [*strange, *contests(regular, seen)], contested)


@dataclass(frozen=True, slots=True)
class _Part:
    """Spells that may bound one another, and the pairs among them that must not."""

    spells: Sequence[Spell]
    untied: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class _Found:
    """Tenures and contradictions of one post, and the statements that are contested in it."""

    tenures: Sequence[Tenure]
    conflicts: Sequence[Conflict]
    contested: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of one post, with the names and the deaths of people."""

    post: Post
    statements: Sequence[Statement]
    names: Mapping[str, str]
    deaths: Mapping[str, Bound]

    def limits(self, spell: Spell) -> list[Limit]:
        """Return what the statements of a spell set, and the death of its holder."""
        found = [limit for one in spell.statements for limit in one.limits]
        death = None if spell.contested else self.deaths.get(spell.person)
        return [*found, Limit(Side.LATEST_END, death)] if death else found


def _post(told: _Told, echoes: frozenset[str]) -> _Found:
    """Return what one post tells, given its statements whose words are contested in another post."""
    post, names = told.post, told.names
    heard = _heard(post, told.statements)
    spells = _spells(told.statements, heard, echoes)
    contested = _contested(spells, heard.contests)
    conflicts = [_two_people(post, contest, names) for contest in contested.values()]
    tenures: list[Tenure] = []
    for part in _parts(post, spells, frozenset(contested)):
        solution = solve(list(map(told.limits, part.spells)), orders(part.spells, part.untied))
        tenures += map(_tenure, repeat(post), part.spells, solution.limits)
        conflicts += [_disagreement(post, one, part.spells, names) for one in solution.contradictions]
    return _Found(tenures, conflicts, heard.contested)


def _spells(statements: Iterable[Statement], heard: _Heard, echoes: frozenset[str]) -> list[Spell]:
    """Return the spells of every person, regular and acting ones apart."""
    people: dict[tuple[str, bool], list[Statement]] = defaultdict(list)
    for statement in statements:
        people[statement.person, statement.acting].append(statement)
    outside = heard.contested | echoes
    rivals = [one for one in heard.seen if one.statement not in outside]
    spells: list[Spell] = []
    for key in sorted(people):
        settled = split([one for one in people[key] if one.id not in outside], () if key[1] else rivals)
        spells += _with_contested(settled, [one for one in people[key] if one.id in outside], echoes)
    return spells


def _with_contested(
    settled: Sequence[Spell], outside: Iterable[Statement], echoes: frozenset[str]
) -> Iterator[Spell]:
    """Yield the spells of one person with those of contested statements, each one of its own, after them.

    An echo that other witnesses of the person confirm, before it and after it, adds nothing and stays there.
    """
    lone: list[Statement] = []
    for statement in sorted(outside, key=lambda one: (one.at, one.id)):
        home = next((spell for spell in settled if spell.encloses(statement)), None)
        if home is not None and statement.id in echoes:
            home.insert(statement)
        else:
            lone.append(statement)
    yield from settled
    for number, statement in enumerate(lone, len(settled) + 1):
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
