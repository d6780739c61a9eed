"""One server for all attacks, over a graph that means harm."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attacks.hostile import hostile_graph
from tests.attacks.target import Target, served


@pytest.fixture(scope="session")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    folder: Path = tmp_path_factory.mktemp("attacked")
    graph = hostile_graph(folder / "graph")
    with served(
        graph,
        folder / "log",
        query_seconds="0.5",
        query_memory="300000000",
        client_seconds="100000",
        header_seconds="2",
    ) as target:
        yield target


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph that means harm, for servers inside the test's own process."""
    return hostile_graph(tmp_path_factory.mktemp("hostile") / "graph")
