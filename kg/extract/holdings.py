"""Holdings of one article: grammar, names and organisations put together, each said once.

Comes in: a prepared article. Goes out: `Holding` claims, each distinct (person, title, organisation,
status) once, in the order of the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace as claimed

from msgspec import Struct
from msgspec.structs import replace

from kg.extract import appositions, predicates
from kg.extract.agreement import Seat, agreed
from kg.extract.anaphora import Antecedent
from kg.extract.article import Prepared
from kg.extract.biography import Biography
from kg.extract.boundaries import model, trust
from kg.extract.bygone import bygone
from kg.extract.candidates import Candidates
from kg.extract.chunks import Kind, PersonPhrase, Sentence
from kg.extract.consolidation import Death, consolidate
from kg.extract.departures import deaths, with_ends
from kg.extract.destinations import with_destinations
from kg.extract.document_days import dates_document
from kg.extract.effect import day_of_effect
from kg.extract.employments import beside_no_office
from kg.extract.ex_officio import ex_officio
from kg.extract.found import Found, Span
from kg.extract.frames import ReferenceTime
from kg.extract.framing import framing, is_ahead, is_beside, recent
from kg.extract.incompatible import heads_another_state
from kg.extract.memberships import with_employments, with_memberships
from kg.extract.misspellings import spelled_right
from kg.extract.offices_beside import committee_left_out
from kg.extract.own_days import tells_again, with_own_days
from kg.extract.periods import with_span
from kg.extract.steps import with_steps
from kg.extract.told_terms import term_of
from kg.model.claims import Holding, Status
from kg.model.dates import DateSpan, PartialDate
from kg.text.dates import DateMention, Impossible

_SIGNATURE = frozenset((Kind.TITLE, Kind.COMMA, Kind.DASH))
_CONFIDENCE = {
    "title-before-name": 0.97,
    "title-after-name": 0.95,
    "title-before-list": 0.85,
    "verb-start": 0.9,
    "verb-took": 0.88,
    "verb-end": 0.9,
    "verb-held": 0.88,
    "verb-holds": 0.85,
    "verb-asked": 0.85,
    "verb-nominated": 0.85,
}


class _Times(Struct, frozen=True, gc=False):
    """What is said of a post, and the dates of a claim that go with it."""

    status: Status
    on: PartialDate | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    ongoing: bool = False
    dayless: bool = False


def read(article: Prepared) -> tuple[Holding, ...]:
    """Return what the article says of people and posts."""
    seats: list[Seat] = []
    told_before = 0
    dead: dict[str, list[Death]] = defaultdict(list)
    text = article.text.text
    biography = Biography(
        lambda day: recent(day, article) or is_ahead(day, article),
        lambda mention: dates_document(text, mention.start),
    )
    news, candidates, antecedent = ReferenceTime(article), Candidates(), Antecedent()
    for plain in _with_signatures(article.chunks):
        sentence = antecedent.point(
            with_employments(with_memberships(with_destinations(with_steps(plain))), article.scan)
        )
        news.go_on(sentence)
        found = [*_read_sentence(article, sentence, biography), *candidates.read(sentence)]
        antecedent.follow(found)
        said = ((one, _claim(article, sentence, one, news)) for one in found)
        taken_up = day_of_effect(sentence)
        if taken_up is not None:
            seats[told_before:] = [_from_day(seat, taken_up) for seat in seats[told_before:]]
        told_before = len(seats)
        seats += [_seat(article, one, claim) for one, claim in said if claim is not None]
        for name, death in _dead(article, sentence):
            dead[name].append(death)
    told = list(spelled_right(list(agreed(list(with_own_days(seats)))), article.text.text))
    claims = beside_no_office(list(consolidate(told, dead, article.day, told=_latest(article))))
    return (*claims, *ex_officio(article, claims))


def _from_day(seat: Seat, day: PartialDate) -> Seat:
    """Move what a decision begins or ends to the day from which it counts."""
    turns = seat.holding.status in (Status.START, Status.END)
    return seat.told_as(claimed(seat.holding, on=day)) if turns else seat


def _seat(article: Prepared, found: Found, said: tuple[Holding, bool]) -> Seat:
    """Return a holding with how the words name its body, and whether they tell its day."""
    claim, dayless = said
    claim = bygone(claim, article.day, named=found.title.organization is not None)
    body = found.title.organization or committee_left_out(found.title)
    left_out = body is not None and body.missing not in (None, "host", "body")
    if body is None or not left_out:
        bare = body is None and found.title.end - found.title.start == len(found.title.row.title.split())
        return Seat(claim, None, body, bare and found.title.row.place == "", dayless)
    stays = None if article.setting.tells_place(body) else body
    return Seat(claim, body.name, stays, dayless=dayless)


def _read_sentence(article: Prepared, sentence: Sentence, biography: Biography) -> list[Found]:
    background = biography.is_life(sentence, _subject(article, sentence))
    if Kind.TITLE not in sentence.kinds:
        return []
    beside, used = appositions.read(sentence)
    said = predicates.read(sentence, used, background=background)
    if background and any(one.status is Status.HELD for one in said):
        biography.goes_on()
    beside = with_ends(sentence, [with_span(sentence, one) for one in beside], said)
    return [_framed(sentence, one, said) for one in beside] + said


def _framed(sentence: Sentence, found: Found, said: list[Found]) -> Found:
    """Give a title beside a name the date at which the sentence says its holder gets or leaves another.

    It is past where he was given one since and now holds a third: "A (Thứ trưởng X, luân chuyển làm Phó Bí
    thư Y), hiện giữ chức Bí thư Y".
    """
    told = [one for one in said if one.at == found.at and one.status in (Status.START, Status.END)]
    now = any(one.at == found.at and one.status is Status.HOLDS for one in said)
    if now and told and found.status is Status.HOLDS and found.title.start < told[0].title.start:
        return replace(found, status=Status.HELD)
    span = next((one.span for one in told if one.span is not None), None)
    if span is not None and not _takes_effect(sentence, span):
        return replace(found, frame=span.mention)
    return replace(found, turns=True) if told and not told[0].background else found


def _takes_effect(sentence: Sentence, span: Span) -> bool:
    """Whether an appointment begins later than it is made: "Ngày 8/3, bổ nhiệm ... kể từ ngày 15/3"."""
    first = next((chunk.value for chunk in sentence if chunk.kind is Kind.DATE), None)
    return span.since and first is not span.mention


def _subject(article: Prepared, sentence: Sentence) -> str | None:
    """Return whom a sentence names first."""
    for chunk in sentence.phrases:
        if isinstance(chunk.value, PersonPhrase):
            return article.directory.resolve(chunk.value, chunk.start)
    return None


def _with_signatures(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences; a line that is a name and the line of titles under it are one."""
    name = none = Sentence()
    for sentence in sentences:
        if name and all(chunk.kind in _SIGNATURE for chunk in sentence):
            comma = replace(name[-1], kind=Kind.COMMA, start=name[-1].end, value=",")
            yield Sentence((*name, comma, *sentence))
        yield sentence
        name = sentence if len(sentence) == 1 and sentence[0].kind is Kind.PERSON else none


