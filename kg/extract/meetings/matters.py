"""What a meeting weighs, which tells it from others of its body.

Comes in: a page and the mention that names the meeting. Goes out: the words for its matter, or an empty text:

    Ban Bí thư đã họp dưới sự chủ trì của ông A, | xem xét, thi hành kỷ luật ông B
    Ban Bí thư đã họp. Sau khi | xem xét đề nghị của Ủy ban C, Ban Bí thư nhận thấy ...
"""

from __future__ import annotations

import re

from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.names import Manner, name_end, written_out
from kg.extract.meetings.page import Page

_SITS = "họp"
_CHAIRED = re.compile(r",? dưới sự (?:chủ trì|chủ tọa|điều hành) của(?!\w)")
_CHAIR = 160  # code points behind these words in which stands who chairs
_WEIGHS = r"(?P<weighs>(?:xem xét|bàn về|thảo luận|cho ý kiến|kiểm điểm|nghe báo cáo)(?:, \w+ \w+)?)(?!\w)"
_FOR_WHAT = re.compile(rf",? ?(?:để |nhằm |và |đã )*{_WEIGHS}")
_NEXT = re.compile(rf"\s*sau khi {_WEIGHS}")
# "xem xét | đề nghị của Ủy ban C về việc | thi hành kỷ luật ông B"
_ASKED = re.compile(
    r" (?:đề nghị|báo cáo|tờ trình) của [^.;:“”\"]{0,160}? (?:về việc|đề nghị)(?: đề nghị)?(?= \w)"
)
_LINKED = Manner(linked=True, listing=True)


def matter(page: Page, mention: Mention) -> str:
    """Return what a meeting is held for, where its own name does not tell."""
    if mention.word.head != _SITS or not mention.verb or not mention.generic:
        return ""
    _, last = page.article.sentences[mention.sentence]
    end = _behind_chair(page, mention.end, last)
    found = _FOR_WHAT.match(page.lowered, end, last) or _NEXT.match(
        page.lowered, *_following(page, mention, end)
    )
    if found is None:
        return ""
    _, last = page.article.sentences[page.sentence(found.end())]
    asked = _ASKED.match(page.lowered, found.end(), last)
    start = asked.end() if asked is not None else found.end()
    end = name_end(page, start, last, _LINKED)
    return f"{found['weighs']} {written_out(page, start, end)}" if end > start else ""


def _behind_chair(page: Page, end: int, last: int) -> int:
    """Return where the words go on behind "dưới sự chủ trì của ông A"."""
    chaired = _CHAIRED.match(page.lowered, end, last)
    if chaired is None:
        return end
    chair = next(iter(page.people.within(chaired.end(), min(last, chaired.end() + _CHAIR))), None)
    return chair.end if chair is not None else end


def _following(page: Page, mention: Mention, end: int) -> tuple[int, int]:
    """Return the next sentence where the one of the meeting tells nothing more of it, else nothing."""
    spans = page.article.sentences
    _, last = spans[mention.sentence]
    over = not page.lowered[end:last].strip(" .\n")
    return spans[mention.sentence + 1] if over and mention.sentence + 1 < len(spans) else (0, 0)
