"""Where the name of an organisation ends, and how its words are written out.

Comes in: a `Scan` and the token after the first word of a name. Goes out: one past the last token of
the name, and the words with their abbreviations written out.

    Sở | GTVT Lâm Đồng                      Giao thông vận tải
    Phòng | Xúc tiến đầu tư thành phố       Xúc tiến đầu tư
    Ban Quản lý dự án | nạo vét cửa sông    nạo vét cửa sông
"""

from __future__ import annotations

from kg.extract.compounds import second_half
from kg.extract.lexicon import HEAD, LEVEL, ORGANIZATION, WORD, Head, Word
from kg.extract.places import PlacePhrase
from kg.extract.scan import DASHES, Scan
from kg.extract.syllables import is_vietnamese

_CONNECTORS = frozenset(("và", "về", "các", "&"))
# What may join two words of a name.
JOINING = _CONNECTORS | DASHES
_LONG_DASHES = frozenset("–—")
# First words of bodies that belong to another one, whose letters may follow.
_SERVING = ("Hội đồng", "Văn phòng")
# Houses of parliaments abroad, which are called after nobody.
_HOUSES = ("Hạ viện", "Thượng viện", "Nghị viện", "Quốc hội")
# Missions, of which where they stand tells one from others: "Đại sứ quán Việt Nam | tại Algeria".
_MISSIONS = ("Đại sứ quán", "Tổng Lãnh sự quán")
_FORMS = (("cổ", "phần"), ("cp",), ("tnhh",))
_LONGEST_NAME = 4  # syllables of a Vietnamese name
_GOVERNED = 3  # words of a place abroad and of who governs it
_KOREAN = 3  # syllables of a name, of which only the last may be foreign
# Schools and funds bear the names of people: "Trường THPT Lê Lợi".
_NAMESAKES = frozenset(
    ("thpt", "thcs", "phổ thông", "cơ sở", "tiểu học", "mầm non", "cao đẳng", "đại học", "học bổng")
)


def tail_end(scan: Scan, index: int, *, head: Head | None = None) -> int:
    """Return one past the words that continue an organisation's own name.

    The form of a company alone is no name: "chị A là Giám đốc Công ty cổ phần | bữa sáng vui".

    Args:
        scan: The text.
        index: First token after the first word of the name.
        head: What the table says of that first word.
    """
    end = _tail_end(scan, index, head)
    if head is not None and head.expansion in _MISSIONS and end > index:
        return _posted_end(scan, end)
    form = head is not None and head.brand and scan.tokens.lowers[index:end] in _FORMS
    goes_on = scan.word(end).isalpha() and not scan.tokens.capital(end)
    return index if form and goes_on else end


def _tail_end(scan: Scan, index: int, head: Head | None) -> int:
    brand, alone = (head.brand, head.alone) if head is not None else (False, False)
    called = brand and alone and _like_a_person(scan, index)  # "Tổng công ty Bình Minh"
    if alone and not called and (breaks(scan, index) or other_body(scan, index)):
        return index
    if not brand and (scan.name(index) or 0) - index >= 3 and word_end(scan, index) is None:
        return index  # "Phó giám đốc Sở | Nguyễn Văn An"
    end = index
    while True:
        named = called if end == index else brand and _like_a_person(scan, end) and not _is_whole(scan, end)
        named = named or (brand and _before_name(scan, end))
        if end > index and head is not None and head.expansion in _SERVING and _abbreviates(scan, end):
            return end
        step = end + 2 if named else _step(scan, end, first=end == index)
        whole = not brand and (alone or end > index)
        if step is None or ((whole or _past_home(scan, end)) and foreigner(scan, end)):
            return end
        if head is not None and head.expansion in _HOUSES and is_foreign(scan, end):
            return end  # "Chủ tịch Hạ viện | Peters"
        end = step


def _posted_end(scan: Scan, index: int) -> int:
    """Return one past where a mission stands: "Đại sứ quán Việt Nam | tại Algeria"."""
    place = scan.place(index + 1) if scan.word(index) in {"tại", "ở"} else None
    return place[0] if place is not None else index


