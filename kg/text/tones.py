"""Where the tone mark stands in oa, oe, uy and after qu, and words without tones.

Comes in: composed text (NFC). Goes out: text of the same length in which the tone stands on the first
vowel of an open oa, oe, uy (hòa, khỏe, thủy: the spelling of state bodies) and on the second in
closed syllables (hoàn, huỳnh) and after q (quý). Words that are no Vietnamese syllable stay.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = ("aàáảãạ", "eèéẻẽẹ", "iìíỉĩị", "oòóỏõọ", "uùúủũụ", "yỳýỷỹỵ")
_ROWS = (*_TONES, *(row.upper() for row in _TONES))
_TONE = {letter: (row[0], tone) for row in _ROWS for tone, letter in enumerate(row)}
_ROW = {row[0]: row for row in _ROWS}

_ONSETS = "ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|[bcdđghklmnpqrstvx]"
_FINALS = "ch|ng|nh|[cimnoptyu]"
_NUCLEUS = "[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ]|(?<=q)[ùúủũụ][aei]"
# It begins with one set of letters, so that the search can jump to the next of them. A tone on the second
# vowel is in its place where a letter follows ("hoàn", "huỳnh").
_CANDIDATE = re.compile(
    "[oOuUòóỏõọÒÓỎÕỌùúủũụÙÚỦŨỤ](?:"
    "(?:(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<=[uU])[ỳýỷỹỵỲÝỶỸỴ])(?![^\\W\\d_])|(?<=[òóỏõọÒÓỎÕỌ])[aeAE](?=[^\\W\\d_])"
    "|(?<=[ùúủũụÙÚỦŨỤ])[yY](?=[^\\W\\d_])|(?<=[qQ][ùúủũụÙÚỦŨỤ]))"
)
_OVER = "(?![^\\W\\d_]|[\u0300-\u036f])"  # no letter follows, and no loose mark on the last one
_SYLLABLE = re.compile(rf"({_ONSETS}|)({_NUCLEUS})({_FINALS}|){_OVER}", re.IGNORECASE)
_LONGEST_ONSET = 3
_TONE_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def place_tones(text: str) -> str:
    """Return the text with every tone of oa, oe, uy in its canonical place."""
    pieces: list[str] = []
    at = 0
    for candidate in _CANDIDATE.finditer(text):
        start = _word_start(text, candidate.start())
        syllable = _SYLLABLE.match(text, start) if start >= at else None
        if syllable is not None and syllable.end() >= candidate.end():
            pieces += (text[at:start], _placed(syllable))
            at = syllable.end()
    return "".join((*pieces, text[at:])) if pieces else text


def toneless(text: str) -> str:
    """Return the text without its tones, other marks kept, a dash read as a space ("Thị" as "Thi")."""
    bare = _TONE_MARKS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).replace("-", " ")


def _word_start(text: str, at: int) -> int:
    """Go back over the letters of an onset; a longer stretch of letters is no onset and fails to match."""
    start = at
    while start > 0 and at - start <= _LONGEST_ONSET and text[start - 1].isalpha():
        start -= 1
    return start


def _placed(match: re.Match[str]) -> str:
    onset, nucleus, final = match.groups()
    (first, left), (second, right) = _TONE[nucleus[0]], _TONE[nucleus[1]]
    tone = left or right
    if final or onset in ("q", "Q"):
        return onset + first + _ROW[second][tone] + final
    return onset + _ROW[first][tone] + second + final
