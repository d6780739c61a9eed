"""The places of a text where a date can begin.

Comes in: canonical text. Goes out: spans with the kind of reader that reads on, in order. Words are found by
one pass of an automaton and figures by runs of digits, so that nothing is tried where neither stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import ahocorasick
from msgspec import Struct

from kg.text.dates.lexicon import TRIGGERS
from kg.text.digits import digit_runs
from kg.text.fold import in_lower_case

_MOST_DIGITS = 4


class Trigger(Struct, frozen=True, gc=False):
    """A word or figure at which a date can begin."""

    start: int
    end: int
    reader: str


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for words, reader in TRIGGERS.items():
        for spelled in {words, words.replace(" ", "  ")}:
            automaton.add_word(spelled, (len(spelled), reader))
    automaton.make_automaton()
    return automaton


def triggers(text: str) -> Iterable[Trigger]:
    """Return whole words, the longest at each place, and figures of one to four digits."""
    found: dict[int, Trigger] = {}
    for last, (length, reader) in _automaton().iter(in_lower_case(text)):
        start, end = last - length + 1, last + 1
        if not ((start and text[start - 1].isalnum()) or text[end : end + 1].isalnum()):
            found[start] = Trigger(start, end, reader)  # longer words end later, so the last one wins
    for start, end in digit_runs(text):
        if end - start <= _MOST_DIGITS and not text[max(0, start - 1) : start].isalnum():
            found[start] = Trigger(start, end, "number")
    return [found[start] for start in sorted(found)]
