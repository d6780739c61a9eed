"""The error tree: every failure Quanlo raises on purpose, with its values as attributes.

Comes in: the values that describe a failure. Goes out: an exception whose text is one sentence that
says which document, line or parameter is at fault and what to do. Exit codes and HTTP statuses are
given to these classes only at the edges (`kg.cli`, `api.problems`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class KgError(Exception):
    """Anything Quanlo reports on purpose; it can be sent from one process to another."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Tell how it is made again: with its text and values, whatever its class is made from."""
        return _made_again, (type(self), self.args, self.__dict__)


def _made_again(kind: type[KgError], told: tuple[object, ...], values: dict[str, object]) -> KgError:
    error = kind.__new__(kind, *told)
    error.__dict__.update(values)
    return error


class ConfigError(KgError):
    """The operator set something that cannot work (a port in use, a bad setting)."""


class InputError(KgError):
    """The caller gave something that cannot be read."""


class DocumentError(InputError):
    """One document cannot be read; the run goes on and lists it.

    Attributes:
        source: File name, URL or `file:line` of the document.
        reason: What is wrong with it and what to do, without the source.
        field: Which field of it is at fault; None where it is the whole.
        candidates: Fields that may be meant, where it has one that is not known.
    """

    def __init__(
        self, source: str, reason: str, field: str | None = None, candidates: tuple[str, ...] = ()
    ) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason
        self.field = field
        self.candidates = candidates


class DateError(InputError):
    """A date that no calendar has, or in a form that Quanlo does not read.

    Attributes:
        value: The text that was given.
        reason: What is wrong with it.
    """

    def __init__(self, value: str, reason: str) -> None:
        super().__init__(f"{value!r} is not a date: {reason}")
        self.value = value
        self.reason = reason


class EditError(InputError):
    """An article cannot be added or withdrawn as the graph is.

    Attributes:
        document: Id of the article.
        reason: What stands against it and what to do.
    """

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(f"{document}: {reason}")
        self.document = document
        self.reason = reason


class QueryError(InputError):
    """A question that cannot be asked: bad SPARQL, an ambiguous name, an empty text.

    Attributes:
        reason: What is wrong, with the parser's position for SPARQL.
        candidates: Names the caller may have meant; empty when there are none.
        parameters: Names of what was given and is at fault, as the questions call it; empty where the text
            says it.
    """

    def __init__(
        self, reason: str, candidates: tuple[str, ...] = (), parameters: tuple[str, ...] = ()
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.candidates = candidates
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Bearer:
    """One of the things that a name may mean.

    Attributes:
        id: Identifier, by which it can be asked for.
        kind: person, post, organization, event or document.
        label: Canonical name.
    """

    id: str
    kind: str
    label: str


class AmbiguousError(QueryError):
    """A name means several things.

    Attributes:
        name: The text that was given.
        bearers: What it may mean, in the order of `candidates`, which says the same in words.
    """

    def __init__(self, name: str, reason: str, bearers: Mapping[str, Bearer]) -> None:
        super().__init__(reason, tuple(bearers))
        self.name = name
        self.bearers = tuple(bearers.values())


class NotFoundError(KgError):
    """Nothing in the graph bears this name or identifier.

    Attributes:
        kind: What was looked for: person, post, organization, event, document.
        name: The text that was given.
        candidates: Names that look alike; empty when there are none.
    """

    def __init__(self, kind: str, name: str, candidates: tuple[str, ...] = ()) -> None:
        hint = f"; did you mean {', '.join(candidates)}?" if candidates else ""
        super().__init__(f"no {kind} is called {name!r} in this graph{hint}")
        self.kind = kind
        self.name = name
        self.candidates = candidates


class DataError(KgError):
    """Our own data is at fault: a gazetteer row, a shape, a gold file.

    Attributes:
        source: File (and row) at fault.
        reason: What is wrong with it.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class ResolutionError(KgError):
    """Rows about identity that cannot all hold: judgements that contradict, a cycle of merges or renames.

    Attributes:
        rows: Each row at fault, as `file:line`, sorted.
        reason: What is wrong with them and what to do.
    """

    def __init__(self, rows: tuple[str, ...], reason: str) -> None:
        super().__init__(f"{', '.join(rows)}: {reason}")
        self.rows = rows
        self.reason = reason


class StoreError(KgError):
    """The graph store cannot be opened, read or written.

    Attributes:
        location: Directory or URL of the store.
        reason: What happened and what to do.
    """

    def __init__(self, location: str, reason: str) -> None:
        super().__init__(f"{location}: {reason}")
        self.location = location
        self.reason = reason


class StoreTimeoutError(StoreError):
    """A query did not finish within its deadline."""
