"""What the graph says of one thing, as triples.

Comes in: an IRI and the ending of a form. Goes out: the same triples that SPARQL's DESCRIBE gives, from the
same engine; for a named graph, which no statement is about, those it holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import Response
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from api.evaluation import Job
from api.languages.choice import chosen
from api.linked_data.forms import FORMS, HTML, TRIPLES, Thing, links
from api.linked_data.headings import heading, label
from api.refusals import GoneError
from api.rendering import page
from api.services import Services, client_of
from kg.errors import KgError, NotFoundError
from kg.vocabulary import NAMESPACES, short

_DESCRIBE = "DESCRIBE <{}>"
_CONTENT = "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{}> {{ ?s ?p ?o }} }}"

_DECIDED = "SELECT ?judgement WHERE {{ ?judgement ql:about <{}> }} ORDER BY ?judgement LIMIT 1"


@dataclass(frozen=True, slots=True)
class Value:
    """One object of a statement, as a page shows it.

    Attributes:
        text: A label, or the words of a literal.
        href: Where it leads, or None.
        note: Language of a literal; empty for none.
    """

    text: str
    href: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: what it is about (None for the thing itself), the property and its value."""

    about: Value | None
    name: Value
    value: Value


def triples(services: Services, thing: Thing, client: str) -> list[Triple]:
    """Return what the graph says of a thing; of a named graph, what it says itself.

    Raises:
        NotFoundError: If that is nothing.
        GoneError: If it is nothing since a person has rejected it.
        KgError: As `Services.evaluate_build`.
    """
    text = (_CONTENT if thing.is_graph else _DESCRIBE).format(thing.iri)
    found = described_by(services, text, client)
    if not found:
        raise _missing(services, thing)
    return found


def described_by(services: Services, text: str, client: str) -> list[Triple]:
    """Return the triples that a query of the build answers with, on the account of a client.

    Raises:
        KgError: As `Services.evaluate_build`.
    """
    body = services.evaluate_build(Job(text, None, TRIPLES["nt"]), client).body
    return [quad.triple for quad in parse(body, format=RdfFormat.N_TRIPLES)]


def _missing(services: Services, thing: Thing) -> KgError:
    found = services.store.select(_DECIDED.format(thing.iri))
    return GoneError(thing.iri, str(found[0]["judgement"])) if found else NotFoundError("thing", thing.iri)


def described(request: Request, services: Services, thing: Thing, ending: str) -> Response:
    """Return the description of a thing in the form that an ending names.

    Raises:
        NotFoundError: If the graph says nothing of it.
        KgError: As `Services.evaluate_build`.
    """
    headers = {"link": links(thing.path, thing.iri)}
    found = triples(services, thing, client_of(request))
    if FORMS[ending] != HTML:
        form = RdfFormat.from_media_type(FORMS[ending])
        body = serialize(found, format=form, prefixes=dict(NAMESPACES))
        return Response(body, headers=headers, media_type=FORMS[ending])
    rows = statements(found, thing, services)
    title = heading(services.session, thing, found, chosen(request.scope).language)
    shown = page(request, "thing.html", thing=thing, title=title, rows=rows, whole=False)
    shown.headers.update(headers)
    return shown


def statements(found: Iterable[Triple], thing: Thing, services: Services) -> list[Statement]:
    """Return triples as a page shows them, in the order of their properties and values."""
    base, session = services.settings.base_iri, services.session

    def shown(term: object) -> Value:
        if isinstance(term, NamedNode):
            return Value(label(session, term.value), _href(term.value, base))
        if isinstance(term, Literal):
            return Value(term.value, note=term.language or "")
        return Value(str(term))

    rows = [
        Statement(
            None if str(one.subject) == f"<{thing.iri}>" else shown(one.subject),
            Value(short(one.predicate.value), _href(one.predicate.value, base)),
            shown(one.object),
        )
        for one in found
    ]
    return sorted(rows, key=lambda row: (row.about.text if row.about else "", row.name.text, row.value.text))


def _href(iri: str, base: str) -> str | None:
    """Return where a link on a page leads: what is ours on this host, the rest where it says."""
    if iri.startswith(base):
        return "/" + iri.removeprefix(base).lstrip("/")
    if iri.startswith(NAMESPACES["ql"]):
        return "/ns#" + iri.removeprefix(NAMESPACES["ql"])
    return iri if iri.startswith(("http://", "https://")) else None
