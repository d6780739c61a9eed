"""Organisations and posts through renames, on a terminal, in Vietnamese.

Comes in: a `Lineage` or a `PostLine`. Goes out: something that rich prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from kg.model.answers import Hit
from kg.model.lines import Lineage, OfficeChange, PostLine
from kg.query import edtf_in_words
from kg.views.tables import plain_text

_KINDS = {"rename": "đổi tên", "merger": "hợp nhất", "split": "chia tách"}


def _lineage(answer: Lineage) -> Iterator[Text]:
    yield plain_text(answer.name, "bold")
    for words, date in (("Thành lập", answer.valid_from), ("Kết thúc", answer.valid_to)):
        if date:
            yield plain_text(f"{words}: {edtf_in_words(date)}")
    yield plain_text(f"Tiền thân: {_names(answer.predecessors)}")
    yield plain_text(f"Kế thừa: {_names(answer.successors)}")
    yield from _changes(answer.changes)


def _post_line(answer: PostLine) -> Iterator[Text]:
    yield plain_text(answer.post, "bold")
    yield plain_text(f"Qua các thời kỳ: {' → '.join(hit.label for hit in answer.posts)}")
    yield from _changes(answer.changes)
    if not answer.answers:
        yield plain_text("Không nguồn nào cho biết ai từng giữ chức này.")
    for one in answer.answers:
        yield Text()
        yield plain_text(f"{one.person} — {one.post}", "bold")
        yield plain_text(f"  {one.reason}")


def _changes(changes: Iterable[OfficeChange]) -> Iterator[Text]:
    for one in changes:
        when = f", {edtf_in_words(one.date)}" if one.date else ""
        yield plain_text(f"  {_KINDS[one.kind]}{when}: {_names(one.originals)} → {_names(one.resultings)}")
        if one.sources:
            yield plain_text(f"    {'; '.join(one.sources)}", "dim")


def _names(hits: Iterable[Hit]) -> str:
    return ", ".join(hit.label for hit in hits) or "chưa rõ"


DRAWERS: Mapping[type, Callable[[Any], Iterator[RenderableType]]] = {
    Lineage: _lineage,
    PostLine: _post_line,
}
