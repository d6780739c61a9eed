"""The W3C's suites for the SPARQL Protocol, the Graph Store Protocol and the service description.

Comes in: a server. Goes out: the name of each test with what is wrong, empty where nothing is. The suites
tell these tests in prose, so they stand as tables in `tests`, where the application is asked the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlencode

from rdflib import RDF, Graph, Namespace, URIRef

from benchmarks import answers
from benchmarks.endpoint import Endpoint, WrongError, expect
from benchmarks.suite import Dataset
from tests.graph_store_cases import NEW, STEPS
from tests.protocol_cases import CASES, DOCUMENT, ONE, QUERY, THREE, TWO, Case

_SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
_TURTLE = "text/turtle"


def protocol(endpoint: Endpoint) -> Iterator[tuple[str, str]]:
    """Ask the 34 tests of the SPARQL Protocol."""
    endpoint.load(Dataset())
    for name in (ONE, TWO, THREE):
        address = f"/rdf-graph-store?graph={quote(name, safe='')}"
        body = f"<{name}> a {DOCUMENT} .".encode()
        expect(endpoint.request("PUT", address, body, {"content-type": _TURTLE}), 201)
    for name, case in CASES.items():
        yield f"sparql11/protocol/{name}", _wrong_with(endpoint, case)


def _wrong_with(endpoint: Endpoint, case: Case) -> str:
    address = f"/sparql/?{urlencode(case.parameters)}" if case.parameters else "/sparql/"
    response = endpoint.request(case.method, address, case.body, case.headers)
    media_type = response.headers.get("content-type", "").partition(";")[0]
    if response.status_code != case.status:
        return f"{response.status_code}: {response.text[:300]}"
    if case.media_types and media_type not in case.media_types:
        return f"the answer is {media_type}"
    if case.yes and not response.json()["boolean"]:
        return "the answer is no"
    if case.then and not endpoint.request("POST", "/sparql/", case.then.encode(), QUERY).json()["boolean"]:
        return "what it should change is not so"
    return ""


def graph_store(endpoint: Endpoint) -> Iterator[tuple[str, str]]:
    """Take the steps of the Graph Store Protocol."""
    endpoint.load(Dataset())
    new = ""
    for step in STEPS:
        address = new if step.path == NEW else step.path.format(host=endpoint.address)
        headers = {"accept": "text/turtle; charset=utf-8", **step.headers}
        response = endpoint.request(step.method, address, step.body.encode(), headers)
        new = response.headers.get("location", new)
        wrong = (
            "" if response.status_code == step.status else f"{response.status_code}: {response.text[:300]}"
        )
        if not wrong and step.holds is not None and not _holds(response.content, step.holds):
            wrong = f"the graph is {response.text[:300]}"
        yield f"sparql11/http-rdf-update/{step.name}", wrong


def _holds(found: bytes, expected: str) -> bool:
    return answers.same(answers.read(expected.encode(), _TURTLE, ""), answers.read(found, _TURTLE, ""))


def service_description(endpoint: Endpoint) -> Iterator[tuple[str, str]]:
    """Ask the endpoint what it is."""
    folder = "sparql11/service-description"
    try:
        response = expect(endpoint.request("GET", "/sparql"), 200)
        graph = answers.read(response.content, response.headers["content-type"].partition(";")[0], "")
    except (WrongError, ValueError, SyntaxError) as error:
        yield f"{folder}/returns-rdf", str(error)
        return
    yield f"{folder}/returns-rdf", ""
    graph = graph if isinstance(graph, Graph) else Graph()
    named = (None, _SD.endpoint, URIRef(f"{endpoint.address}/sparql")) in graph
    yield f"{folder}/has-endpoint-triple", "" if named else "no sd:endpoint names the address asked"
    typed = [one for one in graph.subjects(RDF.type, _SD.Service) if (one, _SD.endpoint, None) in graph]
    yield f"{folder}/conforms-to-schema", "" if len(typed) == 1 else "no one sd:Service has an sd:endpoint"
