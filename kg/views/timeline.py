"""Tenures as bars on an axis of time: the geometry of a drawing, which a template turns into SVG.

Comes in: answers without a day, with gaps and overlaps of a post. Goes out: `Timeline`, in pixels. The part
of a bar that is certain is solid, from the latest start to the earliest end; towards an outer bound it fades
out, and where nothing bounds a tenure it fades out soon. One that is certain on no day is pale all over.
A template escapes the words; nothing is markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.model.answers import Answer, Doubling, Gap, Witness

LANE = 46
TOP = 34
MARGIN = 34
FADE = 26
"""How far a bar fades out where nothing bounds the tenure."""
LEAST = 7
"""Width of a bar of one day."""
MONTHS = 78
"""Pixels a year from which on months are drawn."""

_WIDTH, _YEAR = 950, 30
_LETTER = 8.4  # pixels of a bold letter at the most; names beside the right edge must not be cut
_SPACE = 14
_DAYS = 365.25


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark on the axis: a year with its name, or a month; a quarter begins with a longer one."""

    x: float
    label: str
    year: bool
    quarter: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of the axis."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Band:
    """Days of a post that no source covers (`gap`), or that two people cover (`overlap`).

    Attributes:
        kind: gap or overlap.
        where: Its place on the axis.
        since: Last day covered before a gap; first day of an overlap.
        until: First day covered after a gap; last day of an overlap.
        people: The two people of an overlap.
    """

    kind: str
    where: Stretch
    since: date
    until: date
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One tenure.

    Attributes:
        label: What is written above it.
        answer: The tenure.
        y: Top of its lane.
        x: Where its label begins.
        reach: From the first to the last of label and bar.
        before: Days on which it may have begun already.
        sure: Days on which it is certain; None where no day is.
        after: Days on which it may not have ended yet.
        state: regular, acting or contested.
        witness: The sentence that proves it.
    """

    label: str
    answer: Answer
    y: int
    x: float
    reach: Stretch
    before: Stretch | None
    sure: Stretch | None
    after: Stretch | None
    state: str
    witness: Witness | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing of bars in lanes, the earliest first."""

    width: int
    height: int
    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date
    scale: float

    def x(self, day: date) -> float:
        return round(MARGIN + (day - self.first).days * self.scale, 1)

    def stretch(self, first: date, last: date) -> Stretch:
        """Return where days lie, both of them included."""
        width = ((last - first).days + 1) * self.scale
        return Stretch(self.x(first), round(max(width, LEAST), 1))


def timeline(
    answers: Sequence[Answer],
    label: Callable[[Answer], str],
    gaps: Sequence[Gap] = (),
    overlaps: Sequence[Doubling] = (),
) -> Timeline | None:
    """Return the drawing of tenures; None where no day of any is known.

    Args:
        answers: Tenures in order of time.
        label: What to write above the bar of one.
        gaps: Days of a post that nothing covers.
        overlaps: Days of a single seat that two people cover.
    """
    days = [day for answer in answers for day in _bounds(answer) if day]
    if not days:
        return None
    first, last = date(min(days).year, 1, 1), date(max(days).year, 12, 31)
    width = _width((last - first).days / _DAYS)
    axis = _Axis(first, last, (width - 2 * MARGIN) / (last - first).days)
    free: list[float] = []
    bars = tuple(_bar(axis, answer, label(answer), free) for answer in answers if any(_bounds(answer)))
    found = (*_gap_bands(axis, gaps), *_overlap_bands(axis, overlaps))
    return Timeline(width, TOP + LANE * len(free) + 8, tuple(_ticks(axis, first, last)), found, bars)


def _width(years: float) -> int:
    """Return a width that fits a page, or more where years would be too narrow to read."""
    return round(max(_WIDTH, _YEAR * years)) + 2 * MARGIN


def _bounds(answer: Answer) -> tuple[date | None, ...]:
    return answer.earliest_start, answer.latest_start, answer.earliest_end, answer.latest_end


def _bar(axis: _Axis, answer: Answer, label: str, free: list[float]) -> Bar:
    before, sure, after = _parts(axis, answer)
    shown = [part for part in (before, sure, after) if part]
    left, right = min(part.x for part in shown), max(part.x + part.width for part in shown)
    written = max(4.0, min(left, round(axis.x(axis.last) + MARGIN - _LETTER * len(label), 1)))
    start, end = min(left, written), max(right, written + _LETTER * len(label))
    lane = _lane(free, start, end + _SPACE)
    state = "contested" if answer.contested else "acting" if answer.acting else "regular"
    return Bar(
        label,
        answer,
        TOP + LANE * lane,
        written,
        Stretch(start, round(end - start, 1)),
        before,
        sure,
        after,
        state,
        next(iter(answer.own_evidence or answer.evidence), None),
    )


def _lane(free: list[float], left: float, right: float) -> int:
    """Return the first lane that is free from there on, and occupy it."""
    for lane, until in enumerate(free):
        if until <= left:
            free[lane] = right
            return lane
    free.append(right)
    return len(free) - 1


def _parts(axis: _Axis, answer: Answer) -> tuple[Stretch | None, Stretch | None, Stretch | None]:
    """Return the days that may precede the certain ones, those, and the days that may follow."""
    first, last = answer.latest_start, answer.earliest_end
    if first is None or last is None or first > last:
        return None, None, _doubtful(axis, answer)
    sure = axis.stretch(first, last)
    start = axis.x(answer.earliest_start) if answer.earliest_start else sure.x - FADE
    until = sure.x + sure.width
    end = axis.x(answer.latest_end + timedelta(days=1)) if answer.latest_end else until + FADE
    return _between(start, sure.x), sure, _between(until, end)


def _doubtful(axis: _Axis, answer: Answer) -> Stretch:
    """Return the days on which a tenure may have been that is certain on none."""
    known = [axis.x(day) for day in _bounds(answer) if day]
    start = axis.x(answer.earliest_start) if answer.earliest_start else min(known) - FADE
    end = axis.x(answer.latest_end) if answer.latest_end else max(known) + FADE
    return Stretch(start, round(max(end - start, LEAST), 1))


def _between(start: float, end: float) -> Stretch | None:
    width = round(end - start, 1)
    return Stretch(round(start, 1), width) if width > 0 else None


def _ticks(axis: _Axis, first: date, last: date) -> Iterator[Tick]:
    """Yield the months where there is room for them, the years, each named as far as names do not collide."""
    monthly = axis.scale * _DAYS >= MONTHS
    step = 1 if axis.scale * _DAYS >= 40 else 5 if axis.scale * _DAYS < 20 else 2
    for year in range(first.year, last.year + 1):
        yield Tick(axis.x(date(year, 1, 1)), str(year) if year % step == 0 else "", year=True)
        for month in range(2, 13) if monthly else ():
            quarter = month in {4, 7, 10}
            named = axis.scale * _DAYS >= 3 * MONTHS and quarter
            label = f"T{month}" if named else ""
            yield Tick(axis.x(date(year, month, 1)), label, year=False, quarter=quarter)


def _gap_bands(axis: _Axis, gaps: Sequence[Gap]) -> Iterator[Band]:
    for gap in gaps:
        first, last = gap.after + timedelta(days=1), gap.before - timedelta(days=1)
        yield Band("gap", axis.stretch(first, last), gap.after, gap.before)


def _overlap_bands(axis: _Axis, overlaps: Sequence[Doubling]) -> Iterator[Band]:
    for one in overlaps:
        where = axis.stretch(one.since, one.until)
        yield Band("overlap", where, one.since, one.until, (one.person, one.other))
