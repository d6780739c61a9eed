"""A graph on any SPARQL 1.1 server: asked there, or copied from there where the server answers wrongly.

Comes in: the address of a query service. Goes out: an open store. A server is tried when it is opened: from
one that compares or types literals otherwise than SPARQL 1.1 says (Virtuoso 7 does both) the statements are
copied into memory, and Oxigraph answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pyoxigraph as ox
from rdflib.query import Result
from rdflib.term import Identifier

from kg.errors import StoreError, because
from kg.store.oxigraph import OxigraphStore, kind_of, open_in_memory, solutions
from kg.store.server import Server
from kg.vocabulary import local_id

_PAGE: Final = 10_000  # Virtuoso, as it is shipped, gives no more rows at a time

_TRIALS: Final[Mapping[str, bool]] = {
    'ASK { VALUES (?one ?other) { ("2021-05-06" "2021-05-01") } FILTER(?one <= ?other) }': False,
    'ASK { BIND("2021-05-06" AS ?one) FILTER(?one > "2021-05-01") }': True,
    "ASK { BIND(1 = 1 AS ?truth) FILTER(DATATYPE(?truth) = xsd:boolean) }": True,
}
"""Questions that need no data, with the answers of SPARQL 1.1."""

_SOME = "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(isIRI(?s) && isIRI(?o)) } LIMIT 1"
_EVERY = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }"
_RUNS = "SELECT DISTINCT ?run { ?dataset a dcat:Dataset ; prov:wasGeneratedBy ?run }"

Answering = Callable[[str, str], Result]
"""Answers a query text of a kind: SELECT, ASK or CONSTRUCT."""


def open_remote(address: str, update: str | None = None) -> RemoteStore:
    """Open the graph of a server.

    Args:
        address: Its query service; parameters stay (`http://127.0.0.1:7878/query?union-default-graph`).
        update: Its update service, if the graph may be added to.

    Raises:
        ConfigError: If an address is none of http or https.
        StoreError: If the server does not answer, or its default graph leaves named graphs out.
    """
    server = Server(address, update)
    return RemoteStore(server, asked if _is_sound(server) else copied)


class RemoteStore:
    """A graph on a server, as it was when it was opened or last added to.

    Args:
        server: Where it lies.
        answering: `asked` or `copied`: what answers from now on.
    """

    def __init__(self, server: Server, answering: Callable[[Server], Answering]) -> None:
        self._server = server
        self._answering = answering
        self._open: Answering | None = answering(server)
        self._size: int | None = None
        self._revision: str | None = None

    def query(self, text: str) -> Result:
        """Return the result of any SPARQL query.

        The text is read here first: a fault is told by line and column whatever the server, and an update is
        never sent (Virtuoso 7 would carry it out).

        Raises:
            QueryError: If the text is no query, or asks another server.
            StoreError: If the server cannot answer it, or the store is closed.
        """
        return self._opened()(text, kind_of(text))

    def select(self, text: str) -> list[dict[str, Identifier]]:
        """Return the solutions of a SELECT, each with its bound variables only.

        Raises:
            QueryError: If the text is no SELECT.
            StoreError: If the server cannot answer it.
        """
        return solutions(self.query(text))

    def load(self, nquads: Path) -> None:
        """Add every statement of an N-Quads file, some hundreds at a time.

        Raises:
            StoreError: If the server is only read, refuses, or the file cannot be read as N-Quads.
        """
        self._opened()
        with open_in_memory() as checked:
            checked.load(nquads)
        with nquads.open(encoding="utf-8") as lines:
            self._server.insert(lines)
        self._open, self._size, self._revision = self._answering(self._server), None, None

    def revision(self) -> str:
        """Name what is in the store: the run that built it, or its statements where no build made it."""
        if self._revision is None:
            runs = self.select(_RUNS)
            self._revision = local_id(str(runs[0]["run"])) if len(runs) == 1 else self._digest()
        return self._revision

    def size(self) -> int:
        """Count the statements, over all named graphs."""
        self._opened()
        if self._size is None:
            self._size = self._server.size()
        return self._size

    def close(self) -> None:
        """Let go of the server, or of the copy; closing again does nothing."""
        self._open = None

    def _digest(self) -> str:
        rows = sorted(" ".join(row[name].n3() for name in "gspo") for row in self.select(_EVERY))
        return sha256("\n".join(rows).encode()).hexdigest()[:16]

    def _opened(self) -> Answering:
        if self._open is None:
            raise StoreError(self._server.address, because("the store is closed; open it again"))
        return self._open

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def asked(server: Server) -> Answering:
    """Let a server answer, if its default graph is the union of all graphs.

    Raises:
        StoreError: If it is not.
    """
    for row in server.rows(_SOME).bindings:
        some = " ".join(term.n3() for term in row.values())
        if not server.rows(f"ASK {{ {some} }}").askAnswer:
            reason = because(
                "its default graph leaves named graphs out; let it be the union of all graphs "
                "(Oxigraph: add ?union-default-graph to the address)"
            )
            raise StoreError(server.address, reason)
    return lambda text, kind: server.triples(text) if kind == "CONSTRUCT" else server.rows(text)


def copied(server: Server) -> Answering:
    """Copy the graph of a server into memory, and let Oxigraph answer.

    Raises:
        StoreError: If the server does not give every statement it counts.
    """
    engine = ox.Store()
    read = 0
    for first in count(step=_PAGE):
        page = server.quads(first, _PAGE)
        read += len(page)
        engine.extend(page)
        if len(page) < _PAGE:
            break
    if read != (number := server.size()):
        raise StoreError(
            server.address,
            because(
                "it gave {read} of {number} statements; is somebody writing to it?", read=read, number=number
            ),
        )
    store = OxigraphStore(engine, server.address)
    return lambda text, _: store.query(text)


def _is_sound(server: Server) -> bool:
    """Whether a server answers the trials as SPARQL 1.1 does."""
    results = {text: server.rows(text) for text in _TRIALS}
    return all(results[text].askAnswer is truth for text, truth in _TRIALS.items())
