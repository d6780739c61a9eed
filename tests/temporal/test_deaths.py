"""A death told in one article ends every tenure of the person, whoever attests it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model.claims import Evidence, Holding
from kg.model.dates import DateSpan
from kg.model.details import PersonnelChange
from kg.model.document import DateBasis, Document, Publication
from kg.model.entity import Person, Post, Resolution, ResolvedDetail, ResolvedHolding
from kg.model.interval import Tenure, Timeline
from kg.temporal import timeline, timeline_of, update
from tests.builders import a_holding
from tests.temporal.scenes import DUNG, days

SEAT, RANK = "seat", "rank"
POSTS = (Post(SEAT, "Chủ nhiệm", None, SEAT, 1), Post(RANK, "Ủy viên", None, RANK))
SEEN = (RANK, a_holding(DUNG, on="2018-03-01", doc="seen"))
LEFT = (SEAT, a_holding(DUNG, on="2018-09-21", doc="death", status="end"))


def resolved(
    *told: tuple[str, Holding], reason: str | None = "death", taken: tuple[str, ...] = ()
) -> Resolution:
    """Return claims, of which those of the document "death" come with a change for some reason."""
    claim = PersonnelChange("death", DUNG, (), (), Evidence(0, 0, ""), reason=reason)
    documents = sorted({one.doc for _, one in told})
    return Resolution(
        documents=tuple(Document(doc, "", "", None) for doc in documents),
        people=(Person(DUNG, DUNG),),
        posts=POSTS,
        holdings=tuple(ResolvedHolding(f"a{n}", one.person, post, one) for n, (post, one) in enumerate(told)),
        details=(ResolvedDetail("d", claim, (DUNG,), posts=taken, left=(SEAT,)),),
    )


def published(resolution: Resolution, day: str) -> Resolution:
    """Return the resolution with all documents published on a day."""
    issue = Publication(DateSpan.parse(day), DateBasis.GIVEN)
    return replace(resolution, documents=tuple(replace(one, published=issue) for one in resolution.documents))


def of(found: Timeline, post: str) -> list[Tenure]:
    return [one for one in found.tenures if one.post == post]


def test_a_death_ends_a_tenure_that_another_article_attests() -> None:
    (rank,) = of(timeline(resolved(SEEN, LEFT)), RANK)
    assert days(rank) == (None, "2018-03-01", "2018-03-01", "2018-09-21")
    assert rank.interval.latest_end is not None
    assert rank.interval.latest_end.witnesses == ("a1",)


def test_a_death_without_a_day_came_before_the_report() -> None:
    left = (SEAT, a_holding(DUNG, on=None, doc="death", status="end"))
    (rank,) = of(timeline(published(resolved(SEEN, left), "2018-09-22")), RANK)
    assert days(rank)[3] == "2018-09-22"


@pytest.mark.parametrize("story", [resolved(SEEN, LEFT, reason=None), resolved(SEEN, LEFT, taken=(RANK,))])
def test_leaving_for_another_reason_or_another_post_ends_no_other_tenure(story: Resolution) -> None:
    (rank,) = of(timeline(story), RANK)
    assert days(rank)[3] is None


def test_a_death_whose_post_nobody_is_said_to_leave_bounds_nothing() -> None:
    (rank,) = timeline(resolved(SEEN)).tenures
    assert days(rank)[3] is None


def test_a_proposal_in_the_report_of_a_death_is_no_end() -> None:
    named = (SEAT, a_holding(DUNG, on="2018-09-21", doc="death", status="nominated"))
    assert days(*of(timeline(resolved(SEEN, named)), RANK))[3] is None


@pytest.mark.parametrize("status", ["holds", "end"])
def test_a_present_title_in_the_report_of_the_funeral_does_not_contradict(status: str) -> None:
    funeral = (RANK, a_holding(DUNG, on="2018-09-26", doc="funeral", status=status))
    found = timeline(resolved(SEEN, LEFT, funeral))
    (rank,) = of(found, RANK)
    assert days(rank)[3] == "2018-09-21"
    assert found.conflicts == ()


def test_a_title_in_an_undated_sentence_is_as_old_as_its_report() -> None:
    funeral = (RANK, a_holding(DUNG, on=None, doc="funeral"))
    found = timeline(published(resolved(SEEN, LEFT, funeral), "2018-09-27"))
    assert [days(one)[3] for one in of(found, RANK)] == ["2018-09-21"]
    assert found.conflicts == ()


def test_a_sighting_long_after_a_death_contradicts_it() -> None:
    later = (RANK, a_holding(DUNG, on="2020-05-01", doc="later"))
    (conflict,) = timeline(resolved(LEFT, later)).conflicts
    assert conflict.witnesses == ("a0", "a1")


def test_an_appointment_after_a_death_contradicts_it() -> None:
    later = (RANK, a_holding(DUNG, on="2018-10-01", doc="later", status="start"))
    assert len(timeline(resolved(LEFT, later)).conflicts) == 1


def test_news_of_a_death_works_out_all_posts_of_the_person_again() -> None:
    before, after = resolved(SEEN), resolved(SEEN, LEFT)
    assert update(timeline(before), before, after) == timeline(after)
    assert update(timeline(after), after, before) == timeline(before)
    assert timeline_of(after, [RANK]).tenures == tuple(of(timeline(after), RANK))
