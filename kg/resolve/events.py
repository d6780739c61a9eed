"""Which events told by several articles are one event.

Comes in: resolved events, one for each telling. Goes out: the same, in which tellings of one event bear one
identifier. They are one where day and kind are the same, nothing speaks against it, and names and people
speak for it; what is undecided stays apart. One article never tells the same event twice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from kg.model.dates import DateSpan, Precision
from kg.model.document import Document
from kg.model.entity import ResolvedEvent

ALIKE = 0.45
"""Names that share so much of their words are alike; people of the one must be among those of the other."""

TELLING = 4
"""Shorter names, such as "Buổi làm việc", may be those of several events of one person and day."""

_WORD = re.compile(r"\w+")
_Key = tuple[str, str, str]


def joined(events: Iterable[ResolvedEvent], documents: Mapping[str, Document]) -> tuple[ResolvedEvent, ...]:
    """Return the tellings, in which those of one event bear the identifier of the first published one.

    Args:
        events: One for each telling.
        documents: Articles by id.
    """
    groups: list[list[ResolvedEvent]] = []
    known: dict[_Key, list[int]] = defaultdict(list)
    for event in sorted(events, key=lambda one: _published(one, documents)):
        keys = list(_keys(event))
        near = sorted({number for key in keys for number in known[key]})
        place = next((number for number in near if _belongs(event, groups[number])), len(groups))
        if place == len(groups):
            groups.append([])
        groups[place].append(event)
        for key in keys:
            known[key].append(place)
    return tuple(one for group in groups for one in _one_event(group))


def _published(event: ResolvedEvent, documents: Mapping[str, Document]) -> tuple[date, bool, str, str]:
    """Order tellings by the last day of their date of publication, those without one last.

    So the first keeps its identifier, and those that were known on a day are the first ones.
    """
    publication = documents[event.claim.doc].published
    last = publication.date.end.latest() if publication else date.max
    return last, publication is None, event.claim.doc, event.id


def _keys(event: ResolvedEvent) -> Iterable[_Key]:
    """Yield what two tellings of one event share at least one of: a day and kind with a person or a name."""
    day = _day(event.claim.date)
    if day is not None:
        about = {*event.participants, " ".join(_words(event))}
        yield from ((day, event.claim.event_type, one) for one in sorted(about))


def _day(date: DateSpan | None) -> str | None:
    if date is None or date.start != date.end or date.start.precision is not Precision.DAY:
        return None
    return str(date.start)


def _belongs(event: ResolvedEvent, group: Sequence[ResolvedEvent]) -> bool:
    return not any(_apart(event, one) for one in group) and any(_same(event, one) for one in group)


def _apart(one: ResolvedEvent, other: ResolvedEvent) -> bool:
    """Whether both are told by one article, or at different times of the day or in different places."""
    told = ((event.claim.part_of_day, event.claim.place) for event in (one, other))
    differ = any(a is not None and b is not None and a != b for a, b in zip(*told, strict=True))
    return differ or one.claim.doc == other.claim.doc


def _same(one: ResolvedEvent, other: ResolvedEvent) -> bool:
    """Whether names and people speak for one event."""
    people = set(one.participants) & set(other.participants)
    names = [_words(event) for event in (one, other)]
    if names[0] == names[1]:
        hosts = set(one.hosts) & set(other.hosts)
        return len(people) >= 2 or (len(names[0]) >= TELLING and bool(people or hosts))
    fewer = min(len(set(event.participants)) for event in (one, other))
    first, second = map(set, names)
    return 0 < fewer == len(people) and len(first & second) >= ALIKE * len(first | second)


def _words(event: ResolvedEvent) -> list[str]:
    return _WORD.findall(event.claim.name.lower())


def _one_event(group: Sequence[ResolvedEvent]) -> Iterable[ResolvedEvent]:
    """Yield the tellings of one event; those after the first add what the ones before did not tell."""
    first = group[0]
    yield first
    listed = set(first.participants)
    last = max((one.order for one in first.claim.participants), default=0)
    told = first.claim
    for event in group[1:]:
        fresh = [person not in listed for person in event.participants]
        numbers = count(last + 1)
        claim = replace(
            event.claim,
            part_of_day=None if told.part_of_day else event.claim.part_of_day,
            place=None if told.place else event.claim.place,
        )
        yield replace(
            event,
            id=first.id,
            claim=claim,
            leads=False,
            order=tuple(next(numbers) if new else None for new in fresh),
            reason=_reason(first, event),
            own=event.id,
        )
        listed.update(event.participants)
        last += sum(fresh)
        told = replace(
            told, part_of_day=told.part_of_day or claim.part_of_day, place=told.place or claim.place
        )


def _reason(first: ResolvedEvent, event: ResolvedEvent) -> str:
    people = len(set(first.participants) & set(event.participants))
    name = "cùng tên gọi" if _words(first) == _words(event) else "tên gọi giống nhau"
    shared = f", {people} người cùng được nêu" if people else ""
    return f"{first.claim.doc} và {event.claim.doc} kể một sự kiện: cùng ngày, {name}{shared}."
