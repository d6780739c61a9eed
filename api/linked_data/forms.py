"""Things, the forms in which they are described, and the addresses of those descriptions.

Comes in: the path of an IRI, or a path with an ending. Goes out: media types, paths, and `Link` headers that
name the other forms (RFC 8288).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from api.negotiation import best
from kg.vocabulary import Kind

HTML: Final = "text/html"
TRIPLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ttl": "text/turtle",
        "nt": "application/n-triples",
        "rdf": "application/rdf+xml",
        "jsonld": "application/ld+json",
    }
)
"""Ending of a path and what it is written in, best first."""
FORMS: Final[Mapping[str, str]] = MappingProxyType({**TRIPLES, "html": HTML})
"""The same, with the page for people."""

_ENDINGS = {media_type: ending for ending, media_type in FORMS.items()}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with an IRI, on its way into a description.

    Attributes:
        iri: Its IRI.
        path: The path at which the IRI answers, without the ending of a form.
    """

    iri: str
    path: str

    @property
    def is_graph(self) -> bool:
        """Whether it is a named graph."""
        return self.path.startswith(f"/{Kind.GRAPH}/")


def parted(path: str) -> tuple[str, str | None]:
    """Return a path without the ending that names a form, and that ending or None."""
    stem, dot, ending = path.rpartition(".")
    return (stem, ending) if dot and stem and ending in FORMS else (path, None)


def wanted(accept: str | None) -> str:
    """Return the ending of the form that an Accept header likes best; Turtle where it likes none of ours."""
    return _ENDINGS[best(accept, (*TRIPLES.values(), HTML)) or TRIPLES["ttl"]]


def links(path: str, iri: str) -> str:
    """Return the Link header of a description: what it describes, and its other forms."""
    return f'<{iri}>; rel="describes", {_forms(path, "alternate")}'


def descriptions(path: str) -> str:
    """Return the Link header of a thing: what describes it."""
    return _forms(path, "describedby")


def _forms(path: str, relation: str) -> str:
    each = (f'<{path}.{ending}>; rel="{relation}"; type="{kind}"' for ending, kind in TRIPLES.items())
    return ", ".join(each)
