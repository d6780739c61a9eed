"""The words that name events and tie people to them, found in one pass.

Comes in: `data/event_nouns.tsv` and `data/event_cues.tsv`; a lower-case text. Goes out: hits, leftmost
and longest, each with what the tables say of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from operator import itemgetter

import ahocorasick
from msgspec import Struct

from kg.resources import read_table
from kg.text.normalize import canonical


class EventWord(Struct, frozen=True):
    """A row of `data/event_nouns.tsv`.

    Attributes:
        phrase: In lower case.
        event_type: conference, meeting, ...
        form: noun, act, act-person, act-subject, classified, decision, held, sits, back or skip.
        head: Mentions with the same head may be one event.
        label: How an event told by a verb is called, or empty.
        floor: Whoever speaks in the report speaks at the event.
    """

    phrase: str
    event_type: str
    form: str
    head: str
    label: str
    floor: bool


class Hit(Struct, frozen=True, gc=False):
    """A phrase of the tables in the text."""

    start: int
    end: int
    events: tuple[EventWord, ...]
    classes: frozenset[str]


class Words(Struct, frozen=True):
    """The compiled tables.

    Attributes:
        classes: Phrases of each class of cue.
        endings: The same with a space before, to be looked for at the end of a text.
    """

    automaton: ahocorasick.Automaton
    classes: dict[str, frozenset[str]]
    endings: dict[str, tuple[str, ...]]

    def hits(self, lowered: str) -> list[Hit]:
        """Return the phrases of a lower-case text, leftmost and longest, whole words only.

        A cue does not hide the event word that starts inside it.
        """
        found: list[tuple[int, int, Hit]] = []
        size = len(lowered)
        for last, (length, events, classes) in self.automaton.iter(lowered):
            start, end = last - length + 1, last + 1
            if (start and lowered[start - 1].isalnum()) or (end < size and lowered[end].isalnum()):
                continue
            found.append((start, -length, Hit(start, end, events, classes)))
        found.sort(key=itemgetter(0, 1))
        kept: list[Hit] = []
        for start, _, hit in found:
            if not kept or start >= kept[-1].end or _reaches_over(kept[-1], hit):
                kept.append(hit)
        return kept

    def ends_with(self, kind: str, text: str) -> bool:
        """Whether the text ends with a phrase of the class."""
        return f" {text}".endswith(self.endings[kind])

    def starts_with(self, kind: str, text: str) -> bool:
        """Whether the text starts with a phrase of the class."""
        return any(text.startswith(phrase + " ") for phrase in self.classes[kind])


def _reaches_over(cue: Hit, hit: Hit) -> bool:
    """Whether an event word starts inside a mere cue and ends behind it ("có chuyến", "chuyến thăm")."""
    return not cue.events and bool(hit.events) and hit.end > cue.end


def _phrases(rows: Iterable[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    phrases: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        phrases.setdefault(canonical(row["phrase"]).lower(), []).append(row)
    return phrases


def _event_word(phrase: str, row: dict[str, str]) -> EventWord:
    return EventWord(phrase, row["type"], row["form"], row["head"], row["label"], row["floor"] == "yes")


# These classes are looked for around an event word, not all over the text.
_LOCAL = frozenset(
    {
        "plural",
        "passing",
        "classifier",
        "happens",
        "stop",
        "blamed",
        "tried",
        "rated",
        "bears",
        "late",
        "place",
        "does",
        "addresses",
        "rule",
        "compound",
        "denies",
        "judges",
        "announces",
        "lets",
        "paper",
    }
)


@cache
def words() -> Words:
    """Return the tables, read and compiled on first use.

    Raises:
        DataError: If a table is missing or a row is broken.
    """
    events = _phrases(read_table("data/event_nouns.tsv"))
    cues = _phrases(read_table("data/event_cues.tsv"))
    classes: dict[str, set[str]] = {}
    for phrase, rows in cues.items():
        for row in rows:
            classes.setdefault(row["class"], set()).add(phrase)
    automaton = ahocorasick.Automaton()
    for phrase in events.keys() | cues.keys():
        named = tuple(_event_word(phrase, row) for row in events.get(phrase, ()))
        kinds = frozenset(row["class"] for row in cues.get(phrase, ())) - _LOCAL
        if named or kinds:
            automaton.add_word(phrase, (len(phrase), named, kinds))
    automaton.make_automaton()
    endings = {kind: tuple(f" {one}" for one in found) for kind, found in classes.items()}
    return Words(automaton, {kind: frozenset(found) for kind, found in classes.items()}, endings)
