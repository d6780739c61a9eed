"""The 34 behaviours of the W3C test suite for the SPARQL 1.1 Protocol, as one table.

The names are those of its manifest; the data sets are made as the suite wants them. One request of the suite
is wrong as printed: `query_multiple_dataset` encodes the `&` between two graph names, so that it names one
graph, which does not exist; here it names both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
ONE, TWO, THREE = DATA.format(1), DATA.format(2), DATA.format(3)
FORM = {"content-type": "application/x-www-form-urlencoded"}
QUERY = {"content-type": "application/sparql-query"}
UPDATE = {"content-type": "application/sparql-update"}
DOCUMENT = "<http://xmlns.com/foaf/0.1/Document>"
RECORD = "<http://purl.org/dc/terms/BibliographicResource>"
OUT = "<http://example.org/out/>"
BOTH = f"ASK {{ <{ONE}> a ?t . <{TWO}> a ?t }}"
NAMED = f"ASK {{ GRAPH ?a {{ <{ONE}> a ?t }} GRAPH ?b {{ <{TWO}> a ?u }} }}"
FULL = f"ASK {{ <{THREE}> a ?t GRAPH ?a {{ <{ONE}> a ?u }} GRAPH ?b {{ <{TWO}> a ?v }} }}"
FILLED = " ".join(f"GRAPH <{name}> {{ <{name}> a {DOCUMENT} }}" for name in (ONE, TWO, THREE))
FILL = f"DROP ALL ; INSERT DATA {{ {FILLED} }} ; "
COPY = f"INSERT {{ GRAPH {OUT} {{ ?s a {RECORD} }} }} WHERE {{ ?s a {DOCUMENT} }}"
COPY_NAMED = f"INSERT {{ GRAPH {OUT} {{ ?s a {RECORD} }} }} WHERE {{ GRAPH ?g {{ ?s a {DOCUMENT} }} }}"
COPY_BOTH = f"""INSERT {{ GRAPH {OUT} {{ ?s <http://example.org/in> ?in }} }} WHERE {{
  {{ GRAPH ?g {{ ?s a {DOCUMENT} }} BIND(?g AS ?in) }}
  UNION {{ ?s a {DOCUMENT} BIND("default" AS ?in) }} }}"""
CONFLICT = "WITH <http://example/addresses> DELETE { ?p ?n 'Bill' } WHERE { ?p ?n 'Bill' }"
BASE = """CLEAR SILENT GRAPH <http://example.org/base/> ;
INSERT DATA { GRAPH <http://example.org/base/> { <http://example.org/s> <http://example.org/p> <test> } }"""


@dataclass(frozen=True)
class Case:
    """A request, the answer it must get, and a question that must be answered yes afterwards."""

    method: str
    parameters: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200
    yes: bool = False
    media_types: tuple[str, ...] = ()
    then: str | None = None


def both(name: str, *graphs: str) -> list[tuple[str, str]]:
    return [(name, graph) for graph in graphs]


def get(query: str, *parameters: tuple[str, str], **expected: Any) -> Case:
    return Case("GET", [("query", query), *parameters], **expected)


def post(body: str, headers: Mapping[str, str], *parameters: tuple[str, str], **expected: Any) -> Case:
    return Case("POST", list(parameters), body.encode(), headers, **expected)


DEFAULTS = both("default-graph-uri", ONE, TWO)
NAMES = both("named-graph-uri", ONE, TWO)
ROWS = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv")
TRIPLES = ("text/turtle", "application/rdf+xml", "application/n-triples")
ELSEWHERE = ("default-graph-uri", DATA.format(0))

CASES: dict[str, Case] = {
    "query_post_form": post("query=ASK%20%7B%7D", FORM, ELSEWHERE, yes=True),
    "query_dataset_default_graphs_get": get(BOTH, *DEFAULTS, yes=True),
    "query_dataset_default_graphs_post": post(BOTH, QUERY, *DEFAULTS, yes=True),
    "query_dataset_named_graphs_post": post(NAMED, QUERY, *NAMES, yes=True),
    "query_dataset_named_graphs_get": get(NAMED, *NAMES, yes=True),
    "query_dataset_full": post(FULL, QUERY, ("default-graph-uri", THREE), *NAMES, yes=True),
    "query_multiple_dataset": post(NAMED.replace("ASK", f"ASK FROM <{THREE}>"), QUERY, *NAMES, yes=True),
    "query_get": get("ASK {}", ELSEWHERE, yes=True),
    "query_content_type_select": post("SELECT (1 AS ?value) {}", QUERY, ELSEWHERE, media_types=ROWS),
    "query_content_type_ask": post("ASK {}", QUERY, ELSEWHERE, media_types=ROWS),
    "query_content_type_describe": post("DESCRIBE <http://example.org/>", QUERY, media_types=TRIPLES),
    "query_content_type_construct": post("CONSTRUCT { <s> <p> 1 } WHERE {}", QUERY, media_types=TRIPLES),
    "update_dataset_default_graph": post(
        FILL + COPY,
        UPDATE,
        ("using-graph-uri", ONE),
        status=204,
        then=f"ASK {{ GRAPH {OUT} {{ <{ONE}> a {RECORD} }} }}",
    ),
    "update_dataset_default_graphs": post(
        FILL + COPY,
        UPDATE,
        *both("using-graph-uri", ONE, TWO),
        status=204,
        then=f"ASK {{ GRAPH {OUT} {{ <{ONE}> a {RECORD} . <{TWO}> a {RECORD} }} "
        f"FILTER NOT EXISTS {{ GRAPH {OUT} {{ <{THREE}> a {RECORD} }} }} }}",
    ),
    "update_dataset_named_graphs": post(
        FILL + COPY_NAMED,
        UPDATE,
        *both("using-named-graph-uri", ONE, TWO),
        status=204,
        then=f"ASK {{ GRAPH {OUT} {{ <{ONE}> a {RECORD} . <{TWO}> a {RECORD} }} "
        f"FILTER NOT EXISTS {{ GRAPH {OUT} {{ <{THREE}> a {RECORD} }} }} }}",
    ),
    "update_dataset_full": post(
        FILL + COPY_BOTH,
        UPDATE,
        ("using-graph-uri", ONE),
        ("using-named-graph-uri", TWO),
        status=204,
        then=f"ASK {{ GRAPH {OUT} {{ <{ONE}> <http://example.org/in> 'default' . "
        f"<{TWO}> <http://example.org/in> <{TWO}> }} "
        f"FILTER NOT EXISTS {{ GRAPH {OUT} {{ <{THREE}> ?p ?o }} }} }}",
    ),
    "update_post_form": post(
        "update=CLEAR+ALL", FORM, status=204, then="ASK { FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
    ),
    "update_post_direct": post(
        "CLEAR ALL", UPDATE, status=204, then="ASK { FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
    ),
    "update_base_uri": post(
        BASE,
        UPDATE,
        status=204,
        then="ASK { GRAPH <http://example.org/base/> { ?s ?p ?o FILTER(isIRI(?o) && STR(?o) != 'test') } }",
    ),
    "query_post_direct": post("ASK {}", QUERY, yes=True),
    "bad_query_method": Case("PUT", [("query", "ASK {}"), ELSEWHERE], headers=FORM, status=405),
    "bad_multiple_queries": Case("GET", [("query", "ASK {}"), ("query", "SELECT * {}")], status=400),
    "bad_query_wrong_media_type": post("ASK {}", {"content-type": "text/plain"}, status=415),
    "bad_query_missing_form_type": post("query=ASK%20%7B%7D", {}, status=415),
    "bad_query_missing_direct_type": post("ASK {}", {}, status=415),
    "bad_query_non_utf8": Case(
        "POST",
        body="ASK {}".encode("utf-16"),
        headers={"content-type": "application/sparql-query; charset=UTF-16"},
        status=415,
    ),
    "bad_query_syntax": get("ASK {", status=400),
    "bad_update_get": Case("GET", [("update", "CLEAR ALL")], status=400),
    "bad_multiple_updates": post("update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", FORM, status=400),
    "bad_update_wrong_media_type": post("CLEAR NAMED", {"content-type": "text/plain"}, status=415),
    "bad_update_missing_form_type": post("update=CLEAR%20NAMED", {}, status=415),
    "bad_update_non_utf8": Case(
        "POST",
        body="CLEAR NAMED".encode("utf-16"),
        headers={"content-type": "application/sparql-update; charset=UTF-16"},
        status=415,
    ),
    "bad_update_syntax": post("update=CLEAR%20XYZ", FORM, status=400),
    "bad_update_dataset_conflict": post(
        CONFLICT, UPDATE, ("using-named-graph-uri", "http://example/people"), status=400
    ),
}
