from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.collation import given_name_key, sort_key
from kg.text.normalize import canonical
from tests.text.spellings import ANY_TEXT


@pytest.mark.parametrize(
    "ordered",
    [
        ["an", "ăn", "ân", "ba", "ca", "da", "đa", "ê", "ô", "ơ", "u", "ư", "y"],
        ["ba", "bà", "bả", "bã", "bá", "bạ"],
        ["An Giang", "Bà Rịa", "Cao Bằng", "Đà Nẵng", "Điện Biên", "Gia Lai"],
        ["Lê An", "Lê Bình", "Lê Văn An", "Lý An"],
        ["Hòa An", "Hoàn"],
        ["2 tháng 9", "Bình", "Ωmega"],
        ["Quang", "quân", "Quý"],
    ],
)
def test_names_stand_in_the_order_of_a_vietnamese_dictionary(ordered: list[str]) -> None:
    mixed = Random(7).sample(ordered, len(ordered))
    assert sorted(mixed, key=sort_key) == ordered


def test_people_stand_by_given_name_then_from_the_first() -> None:
    ordered = [
        "Nguyễn Văn An",
        "Trần An",
        "Lê Thị Ánh",
        "Võ Thị Ân",
        "Lê Bình",
        "Đỗ Đạt",
        "Phạm Hòa",
        "Lê Hoà Hóa",
    ]
    mixed = Random(7).sample(ordered, len(ordered))
    assert sorted(mixed, key=given_name_key) == ordered
    assert given_name_key("") < given_name_key("An")


def test_letters_come_before_tones() -> None:
    assert sorted(["cà", "can", "ca"], key=sort_key) == ["ca", "cà", "can"]


def test_a_name_of_nothing_comes_first() -> None:
    assert sorted(["An", ""], key=sort_key) == ["", "An"]


@given(st.lists(ANY_TEXT, max_size=6))
def test_any_names_can_be_sorted_however_they_were_typed(names: list[str]) -> None:
    keys = [sort_key(name) for name in names]
    assert sorted(keys) == sorted(sort_key(canonical(name)) for name in names)
