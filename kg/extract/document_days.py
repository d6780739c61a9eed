"""Days that stand beside the number of a document: they say when it was written, not what happened then.

Comes in: the normalised text and where a date begins. Goes out: whether the date is that of a document.

    tờ trình số 57-TTr/ĐUKT ngày 6/7                 of the document
    Quy định số 102-QĐ/TW, ngày 15/11/2017           of the document
    Theo Quyết định số 320 do ông A ký, ngày 6/7     a day of its own
"""

from __future__ import annotations

import re

_REACH = 40  # code points before a date in which its number stands
_NUMBERED = re.compile(
    r"(?<!\w)số \d{1,5}(?: ?[-–/] ?\w{1,12}){0,5}(?: ?,)? ?\(?(?:ra |ký )?(?:ngày )?$", re.IGNORECASE
)


def dates_document(text: str, start: int) -> bool:
    """Whether the date that begins here is that of a document whose number stands before it."""
    return _NUMBERED.search(text[max(0, start - _REACH) : start]) is not None
