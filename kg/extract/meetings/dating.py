"""When and where an event takes place.

Comes in: a page and a mention of the event. Goes out: the date its sentence ties to it, and the place.
"""

from __future__ import annotations

import re
from datetime import timedelta
from operator import itemgetter

from msgspec import Struct

from kg.extract.meetings.days import is_day, too_long
from kg.extract.meetings.mentions import HANDED, LETTER, PAIRED, Mention
from kg.extract.meetings.moments import covers
from kg.extract.meetings.names import part_of_name, written_out
from kg.extract.meetings.page import Page, Spans
from kg.extract.meetings.years import past_year
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.text.dates import DateMention

_YEARLY = frozenset({"congress", "conference", "session", "visit"})
# The year is not that of the meeting but of what it sums up ("tổng kết công tác năm 2018").
_TOPIC = re.compile(
    r"(?<!\w)(?:công tác|nhiệm vụ|kế hoạch|kết quả|tổng kết|nghị quyết|ngân sách|chương trình)(?!\w)"
)
_YEAR_BEHIND = 16  # code points in which a year behind a name is its own ("... tổ chức năm 2018")
_BESIDE_ANOTHER = 80  # so much farther is a date with another event beside it
_FRAMED = 60.0  # no farther is a date that opens the sentence, if no other stands between
_MATTER = 90  # code points before a date in which stands of what it is
_FAR = 260  # a date farther from the event word than this says nothing of it
# The date of a cited document ("số 35-CT/TW ngày 30/5"), and a deadline ("trước ngày 30/8").
OTHER_DATE = re.compile(
    r"(?:\d ?[-–/] ?[a-zđ][\w /–-]*,?|số \d+,?|trước|trước ngày|hạn|đến hết"
    r"|(?<!\w)(?:sinh|sn|chiến thắng|chiến thắng lịch sử)"
    r"|hiệu lực(?: kể)?(?: từ)?) ?\(?(?:ngày )?\Z"
)
# The day that an anniversary is of: "55 năm ngày thành lập trường | (8/3/1961)".
_REMEMBERED = re.compile(
    r"(?<!\w)(?:\d+ năm|(?:nhân|kỷ niệm) ngày|ngày (?:truyền thống|thành lập))[^,.;:()]{0,60}\($"
)
_OFTEN = re.compile(r"(?<!\w)(?:hàng|hằng|mỗi) năm(?!\w)")
_REPORTED = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|xác nhận|thông tin)(?!\w)"
)  # "... ông B đi thăm"
_SINCE = re.compile(r"(?<!\w)(?:kể )?từ (?:ngày )?$")  # "kết luận được công bố từ ngày 2/11"
_AHEAD = 20  # code points before a date, or behind a verb, in which a cue stands
_YEARLY_DAY = re.compile(r"\s?(?:hàng|hằng|mỗi) năm(?!\w)")  # "ngày 12/7 hàng năm"
_ONE = (" tại một", " trong một", " ở một")  # what was done on the day speaks of it ("ký văn bản về một ...")
# "miễn nhiệm ông A để nghỉ hưu từ 1/7", "thay bà B nghỉ hưu theo chế độ từ ngày 1/7"
_RETIRES_FROM = re.compile(r"nghỉ hưu(?: theo (?:chế độ|quy định))?,? (?:kể )?từ (?:ngày )?$")
_BY_DECISION = re.compile(r"(?:tại|theo) quyết định [^.;:]*$")
# What stands between the name of an event and its date ("sẽ diễn ra trong 5 ngày, từ ngày 2 đến 6/10").
_TAKES_PLACE = re.compile(
    r"[\s,(]*(?:(?:sẽ|đã|đang|được|dự kiến) )*(?:diễn ra|tổ chức|khai mạc|vào|hồi|hôm)"
    r"(?!\w)(?:(?! và )[^.;:]){0,60}$"
)
# "... với cử tri tại quận 7 diễn ra vào | ngày 12/12": its place stands before what says so
_HELD_ON = re.compile(r" (?:tại|ở) [^.,;:]{2,60} (?:diễn ra|tổ chức|khai mạc)(?: (?:vào|trong|hôm))? $")
_DURATION = re.compile(r"(?:diễn ra|kéo dài|họp)\s(?:trong\s)?(\d+(?:,\d)?|hai|ba|bốn|năm)\sngày(?!\s\d)")
_UNTIL = re.compile(r"(?:kéo dài|làm việc|diễn ra) (?:đến|tới) (?:hết )?(?:ngày )?$")
_CLOSING = re.compile(r"bế mạc (?:vào )?(?:ngày )?$")  # "khai mạc ngày 21/3 và bế mạc | ngày 12/4"
_AFTER = re.compile(r"(?<!\w)(?:sau|qua)\s(\d+|hai|ba|bốn|năm)\sngày (?:làm việc|họp|diễn ra)")
_WITHIN = re.compile(r"(?<!\w)trong\s(hai|ba|bốn|năm|[2-5])\sngày (?:làm việc|họp|diễn ra)")
_STARTING = re.compile(r"(?<!\w)trong\s(\d+|hai|ba|bốn|năm)\sngày,? (?:bắt đầu |kể )?từ(?!\w)")
# "Ngày thứ ba của | chuyến thăm", "trong ngày làm việc thứ 2, | hội nghị"
_NTH_DAY = re.compile(r"(?<!\w)ngày (?:làm việc )?thứ\s(\d|hai|ba|tư|năm)(?: của|,) $")
_COUNTS = {"hai": 2.0, "ba": 3.0, "bốn": 4.0, "tư": 4.0, "năm": 5.0}
_PLACE = re.compile(r"(?<!\w)(?:tại|ở)\s([^,.;:()“”\"\n]{2,90})")
_FRAME = 30  # code points of the sentence before a place that frames it ("Mới đây, tại Hà Nội, ...")
_BEHIND = 80  # code points behind the name of an event in which its place stands
# What stands between an event and its place has no other matter in it ("họp về vụ cháy ở Hà Nội").
_OTHER_MATTER = re.compile(
    r"[;:“”\"]|(?<!\w)(?:về|vì|do|là|vụ|của|việc|liên quan (?:đến|tới)|trụ sở|bị|rằng)(?!\w)"
)
_CASE = re.compile(r"(?<!\w)vụ(?: \w+){1,3}\s$")  # "chia buồn về vụ xả súng | ở El Paso"
_WHERE = re.compile(r"(?:diễn ra|tổ chức|khai mạc|bế mạc)(?: \w+){0,2}\s$")  # ends right before its place
_NO_PLACE = re.compile(r"(?<!\w)(?:điều \d|\d{4}(?!\w))")
_DASHED = re.compile(r"\s[-–]\s[A-ZĐÂĂÊÔƠƯÀ-Ỹ]\w*(?: [A-ZĐÂĂÊÔƠƯÀ-Ỹ]\w*)?(?=\s?[,.;()]|$)")  # "Việt - Xô"
_PLACE_ENDS = re.compile(
    r"\s(?:ngày|tháng \d|sáng|trưa|chiều|tối|vào|đã|sẽ|do|với|từ|nhằm|để|hôm|trong|khi"
    r"|và (?:các|thăm|tặng|trao|gặp|dự|tiếp|kiểm tra|làm việc)|diễn ra|về"
    r"|là|được|có|ông|bà|nhân|theo|phát biểu|cho|cùng|tổ chức|đang|vừa|bên lề|lúc|đến|dưới"
    r"|(?:và )?kéo dài|trao đổi|trả lời|tham dự)(?!\w)"
    r"|\s[-–]\s"
)


