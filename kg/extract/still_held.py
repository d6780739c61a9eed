"""Posts told as past of one who holds them still, by words that mean something else.

Comes in: a holding. Goes out: whether it goes where the article tells elsewhere that the post is held.

    Từ 2015 đến 2016, với vai trò Chủ tịch X, ông A đã ký ...      the time of what he did
    nguyên Giám đốc Sở A, Chủ tịch B C                             only the first is past
"""

from __future__ import annotations

from kg.extract.subjects import POSITIONS
from kg.model.claims import Holding, Status

_BESIDE = "title-before-name"


def is_of_the_holder(claim: Holding) -> bool:
    """Whether no word says of this very post that it is past."""
    return claim.status is Status.HELD and (_is_of_a_deed(claim) or _is_not_said(claim))


def _is_of_a_deed(claim: Holding) -> bool:
    """Whether its time is that of what was done in it."""
    spanned = claim.since is not None and claim.until is not None
    return spanned and any(one in claim.evidence.quote.lower() for one in POSITIONS)


def _is_not_said(claim: Holding) -> bool:
    """Whether only the title before it is called past."""
    told = claim.term or claim.since or claim.until
    return not told and claim.rule == _BESIDE and claim.evidence.quote.lower().startswith(claim.title.lower())
