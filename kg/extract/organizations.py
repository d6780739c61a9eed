"""Organisation phrases: where they end and what they are officially called.

Comes in: a `Scan` and the token where an organisation may begin. Goes out: an `OrganizationPhrase`
with its full name as far as the words tell it, and what is missing (the office a party body serves,
the place a local body belongs to), which `kg.extract.elision` fills in.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from kg.extract.gazetteer import Match, Phrase
from kg.extract.initials import note, told_name
from kg.extract.lexicon import HEAD, ORGANIZATION, TAIL, TITLE, WORD, Head, Organization, countries
from kg.extract.numbers import number_end
from kg.extract.owners import says_level
from kg.extract.places import PlacePhrase, bare_place, level_at, read_place
from kg.extract.scan import DASHES, Scan
from kg.extract.syllables import is_vietnamese
from kg.extract.tails import JOINING, breaks, is_foreign, led_abroad, ranks, tail_end, word_end, written

_UNNUMBERED = ("Đảng",)  # "Đại hội Đảng 12" is a congress
_BORDER_GUARD, _PROVINCIAL = "Bộ đội Biên phòng", ("tỉnh", "thành phố")  # of no district
_MINISTRY = "Bộ "  # of another state is called as the words say: "Bộ Giáo dục Nga"
# May have a number, though they also stand alone: "Chi bộ 5A", "Quận ủy 12", "Ban Chỉ đạo 389 quốc gia".
_NUMBERED = ("Chi bộ", "Quận ủy", "Ban Chỉ đạo")
# Places after which newspapers, schools and companies are called.
_NAMING = frozenset(("district", "region", "province", "city", "town"))
# The number of a congress is no name: "Đại hội Đảng XII".
_CONGRESS = re.compile(r"X[IVX]*")
# Committees that are often written in small letters.
_SMALL = ("Ban Thường vụ", "Ban Chấp hành")
# Levels at which there is a government.
_LEVELS = frozenset(("tỉnh", "thành phố", "huyện", "quận", "thị xã", "phường", "xã", "thị trấn"))
_HAMLETS = frozenset(("Thôn", "Ấp", "Bản", "Buôn", "Làng", "Xóm", "Khu phố", "Tổ dân phố"))
_APPOSING = DASHES | {",", "("}
_BEFORE_WHOLES = _APPOSING | {"của", "thuộc"}
_SHORT = 3  # letters of an abbreviation that may look like a word
# Bodies inside bodies that are read: "Ban Thường vụ Đảng ủy Văn phòng Sở Nội vụ tỉnh Hà Giang" has four.
_DEEPEST = 8
_LONGEST_NAME = 4  # syllables of a person's
_WOMAN = "thị"  # the second syllable of many a woman's name


class OrganizationPhrase(Struct, frozen=True, gc=False):
    """An organisation as far as its own words name it.

    Attributes:
        end: One past its last token.
        name: Full name, without what is missing.
        missing: `host` (the office of a party body), `body` (all but the first word: "Giám đốc Sở"), a level
            of place, or None if complete.
        start: First token.
        place: Place that its words name, if any.
        registered: The name stands in the registry as it is.
        brand: The name of a company, a school and the like, in which a place stays as it is written.
        titled: A programme or project, an organisation only after a title.
        spelled: A registered name as the text spells it ("Bộ Giáo dục").
    """

    start: int
    end: int
    name: str
    missing: str | None = None
    place: PlacePhrase | None = None
    registered: bool = False
    brand: bool = False
    titled: bool = False
    spelled: str | None = None


def _head_phrase(scan: Scan, index: int) -> OrganizationPhrase | None:
    found = scan.match(HEAD, index)
    if found is None or not isinstance(found.value, Head):
        return None
    head = found.value
    if scan.match(WORD, found.end) is None and _begins_place(scan, index, found.end):
        return None
    word = scan.tokens.joined(index, found.end)
    if word.islower() and len(word) <= _SHORT and word != head.expansion.lower():
        return None  # "Hạ viện Anh | ca ngợi": an abbreviation stands in capitals
    if head.alone:
        end = (number_end(scan, found.end) if head.expansion in _NUMBERED else None) or found.end
        goes_on = word_end(scan, end, first=False) is not None and not _names_company(scan, end)
        if head.scope == "" or goes_on:
            end = tail_end(scan, end, head=head)
    else:
        number = None if head.expansion in _UNNUMBERED else number_end(scan, found.end)
        end = number if number is not None else tail_end(scan, found.end, head=head)
        called = head.brand or head.expansion in _HAMLETS  # "Chi bộ ấp Tân Bình"
        end = _brand_place(scan, end) if called and end == found.end else end
        if end == found.end or _CONGRESS.fullmatch(" ".join(scan.tokens.texts[found.end : end])):
            return None
    tail = written(scan, found.end, end).replace("Việt Nam Việt Nam", "Việt Nam")  # a country said twice
    tail = f"Quận {tail}" if head.scope == "quận" and tail.isdigit() else tail  # as "Bí thư Quận 12" is of
    name = f"{head.expansion} {tail}".strip() if tail else head.expansion
    named = end > found.end and head.alone
    missing = None if named else head.scope or ("body" if head.alone and head.brand else None)
    return OrganizationPhrase(index, end, _sentence_case(name), missing, brand=head.brand, titled=head.titled)


def _begins_place(scan: Scan, index: int, end: int) -> bool:
    """Whether the word is the first of a place: "Bí thư | Hội An", not "Hội An toàn giao thông"."""
    place = scan.place(index) if scan.tokens.capital(end) else None
    return place is not None and place[0] > end and place[1].kind in _NAMING


def _names_company(scan: Scan, index: int) -> bool:
    """Whether the name of a company begins here, which is a body inside: "Đảng ủy | Tổng công ty A"."""
    head = scan.match(HEAD, index)
    brand = head is not None and isinstance(head.value, Head) and head.value.brand
    return head is not None and brand and scan.tokens.capital(head.end)


def _brand_place(scan: Scan, index: int) -> int:
    """Return one past a district after which a company is called: "Công ty CP An Phú"."""
    place = scan.place(index)
    named = place is not None and place[1].kind in _NAMING and level_at(scan, index) is None
    return place[0] if place is not None and named else index


def _unlisted(scan: Scan, phrase: OrganizationPhrase, index: int) -> PlacePhrase | None:
    """Read a place that no table lists, after a local body: "Bí thư Huyện ủy Lý Nhân, ...".

    Two capitalised syllables before punctuation or before a full name are a place; a full name alone
    is a person.
    """
    if phrase.missing in {None, "host", "local", "body"} or not scan.tokens.capital(index):
        return None
    run = scan.capitals(index)
    named = scan.name(index + 2)
    surname = scan.name(index) is not None
    whole = surname and (scan.word(index + 1) == _WOMAN or scan.name(index) == run)
    if run - index > 2 and (named is None or named != run or whole):
        return None  # "Bí thư Tỉnh ủy | Lê Thị Mai Anh": no district is called so
    followed = scan.tokens.lowers[index + 2].isalpha() if index + 2 < len(scan.tokens) else False
    if run - index < 2 or (surname and run - index == 2 and followed):
        return None
    name = scan.tokens.joined(index, index + 2)
    return PlacePhrase(index + 2, f"{phrase.missing} {name}", phrase.missing)


def _sentence_case(name: str) -> str:
    return name[:1].upper() + name[1:]


def _registry_phrase(scan: Scan, index: int, prefix: str | None) -> OrganizationPhrase | None:
    for kind in (f"{TAIL}:{prefix}", ORGANIZATION) if prefix else (ORGANIZATION,):
        found = scan.match(kind, index)
        if found is None or not isinstance(found.value, Organization):
            continue
        entry = found.value
        abbreviation = entry.written.isupper() and len(entry.written) <= 6
        if abbreviation and not scan.tokens.texts[index].isupper():
            continue
        return OrganizationPhrase(index, found.end, entry.name, registered=True, spelled=entry.written)
    return None


def _prefixed(scan: Scan, index: int, prefix: str) -> OrganizationPhrase | None:
    """Read words that the prefix completes: "Trưởng ban" + "Nội chính" -> "Ban Nội chính"."""
    head = scan.match(HEAD, index)
    if head is not None and not _is_word(scan, index, head) and scan.word(index) != "tổ":
        return None
    title = scan.match(TITLE, index)
    if prefix == "Bộ" and title is not None and title.end - index >= 2:
        return None  # "Bộ trưởng Chủ nhiệm Văn phòng Chính phủ": two titles
    stranger = is_foreign(scan, index) and prefix not in _HAMLETS  # "Trưởng buôn Ea Drăng"
    if stranger or scan.word(index) in {"về", "và"}:
        return None  # "Ngoại trưởng Sergei Lavrov": a person; "báo cáo Tổng Thanh tra về việc ..."
    end = number_end(scan, index) or tail_end(scan, index)
    if end == index and prefix in _HAMLETS:
        end = _brand_place(scan, index)  # "Trưởng thôn Phú Mỹ, xã A"
    if end == index or (end == scan.capitals(index) and scan.name(index) == end):
        return None
    called = prefix == "Bộ" or scan.tokens.lowers[index : index + 1] in scan.called
    if (
        _is_given(scan, index)
        and (end == index + 1 or (called and end == index + 2))
        and not _names_hamlet(scan, index, prefix)
    ):
        return None  # "Bộ trưởng Nhạ", "Thứ trưởng Thoa"
    tail = written(scan, index, end)
    return OrganizationPhrase(
        index, end, f"{prefix} {tail if scan.word(index) == 'số' else _sentence_case(tail)}", None
    )


def _names_hamlet(scan: Scan, index: int, prefix: str) -> bool:
    """Whether one syllable is a name here, and no person's: "Trưởng thôn Đoài, ông A", "Trưởng khoa Sản (A)".

    Behind a name so is that of a hamlet before a verb: "Ông A, trưởng thôn Đoài bác tin này".
    """
    if scan.tokens.lowers[index : index + 1] in scan.called:
        return False
    if prefix == "Khoa":
        return scan.match(HEAD, index + 2) is not None and scan.word(index + 1) in _BEFORE_WHOLES
    apposed = scan.word(index - len(prefix.split()) - 2) in _APPOSING
    return prefix in _HAMLETS and (apposed or not scan.word(index + 1).isalpha())


def _is_given(scan: Scan, index: int) -> bool:
    """Whether one syllable that no table knows stands where the given name of a person does."""
    return scan.tokens.capital(index) and word_end(scan, index) is None and is_vietnamese(scan.word(index))


def _is_word(scan: Scan, index: int, head: Match) -> bool:
    """Whether a first word is that of no body here ("Báo chí", not "Báo"), or begins a programme's name."""
    titled = isinstance(head.value, Head) and head.value.titled
    return titled or (word_end(scan, index) or 0) > head.end


