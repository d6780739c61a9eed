"""Which of our forms an Accept header likes best (RFC 9110, section 12.5.1).

Comes in: the header and our media types, best first. Goes out: one of them, or None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

JSON_ROWS = "application/sparql-results+json"
ROW_FORMS: Mapping[str, str] = {
    JSON_ROWS: JSON_ROWS,
    "application/sparql-results+xml": "application/sparql-results+xml",
    "text/csv": "text/csv; charset=utf-8",
    "text/tab-separated-values": "text/tab-separated-values; charset=utf-8",
    "application/json": JSON_ROWS,
    "application/xml": "application/sparql-results+xml",
}
"""Forms of SELECT and ASK, best first: what Accept says, what we send."""
GRAPH_FORMS: Mapping[str, str] = {
    "text/turtle": "text/turtle; charset=utf-8",
    "application/n-triples": "application/n-triples",
    "application/rdf+xml": "application/rdf+xml",
    "application/ld+json": "application/ld+json",
}
"""Forms of CONSTRUCT, DESCRIBE and whole graphs, best first."""
_WEIGHT = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")


@dataclass(frozen=True, slots=True)
class _Range:
    """One entry of an Accept header: `text/*;q=0.5`."""

    kind: str
    subtype: str
    quality: float

    def specificity(self, media_type: str) -> int:
        """Return 3 for the type itself, 2 for `text/*`, 1 for `*/*`, 0 for no match."""
        kind, _, subtype = media_type.partition("/")
        if (self.kind, self.subtype) == (kind, subtype):
            return 3
        if (self.kind, self.subtype) == (kind, "*"):
            return 2
        return int((self.kind, self.subtype) == ("*", "*"))


def best(accept: str | None, offers: Sequence[str]) -> str | None:
    """Return the offer the header likes best, the first of equals; any when the header is absent.

    The most specific range that matches an offer decides its quality; quality 0 excludes it.
    """
    ranges = [_range(part) for part in (accept or "*/*").split(",") if part.strip()]
    rated = [(_quality(offer, ranges), -place, offer) for place, offer in enumerate(offers)]
    liked, _, offer = max(rated, default=(0.0, 0, None))
    return offer if liked > 0 else None


def _quality(offer: str, ranges: Sequence[_Range]) -> float:
    matches = [(one.specificity(offer), one.quality) for one in ranges]
    specificity, liked = max(matches, default=(0, 0.0))
    return liked if specificity else 0.0


def _range(text: str) -> _Range:
    name, *parameters = (part.strip().lower() for part in text.split(";"))
    kind, _, subtype = name.partition("/")
    pairs = dict(parameter.partition("=")[::2] for parameter in parameters)
    return _Range(kind, subtype, quality(pairs.get("q", "1")))


def quality(text: str) -> float:
    """Return a weight (RFC 9110, section 12.4.2): 0 to 1 with three decimals at most; 0 for what is none."""
    return float(text) if _WEIGHT.fullmatch(text) else 0.0
