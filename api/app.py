"""The web application: questions over HTTP, SPARQL, pages.

Comes in: settings. Goes out: an ASGI application over one graph, which follows its builds.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles

from api import (
    articles,
    asking,
    board,
    citations,
    dating,
    documentation,
    editing,
    exports,
    graph_pages,
    graph_store,
    judging,
    lists,
    metrics,
    news,
    pages,
    problem_types,
    problems,
    relations,
    review_pages,
    routes,
    sparql,
    update,
)
from api.cross_origin import ReadingOnly
from api.editor import Editor
from api.guard import Guard, bounds_of
from api.headers import Headers, told_of_tags
from api.linked_data import dataset, entities, ontology
from api.live import Asking, Live
from api.logs import AccessLog
from api.metrics import Metrics
from api.reconciliation import routes as reconciliation
from api.services import Reader, Recorder, open_services
from api.shaping import told_of_shapes
from api.shortcut import Shortcut
from api.strictness import only_known_parameters
from kg import __version__
from kg.query import Bounder
from kg.settings import Settings

_STATIC = Path(__file__).parent / "static"
_SUMMARY = "Who held which title when, with the sentences that prove it."
_PARTS = (
    routes.health_router,
    routes.router,
    relations.router,
    dating.router,
    dating.reading_router,
    editing.router,
    asking.router,
    asking.page_router,
    news.router,
    news.feed_router,
    citations.router,
    exports.router,
    reconciliation.router,
    sparql.router,
    update.router,
    graph_store.router,
    graph_pages.router,
    board.router,
    review_pages.router,
    judging.router,
    lists.router,
    pages.router,
    articles.router,
    entities.router,
    dataset.router,
    ontology.router,
    documentation.router,
    problem_types.router,
    metrics.router,
)
_TAGS = [
    {"name": "posts", "description": "Who held a post on a day, and one after another."},
    {"name": "people", "description": "Careers."},
    {"name": "organizations", "description": "Offices, units, committees."},
    {"name": "events", "description": "Meetings and who was there."},
    {"name": "documents", "description": "Articles and the claims that rest on them."},
    {"name": "questions", "description": "Questions in words."},
    {"name": "search", "description": "Names, with or without marks."},
    {"name": "reconciliation", "description": "Names of a table matched with the graph (OpenRefine)."},
    {"name": "sparql", "description": "The whole graph, by the SPARQL 1.1 Protocol."},
    {"name": "service", "description": "The service itself."},
]


def create_app(
    settings: Settings,
    bound: Bounder | None = None,
    record: Recorder | None = None,
    editor: Editor | None = None,
    reader: Reader | None = None,
) -> FastAPI:
    """Return the application over the graph that the settings name.

    Args:
        settings: Which graph, and limits.
        bound: Works out tenures from claims, for what was known on a day; None where nobody may ask.
        record: Adds a judgement to the table that builds read; None where nobody may.
        editor: Adds articles to the graph and withdraws them; None where nobody may.
        reader: Reads articles that are dated and not kept; None where nobody may ask for that.

    Raises:
        StoreError: If there is no graph.
    """
    live = Live(replace(open_services(settings, bound), record=record, editor=editor, reader=reader))
    app = FastAPI(
        docs_url=None,
        redoc_url=None,
        title="Quanlo",
        summary=_SUMMARY,
        version=__version__,
        openapi_tags=_TAGS,
        lifespan=_lifespan,
        telemetry={"tracing": False, "metrics": False, "logs": False},  # we have logs and /metrics of our own
        dependencies=[Depends(only_known_parameters)],
    )
    app.state.live, app.state.metrics = live, Metrics()
    _wrap(app, live, settings)
    problems.install(app)
    for part in _PARTS:
        app.include_router(part)
    app.openapi_schema = told_of_tags(told_of_shapes(app.openapi()))
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    return app


def _wrap(app: FastAPI, live: Live, settings: Settings) -> None:
    """Put around the routes what every request passes, the innermost first."""
    app.add_middleware(Shortcut)
    app.add_middleware(Guard, bounds=bounds_of(settings))
    app.add_middleware(Headers)
    app.add_middleware(Asking, live=live)
    app.add_middleware(ReadingOnly)
    app.add_middleware(AccessLog, count=app.state.metrics.count)  # the last one added sees a request first


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    live: Live = app.state.live
    with live.running():
        yield
