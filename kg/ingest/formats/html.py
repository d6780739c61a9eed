"""A web page: one document, whose id is the name of the file.

Comes in: the bytes of a page. Goes out: one draft with the clean article and the metadata that the page
itself states. The page is read in a child process with limits; a page without an article is rejected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import DocumentError, because
from kg.ingest.decoding import decode
from kg.ingest.draft import Draft, Format
from kg.ingest.origin import Origin
from kg.ingest.page import Page, page_reader

_TAG = re.compile(rb"<(?:!--|(?:!doctype|html|head|body|\?xml|meta|title|article|div|p)\b)", re.IGNORECASE)


def _read(origin: Origin) -> Iterator[Draft]:
    markup = decode(origin.read(), origin.name)
    page = page_reader().read(markup, origin.name, origin.limits.page_seconds)
    if page.text.strip() in ("", page.title):  # where the extractor gives up, it says nothing
        raise DocumentError(
            origin.name, because("no article was found in this page; save the article as text instead")
        )
    yield Draft(
        origin.name,
        origin.id,
        _with_headline(page),
        published=page.published,
        title=page.title,
        publisher=page.publisher,
        url=page.url,
        authors=page.authors,
    )


def _with_headline(page: Page) -> str:
    """Return the article with its headline on the first line, as a printed article has it."""
    if not page.title or page.text.lstrip().startswith(page.title):
        return page.text
    return f"{page.title}\n\n{page.text}"


def _begins(head: bytes) -> bool:
    return _TAG.match(head.removeprefix(b"\xef\xbb\xbf").lstrip()) is not None


FORMAT = Format("HTML", (".html", ".htm", ".xhtml"), _begins, _read)
