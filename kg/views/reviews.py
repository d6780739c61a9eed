"""What waits for a decision, on a terminal, in Vietnamese.

Comes in: a `Review`. Goes out: something that rich prints; text of articles is shown as text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from kg.model.reviews import Decision, Review

_KINDS = {
    "same": "là một người",
    "not-same": "là hai người",
    "reject": "bác lời chứng",
    "correct": "sửa lời chứng",
}


def drawn_review(found: Review) -> RenderableType:
    """Return a review as rich prints it."""
    return Group(*_lines(found))


def _lines(found: Review) -> Iterator[Text]:
    yield _line(f"Tên chưa phân định: {len(found.undecided)}", "bold")
    for one in found.undecided:
        yield _line(f"  {one.name}: {', '.join(hit.id for hit in one.people)}")
        yield _line(f"    {one.reason}", "dim")
    yield _line(f"Mâu thuẫn: {len(found.contradictions)}", "bold")
    for conflict in found.contradictions:
        yield _line(f"  {conflict.message}")
        for witness in conflict.witnesses:
            yield _line(f"    {witness.id} ({witness.document}): “{witness.quote}”", "dim")
    yield _line(f"Quyết định đang có hiệu lực: {len(found.decisions)}", "bold")
    for decision in found.decisions:
        yield _line(f"  {decision.id}: {_told(decision)}")
        yield _line(f"    {decision.author}, {decision.date}: {decision.reason}", "dim")


def _told(decision: Decision) -> str:
    change = f" ({decision.field}: {decision.value or '—'})" if decision.field else ""
    return f"{_KINDS[decision.kind]}: {', '.join(decision.about)}{change}"


def _line(value: str, style: str = "") -> Text:
    clean = "".join(" " if unicodedata.category(char) in {"Cc", "Cf"} else char for char in value)
    return Text(clean, style=style)