def _extend(scan: Scan, phrase: OrganizationPhrase, depth: int) -> OrganizationPhrase:
    """Add what follows: an abbreviation in brackets, a place, or the body that this one is part of."""
    end = phrase.end
    if scan.word(end) == "(" and scan.word(end + 2) == ")" and scan.tokens.texts[end + 1].isupper():
        end += 3
        if not phrase.registered and scan.tokens.capital(end) and not _names_person(scan, end):
            tail = tail_end(scan, end)
            phrase = replace(phrase, name=f"{phrase.name} {written(scan, end, tail)}".strip())
            end = tail
    place = read_place(scan, end) or _unlisted(scan, phrase, end) or _place_of(scan, phrase, end)
    if place is not None:
        missing = place.level if place.name is None else None
        name, end = _with_place(scan, phrase, place)
        named = place if place.name else None
        return OrganizationPhrase(phrase.start, end, name, missing, named, titled=phrase.titled)
    inner_start = end + 1 if scan.word(end) in {"của", "thuộc"} else end
    inner = None if breaks(scan, inner_start) else _nested(scan, inner_start, depth)
    if inner is not None and inner.name != phrase.name:
        own = _own_name(scan, phrase)
        said = own.endswith(f" {inner.name}")  # "Ủy ban Kinh tế của Quốc hội" may be written in full already
        name = own if said else inner.name if inner.name.startswith(own) else f"{own} {inner.name}"
        return OrganizationPhrase(phrase.start, inner.end, name, inner.missing, inner.place)
    return replace(phrase, end=end)


