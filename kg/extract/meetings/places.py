"""Places in the names of meetings: "Đảng bộ tỉnh A", "Đảng bộ tỉnh B".

Comes in: a page and two mentions, or a mention and a body. Goes out: whether they are of two places.
"""

from __future__ import annotations

import re

from kg.extract.lexicon import place_names
from kg.extract.meetings.mentions import Mention
from kg.extract.meetings.page import Change, Page

_PLACE = re.compile(
    r"(?<!\w)(?P<kind>tỉnh|thành phố|huyện|quận|thị xã) (?!ủy|đoàn|đội)(?P<name>\w+(?: \w+)?)"
)

_OF_PROVINCE = re.compile(r"(?:^Tỉnh ủy|(?:^|(?<=\s))tỉnh) (?P<name>[^\W\d_]\w+(?: \w+){0,2})$")


def is_elsewhere(page: Page, mention: Mention, change: Change) -> bool:
    """Return whether a meeting is of one province, and a post of another that is named ("Tỉnh ủy B")."""
    theirs = _OF_PROVINCE.search(change.organization or "")
    if theirs is None:
        return False
    number = page.sentence(change.start)
    (first, _), (_, last) = page.article.sentences[max(0, number - 1)], page.article.sentences[number]
    bodies = [_OF_PROVINCE.search(one.name) for one in page.organizations.within(mention.body, mention.end)]
    ours = {one["name"] for one in bodies if one is not None}
    told = theirs["name"].lower() in page.lowered[first:last]
    return told and bool(ours) and theirs["name"] not in ours


def of_two_places(page: Page, first: Mention, second: Mention) -> bool:
    """Return whether two names are of one kind of body at two places."""
    if _are_parted(_places(page, first), _places(page, second)):
        return True
    ours = [one.name for one in page.organizations.within(first.body, first.end)]
    theirs = [one.name for one in page.organizations.within(second.body, second.end)]
    kinds = [(a, b) for a in ours for b in theirs if a.split()[:3] == b.split()[:3]]
    return bool(kinds) and not any(a in b or b in a for a, b in kinds)


def _places(page: Page, mention: Mention) -> dict[str, set[str]]:
    """The places in the name of a meeting by kind; a kind is before a name of capitals."""
    found: dict[str, set[str]] = {}
    for one in _PLACE.finditer(page.lowered, mention.body, mention.end):
        written = page.article.text[slice(*one.span("name"))]
        if written[0].isupper():
            found.setdefault(one["kind"], set()).add(_place(written))
    return found


def _place(written: str) -> str:
    """The place in the words behind its kind: "Huế lần", "HUẾ LẦN" and "Huế" are one."""
    first, _, second = written.partition(" ")
    whole, alone = written.lower(), first.lower()
    goes_on = second[:1].isupper() and (whole in place_names() or alone not in place_names())
    return whole if goes_on else alone


def _are_parted(ours: dict[str, set[str]], theirs: dict[str, set[str]]) -> bool:
    """Whether both name places of one kind, and none in common."""
    return any(not ours[kind] & theirs[kind] for kind in ours.keys() & theirs.keys())
