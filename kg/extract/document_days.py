"""Days that stand beside the number of a document: they say when it was written, not what happened then.

Comes in: the normalised text and where a date begins. Goes out: whether the date is that of a document.

    tờ trình số 57-TTr/ĐUKT ngày 6/7                 of the document: its number has letters
    Nghị định số 34 ngày 15/11/2017                  of the document: its kind stands before the number
    Thông báo kỳ họp số 5 ngày 6/7, nhà số 12 ...    a day of its own
    Theo Quyết định số 320 do ông A ký, ngày 6/7     a day of its own

The year of a law is part of its name, and no time at all: "Hiến pháp năm 2013", "Luật Đấu thầu 2005".
"""

from __future__ import annotations

import re

from kg.extract.offices import document_types

_REACH = 40  # code points before a date in which its number stands
_NUMBERED = re.compile(
    r"số (?<!\wsố )\d{1,5}(?P<code>(?: ?[-–/] ?\w{1,12}){0,5})(?: ?,)? ?\(?(?:ra |ký )?(?:ngày )?$"
)
_NAME = 60  # code points of the name of a law
_YEAR = re.compile(r"(?:[Nn]ăm )?\d{4}")
# No words of a name: a verb, a preposition, or what makes another word of "luật".
_CLAUSE = r"(?!(?:có|được|bị|do|đã|sẽ|ông|bà|từ|vào|trong|đến|tới|trước|sau|hồi|ký|ra|cho|tại|sư|gia|pháp)\b)"
# What makes "luật" a subject or a firm: "khoa Luật Hình sự năm 1995".
_TAUGHT = ("kỷ", "pháp", "học", "khoa", "trường", "ty", "ngành", "nhân", "sĩ", "sỹ", "phòng")
_STUDIES = "".join(f"(?<!{word} )" for word in _TAUGHT)
_LAW = re.compile(rf"\b(?:hiến pháp|(?:{_STUDIES}luật|pháp lệnh)(?: {_CLAUSE}[^\W\d_]+,?){{1,8}}) $")
_LETTERS = re.compile(r"[-–/] ?[^\W\d_]{2}")  # of "57-TTr/ĐUKT", and not of the house "12/3B"


def names_law(text: str, start: int, end: int) -> bool:
    """Whether the date from `start` to `end` is the year of a law behind its name."""
    if _YEAR.fullmatch(text, start, end) is None:
        return False
    return _LAW.search(text[max(0, start - _NAME) : start].lower()) is not None


def dates_document(text: str, start: int) -> bool:
    """Whether the date that begins here is that of a document whose number stands before it."""
    first = max(0, start - _REACH)
    number = _NUMBERED.search(text[first:start].lower())
    if number is None:
        return False
    before = text[max(0, first + number.start() - _REACH) : first + number.start()].lower().rstrip(" (")
    return _LETTERS.search(number["code"]) is not None or before.endswith(document_types())
