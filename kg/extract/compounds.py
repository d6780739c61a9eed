"""Words of two syllables in names of bodies that no table lists.

Comes in: a `Scan` and a syllable with a capital. Goes out: one past the syllable that ends its word, or None.

    Hội | Truyền nhiễm        Trung tâm | Lặn sâu
"""

from __future__ import annotations

from kg.extract.lexicon import HEAD, LEVEL, PLACE, WORD
from kg.extract.scan import Scan
from kg.extract.syllables import is_vietnamese

# Words that are no second half of one: "Hội Truyền | nhiễm", but "Trưởng thôn Đoài | có mặt".
_GRAMMAR = frozenset(
    (
        *(
            "của",
            "tại",
            "ở",
            "cho",
            "đã",
            "đang",
            "sẽ",
            "là",
            "bị",
            "được",
            "với",
            "từ",
            "trong",
            "khi",
            "nói",
        ),
        *(
            "về",
            "đến",
            "vào",
            "ra",
            "để",
            "do",
            "theo",
            "cùng",
            "này",
            "đó",
            "có",
            "không",
            "rồi",
            "mà",
            "thì",
        ),
        *(
            "nên",
            "vì",
            "nhưng",
            "cũng",
            "vẫn",
            "còn",
            "chỉ",
            "mới",
            "vừa",
            "từng",
            "trên",
            "dưới",
            "sau",
            "và",
        ),
        *("trước", "giữa", "hiện", "nếu", "như", "hay", "hoặc", "đều", "phải", "cần", "muốn", "xin", "lên"),
        *("xuống", "sang", "qua", "tới", "đi", "nhận", "ký", "gửi", "trả", "làm", "dự", "nêu", "kể", "thăm"),
        *("gặp", "tiếp", "mời", "hỏi", "bày", "khẳng", "tuyên", "chủ", "phát", "yêu", "đề", "xác", "trao"),
        *("nhấn", "chia", "giải", "kiến", "kêu", "bức", "băn", "than", "thừa", "tiết", "hứa", "dẫn", "lưu"),
        *("đánh", "tái", "hoan", "cam", "chỉ", "thông", "phân", "nhìn", "mong", "tin", "thấy", "biết", "lo"),
        *(
            "khóa",
            "nhiệm",
            "kiêm",
            "thường",
            "năm",
            "ngày",
            "tháng",
            "các",
            "những",
            "một",
            "họp",
            "ông",
            "bà",
        ),
    )
)
# Small words that stand behind a whole name.
_AFTER = frozenset(("và", "của", "thuộc", "tại", "trực", "là", "đã", "cho", "nói", "khẳng"))
# What a word of the grammar is, besides which nothing goes on with a name.
_PLAIN = frozenset((WORD, HEAD, LEVEL, PLACE))


def second_half(scan: Scan, index: int, *, first: bool) -> int | None:
    """Return one past a word of two syllables that no table lists: "Khoa | Truyền nhiễm".

    Behind another capital stands the last syllable of a name: "Công ty Minh Khôi | khẳng định".
    """
    word, at = scan.word(index), index + 1
    apart = first or not scan.tokens.capital(index - 1)
    if not apart or len(word) == 1 or scan.tokens.texts[index].isupper() or not is_vietnamese(word):
        return None
    half = scan.word(at)
    plain = half.isalpha() and half not in _GRAMMAR and is_vietnamese(half) and scan.kinds(at) <= _PLAIN
    ended = at in scan.lines or scan.tokens.capital(at) or not plain
    return None if ended or not _may_end(scan, at + 1) else at + 1


def _may_end(scan: Scan, index: int) -> bool:
    """Whether a name may end before a token: a verb goes on in small letters ("Khoa Sản báo | cáo")."""
    word = scan.word(index)
    small = word.isalpha() and index not in scan.lines and not scan.tokens.capital(index)
    return not small or word in _AFTER or LEVEL in scan.kinds(index)
