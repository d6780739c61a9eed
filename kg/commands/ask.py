"""Questions on the command line: `kg who`, `career`, `post`, `meetings`, `search`, `sparql`.

Comes in: names, days, SPARQL. Goes out: Vietnamese text for people, or with `--json` one JSON object on
standard output, the same as REST gives.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kg.errors import DateError, QueryError
from kg.model.dates import PartialDate, parse_day
from kg.query import Past, Session, as_json, career, holders, ladder, meetings, search
from kg.query.results import columns, serialized, solutions
from kg.settings import Settings
from kg.store import open_store
from kg.temporal import timeline
from kg.views.tables import Shown, drawn, table

_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
DAY = "Day, as 2019-01-17 or 17/1/2019."
NAME = "name (with or without marks) or identifier"

Graph = Annotated[
    Path | None, typer.Option("--graph", help="Output directory of kg build.", show_default="out/graph")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
KnownOn = Annotated[
    str | None, typer.Option("--known-on", help=f"Count only documents published up to this day. {DAY}")
]
Since = Annotated[str | None, typer.Option("--since", help=f"Not before. {DAY}")]
Until = Annotated[str | None, typer.Option("--until", help=f"Not after. {DAY}")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("who")(who)
    app.command("career")(career_of)
    app.command("post")(post_of)
    app.command("meetings")(meetings_with)
    app.command("search")(find)
    app.command("sparql")(sparql)


def who(
    post: Annotated[str, typer.Argument(help=f"A post: {NAME}.")],
    on: Annotated[str, typer.Option("--on", help=DAY)],
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Say who held a post on a day, how sure that is, and which sentences prove it."""
    with open_session(graph, known_on) as session:
        show(holders(session, post, day_of(on)), as_object=as_object)


def career_of(
    person: Annotated[str, typer.Argument(help=f"A person: {NAME}.")],
    on: Annotated[str | None, typer.Option("--on", help=f"Posts of one day only. {DAY}")] = None,
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List the posts of a person in order of time, with what is known of their bounds."""
    with open_session(graph, known_on) as session:
        show(career(session, person, optional_day(on)), as_object=as_object)


def post_of(
    post: Annotated[str, typer.Argument(help=f"A post: {NAME}.")],
    known_on: KnownOn = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List the holders of a post in order of time, with changes, gaps and contradictions."""
    with open_session(graph, known_on) as session:
        show(ladder(session, post), as_object=as_object)


def meetings_with(
    person: Annotated[str | None, typer.Option("--with", help=f"Who took part: {NAME}.")] = None,
    *,
    since: Since = None,
    until: Until = None,
    latest: Annotated[int | None, typer.Option("--latest", help="Only so many, the latest ones.")] = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List meetings and other events, with those who took part in the order of the text."""
    with open_session(graph) as session:
        found = meetings(session, person, since=optional_day(since), until=optional_day(until), latest=latest)
        show(found, as_object=as_object)


def find(
    text: Annotated[str, typer.Argument(help="Words of a name, with or without marks.")],
    kind: Annotated[
        str | None, typer.Option("--kind", help="person, post, organization, event or document.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", help="The most hits to list.")] = 20,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Find people, posts, organisations, events and articles by name."""
    with open_session(graph) as session:
        show(search(session, text, kind, limit), as_object=as_object)


def sparql(
    query: Annotated[str, typer.Argument(help="A SPARQL 1.1 query, @FILE, or - for standard input.")],
    form: Annotated[
        str | None,
        typer.Option("--format", help="csv, tsv, json or xml; for triples turtle, json or xml."),
    ] = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Ask the graph in SPARQL; the default graph is the union of all its graphs."""
    text = _query(query)
    with open_session(graph) as session:
        result = session.store.query(text)
        wanted = "json" if as_object else form
        if wanted is None and result.type == "SELECT":
            Console().print(table(columns(result), solutions(result)))
        else:
            default = "csv" if result.type == "ASK" else "turtle"
            _write(serialized(result, wanted or default))


@contextmanager
def open_session(graph: Path | None, known_on: str | None = None) -> Iterator[Session]:
    """Open the graph, as it is or as it was known on a day."""
    past = None if known_on is None else Past(day_of(known_on), timeline)
    with open_store(graph or Settings().graph) as store:
        yield Session(store).as_known(past)


def show(answer: Shown, *, as_object: bool) -> None:
    """Print an answer for people, or as one JSON object."""
    if as_object:
        _write(json.dumps(as_json(answer), ensure_ascii=False, indent=2))
    else:
        Console().print(drawn(answer))


def _write(text: str) -> None:
    typer.echo(text.rstrip("\r\n"))


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


def optional_day(text: str | None) -> date | None:
    """Read a day, if one is given."""
    return None if text is None else day_of(text)


def _query(argument: str) -> str:
    """Return the text of a query given as such, as @FILE, or on standard input.

    Raises:
        QueryError: If the file cannot be read.
    """
    if argument == "-":
        return sys.stdin.read()
    if not argument.startswith("@"):
        return argument
    try:
        return Path(argument[1:]).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"the query file {argument[1:]!r} cannot be read: {error}") from error
