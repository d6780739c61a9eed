"""Numbers of documents: how they are spelled, and the year that one holds.

Comes in: a number, or the letters behind its digits. Goes out: the number as its issuer spells it; a year.

    1143/QĐ/TTg is 1143/QĐ-TTg    15/KL/TW is 15-KL/TW    1140/BC VPCP is 1140/BC-VPCP
    47/2006/QĐ-UBND is of 2006
"""

from __future__ import annotations

import re

from kg.model.dates import PartialDate

_WRONG_SLASH = re.compile(r"^/(?P<kind>[^/-]+)/(?P<rest>[^/]+)$")
_OF_PARTY = re.compile(r"(?P<digits>\d+)/(?P<kind>[^/-]+)-TW")
_LOST_DASH = re.compile(r"(?<=/[A-ZĐ]{2}) (?=[A-ZĐ]{3})")
_YEAR = re.compile(r"\d+/(?P<year>(?:19|20)\d\d)/")


def spelled(match: re.Match[str]) -> tuple[str, int]:
    """Return a number that was found in a text with its spaces closed up, and where it ends.

    The groups `digits` and `year` are what stands before its letters.
    """
    number = match[0]
    end = match.end()
    if number[-3:-2] == " " and number[-2:].isdigit() and not number[:-3].endswith("QH"):  # "QH 14" only
        number, end = number[:-3], end - 3
    head = match["digits"] + (match["year"] or "")
    tail = re.sub(r"\s?([-–/])\s?", r"\1", number[len(head) :]).replace("–", "-").replace("TƯ", "TW")
    tail = _LOST_DASH.sub("-", re.sub(r"^ ", "-", tail)).replace(" ", "")
    return head + _right_dash(tail), end


def _right_dash(letters: str) -> str:
    """Write "/QĐ/TTg" as "/QĐ-TTg", and "/KL/TW", of the Party, as "-KL/TW"."""
    return _WRONG_SLASH.sub(_with_dash, letters)


def _with_dash(tail: re.Match[str]) -> str:
    party = tail["rest"].endswith("TW")
    return f"-{tail['kind']}/{tail['rest']}" if party else f"/{tail['kind']}-{tail['rest']}"


def in_party_form(number: str) -> str:
    """Return "16/NQ-TW" as the Party spells it ("16-NQ/TW"), any other number as it is."""
    found = _OF_PARTY.fullmatch(number)
    return f"{found['digits']}-{found['kind']}/TW" if found else number


def year_in(number: str | None) -> PartialDate | None:
    """Return the year that stands in the number of a document."""
    found = _YEAR.match(number or "")
    return PartialDate(int(found["year"])) if found else None
