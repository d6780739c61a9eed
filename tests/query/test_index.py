"""The index gives what SPARQL gives, whatever is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError, NotFoundError, StoreError
from kg.query import KINDS, Session, career, completeness, holders, ladder, search
from kg.query.index import INDEX, Index, open_index, write_index
from kg.query.labels import Entity
from kg.query.tenures import read_tenures
from tests.graphs import CHAIR, seed_builder

DAYS = st.dates(date(1985, 1, 1), date(2030, 12, 31)) | st.sampled_from([date.min, date.max])
ALIKE = ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", 'Ủy viên "A-B" số 1/2', "văn", "VĂN PHÒNG", "-")


@dataclass(frozen=True)
class Both:
    """One graph, asked by SPARQL and by its index."""

    slow: Session
    fast: Session

    def same(self, ask: object) -> None:
        """Hold that a question has one answer, or is refused in the same words."""
        assert outcome(ask, self.fast) == outcome(ask, self.slow)


def outcome(ask: object, session: Session) -> object:
    try:
        return ask(session)  # type: ignore[operator]
    except KgError as error:
        return type(error), str(error)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """Index the five articles, a contradiction, people who share names, and names full of punctuation."""
    graph = seed_builder()
    doc = graph.article("sai-ngay", "Ngày 5/3/2019, Chủ nhiệm VPCP Đào Việt Trung dự họp.", "2019-03-05")
    wrong = graph.holding(doc, "Đào Việt Trung", CHAIR, "Chủ nhiệm VPCP Đào Việt Trung", on="2019-03-05")
    right = next(one.id for one in graph.holdings if one.claim.person == "Mai Tiến Dũng")
    graph.conflict(CHAIR, "Hai người cùng được nêu giữ một chức ngày 5/3/2019.", wrong, right)
    doc = graph.article(
        "d1", "; ".join(f"Bộ trưởng {name}" for name in ALIKE), "2021-07-28", title='Tin "A-B"'
    )
    for number, name in enumerate(ALIKE):
        person = graph.person(name, f"{name} {number}", "Ba Hùng", discriminator=str(number))
        graph.holding(doc, person, f"Bộ trưởng @ Bộ {number}", f"Bộ trưởng {name}", on="2021-07-28")
    graph.leads("mai-tien-dung-00000000", "Mai Tiến Dũng")
    graph.seen()
    slow = Session(graph.store())
    path = tmp_path_factory.mktemp("one") / INDEX
    index = Index(write_index(slow, path, path.parent.name))
    yield Both(slow, Session(slow.store, index))
    index.close()


def entities(session: Session, kind: str) -> list[Entity]:
    return list(dict.fromkeys(name.entity for name in session.labels.names(kind)))


NAMED = st.integers(0, 10_000)


@given(which=NAMED, day=DAYS)
def test_who_held_a_post_on_any_day(both: Both, which: int, day: date) -> None:
    posts = entities(both.slow, "post")
    post = posts[which % len(posts)]
    both.same(lambda session: holders(session, post.id, day))
    both.same(lambda session: holders(session, post.label, day))


@given(which=NAMED, day=DAYS | st.none())
def test_the_career_of_anybody(both: Both, which: int, day: date | None) -> None:
    people = entities(both.slow, "person")
    person = people[which % len(people)]
    both.same(lambda session: career(session, person.id, day))
    both.same(lambda session: career(session, person.label, day))


def test_the_ladder_of_every_post(both: Both) -> None:
    for post in entities(both.slow, "post"):
        both.same(lambda session, post=post: ladder(session, post.id))


@given(which=NAMED, since=st.dates(date(1990, 1, 1), date(2030, 1, 1)), days=st.integers(0, 9000))
def test_how_complete_a_post_is_and_which_articles_name_it(
    both: Both, which: int, since: date, days: int
) -> None:
    posts = entities(both.slow, "post")
    post, until = posts[which % len(posts)], since + timedelta(days)
    both.same(lambda session: completeness(session, post.id, since, until))


def test_articles_are_found_by_words_in_a_row_in_any_case(both: Both) -> None:
    index = both.fast.index
    assert index is not None
    ((article, published),) = index.naming("CHỦ NHIỆM VPCP, Đào Việt Trung")
    assert (both.fast.entity(article, "document").label, published) == ("sai-ngay", "2019-03-05")
    assert index.naming("Đào Việt Trung Chủ nhiệm VPCP") == []
    assert index.naming('VPCP" OR "Bộ') == index.naming("…") == []


@given(
    data=st.data(),
    kinds=st.sampled_from([KINDS, ("person",), ("post",), ("event",)]),
    limit=st.integers(1, 30),
)
def test_a_search_for_parts_of_names(
    both: Both, data: st.DataObject, kinds: tuple[str, ...], limit: int
) -> None:
    names = sorted(
        name.exact for one in ("person", "post", "organization") for name in both.slow.labels.names(one)
    )
    words = data.draw(st.sampled_from(names)).split()
    chosen = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3))
    text = " ".join(word[: data.draw(st.integers(1, 8))] for word in chosen)
    both.same(lambda session: search(session, text, kinds, limit))


@given(text=st.text(max_size=12), kind=st.sampled_from(["person", "post", "title", "organization"]))
def test_any_text_means_the_same_or_is_refused_in_the_same_words(both: Both, text: str, kind: str) -> None:
    both.same(lambda session: session.find(kind, text))
    both.same(lambda session: search(session, text))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("person", "Ba Hùng"),
        ("person", "mai-tien-dung-00000000"),
        ("person", "Nguyen Van Hung"),
        ("person", "nguyen van hunh"),
        ("post", "Bộ trưởng, Chủ nhiệm VPCP"),
        ("post", "Thủ tướng"),
        ("post", "Bộ trưởng"),
        ("organization", "VPCP"),
    ],
)
def test_names_of_every_sort_lead_to_the_same(both: Both, kind: str, name: str) -> None:
    both.same(lambda session: session.find(kind, name))


def test_a_view_without_suggestions_offers_none(both: Both) -> None:
    with pytest.raises(NotFoundError) as fault:
        both.fast.without_suggestions().find("person", "Nguyễn Văn Hùnh")
    assert fault.value.candidates == ()


def test_tenures_of_everybody_of_several_and_of_people_in_posts(both: Both) -> None:
    posts = [post.iri for post in entities(both.slow, "post")]
    people = [person.iri for person in entities(both.slow, "person")]
    both.same(read_tenures)
    both.same(lambda session: read_tenures(session, posts=posts))
    both.same(lambda session: read_tenures(session, people=people))
    both.same(lambda session: read_tenures(session, posts=posts[:9], people=people[3:]))
    both.same(lambda session: read_tenures(session, posts=[]))


class TestOpening:
    @pytest.fixture
    def build(self, both: Both, tmp_path: Path) -> Path:
        write_index(both.slow, tmp_path / INDEX, tmp_path.name)
        return tmp_path

    def test_the_index_of_a_build_is_opened(self, build: Path) -> None:
        index = open_index(build)
        assert index is not None
        index.close()

    def test_a_build_without_an_index_has_none(self, tmp_path: Path) -> None:
        assert open_index(tmp_path) is None

    def test_an_index_that_is_gone_when_it_is_opened_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="index"):
            Index(tmp_path / INDEX)

    @pytest.mark.parametrize("fact", ["version", "revision"])
    def test_an_index_of_another_form_or_of_another_graph_is_not_taken(self, build: Path, fact: str) -> None:
        with sqlite3.connect(build / INDEX) as connection:
            connection.execute("UPDATE fact SET value = 'another' WHERE name = ?", (fact,))
        connection.close()
        assert open_index(build) is None

    def test_a_damaged_index_is_named(self, build: Path) -> None:
        (build / INDEX).write_bytes(b"SQLite format 3\0" + bytes(5000))
        with pytest.raises(StoreError, match="index"):
            open_index(build)
