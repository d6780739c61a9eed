"""What is new, on a terminal.

Comes in: `Developments`. Goes out: things that rich prints.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from kg.model.developments import Developments
from kg.query import edtf_in_words
from kg.views.tables import heading, plain_text, quoted

_NONE = "Không có gì mới."


def drawn_developments(answer: Developments) -> Iterator[RenderableType]:
    """Show each development with the day of the article and its sentences."""
    if not answer.answers:
        yield plain_text(_NONE)
    for number, one in enumerate(answer.answers):
        if number:
            yield Text()
        yield heading(one.message)
        yield plain_text(f"Báo đăng: {edtf_in_words(one.told)}", "dim")
        yield from (quoted(witness, one.person or "") for witness in one.evidence)
