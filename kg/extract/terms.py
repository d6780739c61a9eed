"""Terms of national bodies: which one a khóa is, whether it is over, when a congress or session was.

Comes in: the words of a term and a body; `data/calendar.tsv`. Goes out: numbers and dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from msgspec import Struct

from kg.model.dates import PartialDate
from kg.resources import read_table

# Bodies that are set up for one year.
_YEARLY = (
    "Ban Chỉ đạo thi",
    "Ban Chỉ đạo kỳ thi",
    "Ban Chỉ đạo Kỳ thi",
    "Ban Chỉ đạo Thi",
    "Hội đồng thi",
    "Hội đồng Thi",
    "Ban Chấm thi",
    "Ban Tổ chức",
)
_LASTING = ("ủy", "Trung ương")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_CONGRESS = "Ban Chấp hành Trung ương Đảng"
_ASSEMBLY = "Quốc hội"
_FIRST = ("nhất", "1", "i")
# Words between "đại hội" or "kỳ họp" and its number.
_NEAR = 14


class _Term(Struct, frozen=True):
    body: str
    parts: bool
    number: int
    start: date
    end: date | None


@cache
def _terms() -> tuple[_Term, ...]:
    return tuple(
        _Term(
            body,
            row["parts"] == "y",
            ordinal(row["term"].removeprefix("khóa ")),
            PartialDate.parse(row["start"]).earliest(),
            PartialDate.parse(row["end"]).latest() if row["end"] else None,
        )
        for row in read_table("data/calendar.tsv")
        for body in row["body"].split("|")
    )


def ordinal(word: str) -> int:
    """Return the number of "XIV" or "14", 0 for anything else."""
    word = word.lower()
    if word.isdecimal():
        return int(word)
    values = [_ROMAN.get(letter, 0) for letter in word]
    if not values or 0 in values:
        return 0
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def last_ordinal(term: str | None) -> int:
    """Return the latest khóa of "khóa X", "khóa 11, 13", "khóa XI và XII"; 0 where none is told."""
    return max(_ordinals(term), default=0)


def has_several(term: str | None) -> bool:
    """Whether more than one khóa is told: "khóa IX, XI và XII"."""
    return len([number for number in _ordinals(term) if number]) > 1


def _ordinals(term: str | None) -> list[int]:
    if term is None or not term.lower().startswith("khóa"):
        return []
    return [ordinal(word) for word in term.replace(",", " ").replace(":", " ").split()[1:]]


def is_over(organization: str | None, term: str | None, day: date) -> bool:
    """Whether the latest khóa told of a national body ended before the day."""
    return any(one.end is not None and one.end < day for one in _told(organization, term))


def goes_on(organization: str | None, term: str | None, day: date) -> bool:
    """Whether the latest khóa told of a national body is that of the day."""
    told = _told(organization, term)
    return any(one.start <= day and (one.end is None or day <= one.end) for one in told)


def _told(organization: str | None, term: str | None) -> list[_Term]:
    number = last_ordinal(term)
    return [one for one in _terms() if number and one.number == number and _is_of(one, organization or "")]


def _is_of(term: _Term, organization: str) -> bool:
    return organization == term.body or (term.parts and organization.endswith(term.body))


def year_of_meeting(words: Sequence[object]) -> int | None:
    """Return the year of "Đại hội Đảng lần thứ 11" or "kỳ họp thứ nhất Quốc hội khóa 13"."""
    for place, pair in enumerate(pairwise(words)):
        near = list(words[place + 2 : place + _NEAR])
        if pair == ("đại", "hội") and "thứ" in near:
            return _year(_CONGRESS, near[near.index("thứ") + 1 :])
        if pair == ("kỳ", "họp") and len(near) > 1 and near[1] in _FIRST and "khóa" in near:
            return _year(_ASSEMBLY, near[near.index("khóa") + 1 :])
    return None


def _year(body: str, following: Sequence[object]) -> int | None:
    number = ordinal(str(following[0])) if following else 0
    return next((one.start.year for one in _terms() if one.body == body and one.number == number), None)


def is_yearly(name: str) -> bool:
    """Whether a body is set up for one year: no "Ban Tổ chức Tỉnh ủy", which every committee has."""
    return name.startswith(_YEARLY) and not any(word in name for word in _LASTING)
