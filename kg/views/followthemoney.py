"""The register of a graph as FollowTheMoney entities, one JSON object a line.

Comes in: a `Register`. Goes out: JSON lines with the schemata Person, Organization, Position, Occupancy and
Article (followthemoney.tech, 4.x). Dates are given only where they are known exactly; the bounds stand in
words in the description, and who only acts, is contested, or is certain on no day has it said in the summary.
A holder who is not known to have left has the status "unknown", never "current".
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from kg.model.interval import Grade
from kg.query.labels import Entity
from kg.query.register import Register, RegisteredBody, RegisteredPost, Source
from kg.query.tenures import Spell
from kg.query.wording import interval_in_words
from kg.text.slug import stable_id

Properties = Mapping[str, Sequence[str | None]]


def followthemoney(register: Register) -> str:
    """Return the entities, each once: people, organisations, posts, tenures, articles."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in _entities(register))


def _entities(register: Register) -> Iterator[dict[str, object]]:
    yield from (_person(one) for one in register.people)
    yield from (_organization(one) for one in register.organizations)
    yield from (_position(one) for one in register.posts)
    articles = {one.document: one for found in register.sources.values() for one in found}
    yield from (_occupancy(one, register.sources.get(one.iri, ())) for one in register.tenures)
    yield from (_article(articles[name]) for name in sorted(articles))


def _person(person: Entity) -> dict[str, object]:
    return _entity(_id(person), "Person", {"name": [person.label], "alias": person.aliases})


def _organization(body: RegisteredBody) -> dict[str, object]:
    properties: Properties = {
        "name": [body.entity.label],
        "alias": body.entity.aliases,
        "classification": [body.kind],
        "parent": [_id(body.parent) if body.parent else None],
        "incorporationDate": [body.founded],
        "dissolutionDate": [body.dissolved],
    }
    return _entity(_id(body.entity), "Organization", properties)


def _position(post: RegisteredPost) -> dict[str, object]:
    organization = _id(post.organization) if post.organization else None
    properties = {"name": [post.entity.label], "alias": post.entity.aliases, "organization": [organization]}
    return _entity(_id(post.entity), "Position", properties)


def _occupancy(spell: Spell, sources: Sequence[Source]) -> dict[str, object]:
    interval = spell.interval
    start, end = interval.start(), interval.end()
    properties: Properties = {
        "holder": [_id(spell.person)],
        "post": [_id(spell.post)],
        "startDate": [str(start) if start else None],
        "endDate": [str(end) if end else None],
        "status": ["ended" if interval.latest_end else "unknown"],
        "description": [interval_in_words(interval)],
        "summary": _reserves(spell),
        "recordId": [spell.id],
        "sourceUrl": [one.url for one in sources],
        "publisher": sorted({one.publisher for one in sources if one.publisher}),
        "proof": [_article_id(one) for one in sources],
    }
    return _entity(f"tenure-{spell.id}", "Occupancy", properties)


def _reserves(spell: Spell) -> list[str]:
    """Return what a reader must know before he takes a tenure for a plain one."""
    told = {
        "quyền hoặc phụ trách": spell.acting,
        "các nguồn nói trái nhau": spell.contested,
        "không ngày nào là chắc chắn": spell.grade is not Grade.CERTAIN,
    }
    return [words for words, is_so in told.items() if is_so]


def _article(source: Source) -> dict[str, object]:
    properties: Properties = {
        "title": [source.headline],
        "publishedAt": [None if "/" in (source.published or "") else source.published],
        "publisher": [source.publisher],
        "sourceUrl": [source.url],
    }
    return _entity(_article_id(source), "Article", properties)


def _entity(name: str, schema: str, properties: Properties) -> dict[str, object]:
    told = {key: [one for one in values if one] for key, values in properties.items()}
    return {
        "id": name,
        "schema": schema,
        "properties": {key: values for key, values in told.items() if values},
    }


def _id(entity: Entity) -> str:
    return f"{entity.kind}-{entity.id}"


def _article_id(source: Source) -> str:
    """Return an identifier of letters, digits and hyphens, whatever those of the document are."""
    return f"article-{stable_id(source.document)}"
