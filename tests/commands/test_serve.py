"""`kg serve`."""

from __future__ import annotations

import errno
import resource
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
import uvicorn
from fastapi import FastAPI
from typer.testing import CliRunner

import kg.commands.serving
from kg.commands.serve import register, serve
from kg.commands.serving import allow_many_connections, editing, listen
from kg.errors import ConfigError, StoreError
from kg.settings import Settings
from kg.store import MEMORY
from kg.tokens import new_token
from tests.serving import free_port


@pytest.fixture
def taken() -> Iterator[int]:
    """Occupy a port."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_port_in_use_is_named(taken: int) -> None:
    with pytest.raises(ConfigError, match=rf"port {taken} of 127\.0\.0\.1 is in use.*--port.*PORT="):
        listen("127.0.0.1", taken)


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"cannot listen on 192\.0\.2\.1"):
        listen("192.0.2.1", 0)


def test_a_port_that_needs_rights_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket, "create_server", refuse)
    with pytest.raises(ConfigError, match="above 1023"):
        listen("127.0.0.1", 80)


def test_a_free_port_is_taken() -> None:
    with listen("127.0.0.1", 0) as listener:
        assert listener.getsockname()[1] > 0


@pytest.mark.parametrize(("has", "gets"), [((1024, 4096), (4096, 4096)), ((4096, 4096), None)])
def test_the_server_may_have_as_many_connections_as_the_system_lets_it(
    monkeypatch: pytest.MonkeyPatch, has: tuple[int, int], gets: tuple[int, int] | None
) -> None:
    limits: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: has)
    monkeypatch.setattr(resource, "setrlimit", lambda _, limit: limits.append(limit))
    allow_many_connections()
    assert limits == ([gets] if gets else [])


def test_a_missing_graph_says_to_build_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        serve(graph=str(tmp_path / "none"), port=free_port())


@pytest.mark.parametrize("processes", ["1", "2"])
def test_the_address_of_a_server_is_refused_as_it_was_given(processes: str) -> None:
    app = typer.Typer()
    register(app)
    command = ["--graph", "http://127.0.0.1:1/query", "--port", str(free_port()), "--processes", processes]
    outcome = CliRunner().invoke(app, command)
    assert isinstance(outcome.exception, StoreError)
    assert outcome.exception.location == "http://127.0.0.1:1/query"
    assert "a server has no build directory" in str(outcome.exception.reason)


def test_a_graph_in_memory_is_served_by_one_process() -> None:
    with pytest.raises(ConfigError, match=r"in memory.*one process"):
        serve(graph=MEMORY, port=free_port(), processes=2)


def test_a_port_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigError, match="QUANLO_PORT"):
        serve(port=70_000)


def test_the_command_serves_the_graph_at_the_address_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    graphs: list[Path | str] = []
    served: list[str] = []

    def application(settings: Settings, *engines: object) -> FastAPI:
        graphs.append(settings.graph)
        return FastAPI()

    def run(_: uvicorn.Server, sockets: list[socket.socket]) -> None:
        served.append(sockets[0].getsockname()[0])

    monkeypatch.setattr(kg.commands.serving, "create_app", application)
    monkeypatch.setattr(kg.commands.serving, "log_json", lambda: None)  # it would outlive the test
    monkeypatch.setattr(uvicorn.Server, "run", run)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    app = typer.Typer()
    register(app)
    outcome = CliRunner().invoke(app, ["--graph", str(tmp_path), "--port", str(port)], catch_exceptions=False)
    assert (outcome.exit_code, graphs, served) == (0, [str(tmp_path)], ["127.0.0.1"])
    assert f"http://127.0.0.1:{port}/" in outcome.stderr


def test_nothing_edits_a_graph_where_nobody_is_admitted(tmp_path: Path) -> None:
    _, digest = new_token("anna")
    for settings in (Settings(graph=tmp_path, tokens=()), Settings(graph=MEMORY, tokens=(digest,))):
        with editing(settings) as editor:
            assert editor is None


def test_an_editor_begins_where_somebody_is_admitted_and_ends_with_the_server(tmp_path: Path) -> None:
    _, digest = new_token("anna")
    with editing(Settings(graph=tmp_path, tokens=(digest,))) as editor:
        assert editor is not None
        with pytest.raises(StoreError, match="no graph"):
            editor.withdraw("a")


def test_a_table_of_judgements_that_cannot_be_used_is_told_before_anything_is_served(tmp_path: Path) -> None:
    _, digest = new_token("lan")
    table = tmp_path / "no-folder" / "decisions.tsv"
    with pytest.raises(ConfigError, match=r"decisions\.tsv"):
        kg.commands.serving.run(Settings(graph=tmp_path, tokens=(digest,), judgements=table))


def test_a_server_that_takes_changes_makes_its_table_of_judgements(tmp_path: Path) -> None:
    (_, digest), table = new_token("lan"), tmp_path / "decisions.tsv"
    with pytest.raises(StoreError):
        kg.commands.serving.run(
            Settings(graph=tmp_path / "none", tokens=(digest,), judgements=table, port=free_port())
        )
    assert table.read_text(encoding="utf-8").startswith("id\t")
