"""A graph file turned into the next one, by what came and went.

Comes in: a sorted N-Quads file and a difference. Goes out: the sorted N-Quads file of the other graph. What
did not change is copied as it is, so that the cost is that of the disk.
"""

from __future__ import annotations

from mmap import ACCESS_READ, mmap
from pathlib import Path

from kg.errors import DataError
from kg.graph.units import Difference


def patch(before: Path, difference: Difference, after: Path) -> Path:
    """Write the file of the next graph and return its place.

    Raises:
        DataError: If the file is not that of the graph before: a statement that goes is not there, or one
            that comes is.
    """
    changes = sorted([(line, False) for line in difference.gone] + [(line, True) for line in difference.come])
    with (
        before.open("rb") as source,
        mmap(source.fileno(), 0, access=ACCESS_READ) as old,
        after.open("wb") as new,
        memoryview(old) as bytes_of_old,
    ):
        copied = 0
        for text, comes in changes:
            line = f"{text}\n".encode()
            place = _place(old, line, copied)
            stands = old[place : place + len(line)] == line
            if stands == comes:
                raise DataError(str(before), f"it is not the graph that was changed; build again (at {text})")
            new.write(bytes_of_old[copied:place])
            copied = place if comes else place + len(line)
            if comes:
                new.write(line)
        new.write(bytes_of_old[copied:])
    return after


def _place(lines: mmap, wanted: bytes, low: int) -> int:
    """Return where the first line from `low` on begins that is not less than the one wanted."""
    high = len(lines)
    while low < high:
        middle = (low + high) // 2
        begins = max(lines.rfind(b"\n", low, middle) + 1, low)
        ends = lines.find(b"\n", begins) + 1
        if lines[begins:ends] < wanted:
            low = ends
        else:
            high = begins
    return low
