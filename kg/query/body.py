"""An organisation, its place in the tree and the posts in it.

Comes in: an organisation. Goes out: `Body`.
"""

from __future__ import annotations

from collections import defaultdict

from kg.model.answers import Body, Hit
from kg.query.session import Session, said
from kg.text.collation import sort_key


def body(session: Session, organization: str) -> Body:
    """Return an organisation with what it belongs to, the bodies and units below it, and its posts.

    Its parent is the body it is part of, else the office it is a unit of, else the one its committee serves.

    Raises:
        QueryError: If the name may mean several organisations.
        NotFoundError: If it means none.
    """
    asked = session.find("organization", organization)
    facts = session.rows("body", organization=[asked.iri])[0]
    above = facts.get("parent") or facts.get("unitOf") or facts.get("serves")
    parent = session.entity(above, "organization") if above else None
    within: dict[str, set[Hit]] = defaultdict(set)
    for row in session.rows("parts", organization=[asked.iri]):
        part = session.entity(row["part"], str(row["kind"]))
        within[part.kind].add(Hit(part.id, part.kind, part.label))
    return Body(
        id=asked.id,
        name=asked.label,
        kind=said(facts, "kind") or "other",
        aliases=asked.aliases,
        parent=parent.label if parent else None,
        parent_id=parent.id if parent else None,
        place=said(facts, "place"),
        units=_sorted(within["organization"]),
        posts=_sorted(within["post"]),
    )


def _sorted(hits: set[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda hit: (sort_key(hit.label), hit.id)))
