"""What waits for a decision, on a terminal, in Vietnamese.

Comes in: a `Review` or `Bearers`. Goes out: something that rich prints; text of articles is shown as text.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from kg.model.reviews import Bearers, Decision, Review
from kg.views.tables import plain_text, tenure_lines

_KINDS = {
    "same": "là một người",
    "not-same": "là hai người",
    "reject": "bác lời chứng",
    "correct": "sửa lời chứng",
}


def drawn_review(found: Review) -> Iterator[RenderableType]:
    """Yield the lines of a review."""
    yield plain_text(f"Tên chưa phân định: {len(found.undecided)}", "bold")
    for one in found.undecided:
        yield plain_text(f"  {one.name}: {', '.join(hit.id for hit in one.people)}")
        yield plain_text(f"    {one.reason}", "dim")
    yield plain_text(f"Mâu thuẫn: {len(found.contradictions)}", "bold")
    for conflict in found.contradictions:
        yield plain_text(f"  {conflict.message}")
        for witness in conflict.evidence:
            yield plain_text(f"    {witness.id} ({witness.document}): “{witness.quote}”", "dim")
    yield plain_text(f"Quyết định đang có hiệu lực: {len(found.decisions)}", "bold")
    for decision in found.decisions:
        yield plain_text(f"  {decision.id}: {_told(decision)}")
        yield plain_text(f"    {decision.author}, {decision.date}: {decision.reason}", "dim")


def drawn_bearers(found: Bearers) -> Iterator[RenderableType]:
    """Yield everybody who bears a name, with tenures, and what is known of who is who."""
    yield plain_text(f"{found.name}: {len(found.answers)} người", "bold")
    for person in found.answers:
        yield Text()
        yield plain_text(f"{person.person} ({person.person_id})", "bold")
        for one in person.answers:
            yield from tenure_lines(one, one.post)
    for doubt in found.undecided:
        yield Text()
        yield plain_text(f"Chưa phân định: {', '.join(hit.id for hit in doubt.people)}")
        yield plain_text(f"  {doubt.reason}", "dim")
    for decision in found.decisions:
        yield plain_text(f"{decision.id}: {_told(decision)}")
        yield plain_text(f"  {decision.author}, {decision.date}: {decision.reason}", "dim")


def _told(decision: Decision) -> str:
    change = f" ({decision.field}: {decision.value or '—'})" if decision.field else ""
    return f"{_KINDS[decision.kind]}: {', '.join(decision.about)}{change}"
