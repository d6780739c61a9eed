"""Longest-match look-up of gazetteer phrases in tokens (Aho-Corasick).

Comes in: phrases with a kind and a value; tokens of a text. Goes out: for each token and kind, the
longest phrase that starts there. Matching ignores case, so kinds for which case matters check it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import ahocorasick
from msgspec import Struct

from kg.extract.tokens import Tokens, tokenize
from kg.text.normalize import canonical


class Phrase(Struct, frozen=True):
    """A phrase of a table: how many tokens it has, and what the table says of it."""

    length: int
    value: object


class Match(Struct, frozen=True, gc=False):
    """A phrase found: one past its last token, and what the table says of it."""

    end: int
    value: object


class Known(dict[str, Phrase]):
    """The longest phrase of each kind that begins at a token."""

    def __init__(self, phrases: Mapping[str, Phrase]) -> None:
        super().__init__(phrases)
        self.kinds = frozenset(phrases)


# What is known at a token; tokens at which nothing begins are absent.
Matches = Mapping[int, Known]
_Words = tuple[str, ...]


class Gazetteer:
    """A set of phrases that is searched for in one pass, linear in the text."""

    def __init__(self, phrases: Iterable[tuple[str, str, object]]) -> None:
        """Index (phrase, kind, value) triples; a later triple of the same phrase and kind loses."""
        entries: dict[_Words, dict[str, object]] = {}
        for phrase, kind, value in phrases:
            words = tokenize(canonical(phrase)).lowers
            if words:
                entries.setdefault(words, {}).setdefault(kind, value)
        self._automaton = ahocorasick.Automaton()
        for words in entries:
            self._automaton.add_word(f" {' '.join(words)} ", (len(words), _beginning(words, entries)))
        self._automaton.make_automaton()

    def scan(self, tokens: Tokens) -> Matches:
        """Return first token -> kind -> longest phrase."""
        padded = f" {' '.join(tokens.lowers)} "
        found: dict[int, Known] = {}
        token = at = 0
        for space, (length, phrases) in self._automaton.iter(padded):  # the space behind a phrase
            token += padded.count(" ", at, space)
            at = space
            found[token - length] = phrases  # of phrases that begin together the longest ends last
        return found


def _beginning(words: _Words, entries: Mapping[_Words, Mapping[str, object]]) -> Known:
    """Return, for each kind, the longest phrase among the words and their beginnings."""
    found: dict[str, Phrase] = {}
    for length in range(1, len(words) + 1):
        for kind, value in entries.get(words[:length], {}).items():
            found[kind] = Phrase(length, value)
    return Known(found)