class When(Struct, frozen=True, gc=False):
    """The date of an event, with the part of the day, and how far from the event word it stands."""

    date: DateSpan
    part_of_day: str | None
    distance: float
    end: int = 0


def date_near(page: Page, mention: Mention, others: Spans[Mention]) -> When | None:
    """Return the date that the sentence of a mention ties to it.

    A date after the event word and before the next one is nearest; one that opens the sentence holds
    for all of it. A year alone dates nothing. The day from which a decision counts is its own for want of
    another.
    """
    first, last = page.article.sentences[mention.sentence]
    told: list[tuple[bool, float, When]] = []
    unknown = float(_FAR)  # how far is a day whose year nobody tells, which no other of the sentence replaces
    for found in page.dates.within(max(first, mention.start - 4 * _FAR), min(last, mention.end + _FAR)):
        inside = mention.start <= found.start < mention.end
        if inside or _is_said(page, mention, found):
            continue
        distance = _distance(page, mention, found, others)
        if found.date is None:
            unknown = min(unknown, distance)
            continue
        if not _dates_events(page, mention, found):
            continue
        nearer = distance <= unknown or not is_day(found.date)
        if distance < _FAR and nearer and not _is_of_visit(mention, found, distance):
            since = mention.word.form == "decision" and _counts_from(page, found)
            told.append((since, distance, When(found.date, found.part_of_day, distance, found.end)))
    best = min(told, key=itemgetter(0, 1), default=None)
    return best[2] if best else _past_year(page, mention) or _framing_year(page, mention)


