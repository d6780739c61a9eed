"""Holdings of one article: grammar, names and organisations put together, each said once.

Comes in: a prepared article. Goes out: `Holding` claims, each distinct (person, title, organisation,
status) once, in the order of the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta

from msgspec import Struct, structs

from kg.extract import appositions, predicates
from kg.extract.agreement import Seat, agreed
from kg.extract.article import Prepared
from kg.extract.boundaries import model, trust
from kg.extract.bygone import bygone
from kg.extract.careers import Biography, with_span
from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.consolidation import NEWS, Death, consolidate
from kg.extract.departures import deaths, with_ends
from kg.extract.ex_officio import ex_officio
from kg.extract.found import Found, Span, kind_at, person_at
from kg.extract.memberships import with_memberships
from kg.extract.misspellings import spelled_right
from kg.extract.own_days import tells_again, with_own_days
from kg.model.claims import Holding, Status
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.text.dates import DateMention, Impossible

# What happened longer before an article is not what it reports.
_REPORTED = timedelta(days=10)
_OPENING = frozenset((Kind.OTHER, Kind.COMMA, Kind.DATE, Kind.PLACE))
# Seats in bodies whose terms are not those of other posts.
_SEATS = frozenset(("Ủy viên", "Ủy viên dự khuyết", "Đại biểu", "Tỉnh ủy viên", "Thành ủy viên"))
# Words that open the clause that says where and when, and what does not belong to it.
_SCENES = ("tại", "trong", "sau", "trước", "nhân")
_PARTING = frozenset((Kind.COMMA, Kind.COLON, Kind.SEMICOLON, Kind.DATE))
# Words of which the date at the end of a sentence may be part: "cho biết sẽ xong trước ngày 3/5".
_TELLING = ("biết", "rằng", "nói", "sẽ", "từ", "đến", "trước", "theo", "hạn", "dự", "kiến", "số", "sinh")
# Words before the date of a clause.
_WHEN = ("hồi", "vào", "trong", "từ", "đầu", "giữa", "cuối", "khoảng", "tới", "đến")
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
    dead: dict[str, list[Death]] = defaultdict(list)
    biography = Biography(lambda day: _recent(day, article))
    day = _event_day(article)
    for plain in _with_signatures(article.chunks):
        sentence = with_memberships(plain)
        found = _read_sentence(article, sentence, biography)
        said = ((one, _claim(article, sentence, one, day)) for one in found)
        seats += [_seat(article, one, claim) for one, claim in said if claim is not None]
        for name, death in _dead(article, sentence):
            dead[name].append(death)
    claims = list(
        consolidate(
            list(spelled_right(list(agreed(list(with_own_days(seats)))))),
            dead,
            article.day,
            told=_latest(article),
        )
    )
    return (*claims, *ex_officio(article, claims))


def _seat(article: Prepared, found: Found, said: tuple[Holding, bool]) -> Seat:
    """Return a holding with how the words name its body, and whether they tell its day."""
    claim, dayless = said
    claim = bygone(claim, article.day, named=found.title.organization is not None)
    body = found.title.organization or article.setting.committee(found.title)
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
    return [_framed(one, said) for one in beside] + said


def _framed(found: Found, said: list[Found]) -> Found:
    """Give a title beside a name the date at which the sentence says its holder gets or leaves another.

    It is past where he was given one since and now holds a third: "A (Thứ trưởng X, luân chuyển làm Phó Bí
    thư Y), hiện giữ chức Bí thư Y".
    """
    told = [one for one in said if one.at == found.at and one.status in (Status.START, Status.END)]
    now = any(one.at == found.at and one.status is Status.HOLDS for one in said)
    if now and told and found.status is Status.HOLDS and found.title.start < told[0].title.start:
        return structs.replace(found, status=Status.HELD)
    span = next((one.span for one in told if one.span is not None), None)
    return structs.replace(found, frame=span.mention) if span is not None else found


def _subject(article: Prepared, sentence: Sentence) -> str | None:
    """Return whom a sentence names first."""
    for chunk in sentence.phrases:
        if isinstance(chunk.value, PersonPhrase):
            return article.directory.resolve(chunk.value, chunk.start)
    return None


def _event_day(article: Prepared) -> PartialDate | None:
    """Return the day of what the article reports: the first day of its time that it names, else its own."""
    for mention in article.text.dates:
        day = mention.date.start if mention.date is not None else None
        if day is not None and day.precision is Precision.DAY and _fresh(day, article):
            return day
    return article.day


def _fresh(day: PartialDate, article: Prepared) -> bool:
    published = article.text.published
    if published is None:
        return False
    return published.start.earliest() - _REPORTED <= day.earliest() <= published.end.latest()


def _with_signatures(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences; a line that is a name and the line of titles under it are one."""
    name = none = Sentence()
    for sentence in sentences:
        if name and all(chunk.kind in _SIGNATURE for chunk in sentence):
            comma = structs.replace(name[-1], kind=Kind.COMMA, start=name[-1].end, value=",")
            yield Sentence((*name, comma, *sentence))
        yield sentence
        name = sentence if len(sentence) == 1 and sentence[0].kind is Kind.PERSON else none


