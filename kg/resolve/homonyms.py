"""Two people of one name whom one document names with posts that nobody holds together.

Comes in: a reading, the ids of its holdings, and what it says of each name. Goes out: which holdings are
those of the second bearer of a name.

    Chủ tịch UBND tỉnh A Nguyễn Văn Hùng tiếp Chủ tịch UBND tỉnh B Nguyễn Văn Hùng

A sentence calls nobody by his full name twice, each time with another office. A career does, over several
sentences; there only heads of two provinces are two people, where nothing is said to be left or taken up. All
else that a document says under one name is said of one person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from kg.model.claims import Holding, Reading, Status
from kg.resolve.duties import Duty, shipped_duties
from kg.resolve.posts import shipped_posts
from kg.resolve.profiles import Profile
from kg.text.normalize import canonical
from kg.text.sentences import sentences

_Named = tuple[str, Holding, Duty]


def second_bearers(
    reading: Reading, ids: Sequence[str], names: Mapping[str, str], profiles: Mapping[str, Profile]
) -> dict[str, str]:
    """Return the canonical name by the id of each holding that is of the second bearer of that name.

    Args:
        reading: What was read in the document.
        ids: Attestation ids, parallel to its holdings.
        names: Canonical names of its people, by how it spells them.
        profiles: What it says of each name, as if one person bore it.
    """
    second: dict[str, str] = {}
    for one, other in _clashing(reading, names, profiles):
        name, _, duty = max(one, other, key=lambda named: named[1].evidence.start)
        second.setdefault(name, duty.post)
    return {
        identifier: names[claim.person]
        for identifier, claim in zip(ids, reading.holdings, strict=True)
        if second.get(names[claim.person]) == shipped_posts().of(claim.title, claim.organization).id
    }


def _clashing(
    reading: Reading, names: Mapping[str, str], profiles: Mapping[str, Profile]
) -> Iterator[tuple[_Named, _Named]]:
    """Yield pairs of holdings under one name, in one sentence, that nobody has at one time."""
    for one, other in combinations(_named(reading, names), 2):
        (name, claim, duty), (same, then, second) = one, other
        if name != same or claim.on != then.on or not duty.excludes(second):
            continue
        held = profiles[name].duties
        if held[duty].at_once(held[second]) and (
            _in_one_sentence(reading.document.text, claim, then)
            or (_head_two_provinces(duty, second) and _tells_no_career(reading, names, name))
        ):
            yield one, other


def _named(reading: Reading, names: Mapping[str, str]) -> list[_Named]:
    """Return the full-time posts that people are said to hold where they are called by their full names."""
    found = []
    for claim in reading.holdings:
        duty = shipped_duties().of(shipped_posts().of(claim.title, claim.organization))
        called = names[claim.person] in canonical(claim.evidence.quote)
        if duty is not None and called and claim.status is Status.HOLDS:
            found.append((names[claim.person], claim, duty))
    return found


def _head_two_provinces(one: Duty, other: Duty) -> bool:
    return one.leads == other.leads == "province" and one.title == other.title and one.single and other.single


def _tells_no_career(reading: Reading, names: Mapping[str, str], name: str) -> bool:
    """Whether all that is said of a name is what is held now."""
    return all(one.status is Status.HOLDS for one in reading.holdings if names[one.person] == name)


def _in_one_sentence(text: str, one: Holding, other: Holding) -> bool:
    """Whether the words of both stand in one sentence, one after the other."""
    first, last = sorted((one.evidence, other.evidence), key=lambda told: told.start)
    within = any(start <= first.start and last.end <= end for start, end in sentences(text))
    return within and first.end <= last.start
