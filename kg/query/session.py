"""One reader of one graph: the store, and every name in it.

Comes in: an open store. Goes out: rows of the SPARQL texts of this package, and entities by name.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from rdflib.term import Identifier, Literal

from kg.query.labels import Entity, LabelIndex, Labels
from kg.query.texts import Row, Terms, filled
from kg.store import GraphStore

if TYPE_CHECKING:
    from kg.query.index import Index
    from kg.query.past import Past

Made = TypeVar("Made")
_MADE: WeakKeyDictionary[GraphStore, tuple[str, dict[Callable[[Session], object], Any]]] = WeakKeyDictionary()
_MAKING = RLock()
_INDEXES: WeakKeyDictionary[GraphStore, tuple[str, LabelIndex]] = WeakKeyDictionary()


class Session:
    """A cheap view of a store; sessions of one store share its label index.

    The label index is built on first use, by three queries, and again when a name is looked up after the
    store's revision has changed. A build may have an index of its own, which takes its place.

    Args:
        store: The graph.
        index: What was worked out when it was built, if it was.
    """

    def __init__(self, store: GraphStore, index: Index | None = None) -> None:
        self.store = store
        self.index = index
        self.past: Past | None = None
        self.suggesting = True
        self.names: Labels | None = None

    def as_known(self, past: Past | None) -> Session:
        """Return a view of the same graph in which tenures and events are those that were known in the past.

        Names and identities stay as the graph has them today.
        """
        view = copy(self)
        view.past = past
        return view

    def without_suggestions(self) -> Session:
        """Return a view that offers no other names where it finds none: looking for them takes long."""
        view = copy(self)
        view.suggesting = False
        return view

    def named_by(self, labels: Labels) -> Session:
        """Return a view of the same graph that names what it reads as `labels` do."""
        view = copy(self)
        view.names = labels
        return view

    @property
    def labels(self) -> Labels:
        """Every name of the graph as it is now."""
        return self.labels_of_now() if self.index is None else self.index.labels

    def labels_of_now(self) -> LabelIndex:
        """Return every name of the graph as the store tells it now, in memory."""
        revision = self.store.revision()
        known = _INDEXES.get(self.store)
        if known is None or known[0] != revision:
            known = revision, LabelIndex.build(*map(self.rows, ("labels", "roles", "replaced")))
            _INDEXES[self.store] = known
        self.names = known[1]
        return known[1]

    def once(self, make: Callable[[Session], Made]) -> Made:
        """Return what a function makes of the whole graph; made once for each state of it, and never changed.

        What was known in the past is made anew each time, since there are many pasts.
        """
        if self.past is not None:
            return make(self)
        revision = self.store.revision()
        known = _MADE.get(self.store)
        if known is not None and known[0] == revision and make in known[1]:
            found: Made = known[1][make]
            return found
        with _MAKING:  # so that many who ask at once do not all make it
            known = _MADE.get(self.store)
            if known is None or known[0] != revision:
                known = revision, {}
                _MADE[self.store] = known
            if make not in known[1]:
                known[1][make] = make(self)
            made: Made = known[1][make]
        return made

    def made(self) -> tuple[Callable[[Session], object], ...]:
        """Return the functions whose results of the whole graph are kept, in the order of their making."""
        known = _MADE.get(self.store)
        return tuple(known[1]) if known else ()

    def close(self) -> None:
        """Let go of the graph, its index, and all that was made of it."""
        with _MAKING:
            _MADE.pop(self.store, None)
            _INDEXES.pop(self.store, None)
        if self.index is not None:
            self.index.close()
        self.store.close()

    def rows(self, name: str, **values: Terms) -> list[dict[str, Identifier]]:
        """Return the solutions of `NAME.rq` with these values for its parameters."""
        return self.store.select(filled(name, values))

    def find(self, kind: str, name: str) -> Entity:
        """Return the entity of a kind that a name or identifier means.

        Raises:
            QueryError: If the name is empty, or means several.
            NotFoundError: If it means none.
        """
        return self.labels.find(kind, name, suggesting=self.suggesting)

    def entity(self, iri: Identifier, kind: str) -> Entity:
        """Return the entity with this IRI; one that nothing names goes by its identifier."""
        return (self.names or self.labels).entity(iri, kind)

    def label(self, iri: Identifier) -> str:
        """Return the canonical name of an entity."""
        return (self.names or self.labels).label(iri)


def said(row: Row, name: str) -> str | None:
    """Return a column of a row as text, or None where it is not bound."""
    value = row.get(name)
    return None if value is None else str(value)


def told(row: Row, name: str) -> bool:
    """Whether a column of a row is bound to true."""
    value = row.get(name)
    return isinstance(value, Literal) and value.toPython() is True
