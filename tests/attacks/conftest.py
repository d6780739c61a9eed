"""Two servers for all attacks, over a graph that means harm: one has time for everything, one has not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attacks.hostile import hostile_graph
from tests.attacks.target import Target, served


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph that means harm."""
    return hostile_graph(tmp_path_factory.mktemp("hostile") / "graph")


@pytest.fixture(scope="session")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    """A server with time for everything, to be attacked where time plays no part."""
    folder: Path = tmp_path_factory.mktemp("attacked")
    graph = hostile_graph(folder / "graph")
    most = {"query_seconds": "30", "update_seconds": "600", "header_seconds": "60", "body_seconds": "600"}
    with served(graph, folder / "log", **most) as target:
        yield target


@pytest.fixture(scope="session")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    """A server that gives little time and memory, to be kept busy; a good answer may come too late too."""
    folder: Path = tmp_path_factory.mktemp("kept-busy")
    graph = hostile_graph(folder / "graph")
    with served(
        graph, folder / "log", query_seconds="0.5", query_memory="300000000", header_seconds="2"
    ) as target:
        yield target
