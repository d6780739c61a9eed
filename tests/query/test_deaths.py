"""A death told in one article, in answers about posts that other articles attest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


CHAIR = "Chủ nhiệm Văn phòng Chính phủ"
BINH = f"{CHAIR} Lê Văn Thử"
RIVALS = (
    *((f"Ngày {day}/1/2020, {BINH} chủ trì họp.", f"b{day}", f"2020-01-{day:02}") for day in (2, 3, 20, 25)),
    (f"{BINH} từ trần ngày 5/1/2020.", "death", "2020-01-05"),
    (f"Ngày 10/1/2020, Bộ trưởng, {CHAIR} Mai Tiến Dũng chủ trì cuộc họp.", "rival", "2020-01-10"),
)
"""A seat whose dead holder is still called by its title, beside one who holds another post with it."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    yield from graph_of(TOLD, tmp_path_factory.mktemp("g"))


@pytest.fixture(scope="module")
def rivals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    yield from graph_of(RIVALS, tmp_path_factory.mktemp("r"))


def graph_of(articles: Iterable[tuple[str, str, str]], folder: Path) -> Iterator[Session]:
    documents = [a_document(text, name, day) for text, name, day in articles]
    known = know(one for one in read_all(documents) if isinstance(one, Reading))
    path = write(known.resolution, known.timeline, Run("1", "0" * 64), folder / "graph.nq")
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


def test_of_each_post_alone_is_known_on_the_last_day_what_the_graph_holds(rivals: Session) -> None:
    stored = read_tenures(rivals)
    assert len({spell.post.iri for spell in stored}) == 2
    for post in {spell.post.iri for spell in stored}:
        known = read_tenures(known_on(rivals, 9999, 12, 31), posts=[post])
        assert known == tuple(spell for spell in stored if spell.post.iri == post)
