"""How fast the server makes each page: the 95th percentile, one request after another, in both languages.

Comes in: a graph (`QUANLO_GRAPH`, the output directory of a build). Goes out: a line for each page with its
median and its 95th percentile in milliseconds. What the pages are about is drawn from the whole graph.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.rest import reported

TARGET = 50.0

PAGES = {
    "board": "/?on={day}",
    "search": "/search?q={word}",
    "person": "/people/{person}",
    "person on a day": "/people/{person}?on={day}&lang=en",
    "post": "/posts/{post}",
    "post on a day": "/posts/{post}?on={day}&lang=en",
    "organization": "/organizations/{organization}",
    "event": "/events/{event}",
    "document": "/documents/{document}",
    "people": "/people",
    "people on a day": "/people?on={day}",
    "people with a title": "/people?title={title}&sort=family&lang=en",
    "posts": "/posts?period={year}",
    "posts on a day": "/posts?on={day}&grade=certain",
    "bodies": "/organizations",
    "events": "/events?period={year}",
    "graph": "/graph",
    "graph around somebody": "/graph?around={person}",
    "graph around a body": "/graph?around={organization}&lang=en",
    "conflicts": "/conflicts",
    "review": "/review",
    "ask": "/ask?q={question}",
    "sparql": "/sparql",
    "api": "/docs",
    "operation": "/docs/listHolders",
    "ontology": "/ns",
    "thing": "/person/{person}.html",
    "types of problems": "/problems/",
    "not found": "/people/nobody-{word}",
}
"""Every type of page; what draws the picture of `/graph` is measured by `explorer`."""


def report() -> Iterator[str]:
    """Yield the figures, the slowest page last."""
    yield from reported("pages", PAGES, 1, TARGET)
