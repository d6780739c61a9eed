"""Lists of people, posts, bodies or events, narrowed by facets.

Comes in: nothing (records only). Goes out: flat frozen records.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.answers import Hit
from kg.model.interval import Grade


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is to hold.

    Attributes:
        kind: person, post, organization or event.
        chosen: Facet and value of each narrowing; all of them hold of one tenure, where there are tenures.
        on: Day for which tenures are graded; without one there is no facet `grade`.
        order: given or family for people; nothing for the one order of the others.
        start: How many to pass over.
        limit: How many to return at most.
    """

    kind: str
    chosen: tuple[tuple[str, str], ...] = ()
    on: date | None = None
    order: str = ""
    start: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet.

    Attributes:
        value: By which it is chosen.
        label: What it is called.
        count: How many the list would hold with it, everything else chosen staying.
        chosen: It is chosen now.
    """

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """The most frequent values of one facet; `more` says how many others there are."""

    name: str
    values: tuple[FacetValue, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Note:
    """What is told beside an entry: of a person a post, of a post a holder.

    Attributes:
        hit: The post or the holder.
        since: First day that is certain, or None.
        until: Last such day.
        grade: For the day asked, if one is.
    """

    hit: Hit
    since: date | None
    until: date | None
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry.

    Attributes:
        hit: What it is.
        notes: The latest of what matches, the latest first.
        more: How many further ones match.
        told: Date of an event, or None.
    """

    hit: Hit
    notes: tuple[Note, ...] = ()
    more: int = 0
    told: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A part of a list, how long the whole is, and the facets that narrow it further."""

    wanted: Wanted
    count: int
    answers: tuple[Listed, ...]
    facets: tuple[Facet, ...]
