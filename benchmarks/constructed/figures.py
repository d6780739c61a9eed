"""Shares of the texts by construction that are read right, and the levels that fail most.

Comes in: the texts of each domain and a reader. Goes out: lines to print, and counts for the floors.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from benchmarks.constructed.tables import KEPT, OPEN, TEXT, VOCABULARIES, domains
from benchmarks.constructed.texts import PUBLISHED, Text, texts
from benchmarks.constructed.verdicts import faults
from kg import extract, ingest
from kg.evaluate import Json
from kg.model.claims import as_json
from kg.model.document import Document

EACH = 8  # texts of each pattern with each vocabulary
_WORST = 5  # patterns that are shown, and levels of all other factors
_FAILING = 2  # texts of a level that fail before it is shown

Reader = Callable[[Sequence[Text]], Mapping[str, Sequence[Json]]]
Outcome = tuple[Text, list[str]]


@dataclass(frozen=True, slots=True)
class Level:
    """How often the texts with one level of a factor are read right, and one that is not."""

    factor: str
    words: str
    right: int
    every: int
    example: Outcome | None

    @property
    def share(self) -> float:
        """The share that is read right."""
        return self.right / self.every


def read(written: Sequence[Text]) -> Mapping[str, Sequence[Json]]:
    """Return what the project claims of texts, by their names."""
    lines = (json.dumps({"id": one.id, "published": PUBLISHED, "text": one.words}) for one in written)
    stream = BytesIO("\n".join(lines).encode())
    documents = (one for one in ingest.read(["-"], stream) if isinstance(one, Document))
    return {one.id: [as_json(claim) for claim in extract.read(one).claims()] for one in documents}


def outcomes(domain: str, vocabulary: str, reader: Reader = read, each: int = EACH) -> list[Outcome]:
    """Return the texts of a domain, each with what is wrong with the reading of it."""
    written = [*texts(domain, vocabulary, each)]
    claims = reader(written)
    return [(one, faults(one, claims.get(one.id, ()))) for one in written]


def right(found: Sequence[Outcome]) -> int:
    """Return how many texts are read right."""
    return sum(not wrong for _, wrong in found)


def share(found: Sequence[Outcome]) -> float:
    """Return the share of texts that are read right."""
    return right(found) / len(found)


def levels(found: Sequence[Outcome]) -> list[Level]:
    """Return every level of every factor."""
    having: dict[tuple[str, str], list[Outcome]] = {}
    for one in found:
        for level in one[0].levels:
            having.setdefault(level, []).append(one)
    return [
        Level(factor, words, right(those), len(those), _failed(those))
        for (factor, words), those in having.items()
    ]


def report(each: int = EACH) -> Iterator[str]:
    """Yield the shares of each domain, and the levels that fail most."""
    for domain in domains():
        found = {vocabulary: outcomes(domain, vocabulary, each=each) for vocabulary in VOCABULARIES}
        told = ", ".join(f"{name} {share(found[name]):.3f}" for name in (OPEN, KEPT))
        yield f"constructed: {domain}, {told} of {len(found[OPEN])} texts read right"
        yield from _worst(levels(found[OPEN]), share(found[OPEN]))


def _worst(found: Sequence[Level], whole: float) -> Iterator[str]:
    failing = [one for one in found if one.every - one.right >= _FAILING and one.share < whole]
    ranked = sorted(failing, key=lambda one: (one.share, one.factor, one.words))
    patterns = [one for one in ranked if one.factor == TEXT][:_WORST]
    worst = {one.factor: one for one in reversed(ranked) if one.factor != TEXT}
    others = sorted(worst.values(), key=lambda one: one.share)[:_WORST]
    for one in (*patterns, *others):
        yield f"  {one.factor:10} {one.right} of {one.every}: {_in_line(one.words)}"
        if one.example:
            text, wrong = one.example
            yield f"      {_in_line(text.words)} [{'; '.join(wrong)}]"


def _in_line(words: str) -> str:
    return words.replace("\\n", " / ").replace("\n", " / ")


def _failed(those: Sequence[Outcome]) -> Outcome | None:
    return next((one for one in those if one[1]), None)
