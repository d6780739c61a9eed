"""Answers on a terminal, in Vietnamese.

Comes in: answer records. Goes out: things that rich prints. Text of articles is shown as text: no markup in
it is obeyed, and control characters become spaces.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from rdflib.term import Identifier, URIRef
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kg.model.answers import (
    Answer,
    Attendance,
    Career,
    Change,
    Gap,
    Hits,
    Holders,
    Ladder,
    Meeting,
    Meetings,
    Witness,
)
from kg.model.interval import Grade
from kg.query import bounds_in_words, edtf_in_words, in_capacity, plain
from kg.query.wording import changed_between
from kg.vocabulary import NAMESPACES

Shown = Holders | Career | Ladder | Meetings | Hits

_GRADES = {
    Grade.CERTAIN: ("chắc chắn", "bold green"),
    Grade.POSSIBLE: ("có thể", "bold yellow"),
    Grade.REFUTED: ("bị bác bỏ", "bold red"),
    Grade.UNKNOWN: ("không rõ", "bold"),
}
_PARTS = {"chair": " (chủ trì)", "speaker": " (phát biểu)"}
_PARTS_OF_DAY = {"morning": "sáng", "noon": "trưa", "afternoon": "chiều", "evening": "tối"}
_KINDS = {
    "person": "người",
    "post": "chức vụ",
    "organization": "cơ quan",
    "event": "sự kiện",
    "document": "bài báo",
}
STATUSES = {
    "start": "nhận chức",
    "end": "thôi chức",
    "held": "từng giữ chức",
    "nominated": "được giới thiệu",
}


def table(columns: Sequence[str], rows: Iterable[Sequence[Identifier | None]]) -> Table:
    """Return the rows of a SELECT as a table; IRIs of known vocabularies are shortened."""
    found = Table(show_edge=False, pad_edge=False)
    for column in columns:
        found.add_column(plain_text(column), overflow="fold")
    for row in rows:
        found.add_row(*(plain_text(_short(term)) for term in row))
    return found


def _holders(answer: Holders) -> Iterator[RenderableType]:
    yield heading(f"{answer.post}, ngày {plain(answer.on)}", graded_word(answer.grade))
    yield plain_text(answer.reason)
    for one in answer.answers:
        yield from tenure_lines(one, one.person)
    if not answer.answers:
        for side, witness in (("trước", answer.before), ("sau", answer.after)):
            if witness:
                yield Text()
                yield plain_text(f"Nguồn gần nhất {side} ngày ấy:")
                yield quoted(witness, "")
    for one in answer.acting:
        yield from tenure_lines(one, one.person)


def _career(answer: Career) -> Iterator[RenderableType]:
    yield heading(f"{answer.person}, ngày {plain(answer.on)}" if answer.on else answer.person)
    if answer.aliases:
        yield plain_text(f"Cũng viết: {', '.join(answer.aliases)}", "dim")
    if not answer.answers:
        yield plain_text("Không nguồn nào cho biết chức vụ nào" + (" vào ngày ấy." if answer.on else "."))
    for one in answer.answers:
        yield from tenure_lines(one, one.post)


def _ladder(answer: Ladder) -> Iterator[RenderableType]:
    yield heading(answer.post)
    if not answer.answers:
        yield plain_text("Không nguồn nào cho biết ai từng giữ chức này.")
    for one in answer.answers:
        yield from tenure_lines(one, one.person)
    yield from section("Thay đổi", (_change(change) for change in answer.changes))
    yield from section(
        "Hai người một ghế, theo nguồn",
        (f"{one.person} và {one.other}: {plain(one.since)} – {plain(one.until)}" for one in answer.overlaps),
    )
    yield from section("Chưa có nguồn (không có nghĩa là khuyết)", (_gap(gap) for gap in answer.gaps))
    for conflict in answer.contradictions:
        yield Text()
        yield plain_text(f"Mâu thuẫn: {conflict.message}", "bold red")
        yield from (quoted(witness, "") for witness in conflict.evidence)


def _meetings(answer: Meetings) -> Iterator[RenderableType]:
    yield heading(f"Sự kiện có {answer.person}" if answer.person else "Sự kiện")
    if not answer.answers:
        yield plain_text("Không có sự kiện nào.")
    for one in answer.answers:
        yield from _meeting(one)


def _hits(answer: Hits) -> Iterator[RenderableType]:
    if not answer.answers:
        yield plain_text(f"Không tìm thấy gì có tên “{answer.query}”.")
        return
    found = Table(show_header=False, show_edge=False, box=None, pad_edge=False)
    for hit in answer.answers:
        label = plain_text(hit.label, "bold" if hit.exact else "")
        found.add_row(plain_text(_KINDS.get(hit.kind, hit.kind), "dim"), label, plain_text(hit.id, "dim"))
    yield found


def tenure_lines(answer: Answer, name: str) -> Iterator[RenderableType]:
    """Show a tenure: who or what, when, why, and the words of each witness."""
    grade = graded_word(answer.grade) if answer.on else Text()
    again = f" (lần {answer.spell})" if answer.spell > 1 else ""
    contested = " (bị tranh cãi)" if answer.contested else ""
    yield Text()
    yield heading(f"{in_capacity(name, acting=answer.acting)}{again}{contested}", grade)
    if answer.on:
        when = bounds_in_words(answer)
        yield indented(plain_text(f"{when[:1].upper()}{when[1:]}."))
    yield indented(plain_text(answer.reason))
    yield from (quoted(witness, answer.person) for witness in answer.evidence)


def quoted(witness: Witness, person: str) -> RenderableType:
    """Show a quote with its place; the person is named where it is not the one meant."""
    about = [edtf_in_words(witness.on or witness.published)]
    if witness.person and witness.person != person:
        about.append(witness.person)
    if witness.status in STATUSES:
        about.append(STATUSES[witness.status])
    authors = dict.fromkeys(one.author for one in witness.corrections)
    place = f"{witness.document}, ký tự {witness.start}–{witness.end}"
    told = [place, *(f"đã sửa theo quyết định của {one}" for one in authors)]
    line = Text.assemble(
        (f"{cleaned(', '.join(about))}: ", ""),
        (f"“{cleaned(witness.quote)}” ", "italic"),
        (cleaned("; ".join(told)), "dim"),
    )
    return indented(line, 4)


def _meeting(meeting: Meeting) -> Iterator[RenderableType]:
    when = edtf_in_words(meeting.date)
    if meeting.part_of_day in _PARTS_OF_DAY:
        when = f"{_PARTS_OF_DAY[meeting.part_of_day]} {when}"
    yield Text()
    yield heading(meeting.name)
    yield indented(plain_text(", ".join(part for part in (when, meeting.place) if part)))
    if meeting.hosts:
        yield indented(plain_text(f"Tổ chức: {', '.join(meeting.hosts)}"))
    if meeting.participants:
        yield indented(plain_text(f"Tham dự: {', '.join(map(_attendance, meeting.participants))}"))
    yield from (indented(plain_text(reason, "dim")) for reason in meeting.reasons)
    yield from (quoted(witness, "") for witness in meeting.evidence)


def _attendance(one: Attendance) -> str:
    return one.person + _PARTS.get(one.part, "")


def _change(change: Change) -> str:
    window = changed_between(change.after, change.by)
    proof = "nguồn nêu kế nhiệm ngay" if change.immediate else "chưa chứng minh được là kế nhiệm ngay"
    return f"{change.predecessor} → {change.successor}: {window}; {proof}"


def _gap(gap: Gap) -> str:
    return f"sau ngày {plain(gap.after)}, trước ngày {plain(gap.before)}"


def section(title: str, lines: Iterable[str]) -> Iterator[RenderableType]:
    """Show lines under a title; nothing where there is no line."""
    for number, line in enumerate(lines):
        if number == 0:
            yield Text()
            yield heading(title)
        yield indented(plain_text(line))


def heading(name: str, grade: Text | None = None) -> Text:
    """Return a bold line, with its grade."""
    parts = [plain_text(name, "bold")] + ([Text(" — "), grade] if grade else [])
    return Text.assemble(*parts)


def graded_word(grade: Grade) -> Text:
    """Return the grade as a coloured word."""
    return Text(*_GRADES[grade])


def indented(text: Text, by: int = 2) -> Padding:
    """Return the text, moved to the right."""
    return Padding(text, (0, 0, 0, by), expand=False)


def plain_text(value: str, style: str = "") -> Text:
    """Return text in which nothing is obeyed."""
    return Text(cleaned(value), style=style)


def cleaned(value: str) -> str:
    """Turn control characters into spaces: a terminal would obey them."""
    return "".join(" " if unicodedata.category(char) in {"Cc", "Cf"} else char for char in value)


def _short(term: Identifier | None) -> str:
    if term is None:
        return ""
    if isinstance(term, URIRef):
        for prefix, namespace in NAMESPACES.items():
            if term.startswith(namespace):
                return f"{prefix}:{term.removeprefix(namespace)}"
    return str(term)


DRAWERS: Mapping[type, Callable[[Any], Iterator[RenderableType]]] = {
    Career: _career,
    Hits: _hits,
    Holders: _holders,
    Ladder: _ladder,
    Meetings: _meetings,
}
