"""The server follows the live build, and a request keeps the build it began with."""

from __future__ import annotations

import asyncio
import gc
import logging
import shutil
import warnings
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from api.live import Asking, Live
from api.services import SERVICES, open_services
from kg.errors import StoreError
from kg.query.index import INDEX, write_index
from kg.query.session import Session
from kg.settings import Settings
from kg.store import MEMORY, open_build
from tests.api.conftest import DIGEST, TOKEN, a_graph, lay_out
from tests.graphs import CHAIR, seed_builder
from tests.serving import patient, until

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

ASKED = ("/", "/people", "/graph", "/v1/changes", "/v1/review", "/v1/export/csv", "/void")
ARTICLE = "SELECT ?s { ?s a schema:NewsArticle }"
HOLDERS = f"/v1/holders?post={CHAIR.replace(' @ ', ' ')}&on=2019-03-05"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """Return a graph of two builds, `one` with more articles and `two`; the first is the live one."""
    folder = lay_out(a_graph(), tmp_path / "graph")
    lay_out(seed_builder(), tmp_path / "other")
    (tmp_path / "other" / "builds" / "one").rename(folder / "builds" / "two")
    for name in ("one", "two"):
        with open_build(folder / "builds" / name) as store:
            write_index(Session(store), folder / "builds" / name / INDEX, name)
    return folder


@pytest.fixture
def settings(graph: Path) -> Settings:
    return patient(graph)


@pytest.fixture
def live(settings: Settings) -> Iterator[Live]:
    """Return what follows the builds when it is told to, without its processes."""
    live = Live(open_services(settings))
    yield live
    live.follow()
    with live.asked() as services:
        services.let_go()


class Made:
    """Stands for what is made of a whole graph."""

    def __init__(self, session: Session) -> None:
        self.session = session


def make_live(graph: Path, build: str) -> None:
    fresh = graph / ".current"
    fresh.symlink_to(graph / "builds" / build, target_is_directory=True)
    fresh.replace(graph / "current")


def articles(services: Any) -> int:
    return len(services.store.select(ARTICLE))


def test_what_comes_after_a_build_sees_it(graph: Path, live: Live) -> None:
    with live.asked() as services:
        assert services.tag.startswith('W/"one-')
    make_live(graph, "two")
    live.follow()
    with live.asked() as services:
        assert services.tag.startswith('W/"two-')
        assert services.session.index is not None


def test_a_build_that_is_asked_stays_open_and_is_closed_when_nobody_asks_it(graph: Path, live: Live) -> None:
    with live.asked() as before:
        number = articles(before)
        for build in ("two", "one", "two"):
            make_live(graph, build)
            live.follow()
        assert articles(before) == number
        assert before.session.labels.names("person")
    live.follow()
    with pytest.raises(StoreError, match="closed"):
        articles(before)


def test_nothing_is_opened_again_while_the_live_build_is_the_same(live: Live) -> None:
    with live.asked() as before:
        live.follow()
        with live.asked() as after:
            assert after is before


def test_a_build_that_cannot_be_opened_leaves_the_one_before_it(graph: Path, live: Live) -> None:
    (graph / "builds" / "three" / "store").mkdir(parents=True)
    make_live(graph, "three")
    with pytest.raises(StoreError, match="no store"):
        live.follow()
    with live.asked() as services:
        assert articles(services) > 0
    make_live(graph, "two")
    live.follow()
    with live.asked() as services:
        assert services.place.parent.name == "two"


def test_a_graph_in_memory_follows_nothing() -> None:
    live = Live(open_services(patient(MEMORY)))
    with live.running(), live.asked() as before:
        live.follow()
        with live.asked() as after:
            assert after is before


def test_what_was_made_of_builds_that_went_by_is_forgotten(graph: Path, settings: Settings) -> None:
    made = []
    with TestClient(create_app(settings)) as client:
        live = client.app.state.live  # type: ignore[attr-defined]
        for build in ("two", "one") * 2:
            for path in ASKED:
                assert client.get(path).status_code == 200
            with live.asked() as services:
                made.append(weakref.ref(services.session.once(Made)))
            make_live(graph, build)
            live.follow()
        live.follow()
        del services
        gc.collect()
        assert [one for one in made if one() is not None] == []


