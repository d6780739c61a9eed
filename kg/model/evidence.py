"""The words that make a claim, and where they stand.

Comes in: nothing (record only). Goes out: `Evidence`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words that make a claim.

    Attributes:
        start: First code point in the document's text as given.
        end: One past the last code point.
        quote: `text[start:end]`, always.
    """

    start: int
    end: int
    quote: str