def _is_of_visit(mention: Mention, found: DateMention, distance: float) -> bool:
    """Whether days beside another event are the other's ("hội đàm trong chuyến thăm từ 3 - 5/4")."""
    several = found.date is not None and found.date.start != found.date.end
    return mention.word.head in PAIRED and several and is_day(found.date) and distance >= _BESIDE_ANOTHER


def day_before(page: Page, mention: Mention, distance: float) -> When | None:
    """Return the day of the sentence before a mention, if nothing parts the two."""
    first, last = page.article.sentences[mention.sentence - 1]
    parted = page.article.sentences[mention.sentence][0] - last >= 4
    if _OFTEN.search(page.lowered, last, mention.start):
        return None
    if parted or any("before" in hit.classes for hit in page.hits.within(last, mention.start)):
        return None
    if any("future" in hit.classes for hit in page.hits.within(mention.end, mention.end + _AHEAD)):
        return None
    for one in page.dates.within(first, last):
        since = _SINCE.search(page.lowered, max(first, one.start - _AHEAD), one.start) is not None
        since = since or _is_of_another_matter(page, one)
        if one.date and is_day(one.date) and not too_long(one.date) and not since:
            return When(one.date, one.part_of_day, distance)
    return None


def _past_year(page: Page, mention: Mention) -> When | None:
    """The year of a meeting of years past, in its name or behind it ("Đại hội đảng lần thứ 18 năm 2012")."""
    published = page.article.published
    if mention.generic or mention.verb or mention.word.event_type not in _YEARLY:
        return None
    if published is None and mention.word.event_type != "congress":
        return None  # a congress is held once in five years
    for found in page.dates.within(mention.body, mention.end + _YEAR_BEHIND):
        date = found.date
        if date is None or date.start != date.end or date.start.precision is not Precision.YEAR:
            continue
        closes = found.end >= mention.end or page.lowered.startswith(")", found.end)
        topic = _TOPIC.search(page.lowered, mention.body, found.start)
        past = published is None or date.end.latest() < published.start.earliest()
        if closes and not topic and past:
            return When(date, None, _YEAR_BEHIND / 2, found.end)
    return None


def _framing_year(page: Page, mention: Mention) -> When | None:
    """The year that the sentence tells of something ("Năm 2015, Ban Bí thư cách chức ông A")."""
    year = past_year(page, mention)
    return When(year[0], None, _FRAMED, year[1]) if year is not None else None


def _dates_events(page: Page, mention: Mention, found: DateMention) -> bool:
    """Whether a date is a day or month, no deadline, and not that of a cited document.

    The date of the decision ("tại Quyết định số 940-QĐ/UBKTTW ngày 20/11") is that of what it decides.
    """
    if found.date is None or part_of_name(found.date) or too_long(found.date):
        return False
    if _YEARLY_DAY.match(page.lowered, found.end):
        return False
    if found.start < mention.start and page.lowered.endswith(_ONE, 0, mention.start - 1):
        return False
    left = page.lowered[max(0, found.start - 60) : found.start]
    if mention.word.form == "decision":
        if _BY_DECISION.search(left):
            return True
        if _RETIRES_FROM.search(left):
            return False
    if mention.word.head == HANDED and mention.end <= found.start and _counts_from(page, found):
        return False  # "trao quyết định bổ nhiệm ông A làm Cục trưởng từ ngày 1/7"
    return not _is_of_another_matter(page, found) and _UNTIL.search(left) is None


def _is_of_another_matter(page: Page, found: DateMention) -> bool:
    """Whether a date is that of a document, a birth or a victory, or what an anniversary is of."""
    left = page.lowered[max(0, found.start - _MATTER) : found.start]
    return OTHER_DATE.search(left[-30:]) is not None or _REMEMBERED.search(left) is not None


