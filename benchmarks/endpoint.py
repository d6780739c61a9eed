"""`kg serve` over an empty graph, as a test suite sees it from outside.

Comes in: documents, queries, updates. Goes out: what the server answers over HTTP.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from urllib.parse import quote

import httpx
from rdflib import Graph

from benchmarks import answers
from benchmarks.answers import JSON, SUFFIXES, Answer
from benchmarks.load import running
from benchmarks.suite import Dataset, Document
from kg.tokens import new_token
from tests.serving import free_port

TRIPLES = "application/n-triples"
_WITHOUT = "?default"


class WrongError(Exception):
    """The server answers otherwise than a suite says."""


class Endpoint:
    """A server and a token that it admits."""

    def __init__(self, address: str, token: str) -> None:
        self.address = address
        headers = {"authorization": f"Bearer {token}"}
        self._client = httpx.Client(base_url=address, timeout=60, headers=headers)

    def request(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> httpx.Response:
        """Send a request as it is; redirections are not followed."""
        return self._client.request(method, path, content=body, headers=headers)

    def close(self) -> None:
        """End the connection."""
        self._client.close()

    def load(self, dataset: Dataset) -> None:
        """Make a dataset all that the server holds, by the Graph Store Protocol."""
        expect(self.change("DROP ALL"), 204)
        for document in dataset.default:
            self.add(None, document)
        for name, document in dataset.named:
            self.add(name, document)

    def add(self, graph: str | None, document: Document) -> None:
        """Add a document to a graph; None is the one without a name."""
        media_type = SUFFIXES[document.path.suffix]
        body = document.path.read_bytes()
        if media_type == "text/turtle":
            body = f"@base <{document.iri}> .\n".encode() + body
        sent = self.request("POST", _store(graph), body, {"content-type": media_type})
        expect(sent, 200, 201)

    def ask(self, text: str | bytes, accept: str) -> httpx.Response:
        """Send a query as a body."""
        headers = {"content-type": "application/sparql-query", "accept": accept}
        return self.request("POST", "/sparql", _bytes(text), headers)

    def change(self, text: str | bytes) -> httpx.Response:
        """Send an update as a body."""
        return self.request("POST", "/update", _bytes(text), {"content-type": "application/sparql-update"})

    def graph(self, name: str | None) -> Answer:
        """Read a whole graph; one that is not there is empty."""
        response = self.request("GET", _store(name), headers={"accept": TRIPLES})
        if response.status_code == 404:
            return Graph()
        return answers.read(expect(response, 200).content, TRIPLES, "")

    def graphs(self) -> list[str]:
        """Names of the graphs that hold anything."""
        found = self.ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", JSON)
        return [row["g"]["value"] for row in expect(found, 200).json()["results"]["bindings"]]


@contextmanager
def served() -> Iterator[Endpoint]:
    """Run a server with an empty graph until the end of the block."""
    token, digest = new_token("tester")
    port = free_port()
    program = [sys.executable, "-m", "kg", "serve", "--graph", "memory:", "--port", str(port)]
    environment = {**os.environ, "QUANLO_TOKENS": str(digest)}
    with (
        running(program, port, "/health", environment),
        closing(Endpoint(f"http://127.0.0.1:{port}", token)) as endpoint,
    ):
        yield endpoint


def expect(response: httpx.Response, *statuses: int) -> httpx.Response:
    """Return a response that has one of these statuses.

    Raises:
        WrongError: If it has another.
    """
    if response.status_code not in statuses:
        raise WrongError(f"{response.status_code}: {response.text[:300]}")
    return response


def _store(graph: str | None) -> str:
    return "/rdf-graph-store" + (_WITHOUT if graph is None else f"?graph={quote(graph, safe='')}")


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text
