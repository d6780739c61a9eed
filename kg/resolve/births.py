"""Years of birth that stand beside names.

Comes in: the text of a document and the names in it as they are spelled. Goes out: years by name. Only words
that stand right behind the name count ("Nguyễn Văn A (sinh năm 1962)"), so that nobody gets the year of the
next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_BORN = (
    r"[\s,(–-]{1,4}sinh\s+(?:năm\s+|ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+)"
    r"(\d{4})\b"
)
_FIRST, _LAST = 1880, 2010


def birth_years(text: str, names: Iterable[str]) -> dict[str, set[int]]:
    """Return the years of birth that the text tells, by name; names without one are left out."""
    if "sinh" not in text:
        return {}
    found: dict[str, set[int]] = {}
    for name in names:
        years = {int(year) for year in re.findall(rf"\b{re.escape(name)}{_BORN}", text)}
        if kept := {year for year in years if _FIRST <= year <= _LAST}:
            found[name] = kept
    return found
