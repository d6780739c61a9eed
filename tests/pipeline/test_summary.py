"""The report of a build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.pipeline import LeftOut, Summary

COUNTS = (5, 26, 6, 2, 40, 11, 15, 18, 22, 1, 3, 1834)
REPORT = Summary("0123456789abcdef", "fedcba9876543210", *COUNTS, (LeftOut("a.txt", "Trống."),))


def test_a_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    REPORT.write(tmp_path)
    assert Summary.load(tmp_path) == REPORT


def test_the_same_figures_give_the_same_bytes(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        REPORT.write(tmp_path / name)
    assert len({(tmp_path / name / "report.json").read_bytes() for name in "ab"}) == 1


def test_writing_leaves_nothing_beside_the_report(tmp_path: Path) -> None:
    REPORT.write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_file_whose_name_is_no_utf8_can_be_reported(tmp_path: Path) -> None:
    report = replace(REPORT, rejected=(LeftOut("b\udce0i.txt", "Trống."),))
    report.write(tmp_path)
    assert Summary.load(tmp_path) == report


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "5", "[]", "{}", '{"rejected": [1]}', '{"rejected": [], "more": 1}', '{"rejected": 1}'],
)
def test_a_damaged_report_says_to_build_again(tmp_path: Path, text: str) -> None:
    (tmp_path / "report.json").write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match=r"report\.json cannot be read .*build it again"):
        Summary.load(tmp_path)


def test_a_missing_report_says_to_build_again(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="build it again"):
        Summary.load(tmp_path)
