"""Letters without marks, as a key for search, and letters in lower case.

Comes in: any string. Goes out: lower case words of plain letters and digits, one space between them; or
the same letters in lower case.
Different names fold to one key ("Trần Văn Sơn", "Trần Văn Sôn"): use it to find, never to identify.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.text.normalize import canonical

_D = str.maketrans("đðɖ", "ddd")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_MARKS = re.compile("[\u0300-\u036f]+")


@lru_cache(maxsize=1)  # those who look for dates, documents and events in an article ask one after the other
def in_lower_case(text: str) -> str:
    """Return the text in lower case, letter by letter, so that spans of it are spans of the text."""
    lowered = text.lower()  # a few letters, such as İ, grow
    return lowered if len(lowered) == len(text) else "".join([letter.lower()[0] for letter in text])


def fold(text: str) -> str:
    """Return the text in lower case without marks and punctuation."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", canonical(text)).casefold().translate(_D))
    return _BETWEEN_WORDS.sub(" ", bare).strip()
