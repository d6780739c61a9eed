"""What an office-holder is in charge of, where it stands between his title and his body or his name.

Comes in: a `Scan` and the token after the title. Goes out: the token at which the body, or the name, begins.

    Giám đốc | kỹ thuật | Công ty Cổ phần A      [a title of its own: he is not the Giám đốc]
    Giám đốc điều hành | kho bãi, vận tải và bán lẻ của | Tập đoàn B
    Phó Chủ tịch | phụ trách mảng đô thị của | UBND quận 1
    Phó Chủ tịch Quốc hội | phụ trách quốc phòng - an ninh | Lê Văn C
"""

from __future__ import annotations

from msgspec.structs import replace

from kg.extract.lexicon import HEAD, ORGANIZATION, TitleRow
from kg.extract.scan import DASHES, Scan
from kg.extract.tails import foreigner, other_body, word_end

_LONGEST = 14  # tokens
_JOINTS = frozenset((",", "và", "&", *DASHES))
_CHARGED = (("phụ", "trách"), ("đặc", "trách"))
# What may stand before the field: "phụ trách | mảng", "phụ trách | lĩnh vực".
_FIELDS = ("về", "khối", "mảng", "lĩnh vực", "công tác", "ngành")
_OF_A_FIELD = ("Giám đốc",)
_MANAGERS = ("Giám đốc", "Giám đốc điều hành", "Tổng Giám đốc")


def past_charge(scan: Scan, index: int, row: TitleRow) -> tuple[TitleRow, int]:
    """Return a title, and the token at which its body begins, or this one where no charge stands before one.

    The field of a director is part of his title: "Giám đốc kỹ thuật" is not the head.

    Args:
        scan: The text.
        index: The token after the title.
        row: What the table says of the title.
    """
    end = _body_after_charge(scan, index, row.title)
    field = scan.tokens.joined(index, end - (scan.word(end - 1) == "của")).lower()
    told = _is_charge(scan, index) or _is_charge(scan, index - 2)
    own = end > index and row.title.removeprefix("Phó ") in _OF_A_FIELD and not told
    return (replace(row, title=f"{row.title} {field}") if own else row), end


def _body_after_charge(scan: Scan, index: int, title: str) -> int:
    """Return the token at which the body begins; the charge of a manager may have no word before it."""
    if scan.match(HEAD, index) or other_body(scan, index):
        return index
    charged = _is_charge(scan, index) or _is_charge(scan, index - 2)
    if not charged and title.removeprefix("Phó ") not in _MANAGERS:
        return index
    first = _field(scan, index)
    at = _field_end(scan, first)
    owned = at + (scan.word(at) == "của")
    return owned if at > first and _company(scan, owned) else index


def before_name(scan: Scan, index: int) -> int:
    """Return the token at which the name begins, or this one where no charge stands before one."""
    if not _is_charge(scan, index):
        return index
    first = _field(scan, index)
    at = _field_end(scan, first)
    named = scan.name(at) or scan.marks("honorific", at) or scan.marks("rank", at) or foreigner(scan, at)
    return at if at > first and named else index


def without_ministry(scan: Scan, index: int, row: TitleRow) -> bool:
    """Whether a minister has a charge for a ministry, without a name: "bộ trưởng | phụ trách X"."""
    return row.title == "Bộ trưởng" and _is_charge(scan, index)


def _is_charge(scan: Scan, index: int) -> bool:
    return (scan.word(index), scan.word(index + 1)) in _CHARGED


def _field(scan: Scan, index: int) -> int:
    """Return the token at which the field begins."""
    at = index + 2 if _is_charge(scan, index) else index
    for length in (2, 1):
        if " ".join(scan.tokens.lowers[at : at + length]) in _FIELDS:
            return at + length
    return at


def _field_end(scan: Scan, at: int) -> int:
    """Return one past the words of a field."""
    first = at
    while at - first < _LONGEST:
        end = None if _company(scan, at) else word_end(scan, at)
        if end is None:
            break
        at = end + (scan.word(end) in _JOINTS and word_end(scan, end + 1) is not None)
    return at


def _company(scan: Scan, index: int) -> bool:
    """Whether a body begins here: a company of the registry, or the first word of a name with a capital."""
    head = scan.match(HEAD, index) is not None and scan.tokens.capital(index)
    return head or scan.match(ORGANIZATION, index) is not None
