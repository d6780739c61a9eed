"""Questions to the graph on the command line: about posts, people, bodies and events by name, and SPARQL.

Comes in: names and days. Goes out: Vietnamese text for people, or with `--json` one JSON object on standard
output, the same as REST gives.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kg import query
from kg.commands.question import (
    AsJson,
    Graph,
    On,
    OrganizationName,
    PerhapsOn,
    PerhapsSince,
    PerhapsUntil,
    PersonName,
    PostName,
    WithPerson,
    open_session,
    question,
    question_of_now,
)
from kg.errors import QueryError, because
from kg.model.answers import Career, Hits, Holders, Ladder, Meetings
from kg.model.heads import OfficeHeads
from kg.model.lines import Lineage, PostLine
from kg.model.questions import Reply
from kg.model.reviews import Bearers
from kg.query import KINDS, Session
from kg.query.results import columns, serialized, solutions
from kg.views.tables import table


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("ask")(question(in_words))
    app.command("who")(question(who))
    app.command("heads")(question(heads))
    app.command("career")(question(career))
    app.command("post")(question(post_of))
    app.command("line")(question(line))
    app.command("office")(question(office))
    app.command("meetings")(question(meetings))
    app.command("namesakes")(question(namesakes))
    app.command("search")(question_of_now(search))
    app.command("sparql")(sparql)


def in_words(
    session: Session,
    words: Annotated[str, typer.Argument(metavar="QUESTION", help="A question in Vietnamese or English.")],
) -> Reply:
    """Answer a question in words; what of it is not understood is said."""
    return query.ask(session, words)


def who(session: Session, post: PostName, on: On) -> Holders:
    """Say who held a post on a day, how sure that is, and which sentences prove it."""
    return query.holders(session, post, on)


def heads(session: Session, on: On) -> OfficeHeads:
    """Say who headed each of the four central offices on a day."""
    return query.heads(session, on)


def career(session: Session, person: PersonName, on: PerhapsOn = None) -> Career:
    """List the posts of a person in order of time, with what is known of their bounds."""
    return query.career(session, person, on)


def post_of(session: Session, post: PostName) -> Ladder:
    """List the holders of a post in order of time, with changes, gaps and contradictions."""
    return query.ladder(session, post)


def line(session: Session, post: PostName) -> PostLine:
    """List everyone who held a post, also while its office bore other names."""
    return query.post_line(session, post)


def office(session: Session, organization: OrganizationName) -> Lineage:
    """Say what an organisation was before and what became of it: renames, mergers, splits."""
    return query.lineage(session, organization)


def meetings(
    session: Session,
    person: WithPerson = None,
    since: PerhapsSince = None,
    until: PerhapsUntil = None,
    latest: Annotated[int | None, typer.Option("--latest", help="Only so many, the latest ones.")] = None,
) -> Meetings:
    """List meetings and other events, with those who took part in the order of the text."""
    return query.meetings(session, person, (since, until), latest=latest)


def namesakes(
    session: Session,
    name: Annotated[str, typer.Argument(help="A name that several people may bear.")],
) -> Bearers:
    """Say how many people bear a name, who is who, and why some may be one person."""
    return query.namesakes(session, name)


def search(
    session: Session,
    text: Annotated[str, typer.Argument(help="Words of a name, with or without marks.")],
    kind: Annotated[
        str | None, typer.Option("--kind", help="person, post, organization, event or document.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", help="The most hits to list.")] = 20,
) -> Hits:
    """Find people, posts, organisations, events and articles by name."""
    return query.search(session, text, KINDS if kind is None else (kind,), limit)


def sparql(
    text: Annotated[str, typer.Argument(help="A SPARQL 1.1 query, @FILE, or - for standard input.")],
    form: Annotated[
        str | None,
        typer.Option("--format", help="csv, tsv, json or xml; for triples turtle, json or xml."),
    ] = None,
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Ask the graph in SPARQL; the default graph is the union of all its graphs."""
    asked = _query(text)
    with open_session(graph) as session:
        result = session.store.query(asked)
        wanted = "json" if as_object else form
        if wanted is None and result.type == "SELECT":
            Console().print(table(columns(result), solutions(result)))
        else:
            default = "csv" if result.type == "ASK" else "turtle"
            typer.echo(serialized(result, wanted or default).rstrip("\r\n"))


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
        raise QueryError(
            because("the query file {name!r} cannot be read: {error}", name=argument[1:], error=str(error))
        ) from error
