"""Words of an article that prove something, as an answer quotes them beside what they prove.

Comes in: nothing (record only). Goes out: `Words`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document: a piece of evidence whose document is told beside it.

    Attributes:
        id: Identifier of the evidence.
        document: Document id as given.
        quote: The words.
        start: First code point of the quote in the document's text.
        end: One past the last.
        sha256: Hash of the document's text.
    """

    id: str
    document: str
    quote: str
    start: int
    end: int
    sha256: str
