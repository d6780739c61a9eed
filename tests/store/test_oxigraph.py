"""A graph in memory that can be added to, and stores on disk as they are made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import QueryError, StoreError
from kg.store import MEMORY, GraphStore, create_store, open_store, revise_store
from kg.store.oxigraph import open_on_disk
from tests.store.builds import nquads

A, B = "<urn:a> <urn:p> <urn:b> <urn:g>", "<urn:b> <urn:p> <urn:c> <urn:g>"


@pytest.fixture
def memory() -> Iterator[GraphStore]:
    with open_store(MEMORY) as store:
        yield store


def test_a_graph_in_memory_is_empty_at_first(memory: GraphStore) -> None:
    assert memory.size() == 0


def test_loading_adds_to_what_is_there(memory: GraphStore, tmp_path: Path) -> None:
    for statement in (A, B):
        memory.load(nquads(tmp_path / "graph.nq", statement))
    assert len(memory.select("SELECT ?s { ?s <urn:p> ?o }")) == memory.size() == 2


def test_every_load_of_something_new_gives_a_new_revision(memory: GraphStore, tmp_path: Path) -> None:
    revisions = [memory.revision()]
    for statement in (A, B):
        memory.load(nquads(tmp_path / "graph.nq", statement))
        revisions.append(memory.revision())
    assert len(set(revisions)) == 3


def test_a_file_that_breaks_off_leaves_the_graph_as_it_was(memory: GraphStore, tmp_path: Path) -> None:
    memory.load(nquads(tmp_path / "good.nq", A))
    before = memory.revision()
    with pytest.raises(StoreError, match=r"broken\.nq could not be loaded"):
        memory.load(nquads(tmp_path / "broken.nq", B, "<urn:c> <urn:p"))
    assert (memory.size(), memory.revision()) == (1, before)


def test_a_file_that_is_not_there_is_named(memory: GraphStore, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"none\.nq could not be loaded"):
        memory.load(tmp_path / "none.nq")


def test_a_closed_graph_takes_nothing_more(memory: GraphStore, tmp_path: Path) -> None:
    memory.close()
    with pytest.raises(StoreError, match="closed"):
        memory.load(nquads(tmp_path / "graph.nq", A))


def test_making_a_store_counts_its_statements(tmp_path: Path) -> None:
    assert create_store(tmp_path / "store", nquads(tmp_path / "graph.nq", A, B)) == 2


def test_no_store_is_made_where_a_file_lies(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a note", encoding="utf-8")
    with pytest.raises(StoreError, match="no store can be made here"):
        create_store(tmp_path / "store", nquads(tmp_path / "graph.nq", A))
    assert (tmp_path / "store").read_text(encoding="utf-8") == "a note"


def test_no_store_is_made_of_a_file_that_is_no_nquads(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"page\.nq could not be loaded"):
        create_store(tmp_path / "store", nquads(tmp_path / "page.nq", "<html>"))


@pytest.mark.parametrize(
    "text",
    ["SELECT * { SERVICE <http://e.example/> { ?s ?p ?o } }", "ASK { service silent ?s { ?s ?p ?o } }"],
)
def test_no_other_server_is_asked(memory: GraphStore, text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        memory.query(text)


def test_the_word_in_a_text_asks_nobody(memory: GraphStore) -> None:
    assert memory.select('SELECT * { ?s ?p "public service of Huế" }') == []


def test_a_store_is_made_of_another_by_what_came_and_went(tmp_path: Path) -> None:
    one, other, third = (f"<urn:{name}> <urn:p> <urn:o> <urn:g> ." for name in "abc")
    file = tmp_path / "graph.nq"
    file.write_text(f"{one}\n{other}\n", encoding="utf-8")
    create_store(tmp_path / "before", file)
    revise_store(tmp_path / "before", tmp_path / "after", [other], [third])
    held = []
    for name in ("before", "after"):
        with open_on_disk(tmp_path / name, "1") as store:
            held.append(sorted(str(row["s"]) for row in store.select("SELECT ?s { ?s ?p ?o }")))
    assert held == [["urn:a", "urn:b"], ["urn:a", "urn:c"]]


def test_no_store_is_made_of_one_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store can be made here"):
        revise_store(tmp_path / "nowhere", tmp_path / "after", [], [])
