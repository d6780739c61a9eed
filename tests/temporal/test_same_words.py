"""A witness contested in one post is contested in every post read from the same words."""

from __future__ import annotations

from kg.model.claims import Holding
from kg.model.entity import Person, Post, Resolution, ResolvedHolding
from kg.model.interval import Tenure, Timeline
from kg.temporal import changed_posts, timeline, timeline_of, update
from tests.builders import a_holding
from tests.temporal.scenes import DUNG, SON, days

SEAT, RANK = "seat", "rank"
POSTS = (Post(SEAT, "Chủ nhiệm", None, SEAT, 1), Post(RANK, "Bộ trưởng", None, RANK))


def resolved(*told: tuple[str, Holding]) -> Resolution:
    """Return claims about a single seat and about a rank that many hold."""
    people = sorted({claim.person for _, claim in told})
    holdings = (
        ResolvedHolding(f"a{number:02}", claim.person, post, claim)
        for number, (post, claim) in enumerate(told)
    )
    return Resolution(people=tuple(Person(one, one) for one in people), posts=POSTS, holdings=tuple(holdings))


def seated(person: str, on: str, status: str = "holds") -> tuple[str, Holding]:
    return SEAT, a_holding(person, on=on, status=status, doc=on)


def twins(on: str, *, start: int = 10, also: str | None = None) -> tuple[tuple[str, Holding], ...]:
    """Dũng is called "Bộ trưởng, Chủ nhiệm" in one quote; the longer one holds the shorter."""
    return (
        (SEAT, a_holding(DUNG, on=on, doc=on, start=20)),
        (RANK, a_holding(DUNG, on=also or on, doc=on, start=start)),
    )


SETTLED = (seated(SON, "2021-04-08", "start"), seated(SON, "2021-05-06"), seated(SON, "2022-01-11"))


def ranks(found: Timeline) -> list[Tenure]:
    return [one for one in found.tenures if one.post == RANK]


def test_a_title_in_the_words_of_a_contested_one_is_contested_too() -> None:
    (rank,) = ranks(timeline(resolved(*SETTLED, *twins("2021-06-10"))))
    assert rank.contested


def test_a_title_elsewhere_in_the_same_article_is_not() -> None:
    (rank,) = ranks(timeline(resolved(*SETTLED, *twins("2021-06-10", start=200))))
    assert not rank.contested


def test_a_title_of_another_time_in_the_same_words_is_not() -> None:
    (rank,) = ranks(timeline(resolved(*SETTLED, *twins("2021-06-10", also="2009-06-10"))))
    assert not rank.contested


def test_a_contested_word_bounds_no_tenure_of_another_post() -> None:
    told = (*SETTLED, (RANK, a_holding(DUNG, on="2020-01-10", doc="old")), *twins("2021-06-10"))
    first, second = sorted(ranks(timeline(resolved(*told))), key=lambda one: one.spell)
    assert days(first) == (None, "2020-01-10", "2020-01-10", None)
    assert second.contested


def test_what_others_confirm_before_and_after_stays_certain() -> None:
    confirmed = [(RANK, a_holding(DUNG, on=on, doc=f"other-{on}")) for on in ("2020-01-10", "2022-01-10")]
    (rank,) = ranks(timeline(resolved(*SETTLED, *confirmed, *twins("2021-06-10"))))
    assert not rank.contested
    assert rank.attestations == ("a03", "a06", "a04")
    assert days(rank) == (None, "2020-01-10", "2022-01-10", None)


def test_one_post_alone_hears_what_is_contested_in_another() -> None:
    resolution = resolved(*SETTLED, *twins("2021-06-10"))
    assert timeline_of(resolution, [RANK]).tenures == tuple(ranks(timeline(resolution)))


def test_a_document_that_contests_one_seat_changes_the_other_posts_of_the_same_words() -> None:
    before = resolved(*twins("2021-06-10"), *SETTLED[:2])
    after = resolved(*twins("2021-06-10"), *SETTLED)
    assert changed_posts(before, after) == {SEAT, RANK}
    assert update(timeline(before), before, after) == timeline(after)
    assert update(timeline(after), after, before) == timeline(before)
