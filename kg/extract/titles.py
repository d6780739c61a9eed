"""Title phrases: modifiers, title, organisation, term ("nguyên Phó Chủ tịch UBND tỉnh, nhiệm kỳ 2016-2021").

Comes in: a `Scan` and the token where a title may begin. Goes out: a `TitlePhrase`.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from kg.extract.bare_heads import bare_head, before_holder
from kg.extract.charges import past_charge
from kg.extract.envoys import missions, posted
from kg.extract.lexicon import FIRM, HEAD, STAND_IN, TITLE, Organization, TitleRow
from kg.extract.manners import read_manner
from kg.extract.organizations import OrganizationPhrase, read_organization
from kg.extract.places import PlacePhrase, bare_place, level_at, read_place
from kg.extract.scan import DASHES, Scan
from kg.extract.syllables import is_vietnamese
from kg.extract.tails import before_governor
from kg.extract.terms import is_yearly
from kg.extract.units import names_person, with_owner, with_whole
from kg.extract.whereabouts import to_holder

MODIFIERS = ("former", "late", "acting", "new", "incumbent", "woman")
_OF_TODAY = frozenset(("acting", "incumbent"))  # of one word or two: "quyền", "tạm quyền", "đương kim"
# What a place after a title stands for, by the `place` column of the table.
_GOVERNMENTS = {"people": "Ủy ban nhân dân", "council": "Hội đồng nhân dân"}
_DEGREES = (("dự", "khuyết"), ("chính", "thức"))
# The head of an office, or of a standing committee, of another body.
_KEPT_PREFIXES = frozenset(("Văn phòng", "Ban Thường vụ"))
# The command of the mobile police, which divisions are called after: "Phòng Cảnh sát cơ động".
_COMMAND = "Bộ Tư lệnh "
_MOBILE = f"{_COMMAND}Cảnh sát"
# Committees of the Party and of its like, whose members are "Ủy viên".
_COMMITTEES = (
    *("Bộ Chính trị", "Ban Chấp hành", "Ban Thường vụ", "Ủy ban Thường vụ", "Ban cán sự đảng", "Đảng đoàn"),
    *("Quân ủy", "Ủy ban Kiểm tra"),
)
# Titles of the Party that "Trung ương" alone completes, and the bodies whose own centre it may be.
_CENTRAL = frozenset(("Ủy viên", "Ủy viên dự khuyết", "Bí thư"))
_CENTRAL_BODIES = frozenset(("đoàn", "hội", "mặt", "mttq", "cục", "liên", "tổng", "đội", "giáo"))
_ENDS = frozenset((".", ";", ")", *DASHES))  # of a phrase in apposition
# Titles that only companies have, after which one strange word is a company: "Tổng giám đốc Vinamilk, ".
_OF_FIRMS = ("Tổng Giám đốc", "Phó Tổng Giám đốc", "Chủ tịch Hội đồng", "Thành viên Hội đồng")
_LETTERS = 6  # of a company that is known by its letters: "Tổng Giám đốc SOLAC"
_FIRM_TITLES = ("Chủ tịch", "Tổng Giám đốc", "Giám đốc")
_TERM_WORDS = frozenset(("khóa", "khoá"))
_OPENS_TERM = _TERM_WORDS | {"nhiệm"}
_KY = frozenset(("kỳ", "kì"))
_BEFORE_TERMS = frozenset(("từ", "các", "hai", "ba", "bốn", "2", "3", "4"))
_ORDINAL = re.compile(r"[ivx]+|\d{1,2}", re.ASCII)


class TitlePhrase(Struct, frozen=True, gc=False):
    """A title as written.

    Attributes:
        start: First token, modifiers included.
        end: One past the last token, organisation and term included.
        row: What the table says of the title.
        organization: Organisation written with it, or None.
        modifiers: former, late, acting, new, incumbent, woman, first (of all who held it).
        term: khóa or nhiệm kỳ.
    """

    start: int
    end: int
    row: TitleRow
    organization: OrganizationPhrase | None = None
    modifiers: frozenset[str] = frozenset()
    term: str | None = None

    @property
    def former(self) -> bool:
        """Whether the words say the post is past (nguyên, cựu, cố); a first woman (nữ) may still hold it."""
        past = self.modifiers & {"former", "late", "first"}
        return bool(past) and not (past == {"first"} and "woman" in self.modifiers)


def read_title(scan: Scan, index: int) -> TitlePhrase | None:
    """Read the title phrase that begins at the token, or return None."""
    modifiers: set[str] = set()
    head = index
    while (step := _modifier(scan, head)) is not None:
        modifiers.add(step[1])
        head = step[0]
    found = scan.match(TITLE, head)
    if found is None or not isinstance(found.value, TitleRow) or _is_another(scan, head, found.end):
        return None
    end, marks = read_manner(scan, found.end)
    row, end = past_charge(scan, _after_abbreviation(scan, end), found.value)
    organization = _organization(scan, end, row)
    organization = with_owner(scan, with_whole(scan, organization)) if organization is not None else None
    row, end = _after_body(scan, _seat(row, organization), organization.end if organization else found.end)
    then = scan.marks("then", end)
    if then is not None and _ends_there(scan, then):
        modifiers.add("former")
        end = then
    if row.title in missions():
        end, organization = posted(scan, end, row.title, organization)
    elif row.title == "Đại biểu" and organization is None:
        end = _after_seat(scan, end)
    term_end, term = read_term(scan, end)
    if organization is not None and term is None and is_yearly(organization.name):
        term_end, term = _year(scan, end)
    if organization is None and term is not None:
        organization = _after_term(scan, term_end, row)
        term_end = organization.end if organization is not None else term_end
    row, term_end = _in_bracket(scan, row, term_end)
    term_end, organization = to_holder(scan, index, term_end, organization)
    return TitlePhrase(index, term_end, row, organization, frozenset(modifiers | marks), term)


def _seat(row: TitleRow, body: OrganizationPhrase | None) -> TitleRow:
    """Return what a member of a committee is called: "thành viên Bộ Chính trị" is an "Ủy viên"."""
    seated = row.title == "Thành viên" and body is not None and body.name.startswith(_COMMITTEES)
    return replace(row, title="Ủy viên") if seated else row


def _is_another(scan: Scan, first: int, last: int) -> bool:
    """Whether "vụ phó" is no title: in "chức vụ | Phó Văn phòng X", and in "liên quan vụ | Phó Bí thư A".

    Nor is "đại sứ" in "đại sứ | quán".
    """
    if scan.word(last) == "quán":
        return True
    if scan.word(last - 1) != "phó":
        return False
    deputy = scan.match(TITLE, last - 1)
    return scan.word(first - 1) == "chức" or (deputy is not None and deputy.end > last)


def _after_term(scan: Scan, index: int, row: TitleRow) -> OrganizationPhrase | None:
    """Read the place after the term: "Trưởng đoàn đại biểu Quốc hội khóa XIV tỉnh Hà Giang"."""
    place = read_place(scan, index) if row.place and level_at(scan, index) is not None else None
    return _body_of(scan, place, row, index) if place is not None and place.name is not None else None


def _after_body(scan: Scan, row: TitleRow, end: int) -> tuple[TitleRow, int]:
    """Step over words after the organisation that belong to the title.

    "Ủy viên Trung ương Đảng dự khuyết", "Ủy viên Trung ương Đảng chính thức", "Ngoại trưởng Mỹ đương nhiệm".
    """
    words = scan.word(end), scan.word(end + 1)
    if row.title == "Ủy viên" and words in _DEGREES:
        return (replace(row, title="Ủy viên dự khuyết") if words == ("dự", "khuyết") else row), end + 2
    incumbent = scan.marks("incumbent", end)
    return row, incumbent if incumbent is not None else end


def _in_bracket(scan: Scan, row: TitleRow, end: int) -> tuple[TitleRow, int]:
    """Read the degree behind a seat: "Ủy viên Trung ương Đảng khóa XI | (dự khuyết), khóa XII"."""
    degree = scan.word(end) == "(" and scan.word(end + 3) == ")"
    after = _after_body(scan, row, end + 1) if degree else (row, 0)
    return (after[0], end + 4) if after[1] == end + 3 else (row, end)


def _after_seat(scan: Scan, index: int) -> int:
    """Step over where a deputy was elected: "đại biểu Quốc hội | TP Hồ Chí Minh"."""
    place = read_place(scan, index)
    return place.end if place is not None and place.name is not None and place.level != "country" else index


def _modifier(scan: Scan, index: int) -> tuple[int, str] | None:
    if scan.match(TITLE, index) is not None:
        return None  # "cố vấn" is a title, not a late "vấn"
    for kind in MODIFIERS:
        end = scan.marks(kind, index)
        if end is not None and (end == index + 1 or kind in _OF_TODAY):
            return end, kind
    return None


def _ends_there(scan: Scan, index: int) -> bool:
    """Whether a phrase ends here or its holder follows ("Bộ trưởng khi ấy A", "Bộ trưởng khi ấy, ông A")."""
    if index >= len(scan.tokens) or scan.tokens.capital(index):
        return True
    word = scan.word(index)
    return word in _ENDS or (word == "," and scan.marks("honorific", index + 1) is not None)


def _after_abbreviation(scan: Scan, index: int) -> int:
    """Step over the letters of a title before its body: "Chủ tịch Hội đồng quản trị | (HĐQT) Ngân hàng A"."""
    closed = scan.word(index) == "(" and scan.word(index + 2) == ")"
    letters = closed and scan.tokens.texts[index + 1].isupper()
    return index + 3 if letters and scan.match(HEAD, index + 3) is not None else index


def _organization(scan: Scan, index: int, row: TitleRow) -> OrganizationPhrase | None:
    if scan.word(index) in {"của", "tại", "thuộc"}:
        return _organization(scan, index + 1, row)
    office = scan.match(HEAD, index - 2) if row.prefix == "Văn phòng" else None
    if office is not None and office.end > index:  # "Chánh văn phòng Tổng thống": of him who has that title
        return read_organization(scan, index - 2)
    holder = before_holder(scan, index, row)
    if holder is not None:
        return holder
    named = scan.place(index)
    if row.prefix == "Bộ" and named is not None and named[1].kind == "country":
        return None  # "nữ bộ trưởng Anh từ chức"
    prefixed = row.prefix if row.prefix != "self" else None
    found = read_organization(scan, index, prefixed) if _may_begin(scan, index) else None
    if found is not None and found.brand and names_person(scan, index, found.end):
        found = None
    if found is None and row.place:
        place = read_place(scan, index)
        found = _body_of(scan, place, row, index) if place and not _is_given_name(scan, place) else None
    if found is not None and prefixed is not None:
        return _with_prefix(found, prefixed)
    found = found or _central(scan, index, row) or _stand_in(scan, index)
    return found or bare_head(scan, index, row) or _firm(scan, index, row)


def _is_given_name(scan: Scan, place: PlacePhrase) -> bool:
    """Whether a place without its level is how the article calls somebody: "Bí thư Vinh", of "ông Vinh"."""
    state = place.level == "country"  # "Thủ tướng Anh", though "anh" is an address too
    return place.short is not None and not state and (place.short.lower(),) in scan.called


def _firm(scan: Scan, index: int, row: TitleRow) -> OrganizationPhrase | None:
    """Read a company without its first words, or one of no table before its head's name.

    "Tổng giám đốc Đường sắt Việt Nam", "Tổng giám đốc Sawaco Nguyễn Văn An"
    """
    if not row.title.removeprefix("Phó ").startswith(_FIRM_TITLES) or not scan.tokens.capital(index):
        return None
    known = scan.match(FIRM, index)
    if known is not None and isinstance(known.value, Organization):
        return OrganizationPhrase(index, known.end, known.value.name, registered=True)
    text, name = scan.tokens.texts[index], scan.name(index + 1)
    if index not in scan.matches and any(map(str.isupper, text[1:])) and any(map(str.islower, text)):
        return OrganizationPhrase(index, index + 1, text, registered=True)  # "Chủ tịch VinFast"
    alone = row.title.startswith(_OF_FIRMS) and scan.capitals(index) == index + 1
    alone = alone and (not text.isupper() or len(text) <= _LETTERS)
    if not alone and (name is None or name - index < 4):
        return None
    if index in scan.matches or not text.isalpha() or len(text) < 3:
        return None
    strange = not is_vietnamese(text.lower())
    return OrganizationPhrase(index, index + 1, text, registered=not text.isupper()) if strange else None


def _central(scan: Scan, index: int, row: TitleRow) -> OrganizationPhrase | None:
    """Read "Ủy viên Trung ương", which is the Party's; not "Ủy viên Trung ương Đoàn"."""
    if row.title not in _CENTRAL or row.prefix is not None:
        return None
    end = index + 2 if (scan.word(index), scan.word(index + 1)) == ("trung", "ương") else index
    end = index + 1 if scan.tokens.texts[index : index + 1] in (("TW",), ("TƯ",)) else end
    if end == index or scan.word(end) in _CENTRAL_BODIES or scan.match("organization", end) is not None:
        return None
    return OrganizationPhrase(index, end, "Ban Chấp hành Trung ương Đảng", registered=True)


