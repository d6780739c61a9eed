"""The words that name events and tie people to them, found in one pass.

Comes in: `data/event_nouns.tsv` and `data/event_cues.tsv`; a lower-case text. Goes out: hits, leftmost
and longest, each with what the tables say of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
            for hit in _beginning(lowered, tokens.starts[at], known):
                if not kept or hit.start >= kept[-1].end or _reaches_over(kept[-1], hit):
                    kept.append(hit)
                    break
        return kept

    def ends_with(self, kind: str, text: str) -> bool:
        """Whether the text ends with a phrase of the class."""
        return f" {text}".endswith(self.endings[kind])

    def starts_with(self, kind: str, text: str) -> bool:
        """Whether the text starts with a phrase of the class."""
        return any(text.startswith(phrase + " ") for phrase in self.classes[kind])


def _beginning(lowered: str, start: int, known: Known) -> Iterator[Hit]:
    """Yield the phrases that begin at a word, the longest first."""
    if start and lowered[start - 1].isalnum():
        return
    for phrase, found in reversed(known.phrases.items()):
        end = start + len(phrase)
        whole = lowered.startswith(phrase, start) and not lowered[end : end + 1].isalnum()
        if whole and isinstance(found.value, _Cue):
            yield Hit(start, end, found.value.events, found.value.classes)


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
    found: list[tuple[str, str, object]] = []
    for phrase in sorted(events.keys() | cues.keys()):
        named = tuple(_event_word(phrase, row) for row in events.get(phrase, ()))
        kinds = frozenset(row["class"] for row in cues.get(phrase, ())) - _LOCAL
        if named or kinds:
            found.append((phrase, phrase, _Cue(named, kinds)))
    endings = {kind: tuple(f" {one}" for one in ones) for kind, ones in classes.items()}
    return Words(Gazetteer(found), {kind: frozenset(ones) for kind, ones in classes.items()}, endings)
