"""A text too long to be one article, read part by part, so that no text takes more than linear time.

Comes in: a `Document`. Goes out: documents of at most 30,000 code points, each with its place; and what was
read in one of them, put back into its place in the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kg.model.claims import Claim, Reading
from kg.model.document import Document

# In an article every name may stand for any other one, so what is looked through must have an end.
_LONGEST = 30_000

_Told = TypeVar("_Told", bound=Claim)


def parts(document: Document) -> Iterator[tuple[int, Document]]:
    """Yield the parts of a document with where each begins: the document itself unless it is too long.

    It is cut at the end of a line, else at a space, else anywhere.
    """
    text, start = document.text, 0
    while len(text) - start > _LONGEST:
        last = start + _LONGEST
        line, space = text.rfind("\n", start, last), text.rfind(" ", start, last)
        end = 1 + (line if line >= 0 else space if space >= 0 else last - 1)
        yield start, _part(document, start, end)
        start = end
    yield start, _part(document, start, len(text)) if start else document


def _part(document: Document, start: int, end: int) -> Document:
    hidden = ((max(first, start), min(last, end)) for first, last in document.credits)
    within = tuple((first - start, last - start) for first, last in hidden if first < last)
    return replace(document, text=document.text[start:end], credits=within)


def joined(document: Document, readings: Iterable[tuple[int, Reading]]) -> Reading:
    """Return what was read in the parts of a document as read in the whole.

    Args:
        document: The whole.
        readings: Where each part begins, and what was read in it.
    """
    whole = Reading(document)
    for start, part in readings:
        whole = Reading(
            document,
            (*whole.holdings, *_moved(part.holdings, start)),
            (*whole.events, *_moved(part.events, start)),
            (*whole.decrees, *_moved(part.decrees, start)),
            (*whole.details, *_moved(part.details, start)),
        )
    return whole


def _moved(claims: Iterable[_Told], by: int) -> Iterator[_Told]:
    for claim in claims:
        words = claim.evidence
        yield replace(claim, evidence=replace(words, start=words.start + by, end=words.end + by))
