"""Articles for the tests of ingest, in our own words, and short ways to read them."""

from __future__ import annotations

import unicodedata
from io import BytesIO

from kg.ingest import Limits, read
from kg.model.document import Document, Rejected

SENTENCE = "Bà Trương Thị Lệ đến thăm bà con vùng lũ ở huyện Quảng Ninh và hỏi chuyện từng nhà."
STORY = (
    f"Trao quà cho bà con vùng lũ\n\n{SENTENCE}\nĐoàn đã trao hai trăm suất quà và sửa lại cây cầu bị trôi.\n"
)


def read_bytes(data: bytes, limits: Limits | None = None) -> list[Document | Rejected]:
    """Return everything that is read from standard input."""
    return list(read(["-"], BytesIO(data), limits or Limits()))


def the_document(data: str | bytes, limits: Limits | None = None) -> Document:
    """Return the one document of standard input."""
    (found,) = read_bytes(data.encode() if isinstance(data, str) else data, limits)
    assert isinstance(found, Document), found
    return found


def the_reason(data: str | bytes, limits: Limits | None = None) -> str:
    """Return why the one document of standard input was rejected."""
    (found,) = read_bytes(data.encode() if isinstance(data, str) else data, limits)
    assert isinstance(found, Rejected), found
    return str(found.reason)


def published(text: str) -> tuple[str, str] | None:
    """Return the day on which an article came out, and how we know it."""
    known = the_document(text).published
    return None if known is None else (str(known.date), known.basis.value)


def in_cp1258(text: str) -> bytes:
    """Return the text in the Vietnamese code page of Windows, which writes each tone after its letter."""
    parts = [part for letter in text for part in _with_loose_tone(letter)]
    return "".join(parts).encode("cp1258")


def _with_loose_tone(letter: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
    bare = "".join(part for part in parts if part not in tone)
    return unicodedata.normalize("NFC", bare), tone
