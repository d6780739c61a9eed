"""Dates, bounds and reasons in plain Vietnamese.

Comes in: dates, bounds, witnesses. Goes out: phrases and sentences for people, with exactly the
precision of the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kg.model.answers import Answer, Witness
from kg.model.dates import PartialDate, Precision
from kg.model.interval import Basis, Bound, Grade, Interval, told_with
from kg.query.phrases import Phrases

_START = {
    Basis.ATTESTED: "được nêu giữ chức {}",
    Basis.EVENT: "nhận chức {}",
    Basis.FORMER: "nhận chức muộn nhất {}",
    Basis.SPAN: "được ghi là giữ chức từ {}",
    Basis.SUCCESSION: "người trước thôi giữ chức {}",
    Basis.TERM: "nhiệm kỳ bắt đầu {}",
}
_END = {
    Basis.ATTESTED: "được nêu giữ chức {}",
    Basis.EVENT: "thôi giữ chức {}",
    Basis.FORMER: "đến {} đã thôi giữ chức",
    Basis.SPAN: "được ghi là giữ chức đến {}",
    Basis.SUCCESSION: "người sau nhận chức {}",
    Basis.TERM: "nhiệm kỳ kéo dài đến {}",
}
_NOT_BEFORE = {
    Basis.ATTESTED: "{} còn giữ chức lần trước",
    Basis.EVENT: "nhận chức sớm nhất {}",
    Basis.SPAN: "được ghi là giữ chức sớm nhất từ {}",
    Basis.SUCCESSION: "{} còn có {} giữ chức ấy",
    Basis.TERM: "nhiệm kỳ bắt đầu sớm nhất {}",
}
_NOT_AFTER = {
    Basis.ATTESTED: "{} đã giữ chức lần sau",
    Basis.EVENT: "thôi giữ chức muộn nhất {}",
    Basis.FORMER: "đến {} đã thôi giữ chức",
    Basis.SPAN: "được ghi là giữ chức muộn nhất đến {}",
    Basis.SUCCESSION: "{} đã có {} giữ chức ấy",
    Basis.TERM: "nhiệm kỳ kết thúc muộn nhất {}",
}
_SOMEBODY = "người khác"


def plain(day: date | PartialDate) -> str:
    """Write a day the Vietnamese way: 17/1/2019; what is less exact as `dated` does."""
    return _bare(day) if isinstance(day, PartialDate) else f"{day.day}/{day.month}/{day.year}"


def dated(value: PartialDate) -> str:
    """Write a date with its precision: ngày 17/1/2019, tháng 1/2019, năm 2019."""
    match value.precision:
        case Precision.DAY:
            return f"ngày {value.day}/{value.month}/{value.year}"
        case Precision.MONTH:
            return f"tháng {value.month}/{value.year}"
        case Precision.YEAR:
            return f"năm {value.year}"


def _bare(value: PartialDate) -> str:
    """Write the same without the word for a day: từ 17/1/2019, từ tháng 1/2019."""
    return dated(value).removeprefix("ngày ")


_PHRASES = Phrases(
    dated=dated,
    bare=_bare,
    undated="không rõ ngày",
    span="từ {} đến {}",
    started="từ {}",
    started_between="bắt đầu trong khoảng {} – {}",
    started_by="từ {} hoặc trước đó",
    started_after="bắt đầu sớm nhất {}",
    no_start="không rõ bắt đầu khi nào",
    seen="được nêu giữ chức trong {}",
    seen_between="được nêu giữ chức vào một ngày từ {} đến {}",
    ended="đến {}",
    lasted="ít nhất đến {}",
    ended_by="nghỉ muộn nhất {}",
    no_end="không rõ kết thúc khi nào",
)


def edtf_in_words(text: str | None) -> str:
    """Write an EDTF date or span for people; a form that is not read here stays as it is."""
    return _PHRASES.edtf(text)


def bounds_in_words(answer: Answer) -> str:
    """Say when a tenure began and ended, as far as that is known; starts in lower case."""
    return _PHRASES.bounds(answer)


def interval_in_words(interval: Interval) -> str:
    """Say the same of an interval."""
    return _PHRASES.told(*interval.told())


def changed_between(after: date | None, by: date | None) -> str:
    """Say between which days the seat changed hands: the last told of the one, and the first of the next."""
    if after is not None and after == by:
        return f"đúng ngày {plain(after)}"
    days = [f"sau ngày {plain(after)}"] if after else []
    return ", ".join([*days, f"muộn nhất ngày {plain(by)}"] if by else days)


def in_capacity(post: str, *, acting: bool) -> str:
    """Return the name of a post, with words that tell one who acts in it from one who holds it."""
    return f"{post} (quyền hoặc phụ trách)" if acting else post


def unheard(post: str) -> str:
    """Say that nothing is known of a post."""
    return f"{post}: chưa bài nào nói đến chức này."


def sentence(*clauses: str) -> str:
    """Join clauses to one sentence."""
    joined = "; ".join(clause for clause in clauses if clause)
    return joined[:1].upper() + joined[1:] + "."


def named(person: str, reason: str) -> str:
    """Make the person the subject of a sentence that lacks one."""
    return f"{person} {reason[:1].lower()}{reason[1:]}"


def listed(names: Sequence[str], last: str = "và") -> str:
    """List names: "A, B và C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def people_named(found: Iterable[Answer | Witness]) -> list[str]:
    """Return the name of each person once, in order; two people of one name are two names."""
    return list({one.person_id: one.person for one in found}.values())


