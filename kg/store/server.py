"""A SPARQL 1.1 server, spoken to by the protocols of the W3C.

Comes in: query text and N-Quads. Goes out: rdflib results, with the terms that the adapter of Oxigraph gives.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from itertools import groupby, islice
from typing import Final
from urllib.parse import urlencode, urlsplit

import pyoxigraph as ox
from oxrdflib import OxigraphStore as RdflibAdapter
from rdflib import XSD, BNode, Graph, Literal, URIRef, Variable
from rdflib.query import Result
from rdflib.term import Identifier

from kg.errors import ConfigError, StoreError, because
from kg.vocabulary import PREFIXES

ROWS: Final = "application/sparql-results+json"
TRIPLES: Final = "application/n-triples"
_CUT_AT: Final = "x-sparql-maxrows"  # Virtuoso's way to say that there were more rows than these
_QUAD: Final = re.compile(r"(.*) (<[^<> ]*>) \.\s*", re.DOTALL)
_OF_VIRTUOSO: Final = ", ".join(
    (
        "<http://www.openlinksw.com/schemas/virtrdf#>",
        "<http://www.w3.org/ns/ldp#>",
        "<http://localuriqaserver/sparql>",
    )
)
"""Graphs in which Virtuoso keeps its own settings, in the union of all graphs like any other."""
_OURS: Final = f"{{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g NOT IN ({_OF_VIRTUOSO})) }}"
_NO_RESULT: Final = "its answer breaks off or is no SPARQL result in JSON"
_ANSWER: Final = "urn:answer"
_BATCH: Final = 500  # statements of one update


class Server:
    """A server by the addresses of its query and update services.

    Args:
        address: Of the query service; a query part stays (`?union-default-graph`).
        update: Of the update service; None where nothing may be written.
        seconds: Longest wait for an answer.

    Raises:
        ConfigError: If an address is none of http or https.
    """

    def __init__(self, address: str, update: str | None = None, seconds: float = 60.0) -> None:
        for one in filter(None, (address, update)):
            if urlsplit(one).scheme not in {"http", "https"} or not urlsplit(one).hostname:
                raise ConfigError(f"{one!r} is no address of a server; write http://HOST:PORT/PATH")
        self.address = address
        self._update = update
        self._seconds = seconds

    def rows(self, text: str) -> Result:
        """Return the rows of a SELECT, or the truth of an ASK.

        Raises:
            StoreError: If the server does not answer, refuses, or cuts the answer short.
        """
        answer = self._answer(self.address, {"query": PREFIXES + text}, ROWS)
        try:
            return _result(json.loads(answer))
        except (KeyError, TypeError, ValueError) as error:
            raise StoreError(
                self.address, because("the query could not be answered ({error})", error=_NO_RESULT)
            ) from error

    def quads(self, first: int, most: int) -> list[ox.Quad]:
        """Return statements of all graphs, from the first-th on, in the server's own order.

        Raises:
            StoreError: If the server does not answer, refuses, or cuts the answer short.
        """
        text = f"SELECT ?g ?s ?p ?o {_OURS} LIMIT {most} OFFSET {first}"
        answer = self._answer(self.address, {"query": text}, ROWS)
        try:
            found = ox.parse_query_results(answer, format=ox.QueryResultsFormat.JSON)
            if isinstance(found, ox.QueryBoolean):
                raise TypeError
            return [ox.Quad(one["s"], one["p"], one["o"], one["g"]) for one in found]
        except (SyntaxError, TypeError, ValueError) as error:
            raise StoreError(
                self.address, because("its graph cannot be copied ({error})", error=_NO_RESULT)
            ) from error

    def size(self) -> int:
        """Count the statements of all graphs.

        Raises:
            StoreError: If the server does not answer, or refuses.
        """
        (row,) = self.rows(f"SELECT (COUNT(*) AS ?number) {_OURS}").bindings
        return int(*row.values())

    def triples(self, text: str) -> Result:
        """Return the triples of a CONSTRUCT or DESCRIBE.

        Raises:
            StoreError: If the server does not answer, or refuses.
        """
        engine = ox.Store()
        answer = self._answer(self.address, {"query": PREFIXES + text}, TRIPLES)
        try:
            engine.load(answer, format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(_ANSWER))
        except (SyntaxError, ValueError) as error:
            raise StoreError(
                self.address, because("its answer is no N-Triples ({error})", error=str(error))
            ) from error
        result = Result("CONSTRUCT")
        result.graph = Graph(store=RdflibAdapter(store=engine), identifier=URIRef(_ANSWER))
        return result

    def insert(self, statements: Iterable[str]) -> None:
        """Add statements, given as N-Quads lines; a failure leaves those of the updates before it.

        Raises:
            StoreError: If nothing may be written there, or the server refuses.
        """
        lines = iter(statements)
        while batch := list(islice(lines, _BATCH)):
            self.update(f"INSERT DATA {{\n{_grouped(batch)}}}")

    def update(self, text: str) -> None:
        """Carry out a SPARQL update.

        Raises:
            StoreError: If nothing may be written there, or the server refuses.
        """
        if self._update is None:
            raise StoreError(
                self.address, because("this server is only read; load the graph by its own means")
            )
        self._answer(self._update, {"update": text}, "*/*")

    def _answer(self, address: str, form: Mapping[str, str], accept: str) -> bytes:
        parts = urlsplit(address)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        connection = kind(parts.hostname or "", parts.port, timeout=self._seconds)
        headers = {"accept": accept, "content-type": "application/x-www-form-urlencoded"}
        target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        try:
            connection.request("POST", target, urlencode(form), headers)
            response = connection.getresponse()
            body = response.read()
        except (OSError, HTTPException) as error:
            raise StoreError(
                address, because("the server does not answer ({error}); is it running?", error=str(error))
            ) from error
        finally:
            connection.close()
        if response.status >= 300:
            said = " ".join(body[:300].decode("utf-8", "replace").split())
            raise StoreError(
                address,
                because(
                    "the query could not be answered ({status}: {said})", status=response.status, said=said
                ),
            )
        if cut := response.headers.get(_CUT_AT):
            raise StoreError(
                address, because("the server cut its answer after {cut} rows; raise its limit", cut=cut)
            )
        return body


def _grouped(quads: Iterable[str]) -> str:
    """Write N-Quads as the triples of an update, graph by graph."""
    split = [match.groups() for match in map(_QUAD.fullmatch, quads) if match]
    blocks: Iterator[str] = (
        f"GRAPH {graph} {{\n{''.join(f'{triple} .{chr(10)}' for triple, _ in group)}}}\n"
        for graph, group in groupby(split, key=lambda pair: pair[1])
    )
    return "".join(blocks)


def _result(answer: Mapping[str, object]) -> Result:
    """Return what SPARQL 1.1 Query Results JSON says."""
    if "boolean" in answer:
        truth = Result("ASK")
        truth.askAnswer = bool(answer["boolean"])
        return truth
    head, results = answer["head"], answer["results"]
    if not isinstance(head, Mapping) or not isinstance(results, Mapping):
        raise TypeError
    result = Result("SELECT")
    result.vars = [Variable(name) for name in head["vars"]]
    result.bindings = [
        {Variable(name): _term(term) for name, term in row.items()} for row in results["bindings"]
    ]
    return result


def _term(term: Mapping[str, str]) -> Identifier:
    value = term["value"]
    if term["type"] == "uri":
        return URIRef(value)
    if term["type"] == "bnode":
        return BNode(value)
    if language := term.get("xml:lang"):
        return Literal(value, lang=language)
    return Literal(value, datatype=URIRef(term.get("datatype", XSD.string)))
