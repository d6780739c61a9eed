"""What is new, as an answer and as a feed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from api.news import Feed, atom, get_feed
from kg.model.developments import Development, DevelopmentKind, Developments
from kg.model.interval import Grade
from kg.query import Session
from tests.graphs import GraphBuilder

ATOM = "{http://www.w3.org/2005/Atom}"
HERE = Feed("https://quanlo.example/", "http://here/")


def a_request() -> Request:
    return Request({"type": "http", "scheme": "http", "server": ("here", 80), "path": "/", "headers": []})


def test_changes_tell_contradictions(client: TestClient) -> None:
    (one,) = client.get("/v1/changes", params={"kind": "contradiction"}).json()["answers"]
    assert one["message"].startswith("Hai người")
    assert len(one["evidence"]) == 2


def test_changes_begin_with_a_day(client: TestClient) -> None:
    assert client.get("/v1/changes", params={"since": "2030-01-01"}).json()["answers"] == []


def test_the_feed_has_what_atom_requires(client: TestClient) -> None:
    response = client.get("/feed.atom")
    assert response.headers["content-type"] == "application/atom+xml"
    feed = ElementTree.fromstring(response.content)
    assert all(feed.find(f"{ATOM}{name}") is not None for name in ("id", "title", "updated", "author"))
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        assert all(entry.find(f"{ATOM}{name}") is not None for name in ("id", "title", "updated", "link"))


def test_an_entry_of_the_feed_is_a_thing_of_the_graph(client: TestClient) -> None:
    feed = ElementTree.fromstring(client.get("/feed.atom", params={"kind": "contradiction"}).content)
    place = feed.findtext(f"{ATOM}entry/{ATOM}id") or ""
    path = place.removeprefix("https://quanlo.example")
    assert client.get(path, headers={"accept": "text/turtle"}).is_success


def test_the_feed_of_one_kind_is_a_feed_of_its_own(client: TestClient) -> None:
    path = "/feed.atom?kind=contradiction"
    whole, one = (ElementTree.fromstring(client.get(place).content) for place in ("/feed.atom", path))
    assert all(whole.findtext(f"{ATOM}{name}") != one.findtext(f"{ATOM}{name}") for name in ("id", "title"))
    assert f"http://testserver{path}" in {link.get("href") for link in one.iter(f"{ATOM}link")}


def test_the_links_of_the_feed_lead_to_this_server(client: TestClient) -> None:
    feed = ElementTree.fromstring(client.get("/feed.atom").content)
    links = {link.get("href") or "" for link in feed.iter(f"{ATOM}link")}
    assert {client.get(link).status_code for link in sorted(links)} == {200}
    assert all(link.startswith(f"{client.base_url}/") for link in links)


def test_a_feed_of_nothing_is_a_feed() -> None:
    feed = ElementTree.fromstring(atom(Developments(None, ()), HERE))
    assert feed.findtext(f"{ATOM}updated") == "0001-01-01T00:00:00Z"


def test_a_feed_without_an_entry_is_as_old_as_the_last_article_of_the_graph() -> None:
    graph = GraphBuilder()
    for doc, day in (("d1", "2020-02"), ("d2", "2019-06-01")):
        graph.article(doc, "Ông A thôi giữ chức Vụ trưởng.", day)
    session = Session(graph.store())
    feed = ElementTree.fromstring(get_feed(a_request(), session, "https://quanlo.example/").body)
    assert feed.findtext(f"{ATOM}updated") == "2020-02-29T00:00:00Z"


def test_what_an_article_without_a_day_tells_bears_the_last_day_of_the_graph() -> None:
    one = Development("a", DevelopmentKind.END, None, None, "A", "a-1", "B", "b-1", "A", (), Grade.CERTAIN)
    feed = ElementTree.fromstring(atom(Developments(None, (one,)), replace(HERE, as_of=date(2020, 2, 29))))
    assert {one.text for one in feed.iter(f"{ATOM}updated")} == {"2020-02-29T00:00:00Z"}


@pytest.mark.parametrize("mark", ["\x00", "\x0c", "\ud800", "\ufffe", "\uffff"])
def test_hostile_words_stay_text_and_unwritable_letters_go(mark: str) -> None:
    words = f"<script>{mark}&"
    one = Development(
        "a", DevelopmentKind.END, "2024-06", None, "A", "a-1", "B", "b-1", words, (), Grade.CERTAIN
    )
    feed = ElementTree.fromstring(atom(Developments(None, (one,)), HERE))
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "<script>&"
    assert feed.findtext(f"{ATOM}entry/{ATOM}updated") == "2024-06-30T00:00:00Z"