def _stand_in(scan: Scan, index: int) -> OrganizationPhrase | None:
    """Read words that stand for a body told before: "Hiệu trưởng | nhà trường", "Chủ tịch | tổ chức này"."""
    found = scan.match(STAND_IN, index)
    return OrganizationPhrase(index, found.end, str(found.value), "body") if found is not None else None


def _may_begin(scan: Scan, index: int) -> bool:
    """Whether the token can begin an organisation: not where a person's name begins."""
    name = scan.name(index)
    return name is None or name < scan.capitals(index)


def _with_prefix(found: OrganizationPhrase, prefix: str) -> OrganizationPhrase:
    """Keep the prefix: "Chánh Văn phòng" + "Tỉnh ủy Nghệ An" is the head of "Văn phòng Tỉnh ủy Nghệ An".

    So is it before a programme: "Trưởng ban Chỉ đạo" + "Chương trình A" heads "Ban Chỉ đạo Chương trình A".
    """
    mobile = prefix == "Phòng" and found.name.startswith(_MOBILE)  # a division of the police of a province
    if mobile:
        found = replace(found, name=found.name.removeprefix(_COMMAND), registered=False)
    police = prefix in {"Phòng", "Cục"} and found.name.startswith("Cảnh sát")
    if not (prefix in _KEPT_PREFIXES or found.titled or police) or found.name.startswith(prefix):
        return found
    return replace(found, name=f"{prefix} {found.name}", spelled=None)


