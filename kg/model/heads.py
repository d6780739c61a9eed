"""Who headed the central offices, and women among the heads of offices and units, year by year.

Comes in: nothing (records only). Goes out: flat frozen records whose field names are the JSON contract, as in
`kg.model.answers`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model.answers import Answer, Holders, OfPerson, Witness


@dataclass(frozen=True, slots=True)
class OfficeHeads:
    """Who headed each of the four central offices on a day.

    Attributes:
        on: The day.
        answers: What is known of each, in the order of `data/board.tsv`.
        unheard: Posts of the table that the graph has never heard of.
    """

    on: date
    answers: tuple[Holders, ...]
    unheard: tuple[str, ...]


class Gender(StrEnum):
    """What a source states by the word before a name: "bà" or "ông"."""

    WOMAN = "woman"
    MAN = "man"


@dataclass(frozen=True, slots=True)
class Head(OfPerson):
    """Somebody who certainly headed an office or unit on some day of the years asked about.

    Attributes:
        posts: Labels of the posts, in order of time.
        years: Years of at least one certain day.
        gender: As stated; None where no source states it, or the sources contradict each other.
        evidence: The sentences that state it.
        tenures: The tenures by which the person is counted, with their best witnesses.
    """

    posts: tuple[str, ...]
    years: tuple[int, ...]
    gender: Gender | None
    evidence: tuple[Witness, ...]
    tenures: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class YearOfHeads:
    """One year: how many heads are known, and of how many of them the gender is stated.

    Attributes:
        year: Calendar year.
        women: Heads stated to be women.
        men: Heads stated to be men.
        unstated: Heads of whom no source states it.
        stated: Share of the heads whose gender is stated; None in a year without a known head.
        posts: Headships that the graph has.
        known: Those of them with a certain head on some day of the year.
    """

    year: int
    women: int
    men: int
    unstated: int
    stated: float | None
    posts: int
    known: int


@dataclass(frozen=True, slots=True)
class WomenAmongHeads:
    """Women among the heads of the four central offices and of units of the level of a Vụ.

    Attributes:
        since: First day asked about, or the first that is certain.
        until: Last day asked about, or the last that is certain.
        heads: Everybody counted, in order of name.
        answers: The years, in order of time.
        reason: One Vietnamese sentence.
    """

    since: date | None
    until: date | None
    heads: tuple[Head, ...]
    answers: tuple[YearOfHeads, ...]
    reason: str
