"""An article that says who was replaced proves that nobody sat between the two."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from kg.graph import Run, validate, write
from kg.model.claims import Reading
from kg.pipeline import know, read_all
from kg.query import Past, Session, ladder, succession
from kg.store import open_store
from kg.temporal import timeline
from tests.builders import a_document

POST = "Chủ nhiệm Văn phòng Chính phủ"
TOLD = (
    (f"Ngày 6/9/2019, {POST} Mai Tiến Dũng phát biểu tại Hà Nội.", "seen", "2019-09-06"),
    (f"Ngày 8/4/2021, ông Trần Văn Sơn được bổ nhiệm giữ chức {POST}.", "taken", "2021-04-08"),
    (
        f"Ngày 8/4/2021, ông Trần Văn Sơn được bổ nhiệm giữ chức {POST}, thay ông Mai Tiến Dũng.",
        "replaced",
        "2021-04-09",
    ),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    documents = [a_document(text, name, day) for text, name, day in TOLD]
    known = know(one for one in read_all(documents) if isinstance(one, Reading))
    folder = tmp_path_factory.mktemp("graph")
    path = write(known.resolution, known.timeline, Run("1", "0" * 64), folder / "graph.nq")
    validate(path)
    with open_store("memory:") as store:
        store.load(path)
        yield Session(store)


def test_the_successor_is_the_immediate_one_and_the_article_is_named(told: Session) -> None:
    (one,) = succession(told, POST).answers
    assert (one.predecessor.person, one.successor.person) == ("Mai Tiến Dũng", "Trần Văn Sơn")
    assert one.immediate
    assert "bài replaced nêu người sau thay người trước" in one.reason


def test_the_ladder_says_the_same(told: Session) -> None:
    assert [one.immediate for one in ladder(told, POST).changes] == [True]


def test_it_is_known_once_the_article_is_published(told: Session) -> None:
    before = told.as_known(Past(date(2021, 4, 8), timeline))
    after = told.as_known(Past(date(2021, 4, 9), timeline))
    assert [succession(one, POST).answers[0].immediate for one in (before, after)] == [False, True]
