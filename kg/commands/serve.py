"""`kg serve`: the web application over one graph.

Comes in: the build directory, an address and a port. Goes out: settings, with which the application runs.
"""

from __future__ import annotations

from typing import Annotated

import typer

from kg.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(serve)


def serve(
    graph: Annotated[
        str | None,
        typer.Option(
            help="Output directory of kg build, or memory: for an empty graph.", show_default="out/graph"
        ),
    ] = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")] = None,
    port: Annotated[int | None, typer.Option(help="TCP port to listen on.", show_default="8000")] = None,
    processes: Annotated[
        int | None, typer.Option(help="Processes that answer; one a core is best.", show_default="1")
    ] = None,
) -> None:
    """Answer questions over HTTP: pages, REST, SPARQL."""
    from kg.commands import serving  # noqa: PLC0415 - slow to import, no other command needs it

    given = {"graph": graph, "host": host, "port": port, "processes": processes}
    serving.run(Settings(**{name: value for name, value in given.items() if value is not None}))
