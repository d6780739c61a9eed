"""What stands around an article: headline, outlet, place, byline, photo credits, date line, page furniture.

Comes in: the canonical text of an article. Goes out: these facts and the spans that hold no official:
"Ảnh: Hoàng Giang" names a photographer, the caption before it may name a minister and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from kg.ingest.bylines import byline
from kg.ingest.credits import photo_credits
from kg.ingest.dateline import DateLine, date_line
from kg.ingest.layout import Line, lines_of
from kg.ingest.names import Signature
from kg.ingest.places import is_place

Span = tuple[int, int]

_LEDE_LINES = 5
_LONGEST_HEADLINE = 250

_LEDE = re.compile(
    r"\((?P<outlet>[^()\n]{2,40})\)[ ]?[-–—:](?=[ ])|(?P<code>[A-ZĐ]{2,8}(?:\.VN)?)[ ]?[-–—](?=[ ])"
)
_NUMBERED_PICTURE = re.compile(r"[ ]?[-–][ ]?Ảnh \d{1,2}\.?\Z")
_FURNITURE = re.compile(
    r"(?:Top|Về đầu trang|Lên đầu trang|Xem thêm:?|Chia sẻ:?|In bài viết|In trang|Gửi bình luận|Bình luận"
    r"|Ý kiến bạn đọc|Tin liên quan|Tin cùng chuyên mục|Quay lại|Từ khóa:?|Tags?:?|Trả lời|Nhóm PV|PV|Hết)",
    re.IGNORECASE,
)
_COMMENT_FORM = re.compile(r"Email của bạn sẽ không được|Your email address will not", re.IGNORECASE)


class Furniture(Struct, frozen=True):
    """Facts that stand around an article; places count code points of the canonical text.

    Attributes:
        title: Headline.
        publisher: Outlet of the lede or the byline.
        place: Place of the dateline.
        authors: Bylines.
        photographers: Photo credits.
        dated: The date line.
        spans: Where all these stand, the headline excepted; sorted, not overlapping.
    """

    title: str | None
    publisher: str | None
    place: str | None
    authors: tuple[str, ...]
    photographers: tuple[str, ...]
    dated: DateLine | None
    spans: tuple[Span, ...]


class _Lede(Struct, frozen=True):
    start: int
    end: int
    name: str


def furniture(text: str) -> Furniture:
    """Return what stands around the article."""
    lines = lines_of(text)
    page = _page_furniture(lines)
    article = [line for line in lines if line not in page] if page else list(lines)
    dated = date_line(article)
    article = [line for line in article if dated is None or line.start != dated.start]
    place = _place_line(article)
    article = article[1:] if place else article
    lede = _lede(article)
    photos = photo_credits(text)
    signed = byline(text, article, photos)
    marks = (*page, *photos, *(mark for mark in (dated, place, lede, signed) if mark is not None))
    return Furniture(
        title=_headline(article, lede),
        publisher=_publisher(lede, signed),
        place=_place(place, lede),
        authors=signed.people if signed else (),
        photographers=tuple(dict.fromkeys(name for photo in photos for name in photo.people)),
        dated=dated,
        spans=merged((mark.start, mark.end) for mark in marks),
    )


def merged(spans: Iterator[Span]) -> tuple[Span, ...]:
    """Return spans sorted, and joined where they overlap."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def _page_furniture(lines: Sequence[Line]) -> frozenset[Line]:
    """Return lines that belong to the page: buttons, the comment form, alternative texts of pictures."""
    form = next((at for at, line in enumerate(lines) if _COMMENT_FORM.match(line.text)), len(lines))
    return frozenset(
        line
        for at, line in enumerate(lines)
        if at >= form
        or _FURNITURE.fullmatch(line.text)
        or (" | " in line.text and _NUMBERED_PICTURE.search(line.text))
    )


def _place_line(lines: Sequence[Line]) -> Line | None:
    return lines[0] if len(lines) > 1 and is_place(lines[0].text) else None


def _lede(lines: Sequence[Line]) -> _Lede | None:
    for line in lines[:_LEDE_LINES]:
        match = _LEDE.match(line.text)
        if match is not None:
            return _Lede(line.start, line.start + match.end(), match["outlet"] or match["code"])
    return None


def _place(place: Line | None, lede: _Lede | None) -> str | None:
    if place is not None:
        return place.text
    return lede.name if lede is not None and is_place(lede.name) else None


def _publisher(lede: _Lede | None, signed: Signature | None) -> str | None:
    if lede is not None and not is_place(lede.name):
        return lede.name
    sites = [name for name in signed.outlets if "." in name] if signed and signed.people else []
    return sites[0] if sites else None


def _headline(lines: Sequence[Line], lede: _Lede | None) -> str | None:
    if len(lines) < 2:
        return None
    first = lines[0]
    opens_story = lede is not None and lede.start == first.start
    if opens_story or len(first.text) > _LONGEST_HEADLINE or first.text.endswith((".", ":", ";", ",")):
        return None
    return first.text
