"""The holdings of one article made to agree: seats filled in, terms and careers told apart, each said once.

Comes in: holdings in the order of the text, with what the grammar alone can tell, who has died, and
when the article came out. Goes out: distinct holdings.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from msgspec import Struct

from kg.extract.lexicon import countries
from kg.extract.spoken_of import names_company
from kg.extract.still_held import is_of_the_holder
from kg.extract.succession import left_behind
from kg.extract.terms import goes_on, is_over, last_ordinal
from kg.model.claims import Evidence, Holding, Status
from kg.model.dates import PartialDate, Precision
from kg.text.normalize import normalize

# A start told with a date older than this, when the article came out, is a step of a career.
NEWS = timedelta(days=75)
# Code points between what is told in one sentence.
_NEAR = 300
# Who died longer ago is spoken of as one of the past.
_REMEMBERED = timedelta(days=5 * 366)
# Words of a post that its holder had left before he died.
_LEFT = ("nguyên ", "cựu ", "cố ")
_LATE, _ADVISER = "cố ", "cố vấn "  # "cố Thủ tướng A" is dead, "Cố vấn A" is not
_YEAR = re.compile(r"\b(?:19|20)\d\d\b", re.ASCII)
_Post = tuple[str, str, str | None, bool]
# What a title without organisation belongs to at home.
_NATIONAL = (
    "Chính phủ",
    "Ban Chấp hành Trung ương Đảng",
    "Nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Bộ Ngoại giao",
)


class Death(Struct, frozen=True):
    """A death that an article tells.

    Attributes:
        on: When, as exactly as it is told.
        evidence: The words that tell it, with the titles before the name.
    """

    on: PartialDate | None
    evidence: Evidence


def consolidate(
    claims: Sequence[Holding],
    dead: Mapping[str, Sequence[Death]],
    day: PartialDate | None,
    *,
    told: PartialDate | None = None,
) -> Iterator[Holding]:
    """Yield each distinct holding once.

    Args:
        claims: What the grammar read, in the order of the text.
        dead: People whose death the article reports.
        day: Publication date, or its first day.
        told: The latest day that the article is known to be younger than; the same where it has a date.
    """
    seated = list(_seated(_after_death(claims, dead, day or told)))
    distinct = list(_distinct(_by_term(_career(seated, day, dead), day, told), day))
    yield from left_behind(distinct, day or told, NEWS)


def _seated(claims: Iterable[Holding]) -> Iterator[Holding]:
    """Fill an organisation in from what the article says before of the same person or the same title.

    A claim that stays without one is given up: a bare "Chủ tịch" is no post.
    """
    before: list[Holding] = []
    claims = list(claims)
    for claim in claims:
        if claim.organization is None:
            known = _known(claim, claims, before)
            body = known.organization if known is not None else _only_company(claim, claims)
            if body is None:
                continue
            filled = replace(claim, organization=body, confidence=round(claim.confidence - 0.05, 2))
        else:
            filled = claim
        before.append(filled)
        yield filled


def _only_company(claim: Holding, claims: Sequence[Holding]) -> str | None:
    """Return the one company whose holders of that title, or else managers, the article names."""
    named = [one for one in claims if one.organization and names_company(one.title)]
    alike = {one.organization for one in named if one.title == claim.title}
    bodies = alike or {one.organization for one in named}
    return bodies.pop() if len(bodies) == 1 and names_company(claim.title) else None


def _known(claim: Holding, claims: Sequence[Holding], before: Sequence[Holding]) -> Holding | None:
    """Return the claim that tells the organisation; a title in the plural is that of the body spoken of."""
    own = _same_person(claim, claims)
    told = (
        _same_title(claim, before) or _same_title(claim, _beside(claim, claims)) if _shared(claim) else None
    )
    head = claim.title.removeprefix("Phó ")
    risen = own is not None and own.title != claim.title and own.title == head
    if claim.status is Status.START and head != claim.title and (risen or own is None):
        begun = [one for one in before if one.status is Status.START and one.title == head]
        if begun or risen:  # a head of one body becomes a deputy of another
            return begun[-1] if begun else None
    alike = own is not None and own.title == claim.title
    return told or own if claim.rule == "title-before-list" and not alike else own or told


def _shared(claim: Holding) -> bool:
    return claim.title.startswith(("Phó ", "Thứ trưởng")) or claim.rule == "title-before-list"


def _same_person(claim: Holding, claims: Iterable[Holding]) -> Holding | None:
    own = [one for one in claims if one.person == claim.person and one.organization is not None]
    own.sort(key=lambda one: one.status is Status.HELD and claim.status is not Status.HELD)
    same = [one for one in own if one.title == claim.title]
    kin = [one for one in own if _base(one.title) == _base(claim.title)]
    return next(iter(same + kin), None)


def _beside(claim: Holding, claims: Sequence[Holding]) -> list[Holding]:
    """Return what verbs tell right before the claim, in words that the order of reading puts behind it."""
    near = claim.evidence.start - _NEAR
    earlier = (one for one in claims if near <= one.evidence.start < claim.evidence.start)
    return [one for one in earlier if one.organization is not None and one.rule.startswith("verb-")]


def _same_title(claim: Holding, before: Sequence[Holding]) -> Holding | None:
    return next((one for one in reversed(before) if _base(one.title) == _base(claim.title)), None)


def _base(title: str) -> str:
    """Return what a title and its deputies share; ministers and their deputies share the ministry."""
    base = title.removeprefix("Phó ").removesuffix(" Thường trực")
    return "Bộ trưởng" if base == "Thứ trưởng" else base


def _by_term(claims: Sequence[Holding], day: PartialDate | None, told: PartialDate | None) -> list[Holding]:
    """Of two terms of one body that a person sat in, the earlier is past; so is one that is over.

    Who is dismissed now from a post of a nhiệm kỳ that is over held it then, and is dismissed.
    """
    latest: dict[tuple[str, str | None], int] = {}
    for claim in claims:
        body = claim.person, claim.organization
        latest[body] = max(latest.get(body, 0), last_ordinal(claim.term))
    found: list[Holding] = []
    for claim in claims:
        outlived = _outlived(claim, latest[claim.person, claim.organization])
        over = outlived or _over(claim, day or (told if claim.status is not Status.END else None))
        found += [claim] if claim.status is Status.END or not over else []
        found += [replace(claim, status=Status.HELD, on=None)] if over else []
    return found


def _outlived(claim: Holding, latest: int) -> bool:
    return claim.status is Status.HOLDS and 0 < last_ordinal(claim.term) < latest


def _over(claim: Holding, day: PartialDate | None) -> bool:
    """Whether the khóa or nhiệm kỳ told ended before the article.

    So is the post that one took up in passing ("sau đó giữ chức Chủ tịch Quốc hội khóa XI, XII").
    """
    took = claim.status is Status.START and claim.rule == "verb-took"
    if day is None or not (took or claim.status in (Status.HOLDS, Status.END)):
        return False
    years = _YEAR.findall(f"{claim.organization} {claim.term or ''}")
    if years and (claim.status is Status.HOLDS or claim.term is not None):
        return int(years[-1]) < day.year  # "nhiệm kỳ 2011-2016"; "Ban Chỉ đạo thi quốc gia 2018"
    return claim.status is not Status.END and is_over(claim.organization, claim.term, day.earliest())


def _after_death(
    claims: Sequence[Holding], dead: Mapping[str, Sequence[Death]], day: PartialDate | None
) -> Iterator[Holding]:
    """Turn what the dead hold into what they held; a post held until a death of late ends on its date."""
    late = dead.keys() | {claim.person for claim in claims if _is_late(claim)}
    former = {one.person for one in claims if one.status is Status.HELD and one.rule.startswith("title-")}
    for claim in claims:
        if claim.status is Status.HELD and claim.rule == "title-before-name" and not claim.until:
            yield replace(claim, until=_died(claim, dead))
        elif claim.person not in late or claim.status is not Status.HOLDS:
            yield claim
        elif claim.person in former or _long_ago(dead.get(claim.person, ()), day) or _over(claim, day):
            yield replace(claim, status=Status.HELD, on=None, until=claim.until or _died(claim, dead))
        else:
            ended = _ended(claim, dead.get(claim.person, ()))
            late_day = claim.on is not None and _before(ended.on, claim.on)  # that of the mourning
            yield replace(claim, on=ended.on) if late_day else claim
            yield ended


def _is_late(claim: Holding) -> bool:
    """Whether the words call the holder one of the dead."""
    words = claim.evidence.quote.lower()
    return words.startswith(_LATE) and not words.startswith(_ADVISER)


def _died(claim: Holding, dead: Mapping[str, Sequence[Death]]) -> PartialDate | None:
    """Return when he died in office, if the same words tell it: "Tháng 7/1986, Tổng Bí thư A từ trần"."""
    post = claim.evidence
    if post.quote.lower().startswith(_LEFT):
        return None
    told = (one for one in dead.get(claim.person, ()) if one.evidence.start <= post.start)
    return next((one.on for one in told if post.end <= one.evidence.end), None)


def _long_ago(told: Sequence[Death], day: PartialDate | None) -> bool:
    """Whether a death is told that lies so far back that the posts are of another time."""
    days = [one.on.latest() for one in told if one.on is not None]
    return day is not None and days != [] and max(days) < day.earliest() - _REMEMBERED


def _ended(claim: Holding, told: Sequence[Death]) -> Holding:
    """Return the end of a post by death; its words name post and death, or else tell the death."""
    post = claim.evidence
    words = [one.evidence for one in told]
    both = (one for one in words if one.start <= post.start and post.end <= one.end)
    return replace(
        claim,
        status=Status.END,
        on=next((one.on for one in told if one.on is not None), claim.on),
        evidence=next(both, words[0] if words else post),
    )


def _career(claims: Sequence[Holding], day: PartialDate | None, dead: Collection[str]) -> list[Holding]:
    """Tell news from biography: a post taken up long ago, or by one who is dead, is a span."""
    return [_as_span(claim) if _old(claim, day) and _is_step(claim, dead) else claim for claim in claims]


def _old(claim: Holding, day: PartialDate | None) -> bool:
    return claim.status is Status.START and _long_before(claim.on, day)


def _long_before(on: PartialDate | None, day: PartialDate | None) -> bool:
    return on is not None and day is not None and on.latest() < day.earliest() - NEWS


def _is_step(claim: Holding, dead: Collection[str]) -> bool:
    """Whether it is told as a step of a life; an appointment stays an appointment, however old."""
    return claim.rule != "verb-start" or claim.person in dead


def _as_span(claim: Holding) -> Holding:
    return replace(claim, status=Status.HELD, since=claim.since or claim.on, on=None)


def _distinct(claims: list[Holding], day: PartialDate | None) -> Iterator[Holding]:
    kept: dict[tuple[_Post, Status], Holding] = {}
    for claim in claims:
        key = _post(claim), claim.status
        known = kept.get(key)
        kept[key] = claim if known is None else _richer(known, claim)
    merged = list(_with_spans(kept.values(), day))
    yield from (claim for claim in merged if not any(_covers(other, claim) for other in merged))


def _folded(organization: str | None) -> str | None:
    return organization.lower() if organization is not None else None


def _richer(first: Holding, second: Holding) -> Holding:
    """Keep the first claim, with the dates and the term that only the second tells."""
    on = _exacter(first.on, second.on) if first.status is not Status.HOLDS else first.on
    since, until = first.since or second.since, first.until or second.until
    ongoing, term = first.ongoing or second.ongoing, first.term or second.term
    told = (on, since, until, ongoing, term)
    if told == (first.on, first.since, first.until, first.ongoing, first.term):  # as nearly always
        return first
    return replace(first, on=on, since=since, until=until, ongoing=ongoing, term=term)


def _exacter(first: PartialDate | None, second: PartialDate | None) -> PartialDate | None:
    """Return the second date where it tells the month or the day of the first: "năm 2017" and "24/2/2017"."""
    told = first is not None and second is not None and f"{second}".startswith(f"{first}")
    return second if told else first


def _with_spans(claims: Iterable[Holding], day: PartialDate | None) -> Iterator[Holding]:
    """Join the span of a career, or an appointment, to the same post that is still held."""
    claims = list(claims)
    current = {_post(claim) for claim in claims if claim.status is Status.HOLDS}
    begun = {_post(claim): claim.on for claim in claims if claim.status is Status.START}
    ended = {_post(claim): claim.on for claim in claims if _has_left(claim, day)}
    spans = {_post(claim): claim for claim in claims if claim.status is Status.HELD and _is_open(claim)}
    known_otherwise = current | set(begun)
    past = {
        _post(claim)
        for claim in claims
        if claim.status is Status.HELD and not (_is_open(claim) or claim.term)
    }
    left = {_post(claim) for claim in claims if claim.status is Status.END}
    for claim in claims:
        post = _post(claim)
        if _is_vague(claim) and post in known_otherwise:
            continue
        if claim.rule == "verb-asked" and (post in left or _long_before(claim.on, day)):
            continue  # whose dismissal was only asked for has been dismissed since, or may have been
        if (post in current and is_of_the_holder(claim)) or (_in_passing(claim) and post in past):
            continue  # "với cương vị Bí thư" of one who is called "nguyên Bí thư" speaks of that time
        if post in current and (_is_now(claim, day) or (_old(claim, day) and _is_of_life(claim))):
            continue  # the post is still held: its beginning goes there
        if claim.status is Status.HOLDS:
            span = spans.get(post)
            known = begun.get(post) if claim.on is not None and _before(begun.get(post), claim.on) else None
            since = claim.since or (span.since if span is not None else known)
            ongoing = claim.ongoing or (span is not None and span.ongoing)
            yield claim if since is claim.since else replace(claim, since=since, ongoing=ongoing)
        elif not (spans.get(post) is claim and post in current):
            first = begun.get(post) if _long_before(begun.get(post), day) else None
            yield _bounded(claim, first, ended.get(post)) if _is_undated(claim) else claim


def _in_passing(claim: Holding) -> bool:
    """Whether a verb only says in which post one acts, and nothing tells since when or of which khóa."""
    told = claim.since is not None or last_ordinal(claim.term) > 0
    return claim.status is Status.HOLDS and claim.rule == "verb-holds" and not told


def _is_now(claim: Holding, day: PartialDate | None) -> bool:
    """Whether what was held is of a term that goes on: "nguyên Bí thư A, đại biểu Quốc hội khóa XIV"."""
    if claim.status is not Status.HELD or claim.until is not None or day is None or claim.term is None:
        return False
    years = _YEAR.findall(claim.term)
    return int(years[-1]) >= day.year if years else goes_on(claim.organization, claim.term, day.earliest())


def _is_of_life(claim: Holding) -> bool:
    """Whether a life tells it of its subject ("ông A được bầu làm X"), no deed ("HĐND bầu ông A làm X")."""
    return "được" in normalize(claim.evidence.quote).text.lower().split()


def _has_left(claim: Holding, day: PartialDate | None) -> bool:
    """Whether it tells when a post was left long ago; who loses now what he held once, left it before."""
    return claim.status is Status.END and claim.term is None and _long_before(claim.on, day)


def _is_undated(claim: Holding) -> bool:
    """Whether it only calls somebody what he was: "nguyên Giám đốc Sở A"."""
    told = claim.since or claim.until or claim.on or claim.term
    return claim.status is Status.HELD and claim.rule.startswith("title-") and told is None


def _bounded(claim: Holding, begun: PartialDate | None, ended: PartialDate | None) -> Holding:
    """Give a past post the dates at which the article has its holder get and leave it."""
    ordered = begun is None or ended is None or _before(begun, ended)
    return replace(claim, since=begun, until=ended) if ordered else claim


def _is_vague(claim: Holding) -> bool:
    """Whether it only mentions the time of a post: "trong thời gian làm Bộ trưởng"."""
    return claim.status is Status.HELD and claim.rule == "verb-took" and not (claim.since or claim.until)


def _is_open(claim: Holding) -> bool:
    return claim.since is not None and claim.until is None


def _before(first: PartialDate | None, second: PartialDate) -> bool:
    return first is not None and first.latest() < second.earliest()


def _post(claim: Holding) -> _Post:
    """Return what tells a post of a person from others; to act in it is another than to hold it."""
    return claim.person, claim.title.lower(), _folded(claim.organization), claim.acting


def _covers(other: Holding, claim: Holding) -> bool:
    """Whether another claim says the same more fully: with its organisation, or "Thường trực"."""
    if other is claim or other.person != claim.person or other.status is not claim.status:
        return False
    if other.title == claim.title and claim.organization in _NATIONAL and other.organization in countries():
        return True  # "Thủ tướng Nhật Bản A" later is "Thủ tướng A"
    same_title = other.title == claim.title
    same_body = _folded(other.organization) == _folded(claim.organization)
    if same_title and not same_body:
        longer = (other.organization or "").lower()
        return (
            longer.startswith(f"{claim.organization} ".lower() if claim.organization else "") and longer != ""
        )
    step = claim.status is Status.START and claim.on is not None and claim.on.precision is not Precision.DAY
    alike = not step or other.on == claim.on
    spans = claim.since is not None or claim.until is not None  # "giữ chức Phó Bí thư từ năm 2016 đến nay"
    return same_body and alike and not spans and other.title == f"{claim.title} Thường trực"
