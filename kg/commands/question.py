"""A question to the graph as a command: one function, with the options that all questions share.

Comes in: a function from a session and its own arguments to an answer. Goes out: a command that opens the
graph, asks, and prints the answer for people, or with `--json` as the one JSON object that REST gives too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from inspect import Parameter, Signature, signature
from typing import Annotated, Any

import typer
from rich.console import Console

from kg.errors import DateError, QueryError, because
from kg.model.dates import PartialDate, parse_day
from kg.model.questions import Reply
from kg.query import Past, Session, as_json
from kg.settings import Settings
from kg.store import open_store
from kg.temporal import timeline
from kg.views.terminal import Shown, drawn

_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_DAY = "Day, as 2019-01-17 or 17/1/2019."
_NAME = "name (with or without marks) or identifier"


def day_of(text: str) -> date:
    """Read a day in ISO form, or the Vietnamese way, day first."""
    match = _DAY_FIRST.fullmatch(text.strip())
    if match is None:
        return parse_day(text)
    day, month, year = map(int, match.groups())
    try:
        return PartialDate(year, month, day).earliest()
    except DateError as error:
        raise DateError(text, error.reason) from error


def _argument(what: str) -> Any:
    return typer.Argument(help=f"{what}: {_NAME}.")


def day_option(option: str, what: str = "") -> Any:
    """Return an option that is a day."""
    return typer.Option(option, help=f"{what} {_DAY}".strip(), metavar="DAY", parser=day_of)


PostName = Annotated[str, _argument("A post")]
PersonName = Annotated[str, _argument("A person")]
OtherPerson = Annotated[str, _argument("Another person")]
OrganizationName = Annotated[str, _argument("An organisation")]
OfPerson = Annotated[str | None, typer.Option("--person", help=f"Of one person only: {_NAME}.")]
OfPost = Annotated[str | None, typer.Option("--post", help=f"Of one post only: {_NAME}.")]
WithPerson = Annotated[str | None, typer.Option("--with", help=f"Who took part: {_NAME}.")]
On = Annotated[date, day_option("--on")]
PerhapsOn = Annotated[date | None, day_option("--on", "On one day only.")]
Since = Annotated[date, day_option("--since", "Not before.")]
Until = Annotated[date, day_option("--until", "Not after.")]
PerhapsSince = Annotated[date | None, day_option("--since", "Not before.")]
PerhapsUntil = Annotated[date | None, day_option("--until", "Not after.")]
Earlier = Annotated[date, day_option("--earlier", "State of knowledge before.")]
Later = Annotated[date | None, day_option("--later", "State of knowledge after; all by default.")]
KnownOn = Annotated[date | None, day_option("--known-on", "Count only documents published up to this day.")]
Graph = Annotated[
    str | None,
    typer.Option(
        "--graph",
        help="Output directory of kg build, or address of a SPARQL server.",
        show_default="out/graph",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]

_GRAPH = Parameter("graph", Parameter.KEYWORD_ONLY, default=None, annotation=Graph)
_AS_OBJECT = Parameter("as_object", Parameter.KEYWORD_ONLY, default=False, annotation=AsJson)
_KNOWN_ON = Parameter("known_on", Parameter.KEYWORD_ONLY, default=None, annotation=KnownOn)


def question(ask: Callable[..., Shown]) -> Callable[..., None]:
    """Return the command that asks of the graph as it is, or with `--known-on` as it was known on a day."""
    return _command(ask, (_KNOWN_ON, _GRAPH, _AS_OBJECT))


def question_of_now(ask: Callable[..., Shown]) -> Callable[..., None]:
    """Return the command that asks of the graph as it is: of names and bodies, not of tenures or events."""
    return _command(ask, (_GRAPH, _AS_OBJECT))


def _command(ask: Callable[..., Shown], shared: tuple[Parameter, ...]) -> Callable[..., None]:
    """Give a function of a session the signature that typer reads: its own parameters and the shared ones."""
    _, *own = signature(ask, eval_str=True).parameters.values()
    parameters = [*(one.replace(kind=Parameter.KEYWORD_ONLY) for one in own), *shared]

    def command(*, known_on: date | None = None, graph: str | None, as_object: bool, **asked: object) -> None:
        with open_session(graph, known_on) as session:
            answer = ask(session, **asked)
            show(answer, as_object=as_object)
        _check(answer)

    command.__doc__ = ask.__doc__
    command.__annotations__ = {one.name: one.annotation for one in parameters}
    setattr(command, "__signature__", Signature(parameters))  # noqa: B010 - no attribute that mypy knows
    return command


def _check(answer: Shown) -> None:
    """Refuse a question in words that was not understood, once the reply to it is printed.

    Raises:
        QueryError: If it was not understood.
    """
    if isinstance(answer, Reply) and answer.form is None:
        raise QueryError(because("the question is not understood; the reply says why, and what can be asked"))


@contextmanager
def open_session(graph: str | None, known_on: date | None = None) -> Iterator[Session]:
    """Open the graph, as it is or as it was known on a day."""
    past = None if known_on is None else Past(known_on, timeline)
    with open_store(graph or Settings().graph) as store:
        yield Session(store).as_known(past)


def show(answer: Shown, *, as_object: bool) -> None:
    """Print an answer for people, or as one JSON object."""
    if as_object:
        typer.echo(json.dumps(as_json(answer), ensure_ascii=False, indent=2))
    else:
        Console().print(drawn(answer))
