"""From one well-known address to every kind of thing, in every form, with the triples that SPARQL gives."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from rdflib import VOID, Graph, URIRef
from rdflib.compare import isomorphic

from api.app import create_app
from kg import ingest, pipeline
from kg.query import Session
from kg.resolve.judgements import parse
from kg.resources import resource
from kg.temporal import timeline
from kg.vocabulary import DEFAULT_BASE, QL, Kind
from tests.api.conftest import a_graph, lay_out
from tests.serving import patient

TURTLE, JSON_LD, HTML = "text/turtle", "application/ld+json", "text/html"
KINDS = "SELECT DISTINCT (STRBEFORE(STRAFTER(STR(?s), '.example/'), '/') AS ?kind) { ?s a ?c }"
DATASET = URIRef(f"{DEFAULT_BASE}dataset")
HEADER = "id\tkind\tsubject\tobject\tfield\tvalue\tauthor\tdate\treason"


@pytest.fixture(scope="module")
def read_articles(tmp_path_factory: pytest.TempPathFactory, samples: Session) -> Path:
    """Return the graph of the sample articles, in which one claim has been rejected."""
    first = samples.store.select("SELECT ?e WHERE { ?e a ql:Attestation } ORDER BY ?e LIMIT 1")[0]["e"]
    row = f"one\treject\t{first.rpartition('/')[2]}\t\t\t\tA\t2024-01-01\tsai"
    out = tmp_path_factory.mktemp("articles")
    articles = ingest.read([str(resource("data/articles"))], io.BytesIO())
    pipeline.build(
        pipeline.read_all(articles), out, DEFAULT_BASE, judgements=parse(f"{HEADER}\n{row}\n", "here")
    )
    return out


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph with two people of one name of whom nobody knows whether they are one."""
    graph = a_graph()
    graph.unsure("Mai Tiến Dũng", "không đủ căn cứ", "Mai Tiến Dũng", "Trần Văn Sơn")
    return lay_out(graph, tmp_path_factory.mktemp("namesakes"))


@pytest.fixture(scope="module", params=["read_articles", "namesakes"])
def site(request: pytest.FixtureRequest) -> Iterator[TestClient]:
    folder = request.getfixturevalue(request.param)
    with TestClient(create_app(patient(folder), timeline)) as client:
        yield client


def here(iri: str) -> str:
    assert iri.startswith(DEFAULT_BASE)
    return "/" + iri.removeprefix(DEFAULT_BASE)


def followed(client: TestClient, path: str, accept: str) -> tuple[str, str]:
    """Return what an address leads to, after redirects, and its media type."""
    response = client.get(path, headers={"accept": accept})
    assert response.status_code == 200, f"{path}: {response.text}"
    return response.text, response.headers["content-type"].partition(";")[0]


def triples(client: TestClient, path: str, accept: str) -> Graph:
    text, media_type = followed(client, path, accept)
    assert media_type == accept
    return Graph().parse(data=text, format="turtle" if accept == TURTLE else "json-ld")


def examples(client: TestClient) -> Mapping[str, str]:
    """Return one thing of each kind, found from the well-known address and by links from there."""
    void = triples(client, "/.well-known/void", TURTLE)
    things = map(str, void.objects(DATASET, VOID.exampleResource))
    return {kind_of(one): one for one in things if kind_of(one) in set(Kind) and not replaced(client, one)}


def replaced(client: TestClient, iri: str) -> bool:
    return bool(client.get(here(iri), follow_redirects=False).status_code == 301)


def kind_of(iri: str) -> str:
    return iri.removeprefix(DEFAULT_BASE).partition("/")[0]


def there(client: TestClient) -> set[str]:
    """Return every kind of thing that the graph says something of."""
    rows = client.get(
        "/sparql",
        params={"query": KINDS},
        headers={"accept": "application/sparql-results+json"},
    ).json()["results"]["bindings"]
    return {row["kind"]["value"] for row in rows} - {""}


def test_a_walk_from_void_reaches_every_kind_of_thing(site: TestClient) -> None:
    assert set(examples(site)) == there(site)


def test_both_graphs_together_hold_every_kind(read_articles: Path, namesakes: Path) -> None:
    found: set[str] = set()
    for folder in (read_articles, namesakes):
        with TestClient(create_app(patient(folder), timeline)) as client:
            found |= there(client)
    assert found == set(Kind) - {Kind.GRAPH}  # no statement is about a named graph; it holds them


@pytest.mark.parametrize("accept", [TURTLE, JSON_LD])
def test_each_kind_of_thing_has_the_triples_of_describe(site: TestClient, accept: str) -> None:
    for iri in examples(site).values():
        told = site.get("/sparql", params={"query": f"DESCRIBE <{iri}>"}, headers={"accept": TURTLE}).text
        assert isomorphic(triples(site, here(iri), accept), Graph().parse(data=told, format="turtle"))


def test_each_kind_of_thing_has_a_page(site: TestClient) -> None:
    for iri in examples(site).values():
        text, media_type = followed(site, here(iri), HTML)
        assert media_type == HTML
        assert "<h1>" in text
        assert f"<h1>{DEFAULT_BASE}" not in text


def test_everything_that_a_description_points_at_can_be_followed(site: TestClient) -> None:
    for iri in examples(site).values():
        said = triples(site, here(iri), TURTLE)
        gone = {str(one) for one in said.objects(URIRef(iri), QL.about)}  # what was rejected is told so
        pointed = {str(one) for one in said.objects(URIRef(iri)) if isinstance(one, URIRef)}
        for one in sorted(one for one in pointed if one.startswith(DEFAULT_BASE)):
            status = site.get(here(one).partition("#")[0], headers={"accept": TURTLE}).status_code
            assert status == (410 if one in gone else 200), one


def test_a_rejected_claim_is_gone_and_names_the_decision(read_articles: Path) -> None:
    with TestClient(create_app(patient(read_articles), timeline)) as client:
        judgement = examples(client)[Kind.JUDGEMENT]
        claim = triples(client, here(judgement), TURTLE).value(URIRef(judgement), QL.about)
        problem = client.get(here(str(claim)), headers={"accept": TURTLE})
    assert (problem.status_code, problem.json()["judgement"]) == (410, judgement)


def test_a_named_graph_gives_what_it_says(site: TestClient) -> None:
    article = examples(site)[Kind.ARTICLE]
    graph = triples(site, f"/graph/article/{article.rpartition('/')[2]}", TURTLE)
    assert (URIRef(article), None, None) in graph
