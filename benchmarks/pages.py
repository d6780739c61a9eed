"""How fast the server makes each page: the 95th percentile, one request after another, in both languages.

Comes in: a graph (`QUANLO_GRAPH`, the output directory of a build). Goes out: a line for each page with its
median and its 95th percentile in milliseconds. What the pages are about is drawn from the whole graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.rest import REQUESTS, SECONDS, Addresses, measured, served, told
from kg.commands.serve import listen
from kg.query import Session
from kg.settings import Settings
from kg.store import open_store

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
    settings = Settings()
    if not Path(settings.graph).exists():
        yield f"no graph lies at {settings.graph}; make one with `kg build`, or name one in QUANLO_GRAPH"
        return
    yield f"{settings.graph}: one connection, up to {REQUESTS} requests or {SECONDS:g} seconds a page"
    with open_store(settings.graph) as store:
        addresses = Addresses(Session(store))
        calls = {name: [addresses.drawn(one) for _ in range(REQUESTS)] for name, one in PAGES.items()}
    with listen("127.0.0.1", 0) as listener, served(settings, listener):
        port: int = listener.getsockname()[1]
        found = [measured(call, port, 1) for call in calls.items()]
    yield from told(found, TARGET, "pages")