def reason(interval: Interval, grade: Grade, day: date, witnesses: Mapping[str, Witness]) -> str:
    """Say in one sentence why a tenure has this grade on this day.

    Args:
        interval: Bounds of the tenure; their witnesses are keys of `witnesses`.
        grade: What is to be explained.
        day: The day asked.
        witnesses: The witnesses of the bounds, as far as they are at hand.
    """
    if grade is Grade.CERTAIN:
        return _certain(interval, day)
    if grade is Grade.REFUTED:
        return _refuted(interval, day, witnesses)
    started = interval.latest_start is not None and interval.latest_start.day <= day
    lasting = interval.earliest_end is not None and day <= interval.earliest_end.day
    clauses = []
    if not started:
        clauses += [_outer(_NOT_BEFORE, interval.earliest_start, witnesses), _begun(interval)]
    if not lasting:
        clauses += [_lasted(interval), _outer(_NOT_AFTER, interval.latest_end, witnesses)]
    changed = "nhận chức" if not started else "thôi giữ chức"
    return sentence(*dict.fromkeys(clauses), f"không nguồn nào nói {changed} đúng ngày nào")


def _refuted(interval: Interval, day: date, witnesses: Mapping[str, Witness]) -> str:
    """Name the bound that excludes the day, or say that somebody else holds the seat."""
    start, end = interval.earliest_start, interval.latest_end
    if start is not None and day < start.day:
        return sentence(_outer(_NOT_BEFORE, start, witnesses), f"ngày hỏi {plain(day)} trước ngày ấy")
    if end is not None and day > end.day:
        return sentence(_outer(_NOT_AFTER, end, witnesses), f"ngày hỏi {plain(day)} sau ngày ấy")
    return sentence(f"ngày {plain(day)} chắc chắn là người khác giữ chức này, mà chức chỉ có một người giữ")


def _certain(interval: Interval, day: date) -> str:
    start, end = interval.latest_start, interval.earliest_end
    seen = [bound for bound in (start, end) if bound and bound.basis is Basis.ATTESTED]
    if any(bound.day == day and bound.precision is Precision.DAY for bound in seen):
        return sentence(f"được nêu giữ chức đúng ngày {plain(day)}")
    if len(seen) == 2:
        first, last = (dated(bound.told) for bound in seen)
        return sentence(f"được nêu giữ chức {first} và {last}", "ngày hỏi nằm giữa hai lần ấy")
    begun, lasted = _begun(interval), _lasted(interval)
    if begun == lasted:
        return sentence(begun, "ngày hỏi chính là ngày ấy")
    return sentence(begun, lasted, "ngày hỏi nằm trong khoảng ấy")


def _begun(interval: Interval) -> str:
    """Say by when it had begun; where only the day of leaving is known, that day tells it."""
    bound = interval.latest_start
    return _inner(_START if interval.entry() else _END, bound)


def _lasted(interval: Interval) -> str:
    """Say until when it surely lasted; where only the day of entry is known, that day tells it."""
    bound = interval.earliest_end
    of_start = told_with(bound, interval.earliest_start) and not told_with(bound, interval.latest_end)
    return _inner(_START if of_start else _END, bound)


def _inner(phrases: Mapping[Basis, str], bound: Bound | None) -> str:
    return phrases[bound.basis].format(dated(bound.told)) if bound else ""


def _outer(phrases: Mapping[Basis, str], bound: Bound | None, witnesses: Mapping[str, Witness]) -> str:
    """Write an outer bound; one by succession names the other holder."""
    if bound is None:
        return ""
    names = sorted(people_named(witnesses[one] for one in bound.witnesses if one in witnesses))
    return phrases[bound.basis].format(dated(bound.told), listed(names) or _SOMEBODY)
