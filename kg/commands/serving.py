"""The web application over one graph, for `kg serve`.

Comes in: settings: the build directory, an address and a port. Goes out: HTTP, until it is interrupted.
"""

from __future__ import annotations

import errno
import gc
import resource
import socket
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from ctypes import c_bool
from functools import partial
from pathlib import Path

import typer
import uvicorn
from fastapi import FastAPI

from api.app import create_app
from api.connections import impatient
from api.logs import log_json
from api.metrics import counting_together
from api.services import Recorder, admits_changes
from kg import pipeline
from kg.commands.dispatching import BACKLOG, Receiver, dispatching
from kg.commands.editing import EditorProcess, Workshop
from kg.commands.processes import Crew
from kg.commands.reading import ReaderProcess
from kg.errors import ConfigError, KgError, StoreError, because
from kg.settings import Settings
from kg.store import MEMORY, store_directory
from kg.temporal import timeline

_SHUTDOWN_SECONDS = 5
_CONNECTIONS = 65_536


def run(settings: Settings) -> None:
    """Answer until told to end.

    Raises:
        ConfigError: If the address cannot be listened on, or several processes cannot serve this graph,
            or the table of judgements cannot be used.
        DataError: If the table of judgements is malformed, where the server may add to it or build with it.
        StoreError: If there is no graph, or a process ends as it begins.
    """
    if settings.tokens:
        pipeline.make_table(settings.judgements)
    with listen(settings.host, settings.port) as listener:
        if settings.processes == 1:
            with editing(settings) as editor, closing(ReaderProcess(settings.query_seconds)) as reader:
                application = create_app(settings, timeline, recorder(settings), editor, reader)
                _tell(settings, listener)
                _prepare()
                uvicorn.Server(configured(application, settings)).run(sockets=[listener])
            return
        _check_shared(settings)  # before anything says that it serves
        _tell(settings, listener)
        with dispatching(listener, settings.processes) as door, counting_together():
            ended_as_told = Crew(settings.processes, answer, settings, door).run()
        if not ended_as_told:
            raise StoreError(
                str(settings.graph), because("a process of the server ended as it began; see above why")
            )


def _check_shared(settings: Settings) -> None:
    """Refuse a graph that several processes cannot serve.

    Raises:
        ConfigError: If each process would have one of its own.
        StoreError: If there is no graph.
    """
    if str(settings.graph) == MEMORY:
        raise ConfigError("a graph in memory is served by one process; give --processes 1")
    store_directory(settings.graph)
    if admits_changes(settings):
        raise ConfigError("a graph that is changed by hand is served by one process; give --processes 1")


def answer(begun: c_bool, settings: Settings, door: Path) -> None:
    """Answer what comes through a door, as one process of several, until this one is told to end.

    One that cannot begin says why, and ends with an error.

    Args:
        begun: Becomes true when this process can answer.
        settings: Which graph, and limits.
        door: Where connections are given out.
    """
    with closing(ReaderProcess(settings.query_seconds)) as reader:
        try:
            application = create_app(settings, timeline, recorder(settings), reader=reader)
        except KgError as error:
            typer.echo(str(error), err=True)
            sys.exit(1)
        begun.value = True
        _prepare()
        Receiver(configured(application, settings), door).run()


def recorder(settings: Settings) -> Recorder:
    """Return what adds judgements to the table that the next `kg build` with these settings reads."""
    return partial(pipeline.record, path=settings.judgements)


@contextmanager
def editing(settings: Settings) -> Iterator[EditorProcess | None]:
    """Begin what adds articles to the graph, where somebody is admitted; end it with the server."""
    if not settings.tokens or str(settings.graph) == MEMORY:
        yield None
        return
    workshop = Workshop(Path(settings.graph), settings.base_iri, settings.judgements, settings.update_seconds)
    with closing(EditorProcess(workshop)) as editor:
        yield editor


def _prepare() -> None:
    """Set up a process that answers, when it has made its application."""
    log_json()
    allow_many_connections()
    gc.collect()
    gc.freeze()  # what was made so far stays, and looking through it all for garbage halts every answer


def configured(application: FastAPI, settings: Settings) -> uvicorn.Config:
    """Return how an application is served, wherever it is."""
    return uvicorn.Config(
        application,
        http=impatient(settings.header_seconds),
        server_header=False,
        log_config=None,
        access_log=False,  # our own log is JSON
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )


def _tell(settings: Settings, listener: socket.socket) -> None:
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    typer.echo(f"serving {settings.graph} on http://{shown}:{port}/ (Ctrl-C ends it)", err=True)


def allow_many_connections() -> None:
    """Let this process have as many files open as it may: each connection is one, and 1,024 are few."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _CONNECTIONS if hard == resource.RLIM_INFINITY else min(_CONNECTIONS, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def listen(host: str, port: int) -> socket.socket:
    """Take the port, before anything says that it serves.

    Raises:
        ConfigError: If the port is in use, needs rights, or the address is not of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise ConfigError(_refusal(host, port, error)) from error


def _refusal(host: str, port: int, error: OSError) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            other = "give another: kg serve --port, QUANLO_PORT, or make demo PORT="
            return f"port {port} of {host} is in use; stop the program that uses it or {other}"
        case errno.EACCES:
            return f"port {port} needs rights that this user does not have; give a --port above 1023"
        case _:
            return f"cannot listen on {host}, port {port}: {error.strerror or error}; give another --host"
