"""The page of an article: its text, with all words marked that were read as claims, and where they lead.

Comes in: the id of a document. Goes out: HTML that works without scripts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.rendering import about, page
from api.services import Asked, Base
from kg import query
from kg.model.answers import Hit
from kg.model.mentions import Mention, Naming
from kg.vocabulary import Kind

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article between two places where a claim or a name begins or ends.

    Attributes:
        text: The words.
        begins: Ids of the claims whose words begin here.
        claims: The claims that were read from these words among others, the shortest first.
        thing: What the words lead to: what they name, else what the shortest claim speaks of,
            which is the post of a holding.
    """

    text: str
    begins: tuple[str, ...] = ()
    claims: tuple[Mention, ...] = ()
    thing: Hit | None = None


@router.get("/documents/{document:path}")
def document(request: Request, session: Asked, base: Base, document: str) -> Response:
    """Show an article with the words marked that were read as claims, and what each was read as."""
    article = query.article(session, document)
    mentions = query.mentions(session, article.id)
    return page(
        request,
        "document.html",
        subject=about(article, Kind.ARTICLE, article.id, base),
        article=article,
        mentions=mentions,
        runs=runs(passages(article.text, mentions)),
        days=days(mentions),
    )


def days(mentions: Sequence[Mention]) -> dict[str, list[str]]:
    """Return the days that claims speak of, in order, each with the ids of those claims."""
    found: dict[str, list[str]] = {}
    for one in sorted((one for one in mentions if one.on), key=lambda one: one.on or ""):
        found.setdefault(one.on or "", []).append(one.id)
    return found


def passages(text: str, mentions: Sequence[Mention]) -> tuple[Passage, ...]:
    """Cut an article where a claim or a name begins or ends, so that those that overlap can be marked."""
    spans: list[Mention | Naming] = [*mentions, *(naming for one in mentions for naming in one.namings)]
    cuts = sorted({0, len(text), *(place for one in spans for place in (one.start, one.end))})
    return tuple(_passage(text, mentions, here, there) for here, there in pairwise(cuts))


def runs(found: Sequence[Passage]) -> list[tuple[Passage, ...]]:
    """Put together passages that follow each other and all bear claims, or none."""
    return [tuple(run) for _, run in groupby(found, key=lambda one: bool(one.claims))]


def _passage(text: str, mentions: Sequence[Mention], here: int, there: int) -> Passage:
    covering = [one for one in mentions if one.start <= here and there <= one.end]
    covering.sort(key=lambda one: (one.end - one.start, one.start, one.id))
    begins = tuple(one.id for one in mentions if one.start == here)
    namings = [
        naming for one in covering for naming in one.namings if naming.start <= here and there <= naming.end
    ]
    namings.sort(key=lambda one: one.end - one.start)
    things = [*(one.thing for one in namings), *(hit for one in covering for hit in reversed(one.about))]
    return Passage(text[here:there], begins, tuple(covering), next(iter(things), None))
