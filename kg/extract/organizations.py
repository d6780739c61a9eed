"""Organisation phrases: where they end and what they are officially called.

Comes in: a `Scan` and the token where an organisation may begin. Goes out: an `OrganizationPhrase`
with its full name as far as the words tell it, and what is missing (the office a party body serves,
the place a local body belongs to), which `kg.extract.elision` fills in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.lexicon import HEAD, LEVEL, ORGANIZATION, TAIL, WORD, Head, Level, Organization, Place
from kg.extract.scan import DASHES, Scan

# "tỉnh" begins "tỉnh ủy" and "tỉnh đoàn", which are bodies, not places.
_COMMITTEE_WORDS = frozenset(("ủy", "đoàn", "hội"))
_CONNECTORS = frozenset(("và", "về", "các", "&"))
# Places outside Vietnam's administrative tree go by their short name ("Trung Quốc").
_ABROAD = frozenset(("country", "capital", "foreign-city", "region"))


@dataclass(frozen=True, slots=True)
class PlacePhrase:
    """A place of local government.

    Attributes:
        end: One past its last token.
        name: Official name with its level ("tỉnh Nghệ An"), or None if only the level is written.
        level: tỉnh, thành phố, huyện, quận, thị xã, phường, xã, country or other.
    """

    end: int
    name: str | None
    level: str


@dataclass(frozen=True, slots=True)
class OrganizationPhrase:
    """An organisation as far as its own words name it.

    Attributes:
        end: One past its last token.
        name: Full name, without what is missing.
        missing: `host` (the office of a party body), a level of place, or None if complete.
        start: First token.
        place: Place that its words name, if any.
        registered: The name stands in the registry as it is.
    """

    start: int
    end: int
    name: str
    missing: str | None = None
    place: PlacePhrase | None = None
    registered: bool = False


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
    if found is None or not isinstance(found.value, Level) or scan.word(found.end) in _COMMITTEE_WORDS:
        return None
    return found.end, found.value.name


def read_place(scan: Scan, index: int) -> PlacePhrase | None:
    """Read a place, with or without its level word, or a level word alone."""
    direct = scan.place(index)
    if direct is not None:
        return _known(direct[1], direct[0])
    level = level_at(scan, index)
    if level is None:
        return None
    end, name = level
    inner = scan.place(end)
    if inner is not None:
        known = _known(inner[1], inner[0])
        fitting = known.level == name or known.level in {"country", "other"}
        return PlacePhrase(inner[0], known.name if fitting else f"{name} {inner[1].name}", name)
    if scan.word(end).isdigit() and name in {"quận", "phường"}:
        return PlacePhrase(end + 1, f"{name} {scan.word(end)}", name)
    run = scan.capitals(end)
    if scan.name(end) is None and 0 < run - end <= 3:
        return PlacePhrase(run, f"{name} {scan.tokens.joined(end, run)}", name)
    return PlacePhrase(end, None, name)


def _tail_end(scan: Scan, index: int) -> int:
    """Return one past the words that continue an organisation's own name."""
    end = index
    while True:
        step = _step(scan, end, first=end == index)
        if step is None:
            return end
        end = step


def _step(scan: Scan, index: int, *, first: bool) -> int | None:
    word = scan.match(WORD, index)
    if word is not None:
        return word.end
    if scan.word(index) in _CONNECTORS or (scan.word(index) in DASHES and not first):
        goes_on = (not first or scan.word(index) == "về") and not _other_body(scan, index + 1)
        return _step(scan, index + 1, first=True) if goes_on else None
    if not scan.tokens.capital(index):
        return (
            index + 1
            if scan.word(index).isdigit() and not first and scan.word(index + 1) not in {"/", "-"}
            else None
        )
    if not first and (_breaks(scan, index) or _other_body(scan, index)):
        return None
    place = scan.place(index)
    if place is not None:
        return place[0] if place[1].kind == "country" else None
    return None if level_at(scan, index) is not None else index + 1


def _other_body(scan: Scan, index: int) -> bool:
    """Whether a body of its own begins here, of which the one before is a part ("Ban Dân vận Tỉnh ủy")."""
    head = scan.match(HEAD, index)
    scoped = head is not None and isinstance(head.value, Head) and head.value.scope != ""
    registered = scan.match(ORGANIZATION, index)
    return scoped or (registered is not None and registered.end - index >= 2)


def _breaks(scan: Scan, index: int) -> bool:
    """Whether a person or another title begins here, so that the organisation has ended."""
    name = scan.name(index)
    if name is not None and (name - index >= 3 or name == scan.capitals(index)):
        return True
    title = scan.match("title", index)
    return title is not None and title.end - index >= 2


