"""The output directory of a build: what is taken, what is refused, what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import ConfigError
from kg.model.claims import Reading
from kg.model.document import Document, Rejected
from kg.store import open_store
from tests.pipeline.articles import DUNG, NEN, SON, builds, built, documents, people, readings


def test_the_directory_is_made_with_all_above_it(tmp_path: Path) -> None:
    built(tmp_path / "a" / "b", readings(DUNG))
    assert people(tmp_path / "a" / "b") == {"Mai Tiến Dũng"}


def test_an_empty_directory_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    built(tmp_path / "out", readings(DUNG))
    assert people(tmp_path / "out") == {"Mai Tiến Dũng"}


@pytest.mark.parametrize("name", ["thesis.txt", "builds/thesis/chapter.txt", "builds"])
def test_a_directory_with_other_files_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("years of work", encoding="utf-8")
    with pytest.raises(ConfigError, match="name another directory with --out"):
        built(tmp_path, readings(DUNG))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / name]


def test_files_beside_a_graph_stay(tmp_path: Path) -> None:
    built(tmp_path, readings(DUNG))
    (tmp_path / "page.html").write_text("drawn", encoding="utf-8")
    for text in (SON, NEN):
        built(tmp_path, readings(text))
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "drawn"


def test_a_file_is_no_directory(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a note", encoding="utf-8")
    with pytest.raises(ConfigError, match="cannot be written"):
        built(tmp_path / "out", readings(DUNG))
    assert (tmp_path / "out").read_text(encoding="utf-8") == "a note"


def test_the_directory_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")

    def reading(document: Document) -> Reading | Rejected:
        pytest.fail(f"{document.id} was read for nothing")

    with pytest.raises(ConfigError):
        built(tmp_path, map(reading, documents()))


def test_a_base_that_cannot_be_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="base IRI"):
        built(tmp_path, readings(DUNG), "no address")


def test_only_the_live_build_and_the_one_before_it_are_kept(tmp_path: Path) -> None:
    _, before, live = [built(tmp_path, readings(text)).build for text in (DUNG, SON, NEN)]
    assert builds(tmp_path) == {before, live}


def test_the_build_before_is_the_one_that_was_live_and_not_the_one_made_last(tmp_path: Path) -> None:
    first, _, again, live = [built(tmp_path, readings(text)).build for text in (DUNG, SON, DUNG, NEN)]
    assert first == again
    assert builds(tmp_path) == {first, live}


def test_repeating_a_build_keeps_the_one_before(tmp_path: Path) -> None:
    before, live, _ = [built(tmp_path, readings(text)).build for text in (DUNG, SON, SON)]
    assert builds(tmp_path) == {before, live}


def test_an_open_store_reads_on_while_two_builds_follow(tmp_path: Path) -> None:
    built(tmp_path, readings(DUNG))
    with open_store(tmp_path) as store:
        for text in (SON, NEN):
            built(tmp_path, readings(text))
        rows = store.select("SELECT ?name { ?p a foaf:Person ; skos:prefLabel ?name }")
    assert [str(row["name"]) for row in rows] == ["Mai Tiến Dũng"]
