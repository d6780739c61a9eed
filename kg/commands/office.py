"""`kg office` and `kg line`: organisations and posts through renames and mergers.

Comes in: names. Goes out: Vietnamese text for people, or with `--json` one JSON object.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kg.model.lines import Lineage, PostLine
from kg.query import Session, as_json, lineage, post_line
from kg.settings import Settings
from kg.store import open_store
from kg.views.lines import drawn_line

_NAME = "name (with or without marks) or identifier"
Graph = Annotated[
    Path | None, typer.Option("--graph", help="Output directory of kg build.", show_default="out/graph")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("office")(office)
    app.command("line")(line)


def office(
    organization: Annotated[str, typer.Argument(help=f"An organisation: {_NAME}.")],
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """Say what an organisation was before and what became of it: renames, mergers, splits."""
    with open_store(graph or Settings().graph) as store:
        _show(lineage(Session(store), organization), as_object=as_object)


def line(
    post: Annotated[str, typer.Argument(help=f"A post: {_NAME}.")],
    graph: Graph = None,
    as_object: AsJson = False,
) -> None:
    """List everyone who held a post, also while its office bore other names."""
    with open_store(graph or Settings().graph) as store:
        _show(post_line(Session(store), post), as_object=as_object)


def _show(answer: Lineage | PostLine, *, as_object: bool) -> None:
    if as_object:
        typer.echo(json.dumps(as_json(answer), ensure_ascii=False, indent=2))
    else:
        Console().print(drawn_line(answer))
