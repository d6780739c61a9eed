"""Exports that are made one at a time, and kept."""

from __future__ import annotations

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

import pytest

from api import kept_exports
from api.kept_exports import KeptExports
from kg.errors import StoreError, because
from kg.store import GraphStore
from kg.store.oxigraph import open_in_memory
from tests.graphs import GraphBuilder
from tests.serving import LONG


class Gate:
    """A lock that tells when somebody waits for it."""

    def __init__(self) -> None:
        self.awaited = threading.Event()
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            self.awaited.set()
            self._lock.acquire()

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._lock.release()


class Writer:
    """Makes files and notes which; the first one is not done before somebody waits for the gate."""

    def __init__(self, gate: Gate | None = None) -> None:
        self.made: list[str] = []
        self._gate = gate

    def __call__(self, store: GraphStore, form: str) -> bytes:
        self.made.append(form)
        if self._gate is not None:
            assert self._gate.awaited.wait(LONG), "nobody waits while a file is made"
        return f"{form} of {store.revision()}".encode()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Return the lock of every `KeptExports` made from now on."""
    gate = Gate()
    monkeypatch.setattr(kept_exports, "Lock", lambda: gate)
    return gate


def test_who_asks_for_the_same_file_at_once_waits_for_the_one_that_is_made(gate: Gate) -> None:
    store, writer = open_in_memory(), Writer(gate)
    exports = KeptExports(writer)
    with ThreadPoolExecutor(2) as hands:
        asked = [hands.submit(exports.of, store, "csv") for _ in range(2)]
        assert {one.result(LONG) for one in asked} == {b"csv of empty"}
    assert writer.made == ["csv"]


def test_who_asks_for_another_file_waits_for_his_turn_but_one_that_is_kept_is_given(gate: Gate) -> None:
    store = open_in_memory()
    exports = KeptExports(writer := Writer())
    exports.of(store, "csv")
    writer._gate = gate
    with ThreadPoolExecutor(2) as hands, gate:
        asked = hands.submit(exports.of, store, "gexf")
        assert gate.awaited.wait(LONG)
        assert hands.submit(exports.of, store, "csv").result(LONG) == b"csv of empty"
        assert writer.made == ["csv"]
    assert asked.result() == b"gexf of empty"


def test_another_state_of_the_graph_is_another_file(tmp_path: Path) -> None:
    store, exports = open_in_memory(), KeptExports(Writer())
    graph = GraphBuilder()
    graph.person("Nguyễn Văn A")
    before = exports.of(store, "csv")
    store.load(graph.write(tmp_path / "graph.nq"))
    assert exports.of(store, "csv") == f"csv of {store.revision()}".encode() != before


def test_the_file_made_first_goes_when_there_are_many() -> None:
    store, writer = open_in_memory(), Writer()
    exports = KeptExports(writer)
    for form in ("a", "b", "c", "d", "e", "e", "b", "a"):
        exports.of(store, form)
    assert writer.made == ["a", "b", "c", "d", "e", "a"]


def test_a_file_that_could_not_be_made_is_made_when_it_is_asked_for_again() -> None:
    troubles = [StoreError("here", because("closed"))]

    def write(_: GraphStore, form: str) -> bytes:
        if troubles:
            raise troubles.pop()
        return form.encode()

    store, exports = open_in_memory(), KeptExports(write)
    with pytest.raises(StoreError):
        exports.of(store, "csv")
    assert exports.of(store, "csv") == b"csv"


def test_no_store_is_held_on_to() -> None:
    store, writer = open_in_memory(), Writer()
    exports = KeptExports(writer)
    exports.of(store, "csv")
    known = weakref.ref(store)
    del store
    gc.collect()
    assert known() is None
    assert exports.of(open_in_memory(), "csv") == b"csv of empty"  # another store in the same state
    assert writer.made == ["csv"]
