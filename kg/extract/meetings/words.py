"""Where the words that name events and tie people to them stand in an article.

Comes in: a lower-case text, and the phrases of the tables that begin at its words. Goes out: hits, leftmost
and longest, each with what the tables say of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from kg.extract.event_words import EventCue, EventWord, classes
from kg.extract.gazetteer import Cues
from kg.extract.tokens import Tokens


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

    classes: dict[str, frozenset[str]]
    endings: dict[str, tuple[str, ...]]

    @staticmethod
    def hits(lowered: str, tokens: Tokens, cues: dict[int, Cues]) -> list[Hit]:
        """Return the phrases of a lower-case text, leftmost and longest, whole words only.

        A cue does not hide the event word that starts inside it.

        Args:
            lowered: The text.
            tokens: Its words.
            cues: The phrases that begin at a word.
        """
        kept: list[Hit] = []
        for at, here in cues.items():
            hit = _longest(lowered, tokens.starts[at], here, kept[-1] if kept else None)
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


def _longest(lowered: str, start: int, cues: Cues, before: Hit | None) -> Hit | None:
    """Return the longest phrase that begins at a word and that the one before it does not hide."""
    hidden = before is not None and start < before.end
    if (hidden and before is not None and before.events) or (start and lowered[start - 1].isalnum()):
        return None
    for phrase, cue in reversed(cues):
        end = start + len(phrase)
        if not lowered.startswith(phrase, start) or lowered[end : end + 1].isalnum():
            continue
        # An event word may start inside a mere cue and end behind it ("có chuyến", "chuyến thăm").
        reaches = before is None or (end > before.end and isinstance(cue, EventCue) and cue.events != ())
        if isinstance(cue, EventCue) and (not hidden or reaches):
            return Hit(start, end, cue.events, cue.classes)
    return None


@cache
def words() -> Words:
    """Return the tables, read and compiled on first use.

    Raises:
        DataError: If a table is missing or a row is broken.
    """
    endings = {kind: tuple(f" {one}" for one in ones) for kind, ones in classes().items()}
    return Words(classes(), endings)
