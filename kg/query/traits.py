"""What can be asked of a person, a post or an organisation as one column of a table.

Comes in: an entity. Goes out: its values, each a text, a number or another entity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from kg.model.answers import Body, Career, Hit, Ladder
from kg.query.body import body
from kg.query.career import career
from kg.query.labels import Entity
from kg.query.ladder import ladder
from kg.query.session import Session


@dataclass(frozen=True, slots=True)
class Told:
    """One value.

    Attributes:
        text: A name, a word, an ISO 8601 day or a number.
        id: Identifier of the entity, where the value is one.
        kind: Kind of that entity.
    """

    text: str
    id: str | None = None
    kind: str | None = None


class Known:
    """What the graph knows of one entity; each answer is read when it is first needed."""

    def __init__(self, session: Session, entity: Entity) -> None:
        self.session = session
        self.entity = entity

    @cached_property
    def career(self) -> Career:
        """Every post of a person."""
        return career(self.session, self.entity.id)

    @cached_property
    def ladder(self) -> Ladder:
        """Every holder of a post."""
        return ladder(self.session, self.entity.id)

    @cached_property
    def body(self) -> Body:
        """The place of an organisation."""
        return body(self.session, self.entity.id)


@dataclass(frozen=True, slots=True)
class Trait:
    """One property of a kind of entity.

    Attributes:
        id: Identifier, unique within the kind.
        name: Vietnamese name.
        english: English name.
        kind: Kind of entity that has it.
        read: Gives its values.
        value_kind: Kind of the entities that its values are; None where they are texts or numbers.
        counts: Its values are whole numbers.
    """

    id: str
    name: str
    english: str
    kind: str
    read: Callable[[Known], tuple[Told, ...]]
    value_kind: str | None = None
    counts: bool = False


def _posts(known: Known) -> tuple[Told, ...]:
    return _distinct(Told(one.post, one.post_id, "post") for one in known.career.answers)


def _bodies(known: Known) -> tuple[Told, ...]:
    return _distinct(
        Told(one.organization, one.organization_id, "organization")
        for one in known.career.answers
        if one.organization and one.organization_id
    )


def _titles(known: Known) -> tuple[Told, ...]:
    return _distinct(Told(one.title) for one in known.career.answers)


def _seen(known: Known) -> list[str]:
    """Return the days on which a person's posts were told of, in order."""
    witnesses = (witness for one in known.career.answers for witness in one.evidence)
    return sorted(
        {witness.on for witness in witnesses if witness.on and witness.person_id == known.entity.id}
    )


def _first_seen(known: Known) -> tuple[Told, ...]:
    return tuple(map(Told, _seen(known)[:1]))


def _last_seen(known: Known) -> tuple[Told, ...]:
    return tuple(map(Told, _seen(known)[-1:]))


def _aliases(known: Known) -> tuple[Told, ...]:
    return tuple(map(Told, known.entity.aliases))


def _holders(known: Known) -> tuple[Told, ...]:
    return _distinct(Told(one.person, one.person_id, "person") for one in known.ladder.answers)


def _organization(known: Known) -> tuple[Told, ...]:
    found = known.ladder
    if not (found.organization and found.organization_id):
        return ()
    return (Told(found.organization, found.organization_id, "organization"),)


def _seats(known: Known) -> tuple[Told, ...]:
    return () if known.ladder.seats is None else (Told(str(known.ladder.seats)),)


def _parent(known: Known) -> tuple[Told, ...]:
    found = known.body
    if not (found.parent and found.parent_id):
        return ()
    return (Told(found.parent, found.parent_id, "organization"),)


def _kind(known: Known) -> tuple[Told, ...]:
    return (Told(known.body.kind),)


def _place(known: Known) -> tuple[Told, ...]:
    return () if known.body.place is None else (Told(known.body.place),)


def _units(known: Known) -> tuple[Told, ...]:
    return _hits(known.body.units)


def _posts_in(known: Known) -> tuple[Told, ...]:
    return _hits(known.body.posts)


def _hits(hits: Iterable[Hit]) -> tuple[Told, ...]:
    return tuple(Told(hit.label, hit.id, hit.kind) for hit in hits)


def _distinct(values: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(dict.fromkeys(values))


_ALL = (
    Trait("posts", "Chức vụ", "posts", "person", _posts, "post"),
    Trait("organizations", "Cơ quan công tác", "organisations", "person", _bodies, "organization"),
    Trait("titles", "Chức danh", "titles", "person", _titles),
    Trait("first-seen", "Được nêu lần đầu", "first seen", "person", _first_seen),
    Trait("last-seen", "Được nêu lần cuối", "last seen", "person", _last_seen),
    Trait("aliases", "Tên khác", "other names", "person", _aliases),
    Trait("holders", "Người giữ chức", "holders", "post", _holders, "person"),
    Trait("organization", "Cơ quan", "organisation", "post", _organization, "organization"),
    Trait("seats", "Số người giữ", "seats", "post", _seats, counts=True),
    Trait("aliases", "Tên khác", "other names", "post", _aliases),
    Trait("parent", "Cơ quan cấp trên", "parent", "organization", _parent, "organization"),
    Trait("kind", "Loại", "kind", "organization", _kind),
    Trait("place", "Nơi", "place", "organization", _place),
    Trait("units", "Đơn vị trực thuộc", "units", "organization", _units, "organization"),
    Trait("posts", "Chức vụ", "posts", "organization", _posts_in, "post"),
    Trait("aliases", "Tên khác", "other names", "organization", _aliases),
)

TRAITS: Final[Mapping[tuple[str, str], Trait]] = MappingProxyType({(one.kind, one.id): one for one in _ALL})
"""Every property, by the kind of entity that has it and its identifier."""
