"""The grammar of dates.

Comes in: canonical text. Goes out: `Expression` records in order, not overlapping. One pattern finds the
places where a date can begin; a reader for each kind of word reads on from there. What is not surely a
date (scores, fractions, decree numbers, prices, telephone numbers) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec.structs import replace

from kg.text.dates import lexicon as lex
from kg.text.dates.expression import Expression, Fields, Shift, Unit
from kg.text.dates.figures import read_figures
from kg.text.dates.points import Row, day_point, month_point, rows, year_point
from kg.text.dates.triggers import triggers

_BEFORE = 24
_NO_MONTH_ALONE = ("một", "năm")  # "mỗi tháng một lần", "8 tháng năm nay"
_COUNTED_IN = {"năm": Unit.YEAR, "tháng": Unit.MONTH, "ngày": Unit.DAY}

Reader = Callable[[str, int], list[Expression]]


@lru_cache(maxsize=1)  # those who date an article and those who read it ask one after the other
def expressions(text: str) -> tuple[Expression, ...]:
    """Return every date expression of a canonical text."""
    found: list[Expression] = []
    at = 0
    for trigger in triggers(text):
        if trigger.start >= at:
            read = _READERS[trigger.reader](text, trigger.start)
            found += read
            at = read[-1].end if read else trigger.end
    return tuple(found)


def _before(text: str, at: int) -> str:
    return text[max(0, at - _BEFORE) : at]


def _read_day(text: str, at: int) -> list[Expression]:
    if (ago := _ago(text, at)) is not None:
        return [ago]
    lead = lex.DAY_LEAD.match(text, at)
    if lead is None or lead.end() == at:
        return []
    after = lex.AFTER_LEAD.match(text, lead.end())
    found = rows(text, after.end() if after else lead.end(), day_point)
    if found and not _counts(text, lead, found[-1]):
        said = _said(text, at, found, lex.PARTS.get(lex.key(lead["part"])))
        return [_with_lead(said[0], lead), *said[1:]] if said else []
    return _relative_day(text, lead)


def _with_lead(expression: Expression, lead: re.Match[str]) -> Expression:
    """Keep what the words before a date say: "hôm nay", "thứ năm", and "hôm 20/4", which is over."""
    shift = expression.shift
    if lead["away"] and shift is None:
        shift = Shift(Unit.DAY, lex.DAYS_AWAY[lex.key(lead["away"])])
    if lex.key(lead["word"]) == "hôm" and not expression.leaning:
        expression = replace(expression, leaning=-1)
    weekday = lead["weekday"] or lead["sunday"]
    if weekday is None and shift is expression.shift:
        return expression
    return replace(expression, shift=shift, weekday=lex.WEEKDAYS[lex.key(weekday)] if weekday else None)


def _counts(text: str, lead: re.Match[str], row: Row) -> bool:
    """Whether figures after a word of time count something: "mỗi ngày 2-3 giờ", "hôm nay, 5/7 xã"."""
    each = lead["word"] is not None and lex.EACH_BEFORE.search(_before(text, lead.start("word"))) is not None
    if (lead["word"] or lead["part"]) and not each and "," not in text[lead.end() : row.start]:
        return "/" not in text[row.start : row.end] and lex.UNITS.match(text, row.end) is not None
    return lex.COUNTED.match(text, row.end) is not None


def _said(text: str, start: int, found: list[Row], part: str | None) -> list[Expression]:
    """Turn rows into expressions; the first one begins with its words of time, the last takes the suffix."""
    if lex.LUNAR.match(text, found[-1].end):
        return []
    made = [Expression(row.start, row.end, row.first, row.last) for row in found]
    single = found[0].first == found[0].last
    made[0] = Expression(start, made[0].end, made[0].first, made[0].last, part if single else None)
    made[-1] = _with_suffix(text, made[-1])
    if made[-1].shift or made[-1].same_year:
        made = [replace(one, shift=made[-1].shift, same_year=made[-1].same_year) for one in made]
    return made


def _with_suffix(text: str, expression: Expression) -> Expression:
    if expression.complete:
        return expression
    if (suffix := lex.YEAR_SUFFIX.match(text, expression.end)) is not None:
        if suffix["same"]:
            return replace(expression, end=suffix.end(), same_year=True)
        shift = Shift(Unit.YEAR, lex.YEARS_AWAY[lex.key(suffix["away"])])
        return replace(expression, end=suffix.end(), shift=shift)
    if (suffix := lex.LEANING_SUFFIX.match(text, expression.end)) is not None:
        return replace(expression, end=suffix.end(), leaning=lex.LEANINGS[lex.key(suffix["lean"])])
    return expression


def _relative_day(text: str, lead: re.Match[str]) -> list[Expression]:
    part = lex.PARTS.get(lex.key(lead["part"]))
    weekday = lead["weekday"] or lead["sunday"]
    if lead["away"]:
        end = (
            lead.end("sunday")
            if lead["sunday"]
            else lead.end("weekday")
            if lead["weekday"]
            else lead.end("away")
        )
        shift = Shift(Unit.DAY, lex.DAYS_AWAY[lex.key(lead["away"])])
    elif weekday and (part or lex.key(lead[0]).startswith("hôm")):
        end = max(lead.end("sunday"), lead.end("weekday"))
        shift = Shift(Unit.WEEKDAY, lex.WEEKDAYS[lex.key(weekday)])
        if lex.WEEK_AWAY.match(text, end + 1):
            return []
    else:
        return []
    return [Expression(lead.start(), end, part_of_day=part, shift=shift)]


def _read_month(text: str, at: int) -> list[Expression]:
    before = _before(text, at)
    if lex.REVOLUTION_BEFORE.search(before):
        return _year_behind(rows(text, _after_word(text, at, "tháng"), month_point))
    if (counted_off := _later(text, at) or _ago(text, at)) is not None:
        return [counted_off]
    counted = lex.NUMERAL_BEFORE.search(before) is not None
    if (away := lex.MONTH_AWAY.match(text, at)) is not None:
        return [] if counted else [_shifted(away, Unit.MONTH, lex.NEAR_AWAY)]
    found = rows(text, _after_word(text, at, "tháng"), month_point)
    if not found or lex.UNITS.match(text, found[-1].end):
        return []
    if _is_length(text, found, counted=counted):
        return []
    said = _said(text, at, found, None)
    if lex.PAST_BEFORE.search(before):
        said = [replace(one, leaning=-1) for one in said]
    return said


def _year_behind(found: list[Row]) -> list[Expression]:
    """Return the year alone of "Cách mạng tháng Tám 1945": not all of it was in the month."""
    year = found[0].last.year if len(found) == 1 else None
    if year is None:
        return []
    end = found[0].end
    return [Expression(end - len(str(year)), end, Fields(year), Fields(year))]


def _is_length(text: str, found: list[Row], *, counted: bool) -> bool:
    """Whether months are counted: "mỗi tháng một lần", "trong 3 tháng 5 người", "8 tháng năm 2018"."""
    words = lex.key(text[found[0].start : found[0].end])
    if found[-1].last.year is not None:
        return counted and words.startswith("năm ")
    return counted or words in _NO_MONTH_ALONE


def _after_word(text: str, at: int, word: str) -> int:
    at += len(word)
    while text.startswith(" ", at):
        at += 1
    return at


def _shifted(match: re.Match[str], unit: Unit, table: dict[str, int]) -> Expression:
    return Expression(match.start(), match.end(), shift=Shift(unit, table[lex.key(match["away"])]))


def _later(text: str, at: int) -> Expression | None:
    """Read "hai năm sau" or "đầu năm sau" at the beginning of a clause: so long after the date before."""
    match = lex.LATER.match(text, at)
    if match is None:
        return None
    before = lex.LATER_BEFORE.search(_before(text, at) if at > _BEFORE else f"\n{text[:at]}")
    if before is None:
        return None
    count = lex.COUNTS[lex.key(before["count"])] if before["count"] else 1
    return Expression(at, match.end(), shift=Shift(_COUNTED_IN[lex.key(match["unit"])], count), later=True)


def _that_year(text: str, at: int) -> Expression | None:
    """Read "cùng năm" or "cuối năm đó" at the beginning of a clause: in the year of the date before."""
    match = lex.THAT_YEAR.match(text, at)
    before = lex.THAT_YEAR_BEFORE.search(_before(text, at) if at > _BEFORE else f"\n{text[:at]}")
    if match is None or before is None or not (before["same"] or match["that"]):
        return None
    return Expression(at, match.end(), shift=Shift(Unit.YEAR, 0), later=True)


def _ago(text: str, at: int) -> Expression | None:
    """Read "cách đây hai năm" or, where a clause begins, "hai năm trước": so long before the article."""
    match = lex.AGO.match(text, at)
    before = lex.AGO_BEFORE.search(_before(text, at)) if match is not None else None
    if match is None or before is None or not (before["ago"] or match["back"]):
        return None
    count = lex.COUNTS[lex.key(before["count"])]
    end = match.end() if match["back"] else match.end("unit")
    return Expression(at, end, shift=Shift(_COUNTED_IN[lex.key(match["unit"])], -count))


def _read_year(text: str, at: int) -> list[Expression]:
    if (counted_off := _later(text, at) or _ago(text, at) or _that_year(text, at)) is not None:
        return [counted_off]
    if (away := lex.YEAR_AWAY.match(text, at)) is not None:
        return _relative_year(text, away)
    decade = lex.DECADE.match(text, at)
    lead = lex.YEAR_LEAD.match(text, at)
    if lead is None:  # "thập niên 1990"
        return _decade(decade)
    found = rows(text, lead.end(), year_point)
    alone = len(found) == 1 and found[0].first == found[0].last
    if decade and alone and lex.MANY_BEFORE.search(_before(text, at)):
        return _decade(decade)
    return _said(text, at, found, None) if found else []


def _decade(match: re.Match[str] | None) -> list[Expression]:
    if match is None:
        return []
    year = int(match["y"])
    return [Expression(match.start(), match.end(), Fields(year), Fields(year + 9))]


def _relative_year(text: str, away: re.Match[str]) -> list[Expression]:
    before = _before(text, away.start())
    word = lex.key(away["away"])
    numbered = word == "ngoái" and before.rstrip()[-1:].isdecimal()  # "tại Đại hội 19 năm ngoái"
    if lex.NUMERAL_BEFORE.search(before) and word != "nay" and not numbered:
        return []
    if word == "sau" or (word == "trước" and not lex.SAME_PERIOD_BEFORE.search(before)):
        return []
    return [_shifted(away, Unit.YEAR, lex.YEARS_AWAY)]


def _read_week(text: str, at: int) -> list[Expression]:
    away = lex.WEEK_AWAY.match(text, at)
    if away is None or lex.NUMERAL_BEFORE.search(_before(text, at)):
        return []
    return [_shifted(away, Unit.WEEK, lex.NEAR_AWAY)]


def _read_quarter(text: str, at: int) -> list[Expression]:
    match = lex.QUARTER.match(text, at)
    if match is None:
        return []
    quarter = lex.QUARTERS[lex.key(match["q"])]
    year = int(match["y"]) if match["y"] else None
    first, last = Fields(year, 3 * quarter - 2), Fields(year, 3 * quarter)
    return [_with_suffix(text, Expression(at, match.end(), first, last))]


_READERS: dict[str, Reader] = {
    "day": _read_day,
    "month": _read_month,
    "year": _read_year,
    "week": _read_week,
    "quarter": _read_quarter,
    "number": read_figures,
}
