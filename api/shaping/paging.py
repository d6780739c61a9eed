"""Long answers, page by page.

Comes in: a limit and a cursor. Goes out: a slice of the list `answers`, and the `Link` header that leads to
the pages before and after it (RFC 8288). A cursor belongs to one question on one state of the graph.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, TypeVar, cast
from urllib.parse import quote, urlencode

from api.refusals import CursorError

MOST = 1000
"""How many answers a page may hold."""
FEW = 20
"""How many it holds where nobody says, if one is shown at a time; elsewhere more."""
Listing = TypeVar("Listing")
"""An answer with a list `answers`."""
_NOT_ASKED = ("cursor", "limit")
_DIGITS = 9  # of a place in an answer; no answer is that long


@dataclass(frozen=True, slots=True)
class Question:
    """What a request asks, without its place in the answer.

    Attributes:
        path: Path of the address.
        parameters: Its parameters, in the order given.
        revision: State of the graph that it is asked of.
    """

    path: str
    parameters: tuple[tuple[str, str], ...]
    revision: str

    @property
    def digest(self) -> str:
        """Tell questions apart in a few characters."""
        asked = sorted(pair for pair in self.parameters if pair[0] not in _NOT_ASKED)
        return sha256(json.dumps([self.path, asked, self.revision]).encode()).hexdigest()[:12]

    def address(self, limit: int, offset: int) -> str:
        """Return where a page of the answer is."""
        kept = [pair for pair in self.parameters if pair[0] not in _NOT_ASKED]
        place = [("cursor", written(self, offset))] if offset else []
        return f"{quote(self.path)}?{urlencode([*kept, ('limit', str(limit)), *place])}"


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a long answer is wanted."""

    limit: int
    offset: int

    @property
    def enough(self) -> int:
        """How many answers tell whether another page follows."""
        return self.offset + self.limit + 1

    def of(self, answer: Listing) -> Listing:
        """Return an answer with this page of its list, and one more if another page follows."""
        kept: Any = answer
        return cast("Listing", replace(kept, answers=kept.answers[self.offset : self.enough]))


def written(question: Question, offset: int) -> str:
    """Return the cursor of a place in an answer."""
    text = f"{question.digest}.{offset}"
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read(question: Question, cursor: str | None) -> int:
    """Return the place that a cursor means.

    Raises:
        CursorError: If it is none of this question on this state of the graph.
    """
    if cursor is None:
        return 0
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        digest, _, offset = urlsafe_b64decode(padded.encode("ascii")).decode("ascii").partition(".")
    except ValueError as error:  # not ASCII, not base64
        raise CursorError from error
    if digest != question.digest or not offset.isdigit() or len(offset) > _DIGITS:
        raise CursorError
    return int(offset)


def links(question: Question, page: Page, found: int) -> str:
    """Return the Link header of a page.

    Args:
        question: What was asked.
        page: Which part of the answer this is.
        found: How many answers there are, at least.
    """
    places = {"first": 0} if page.offset else {}
    if page.offset:
        places["prev"] = max(0, page.offset - page.limit)
    if found > page.offset + page.limit:
        places["next"] = page.offset + page.limit
    return _header((question.address(page.limit, place), name) for name, place in places.items())


def _header(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f'<{address}>; rel="{name}"' for address, name in pairs)
