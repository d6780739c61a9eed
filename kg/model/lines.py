"""What organisations were before and became, and the posts that go on under other names.

Comes in: nothing (records only). Goes out: flat frozen records, the JSON contract of commands and REST.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as day

from kg.model.answers import Answer, Hit, OfPost
from kg.model.interval import Grade


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """A rename, merger or split of organisations.

    Attributes:
        id: Identifier.
        kind: rename, merger or split.
        date: EDTF, or None where it is not recorded.
        originals: Bodies before.
        resultings: Bodies after.
        sources: Acts that say so, which the registry of organisations names; no article is needed.
        grade: Certain where such an act is named, else possible.
        earliest_start: The change did not begin before this day.
        latest_start: It had begun by this day.
        earliest_end: It was not through before this day.
        latest_end: It was through by this day.
    """

    id: str
    kind: str
    date: str | None
    originals: tuple[Hit, ...]
    resultings: tuple[Hit, ...]
    sources: tuple[str, ...]
    grade: Grade
    earliest_start: day | None
    latest_start: day | None
    earliest_end: day | None
    latest_end: day | None


@dataclass(frozen=True, slots=True)
class Lineage:
    """What an organisation was before and what became of it, however far back and on.

    Attributes:
        id: Identifier of the organisation.
        name: Its name.
        valid_from: EDTF date on which it came to be, or None where it is not recorded.
        valid_to: EDTF date on which it ceased to be, or None.
        predecessors: Bodies it came directly of.
        successors: Bodies that came directly of it.
        changes: All changes that lead to it and on from it, in order of time.
        heads: Everybody who headed it or one of these bodies, in order of time; with their best witnesses.
    """

    id: str
    name: str
    valid_from: str | None
    valid_to: str | None
    predecessors: tuple[Hit, ...]
    successors: tuple[Hit, ...]
    changes: tuple[OfficeChange, ...]
    heads: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class PostLine(OfPost):
    """Everyone who held a post, also while its office bore other names.

    Attributes:
        posts: The posts of the line, the oldest first.
        changes: The changes of the office between them, in order of time.
        answers: Every holder in order of time; `post` of each tells under which name.
    """

    posts: tuple[Hit, ...]
    changes: tuple[OfficeChange, ...]
    answers: tuple[Answer, ...]
