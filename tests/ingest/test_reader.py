from __future__ import annotations

import gzip
import json
import os
from io import BytesIO
from pathlib import Path

import pytest

from kg.errors import because
from kg.ingest import Limits, facts, read, tellings
from kg.model.document import Document, Rejected
from tests.ingest.articles import SENTENCE, STORY, read_bytes, the_document, the_reason


def told(rejected: Document | Rejected) -> tuple[str, str]:
    """Return which document could not be read, and why, in English."""
    assert isinstance(rejected, Rejected), rejected
    return rejected.source, str(rejected.reason)


def names(found: list[Document | Rejected]) -> list[str]:
    return [one.id if isinstance(one, Document) else f"! {Path(one.source).name}" for one in found]


def a_line(**fields: object) -> str:
    return json.dumps({"id": "a", "text": STORY, **fields}, ensure_ascii=False) + "\n"


def test_a_text_file_is_one_document_named_after_it(tmp_path: Path) -> None:
    path = tmp_path / "vung-lu.txt"
    path.write_text(STORY, encoding="utf-8")
    (found,) = read([str(path)], None)
    assert isinstance(found, Document)
    assert (found.id, found.text) == ("vung-lu", STORY)


def test_inputs_are_read_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    inputs = [str(tmp_path / "b.txt"), "-", str(tmp_path / "a.txt")]
    assert names(list(read(inputs, BytesIO(a_line(id="x").encode())))) == ["b", "x", "a"]


def test_a_folder_is_read_by_path_with_its_folders_and_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.jsonl", ".hidden.txt", ".git/d.txt", "picture.png", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(a_line(id="c") if name == "c.jsonl" else STORY, encoding="utf-8")
    assert names(list(read([str(tmp_path)], None))) == ["z", "b", "c"]


def test_one_bad_file_does_not_end_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\1\2")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    missing = str(tmp_path / "nowhere.txt")
    assert names(list(read([missing, str(tmp_path)], None))) == ["! nowhere.txt", "! a.txt", "b"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.txt", "there is no such file"),
        ("x" * 5000, "too long"),
        ("folder", "holds no text, HTML or JSON"),
    ],
)
def test_an_input_that_cannot_be_opened_is_rejected(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (found,) = read([str(tmp_path / name)], None)
    assert isinstance(found, Rejected)
    assert reason in str(found.reason)


def test_a_file_that_may_not_be_read_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> BytesIO:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    (found,) = read([str(path)], None)
    assert isinstance(found, Rejected)
    assert "check its permissions" in str(found.reason)


def test_without_standard_input_the_hyphen_is_rejected() -> None:
    (found,) = read(["-"], None)
    assert found == Rejected("-", because("there is no standard input; name a file"))


def test_standard_input_is_told_by_its_first_bytes() -> None:
    assert the_document(STORY).id == "stdin"
    assert the_document(a_line(id="x")).id == "x"
    assert the_document("\ufeff" + a_line(id="x")).id == the_document("\n \n" + a_line(id="x")).id == "x"
    page = f"<!DOCTYPE html><html><body><article><p>{SENTENCE}</p><p>{SENTENCE}</p></article></body></html>"
    assert SENTENCE in the_document(page).text


def test_a_named_file_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "export.dat"
    path.write_text(a_line(id="x"), encoding="utf-8")
    assert names(list(read([str(path)], None))) == ["x"]


@pytest.mark.parametrize("empty", ["", " \n\t\n", "\ufeff"])
def test_an_empty_input_is_rejected(empty: str) -> None:
    assert "empty" in the_reason(empty)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html"])
@pytest.mark.parametrize("empty", ["", "\n \n"])
def test_an_empty_file_is_rejected_whatever_its_format(tmp_path: Path, name: str, empty: str) -> None:
    (tmp_path / name).write_text(empty, encoding="utf-8")
    assert names(list(read([str(tmp_path)], None))) == [f"! {name}"]


def test_a_document_is_accepted_once() -> None:
    first, again, other = read_bytes((a_line() + a_line() + a_line(text=SENTENCE)).encode())
    assert isinstance(first, Document)
    assert told(again) == ("<stdin>:2", "the document 'a' was read before with the same text; skipped")
    assert told(other) == (
        "<stdin>:3",
        "another document is called 'a' too and has another text: <stdin>:1 is kept; "
        "give each document an id of its own",
    )


def test_a_text_told_again_with_another_date_is_left_out_and_both_dates_are_named() -> None:
    _, again = read_bytes((a_line(published="2019-03-04") + a_line(published="2019-03-03")).encode())
    assert isinstance(again, Rejected)
    assert str(again.reason).endswith(
        "with the same text and another date: 2019-03-04 is kept, 2019-03-03 skipped"
    )


def test_all_tellings_of_a_text_are_given_to_who_asks_for_them() -> None:
    lines = a_line(published="2019-03-04") + a_line() + a_line(title="Lũ") + a_line()
    *all_told, again = tellings(["-"], BytesIO(lines.encode()))
    assert [str(facts(one).published) for one in all_told if isinstance(one, Document)] == [
        "2019-03-04",
        "",
        "",
    ]
    assert told(again) == ("<stdin>:4", "the document 'a' was read before with the same text; skipped")


def test_two_files_of_one_name_are_two_documents_of_one_name(tmp_path: Path) -> None:
    for folder, text in (("a", STORY), ("b", SENTENCE)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "tin.txt").write_text(text, encoding="utf-8")
    first, second = read([str(tmp_path)], None)
    assert isinstance(first, Document)
    assert isinstance(second, Rejected)
    assert second.source == str(tmp_path / "b" / "tin.txt")


def test_a_rejected_document_leaves_its_id_free() -> None:
    found = read_bytes(
        (a_line(text="No Vietnamese in here at all, whoever reads it twice.") + a_line()).encode()
    )
    assert names(found) == ["! <stdin>:1", "a"]


def test_every_document_knows_the_hash_of_its_text() -> None:
    assert the_document(SENTENCE).sha256 != the_document(STORY).sha256
    assert len(the_document(SENTENCE).sha256) == 64


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl", "export.bin"])
def test_a_compressed_file_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress((a_line(id="x") + a_line(id="y")).encode()))
    assert names(list(read([str(path)], None))) == ["x", "y"]


