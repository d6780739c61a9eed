"""The posts at the top on one day, as a front page shows them.

Comes in: nothing (records only). Goes out: flat frozen records. What nothing tells is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.model.answers import OfPerson, Witness
from kg.model.dates import PartialDate
from kg.model.interval import Grade


@dataclass(frozen=True, slots=True)
class Sighting(OfPerson):
    """A person on one edge of the days on which the sources are sure of a holder.

    Attributes:
        on: The day.
        told: The same as exactly as its source gave it.
    """

    on: date
    told: PartialDate


@dataclass(frozen=True, slots=True)
class Seat(OfPerson):
    """One certain or possible holder on the day.

    Attributes:
        grade: For the day.
        reason: One Vietnamese sentence.
        first_seen: Had begun by this day, or in this month or year.
        last_seen: Had not ended before this day, month or year.
        acting: quyền, phụ trách.
        contested: Every witness contradicts another holder.
        evidence: The sentences that set the first and the last day, in order of time.
    """

    grade: Grade
    reason: str
    first_seen: PartialDate | None
    last_seen: PartialDate | None
    acting: bool
    contested: bool
    evidence: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One post on the day.

    Attributes:
        post: Name in `data/board.tsv`.
        post_id: Identifier; None where the graph has never heard of the post.
        grade: Best grade of the holders; refuted or unknown where there is none.
        seats: Certain and possible holders, best grade first.
        before: Who was last seen before the day, where nobody is told for it.
        after: Who is first seen after it, on the same condition.
    """

    post: str
    post_id: str | None
    grade: Grade
    seats: tuple[Seat, ...] = ()
    before: Sighting | None = None
    after: Sighting | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Posts that belong together.

    Attributes:
        id: Key of the group in `data/board.tsv`.
        label: What it is called.
        english: The same in English.
        cells: Its posts in the order of the table.
    """

    id: str
    label: str
    english: str
    cells: tuple[Cell, ...]

    @property
    def certain(self) -> int:
        """How many of the posts have a certain holder."""
        return sum(cell.grade is Grade.CERTAIN for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Turn:
    """One single seat that went from one holder to the next one seen.

    Attributes:
        post: Label.
        post_id: Identifier.
        left: The earlier holder, last seen on that day.
        came: The next one seen, first seen on that day.
    """

    post: str
    post_id: str
    left: Sighting
    came: Sighting


@dataclass(frozen=True, slots=True)
class Board:
    """The posts of `data/board.tsv` on a day.

    Attributes:
        on: The day.
        groups: The posts in groups, in the order of the table.
        turns: The seats among them that changed last before the day, latest first.
        since: First day on which anybody is seen in any of them.
        until: Last such day.
    """

    on: date
    groups: tuple[Group, ...]
    turns: tuple[Turn, ...]
    since: date | None
    until: date | None
