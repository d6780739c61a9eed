"""The facts of five real articles, read once for all questions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.query import Session
from tests.graphs import seed_graph


@pytest.fixture(scope="session")
def seeds() -> Iterator[Session]:
    with seed_graph() as store:
        yield Session(store)
