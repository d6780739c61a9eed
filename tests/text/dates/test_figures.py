"""Figures without a word of time before them: dates only where nothing else is likelier."""

from __future__ import annotations

import pytest

from tests.text.dates.told import meant, told


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Bà ký văn bản, 17/1/2019, ở Huế", "2019-01-17"),
        ("17 tháng 1 năm 2019", "2019-01-17"),
        ("Huế, 17 tháng 1 năm 2019", "2019-01-17"),
        ("Bà ký văn bản (17/1).", "2019-01-17"),
        ("17/1: Lễ khai mạc", "2019-01-17"),
        ("- 9/2001 - 3/2010: Giám đốc", "2001-09/2010-03"),
        ("• 9/2018: Giám đốc", "2018-09"),
        ("Bà ở lại đến 17/1 mới về", "2019-01-17"),
        ("Hồi 20/11, bà đến", "2018-11-20"),
        ("Hoàn thành trước 9/2019", "2019-09"),
        ("Bà đi (9/2018).", "2018-09"),
        ("Bà học lớp 10 (2004 - 2007)", "2004/2007"),
        ("Đã chờ từ 2015", "2015"),
        ("Nhiệm kỳ 2016-2021 sắp hết", "2016/2021"),
        ("2019-01-17", "2019-01-17"),
        ("11/01/2022 16:59", "2022-01-11"),
    ],
)
def test_figures_in_the_place_of_a_date_are_one(text: str, date: str) -> None:
    assert meant(text) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "Đội nhà thắng với tỷ số 2/1.",
        "Đội nhà thắng 5-3 trên sân khách.",
        "Có 3/4 số phiếu tán thành.",
        "Đến 2/3 thành viên đồng ý.",
        "Có 12/3 xã làm xong.",
        "Nghị định số 12/2018 nêu rõ.",
        "Nghị định 12/2018 nêu rõ.",
        "Ngôi nhà trên đường 30/4 đã cũ.",
        "Ngõ 12/7 đã rải nhựa.",
        "Điện thoại (024) 12/7.",
        "Văn bản A/12/7 đã gửi.",
        "Thứ hạng 12/7 là cao.",
        "Thu 1.5/2 tỷ đồng.",
        "Quận 1 tháng 8 vừa rồi vui.",
        "Từ 5/7 bộ có mặt.",
        "Giải phóng 12/9 ha đất.",
        "Từ 2018 người xuống.",
        "Khoảng 7-8 giờ mới xong.",
        "Xuất 9/2018 chiếc.",
        "Trước 12/7 âm lịch.",
    ],
)
def test_figures_that_count_or_name_are_no_date(text: str) -> None:
    assert [words for words, _ in told(text) if "/" in words or "-" in words or words.isdigit()] == []


@pytest.mark.parametrize(
    "text", ["Mỗi ngày 2-3 giờ học.", "Ngày 5-7 km.", "Hôm nay, 5/7 xã báo cáo.", "Hôm nay 5-7 xã họp."]
)
def test_a_word_of_time_before_counted_figures_makes_no_date_of_them(text: str) -> None:
    assert [words for words, _ in told(text) if "7" in words or "3" in words] == []


@pytest.mark.parametrize(
    ("text", "words"), [("Sáng 5/7 bộ họp.", "Sáng 5/7"), ("Từ 5/7 Bộ Y tế làm.", "5/7")]
)
def test_a_word_of_time_outweighs_what_could_be_counted(text: str, words: str) -> None:
    assert [found for found, _ in told(text)] == [words]


def test_a_fraction_in_parentheses_is_a_date() -> None:
    assert meant("Bà đến sớm (1/3).") == ["2019-03-01"]
