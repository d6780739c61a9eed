"""Claims that were read in the same words, and so are right or wrong together.

Comes in: resolved holdings, some of them contested. Goes out: the others that the same words made. An outlet
that gives a minister his old title gives him the whole of it: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai
Tiến Dũng" makes two claims, and one seat that had gone to somebody else tells against both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model.entity import ResolvedHolding


def read_with(told: Iterable[ResolvedHolding], others: Iterable[ResolvedHolding]) -> frozenset[str]:
    """Return the ids of those of the others that the words of some claim told make too.

    The words are the same where they overlap in one document, name one person and speak of one time: a
    career tells many posts in one sentence, each with years of its own. A claim is among those read with it.
    """
    spoken: dict[tuple[str, str], list[ResolvedHolding]] = defaultdict(list)
    for one in told:
        spoken[_mention(one)].append(one)
    if not spoken:
        return frozenset()
    return frozenset(
        one.id for one in others if any(_together(one, beside) for beside in spoken.get(_mention(one), ()))
    )


def _mention(one: ResolvedHolding) -> tuple[str, str]:
    return one.claim.doc, one.person


def _together(one: ResolvedHolding, other: ResolvedHolding) -> bool:
    mine, theirs = one.claim, other.claim
    same_time = (mine.on, mine.since, mine.until) == (theirs.on, theirs.since, theirs.until)
    return (
        same_time and mine.evidence.start < theirs.evidence.end and theirs.evidence.start < mine.evidence.end
    )
