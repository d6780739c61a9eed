"""Full-time duties: posts of which nobody holds two in unrelated offices at once.

Comes in: posts met and `data/duties.tsv`. Goes out: what a post asks of its holder, and when somebody was
seen in it. A person who moves leaves one duty and takes up the next, and articles call people by a title they
have just left; so two duties clash only where a move does not explain them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from kg.resolve.organizations import Organizations, shipped_organizations
from kg.resolve.places import Places, shipped_places
from kg.resolve.posts import Seat
from kg.resources import read_table

CENTRAL = ""
_LAG = timedelta(days=31)
_MOVE = timedelta(days=62)
_EVERYWHERE = frozenset(("state", "government", "assembly", "international"))
_TOP = frozenset(("ministry", "party-organ", "office", "court", "procuracy"))
_PARTY = frozenset(("party-organ", "party-committee"))
_GOVERNING = frozenset(("government", "party-committee", "assembly"))


@dataclass(frozen=True, slots=True)
class Duty:
    """A post that fills a person's working days.

    Attributes:
        post: Post id.
        title: Its title, case folded.
        body: Id of its organisation.
        bodies: The organisation and those above it, except those that have a hand in everything.
        sphere: Province or city it lies in; "" for the central organs, None where no text tells.
        single: One person holds it at a time.
        leads: "province" for the leadership of a province or city, "country" for the head of a central organ,
            else "".
    """

    post: str
    title: str
    body: str
    bodies: frozenset[str]
    sphere: str | None
    single: bool
    leads: str = ""

    def excludes(self, other: Duty) -> bool:
        """Whether nobody holds both: they lie in two provinces, or are one title of two unrelated offices."""
        if self.bodies & other.bodies:
            return False
        if None not in (self.sphere, other.sphere) and self.sphere != other.sphere:
            return True
        return self.single and other.single and self.title == other.title

    def is_elsewhere(self, other: Duty) -> bool:
        """Whether the two lie in unrelated offices, which few people serve at once."""
        return not self.bodies & other.bodies


@dataclass(slots=True)
class Service:
    """When somebody was seen in a duty.

    Attributes:
        first: First day.
        last: Last day.
        taken: Days on which it is said to have been taken up.
        left: Days on which it is said to have been left.
    """

    first: date = date.max
    last: date = date.min
    taken: set[date] = field(default_factory=set)
    left: set[date] = field(default_factory=set)

    def see(self, day: date) -> None:
        """Note that it was held on a day."""
        self.first, self.last = min(self.first, day), max(self.last, day)

    def absorb(self, other: Service) -> None:
        """Take in what other documents say."""
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)
        self.taken |= other.taken
        self.left |= other.left

    def with_moves(self, other: Service | None) -> Service:
        """Return the same time with the moves that other documents tell too."""
        if other is None:
            return self
        return Service(self.first, self.last, self.taken | other.taken, self.left | other.left)

    def at_once(self, other: Service) -> bool:
        """Whether both were held at one time, and no move from one to the other explains it."""
        if date.min in (self.last, other.last):
            return False
        forward, backward = other.first - self.last, self.first - other.last
        apart = max(forward, backward)
        if apart > _LAG:
            return False
        explained = (forward >= backward and moved(self, other)) or (
            backward >= forward and moved(other, self)
        )
        return apart < -_LAG or not explained

    def changed_over(self, other: Service) -> bool:
        """Whether one was left in the weeks in which the other was taken up."""
        return _near(self.left, other.taken) or _near(other.left, self.taken)


def moved(earlier: Service, later: Service) -> bool:
    """Whether documents tell of a move from one duty to the other."""
    if _near(earlier.taken, later.taken):
        return False  # nobody takes up two offices within weeks
    return _near(earlier.left, {earlier.last, later.first}) or _near(later.taken, {earlier.last, later.first})


def _near(days: Iterable[date], others: Iterable[date]) -> bool:
    return any(abs(one - other) <= _MOVE for one in days for other in others)


class Duties:
    """The table over posts and organisations."""

    def __init__(
        self, rows: Iterable[Mapping[str, str]], organizations: Organizations, places: Places
    ) -> None:
        self._rows = [
            (row["title"].casefold(), row["at"].split("|"), row["full_time"] == "y") for row in rows
        ]
        self._organizations = organizations
        self._places = places
        self._known: dict[tuple[str, str], Duty | None] = {}

    def of(self, seat: Seat) -> Duty | None:
        """Return the duty that a post is, or None if it leaves time for others."""
        title = seat.title.casefold()
        if (seat.id, title) not in self._known:
            self._known[seat.id, title] = self._read(seat, title)
        return self._known[seat.id, title]

    def _read(self, seat: Seat, title: str) -> Duty | None:
        body = seat.organization
        if body is None:
            return None
        if not self._is_full_time(title, body):
            return None
        above = self._all_above(body)
        bodies = {one for one in above if self._organizations.kind(one) not in _EVERYWHERE} | {body}
        single = seat.seats == 1
        sphere = self._sphere(body, above)
        leads = "province" if not above and self._governs(body) else ""
        if single and sphere == CENTRAL and self._is_top(body, above):
            leads = "country"
        return Duty(seat.id, title, body, frozenset(bodies), sphere, single, leads)

    def _is_full_time(self, title: str, body: str) -> bool:
        for wanted, where, full_time in self._rows:
            if _fits(wanted, title) and any(self._lies(body, one) for one in where):
                return full_time
        return False

    def _lies(self, body: str, where: str) -> bool:
        if where.startswith("^"):
            return self._organizations.key_of(body).startswith(where[1:].casefold())
        return where in ("*", self._organizations.kind(body))

    def _all_above(self, body: str) -> set[str]:
        found: set[str] = set()
        waiting = [body]
        while waiting:
            for one in self._organizations.above(waiting.pop()):
                if one not in found:
                    found.add(one)
                    waiting.append(one)
        return found

    def _is_top(self, body: str, above: Iterable[str]) -> bool:
        """Whether a central organ has nothing above it but the state and the Party."""
        kinds = set(map(self._organizations.kind, above))
        return self._organizations.kind(body) in _TOP and kinds <= _EVERYWHERE | _PARTY

    def _governs(self, body: str) -> bool:
        """Whether the body leads a whole province or city."""
        place = self._organizations.place(body)
        governing = self._organizations.kind(body) in _GOVERNING
        return governing and place is not None and self._places.province(place) == place

    def _sphere(self, body: str, above: Iterable[str]) -> str | None:
        """Return the province of a local body; central for curated ones and units of theirs."""
        if self._organizations.is_curated(body):
            return CENTRAL
        place = self._organizations.place(body)
        province = self._places.province(place) if place else None
        if province is not None or place is not None:
            return province
        offices = (one for one in above if self._organizations.kind(one) not in _EVERYWHERE)
        return CENTRAL if any(map(self._organizations.is_curated, offices)) else None


def _fits(wanted: str, title: str) -> bool:
    if wanted.endswith(" *"):
        return title.startswith(wanted[:-1])
    return wanted in ("*", title)


@cache
def shipped_duties() -> Duties:
    """Return the table of `data/duties.tsv` over the shipped organisations and places."""
    return Duties(read_table("data/duties.tsv"), shipped_organizations(), shipped_places())
