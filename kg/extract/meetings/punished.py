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
_SIGNS = re.compile(r"\s?[,)–-]?\s?(?:(?:đã|vừa|mới|cũng) )*(?:ký|trao|công bố|chủ trì)(?!\w)")


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
    about = [one.person for one in people if one.part is Part.ATTENDEE and not _signs(page, one.person)]
    if not told or told >= set(about) or not told & set(about):
        return None
    first = about[:_NAMED] if len(about) > _NAMED else about[:-1]
    rest = f"{len(about) - _NAMED} người khác" if len(about) > _NAMED else about[-1]
    by = f"{', '.join(held_by)} " if held_by else ""
    return f"{by}{'kỷ' if by else 'Kỷ'} luật {', '.join(first)} và {rest}"


def _signs(page: Page, name: str) -> bool:
    """Whether a person is there to sign what is decided, or to make it known."""
    return any(one.name == name and _SIGNS.match(page.lowered, one.end) for one in page.people)
