"""One small graph on disk, and the application over it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from api.app import create_app
from kg.settings import Settings
from kg.store import MEMORY
from kg.temporal import timeline
from kg.tokens import new_token
from tests.graph_builder import GraphBuilder
from tests.graphs import CHAIR, seed_builder
from tests.serving import patient

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # starlette wishes for httpx2, which nothing else here needs
    from fastapi.testclient import TestClient

TOKEN, DIGEST = new_token("tester")
FORMER = "mai-tien-dung-00000000"
HOSTILE = "<script>alert(1)</script>"


def lay_out(builder: GraphBuilder, folder: Path) -> Path:
    """Write what a build leaves in its output directory."""
    build = folder / "builds" / "one"
    build.mkdir(parents=True)
    store = Store(str(build / "store"))
    store.bulk_load(path=str(builder.write(build / "graph.nq")), format=RdfFormat.N_QUADS)
    store.flush()
    (folder / "current").symlink_to(build, target_is_directory=True)
    return folder


def a_graph() -> GraphBuilder:
    """Return the five articles, one that contradicts them, and one that means harm."""
    graph = seed_builder()
    quote = "Chủ nhiệm VPCP Đào Việt Trung"
    doc = graph.article("sai-ngay", f"Ngày 5/3/2019, {quote} dự họp.", "2019-03-05")
    wrong = graph.holding(doc, "Đào Việt Trung", CHAIR, quote, on="2019-03-05")
    right = next(one.id for one in graph.holdings if one.claim.person == "Mai Tiến Dũng")
    graph.conflict(CHAIR, "Hai người cùng được nêu giữ một chức ngày 5/3/2019.", wrong, right)
    evil = f"{HOSTILE} Nguyễn Văn A"
    doc = graph.article(
        "http://e.example/a?b=<c>&d='e'",
        f"Có {evil} dự.",
        "2020-02-02",
        title=f"{HOSTILE}&amp;",
        url="javascript:alert(1)",
    )
    graph.holding(doc, evil, f"Chủ tịch @ Hội {HOSTILE}", evil, on="2020-02-02")
    event = graph.event(doc, f"Họp {HOSTILE}", "dự", [evil], [])
    graph.told_again("sai-ngay", event, "dự họp")
    graph.leads(FORMER, "Mai Tiến Dũng")
    graph.seen()
    return graph


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(a_graph(), tmp_path_factory.mktemp("graph"))


@pytest.fixture(scope="session")
def settings(graph_folder: Path) -> Settings:
    return patient(graph_folder, query_rows=1000)


@pytest.fixture(scope="session")
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings, timeline), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="module")
def writable() -> Iterator[TestClient]:
    """An empty graph in memory that the bearer of TOKEN may change."""
    settings = patient(MEMORY, tokens=(DIGEST,))
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client
