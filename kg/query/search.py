"""Finding anything by a part of its name.

Comes in: words. Goes out: `Hits`, matches with all marks first.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from kg.errors import QueryError, because
from kg.model.answers import Hit, Hits
from kg.query.forms_of_address import namings
from kg.query.labels import exact_key
from kg.query.session import Session
from kg.text.fold import fold

KINDS = ("person", "post", "organization", "event", "document")
"""What can be searched for, in the order in which equal matches are listed."""


def search(session: Session, text: str, kinds: Sequence[str] = KINDS, limit: int = 20) -> Hits:
    """Return what bears a name with all these words, each from the start of a word, in any order.

    Matches with all the marks that were typed come before those found with marks folded, a whole name before
    the start of one, and that before any other part. Folded matches are suggestions, never identity. Where
    nothing matches, abbreviations are written out ("UBND Hà Nam") and forms of address left out ("ông Dũng").
    Where no post is called so, English words find the posts that they mean ("Chairman"), behind all others.

    Args:
        session: The graph.
        text: Words with or without marks, in any case.
        kinds: Some of `KINDS`; equal matches are listed in their order.
        limit: The most hits to return.

    Raises:
        QueryError: If the text has no letter or digit, a kind is none of `KINDS`, or the limit is below 1.
    """
    if not fold(text):
        raise QueryError(because("the text to search for is empty; give at least one letter or digit"))
    for kind in kinds:
        if kind not in KINDS:
            raise QueryError(
                because(
                    "nothing is of kind {kind!r}; kinds are {listed}", kind=kind, listed=", ".join(KINDS)
                ),
                KINDS,
            )
    if limit < 1:
        raise QueryError(because("the limit is {limit}; it must be 1 or more", limit=limit))
    found = (_hits(session, named, spelled, limit) for spelled, named in namings(text, kinds))
    return Hits(text, next(filter(None, found), ()))


def _hits(session: Session, kinds: Sequence[str], text: str, limit: int) -> tuple[Hit, ...]:
    ranked = session.labels.ranked(kinds, fold(text), exact_key(text))
    named = [Hit(one.id, one.kind, one.label, not match.folded) for one, match in islice(ranked, limit)]
    if "post" in kinds and len(named) < limit and not any(one.kind == "post" for one in named):
        named += (Hit(one.id, one.kind, one.label, exact=False) for one in session.labels.in_english(text))
    return tuple(named[:limit])
