"""Posts: a title in an organisation, with its seats and its natural name.

Comes in: titles and organisations of claims, and `data/posts.tsv`. Goes out: what each pair means, and a
`Post` as it was spelled.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.model.entity import Organization, Post
from kg.resolve.organizations import Body, Organizations, shipped_organizations
from kg.resources import read_table
from kg.text.normalize import canonical
from kg.text.slug import stable_id


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table.

    Attributes:
        kinds: Kinds of organisation; "*" is any.
        bodies: Ids of organisations.
        seats: 1, or None for many or unknown.
        home: Organisation that the title stands for when none is told.
        label: Name of the post where title and organisation do not simply join.
    """

    kinds: frozenset[str]
    bodies: frozenset[str] = frozenset()
    seats: int | None = None
    home: str | None = None
    label: str | None = None

    def fits(self, body: Body) -> bool:
        """Whether the rule speaks of posts in this organisation."""
        return bool(self.kinds & {"*", body.nature.kind}) or body.id in self.bodies


_NO_RULE = Rule(frozenset("*"))


@lru_cache(maxsize=1 << 16)
def phrase(title: str, organization: str) -> str:
    """Return title and organisation as one phrase, words they share at the seam said once.

    "Chánh Văn phòng" + "Văn phòng Trung ương Đảng" -> "Chánh Văn phòng Trung ương Đảng".
    """
    first, second = title.split(), organization.split()
    for shared in range(min(len(first), len(second)), 0, -1):
        if _folded(first[-shared:]) == _folded(second[:shared]):
            return " ".join(first + second[shared:])
    return f"{title} {organization}"


def _folded(words: Iterable[str]) -> list[str]:
    return [word.casefold() for word in words]


@dataclass(frozen=True, slots=True)
class Seat:
    """What a title in an organisation means, whoever says it.

    Attributes:
        id: Id of the post.
        title: The title in canonical spelling.
        organization: Id of the organisation, or None if no text tells it.
        seats: 1 for a single seat, else None.
        label: Name of the post where title and organisation do not simply join.
        at: Name of the organisation that was told or that the title stands for.
    """

    id: str
    title: str
    organization: str | None
    seats: int | None = None
    label: str | None = None
    at: str | None = None


class Posts:
    """Gives pairs of title and organisation their identifier.

    What a pair means depends on the tables alone, never on the pairs asked for before.
    """

    def __init__(self, rows: Iterable[Mapping[str, str]], organizations: Organizations) -> None:
        self._organizations = organizations
        self._rules: dict[str, list[Rule]] = {}
        for row in rows:
            self._rules.setdefault(row["title"].casefold(), []).append(self._rule(row))
        self._known: dict[tuple[str, str | None], Seat] = {}

    def _rule(self, row: Mapping[str, str]) -> Rule:
        """Read a row: where it applies are kinds of organisation, and names after "="."""
        where = row["at"].split("|")
        names = {one for one in where if one.startswith("=")}
        return Rule(
            frozenset(where) - names,
            frozenset(self._organizations.of(one[1:]) for one in names),
            int(row["seats"]) if row["seats"] else None,
            row["home"] or None,
            row["label"] or None,
        )

    def of(self, title: str, organization: str | None) -> Seat:
        """Return what the pair means; `organization` is a name, or None if no text tells it."""
        pair = (title, organization)
        if pair not in self._known:
            self._known[pair] = self._read(canonical(title), organization)
        return self._known[pair]

    def _read(self, title: str, organization: str | None) -> Seat:
        rules = self._rules.get(title.casefold(), ())
        told = organization or next((rule.home for rule in rules if rule.home), None)
        if told is None:
            return Seat(stable_id(title.casefold()), title, None)
        body = self._organizations[self._organizations.of(told)]
        rule = next((rule for rule in rules if rule.fits(body)), _NO_RULE)
        identifier = stable_id((rule.label or phrase(title, body.key)).casefold(), body.id)
        seats = rule.seats if self._organizations.is_apart(body.id) else None
        return Seat(identifier, title, body.id, seats, rule.label, told)

    def record(self, spellings: Mapping[str, int], organization: Organization | None) -> Post:
        """Return the post as documents spell its title: how often in which way.

        Args:
            spellings: Ways of spelling the title of one post, each with its number.
            organization: Where it is; None if no text tells it.
        """
        title = min(spellings, key=lambda one: (-spellings[one], one))
        seat = self.of(title, organization.name if organization else None)
        if organization is None:
            return Post(seat.id, title, None, title)
        names = (organization.name, *organization.aliases)
        label = seat.label or phrase(title, organization.name)
        aliases = {*(phrase(title, name) for name in names), f"{title} {organization.name}"} - {label}
        return Post(seat.id, title, organization.id, label, seat.seats, tuple(sorted(aliases)))


@cache
def shipped_posts() -> Posts:
    """Return the table of `data/posts.tsv` over the shipped organisations."""
    return Posts(read_table("data/posts.tsv"), shipped_organizations())
