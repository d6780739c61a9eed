"""Date lines: the day an article came out, as the page prints it.

Comes in: the lines of an article. Goes out: the day of "6:58 PM, 06/05/2021" (6 May: the day stands first),
"Thứ ba, 11/01/2022 16:59 (GMT+7)" or "Hà Nội, ngày 15 tháng 11 năm 2018". A sentence that holds a date is no
date line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from kg.errors import DateError
from kg.ingest.layout import Line
from kg.ingest.places import is_place
from kg.model.dates import PartialDate
from kg.text.dates import Fields, expressions

_TOP = 12
_BOTTOM = 3
_LONGEST = 80
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}\s?(?::|h|giờ)\s?\d{0,2}(?::\d{2})?(?:\s?(?:AM|PM|phút))?(?!\w)", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?<!\w)(?:(?:GMT|UTC)\s?(?:\+\s?\d{1,2})?|Thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật|CN|T[2-7]"
    r"|Cập nhật(?:\slúc)?|Ngày đăng|Đăng(?:\slúc)?|Xuất bản|Ngày|Lúc|AM|PM|SA|CH|\d{1,6} lượt xem)(?!\w)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\s,.|:;()/+–—-]+")


class DateLine(Struct, frozen=True):
    """A line that only says when: its place in the text and the day."""

    start: int
    end: int
    day: PartialDate


def date_line(lines: Sequence[Line]) -> DateLine | None:
    """Return the first date line among the first twelve or the last three lines."""
    near = (*lines[:_TOP], *lines[max(_TOP, len(lines) - _BOTTOM) :])
    return next((found for line in near if (found := _read(line)) is not None), None)


def _read(line: Line) -> DateLine | None:
    if len(line.text) > _LONGEST or not any(map(str.isdigit, line.text)):
        return None
    found = expressions(_CLOCK.sub(_blank, line.text))
    if (
        len(found) != 1
        or found[0].first != found[0].last
        or found[0].first.day is None
        or not found[0].complete
    ):
        return None
    around = line.text[: found[0].start], line.text[found[0].end :]
    if any(_says_more(part) for part in around):
        return None
    day = _day(found[0].first)
    return DateLine(line.start, line.end, day) if day is not None else None


def _says_more(part: str) -> bool:
    """Whether words beside the date are more than a clock, a label or the place of signature."""
    bare = _SIGNS.sub(" ", _LABEL.sub(" ", _CLOCK.sub(" ", part))).strip()
    return bool(bare) and not is_place(bare)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _day(fields: Fields) -> PartialDate | None:
    try:
        return PartialDate(fields.year or 0, fields.month, fields.day)
    except DateError:  # "31/02/2021"
        return None
