"""Values of records as terms and lines of N-Quads.

Comes in: strings, numbers, days and identifiers. Goes out: N-Quads text, one statement a line without
its line end. Literals are escaped as canonical N-Quads (W3C RDF 1.2) asks, so text from articles stays
text, whatever it holds; typed values are written in their canonical form, which no store rewrites.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

from rdflib import DCTERMS, OWL, RDF, XSD, URIRef

from kg.model.dates import PartialDate, Precision
from kg.text.slug import slug
from kg.vocabulary import QL, Kind, iri

Pair = tuple[URIRef, str | None]
"""A predicate and an object in N-Quads form; an absent object is no statement."""

_HARMFUL = re.compile('[\x00-\x1f"\\\\\x7f\ud800-\udfff]')
_SHORT = {"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r", '"': r"\"", "\\": r"\\"}
_REPLACEMENT = "\ufffd"
_DATATYPES = {Precision.DAY: XSD.date, Precision.MONTH: XSD.gYearMonth, Precision.YEAR: XSD.gYear}

TRUE = f'"true"^^<{XSD.boolean}>'


def text(value: str | None) -> str | None:
    """Return a string literal, or None for an absent or empty one."""
    return f'"{_escaped(value)}"' if value else None


def literal(value: str) -> str:
    """Return a string literal, also of the empty string."""
    return f'"{_escaped(value)}"'


def tagged(value: str, language: str = "vi") -> str:
    """Return a literal with a language tag."""
    return f'"{_escaped(value)}"@{language}'


def integer(value: int | None) -> str | None:
    """Return an xsd:integer, or None for an absent one."""
    return None if value is None else f'"{value}"^^<{XSD.integer}>'


def decimal(value: float) -> str:
    """Return an xsd:decimal of at most four places, in its canonical form ("0.9", "1")."""
    digits = f"{value:.4f}".rstrip("0").rstrip(".")
    return f'"{digits}"^^<{XSD.decimal}>'


def day(value: date | None) -> str | None:
    """Return an xsd:date, or None for an absent one."""
    return None if value is None else f'"{value.isoformat()}"^^<{XSD.date}>'


def partial_date(value: PartialDate) -> str:
    """Return an xsd:date, gYearMonth or gYear, as exact as the source."""
    return f'"{value}"^^<{_DATATYPES[value.precision]}>'


def lines(subject: str, graph: str, pairs: Iterable[Pair]) -> Iterator[str]:
    """Return the statements about one subject in one graph."""
    for predicate, value in pairs:
        if value is not None:
            yield f"{subject} <{predicate}> {value} {graph} ."


def article_id(document: str) -> str:
    """Return the identifier of an article: its document id made readable, and a hash of it."""
    return f"{slug(document)}-{sha256(document.encode('utf-8', 'replace')).hexdigest()[:8]}"


def ref(term: str) -> str:
    """Return an IRI in N-Quads form."""
    return f"<{term}>"


def replaced_by(new: str) -> tuple[Pair, ...]:
    """Return what is said of an identifier that was published and now leads to another."""
    return (RDF.type, ref(QL.ReplacedIdentifier)), (DCTERMS.isReplacedBy, new), (OWL.sameAs, new)


class Names:
    """Entity IRIs in N-Quads form below one base."""

    def __init__(self, base: str) -> None:
        self._base = base

    def __call__(self, kind: Kind, identifier: str) -> str:
        """Return the IRI of an entity."""
        return f"<{iri(kind, identifier, self._base)}>"

    def below(self, path: str) -> str:
        """Return the IRI of a path below the base."""
        return f"<{self._base}{path}>"

    def optional(self, kind: Kind, identifier: str | None) -> str | None:
        """Return the IRI of an entity, or None for an absent one."""
        return None if identifier is None else self(kind, identifier)


def _escaped(value: str) -> str:
    return _HARMFUL.sub(_escape, value)


def _escape(match: re.Match[str]) -> str:
    """Escape one character; half a surrogate pair, which no UTF-8 file can hold, is replaced."""
    character = match[0]
    if "\ud800" <= character <= "\udfff":
        return _REPLACEMENT
    return _SHORT.get(character) or f"\\u{ord(character):04X}"
