"""Resolutions of one post for tests of time: say who was told to hold it when."""

from __future__ import annotations

from kg.model.claims import Holding
from kg.model.dates import DateSpan
from kg.model.document import DateBasis, Document, Publication
from kg.model.entity import Organization, Person, Post, Resolution, ResolvedHolding
from kg.model.interval import Tenure, Timeline
from kg.temporal import timeline

POST = "Chủ nhiệm Văn phòng Chính phủ"
DUNG = "Mai Tiến Dũng"
SON = "Trần Văn Sơn"


def a_resolution(
    *holdings: Holding, seats: int | None = 1, published: str | None = None, body: str = "Văn phòng Chính phủ"
) -> Resolution:
    """Return a resolution of one post; person ids are names, attestation ids the order: a00, a01."""
    documents = tuple(
        Document(doc, "", "", Publication(DateSpan.parse(published), DateBasis.GIVEN) if published else None)
        for doc in sorted({one.doc for one in holdings})
    )
    return Resolution(
        documents=documents,
        people=tuple(Person(name, name) for name in sorted({one.person for one in holdings})),
        organizations=(Organization("body", body),),
        posts=(Post("post", "Chủ nhiệm", "body", POST, seats),),
        holdings=tuple(
            ResolvedHolding(f"a{number:02}", one.person, "post", one) for number, one in enumerate(holdings)
        ),
    )


def told(*holdings: Holding, seats: int | None = 1, published: str | None = None) -> Timeline:
    """Return the timeline of one post."""
    return timeline(a_resolution(*holdings, seats=seats, published=published))


def tenures_of(found: Timeline, person: str = DUNG) -> list[Tenure]:
    """Return the person's tenures by spell."""
    return sorted((one for one in found.tenures if one.person == person), key=lambda one: one.spell)


def days(tenure: Tenure) -> tuple[str | None, str | None, str | None, str | None]:
    """Return the four bounds as ISO days: earliest and latest start, earliest and latest end."""
    bounds = (
        tenure.interval.earliest_start,
        tenure.interval.latest_start,
        tenure.interval.earliest_end,
        tenure.interval.latest_end,
    )
    first, second, third, fourth = (None if bound is None else bound.day.isoformat() for bound in bounds)
    return first, second, third, fourth