def _place_of(scan: Scan, phrase: OrganizationPhrase, index: int) -> PlacePhrase | None:
    """Read the place that owns a body, no company: "Trưởng phòng Kinh tế | của quận"."""
    place = read_place(scan, index + 1) if scan.word(index) == "của" and not phrase.brand else None
    return place if place is not None and place.level in _LEVELS else None


def _names_person(scan: Scan, index: int) -> bool:
    """Whether a person is named here, at home or abroad: "Bộ Nội vụ và Truyền thông (MIC) | Kenji Ishida"."""
    return breaks(scan, index) or is_foreign(scan, index)


def _own_name(scan: Scan, phrase: OrganizationPhrase) -> str:
    """Return what a body is called as part of another: "Ban Chấp hành Trung ương" is then not the Party's."""
    party = phrase.registered and scan.word(phrase.end - 1) != "đảng"
    return phrase.name.removesuffix(" Đảng") if party else phrase.name


def _with_place(scan: Scan, phrase: OrganizationPhrase, place: PlacePhrase) -> tuple[str, int]:
    """Return a name with its place, and where both end.

    A company may have more after it ("Tổng công ty Xây dựng Sài Gòn TNHH Một thành viên"); what is called
    after Việt Nam where nothing is said is another country's here ("Đảng Cộng sản Nhật Bản").
    """
    name = phrase.name
    if _says(name, place):
        return name, place.end
    if phrase.registered and place.level == "country":
        spelled = phrase.spelled or ""
        abroad = spelled.startswith(_MINISTRY) and place.name != "Việt Nam"
        name = spelled if abroad else name.removesuffix(" Việt Nam")
    if place.name and name.endswith(f" {place.level}"):
        name = name.removesuffix(f" {place.level}")  # "Giám đốc CATP Hải Phòng"
    plain = phrase.brand or (name == _BORDER_GUARD and place.level not in _PROVINCIAL)
    said = place.short if plain and place.short else _as_said(name, place)
    end = place.end
    if phrase.brand and word_end(scan, end, first=False) is not None and not ranks(scan, end):
        end = tail_end(scan, end)
    return f"{name} {said} {written(scan, place.end, end)}".strip(), end


