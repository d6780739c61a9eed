"""Where a graph lies on disk, what may be wrong with it, and who may read it at once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import BUILDS, CURRENT, STORE, GraphStore, open_build, open_store, store_directory
from tests.store.builds import nquads, put_build

ROOT = Path(__file__).parents[2]
OLD, NEW = "<urn:old> <urn:p> <urn:o> <urn:g>", "<urn:new> <urn:p> <urn:o> <urn:g>"


def subjects(store: GraphStore) -> list[str]:
    return [str(row["s"]) for row in store.select("SELECT ?s { ?s <urn:p> ?o }")]


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def fill_with_noise(path: Path) -> None:
    path.write_bytes(b"noise" * (path.stat().st_size // 5 + 1))


def test_a_directory_that_is_not_there_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"does not exist; make one with `kg build ARTICLES --out .*none`"):
        open_store(tmp_path / "none")


def test_a_directory_without_a_graph_says_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no graph", encoding="utf-8")
    with pytest.raises(StoreError, match="holds no graph; make one with `kg build"):
        open_store(tmp_path)


def test_a_file_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("no graph", encoding="utf-8")
    with pytest.raises(StoreError, match="holds no graph"):
        open_store(tmp_path / "graph")


def test_a_link_to_a_build_that_is_gone_is_no_graph(tmp_path: Path) -> None:
    shutil.rmtree(put_build(tmp_path, "gone", [OLD]))
    with pytest.raises(StoreError, match="holds no graph"):
        open_store(tmp_path)


def test_an_empty_folder_is_no_store_and_stays_empty(tmp_path: Path) -> None:
    folder = tmp_path / BUILDS / "one" / STORE
    folder.mkdir(parents=True)
    (tmp_path / CURRENT).symlink_to(folder.parent)
    with pytest.raises(StoreError, match="this is no store"):
        open_store(tmp_path)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("harm", [cut_short, fill_with_noise, Path.unlink])
@pytest.mark.parametrize("files", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_damaged_store_is_not_opened(tmp_path: Path, files: str, harm: Callable[[Path], None]) -> None:
    build = put_build(tmp_path, "one", [OLD])
    harmed = list((build / STORE).glob(files))
    assert harmed
    for path in harmed:
        harm(path)
    with pytest.raises(StoreError, match=r"build the graph again|make one with `kg build"):
        open_store(tmp_path)


def test_a_finished_build_takes_nothing_more(tmp_path: Path) -> None:
    put_build(tmp_path, "one", [OLD])
    with open_store(tmp_path) as store:
        with pytest.raises(StoreError, match="only read; build the graph again"):
            store.load(nquads(tmp_path / "more.nq", NEW))
        assert subjects(store) == ["urn:old"]


def test_the_revision_of_a_build_is_its_name(tmp_path: Path) -> None:
    put_build(tmp_path, "0123456789abcdef", [OLD])
    with open_store(tmp_path) as store:
        assert store.revision() == "0123456789abcdef"


def test_the_location_may_be_text(tmp_path: Path) -> None:
    put_build(tmp_path, "one", [OLD])
    with open_store(str(tmp_path)) as store:
        assert subjects(store) == ["urn:old"]


def test_two_readers_read_one_build_at_once(tmp_path: Path) -> None:
    put_build(tmp_path, "one", [OLD])
    with open_store(tmp_path) as one, open_store(tmp_path) as other:
        assert subjects(one) == subjects(other) == ["urn:old"]


def test_another_process_reads_a_build_that_is_open(tmp_path: Path) -> None:
    put_build(tmp_path, "one", [OLD])
    script = "import sys; from kg.store import open_store; print(open_store(sys.argv[1]).size())"
    with open_store(tmp_path) as store:
        command = [sys.executable, "-c", script, str(tmp_path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
        assert (done.stdout, store.size()) == ("1\n", 1)


def test_an_open_store_keeps_its_build_when_another_becomes_the_live_one(tmp_path: Path) -> None:
    put_build(tmp_path, "old", [OLD])
    with open_store(tmp_path) as before:
        put_build(tmp_path, "new", [NEW])
        with open_store(tmp_path) as after:
            assert (subjects(before), subjects(after)) == (["urn:old"], ["urn:new"])
        assert before.revision() == "old"


def test_an_open_store_outlives_the_files_of_its_build(tmp_path: Path) -> None:
    build = put_build(tmp_path, "old", [OLD])
    with open_store(tmp_path) as store:
        shutil.rmtree(build)
        assert subjects(store) == ["urn:old"]


def test_a_build_that_is_not_the_live_one_can_be_opened(tmp_path: Path) -> None:
    build = put_build(tmp_path, "old", [OLD])
    put_build(tmp_path, "new", [NEW])
    with open_build(build) as store:
        assert (subjects(store), store.revision()) == (["urn:old"], "old")


def test_the_address_of_a_server_is_no_build_directory() -> None:
    with pytest.raises(StoreError, match="no build directory"):
        store_directory("http://127.0.0.1:1/query")


def test_the_live_store_is_named_without_links(tmp_path: Path) -> None:
    build = put_build(tmp_path, "one", [OLD])
    assert store_directory(tmp_path) == (build / STORE).resolve()
