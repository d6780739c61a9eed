"""Verbs that govern a list of posts from afar."""

from __future__ import annotations

from tests.extract.reading import held, posts


def test_degrees_open_a_list_of_seats_that_semicolons_part() -> None:
    text = (
        "Ông Lê Văn Tám quê ở Hà Nam, là giáo sư, tiến sĩ Kinh tế; Ủy viên Ban Chấp hành Trung ương Đảng"
        " khóa XII; đại biểu Quốc hội khóa XIV."
    )
    assert posts(text) == [
        ("Lê Văn Tám", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "holds"),
        ("Lê Văn Tám", "Đại biểu", "Quốc hội", "holds"),
    ]


def test_a_degree_and_a_schooling_are_passed_before_a_seat() -> None:
    text = "Bà Trần Thị Ba là thạc sĩ Luật; lý luận chính trị cao cấp, Đại biểu Quốc hội khóa XIV."
    assert posts(text) == [("Trần Thị Ba", "Đại biểu", "Quốc hội", "holds")]


def test_a_list_may_follow_a_verb_of_keeping_and_its_noun() -> None:
    text = (
        "Ông Lê Văn Tám từng đảm nhận các các chức vụ: Chánh Văn phòng Huyện ủy Bình Lục; Bí thư Thành ủy Phủ"
        " Lý."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Chánh Văn phòng", "held"),
        ("Bí thư", "held"),
    ]


def test_a_date_behind_an_item_of_a_list_begins_it() -> None:
    text = (
        "Ông Lê Văn Tám từng giữ các chức vụ: Phó Giám đốc Sở Y tế Hà Nam (tháng 6/2008), Giám đốc Sở Y tế"
        " Hà Nam (tháng 3/2011); Bí thư Huyện ủy Bình Lục."
    )
    assert [(one.title, str(one.since)) for one in held(text)] == [
        ("Phó Giám đốc", "2008-06"),
        ("Giám đốc", "2011-03"),
        ("Bí thư", "None"),
    ]


def test_a_date_of_another_deed_dates_no_list() -> None:
    text = (
        "Sinh năm 1935, ông Lê Văn Tám tham gia phong trào yêu nước từ năm 1950 và từng kinh qua các chức vụ:"
        " Giám đốc Sở Y tế Hà Nam, Bí thư Thành ủy Phủ Lý."
    )
    assert [one.since for one in held(text)] == [None, None]