def _abbreviates(scan: Scan, index: int) -> bool:
    """Whether a known body stands here by its letters: "Hội đồng Quản lý | VDB"."""
    whole = index < len(scan.tokens) and scan.tokens.texts[index].isupper()
    return whole and scan.match(ORGANIZATION, index) is not None


def _like_a_person(scan: Scan, index: int) -> bool:
    """Whether two syllables that end a company's name could be a person's, by which the text calls nobody.

    "Công ty Thương mại Hà Phú" is a company; so would be "Công ty Thương mại | Lê Hùng" but for "ông Hùng".
    """
    if scan.name(index) != index + 2 or scan.capitals(index) != index + 2:
        return False
    pair = scan.tokens.lowers[index : index + 2]
    return pair not in scan.called and pair[1:] not in scan.called


def _is_whole(scan: Scan, end: int) -> bool:
    """Whether a company's name has what tells it from others: "Công ty Thép Việt Nam", "Công ty Hải Phát"."""
    own = scan.tokens.capital(end - 1) and scan.tokens.capital(end - 2)
    own = own and word_end(scan, end - 1) is None and word_end(scan, end - 2) is None
    return own or _past_home(scan, end)


def _before_name(scan: Scan, index: int) -> bool:
    """Whether two syllables name a company before a person: "Công ty | Hồng Hà | Lê Thị Thu Hà".

    Nobody's name has so many syllables, and the last of them make one.
    """
    run = scan.capitals(index)
    if run - index <= _LONGEST_NAME or index in scan.shouted:
        return False
    return scan.name(index) is not None and scan.name(index + 2) == run


def _past_home(scan: Scan, index: int) -> bool:
    """Whether the name of a company ends with where it works: "Công ty Acme Việt Nam | John Smith"."""
    return scan.word(index - 2) == "việt" and scan.word(index - 1) == "nam"


def foreigner(scan: Scan, index: int) -> bool:
    """Whether a foreign person's name begins here: "Bộ trưởng Bộ Ngoại giao | Sergei Lavrov".

    No such name begins with a syllable that bears Vietnamese marks: "đảng Tương lai Mới | Ramon Pereira".
    """
    word = scan.word(index)
    if not word.isascii() and is_vietnamese(word) and word not in scan.lexicon.surnames:
        return False
    run = scan.capitals(index) - index
    whole = run == _KOREAN and is_foreign(scan, index + 2)  # "Ban Quốc tế | Ri Su Yong"
    return whole or (run >= 2 and (is_foreign(scan, index) or is_foreign(scan, index + 1)))


def led_abroad(scan: Scan, index: int, end: int) -> bool:
    """Whether a foreigner may be named behind a body: "Bộ Ngoại giao | Pak Nam Il", "WB | A Lee".

    Args:
        scan: The text.
        index: First token of the body.
        end: One past its last.
    """
    return scan.word(index) == "bộ" or foreigner(scan, end)


def before_governor(scan: Scan, place: PlacePhrase) -> PlacePhrase:
    """Return a place abroad without who governs it: "Thống đốc tỉnh Gunma | Yamamoto Ichita"."""
    first = max(place.end - _GOVERNED, 0)
    three = place.name == f"{place.level} {scan.tokens.joined(first, place.end)}"
    if not three or scan.capitals(first) != place.end:
        return place
    if not (is_foreign(scan, first) and is_foreign(scan, place.end - 1)):
        return place
    return PlacePhrase(first + 1, f"{place.level} {scan.tokens.texts[first]}", place.level)


def is_foreign(scan: Scan, index: int) -> bool:
    """Whether a word with a capital is foreign, and neither an abbreviation nor a known body or place."""
    if not scan.tokens.capital(index) or word_end(scan, index) is not None:
        return False
    if scan.match(ORGANIZATION, index) is not None or scan.place(index) is not None:
        return False
    return not scan.tokens.texts[index].isupper() and not is_vietnamese(scan.word(index))


