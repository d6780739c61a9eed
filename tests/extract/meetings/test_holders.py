"""Who holds a meeting, and whose it is."""

import pytest

from tests.extract.reading import event


def test_a_body_with_its_term_holds_a_meeting() -> None:
    text = "Chiều 16/1, HĐND tỉnh Sơn La khóa XII (2016-2021) tổ chức cuộc họp bất thường."
    assert event(text).hosts == ("Hội đồng nhân dân tỉnh Sơn La",)


def test_whose_advice_a_meeting_follows_does_not_hold_it() -> None:
    text = "Ngày 16/1, cuộc họp triển khai ý kiến chỉ đạo của Bộ Chính trị diễn ra tại Sơn La."
    assert event(text).hosts == ()


def test_a_meeting_of_a_body_is_not_that_of_who_chairs_it() -> None:
    found = event("Sáng 16/1, ông Lê Văn Tám chủ trì họp Ban Thường vụ Tỉnh ủy Hà Nam.")
    assert (found.name, found.hosts) == (
        "Cuộc họp Ban Thường vụ Tỉnh ủy Hà Nam",
        ("Ban Thường vụ Tỉnh ủy Hà Nam",),
    )
    assert [one.person for one in found.participants] == ["Lê Văn Tám"]


def test_games_are_no_congress() -> None:
    assert event("Ngày 16/1, Đại hội Thể thao Đông Nam Á khai mạc tại Hà Nội.").event_type == "other"


@pytest.mark.parametrize("house", ["trụ sở", "hội trường"])
def test_whose_house_it_is_does_not_hold_the_event(house: str) -> None:
    text = f"Ngày 17/1, tại {house} UBND tỉnh Sơn La, Bộ Y tế tổ chức hội nghị về nước sạch."
    assert event(text).hosts == ("Bộ Y tế",)


def test_whose_companies_are_met_does_not_hold_the_meeting() -> None:
    text = "Ngày 17/1, ông Lê Văn Tám phát biểu tại buổi làm việc với các công ty của Bộ Công Thương."
    assert "Bộ Công Thương" not in event(text).hosts


def test_what_is_opened_does_not_hold_its_opening() -> None:
    text = (
        "Sáng 16/1, tại lễ khai trương Trung tâm Kiểm nghiệm tỉnh Hà Nam, ông Lê Văn Tám, Chủ tịch"
        " UBND tỉnh Hà Nam, phát biểu chúc mừng."
    )
    assert event(text).hosts == ()


def test_an_opening_is_not_called_that_of_the_guest_who_opens() -> None:
    text = "Chiều 16/1, Phó Thủ tướng Lê Văn Tám và các đại biểu khai trương Trung tâm Kiểm nghiệm Hà Nam."
    assert event(text).name == "Lễ khai trương Trung tâm Kiểm nghiệm Hà Nam"


def test_the_state_of_whom_one_talks_to_does_not_hold_the_talks() -> None:
    text = "Ngày 16/1, Bí thư Thành ủy Lê Văn Tám trao đổi với Thủ tướng Singapore Trần Văn Sáu."
    assert "Singapore" not in event(text).hosts