def _claim(
    article: Prepared, sentence: Sentence, found: Found, news: ReferenceTime
) -> tuple[Holding, bool] | None:
    """Return what is said, and whether its day is only that of what the article reports."""
    person = article.directory.resolve(found.person, found.at)
    if person is None or heads_another_state(found.title, person):
        return None
    organization = article.setting.complete(
        found.title, found.mates, holder=person, foreign=_foreign(article, person)
    )
    title = found.title.row.title
    if organization is not None:
        title, organization = article.lexicon.post_names.get((title, organization), (title, organization))
    times = _times(article, sentence, found, news)
    holding = Holding(
        article.text.document.id,
        person,
        title,
        organization,
        times.status,
        article.quote(found.first, found.last),
        found.rule,
        round(_CONFIDENCE[found.rule] * trust(model(), article.scan, found.title, sentence[-1].end), 2),
        on=times.on,
        since=times.since,
        until=times.until,
        ongoing=times.ongoing,
        term=term_of(sentence, found),
        acting="acting" in found.title.modifiers,
    )
    return holding, times.dayless


def _latest(article: Prepared) -> PartialDate | None:
    """Return the day of an article, or else the latest date that it names, which it must be younger than."""
    if article.day is not None:
        return article.day
    told = [mention.date.start for mention in article.text.dates if mention.date is not None]
    return max(told, key=PartialDate.earliest, default=None)


