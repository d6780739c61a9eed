"""The command `kg` as the shell sees it: exit codes, one sentence on standard error, clean output."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest

from kg import __version__, cli, errors
from kg.errors import KgError, because
from tests.store.builds import put_build

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "data" / "articles"
FULL = Path("/dev/full")
NOTHING: Mapping[str, str] = MappingProxyType({})


def tree(kind: type[KgError] = KgError) -> list[type[KgError]]:
    """Return every class of the library's own error tree below this one."""
    own = [one for one in kind.__subclasses__() if one.__module__.startswith("kg.")]
    return own + [below for one in own for below in tree(one)]


@cache
def exit_codes() -> Mapping[type[KgError], int]:
    """Return the exit code of each class of error that the reference names."""
    table = (ROOT / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:3] for line in table.splitlines() if line.startswith("| `")]
    return {getattr(errors, name.split("`")[1]): int(code) for name, code in rows if "Error`" in name}


def documented(kind: type[KgError]) -> int:
    """Return the code of the nearest class, itself or one above it, that the reference names."""
    codes = exit_codes()
    return next(codes[one] for one in kind.__mro__ if one in codes)


def an_error(kind: type[KgError]) -> KgError:
    """Return an error of a class, whatever values it wants."""
    error = kind.__new__(kind)
    Exception.__init__(error, "what is wrong and what to do")
    return error


