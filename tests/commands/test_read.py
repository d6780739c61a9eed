"""Commands that read articles: `kg extract` and `kg build`."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from kg import ingest, pipeline
from kg.commands import read
from kg.errors import ConfigError, InputError
from kg.model.claims import Reading
from kg.resolve.claims import attestation_id
from kg.resolve.judgements import HEADER
from kg.settings import DEFAULT_BASE_IRI
from kg.store import open_store

ROOT = Path(__file__).parents[2]
ARTICLE = (
    "Ngày 17/1/2019, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng chủ trì cuộc họp tại Hà Nội."
)
ENGLISH = "The Government Office said on Thursday that the meeting would be held in the capital next week."
UNMARKED = "Bo truong, Chu nhiem Van phong Chinh phu Mai Tien Dung chu tri cuoc hop cua Chinh phu tai Ha Noi."


def run(*arguments: object, given: str | None = None) -> Result:
    app = typer.Typer()
    read.register(app)
    return CliRunner().invoke(app, [str(one) for one in arguments], input=given)


def claims(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "tin.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


class TestExtractAsTable:
    def test_where_there_is_no_terminal_a_line_a_claim_has_the_article_and_whole_cells(
        self, article: Path
    ) -> None:
        rows = [line.split("\t") for line in run("extract", article, "--format", "table").stdout.splitlines()]
        assert len(rows) == len(claims(run("extract", article)))
        assert all((row[0], len(row)) == ("tin", 8) for row in rows)
        assert [row for row in rows for cell in row if "…" in cell or cell != cell.strip()] == []
        assert all("Mai Tiến Dũng" in row[2] for row in rows)

    def test_a_terminal_has_a_table_under_the_id_of_the_article(self, article: Path) -> None:
        terminal, end = pty.openpty()
        command = [sys.executable, "-m", "kg", "extract", str(article), "--format", "table"]
        environment = {**os.environ, "TERM": "dumb", "COLUMNS": "80"}
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=end):
            os.close(end)
            document, _, _, _, *rows = everything(terminal).splitlines()
        assert document.strip() == "tin"
        assert all("│ Mai Tiến Dũng" in row and "ngày 17/1/2019" in row for row in rows)

    def test_how_many_articles_have_no_claim_is_said_at_the_end(self, article: Path) -> None:
        silent = article.with_name("nắng.txt")
        silent.write_text("Hôm nay trời nắng đẹp và gió nhẹ ở miền núi.", encoding="utf-8")
        result = run("extract", silent, "--format", "table")
        assert (result.exit_code, result.stdout) == (0, "")
        both = run("extract", silent, article, "--format", "table")
        assert both.stderr == "articles without a claim: 1 of 2\n"
        assert run("extract", article, "--format", "table").stderr == ""


class TestExtract:
    def test_it_prints_one_claim_a_line_with_its_words(self, article: Path) -> None:
        result = run("extract", article)
        assert (result.exit_code, result.stderr) == (0, "")
        holding = next(one for one in claims(result) if one["title"] == "Chủ nhiệm")
        evidence = holding.pop("evidence")
        assert isinstance(evidence, dict)
        assert ARTICLE[evidence["start"] : evidence["end"]] == evidence["quote"]
        assert holding.pop("rule")
        assert holding == {
            "type": "holding",
            "doc": "tin",
            "person": "Mai Tiến Dũng",
            "title": "Chủ nhiệm",
            "organization": "Văn phòng Chính phủ",
            "status": "holds",
            "on": "2019-01-17",
            "from": None,
            "to": None,
            "term": None,
            "acting": False,
            "confidence": holding["confidence"],
        }

    def test_vietnamese_letters_are_printed_as_they_are(self, article: Path) -> None:
        assert "Mai Tiến Dũng" in run("extract", article).stdout

    def test_articles_come_in_the_order_given(self, tmp_path: Path, article: Path) -> None:
        (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
        result = run("extract", article, tmp_path / "a.txt")
        assert list(dict.fromkeys(one["doc"] for one in claims(result))) == ["tin", "a"]

    def test_the_number_of_workers_does_not_matter(self) -> None:
        articles = ROOT / "data" / "articles"
        assert (
            run("extract", articles, "--workers", 2).stdout
            == run("extract", articles, "--workers", 1).stdout
            != ""
        )

    def test_standard_input_is_an_article(self) -> None:
        assert {one["doc"] for one in claims(run("extract", "-", given=ARTICLE))} == {"stdin"}

    def test_standard_input_may_be_json_lines(self) -> None:
        line = json.dumps({"id": "tin-1", "text": ARTICLE, "published": "2019-01-18"})
        assert {one["doc"] for one in claims(run("extract", "-", given=line))} == {"tin-1"}

    def test_an_article_without_claims_prints_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "tin.txt").write_text("Hôm nay trời mưa to ở nhiều nơi.", encoding="utf-8")
        result = run("extract", tmp_path / "tin.txt")
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "the document is empty"),
            (b" \n\n", "the document is empty"),
            (bytes(range(256)) * 8, "binary data"),
            (ENGLISH.encode(), "the text is not Vietnamese"),
            (UNMARKED.encode(), "Vietnamese without its marks"),
        ],
        ids=["empty", "blank", "binary", "English", "no marks"],
    )
    def test_a_file_that_is_no_article_is_named_with_the_reason(
        self, tmp_path: Path, content: bytes, reason: str
    ) -> None:
        path = tmp_path / "tin.txt"
        path.write_bytes(content)
        result = run("extract", path)
        assert isinstance(result.exception, InputError)
        assert result.stdout == ""
        assert result.stderr.startswith(f"rejected: {path}: ")
        assert reason in result.stderr

    def test_a_missing_file_is_named(self, tmp_path: Path) -> None:
        result = run("extract", tmp_path / "none.txt")
        assert isinstance(result.exception, InputError)
        assert f"rejected: {tmp_path / 'none.txt'}: there is no such file" in result.stderr

    def test_a_broken_line_is_named_by_its_number_and_the_rest_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "tin.jsonl"
        good = [json.dumps({"id": name, "text": ARTICLE}) for name in ("a", "d")]
        path.write_text("\n".join([good[0], '{"id": "b", "text"', '["c"]', good[1]]), encoding="utf-8")
        result = run("extract", path)
        assert result.exit_code == 0
        assert {one["doc"] for one in claims(result)} == {"a", "d"}
        lines = result.stderr.splitlines()
        assert [line.partition(": ")[0] + ": " + line.split(": ")[1] for line in lines[:2]] == [
            f"rejected: {path}:{n}" for n in (2, 3)
        ]
        assert lines[2:] == ["2 documents read, 2 rejected"]

    def test_one_bad_file_does_not_stop_the_others(self, tmp_path: Path, article: Path) -> None:
        result = run("extract", tmp_path / "none.txt", article)
        assert result.exit_code == 0
        assert {one["doc"] for one in claims(result)} == {"tin"}

    def test_when_nothing_can_be_read_it_says_how_much_was_tried(self, tmp_path: Path) -> None:
        result = run("extract", tmp_path / "a", tmp_path / "b")
        assert str(result.exception) == "no document could be read (2 rejected, listed above)"

    @pytest.mark.parametrize("arguments", [[], ["--workers", "0", "-"], ["--colour", "-"]])
    def test_it_is_not_run_without_an_input_or_with_an_option_that_is_none(
        self, arguments: list[str]
    ) -> None:
        assert run("extract", *arguments).exit_code == 2


class TestBuild:
    def test_it_makes_a_graph_and_says_what_is_in_it(self, tmp_path: Path, article: Path) -> None:
        result = run("build", article, "--out", tmp_path / "graph")
        assert (result.exit_code, result.stderr) == (0, "")
        with open_store(tmp_path / "graph") as store:
            size = store.size()
            first, *figures = [line.split(maxsplit=1) for line in result.stdout.splitlines()]
            assert " ".join(first) == f"Đồ thị {store.revision()} ở {tmp_path / 'graph'}"
        counts = {name: int(count.replace(",", "")) for count, name in figures}
        assert (counts["bài"], counts["người"], counts["bộ bốn RDF"], counts["bài bị loại"]) == (
            1,
            1,
            size,
            0,
        )

    def test_as_json_it_prints_the_report_as_one_object(self, tmp_path: Path, article: Path) -> None:
        result = run("build", article, tmp_path / "none.txt", "--out", tmp_path / "graph", "--json")
        report = (tmp_path / "graph" / "current" / "report.json").read_text(encoding="utf-8")
        assert json.loads(result.stdout) == json.loads(report)
        assert [one["source"] for one in json.loads(report)["rejected"]] == [str(tmp_path / "none.txt")]

    def test_decisions_that_it_was_not_given_again_are_named(self, tmp_path: Path, article: Path) -> None:
        (reading,) = pipeline.read_all(ingest.read([str(article)], sys.stdin.buffer))
        assert isinstance(reading, Reading)
        table = tmp_path / "judgements.tsv"
        claim = attestation_id(reading.holdings[0])
        row = ("j-1", "reject", claim, "", "", "", "Lan", "2024-03-01", "đọc lại")
        table.write_text(HEADER + "\n" + "\t".join(row) + "\n", encoding="utf-8")
        given = ("build", article, "--out", tmp_path / "graph")
        assert run(*given, "--judgements", table).stderr == ""
        forgot = run(*given).stderr
        assert "decisions that this build was not given: j-1" in forgot
        assert "--judgements TABLE" in forgot

    def test_what_is_rejected_goes_to_standard_error(self, tmp_path: Path, article: Path) -> None:
        result = run("build", article, tmp_path / "none.txt", "--out", tmp_path / "graph")
        assert result.exit_code == 0
        assert f"rejected: {tmp_path / 'none.txt'}: there is no such file" in result.stderr
        assert result.stderr.endswith("1 documents read, 1 rejected\n")
        assert "no such file" not in result.stdout

    @pytest.mark.parametrize("name", ["g[bold]", "g[/bold]", "g [1]"])
    def test_the_name_of_the_directory_is_printed_as_it_is(
        self, tmp_path: Path, article: Path, name: str
    ) -> None:
        result = run("build", article, "--out", tmp_path / name)
        assert result.stdout.splitlines()[0].endswith(f" ở {tmp_path / name}")

    def test_the_settings_say_where_and_below_which_base(
        self, tmp_path: Path, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("QUANLO_GRAPH", str(tmp_path / "graph"))
        monkeypatch.setenv("QUANLO_BASE_IRI", "https://e.example/")
        assert run("build", article).exit_code == 0
        text = (tmp_path / "graph" / "current" / "graph.nq").read_text(encoding="utf-8")
        assert text.startswith("<https://e.example/article/")

    def test_a_base_that_cannot_be_one_is_refused(
        self, tmp_path: Path, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("QUANLO_BASE_IRI", "nowhere")
        assert isinstance(run("build", article, "--out", tmp_path / "graph").exception, ConfigError)

    def test_a_directory_with_other_files_is_refused(self, tmp_path: Path, article: Path) -> None:
        assert isinstance(run("build", article, "--out", tmp_path).exception, ConfigError)

    def test_without_one_readable_document_there_is_no_graph(self, tmp_path: Path) -> None:
        result = run("build", tmp_path / "none.txt", "--out", tmp_path / "graph")
        assert isinstance(result.exception, InputError)
        assert "the first: " in str(result.exception)
        assert not (tmp_path / "graph" / "current").exists()


def test_progress_is_shown_on_a_terminal_and_the_summary_alone_on_standard_output(
    tmp_path: Path, article: Path
) -> None:
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "kg", "build", str(article), "--out", str(tmp_path / "graph"), "--json"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=end) as process:
        os.close(end)
        shown = everything(terminal)
        assert process.stdout is not None
        summary = json.loads(process.stdout.read())
    assert summary["documents"] == 1
    assert "Đọc bài" in shown


def everything(terminal: int) -> str:
    """Read what a program writes to its terminal until it ends."""
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # so Linux says that nobody writes any more
            part = b""
        if not part:
            os.close(terminal)
            return b"".join(parts).decode()
        parts.append(part)


def test_a_build_keeps_articles_that_came_to_its_graph(article: Path, tmp_path: Path) -> None:
    given = ("build", article, "--out", tmp_path / "graph")
    run(*given)
    more = json.dumps({"id": "more", "text": article.read_text(encoding="utf-8")}).encode()
    pipeline.Editor(tmp_path / "graph", DEFAULT_BASE_IRI).add(more)
    assert json.loads(run(*given, "--json").stdout)["posted"] == ["more"]
