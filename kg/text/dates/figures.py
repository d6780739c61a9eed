"""Dates in bare figures, without a word of time before them.

Comes in: canonical text and the place of a number. Goes out: expressions, or nothing where figures may as
well be a score, a fraction, a price, a decree or a street. A full date stands for itself; anything less
needs a preposition of time, a parenthesis, or the beginning of a line.
"""

from __future__ import annotations

from kg.text.dates import lexicon as lex
from kg.text.dates.expression import Expression, Fields
from kg.text.dates.points import Row, day_point, month_point, rows, year_point

_BEFORE = 24


def read_figures(text: str, at: int) -> list[Expression]:
    """Read the date that begins with the number at this place, if it is one."""
    if lex.MONTHS_OF_YEAR.match(text, at):
        return []
    before = text[max(0, at - _BEFORE) : at]
    found = _read(text, at, before)
    return [] if found and lex.CODE_BEFORE.search(before) else found


def _read(text: str, at: int, before: str) -> list[Expression]:
    if (iso := lex.ISO.match(text, at)) is not None:
        day = Fields(int(iso["y"]), int(iso["m"]), int(iso["d"]))
        return [Expression(at, iso.end(), day, day)]
    for read, accepted in (
        (day_point, _accepted_day),
        (month_point, _accepted_month),
        (year_point, _accepted_year),
    ):
        found = rows(text, at, read)
        if found and not lex.LUNAR.match(text, found[-1].end) and accepted(text, before, found):
            return [Expression(row.start, row.end, row.first, row.last) for row in found]
    return []


def _accepted_day(text: str, before: str, found: list[Row]) -> bool:
    start, end = found[0].start, found[-1].end
    spelled = "tháng" in text[start:end]  # "quận 1 tháng 8/2018"
    if found[-1].last.year and not (spelled and before):
        return True
    if found[-1].last.year and lex.PUNCTUATION_BEFORE.search(before):
        return True
    if lex.FRACTION.match(text, start) and lex.CLOSING_AFTER.match(text, end) is None:
        return False
    return _has_context(text, before, found) and not lex.COUNTED.match(text, end)


def _accepted_month(text: str, before: str, found: list[Row]) -> bool:
    return found[-1].last.year is not None and _has_context(text, before, found)


def _accepted_year(text: str, before: str, found: list[Row]) -> bool:
    if lex.COUNTED.match(text, found[-1].end):
        return False
    return found[0].first != found[0].last or _has_context(text, before, found)


def _has_context(text: str, before: str, found: list[Row]) -> bool:
    if lex.TIME_BEFORE.search(before):
        return True
    lined = lex.LINE_BEFORE.search(before) is not None
    if lined and lex.TILL_NOW_AFTER.match(text, found[-1].end):
        return True  # "01/2004 đến nay: ..."
    framed = lined or lex.PARENTHESIS_BEFORE.search(before) is not None
    return framed and lex.CLOSING_AFTER.match(text, found[-1].end) is not None
