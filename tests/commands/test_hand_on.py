from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from kg.commands import hand_on
from kg.errors import NotFoundError, QueryError
from kg.store import GraphStore
from tests.graphs import seed_graph


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    @contextmanager
    def opened(location: str) -> Iterator[GraphStore]:
        assert location == "G"
        yield seed_graph()

    monkeypatch.setattr(hand_on, "open_store", opened)
    app = typer.Typer()
    hand_on.register(app)
    return app


def run(app: typer.Typer, *arguments: str) -> Result:
    result = CliRunner().invoke(app, [*arguments, "--graph", "G"])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_export_writes_nquads_to_standard_output(app: typer.Typer) -> None:
    result = run(app, "export")
    assert result.exit_code == 0
    assert result.stdout.startswith("<https://quanlo.example/")
    assert result.stderr == ""


def test_export_writes_a_file_in_the_format_of_its_ending(app: typer.Typer, tmp_path: Path) -> None:
    out = tmp_path / "graph.ttl"
    result = run(app, "export", "--out", str(out))
    assert out.read_text(encoding="utf-8").startswith("@prefix")
    assert result.stdout == ""
    assert "turtle" in result.stderr


def test_export_asks_for_a_format_where_the_ending_tells_none(app: typer.Typer, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="--format"):
        run(app, "export", "--out", str(tmp_path / "graph"))


def test_a_given_format_wins_over_the_ending(app: typer.Typer, tmp_path: Path) -> None:
    out = tmp_path / "graph.txt"
    run(app, "export", "--format", "csv", "--out", str(out))
    assert out.read_text(encoding="utf-8").startswith("tenure_id,person,")


def test_a_failed_export_keeps_the_old_file(app: typer.Typer, tmp_path: Path) -> None:
    out = tmp_path / "graph.ttl"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(QueryError, match="docx"):
        run(app, "export", "--format", "docx", "--out", str(out))
    assert out.read_text(encoding="utf-8") == "old"


def test_view_draws_the_whole_graph(
    app: typer.Typer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(app, "view")
    assert "<h1>Ai giữ chức gì: toàn đồ thị</h1>" in (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert "wrote graph.html: 48 nodes" in result.stderr


def test_view_draws_what_lies_around_a_name(app: typer.Typer, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    run(app, "view", "mai tien dung", "--depth", "1", "--out", str(out))
    html = out.read_text(encoding="utf-8")
    assert "<h1>Mạng lưới quanh Mai Tiến Dũng</h1>" in html
    (told,) = re.findall(r'<script type="application/json" id="nodes">(.*?)</script>', html, re.DOTALL)
    kept_back = {node["name"]: node["beyond"] for node in json.loads(told)}
    assert not kept_back["Mai Tiến Dũng"]
    assert kept_back["Trần Văn Sơn"]  # two steps away: seen when somebody opens what lies next to it


def test_view_of_an_unknown_name_writes_nothing(app: typer.Typer, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        run(app, "view", "Không Có Ai", "--out", str(tmp_path / "page.html"))
    assert list(tmp_path.iterdir()) == []
