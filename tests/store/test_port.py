"""What every store promises to those who ask, whichever adapter keeps the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

import pytest
from rdflib import XSD, Literal, URIRef

from kg.errors import QueryError, StoreError
from kg.store import MEMORY, GraphStore, open_store
from kg.store.remote import open_remote
from kg.vocabulary import NAMESPACES
from tests.store.builds import nquads, put_build
from tests.store.servers import Addresses, emptied, oxigraph, virtuoso

FIRST, SECOND = "<https://e.example/graph/1>", "<https://e.example/graph/2>"
PERSON, NAME = "<https://e.example/person/1>", "<http://www.w3.org/2004/02/skos/core#prefLabel>"
KNOWS = "<http://xmlns.com/foaf/0.1/knows>"
STATEMENTS = (
    f'{PERSON} {NAME} "Đào Việt Trung"@vi {FIRST}',
    f'{PERSON} {NAME} "Đào Việt Trung"@vi {SECOND}',
    f'{PERSON} <https://e.example/born> "1959"^^<{XSD.gYear}> {FIRST}',
    f"<https://e.example/person/2> {KNOWS} {PERSON} {SECOND}",
)

Opener = Callable[..., GraphStore]


def in_memory(folder: Path, *statements: str) -> GraphStore:
    store = open_store(MEMORY)
    store.load(nquads(folder / "graph.nq", *statements))
    return store


def on_disk(folder: Path, *statements: str) -> GraphStore:
    """Open a finished build; each has a name of its own, as a build of other content has."""
    put_build(folder, sha256("".join(statements).encode()).hexdigest()[:16], statements)
    return open_store(folder)


@pytest.fixture(scope="module")
def running_virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Addresses]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as addresses:
        yield addresses


@pytest.fixture
def on_oxigraph() -> Iterator[Opener]:
    """Open a graph on an Oxigraph server of its own."""
    with ExitStack() as servers:

        def opener(folder: Path, *statements: str) -> GraphStore:
            addresses = servers.enter_context(oxigraph())
            store = open_remote(addresses.query, addresses.update)
            store.load(nquads(folder / "graph.nq", *statements))
            return store

        yield opener


@pytest.fixture
def on_virtuoso(running_virtuoso: Addresses) -> Opener:
    """Open a graph on Virtuoso, which holds one after another."""

    def opener(folder: Path, *statements: str) -> GraphStore:
        emptied(running_virtuoso, iter((FIRST, SECOND)))
        store = open_remote(running_virtuoso.query, running_virtuoso.update)
        store.load(nquads(folder / "graph.nq", *statements))
        return store

    return opener


@pytest.fixture(params=["in_memory", "on_disk", "on_oxigraph", "on_virtuoso"])
def opened(request: pytest.FixtureRequest) -> Opener:
    """Each adapter in turn: a function of a folder and statements."""
    local = {"in_memory": in_memory, "on_disk": on_disk}
    opener: Opener = local.get(request.param) or request.getfixturevalue(request.param)
    return opener


@pytest.fixture
def store(opened: Opener, tmp_path: Path) -> Iterator[GraphStore]:
    with opened(tmp_path, *STATEMENTS) as store:
        yield store


def test_the_default_graph_is_the_union_of_all_graphs(store: GraphStore) -> None:
    rows = store.select("SELECT DISTINCT ?who { ?who foaf:knows/skos:prefLabel ?name }")
    assert rows == [{"who": URIRef("https://e.example/person/2")}]


def test_a_statement_of_two_graphs_is_one_distinct_row(store: GraphStore) -> None:
    assert len(store.select("SELECT DISTINCT ?name { ?who skos:prefLabel ?name }")) == 1


def test_a_named_graph_can_be_asked_alone(store: GraphStore) -> None:
    rows = store.select("SELECT ?graph { GRAPH ?graph { ?who foaf:knows ?other } }")
    assert [str(row["graph"]) for row in rows] == [SECOND.strip("<>")]


def test_the_prefixes_of_the_vocabulary_need_no_declaration(store: GraphStore) -> None:
    terms = " ".join(f"{prefix}:x" for prefix in NAMESPACES)
    rows = store.select(f"SELECT ?term {{ VALUES ?term {{ {terms} }} }}")
    assert {str(row["term"]) for row in rows} == {f"{namespace}x" for namespace in NAMESPACES.values()}


def test_a_declared_prefix_wins_over_a_known_one(store: GraphStore) -> None:
    query = "PREFIX foaf: <https://e.example/> SELECT ?year { ?who foaf:born ?year }"
    assert len(store.select(query)) == 1


def test_a_row_holds_only_what_is_bound(store: GraphStore) -> None:
    rows = store.select(
        f"SELECT DISTINCT ?name ?it {{ {PERSON} skos:prefLabel ?name OPTIONAL {{ {PERSON} foaf:mbox ?it }} }}"
    )
    assert rows == [{"name": Literal("Đào Việt Trung", lang="vi")}]


def test_terms_are_those_of_rdflib_with_language_and_datatype(store: GraphStore) -> None:
    rows = store.select(
        f"SELECT DISTINCT ?name ?year {{ {PERSON} skos:prefLabel ?name ; <https://e.example/born> ?year }}"
    )
    assert rows == [
        {"name": Literal("Đào Việt Trung", lang="vi"), "year": Literal("1959", datatype=XSD.gYear)}
    ]


def test_a_question_of_yes_or_no_is_answered(store: GraphStore) -> None:
    assert store.query("ASK { ?who foaf:knows ?other }").askAnswer is True
    assert store.query("ASK { ?who foaf:mbox ?other }").askAnswer is False


def test_triples_come_as_a_graph(store: GraphStore) -> None:
    graph = store.query("CONSTRUCT { ?other foaf:knows ?who } WHERE { ?who foaf:knows ?other }").graph
    assert graph is not None
    assert [str(who) for who in graph.subjects()] == [PERSON.strip("<>")]


def test_no_rows_are_no_error(store: GraphStore) -> None:
    assert store.select("SELECT ?who { ?who foaf:mbox ?box }") == []


@pytest.mark.parametrize(("query", "kind"), [("ASK {}", "ASK"), ("DESCRIBE <urn:a>", "CONSTRUCT")])
def test_rows_are_asked_of_a_select_only(store: GraphStore, query: str, kind: str) -> None:
    with pytest.raises(QueryError, match=f"SELECT query is wanted.*{kind}"):
        store.select(query)


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ("", "line 1, column 1"),
        ("SELECT ?who {\n  ?who foaf:knows\n}", "line 3, column 1"),
        ("SELECT ?who { ?who nobody:knows ?other }", "line 1, column .*Prefix not found"),
    ],
)
def test_a_fault_of_syntax_is_told_by_line_and_column(store: GraphStore, query: str, position: str) -> None:
    with pytest.raises(QueryError, match=position) as fault:
        store.query(query)
    assert "\n" not in str(fault.value.reason)


@pytest.mark.parametrize("update", ["INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL", "CLEAR DEFAULT"])
def test_an_update_is_no_query_and_changes_nothing(store: GraphStore, update: str) -> None:
    with pytest.raises(QueryError):
        store.query(update)
    assert store.size() == len(STATEMENTS)


def test_half_a_character_is_refused_as_the_caller_s_fault(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="half a character"):
        store.query('SELECT ?who { ?who skos:prefLabel "\udce0" }')


def test_a_query_that_fails_while_it_runs_is_a_failure_of_the_store(store: GraphStore) -> None:
    with pytest.raises(StoreError, match="could not be answered"):
        store.query("SELECT * { SERVICE # nobody listens\n <http://127.0.0.1:1/> { ?a ?b ?c } }")


def test_statements_are_counted_in_each_graph(store: GraphStore) -> None:
    assert store.size() == len(STATEMENTS)


def test_the_same_content_keeps_its_revision(store: GraphStore) -> None:
    before = store.revision()
    store.select("SELECT ?who { ?who skos:prefLabel ?name }")
    assert store.revision() == before


def test_another_content_has_another_revision(opened: Opener, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
    with opened(folders[0], STATEMENTS[0]) as one, opened(folders[1], STATEMENTS[1]) as other:
        assert one.revision() != other.revision()


def test_stores_are_told_apart_by_what_they_are(opened: Opener, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
    with opened(folders[0], *STATEMENTS) as one, opened(folders[1], *STATEMENTS) as other:
        assert len({one: 1, other: 2}) == 2


@pytest.mark.parametrize(
    "use",
    [
        lambda store: store.query("ASK {}"),
        lambda store: store.select("SELECT ?a {}"),
        lambda store: store.size(),
    ],
    ids=["query", "select", "size"],
)
def test_a_closed_store_says_that_it_is_closed(
    store: GraphStore, use: Callable[[GraphStore], object]
) -> None:
    store.close()
    with pytest.raises(StoreError, match="closed; open it again"):
        use(store)


def test_closing_twice_does_nothing(store: GraphStore) -> None:
    store.close()
    store.close()


def test_a_store_is_closed_at_the_end_of_its_block(opened: Opener, tmp_path: Path) -> None:
    with opened(tmp_path, *STATEMENTS) as store:
        assert store.query("ASK {}").askAnswer
    with pytest.raises(StoreError, match="closed"):
        store.query("ASK {}")
