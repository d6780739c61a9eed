"""Bytes to text, whatever encoding Vietnamese was written in.

Comes in: bytes. Goes out: text. UTF-8 and UTF-16 first; then the code pages of old archives (cp1258, and
TCVN3, VNI and VISCII where the package viparse is installed); the one that gives Vietnamese words is taken.
"""

from __future__ import annotations

import codecs
import importlib
import re
import unicodedata
from collections.abc import Callable, Iterator

from kg.errors import DocumentError, because
from kg.ingest.language import vietnamese_share

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PLAUSIBLE = 0.4  # share of words spelled as Vietnamese: 0.52 to 0.8 in 1,500 articles, 0 in misread ones
_SUSPICIOUS = 0.2
_TONED = re.compile("\\w[\u0300\u0301\u0303\u0309\u0323]")  # cp1258 writes a tone after its letter
_BINARY = because("this is no text (it holds binary data); give a text, HTML or JSON lines file")
_UNKNOWN = because("the encoding is unknown; convert the file to UTF-8")


def decode(data: bytes, source: str) -> str:
    """Return the text of a document without its byte order mark.

    Raises:
        DocumentError: If the bytes are no text, or in an encoding that is not known here.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, source)
    if b"\0" in data:
        raise DocumentError(source, _BINARY)
    try:
        return _repaired(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _legacy(data, source)


def _strict(data: bytes, encoding: str, source: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(
            source,
            because("the file is damaged (no valid {encoding}); convert it to UTF-8", encoding=encoding),
        ) from error
    if "\0" in text:
        raise DocumentError(source, _BINARY)
    return text


def _repaired(text: str) -> str:
    """Return UTF-8 text; where it is an old code page that was saved as UTF-8, its letters are restored."""
    share = vietnamese_share(text)
    if share is None or share > _SUSPICIOUS:
        return text
    best = max(_fixed(text), key=_plausibility, default=text)
    return best if _plausibility(best) >= _PLAUSIBLE else text


def _legacy(data: bytes, source: str) -> str:
    best = max(_readings(data), key=_plausibility)
    if _plausibility(best) < _PLAUSIBLE:
        raise DocumentError(source, _UNKNOWN if _is_text(best) else _BINARY)
    return best


def _readings(data: bytes) -> Iterator[str]:
    yield _TONED.sub(_composed, data.decode("cp1258", "replace"))
    for code_page in ("cp1252", "latin-1"):
        try:
            yield from _fixed(data.decode(code_page))
        except UnicodeDecodeError:  # five bytes have no letter in cp1252
            continue


def _composed(toned: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", toned[0])


def _fixed(text: str) -> Iterator[str]:
    fix = _fixer()
    if fix is not None:
        yield fix(text)


def _fixer() -> Callable[[str], str] | None:
    try:
        module = importlib.import_module("viparse")
    except ImportError:  # an optional package
        return None
    fix: Callable[[str], str] = module.fix
    return fix


def _plausibility(text: str) -> float:
    return vietnamese_share(text) or 0.0


def _is_text(text: str) -> bool:
    controls = sum(unicodedata.category(char) == "Cc" and char not in "\t\n\r\f" for char in text[:4096])
    return controls * 50 <= len(text[:4096])
