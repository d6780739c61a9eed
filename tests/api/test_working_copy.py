"""Changes by hand: kept through crashes, failures and new builds, and never in a build."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store

from api.refusals import NoSuchGraphError, SparqlSyntaxError
from api.working_copy import JOURNAL, WorkingCopy, Workplace
from api.writing import Action, Change, Desk
from kg.errors import ConfigError, DataError, QueryError, StoreError, StoreTimeoutError, because
from tests.serving import LONG, until

G = "http://e.example/g"
ENDLESS = "INSERT { ?a ?b ?j } USING <a:build> WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


def a_build(folder: Path, *subjects: str) -> Path:
    store = Store(str(folder))
    triples = " ".join(f"<{one}> <a:p> 1 ." for one in subjects)
    store.update(f"INSERT DATA {{ GRAPH <a:build> {{ {triples} }} }}")
    store.flush()
    return folder


def a_place(folder: Path, build: Path, seconds: float = LONG, lifetime: float = 60) -> Workplace:
    desk = Desk(str(folder / "changes" / "live"), seconds, 500_000_000, {"ex": "http://e.example/"})
    return Workplace(folder / "changes", build, desk, lifetime)


def subjects(store: str | Path) -> set[str]:
    rows = Store.read_only(str(store)).query("SELECT ?s { ?s ?p ?o }", use_default_graph_as_union=True)
    return {row["s"].value for row in rows}  # type: ignore[union-attr]


def insert(subject: str) -> Change:
    return Change(Action.UPDATE, f"INSERT DATA {{ <{subject}> <a:p> 1 }}")


def was_made(copy: WorkingCopy, change: Change) -> bool:
    """Make a change, and tell whether the time was enough."""
    try:
        copy.make(change, "anna")
    except StoreTimeoutError:
        return False
    return True


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return a_build(tmp_path / "store", "a:built")


@pytest.fixture
def copy(tmp_path: Path, build: Path) -> Iterator[WorkingCopy]:
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        yield copy


def test_a_copy_begins_as_the_build(copy: WorkingCopy) -> None:
    assert subjects(copy.latest()) == {"a:built"}


def test_a_change_makes_a_new_snapshot_and_leaves_the_old_one_and_the_build_alone(
    copy: WorkingCopy, build: Path
) -> None:
    before = copy.latest()
    copy.make(insert("a:new"), "anna")
    assert subjects(copy.latest()) == {"a:built", "a:new"}
    assert subjects(before) == subjects(build) == {"a:built"}


def test_changes_outlive_the_server_and_are_made_again_on_a_new_build(tmp_path: Path, build: Path) -> None:
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        copy.make(insert("a:one"), "anna")
        copy.make(Change(Action.PUT, "<a:two> <a:p> 1 .", G, "text/turtle"), "anna")
    other = a_build(tmp_path / "other", "a:rebuilt")
    with WorkingCopy(a_place(tmp_path, other)) as copy:
        assert subjects(copy.latest()) == {"a:rebuilt", "a:one", "a:two"}
        copy.make(insert("a:three"), "anna")
        assert "a:three" in subjects(copy.latest())


def test_the_journal_tells_who_changed_what(copy: WorkingCopy, tmp_path: Path) -> None:
    copy.make(insert("a:new"), "anna")
    (line,) = (tmp_path / "changes" / JOURNAL).read_text().splitlines()
    entry = json.loads(line)
    assert (entry["by"], entry["action"]) == ("anna", "update")
    assert entry["text"] == insert("a:new").text


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (Change(Action.UPDATE, "INSERT DATA {"), SparqlSyntaxError),
        (Change(Action.UPDATE, "INSERT DATA { <a:lost> <a:p> 1 } ; CREATE GRAPH <a:build>"), QueryError),
        (Change(Action.UPDATE, "INSERT DATA { <a:lost> <a:p> 1 } ; LOAD <http://127.0.0.1:9/>"), StoreError),
        (Change(Action.PUT, "<a:b> <", G, "text/turtle"), SparqlSyntaxError),
        (Change(Action.PUT, "<a:b> <a:p> 1 .", G, "image/png"), SparqlSyntaxError),
        (
            Change(Action.PUT, '{"@id":"a:b","@graph":[{"@id":"a:c","a:d":1}]}', G, "application/ld+json"),
            Exception,
        ),
        (Change(Action.PUT, "<a:b> <a:p> 1 .", "no iri", "text/turtle"), SparqlSyntaxError),
        (Change(Action.DELETE, graph=G), NoSuchGraphError),
        (Change(Action.PATCH, "CLEAR ALL", G), NoSuchGraphError),
        (Change(Action.UPDATE, "\ud800"), SparqlSyntaxError),
    ],
)
def test_a_change_that_fails_changes_nothing(
    copy: WorkingCopy, tmp_path: Path, change: Change, error: type[Exception]
) -> None:
    with pytest.raises(error):
        copy.make(change, "anna")
    assert subjects(copy.latest()) == {"a:built"}
    assert not (tmp_path / "changes" / JOURNAL).exists()
    copy.make(insert("a:new"), "anna")
    assert subjects(copy.latest()) == {"a:built", "a:new"}


def test_a_change_past_its_time_is_ended_and_changes_nothing(tmp_path: Path) -> None:
    build = a_build(tmp_path / "store", *(f"a:{number}" for number in range(60)))
    with WorkingCopy(a_place(tmp_path, build, seconds=1)) as copy:
        with pytest.raises(StoreTimeoutError):
            copy.make(Change(Action.UPDATE, f"DELETE WHERE {{ <a:1> ?p ?o }} ; {ENDLESS}"), "anna")
        assert until(lambda: was_made(copy, insert("a:new")))
        assert subjects(copy.latest()) >= {"a:1", "a:new"}


def no_space(*_: object) -> None:
    raise OSError("no space")


def full_disk(*_: object) -> None:
    raise StoreError("live", because("no space"))


@pytest.mark.parametrize("fails", ["api.journal.os.fsync", "api.journal.os.truncate"])
def test_a_journal_that_cannot_be_written_stops_the_change(
    tmp_path: Path, build: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        copy.make(insert("a:old"), "anna")
        with monkeypatch.context() as patch:
            patch.setattr("api.journal.os.fsync", no_space)
            patch.setattr(fails, no_space)
            with pytest.raises(StoreError, match="no space"):
                copy.make(insert("a:lost"), "anna")
        copy.make(insert("a:new"), "anna")
        assert subjects(copy.latest()) == {"a:built", "a:old", "a:new"}
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        assert subjects(copy.latest()) == {"a:built", "a:old", "a:new"}


def test_a_change_told_as_failed_is_not_made_at_the_next_start(
    tmp_path: Path, build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with WorkingCopy(a_place(tmp_path, build)) as copy, monkeypatch.context() as patch:
        patch.setattr("api.journal.os.fsync", no_space)
        with pytest.raises(StoreError, match="no space"):
            copy.make(insert("a:lost"), "anna")
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        assert subjects(copy.latest()) == {"a:built"}


def test_a_copy_that_could_not_be_made_again_is_made_with_the_next_change(
    copy: WorkingCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy.make(insert("a:old"), "anna")
    with monkeypatch.context() as patch:
        patch.setattr("api.working_copy._copy", full_disk)
        with pytest.raises(StoreError, match="no space"):
            copy.make(Change(Action.UPDATE, "CREATE GRAPH <a:build>"), "anna")
        with pytest.raises(StoreError, match="no space"):
            copy.make(insert("a:lost"), "anna")
    copy.make(insert("a:new"), "anna")
    assert subjects(copy.latest()) == {"a:built", "a:old", "a:new"}


def test_changes_are_made_again_when_the_copy_goes_over_to_another_build(
    copy: WorkingCopy, tmp_path: Path
) -> None:
    copy.make(insert("a:mine"), "anna")
    before = copy.latest()
    copy.rebase(a_build(tmp_path / "next", "a:next"))
    assert subjects(copy.latest()) == {"a:next", "a:mine"}
    assert subjects(before) == {"a:built", "a:mine"}
    copy.make(insert("a:later"), "anna")
    assert subjects(copy.latest()) == {"a:next", "a:mine", "a:later"}


def test_a_process_that_was_begun_beforehand_and_died_is_begun_again(
    tmp_path: Path, copy: WorkingCopy
) -> None:
    copy.make(insert("a:x"), "anna")
    spare = copy._next
    assert spare is not None
    spare._process.kill()
    assert until(lambda: not spare.runs)
    copy.rebase(a_build(tmp_path / "second", "a:second"))
    assert subjects(copy.latest()) == {"a:second", "a:x"}


def test_a_copy_that_is_closed_leaves_no_process(tmp_path: Path, build: Path) -> None:
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        copy.make(insert("a:x"), "anna")
        begun = (copy._writer, copy._next)
    assert [one.runs for one in begun if one is not None] == [False, False]


def test_a_copy_without_changes_goes_over_to_another_build_and_takes_changes(
    copy: WorkingCopy, tmp_path: Path
) -> None:
    copy.rebase(a_build(tmp_path / "next", "a:next"))
    assert subjects(copy.latest()) == {"a:next"}
    copy.make(insert("a:later"), "anna")
    assert subjects(copy.latest()) == {"a:next", "a:later"}


def test_a_change_that_fails_after_the_copy_went_over_leaves_the_new_build(
    copy: WorkingCopy, tmp_path: Path
) -> None:
    copy.rebase(a_build(tmp_path / "next", "a:next"))
    with pytest.raises(QueryError):
        copy.make(Change(Action.UPDATE, "INSERT DATA { <a:1> <a:p> 1 } ; CREATE GRAPH <a:build>"), "anna")
    copy.make(insert("a:later"), "anna")
    assert subjects(copy.latest()) == {"a:next", "a:later"}


@pytest.mark.parametrize("made", [(), ("a:mine",)])
def test_a_copy_that_cannot_go_over_stays_as_it_was(
    copy: WorkingCopy, tmp_path: Path, made: tuple[str, ...]
) -> None:
    for subject in made:
        copy.make(insert(subject), "anna")
    with pytest.raises(StoreError):
        copy.rebase(tmp_path / "nowhere")
    assert subjects(copy.latest()) == {"a:built", *made}
    copy.make(insert("a:later"), "anna")
    assert subjects(copy.latest()) == {"a:built", *made, "a:later"}


def test_a_copy_that_is_not_open_yet_begins_as_the_newest_build(tmp_path: Path, build: Path) -> None:
    copy = WorkingCopy(a_place(tmp_path, build))
    copy.rebase(a_build(tmp_path / "next", "a:next"))
    with copy:
        assert subjects(copy.latest()) == {"a:next"}


def test_a_line_that_a_crash_cut_off_is_forgotten(tmp_path: Path, build: Path) -> None:
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        copy.make(insert("a:one"), "anna")
    with (tmp_path / "changes" / JOURNAL).open("a") as journal:
        journal.write('{"action": "upda')
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        copy.make(insert("a:two"), "anna")
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        assert subjects(copy.latest()) == {"a:built", "a:one", "a:two"}


@pytest.mark.parametrize("line", ["{}", "no", "[]", '{"action": "burn"}'])
def test_a_damaged_line_is_named(tmp_path: Path, build: Path, line: str) -> None:
    (tmp_path / "changes").mkdir()
    (tmp_path / "changes" / JOURNAL).write_text(f"{line}\n")
    with pytest.raises(DataError, match=f"{JOURNAL}:1"), WorkingCopy(a_place(tmp_path, build)):
        pass


def test_a_change_that_a_new_build_leaves_no_room_for_is_told_of(
    tmp_path: Path, build: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        copy.make(Change(Action.UPDATE, "CREATE GRAPH <a:mine>"), "anna")
        copy.make(insert("a:one"), "anna")
    other = a_build(tmp_path / "other", "a:rebuilt")
    store = Store(str(other))
    store.update("CREATE GRAPH <a:mine>")
    store.flush()
    del store
    with caplog.at_level(logging.WARNING), WorkingCopy(a_place(tmp_path, other)) as copy:
        assert subjects(copy.latest()) == {"a:rebuilt", "a:one"}
    assert f"{JOURNAL}:1" in caplog.text


def test_a_change_that_cannot_be_made_again_takes_no_other_along(tmp_path: Path, build: Path) -> None:
    with WorkingCopy(a_place(tmp_path, build)) as copy:
        for change in (insert("a:one"), Change(Action.UPDATE, "CREATE GRAPH <a:mine>"), insert("a:two")):
            copy.make(change, "anna")
        copy.make(Change(Action.DELETE, graph="a:build"), "anna")
    other = a_build(tmp_path / "other", "a:rebuilt")
    store = Store(str(other))
    store.update("CREATE GRAPH <a:mine> ; DROP GRAPH <a:build>")
    store.flush()
    del store
    with WorkingCopy(a_place(tmp_path, other)) as copy:
        assert subjects(copy.latest()) == {"a:one", "a:two"}


def test_a_change_that_takes_too_long_to_make_again_stops_the_start_and_is_named(
    tmp_path: Path, build: Path
) -> None:
    big = a_build(tmp_path / "big", *(f"a:{number}" for number in range(60)))
    with WorkingCopy(a_place(tmp_path, build)) as copy:  # few subjects, so that it ends
        copy.make(insert("a:one"), "anna")
        copy.make(Change(Action.UPDATE, ENDLESS), "anna")
    journal = (tmp_path / "changes" / JOURNAL).read_text()
    with (
        pytest.raises(StoreError, match=f"{JOURNAL}:[12]: .*QUANLO_UPDATE_SECONDS"),
        WorkingCopy(a_place(tmp_path, big, seconds=1)),
    ):
        pass
    assert (tmp_path / "changes" / JOURNAL).read_text() == journal


def test_two_servers_do_not_change_one_copy(tmp_path: Path, build: Path, copy: WorkingCopy) -> None:
    with pytest.raises(StoreError, match="another server"), WorkingCopy(a_place(tmp_path, build)):
        pass


def test_a_snapshot_that_no_query_can_need_is_removed(tmp_path: Path, build: Path) -> None:
    with WorkingCopy(a_place(tmp_path, build, lifetime=-1)) as copy:
        first = copy.latest()
        copy.make(insert("a:one"), "anna")
        assert not Path(first).exists()


def test_a_copy_that_is_not_open_says_so(tmp_path: Path, build: Path) -> None:
    with pytest.raises(ConfigError, match="not open"):
        WorkingCopy(a_place(tmp_path, build)).make(insert("a:one"), "anna")