def _is_said(page: Page, mention: Mention, found: DateMention) -> bool:
    """Whether a date stands in what someone says there ("Tại họp báo, ông A cho biết ngày 21/5 sẽ ...").

    The day on which one tells of another's visit or resignation is no day of these.
    """
    does = mention.word.event_type == "visit" or mention.word.form == "act-subject"
    if mention.verb and does and found.end < mention.start:
        told = _REPORTED.search(page.lowered, found.end, mention.start)
        himself = mention.word.form == "act-subject" and told is not None
        return told is not None and not (himself and not page.people.within(told.end(), mention.start))
    speaker = next(iter(page.people.within(mention.end, found.start)), None)
    if speaker is None or mention.verb or mention.word.event_type in ("visit", "decision"):
        return False
    said = page.cues(speaker.end, min(found.start, speaker.end + _FAR))
    return bool(said) and "tells" in said[0].classes


def _counts_from(page: Page, found: DateMention) -> bool:
    """Whether something counts from a day on ("từ ngày 1/7"), which is no span ("từ 11 đến 13/9")."""
    since = _SINCE.search(page.lowered, max(0, found.start - _AHEAD), found.start)
    return since is not None and found.date is not None and found.date.start == found.date.end


def _distance(page: Page, mention: Mention, found: DateMention, others: Spans[Mention]) -> float:
    first, _ = page.article.sentences[mention.sentence]
    if found.start >= mention.end:
        start, end, distance = mention.end, found.start, float(found.start - mention.end)
    else:
        start, end, distance = found.end, mention.start, (mention.start - found.end) / 4 + 15
    if found.start >= mention.end and _takes_place(page, start, end):
        return distance / 10
    opens = found.start - first < 30
    framed = opens and not page.dates.within(found.end, mention.start)
    if framed:
        distance = min(distance, _FRAMED)
    if not opens and any(not other.generic for other in others.within(start, end)):
        distance += _BESIDE_ANOTHER
    if ";" in page.lowered[start:end] and not framed:
        distance += 120
    return distance + (60 if found.date and found.date.start.precision is Precision.MONTH else 0)


def _takes_place(page: Page, start: int, end: int) -> bool:
    """Whether the words between an event and a day say that it is held on it."""
    told = _TAKES_PLACE.match(page.lowered, start, end)
    return told is not None or _HELD_ON.fullmatch(page.lowered[start:end]) is not None


def lasting(page: Page, mention: Mention, date: DateSpan) -> DateSpan:
    """Return the date stretched to the days that it lasts ("kéo dài 3 ngày", "sau 4 ngày làm việc")."""
    first, last = page.article.sentences[mention.sentence]
    if date.start != date.end or date.start.precision is not Precision.DAY:
        return date
    if (over := _over(page, mention.body, last, date)) is not None and date.start.earliest() < over.latest():
        return DateSpan(date.start, over)
    if (span := _started(page, first, last)) is not None and covers(span, date):
        return span
    ended = _AFTER.search(page.lowered, first, last) or _NTH_DAY.search(page.lowered, first, mention.start)
    within = None if ended else _WITHIN.search(page.lowered, first, last)
    ended = ended or (within if within and _closes(page, mention) else None)
    found = ended or within or _DURATION.search(page.lowered, mention.end, min(last, mention.end + 60))
    return _counted(date, found[1], back=ended is not None) if found else date


def _counted(date: DateSpan, number: str, *, back: bool = False) -> DateSpan:
    """Return so many days from a day on, or back from it."""
    days = _COUNTS.get(number) or float(number.replace(",", "."))
    if not 1 < days < 60:
        return date
    span = timedelta(days=int(days + 0.5) - 1)
    if back:
        return DateSpan(PartialDate.of(date.start.earliest() - span), date.end)
    return DateSpan(date.start, PartialDate.of(date.start.earliest() + span))


def _started(page: Page, first: int, last: int) -> DateSpan | None:
    """The days of what a sentence says to begin on one ("trong hai ngày, bắt đầu từ ngày 1/3")."""
    told = _STARTING.search(page.lowered, first, last)
    day = next(iter(page.dates.within(told.end(), told.end() + 2)), None) if told else None
    if told is None or day is None or day.date is None or not is_day(day.date):
        return None
    return _counted(day.date, told[1]) if day.date.start == day.date.end else day.date


