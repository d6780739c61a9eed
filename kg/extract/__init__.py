"""Claims in one document: who holds which title, which meetings, which decrees, and what else is told.

Comes in: a `Document`. Goes out: a `Reading` with every claim and its evidence. Works one document at
a time and keeps nothing between documents.
"""

from __future__ import annotations

from kg.extract import decrees, details, holdings, meetings
from kg.extract.article import prepare
from kg.extract.details.replacements import called_predecessors, left_to, replacements, taken_from
from kg.extract.meetings.page import Page
from kg.extract.parts import joined, parts
from kg.extract.succession import left_by_end
from kg.model.claims import Reading
from kg.model.document import Document


def read(document: Document) -> Reading:
    """Return everything that can be read in one document.

    Of a text too long to be one article each part is read by itself.
    """
    read_parts = [(start, _read(part)) for start, part in parts(document)]
    return read_parts[0][1] if len(read_parts) == 1 else joined(document, read_parts)


def _read(document: Document) -> Reading:
    article = prepare(document)
    held = holdings.read(article)
    cited = tuple(decrees.read(article.text))
    page = Page.of(article.text, held)
    told = details.read(article, page, held, cited)
    replaced = replacements(page)
    taken = tuple(taken_from(page, held, replaced))
    moved = page.knowing((*held, *taken)) if taken else page
    held = left_by_end((*held, *left_to(page, held, replaced), *taken, *called_predecessors(page, held)))
    return Reading(document, held, tuple(meetings.read(moved)), cited, told)


__all__ = ["read"]
