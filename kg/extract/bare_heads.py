"""First words of bodies that stand for one named before, after the title of an office in it.

Comes in: a `Scan`, the token after a title, and what the table says of the title. Goes out: an
`OrganizationPhrase` of which all but the first word is missing, or None.

    Chủ nhiệm | Ủy ban, ông A
    Chánh Văn phòng | Bộ, bà B
    Phó Giám đốc | Đài | Nguyễn Văn An
"""

from __future__ import annotations

from kg.extract.lexicon import HEAD, WORD, Head, TitleRow
from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import read_place
from kg.extract.scan import Scan

# First words of bodies that stand for one named before.
_ANAPHORS = frozenset(
    (
        *("Ủy ban", "Hội đồng", "Hội", "Hiệp hội", "Liên đoàn", "Liên hiệp", "Sở", "Cục", "Chi cục", "Vụ"),
        *("Tổng cục", "Viện", "Trung tâm", "Công ty", "Tập đoàn", "Ngân hàng", "Trường", "Đại học", "Phòng"),
        *("Học viện", "Bệnh viện", "Quỹ", "Nhà máy", "Câu lạc bộ"),
        *("Quân chủng", "Binh chủng", "Quân khu", "Quân đoàn", "Sư đoàn", "Lữ đoàn", "Trung đoàn"),
        *("Tiểu đoàn", "Đồn", "Đài", "Báo", "Tạp chí", "Nhà hát", "Bảo tàng", "Thư viện", "Trạm"),
    )
)
# Those that are other words in small letters: "Giám đốc | báo cáo".
_WORDS = frozenset(("Báo", "Đồn", "Đài", "Trạm"))
# Bodies that may be called after somebody, and syllables of a full name.
_NAMESAKES = frozenset(("Trường", "Đại học", "Bệnh viện", "Quỹ", "Công ty", "Tập đoàn", "Câu lạc bộ"))
_WHOLE_NAME = 3
# Words of no table that go on with a name: "Chủ tịch Hội | nghị nhân dân tối cao".
_IN_BODIES = ("nghị", "toàn", "thường")
# First words that stand for a body after the title of its office: "Chánh Văn phòng Bộ, ông A".
_OF_OFFICES = {"Văn phòng": frozenset(("Bộ", "Sở"))}


def bare_head(scan: Scan, index: int, row: TitleRow) -> OrganizationPhrase | None:
    """Read the first word of a body that stands for the whole of it: "Chủ nhiệm Ủy ban, ông A"."""
    found = scan.match(HEAD, index)
    if found is None or not isinstance(found.value, Head):
        return None
    end, head = found.end, found.value
    heads = _ANAPHORS if row.prefix is None else _OF_OFFICES.get(row.prefix, frozenset())
    if head.expansion not in heads or (scan.tokens.capital(end) and scan.name(end) is None):
        return None
    if head.expansion in _WORDS and not scan.tokens.capital(index):
        return None
    word = scan.word(end)
    if word.isalpha() and not (scan.name(end) or _ends_body(scan, end) or scan.marks("honorific", end)):
        return None
    return OrganizationPhrase(index, end + (word == "này"), head.expansion, "body")


def before_holder(scan: Scan, index: int, row: TitleRow) -> OrganizationPhrase | None:
    """Read the first word of a body before the name of who heads it: "Giám đốc Đài | Nguyễn Văn An".

    Schools and hospitals bear such names: there the text has to call somebody so, "ông An".
    """
    found = scan.match(HEAD, index)
    name = scan.name(found.end) if found is not None else None
    if found is None or name is None or name - found.end < _WHOLE_NAME or name != scan.capitals(found.end):
        return None
    called = scan.tokens.lowers[name - 1 : name] in scan.called
    namesake = isinstance(found.value, Head) and found.value.expansion in _NAMESAKES
    return bare_head(scan, index, row) if called or not namesake else None


def _ends_body(scan: Scan, index: int) -> bool:
    """Whether a word is none of a body's name: "nguyên Chính ủy Quân chủng | chịu trách nhiệm"."""
    goes_on = scan.match(WORD, index) is not None or scan.word(index) in _IN_BODIES
    return not (scan.tokens.capital(index) or goes_on or read_place(scan, index) is not None)
