"""How the tests of extract read a sentence: short forms of claims, easy to compare."""

from __future__ import annotations

from kg.extract import decrees, holdings, meetings
from kg.extract.article import Prepared, prepare
from kg.extract.lexicon import lexicon
from kg.extract.meetings.page import Page
from kg.extract.scan import Scan, scan
from kg.model.claims import Decree, Event, Holding
from kg.text.normalize import normalize
from tests.builders import a_document


def prepared(text: str, published: str | None = "2019-01-17") -> Prepared:
    """Return the text as an article that came out on a day."""
    return prepare(a_document(text, published=published))


def held(text: str, published: str | None = "2019-01-17") -> tuple[Holding, ...]:
    """Return the holdings that are read in a text."""
    return holdings.read(prepared(text, published))


def posts(text: str, published: str | None = "2019-01-17") -> list[tuple[str, str, str | None, str]]:
    """Return (person, title, organisation, status) of each holding, in order."""
    return [(one.person, one.title, one.organization, one.status.value) for one in held(text, published)]


def cited(text: str, published: str | None = "2019-01-17") -> tuple[Decree, ...]:
    """Return the documents that are cited in a text."""
    return tuple(decrees.read(prepared(text, published).text))


def events(text: str, published: str | None = "2019-01-17") -> tuple[Event, ...]:
    """Return the events that are read in a text."""
    article = prepared(text, published)
    return tuple(meetings.read(Page.of(article.text, holdings.read(article))))


def event(text: str, published: str | None = "2019-01-17") -> Event:
    """Return the one event that is read in a text."""
    (found,) = events(text, published)
    return found


def parts(found: Event) -> list[tuple[str, str]]:
    """Return (person, part) of each participant, in order."""
    return [(one.person, one.part.value) for one in found.participants]


def page(text: str, published: str | None = "2019-01-17") -> Page:
    """Return a text as the readers of meetings look at it."""
    article = prepared(text, published)
    return Page.of(article.text, holdings.read(article))


def scanned(text: str) -> Scan:
    """Return the tokens and matches of a text."""
    return scan(normalize(text).text, lexicon())
