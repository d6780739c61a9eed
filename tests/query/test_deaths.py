"""A death told in one article, in answers about posts that other articles attest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.graph import Run, validate, write
from kg.model.claims import Reading
from kg.pipeline import know, read_all
from kg.query import Past, Session, career
from kg.query.tenures import read_tenures
from kg.store import open_store
from kg.temporal import timeline
from tests.builders import a_document

QUANG = "Trần Đại Quang"
HEAD = "Trưởng Ban Chỉ đạo Cải cách tư pháp Trung ương"
TOLD = (
    (f"Sáng 10/3/2018, {HEAD} {QUANG} phát biểu tại Hà Nội.", "seen", "2018-03-10"),
    (f"Chủ tịch nước {QUANG} từ trần ngày 21/9/2018 tại Hà Nội.", "death", "2018-09-21"),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    documents = [a_document(text, name, day) for text, name, day in TOLD]
    known = know(one for one in read_all(documents) if isinstance(one, Reading))
    path: Path = write(
        known.resolution, known.timeline, Run("1", "0" * 64), tmp_path_factory.mktemp("g") / "graph.nq"
    )
    validate(path)
    with open_store("memory:") as store:
        store.load(path)
        yield Session(store)


def known_on(session: Session, *day: int) -> Session:
    return session.as_known(Past(date(*day), timeline))


def last_day(session: Session) -> tuple[date | None, set[str]]:
    """Return the latest end of the post seen in the first article, and the articles shown for the answer."""
    (answer,) = [one for one in career(session, QUANG).answers if one.post.startswith("Trưởng")]
    return answer.latest_end, {one.document for one in answer.evidence}


def test_the_article_of_the_death_is_the_witness_of_the_end(told: Session) -> None:
    assert last_day(told) == (date(2018, 9, 21), {"seen", "death"})


def test_a_death_is_known_once_it_was_published(told: Session) -> None:
    assert last_day(known_on(told, 2018, 9, 20)) == (None, {"seen"})
    assert last_day(known_on(told, 2018, 9, 21)) == last_day(told)
    assert read_tenures(known_on(told, 9999, 12, 31)) == read_tenures(told)
