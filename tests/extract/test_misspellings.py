"""Names spelled wrongly once."""

import pytest

from kg.extract.misspellings import spelled_right
from kg.model.claims import Holding
from tests.builders import a_holding
from tests.extract.reading import posts


def names(*claims: Holding) -> list[str]:
    """Return the names under which the holdings come out."""
    return [one.person for one in spelled_right(claims, "")]


def chairs(person: str) -> Holding:
    """Return that somebody presides over the Assembly."""
    return a_holding(person, "Chủ tịch @ Quốc hội")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("Nguyễn Thị Kim Ngân", "Nguyễn Thi Kim Ngân"), ("Heng Samrin", "Heng Somrin")],
)
def test_of_two_names_beside_one_office_the_commoner_is_right(right: str, wrong: str) -> None:
    assert names(chairs(right), chairs(wrong), chairs(right)) == [right] * 3


def test_of_two_names_as_common_as_each_other_none_is_right() -> None:
    assert names(chairs("Lê Văn Tam"), chairs("Lê Văn Tám")) == ["Lê Văn Tam", "Lê Văn Tám"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Lê Văn Tám", "Lê Văn Tánh"), ("Lê Văn Nam", "Lê Văn Lam"), ("Obama", "Osama")],
)
def test_names_that_differ_in_more_than_marks_stay_apart(first: str, second: str) -> None:
    assert names(chairs(first), chairs(first), chairs(second)) == [first, first, second]


def test_deputies_may_have_names_that_differ_in_their_marks() -> None:
    told = [
        a_holding(name, "Phó Chủ tịch @ Quốc hội") for name in ("Lê Văn Hùng", "Lê Văn Hùng", "Lê Văn Hưng")
    ]
    assert names(*told) == ["Lê Văn Hùng", "Lê Văn Hùng", "Lê Văn Hưng"]


def test_the_same_title_without_a_body_may_be_of_two_bodies() -> None:
    told = [a_holding(name, "Giám đốc") for name in ("Lê Văn Hùng", "Lê Văn Hùng", "Lê Văn Hưng")]
    assert names(*told) == ["Lê Văn Hùng", "Lê Văn Hùng", "Lê Văn Hưng"]


def test_a_name_cut_short_by_a_small_letter_is_the_whole_one() -> None:
    text = (
        "Bí thư Thành ủy Cần Thơ Lê Văn Nam đến thăm. Bí thư Thành ủy Cần Thơ Lê Văn nam hỏi. "
        "Bí thư Thành ủy Cần Thơ Lê Văn Nam đáp."
    )
    assert {one[0] for one in posts(text)} == {"Lê Văn Nam"}


def test_who_has_the_beginning_of_a_name_is_somebody_else() -> None:
    text = (
        "Bí thư Thành ủy Cần Thơ Lê Thanh phát biểu năm 2010. Nay Bí thư Thành ủy Cần Thơ Lê Thanh Hải hỏi. "
        "Bí thư Thành ủy Cần Thơ Lê Thanh Hải đáp."
    )
    assert {one[0] for one in posts(text)} == {"Lê Thanh", "Lê Thanh Hải"}


def test_of_two_names_written_as_often_the_first_is_right() -> None:
    text = "Bí thư Thành ủy Cần Thơ Lê Xuân Nam đến thăm. Bí thư Thành ủy Cần Thơ Lê Xuận Nam phát biểu."
    assert {one[0] for one in posts(text)} == {"Lê Xuân Nam"}