def test_one_request_is_answered_from_one_build(graph: Path, live: Live) -> None:
    seen = []

    async def app(scope: Any, _: object, __: object) -> None:
        services = scope[SERVICES]
        seen.append((services.tag, articles(services)))
        make_live(graph, "two")
        live.follow()
        live.follow()
        seen.append((services.tag, articles(services)))

    for _ in range(2):
        asyncio.run(Asking(app, live)({"type": "http"}, app, app))  # type: ignore[arg-type]
    assert seen[0] == seen[1]
    assert seen[2] == seen[3]
    assert seen[0] != seen[2]


def test_a_server_finds_another_build_by_itself(graph: Path, settings: Settings) -> None:
    with TestClient(create_app(settings)) as client:
        before = client.get(HOLDERS)
        assert client.get("/sparql", params={"query": ARTICLE}).status_code == 200
        make_live(graph, "two")
        assert until(lambda: client.get("/health").json()["revision"] == "two")
        after = client.get(HOLDERS, headers={"if-none-match": before.headers["etag"]})
        assert (after.status_code, after.content != before.content) == (200, True)
        shutil.rmtree(graph / "builds" / "one")
        query = {"query": "SELECT (COUNT(*) AS ?n) { ?s a schema:NewsArticle }"}
        [row] = client.get("/sparql", params=query).json()["results"]["bindings"]
        assert row["n"]["value"] == "5"
        assert client.get("/feed.atom").status_code == 200


def test_what_was_made_of_a_build_is_made_of_the_next_before_anybody_asks(
    graph: Path, settings: Settings
) -> None:
    app = create_app(settings)
    live: Live = app.state.live
    with TestClient(app) as client:
        for path in ASKED:
            client.get(path)
        with live.asked() as services:
            made = set(services.session.made())
        make_live(graph, "two")

        def made_again() -> bool:
            with live.asked() as services:
                return services.place.parent.name == "two" and made <= set(services.session.made())

        assert made
        assert until(made_again)


@pytest.mark.parametrize(
    "path", ["/v1/double-hats", "/v1/double-hats?on=2019-01-17", "/graph", "/graph/drawing.js?lang=en"]
)
def test_what_is_told_of_the_whole_graph_is_ready_when_the_next_build_is_first_asked(
    graph: Path, settings: Settings, path: str
) -> None:
    app = create_app(settings)
    live: Live = app.state.live

    def made() -> tuple[str, set[object]]:
        with live.asked() as services:
            return services.place.parent.name, set(services.session.made())

    with TestClient(app) as client:
        assert client.get(path).status_code == 200
        _, before = made()
        make_live(graph, "two")
        assert until(lambda: made() == ("two", before))
        assert client.get(path).status_code == 200
        assert before
        assert made() == ("two", before)


def test_changes_by_hand_go_over_to_the_next_build(graph: Path) -> None:
    bearer = {"authorization": f"Bearer {TOKEN}"}
    with TestClient(create_app(patient(graph, tokens=(DIGEST,)))) as client:
        change = {"update": "INSERT DATA { <http://e.example/a> a schema:NewsArticle }"}
        assert client.post("/update", data=change, headers=bearer).status_code == 204
        make_live(graph, "two")
        assert until(lambda: client.get("/health").json()["revision"] == "two")
        rows = client.get("/sparql", params={"query": ARTICLE}).json()["results"]["bindings"]
        assert len(rows) == 5 + 1


class Counted(Live):
    """Counts how often it looks which build is the live one."""

    looks = 0

    def follow(self) -> None:
        self.looks += 1
        super().follow()


def test_a_build_that_cannot_be_answered_from_is_told_of_once(
    graph: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("api.live.LOOKS", 0.01)
    (graph / "builds" / "three" / "store").mkdir(parents=True)
    live = Counted(open_services(settings))
    with caplog.at_level(logging.ERROR, "api.live"), live.running():
        make_live(graph, "three")
        begun = live.looks
        assert until(lambda: live.looks > begun + 3)
    assert len([one for one in caplog.records if one.name == "api.live"]) == 1
