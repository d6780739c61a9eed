"""A reply to a question in words, on a terminal.

Comes in: a `Reply` and what draws the answers in it. Goes out: something that rich prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.console import RenderableType
from rich.text import Text

from kg.model.board import Cell
from kg.model.questions import Reply
from kg.query.wording import unheard
from kg.views.tables import plain_text


def drawn_reply(reply: Reply, draw: Callable[[object], RenderableType]) -> Iterator[RenderableType]:
    """Yield how the question was read, then its answers, or the questions that would be understood."""
    yield plain_text(reply.reason, "dim" if reply.form else "bold")
    for answer in reply.answers:
        yield Text()
        yield plain_text(unheard(answer.post)) if isinstance(answer, Cell) else draw(answer)
    if reply.examples:
        yield Text()
        yield plain_text("Có thể hỏi:")
        yield from (plain_text(f"  {one}") for one in reply.examples)