def word_end(scan: Scan, index: int, *, first: bool = True) -> int | None:
    """Return one past a word of organisations' names, or None.

    Args:
        scan: The text.
        index: First token.
        first: It stands right after the first word of the name, where it needs no capital.
    """
    found = scan.match(WORD, index)
    if found is None or not isinstance(found.value, Word):
        return None
    if not _in_form(scan, index, found.end, found.value):
        return None
    fits = first or not found.value.capital or scan.tokens.capital(index)
    return found.end if fits else None


def written(scan: Scan, first: int, last: int) -> str:
    """Return tokens `first..last-1` with their abbreviations written out: "GTVT" is "Giao thông vận tải"."""
    parts: list[str] = []
    plain = index = first
    while index < last:
        end, full = _full_form(scan, index)
        if end is None or end > last:
            index += 1
            continue
        parts += [scan.tokens.joined(plain, index), full]
        plain = index = end
    parts.append(scan.tokens.joined(plain, last))
    return " ".join(part for part in parts if part)


def _full_form(scan: Scan, index: int) -> tuple[int | None, str]:
    found = scan.match(WORD, index)
    if found is not None and isinstance(found.value, Word) and found.value.expansion:
        return (found.end if _in_form(scan, index, found.end, found.value) else None), found.value.expansion
    place = scan.place(index)
    if place is not None and place[1].name == "Việt Nam":
        return place[0], "Việt Nam"
    return None, ""


def _in_form(scan: Scan, first: int, last: int, word: Word) -> bool:
    """Whether an abbreviation stands in capitals as abbreviations do; "và" between them may not."""
    words = (scan.tokens.texts[index] for index in range(first, last))
    return not word.abbreviation or all(one.isupper() or one == "và" for one in words if one.isalpha())


def _step(scan: Scan, index: int, *, first: bool) -> int | None:
    if index in scan.lines:
        return None
    word = word_end(scan, index, first=first)
    if word is not None:
        return None if not first and (ranks(scan, index) or _is_called(scan, index)) else word
    if scan.word(index) == "số" and not first:
        return _over_number(scan, index)
    if scan.word(index) in JOINING:
        return _over_connector(scan, index, first=first)
    if not scan.tokens.capital(index):
        return index + 1 if not first and _is_number(scan, index) else None
    if not first and _namesake(scan, index):
        return scan.name(index)
    ended = not first and (breaks(scan, index) or other_body(scan, index))
    return None if ended else _over_capital(scan, index, first=first)


def ranks(scan: Scan, index: int) -> bool:
    """Whether a word is the rank of a person here: "Trường Chính trị tỉnh A | luật sư Lê Văn B"."""
    rank = scan.marks("rank", index)
    return rank is not None and scan.name(rank) is not None


def _is_called(scan: Scan, index: int) -> bool:
    """Whether a body of its own begins that is called as a person is: "Khoa Nhi | Bệnh viện Bạch Mai"."""
    head = scan.match(HEAD, index) if scan.tokens.capital(index) else None
    brand = head is not None and isinstance(head.value, Head) and head.value.brand
    return head is not None and brand and scan.name(head.end) is not None


def _is_number(scan: Scan, index: int) -> bool:
    """Whether a number stands here that is no part of a date: "Phòng PC 45 - Công an", not "Báo A 5-7"."""
    dated = scan.word(index + 1) in {"/", "-"} and scan.word(index + 2).isdigit()
    return scan.word(index).isdigit() and not dated


def _over_number(scan: Scan, index: int) -> int | None:
    """Step over the number that tells one body from others: "Đội Quản lý thị trường | số 3".

    Before a name it is that of a house: "Công ty A | số 12 Lê Lợi".
    """
    told = scan.word(index + 1).isdigit() and _is_number(scan, index + 1)
    goes_on = not scan.tokens.capital(index + 2) or scan.match(HEAD, index + 2) is not None
    return index + 2 if told and goes_on else None


