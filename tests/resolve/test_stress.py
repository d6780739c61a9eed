"""The published stress set of identity: names that look alike, homonyms, people who move."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from kg.resolve import resolve
from tests.builders import a_document, a_holding, a_reading
from tests.resolve.stress import (
    bearers,
    homonyms,
    pairs_of_tone_placement,
    pairs_that_differ_in_marks,
    pairs_that_swap_syllables,
    transfers,
)

PAIRS = 100


def joined(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pairs that became one person when seen in one single seat, the strongest reason to join."""
    told = list(pairs)
    readings = []
    for number, pair in enumerate(told):
        for side, name in enumerate(pair):
            doc = f"{number}-{side}"
            claim = a_holding(name, "Chủ nhiệm @ Văn phòng Chính phủ", doc=doc)
            readings.append(a_reading(claim, document=a_document(doc, doc, "2019-01-17")))
    ids = {one.claim.doc: one.person for one in resolve(readings).holdings}
    return [pair for number, pair in enumerate(told) if ids[f"{number}-0"] == ids[f"{number}-1"]]


def test_no_two_names_that_differ_in_marks_are_joined() -> None:
    pairs = pairs_that_differ_in_marks()
    assert len(set(pairs)) >= 1000
    assert joined(pairs) == []


def test_no_two_names_that_swap_their_last_syllables_are_joined() -> None:
    pairs = pairs_that_swap_syllables()
    assert len(set(pairs)) >= 1000
    assert joined(pairs) == []


def test_names_that_differ_in_the_place_of_the_tone_are_joined() -> None:
    pairs = pairs_of_tone_placement()
    assert len(pairs) >= 100
    assert joined(pairs) == pairs


def test_homonyms_in_incompatible_posts_are_kept_apart() -> None:
    mixed = []
    for name, *lives in islice(homonyms(), PAIRS):
        one, other = bearers(name, *lives)
        if one & other:
            mixed.append((name, lives))
    assert len(mixed) <= 2, mixed


def test_the_articles_of_each_homonym_stay_together() -> None:
    torn = [
        name for name, *lives in islice(homonyms(), PAIRS) if any(len(x) > 1 for x in bearers(name, *lives))
    ]
    assert len(torn) <= 2, torn


def test_people_who_move_from_post_to_post_are_joined() -> None:
    torn = [(name, life) for name, life in islice(transfers(), PAIRS) if len(bearers(name, life)[0]) > 1]
    assert len(torn) <= 5, torn


def test_a_name_that_thousands_bear_is_kept_apart_and_joined_as_well_as_a_rare_one() -> None:
    common = "Nguyễn Văn Hùng"
    apart = [bearers(common, *lives) for _, *lives in islice(homonyms(), PAIRS)]
    moved = [bearers(common, life)[0] for _, life in islice(transfers(), PAIRS)]
    assert sum(not one & other for one, other in apart) >= 98
    assert sum(len(people) == 1 for people in moved) >= 95


def test_two_homonyms_beside_the_same_leaders_are_not_joined_for_that() -> None:
    readings = []
    for doc, post in (("d1", "Đại biểu @ Quốc hội"), ("d2", "Giám đốc @ Sở Y tế tỉnh Cà Mau")):
        claims = [
            a_holding("Nguyễn Văn Hùng", post, doc=doc),
            a_holding("Phạm Minh Chính", "Thủ tướng @ Chính phủ", doc=doc, start=100),
            a_holding("Vương Đình Huệ", "Chủ tịch @ Quốc hội", doc=doc, start=200),
        ]
        readings.append(a_reading(*claims, document=a_document(doc, doc, "2022-01-17")))
    people = [one.name for one in resolve(readings).people]
    assert people.count("Nguyễn Văn Hùng") == 2
