"""Where figures stand in a text.

Comes in: any string. Goes out: the spans of its runs of digits, in order.
"""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = re.compile(r"[0-9][0-9]*")  # not "+", before which a search cannot jump


@lru_cache(maxsize=1)  # those who look for dates, documents and counts in an article ask one after the other
def digit_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Return the span of each run of the digits 0 to 9."""
    return tuple([run.span() for run in _DIGITS.finditer(text)])
