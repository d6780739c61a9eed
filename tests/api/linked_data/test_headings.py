"""What pages call things that bear no name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from rdflib import URIRef

from api.app import create_app
from api.languages.choice import Language
from api.linked_data.forms import Thing
from api.linked_data.headings import CLASSES, Heading, heading
from api.linked_data.terms import labels
from kg.model.interval import Interval
from kg.query import Session
from kg.vocabulary import DEFAULT_BASE
from tests.api.conftest import HOSTILE, lay_out
from tests.graph_builder import GraphBuilder
from tests.graphs import CHAIR as CHAIR_POST
from tests.serving import patient

CHAIR = CHAIR_POST.replace(" @", "")
ACTING = ("quyền, phụ trách", "acting")
OF_SON = "Trần Văn Sơn – " + CHAIR


def shown(client: TestClient, path: str, language: str) -> str:
    text = client.get(f"{path}.html", params={"lang": language}).text
    (found,) = re.findall("<h1>(.*?)</h1>", text)
    return str(found)


def place(client: TestClient, pattern: str) -> str:
    """Return the path of the first thing in a pattern of SPARQL, without any of the base."""
    query = f"SELECT ?s {{ {pattern} }} ORDER BY ?s LIMIT 1"
    answer: str = client.get("/sparql", params={"query": query}, headers={"accept": "text/csv"}).text
    return "/" + answer.split()[1].removeprefix(DEFAULT_BASE)


BY_HIM = '?who skos:prefLabel "Trần Văn Sơn"@vi .'
IN_POST = f'?post skos:prefLabel "{CHAIR}"@vi .'
TENURE = f"?s org:member ?who ; ql:post ?post . {BY_HIM} {IN_POST}"


@pytest.mark.parametrize(
    ("pattern", "vietnamese", "english"),
    [
        ("?s a ql:Conflict", f"Mâu thuẫn: {CHAIR}", f"Conflict: {CHAIR}"),
        (TENURE, f"Thời gian giữ chức: {OF_SON}", f"Time in office: {OF_SON}"),
        (
            f"?t org:memberDuring ?s ; org:member ?who ; ql:post ?post . {BY_HIM} {IN_POST}",
            f"Ngày đầu và ngày cuối giữ chức: {OF_SON}",
            f"First and last days in office: {OF_SON}",
        ),
        (
            '?s ql:statedPerson "Đào Việt Trung" ; ql:on "2019-03-05"',
            "Câu làm chứng: “Chủ nhiệm VPCP Đào Việt Trung”",
            "Evidence: “Chủ nhiệm VPCP Đào Việt Trung”",
        ),
        (
            '?e ql:statedPerson "Đào Việt Trung" ; ql:on "2019-03-05" ; oa:hasTarget ?s',
            "Chỗ của câu làm chứng trong bài: “Chủ nhiệm VPCP Đào Việt Trung”",
            "Where the evidence stands: “Chủ nhiệm VPCP Đào Việt Trung”",
        ),
        ("?s a eli:LegalResource", "Văn bản: Chỉ thị – 35-CT/TW", "Document: Chỉ thị – 35-CT/TW"),
        (
            "?s a dcat:Dataset",
            "Bộ dữ liệu: Ai giữ chức vụ nào, khi nào",
            "Dataset: Who held which title when",
        ),
        ("?s a skos:ConceptScheme", "Bảng chức danh: Chức danh", "Scheme of titles: Titles of officials"),
    ],
)
def test_a_thing_without_a_name_is_called_by_what_it_is_about(
    client: TestClient, pattern: str, vietnamese: str, english: str
) -> None:
    path = place(client, pattern)
    assert [shown(client, path, one) for one in ("vi", "en")] == [vietnamese, english]


def test_a_named_graph_is_called_by_what_is_in_it(client: TestClient) -> None:
    article = place(client, "?s a schema:NewsArticle").removeprefix("/article/")
    assert shown(client, f"/graph/article/{article}", "en").startswith("What one article says: ")
    assert shown(client, "/graph/inferred", "vi") == "Những gì được suy ra"


def test_the_words_of_an_article_stay_words(client: TestClient) -> None:
    path = place(client, f'?s a ql:Attestation ; ql:statedPerson "{HOSTILE} Nguyễn Văn A"')
    assert shown(client, path, "en") == "Evidence: “&lt;script&gt;alert(1)&lt;/script&gt; Nguyễn Văn A”"


@pytest.mark.parametrize("kind", ["tenure", "interval", "personnel-event"])
def test_who_only_acts_is_called_acting(tmp_path: Path, kind: str) -> None:
    graph = GraphBuilder()
    graph.article("d", "Giao ông A quyền Chủ nhiệm.", "2020-01-01")
    told = graph.holding("d", "A", CHAIR_POST, "A quyền", status="start", acting=True)
    tenure = graph.tenure("A", CHAIR_POST, [told], Interval(), acting=True)
    path = f"/{kind}/{told if kind == 'personnel-event' else tenure}"
    with TestClient(create_app(patient(lay_out(graph, tmp_path)))) as client:
        found = [shown(client, path, language) for language in ("vi", "en")]
    assert [one.partition(": ")[2] for one in found] == [f"A – {CHAIR} ({said})" for said in ACTING]


def test_what_has_a_name_is_called_by_it_alone(client: TestClient) -> None:
    assert shown(client, place(client, '?s skos:prefLabel "Bí thư"@vi'), "en") == "Secretary"


def test_a_thing_of_no_known_kind_is_called_by_its_address(samples: Session) -> None:
    thing = Thing("http://e.example/x/y", "/x/y")
    assert heading(samples, thing, [], Language.ENGLISH) == Heading("", (thing.iri,))


@pytest.mark.parametrize("name", CLASSES)
def test_the_ontology_says_in_both_languages_what_a_class_is_called(name: URIRef) -> None:
    assert set(labels(name)) == {one.value for one in Language}
