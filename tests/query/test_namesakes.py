"""How many people bear a name, and who is who."""

from __future__ import annotations

import pytest

from kg.errors import NotFoundError, QueryError
from kg.query import Session, namesakes
from tests.graphs import seed_builder

NAME = "Nguyễn Văn Hùng"


@pytest.fixture(scope="module")
def session() -> Session:
    graph = seed_builder()
    doc = graph.article("d1", f"Bộ trưởng {NAME}. Trưởng ban {NAME}.", "2021-07-28")
    for title in ("Bộ trưởng", "Trưởng ban"):
        person = graph.person(NAME, discriminator=title)
        graph.holding(doc, person, f"{title} @ Cơ quan", f"{title} {NAME}", on="2021-07-28")
    graph.seen()
    return Session(graph.store())


def test_each_bearer_of_a_name_is_told_by_what_he_held(session: Session) -> None:
    found = namesakes(session, NAME)
    assert sorted(one.title for person in found.answers for one in person.answers) == [
        "Bộ trưởng",
        "Trưởng ban",
    ]
    assert len({one.person_id for one in found.answers}) == 2
    assert found.reason == f"Có 2 người mang tên {NAME}."
    assert all(one.evidence and one.grade for person in found.answers for one in person.answers)


def test_a_name_without_marks_is_that_of_those_who_bear_it_with_them(session: Session) -> None:
    assert len(namesakes(session, "nguyen van hung").answers) == 2


def test_a_name_that_nobody_bears_offers_those_that_look_alike(session: Session) -> None:
    with pytest.raises(NotFoundError) as missing:
        namesakes(session, "Nguyễn Văn Húng")
    assert NAME in missing.value.candidates


def test_a_name_of_no_letters_is_empty(session: Session) -> None:
    with pytest.raises(QueryError) as empty:
        namesakes(session, "...")
    assert empty.value.parameters == ("name",)