def _over_capital(scan: Scan, index: int, *, first: bool) -> int | None:
    """Step over a word with a capital: a country, a body inside the name, or any word that is no place."""
    place = scan.place(index)
    if place is not None:
        return place[0] if place[1].kind == "country" else None
    if scan.match(LEVEL, index) is not None:
        return None
    apart = word_end(scan, index + 1, first=False) is not None  # "Khoa Nội | tiêu hóa"
    half = None if apart else second_half(scan, index, first=first)
    return _inner_head(scan, index) or half or index + 1


def _over_connector(scan: Scan, index: int, *, first: bool) -> int | None:
    """Step over "và", "về" or a dash when the name goes on after it."""
    if first and scan.word(index) not in {"về", "các"}:
        return None
    after = index + 1
    if scan.word(index) in _LONG_DASHES and not scan.tokens.capital(after):
        return None  # "Công ty A – doanh nghiệp có vốn ...": a remark
    if (
        other_body(scan, after)
        or _is_called(scan, after)
        or (word_end(scan, after) is None and not _goes_on(scan, index))
    ):
        return None
    return _step(scan, after, first=True)


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether the name goes on after "và" or a dash with what is no word of names.

    "Việt - Nhật" and "TT - TH" do; "và Quyết định ..." and " - Ảnh:" begin something else.
    """
    after = index + 1
    if after >= len(scan.tokens):
        return False
    if scan.word(index) not in DASHES:
        return scan.word(index) in {"về", "các"}
    place = scan.place(after)
    if place is not None and place[1].kind == "country":
        return True
    abbreviations = all(scan.tokens.texts[at].isupper() for at in (index - 1, after) if at < len(scan.tokens))
    return abbreviations or not scan.tokens.spaced(after)


def _namesake(scan: Scan, index: int) -> bool:
    """Whether a person's name follows the kind of a school: "Trường THPT | Nguyễn Trãi"."""
    last = scan.word(index - 1)
    kind = last in _NAMESAKES or f"{scan.word(index - 2)} {last}" in _NAMESAKES
    return kind and scan.name(index) is not None


def _inner_head(scan: Scan, index: int) -> int | None:
    """Return one past the first words of a body inside the name: "Ban Quản lý dự án | Nhà máy ..."."""
    head = scan.match(HEAD, index)
    return head.end if head is not None and head.end - index >= 2 else None


def other_body(scan: Scan, index: int) -> bool:
    """Whether a body of its own begins here, of which the one before is a part ("Ban Dân vận Tỉnh ủy")."""
    head = scan.match(HEAD, index)
    scoped = head is not None and isinstance(head.value, Head) and head.value.scope != ""
    registered = scan.match(ORGANIZATION, index)
    return scoped or (registered is not None and registered.end - index >= 2)


def _addresses(scan: Scan, index: int) -> bool:
    """Whether a rank or an address begins here, with a name behind it.

    "Ban Lễ tang | Đại tướng Lê Đức Anh", "Công ty A Việt Nam | TS Lê Văn B", "Viện Đông Á | Ngài Kerry Brown"
    """
    rank = scan.marks("rank", index)
    if rank is None or (rank == index + 1 and not _shortened(scan.tokens.texts[index])):
        rank = scan.marks("honorific", index) if scan.tokens.capital(index) else None
        return rank is not None and foreigner(scan, rank)
    return scan.name(rank) is not None or foreigner(scan, rank)


def _shortened(word: str) -> bool:
    """Whether a word is the letters of a degree: "TS", "ThS", "BS"."""
    return word[-1].isupper() and len(word) > 1


def breaks(scan: Scan, index: int) -> bool:
    """Whether a person, his rank or another title begins here, so that the organisation has ended."""
    name = scan.name(index)
    if name is not None and (name - index >= 3 or name == scan.capitals(index)):
        return True
    if _addresses(scan, index):
        return True
    title = scan.match("title", index)
    return title is not None and title.end - index >= 2
