"""A key for search in which letters have no marks.

Comes in: any string. Goes out: lower case words of plain letters and digits, one space between them.
Different names fold to one key ("Trần Văn Sơn", "Trần Văn Sôn"): use it to find, never to identify.
"""

from __future__ import annotations

import re
import unicodedata

from kg.text.normalize import canonical

_D = str.maketrans("đðɖ", "ddd")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_MARKS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Return the text in lower case without marks and punctuation."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", canonical(text)).casefold().translate(_D))
    return _BETWEEN_WORDS.sub(" ", bare).strip()
