"""A build: made whole beside the live graph, switched in one step, the same for the same input."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from kg.errors import ConfigError, InputError, KgError, StoreError, because
from kg.graph import ShapesError
from kg.ingest import read
from kg.model.claims import Reading, as_json
from kg.model.document import Rejected
from kg.pipeline import LeftOut, Summary, read_all
from kg.store import open_store
from tests.builders import a_document, a_holding, a_reading
from tests.pipeline.articles import CHAIR, DUNG, NEN, SON, builds, built, documents, people, readings

ROOT = Path(__file__).parents[2]
STEPS = ["resolve", "temporal", "graph", "store", "index"]
BAD = Rejected("bad.txt", because("the document is empty"))

KILLED_AT_THE_LAST_STEP = """
import os, signal, sys
from pathlib import Path
from tests.pipeline.articles import SON, built, readings

def progress(step):
    if step == "store":
        os.kill(os.getpid(), signal.SIGKILL)

built(Path(sys.argv[1]), readings(SON), progress=progress)
"""


class TestTwoTellings:
    """One identifier and one text, with two dates."""

    DATES = ("2019-03-04", "2019-03-03", None)

    def test_any_order_of_tellings_gives_the_same_graph(self, tmp_path: Path) -> None:
        tellings = [a_document(DUNG, "tin", day) for day in self.DATES]
        graphs = set()
        for number, order in enumerate(permutations(tellings)):
            out = tmp_path / str(number)
            summary = built(out, read_all(order))
            graphs.add((out / "current" / "graph.nq").read_bytes())
            assert [one.reason.partition(": ")[2] for one in summary.rejected] == [
                "2019-03-03 is kept, 2019-03-04 skipped",
                "2019-03-03 is kept, none skipped",
            ]
        assert len(graphs) == 1

    def test_of_two_tellings_that_differ_in_another_fact_one_is_kept(self, tmp_path: Path) -> None:
        tellings = [replace(a_document(DUNG, "tin", "2019-03-04"), title=title) for title in ("Họp", "Tin")]
        (one, other) = (
            built(tmp_path / name, read_all(order))
            for name, order in (("a", tellings), ("b", tellings[::-1]))
        )
        assert one == other
        assert "other facts about it" in one.rejected[0].reason

    def test_another_text_of_the_same_identifier_is_named_as_such(self, tmp_path: Path) -> None:
        texts = [a_document(SON, "tin", "2021-05-06"), a_document(DUNG, "tin", "2019-03-04")]
        (left,) = built(tmp_path, read_all(texts)).rejected
        assert "another document is called 'tin' too and has another text: 2019-03-04 is kept" in left.reason


class CrashError(Exception):
    """Stands for anything that ends a build in the middle."""


def left_over(out: Path) -> list[str]:
    return [path.name for path in (out / "builds").glob(".making-*")]


def crash_at(step: str) -> Callable[[str], None]:
    def progress(name: str) -> None:
        if name == step:
            raise CrashError

    return progress


class TestWhatABuildLeaves:
    def test_the_live_graph_is_the_one_built(self, tmp_path: Path) -> None:
        summary = built(tmp_path / "out", readings(DUNG))
        with open_store(tmp_path / "out") as store:
            assert (store.revision(), store.size()) == (summary.build, summary.quads)
        assert people(tmp_path / "out") == {"Mai Tiến Dũng"}

    def test_claims_graph_store_and_report_lie_in_its_directory(self, tmp_path: Path) -> None:
        summary = built(tmp_path, readings(DUNG))
        build = tmp_path / "builds" / summary.build
        assert {path.name for path in build.iterdir()} == {
            "claims.jsonl",
            "graph.nq",
            "identities.jsonl",
            "index.sqlite",
            "judgements.tsv",
            "readings.msgpack",
            "store",
            "report.json",
        }
        assert (tmp_path / "current").resolve() == build.resolve()

    def test_the_link_still_leads_there_when_the_directory_is_moved(self, tmp_path: Path) -> None:
        built(tmp_path / "out", readings(DUNG))
        (tmp_path / "out").rename(tmp_path / "moved")
        assert people(tmp_path / "moved") == {"Mai Tiến Dũng"}

    def test_the_claims_are_those_that_extract_prints_by_document(self, tmp_path: Path) -> None:
        read_there = readings(SON, DUNG)
        built(tmp_path, reversed(read_there))
        lines = (tmp_path / "current" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
        claims = [claim for one in read_there if isinstance(one, Reading) for claim in one.claims()]
        assert [json.loads(line) for line in lines] == [
            json.loads(json.dumps(as_json(one))) for one in claims
        ]

    def test_the_summary_counts_what_is_in_the_graph(self, tmp_path: Path) -> None:
        summary = built(tmp_path, readings(DUNG, SON, NEN))
        kinds = {
            "schema:NewsArticle": summary.documents,
            "ql:Attestation": summary.holdings,
            "schema:Event": summary.events,
            "foaf:Person": summary.people,
            "org:Organization": summary.organizations,
            "org:Post": summary.posts,
            "org:Membership": summary.tenures,
            "ql:Conflict": summary.conflicts,
        }
        with open_store(tmp_path) as store:
            assert kinds == {
                kind: len(store.select(f"SELECT DISTINCT ?x {{ ?x a {kind} }}")) for kind in kinds
            }

    def test_the_report_is_the_summary(self, tmp_path: Path) -> None:
        assert built(tmp_path, readings(DUNG)) == Summary.load(tmp_path / "current")

    def test_the_dataset_counts_its_statements_as_the_store_does(self, tmp_path: Path) -> None:
        summary = built(tmp_path, read_all(read([str(ROOT / "data" / "articles")], None)))
        with open_store(tmp_path) as store:
            (row,) = store.select("SELECT ?triples { ?dataset void:triples ?triples }")
        assert int(str(row["triples"])) == summary.quads
        assert len((tmp_path / "current" / "graph.nq").read_bytes().splitlines()) == summary.quads

    def test_its_steps_are_told_in_order(self, tmp_path: Path) -> None:
        steps: list[str] = []
        built(tmp_path, readings(DUNG), progress=steps.append)
        assert steps == STEPS

    def test_others_may_read_what_was_built(self, tmp_path: Path) -> None:
        built(tmp_path, readings(DUNG))
        assert (tmp_path / "current").resolve().stat().st_mode & 0o055 == 0o055


class TestTheSameForTheSame:
    def files(self, out: Path) -> list[bytes]:
        return [(out / "current" / name).read_bytes() for name in ("graph.nq", "claims.jsonl", "report.json")]

    def test_the_order_of_documents_does_not_matter(self, tmp_path: Path) -> None:
        some = [BAD, *read_all(documents(7)), Rejected("also-bad.txt", because("no"))]
        built(tmp_path / "one", some)
        built(tmp_path / "other", reversed(some))
        assert self.files(tmp_path / "one") == self.files(tmp_path / "other")

    def test_the_number_of_workers_does_not_matter(self, tmp_path: Path) -> None:
        for workers in (1, 2):
            built(tmp_path / str(workers), read_all(documents(40), workers))
        assert self.files(tmp_path / "1") == self.files(tmp_path / "2")

    def test_the_process_does_not_matter(self, tmp_path: Path) -> None:
        """Sets have another order in every process."""
        for seed in ("1", "2"):
            command = [sys.executable, "-m", "kg", "build", "data/articles", "--out", str(tmp_path / seed)]
            environment = {**os.environ, "PYTHONHASHSEED": seed}
            subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
        assert self.files(tmp_path / "1") == self.files(tmp_path / "2")

    def test_a_repeated_build_is_found_and_not_made_again(self, tmp_path: Path) -> None:
        first = built(tmp_path, readings(DUNG))
        made = (tmp_path / "current" / "graph.nq").stat()
        assert built(tmp_path, readings(DUNG), progress=crash_at("resolve")) == first
        assert (tmp_path / "current" / "graph.nq").stat() == made

    @pytest.mark.parametrize(
        "facts",
        [
            {"title": "Tin khác"},
            {"publisher": "Báo khác"},
            {"url": "https://e.example/"},
            {"place": "Huế"},
            {"authors": ("Nguyễn Văn A",)},
            {"photographers": ("Nguyễn Văn B",)},
            {"published": None},
        ],
        ids=str,
    )
    def test_whatever_else_a_document_brings_makes_another_build(
        self, tmp_path: Path, facts: dict[str, object]
    ) -> None:
        document = a_document(DUNG, "tin", "2019-01-17")
        other = replace(document, **facts)  # type: ignore[arg-type]
        one, two = (built(tmp_path, read_all([each])) for each in (document, other))
        assert one.build != two.build

    def test_other_claims_of_the_same_document_make_another_build(self, tmp_path: Path) -> None:
        (reading,) = readings(DUNG)
        assert isinstance(reading, Reading)
        fewer = replace(reading, events=())
        assert built(tmp_path, [reading]).build != built(tmp_path, [fewer]).build

    def test_another_base_makes_another_build(self, tmp_path: Path) -> None:
        first = built(tmp_path, readings(DUNG))
        second = built(tmp_path, readings(DUNG), "https://e.example/")
        assert first.build != second.build
        text = (tmp_path / "current" / "graph.nq").read_text(encoding="utf-8")
        assert text.startswith("<https://e.example/")


class TestWhatCannotBeRead:
    def test_rejected_documents_are_listed_and_the_rest_is_built(self, tmp_path: Path) -> None:
        summary = built(tmp_path, [BAD, *readings(DUNG), Rejected("a.txt", because("no words"))])
        assert [one.source for one in summary.rejected] == ["a.txt", "bad.txt"]
        assert Summary.load(tmp_path / "current").rejected == summary.rejected
        assert summary.documents == 1

    def test_a_build_that_is_found_lists_what_was_rejected_this_time(self, tmp_path: Path) -> None:
        built(tmp_path, readings(DUNG))
        summary = built(tmp_path, [*readings(DUNG), BAD])
        assert summary.rejected == (LeftOut("bad.txt", "the document is empty"),)
        assert Summary.load(tmp_path / "current").rejected == summary.rejected

    def test_no_document_at_all_is_the_callers_fault_and_the_old_graph_stays(self, tmp_path: Path) -> None:
        built(tmp_path, readings(DUNG))
        reason = r"no document could be read \(2 rejected; the first: a\.txt: no words\)"
        with pytest.raises(InputError, match=reason):
            built(tmp_path, [BAD, Rejected("a.txt", because("no words"))])
        assert people(tmp_path) == {"Mai Tiến Dũng"}

    def test_nothing_given_is_nothing_read(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match=r"no document could be read \(0 rejected\)"):
            built(tmp_path, [])

    def test_an_article_without_claims_is_a_document_all_the_same(self, tmp_path: Path) -> None:
        summary = built(tmp_path, readings("Hôm nay trời mưa to ở nhiều nơi."))
        assert (summary.documents, summary.holdings, summary.tenures) == (1, 0, 0)


class TestWhatGoesWrongInTheMiddle:
    @pytest.mark.parametrize("step", STEPS)
    def test_a_crash_leaves_the_old_graph_whole_and_nothing_else(self, tmp_path: Path, step: str) -> None:
        old = built(tmp_path, readings(DUNG))
        with pytest.raises(CrashError):
            built(tmp_path, readings(SON), progress=crash_at(step))
        assert people(tmp_path) == {"Mai Tiến Dũng"}
        assert (builds(tmp_path), left_over(tmp_path)) == ({old.build}, [])

    @pytest.mark.parametrize("step", STEPS)
    def test_a_build_after_a_crash_is_made(self, tmp_path: Path, step: str) -> None:
        with pytest.raises(CrashError):
            built(tmp_path, readings(SON), progress=crash_at(step))
        built(tmp_path, readings(SON))
        assert people(tmp_path) == {"Trần Văn Sơn"}

    def test_a_killed_build_leaves_the_old_graph_whole_and_the_next_one_clears_up(
        self, tmp_path: Path
    ) -> None:
        built(tmp_path, readings(DUNG))
        command = [sys.executable, "-c", KILLED_AT_THE_LAST_STEP, str(tmp_path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert people(tmp_path) == {"Mai Tiến Dũng"}
        assert len(left_over(tmp_path)) == 1
        built(tmp_path, readings(NEN))
        assert (people(tmp_path), left_over(tmp_path)) == ({"Nguyễn Văn Nên"}, [])

    def test_a_graph_that_breaks_a_shape_does_not_become_the_live_one(self, tmp_path: Path) -> None:
        built(tmp_path, readings(DUNG))
        misplaced = a_reading(a_holding(start=3), document=a_document(DUNG))
        with pytest.raises(ShapesError, match="the quote is the text between the offsets"):
            built(tmp_path, [misplaced])
        assert people(tmp_path) == {"Mai Tiến Dũng"}

    @pytest.mark.parametrize("room", [1_000, 60_000])
    def test_a_disk_without_room_ends_in_one_sentence_and_the_old_graph_stays(
        self, tmp_path: Path, room: int
    ) -> None:
        built(tmp_path, readings(DUNG))
        results = list(read_all(documents(6)))
        with room_for(room), pytest.raises(KgError) as refusal:
            built(tmp_path, results)
        assert isinstance(refusal.value, ConfigError | StoreError)
        assert (people(tmp_path), left_over(tmp_path)) == ({"Mai Tiến Dũng"}, [])

    @pytest.mark.parametrize("harmed", ["report.json", "store", "store/CURRENT"])
    def test_a_damaged_build_of_the_same_input_is_made_again(self, tmp_path: Path, harmed: str) -> None:
        first = built(tmp_path, readings(DUNG))
        path = tmp_path / "current" / harmed
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.write_text("noise", encoding="utf-8")
        assert built(tmp_path, readings(DUNG)) == first
        assert people(tmp_path) == {"Mai Tiến Dũng"}

    def test_a_build_whose_store_lost_statements_is_made_again(self, tmp_path: Path) -> None:
        first = built(tmp_path, readings(DUNG))
        replace(first, quads=first.quads + 1).write(tmp_path / "current")
        assert built(tmp_path, readings(DUNG)) == first

    def test_two_builds_at_once_do_not_mix(self, tmp_path: Path) -> None:
        refused: list[str] = []

        def meanwhile(_: str) -> None:
            with pytest.raises(StoreError, match="another process is building here") as refusal:
                built(tmp_path, readings(SON))
            refused.append(refusal.value.location)

        built(tmp_path, readings(DUNG), progress=meanwhile)
        assert set(refused) == {str(tmp_path)}
        assert people(tmp_path) == {"Mai Tiến Dũng"}
        built(tmp_path, readings(SON))
        assert people(tmp_path) == {"Trần Văn Sơn"}

    def test_readers_never_find_the_graph_half_switched(self, tmp_path: Path) -> None:
        built(tmp_path, readings(DUNG))
        seen: list[set[str]] = []
        faults: list[StoreError] = []
        done = threading.Event()

        def keep_reading() -> None:
            while not done.is_set():
                try:
                    seen.append(people(tmp_path))
                except StoreError as error:
                    faults.append(error)

        reader = threading.Thread(target=keep_reading)
        reader.start()
        built(tmp_path, readings(SON))
        done.set()
        reader.join()
        assert faults == []
        assert {frozenset(one) for one in seen} <= {frozenset({"Mai Tiến Dũng"}), frozenset({"Trần Văn Sơn"})}


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_whom_a_minister_replaces_is_the_one_who_held_the_office(tmp_path: Path) -> None:
    successor = f"Sáng 3/6/2024, Quốc hội bổ nhiệm ông Lương Hữu Khánh làm {CHAIR} thay ông Trần Văn Sơn."
    summary = built(tmp_path / "out", readings(SON, successor))
    assert summary.undecided == 0
    with open_store(tmp_path / "out") as store:
        found = list(store.select('SELECT ?p { ?p a foaf:Person ; skos:prefLabel "Trần Văn Sơn"@vi }'))
    assert len(found) == 1
