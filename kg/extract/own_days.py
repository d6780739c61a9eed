"""Days of what is told twice: the words that date it tell when, not the day of the article.

Comes in: holdings in the order of the text, each with whether its day is only that of what the article
reports. Goes out: the same holdings.

    ông A vừa được bầu làm Chủ tịch UBND tỉnh (11/4) ... Hôm 8/4, HĐND tỉnh bầu ông A làm Chủ tịch: 8/4

Who takes a post again is told of another day: "ông A tái đắc cử ... Năm 2011, ông được bầu làm X".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.agreement import Seat
from kg.extract.chunks import Sentence
from kg.model.claims import Holding, Status
from kg.model.dates import PartialDate

# Words of one who goes on in a post or comes back to it.
_AGAIN = frozenset(("tái", "tiếp", "lại"))
_TURNS = frozenset((Status.START, Status.END, Status.NOMINATED))


def with_own_days(seats: Sequence[Seat]) -> Iterator[Seat]:
    """Yield the seats; a turn without words of its day takes that of the same turn that has them."""
    told: dict[tuple[str, str, Status, bool], list[Holding]] = {}
    for seat in seats:
        if not seat.dayless and seat.holding.on is not None and seat.holding.status in _TURNS:
            told.setdefault(_turn(seat.holding), []).append(seat.holding)
    for seat in seats:
        holding = seat.holding
        known = told.get(_turn(holding), []) if seat.dayless else []
        days = [day for one in known if (day := one.on) and _same_body(one, holding)]
        own = max(days, key=PartialDate.latest, default=None)
        vaguer = own is not None and f"{holding.on}".startswith(f"{own}")
        yield seat if own is None or vaguer else seat.told_as(replace(holding, on=own))


def _turn(holding: Holding) -> tuple[str, str, Status, bool]:
    """Return what tells a turn from others; to act in a post is another than to hold it."""
    return holding.person, holding.title, holding.status, holding.acting


def tells_again(sentence: Sentence) -> bool:
    """Whether one goes on in a post or comes back to it: "bổ nhiệm lại", "tái đắc cử", "tiếp tục"."""
    words = {word for chunk in sentence if isinstance(chunk.value, str) for word in chunk.value.split()}
    return not _AGAIN.isdisjoint(words)


def _same_body(one: Holding, other: Holding) -> bool:
    return None in (one.organization, other.organization) or one.organization == other.organization
