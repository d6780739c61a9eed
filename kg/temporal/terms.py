"""Terms of office: what "khóa XIV" or "nhiệm kỳ 2016-2021" says about days.

Comes in: the words of a claim and the names of the body and of the bodies above it. Goes out: a `Term`
with its window of days, from `data/calendar.tsv` or from the years written in the words themselves.
Terms are weak evidence: `kg.temporal.bounds` gives them up before any sighting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import DataError, DateError
from kg.model.dates import PartialDate
from kg.resources import read_rows
from kg.text.normalize import canonical

CALENDAR = "data/calendar.tsv"

_NUMERAL = re.compile(r"\b(?:[ivxl]+|\d{1,2})\b", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"khóa\s+(?:thứ\s+)?({_NUMERAL.pattern}(?:\s*(?:,|và)\s*{_NUMERAL.pattern})*)", re.IGNORECASE
)
_YEARS = re.compile(r"(\d{4})\s*[-–—/]\s*(\d{4})")
_PART = "< "
_BEGINS = " *"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class Term:
    """One term of one body.

    Attributes:
        number: Ordinal of the khóa, or None when only years are written.
        start: No tenure of this term began before, or None if the calendar does not know.
        end: No tenure of this term lasted longer, or None.
    """

    number: int | None
    start: PartialDate | None = None
    end: PartialDate | None = None

    def differs(self, other: Term) -> bool:
        """Whether the two are surely different terms of the same body.

        Terms last about five years, so windows that begin two calendar years apart are different; two terms
        without days differ by number, and a term with days is never told from one without.
        """
        if self.start is not None and other.start is not None:
            return abs(self.start.year - other.start.year) >= 2
        if self.start is None and other.start is None:
            return self.number != other.number
        return False


@cache
def _calendar() -> dict[tuple[str, str], Term]:
    """Return the terms by (body, number or years).

    "< body" stands for the parts of a body, "body *" for every body whose name begins so.
    """
    return terms_by_body(read_rows(CALENDAR))


def terms_by_body(rows: Iterable[tuple[str, Mapping[str, str]]]) -> dict[tuple[str, str], Term]:
    """Return the terms that rows tell, each given with its place.

    Raises:
        DataError: If a row has an impossible date, or ends before it starts; it names the row.
    """
    terms: dict[tuple[str, str], Term] = {}
    for source, row in rows:
        term = _term(source, row)
        number = term.number
        for body in row["body"].split("|"):
            key = canonical(body).casefold()
            for name in (key, _PART + key) if row["parts"] else (key,):
                terms[name, row["years"]] = term
                if number is not None:
                    terms[name, str(number)] = term
    return terms


def _term(source: str, row: Mapping[str, str]) -> Term:
    number = _ordinal(row["term"].split()[-1]) if row["term"] else None
    try:
        term = Term(number, _date(row["start"]), _date(row["end"]))
    except DateError as error:
        raise DataError(source, str(error)) from error
    if term.start is not None and term.end is not None and term.end.latest() < term.start.earliest():
        raise DataError(source, f"the term ends on {term.end}, before it starts on {term.start}")
    return term


def read_term(words: str, bodies: Iterable[str]) -> Term | None:
    """Return the term that the words name, or None when they name none or more than one.

    Args:
        words: As stated: "khóa XIV", "nhiệm kỳ 2016-2021".
        bodies: Full name of the organisation, then of the bodies it is part of, nearest first; the first
            one whose calendar counts for it decides.
    """
    text = canonical(words)
    numbers = {_ordinal(one) for found in _NUMBERED.findall(text) for one in _NUMERAL.findall(found)}
    years = set(_YEARS.findall(text))
    if len(numbers) > 1 or len(years) > 1 or not (numbers or years):
        return None
    keys = [str(number) for number in numbers] + ["-".join(pair) for pair in years]
    for distance, body in enumerate(bodies):
        for name in _names(canonical(body).casefold(), part=distance > 0):
            for key in keys:
                known = _calendar().get((name, key))
                if known is not None:
                    return known
    return _unlisted(next(iter(numbers), None), next(iter(years), None))


def _names(body: str, *, part: bool) -> Iterator[str]:
    """Yield the names under which the calendar may know a body, its own first."""
    yield _PART + body if part else body
    words = body.split()
    for length in range(len(words) - 1, 0, -1):
        yield " ".join(words[:length]) + _BEGINS


def _unlisted(number: int | None, years: tuple[str, str] | None) -> Term:
    """Return a term that no calendar lists; years written in its name speak for themselves."""
    first, last = (int(year) for year in years) if years else (0, 0)
    if not 0 < first <= last:
        return Term(number)
    return Term(number, PartialDate(first), PartialDate(last))


def _ordinal(text: str) -> int:
    if text.isdigit():
        return int(text)
    values = [_ROMAN[letter] for letter in text.casefold()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