def _as_said(name: str, place: PlacePhrase) -> str:
    """Say a place as a body does.

    "UBND" takes "tỉnh Nghệ An"; "Tỉnh ủy" and "Tỉnh đoàn", which say the level, take "Nghệ An".
    """
    if place.name is None:
        return place.level
    return bare_place(place) if says_level(name) else place.name


def _says(name: str, place: PlacePhrase) -> bool:
    return place.name is not None and name.endswith(bare_place(place))


def _nested(scan: Scan, index: int, depth: int) -> OrganizationPhrase | None:
    if depth == _DEEPEST or not (scan.tokens.capital(index) or scan.match(HEAD, index)):
        return None
    return read_organization(scan, index, depth=depth + 1)


def _goes_further(scan: Scan, index: int, end: int, registered: int) -> bool:
    """Whether more words of a name follow a registered body.

    "Bộ Nội vụ tổ chức" has a verb there, and "Bộ Chính trị - Thường trực Ban Bí thư" a title after a dash.
    """
    head = scan.match(HEAD, index)
    if head is not None and head.end > registered:
        return True  # "Hội đồng Chức danh giáo sư ngành | Kinh tế"
    joined = scan.word(registered) in JOINING
    named = scan.capitals(registered) == end <= registered + _LONGEST_NAME
    if named and word_end(scan, registered) is None and led_abroad(scan, index, registered):
        return False
    titled = scan.word(registered) in DASHES and scan.match(TITLE, registered + 1) is not None
    return end > registered + 1 and scan.tokens.capital(registered + joined) and not titled


