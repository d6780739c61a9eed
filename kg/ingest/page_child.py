"""The child process that takes the article out of web pages.

Comes in: markup on standard input. Goes out: JSON on standard output. Both are messages with their length
before them. Ends when its input ends. It limits its own memory where the system can.
"""

from __future__ import annotations

import json
import sys
from typing import IO

from kg.ingest.page import receive, send

_MEMORY = 2_000_000_000


def article(markup: str) -> dict[str, object]:
    """Return text and metadata of a page; a date only where the markup states one."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import, and only the child needs it
    from trafilatura.settings import Document  # noqa: PLC0415

    dating = {"extensive_search": False, "original_date": True}
    found = bare_extraction(
        markup,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=dating,
    )
    fields = found.as_dict() if isinstance(found, Document) else {}
    return {
        "text": fields.get("text") or "",
        "title": fields.get("title"),
        "publisher": fields.get("sitename"),
        "url": fields.get("url"),
        "published": fields.get("date"),
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
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":  # pragma: no cover - runs in the child
    _limit_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)
