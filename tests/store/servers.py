"""SPARQL servers on 127.0.0.1 for tests: Oxigraph (from pip) and Virtuoso 7 (from Debian).

Each takes free ports and is ended by its process. Where Virtuoso is not installed its tests skip, except on
CI (environment CI=true), where they fail.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.store.server import Server
from tests.missing import missing
from tests.serving import answers, free_port, running, until

_DBA = "dba"  # the account and the password of a fresh Virtuoso
_VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
ServerThreads = 10
CheckpointInterval = 0
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 10000
"""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server is asked and where it is written to."""

    query: str
    update: str


@contextmanager
def oxigraph() -> Iterator[Addresses]:
    """Run an empty Oxigraph server in memory."""
    port = free_port()
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or "oxigraph"
    with _running([program, "serve", "--bind", f"127.0.0.1:{port}"], port):
        yield Addresses(
            f"http://127.0.0.1:{port}/query?union-default-graph", f"http://127.0.0.1:{port}/update"
        )


@contextmanager
def virtuoso(folder: Path) -> Iterator[Addresses]:
    """Run an empty Virtuoso 7 that anybody on this machine may write to."""
    program, client = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if program is None or client is None:
        missing("no Virtuoso is installed; on Debian: apt-get install virtuoso-opensource")
    http, sql = free_port(), free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(_VIRTUOSO.format(folder=folder, http=http, sql=sql), encoding="utf-8")
    with _running([program, "+foreground", "+configfile", str(settings)], http, "/sparql"):
        grant = 'exec=GRANT SPARQL_UPDATE TO "SPARQL";'
        subprocess.run([client, f"127.0.0.1:{sql}", _DBA, _DBA, grant], check=True, capture_output=True)
        address = f"http://127.0.0.1:{http}/sparql"
        yield Addresses(address, address)


@contextmanager
def _running(command: list[str], port: int, page: str = "/") -> Iterator[None]:
    with running(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        assert until(lambda: answers(port, page) or server.poll() is not None), (
            f"{command[0]} does not answer"
        )
        assert server.poll() is None, f"{command[0]} ended by itself"
        yield


def emptied(addresses: Addresses, graphs: Iterator[str]) -> None:
    """Drop graphs of a server."""
    server = Server(addresses.query, addresses.update)
    for graph in graphs:
        server.update(f"DROP SILENT GRAPH {graph}")