def _head_phrase(scan: Scan, index: int) -> OrganizationPhrase | None:
    found = scan.match(HEAD, index)
    if found is None or not isinstance(found.value, Head):
        return None
    head = found.value
    if head.alone:
        end = found.end
        over = _breaks(scan, end) or _other_body(scan, end)
        if (head.scope == "" or scan.match(WORD, end)) and not over:
            end = max(end, _tail_end(scan, end))
    else:
        end = found.end + 1 if scan.word(found.end).isdigit() else _tail_end(scan, found.end)
        if end == found.end:
            return None
    tail = _once(scan.tokens.joined(found.end, end))
    name = f"{head.expansion} {tail}".strip() if tail else head.expansion
    named = end > found.end and head.alone
    return OrganizationPhrase(index, end, _sentence_case(name), None if named else head.scope or None)


def _unlisted(scan: Scan, phrase: OrganizationPhrase, index: int) -> PlacePhrase | None:
    """Read a place that no table lists, after a local body: "Bí thư Huyện ủy Lý Nhân, ...".

    Two capitalised syllables before punctuation or before a full name are a place; a full name alone
    is a person.
    """
    if phrase.missing is None or phrase.missing in {"host", "local"} or not scan.tokens.capital(index):
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
        return OrganizationPhrase(index, found.end, entry.name, registered=True)
    return None


def _prefixed(scan: Scan, index: int, prefix: str) -> OrganizationPhrase | None:
    """Read words that the prefix completes: "Trưởng ban" + "Nội chính" -> "Ban Nội chính"."""
    if scan.match(HEAD, index) is not None and scan.word(index) not in {"tổ"}:
        return None
    end = index + 1 if scan.word(index).isdigit() else _tail_end(scan, index)
    if end == index or (end == scan.capitals(index) and scan.name(index) == end):
        return None
    return OrganizationPhrase(index, end, f"{prefix} {_sentence_case(scan.tokens.joined(index, end))}", None)


def _extend(scan: Scan, phrase: OrganizationPhrase) -> OrganizationPhrase:
    """Add what follows: an abbreviation in brackets, a place, or the body that this one is part of."""
    end = phrase.end
    if scan.word(end) == "(" and scan.word(end + 2) == ")" and scan.tokens.texts[end + 1].isupper():
        end += 3
        if not phrase.registered and scan.tokens.capital(end) and not _breaks(scan, end):
            tail = _tail_end(scan, end)
            phrase = replace(phrase, name=f"{phrase.name} {scan.tokens.joined(end, tail)}".strip())
            end = tail
    place = read_place(scan, end) or _unlisted(scan, phrase, end)
    if place is not None:
        missing = place.level if place.name is None else None
        name = phrase.name if _says(phrase.name, place) else f"{phrase.name} {_written(phrase.name, place)}"
        return OrganizationPhrase(phrase.start, place.end, name, missing, place if place.name else None)
    inner_start = end + 1 if scan.word(end) in {"của", "thuộc"} else end
    inner = None if _breaks(scan, inner_start) else _nested(scan, inner_start)
    if inner is not None and inner.name != phrase.name:
        name = f"{_own_name(scan, phrase)} {inner.name}"
        return OrganizationPhrase(phrase.start, inner.end, name, inner.missing, inner.place)
    return replace(phrase, end=end)


def _own_name(scan: Scan, phrase: OrganizationPhrase) -> str:
    """Return what a body is called as part of another: "Ban Chấp hành Trung ương" is then not the Party's."""
    party = phrase.registered and scan.word(phrase.end - 1) != "đảng"
    return phrase.name.removesuffix(" Đảng") if party else phrase.name


def _written(name: str, place: PlacePhrase) -> str:
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


def _goes_further(scan: Scan, end: int, registered: int) -> bool:
    """Whether more words of a name follow a registered body: "Bộ Nội vụ tổ chức" has a verb there."""
    joined = scan.word(registered) in _CONNECTORS | DASHES
    return end > registered + 1 and scan.tokens.capital(registered + joined)


def _nested(scan: Scan, index: int) -> OrganizationPhrase | None:
    if not (scan.tokens.capital(index) or scan.match(HEAD, index)):
        return None
    return read_organization(scan, index)


def read_organization(scan: Scan, index: int, prefix: str | None = None) -> OrganizationPhrase | None:
    """Read the organisation that begins at the token.

    Args:
        scan: The text.
        index: First token.
        prefix: First word of the name that a title has swallowed ("Bộ" after "Bộ trưởng").
    """
    registry = _registry_phrase(scan, index, prefix)
    head = _head_phrase(scan, index)
    phrase = registry
    if head is not None and (registry is None or _goes_further(scan, head.end, registry.end)):
        phrase = head
    if phrase is None and prefix is not None:
        phrase = _prefixed(scan, index, prefix)
    return _extend(scan, phrase) if phrase is not None else None
