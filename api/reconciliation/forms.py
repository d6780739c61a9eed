"""Answers in the words of the Reconciliation API.

Comes in: candidates, search hits, properties. Goes out: JSON objects of version 0.2, and of the draft of 1.0
where it differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from api.reconciliation.requests import MOST_QUERIES, Extension
from api.rendering import KINDS as VIETNAMESE
from kg import __version__
from kg.errors import NotFoundError
from kg.model.answers import Hit
from kg.model.reconciliation import Candidate
from kg.query import Session
from kg.query.reconciliation import KINDS
from kg.query.traits import TRAITS, Known, Told, Trait
from kg.vocabulary import ONTOLOGY

Json = dict[str, object]
ENGLISH: Mapping[str, str] = {"person": "person", "post": "post", "organization": "organisation"}
PREVIEW = (420, 240)
"""Width and height of a preview, pixels."""


def manifest(place: str, base: str) -> Json:
    """Return what the service is and where its parts answer.

    Args:
        place: Address of the service itself.
        base: Start of every IRI; an identifier of this service, put after it, is an IRI.
    """

    def part(path: str) -> Json:
        return {"service_url": place, "service_path": path}

    site = place.removesuffix("reconcile")  # links lead to this server, wherever the IRIs begin
    return {
        "versions": ["0.2"],
        "name": "Quanlo",
        "identifierSpace": base,
        "schemaSpace": f"{ONTOLOGY}#",
        "documentation": f"{site}docs",
        "serviceVersion": __version__,
        "batchSize": MOST_QUERIES,
        "defaultTypes": [named(kind) for kind in KINDS],
        "view": {"url": f"{site}{{{{id}}}}"},
        "preview": {"url": f"{place}/preview?id={{{{id}}}}", "width": PREVIEW[0], "height": PREVIEW[1]},
        "suggest": {
            "entity": {**part("/suggest/entity"), "flyout_service_path": "/flyout/entity?id=${id}"},
            "type": part("/suggest/type"),
            "property": part("/suggest/property"),
        },
        "extend": {"propose_properties": part("/properties"), "property_settings": []},
    }


def named(kind: str) -> Json:
    """Return a type with its name."""
    return {"id": kind, "name": f"{VIETNAMESE[kind]} ({ENGLISH[kind]})"}


def qualified(kind: str, identifier: str) -> str:
    """Return an identifier that is an IRI once the identifier space stands before it."""
    return f"{kind}/{identifier}"


def result(found: Sequence[Candidate]) -> Json:
    """Return the answer to one query of version 0.2."""
    return {"result": [_candidate(one) for one in found]}


def candidates(found: Sequence[Candidate]) -> Json:
    """Return the answer to one query of the draft of 1.0, in which features have names."""
    return {
        "candidates": [
            {**_candidate(one), "features": [{**each, "name": each["id"]} for each in _features(one)]}
            for one in found
        ]
    }


def _candidate(one: Candidate) -> Json:
    told: Json = {"description": one.description} if one.description else {}
    return {
        "id": qualified(one.kind, one.id),
        "name": one.name,
        **told,
        "type": [named(one.kind)],
        "score": one.score,
        "match": one.match,
        "features": _features(one),
    }


def _features(one: Candidate) -> list[Json]:
    return [{"id": name, "value": value} for name, value in one.features.items()]


def suggestions(hits: Iterable[Hit]) -> Json:
    """Return entities that begin as somebody types."""
    return {
        "result": [
            {"id": qualified(hit.kind, hit.id), "name": hit.label, "notable": [named(hit.kind)]}
            for hit in hits
        ]
    }


def properties(kind: str | None = None) -> list[Trait]:
    """Return the properties of a kind, or one for each identifier of any."""
    traits = {one.id: one for one in reversed(list(TRAITS.values())) if kind in (None, one.kind)}
    return [traits[name] for name in sorted(traits)]


def described(trait: Trait) -> Json:
    """Return a property with its name."""
    return {"id": trait.id, "name": f"{trait.name} ({trait.english})"}


def extended(session: Session, asked: Extension) -> Json:
    """Return the values of properties of entities; nothing for an entity that is not there."""
    return {
        "meta": [_meta(name) for name in asked.properties],
        "rows": {one: _row(session, one, asked.properties) for one in asked.ids},
    }


def _meta(name: str) -> Json:
    trait = next((one for one in properties() if one.id == name), None)
    if trait is None:
        return {"id": name, "name": name}
    kind = trait.value_kind
    return {**described(trait), **({"type": named(kind)} if kind else {})}


def _row(session: Session, identifier: str, asked: Sequence[str]) -> Json:
    kind, _, name = identifier.partition("/")
    try:
        known = Known(session, session.find(kind, name)) if kind in KINDS and name else None
    except NotFoundError:
        known = None
    return {one: _cells(known, one) for one in asked}


def _cells(known: Known | None, name: str) -> list[Json]:
    trait = TRAITS.get((known.entity.kind, name)) if known else None
    return [_cell(one, trait) for one in trait.read(known)] if trait and known else []


def _cell(value: Told, trait: Trait) -> Json:
    """Return a value; a day is given as text, since the protocol's dates have a time of day."""
    if value.id and value.kind:
        return {"id": qualified(value.kind, value.id), "name": value.text}
    return {"int": int(value.text)} if trait.counts else {"str": value.text}
