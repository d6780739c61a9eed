"""The date that frames a clause: that of its scene, or one right beside the name.

Comes in: a sentence, what the grammar found in it. Goes out: the date of the clause that holds the words.

    Tại buổi làm việc ngày 4/10, Bộ trưởng A cho biết          the scene
    Về khu đất này, tháng 8/2014, Phó Chủ tịch A đã ký         right before the words
    chuyến thăm Lào hồi tháng 5 của Thủ tướng A                of whom it is
    năm 2003, khi Thủ tướng A sang thăm                        in the main clause
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from kg.extract.article import Prepared
from kg.extract.brackets import says_now
from kg.extract.chunks import Chunk, Kind, Sentence
from kg.extract.consolidation import NEWS
from kg.extract.document_days import dates_document
from kg.extract.found import Found, kind_at, person_at
from kg.model.claims import Status
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.text.dates import DateMention

_OPENING = frozenset((Kind.OTHER, Kind.COMMA, Kind.DATE, Kind.PLACE, Kind.PLURAL))
# Words that open the clause that says where and when, and what does not belong to it.
_SCENES = ("tại", "trong", "sau", "trước", "nhân")
_PARTING = frozenset((Kind.COMMA, Kind.COLON, Kind.SEMICOLON, Kind.DATE))
# Words of which the date at the end of a sentence may be part: "cho biết sẽ xong trước ngày 3/5".
_TELLING = ("biết", "rằng", "nói", "sẽ", "từ", "đến", "trước", "theo", "hạn", "dự", "kiến", "số", "sinh")
# Words before the date of a clause.
_FOR = ("thay", "mặt", "đã")
_ON_BEHALF = frozenset((Kind.ORGANIZATION, Kind.DASH, Kind.COMMA))
_TRAVELLING = ("thăm", "đoàn", "sang", "chuyến")
_DATED = [Kind.OPEN, Kind.DATE, Kind.CLOSE]
_NOT_YET = ("còn", "mới")
_PUNISHED = frozenset(
    word for punishment in ("kỷ luật", "khiển trách", "cảnh cáo", "phê bình") for word in punishment.split()
)
_start_of = attrgetter("start")
# Chunks between a date and the "khi" that goes on with it: "năm 2004 ở Cần Thơ, lúc mưa to, khi".
_NEAR = 6
_BEFORE = "title-before-name"
_WHEN = ("hồi", "vào", "trong", "từ", "đầu", "giữa", "cuối", "khoảng", "tới", "đến")


def is_week(article: Prepared, mention: DateMention) -> bool:
    """Whether a week is told, of which no day is that of the news: "hội nghị ở Bangkok tuần này"."""
    return "tuần" in article.text.text[mention.start : mention.end]


def framing(article: Prepared, sentence: Sentence, found: Found) -> PartialDate | None:
    """Return the date that frames the clause: before the words, or right after the person.

    "Trong cuộc tiếp xúc ngày 4/10, Thường trực Ban Bí thư A cho biết" frames; a date inside what A says
    does not. An older date frames only where it opens the sentence or stands right behind the name
    ("chuyến thăm của Tổng Bí thư A năm 2007").
    """
    if Kind.DATE not in sentence.kinds or says_now(sentence, found.title):
        return None
    listed = day_behind_name(sentence, found)
    if listed is not None and is_past(listed, article):
        return listed.start
    return _framing(article, sentence, found)


def _framing(article: Prepared, sentence: Sentence, found: Found) -> PartialDate | None:
    for number, chunk in enumerate(sentence):
        mention = chunk.value
        if not isinstance(mention, DateMention) or mention.date is None:
            continue
        if dates_document(article.text.text, mention.start) or is_week(article, mention):
            continue
        exact = mention.date.start.precision is Precision.DAY
        told = exact or kind_at(sentence, number + 1) is Kind.COMMA
        scene = sets_scene(sentence, number) or (chunk.end <= found.first and _sets_part(sentence, number))
        frames = scene or _is_signed(sentence, number, found)
        if told and frames and is_past(mention.date, article):
            return _at(mention.date)
        if not (is_beside(chunk, found) or _ends_clause(sentence, number, found)):
            continue
        if exact and recent(mention.date, article):
            return _at(mention.date) if is_past(mention.date, article) else mention.date.start
        opening = _opens_clause(sentence, number) and (exact or _leads(sentence, number))
        trailing = _trails(sentence, number, found) or _ends_clause(sentence, number, found)
        framing = opening or trailing or _leads_to(sentence, number, found)
        if framing and is_past(mention.date, article) and not _is_followed(sentence, number, found):
            return mention.date.start
    return None


def _at(span: DateSpan) -> PartialDate:
    """Return when it was decided: "Tại kỳ họp thứ 4 (từ 11 đến 13/9), ..." on the last day."""
    return span.end if span.end.precision is Precision.DAY else span.start


def is_beside(chunk: Chunk, found: Found) -> bool:
    """Whether a date stands before the words of a claim, or right after them."""
    return chunk.end <= found.first or 0 <= chunk.start - found.last <= 2


def opens(sentence: Sentence, number: int) -> bool:
    """Whether nothing but words and other times stands before this chunk."""
    return all(chunk.kind in _OPENING for chunk in sentence[:number])


def _opens_clause(sentence: Sentence, number: int) -> bool:
    """Whether the date opens the sentence, or what a semicolon parts from the rest of it."""
    return opens(sentence, number) or _opens_part(sentence, number)


def _opens_part(sentence: Sentence, number: int) -> bool:
    return any(sentence[place].kind is Kind.SEMICOLON for place in range(max(0, number - 2), number))


def is_past(span: DateSpan, article: Prepared) -> bool:
    """Whether a time lies before the article came out."""
    published = article.text.published
    return published is not None and span.end.latest() <= published.end.latest()


def is_ahead(span: DateSpan, article: Prepared) -> bool:
    """Whether a time begins after the article came out."""
    published = article.text.published
    return published is not None and span.start.earliest() > published.end.latest()


def recent(span: DateSpan, article: Prepared) -> bool:
    """Whether a time may be that of the news of the article."""
    published = article.text.published
    if published is None:
        return span.start.precision is Precision.DAY
    return published.start.earliest() - NEWS <= span.start.earliest() <= published.end.latest()


def sets_scene(sentence: Sentence, number: int) -> bool:
    """Whether the day ends the clause that opens the sentence, or the sentence of a caption.

    "Tại buổi làm việc của Bí thư A với Quận ủy B chiều 23/12, ông C nói"; "Ông A tại hội nghị ngày 3/5."
    """
    after = kind_at(sentence, number + 1)
    begin = 3 if sentence[0].is_word("trước") and kind_at(sentence, 2) is Kind.COMMA else 0  # "Trước đó, tại"
    if sentence[begin].is_any(_SCENES) and after is Kind.COMMA:
        return not any(chunk.kind in _PARTING for chunk in sentence[begin:number])
    last = after is None or sentence[number + 1].is_word(".", "")
    told = any(chunk.kind in _PARTING or chunk.is_any(_TELLING) for chunk in sentence[:number])
    placed = any(chunk.is_word("tại", "trong") for chunk in sentence[1:number])
    return last and placed and not told


def _sets_part(sentence: Sentence, number: int) -> bool:
    """Whether a scene is set behind a comma: "Như đã đưa tin, trong kỳ thi năm 2018, ông A, X, ..."."""
    if kind_at(sentence, number + 1) is not Kind.COMMA:
        return False
    begin = number
    while begin > 0 and sentence[begin - 1].kind not in _PARTING:
        begin -= 1
    opened = begin > 0 and kind_at(sentence, begin - 1) is Kind.COMMA and sentence[begin].is_any(_SCENES[:2])
    return opened and all(chunk.kind in _OPENING for chunk in sentence[:begin])


def _is_signed(sentence: Sentence, number: int, found: Found) -> bool:
    """Whether it is the day on which the holder signed: "quyết định do A, Bộ trưởng B, ký ngày 3/5"."""
    number -= 1
    while number > 0 and sentence[number].is_word(*_WHEN, "ban", "hành"):
        number -= 1
    if number < 1 or not sentence[number].is_word("ký"):
        return False
    while number > 0 and (sentence[number - 1].kind in _ON_BEHALF or sentence[number - 1].is_any(_FOR)):
        number -= 1
    return 0 <= sentence[number].start - found.last <= 1


def _is_followed(sentence: Sentence, number: int, found: Found) -> bool:
    """Whether a date of its own opens the clause: "Năm 1996, ông A ký; | đến năm 2005, ông B sửa"."""
    if Kind.SEMICOLON not in sentence.kinds:
        return False
    later = (place for place in range(number + 1, len(sentence)) if sentence[place].start < found.first)
    return any(sentence[place].kind is Kind.DATE and _opens_part(sentence, place) for place in later)


def _leads_to(sentence: Sentence, number: int, found: Found) -> bool:
    """Whether the words follow a date: "Về dự án này, tháng 8/2014, | X A", "hồi tháng 5 của | X A".

    So they do behind "khi": "năm 2003, khi | Thủ tướng A sang thăm".
    """
    words = bisect_left(sentence, found.first, key=_start_of)
    if found.status is not Status.HOLDS or words <= number + 1 or _was_other(sentence, found):
        return False
    joint = sentence[words - 1]
    if joint.is_word("khi"):
        between = sentence[number + 1 : words - 1]
        return len(between) <= _NEAR and all(chunk.kind is not Kind.DATE for chunk in between)
    if words != number + 2 or not _leads(sentence, number):
        return False
    return joint.is_word("của") or (joint.kind is Kind.COMMA and found.rule == _BEFORE)


def _was_other(sentence: Sentence, found: Found) -> bool:
    """Whether the holder was something else at the time: "năm 1991, khi Bộ trưởng A | còn là sinh viên"."""
    behind = bisect_left(sentence, found.last, key=_start_of)
    return behind < len(sentence) and sentence[behind].is_any(_NOT_YET)


def _ends_clause(sentence: Sentence, number: int, found: Found) -> bool:
    """Whether the date is that of a punishment of the holder: "ông A, X, | bị cảnh cáo vào tháng 3/2015".

    Of what else is done to him it may be long before he held the post: "bị tố mua bằng giả năm 2003".
    """
    if found.status is not Status.HOLDS or found.rule != "title-after-name":
        return False
    first = bisect_left(sentence, found.last, key=_start_of)
    first += kind_at(sentence, first) in (Kind.COMMA, Kind.DASH)
    done = first < number and sentence[first].is_word("bị")
    after = kind_at(sentence, number + 1)
    last = after in (None, Kind.SEMICOLON) or sentence[number + 1].is_word(".", "")
    behind = number - (number > 0 and sentence[number - 1].is_word("vào", "hồi"))
    punished = all(chunk.is_any(_PUNISHED) for chunk in sentence[first + 1 : behind])
    return done and last and punished


def _leads(sentence: Sentence, number: int) -> bool:
    """Whether a month or a year says when: "Hồi tháng 11, ông A ..."; not "Theo Hiến pháp năm 2013, ..."."""
    return number == 0 or sentence[number - 1].kind is Kind.COMMA or sentence[number - 1].is_any(_WHEN)


def _trails(sentence: Sentence, number: int, found: Found) -> bool:
    """Whether the date stands right behind a name with its title before it: "Thủ tướng A đầu năm 2017"."""
    number -= 1
    while number > 0 and sentence[number].is_any(_WHEN):
        number -= 1
    owner = person_at(sentence, number)
    return owner is not None and owner[0].start == found.at and found.title.end == found.at


def day_behind_name(sentence: Sentence, found: Found) -> DateSpan | None:
    """Return the month or the day in brackets behind a name: "Các đoàn gồm: Thủ tướng A (6/1961), ...".

    Where nobody travels it may be that of a birth, and so may a year alone.
    """
    if sentence.words.isdisjoint(_TRAVELLING):
        return None
    number = bisect_left(sentence, found.last, key=_start_of)
    inside = sentence[number : number + 3]
    if [chunk.kind for chunk in inside] != _DATED or found.rule != "title-before-name":
        return None
    mention = inside[1].value
    date = mention.date if isinstance(mention, DateMention) else None
    return date if date is not None and date.start.precision is not Precision.YEAR else None
