"""What a decision is called by which several are punished, of whom its own words name one.

Comes in: a page, a decision, who takes it and those whom it is about. Goes out: a name that is true of all:

    Huyện ủy cảnh cáo ông A. | Ông B bị khiển trách. -> Huyện ủy kỷ luật A và B
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.meetings.mentions import DISCIPLINE
from kg.extract.meetings.occasion import Occasion
from kg.extract.meetings.page import Page
from kg.model.claims import Part, Participant

_NAMED = 3  # people whom a name tells; of more it tells how many
_CASE = re.compile(r"(?<!chức )(?<!nhiệm )(?<!\w)vụ ")  # "kỷ luật | vụ bổ nhiệm bà A" is not about her
_ASKS = ("đề nghị", "kiến nghị", "đề xuất")  # of what is asked for, others may be punished at once
_ASKED = re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|khiếu nại)(?!\w)")
_PUNISHED = re.compile(
    r"(?<!\w)(?:khiển trách|cảnh cáo|cách (?:hết |tất cả )?(?:các )?chức|khai trừ"
    r"|(?:bị|nhận|hình thức) kỷ luật"
    r"|(?<!xem xét )(?<!xem xét, )(?:thi hành|quyết định) kỷ luật|xóa tư cách)(?!\w)"
)
_SIGNS = re.compile(
    r"\s?[,)–-]?\s?(?:(?:đã|vừa|mới|cũng) )*(?:ký|trao|công bố|chủ trì|tổng kết|nói|nêu)(?!\w)"
)


def of_all(
    page: Page, decision: Occasion, held_by: Sequence[str], people: Sequence[Participant]
) -> str | None:
    """Return a name with all who are punished, where that of the decision holds only some of them."""
    named = decision.named
    if decision.event_type != "decision" or named.word.head != DISCIPLINE or len(people) < 2:
        return None
    if page.lowered.startswith(_ASKS, named.start):
        return None
    inside = page.people.within(named.start, named.end)
    told = {one.name for one in inside if _CASE.search(page.lowered, named.start, one.start) is None}
    about = [one.person for one in people if one.part is Part.ATTENDEE]
    signing, punished = _signing(page), _punished(page)
    about = [one for one in about if one not in signing]
    if not punished.issuperset(about):
        return None  # "Đề nghị kỷ luật ông B", "khiếu nại của ông C": nothing has befallen them
    if not told or told >= set(about) or not told & set(about):
        return None
    first = about[:_NAMED] if len(about) > _NAMED else about[:-1]
    rest = f"{len(about) - _NAMED} người khác" if len(about) > _NAMED else about[-1]
    by = f"{', '.join(held_by)} " if held_by else ""
    return f"{by}{'kỷ' if by else 'Kỷ'} luật {', '.join(first)} và {rest}"


def _signing(page: Page) -> set[str]:
    """Who is there to sign what is decided, or to make it known."""
    return {one.name for one in page.people if _SIGNS.match(page.lowered, one.end)}


def _punished(page: Page) -> set[str]:
    """Of whom a sentence tells a punishment that nobody only asks for or complains of."""
    found: set[str] = set()
    for span in page.article.sentences:
        told = _PUNISHED.search(page.lowered, *span) and _ASKED.search(page.lowered, *span) is None
        found.update(one.name for one in page.people.within(*span) if told)
    return found
