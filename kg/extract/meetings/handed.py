"""Papers on posts that are handed over at a conference: one event of the day, which the article names twice.

Comes in: the events kept, with their people. Goes out: the same, each conference with those of the papers:

    Ngày 2/7, Ban A tổ chức hội nghị triển khai quyết định về công tác cán bộ. | Ông B công bố quyết định ...
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.meetings.dating import When
from kg.extract.meetings.mentions import HANDED
from kg.extract.meetings.occasion import Occasion
from kg.model.claims import Part, Participant

_CONFERENCE = "conference"
_Kept = tuple[Occasion, tuple[Participant, ...]]


def with_handed(kept: Sequence[_Kept]) -> list[_Kept]:
    """Return the events; at a conference are those who hand over and get papers on its day."""
    handed = [(one.when, people) for one, people in kept if one.mentions[0].word.head == HANDED]
    return [(one, _together(people, _there(one, handed))) for one, people in kept] if handed else [*kept]


def _there(
    occasion: Occasion, handed: Sequence[tuple[When | None, tuple[Participant, ...]]]
) -> list[Participant]:
    """Those who hand over and get papers on the day of a conference."""
    if occasion.event_type != _CONFERENCE or occasion.when is None:
        return []
    return [one for day, people in handed if day and day.date == occasion.when.date for one in people]


def _together(people: tuple[Participant, ...], others: list[Participant]) -> tuple[Participant, ...]:
    """Return all, each once, in the order of the text; who speaks when papers are handed over attends."""
    if not others:
        return people
    found = {one.person: one for one in people}
    for one in others:
        found.setdefault(one.person, replace(one, part=Part.ATTENDEE))
    ordered = sorted(found.values(), key=lambda one: one.evidence.start if one.evidence else 0)
    return tuple(replace(one, order=order) for order, one in enumerate(ordered, 1))
