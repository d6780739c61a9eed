"""The words that name events and the cues that tie people to them, as the tables tell them.

Comes in: `data/event_nouns.tsv` and `data/event_cues.tsv`. Goes out: phrases in lower case, each with what
the tables say of it. The gazetteer looks for them in the same pass as for titles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

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


class EventCue(Struct, frozen=True, gc=False):
    """What the tables say of a phrase: the event words that it is, and its classes of cues."""

    events: tuple[EventWord, ...]
    classes: frozenset[str]


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
def classes() -> dict[str, frozenset[str]]:
    """Return the phrases of each class of cue.

    Raises:
        DataError: If a table is missing or a row is broken.
    """
    found: dict[str, set[str]] = {}
    for phrase, rows in _cues().items():
        for row in rows:
            found.setdefault(row["class"], set()).add(phrase)
    return {kind: frozenset(ones) for kind, ones in found.items()}


def event_cues() -> Iterator[tuple[str, EventCue]]:
    """Yield the phrases that are looked for all over a text.

    Raises:
        DataError: If a table is missing or a row is broken.
    """
    events, cues = _phrases(read_table("data/event_nouns.tsv")), _cues()
    for phrase in sorted(events.keys() | cues.keys()):
        named = tuple(_event_word(phrase, row) for row in events.get(phrase, ()))
        kinds = frozenset(row["class"] for row in cues.get(phrase, ())) - _LOCAL
        if named or kinds:
            yield phrase, EventCue(named, kinds)


@cache
def _cues() -> dict[str, list[dict[str, str]]]:
    return _phrases(read_table("data/event_cues.tsv"))
