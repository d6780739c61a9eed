"""The child process that takes the article out of web pages.

Comes in: markup on standard input. Goes out: JSON on standard output. Both are messages with their length
before them. Ends when its input ends. It limits its own memory where the system can.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import IO

from kg.ingest.page import receive, send

_MEMORY = 2_000_000_000


def article(markup: str) -> dict[str, object]:
    """Return text and metadata of a page.

    The day is ours: the extractor takes that of a picture's address or of a licence in the footer.
    """
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415 - slow to import, only the child needs it
    from trafilatura.settings import Document  # noqa: PLC0415

    from kg.ingest.page_date import stated_day  # noqa: PLC0415

    page = load_html(markup)
    day = None if page is None else stated_day(page)
    found = bare_extraction(
        page,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False},
    )
    fields = found.as_dict() if isinstance(found, Document) else {}
    return {
        "text": fields.get("text") or "",
        "title": fields.get("title"),
        "publisher": fields.get("sitename"),
        "url": fields.get("url"),
        "published": day,
        "authors": [name.strip() for name in (fields.get("author") or "").split(";") if name.strip()],
    }


def serve(source: IO[bytes], target: IO[bytes]) -> None:
    """Answer every page until the input ends."""
    while (markup := receive(source)) is not None:
        send(target, json.dumps(article(markup.decode())).encode())


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:  # pragma: no cover - Windows
        return
    with suppress(ValueError, OSError):  # a lower limit is set already, or the system has none to set
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":  # pragma: no cover - runs in the child
    _limit_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)