def _body_of(scan: Scan, place: PlacePhrase, row: TitleRow, start: int) -> OrganizationPhrase:
    place = before_governor(scan, place) if row.place == "self" else place
    if row.place == "party" and place.level == "other" and place.name:
        known = scan.place(start)
        region = known is not None and known[1].kind == "region"  # "Bí thư Quảng Đông", "Bí thư Bắc Kinh"
        name = f"{'Tỉnh ủy' if region else 'Thành ủy'} {place.name}"
        return OrganizationPhrase(start, place.end, name, None, place)
    if row.place == "self" or place.level in {"country", "other"}:
        name = _with_self(row, place)
        return OrganizationPhrase(start, place.end, name, None if place.name else place.level, _named(place))
    if row.place == "party":
        committee = scan.lexicon.committees.get(place.level, "Đảng ủy")
        bare = bare_place(place) if committee != "Đảng ủy" else place.name  # "Đảng ủy xã A"
        name = f"{committee} {bare}" if bare else committee
    else:
        name = f"{_GOVERNMENTS[row.place]} {place.name or place.level}"
    return OrganizationPhrase(start, place.end, name, None if place.name else place.level, _named(place))


def _named(place: PlacePhrase) -> PlacePhrase | None:
    return place if place.name else None


def _with_self(row: TitleRow, place: PlacePhrase) -> str:
    name = place.name or place.level
    return f"{row.prefix} {name}" if row.prefix and row.prefix != "self" else name