def _claim(
    article: Prepared, sentence: Sentence, found: Found, day: PartialDate | None
) -> tuple[Holding, bool] | None:
    """Return what is said, and whether its day is only that of what the article reports."""
    person = article.directory.resolve(found.person, found.at)
    if person is None:
        return None
    organization = article.setting.complete(
        found.title, found.mates, holder=person, foreign=_foreign(article, person)
    )
    title = found.title.row.title
    if organization is not None:
        title, organization = article.lexicon.post_names.get((title, organization), (title, organization))
    times = _times(article, sentence, found, day)
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
        term=_term(found),
        acting="acting" in found.title.modifiers,
    )
    return holding, times.dayless


def _term(found: Found) -> str | None:
    """Return the term told of a post; "Bí thư X, Chủ tịch Y nhiệm kỳ 2011-2016" tells it of both."""
    title = found.title
    if title.term is not None or title.row.title in _SEATS or found.status is not Status.HOLDS:
        return title.term
    after = (mate for mate in found.mates if mate.start > title.start and mate.term and not mate.former)
    term = next((mate.term for mate in after), None)
    return term if term is not None and "-" in term and term[-4:].isdigit() else None


def _latest(article: Prepared) -> PartialDate | None:
    """Return the day of an article, or else the latest date that it names, which it must be younger than."""
    if article.day is not None:
        return article.day
    told = [mention.date.start for mention in article.text.dates if mention.date is not None]
    return max(told, key=PartialDate.earliest, default=None)


def _foreign(article: Prepared, person: str) -> bool:
    """Whether a full name does not begin as a Vietnamese one does."""
    return person.split(maxsplit=1)[0].lower() not in article.lexicon.surnames


def _times(article: Prepared, sentence: Sentence, found: Found, event: PartialDate | None) -> _Times:
    """Return what is said with the dates that it can have."""
    span = found.span
    told = span.mention.date if span is not None else None
    if told is None and (broken := _impossible(sentence, found)) is not None:
        return _without_day(found.status, broken)
    framing = _framing(article, sentence, found)
    day = framing or (None if found.background else event)
    if found.status in (Status.START, Status.END, Status.NOMINATED):
        dayless = told is None and framing is None and not tells_again(sentence)
        return _Times(found.status, _day(told) or day, dayless=dayless)
    if span is None or told is None:
        framed = _day(found.frame.date) if found.frame is not None else None
        on = framed or day or event
        return _Times(found.status, on if found.status is Status.HOLDS else None)
    if found.status is Status.HOLDS and _is_over(span, told, article):
        return _Times(Status.HELD, since=told.start, until=span.last())
    since = told.start if span.since or not span.until else None
    if found.status is Status.HELD and not (span.until or span.since) and _passing(found, sentence, article):
        since = None
    on = event if found.status is Status.HOLDS else None
    return _Times(found.status, on, since, span.last(), span.ongoing)


def _impossible(sentence: Sentence, found: Found) -> Impossible | None:
    """Return what is left of a date beside the words that no calendar has."""
    if Kind.DATE not in sentence.kinds:
        return None
    dates = (chunk for chunk in sentence if _beside(chunk, found))
    told = (chunk.value.impossible for chunk in dates if isinstance(chunk.value, DateMention))
    return next((one for one in told if one is not None), None)


def _without_day(status: Status, broken: Impossible) -> _Times:
    """Return the year alone; what is told with a beginning and an end, neither of them sure, was held."""
    if broken.year is not None and status is not Status.HELD:
        return _Times(status, PartialDate(broken.year))
    return _Times(Status.HELD if status is Status.HOLDS and broken.year is None else status)


def _beside(chunk: Chunk, found: Found) -> bool:
    """Whether a date stands before the words of a claim, or right after them."""
    return chunk.end <= found.first or 0 <= chunk.start - found.last <= 2


