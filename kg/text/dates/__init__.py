"""Dates in Vietnamese prose.

Comes in: text, and the date of the article as anchor. Goes out: mentions with their spans, resolved
to exactly the precision of the words. `expressions` gives the same mentions before they are resolved,
for readers who want to find the anchor itself.
"""

from kg.text.dates.expression import Expression, Fields, Shift, Unit
from kg.text.dates.mention import DateMention, canonical_dates, find_dates
from kg.text.dates.reading import expressions
from kg.text.dates.resolution import Impossible, resolve

__all__ = [
    "DateMention",
    "Expression",
    "Fields",
    "Impossible",
    "Shift",
    "Unit",
    "canonical_dates",
    "expressions",
    "find_dates",
    "resolve",
]