def test_a_compressed_text_is_named_without_its_endings(tmp_path: Path) -> None:
    (tmp_path / "tin.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    assert names(list(read([str(tmp_path)], None))) == ["tin"]


def test_a_file_that_only_says_it_is_compressed_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "tin.txt.gz").write_text(STORY, encoding="utf-8")
    (found,) = read([str(tmp_path / "tin.txt.gz")], None)
    assert isinstance(found, Document)


@pytest.mark.parametrize("damage", ["cut", "changed"])
@pytest.mark.parametrize("name", ["tin.txt.gz", "tin.jsonl.gz"])
def test_a_damaged_archive_is_rejected(tmp_path: Path, damage: str, name: str) -> None:
    packed = gzip.compress(a_line(text=STORY * 3000).encode(), compresslevel=0)
    broken = packed[:-2000] if damage == "cut" else packed[:-20] + b"\0" * 20
    (tmp_path / name).write_bytes(broken)
    found = list(read([str(tmp_path / name)], None))
    assert isinstance(found[-1], Rejected)
    assert str(found[-1].reason) == "the compressed file is damaged; fetch or pack it again"


def test_documents_before_the_damage_are_read(tmp_path: Path) -> None:
    packed = gzip.compress("".join(a_line(id=number) for number in range(900)).encode(), compresslevel=0)
    (tmp_path / "tin.jsonl.gz").write_bytes(packed[:-1000])
    found = list(read([str(tmp_path / "tin.jsonl.gz")], None))
    assert names(found)[:3] == ["0", "1", "2"]
    assert isinstance(found[-1], Rejected)


def test_a_small_archive_of_a_huge_document_is_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"a" * 50_000_000))
    (found,) = read([str(tmp_path / "bomb.txt.gz")], None)
    assert isinstance(found, Rejected)
    assert "larger than 10 MB" in str(found.reason)


def test_a_document_of_just_the_limit_is_read() -> None:
    text = STORY.encode()
    assert the_document(text, Limits(document_bytes=len(text))).text == STORY
    assert "larger than" in the_reason(text, Limits(document_bytes=len(text) - 1))


def test_a_line_beyond_the_limit_is_rejected_and_the_next_one_is_read() -> None:
    lines = (
        a_line(id="x")
        + a_line(id="long", text=STORY * 100)
        + a_line(id="y")
        + a_line(id="z", text=STORY * 99)
    )
    found = read_bytes(lines.encode(), Limits(document_bytes=3000))
    assert names(found) == ["x", "! <stdin>:2", "y", "! <stdin>:4"]
    assert all("larger than" in str(one.reason) for one in found if isinstance(one, Rejected))


def test_a_line_of_many_times_the_limit_is_passed_over() -> None:
    lines = a_line(id="long", text=STORY * 1000) + a_line(id="y")
    assert names(read_bytes(lines.encode(), Limits(document_bytes=5000))) == ["! <stdin>:1", "y"]


def test_a_long_first_line_does_not_hide_the_next() -> None:
    lines = a_line(id="long", text=STORY * 9) + a_line(id="y", text=SENTENCE)
    assert names(read_bytes(lines.encode(), Limits(document_bytes=500))) == ["! <stdin>:1", "y"]


def test_a_file_name_that_is_no_utf8_makes_an_identifier_that_is(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe0i.txt"))
    path.write_text(STORY, encoding="utf-8")
    assert names(list(read([str(path)], None))) == ["b\\xe0i"]
