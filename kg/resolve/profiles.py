"""What documents tell about the bearer of a name: the features that tell people apart.

Comes in: readings, with the posts and organisations their holdings speak of. Goes out: one `Profile` for each
full name in each document, as if it were one person there (but see `kg.resolve.homonyms`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from kg.model.claims import Holding, Reading, Status
from kg.model.dates import DateSpan
from kg.model.details import PersonnelChange
from kg.resolve.births import birth_years
from kg.resolve.duties import Duties, Duty, Service, shipped_duties
from kg.resolve.names import is_common
from kg.resolve.organizations import Organizations, shipped_organizations
from kg.resolve.places import Places, shipped_places
from kg.resolve.posts import Posts, Seat, shipped_posts

_EVERYWHERE = frozenset(("state", "government", "assembly", "international"))
_LEADING = frozenset(("party-organ", "party-committee"))
_SETS = ("documents", "seats", "posts", "organizations", "above", "places", "companions", "born")
_NOWHERE = (None, "Việt Nam")


@dataclass(slots=True)
class Profile:
    """All that some documents say about one bearer of a name.

    Attributes:
        rare: Few people bear the name.
        documents: Ids of the documents.
        seats: Ids of posts that one person holds at a time.
        posts: Ids of other posts in a known organisation.
        organizations: Ids of the organisations of both.
        above: Ids of the bodies that those are part of or serve, except the state and the like.
        places: Provinces or cities of the organisations.
        companions: Other people named in the documents, but for leaders of the whole country.
        born: Years of birth.
        duties: Full-time posts, and when they were held.
        first: First day of which the documents speak.
        last: Last day.
    """

    rare: bool
    documents: set[str] = field(default_factory=set)
    seats: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)
    above: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    companions: set[str] = field(default_factory=set)
    born: set[int] = field(default_factory=set)
    duties: dict[Duty, Service] = field(default_factory=dict)
    first: date = date.max
    last: date = date.min

    def absorb(self, other: Profile) -> None:
        """Take in what the other documents say."""
        for name in _SETS:
            getattr(self, name).update(getattr(other, name))
        for duty, service in other.duties.items():
            self.duties.setdefault(duty, Service()).absorb(service)
        self.first = min(self.first, other.first)
        self.last = max(self.last, other.last)

    def days_from(self, other: Profile) -> int:
        """Return the days between the times of the two; 0 when they overlap or one has no date."""
        if date.min in (self.last, other.last):
            return 0
        return max(0, (other.first - self.last).days, (self.first - other.last).days)


class Profiler:
    """Reads profiles; knows posts, organisations, places and full-time duties."""

    def __init__(self, posts: Posts, organizations: Organizations, places: Places, duties: Duties) -> None:
        self._posts = posts
        self._organizations = organizations
        self._places = places
        self._duties = duties

    def profiles(self, reading: Reading, names: Mapping[str, str]) -> dict[str, Profile]:
        """Return a profile for each full name in the document.

        Args:
            reading: What was read in the document.
            names: Canonical names of its people, by how it spells them.
        """
        document = reading.document
        published = document.published.date if document.published else None
        people = sorted(set(names.values()))
        found = {name: Profile(not is_common(name), {document.id}) for name in people}
        seats = [self._posts.of(one.title, one.organization) for one in reading.holdings]
        held = [(names[one.person], one, seat) for one, seat in zip(reading.holdings, seats, strict=True)]
        leaders = {name for name, _, seat in held if self._leads_the_country(seat)}
        for name, profile in found.items():
            profile.companions.update(other for other in people if other != name and other not in leaders)
            _date(profile, published)
        for spelling, years in birth_years(document.text, names).items():
            found[names[spelling]].born.update(years)
        for name, holding, seat in held:
            self._add(found[name], holding, seat, published)
        for person, post in self._replaced(reading):
            found[names[person]].seats.add(post)
        return found

    def _replaced(self, reading: Reading) -> Iterator[tuple[str, str]]:
        """Yield who was replaced in which single seat, where one change takes but one post."""
        for detail in reading.details:
            if isinstance(detail, PersonnelChange) and detail.replaces and len(detail.taken) == 1:
                (taken,) = detail.taken
                seat = self._posts.of(taken.title, taken.organization)
                if seat.seats == 1:
                    yield detail.replaces, seat.id

    def _leads_the_country(self, seat: Seat) -> bool:
        """Whether a post is in a body of the whole country, whose people are named beside anybody."""
        body = seat.organization
        if body is None or self._organizations.kind(body) not in _EVERYWHERE | _LEADING:
            return False
        return self._organizations.place(body) in _NOWHERE

    def _add(self, profile: Profile, holding: Holding, seat: Seat, published: DateSpan | None) -> None:
        body = seat.organization
        if body is None:
            return
        (profile.seats if seat.seats == 1 else profile.posts).add(seat.id)
        profile.organizations.add(body)
        profile.above.update(
            above
            for above in self._organizations.above(body)
            if self._organizations.kind(above) not in _EVERYWHERE
        )
        place = self._organizations.place(body)
        province = self._places.province(place) if place else None
        if province is not None:
            profile.places.add(province)
        duty = self._duties.of(seat)
        if duty is not None:
            _serve(profile.duties.setdefault(duty, Service()), holding, published)


@cache
def shipped_profiler() -> Profiler:
    """Return a profiler over the shipped tables."""
    return Profiler(shipped_posts(), shipped_organizations(), shipped_places(), shipped_duties())


def _date(profile: Profile, published: DateSpan | None) -> None:
    if published is not None:
        profile.first, profile.last = published.start.earliest(), published.end.latest()


def _serve(service: Service, holding: Holding, published: DateSpan | None) -> None:
    """Note the days that a holding tells, where they are known to a month."""
    when = DateSpan(holding.on, holding.on) if holding.on else published
    if when is None:
        return
    first, last = when.start.earliest(), when.end.latest()
    if (first.year, first.month) != (last.year, last.month):
        return
    match holding.status:
        case Status.HOLDS:
            service.see(first)
        case Status.START:
            service.see(last)
            service.taken.add(last)
        case Status.END:
            service.left.add(first)
