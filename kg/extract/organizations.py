"""Organisation phrases: where they end and what they are officially called.

Comes in: a `Scan` and the token where an organisation may begin. Goes out: an `OrganizationPhrase`
with its full name as far as the words tell it, and what is missing (the office a party body serves,
the place a local body belongs to), which `kg.extract.elision` fills in.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from kg.extract.gazetteer import Match
from kg.extract.lexicon import HEAD, LEVEL, ORGANIZATION, TAIL, TITLE, Head, Level, Organization, Place
from kg.extract.scan import DASHES, Scan
from kg.extract.syllables import is_vietnamese
from kg.extract.tails import JOINING, breaks, is_foreign, tail_end, word_end, written

# "tỉnh" begins "tỉnh ủy" and "tỉnh đoàn", which are bodies, not places.
_COMMITTEE_WORDS = frozenset(("ủy", "đoàn", "hội"))
# Places outside Vietnam's administrative tree go by their short name ("Trung Quốc").
# Communes of one name are told apart by a letter.
_NUMBERED = frozenset(("xã", "phường", "thị trấn"))
# Places after which newspapers, schools and companies are called.
_NAMING = frozenset(("district", "region", "province", "city", "town"))
_ABROAD = frozenset(("country", "capital", "foreign-city", "region"))
# Capitals that are a place of two syllables and a full name: "phường Trung Đô Lê Văn Tám".
_PLACE_AND_PERSON = 5
# Syllables of a ward that was cut in two, with its letter: "phường Bình An Đông B".
_WITH_LETTER = 4
# The number of a congress is no name: "Đại hội Đảng XII".
_CONGRESS = re.compile(r"X[IVX]*")
_SHORT = 3  # letters of an abbreviation that may look like a word
# Bodies inside bodies that are read: "Ban Thường vụ Đảng ủy Văn phòng Sở Nội vụ tỉnh Hà Giang" has four.
_DEEPEST = 8


class PlacePhrase(Struct, frozen=True, gc=False):
    """A place of local government.

    Attributes:
        end: One past its last token.
        name: Official name with its level ("tỉnh Nghệ An"), or None if only the level is written.
        level: tỉnh, thành phố, huyện, quận, thị xã, phường, xã, country or other.
        short: Its name as written, where that is no abbreviation and has no level ("Sài Gòn").
    """

    end: int
    name: str | None
    level: str
    short: str | None = None


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


@cache
def _level(official: str, kind: str) -> str:
    if kind == "country":
        return "country"
    lower = official.lower()
    return next(
        (level for level in ("thành phố", "tỉnh", "quận", "huyện", "thị xã") if lower.startswith(level)), ""
    )


def _known(place: Place, end: int) -> PlacePhrase:
    name = place.name if place.kind in _ABROAD else place.official
    return PlacePhrase(end, name, _level(place.official, place.kind) or "other")


def level_at(scan: Scan, index: int) -> tuple[int, str] | None:
    """Return the end and full form of a level word ("TP.", "tỉnh") at the token."""
    found = scan.match(LEVEL, index)
    if found is None or not isinstance(found.value, Level):
        return None
    if scan.word(found.end) in _COMMITTEE_WORDS and scan.place(found.end) is None:
        return None  # "tỉnh đoàn"; but "thành phố Hội An"
    if scan.tokens.texts[found.end : found.end + 1] == ("thành",) and scan.word(found.end + 1) != "phố":
        return None  # "bí thư tỉnh thành trẻ nhất"
    return found.end, found.value.name


def read_place(scan: Scan, index: int) -> PlacePhrase | None:
    """Read a place, with or without its level word, or a level word alone."""
    state = _state(scan, index)
    if state is not None:
        return state
    direct = scan.place(index)
    if direct is not None:
        known = _known(direct[1], direct[0])
        plain = level_at(scan, index) is None and not any(
            map(str.isupper, scan.tokens.texts[index : known.end])
        )
        short = scan.tokens.joined(index, known.end) if plain else None
        return PlacePhrase(known.end, known.name, known.level, short)
    level = level_at(scan, index)
    if level is None:
        return None
    end, name = level
    inner = scan.place(end)
    if inner is not None:
        known = _known(inner[1], inner[0])
        fitting = known.level == name or known.level in {"country", "other"}
        if fitting or name not in _NUMBERED:
            return PlacePhrase(inner[0], known.name if fitting else f"{name} {inner[1].name}", name)
        end = _after_letter(scan, inner[0])  # "xã Vĩnh Lộc A"
        return PlacePhrase(end, f"{name} {scan.tokens.joined(level[0], end)}", name)
    if scan.word(end).isdigit() and name in {"quận", "phường"}:
        return PlacePhrase(end + 1, f"{name} {scan.word(end)}", name)
    last = _unlisted_end(scan, end)
    return PlacePhrase(last, f"{name} {scan.written(end, last)}" if last > end else None, name)


def _state(scan: Scan, index: int) -> PlacePhrase | None:
    """Read a state after the word for it: "Thủ tướng | nước Cộng hòa Cuba", "nước bạn Lào"."""
    if scan.word(index) != "nước":
        return None
    place = scan.place(index + 1 + (scan.word(index + 1) == "bạn"))
    return _known(place[1], place[0]) if place is not None and place[1].kind == "country" else None


def _unlisted_end(scan: Scan, index: int) -> int:
    """Return one past a place that no table lists, after its level; the token itself for none.

    No person is called "Bình An Đông B": there four syllables are a ward that was cut in two.
    """
    run = scan.capitals(index)
    if run - index == _WITH_LETTER and _after_letter(scan, run - 1) == run:
        return run
    if run - index >= _PLACE_AND_PERSON and scan.name(index + 2) == run:
        return index + 2
    return run if scan.name(index) is None and scan.words_end(index, 3) == run else index


def _after_letter(scan: Scan, index: int) -> int:
    letter = index < len(scan.tokens) and scan.tokens.texts[index] in {"A", "B", "C"}
    return index + 1 if letter and scan.word(index + 1) != "." else index


def _head_phrase(scan: Scan, index: int) -> OrganizationPhrase | None:
    found = scan.match(HEAD, index)
    if found is None or not isinstance(found.value, Head):
        return None
    head = found.value
    word = scan.tokens.joined(index, found.end)
    if word.islower() and len(word) <= _SHORT and word != head.expansion.lower():
        return None  # "Hạ viện Anh | ca ngợi": an abbreviation stands in capitals
    if head.alone:
        end = found.end
        goes_on = word_end(scan, end, first=False) is not None and not _names_company(scan, end)
        if head.scope == "" or goes_on:
            end = tail_end(scan, end, head=head)
    else:
        digit = scan.word(found.end).isdigit()
        end = found.end + 1 if digit else tail_end(scan, found.end, head=head)
        end = _brand_place(scan, end) if head.brand and end == found.end else end
        if end == found.end or _CONGRESS.fullmatch(" ".join(scan.tokens.texts[found.end : end])):
            return None
    tail = _once(written(scan, found.end, end))
    name = f"{head.expansion} {tail}".strip() if tail else head.expansion
    named = end > found.end and head.alone
    missing = None if named else head.scope or ("body" if head.alone and head.brand else None)
    return OrganizationPhrase(index, end, _sentence_case(name), missing, brand=head.brand, titled=head.titled)


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
    if run - index > 2 and (named is None or named != run):
        return None
    followed = scan.tokens.lowers[index + 2].isalpha() if index + 2 < len(scan.tokens) else False
    if run - index < 2 or (surname and run - index == 2 and followed):
        return None
    name = scan.tokens.joined(index, index + 2)
    return PlacePhrase(index + 2, f"{phrase.missing} {name}", phrase.missing)


def _once(words: str) -> str:
    """Drop a country that the text says twice: "Mặt trận Tổ quốc Việt Nam Việt Nam"."""
    return words.replace("Việt Nam Việt Nam", "Việt Nam")


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
    if is_foreign(scan, index) or scan.word(index) in {"về", "và"}:
        return None  # "Ngoại trưởng Sergei Lavrov": a person; "báo cáo Tổng Thanh tra về việc ..."
    end = index + 1 if scan.word(index).isdigit() else tail_end(scan, index)
    if end == index or (end == scan.capitals(index) and scan.name(index) == end):
        return None
    if end == index + 1 and _is_given(scan, index):
        return None  # "Bộ trưởng Nhạ", "Thứ trưởng Thoa"
    return OrganizationPhrase(index, end, f"{prefix} {_sentence_case(written(scan, index, end))}", None)


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
        if not phrase.registered and scan.tokens.capital(end) and not breaks(scan, end):
            tail = tail_end(scan, end)
            phrase = replace(phrase, name=f"{phrase.name} {written(scan, end, tail)}".strip())
            end = tail
    place = read_place(scan, end) or _unlisted(scan, phrase, end)
    if place is not None:
        missing = place.level if place.name is None else None
        name, end = _with_place(scan, phrase, place)
        return OrganizationPhrase(phrase.start, end, name, missing, place if place.name else None)
    inner_start = end + 1 if scan.word(end) in {"của", "thuộc"} else end
    inner = None if breaks(scan, inner_start) else _nested(scan, inner_start, depth)
    if inner is not None and inner.name != phrase.name:
        own = _own_name(scan, phrase)
        said = own.endswith(f" {inner.name}")  # "Ủy ban Kinh tế của Quốc hội" may be written in full already
        name = own if said else inner.name if inner.name.startswith(own) else f"{own} {inner.name}"
        return OrganizationPhrase(phrase.start, inner.end, name, inner.missing, inner.place)
    return phrase if end == phrase.end else replace(phrase, end=end)


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
        name = name.removesuffix(" Việt Nam")
    if place.name and name.endswith(f" {place.level}"):
        name = name.removesuffix(f" {place.level}")  # "Giám đốc CATP Hải Phòng"
    said = place.short if phrase.brand and place.short else _as_said(name, place)
    end = place.end
    if phrase.brand and word_end(scan, end, first=False) is not None:
        end = tail_end(scan, end)
    return f"{name} {said} {written(scan, place.end, end)}".strip(), end


def _as_said(name: str, place: PlacePhrase) -> str:
    """Say a place as a body does.

    "UBND" takes "tỉnh Nghệ An"; "Tỉnh ủy" and "Tỉnh đoàn", which say the level, take "Nghệ An".
    """
    if place.name is None:
        return place.level
    return bare_place(place) if says_level(name) else place.name


def says_level(name: str) -> bool:
    """Whether the name of a body ends with the level itself: Tỉnh ủy, Thành đoàn; not Đảng ủy."""
    return name.endswith((" ủy", " đoàn")) and not name.endswith(
        ("Đảng ủy", "Chi ủy", "Quân ủy", "Trung ương Đoàn")
    )


def bare_place(place: PlacePhrase) -> str:
    """Drop the level from an official name: "tỉnh Nghệ An" -> "Nghệ An".

    "Thành phố Hồ Chí Minh" stays, since that is its name, and so does "Quận 2".
    """
    name = place.name or ""
    if name.startswith("Thành phố"):
        return name
    return name.removeprefix(f"{place.level} ") if not name[-1:].isdigit() else name.capitalize()


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
    titled = scan.word(registered) in DASHES and scan.match(TITLE, registered + 1) is not None
    return end > registered + 1 and scan.tokens.capital(registered + joined) and not titled


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
    registry = _registry_phrase(scan, index, prefix)
    head = _head_phrase(scan, index)
    phrase = registry
    if head is not None and (registry is None or _goes_further(scan, index, head.end, registry.end)):
        phrase = head
    branch = phrase is not None and scan.word(phrase.end + (scan.word(phrase.end) == "liên")) == "ngành"
    if (phrase is None or branch) and prefix is not None:
        phrase = _prefixed(scan, index, prefix)  # a branch: "Hội đồng Chức danh giáo sư | ngành Toán"
    return _extend(scan, phrase, depth) if phrase is not None else None
