"""One more document, one less, one changed: the same timeline as from scratch."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.model.claims import Holding
from kg.model.dates import DateSpan
from kg.model.document import DateBasis, Document, Publication
from kg.model.entity import Organization, Person, Post, Resolution, ResolvedHolding
from kg.temporal import changed_posts, timeline, timeline_of, update
from tests.builders import a_holding
from tests.temporal.test_time_properties import holdings

DOCUMENTS = ("d0", "d1", "d2", "d3")


@st.composite
def claims(draw: st.DrawFn) -> list[tuple[str, Holding]]:
    """Draw claims of several documents about several posts."""
    found = [
        replace(one, doc=draw(st.sampled_from(DOCUMENTS))) for one in draw(st.lists(holdings(), max_size=12))
    ]
    posts = st.sets(st.sampled_from("abc"), min_size=1, max_size=2).map(sorted)
    return [(post, claim) for claim in found for post in draw(posts)]  # one quote may speak of two posts


def resolved(told: list[tuple[str, Holding]], leave_out: str | None, published: str) -> Resolution:
    kept = [(number, *one) for number, one in enumerate(told) if one[1].doc != leave_out]
    people = sorted({claim.person for _, _, claim in kept})
    date = Publication(DateSpan.parse(published), DateBasis.GIVEN)
    return Resolution(
        documents=tuple(Document(doc, "", "", date) for doc in DOCUMENTS if doc != leave_out),
        people=tuple(Person(one, one) for one in people),
        organizations=(Organization("body", "Quốc hội"),),
        posts=tuple(Post(one, "Chủ nhiệm", "body", one, None if one == "c" else 1) for one in "abc"),
        holdings=tuple(
            ResolvedHolding(f"a{number:02}", claim.person, post, claim) for number, post, claim in kept
        ),
    )


@given(claims(), st.sampled_from(DOCUMENTS))
def test_a_document_more_gives_the_timeline_from_scratch(told: list[tuple[str, Holding]], doc: str) -> None:
    before, after = resolved(told, doc, "2019"), resolved(told, None, "2019")
    assert update(timeline(before), before, after) == timeline(after)


@given(claims(), st.sampled_from(DOCUMENTS))
def test_a_document_less_gives_the_timeline_from_scratch(told: list[tuple[str, Holding]], doc: str) -> None:
    before, after = resolved(told, None, "2019"), resolved(told, doc, "2019")
    assert update(timeline(before), before, after) == timeline(after)


@given(claims(), st.sampled_from(DOCUMENTS), st.sampled_from(DOCUMENTS))
def test_a_document_replaced_and_dates_put_right_give_the_timeline_from_scratch(
    told: list[tuple[str, Holding]], first: str, second: str
) -> None:
    before, after = resolved(told, first, "2018"), resolved(told, second, "2020")
    assert update(timeline(before), before, after) == timeline(after)


@given(claims(), st.sets(st.sampled_from("abc")))
def test_some_posts_alone_are_the_same_as_among_all(told: list[tuple[str, Holding]], posts: set[str]) -> None:
    resolution = resolved(told, None, "2019")
    alone, among = timeline_of(resolution, posts), timeline(resolution)
    assert alone.tenures == tuple(one for one in among.tenures if one.post in posts)
    assert alone.conflicts == tuple(one for one in among.conflicts if one.post in posts)


def test_only_the_posts_of_the_new_document_are_worked_out_again() -> None:
    told = [("a", a_holding(doc="d0")), ("b", a_holding(doc="d1"))]
    before, after = resolved(told, "d1", "2019"), resolved(told, None, "2019")
    assert changed_posts(before, after) == {"b"}


def test_a_body_that_moves_touches_the_posts_below_it() -> None:
    before = resolved([("a", a_holding(doc="d0", term="khóa XIV"))], None, "2019")
    unit = Organization("body", "Ủy ban Pháp luật", parent="top")
    after = replace(before, organizations=(unit, Organization("top", "Quốc hội")))
    assert changed_posts(before, after) == {"a", "b", "c"}
    renamed = replace(after, organizations=(unit, Organization("top", "Hội đồng nhân dân")))
    assert changed_posts(after, renamed) == {"a", "b", "c"}
    assert update(timeline(after), after, renamed) == timeline(renamed)


def test_a_person_whose_name_was_put_right_is_named_right_in_contradictions() -> None:
    told = [("a", a_holding("A", doc="d0")), ("a", a_holding("B", doc="d1"))]
    before = resolved(told, None, "2019")
    after = replace(before, people=(Person("A", "Nguyễn Văn A"), Person("B", "B")))
    assert "Nguyễn Văn A" in update(timeline(before), before, after).conflicts[0].message
