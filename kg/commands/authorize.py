"""`kg token`: a bearer token for somebody who may change the graph over HTTP.

Comes in: a name. Goes out: the token on standard output, once, and the setting that admits it on standard
error.
"""

from __future__ import annotations

from typing import Annotated

import typer

from kg.errors import QueryError, because
from kg.settings import PREFIX
from kg.tokens import new_token


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(token)


def token(
    name: Annotated[str, typer.Argument(help="Who is to hold it: letters, digits, full stops, hyphens.")],
) -> None:
    """Make a token for changing the graph over HTTP; it is shown this once."""
    try:
        secret, digest = new_token(name)
    except ValueError as error:
        raise QueryError(
            because("{name!r} cannot name the holder of a token: use letters, digits, . _ @ -", name=name)
        ) from error
    typer.echo(secret)
    typer.echo(f"Add this to {PREFIX}TOKENS of the server, entries parted by blanks:\n{digest}", err=True)
