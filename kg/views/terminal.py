"""Any answer on a terminal, in Vietnamese.

Comes in: an answer record. Goes out: something that rich prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType

from kg.model.developments import Developments
from kg.model.lines import Lineage, PostLine
from kg.model.questions import Reply
from kg.model.reviews import Bearers, Review
from kg.views import developments, lines, relation_tables, replies, reviews, tables

Shown = tables.Shown | Developments | relation_tables.Related | Lineage | PostLine | Review | Bearers | Reply

_DRAWERS: Mapping[type, Callable[[Any], Iterator[RenderableType]]] = {
    **tables.DRAWERS,
    **relation_tables.DRAWERS,
    **lines.DRAWERS,
    Developments: developments.drawn_developments,
    Bearers: reviews.drawn_bearers,
    Review: reviews.drawn_review,
}


def drawn(answer: Shown) -> RenderableType:
    """Return an answer as rich prints it."""
    return _drawn(answer)


def _drawn(answer: object) -> RenderableType:
    if isinstance(answer, Reply):
        return Group(*replies.drawn_reply(answer, _drawn))
    return Group(*_DRAWERS[type(answer)](answer))
