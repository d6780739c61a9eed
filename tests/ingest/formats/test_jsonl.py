from __future__ import annotations

import json

import pytest

from kg.errors import because
from kg.model.document import Document, Rejected
from tests.ingest.articles import SENTENCE, STORY, read_bytes


def lines(*objects: object) -> list[Document | Rejected]:
    """Read objects as JSON lines; a string is a line as it stands."""
    written = [one if isinstance(one, str) else json.dumps(one) for one in objects]
    first = json.dumps({"id": "first", "text": SENTENCE})
    return read_bytes("\n".join((first, *written)).encode())[1:]


def reason(line: object) -> str:
    (found,) = lines(line)
    assert isinstance(found, Rejected)
    assert found.source == "<stdin>:2"
    return str(found.reason)


def document(**fields: object) -> Document:
    (found,) = lines({"id": "a", "text": STORY, **fields})
    assert isinstance(found, Document), found
    return found


def test_every_line_is_a_document_with_its_metadata() -> None:
    found = document(
        published="2019-01-17",
        title="Qua lũ",
        publisher="Báo Thử",
        url="https://vi.example/1",
        other={"x": [1]},
    )
    assert (found.id, found.text) == ("a", STORY)
    assert (found.title, found.publisher, found.url) == ("Qua lũ", "Báo Thử", "https://vi.example/1")
    assert found.published is not None
    assert (str(found.published.date), found.published.basis) == ("2019-01-17", "given")


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ("2019-01-17", "2019-01-17"),
        ("2019-01", "2019-01"),
        ("2019", "2019"),
        (2019, "2019"),
        (" 2019-01-17 ", "2019-01-17"),
        ("2019-01-17T08:30:00+07:00", "2019-01-17"),
        ("2019-01-17 08:30", "2019-01-17"),
        ("2019-01-16/2019-01-17", "2019-01-16/2019-01-17"),
    ],
)
def test_a_publication_date_has_the_precision_that_is_given(given: object, date: str) -> None:
    found = document(published=given).published
    assert found is not None
    assert str(found.date) == date


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_a_field_without_a_value_is_not_there(nothing: object) -> None:
    assert document(published=nothing, url=nothing).published is None
    assert document(published=nothing, url=nothing).url is None


@pytest.mark.parametrize(
    "date",
    [
        *("2019-02-30", "2019-13", "17/01/2019", "hôm qua", "2019-W03", "2019-01-17/2019-01-16", "20190117"),
        *("2019-1-17", "0001-01-01T00:00:00", "9999-12-31", "0000", "2019-02-30T08:00", 20190117, True),
    ],
)
def test_an_impossible_publication_date_rejects_the_document(date: object) -> None:
    assert reason({"id": "a", "text": STORY, "published": date}).startswith(
        'the field "published" is wrong: '
    )


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"id": "a", "text": "b"', "this is not JSON (Expecting ',' delimiter at column 24)"),
        ('{"id": "a"}  {', "this is not JSON (Extra data at column 14)"),
        ("oops", "this is not JSON (Expecting value at column 1)"),
        ("[1, 2]", "this is not a JSON object"),
        ("null", "this is not a JSON object"),
        ("{}", 'the field "id" is missing'),
        ('{"id": " ", "text": "b"}', 'the field "id" is missing or empty'),
        ('{"id": true, "text": "b"}', 'the field "id" is missing or empty'),
        ('{"id": 1.5, "text": "b"}', 'the field "id" is missing or empty'),
        ('{"id": "a"}', 'the field "text" is missing'),
        ('{"id": "a", "text": 5}', 'the field "text" is missing or no text'),
        ('{"id": "a", "text": ""}', "the document is empty"),
        ('{"id": "a", "text": "b", "url": 5}', 'the field "url" is no text'),
        ('{"id": "a", "text": "b", "title": ["c"]}', 'the field "title" is no text'),
        ('{"id": "a", "text": "b", "published": 1.5}', 'the field "published" is no text'),
        ('{"id": "a", "text": "b", "published": NaN}', 'the field "published" is no text'),
        ('{"id": "a", "text": "\\ud800"}', 'the field "text" holds half a character'),
        ('{"id": "\\udfff", "text": "b"}', 'the field "id" holds half a character'),
        ('{"id": "a", "text": "b", "title": "\\ud83d"}', 'the field "title" holds half a character'),
        ('{"id": ' + "1" * 5000 + ', "text": "b"}', "this holds a number of thousands of digits"),
        ('{"id": ' + "[" * 100_000 + "}", "this is nested too deeply"),
    ],
)
def test_a_broken_line_is_rejected_by_its_number(line: str, fault: str) -> None:
    assert reason(line).startswith(fault)


def test_a_number_can_be_an_id() -> None:
    assert document(id=1024).id == "1024"


def test_spaces_around_an_id_do_not_count() -> None:
    assert document(id=" a ").id == "a"


def test_the_rest_is_read_after_a_broken_line_and_empty_lines_only_count() -> None:
    found = lines("", "oops", "  ", {"id": "b", "text": STORY}, "{}")
    sources = [one.source if isinstance(one, Rejected) else one.id for one in found]
    assert sources == ["<stdin>:3", "b", "<stdin>:6"]


def test_a_line_in_another_encoding_is_rejected() -> None:
    found = read_bytes(b'{"id": "a", "text": "caf\xe9"}\n')
    assert found == [Rejected("<stdin>:1", because("this is not UTF-8, in which JSON must be written"))]


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter() -> None:
    line = json.dumps({"id": "a", "text": STORY}).encode()
    (found,) = read_bytes(b"\xef\xbb\xbf" + line + b"\r\n\r\n")
    assert isinstance(found, Document)


@pytest.mark.parametrize("escaped", [True, False])
def test_escaped_letters_are_the_same_letters(escaped: bool) -> None:
    (found,) = lines(json.dumps({"id": "a", "text": SENTENCE}, ensure_ascii=escaped))
    assert isinstance(found, Document)
    assert found.text == SENTENCE
