"""What every test shares: property tests without a deadline, on CI with the same examples each time; and the
graph of the sample articles."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from kg import ingest, pipeline
from kg.query import Session
from kg.resources import resource
from kg.store import open_store
from kg.vocabulary import DEFAULT_BASE

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")


@pytest.fixture(scope="session")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read data/articles and build their graph."""
    out = tmp_path_factory.mktemp("samples")
    articles = ingest.read([str(resource("data/articles"))], io.BytesIO())
    pipeline.build(pipeline.read_all(articles), out, DEFAULT_BASE)
    return out


@pytest.fixture(scope="session")
def samples(sample_graph: Path) -> Iterator[Session]:
    """Open the graph of data/articles for questions."""
    with open_store(sample_graph) as store:
        yield Session(store)