def read_term(scan: Scan, index: int) -> tuple[int, str | None]:
    """Read "khóa XIV", "các khóa V, VI và VII", "(nhiệm kỳ 2016-2021)" after an optional comma."""
    start = index + 1 if scan.word(index) in {",", "("} else index
    if scan.word(start) in _BEFORE_TERMS and scan.word(start + 1) in _OPENS_TERM:
        start += 1
    end, term = index, None
    if scan.word(start) in _TERM_WORDS:
        end, term = _numbered(scan, index, start)
        end = read_term(scan, end)[0] if term else end
    elif scan.word(start) == "nhiệm" and scan.word(start + 1) in _KY:
        end, term = _period(scan, index, start)
    closed = term is not None and scan.word(index) == "(" and scan.word(end) == ")"
    return end + closed, term


def _year(scan: Scan, index: int) -> tuple[int, str | None]:
    """Read the year for which a body is set up: "Trưởng ban Chỉ đạo thi tỉnh Sơn La | năm 2018"."""
    year = scan.word(index + 1)
    named = scan.word(index) == "năm" and year.isdigit() and len(year) == len("2018")
    return (index + 2, f"năm {year}") if named else (index, None)


def _numbered(scan: Scan, index: int, start: int) -> tuple[int, str | None]:
    mark = scan.word(start + 1)
    first = end = last = start + 1 + (mark in {":", "("})
    while _ORDINAL.fullmatch(scan.word(end)):
        last = end + 1
        joins = scan.word(last) in {",", "và", "đến"}
        end = last + 1 if joins else last
        if not joins:
            break
    closed = mark != "(" or scan.word(last) == ")"  # "hai khóa (XI, XII)"
    if last == first or not closed:
        return index, None
    told = scan.tokens.joined(start, last).replace("khoá", "khóa").replace("(", "")
    return last + (mark == "("), told


def _period(scan: Scan, index: int, start: int) -> tuple[int, str | None]:
    """Read "nhiệm kỳ 2016-2021"; of "các nhiệm kỳ 2010-2015, 2015-2020" the last counts."""
    end = start + 2
    while _is_period(scan, end):
        joined = scan.word(end + 3) in {",", "và"} and _is_period(scan, end + 4)
        if not joined:
            return end + 3, f"nhiệm kỳ {scan.word(end)}-{scan.word(end + 2)}"
        end += 4
    if scan.word(end) in {"hai", "ba", "đầu", "i", "ii", "iii", "2", "3"}:
        return end + 1, f"nhiệm kỳ {scan.word(end)}"
    return index, None


def _is_period(scan: Scan, index: int) -> bool:
    years = scan.word(index).isdigit() and scan.word(index + 2).isdigit()
    return years and scan.word(index + 1) in DASHES
