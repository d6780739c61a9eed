from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
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


def test_a_file_is_put_where_a_link_leads(tmp_path: Path) -> None:
    (tmp_path / "real.nq").write_bytes(b"old")
    (tmp_path / "link.nq").symlink_to("real.nq")
    replace_file(tmp_path / "link.nq", b"new")
    assert (tmp_path / "link.nq").is_symlink()
    assert (tmp_path / "real.nq").read_bytes() == b"new"


def test_a_ring_of_links_is_named(tmp_path: Path) -> None:
    (tmp_path / "one.nq").symlink_to("two.nq")
    (tmp_path / "two.nq").symlink_to("one.nq")
    with pytest.raises(ConfigError, match=r"one\.nq"):
        replace_file(tmp_path / "one.nq", b"new")


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_bytes)
        replace_file(pipe, b"new")
        assert read.result() == b"new"
    assert pipe.is_fifo()
