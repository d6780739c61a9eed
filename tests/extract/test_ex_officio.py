"""Offices that go with another one."""

from tests.extract.reading import posts

MINISTER = "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng chủ trì. "
SPOKESMAN = ("Mai Tiến Dũng", "Người phát ngôn", "Chính phủ", "holds")


def test_the_spokesman_without_a_name_is_who_heads_the_office_of_the_government() -> None:
    assert posts(MINISTER + "Người phát ngôn Chính phủ cho biết.")[-1] == SPOKESMAN


def test_it_is_told_once() -> None:
    text = MINISTER + "Người phát ngôn Chính phủ cho biết. Người phát ngôn của Chính phủ nói thêm."
    assert posts(text).count(SPOKESMAN) == 1


def test_where_nobody_is_named_nobody_is_meant() -> None:
    assert posts("Người phát ngôn Chính phủ cho biết.") == []


def test_a_name_beside_the_office_says_whose_it_is() -> None:
    text = MINISTER + "Người phát ngôn Chính phủ Nguyễn Văn Nên trả lời."
    assert [person for person, title, *_ in posts(text) if title == "Người phát ngôn"] == ["Nguyễn Văn Nên"]


def test_who_held_the_other_office_once_is_not_meant() -> None:
    text = "Nguyên Chủ nhiệm Văn phòng Chính phủ Lê Quốc Minh đến. Người phát ngôn Chính phủ cho biết."
    assert [title for _, title, *_ in posts(text)] == ["Chủ nhiệm"]
