"""The editor in a process of its own: its editions and its errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from api.refusals import EditorCrashedError
from kg.commands.editing import EditorProcess, Workshop
from kg.errors import DocumentError, NotFoundError, StoreTimeoutError
from kg.model.edition import Change
from kg.settings import DEFAULT_BASE_IRI
from tests.pipeline.articles import DUNG, SON, built, readings
from tests.pipeline.test_editing import article

PATIENCE = 300.0


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    built(tmp_path, readings(DUNG))
    return Workshop(tmp_path, DEFAULT_BASE_IRI, None, PATIENCE)


@pytest.fixture
def editor(workshop: Workshop) -> Iterator[EditorProcess]:
    with closing(EditorProcess(workshop)) as process:
        yield process


def test_articles_come_and_go(editor: EditorProcess, workshop: Workshop) -> None:
    assert editor.add(article("c", SON)).change is Change.ADDED
    edition = editor.withdraw("c")
    assert (workshop.out / "current").resolve().name == edition.build


def test_errors_come_back_as_they_were_raised(editor: EditorProcess) -> None:
    with pytest.raises(NotFoundError) as missing:
        editor.withdraw("z")
    assert (missing.value.kind, missing.value.name) == ("document", "z")
    with pytest.raises(DocumentError, match="the article: this is not JSON") as broken:
        editor.add(b"{")
    assert broken.value.source == "the article"


def test_an_editor_that_was_closed_begins_again(editor: EditorProcess) -> None:
    editor.close()
    assert editor.add(article("c", SON)).change is Change.ADDED


def test_one_that_takes_too_long_is_ended_and_begins_again(workshop: Workshop) -> None:
    with (
        closing(EditorProcess(replace(workshop, seconds=0.0))) as hurried,
        pytest.raises(StoreTimeoutError, match="QUANLO_UPDATE_SECONDS"),
    ):
        hurried.add(article("c", SON))
    with closing(EditorProcess(workshop)) as calm:
        assert calm.add(article("c", SON)).change in {Change.ADDED, Change.UNCHANGED}


def test_one_that_dies_is_told_apart_from_a_query_that_does(workshop: Workshop) -> None:
    nowhere = replace(workshop, out=None)  # type: ignore[arg-type]  # so that it ends when it begins
    with (
        closing(EditorProcess(nowhere)) as broken,
        pytest.raises(EditorCrashedError, match="look whether the change is made"),
    ):
        broken.add(article("c", SON))