def _is_of_another(scan: Scan, end: int) -> bool:
    """Whether the centre that ends a body's name is not the Party's: "Ban Tổ chức Trung ương | Đoàn"."""
    centre = scan.match(ORGANIZATION, end - 2) if scan.word(end - 2) == "trung" else None
    body = centre.value if centre is not None and centre.end > end else None
    return isinstance(body, Organization) and body.name.startswith("Trung ương")


def _of_party(scan: Scan, organ: OrganizationPhrase, depth: int) -> OrganizationPhrase:
    """Return an organ without the first word of the party abroad that it is of, which `_extend` then reads.

    "Ban Chấp hành Trung ương | Đảng Cộng sản Lào"; but "Ủy viên Trung ương Đảng | Nguyễn Văn An".
    """
    party = read_organization(scan, organ.end - 1, depth=depth + 1)
    if party is None or party.end <= organ.end or not party.name.startswith("Đảng "):
        return organ
    return replace(organ, end=organ.end - 1) if party.name.endswith(tuple(countries())) else organ


def begins_body(scan: Scan, index: int) -> bool:
    """Whether a body may begin at the token."""
    known = scan.matches.get(index)
    if known is None:
        return told_name(scan, index) is not None
    return (
        ORGANIZATION in known.phrases
        or is_small(known.phrases)
        or (HEAD in known.phrases and scan.tokens.capital(index))
    )


def is_small(phrases: dict[str, Phrase]) -> bool:
    """Whether a committee of the Party may begin in small letters: "tham gia ban chấp hành"."""
    head = phrases.get(HEAD)
    return head is not None and isinstance(head.value, Head) and head.value.expansion in _SMALL


def _joined(scan: Scan, index: int, prefix: str | None, end: int) -> OrganizationPhrase | None:
    """Read a ministry of another state for two matters: "Bộ trưởng Thương mại | và Công nghiệp Singapore"."""
    if prefix is None or scan.word(end) != "và" or not scan.tokens.capital(end + 1):
        return None
    longer = _prefixed(scan, index, prefix)
    last = longer.end if longer is not None else end
    at = next((at for at in range(end + 2, last + 1) if _is_state(scan, at)), None)
    if longer is None or at is None:
        return None
    return replace(longer, end=at, name=f"{prefix} {_sentence_case(written(scan, index, at))}")


def _is_state(scan: Scan, index: int) -> bool:
    place = scan.place(index)
    return place is not None and place[1].kind == "country"


def read_organization(
    scan: Scan, index: int, prefix: str | None = None, *, depth: int = 0
) -> OrganizationPhrase | None:
    """Read the organisation that begins at the token.

    Args:
        scan: The text.
        index: First token.
        prefix: First word of the name that a title has swallowed ("Bộ" after "Bộ trưởng").
        depth: How many bodies it is part of.
    """
    if scan.word(index) == "bộ" and scan.word(index - 1) == "cán":
        return None  # "cán bộ giao thông xã" is nobody of the ministry
    registry = _registry_phrase(scan, index, prefix)
    if registry is not None and _is_of_another(scan, registry.end):
        registry = None
    if registry is not None and scan.word(registry.end - 1) == "đảng" and depth < _DEEPEST:
        registry = _of_party(scan, registry, depth)
    head = _head_phrase(scan, index)
    phrase = (_joined(scan, index, prefix, registry.end) if registry is not None else None) or registry
    if head is not None and (registry is None or _goes_further(scan, index, head.end, registry.end)):
        phrase = head
    branch = phrase is not None and scan.word(phrase.end + (scan.word(phrase.end) == "liên")) == "ngành"
    if (phrase is None or branch) and prefix is not None:
        phrase = _prefixed(scan, index, prefix)  # a branch: "Hội đồng Chức danh giáo sư | ngành Toán"
    if phrase is None:
        told = told_name(scan, index)
        return OrganizationPhrase(index, index + 1, told, registered=True) if told else None
    whole = _extend(scan, phrase, depth)
    note(scan, whole.name, whole.end, whole=not (depth or phrase.registered or whole.end > phrase.end + 3))
    return whole
