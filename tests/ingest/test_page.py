from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest

from kg.errors import DocumentError
from kg.ingest.page import PageReader, receive, send
from kg.ingest.page_child import article, serve
from tests.ingest.articles import SENTENCE

MARKUP = f"<html><head><title>Qua lũ</title></head><body><article><p>{SENTENCE}</p></article></body></html>"


@pytest.fixture
def reader() -> Iterator[PageReader]:
    reader = PageReader()
    yield reader
    reader.close()


def test_one_child_reads_page_after_page(reader: PageReader) -> None:
    first, second = (reader.read(MARKUP.replace("Quảng", name), "a", 20) for name in ("Quảng", "Bình"))
    assert first.text == SENTENCE
    assert second.text == SENTENCE.replace("Quảng", "Bình")


def test_a_reader_can_be_closed_and_used_again(reader: PageReader) -> None:
    reader.close()
    assert reader.read(MARKUP, "a", 20).title == "Qua lũ"
    reader.close()
    assert reader.read(MARKUP, "a", 20).title == "Qua lũ"


def test_a_page_that_takes_too_long_names_its_source(reader: PageReader) -> None:
    with pytest.raises(DocumentError) as caught:
        reader.read(MARKUP.replace(SENTENCE, SENTENCE * 50_000), "tin.html", 0.01)
    assert caught.value.source == "tin.html"
    assert reader.read(MARKUP, "a", 20).text == SENTENCE


def test_half_a_character_in_a_page_does_no_harm(reader: PageReader) -> None:
    assert SENTENCE in reader.read(MARKUP.replace("</p>", " \ud800</p>"), "a", 20).text


@pytest.mark.parametrize("message", [b"", b"a", "Huế".encode() * 9000])
def test_a_message_comes_whole(message: bytes) -> None:
    pipe = BytesIO()
    send(pipe, message)
    pipe.seek(0)
    assert receive(pipe) == message
    assert receive(pipe) is None


@pytest.mark.parametrize("kept", [3, 10])
def test_a_message_that_is_cut_off_is_none(kept: int) -> None:
    pipe = BytesIO()
    send(pipe, b"Hue and Hanoi")
    assert receive(BytesIO(pipe.getvalue()[:kept])) is None


def test_the_child_answers_until_its_input_ends() -> None:
    source, target = BytesIO(), BytesIO()
    for _ in range(2):
        send(source, MARKUP.encode())
    source.seek(0)
    serve(source, target)
    target.seek(0)
    answers = [receive(target) for _ in range(3)]
    assert answers[0] == answers[1]
    assert answers[0] is not None
    assert answers[2] is None


@pytest.mark.parametrize("markup", ["", "<", "no markup at all", "<html>"])
def test_what_is_no_page_gives_an_empty_article(markup: str) -> None:
    found = article(markup)
    assert (found["text"], found["published"], found["authors"]) == ("", None, [])
