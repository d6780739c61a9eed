"""Handing a graph on: `kg export` in the formats of others, `kg view` as a page to look at.

Comes in: the build directory. Goes out: a file, or bytes on standard output; messages go to standard
error.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.commands.question import Graph
from kg.errors import QueryError, because
from kg.query import Session
from kg.settings import Settings
from kg.store import open_store
from kg.views.export import FORMATS, export, format_of
from kg.views.files import replace_file
from kg.views.graph_page import page
from kg.views.network import DEPTH, LIMIT, RING, find, network

_WHOLE = "Ai giữ chức gì: toàn đồ thị"
_AROUND = "Mạng lưới quanh {}"
_FORMATS = "; ".join(f"{name}: {one.about}" for name, one in FORMATS.items())


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("export")(export_graph)
    app.command("view")(view)


def export_graph(
    form: Annotated[
        str | None,
        typer.Option("--format", help=f"{_FORMATS}.", show_default="that of the file's ending, else nquads"),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="File to write.", show_default="standard output")
    ] = None,
    graph: Graph = None,
) -> None:
    """Write the whole graph in a format of your choice."""
    chosen = form or _ending(out)
    with open_store(graph or Settings().graph) as store:
        content = export(store, chosen)
    if out is None:
        typer.get_binary_stream("stdout").write(content)
        return
    replace_file(out, content)
    typer.echo(f"wrote {out}: {chosen}, {len(content):,} bytes", err=True)


def view(
    name: Annotated[
        str | None,
        typer.Argument(help="Person, organisation, post or event in the middle: name or identifier."),
    ] = None,
    graph: Graph = None,
    out: Annotated[Path, typer.Option("--out", help="File to write.")] = Path("graph.html"),
    depth: Annotated[int, typer.Option("--depth", help="Steps to go from the middle.")] = DEPTH,
    limit: Annotated[int, typer.Option("--limit", help="The most nodes to draw.")] = LIMIT,
) -> None:
    """Draw the graph, or what lies around one name, as one HTML file that opens without a network."""
    with open_store(graph or Settings().graph) as store:
        drawn = network(store, name, depth=depth, limit=limit, ring=RING)
        title = _AROUND.format(find(Session(store), name).label) if name else _WHOLE
    replace_file(out, page(drawn, title).encode())
    typer.echo(f"wrote {out}: {len(drawn)} nodes, {drawn.number_of_edges()} edges", err=True)


def _ending(out: Path | None) -> str:
    if out is None:
        return "nquads"
    form = format_of(out.name)
    if form is None:
        raise QueryError(
            because(
                "{name} does not tell the format; give --format, one of {listed}",
                name=out.name,
                listed=", ".join(FORMATS),
            )
        )
    return form
