"""How well a name matches the words of a search.

Comes in: names and words, with their marks and folded. Goes out: `Match`, of which the least is the best.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """How well a name matches; the least is the best.

    Attributes:
        folded: It was found with marks folded only.
        place: 0 the whole name, 1 its start, 2 elsewhere.
        kind: Place of the kind among those looked for.
        length: Of the name, folded.
        name: The name, folded.
    """

    folded: bool
    place: int
    kind: int
    length: int
    name: str


def has_words(name: str, words: str) -> bool:
    """Whether each word begins a word of the name."""
    spaced = f" {name}"
    return all(f" {word}" in spaced for word in words.split())


def matched(exact: str, folded: str, wanted: str, marked: str, kind: int) -> Match:
    """Return how well a name matches that has all the words wanted.

    Args:
        exact: The name with its marks.
        folded: The name without.
        wanted: The words without.
        marked: The words with their marks.
        kind: Place of the name's kind.
    """
    place = 0 if folded == wanted else 1 if folded.startswith(wanted) else 2
    return Match(not has_words(exact, marked), place, kind, len(folded), folded)
