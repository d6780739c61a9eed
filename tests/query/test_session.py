"""Sessions share the names of their store."""

from __future__ import annotations

from pathlib import Path

from rdflib import Literal, URIRef

from kg.query import Session
from kg.query.session import said, told
from tests.graphs import seed_builder


def test_sessions_of_one_store_share_one_index(seeds: Session) -> None:
    assert Session(seeds.store).labels is seeds.labels


def test_each_store_has_an_index_of_its_own(seeds: Session) -> None:
    graph = seed_builder()
    graph.person("Vũ Đức Đam")
    with graph.store() as store:
        assert Session(store).find("person", "vu duc dam").label == "Vũ Đức Đam"
        assert Session(store).labels is not seeds.labels


def test_an_entity_that_nothing_names_goes_by_its_identifier(seeds: Session) -> None:
    entity = seeds.entity(URIRef("https://quanlo.example/person/x-1"), "person")
    assert (entity.label, entity.id) == ("x-1", "x-1")


def test_a_column_that_is_not_bound_says_nothing() -> None:
    assert (said({}, "on"), told({}, "acting")) == (None, False)
    assert told({"acting": Literal(True)}, "acting")


def test_a_new_revision_is_seen_by_the_next_question(tmp_path: Path) -> None:
    graph = seed_builder()
    with graph.store() as store:
        session = Session(store)
        assert session.find("person", "Mai Tiến Dũng").kind == "person"
        graph.person("Vũ Đức Đam")
        store.load(graph.write(tmp_path / "graph.nq"))
        assert session.find("person", "Vũ Đức Đam").label == "Vũ Đức Đam"
