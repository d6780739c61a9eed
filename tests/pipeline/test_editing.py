"""A live graph that is changed by one article at a time: the same as if it had been built so."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import DocumentError, EditError, NotFoundError, ResolutionError, StoreError
from kg.graph import ShapesError
from kg.model.claims import Reading, Status
from kg.model.edition import Change
from kg.pipeline import Editor, Summary, know, read_all
from kg.pipeline.directory import reserved
from kg.pipeline.posted import POSTED
from kg.query.index import INDEX, Index, open_index
from kg.resolve.judgements import HEADER
from kg.settings import DEFAULT_BASE_IRI
from kg.store import open_store, store_directory
from kg.vocabulary import QL
from tests.builders import a_document
from tests.pipeline.articles import CHAIR, DUNG, NEN, SON, builds, built, people
from tests.query.test_index_updating import contents

FROM_THE_START = ("a", "b")
TEXTS = {
    "a": DUNG,
    "b": NEN,
    "c": SON,
    "d": f"Ngày 10/6/2021, {CHAIR} Mai Tiến Dũng phát biểu tại Hà Nội.",
    "e": f"Ngày 8/4/2021, ông Trần Văn Sơn được bổ nhiệm giữ chức {CHAIR}.",
    "f": "Ngày 11/1/2022, Giám đốc Sở Nội vụ Trần Văn Sơn dự hội nghị tại Huế.",
}
KEPT = ("graph.nq", "claims.jsonl", "readings.msgpack", "identities.jsonl")


def article(name: str, text: str = "", **facts: object) -> bytes:
    """Return an article as it is sent."""
    return json.dumps({"id": name, "text": text or TEXTS[name], "published": "2022-02-01", **facts}).encode()


def graph_of(out: Path, names: Iterable[str] = FROM_THE_START) -> Summary:
    """Build a graph of these articles with what came to it one by one, as the command does."""
    return built(out, read_all(a_document(TEXTS[name], name, "2022-02-01") for name in names))


def opened(index: Index | None) -> Index:
    assert index is not None
    return index


def editor(out: Path, judgements: Path | None = None) -> Editor:
    return Editor(out, DEFAULT_BASE_IRI, judgements)


def files(out: Path) -> dict[str, bytes]:
    """Return what the live build holds, as far as its bytes are set."""
    return {name: (out / "current" / name).read_bytes() for name in KEPT}


def made_again(out: Path, place: Path) -> tuple[Summary, dict[str, bytes]]:
    """Return the figures and files of a build from the same articles, after the same identifiers."""
    shutil.copytree(out, place, symlinks=True)
    shutil.rmtree(place / "current" / "store")  # a damaged build is made again
    return graph_of(place), files(place)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from("cdef"), min_size=1, max_size=6))
def test_a_graph_that_was_changed_one_by_one_is_that_of_a_build(turns: list[str]) -> None:
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        graph_of(out)
        one_by_one = editor(out)
        there: set[str] = set()
        for name in turns:
            edition = one_by_one.withdraw(name) if name in there else one_by_one.add(article(name))
            there ^= {name}
            assert edition.build == (out / "current").resolve().name
        again = Path(folder) / "again"
        assert (Summary.load(out / "current"), files(out)) == made_again(out, again)
        one, other = (contents(place / "current" / INDEX) for place in (out, again))
        assert one == other


def test_what_was_withdrawn_leaves_the_graph_as_it_was(tmp_path: Path) -> None:
    before = graph_of(tmp_path)
    kept = files(tmp_path)
    one_by_one = editor(tmp_path)
    added = one_by_one.add(article("e"))
    assert files(tmp_path)["graph.nq"] != kept["graph.nq"]
    assert one_by_one.withdraw("e").change is Change.WITHDRAWN
    assert {**files(tmp_path), "identities.jsonl": b""} == {**kept, "identities.jsonl": b""}
    assert Summary.load(tmp_path / "current") == before
    assert builds(tmp_path) == {before.build, added.build}


def test_an_article_is_in_the_graph_when_it_was_added(tmp_path: Path) -> None:
    graph_of(tmp_path)
    edition = editor(tmp_path).add(article("c"))
    assert (edition.document, edition.change) == ("c", Change.ADDED)
    assert "Trần Văn Sơn" in people(tmp_path)
    with (
        open_store(tmp_path) as store,
        closing(opened(open_index(store_directory(tmp_path).parent))) as index,
    ):
        assert index.labels.find("person", "Trần Văn Sơn").label == "Trần Văn Sơn"
        assert store.revision() == edition.build


def test_the_same_article_again_changes_nothing(tmp_path: Path) -> None:
    graph_of(tmp_path)
    one_by_one = editor(tmp_path)
    first = one_by_one.add(article("c"))
    assert one_by_one.add(article("c")) == replace(first, change=Change.UNCHANGED)
    assert one_by_one.add(article("a")).change is Change.UNCHANGED


def test_a_new_build_keeps_what_came_one_by_one_and_who_holds_the_graph_open_sees_it(tmp_path: Path) -> None:
    graph_of(tmp_path)
    one_by_one = editor(tmp_path)
    one_by_one.add(article("c"))
    assert graph_of(tmp_path, "ab").posted == ("c",)
    assert graph_of(tmp_path, "abd").posted == ("c",)
    one_by_one.add(article("f"))
    assert Summary.load(tmp_path / "current").documents == len("abdcf")
    one_by_one.withdraw("c")
    one_by_one.withdraw("f")
    assert not (tmp_path / "current" / POSTED).exists()
    assert Summary.load(tmp_path / "current").posted == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "not JSON"),
        (b"[]", "not a JSON object"),
        (b'{"text": "x"}', '"id"'),
        (b'{"id": "x", "text": ""}', "empty"),
        (b'{"id": "x", "text": "' + "Hôm nay.".encode() + b'", "published": "31/2/2020"}', '"published"'),
        (b"\xff", "not UTF-8"),
        (b"", "not JSON"),
        (b'{"id": "x", "text": "a\nb"}', "not JSON"),
        (b"plain text", "not JSON"),
    ],
)
def test_what_is_no_article_is_refused_and_changes_nothing(
    tmp_path: Path, content: bytes, words: str
) -> None:
    build = graph_of(tmp_path).build
    with pytest.raises(DocumentError, match=words):
        editor(tmp_path).add(content)
    assert builds(tmp_path) == {build}
    assert not (tmp_path / "current" / POSTED).exists()


def test_an_article_may_stand_on_many_lines(tmp_path: Path) -> None:
    graph_of(tmp_path)
    content = (
        json.dumps(json.loads(article("c")), indent=2, ensure_ascii=False).replace("\n", "\r\n").encode()
    )
    editor(tmp_path).add(content)
    assert graph_of(tmp_path, "ab").posted == ("c",)


def test_another_article_under_a_known_id_is_refused(tmp_path: Path) -> None:
    graph_of(tmp_path)
    one_by_one = editor(tmp_path)
    one_by_one.add(article("c"))
    for name, facts in (("a", {"text": SON}), ("c", {"title": "Họp"})):
        with pytest.raises(EditError, match="another article has this id; withdraw it first"):
            one_by_one.add(article(name, **facts))


def test_an_id_that_gives_the_identifier_of_another_article_is_refused(tmp_path: Path) -> None:
    graph_of(tmp_path)
    one_by_one = editor(tmp_path)
    one_by_one.add(article("a..!..;b", text=SON))
    with pytest.raises(EditError, match="another article has this id"):
        one_by_one.add(article("a,!?.?.b", text=SON))  # a-b-576858ed, too


def test_an_article_is_withdrawn_by_its_own_id_or_identifier(tmp_path: Path) -> None:
    graph_of(tmp_path)
    one_by_one = editor(tmp_path)
    first = one_by_one.add(article("c"))
    second = one_by_one.add(article(first.article, text=TEXTS["d"]))  # an id that is an identifier too
    assert one_by_one.withdraw(first.article).document == second.document
    assert one_by_one.withdraw(first.article).document == "c"


def test_an_article_whose_build_did_not_become_the_live_one_is_in_no_later_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = graph_of(tmp_path)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.pipeline.editing.switch", killed)
    with pytest.raises(KeyboardInterrupt):
        editor(tmp_path).add(article("c"))
    monkeypatch.undo()
    assert graph_of(tmp_path) == before


def test_a_withdrawn_article_whose_build_did_not_become_the_live_one_is_in_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph_of(tmp_path)
    editor(tmp_path).add(article("c"))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.pipeline.editing.switch", killed)
    with pytest.raises(KeyboardInterrupt):
        editor(tmp_path).withdraw("c")
    monkeypatch.undo()
    assert graph_of(tmp_path).posted == ("c",)


def test_a_build_that_was_giving_way_when_its_process_was_killed_comes_back(tmp_path: Path) -> None:
    graph_of(tmp_path)
    build = editor(tmp_path).add(article("c")).build
    (tmp_path / "builds" / build).rename(tmp_path / "builds" / f".before-{build}")
    assert graph_of(tmp_path).posted == ("c",)
    (tmp_path / "builds" / f".before-{build}").mkdir()  # killed a moment later
    assert graph_of(tmp_path).posted == ("c",)
    assert [one.name for one in (tmp_path / "builds").glob(".before-*")] == []


def test_an_article_that_comes_while_the_next_build_is_being_given_its_own_is_in_it(tmp_path: Path) -> None:
    graph_of(tmp_path)
    given = read_all([a_document(TEXTS["a"], "a", "2022-02-01")])
    editor(tmp_path).add(article("c"))
    summary = built(tmp_path, given)
    assert (summary.documents, summary.posted) == (2, ("c",))


def test_an_article_that_was_sent_stands_before_another_of_its_id_that_is_given(tmp_path: Path) -> None:
    graph_of(tmp_path)
    editor(tmp_path).add(article("c", TEXTS["d"]))
    summary = graph_of(tmp_path, "abc")
    (left,) = summary.rejected
    assert left.source == "c"
    assert "'c' was sent to the graph, and stands; withdraw that one" in left.reason
    assert (summary.documents, summary.posted) == (3, ("c",))
    editor(tmp_path).withdraw("c")
    assert "Trần Văn Sơn" not in people(tmp_path)
    graph_of(tmp_path, "abc")
    assert "Trần Văn Sơn" in people(tmp_path)


def test_an_article_that_was_sent_and_is_given_since_belongs_to_those_given(tmp_path: Path) -> None:
    graph_of(tmp_path)
    one_by_one = editor(tmp_path)
    one_by_one.add(article("c"))
    summary = graph_of(tmp_path, "abc")
    assert (summary.documents, summary.posted, summary.rejected) == (3, (), ())
    with pytest.raises(EditError, match="it came with the articles of kg build"):
        one_by_one.withdraw("c")
    assert graph_of(tmp_path).documents == 2


def test_of_two_articles_that_make_one_identifier_that_which_was_sent_stands(tmp_path: Path) -> None:
    graph_of(tmp_path)
    editor(tmp_path).add(article("a..!..;b", SON))
    summary = built(tmp_path, read_all(a_document(TEXTS[name], "a,!?.?.b") for name in "a"))
    (left,) = summary.rejected
    assert left.source == "a,!?.?.b"
    assert (
        "a-b-576858ed, is that of 'a..!..;b' too, which is kept; give one of them another id" in left.reason
    )
    assert people(tmp_path) == {"Trần Văn Sơn"}


def test_a_text_as_long_as_may_be_sent_is_not_too_long_for_the_next_build(tmp_path: Path) -> None:
    graph_of(tmp_path)
    long = f"{SON}{' ' * 50}{chr(0x1EBF) * 2000}"
    sent = json.dumps({"id": "c", "text": long}, ensure_ascii=False).encode()
    editor(tmp_path).add(sent)
    assert len((tmp_path / "current" / POSTED).read_bytes()) < len(sent)
    assert graph_of(tmp_path).posted == ("c",)


def test_only_what_was_added_can_be_withdrawn(tmp_path: Path) -> None:
    graph_of(tmp_path)
    one_by_one = editor(tmp_path)
    with pytest.raises(EditError, match="it came with the articles of kg build"):
        one_by_one.withdraw("a")
    with pytest.raises(NotFoundError):
        one_by_one.withdraw("z")


def test_a_graph_by_other_software_or_below_another_base_is_to_be_built_again(tmp_path: Path) -> None:
    graph_of(tmp_path)
    with pytest.raises(StoreError, match="another version of Quanlo or with another base; build it again"):
        Editor(tmp_path, "https://e.example/").add(article("c"))


def test_a_build_without_what_it_was_made_from_is_to_be_built_again(tmp_path: Path) -> None:
    graph_of(tmp_path)
    (tmp_path / "current" / "readings.msgpack").write_bytes(b"\0\0\0\1\xc1")
    with pytest.raises(StoreError, match=r"cannot be read .*build it again"):
        editor(tmp_path).prepare()


def test_a_judgement_that_came_meanwhile_is_followed_from_then_on(tmp_path: Path) -> None:
    graph_of(tmp_path)
    table = tmp_path / "judgements.tsv"
    table.write_text(f"{HEADER}\n", encoding="utf-8")
    one_by_one = editor(tmp_path, table)
    one_by_one.prepare()
    (reading,) = (one for one in read_all([a_document(TEXTS["a"], "a", "2022-02-01")]))
    assert isinstance(reading, Reading)
    (holding, *_) = know([reading]).resolution.holdings
    row = ("1", "reject", holding.id, "", "", "", "an", "2026-01-01", "đọc lại")
    table.write_text(f"{HEADER}\n" + "\t".join(row) + "\n", encoding="utf-8")
    one_by_one.add(article("c"))
    assert Summary.load(tmp_path / "current").judgements == ("1",)
    editor(tmp_path, table).withdraw("c")  # one that begins from a build with judgements
    assert Summary.load(tmp_path / "current").judgements == ("1",)
    table.write_text(table.read_text(encoding="utf-8").replace(holding.id, "nobody"), encoding="utf-8")
    with pytest.raises(ResolutionError, match="nobody"):
        one_by_one.add(article("c"))


def test_nothing_is_changed_while_another_process_builds(tmp_path: Path) -> None:
    graph_of(tmp_path)
    with reserved(tmp_path), pytest.raises(StoreError, match="another process is building here"):
        editor(tmp_path).add(article("c"))


def test_a_graph_that_breaks_a_shape_is_not_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = graph_of(tmp_path)
    one_by_one = editor(tmp_path)
    monkeypatch.setattr("kg.graph.articles._PERSONNEL_EVENTS", {Status.START: QL.Conflict})
    with pytest.raises(ShapesError):
        one_by_one.add(article("e"))
    monkeypatch.undo()
    assert builds(tmp_path) == {before.build}
    assert not (tmp_path / "current" / POSTED).exists()
    assert one_by_one.add(article("e")).change is Change.ADDED


def test_a_damaged_list_of_articles_names_the_line(tmp_path: Path) -> None:
    graph_of(tmp_path)
    (tmp_path / "current" / POSTED).write_text("{}\n", encoding="utf-8")
    with pytest.raises(StoreError, match=r"posted\.jsonl:1: this line is no article"):
        editor(tmp_path).add(article("c"))
