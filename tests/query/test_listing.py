"""Lists narrowed by facets."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import QueryError
from kg.model.interval import Grade, Interval
from kg.model.listing import Facet, Listing, Wanted
from kg.query import Session
from kg.query.listing import FACETS, listing
from tests.graph_builder import GraphBuilder, bound

OFFICE = "Văn phòng A"
ON = date(2019, 6, 1)
TENURES = (
    ("Lê Văn Ân", f"Chủ nhiệm @ {OFFICE}", "2018-01-01", "2019-12-31"),
    ("Trần Thị An", f"Chủ nhiệm @ {OFFICE}", "2016-01-01", "2017-12-31"),
    ("Trần Thị An", "Bí thư @ Tỉnh ủy B", "2018-01-01", "2019-12-31"),
    ("Phạm Ánh", "Bí thư @ Tỉnh ủy B", "2016-01-01", "2016-12-31"),
)


@pytest.fixture(scope="module")
def graph() -> Session:
    """Return four tenures of three people, one person without any, and two events."""
    made = GraphBuilder()
    made.organization(OFFICE, kind="office", place="Hà Nội")
    made.organization("Tỉnh ủy B", kind="party-committee", place="Quảng Nam")
    made.post(TENURES[0][1], seats=1)
    quotes = [f"{post.replace(' @ ', ' ')} {person}" for person, post, _, _ in TENURES]
    doc = made.article("a", "; ".join([*quotes, "Họp có Võ Bình."]), "2019-12-31")
    for (person, post, first, last), quote in zip(TENURES, quotes, strict=True):
        one = made.holding(doc, person, post, quote, on=first)
        made.tenure(
            person, post, [one], Interval(latest_start=bound(first, one), earliest_end=bound(last, one))
        )
    made.event(doc, "Họp A", "Họp có", ["Võ Bình"], [OFFICE], date=None)
    return Session(made.store())


def names(found: Listing) -> list[str]:
    return [one.hit.label for one in found.answers]


def counts(found: Listing, name: str) -> dict[str, int]:
    facet = next((one for one in found.facets if one.name == name), Facet(name, (), 0))
    return {one.label: one.count for one in facet.values}


def people(graph: Session, on: date | None = None, **chosen: str) -> Listing:
    return listing(graph, Wanted("person", tuple(chosen.items()), on))


def body(graph: Session, name: str) -> str:
    return graph.find("organization", name).id


def test_people_are_listed_by_given_name(graph: Session) -> None:
    assert names(people(graph)) == ["Trần Thị An", "Phạm Ánh", "Lê Văn Ân", "Võ Bình"]


def test_people_can_be_listed_by_family_name(graph: Session) -> None:
    found = listing(graph, Wanted("person", order="family"))
    assert names(found) == ["Lê Văn Ân", "Phạm Ánh", "Trần Thị An", "Võ Bình"]


def test_a_value_says_how_many_people_have_it(graph: Session) -> None:
    found = people(graph)
    assert counts(found, "body") == {"Tỉnh ủy B": 2, OFFICE: 2}
    assert counts(found, "title") == {"Bí thư": 2, "Chủ nhiệm": 2}
    assert counts(found, "place") == {"Hà Nội": 2, "Quảng Nam": 2}
    assert counts(found, "period") == {"2019": 2, "2018": 2, "2017": 1, "2016": 2}


def test_what_is_chosen_must_hold_of_one_tenure(graph: Session) -> None:
    assert names(people(graph, body=body(graph, OFFICE), period="2019")) == ["Lê Văn Ân"]


def test_each_count_is_the_length_of_the_list_behind_it(graph: Session) -> None:
    states = [{}, {"title": "Bí thư"}, {"title": "Bí thư", "period": "2016", "grade": "unknown"}]
    for state in states:
        for facet in people(graph, ON, **state).facets:
            for value in facet.values:
                narrowed = people(graph, ON, **{**state, facet.name: value.value})
                assert narrowed.count == value.count, (state, facet.name, value)


def test_a_chosen_value_leaves_the_others_of_its_facet(graph: Session) -> None:
    found = people(graph, title="Bí thư")
    assert counts(found, "title") == {"Bí thư": 2, "Chủ nhiệm": 2}
    assert counts(found, "body") == {"Tỉnh ủy B": 2}
    (chosen,) = (one.label for facet in found.facets for one in facet.values if one.chosen)
    assert chosen == "Bí thư"


def test_with_a_day_tenures_are_graded(graph: Session) -> None:
    found = people(graph, ON, grade="certain")
    assert names(found) == ["Trần Thị An", "Lê Văn Ân"]
    assert [note.grade for one in found.answers for note in one.notes] == [Grade.CERTAIN] * 2
    assert list(counts(found, "grade")) == ["certain", "unknown", "refuted"]


def test_an_entry_tells_only_what_matches_the_latest_first(graph: Session) -> None:
    (one,) = people(graph, body=body(graph, OFFICE), period="2017").answers
    assert [note.hit.label for note in one.notes] == [f"Chủ nhiệm {OFFICE}"]
    found = people(graph).answers[0]
    assert [(note.hit.label, note.since) for note in found.notes] == [
        ("Bí thư Tỉnh ủy B", date(2018, 1, 1)),
        (f"Chủ nhiệm {OFFICE}", date(2016, 1, 1)),
    ]


def test_posts_tell_their_holders(graph: Session) -> None:
    found = listing(graph, Wanted("post", (("place", "Quảng Nam"),)))
    assert names(found) == ["Bí thư Tỉnh ủy B"]
    assert [note.hit.label for note in found.answers[0].notes] == ["Trần Thị An", "Phạm Ánh"]


def test_on_a_day_its_holder_stands_before_those_whom_the_list_cuts_off() -> None:
    made = GraphBuilder()
    made.organization(OFFICE, kind="office")
    post = f"Chủ nhiệm @ {OFFICE}"
    made.post(post, seats=1)
    spells = [("Lê Văn Ân", "2016"), ("Trần Thị An", "2018"), ("Phạm Ánh", "2020"), ("Võ Bình", "2022")]
    doc = made.article("a", "; ".join(f"Chủ nhiệm {person}" for person, _ in spells), "2023-01-01")
    for person, year in spells:
        first, last = f"{year}-01-01", f"{int(year) + 1}-12-31"
        one = made.holding(doc, person, post, f"Chủ nhiệm {person}", on=first)
        bounds = Interval(latest_start=bound(first, one), earliest_end=bound(last, one))
        made.tenure(person, post, [one], bounds)
    (found,) = listing(Session(made.store()), Wanted("post", on=date(2016, 6, 1))).answers
    assert (found.notes[0].hit.label, found.notes[0].grade) == ("Lê Văn Ân", Grade.CERTAIN)
    assert found.more == 2


def test_bodies_have_a_kind_and_a_place(graph: Session) -> None:
    found = listing(graph, Wanted("organization", (("kind", "office"),)))
    assert (names(found), counts(found, "place")) == ([OFFICE], {"Hà Nội": 1})


def test_events_have_a_type_and_hosts(graph: Session) -> None:
    found = listing(graph, Wanted("event"))
    assert (names(found), counts(found, "type")) == (["Họp A"], {"conference": 1})
    assert counts(found, "body") == {OFFICE: 1}


def test_a_list_is_given_in_parts(graph: Session) -> None:
    found = listing(graph, Wanted("person", start=3, limit=2))
    assert (names(found), found.count) == (["Võ Bình"], 4)


def test_a_value_that_nothing_has_leaves_nothing(graph: Session) -> None:
    found = people(graph, title="Vua", place="Hà Nội")
    assert (found.count, names(found)) == (0, [])


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted("person", (("colour", "red"),)), "no facet 'colour'"),
        (Wanted("person", (("grade", "certain"),)), "give the day"),
        (Wanted("post", order="family"), "no list of 'post' in the order 'family'; lists are person, post"),
        (Wanted("title"), "no list of 'title'"),
    ],
)
def test_a_list_that_cannot_be_is_refused(graph: Session, wanted: Wanted, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        listing(graph, wanted)


def test_every_kind_of_list_has_facets() -> None:
    assert set(FACETS) == {"person", "post", "organization", "event"}
