"""The words that name events and tie people to them, found in one pass.

Comes in: `data/event_nouns.tsv` and `data/event_cues.tsv`; a lower-case text. Goes out: hits, leftmost
and longest, each with what the tables say of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from kg.extract.gazetteer import Gazetteer, Known
from kg.extract.tokens import Tokens
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


class _Cue(Struct, frozen=True, gc=False):
    """What the tables say of a phrase: the event words that it is, and its classes of cues."""

    events: tuple[EventWord, ...]
    classes: frozenset[str]


class Hit(Struct, frozen=True, gc=False):
    """A phrase of the tables in the text."""

    start: int
    end: int
    events: tuple[EventWord, ...]
    classes: frozenset[str]


class Words(Struct, frozen=True):
    """The compiled tables.

    Attributes:
        phrases: All phrases, each of a kind of its own.
        classes: Phrases of each class of cue.
        endings: The same with a space before, to be looked for at the end of a text.
    """

    phrases: Gazetteer
    classes: dict[str, frozenset[str]]
    endings: dict[str, tuple[str, ...]]

    def hits(self, lowered: str, tokens: Tokens) -> list[Hit]:
        """Return the phrases of a lower-case text, leftmost and longest, whole words only.

        A cue does not hide the event word that starts inside it.

        Args:
            lowered: The text.
            tokens: Its words.
        """
        kept: list[Hit] = []
        for at, known in self.phrases.scan(tokens).items():
            hit = _longest(lowered, tokens.starts[at], known, kept[-1] if kept else None)
            if hit is not None:
                kept.append(hit)
        return kept

    def ends_with(self, kind: str, text: str) -> bool:
        """Whether the text ends with a phrase of the class."""
        return f" {text}".endswith(self.endings[kind])

    def starts_with(self, kind: str, text: str) -> bool:
        """Whether the text starts with a phrase of the class."""
        return any(text.startswith(phrase + " ") for phrase in self.classes[kind])


def whole(phrases: Iterable[str]) -> str:
    """Return a pattern of these phrases as whole words; of two that fit the first one wins.

    It begins with a letter of theirs, so that a search can jump to the next one: three times as fast.
    """
    rests: dict[str, list[str]] = {}
    for phrase in phrases:
        rests.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    beginnings = (f"{one}(?<!\\w{one})(?:{'|'.join(rest)})" for one, rest in rests.items())
    return rf"(?:{'|'.join(beginnings)})(?!\w)"


def _longest(lowered: str, start: int, known: Known, before: Hit | None) -> Hit | None:
    """Return the longest phrase that begins at a word and that the one before it does not hide."""
    hidden = before is not None and start < before.end
    if (hidden and before is not None and before.events) or (start and lowered[start - 1].isalnum()):
        return None
    for phrase, found in reversed(known.phrases.items()):
        end, cue = start + len(phrase), found.value
        if not lowered.startswith(phrase, start) or lowered[end : end + 1].isalnum():
            continue
        # An event word may start inside a mere cue and end behind it ("có chuyến", "chuyến thăm").
        reaches = before is None or (end > before.end and isinstance(cue, _Cue) and cue.events != ())
        if isinstance(cue, _Cue) and (not hidden or reaches):
            return Hit(start, end, cue.events, cue.classes)
    return None


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
        "faulty",
        "finds",
        "manner",
        "acts",
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
    found: list[tuple[str, str, object]] = []
    for phrase in sorted(events.keys() | cues.keys()):
        named = tuple(_event_word(phrase, row) for row in events.get(phrase, ()))
        kinds = frozenset(row["class"] for row in cues.get(phrase, ())) - _LOCAL
        if named or kinds:
            found.append((phrase, phrase, _Cue(named, kinds)))
    endings = {kind: tuple(f" {one}" for one in ones) for kind, ones in classes.items()}
    return Words(Gazetteer(found), {kind: frozenset(ones) for kind, ones in classes.items()}, endings)
