from __future__ import annotations

import pytest

from tests.ingest.articles import SENTENCE, STORY, published, the_document


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("6:58 PM, 06/05/2021", "2021-05-06"),
        ("11/01/2022 16:59", "2022-01-11"),
        ("Thứ ba, 11/01/2022 16:59 (GMT+7)", "2022-01-11"),
        ("Thứ Ba, ngày 11/01/2022 - 16:59", "2022-01-11"),
        ("T3, 11/01/2022 16:59 CH", "2022-01-11"),
        ("Cập nhật lúc 16h59, ngày 11-1-2022", "2022-01-11"),
        ("Đăng ngày 11.1.2022 | 1024 lượt xem", "2022-01-11"),
        ("16 giờ 59 phút, 11/1/2022", "2022-01-11"),
        ("Hà Nội, ngày 15 tháng 11 năm 2018", "2018-11-15"),
        ("Đà Nẵng 15/11/2018", "2018-11-15"),
        ("2018-11-15 08:30:15", "2018-11-15"),
        ("15/11/2018", "2018-11-15"),
    ],
)
def test_a_line_that_only_says_when_is_the_day_of_publication(line: str, day: str) -> None:
    assert published(f"Trao quà cho bà con vùng lũ\n{line}\n{SENTENCE}\n") == (day, "stated")


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 15/11/2018, bà Lệ đến xã.",
        "15/11/2018 tại xã",
        "Từ 15/11/2018 đến 16/11/2018",
        "15/11/2018 và 20/11/2018",
        "Tháng 11/2018",
        "15/11",
        "16:59",
        "31/02/2021 16:59",
        "29/02/2021",
        "Số 15, ngõ 11",
        "Văn bản " * 9 + "15/11/2018",
    ],
)
def test_other_lines_with_figures_state_no_day(line: str) -> None:
    known = published(f"Trao quà cho bà con vùng lũ\n{line}\n{SENTENCE}\n")
    assert known is None or known[1] != "stated"


def test_a_date_line_may_stand_at_the_foot() -> None:
    assert published(STORY * 8 + "Hà Nội, 15/11/2018\nThu Hà\n") == ("2018-11-15", "stated")


def test_a_date_line_in_the_middle_of_a_long_text_is_not_taken() -> None:
    assert published(STORY * 8 + "15/11/2018\n" + STORY * 8) is None


def test_the_first_of_two_date_lines_is_taken() -> None:
    assert published(f"15/11/2018\n{SENTENCE}\n{SENTENCE}\n16/11/2018\n") == ("2018-11-15", "stated")


def test_no_official_is_looked_for_in_a_date_line() -> None:
    found = the_document(f"Trao quà\nHà Nội, 15/11/2018\n{SENTENCE}\n")
    assert [found.text[start:end] for start, end in found.credits] == ["Hà Nội, 15/11/2018"]
