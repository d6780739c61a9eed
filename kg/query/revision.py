"""What was learnt of a post between two days.

Comes in: a post, two days, and the function that works out tenures. Goes out: `Revision`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kg.errors import QueryError, because
from kg.model.answers import Answer
from kg.model.reasons import Changed, Revision
from kg.query.answering import undated
from kg.query.past import Bounder, Past
from kg.query.session import Session
from kg.query.tenures import read_tenures


def revision(session: Session, post: str, days: tuple[date, date | None], bound: Bounder) -> Revision:
    """Return the tenures of a post that came, went or moved between two states of knowledge.

    Args:
        session: The graph.
        post: Name or identifier of a post.
        days: Last day of publication that counts before, and after; None for the graph as it is.
        bound: Works out tenures from claims.

    Raises:
        QueryError: If the days are in the wrong order, or the name may mean several posts.
        NotFoundError: If it means none.
    """
    earlier, later = days
    if later is not None and later < earlier:
        reason = because(
            "the later day {later} lies before the earlier day {earlier}", later=later, earlier=earlier
        )
        raise QueryError(reason, parameters=("earlier", "later"))
    asked = session.find("post", post)
    before = _tenures(session.as_known(Past(earlier, bound)), post)
    after = _tenures(session.as_known(Past(later, bound) if later else None), post)
    return Revision(
        asked.label,
        asked.id,
        earlier,
        later,
        tuple(after[key] for key in after if key not in before),
        tuple(before[key] for key in before if key not in after),
        tuple(
            Changed(before[key], after[key])
            for key in after
            if key in before and _bare(before[key]) != _bare(after[key])
        ),
    )


def _tenures(session: Session, post: str) -> dict[tuple[str, bool, int], Answer]:
    """Return the tenures of a post by what tells them apart: who, acting or not, and which time."""
    spells = read_tenures(session, posts=[session.find("post", post).iri])
    found = undated(session, spells)
    return {(answer.person_id, answer.acting, answer.spell): answer for answer in found}


def _bare(answer: Answer) -> Answer:
    """Return what is known, without the witnesses that tell it."""
    return replace(answer, tenure_id="", reason="", evidence=(), ongoing_at=None)
