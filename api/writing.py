"""The inside of the process that changes the working copy, one change at a time.

Comes in: `Change` records by a pipe. Goes out: a `Written` that names the new snapshot, or a `Failure`. The
process has no network: LOAD and SERVICE fail in it, and so does a context of JSON-LD that lies elsewhere.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from api.evaluation import Failure, Fault, one_line, syntax
from api.seal import limit_memory, limit_seconds, seal
from kg.errors import because


class Action(StrEnum):
    """What a change does: the update of SPARQL, and the verbs of the Graph Store Protocol."""

    UPDATE = "update"
    PUT = "put"
    POST = "post"
    DELETE = "delete"
    PATCH = "patch"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the dataset.

    Attributes:
        action: What it does.
        text: The update, or the triples; empty for `DELETE`.
        graph: Name of the graph that it is about; None for the one without a name, and for `UPDATE`.
        media_type: How the triples are written.
        base_iri: Base of relative addresses.
    """

    action: Action
    text: str = ""
    graph: str | None = None
    media_type: str | None = None
    base_iri: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A change that was made.

    Attributes:
        existed: The graph that it is about was there before.
    """

    existed: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """What the writing process works with.

    Attributes:
        store: Directory of the store that it changes.
        seconds: Time one change may take.
        memory: Bytes of memory one change may add.
        prefixes: Prefixes every update may use without declaring them.
    """

    store: str
    seconds: float
    memory: int
    prefixes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Order:
    """A change, and the directory to leave a snapshot in when it is made; either may be left out."""

    change: Change | None
    snapshot: str | None = None


class _MissingGraphError(Exception):
    """The graph to be deleted or patched is not there; its text is the name of it."""


class _ImpossibleError(Exception):
    """An update makes a graph that is there, or is about one that is not."""


def write(pipe: Connection, desk: Desk) -> None:
    """Carry out orders from the pipe until it closes: None when it begins, then what it came to.

    The store is opened for the first order: a process may be started before there is one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sealed = seal()
    store: Store | None = None
    while True:
        try:
            order: Order = pipe.recv()
        except EOFError:
            return
        if store is None:
            store = Store(desk.store)
            limit_memory(desk.memory)
        limit_seconds(desk.seconds)
        pipe.send(None)
        pipe.send(carry_out(store, order, desk) if sealed else _unsealed())


def _unsealed() -> Failure:
    return Failure(
        Fault.REMOTE, because("this machine cannot cut a process off from the network; nothing is changed")
    )


def carry_out(store: Store, order: Order, desk: Desk) -> Written | Failure:
    """Make a change; after a failure the store may hold a part of it, and is to be thrown away.

    What is wrong with the text (`SYNTAX`) and a graph that is not there (`NO_GRAPH`) are found before any of
    it is changed.
    """
    try:
        change = order.change
        written = _ACTIONS[change.action](store, change, desk) if change else Written(existed=True)
        if order.snapshot is not None:
            store.backup(order.snapshot)
    except (SyntaxError, ValueError, UnicodeError) as error:
        return syntax(str(error))
    except _MissingGraphError as error:
        return Failure(Fault.NO_GRAPH, because("no graph is called <{graph}>", graph=str(error)))
    except _ImpossibleError as error:
        return Failure(
            Fault.IMPOSSIBLE, because("this update cannot be made: {said}", said=one_line(str(error)))
        )
    except MemoryError:
        return Failure(
            Fault.TOO_MUCH_MEMORY, because("the change needs more memory than it may use; make it smaller")
        )
    except (OSError, RuntimeError) as error:
        return Failure(
            Fault.FAILED, because("the change could not be made: {said}", said=one_line(str(error)))
        )
    return written


def _run(store: Store, change: Change, desk: Desk) -> None:
    """Run an update.

    Raises:
        _ImpossibleError: If the dataset does not admit it.
    """
    try:
        store.update(change.text, base_iri=change.base_iri, prefixes=dict(desk.prefixes))
    except RuntimeError as error:
        raise _ImpossibleError(str(error)) from error


def _update(store: Store, change: Change, desk: Desk) -> Written:
    _run(store, change, desk)
    return Written(existed=True)


def _put(store: Store, change: Change, _: Desk) -> Written:
    quads = list(_quads(change))
    existed = _exists(store, change)
    _clear(store, change)
    _fill(store, change, quads)
    return Written(existed)


def _post(store: Store, change: Change, _: Desk) -> Written:
    quads = list(_quads(change))
    existed = _exists(store, change)
    _fill(store, change, quads)
    return Written(existed)


def _delete(store: Store, change: Change, _: Desk) -> Written:
    if not _exists(store, change):
        raise _MissingGraphError(change.graph)
    _clear(store, change)
    return Written(existed=True)


def _patch(store: Store, change: Change, desk: Desk) -> Written:
    """Run an update that sees this graph as the default graph, and no other."""
    if not _exists(store, change):
        raise _MissingGraphError(change.graph)
    alone = Store()
    alone.extend(_moved(_read(store, change), DefaultGraph()))
    _run(alone, change, desk)
    _clear(store, change)
    quads = alone.quads_for_pattern(None, None, None, DefaultGraph())
    _fill(store, change, list(_moved(quads, _name(change))))
    return Written(existed=True)


_ACTIONS: Mapping[Action, Callable[[Store, Change, Desk], Written]] = {
    Action.UPDATE: _update,
    Action.PUT: _put,
    Action.POST: _post,
    Action.DELETE: _delete,
    Action.PATCH: _patch,
}


def _quads(change: Change) -> Iterator[Quad]:
    """Read the triples of a change into its graph; blank nodes get names that no other graph has."""
    name = _name(change)
    form = RdfFormat.from_media_type(change.media_type or "")
    if form is None:
        raise ValueError(f"{change.media_type} is no form of triples")
    for quad in parse(change.text.encode(), form, base_iri=change.base_iri, rename_blank_nodes=True):
        if quad.graph_name != DefaultGraph():
            raise ValueError("the body names a graph of its own; send the triples of one graph")
        yield Quad(quad.subject, quad.predicate, quad.object, name)


def _moved(quads: Iterable[Quad], graph: NamedNode | DefaultGraph) -> Iterator[Quad]:
    """Yield the same triples in another graph."""
    return (Quad(quad.subject, quad.predicate, quad.object, graph) for quad in quads)


def _name(change: Change) -> NamedNode | DefaultGraph:
    return DefaultGraph() if change.graph is None else NamedNode(change.graph)


def _exists(store: Store, change: Change) -> bool:
    """Whether the graph is there; the one without a name is when it holds anything."""
    if change.graph is not None:
        return store.contains_named_graph(NamedNode(change.graph))
    return next(_read(store, change), None) is not None


def _read(store: Store, change: Change) -> Iterator[Quad]:
    return iter(store.quads_for_pattern(None, None, None, _name(change)))


def _clear(store: Store, change: Change) -> None:
    if change.graph is None:
        store.clear_graph(DefaultGraph())
    else:
        store.remove_graph(NamedNode(change.graph))


def _fill(store: Store, change: Change, quads: list[Quad]) -> None:
    if change.graph is not None:
        store.add_graph(NamedNode(change.graph))
    store.extend(quads)
