"""The process that makes changes, from inside."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Store

from api import writing
from api.evaluation import Failure, Fault
from api.writing import Action, Change, Desk, Order, Written, carry_out, write

G = "http://e.example/g"
DESK = Desk("unused", 10, 500_000_000, {"ex": "http://e.example/"})
TURTLE = "text/turtle"


def made(store: Store, *changes: Change) -> Written | Failure:
    """Make all changes and return what the last one came to."""
    return [carry_out(store, Order(change), DESK) for change in changes][-1]


def fault(outcome: Written | Failure) -> Fault:
    assert isinstance(outcome, Failure)
    return outcome.fault


def count(store: Store, graph: str | None = G) -> int:
    name = DefaultGraph() if graph is None else NamedNode(graph)
    return len(list(store.quads_for_pattern(None, None, None, name)))


def put(text: str, graph: str | None = G, media_type: str = TURTLE) -> Change:
    return Change(Action.PUT, text, graph, media_type)


def test_an_update_knows_our_prefixes() -> None:
    store = Store()
    made(store, Change(Action.UPDATE, "INSERT DATA { ex:a ex:b 1 }"))
    assert count(store, None) == 1


@pytest.mark.parametrize("graph", [G, None])
def test_put_replaces_post_adds_delete_takes_away(graph: str | None) -> None:
    store = Store()
    assert made(store, put("<a:a> <a:b> 1 .", graph)) == Written(existed=False)
    assert made(store, put("<a:a> <a:b> 2, 3 .", graph)) == Written(existed=True)
    assert made(store, Change(Action.POST, "<a:a> <a:b> 4 .", graph, TURTLE)) == Written(existed=True)
    assert count(store, graph) == 3
    assert made(store, Change(Action.DELETE, graph=graph)) == Written(existed=True)
    assert (count(store, graph), fault(made(store, Change(Action.DELETE, graph=graph)))) == (
        0,
        Fault.NO_GRAPH,
    )


def test_an_empty_graph_that_was_put_is_there() -> None:
    store = Store()
    made(store, put(""))
    assert store.contains_named_graph(NamedNode(G))


def test_blank_nodes_of_two_documents_stay_apart() -> None:
    store = Store()
    made(store, put("_:x <a:b> 1 ."), Change(Action.POST, "_:x <a:b> 1 .", G, TURTLE))
    assert count(store) == 2


def test_a_patch_changes_one_graph_as_if_it_were_alone() -> None:
    store = Store()
    outcome = made(
        store,
        put("<a:other> <a:b> 1 .", None),
        put("<a:a> <a:b> 1 ."),
        Change(Action.PATCH, "DELETE { ?s ?p ?o } INSERT { ?s ?p 2, 3 } WHERE { ?s ?p ?o }", G),
    )
    assert (outcome, count(store), count(store, None)) == (Written(existed=True), 2, 1)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Change(Action.UPDATE, "no"), Fault.SYNTAX),
        (Change(Action.UPDATE, "DROP GRAPH <a:none>"), Fault.IMPOSSIBLE),
        (Change(Action.UPDATE, "LOAD <file:///etc/passwd>"), Fault.FAILED),
        (put("<a:a> <"), Fault.SYNTAX),
        (put("<a:a> <a:b> 1 .", "no iri"), Fault.SYNTAX),
        (put("a", media_type="image/png"), Fault.SYNTAX),
        (
            put('{"@id":"a:g","@graph":[{"@id":"a:a","a:b":1}]}', media_type="application/ld+json"),
            Fault.SYNTAX,
        ),
        (Change(Action.PATCH, "CLEAR ALL", G), Fault.NO_GRAPH),
    ],
)
def test_each_failure_is_told(change: Change, expected: Fault) -> None:
    assert fault(made(Store(), change)) is expected


def test_a_patch_that_its_graph_does_not_admit_is_told() -> None:
    patch = Change(Action.PATCH, "DROP GRAPH <a:none>", G)
    assert fault(made(Store(), put("<a:a> <a:b> 1 ."), patch)) is Fault.IMPOSSIBLE


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(*_: object) -> Written:
        raise MemoryError

    monkeypatch.setattr(writing, "_ACTIONS", {Action.UPDATE: hungry})
    assert fault(made(Store(), Change(Action.UPDATE, "CLEAR ALL"))) is Fault.TOO_MUCH_MEMORY


@pytest.mark.parametrize("sealed", [True, False])
def test_nothing_is_changed_by_a_process_that_has_a_network(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sealed: bool
) -> None:
    do_nothing: Callable[[float], None] = lambda _: None  # noqa: E731
    for name in ("limit_memory", "limit_seconds"):
        monkeypatch.setattr(writing, name, do_nothing)
    monkeypatch.setattr(writing, "seal", lambda: sealed)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    near, far = Pipe()
    Thread(target=write, args=(far, Desk(str(tmp_path / "live"), 10, 1, {}))).start()
    near.send(Order(Change(Action.UPDATE, "INSERT DATA { <a:a> <a:b> 1 }"), str(tmp_path / "snapshot")))
    assert near.recv() is None
    answer = near.recv()
    near.close()
    assert (answer == Written(existed=True), (tmp_path / "snapshot").exists()) == (sealed, sealed)
