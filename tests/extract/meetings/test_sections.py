"""The sentences that go on with an event after the one that names it."""

import pytest

from kg.extract.meetings.mentions import mentions
from kg.extract.meetings.sections import behind, once
from tests.extract.reading import page

OPENING = "Sáng 16/1, HĐND tỉnh Sơn La họp. "


@pytest.mark.parametrize(
    ("rest", "sentences"),
    [
        ("Ông Lê Văn Tám được bầu. Bà Trần Thị Hoa tái cử.", [1, 2]),
        ("Ông Lê Văn Tám được bầu. Ngày 17/1, bà Trần Thị Hoa đến.", [1]),
        ("Ông Lê Văn Tám được bầu. Cùng ngày, bà Trần Thị Hoa đến.", [1]),
        ("Trước đó, ông Lê Văn Tám được bầu.", []),
        ("Ông Lê Văn Tám được bầu. Tại Hội nghị Trung ương 7, bà Trần Thị Hoa nói.", [1]),
        ("Tại hội nghị, ông Lê Văn Tám được bầu.", [1]),
        ("Ông Tám nói. " * 9, [1, 2, 3, 4, 5]),
    ],
)
def test_a_section_ends_where_another_time_or_event_begins(rest: str, sentences: list[int]) -> None:
    seen = page(OPENING + rest)
    assert list(behind(seen, 0, mentions(seen))) == sentences


def test_a_long_list_torn_at_its_lines_is_read_once() -> None:
    told = "Ngày 17/1, Ban Thường vụ Tỉnh ủy Hà Nam kỷ luật các ông:\n"
    text = told + "".join(f"Ông Lê Văn {name}, Giám đốc, vi phạm;\n" for name in ("Tám", "Ba", "Tư") * 200)
    told_on = page(text)
    assert (
        len(list(once(told_on, range(len(told_on.article.sentences))))) < len(told_on.article.sentences) / 10
    )
