"""How the measurement of the W3C's suites judges, on a suite of our own with both right and wrong answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks import answers, w3c
from benchmarks.endpoint import Endpoint
from benchmarks.suite import cases
from kg.store import MEMORY
from kg.tokens import new_token
from tests.serving import patient, serve

PREFIXES = """@prefix : <http://e.example/manifest#> .
@prefix mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#> .
@prefix qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#> .
@prefix ut: <http://www.w3.org/2009/sparql/tests/test-update#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dawgt: <http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#> .
"""
QUERY = "mf:action [ qt:query <{0}.rq> ; qt:data <data.ttl> ; qt:graphData <more.ttl> ] ; mf:result <{1}>"
UPDATE = """mf:action [ ut:request <{0}.ru> ; ut:data <data.ttl> ] ; mf:result [ ut:data <data.ttl> ;
  ut:graphData [ ut:graph <more.ttl> ; rdfs:label "http://e.example/more" ] ]"""
ENTRIES = {
    "rows": ("QueryEvaluationTest", QUERY.format("rows", "rows.csv")),
    "blank": ("QueryEvaluationTest", QUERY.format("blank", "blank.srj")),
    "spelled": ("QueryEvaluationTest", QUERY.format("spelled", "spelled.tsv")),
    "none": ("QueryEvaluationTest", QUERY.format("none", "none.srx")),
    "wrong": ("QueryEvaluationTest", QUERY.format("rows", "spelled.tsv")),
    "yes": ("QueryEvaluationTest", QUERY.format("yes", "yes.ttl")),
    "built": ("QueryEvaluationTest", QUERY.format("built", "data.ttl")),
    "elsewhere": ("QueryEvaluationTest", QUERY.format("elsewhere", "rows.csv")),
    "withdrawn": (
        "QueryEvaluationTest",
        f"{QUERY.format('rows', 'none.srx')} ; dawgt:approval dawgt:Withdrawn",
    ),
    "made": ("UpdateEvaluationTest", UPDATE.format("made")),
    "unmade": ("UpdateEvaluationTest", UPDATE.format("unmade")),
    "read": ("PositiveSyntaxTest11", "mf:action <rows.rq>"),
    "unread": ("NegativeSyntaxTest11", "mf:action <unread.rq>"),
    "taken": ("NegativeSyntaxTest11", "mf:action <rows.rq>"),
    "cleared": ("PositiveUpdateSyntaxTest11", "mf:action <cleared.ru>"),
}
FILES = {
    "data.ttl": "<a> <p> 1.50 . [] <q> _:x .",
    "more.ttl": "<b> <p> 2 .",
    "rows.rq": "SELECT ?n { GRAPH <more.ttl> { ?s <p> ?n } }",
    "rows.csv": "n\r\n2\r\n",
    "blank.rq": "SELECT ?s ?o { ?s <q> ?o }",
    "blank.srj": '{"head":{"vars":["s","o"]},"results":{"bindings":'
    '[{"s":{"type":"bnode","value":"one"},"o":{"type":"bnode","value":"two"}}]}}',
    "spelled.rq": "SELECT ?n ?none { <a> <p> ?n }",
    "spelled.tsv": "?n\t?none\n1.50\t\n",
    "none.rq": "SELECT ?n { ?s <none> ?n }",
    "none.srx": '<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="n"/></head>'
    "<results/></sparql>",
    "yes.rq": "ASK { <a> <p> ?n }",
    "yes.ttl": "@prefix rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#> . "
    "[] a rs:ResultSet ; rs:boolean true .",
    "built.rq": "CONSTRUCT WHERE { ?s ?p ?o }",
    "elsewhere.rq": "SELECT ?n { SERVICE <http://127.0.0.1:9/> { ?s <p> ?n } }",
    "made.ru": "INSERT DATA { GRAPH <http://e.example/more> { <b> <p> 2 } }",
    "unmade.ru": "INSERT DATA { GRAPH <http://e.example/more> { <b> <p> 3 } }",
    "unread.rq": "SELECT {",
    "cleared.ru": "CLEAR GRAPH <http://e.example/none>",
}
EXPECTED = {
    "rows": "passed",
    "blank": "passed",
    "spelled": "by value",
    "none": "passed",
    "wrong": "failed",
    "yes": "passed",
    "built": "by value",
    "elsewhere": "excluded",
    "withdrawn": "excluded",
    "made": "by value",
    "unmade": "failed",
    "read": "passed",
    "unread": "passed",
    "taken": "failed",
    "cleared": "passed",
}


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    token, digest = new_token("tester")
    for address in serve(patient(MEMORY, tokens=(digest,))):
        with closing(Endpoint(address, token)) as endpoint:
            yield endpoint


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    folder = tmp_path / "sparql11" / "own"
    folder.mkdir(parents=True)
    told = "".join(f":{name} a mf:{kind} ; {rest} .\n" for name, (kind, rest) in ENTRIES.items())
    names = " ".join(f":{name}" for name in ENTRIES)
    manifest = f"{PREFIXES}<> a mf:Manifest ; mf:entries ({names}) .\n{told}"
    (folder / "manifest.ttl").write_text(manifest, encoding="utf-8")
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode())
    return tmp_path


def test_right_answers_pass_and_wrong_ones_do_not(endpoint: Endpoint, suite: Path) -> None:
    verdicts = {one.name: one for one in w3c.judged(endpoint, suite)}
    own = {name.rpartition("/")[2]: one for name, one in verdicts.items() if "/own/" in name}
    assert {name: one.outcome for name, one in own.items()} == EXPECTED
    assert "expected" in own["wrong"].reason
    others = [one for name, one in verdicts.items() if "/own/" not in name]
    assert {one.outcome for one in others} == {"passed"}, [one for one in others if one.reason]
    assert len(others) == 34 + 22 + 3


def test_every_reason_names_a_test_once() -> None:
    lines = w3c.KNOWN.read_text(encoding="utf-8").splitlines()[1:]
    names = [line.split("\t")[0] for line in lines]
    assert len(set(names)) == len(names)


def test_the_manifests_tell_what_to_load_and_what_to_expect(suite: Path) -> None:
    found = {one.name.rpartition("/")[2]: one for one in cases(suite)}
    [(name, document)] = found["made"].after.named
    assert (name, document.path.name) == ("http://e.example/more", "more.ttl")
    [(name, document)] = found["rows"].before.named
    assert name == document.iri


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [("a,b\r\n1,\r\n1,\r\n", "b,a\r\n,1\r\n,1\r\n", True), ("a\r\n1\r\n1\r\n", "a\r\n1\r\n", False)],
)
def test_rows_are_counted_in_whatever_order(one: str, other: str, equal: bool) -> None:
    first, second = (answers.read(text.encode(), answers.CSV, "") for text in (one, other))
    assert answers.same(first, second) is equal
