"""One article told twice: the same identifier and text, perhaps with other facts about it.

Comes in: documents. Goes out: the facts by which one of two is chosen, whatever the order in which they came,
and why the other is left out. Two texts of one identifier are no article told twice: one is left out, and
the other named.
"""

from __future__ import annotations

from typing import NamedTuple

from kg.errors import Reason, because
from kg.model.document import Document


class Facts(NamedTuple):
    """What is told of a text; of two tellings the one that sorts first stands: a date before none.

    Attributes:
        undated: No date is told.
        published: EDTF date, or "".
        rest: All else, with the hash of the text in its place.
    """

    undated: bool
    published: str
    rest: str


def facts(document: Document) -> Facts:
    """Return what is told of the text of a document."""
    published = str(document.published.date) if document.published else ""
    basis = document.published.basis.value if document.published else ""
    names = (document.title, document.publisher, document.url, document.place, document.authors)
    rest = (document.sha256, basis, *names, document.photographers, document.credits)
    return Facts(document.published is None, published, repr(rest))


def told_again(identifier: str, kept: Facts, left: Facts) -> Reason:
    """Return why a telling is left out for another."""
    if kept == left:
        return because("the document {name!r} was read before with the same text; skipped", name=identifier)
    if kept.published == left.published:
        return because(
            "the document {name!r} was read before with the same text and other facts about it; skipped",
            name=identifier,
        )
    return because(
        "the document {name!r} was read before with the same text and another date: "
        "{kept} is kept, {left} skipped",
        name=identifier,
        kept=kept.published or because("none"),
        left=left.published or because("none"),
    )


def other_text(identifier: str, kept: str | Reason) -> Reason:
    """Return why a document is left out whose identifier another text bears.

    Args:
        identifier: The one both bear.
        kept: What tells the other: its file, `file:line` or date.
    """
    return because(
        "another document is called {name!r} too and has another text: {kept} is kept; "
        "give each document an id of its own",
        name=identifier,
        kept=kept,
    )
