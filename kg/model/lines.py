"""What organisations were before and became, and the posts that go on under other names.

Comes in: nothing (records only). Goes out: flat frozen records, the JSON contract of commands and REST.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.answers import Answer, Hit, OfPost


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """A rename, merger or split of organisations.

    Attributes:
        id: Identifier.
        kind: rename, merger or split.
        date: EDTF, or None where it is not recorded.
        originals: Bodies before.
        resultings: Bodies after.
        sources: What says so.
    """

    id: str
    kind: str
    date: str | None
    originals: tuple[Hit, ...]
    resultings: tuple[Hit, ...]
    sources: tuple[str, ...]


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
    """

    id: str
    name: str
    valid_from: str | None
    valid_to: str | None
    predecessors: tuple[Hit, ...]
    successors: tuple[Hit, ...]
    changes: tuple[OfficeChange, ...]


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
