"""Questions about time and relations on the command line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from kg.commands import ask, question, relate
from kg.errors import DocumentError, QueryError, because
from kg.query import Session
from tests.commands.test_ask import Opened

CHAIRMAN = "Chủ nhiệm VPCP"


@pytest.fixture(autouse=True)
def opened(samples: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(question, "open_store", Opened(samples.store))
    monkeypatch.setenv("COLUMNS", "300")


def run(*arguments: str) -> Result:
    app = typer.Typer()
    ask.register(app)
    relate.register(app)
    return CliRunner().invoke(app, arguments)


QUESTIONS: list[tuple[Sequence[str], str]] = [
    (("during", CHAIRMAN, "--since", "2020-01-01"), "chắc chắn giữ chức: Mai Tiến Dũng"),
    (("succession", CHAIRMAN, "--person", "Mai Tiến Dũng"), "Mai Tiến Dũng → Trần Văn Sơn"),
    (("succession", "Bộ trưởng Chính phủ"), "nhiều người giữ cùng lúc"),
    (("durations", CHAIRMAN), "Ít nhất 1098 ngày; nhiều nhất 1826 ngày."),
    (("colleagues", "Mai Tiến Dũng", "--on", "6/4/2021"), "Phạm Minh Chính, Thủ tướng Chính phủ"),
    (("colleagues", "Phạm Bình Minh"), "không rõ có cùng lúc hay không"),
    (("hats", "--person", "Trần Văn Sơn"), "Bí thư Đảng ủy Văn phòng Chính phủ — chắc chắn"),
    (("companions", "Đào Việt Trung", "--least", "1"), "1 lần khi chắc chắn cả hai tại chức"),
    (("chain", "Chu Đức Nhuận", "--on", "2020-08-26"), "Cấp trên của Chu Đức Nhuận ngày 26/8/2020"),
    (("path", "Đào Việt Trung", "Nguyễn Đức Minh"), "qua Mai Tiến Dũng"),
    (("why", "Trần Văn Sơn", CHAIRMAN, "--on", "2020-06-30"), "bắt đầu sớm nhất 8/4/2021: bác bỏ"),
    (("conflicts",), "Mâu thuẫn: mọi chức"),
    (("conflicts", "--post", CHAIRMAN), "Mâu thuẫn: Chức Chủ nhiệm Văn phòng Chính phủ chỉ có một"),
    (("conflicts", "--post", "Thủ tướng"), "Không có mâu thuẫn nào."),
    (("vacancies", "--post", "Chủ tịch nước"), "Quyền hoặc phụ trách: Đặng Thị Ngọc Thịnh"),
    (("completeness", CHAIRMAN, "--since", "2011-01-01", "--until", "2014-01-01"), "Khoảng trống"),
    (("revised", CHAIRMAN, "--earlier", "2020-09-01"), "Mới biết"),
    (("revised", CHAIRMAN, "--earlier", "2030-09-01"), "Không nguồn nào cho biết."),
    (("moves",), "Bí thư Tỉnh ủy Điện Biên → Phó Chủ nhiệm Văn phòng Chính phủ"),
    (("members", "Đảng ủy VPCP", "--until", "2019-12-31"), "chắc chắn giữ chức: Mai Tiến Dũng"),
    (("women", "--since", "2019-01-01"), "2019: 4 người (0 nữ, 4 nam, 0 không nguồn nào nêu; nêu rõ 100%)"),
    (("standings",), "Thứ tự tên tại các sự kiện"),
]


@pytest.mark.parametrize(("arguments", "shown"), QUESTIONS, ids=lambda one: one[0] if one else "")
def test_a_question_is_answered_in_words(arguments: Sequence[str], shown: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 0, result.exception
    assert shown in result.stdout


@pytest.mark.parametrize(("arguments", "_"), QUESTIONS, ids=lambda one: one[0] if one else "")
def test_a_question_is_answered_by_one_json_object(arguments: Sequence[str], _: str) -> None:
    found = json.loads(run(*arguments, "--json").stdout)
    assert isinstance(found, dict)


@pytest.mark.parametrize(
    "arguments",
    [
        ("who", CHAIRMAN, "--on", "2021-06-01"),
        ("post", CHAIRMAN),
        ("succession", CHAIRMAN),
        ("during", CHAIRMAN, "--since", "2021-05-01"),
    ],
)
def test_known_on_leaves_out_what_was_published_later(arguments: Sequence[str]) -> None:
    assert "Trần Văn Sơn" in run(*arguments).stdout
    assert "Trần Văn Sơn" not in run(*arguments, "--known-on", "2021-04-07").stdout


def test_a_stretch_without_days_is_refused() -> None:
    assert isinstance(run("during", CHAIRMAN).exception, QueryError)


def test_an_undated_page_is_dated_by_its_titles(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng phát biểu tại hội nghị.\n", encoding="utf-8")
    assert "Bài viết từ ngày 9/4/2016 đến ngày 7/4/2021." in run("date", str(page)).stdout
    assert json.loads(run("date", str(page), "--json").stdout)["earliest"] == "2016-04-09"


def test_a_page_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    page = tmp_path / "empty.txt"
    page.write_text("\n", encoding="utf-8")
    error = run("date", str(page)).exception
    assert isinstance(error, DocumentError)
    assert "empty.txt" in str(error)
    assert error.reason == because("the document is empty; give the text of an article")
