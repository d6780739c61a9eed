"""Judgements, replaced identifiers and changes of organisations as statements."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest

PREFIXES = """
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX ql: <https://quanlo.example/ns#>
PREFIX : <https://quanlo.example/>
"""


@pytest.fixture(scope="module")
def store(small_file: Path) -> pyoxigraph.Store:
    found = pyoxigraph.Store()
    found.bulk_load(path=small_file, format=pyoxigraph.RdfFormat.N_QUADS)
    return found


def ask(store: pyoxigraph.Store, pattern: str) -> bool:
    return bool(store.query(f"{PREFIXES} ASK {{ {pattern} }}", use_default_graph_as_union=True))


@pytest.mark.parametrize(
    "pattern",
    [
        "<https://quanlo.example/person/dung-cu> dct:isReplacedBy <https://quanlo.example/person/mai-tien-dung>",
        "<https://quanlo.example/person/dung-cu> owl:sameAs <https://quanlo.example/person/mai-tien-dung>",
        "?old prov:wasInfluencedBy <https://quanlo.example/judgement/j-1>",
        "GRAPH <https://quanlo.example/graph/judgements> { ?one dct:creator 'Lan' ; ql:kind 'same' }",
        "?one ql:about <https://quanlo.example/person/dung-cu>, <https://quanlo.example/person/mai-tien-dung>",
        "?one ql:about <https://quanlo.example/evidence/004-0> ; ql:field 'title' ; ql:value 'Chủ nhiệm'",
        "<https://quanlo.example/organization/vpcp> org:resultedFrom/org:originalOrganization ?before",
        "?before org:changedBy/org:resultingOrganization <https://quanlo.example/organization/vpcp>",
        "GRAPH <https://quanlo.example/graph/registry> { ?change a org:ChangeEvent ; dct:source 'Luật' }",
    ],
)
def test_the_graph_says_it(store: pyoxigraph.Store, pattern: str) -> None:
    assert ask(store, pattern)


def test_a_replaced_identifier_has_no_name_of_its_own(store: pyoxigraph.Store) -> None:
    assert not ask(
        store,
        "<https://quanlo.example/person/dung-cu> <http://www.w3.org/2004/02/skos/core#prefLabel> ?name",
    )
