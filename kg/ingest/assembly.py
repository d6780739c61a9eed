"""From a draft to a document.

Comes in: text and metadata as given. Goes out: a `Document` with everything that stands around the article,
or the reason why it cannot be read. Offsets count code points of the text as given.
"""

from __future__ import annotations

from hashlib import sha256

from kg.errors import DateError, DocumentError, because
from kg.ingest import language
from kg.ingest.dating import infer
from kg.ingest.draft import Draft
from kg.ingest.furniture import Furniture, furniture
from kg.ingest.given_date import given_date
from kg.model.dates import DateSpan
from kg.model.document import DateBasis, Document, Publication, Rejected
from kg.text.normalize import NormalizedText, normalize

_EMPTY = because("the document is empty; give the text of an article")


def assemble(draft: Draft) -> Document | Rejected:
    """Return the document of a draft, or why there is none."""
    try:
        return document_of(draft)
    except DocumentError as error:
        return Rejected(error.source, error.reason)


def document_of(draft: Draft) -> Document:
    """Return the document of a draft.

    Raises:
        DocumentError: If there is none; it names the field at fault.
    """
    fault = language.fault(draft.text) if draft.text.strip() else _EMPTY
    if fault is not None:
        raise DocumentError(draft.source, fault, "text")
    normalized = normalize(draft.text)
    around = furniture(normalized.text)
    try:
        published = _publication(draft, normalized, around)
    except DateError as error:
        reason = because('the field "published" is wrong: {error}', error=error.said)
        raise DocumentError(draft.source, reason, "published") from error
    return Document(
        id=draft.id,
        text=draft.text,
        sha256=sha256(draft.text.encode()).hexdigest(),
        published=published,
        title=draft.title or around.title,
        publisher=draft.publisher or around.publisher,
        url=draft.url,
        place=around.place,
        authors=around.authors or draft.authors,
        photographers=around.photographers,
        credits=tuple(normalized.original(start, end) for start, end in around.spans),
    )


def _publication(draft: Draft, normalized: NormalizedText, around: Furniture) -> Publication | None:
    """Given metadata first, then the date line, then what the article tells.

    Raises:
        DateError: If the metadata holds no date.
    """
    if draft.published is not None:
        return Publication(given_date(draft.published), DateBasis.GIVEN)
    if around.dated is not None:
        return Publication(DateSpan(around.dated.day, around.dated.day), DateBasis.STATED)
    inferred = infer(normalized.text)
    return Publication(inferred, DateBasis.INFERRED) if inferred is not None else None
