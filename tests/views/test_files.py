from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import ConfigError
from kg.views.files import replace_file


def test_a_file_is_written(tmp_path: Path) -> None:
    replace_file(tmp_path / "a.nq", b"new")
    assert (tmp_path / "a.nq").read_bytes() == b"new"


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.nq").write_bytes(b"old")
    replace_file(tmp_path / "a.nq", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.nq", b"new")]


def test_a_failed_write_leaves_the_old_file_and_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.nq").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigError, match="No space left"):
        replace_file(tmp_path / "a.nq", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.nq", b"old")]


@pytest.mark.parametrize("place", ["missing/a.nq", "file/a.nq", "folder"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(ConfigError, match=place):
        replace_file(tmp_path / place, b"new")