def main(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    """Run the command in this process and return its exit code."""
    monkeypatch.setattr(sys, "argv", ["kg", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


def failing(error: BaseException) -> Callable[[], None]:
    def app() -> None:
        raise error

    return app


def shell(
    *arguments: object,
    stdout: int = subprocess.PIPE,
    environment: Mapping[str, str] = NOTHING,
    cwd: Path = ROOT,
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a graph, and one with other files."""
    put_build(tmp_path / "graph", "0123456789abcdef", ["<urn:s> <urn:p> <urn:o> <urn:g>"])
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "thesis.txt").write_text("years of work", encoding="utf-8")
    return tmp_path


class TestExitCodes:
    @pytest.mark.parametrize("kind", tree())
    def test_every_class_of_error_has_the_code_that_is_documented(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: type[KgError]
    ) -> None:
        monkeypatch.setattr(cli, "app", failing(an_error(kind)))
        assert main(monkeypatch) == documented(kind)
        assert capsys.readouterr() == ("", "kg: what is wrong and what to do\n")

    def test_an_error_of_the_tree_itself_is_a_failure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(cli, "app", failing(KgError(because("odd"))))
        assert main(monkeypatch) == 1

    @pytest.mark.parametrize(
        ("arguments", "code", "sentence"),
        [
            (["extract", "none.txt"], 3, "no document could be read"),
            (["build", "none.txt", "--out", "graph"], 3, "no document could be read"),
            (["build", ARTICLES, "--out", "foreign"], 2, "holds files that are no graph"),
            (["who", "x", "--on", "2019-01-17", "--graph", "none"], 6, "kg build"),
            (["who", "Chủ nhiệm", "--on", "31/2/2019", "--graph", "graph"], 3, "is not a date"),
            (["career", "Không Có Ai", "--graph", "graph"], 4, "no person is called"),
            (["sparql", "SELEC", "--graph", "graph"], 3, "line 1, column"),
        ],
    )
    def test_a_failure_is_one_sentence_on_standard_error(
        self, place: Path, arguments: list[str], code: int, sentence: str
    ) -> None:
        done = shell(*arguments, cwd=place)
        assert (done.returncode, done.stdout) == (code, b"")
        *rejected, line = done.stderr.decode().splitlines()
        assert line.startswith("kg: ")
        assert sentence in line
        assert "Traceback" not in rejected

    def test_a_setting_that_cannot_work_names_its_variable(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("QUANLO_PORT", "eighty")
        assert main(monkeypatch, "build", ARTICLES) == 2
        assert "QUANLO_PORT" in capsys.readouterr().err

    @pytest.mark.parametrize("arguments", [["nonsense"], ["extract"], ["who", "x"], ["--colour"]])
    def test_a_command_that_is_none_is_the_callers_fault(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
    ) -> None:
        assert main(monkeypatch, *arguments) == 2
        assert "Usage" in capsys.readouterr().err


class TestOfItself:
    def test_it_tells_its_version(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(monkeypatch, "--version") == 0
        assert capsys.readouterr() == (f"quanlo {__version__}\n", "")

    def test_its_help_lists_every_command(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(monkeypatch, "--help") == 0
        help_text = capsys.readouterr().out
        commands = "extract build who career post meetings search sparql export view serve"
        assert [one for one in commands.split() if one not in help_text] == []

    def test_it_runs_as_a_module(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "argv", ["kg", "--version"])
        with pytest.raises(SystemExit):
            runpy.run_module("kg", run_name="__main__")
        assert capsys.readouterr().out == f"quanlo {__version__}\n"


class TestOutput:
    @pytest.mark.parametrize(
        "environment",
        [
            {"PYTHONIOENCODING": "ascii"},
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        ],
        ids=["ascii", "C locale"],
    )
    def test_it_is_utf8_whatever_the_locale(self, environment: dict[str, str]) -> None:
        done = shell("extract", ARTICLES, environment=environment)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "Mai Tiến Dũng" in done.stdout.decode("utf-8")

    def test_a_file_whose_name_is_no_utf8_is_read_and_its_name_printed_as_json(self, tmp_path: Path) -> None:
        folder = os.fsencode(tmp_path)
        article = next(ARTICLES.glob("*.txt")).read_bytes()
        with open(os.path.join(folder, b"b\xe0i.txt"), "wb") as file:  # noqa: PTH118, PTH123  # a path of bytes
            file.write(article)
        done = shell("extract", tmp_path)
        assert done.returncode == 0, done.stderr
        (name,) = {json.loads(line)["doc"] for line in done.stdout.decode("utf-8").splitlines()}
        assert (name[0], name[-1]) == ("b", "i")

    @pytest.mark.parametrize("buffered", ["", "1"], ids=["buffered", "unbuffered"])
    @pytest.mark.parametrize("arguments", [["--version"], ["extract", ARTICLES]], ids=["short", "long"])
    def test_it_ends_quietly_when_nobody_reads_on(self, arguments: list[object], buffered: str) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        done = shell(*arguments, stdout=writing, environment={"PYTHONUNBUFFERED": buffered})
        os.close(writing)
        assert (done.returncode, done.stderr) == (1, b"")

    @pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
    @pytest.mark.parametrize("buffered", ["", "1"], ids=["buffered", "unbuffered"])
    @pytest.mark.parametrize("arguments", [["--version"], ["extract", ARTICLES]], ids=["short", "long"])
    def test_a_full_disk_ends_in_one_sentence(self, arguments: list[object], buffered: str) -> None:
        with FULL.open("wb") as disk:
            done = shell(*arguments, stdout=disk.fileno(), environment={"PYTHONUNBUFFERED": buffered})
        assert done.returncode == 2
        (line,) = done.stderr.decode().splitlines()
        assert line.startswith("kg: the system refused to go on: ")
        assert "No space left on device" in line

    @pytest.mark.parametrize("error", [BrokenPipeError(), OSError(28, "No space left")], ids=repr)
    def test_what_is_left_to_write_is_let_go(
        self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], error: OSError
    ) -> None:
        monkeypatch.setattr(cli, "app", failing(error))
        assert main(monkeypatch) in {1, 2}
        print("nobody reads this", flush=True)  # noqa: T201
        assert capfd.readouterr().out == ""


def test_what_does_not_serve_does_not_load_the_web_application() -> None:
    reading = [sys.executable, "-X", "importtime", "-m", "kg", "extract", str(ARTICLES)]
    ended = subprocess.run(reading, capture_output=True, text=True, encoding="utf-8", check=True)
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in ended.stderr.splitlines()}
    assert loaded >= {"kg", "msgspec"}
    assert not loaded & {"api", "fastapi", "uvicorn"}
