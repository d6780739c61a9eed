"""How many people bear a name, and who is who.

Comes in: a name. Goes out: `Bearers`: each of them with tenures, why some may be one person, and what people
decided about them.
"""

from __future__ import annotations

from kg.errors import NotFoundError, QueryError, because
from kg.model.answers import Career
from kg.model.reviews import Bearers
from kg.query.answering import briefly
from kg.query.review import review
from kg.query.session import Session
from kg.query.tenures import read_tenures


def namesakes(session: Session, name: str) -> Bearers:
    """Return everybody who bears a name, with all its marks if anybody does; else with marks folded.

    Raises:
        QueryError: If the name is empty.
        NotFoundError: If nobody does.
    """
    if not any(map(str.isalnum, name)):
        raise QueryError(because("the name of the person is empty; give a name"), parameters=("name",))
    people = session.labels.bearing("person", name)
    if not people:
        raise NotFoundError("person", name, session.labels.near("person", name) if session.suggesting else ())
    spells = read_tenures(session, people=[one.iri for one in people])
    told = briefly(session, spells)
    answers = tuple(
        Career(
            one.label, one.id, None, tuple(told[own.iri] for own in spells if own.person == one), one.aliases
        )
        for one in people
    )
    ids, known = {one.id for one in people}, review(session)
    return Bearers(
        name,
        answers,
        tuple(one for one in known.undecided if any(hit.id in ids for hit in one.people)),
        tuple(one for one in known.decisions if ids.intersection(one.about)),
        f"Có {len(people)} người mang tên {name}.",
    )
