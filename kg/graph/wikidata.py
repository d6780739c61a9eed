"""Which item of Wikidata an entity is, as people have looked it up.

Comes in: `data/wikidata.tsv`. Goes out: owl:sameAs pairs for the entities it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from rdflib import OWL, URIRef

from kg.errors import DataError
from kg.graph.terms import Pair, ref
from kg.resources import read_rows
from kg.text.normalize import canonical
from kg.vocabulary import WIKIDATA, Kind

TABLE = "data/wikidata.tsv"
_ITEM = re.compile(r"Q[1-9]\d*")
_KINDS = frozenset((Kind.PERSON, Kind.ORGANIZATION, Kind.POST))


def same_as(kind: Kind, name: str) -> Iterator[Pair]:
    """Yield the item of the entity of a kind that bears the name, if the table has one.

    Raises:
        DataError: If a row of the table is no item of a person, an organisation or a post, or stands twice.
    """
    item = _items().get((kind, name))
    if item is not None:
        yield OWL.sameAs, ref(URIRef(WIKIDATA + item))


@cache
def _items() -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for place, row in read_rows(TABLE):
        kind, name, item = row["kind"], canonical(row["name"]), row["item"]
        if kind not in _KINDS or not _ITEM.fullmatch(item):
            raise DataError(place, f"{name}: {kind} {item} is no item of a person, an organization or a post")
        if (kind, name) in found:
            raise DataError(place, f"{name}: the {kind} stands twice")
        found[kind, name] = item
    return found
