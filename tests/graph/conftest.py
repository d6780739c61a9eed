"""The small graph, written once for all questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import GraphStore
from tests.graph.reading import stored
from tests.graph.small_graph import write_small_graph


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_graph(tmp_path_factory.mktemp("small") / "graph.nq")


@pytest.fixture(scope="session")
def small(small_file: Path) -> Iterator[GraphStore]:
    with stored(small_file) as store:
        yield store
