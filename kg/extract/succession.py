"""Posts of a life that a later step of it ended, though the words that tell them leave that open.

Comes in: the holdings of one article, each post once, and the day that they are older than. Goes out: the
same, those that were left long before that day as held.

    Từ tháng 8/2007, ông A là Bộ trưởng X. Tháng 4/2016, Quốc hội miễn nhiệm ông A    held, 2007-08 to 2016-04
    Từ năm 2014, ông A là Thứ trưởng X. Tháng 4/2016, ông A được bầu làm Bộ trưởng X    held, 2014 to 2016-04
    Ông A là Bí thư X từ năm 2014. Ông B làm Bí thư X thay ông A    held, from 2014
    Năm 2012, ông A được bầu làm Bí thư X. Năm 2015, ông làm Phó Trưởng ban Y    begun, and held from 2012
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from operator import itemgetter

from kg.model.claims import Holding, Status
from kg.model.dates import PartialDate

_DEPUTY_OF = {"Thứ trưởng": "Bộ trưởng"}
# Seats and tasks that one has beside an office, and bodies whose posts go with one elsewhere.
_BESIDE = ("Ủy viên", "Đại biểu", "Thành viên", "Trưởng đoàn", "Tổ trưởng", "Người")
_SEATED = "ủy viên"
_SIDE_BODIES = (
    *(
        "Đảng ủy",
        "Ban cán sự",
        "Đảng đoàn",
        "Quân ủy",
        "Chi bộ",
        "Ban Bí thư",
        "Ban Chỉ đạo",
        "Ban Chấp hành",
    ),
    *("Hội ", "Hiệp hội", "Liên đoàn", "Liên hiệp", "Đoàn đại biểu", "Ủy ban bầu cử", "Tổ ", "Mặt trận"),
)
_BLOCS = "Đảng ủy Khối"
_SECRETARIES = ("Bí thư", "Phó Bí thư", "Tổng Bí thư")


def left_behind(claims: Sequence[Holding], day: PartialDate | None, news: timedelta) -> Iterator[Holding]:
    """Yield the holdings; what was left longer before a day than news is old is held.

    An appointment of that time stays one, and is told as held too where the article tells that it was left.
    A deputy was one until he rose to be the head, or the standing deputy.

    Args:
        claims: The holdings, each post once a status.
        day: When the article came out, or the latest day that it names.
        news: How old news may be.
    """
    past = {_post(one) for one in claims if one.status is Status.HELD}
    known = past | {_post(one) for one in claims if one.status is Status.HOLDS}
    for claim in claims:
        if claim.status is Status.START and _post(claim) not in known and _long_before(claim.on, day, news):
            yield from _with_span(claim, claims)
            continue
        if claim.status is Status.START and claim.on is None and _post(claim) not in known:
            yield claim
            if any(_rises_from(claim, one) for one in claims):
                yield replace(claim, status=Status.HELD)
            continue
        if claim.status is Status.HELD and claim.until is None:
            yield replace(claim, until=_rise(claim, claims))
            continue
        later = _next(claim, claims) if claim.status is Status.HOLDS and not claim.ongoing else None
        on = _day(later) if later is not None else None
        if not _long_before(on, day, news):
            yield claim
        elif _post(claim) not in past:
            until = on if later is not None and later.title == claim.title else _rise(claim, claims)
            yield replace(claim, status=Status.HELD, on=None, until=until)


def left_by_end(claims: Sequence[Holding]) -> tuple[Holding, ...]:
    """Return the holdings of an article, those as held of which it tells both the beginning and the end.

    "Ông A làm Bí thư quận X từ tháng 4/2014", where another has come "thay ông A"
    """
    ends = {_post(one): one.on for one in claims if one.status is Status.END}
    return tuple(_until(one, ends[_post(one)]) if _post(one) in ends else one for one in claims)


def _until(claim: Holding, end: PartialDate | None) -> Holding:
    """Return a post that goes on from a day as one that was held up to its end."""
    goes_on = claim.status is Status.HOLDS and claim.rule.startswith("verb-") and not claim.ongoing
    if not goes_on or claim.since is None:
        return claim
    return replace(claim, status=Status.HELD, on=None, until=end if _is_after(end, claim.since) else None)


def _post(claim: Holding) -> tuple[str, str, str]:
    return claim.person, claim.title, (claim.organization or "").lower()


def _long_before(on: PartialDate | None, day: PartialDate | None, news: timedelta) -> bool:
    return on is not None and day is not None and on.latest() < day.earliest() - news


def _with_span(claim: Holding, claims: Sequence[Holding]) -> Iterator[Holding]:
    """Yield an old appointment, and the post as held from then on where its holder has left it since."""
    yield claim
    own = [one for one in claims if one.person == claim.person and one is not claim]
    left = next((one for one in own if _is_end_of(one, claim)), None)
    if left is not None or (_is_office(claim) and any(_takes_from(one, claim) for one in own)):
        span = replace(claim, status=Status.HELD, on=None, since=claim.on)
        yield replace(span, until=left.on if left is not None else _rise(span, claims))


def _is_end_of(one: Holding, claim: Holding) -> bool:
    """Whether a post is left on a day after it was taken up."""
    return one.status is Status.END and _post(one) == _post(claim) and _is_after(one.on, claim.on)


def _takes_from(one: Holding, claim: Holding) -> bool:
    """Whether another office came after one, and its holder cannot have both.

    What he only holds at a later day under the same title may be the same post, told in other words.
    """
    if one.status in (Status.NOMINATED, Status.END) or not _is_office(one) or not _excludes(one, claim):
        return False
    seen = one.on if one.status is Status.HOLDS and _plain(one.title) != _plain(claim.title) else None
    return _is_after(_day(one) or seen, claim.on)


def _plain(title: str) -> str:
    return title.removesuffix(" Thường trực")


def _is_office(claim: Holding) -> bool:
    """Whether a post takes the whole of a person: no seat, and none that goes with another."""
    body = claim.organization or ""
    beside = claim.title.startswith(_BESIDE) or claim.title.endswith(_SEATED)
    return not beside and (not body.startswith(_SIDE_BODIES) or body.startswith(_BLOCS))


def _excludes(one: Holding, other: Holding) -> bool:
    """Whether nobody has both offices: not a committee's and the council's of its place.

    In one body a head is no longer its deputy; "Chủ tịch, Tổng Giám đốc" one may be at once.
    """
    if one.organization == other.organization:
        return one.title == _head(other.title) != other.title
    place, home = ((claim.organization or "").lower().rpartition(" ")[2] for claim in (one, other))
    party = one.title.startswith(_SECRETARIES) != other.title.startswith(_SECRETARIES)
    return not (party and place == home)


def _is_after(on: PartialDate | None, before: PartialDate | None) -> bool:
    return on is not None and before is not None and before.latest() < on.earliest()


def _next(claim: Holding, claims: Sequence[Holding]) -> Holding | None:
    """Return what ended a post of which only the beginning is told: its end, or the rise to its head."""
    if claim.since is None or not claim.rule.startswith("verb-"):
        return None
    own = (one for one in claims if one.person == claim.person and one.organization == claim.organization)
    later = (one for one in own if (on := _day(one)) is not None and claim.since.latest() < on.earliest())
    ends = [(on.earliest(), one) for one in later if _ends(one, claim) and (on := _day(one)) is not None]
    return min(ends, key=itemgetter(0))[1] if ends else None


def _rise(claim: Holding, claims: Sequence[Holding]) -> PartialDate | None:
    """Return when a deputy rose to be the head, if no step elsewhere is told to lie between."""
    later = _next(claim, claims)
    on = _day(later) if later is not None and later.title != claim.title else None
    since = claim.since
    if on is None or since is None:
        return None
    own = (one for one in claims if one.person == claim.person and one.organization != claim.organization)
    steps = (_day(one) for one in own if _is_office(one))
    between = any(_is_after(step, since) and _is_after(on, step) for step in steps)
    return None if between else on


def _rises_from(claim: Holding, one: Holding) -> bool:
    """Whether a deputy is told to be the head next, without a day: "bổ nhiệm làm Phó phòng, Trưởng phòng"."""
    same = one.person == claim.person and one.organization == claim.organization
    came = one.status in (Status.START, Status.HOLDS) and one.evidence.start >= claim.evidence.start
    return same and came and one.title == _head(claim.title) != claim.title


def _head(title: str) -> str:
    return _DEPUTY_OF.get(title, title.removeprefix("Phó "))


def _day(claim: Holding) -> PartialDate | None:
    """Return when a post was taken up or left."""
    return claim.on if claim.status in (Status.START, Status.END) else claim.since


def _ends(later: Holding, claim: Holding) -> bool:
    if later.title == claim.title:
        return later.status is Status.END
    higher = (_head(claim.title), f"{claim.title} Thường trực")
    return later.title in higher and later.status is not Status.END
