"""Texts by construction: one level of each factor, and the claims that they make.

Comes in: a domain, a vocabulary and a seed. Goes out: `Text` records.

A slot is written `{person}`; `{person1}` and `{person2}` are two people, `{Person}` begins with a capital,
`{person.he}` is a form of whoever was drawn, `{post.low}` begins small, `{person.last}` is the last word. A
slot inside a row takes the number of the row's own slot. What is drawn twice from a slot differs, and agrees
in its `field` as long as that has rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from benchmarks.constructed.claims import Told, told
from benchmarks.constructed.rows import SLOT
from benchmarks.constructed.tables import TEXT, Row, Slots, slots

PUBLISHED = "2019-05-16"
_LETTERS = "abcdefghijklmnopqrstuvwxyz_"
_MARKED_TWICE = re.compile(r",(?=[.,;:])")


@dataclass(frozen=True, slots=True)
class Text:
    """A text, the claims that it makes, and the level of each factor in it."""

    id: str
    words: str
    told: tuple[Told, ...]
    levels: tuple[tuple[str, str], ...]


def texts(domain: str, vocabulary: str, each: int, seed: int = 1) -> Iterator[Text]:
    """Yield so many texts of each pattern of a domain."""
    known = slots(domain, vocabulary)
    for place, pattern in enumerate(known[TEXT]):
        for turn in range(each):
            yield _Writer(known, turn, f"{seed} {pattern.words}").text(f"{domain}-{place}-{turn}", pattern)


def _level(rows: tuple[Row, ...], turn: int, key: str) -> Row:
    """Return the row whose turn it is: each comes once, in shuffled order, before any comes again."""
    cycle, place = divmod(turn, len(rows))
    order = [*range(len(rows))]
    Random(f"{key} {cycle}").shuffle(order)
    return rows[order[place]]


@dataclass(slots=True)
class _Writer:
    """What was drawn for one text so far."""

    slots: Slots
    turn: int
    key: str
    drawn: dict[str, Row] = field(default_factory=dict)

    def text(self, name: str, pattern: Row) -> Text:
        words = _MARKED_TWICE.sub("", self.filled(pattern.words, "")).replace("\\n", "\n")
        made = [*told(pattern.tells, "", self)]
        for slot, row in [*self.drawn.items()]:
            made += told(row.tells, slot.lstrip(_LETTERS), self)
        levels = {TEXT: pattern.words} | {row.slot: row.words for row in self.drawn.values()}
        return Text(name, words, tuple(made), tuple(levels.items()))

    def filled(self, words: str, number: str) -> str:
        """Return words with something in each of their slots."""
        return SLOT.sub(lambda found: self._written(found, number), words)

    def meaning(self, slot: str, number: str, form: str = "means") -> str:
        """Return what a slot stands for in a claim; words without a slot stand for themselves."""
        found = SLOT.fullmatch(slot)
        if found is None:
            return slot
        if found["form"]:
            return self._written(found, number)
        row, at = self._row(found, number)
        return self.filled(row.forms.get(form, row.words), at)

    def _written(self, found: re.Match[str], number: str) -> str:
        row, at = self._row(found, number)
        words = self.filled(_form(row, found["form"]), at)
        if found["form"] == "low":
            words = words[:1].lower() + words[1:]
        if found["form"] == "last":
            words = words.split()[-1]
        return words[:1].upper() + words[1:] if found["slot"][0].isupper() else words

    def _row(self, found: re.Match[str], number: str) -> tuple[Row, str]:
        slot, at = found["slot"].lower(), found["number"] or number
        if slot + at not in self.drawn:
            self.drawn[slot + at] = self._draw(slot)
        return self.drawn[slot + at], at

    def _draw(self, slot: str) -> Row:
        drawn = [row for row in self.drawn.values() if row.slot == slot]
        others = tuple(row for row in self.slots[slot] if row not in drawn)
        fields = [row.forms.get("field") for row in drawn]
        agreeing = tuple(row for row in others if not fields or row.forms.get("field") == fields[0])
        return _level(agreeing or others or self.slots[slot], self.turn, f"{self.key} {slot}")


def _form(row: Row, form: str | None) -> str:
    return row.words if form in (None, "low", "last") else row.forms.get(form, "")
