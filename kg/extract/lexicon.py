"""The gazetteers of extract, read once from the tables in `data/`.

Comes in: `data/*.tsv`. Goes out: one `Lexicon` with typed rows and the compiled `Gazetteer`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from kg.extract.event_words import event_cues
from kg.extract.gazetteer import Gazetteer
from kg.model.dates import PartialDate
from kg.resources import read_table
from kg.text.normalize import canonical

# Kinds of gazetteer matches.
TITLE, ORGANIZATION, TAIL, FIRM, HEAD, STAND_IN, PLACE, WORD, LEVEL = (
    "title",
    "organization",
    "tail",
    "firm",
    "head",
    "stand-in",
    "place",
    "word",
    "level",
)
# First words that the titles of companies leave out: "Tổng Giám đốc Đường sắt Việt Nam".
_FIRMS = ("Tổng công ty", "Tập đoàn")
# Forms of states, and the letters that stand for them.
_FORMS = {
    "Cộng hòa": "CH",
    "Cộng hòa Dân chủ": "CHDC",
    "Cộng hòa Dân chủ Nhân dân": "CHDCND",
    "Cộng hòa Liên bang": "CHLB",
    "Cộng hòa Nhân dân": "CHND",
}


class TitleRow(Struct, frozen=True):
    """A title as `data/titles.tsv` describes it.

    Attributes:
        title: Canonical label.
        organization: Organisation it belongs to when none is written.
        prefix: First word of the organisation, which the title swallows ("Bộ trưởng Ngoại giao").
        place: What a bare place after it stands for: `people` (UBND), `council` (HĐND), `party` (Tỉnh ủy,
            Thành ủy), `self` (the place itself), or nothing.
    """

    title: str
    organization: str | None
    prefix: str | None
    place: str


class Head(Struct, frozen=True):
    """The first word of an organisation's name.

    Attributes:
        expansion: What an abbreviation stands for.
        alone: It may stand without anything after it ("Tỉnh ủy").
        scope: What completes it: `host` (an office), `local` (any place), a level of place, or nothing.
        brand: Its name is free, as that of a company or a school: foreign words may be part of it, and a
            place in it stays as it is written ("Tổng công ty Xây dựng Sài Gòn").
        titled: It is an organisation only after a title ("Chủ nhiệm Chương trình ...").
    """

    expansion: str
    alone: bool
    scope: str
    brand: bool = False
    titled: bool = False


class Place(Struct, frozen=True):
    """A place of the gazetteer: short name, official name with its level, and kind."""

    name: str
    official: str
    kind: str


class Word(Struct, frozen=True):
    """A word of which the names of organisations are made.

    Attributes:
        expansion: What it stands for ("GTVT", "giao thông - vận tải": Giao thông vận tải), or nothing.
        capital: It belongs to a name only with a capital, or right after the first word of the name.
        abbreviation: It is one, and stands in capitals.
    """

    expansion: str
    capital: bool
    abbreviation: bool


class Level(Struct, frozen=True):
    """A level of local government, and what its Party committee is called."""

    name: str
    committee: str


class Organization(Struct, frozen=True):
    """An organisation of the registry: full name, kind, and whether it was written as an abbreviation."""

    name: str
    kind: str
    written: str


class Lexicon(Struct, frozen=True):
    """Everything extract looks up.

    Attributes:
        gazetteer: All phrases.
        surnames: Lower-case first syllables of Vietnamese names.
        shared_titles: Beginnings of titles that several people hold at once.
        post_names: (title, organisation) as read -> as it is officially called.
        committees: Level of local government -> what its Party committee is called.
    """

    gazetteer: Gazetteer
    surnames: frozenset[str]
    shared_titles: tuple[str, ...]
    post_names: dict[tuple[str, str], tuple[str, str]]
    committees: dict[str, str]


def _deputy_forms(title: str, forms: str) -> Iterator[tuple[str, str]]:
    """Yield (phrase, canonical label) of a title, its deputy and its standing forms."""
    kinds = forms.split("|") if forms else []
    deputy = f"Phó {title}" if title[:5] != "Phó T" else title
    yield title, title
    if "phó" in kinds:
        yield deputy, deputy
    if "thường trực" in kinds:
        for standing in ("thường trực", "tt"):
            yield f"{title} {standing}", f"{title} Thường trực"
            if "phó" in kinds:
                yield f"{deputy} {standing}", f"{deputy} Thường trực"


def _titles() -> Iterator[tuple[str, str, object]]:
    for row in read_table("data/titles.tsv"):
        organization, prefix = row["organization"] or None, row["prefix"] or None
        for phrase, label in _deputy_forms(row["title"], row["forms"]):
            yield phrase, TITLE, TitleRow(label, organization, prefix, row["place"])
        for variant in filter(None, row["variants"].split("|")):
            for phrase, label in _deputy_forms(variant, row["forms"]):
                official = label.replace(variant, row["title"])
                yield phrase, TITLE, TitleRow(official, organization, prefix, row["place"])


def _prefixes() -> tuple[str, ...]:
    rows = read_table("data/titles.tsv")
    return tuple(sorted({row["prefix"] for row in rows if row["prefix"] not in ("", "self")}))


def _organizations() -> Iterator[tuple[str, str, object]]:
    prefixes = _prefixes()
    for row in read_table("data/organizations.tsv"):
        for name in filter(None, (row["name"], *row["aliases"].split("|"))):
            entry = Organization(row["name"], row["kind"], name)
            yield name, ORGANIZATION, entry
            yield name.replace("Việt Nam", "VN"), ORGANIZATION, entry
            yield name.replace("TMCP", "thương mại cổ phần"), ORGANIZATION, entry
            for prefix in prefixes:
                if name.startswith(f"{prefix} "):
                    yield name[len(prefix) + 1 :], f"{TAIL}:{prefix}", entry
            for kind in _FIRMS if row["kind"] == "company" else ():
                if name.startswith(f"{kind} ") and name.endswith(" Việt Nam"):
                    yield name[len(kind) + 1 :], FIRM, entry


def _places() -> Iterator[tuple[str, str, object]]:
    for row in read_table("data/places.tsv"):
        place = Place(row["name"], row["official"] or row["name"], row["kind"])
        states = _states(row["official"]) if row["kind"] == "country" else ()
        for name in filter(None, (row["name"], *row["aliases"].split("|"), *states)):
            yield name, PLACE, place


def _states(official: str) -> Iterator[str]:
    """Yield the official name of a state, and with the letters of its form: "CHND Bangladesh"."""
    yield official
    for form, letters in _FORMS.items():
        if official.startswith(f"{form} "):
            yield f"{letters} {official.removeprefix(form).strip()}"


def _levels() -> Iterator[tuple[str, str, object]]:
    for row in read_table("data/levels.tsv"):
        yield row["phrase"], LEVEL, Level(row["level"], row["committee"])


def _heads() -> Iterator[tuple[str, str, object]]:
    for row in read_table("data/organization_heads.tsv"):
        scope = "" if row["scope"] in {"brand", "titled"} else row["scope"]
        expansion, alone = row["expansion"] or row["head"], row["alone"] == "y"
        brand, titled = row["scope"] == "brand", row["scope"] == "titled"
        yield row["head"], HEAD, Head(expansion, alone, scope, brand, titled)


def _stand_ins() -> Iterator[tuple[str, str, object]]:
    for row in read_table("data/stand_ins.tsv"):
        for phrase in row["phrases"].split("|"):
            yield phrase, STAND_IN, row["word"]


def _markers() -> Iterator[tuple[str, str, object]]:
    for phrase, kind in _marker_phrases():
        yield phrase, kind, kind


def _marker_phrases() -> Iterator[tuple[str, str]]:
    """Yield the phrases of `data/markers.tsv`, their alternatives spelled out, with their classes."""
    for row in read_table("data/markers.tsv"):
        for phrase in spelled_out(row["phrase"]):
            yield phrase, row["class"]


def spelled_out(phrase: str) -> Iterator[str]:
    """Yield what a phrase with alternatives stands for: "[cho|] thôi [chức|chức vụ]", "cho thôi chức", ..."""
    before, bracket, rest = phrase.partition("[")
    if not bracket:
        yield " ".join(phrase.split())
        return
    alternatives, _, after = rest.partition("]")
    for one in alternatives.split("|"):
        yield from spelled_out(f"{before}{one}{after}")


def _organization_words() -> Iterator[tuple[str, str, object]]:
    for row in read_table("data/organization_words.tsv"):
        abbreviation = row["phrase"].replace("và", "").isupper()
        yield row["phrase"], WORD, Word(row["expansion"], row["capital"] == "y", abbreviation)


@cache
def countries() -> frozenset[str]:
    """Return the short names of foreign states."""
    rows = read_table("data/places.tsv")
    return frozenset(row["name"] for row in rows if row["kind"] == "country" and row["name"] != "Việt Nam")


@cache
def place_names() -> frozenset[str]:
    """Return the short names of all places and how else they are spelled, in small letters."""
    rows = read_table("data/places.tsv")
    return frozenset(
        name.lower() for row in rows for name in (row["name"], *row["aliases"].split("|")) if name
    )


@cache
def provinces() -> frozenset[str]:
    """Return the official names of provinces and centrally run cities."""
    rows = read_table("data/places.tsv")
    return frozenset(row["official"] for row in rows if row["kind"] in ("province", "city"))


def marked(kind: str) -> tuple[str, ...]:
    """Return the phrases of a class of `data/markers.tsv`."""
    return _by_class().get(kind, ())


@cache
def _by_class() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for phrase, kind in _marker_phrases():
        found.setdefault(kind, []).append(phrase)
    return {kind: tuple(phrases) for kind, phrases in found.items()}


@cache
def ended_places() -> dict[str, date]:
    """Return the provinces and cities that are no more, by their official names, with their last day."""
    rows = (row for row in read_table("data/places.tsv") if row["valid_to"])
    return {row["official"]: PartialDate.parse(row["valid_to"]).latest() for row in rows}


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read and compiled on first use.

    Raises:
        DataError: If a table is missing or a row is broken.
    """
    phrases = [
        *_titles(),
        *_organizations(),
        *_places(),
        *_levels(),
        *_heads(),
        *_stand_ins(),
        *_organization_words(),
        *_markers(),
    ]
    posts = {
        (row["title"], row["organization"]): (row["official_title"], row["official_organization"])
        for row in read_table("data/post_names.tsv")
    }
    surnames = frozenset(canonical(row["surname"]).lower() for row in read_table("data/surnames.tsv"))
    return Lexicon(
        Gazetteer(phrases, event_cues()),
        surnames,
        tuple(row["begins"] for row in read_table("data/shared_titles.tsv")),
        posts,
        {row["level"]: row["committee"] for row in read_table("data/levels.tsv")},
    )
