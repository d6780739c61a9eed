"""Where a sentence begins to list those present."""

import pytest

from kg.extract.meetings.lists import list_start
from tests.extract.reading import event, page, parts

RECEIVED = "Sáng 17/1, Chủ tịch nước Lê Văn Tám tiếp các đại sứ vừa nhận nhiệm vụ. "


def test_a_delegation_without_a_name_is_received() -> None:
    found = event("Sáng 17/1, Chủ tịch nước Lê Văn Tám tiếp đoàn đại biểu thanh niên Lào.")
    assert found.name == "Buổi tiếp đoàn đại biểu thanh niên Lào của Lê Văn Tám"
    assert parts(found) == [("Lê Văn Tám", "attendee")]


@pytest.mark.parametrize("words", ["Đó là các đại sứ của Lào - ông", "Đó là ông"])
def test_the_next_sentence_tells_who_they_are(words: str) -> None:
    found = event(f"{RECEIVED}{words} Khamphan Bounma; bà Trần Thị Hoa.")
    assert [name for name, _ in parts(found)][1:] == ["Khamphan Bounma", "Trần Thị Hoa"]


def test_whose_words_are_told_is_not_listed() -> None:
    told = page("Đó là đề nghị của ông Lê Văn Tám.")
    assert list_start(told, 0, [one.start for one in told.people]) is None


def test_a_denied_word_opens_no_list() -> None:
    told = page("Không tham dự có ông Lê Văn Tám.")
    assert list_start(told, 0, [one.start for one in told.people]) is None
