from __future__ import annotations

import pytest

from tests.ingest.articles import SENTENCE, published

PLANS = "Hội nghị bàn nhiệm vụ năm 2019 sau khi nhìn lại năm 2018."


def inferred(text: str) -> str | None:
    """Return the day that an article without a date line tells of itself."""
    known = published(f"Trao quà cho bà con vùng lũ\n\n{text}\n{SENTENCE}\n")
    assert known is None or known[1] == "inferred"
    return known[0] if known else None


def test_the_day_of_the_story_and_the_year_of_its_plans_make_a_date() -> None:
    assert inferred(f"Chiều 17/1, bà Lệ đến xã. {PLANS}") == "2019-01-17"


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Hôm nay 17/1, bà Lệ đến xã.", "2019-01-17"),
        ("Hôm qua 17/1, bà Lệ đến xã.", "2019-01-18"),
        ("Sáng mai 17/1, bà Lệ đến xã.", "2019-01-16"),
        ("Ngày 17/1, tại xã, bà Lệ gặp dân.", "2019-01-17"),
        ("Bà Lệ, trong chiều 17-1, gặp dân.", "2019-01-17"),
        ("Ngày 15/1, mưa to. Hôm nay 17/1, bà Lệ đến xã.", "2019-01-17"),
        ("Ngày 15/1, mưa to. Sáng 17/1, bà Lệ đến xã.", "2019-01-17"),
    ],
)
def test_the_surest_words_tell_the_day(opening: str, day: str) -> None:
    assert inferred(f"{opening} {PLANS}") == day


@pytest.mark.parametrize(
    "opening",
    [
        "Sáng nay, bà Lệ đến xã.",
        "Từ 15 đến 17/1, bà Lệ ở xã.",
        "Tháng 1, bà Lệ đến xã.",
        "Bà Lệ sẽ đến xã sáng 17/1.",
        "Dự kiến sáng 17/1 bà Lệ đến xã.",
        "Sáng 17/1, bà Lệ sẽ đến xã.",
        "Bà Lệ, sinh ngày 17/1, đến xã.",
        "Công văn số 12 ngày 17/1 nêu rõ.",
        "Quyết định 12/QĐ-UBND ngày 17/1 nêu rõ.",
        "Bà Lệ đã về xã ngày 17/1.",
        "Ngày 31/2, bà Lệ đến xã.",
    ],
)
def test_rather_no_date_than_a_guess(opening: str) -> None:
    assert inferred(f"{opening} {PLANS}") is None


def test_a_day_that_is_told_late_is_not_the_day_of_the_story() -> None:
    assert inferred("\n".join([SENTENCE] * 6) + f"\nChiều 17/1, bà Lệ đến xã. {PLANS}") is None


def test_without_words_for_the_year_there_is_no_date() -> None:
    assert inferred("Chiều 17/1, bà Lệ đến xã.") is None


def test_a_year_written_beside_the_day_is_enough() -> None:
    assert inferred("Chiều 17/1/2019, bà Lệ đến xã.") == "2019-01-17"


def test_days_after_the_one_found_prove_it_wrong() -> None:
    told = "Việc này đã xong ngày 5/3/2020."
    assert inferred(f"Chiều 17/1, bà Lệ đến xã. {PLANS} {told}") is None


def test_days_to_come_prove_nothing() -> None:
    told = "Cầu mới sẽ khánh thành ngày 5/3/2020."
    assert inferred(f"Chiều 17/1, bà Lệ đến xã. {PLANS} {told}") == "2019-01-17"


def test_the_clock_is_never_asked() -> None:
    assert inferred("Hôm nay, bà Lệ đến xã.") is None
