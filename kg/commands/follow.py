"""Following and citing: what is new, and how to name in a bibliography what was found.

Comes in: days, names, or an answer on standard input. Goes out: Vietnamese text or JSON; BibTeX or CSL-JSON.
"""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from kg import query
from kg.commands.question import Graph, PerhapsSince, open_session, question_of_now
from kg.errors import QueryError, because
from kg.model.developments import DevelopmentKind, Developments
from kg.query import Session
from kg.views.bibliography import Style, bibliography

What = Annotated[
    DevelopmentKind | None, typer.Option("--kind", help="What is asked for.", show_default="everything")
]
Limit = Annotated[int, typer.Option("--limit", min=1, help="How many at most.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("news")(question_of_now(news))
    app.command("cite")(cite)


def news(session: Session, since: PerhapsSince = None, kind: What = None, limit: Limit = 100) -> Developments:
    """List appointments, ends and contradictions that articles told since a day, the latest first."""
    return query.developments(session, since, kind, limit)


def cite(
    name: Annotated[
        str, typer.Argument(help="Name or identifier; - for an answer that a command printed with --json.")
    ],
    kind: Annotated[
        str | None,
        typer.Option(help="person, post, organization, event, document or tenure.", show_default="any"),
    ] = None,
    style: Annotated[Style, typer.Option("--format", help="Form of the bibliography.")] = Style.BIBTEX,
    graph: Graph = None,
) -> None:
    """Print what to cite for a thing of the graph, or for an answer and the articles it rests on."""
    with open_session(graph) as session:
        if name == "-":
            found = query.cited_answer(_answer(), None, session.store.revision())
        else:
            found = query.citation(session, name, kind)
    typer.echo(bibliography(found, style), nl=False)


def _answer() -> object:
    try:
        return json.load(sys.stdin)
    except ValueError as error:
        raise QueryError(because("standard input holds no answer; print one with --json")) from error
