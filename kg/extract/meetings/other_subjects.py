"""Whether a verb behind a person is said of a body that stands between, and not of the person.

Comes in: a page, a person and the verb. Goes out: whether it is another who does it:

    Ông A bị Thanh tra Chính phủ kết luận có vi phạm. Qua kiểm tra đối với ông A, Ủy ban B yêu cầu ...
"""

from __future__ import annotations

import re

from kg.extract.meetings.page import Page
from kg.extract.offices import office_before

_SUFFERS = ("bị ", "được ")
_AUXILIARY = re.compile(r"(?: (?:đã|vừa|mới|cũng|sẽ|đang|có|đều|lại|tiếp tục|thống nhất))* ?$")
# What is done to things, of which the person speaks ("ông A nêu các sai phạm đã được Ủy ban B kết luận").
_OF_THINGS = re.compile(r"(?<!\w)(?:các|những|mà|nội dung|vấn đề|việc)(?!\w)[^,;]*$")
_CLAUSES = (", ", "; ")
_LEAD = 120  # code points before a name with its titles in which a preposition stands
# The person is no subject: "kết quả kiểm tra đối với ông A", "báo cáo của Thứ trưởng A".
_NO_SUBJECT = re.compile(r"(?<!\w)(?:đối với|của|lễ tang)\s[^,.;:“”\"]{0,90}$")


def is_of_another(page: Page, end: int, verb: int) -> bool:
    """Return whether a body right before a verb does it, not the person whose name ends at `end`."""
    start = _subject(page, end, verb)
    if start is None:
        return False
    if page.lowered.endswith(_SUFFERS, end, start):
        return _OF_THINGS.search(page.lowered, end, start) is None
    person = page.people.last_before(end)
    if person is None or not page.lowered.endswith(_CLAUSES, end, start):
        return False
    return _NO_SUBJECT.search(page.lowered, max(0, person.start - _LEAD), person.start) is not None


def _subject(page: Page, end: int, verb: int) -> int | None:
    """Return where the body or office begins that ends right before a verb, but for its auxiliaries."""
    auxiliary = _AUXILIARY.search(page.lowered, max(end, verb - _LEAD), verb)
    last = auxiliary.start() if auxiliary is not None else verb
    body = page.organizations.last_before(last)
    office = office_before(page.lowered, last)
    if body is not None and end < body.start and body.end == last and not body.titled:
        return body.start
    return last - len(office) if office and end < last - len(office) else None
