"""The command `kg`: wires the families of commands, turns errors into exit codes.

Comes in: arguments. Goes out: an exit code; errors as one sentence on standard error.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

import typer

from kg import __version__
from kg.commands import ask, authorize, follow, hand_on, read, relate, review, serve
from kg.errors import (
    ConfigError,
    DataError,
    InputError,
    KgError,
    NotFoundError,
    ResolutionError,
    StoreError,
)

# Who can put it right: operator 2, caller 3, nothing there 4, us 5, the store 6.
EXIT_CODES: tuple[tuple[type[KgError], int], ...] = (
    (ConfigError, 2),
    (InputError, 3),
    (NotFoundError, 4),
    (DataError, 5),
    (ResolutionError, 5),
    (StoreError, 6),
)

app = typer.Typer(
    name="kg",
    help="Quanlo: ai giữ chức gì, khi nào. Who held which title when, each answer with its evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for family in (read, ask, relate, follow, review, hand_on, serve, authorize):
    family.register(app)


def _version(value: bool) -> None:
    if value:
        sys.stdout.write(f"quanlo {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Options of every command."""


def main() -> None:
    """Run the command line; end with the exit code of the error, if there is one.

    Standard output is UTF-8 wherever it goes; half characters, as names of files may hold them, are
    written as escapes of JSON.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        _run()
    except KgError as error:
        sys.stderr.write(f"kg: {error}\n")
        sys.exit(next((code for kind, code in EXIT_CODES if isinstance(error, kind)), 1))


def _run() -> None:
    """Run a command and write out all it has to say.

    Raises:
        ConfigError: If the system refuses something, such as room on the disk.
    """
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
        _drop_output()
        sys.exit(1)
    except OSError as error:
        _drop_output()
        raise ConfigError(f"the system refused to go on: {error}") from error


def _drop_output() -> None:
    """Leave nothing to be written when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
