"""The words that put one person at an event.

Comes in: a page and the place where a sentence names the person. Goes out: the sentence as `Evidence`; of a
long one, such as a list of those present, the clauses around the name.
"""

from __future__ import annotations

import re

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page
from kg.model.claims import Evidence

_SENTENCE = 200  # code points of a sentence that is quoted whole
_BEFORE, _AFTER = 110, 70  # code points before and behind a name that are quoted of a longer one
_CLAUSE = re.compile(r"[,;:](?!\d)\s*|(?<!\d)\s[-–]\s|\s[-–]\s(?!\d)|\n\s*")
_WORD = re.compile(r"\s+")


def naming(page: Page, position: int, name: str) -> Evidence | None:
    """Return the words that name a person at a position, or the first in its sentence that do so.

    None where no word of the sentence names the person.
    """
    sentence = page.article.sentences[page.sentence(position)]
    there = page.people.at(position)
    named = (*((there,) if there else ()), *page.people.within(*sentence))
    found = next((one for one in named if one.name == name), None)
    return quoted(page, found) if found is not None else None


def quoted(page: Page, person: PersonMention) -> Evidence:
    """Return the sentence that names a person, or what of a long one stands around the name."""
    first, last = page.article.sentences[page.sentence(person.start)]
    if last - first > _SENTENCE:
        first, last = _begun(page, first, person.start), _ended(page, person.end, last)
    return page.article.evidence(first, max(last, person.end))


def _begun(page: Page, first: int, start: int) -> int:
    """Return where the first clause begins that stands near before a name, else its first whole word."""
    near = start - _BEFORE
    if near <= first:
        return first
    found = _CLAUSE.search(page.lowered, near, start) or _WORD.search(page.lowered, near, start)
    return found.end() if found else start


def _ended(page: Page, end: int, last: int) -> int:
    """Return where the last clause ends that stands near behind a name, else its last whole word."""
    near = end + _AFTER
    if near >= last:
        return last
    for mark in (_CLAUSE, _WORD):
        ends = [one.start() for one in mark.finditer(page.lowered, end, near)]
        if ends:
            return ends[-1]
    return end
