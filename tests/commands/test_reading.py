"""The reading of articles in a process of its own: what they tell, and its errors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing

import pytest

from api.refusals import ReaderCrashedError
from kg.commands.reading import ReaderProcess
from kg.errors import DocumentError, StoreTimeoutError
from kg.pipeline import read_one

PATIENCE = 300.0
TITLES = "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn phát biểu tại hội nghị."
ARTICLE = json.dumps({"id": "a", "text": TITLES}).encode()
ENDLESS = json.dumps({"id": "a", "text": TITLES * 20_000}).encode()
"""It takes far longer to read than anybody takes to look whether it is read."""


@pytest.fixture(scope="module")
def reader() -> Iterator[ReaderProcess]:
    with closing(ReaderProcess(PATIENCE)) as process:
        yield process


def test_it_tells_what_reading_here_tells(reader: ReaderProcess) -> None:
    assert reader(ARTICLE) == read_one(ARTICLE)
    assert {person.name for person in reader(ARTICLE).people} == {"Trần Văn Sơn"}


def test_an_error_comes_back_as_it_was_raised(reader: ReaderProcess) -> None:
    with pytest.raises(DocumentError, match="the article: this is not JSON") as broken:
        reader(b"{")
    assert broken.value.source == "the article"


def test_one_that_takes_too_long_is_ended_and_says_so() -> None:
    with (
        closing(ReaderProcess(0.0)) as hurried,
        pytest.raises(StoreTimeoutError, match="QUANLO_QUERY_SECONDS"),
    ):
        hurried(ENDLESS)


def test_one_that_died_is_told_of_and_the_next_article_is_read(reader: ReaderProcess) -> None:
    reader(ARTICLE)
    assert reader._process is not None
    reader._process._process.kill()
    with pytest.raises(ReaderCrashedError):
        reader(ARTICLE)
    assert reader(ARTICLE).holdings
