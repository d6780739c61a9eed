"""What is new."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model.developments import DevelopmentKind
from kg.model.interval import Grade, Interval
from kg.query import Session, developments
from tests.graph_builder import GraphBuilder
from tests.graphs import CHAIR, seed_builder

SON = "Trần Văn Sơn"


def told(graph: GraphBuilder, document: str, published: str | None, status: str, on: str | None) -> str:
    quote = f"{SON} Chủ nhiệm VPCP"
    doc = graph.article(document, f"Ông {quote}.", published)
    return graph.holding(doc, SON, CHAIR, quote, status=status, on=on)


@pytest.fixture(scope="module")
def session() -> Session:
    graph = seed_builder()
    first = told(graph, "nhan-chuc", "2021-04-08", "start", "2021-04-08")
    again = told(graph, "nhan-chuc-lai", "2021-04-09", "start", "2021-04-08")
    told(graph, "thoi-chuc", "2024-06-01", "end", None)
    told(graph, "khong-ngay", None, "end", "2024-05-31")
    graph.conflict(CHAIR, "Hai người.", first, again)
    graph.seen()
    return Session(graph.store())


def about(session: Session, since: date | None = None, kind: DevelopmentKind | None = None) -> list[str]:
    found = developments(session, since, kind).answers
    return [
        f"{one.kind}: {one.message}" for one in found if SON in one.message or one.kind == "contradiction"
    ]


def test_the_latest_told_comes_first_and_the_undated_last(session: Session) -> None:
    chair = "Chủ nhiệm Văn phòng Chính phủ"
    assert about(session) == [
        f"end: {SON} thôi chức {chair}.",
        "contradiction: Hai người.",
        f"appointment: {SON} nhận chức {chair} ngày 8/4/2021.",
        f"end: {SON} thôi chức {chair} ngày 31/5/2024.",
    ]


def test_what_two_articles_tell_is_one_development_with_both(session: Session) -> None:
    found = developments(session, kind=DevelopmentKind.APPOINTMENT).answers
    (one,) = (one for one in found if one.person == SON and one.on == "2021-04-08")
    assert [witness.document for witness in one.evidence] == ["nhan-chuc", "nhan-chuc-lai"]
    assert one.told == "2021-04-08"


def test_only_what_was_told_since_a_day_counts(session: Session) -> None:
    assert [one.partition(":")[0] for one in about(session, date(2024, 1, 1))] == ["end"]


def test_one_kind_can_be_asked_for(session: Session) -> None:
    assert about(session, kind=DevelopmentKind.CONTRADICTION) == ["contradiction: Hai người."]


def test_no_more_than_the_limit(session: Session) -> None:
    assert len(developments(session, limit=2).answers) == 2


def told_as(*published: str | None) -> Session:
    """One appointment, told by articles of these dates."""
    graph = GraphBuilder()
    for number, date_told in enumerate(published):
        told(graph, f"d{number}", date_told, "start", "2021-04-08")
    return Session(graph.store())


def test_an_article_without_a_date_hides_no_dated_one() -> None:
    (one,) = developments(told_as(None, "2021-04-09"), date(2021, 4, 1)).answers
    assert (one.told, len(one.evidence)) == ("2021-04-09", 2)


@pytest.mark.parametrize(
    ("since", "counts"), [("2021-05-01", True), ("2021-05-31", True), ("2021-06-01", False)]
)
def test_an_article_dated_by_its_month_counts_from_every_day_in_it(since: str, counts: bool) -> None:
    assert bool(developments(told_as("2021-05"), date.fromisoformat(since)).answers) is counts


def test_the_first_to_tell_is_the_one_whose_date_was_over_first() -> None:
    (one,) = developments(told_as("2021-04", "2021-04-09")).answers
    assert one.told == "2021-04-09"


def test_a_development_bounds_the_side_that_it_tells_of(session: Session) -> None:
    found = {one.kind: one for one in developments(session).answers if one.on and one.person == SON}
    start, end = found[DevelopmentKind.APPOINTMENT], found[DevelopmentKind.END]
    assert (start.earliest_start, start.latest_start, start.latest_end) == (*[date(2021, 4, 8)] * 2, None)
    assert (end.earliest_end, end.latest_end, end.latest_start) == (*[date(2024, 5, 31)] * 2, None)


def test_what_is_contested_or_contradictory_is_possible(session: Session) -> None:
    found = developments(session).answers
    assert {one.grade for one in found if one.kind is DevelopmentKind.CONTRADICTION} == {Grade.POSSIBLE}
    assert {one.grade for one in found if one.person == SON} == {Grade.CERTAIN}


def test_an_appointment_that_every_other_source_contradicts_is_possible() -> None:
    graph = seed_builder()
    doc = graph.article("sai", "Bổ nhiệm ông Nguyễn Văn Thử làm Chủ nhiệm VPCP.", "2019-03-05")
    one = graph.holding(doc, "Nguyễn Văn Thử", CHAIR, "Nguyễn Văn Thử", status="start", on="2019-03-05")
    graph.tenure("Nguyễn Văn Thử", CHAIR, [one], Interval(), contested=True)
    found = developments(Session(graph.store())).answers
    assert [made.grade for made in found if made.person == "Nguyễn Văn Thử"] == [Grade.POSSIBLE]


def test_who_begins_to_act_is_not_told_as_appointed_in_full() -> None:
    graph = seed_builder()
    quote = f"{SON} giữ quyền Chủ nhiệm VPCP"
    doc = graph.article("quyen", f"Ông {quote}.", "2021-04-08")
    graph.holding(doc, SON, CHAIR, quote, status="start", on="2021-04-08", acting=True)
    (one,) = (one for one in developments(Session(graph.store())).answers if one.person == SON)
    assert one.acting
    post = "Chủ nhiệm Văn phòng Chính phủ (quyền hoặc phụ trách)"
    assert one.message == f"{SON} nhận chức {post} ngày 8/4/2021."
