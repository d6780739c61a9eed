"""Longest-match look-up of gazetteer phrases in tokens (a tree of words).

Comes in: phrases with a kind and a value; tokens of a text. Goes out: for each token and kind, the
longest phrase that starts there. Matching ignores case, so kinds for which case matters check it.
"""

from __future__ import annotations

from collections.abc import Iterable

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


class Known(Struct, frozen=True):
    """What is known at a token: the longest phrase of each kind that begins there.

    Attributes:
        phrases: The phrases, by kind.
        kinds: Their kinds.
    """

    phrases: dict[str, Phrase]
    kinds: frozenset[str]


# What is known at a token; tokens at which nothing begins are absent.
Matches = dict[int, Known]
# All cues that begin at a token, the shorter before the longer: each in lower case, with what its table says.
Cues = tuple[tuple[str, object], ...]


class Found(Struct, frozen=True, gc=False):
    """What begins at the tokens of a text.

    Attributes:
        phrases: For a token, the longest phrase of each kind.
        cues: For a token, all its cues.
    """

    phrases: Matches
    cues: dict[int, Cues]


class _Word(Struct):
    """A word as it goes on from those before it: what begins with them all, and the words that may follow."""

    known: Known | None
    cues: Cues
    following: dict[str, _Word]


class Gazetteer:
    """A set of phrases that is searched for from each token; none is longer than some words."""

    def __init__(
        self, phrases: Iterable[tuple[str, str, object]], cues: Iterable[tuple[str, object]] = ()
    ) -> None:
        """Index (phrase, kind, value) triples, and cues in lower case, each with its value.

        A later triple of the same phrase and kind loses.
        """
        entries: dict[tuple[str, ...], dict[str, object]] = {}
        for phrase, kind, value in phrases:
            words = tokenize(canonical(phrase)).lowers
            if words:
                entries.setdefault(words, {}).setdefault(kind, value)
        told = {tokenize(phrase).lowers: (phrase, value) for phrase, value in cues}
        root = _Word(None, (), {})
        for words in sorted(entries.keys() | told.keys(), key=len):  # what one begins with is there before it
            cue = told.get(words)
            _add(root, words, entries.get(words, {}), () if cue is None else (cue,))
        self._first = root.following

    def scan(self, tokens: Tokens) -> Found:
        """Return what begins at each token."""
        lowers = (*tokens.lowers, "")
        found: Matches = {}
        cues: dict[int, Cues] = {}
        for at, first in enumerate(tokens.lowers):
            word = self._first.get(first)
            if word is None:
                continue
            ahead = at + 1
            while word.following and (further := word.following.get(lowers[ahead])) is not None:
                word = further
                ahead += 1
            if word.known is not None:
                found[at] = word.known
            if word.cues:
                cues[at] = word.cues
        return Found(found, cues)


def _add(root: _Word, words: tuple[str, ...], values: dict[str, object], cues: Cues) -> None:
    """Add a phrase, at whose end the longest phrase of each kind is known among it and its beginnings."""
    at = root
    for word in words:
        at = at.following.setdefault(word, _Word(at.known, at.cues, {}))
    at.cues += cues
    if not values:
        return
    own = {kind: Phrase(len(words), value) for kind, value in values.items()}
    longest = {**at.known.phrases, **own} if at.known is not None else own
    at.known = Known(longest, frozenset(longest))
