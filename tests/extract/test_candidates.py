"""Those whom a list names as candidates."""

import pytest

from tests.extract.reading import posts

SEAT = "Cả nước có 80 ứng cử viên đại biểu Quốc hội khóa XIV. "


def nominated(text: str) -> list[tuple[str, str | None]]:
    return [(person, body) for person, _, body, status in posts(text) if status == "nominated"]


@pytest.mark.parametrize(
    "words",
    [
        "Chính phủ giới thiệu 2 người gồm",
        "Trong đó, khối Đảng có 2 người gồm có:",
        "Tòa án giới thiệu 2 ứng viên là",
        "Các ứng viên do Trung ương giới thiệu gồm:",
        "Trong số 36 ứng viên tại địa phương, có",
    ],
)
def test_a_list_of_candidates_is_for_the_seat_told_before(words: str) -> None:
    text = f"{SEAT}{words} ông Lê Văn Tám (Thứ trưởng Bộ Nội vụ), bà Trần Thị Tư (Thứ trưởng Bộ Y tế)."
    assert nominated(text) == [("Lê Văn Tám", "Quốc hội"), ("Trần Thị Tư", "Quốc hội")]


def test_the_seat_may_stand_in_the_sentence_of_the_list() -> None:
    text = "Ứng viên đại biểu HĐND tỉnh Hà Nam gồm: Chủ tịch UBND tỉnh Lê Văn Tám, luật sư Trần Thị Tư."
    assert [person for person, _ in nominated(text)] == ["Lê Văn Tám", "Trần Thị Tư"]


@pytest.mark.parametrize(
    "words",
    [
        "Danh sách ứng viên không có tên 2 người gồm",
        "Ứng viên gặp cử tri, có",
        "Chính phủ giới thiệu khách mời là",
        "Bầu trưởng đoàn là",
    ],
)
def test_other_lists_name_no_candidates(words: str) -> None:
    assert nominated(f"{SEAT}{words} ông Lê Văn Tám, bà Trần Thị Tư.") == []


def test_people_counted_long_after_the_candidates_are_none() -> None:
    text = f"{SEAT}Trời nắng. Gió to. Mưa lớn. Bão về. Đoàn có 2 người gồm ông Lê Văn Tám, bà Trần Thị Tư."
    assert nominated(text) == []


def test_a_list_before_any_seat_is_told_is_of_nothing() -> None:
    assert nominated("Chính phủ giới thiệu 2 ứng viên là ông Lê Văn Tám, bà Trần Thị Tư.") == []


@pytest.mark.parametrize(
    "words",
    [
        "Tai nạn làm 3 người là ông Lê Văn Ba, bà Trần Thị Tư và ông Ngô Văn Sơn bị thương.",
        "Đoàn kiểm tra có 3 người là: ông Lê Văn Ba, bà Trần Thị Tư và ông Ngô Văn Sơn.",
        "Hội đồng tước tư cách ứng cử viên của 2 người gồm ông Lê Văn Ba và bà Trần Thị Tư.",
    ],
)
def test_who_is_counted_for_something_else_is_no_candidate(words: str) -> None:
    text = f"Danh sách ứng cử viên đại biểu Quốc hội khóa XIV đã chốt. {words}"
    assert [one for one in posts(text) if one[3] == "nominated"] == []


@pytest.mark.parametrize(
    ("verb", "status"),
    [("thông qua đề cử", "start"), ("phê chuẩn việc đề cử", "start"), ("đề cử", "nominated")],
)
def test_a_nomination_that_is_passed_is_an_appointment(verb: str, status: str) -> None:
    text = f"Quốc hội {verb} ông Lê Văn Tám làm Giám đốc Sở Y tế tỉnh Hà Nam."
    assert [one[3] for one in posts(text)] == [status]
