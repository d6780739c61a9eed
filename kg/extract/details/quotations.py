"""Quotations: words between quotation marks with a named speaker beside them.

Comes in: a page. Goes out: `Quotation`s. The speaker stands right before the marks ("Ông Mai Tiến Dũng
nhấn mạnh: “...”") or right after them ("“...”, ông Mai Tiến Dũng nói."), with a verb of speaking. Words
without such a speaker, and a few words that only name something, give no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.article import PersonMention
from kg.extract.meetings.page import Page
from kg.extract.meetings.roles import act
from kg.extract.meetings.words import Hit
from kg.model.claims import Part
from kg.model.details import Quotation

# A newline ends a quotation that somebody forgot to close.
_CURLY, _STRAIGHT = r"“[^“”\n]*”", r"\"[^\"\n]*\""
_EITHER = re.compile(f"{_CURLY}|{_STRAIGHT}")
_QUOTED = re.compile(_CURLY)  # a search for one mark jumps to it; few articles have both
_LEAST = 5  # words: fewer name something ("tham nhũng vặt")
_AFTER = 90  # code points after the marks in which the speaker begins
_BEFORE = 160  # code points before them in which the speaker stands
# The speaker stands in the same sentence: after "... ." a new one begins, with a speaker of its own.
_TO_SPEAKER = re.compile(r"[ \t]*[,–-]?[^.;:“”\"\n]{0,90}$")
_PASSIVE = re.compile(r"(?<!\w)bị(?!\w)")
# "ông A được lãnh đạo thành phố nhận xét “...”": they say it.
_JUDGED = re.compile(r"(?<!\w)được [^,;:“”\"]{2,60} (?:nhận xét|đánh giá|ghi nhận|mô tả|khen)(?!\w)")
# Whose person speaks: "Phát ngôn viên của bà A nêu rõ".
_OF_HIM = re.compile(
    r"(?<!\w)(?:phát ngôn viên|người phát ngôn|luật sư|trợ lý|con trai|vợ) của (?:ông |bà )?$"
)
# Words in marks that are called so, not said: "phong trào “...”", "với chủ đề “...”".
_CALLED = re.compile(
    r"(?<!\w)(?:chủ đề|nội dung|phong trào|cuộc thi|cuộc vận động|đề án|chương trình|danh hiệu|dự án|phần mềm"
    r"|nghị quyết về|chỉ thị về|quy định về|kế hoạch|chuyên đề|cuốn sách|ca khúc|bộ phim|giải thưởng)"
    r"(?:\s[^,;:]{0,30})?\s?$"
)
_STARTS = frozenset({"phát động", "trao đổi", "chúc mừng"})
# Who is not named: "về việc ông A xin nghỉ, | vị lãnh đạo này cho hay “...”"
_UNNAMED = re.compile(
    r",\s(?:một )?(?:vị|người|lãnh đạo|cán bộ|nguồn tin|đại biểu|cử tri)(?: \w+){0,4} (?:này|đó)(?!\w)"
)
# "nhấn mạnh lời dạy của Người: “...”" gives the words of another.
_HIS = re.compile(r"(?<!\w)(?:lời|câu)(?: \w+){0,3} của (?:người|bác|bác hồ|chủ tịch hồ chí minh)(?!\w)")
# The name of a paper in marks is not said: "tuân thủ “Thỏa thuận về những nguyên tắc cơ bản”".
_NAMED = re.compile(
    r"(?:Thỏa thuận|Thoả thuận|Hiệp định|Tuyên bố|Nghị quyết|Chỉ thị|Đề án|Chương trình) về [^.?!]*\Z"
)
_CLOSE = re.compile(r"\s(?:(?:đã|cũng|vừa|còn) )?")
_ABOUT = re.compile(
    r"(?<!\w)(?:việc|chuyện|lời|ý kiến|phát ngôn)(?!\w)"
)  # "nhắc lại việc ngành A nêu quan điểm"
_OF = re.compile(r"(?<!\w)của [^,;:]{0,40}$")  # "trước sự ra đi của ông A, nhấn mạnh ...": another does
_TO_QUOTE = re.compile(r"[^.;“”\"\n]*[:,]?\s*$")


def read(page: Page) -> Iterator[Quotation]:
    """Yield the quotations whose speaker the sentence names."""
    text = page.article.text
    for found in (_EITHER if '"' in text else _QUOTED).finditer(text):
        start, end = found.span()
        words = text[start + 1 : end - 1].strip()
        if len(words.split()) < _LEAST or _NAMED.match(words):
            continue
        told = (not _announced(page, start) and _after(page, end)) or _before(page, start)
        if told is not None:
            speaker, first, last = told
            evidence = page.article.evidence(min(start, first), max(end, last))
            yield Quotation(page.article.document.id, speaker, words, evidence)


def _announced(page: Page, start: int) -> bool:
    """Say whether a colon leads to the marks: "Anh nói: “...”" names the speaker before them, or nowhere."""
    return page.lowered[max(0, start - 2) : start].rstrip().endswith(":")


def _after(page: Page, end: int) -> tuple[str, int, int] | None:
    """Return the speaker named after the marks, with the span of name and verb."""
    people = page.people.within(end, end + _AFTER)
    if not people:
        return None
    one = people[0]
    gap = page.lowered[end : one.start]
    if _TO_SPEAKER.fullmatch(gap) is None:
        return None
    last = page.article.sentences[page.sentence(one.start)][1]
    cues = page.cues(one.end, min(last, one.end + _AFTER))
    if cues and "moved" in cues[0].classes and cues[0].start == one.end + 1:
        return one.name, one.start, cues[0].end
    verbs = [hit for hit in cues if "speaker" in hit.classes]
    if gap.rstrip().endswith("theo"):
        return one.name, one.start, one.end
    if not verbs or not _speaks(page, one.end, verbs[0].start, verbs[0].end):
        return None
    return one.name, one.start, verbs[0].end


def _before(page: Page, start: int) -> tuple[str, int, int] | None:
    """Return the speaker named before the marks in the same sentence, with the span up to the marks."""
    first = max(page.article.sentences[page.sentence(start)][0], start - _BEFORE)
    people = page.people.within(first, start)
    if not people:
        return None
    one = people[-1]
    verbs = _sayings(page, one.end, start)
    if not verbs or not _speaks(page, one.end, verbs[0].start, start):
        return None
    if _OF_HIM.search(page.lowered, first, one.start) or _is_of_another(page, first, one, verbs):
        return None
    if _CALLED.search(page.lowered, verbs[0].end, start) or _HIS.search(page.lowered, verbs[0].end, start):
        return None
    if _TO_QUOTE.fullmatch(page.lowered, verbs[-1].end, start) is None:
        return None
    return one.name, one.start, start


def _sayings(page: Page, first: int, last: int) -> list[Hit]:
    """Return the verbs of speaking in a span; a movement that is launched is not said."""
    said = [hit for hit in page.cues(first, last) if "speaker" in hit.classes]
    return [hit for hit in said if page.lowered[hit.start : hit.end] not in _STARTS]


def _is_of_another(page: Page, first: int, one: PersonMention, verbs: list[Hit]) -> bool:
    """Say whether a body speaks, or a person is only named with a noun, or tells of what another said."""
    bodies = [body for body in page.organizations.within(one.end, verbs[0].start) if not body.titled]
    if any(
        body.end <= verbs[0].start and _CLOSE.fullmatch(page.lowered, body.end, verbs[0].start)
        for body in bodies
    ):
        return True  # "quyết định phạt ông A, Sở B nêu “...”"
    if _UNNAMED.search(page.lowered, one.end, verbs[0].start):
        return True
    behind = page.lowered[one.end : verbs[0].start].startswith(",")
    if behind and _OF.search(page.lowered, first, one.start):
        return True
    return len(verbs) > 1 and _ABOUT.search(page.lowered, verbs[0].end, verbs[-1].start) is not None


def _speaks(page: Page, start: int, verb: int, end: int) -> bool:
    """Say whether the words after a person let it speak: in "ông A bị Đảng bộ đề nghị" another does."""
    if _PASSIVE.search(page.lowered, start, verb) or _JUDGED.search(page.lowered, start, end):
        return False
    return act(page, start, end) is Part.SPEAKER
