"""What a manager is in charge of, where it stands between his title and his company.

Comes in: a `Scan` and the token after the title. Goes out: the token at which the company begins.

    Giám đốc | kỹ thuật | Công ty Cổ phần A
    Giám đốc điều hành | kho bãi, vận tải và bán lẻ của | Tập đoàn B
    Phó Giám đốc | phụ trách kinh doanh | Công ty C
"""

from __future__ import annotations

from kg.extract.lexicon import HEAD, ORGANIZATION
from kg.extract.scan import DASHES, Scan
from kg.extract.tails import other_body, word_end

_LONGEST = 14  # tokens
_JOINTS = frozenset((",", "và", "&", *DASHES))
_OPENERS = ("phụ trách", "về", "khối", "mảng")
_MANAGERS = ("Giám đốc", "Giám đốc điều hành", "Tổng Giám đốc")


def past_charge(scan: Scan, index: int, title: str) -> int:
    """Return the token at which the company begins, or this one where no charge stands before one."""
    if title.removeprefix("Phó ") not in _MANAGERS or scan.match(HEAD, index) or other_body(scan, index):
        return index
    at = _opened(scan, index)
    first = at
    while at - index < _LONGEST:
        end = None if _company(scan, at) else word_end(scan, at)
        if end is None:
            break
        at = end + (scan.word(end) in _JOINTS and word_end(scan, end + 1) is not None)
    owned = at + (scan.word(at) == "của")
    return owned if at > first and _company(scan, owned) else index


def _opened(scan: Scan, index: int) -> int:
    pair = f"{scan.word(index)} {scan.word(index + 1)}"
    if pair in _OPENERS:
        return index + 2
    return index + (scan.word(index) in _OPENERS)


def _company(scan: Scan, index: int) -> bool:
    """Whether a body begins here: a company of the registry, or the first word of a name with a capital."""
    head = scan.match(HEAD, index) is not None and scan.tokens.capital(index)
    return head or scan.match(ORGANIZATION, index) is not None
