"""Titles in a row, and what stands beside them."""

import pytest

from kg.extract.found import Stack, kind_at, person_at, stacks
from tests.extract.reading import posts, prepared


def rows(text: str) -> list[list[str]]:
    """Return the labels of each stack of titles of a sentence."""
    return [[title.row.title for title in stack.titles] for stack in found(text)]


def found(text: str) -> list[Stack]:
    (sentence,) = prepared(text).chunks
    return list(stacks(sentence))


@pytest.mark.parametrize(
    "joint",
    [", ", " - ", " kiêm ", " và ", "; ", ", đồng thời là ", " "],
)
def test_a_joint_puts_titles_into_one_stack(joint: str) -> None:
    assert rows(f"Phó Thủ tướng{joint}Bộ trưởng Bộ Ngoại giao") == [["Phó Thủ tướng", "Bộ trưởng"]]


def test_other_words_part_two_stacks() -> None:
    assert rows("Thủ tướng yêu cầu Bộ trưởng Bộ Nội vụ báo cáo") == [["Thủ tướng"], ["Bộ trưởng"]]


def test_a_sentence_without_titles_has_no_stack() -> None:
    assert rows("Hôm nay trời đẹp") == []


def test_a_part_of_a_stack_knows_its_own_chunks() -> None:
    (stack,) = found("Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao")
    part = stack.part(1, 2)
    assert [title.row.title for title in part.titles] == ["Bộ trưởng"]
    assert (part.first, part.last) == (stack.last, stack.last)


def test_outside_the_sentence_there_is_nothing() -> None:
    (sentence,) = prepared("Ông Lê Vĩnh Tân").chunks
    assert (kind_at(sentence, -1), kind_at(sentence, len(sentence))) == (None, None)
    assert (person_at(sentence, -1), person_at(sentence, len(sentence))) == (None, None)


def test_only_a_person_is_a_person() -> None:
    sentence = prepared("Thủ tướng Phạm Minh Chính").chunks[0]
    assert person_at(sentence, 0) is None
    assert person_at(sentence, 1) is not None


def test_titles_behind_a_semicolon_are_of_whom_the_words_after_them_name() -> None:
    text = (
        "Đồng chí Lê Văn Tám được bầu giữ chức Bí thư Đảng ủy xã Tân Hòa; "
        "Phó Bí thư, Chủ tịch UBND xã là đồng chí Trần Thị Sáu."
    )
    assert sorted(post[:3] for post in posts(text)) == [
        ("Lê Văn Tám", "Bí thư", "Đảng ủy xã Tân Hòa"),
        ("Trần Thị Sáu", "Chủ tịch", "Ủy ban nhân dân xã Tân Hòa"),
        ("Trần Thị Sáu", "Phó Bí thư", "Đảng ủy xã Tân Hòa"),
    ]
