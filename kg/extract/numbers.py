"""Numbers that are the whole names of bodies, and those that only count what follows.

Comes in: a `Scan` and the token behind the first word of a body. Goes out: one past its number, or None.

    Khu phố 4, Ấp 5A, Tổ số 5                a name
    Bí thư chi bộ | 12 năm liền              a count
"""

from __future__ import annotations

from kg.extract.scan import Scan

_COUNTED = ("tuổi", "năm", "tháng", "ngày", "tuần", "người", "hộ")
_COUNTED_PEOPLE = (("đảng", "viên"), ("đồng", "chí"), ("hội", "viên"), ("nhiệm", "kỳ"))


def number_end(scan: Scan, index: int) -> int | None:
    """Return one past the number that is the whole name of a body: "Khu phố 4", "Ấp 5A", "Tổ số 5"."""
    at = index + (scan.word(index) == "số")
    if not scan.word(at).isdigit() or _counts(scan, at):
        return None
    texts, tokens = scan.tokens.texts, scan.tokens
    lettered = at + 1 < len(tokens) and not tokens.spaced(at + 1) and texts[at + 1].isupper()
    issued = scan.word(at + 1) == "/" and texts[at + 2 : at + 3] == ("CP",)  # "Ban Chỉ đạo 138/CP"
    return at + 3 if issued else at + 2 if lettered and len(texts[at + 1]) == 1 else at + 1


def _counts(scan: Scan, index: int) -> bool:
    """Whether a number counts what follows: "Giám đốc Sở | 30 tuổi", not "Tổ 12 năm 2018"."""
    words = (scan.word(index + 1), scan.word(index + 2))
    follows = words[1][:1].isdigit() or scan.name(index + 3) is not None
    return (words[0] in _COUNTED or words in _COUNTED_PEOPLE) and not follows