def _foreign(article: Prepared, person: str) -> bool:
    """Whether a full name does not begin as a Vietnamese one does."""
    return person.split(maxsplit=1)[0].lower() not in article.lexicon.surnames


# Verbs that say of a post at a date that it was neither begun nor left.
_GOING_ON = ("đang", "vẫn")
_TAKING = ("giữ ", "đảm ", "làm", "nhận ", "trở thành")
_TURNS = (Status.START, Status.END, Status.NOMINATED)
_VERBAL = 3  # chunks that such a verb has, right before the title


def _times(article: Prepared, sentence: Sentence, found: Found, news: ReferenceTime) -> _Times:
    """Return what is said with the dates that it can have."""
    span = found.span
    told = _told(found)
    if told is None and (broken := _impossible(sentence, found)) is not None:
        return _without_day(found.status, broken)
    if found.status in _TURNS and not _is_span(found):
        return _turned(article, sentence, found, news)
    frame = framing(article, sentence, found)
    if span is None or told is None:
        return _undated(found, frame, news)
    if span.by is not None:
        return _Times(Status.HELD, span.by, since=told.start if span.since else None)
    if (said := _at_one_time(article, sentence, found, told)) is not None:
        return _Times(said, told.start)
    since = told.start if span.since or not span.until else None
    if _is_span(found) or (found.status is Status.HOLDS and _is_over(span, told, article)):
        return _Times(Status.HELD, since=since, until=span.last())
    if found.status is Status.HELD and not (span.until or span.since) and _passing(found, sentence, article):
        since = None
    lasts = found.status is Status.HELD and span.ongoing  # "từng làm X từ năm 2003, Y từ năm 2008 đến nay"
    status = Status.HOLDS if lasts else found.status
    return _Times(status, news.day if status is Status.HOLDS else None, since, span.last(), span.ongoing)


def _is_span(found: Found) -> bool:
    """Whether both ends are told of what only began: "Từ 2006 đến khi được điều động năm 2009, ông làm X"."""
    span = found.span
    return found.status is Status.START and span is not None and span.since and span.end is not None


def _undated(found: Found, frame: PartialDate | None, news: ReferenceTime) -> _Times:
    """Return when a post without a date of its own is held."""
    lasts, since = news.lasting()
    if lasts and not found.title.former and found.rule.startswith("verb-"):
        return _Times(Status.HOLDS, news.day, since, ongoing=True)
    framed = _day(found.frame.date) if found.frame is not None else None
    on = framed or frame or news.holding_day(found)
    return _Times(found.status, on if found.status is Status.HOLDS else None)


def _turned(article: Prepared, sentence: Sentence, found: Found, news: ReferenceTime) -> _Times:
    """Return when a post is taken up, left or proposed."""
    span, told = found.span, _told(found)
    frame = framing(article, sentence, found)
    once = any(chunk.is_word("từng") for chunk in sentence if found.first <= chunk.start < found.last)
    frame = None if once else frame  # "Sáng 1/4, ông A (từng bị cách chức X) ...": on another day
    new = found.rule == "title-before-name"  # "Ngày 6/6, tân Thủ tướng A công bố": he began before
    undated = new or (frame is None and news.decision_day() is None)
    dayless = told is None and undated and not tells_again(sentence)
    day = frame or (None if found.background or once else news.turn_day())
    if told is not None and found.status is Status.NOMINATED and is_ahead(told, article):
        told = None  # "giới thiệu để bầu làm X tại kỳ họp tháng 12 tới"
    earlier = span is not None and _is_open(span)  # "Trước năm 2021, ông được bổ nhiệm"
    return _Times(found.status, None if earlier else _day(told) or day, dayless=dayless)


def _at_one_time(article: Prepared, sentence: Sentence, found: Found, told: DateSpan) -> Status | None:
    """Return what is said of a post at a date alone: that it is held then, or taken up with it."""
    if found.span is None or told.start != told.end:
        return None
    if _goes_on_then(sentence, found, found.span):
        return Status.HOLDS
    begun = found.status is Status.HOLDS and _just_begun(sentence, found, told, article)
    return Status.START if begun else None


