"""Places of local government and states: where their names end, and what they are officially called.

Comes in: a `Scan` and the token where a place may begin. Goes out: a `PlacePhrase`.

    TP. Hải Phòng | xã Vĩnh Lộc A | nước Cộng hòa Cuba | tỉnh
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from kg.extract.lexicon import LEVEL, Level, Place
from kg.extract.scan import DASHES, Scan
from kg.extract.syllables import is_vietnamese

# "tỉnh" begins "tỉnh ủy" and "tỉnh đoàn", which are bodies, not places.
_COMMITTEE_WORDS = frozenset(("ủy", "đoàn", "hội"))
# Communes of one name are told apart by a letter.
_NUMBERED = frozenset(("xã", "phường", "thị trấn"))
# Places outside Vietnam's administrative tree go by their short name ("Trung Quốc").
_ABROAD = frozenset(("country", "capital", "foreign-city", "region"))
# Capitals that are a place of two syllables and a full name: "phường Trung Đô Lê Văn Tám".
_PLACE_AND_PERSON = 5
_EXCELLENCY = "ngài"
# Syllables of a ward that was cut in two, with its letter: "phường Bình An Đông B".
_WITH_LETTER = 4


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
    committee = scan.word(found.end) in _COMMITTEE_WORDS and scan.place(found.end) is None
    if committee and not _is_surname(scan, index, found.end):
        return None  # "tỉnh đoàn"; but "thành phố Hội An"
    if scan.tokens.texts[found.end : found.end + 1] == ("thành",) and scan.word(found.end + 1) != "phố":
        return None  # "bí thư tỉnh thành trẻ nhất"
    return found.end, found.value.name


def _is_surname(scan: Scan, index: int, at: int) -> bool:
    """Whether a name begins behind a level: "UBND tỉnh | Đoàn Văn An", not "tỉnh Đoàn Bình Dương"."""
    named = scan.tokens.capital(at) and not scan.tokens.capital(index) and scan.name(at) is not None
    return named and scan.place(at + 1) is None


def read_place(scan: Scan, index: int) -> PlacePhrase | None:
    """Read a place, with or without its level word, or a level word alone."""
    state = _state(scan, index)
    if state is not None:
        return state
    direct = scan.place(index)
    if direct is not None:
        return None if _begins_name(scan, index, direct) else _of_table(scan, index, direct)
    return _after_level(scan, index)


def _of_table(scan: Scan, index: int, direct: tuple[int, Place]) -> PlacePhrase:
    known = _known(direct[1], direct[0])
    plain = level_at(scan, index) is None and not any(map(str.isupper, scan.tokens.texts[index : known.end]))
    short = scan.tokens.joined(index, known.end) if plain else None
    return PlacePhrase(known.end, known.name, known.level, short)


def _after_level(scan: Scan, index: int) -> PlacePhrase | None:
    level = level_at(scan, index)
    if level is None:
        return None
    end, name = level
    inner = _inner(scan, end)
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


def _begins_name(scan: Scan, index: int, place: tuple[int, Place]) -> bool:
    """Whether a district without its level is how a person's name begins: "Sở Y tế | Hoàng Mai Anh".

    What follows the place is then no name or place of its own: "UBND Hoàng Mai | Lê Anh".
    """
    end, known = place
    run = scan.capitals(index)
    if known.kind != "district" or end >= run or scan.match(LEVEL, index) is not None:
        return False
    after = scan.place(end)  # "Anh" and "Đức" are given names, too
    return scan.name(index) == run and scan.name(end) is None and (after is None or after[0] == end + 1)


def _inner(scan: Scan, index: int) -> tuple[int, Place] | None:
    """Return the place of a table behind a level, no state that begins a longer name: "xã | Mỹ Phúc"."""
    place = scan.place(index)
    longer = place is not None and place[1].kind == "country" and scan.tokens.capital(place[0])
    return None if longer else place


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
    person = _foreigner_in(scan, index, run)
    if person > index:
        return person
    if run - index >= _PLACE_AND_PERSON and scan.name(index + 2) == run:
        return index + 2
    alone = scan.name(index + 1) == run
    if alone and not is_vietnamese(scan.word(index)):
        return index + 1  # "huyện Kbang | Lê Văn Tám"
    if not alone and scan.name(index) is None and scan.name(index + 2) == run:
        return index + 2  # "phường Bến Nghé | Kpă Đô"
    return run if scan.name(index) is None and scan.words_end(index, 3) == run else index


def _foreigner_in(scan: Scan, index: int, run: int) -> int:
    """Return the token at which a foreign name follows a place abroad, or the first: "tỉnh A | Kim Jong-ho".

    A dash joins the syllables of a given name, and a rank or an address stands before one.
    """
    called = (at for at in range(index + 1, run) if _calls(scan, at))
    joined = (
        at - 2 for at in range(index + 3, run) if scan.word(at) in DASHES and scan.word(at - 2).isalpha()
    )
    return next(called, None) or next(joined, index)


def _calls(scan: Scan, index: int) -> bool:
    """Whether the letters of a degree stand here, or how an envoy is addressed: "GS", "Ngài"."""
    degree = scan.tokens.texts[index][-1].isupper() and scan.marks("rank", index) == index + 1
    return degree or scan.word(index) == _EXCELLENCY


def _after_letter(scan: Scan, index: int) -> int:
    return index + (index < len(scan.tokens) and scan.tokens.texts[index] in {"A", "B", "C"})


def bare_place(place: PlacePhrase) -> str:
    """Drop the level from an official name: "tỉnh Nghệ An" -> "Nghệ An".

    "Thành phố Hồ Chí Minh" stays, since that is its name, and so does "Quận 2".
    """
    name = place.name or ""
    if name.startswith("Thành phố"):
        return name
    return name.removeprefix(f"{place.level} ") if not name[-1:].isdigit() else name.capitalize()
