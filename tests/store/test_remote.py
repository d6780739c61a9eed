"""The same graph, and the same answers, from any SPARQL 1.1 server by its address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from rdflib.term import Identifier

from kg import query
from kg.errors import ConfigError, StoreError
from kg.query import Session
from kg.resources import resource
from kg.store import open_store
from kg.store.remote import open_remote
from tests.serving import free_port
from tests.store.builds import nquads
from tests.store.servers import Addresses, oxigraph, virtuoso

COMPETENCY = sorted(resource("schema/competency").glob("*.rq"))
CHAIR = "Chủ nhiệm Văn phòng Chính phủ"
DUNG = "Mai Tiến Dũng"
QUESTIONS: tuple[Callable[[Session], object], ...] = (
    lambda session: query.holders(session, CHAIR, date(2020, 1, 1)),
    lambda session: query.career(session, DUNG),
    lambda session: query.ladder(session, CHAIR),
    lambda session: query.search(session, "tien dung"),
    lambda session: query.double_hats(session, DUNG),
    lambda session: query.command(session, DUNG, date(2019, 9, 6)),
    lambda session: query.meetings(session, DUNG),
)
ONE = "<urn:a> <urn:b> <urn:c> <urn:g>"


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Addresses]:
    running = oxigraph() if request.param == "oxigraph" else virtuoso(tmp_path_factory.mktemp("virtuoso"))
    with running as addresses:
        yield addresses


@pytest.fixture(scope="module")
def remote(server: Addresses, sample_graph: Path) -> Iterator[Session]:
    """Return the sample articles on a server."""
    with open_remote(server.query, server.update) as store:
        store.load(sample_graph / "current" / "graph.nq")
        yield Session(store)


def solutions(session: Session, text: str) -> list[tuple[tuple[str, Identifier], ...]]:
    return [tuple(sorted(row.items())) for row in session.store.select(text)]


@pytest.mark.parametrize("text", COMPETENCY, ids=lambda path: path.stem)
def test_competency_questions_have_the_same_answers(remote: Session, samples: Session, text: Path) -> None:
    question = text.read_text(encoding="utf-8")
    assert sorted(solutions(remote, question)) == sorted(solutions(samples, question))


@pytest.mark.parametrize("ask", QUESTIONS, ids=range(len(QUESTIONS)))
def test_functions_give_the_same_answers(
    remote: Session, samples: Session, ask: Callable[[Session], object]
) -> None:
    assert ask(remote) == ask(samples)


def test_the_same_graph_has_the_same_size_and_revision(remote: Session, samples: Session) -> None:
    here, there = samples.store, remote.store
    assert (there.size(), there.revision()) == (here.size(), here.revision())


def test_an_address_opens_a_server_as_a_folder_opens_a_build(remote: Session, server: Addresses) -> None:
    with open_store(server.query) as store:
        assert store.revision() == remote.store.revision()


def test_a_server_without_an_address_for_updates_is_only_read(server: Addresses, tmp_path: Path) -> None:
    with open_remote(server.query) as store, pytest.raises(StoreError, match="only read"):
        store.load(nquads(tmp_path / "graph.nq", ONE))


def test_a_file_that_breaks_off_is_not_sent(server: Addresses, tmp_path: Path) -> None:
    with open_remote(server.query, server.update) as store:
        before = store.size()
        with pytest.raises(StoreError, match=r"broken\.nq could not be loaded"):
            store.load(nquads(tmp_path / "broken.nq", ONE, "<urn:c> <urn:p"))
        assert store.size() == before


def test_a_default_graph_without_the_named_ones_is_told_when_it_is_opened(tmp_path: Path) -> None:
    with oxigraph() as addresses:
        open_remote(addresses.query, addresses.update).load(nquads(tmp_path / "graph.nq", ONE))
        with pytest.raises(StoreError, match="union"):
            open_remote(addresses.query.partition("?")[0])


def test_a_server_that_is_not_there_is_named() -> None:
    address = f"http://127.0.0.1:{free_port()}/query"
    with pytest.raises(StoreError, match="does not answer") as fault:
        open_remote(address)
    assert address in str(fault.value)


@pytest.mark.parametrize("address", ["ftp://h.example/", "http:///query", "https://"])
def test_an_address_that_is_none_is_a_fault_of_the_operator(address: str) -> None:
    with pytest.raises(ConfigError, match="no address of a server"):
        open_remote(address)
