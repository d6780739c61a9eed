"""Answers in the words of schema.org, for search engines that read a page.

Comes in: an answer record and the base of IRIs. Goes out: a JSON-LD object. A day is given only where it is
known to the day; what is uncertain is left to the answer itself, since schema.org has no words for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import singledispatch

from kg.model.answers import Answer, Article, Body, Career, Hit, Ladder, Meeting
from kg.query.wording import in_capacity
from kg.vocabulary import Kind, iri

Node = dict[str, object]
_CONTEXT = "https://schema.org"
_DAY = 10  # characters of an EDTF date that is one day


@singledispatch
def schema_org(answer: object, base: str) -> Node:
    """Return an answer as a schema.org object.

    Raises:
        TypeError: If schema.org has no type for it.
    """
    raise TypeError(f"schema.org has no type for {type(answer).__name__} below {base}")


@schema_org.register
def _person(answer: Career, base: str) -> Node:
    return _node(
        "Person",
        iri(Kind.PERSON, answer.person_id, base),
        name=answer.person,
        alternateName=list(answer.aliases),
        hasOccupation=[_role(one, base) for one in answer.answers],
    )


@schema_org.register
def _post(answer: Ladder, base: str) -> Node:
    """Describe a post by its body and those who held it; a post itself is no type of schema.org."""
    members = [
        {**_role(one, base), "member": _thing("Person", iri(Kind.PERSON, one.person_id, base), one.person)}
        for one in answer.answers
    ]
    place, name = answer.organization_id, answer.organization
    if place is None or name is None:
        return _node("Organization", iri(Kind.POST, answer.post_id, base), name=answer.post, member=members)
    return _node("Organization", iri(Kind.ORGANIZATION, place, base), name=name, member=members)


@schema_org.register
def _organization(answer: Body, base: str) -> Node:
    parent = answer.parent_id and _organization_of(answer.parent_id, answer.parent, base)
    return _node(
        "Organization",
        iri(Kind.ORGANIZATION, answer.id, base),
        name=answer.name,
        alternateName=list(answer.aliases),
        parentOrganization=parent,
        subOrganization=[_organization_of(one.id, one.label, base) for one in answer.units],
        location=answer.place,
    )


@schema_org.register
def _event(answer: Meeting, base: str) -> Node:
    people: Sequence[tuple[str, str]] = [(one.person_id, one.person) for one in answer.participants]
    return _node(
        "Event",
        iri(Kind.EVENT, answer.id, base),
        name=answer.name,
        startDate=_day(answer.date),
        location=answer.place,
        organizer=[{"@type": "Organization", "name": host} for host in answer.hosts],
        attendee=[_thing("Person", iri(Kind.PERSON, identifier, base), name) for identifier, name in people],
    )


@schema_org.register
def _article(answer: Article, base: str) -> Node:
    return _node(
        "NewsArticle",
        iri(Kind.ARTICLE, answer.id, base),
        headline=answer.title,
        datePublished=_day(answer.published),
        publisher=answer.publisher and {"@type": "Organization", "name": answer.publisher},
        url=answer.url if (answer.url or "").startswith(("http://", "https://")) else None,
        author=[{"@type": "Person", "name": name} for name in answer.authors],
        about=[_hit(one, base) for one in answer.events],
    )


def _node(kind: str, identifier: str, **members: object) -> Node:
    """Return an object without members that have no value."""
    told = {name: value for name, value in members.items() if value not in (None, "", [])}
    return {"@context": _CONTEXT, "@type": kind, "@id": str(identifier), **told}


def _thing(kind: str, identifier: str, name: str) -> Node:
    return {"@type": kind, "@id": str(identifier), "name": name}


def _hit(hit: Hit, base: str) -> Node:
    return _thing("Event", iri(Kind.EVENT, hit.id, base), hit.label)


def _organization_of(identifier: str, name: str | None, base: str) -> Node:
    return _thing("Organization", iri(Kind.ORGANIZATION, identifier, base), name or identifier)


def _role(answer: Answer, base: str) -> Node:
    """Return a time in a post, with the days that are known to the day."""
    role: Node = {
        "@type": "OrganizationRole",
        "@id": str(iri(Kind.TENURE, answer.tenure_id, base)),
        "roleName": in_capacity(answer.post, acting=answer.acting),
    }
    days = {
        "startDate": _known(answer.earliest_start, answer.latest_start),
        "endDate": _known(answer.earliest_end, answer.latest_end),
    }
    return {**role, **{name: day for name, day in days.items() if day}}


def _known(earliest: date | None, latest: date | None) -> str | None:
    return earliest.isoformat() if earliest and earliest == latest else None


def _day(edtf: str | None) -> str | None:
    """Return an EDTF date that schema.org can hold: a day, a month or a year, nothing uncertain."""
    whole = edtf is not None and edtf.replace("-", "").isdigit() and len(edtf) <= _DAY
    return edtf if whole else None
