"""Changes of personnel: who leaves which posts and takes which, by whose decision, from when, why.

Comes in: a prepared article with its page, holdings and cited documents. Goes out: one `PersonnelChange`
for each person and day. The posts are those of the holdings; the rest is looked for in the sentences that
tell them: the decider before the verb ("Bộ Chính trị phân công ..."), the number of the decision, the day on
which it takes effect ("có hiệu lực từ ngày 1/8"), who hands it over, who is replaced ("thay ông A"), and
words of `data/personnel_reasons.tsv`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from functools import cache

from msgspec import Struct

from kg.extract.article import Prepared
from kg.extract.details.deciders import decider
from kg.extract.details.predecessors import replaced
from kg.extract.meetings.page import Page
from kg.model.claims import Decree, Holding, Status
from kg.model.dates import PartialDate
from kg.model.details import PersonnelChange, PostNamed
from kg.resources import read_table

_ORDERS = frozenset(("Quyết định", "Nghị quyết"))
_SINCE = re.compile(r"(?:hiệu lực (?:từ |kể từ )?|(?:kể|tính) từ )(?:ngày )?$")
_FROM = re.compile(r"(?<!\w)từ (?:ngày )?$")
_REPLACES_HIM = re.compile(r"(?<!\w)thay(?: thế)?(?: cho)? $")
_EARLIER = re.compile(r"(?<!\w)(?:năm ngoái|năm trước|trước đó|trước đây|gần đây nhất|khi đó)(?!\w)")
_REPLACES = re.compile(r"(?<!\w)thay(?: thế)?(?: cho)?(?!\w)")
# Nouns of work, whose words give no reason ("vi phạm trong công tác luân chuyển cán bộ").
_IN_WORK = re.compile(r"(?<!\w)(?:trong việc|trong công tác|về công tác)[^.;]{0,40}$")
_HANDS_OVER = re.compile(r"(?<!\w)(?:trao|công bố)\s+(?:các\s+|và trao\s+)?quyết định")
_DECISION = "quyết định"  # words of it, looked for first


class Told(Struct, frozen=True):
    """What the article says, as far as changes need it."""

    article: Prepared
    page: Page
    holdings: Sequence[Holding]
    decrees: Sequence[Decree]


def read(told: Told) -> Iterator[PersonnelChange]:
    """Yield the changes in the order in which the article tells them."""
    groups: dict[tuple[str, PartialDate | None, bool], list[Holding]] = {}
    for holding in told.holdings:
        if holding.status in (Status.START, Status.END):
            key = holding.person, holding.on, _is_earlier(told, holding)
            groups.setdefault(key, []).append(holding)
    for (person, on, _), group in groups.items():
        yield _change(told, person, on, group)


def _change(told: Told, person: str, on: PartialDate | None, group: Sequence[Holding]) -> PersonnelChange:
    sentences = sorted({_sentence(told, one.evidence.start) for one in group})
    first = min(one.evidence for one in group)
    other = _is_other(told, group[0], sentences[0])
    title, body = ("", None) if other else decider(told.article, group[0], sentences[0])
    statuses = {one.status for one in group}
    handed = None if _is_earlier(told, group[0]) else _handed_over(told, person, sentences)
    return PersonnelChange(
        told.article.text.document.id,
        person,
        tuple(PostNamed(one.title, one.organization) for one in group if one.status is Status.END),
        tuple(PostNamed(one.title, one.organization) for one in group if one.status is Status.START),
        first,
        on=on,
        effective=_effective(told, sentences, on),
        decided_by=PostNamed(title, body) if title else None,
        deciding_body=None if title else body,
        decision=_decision(told, sentences),
        handed_over_by=handed,
        reason=None if other else _reason(told, sentences, statuses),
        replaces=replaced(told.page, told.holdings, group),
    )


def _is_other(told: Told, holding: Holding, sentence: int) -> bool:
    """Whether a clause tells of the post of one who is replaced ("thay ông A vừa được bầu làm X")."""
    first = told.page.article.sentences[sentence][0]
    start = bisect_left(told.article.text.normalized.starts, holding.evidence.start)
    return _REPLACES_HIM.search(told.page.lowered, first, start) is not None


def _is_earlier(told: Told, holding: Holding) -> bool:
    """Whether an undated change is one of another time ("năm ngoái, ông được tái bầu làm ...")."""
    if holding.on is not None:
        return False
    span = told.page.article.sentences[_sentence(told, holding.evidence.start)]
    return _EARLIER.search(told.page.lowered, *span) is not None


def _sentence(told: Told, original: int) -> int:
    """Return the number of the sentence that holds a code point of the text as given."""
    return told.page.sentence(bisect_left(told.article.text.normalized.starts, original))


def _spans(told: Told, sentences: Sequence[int]) -> Iterator[tuple[int, int]]:
    return (told.page.article.sentences[number] for number in sentences)


def _decision(told: Told, sentences: Sequence[int]) -> str | None:
    """Return the number of the decision that these sentences, or the next one, cite."""
    wanted = {*sentences, sentences[-1] + 1}
    orders = [one for one in told.decrees if one.number and one.document_type in _ORDERS]
    return next((one.number for one in orders if _sentence(told, one.evidence.start) in wanted), None)


def _effective(told: Told, sentences: Sequence[int], on: PartialDate | None) -> PartialDate | None:
    """Return the day from which the change counts, where the words say so.

    A mere "từ ngày" says so of the day of the change; from other days one has held another post. So does the
    sentence behind: "Quyết định có hiệu lực từ ngày 1/8".
    """
    behind = range(sentences[-1] + 1, min(sentences[-1] + 2, len(told.page.article.sentences)))
    for number in (*sentences, *behind):
        first, last = told.page.article.sentences[number]
        for found in told.page.dates.within(first, last):
            left = told.page.lowered[max(first, found.start - 30) : found.start]
            if found.date is None or (number in behind and found.date.start != on):
                continue
            if _SINCE.search(left) or (found.date.start == on and _FROM.search(left)):
                return found.date.start
    return None


def _handed_over(told: Told, person: str, sentences: Sequence[int]) -> str | None:
    """Return who hands the decision over: the person before "trao quyết định" to the changed one."""
    near = range(max(0, sentences[0] - 3), min(len(told.page.article.sentences), sentences[-1] + 4))
    for first, last in _spans(told, near):
        may = told.page.lowered.find(_DECISION, first, last) >= 0
        over = _HANDS_OVER.search(told.page.lowered, first, last) if may else None
        if over is None:
            continue
        before = [one.name for one in told.page.people.within(first, over.start()) if one.name != person]
        after = told.page.people.within(over.end(), last)
        given = next((one.start for one in after if one.name == person), over.end())
        replaced_there = _REPLACES.search(told.page.lowered, over.end(), given)
        if before and (not after or given > over.end()) and not replaced_there:
            return before[-1]
    return None


@cache
def _reasons() -> tuple[dict[str, str], ...]:
    return tuple(read_table("data/personnel_reasons.tsv"))


def _reason(told: Told, sentences: Sequence[int], statuses: Set[Status]) -> str | None:
    """Return the first reason that the words give; the name of a body gives none.

    Who leaves a post and takes another has neither retired nor died: that is told of the one replaced.
    """
    left = Status.END in statuses
    reasons = {"any": True, "left": left, "gone": left and Status.START not in statuses}
    for first, last in _spans(told, sentences):
        for row in _reasons():
            at = told.page.lowered.find(row["phrase"], first, last)
            said = at >= 0 and reasons[row["change"]] and not told.page.inside_organization(at)
            if said and not left and _REPLACES.search(told.page.lowered, first, at):
                continue  # "bầu ông A làm X thay ông B được | điều động"
            if said and _IN_WORK.search(told.page.lowered, first, at) is None:
                return row["reason"]
    return None
