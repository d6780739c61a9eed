"""Posts that one hands over to another."""

from tests.extract.reading import posts


def test_who_hands_a_post_over_leaves_it_and_who_is_handed_it_takes_it() -> None:
    text = (
        "Thiếu tướng Lê Văn Tám bàn giao chức vụ Tư lệnh Quân khu 9 cho Đại tá Trần Văn Tư, "
        "nguyên Sư đoàn trưởng Sư đoàn 888."
    )
    assert posts(text) == [
        ("Trần Văn Tư", "Sư đoàn trưởng", "Sư đoàn 888", "held"),
        ("Lê Văn Tám", "Tư lệnh", "Quân khu 9", "end"),
        ("Trần Văn Tư", "Tư lệnh", "Quân khu 9", "start"),
    ]


def test_who_is_handed_a_post_takes_it() -> None:
    text = "Ông Lê Văn Tám nhận bàn giao chức Chủ tịch UBND huyện Tân Hồng."
    assert posts(text) == [("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân huyện Tân Hồng", "start")]


def test_at_a_ceremony_of_handing_over_nobody_is_told_to_leave() -> None:
    text = "Ông Lê Văn Tám và ông Trần Văn Tư tại lễ bàn giao chức Chủ tịch UBND huyện Tân Hồng."
    assert posts(text) == []


def test_troops_of_a_former_post_are_not_those_of_another() -> None:
    text = (
        "Quân khu 9 họp. Thiếu tướng Lê Văn Tám bàn giao chức vụ Chính ủy cho Đại tá Trần Văn Tư, "
        "nguyên Phó Chính ủy Sư đoàn 888."
    )
    assert [post[2] for post in posts(text) if post[1] == "Chính ủy"] == ["Quân khu 9", "Quân khu 9"]
