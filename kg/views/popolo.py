"""The register of a graph as Popolo: people, organisations, posts and memberships in one JSON object.

Comes in: a `Register`. Goes out: JSON text after the Popolo specification (popoloproject.com), classes
Person, Organization, Post and Membership. `start_date` and `end_date` are given only where they are known
exactly, with the precision of the source; what is known beside that stands in more members (`earliest_start`
to `latest_end`, `acting`, `grade`, `contested`), which Popolo allows and ignores. The `role` of one who acts
says so. A source whose article has no address of its own leads to the article in the graph.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from kg.query.labels import Entity
from kg.query.register import Register, RegisteredBody, RegisteredPost, Source
from kg.query.tenures import Spell
from kg.query.wording import in_capacity, interval_in_words

_BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")


def popolo(register: Register) -> str:
    """Return the register as a Popolo document; members without a value are left out."""
    document = {
        "persons": [_named(person) for person in register.people],
        "organizations": [_organization(body) for body in register.organizations],
        "posts": [_post(post) for post in register.posts],
        "memberships": [_membership(one, register.sources.get(one.iri, ())) for one in register.tenures],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _named(entity: Entity) -> dict[str, object]:
    others = [{"name": name} for name in entity.aliases]
    return _told({"id": entity.id, "name": entity.label, "other_names": others, "links": _links(entity)})


def _organization(body: RegisteredBody) -> dict[str, object]:
    facts = {
        "classification": body.kind,
        "parent_id": body.parent.id if body.parent else None,
        "founding_date": body.founded,
        "dissolution_date": body.dissolved,
    }
    return _named(body.entity) | _told(facts)


def _post(post: RegisteredPost) -> dict[str, object]:
    organization = post.organization.id if post.organization else None
    facts = {"id": post.entity.id, "label": post.entity.label, "role": post.title}
    return _told({**facts, "organization_id": organization, "links": _links(post.entity)})


def _membership(spell: Spell, sources: Sequence[Source]) -> dict[str, object]:
    interval = spell.interval
    start, end = interval.start(), interval.end()
    bounds = zip(_BOUNDS, interval.days(), strict=True)
    facts: dict[str, object] = {
        "id": spell.id,
        "label": interval_in_words(interval),
        "role": in_capacity(spell.title, acting=spell.acting),
        "person_id": spell.person.id,
        "organization_id": spell.organization.id if spell.organization else None,
        "post_id": spell.post.id,
        "start_date": str(start) if start else None,
        "end_date": str(end) if end else None,
        "acting": spell.acting,
        "grade": spell.grade.value,
        "contested": spell.contested,
        "sources": [{"url": one.url or str(one.iri), "note": one.document} for one in sources],
    }
    return _told(facts | {name: day.isoformat() if day else None for name, day in bounds})


def _links(entity: Entity) -> list[dict[str, object]]:
    return [{"url": str(entity.iri)}]


def _told(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in facts.items() if value not in (None, [])}
