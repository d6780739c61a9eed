"""Who resigns does so alone, whoever else the article names."""

import pytest

from tests.extract.reading import events, parts

TEXT = "Chiều 17/1, ông Lê Văn Tám "


@pytest.mark.parametrize(
    "deed", ["ký đơn xin từ chức", "có đơn xin thôi việc", "làm đơn xin nghỉ hưu", "nộp đơn từ nhiệm"]
)
def test_a_resignation_is_told_by_its_paper(deed: str) -> None:
    ((name, people),) = [(one.name, parts(one)) for one in events(f"{TEXT}{deed}.")]
    assert (name, people) == (f"Lê Văn Tám {deed}", [("Lê Văn Tám", "attendee")])


def test_who_tells_what_he_did_himself_has_done_it() -> None:
    (told,) = events(f"{TEXT}cho biết đã nộp đơn xin từ chức.")
    assert parts(told) == [("Lê Văn Tám", "attendee")]


def test_who_tells_what_another_did_has_not() -> None:
    resigned, told = events(f"{TEXT}cho biết bà Trần Thị Hoa đã nộp đơn xin từ chức.")
    assert parts(resigned) == [("Trần Thị Hoa", "attendee")]
    assert parts(told) == [("Lê Văn Tám", "speaker"), ("Trần Thị Hoa", "attendee")]


def test_two_who_resign_on_a_day_are_two_events() -> None:
    text = f"{TEXT}nộp đơn từ chức. Chiều 17/1, bà Trần Thị Hoa nộp đơn từ chức."
    assert [parts(one) for one in events(text)] == [
        [("Lê Văn Tám", "attendee")],
        [("Trần Thị Hoa", "attendee")],
    ]


def test_nobody_else_attends_a_resignation() -> None:
    (told,) = events(f"{TEXT}bất ngờ gửi đơn xin từ chức. Tham dự có ông Trần Văn Bảy.")
    assert parts(told) == [("Lê Văn Tám", "attendee")]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Ủy ban Kiểm tra Trung ương kỷ luật", "Ủy ban Kiểm tra Trung ương kỷ luật"),
        ("bị Ủy ban Kiểm tra Trung ương kỷ luật", "Ủy ban Kiểm tra Trung ương kỷ luật Lê Văn Tám"),
    ],
)
def test_who_resigns_after_a_discipline_has_done_so_himself(told: str, name: str) -> None:
    text = f"Sau khi {told}, ngày 17/1 ông Lê Văn Tám từ chức Chủ tịch UBND tỉnh Sơn La."
    assert [one.name for one in events(text)] == [
        name,
        "Lê Văn Tám từ chức Chủ tịch Ủy ban nhân dân tỉnh Sơn La",
    ]


def test_a_resignation_has_not_the_day_on_which_another_tells_of_it() -> None:
    text = (
        "Ngày 17/1, ông Hoàng Văn Nam, Bí thư Huyện ủy Mai Châu, xác nhận "
        "bà Đỗ Thị Hoa đã có đơn xin nghỉ việc."
    )
    told = [one for one in events(text) if one.date is not None and one.date.start.day == 17]
    assert [[name for name, _ in parts(one)] for one in told] == [["Hoàng Văn Nam", "Đỗ Thị Hoa"]]


def test_a_resignation_of_which_one_only_speaks_is_not_told_on_that_day() -> None:
    text = "Chiều 17/1, bà Đỗ Thị Hoa chia sẻ về việc ông Lê Văn Tám nộp đơn xin từ chức Giám đốc Sở Y tế."
    assert not any(one.name.startswith("Lê Văn Tám") for one in events(text))
