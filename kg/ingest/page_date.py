"""The day on which a web page says that its article came out.

Comes in: the tree of a page. Goes out: an ISO day, or None. Only words that speak of publication count:
metadata, and a time or a date line beside the article. A picture's address, a headline, a licence in the
footer and the day of a change tell nothing of it; where two days compete, none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from kg.errors import DateError
from kg.ingest.dateline import date_line
from kg.ingest.given_date import given_date
from kg.ingest.layout import lines_of
from kg.model.dates import Precision
from kg.text.normalize import canonical

_META = frozenset(
    [
        *("article:published_time", "article:published", "og:article:published_time", "og:published_time"),
        *("datepublished", "date_published", "publishdate", "publish_date", "publish-date", "pubdate"),
        *("published_time", "published-date", "publication_date", "citation_publication_date", "date"),
        *("dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "parsely-pub-date"),
    ]
)
_LINKED_DATA = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"')
_BESIDE = (
    ".//*[not(ancestor-or-self::footer or ancestor::nav or ancestor::aside or ancestor::ul"
    " or ancestor::header[not(ancestor::article)])]"
)
_NAMED = re.compile(r"date|time|publish", re.IGNORECASE)
_LONGEST = 400  # with the spaces of the markup


def stated_day(page: HtmlElement) -> str | None:
    """Return the day of publication that a page states."""
    for says in (_metadata, _linked_data):
        day = next(says(page), None)
        if day is not None:
            return day
    visible = set(_visible(page))
    return visible.pop() if len(visible) == 1 else None


def _metadata(page: HtmlElement) -> Iterator[str]:
    for element in page.iter("meta", "time", "span"):
        names = (element.get(name, "").lower() for name in ("property", "name", "itemprop"))
        if not _META.isdisjoint(names):
            yield from _day(element.get("content") or element.get("datetime") or element.text_content())


def _linked_data(page: HtmlElement) -> Iterator[str]:
    for script in page.iter("script"):
        if script.get("type") == "application/ld+json":
            for stated in _LINKED_DATA.finditer(script.text or ""):
                yield from _day(stated[1])


def _visible(page: HtmlElement) -> Iterator[str]:
    """Yield the day of each time element, and of each element called a date that shows a date line."""
    for element in page.xpath(_BESIDE):
        if element.tag == "time" or _NAMED.search(f"{element.get('class', '')} {element.get('id', '')}"):
            yield from _day(element.get("datetime") or element.text_content())


def _day(text: str) -> Iterator[str]:
    """Yield the day that a text means, unless it says more."""
    words = canonical(text) if len(text) <= _LONGEST else ""
    shown = date_line(lines_of(words))
    try:
        given = given_date(str(shown.day) if shown else words)
    except DateError:
        return
    if given.start == given.end and given.start.precision is Precision.DAY:
        yield str(given)
