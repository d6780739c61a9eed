"""How the words of an article tell the year that its own day leaves out."""

from __future__ import annotations

import pytest

from tests.ingest.articles import SENTENCE, published


def dated(text: str) -> str | None:
    known = published(f"Tin vùng lũ\n\n{text}\n{SENTENCE}\n")
    return known[0] if known else None


@pytest.mark.parametrize(
    "words",
    [
        "Cuộc gặp được ghi vào sổ ngày 6/2/2018.",
        "Đợt thăm kéo dài từ 5 đến 12/2/2018.",
        "Ảnh chụp bà Lệ ngày 6 tháng 2 năm 2018.",
    ],
)
def test_the_same_day_in_full_tells_the_year(words: str) -> None:
    assert dated(f"Sáng 6/2, bà Lệ đến xã. {words}") == "2018-02-06"


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 6/2/2015, nơi này còn là ruộng.",
        "Ảnh chụp ngày 6/2/2017 và ảnh chụp ngày 6/2/2018.",
        "Ảnh chụp ngày 7/2/2018.",
    ],
)
def test_another_day_or_two_years_of_it_tell_nothing(words: str) -> None:
    assert dated(f"Sáng 6/2, bà Lệ đến xã. {words}") is None


def test_a_day_in_passing_is_dated_only_by_itself_in_full() -> None:
    assert dated("Bà Lệ về xã ngày 6/2. Cuộc gặp được ghi vào sổ ngày 6/2/2018.") == "2018-02-06"
    assert dated("Bà Lệ về xã ngày 6/2 để bàn nhiệm vụ năm 2018 sau năm 2017.") is None


def test_a_weekday_tells_which_of_the_years_is_meant() -> None:
    assert dated("Sáng thứ năm 25/10, bà Lệ đến xã mà lũ năm 2018 tàn phá.") == "2018-10-25"


@pytest.mark.parametrize(
    "words",
    [
        "Sáng thứ sáu 25/10, bà Lệ đến xã mà lũ năm 2018 tàn phá.",
        "Sáng thứ năm 25/10, bà Lệ đến xã mà lũ năm 2018 và 2020 tàn phá.",
        "Sáng thứ năm 25/10, bà Lệ đến xã.",
        "Sáng thứ năm 29/2, bà Lệ đến xã mà lũ năm 2018 tàn phá.",
        "Sáng thứ năm 25/10, bà Lệ đến xã mà lũ năm 2012 và 2018 tàn phá.",
    ],
)
def test_a_weekday_that_fits_no_year_or_two_tells_nothing(words: str) -> None:
    assert dated(words) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Sáng 6/8, xã báo cáo số thu từ đầu năm 2018 đến nay.", "2018-08-06"),
        ("Sáng 6/8, xã báo cáo số thu 7 tháng đầu năm 2018.", "2018-08-06"),
        ("Sáng 6/7, xã báo cáo số thu 6 tháng đầu năm 2018.", "2018-07-06"),
        ("Sáng 6/12, xã báo cáo số thu 6 tháng đầu năm 2018.", None),
        ("Sáng 6/8, xã báo cáo số thu từ đầu năm 2018 rồi họp.", None),
        ("Sáng 6/8, xã báo cáo số thu từ đầu năm 2017 đến nay và từ đầu năm 2018 đến nay.", None),
    ],
)
def test_the_record_of_a_year_so_far_tells_it(words: str, day: str | None) -> None:
    assert dated(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Sáng 6/2, xã bàn nhiệm vụ năm 2018 sau năm 2017.", "2018-02-06"),
        ("Sáng 6/12, xã bàn nhiệm vụ năm 2018 sau năm 2017.", "2017-12-06"),
        ("Sáng 6/7, xã bàn nhiệm vụ năm 2018 sau năm 2017.", None),
        ("Sáng 6/7, xã bàn nhiệm vụ năm 2018 và kế hoạch năm 2018.", "2018-07-06"),
        ("Sáng 6/7, xã bàn nhiệm vụ năm 2018.", None),
        ("Sáng 6/2, xã bàn nhiệm vụ năm 2018 và nhìn đến năm 2020.", None),
        ("Sáng 6/2, xã xem lại nhiệm vụ của năm 2018 và năm 2017.", None),
    ],
)
def test_plans_are_made_before_or_early_in_their_year(words: str, day: str | None) -> None:
    assert dated(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Lễ hội năm 2018 mở sáng 6/8; lễ hội năm 2018 có ba trò; lễ hội năm 2018 vui.", "2018-08-06"),
        ("Lễ hội năm 2018 mở sáng 6/8; lễ hội năm 2018 vui.", None),
        ("Lễ hội năm 2018 mở sáng 6/1; lễ hội năm 2018 có ba trò; lễ hội năm 2018 vui.", None),
        ("Lễ hội năm 2018 mở sáng 6/8; lễ hội năm 2017 có ba trò; lễ hội năm 2018 vui.", None),
        ("Sáng 6/8 mở hội. Lễ hội năm 2018 có ba trò; lễ hội năm 2018 đông; lễ hội năm 2018 vui.", None),
        ("Lễ hội năm 2018 mở sáng 6/8; trò có từ năm 2018; lễ hội năm 2018 vui.", None),
    ],
)
def test_the_one_year_of_which_an_article_speaks_is_its_own(words: str, day: str | None) -> None:
    assert dated(words) == day
