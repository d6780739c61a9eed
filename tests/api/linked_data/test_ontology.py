"""The terms of our own."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from rdflib import Graph

from kg.resources import resource
from kg.vocabulary import QL


def test_the_page_defines_every_term(client: TestClient) -> None:
    page = client.get("/ns", headers={"accept": "text/html"}).text
    assert [term for term in QL if f'id="{term.partition("#")[2]}"' not in page] == []


def test_the_page_leads_from_term_to_term(client: TestClient) -> None:
    page = client.get("/ns.html").text
    assert '<a href="#PersonnelEvent">ql:PersonnelEvent</a>' in page


@pytest.mark.parametrize(
    ("accept", "form"), [("text/turtle", "turtle"), ("application/ld+json", "json-ld"), (None, "turtle")]
)
def test_programs_get_the_file_itself(client: TestClient, accept: str | None, form: str) -> None:
    response = client.get("/ns", headers={"accept": accept} if accept else None)
    wanted = Graph().parse(resource("schema/ontology.ttl"))
    assert set(Graph().parse(data=response.text, format=form)) == set(wanted)
