"""The error tree: every failure Quanlo raises on purpose, with its values as attributes.

Comes in: the values that describe a failure. Goes out: an exception whose text is one sentence that
says which document, line or parameter is at fault and what to do. Exit codes and HTTP statuses are
given to these classes only at the edges (`kg.cli`, `api.problems`), which word the sentence in the
language asked for: an error carries it as a `Reason`, a sentence with places and what stands in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

_PLACED: Final = "{place}: {reason}"
_SEVERAL: Final = "{one}; {other}"
_CAUSED: Final = "{what} ({error})"
JOINTS: Final = frozenset((_PLACED, _SEVERAL, _CAUSED))
"""What joins reasons without a word, and so is the same in every language."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What is wrong and what to do: one sentence, whose text is English.

    Attributes:
        sentence: It in English, with places in braces. It is the key to the same in other languages
            (`data/troubles.tsv`), as a message is in gettext.
        values: What stands in the places; another reason where a part of the sentence is one.
    """

    sentence: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        return self.sentence.format_map(self.values)


def because(sentence: str, /, **values: object) -> Reason:
    """Return what is wrong: a sentence, written out where it is called, with a value for each place."""
    return Reason(sentence, values)


def quoted(text: str) -> Reason:
    """Return words that are not ours, such as those of the system or of a parser, as they are."""
    return Reason("{text}", {"text": text})


def several(reasons: Iterable[Reason]) -> Reason:
    """Return all that is wrong as one sentence."""
    first, *others = reasons
    for one in others:
        first = Reason(_SEVERAL, {"one": first, "other": one})
    return first


def one_of(names: Sequence[str]) -> Reason:
    """Return what there is to choose from, in words: "'a', 'b' or 'c'"."""
    *first, last = names
    return because("{listed} or {last}", listed=", ".join(first), last=last) if first else quoted(last)


def placed(place: str, reason: Reason) -> Reason:
    """Return what is wrong with the place where it is: a document, rows, a parameter."""
    return Reason(_PLACED, {"place": place, "reason": reason})


def caused(what: Reason, error: Exception) -> Reason:
    """Return what is wrong with the words of the system or of an engine about it."""
    return Reason(_CAUSED, {"what": what, "error": str(error)})


class KgError(Exception):
    """Anything Quanlo reports on purpose; it can be sent from one process to another.

    Attributes:
        said: The whole sentence that is its text.
    """

    def __init__(self, said: Reason) -> None:
        super().__init__(said)
        self.said = said

    def __reduce__(self) -> tuple[Any, ...]:
        """Tell how it is made again: with its text and values, whatever its class is made from."""
        return _made_again, (type(self), self.args, self.__dict__)


def _made_again(kind: type[KgError], told: tuple[object, ...], values: dict[str, object]) -> KgError:
    error = kind.__new__(kind, *told)
    error.__dict__.update(values)
    return error


class ConfigError(KgError):
    """The operator set something that cannot work (a port in use, a bad setting): told in English alone."""

    def __init__(self, reason: str) -> None:
        super().__init__(quoted(reason))


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
        self, source: str, reason: Reason, field: str | None = None, candidates: tuple[str, ...] = ()
    ) -> None:
        super().__init__(placed(source, reason))
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

    def __init__(self, value: str, reason: Reason) -> None:
        super().__init__(because("{value!r} is not a date: {reason}", value=value, reason=reason))
        self.value = value
        self.reason = reason


class EditError(InputError):
    """An article cannot be added or withdrawn as the graph is.

    Attributes:
        document: Id of the article.
        reason: What stands against it and what to do.
    """

    def __init__(self, document: str, reason: Reason) -> None:
        super().__init__(placed(document, reason))
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
        self, reason: Reason, candidates: tuple[str, ...] = (), parameters: tuple[str, ...] = ()
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

    def __init__(self, name: str, reason: Reason, bearers: Mapping[str, Bearer]) -> None:
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
        reason = because("no {kind} is called {name!r} in this graph", kind=Reason(kind, {}), name=name)
        if candidates:
            listed = ", ".join(candidates)
            reason = because("{reason}; did you mean {listed}?", reason=reason, listed=listed)
        super().__init__(reason)
        self.kind = kind
        self.name = name
        self.candidates = candidates


class DataError(KgError):
    """Our own data is at fault: a gazetteer row, a shape, a gold file.

    Attributes:
        source: File (and row) at fault.
        reason: What is wrong with it; in English alone where only an operator meets it.
    """

    def __init__(self, source: str, reason: Reason | str) -> None:
        self.source = source
        self.reason = quoted(reason) if isinstance(reason, str) else reason
        super().__init__(placed(source, self.reason))


class ResolutionError(KgError):
    """Rows about identity that cannot all hold: judgements that contradict, a cycle of merges or renames.

    Attributes:
        rows: Each row at fault, as `file:line`, sorted.
        reason: What is wrong with them and what to do.
    """

    def __init__(self, rows: tuple[str, ...], reason: Reason) -> None:
        super().__init__(placed(", ".join(rows), reason))
        self.rows = rows
        self.reason = reason


class StoreError(KgError):
    """The graph store cannot be opened, read or written.

    Attributes:
        location: Directory or URL of the store.
        reason: What happened and what to do.
    """

    def __init__(self, location: str, reason: Reason) -> None:
        super().__init__(placed(location, reason))
        self.location = location
        self.reason = reason


class StoreTimeoutError(StoreError):
    """A query did not finish within its deadline."""
