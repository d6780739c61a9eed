"""Whom a document names, and what it says of each.

Comes in: a reading, as judgements left it. Goes out: `Mentions`, which depend on that reading alone, so that
they are worked out once however often the graph is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.model.claims import Reading
from kg.model.details import PersonnelChange, Quotation
from kg.resolve.homonyms import second_bearers
from kg.resolve.profiles import Profile, shipped_profiler
from kg.text.normalize import canonical


@dataclass(frozen=True, slots=True)
class Mentions:
    """The people of one document.

    Attributes:
        reading: What was read in it.
        ids: Attestation ids, parallel to its holdings.
        names: Canonical names of its people, by how it spells them.
        profiles: What it says of each, by canonical name.
        second: What it says of the second bearer of a name, by canonical name.
        parted: Canonical name by the id of each holding that is of the second bearer.
    """

    reading: Reading
    ids: tuple[str, ...]
    names: Mapping[str, str]
    profiles: Mapping[str, Profile]
    second: Mapping[str, Profile] = field(default_factory=dict)
    parted: Mapping[str, str] = field(default_factory=dict)

    @property
    def document(self) -> str:
        """Id of the document."""
        return self.reading.document.id

    @property
    def seconds(self) -> str:
        """What stands for the document among those that name the second bearer of a name."""
        return _seconds(self.document)


def mentions(reading: Reading, ids: Sequence[str]) -> Mentions:
    """Return the people of a document."""
    names = {spelled: canonical(spelled) for spelled in _people_named(reading)}
    profiles = shipped_profiler().profiles(reading, names)
    parted = second_bearers(reading, ids, names, profiles)
    if not parted:
        return Mentions(reading, tuple(ids), names, profiles)
    first, second = (
        shipped_profiler().profiles(_with_holdings(reading, ids, parted, second=wanted), names)
        for wanted in (False, True)
    )
    others = {
        name: replace(second[name], documents={_seconds(reading.document.id)}) for name in parted.values()
    }
    return Mentions(reading, tuple(ids), names, first, others, parted)


def _seconds(document: str) -> str:
    return f"{document}\x1f2"  # no article has such an id


def _with_holdings(
    reading: Reading, ids: Sequence[str], parted: Mapping[str, str], *, second: bool
) -> Reading:
    """Return a reading with the holdings of second bearers alone, or without them."""
    told = zip(ids, reading.holdings, strict=True)
    return replace(reading, holdings=tuple(one for known, one in told if (known in parted) is second))


def _people_named(reading: Reading) -> Iterator[str]:
    """Yield the full names of one document as they are written, with repetitions."""
    for holding in reading.holdings:
        yield holding.person
    for event in reading.events:
        for participant in event.participants:
            yield participant.person
    for decree in reading.decrees:
        if decree.signer:
            yield decree.signer
    yield from _of_details(reading)


def _of_details(reading: Reading) -> Iterator[str]:
    """Yield whoever speaks or hands a decision over; who gets an award may be a body."""
    for detail in reading.details:
        if isinstance(detail, Quotation):
            yield detail.speaker
        elif isinstance(detail, PersonnelChange):
            yield detail.person
            yield from filter(None, (detail.handed_over_by, detail.replaces))
