"""What a unit is part of, where it stands after a mark."""

import pytest

from tests.extract.reading import posts

SCHOOL = "Trường Đại học Khoa học Đại học Huế"


@pytest.mark.parametrize("after", [" - Đại học Huế", ", Đại học Huế", " (ĐH Huế)", " thuộc Đại học Huế"])
def test_a_school_may_be_part_of_a_university(after: str) -> None:
    text = f"Ông Lê Văn Hùng, Hiệu trưởng Trường Đại học Khoa học{after}, nói."
    assert posts(text) == [("Lê Văn Hùng", "Hiệu trưởng", SCHOOL, "holds")]


def test_a_centre_of_a_school_is_of_its_university() -> None:
    text = "Ông Lê Văn Hùng, Giám đốc Trung tâm Đào tạo thuộc Trường Đại học Khoa học - Đại học Huế, nói."
    assert posts(text) == [("Lê Văn Hùng", "Giám đốc", f"Trung tâm Đào tạo {SCHOOL}", "holds")]


def test_a_university_is_part_of_no_other() -> None:
    text = "Ông Lê Văn Hùng, Hiệu trưởng Trường Đại học Khoa học thuộc Đại học Huế, Đại học Vinh cùng dự."
    assert [body for _, _, body, _ in posts(text)] == [SCHOOL]


def test_a_department_for_learning_is_of_a_ministry() -> None:
    text = "Nguyên Vụ phó Đào tạo Đại học (Bộ Y tế) Lê Văn Hùng nói."
    assert posts(text) == [("Lê Văn Hùng", "Phó Vụ trưởng", "Vụ Đào tạo Đại học Bộ Y tế", "held")]


@pytest.mark.parametrize("words", ["chức vụ Phó Bí thư Huyện ủy Mỹ Lộc", "vụ Phó Bí thư Huyện ủy Mỹ Lộc"])
def test_the_deputy_of_an_affair_is_no_post(words: str) -> None:
    assert [title for _, title, *_ in posts(f"Liên quan {words} Lê Văn Hùng bị tố.")] == ["Phó Bí thư"]


def test_a_unit_in_a_bracket_has_its_body_behind_a_comma() -> None:
    text = "Lê Văn Hùng (Trưởng phòng Khảo thí, Sở Y tế Hà Nam) và Trần Văn Tư (Phó trưởng phòng) đến dự."
    body = "Phòng Khảo thí Sở Y tế tỉnh Hà Nam"
    assert [of for _, _, of, _ in posts(text)] == [body, body]


def test_a_unit_may_be_said_to_belong_to_its_body_behind_a_comma() -> None:
    text = "Ông Lê Văn Hùng, Vụ trưởng Vụ Đào tạo, thuộc Bộ Y tế, nói."
    assert posts(text) == [("Lê Văn Hùng", "Vụ trưởng", "Vụ Đào tạo Bộ Y tế", "holds")]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Bí thư Đảng ủy công ty", "Đảng ủy Công ty Cấp nước Hà Nam"),
        ("Trưởng phòng Kế toán công ty", "Phòng Kế toán Công ty Cấp nước Hà Nam"),
        ("Bí thư Đảng ủy Sở", "Đảng ủy Sở Y tế tỉnh Hà Nam"),
        ("Chủ tịch Công đoàn Bộ", "Công đoàn Bộ Xây dựng"),
    ],
)
def test_one_word_stands_for_the_body_of_a_part(title: str, body: str) -> None:
    news = "Đảng ủy Công ty Điện Hà Nam, Công ty Cấp nước Hà Nam, Sở Y tế Hà Nam và Bộ Xây dựng họp."
    told = f"{news} Ông Lê Văn Tám, {title}, nói."
    assert [of for _, _, of, _ in posts(told)] == [body]


def test_what_a_part_owns_is_no_body() -> None:
    text = "Bà Lê Thị Tám - Phó Tổng Giám đốc FPT sở hữu cổ phần. Sở Y tế Hà Nam họp."
    assert posts(text) == [("Lê Thị Tám", "Phó Tổng Giám đốc", "Tập đoàn FPT", "holds")]


def test_the_last_word_of_a_company_stands_for_nothing() -> None:
    text = "Trường Tiểu học Hòa Bình khai giảng. Ông Lê Văn Tám - Tổng Giám đốc Công ty TNHH An Trường, dự."
    assert posts(text) == [("Lê Văn Tám", "Tổng Giám đốc", "Công ty TNHH An Trường", "holds")]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Trưởng phòng 5, Cục Vệ sinh, Bộ Y tế", "Phòng 5 Cục Vệ sinh Bộ Y tế"),
        ("Phó Chính ủy Sư đoàn 9, Quân khu 2", "Sư đoàn 9 Quân khu 2"),
        ("Vụ trưởng Vụ Địa bàn - Ban Tổ chức Trung ương", "Vụ Địa bàn Ban Tổ chức Trung ương"),
        ("Chánh tòa Tòa Kinh tế, TAND tỉnh Hà Nam", "Tòa Kinh tế Tòa án nhân dân tỉnh Hà Nam"),
        ("Trưởng bộ môn Nhi (Trường Đại học Y Hà Nam)", "Bộ môn Nhi Trường Đại học Y Hà Nam"),
        ("Đội trưởng Đội Kê khai, Chi cục Thuế huyện Mỹ Lộc", "Đội Kê khai Chi cục Thuế huyện Mỹ Lộc"),
    ],
)
def test_a_unit_is_part_of_what_stands_behind_a_mark(title: str, body: str) -> None:
    assert [of for _, _, of, _ in posts(f"Ông Lê Văn Hùng, {title}, nói.")] == [body]


def test_a_unit_has_its_body_before_another_person() -> None:
    text = "Ông Lê Văn Hùng, Trưởng phòng Khảo thí, Sở Y tế Hà Nam và bà Trần Thị Sáu, Bí thư xã Mỹ Phúc, dự."
    assert posts(text)[0][2] == "Phòng Khảo thí Sở Y tế tỉnh Hà Nam"


def test_two_bodies_behind_a_unit_are_a_list() -> None:
    text = "Bà Lò Thị Sen, Trưởng phòng Thống kê, Sở Du lịch và Sở Xây dựng Lai Châu cùng vẽ bản đồ."
    assert [of for _, _, of, _ in posts(text)] == ["Phòng Thống kê"]


def test_a_company_is_part_of_the_battalion_behind_the_comma() -> None:
    text = "Ông Lê Văn Tám, nguyên Đại đội trưởng Đại đội 3, Tiểu đoàn 70, cảm ơn."
    assert [post[2] for post in posts(text)] == ["Đại đội 3 Tiểu đoàn 70"]


def test_a_committee_that_councils_have_is_of_the_council_told() -> None:
    text = "HĐND tỉnh Lai Châu họp. Trưởng ban Pháp chế Lê Văn Tám báo cáo."
    assert [post[2] for post in posts(text)] == ["Ban Pháp chế Hội đồng nhân dân tỉnh Lai Châu"]
    assert [post[2] for post in posts("Trưởng ban Pháp chế Lê Văn Tám báo cáo.")] == ["Ban Pháp chế"]
