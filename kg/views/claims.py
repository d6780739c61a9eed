"""Claims for people, a line each, in Vietnamese.

Comes in: the claims of one article. Goes out: kind, who, title or name, body, status, day, and the words that
tell it; as a table that rich prints, without the words where the terminal is narrow, or as lines with tabs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from kg.model.claims import Claim, Decree, Event, Holding
from kg.model.dates import DateSpan, PartialDate
from kg.model.details import (
    Award,
    Composition,
    Count,
    Figure,
    PersonnelChange,
    PostNamed,
    Quotation,
    TitleMention,
)
from kg.query import edtf_in_words, in_capacity
from kg.views.tables import STATUSES, plain_text

_COLUMNS = ("loại", "ai", "chức danh, tên", "cơ quan", "trạng thái", "khi nào", "lời văn")
_LONG = frozenset(("chức danh, tên", "cơ quan", "lời văn"))  # give way where the terminal is narrow
_NAME = 20  # letters of a name that are shown on any terminal
_SHARE = 6  # of the width is for names, where that is more
_NARROW = 120  # columns of a terminal that has no room for words besides
_HOLDS = "đang giữ chức"
_Cells = tuple[str, str, str, str, str, str]


def claims_table(document: str, claims: Iterable[Claim], width: int) -> Table:
    """Return the claims of an article as a table, one line each, for a terminal of so many columns."""
    narrow = width < _NARROW
    table = Table(title=plain_text(document, "bold"), title_justify="left", show_edge=False, pad_edge=False)
    for name in _fewer(_COLUMNS) if narrow else _COLUMNS:
        table.add_column(name, no_wrap=name not in _LONG)
    table.columns[1].max_width = max(_NAME, width // _SHARE)
    for claim in claims:
        cells = _cells(claim)
        table.add_row(*map(_on_one_line, _fewer((cells[4] or cells[0], *cells[1:])) if narrow else cells))
    return table


def _fewer(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return cells without the status and the words."""
    return (*cells[:4], cells[5])


def claims_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """Yield claims as lines, each with its article before its cells and tabs between."""
    for claim in claims:
        yield "\t".join(" ".join(cell.split()) for cell in (claim.doc, *_cells(claim)))


def _cells(claim: Claim) -> tuple[str, ...]:
    return (*_CELLS[type(claim)](claim), claim.evidence.quote)


def _on_one_line(words: str) -> Text:
    text = plain_text(" ".join(words.split()))
    text.no_wrap, text.overflow = True, "ellipsis"
    return text


def _holding(claim: Holding) -> _Cells:
    status = STATUSES.get(claim.status, _HOLDS)
    when = _told(claim.since, claim.until, ongoing=claim.ongoing) or _day(claim.on)
    title = in_capacity(claim.title, acting=claim.acting)
    return "giữ chức", claim.person, title, claim.organization or "", status, when


def _event(claim: Event) -> _Cells:
    people = _listed(one.person for one in claim.participants)
    return "sự kiện", people, claim.name, _listed(claim.hosts), "", _day(claim.date)


def _decree(claim: Decree) -> _Cells:
    name = f"{claim.document_type} {claim.number or ''}".strip()
    return "văn bản", claim.signer or "", name, claim.issuer or "", "", _day(claim.date)


def _change(claim: PersonnelChange) -> _Cells:
    posts = " → ".join(filter(None, (_posts(claim.left), _posts(claim.taken))))
    decider = _posts((claim.decided_by,)) if claim.decided_by else claim.deciding_body or ""
    return "biến động", claim.person, posts, decider, "", _day(claim.on)


def _quotation(claim: Quotation) -> _Cells:
    return "lời nói", claim.speaker, claim.text, "", "", ""


def _award(claim: Award) -> _Cells:
    got = _listed(claim.recipients)
    return "khen thưởng", got, claim.name, claim.issuer or "", "", _day(claim.period)


def _composition(claim: Composition) -> _Cells:
    return "cơ cấu", "", _listed(map(_count, claim.parts)), claim.body, "", ""


def _figure(claim: Figure) -> _Cells:
    return "số liệu", "", _count(claim.count), "", "", _day(claim.period)


def _mention(claim: TitleMention) -> _Cells:
    return "chức danh", "", claim.title, claim.organization, "", _day(claim.on)


_CELLS: Mapping[type, Callable[[Any], _Cells]] = {
    Holding: _holding,
    Event: _event,
    Decree: _decree,
    PersonnelChange: _change,
    Quotation: _quotation,
    Award: _award,
    Composition: _composition,
    Figure: _figure,
    TitleMention: _mention,
}


def _posts(posts: Sequence[PostNamed]) -> str:
    return _listed(f"{one.title} {one.organization or ''}".strip() for one in posts)


def _count(count: Count) -> str:
    return f"{'khoảng ' if count.approximate else ''}{count.amount:g} {count.unit}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _day(date: PartialDate | DateSpan | None) -> str:
    return edtf_in_words(str(date)) if date is not None else ""


def _told(since: PartialDate | None, until: PartialDate | None, *, ongoing: bool) -> str:
    """Return the span of a holding, or an empty text where none is told."""
    end = "nay" if ongoing else _day(until)
    begun = f"từ {_day(since)}" if since is not None else ""
    return f"{begun} đến {end}".strip() if end else begun
