"""The posts in bodies, and which of them head a body.

Comes in: bodies. Goes out: posts. Which posts there are does not depend on a day, so that they are read once
for all bodies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rdflib.term import Identifier, URIRef

from kg.query.session import Session
from kg.vocabulary import Kind

HEAD = "Người đứng đầu"
"""The topmost concept of the titles of those who head a body."""
DEPUTY = "Cấp phó"
"""The topmost concept of the titles of those who stand in for a head."""


def posts_of(session: Session, bodies: Iterable[Identifier]) -> list[URIRef]:
    """Return the posts in bodies, in the order of their IRIs."""
    known = session.as_known(None).once(_posts)
    return sorted(post for body in set(bodies) for post in known.get(body, ()))


def head_posts(session: Session) -> frozenset[URIRef]:
    """Return every post whose title is that of a head."""
    return session.as_known(None).once(_ranked).get(HEAD, frozenset())


def deputy_posts(session: Session) -> frozenset[URIRef]:
    """Return every post whose title is that of a deputy of a head."""
    return session.as_known(None).once(_ranked).get(DEPUTY, frozenset())


def _posts(session: Session) -> Mapping[Identifier, Sequence[URIRef]]:
    found: dict[Identifier, list[URIRef]] = defaultdict(list)
    for row in session.rows("parts"):
        if str(row["kind"]) == Kind.POST:
            found[row["organization"]].append(URIRef(row["part"]))
    return dict(found)


def _ranked(session: Session) -> Mapping[str, frozenset[URIRef]]:
    found: dict[str, set[URIRef]] = defaultdict(set)
    for row in session.rows("ranks"):
        found[str(row["rank"])].add(URIRef(row["post"]))
    return {rank: frozenset(posts) for rank, posts in found.items()}
