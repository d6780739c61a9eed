"""Dates as events need them: "cùng ngày", two days with "và", ages that are no event."""

import pytest

from tests.extract.reading import events, page


def dated(text: str) -> list[tuple[str, str]]:
    return [(found.name, str(found.date)) for found in events(text)]


@pytest.mark.parametrize(
    ("opening", "part"),
    [("Chiều cùng ngày", "afternoon"), ("Cùng ngày", None), ("Buổi tối", "evening")],
)
def test_what_points_back_to_a_day_is_that_day(opening: str, part: str | None) -> None:
    text = f"Sáng 16/1, ông Lê Văn Tám thăm tỉnh Sơn La. {opening}, ông Lê Văn Tám dự hội nghị dân vận."
    found = next(one for one in events(text) if "ội nghị" in one.name)
    assert (str(found.date), found.part_of_day) == ("2019-01-16", part)


def test_a_same_day_without_a_day_before_it_is_no_date() -> None:
    assert list(page("Cùng ngày, hội nghị khai mạc.").dates) == []


def test_a_same_day_after_a_day_of_no_known_year_is_no_date() -> None:
    assert [one.date for one in page("Ngày 2/3, ông A họp. Cùng ngày, ông A về.", None).dates] == [None]


def test_two_days_of_one_week_are_one_span() -> None:
    text = "Ngày 14/1 và 16/1, Ban Bí thư họp dưới sự chủ trì của ông Lê Văn Tám."
    assert [str(found.date) for found in events(text)] == ["2019-01-14/2019-01-16"]


def test_two_days_far_apart_are_two_dates() -> None:
    found = page("Ngày 1/1 và 16/1, Ban Bí thư họp.").dates
    assert [str(one.date) for one in found] == ["2019-01-01", "2019-01-16"]


def test_an_age_in_brackets_dates_no_event() -> None:
    text = "Chủ tịch nước gửi thư chúc mừng báo nhân 60 năm ra số đầu (15/1/1959 - 15/1/2019)."
    assert [date for _, date in dated(text) if "1959" in date] == []


def test_a_term_in_brackets_dates_no_event() -> None:
    text = (
        "Khi giữ chức Bí thư Huyện ủy (từ tháng 10/2015 - 31/12/2017), ông Lê Văn Tám đã điều động "
        "bà Hoàng Thị Nga làm Trưởng phòng Nội vụ."
    )
    assert [date for _, date in dated(text) if "2017" in date] == []


def test_the_date_of_a_decision_dates_what_it_decides() -> None:
    text = "Tại Quyết định số 12-QĐ/UBKTTW ngày 9/1, Ủy ban Kiểm tra Trung ương khiển trách ông Lê Văn Tám."
    assert [date for _, date in dated(text)] == ["2019-01-09"]


def test_the_date_of_another_document_dates_no_meeting() -> None:
    text = "Hội nghị quán triệt Chỉ thị số 35-CT/TW ngày 30/5/2018 diễn ra sáng 16/1 tại Hà Nội."
    assert [date for _, date in dated(text)] == ["2019-01-16"]


def test_a_day_from_which_something_is_in_force_is_not_pointed_back_to() -> None:
    text = (
        "Sáng 15/1, HĐND tỉnh mở kỳ họp thứ 9. Ông Lê Văn Tám nghỉ hưu từ ngày 1/1. "
        "Chiều cùng ngày, Sở Y tế tổ chức hội thảo về nước sạch."
    )
    assert str(events(text)[-1].date) == "2019-01-15"


@pytest.mark.parametrize(
    ("opening", "dates"),
    [("Ba hôm trước, ", ["2019-01-14"]), ("Ba hôm trước đó, ", []), ("Mấy hôm trước, ", [])],
)
def test_days_are_counted_back_from_the_publication(opening: str, dates: list[str]) -> None:
    text = f"Chợ họp sớm. {opening}ông Lê Văn Tám thị sát kênh Bắc."
    assert [str(one.date) for one in events(text) if str(one.date).count("-") == 2] == dates
