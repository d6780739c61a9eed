"""Words between a title and its organisation: how the post is held, or what marks its holder out.

Comes in: a `Scan` and the token behind a title. Goes out: one past these words, and the
modifier that they are.

    Trưởng ban | phụ trách | Ban A
    Phó Bí thư | trẻ nhất | của tỉnh A
    Chủ tịch | đầu tiên | của Hội A      the first of all, who mostly holds the post no more
    Giám đốc | tiền nhiệm | của Sở A     who held it before another
"""

from __future__ import annotations

from kg.extract.scan import Scan

_MANNERS = (("phụ", "trách"), ("chuyên", "trách"), ("sáng", "lập"))
_FIRST = ("đầu", "tiên")
_BEFORE = ("tiền", "nhiệm")
# Words that tell one holder from others before "của".
_MARKED_OUT = (_FIRST, ("trẻ", "nhất"), ("duy", "nhất"), ("năm", "nhất"), ("tuổi", "nhất"))
_ORDINALS = frozenset((*map(str, range(1, 100)), "hai", "ba", "tư", "nhất"))


def read_manner(scan: Scan, index: int) -> tuple[int, frozenset[str]]:
    """Step over how a post is held, or what marks its holder out: "tổng thống | thứ 9 | của Peru".

    Returns:
        One past these words, and the modifier that they are, if any.
    """
    if (scan.word(index), scan.word(index + 1)) in _MANNERS:
        return index + 2, frozenset()
    if (scan.word(index), scan.word(index + 1)) == _BEFORE:
        return index + 2, frozenset(("former",))
    end = next((at for at in range(index + 2, index + 4) if scan.word(at) == "của"), index)
    words = scan.tokens.lowers[index:end]
    if words[-2:] in _MARKED_OUT:
        return end, frozenset(("first",) if words[-2:] == _FIRST else ())
    counted = words[:1] == ("thứ",) and words[1] in _ORDINALS
    return (end if counted else index), frozenset()
