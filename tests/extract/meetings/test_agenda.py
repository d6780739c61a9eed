"""Whom a meeting decides about, where nobody else is told to be there."""

from tests.extract.reading import events, parts


def told(text: str) -> dict[str, list[str]]:
    return {one.event_type: [name for name, _ in parts(one)] for one in events(text)}


def test_whom_a_meeting_moves_is_told_with_it_and_with_the_sentences_behind() -> None:
    text = (
        "Trong cuộc họp ngày 15/1, Ban Thường vụ Tỉnh ủy Hòa Bình đã quyết định ông Lê Văn Tám, "
        "Bí thư Huyện ủy Mai Châu, thôi giữ chức Bí thư Huyện ủy Mai Châu. Trời mưa. "
        "Bà Trần Thị Hoa được bổ nhiệm giữ chức Bí thư Huyện ủy Mai Châu."
    )
    assert told(text)["meeting"] == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_whom_a_meeting_is_to_punish_by_its_name_is_told_with_it() -> None:
    text = "Ngày 15/1, Ban Thường vụ Tỉnh ủy Hòa Bình họp xem xét, thi hành kỷ luật ông Lê Văn Tám."
    assert told(text)["meeting"] == ["Lê Văn Tám"]


def test_whom_a_meeting_asks_another_body_to_punish_is_told_with_it() -> None:
    text = (
        "Trưa 14/1, Hội nghị Tỉnh ủy Hòa Bình lần thứ 19 bàn nhiều việc. "
        "Tỉnh ủy đã bỏ phiếu đề nghị cách mọi chức vụ đảng của ông Lê Văn Tám."
    )
    assert told(text)["conference"] == ["Lê Văn Tám"]


def test_of_a_meeting_with_its_chair_nobody_is_told_whom_it_punishes() -> None:
    text = (
        "Ngày 15/1, dưới sự chủ trì của bà Trần Thị Hoa, Ban Thường vụ Tỉnh ủy Hòa Bình họp xem xét, "
        "thi hành kỷ luật ông Lê Văn Tám."
    )
    assert told(text)["meeting"] == ["Trần Thị Hoa"]


def test_a_meeting_of_which_somebody_only_tells_has_nobody() -> None:
    text = (
        "Sáng 15/1, bà Trần Thị Hoa cho biết Ban Thường vụ Huyện ủy Mai Châu đã họp và thống nhất kỷ luật "
        "cách chức ông Lê Văn Tám."
    )
    assert "Lê Văn Tám" not in told(text).get("meeting", [])


def test_newcomers_listed_behind_an_election_were_elected() -> None:
    text = (
        "Trưa 14/1, Hội nghị Tỉnh ủy Hòa Bình lần thứ 19 bầu thêm ba ủy viên. "
        "Ba nhân sự mới gồm bà Trần Thị Hoa, Bí thư Huyện ủy Mai Châu; ông Lê Văn Tám; ông Đỗ Văn Nam."
    )
    assert told(text)["conference"] == ["Trần Thị Hoa", "Lê Văn Tám", "Đỗ Văn Nam"]
