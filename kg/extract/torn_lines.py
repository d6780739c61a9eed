"""Sentences that a line break tears behind the abbreviation of a town.

Comes in: a text and the spans of its sentences. Goes out: the spans, torn ones put together again:

    ... Bí thư Thành ủy TP. | Cần Thơ, bà A ...
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.lexicon import place_names
from kg.text.fold import in_lower_case

_TORN = re.compile(r"(?<!\w)(?:TP|Tp|TX|T\.P)\.$")
_NAME = re.compile(r"\w+(?: \w+){0,3}")
_SHORT = 5  # code points of "T.P."
_CITY = "hcm"  # a spelling that the table has only behind "TP"


def whole(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences, one that ends with "TP." together with the place that opens the next line."""
    begin = end = 0
    for first, last in spans:
        if end and not _goes_on(text, end, first):
            yield begin, end
            begin = first
        elif not end:
            begin = first
        end = last
    if end:
        yield begin, end


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a place of the table opens the next line behind "TP."."""
    if text.count("\n", end, start) != 1 or not _TORN.search(text, max(0, end - _SHORT), end):
        return False
    name = _NAME.match(text, start)
    words = in_lower_case(name[0]).split() if name is not None else []
    called = {" ".join(words[:count]) for count in range(1, len(words) + 1)}
    return not called.isdisjoint(place_names()) or words[:1] == [_CITY]