def _closes(page: Page, mention: Mention) -> bool:
    """Whether the words before say that a meeting has closed ("đã bế mạc. Trong hai ngày làm việc")."""
    first = page.article.sentences[max(0, mention.sentence - 1)][0]
    return page.lowered.find("bế mạc", first, mention.start) >= 0


def _over(page: Page, start: int, last: int, date: DateSpan) -> PartialDate | None:
    """The day on which something that begins on a date ends ("kéo dài đến ngày 15/5")."""
    before: DateMention | None = None
    for one in page.dates.within(start, last):
        left = page.lowered[max(start, one.start - _AHEAD) : one.start]
        closes = before is not None and before.date == date and _CLOSING.search(left)
        if (closes or _UNTIL.search(left)) and one.date is not None and is_day(one.date):
            return one.date.end
        before = one
    return None


def recent(published: DateSpan) -> DateSpan:
    """Return the month or months that the news of an article without any date speaks of.

    News is a few days old at most, so early in a month the month before stays possible.
    """
    if published.start.precision is not Precision.DAY:
        return published
    first = published.start.earliest() - timedelta(days=3)
    return DateSpan(
        PartialDate(first.year, first.month), PartialDate(published.end.year, published.end.month)
    )


def place_near(page: Page, mention: Mention) -> str | None:
    """Return the place that the sentence of a mention names with "tại" or "ở", the nearest one.

    It frames the sentence or stands behind the event; others are of what is spoken of.
    """
    first, last = page.article.sentences[mention.sentence]
    best: tuple[int, str] | None = None
    for found in _PLACE.finditer(page.lowered, first, last):
        start, end = found.span(1)
        over = _PLACE_ENDS.search(page.lowered, start, end)
        dashed = _DASHED.match(page.article.text, over.start()) if over else None
        end = dashed.end() if dashed else over.start() if over else end
        if not _is_place(page, start, end) or not _is_of(page, mention, found.start()):
            continue
        away = start - mention.end if start >= mention.end else mention.start - end + 20
        if best is None or away < best[0]:
            best = away, _spelled(written_out(page, start, end))
    return best[1] if best else None


def _is_of(page: Page, mention: Mention, at: int) -> bool:
    """Whether a place is that of the event: it frames the sentence, or stands right behind the event."""
    first, _ = page.article.sentences[mention.sentence]
    date = page.dates.last_before(at)
    dated = date is not None and date.start >= first and at - _past_bracket(page, date.end) < 3
    if at < mention.start:
        if mention.word.form == "act-subject":
            return dated  # "lễ hội ở tỉnh A dừng sau khi ông B từ trần"
        return dated or (
            at - first < _FRAME and not page.people.within(first, at) and not page.cues(first, at)
        )
    said = any("speaker" in cue.classes for cue in page.cues(mention.end, at))
    if said or mention.word.event_type == "decision" or mention.word.head == LETTER:
        return False
    near = at - mention.end < _BEHIND and not _OTHER_MATTER.search(page.lowered, mention.end, at)
    near = near and not _CASE.search(page.lowered[mention.body : at])
    return near or dated or _WHERE.search(page.lowered[mention.end : at]) is not None


def _past_bracket(page: Page, end: int) -> int:
    """Return where a date ends with its bracket: "Hôm qua (15/5)|, tại Hà Nội"."""
    return end + page.lowered.startswith(")", end)


def _is_place(page: Page, start: int, end: int) -> bool:
    """Whether the words hold a proper name, and neither an event, a person, a year nor an article of law."""
    named = page.article.text[start:end] != page.lowered[start:end]
    named = named and _NO_PLACE.search(page.lowered, start, end) is None
    events = any(word.form != "skip" for hit in page.hits.within(start, end) for word in hit.events)
    return named and not events and not page.people.within(start, end)


def _spelled(place: str) -> str:
    """Write TP out."""
    full = re.sub(r"^(?:thành phố|TP\.? ?)\s?(?:HCM|Hồ Chí Minh)$", "Thành phố Hồ Chí Minh", place)
    full = re.sub(r"\bTP\.? ?HCM\b", "Thành phố Hồ Chí Minh", full)
    full = re.sub(r"^(?:thành phố|tỉnh|thủ đô) (?=[A-ZĐ])", "", full) if full == place else full
    return full[:1].upper() + full[1:]
