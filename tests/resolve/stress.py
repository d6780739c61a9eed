"""Pairs of names and careers made from the tables of `data/`, on which a matcher can be measured."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from random import Random

from kg.model.claims import Reading
from kg.model.entity import Resolution
from kg.resolve import resolve
from kg.resources import read_table
from tests.builders import a_document, a_holding, a_reading

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SEED = 4


@dataclass(frozen=True)
class Sighting:
    """One sentence of one article: who is called by which post, when."""

    post: str
    on: date
    status: str = "holds"


Article = Sequence[Sighting]


def shares(part: str) -> list[str]:
    return [row["name"] for row in read_table("data/name_shares.tsv") if row["part"] == part and row["name"]]


def surnames() -> list[str]:
    return [row["surname"] for row in read_table("data/surnames.tsv") if " " not in row["surname"]]


def provinces() -> list[str]:
    kinds = ("city", "province")
    rows = (row for row in read_table("data/places.tsv") if "15/2008/QH12" in row["source"])
    return [row["official"] or row["name"] for row in rows if row["kind"] in kinds]


def full_names(seed: int = SEED) -> Iterator[str]:
    """Yield full names without end, as common and as rare as the tables make them."""
    chance = Random(seed)
    rows = [(row["surname"], float(row["share"] or 0.1)) for row in read_table("data/surnames.tsv")]
    families, weights = zip(*rows, strict=True)
    parts: dict[str, tuple[list[str], list[float]]] = {"middle": ([], []), "given": ([], [])}
    for row in read_table("data/name_shares.tsv"):
        if row["name"]:
            parts[row["part"]][0].append(row["name"])
            parts[row["part"]][1].append(float(row["share"]))
    while True:
        middle, given = (chance.choices(names, counts)[0] for names, counts in parts.values())
        yield f"{chance.choices(families, weights)[0]} {middle} {given}"


def other_tones(syllable: str) -> list[str]:
    """Return the syllable with every other tone on its vowel: Hùng -> Hung, Hủng, Hũng, Húng, Hụng."""
    letters = unicodedata.normalize("NFD", syllable)
    marked = [n for n, letter in enumerate(letters) if letter in TONES[1:]]
    if len(marked) != 1:
        return []
    at = marked[0]
    forms = (letters[:at] + tone + letters[at + 1 :] for tone in TONES if tone != letters[at])
    return [unicodedata.normalize("NFC", form) for form in forms]


def pairs_that_differ_in_marks() -> list[tuple[str, str]]:
    stems = [
        f"{family} {middle}" for family, middle in product(surnames()[:5], ("Văn", "Thị", "Đức", "Minh"))
    ]
    pairs = [
        (f"{stem} {given}", f"{stem} {other}")
        for stem in stems
        for given in shares("given")
        for other in other_tones(given)
    ]
    return [(one, other) for one, other in pairs if one != other]


def pairs_that_swap_syllables() -> list[tuple[str, str]]:
    pairs = product(surnames()[:8], shares("middle")[:20], shares("given")[:20])
    return [(f"{f} {one} {two}", f"{f} {two} {one}") for f, one, two in pairs if one != two]


def pairs_of_tone_placement() -> list[tuple[str, str]]:
    syllables = (
        ("Hoà", "Hòa"),
        ("Thuý", "Thúy"),
        ("Hoè", "Hòe"),
        ("Thuỷ", "Thủy"),
        ("Hoá", "Hóa"),
        ("Toả", "Tỏa"),
    )
    return [
        (f"{family} {middle} {late}", f"{family} {middle} {early}")
        for family, middle, (late, early) in product(surnames()[:10], ("Thanh", "Văn", "Thị"), syllables)
    ]


def readings(name: str, articles: Sequence[Article], prefix: str) -> list[Reading]:
    """Return what was read in the articles about one bearer of the name."""
    found = []
    for number, article in enumerate(articles, 1):
        doc = f"{prefix}{number}"
        claims = [
            a_holding(name, seen.post, seen.on.isoformat(), seen.status, doc=doc, start=100 * place)
            for place, seen in enumerate(article)
        ]
        day = max(seen.on for seen in article).isoformat()
        found.append(a_reading(*claims, document=a_document(doc, doc, day)))
    return found


def bearers(name: str, *lives: Sequence[Article]) -> list[set[str]]:
    """Return, for each life told under one name, the person ids that its articles were given."""
    told = [readings(name, articles, f"{number}-") for number, articles in enumerate(lives)]
    found: Resolution = resolve([reading for life in told for reading in life])
    ids = {holding.claim.doc: holding.person for holding in found.holdings}
    return [{ids[reading.document.id] for reading in life} for life in told]


def homonyms(seed: int = SEED) -> Iterator[tuple[str, list[Article], list[Article]]]:
    """Yield pairs of officials of one name who sit at one time in posts that nobody holds together."""
    chance, names, places = Random(seed), full_names(seed), provinces()
    central = (
        "Bộ trưởng @ Bộ Y tế",
        "Bộ trưởng @ Bộ Nội vụ",
        "Thứ trưởng @ Bộ Công Thương",
        "Chủ nhiệm @ Văn phòng Chính phủ",
        "Phó Chủ nhiệm @ Văn phòng Quốc hội",
        "Vụ trưởng @ Vụ Pháp chế Bộ Nội vụ",
    )
    local = (
        "Chủ tịch @ Ủy ban nhân dân {}",
        "Phó Chủ tịch @ Ủy ban nhân dân {}",
        "Giám đốc @ Sở Y tế {}",
        "Giám đốc @ Công an {}",
        "Chánh án @ Tòa án nhân dân {}",
        "Phó Giám đốc @ Sở Nội vụ {}",
    )
    while True:
        here, there = chance.sample(places, 2)
        first = chance.choice(local).format(here)
        others = [chance.choice(local).format(there), chance.choice(central)]
        second = chance.choice(others)
        start = date(2015, 1, 1) + timedelta(chance.randrange(2000))
        yield next(names), _seen(chance, first, start), _seen(chance, second, start)


def _seen(chance: Random, post: str, start: date) -> list[Article]:
    days = sorted(start + timedelta(chance.randrange(400)) for _ in range(chance.randint(2, 4)))
    return [[Sighting(post, start)], *([Sighting(post, day)] for day in days)]


def transfers(seed: int = SEED) -> Iterator[tuple[str, list[Article]]]:
    """Yield people who move: reported as a move, by an end and a start, or named by the post they had."""
    chance, names, places = Random(seed), full_names(seed + 1), provinces()
    moves = (
        _told_move,
        _end_and_start,
        _rise_in_one_office,
        _rise_in_one_province,
        _former_post,
        _from_ministry_to_ministry,
    )
    while True:
        here, there = chance.sample(places, 2)
        start = date(2012, 1, 1) + timedelta(chance.randrange(2500))
        yield next(names), chance.choice(moves)(here, there, start)


def _told_move(here: str, there: str, start: date) -> list[Article]:
    first, second = f"Chủ tịch @ Ủy ban nhân dân {here}", "Thứ trưởng @ Bộ Nội vụ"
    day = start + timedelta(900)
    move = [Sighting(first, day), Sighting(second, day, "start")]
    return [[Sighting(first, start)], move, [Sighting(second, day + timedelta(20))]]


def _end_and_start(here: str, there: str, start: date) -> list[Article]:
    first, second = f"Giám đốc @ Công an {here}", f"Giám đốc @ Công an {there}"
    day = start + timedelta(700)
    return [
        [Sighting(first, start)],
        [Sighting(first, day, "end")],
        [Sighting(second, day + timedelta(9), "start")],
        [Sighting(second, day + timedelta(300))],
    ]


def _rise_in_one_office(here: str, there: str, start: date) -> list[Article]:
    office = f"Sở Giao thông vận tải {here}"
    later = start + timedelta(800)
    return [[Sighting(f"Phó Giám đốc @ {office}", start)], [Sighting(f"Giám đốc @ {office}", later)]]


def _rise_in_one_province(here: str, there: str, start: date) -> list[Article]:
    level = "Thành ủy" if here.startswith("Thành phố") else "Tỉnh ủy"
    name = here.removeprefix("Thành phố ").removeprefix("Tỉnh ").removeprefix("tỉnh ")
    name = f"Thành phố {name}" if name == "Hồ Chí Minh" else name
    committee = f"{level} {name}"
    later = start + timedelta(1100)
    return [
        [Sighting(f"Phó Chủ tịch @ Ủy ban nhân dân {here}", start)],
        [Sighting(f"Phó Bí thư @ {committee}", later)],
        [Sighting(f"Bí thư @ {committee}", later + timedelta(500))],
    ]


def _former_post(here: str, there: str, start: date) -> list[Article]:
    first, second = f"Chánh án @ Tòa án nhân dân {here}", f"Chánh án @ Tòa án nhân dân {there}"
    later = start + timedelta(500)
    return [
        [Sighting(first, start)],
        [Sighting(second, later), Sighting(first, later, "held")],
        [Sighting(second, later + timedelta(100))],
    ]


def _from_ministry_to_ministry(here: str, there: str, start: date) -> list[Article]:
    later = start + timedelta(1400)
    return [
        [Sighting("Bộ trưởng @ Bộ Công Thương", start)],
        [Sighting("Trưởng ban @ Ban Kinh tế Trung ương", later)],
        [Sighting("Trưởng ban @ Ban Kinh tế Trung ương", later + timedelta(200))],
    ]
