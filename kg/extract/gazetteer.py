"""Longest-match look-up of gazetteer phrases in tokens (Aho-Corasick).

Comes in: phrases with a kind and a value; tokens of a text. Goes out: for each token and kind, the
longest phrase that starts there. Matching ignores case, so kinds for which case matters check it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import ahocorasick

from kg.extract.tokens import Tokens, tokenize
from kg.text.normalize import canonical


class Match(NamedTuple):
    """A phrase found: one past its last token, and what the table says of it."""

    end: int
    value: object


# First token -> kind -> longest match; tokens at which nothing begins are absent.
Matches = Mapping[int, Mapping[str, Match]]


class Gazetteer:
    """A set of phrases that is searched for in one pass, linear in the text."""

    def __init__(self, phrases: Iterable[tuple[str, str, object]]) -> None:
        """Index (phrase, kind, value) triples; a later triple of the same phrase and kind loses."""
        entries: dict[str, dict[str, object]] = {}
        for phrase, kind, value in phrases:
            words = tokenize(canonical(phrase)).lowers
            if words:
                entries.setdefault(f" {' '.join(words)} ", {}).setdefault(kind, value)
        self._automaton = ahocorasick.Automaton()
        for key, values in entries.items():
            self._automaton.add_word(key, (len(key), key.count(" ") - 1, tuple(values.items())))
        self._automaton.make_automaton()

    def scan(self, tokens: Tokens) -> Matches:
        """Return first token -> kind -> longest match."""
        padded = f" {' '.join(tokens.lowers)} "
        number_at: dict[int, int] = {}
        position = 0
        for number, word in enumerate(tokens.lowers):
            number_at[position] = number
            position += len(word) + 1
        found: dict[int, dict[str, Match]] = {}
        for last, (length, words, values) in self._automaton.iter(padded):
            first = number_at[last - length + 1]
            here = found.setdefault(first, {})
            for kind, value in values:  # longer phrases end later, so the last one wins
                here[kind] = Match(first + words, value)
        return found
