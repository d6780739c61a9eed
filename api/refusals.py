"""What the server refuses, as errors of the tree.

Comes in: the values of a refusal. Goes out: exceptions that `api.problems` turns into answers.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.errors import InputError, KgError, QueryError, Reason, StoreError, because, placed


class SparqlSyntaxError(QueryError):
    """The text is no SPARQL query.

    Attributes:
        line: Line at which the parser stopped, from 1, if it says so.
        column: Column at which it stopped, from 1.
    """

    def __init__(self, reason: Reason, line: int | None = None, column: int | None = None) -> None:
        super().__init__(reason)
        self.line = line
        self.column = column


class UpdateRefusedError(QueryError):
    """An update reached an endpoint that only reads."""


class RemoteRefusedError(QueryError):
    """A query wants another server asked."""


class TooDeepError(QueryError):
    """A query nests deeper than the engine can follow."""


class TooComplexError(QueryError):
    """A query holds more triple patterns than the engine can plan in time."""


class TooManyRowsError(QueryError):
    """An answer has more rows or triples than one may have."""


class AnswerTooLargeError(QueryError):
    """An answer has more bytes than one may have."""


class TooMuchMemoryError(QueryError):
    """A query needs more memory than one may use."""


class QueryTooLongError(QueryError):
    """The text of a query is longer than one may be."""


class BodyTooLargeError(InputError):
    """The body of a request is longer than one may be.

    Attributes:
        limit: Bytes it may have.
    """

    def __init__(self, limit: int) -> None:
        super().__init__(because("the body is longer than {limit} bytes; send less", limit=limit))
        self.limit = limit


class AddressTooLongError(InputError):
    """The address of a request is longer than one may be."""


class SlowRequestError(InputError):
    """The body of a request did not arrive in time."""


class UnknownHostError(InputError):
    """A request calls the server by a name that the operator did not list."""


class UnauthorizedError(InputError):
    """A change came without a token that admits it."""


class NoSuchGraphError(KgError):
    """No graph of the store bears the name asked for."""


class NotAcceptableError(KgError):
    """None of the forms the asker reads is one we write.

    Attributes:
        offers: Media types that we write.
    """

    def __init__(self, reason: Reason, offers: tuple[str, ...]) -> None:
        super().__init__(reason)
        self.offers = offers


class UnsupportedMediaTypeError(KgError):
    """A request body is of a type that the protocol does not know."""


class InvalidError(InputError):
    """A parameter, a form field or a member of a body cannot be read.

    Attributes:
        parameter: Which one; members of a body are told by their path.
        reason: What it should be.
    """

    def __init__(self, parameter: str, reason: Reason) -> None:
        super().__init__(placed(parameter, reason))
        self.parameter = parameter
        self.reason = reason


class UnknownParameterError(QueryError):
    """An address has a parameter that its operation does not know; `candidates` tell the nearest one."""

    def __init__(self, name: str, nearest: tuple[str, ...], known: Iterable[str]) -> None:
        listed = ", ".join(sorted(known))
        takes = because("it takes {listed}", listed=listed) if listed else because("it takes none")
        if nearest:
            takes = because("did you mean {nearest}? {takes}", nearest=nearest[0], takes=takes)
        reason = because("this address takes no parameter {name!r}; {takes}", name=name, takes=takes)
        super().__init__(reason, nearest, (name,))


class CursorError(InvalidError):
    """A cursor is of another question, or of a state of the graph that is gone."""

    def __init__(self) -> None:
        reason = because(
            "this cursor is of another question, or the graph has changed since; begin without one"
        )
        super().__init__("cursor", reason)


class GoneError(KgError):
    """What was asked for was in the graph until somebody decided that it is wrong.

    Attributes:
        judgement: IRI of the decision.
    """

    def __init__(self, name: str, judgement: str) -> None:
        reason = because(
            "{name} was rejected by a decision of a person: {judgement}", name=name, judgement=judgement
        )
        super().__init__(reason)
        self.judgement = judgement


class CrashedError(StoreError):
    """A query ended the process that evaluated it."""


class EditorCrashedError(StoreError):
    """The process that changes the graph ended while it changed it, or before."""


class ReaderCrashedError(StoreError):
    """An article ended the process that read it."""


class BusyError(StoreError):
    """Every worker has a query and enough others wait."""


class CrowdedError(StoreError):
    """More requests are under way than the server takes."""


class SpentError(StoreError):
    """A client has used up its time of queries for now.

    Attributes:
        wait: Seconds after which it may ask again.
    """

    def __init__(self, reason: Reason, wait: int) -> None:
        super().__init__("sparql", reason)
        self.wait = wait
