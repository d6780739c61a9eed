"""Organisations and posts through renames, on a terminal, in Vietnamese.

Comes in: a `Lineage` or a `PostLine`. Goes out: something that rich prints.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from kg.model.answers import Hit
from kg.model.lines import Lineage, OfficeChange, PostLine
from kg.query import edtf_in_words

_KINDS = {"rename": "đổi tên", "merger": "hợp nhất", "split": "chia tách"}


def drawn_line(answer: Lineage | PostLine) -> RenderableType:
    """Return an answer as rich prints it."""
    return Group(*(_lineage(answer) if isinstance(answer, Lineage) else _post_line(answer)))


def _lineage(answer: Lineage) -> Iterator[Text]:
    yield _line(answer.name, "bold")
    for words, date in (("Thành lập", answer.valid_from), ("Kết thúc", answer.valid_to)):
        if date:
            yield _line(f"{words}: {edtf_in_words(date)}")
    yield _line(f"Tiền thân: {_names(answer.predecessors)}")
    yield _line(f"Kế thừa: {_names(answer.successors)}")
    yield from _changes(answer.changes)


def _post_line(answer: PostLine) -> Iterator[Text]:
    yield _line(answer.post, "bold")
    yield _line(f"Qua các thời kỳ: {' → '.join(hit.label for hit in answer.posts)}")
    yield from _changes(answer.changes)
    if not answer.answers:
        yield _line("Không nguồn nào cho biết ai từng giữ chức này.")
    for one in answer.answers:
        yield Text()
        yield _line(f"{one.person} — {one.post}", "bold")
        yield _line(f"  {one.reason}")


def _changes(changes: Iterable[OfficeChange]) -> Iterator[Text]:
    for one in changes:
        when = f", {edtf_in_words(one.date)}" if one.date else ""
        yield _line(f"  {_KINDS[one.kind]}{when}: {_names(one.originals)} → {_names(one.resultings)}")
        if one.sources:
            yield _line(f"    {'; '.join(one.sources)}", "dim")


def _names(hits: Iterable[Hit]) -> str:
    return ", ".join(hit.label for hit in hits) or "chưa rõ"


def _line(value: str, style: str = "") -> Text:
    clean = "".join(" " if unicodedata.category(char) in {"Cc", "Cf"} else char for char in value)
    return Text(clean, style=style)
