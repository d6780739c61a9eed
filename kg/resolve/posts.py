"""Posts: a title in an organisation, with its seats and its natural name.

Comes in: titles and organisations of claims, and `data/posts.tsv`. Goes out: identifiers, and a `Post` for
each pair met.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model.entity import Organization, Post
from kg.resolve.organizations import Organizations
from kg.resources import read_table
from kg.text.normalize import canonical
from kg.text.slug import stable_id


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table.

    Attributes:
        at: Kinds of organisation, or full names after "="; "*" is any.
        seats: 1, or None for many or unknown.
        home: Organisation that the title stands for when none is told.
        label: Name of the post where title and organisation do not simply join.
    """

    at: tuple[str, ...]
    seats: int | None = None
    home: str | None = None
    label: str | None = None

    def fits(self, organization: Organization) -> bool:
        """Whether the rule speaks of posts in this organisation."""
        return any(where in ("*", organization.kind, f"={organization.name}") for where in self.at)


_NO_RULE = Rule(("*",))


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
class _Met:
    """One post, with its rule and every spelling of its title."""

    organization: str | None
    seats: int | None
    rule: Rule
    spellings: Counter[str]


class Posts:
    """Gives pairs of title and organisation their identifier, and remembers every pair met."""

    def __init__(self, rows: Iterable[Mapping[str, str]], organizations: Organizations) -> None:
        self._organizations = organizations
        self._rules: dict[str, list[Rule]] = {}
        for row in rows:
            rule = Rule(
                tuple(row["at"].split("|")),
                int(row["seats"]) if row["seats"] else None,
                row["home"] or None,
                row["label"] or None,
            )
            self._rules.setdefault(row["title"].casefold(), []).append(rule)
        self._cache: dict[tuple[str, str | None], str] = {}
        self._met: dict[str, _Met] = {}

    def meet(self, title: str, organization: str | None) -> str:
        """Return the identifier of the post; `organization` is a name, or None if no text tells it."""
        pair = (title, organization)
        spelled = canonical(title)
        if pair not in self._cache:
            self._cache[pair] = self._add(spelled, organization)
        known = self._cache[pair]
        self._met[known].spellings[spelled] += 1
        if organization is not None:
            self._organizations.meet(organization)
        return known

    def _add(self, title: str, organization: str | None) -> str:
        rules = self._rules.get(title.casefold(), ())
        told = organization or next((rule.home for rule in rules if rule.home), None)
        if told is None:
            identifier = stable_id(title.casefold())
            self._met.setdefault(identifier, _Met(None, None, _NO_RULE, Counter()))
            return identifier
        body = self._organizations.meet(told)
        fitting = (rule for rule in rules if rule.fits(self._organizations[body]))
        rule = next(fitting, _NO_RULE)
        label = rule.label or phrase(title, self._organizations.key_of(body))
        identifier = stable_id(label.casefold(), body)
        seats = rule.seats if self._organizations.is_apart(body) else None
        self._met.setdefault(identifier, _Met(body, seats, rule, Counter()))
        return identifier

    def title(self, identifier: str) -> str:
        """Return the title as most documents spell it."""
        spellings = self._met[identifier].spellings
        return min(spellings, key=lambda one: (-spellings[one], one))

    def organization(self, identifier: str) -> str | None:
        """Return the id of the organisation, or None if no text tells it."""
        return self._met[identifier].organization

    def seats(self, identifier: str) -> int | None:
        """Return 1 for a single seat, else None."""
        return self._met[identifier].seats

    def __getitem__(self, identifier: str) -> Post:
        """Return the post with this identifier."""
        met, title = self._met[identifier], self.title(identifier)
        if met.organization is None:
            return Post(identifier, title, None, title)
        organization = self._organizations[met.organization]
        names = (organization.name, *organization.aliases)
        label = met.rule.label or phrase(title, organization.name)
        aliases = {*(phrase(title, name) for name in names), f"{title} {organization.name}"} - {label}
        return Post(identifier, title, met.organization, label, met.seats, tuple(sorted(aliases)))

    def __iter__(self) -> Iterator[Post]:
        """Yield every post met, by identifier."""
        return (self[identifier] for identifier in sorted(self._met))


def shipped_posts(organizations: Organizations) -> Posts:
    """Return the table of `data/posts.tsv` over these organisations, with nothing met yet."""
    return Posts(read_table("data/posts.tsv"), organizations)
