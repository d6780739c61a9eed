"""What organisations were before and what became of them.

Comes in: the rows of the registry with their places in the file (successor, years of validity). Goes out:
changes: each with the bodies that ended or gave something up, and those that came of it. A body that comes to
be its own forerunner is an error that names the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.errors import DataError, DateError, ResolutionError, because
from kg.model.dates import PartialDate
from kg.text.normalize import canonical

Row = tuple[str, Mapping[str, str]]
"""A row and where it stands, as `file:line`."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """One change, by names.

    Attributes:
        kind: rename, merger (several bodies into one, or one into one that was there before) or split.
        date: When, as exact as known, or None.
        originals: Names of the bodies before, sorted.
        resultings: Names of the bodies after, sorted.
        sources: What the rows rest on, sorted.
    """

    kind: str
    date: PartialDate | None
    originals: tuple[str, ...]
    resultings: tuple[str, ...]
    sources: tuple[str, ...]


def lineages(rows: Sequence[Row]) -> tuple[Lineage, ...]:
    """Return the changes of the registry, in the order of their bodies.

    Raises:
        DataError: If a row names an unknown successor or an impossible time; it names the row.
        ResolutionError: If successors run in a circle; it names every row of it.
    """
    known = {canonical(row["name"]): (source, row) for source, row in rows}
    became = {name: _successors(name, known) for name in known}
    _check_circles(became, known)
    groups: dict[tuple[tuple[str, ...], str], list[str]] = defaultdict(list)
    for name, after in became.items():
        _, until = _validity(known[name])
        if after:
            groups[after, str(until or "")].append(name)
    return tuple(
        _change(tuple(sorted(before)), after, known) for (after, _), before in sorted(groups.items())
    )


def _successors(name: str, known: Mapping[str, Row]) -> tuple[str, ...]:
    source, row = known[name]
    after = tuple(sorted(filter(None, map(canonical, row["successor"].split("|")))))
    for one in after:
        if one not in known:
            raise DataError(source, f"its successor {one!r} is no organisation of the table")
    return after


def _validity(row: Row) -> tuple[PartialDate | None, PartialDate | None]:
    source, cells = row
    try:
        since, until = (
            PartialDate.parse(cells[name]) if cells[name] else None for name in ("valid_from", "valid_to")
        )
    except DateError as error:
        raise DataError(source, str(error)) from error
    if since and until and until.latest() < since.earliest():
        raise DataError(source, f"it ends ({until}) before it starts ({since})")
    return since, until


def _check_circles(became: Mapping[str, tuple[str, ...]], known: Mapping[str, Row]) -> None:
    for start in became:
        ways: dict[str, tuple[str, ...]] = dict.fromkeys(became[start], (start,))
        waiting = list(ways)
        while waiting:
            here = waiting.pop()
            if here == start:
                sources = (known[name][0] for name in {*ways[here]})
                places = tuple(sorted(sources, key=lambda place: (len(place), place)))
                raise ResolutionError(
                    places,
                    because("{start} comes to be its own forerunner; put a successor right", start=start),
                )
            for one in became[here]:
                if one not in ways:
                    ways[one] = (*ways[here], here)
                    waiting.append(one)


def _change(before: tuple[str, ...], after: tuple[str, ...], known: Mapping[str, Row]) -> Lineage:
    until = _validity(known[before[0]])[1]
    began = [_validity(known[name])[0] for name in after]
    fresh = all(until is not None and since is not None and _adjoin(until, since) for since in began)
    kind = "split" if len(after) > 1 else "rename" if fresh and len(before) == 1 else "merger"
    sources = {known[name][1].get("source", "") for name in before} - {""}
    return Lineage(kind, until, before, after, tuple(sorted(sources)))


def _adjoin(until: PartialDate, since: PartialDate) -> bool:
    """Whether one day may end the one and begin the other, or one day lies between."""
    first, last = since.earliest().toordinal(), since.latest().toordinal()
    return first - 1 <= until.latest().toordinal() and until.earliest().toordinal() <= last + 1


def met(changes: Iterable[Lineage]) -> Mapping[str, tuple[Lineage, ...]]:
    """Return the changes in which each body takes part."""
    found: dict[str, list[Lineage]] = defaultdict(list)
    for change in changes:
        for name in (*change.originals, *change.resultings):
            found[name].append(change)
    return {name: tuple(parts) for name, parts in found.items()}