def _just_begun(sentence: Sentence, found: Found, told: DateSpan, article: Prepared) -> bool:
    """Whether a post is taken up about the day of the article: "Từ hôm nay, ông A chính thức giữ chức X".

    What one "hiện giữ" or "đang giữ" was begun before.
    """
    span = found.span
    tied = span is not None and span.since and not (span.until or span.ongoing)
    if not tied or found.background or told.start.day is None:
        return False
    news = article.text.published is not None and (recent(told, article) or is_ahead(told, article))
    verb = next((chunk for chunk in reversed(sentence) if chunk.end <= found.title.start), None)
    taking = verb is not None and verb.kind is Kind.PREDICATE and str(verb.value).startswith(_TAKING)
    return news and taking and not any(chunk.is_any(_GOING_ON) for chunk in sentence)


def _told(found: Found) -> DateSpan | None:
    """Return the date tied to a title, which nobody loses for years: "cách chức X thời gian 2011-2016"."""
    told = found.span.mention.date if found.span is not None else None
    years = told is not None and told.start.earliest().year != told.end.latest().year
    return None if years and found.status is Status.END else told


def _goes_on_then(sentence: Sentence, found: Found, span: Span) -> bool:
    """Whether the date is one at which the post is held, and did not begin: "Ngày 17/10, ông A vẫn là X".

    On a day nobody "là X" for the first time. What one does "khi đang giữ chức X" has its own day.
    """
    if span.since or span.until or span.ongoing:
        return False
    words = [str(chunk.value) for chunk in sentence if chunk.start < found.title.start]
    verb = words[-_VERBAL:]
    if verb[-1:] == ["là"] and span.mention.date is not None and span.mention.date.start.day is not None:
        return True
    during = any(word.startswith("khi") for word in verb)
    return not during and any(word.startswith(_GOING_ON) for word in verb)


def _is_open(span: Span) -> bool:
    """Whether the date is only one before which it was: "Trước năm 2021", "năm 2021 đến khi"."""
    return not span.since and (span.over or span.by is not None)


def _impossible(sentence: Sentence, found: Found) -> Impossible | None:
    """Return what is left of a date beside the words that no calendar has."""
    if Kind.DATE not in sentence.kinds:
        return None
    dates = (chunk for chunk in sentence if is_beside(chunk, found))
    told = (chunk.value.impossible for chunk in dates if isinstance(chunk.value, DateMention))
    return next((one for one in told if one is not None), None)


def _without_day(status: Status, broken: Impossible) -> _Times:
    """Return the year alone; what is told with a beginning and an end, neither of them sure, was held."""
    if broken.year is not None and status is not Status.HELD:
        return _Times(status, PartialDate(broken.year))
    return _Times(Status.HELD if status is Status.HOLDS and broken.year is None else status)


def _is_over(span: Span, told: DateSpan, article: Prepared) -> bool:
    """Whether the post was held then and no longer is: "ông A, Trưởng ban X (2010-2016)"."""
    if span.since and span.until and not span.ongoing:
        return (
            article.text.published is not None and told.end.latest() < article.text.published.start.earliest()
        )
    return not (span.since or span.ongoing or recent(told, article))


def _passing(found: Found, sentence: Sentence, article: Prepared) -> bool:
    """Whether the day is that of something else: "Ngày 16/8, ông A bị kỷ luật vì sai phạm khi giữ chức X".

    So is the day on which a post is struck from the record: "Ngày 8/8, xóa tư cách nguyên X đối với ông A".
    """
    told = found.span.mention.date if found.span is not None else None
    struck = any(str(chunk.value).startswith("xóa tư cách") for chunk in sentence)
    return found.rule == "verb-took" or struck or (told is not None and recent(told, article))


def _day(span: DateSpan | None) -> PartialDate | None:
    return span.start if span is not None else None


def _dead(article: Prepared, sentence: Sentence) -> Iterator[tuple[str, Death]]:
    """Yield who is said to have died, when, and in which words."""
    for dying in deaths(sentence):
        person = sentence[dying.person]
        if isinstance(person.value, PersonPhrase):
            name = article.directory.resolve(person.value, person.start)
            words = article.quote(dying.first, dying.last)
            yield from ((name, Death(dying.on, words)),) if name is not None else ()
