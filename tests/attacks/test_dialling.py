"""Sixty spellings of SERVICE, LOAD and FROM towards a port that listens: nothing ever arrives there."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import httpx
import pytest

from tests.attacks.target import BEARER, Target
from tests.serving import LONG


class Trap:
    """A port that counts who connects to it."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.hits = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.hits += 1
            connection.close()

    def close(self) -> None:
        self._listener.close()


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    trap = Trap()
    yield trap
    trap.close()


PLACES = ("http://127.0.0.1:{port}/x.ttl", "http://localhost:{port}/x", "http://[::ffff:127.0.0.1]:{port}/")
QUERIES = (
    "ASK {{ SERVICE <{place}> {{ ?s ?p ?o }} }}",
    "ASK {{ service<{place}>{{?s ?p ?o}} }}",
    "ASK {{ SERVICE SILENT <{place}> {{ ?s ?p ?o }} }}",
    "ASK {{ SeRvIcE#x\n<{place}>{{}} }}",
    "ASK {{ FILTER(true.SERVICE<{place}>{{}}) }}",
    "ASK {{ FILTER(1)SERVICE<{place}>{{}} }}",
    "ASK {{ ?s ?p 1.SERVICE<{place}>{{}} }}",
    "ASK {{ ?s ?p ex:a.SERVICE<{place}>{{}} }}",
    "ASK {{ ?s ?p 'a'@vi.SERVICE<{place}>{{}} }}",
    "ASK {{ ?s ?p true.SERVICE<{place}>{{}} }}",
    "PREFIX a: <{place}> ASK {{ SERVICE a: {{ ?s ?p ?o }} }}",
    "BASE <{place}> ASK {{ SERVICE <> {{ ?s ?p ?o }} }}",
    "ASK {{ BIND(<{place}> AS ?u) SERVICE ?u {{ ?s ?p ?o }} }}",
    "ASK {{ VALUES ?u {{ <{place}> }} SERVICE ?u {{ ?s ?p ?o }} }}",
    "ASK {{ \\u0053ERVICE <{place}> {{ ?s ?p ?o }} }}",
    "ASK {{ SERV\\u0049CE <{place}> {{ ?s ?p ?o }} }}",
    "ASK {{ OPTIONAL {{ SERVICE <{place}> {{}} }} }}",
    "ASK {{ FILTER EXISTS {{ SERVICE <{place}> {{}} }} }}",
    "ASK {{ {{ SELECT * {{ SERVICE <{place}> {{ ?s ?p ?o }} }} }} }}",
    "CONSTRUCT {{ ?s ?p ?o }} {{ SERVICE <{place}> {{ ?s ?p ?o }} }}",
    "DESCRIBE ?s {{ SERVICE <{place}> {{ ?s ?p ?o }} }}",
    "SELECT * FROM <{place}> {{ ?s ?p ?o }}",
    "SELECT * FROM NAMED <{place}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "SELECT * {{ GRAPH <{place}> {{ ?s ?p ?o }} }}",
    "DESCRIBE <{place}>",
    "SELECT * FROM <file:///etc/passwd> {{ ?s ?p ?o }}",
    "LOAD <{place}>",
)
UPDATES = (
    "LOAD <{place}>",
    "LOAD SILENT <{place}>",
    "load<{place}>into graph<a:g>",
    "LOAD <file:///etc/passwd>",
    "LOAD <file:///etc/passwd> INTO GRAPH <a:g>",
    "BASE <{place}> LOAD <>",
    "PREFIX a: <a:> ; LOAD <{place}>",
    "CREATE SILENT GRAPH <a:h> ; LOAD <{place}>",
    "\\u004COAD <{place}>",
    "INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE <{place}> {{ ?s ?p ?o }} }}",
    "INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE SILENT <{place}> {{ ?s ?p ?o }} }}",
    "DELETE {{ ?s ?p ?o }} WHERE {{ FILTER(true.SERVICE<{place}>{{}}) }}",
    "INSERT {{ ?s ?p ?o }} USING <{place}> WHERE {{ ?s ?p ?o }}",
    "COPY <{place}> TO <a:h>",
    "ADD SILENT <{place}> TO DEFAULT",
    "WITH <{place}> INSERT {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}",
)
REFUSED = {400, 403}


def test_there_are_sixty_spellings() -> None:
    assert len(QUERIES) * 2 + len(UPDATES) >= 60


@pytest.mark.parametrize("spelling", QUERIES)
@pytest.mark.parametrize("place", PLACES[:2])
def test_no_query_reaches_the_port(target: Target, trap: Trap, spelling: str, place: str) -> None:
    query = spelling.format(place=place.format(port=trap.port))
    answer = httpx.post(f"{target.address}/sparql", data={"query": query}, timeout=LONG)
    named = "FROM" in spelling or "GRAPH <" in spelling or spelling.startswith("DESCRIBE <")
    assert answer.status_code in ({200, 400} if named else REFUSED)
    assert trap.hits == 0


@pytest.mark.parametrize("spelling", UPDATES)
def test_no_update_reaches_the_port_even_with_a_token(target: Target, trap: Trap, spelling: str) -> None:
    update = spelling.format(place=PLACES[0].format(port=trap.port))
    answer = httpx.post(f"{target.address}/update", data={"update": update}, headers=BEARER, timeout=LONG)
    assert answer.status_code in REFUSED | {204}
    if answer.status_code == 204:  # an update that only names a graph, which is not there
        assert "LOAD" not in spelling.upper()
        assert "SERVICE" not in spelling
    assert trap.hits == 0


@pytest.mark.parametrize("parameter", ["default-graph-uri", "named-graph-uri"])
def test_no_graph_of_the_protocol_is_fetched(target: Target, trap: Trap, parameter: str) -> None:
    for place in (*PLACES, "file:///etc/passwd"):
        asked = {"query": "SELECT * { ?s ?p ?o }", parameter: place.format(port=trap.port)}
        answer = httpx.get(f"{target.address}/sparql", params=asked, timeout=LONG)
        assert answer.json()["results"]["bindings"] == []
    assert trap.hits == 0


def test_no_context_of_json_ld_is_fetched(target: Target, trap: Trap) -> None:
    answer = httpx.put(
        f"{target.address}/rdf-graph-store?graph=a:g",
        content=f'{{"@context": "http://127.0.0.1:{trap.port}/c", "@id": "a:a", "a:b": 1}}',
        headers={**BEARER, "content-type": "application/ld+json"},
        timeout=LONG,
    )
    assert (answer.status_code, trap.hits) == (400, 0)


def test_the_trap_would_have_noticed(trap: Trap) -> None:
    before = trap.hits
    with socket.create_connection(("127.0.0.1", trap.port)) as connection:
        connection.recv(1)
    assert trap.hits == before + 1
