"""Letters by which an article calls a body from then on, because it says so in brackets.

Comes in: a `Scan`, a body that has been read, or a token. Goes out: what the letters stand for.

    Hội Người làm vườn Miền Tây (HLVMT) | ... Tổng Thư ký | HLVMT    Hội Người làm vườn Miền Tây
"""

from __future__ import annotations

from kg.extract.lexicon import LEVEL, PLACE
from kg.extract.scan import Scan

_FEWEST, _MOST = 2, 10  # letters


def note(scan: Scan, name: str, end: int, *, whole: bool) -> None:
    """Keep the letters in the brackets that end a body's name, if no table has them.

    Args:
        scan: The text.
        name: The body.
        end: One past its last token.
        whole: The brackets follow its own words, and not those of another body of which it is a part.
    """
    if scan.word(end - 1) != ")" or scan.word(end - 3) != "(":
        return
    letters = scan.tokens.texts[end - 2]
    strange = letters.isalpha() and letters.isupper() and (end - 2) not in scan.matches
    if strange and _FEWEST <= len(letters) <= _MOST and (whole or _abbreviates(letters, name)):
        scan.initials.setdefault(letters, name)


def _abbreviates(letters: str, name: str) -> bool:
    """Whether letters are those with which words of a name begin, in their order."""
    firsts = iter(word[0].lower() for word in name.split())
    return all(letter in firsts for letter in letters.lower())


def told_name(scan: Scan, index: int) -> str | None:
    """Return the body that a token stands for, or None.

    Before a place or a level, letters are those of another of its kind: "Hội A (HA) ... HA huyện B".
    """
    if not scan.initials or index >= len(scan.tokens):
        return None
    if scan.match(PLACE, index + 1) is not None or scan.match(LEVEL, index + 1) is not None:
        return None
    return scan.initials.get(scan.tokens.texts[index])