def _is_over(span: Span, told: DateSpan, article: Prepared) -> bool:
    """Whether the post was held then and no longer is: "ông A, Trưởng ban X (2010-2016)"."""
    if span.since and span.until and not span.ongoing:
        return (
            article.text.published is not None and told.end.latest() < article.text.published.start.earliest()
        )
    return not (span.since or span.ongoing or _recent(told, article))


def _passing(found: Found, sentence: Sentence, article: Prepared) -> bool:
    """Whether the day is that of something else: "Ngày 16/8, ông A bị kỷ luật vì sai phạm khi giữ chức X".

    So is the day on which a post is struck from the record: "Ngày 8/8, xóa tư cách nguyên X đối với ông A".
    """
    told = found.span.mention.date if found.span is not None else None
    struck = any(str(chunk.value).startswith("xóa tư cách") for chunk in sentence)
    return found.rule == "verb-took" or struck or (told is not None and _recent(told, article))


def _day(span: DateSpan | None) -> PartialDate | None:
    return span.start if span is not None else None


def _framing(article: Prepared, sentence: Sentence, found: Found) -> PartialDate | None:
    """Return the date that frames the clause: before the words, or right after the person.

    "Trong cuộc tiếp xúc ngày 4/10, Thường trực Ban Bí thư A cho biết" frames; a date inside what A says
    does not. An older date frames only where it opens the sentence or stands right behind the name
    ("chuyến thăm của Tổng Bí thư A năm 2007").
    """
    if Kind.DATE not in sentence.kinds:
        return None
    for number, chunk in enumerate(sentence):
        mention = chunk.value
        if not isinstance(mention, DateMention) or mention.date is None:
            continue
        exact = mention.date.start.precision is Precision.DAY
        if exact and _past(mention.date, article) and _sets_scene(sentence, number):
            return mention.date.start
        if not _beside(chunk, found):
            continue
        if exact and _recent(mention.date, article):
            return mention.date.start
        opening = _opens(sentence, number) and (exact or _leads(sentence, number))
        if _past(mention.date, article) and (opening or _trails(sentence, number, found)):
            return mention.date.start
    return None


def _sets_scene(sentence: Sentence, number: int) -> bool:
    """Whether the day ends the clause that opens the sentence, or the sentence of a caption.

    "Tại buổi làm việc của Bí thư A với Quận ủy B chiều 23/12, ông C nói"; "Ông A tại hội nghị ngày 3/5."
    """
    after = kind_at(sentence, number + 1)
    if sentence[0].is_word(*_SCENES) and after is Kind.COMMA:
        return not any(chunk.kind in _PARTING for chunk in sentence[:number])
    last = after is None or sentence[number + 1].is_word(".", "")
    told = any(chunk.kind in _PARTING or chunk.is_word(*_TELLING) for chunk in sentence[:number])
    placed = any(chunk.is_word("tại", "trong") for chunk in sentence[1:number])
    return last and placed and not told


def _leads(sentence: Sentence, number: int) -> bool:
    """Whether a month or a year says when: "Hồi tháng 11, ông A ..."; not "Theo Hiến pháp năm 2013, ..."."""
    return number == 0 or sentence[number - 1].kind is Kind.COMMA or sentence[number - 1].is_word(*_WHEN)


def _trails(sentence: Sentence, number: int, found: Found) -> bool:
    """Whether the date stands right behind a name with its title before it: "Thủ tướng A đầu năm 2017"."""
    number -= 1
    while number > 0 and sentence[number].is_word(*_WHEN):
        number -= 1
    owner = person_at(sentence, number)
    return owner is not None and owner[0].start == found.at and found.title.end == found.at


def _opens(sentence: Sentence, number: int) -> bool:
    return all(chunk.kind in _OPENING for chunk in sentence[:number])


def _past(span: DateSpan, article: Prepared) -> bool:
    published = article.text.published
    return published is not None and span.end.latest() <= published.end.latest()


def _recent(span: DateSpan, article: Prepared) -> bool:
    published = article.text.published
    if published is None:
        return span.start.precision is Precision.DAY
    return published.start.earliest() - NEWS <= span.start.earliest() <= published.end.latest()


def _dead(article: Prepared, sentence: Sentence) -> Iterator[tuple[str, Death]]:
    """Yield who is said to have died, when, and in which words."""
    for dying in deaths(sentence):
        person = sentence[dying.person]
        if isinstance(person.value, PersonPhrase):
            name = article.directory.resolve(person.value, person.start)
            words = article.quote(dying.first, dying.last)
            yield from ((name, Death(dying.on, words)),) if name is not None else ()
