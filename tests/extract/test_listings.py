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


def test_a_list_of_posts_may_follow_a_punishment_without_a_name() -> None:
    text = (
        "Ban Bí thư kỷ luật ông Lê Văn Tám bằng hình thức cách chức tất cả chức vụ trong Đảng, gồm: Bí thư"
        " Huyện ủy Bình Lục; Ủy viên Ban Chấp hành Đảng bộ tỉnh Hà Nam."
    )
    assert posts(text) == [
        ("Lê Văn Tám", "Bí thư", "Huyện ủy Bình Lục", "end"),
        ("Lê Văn Tám", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "end"),
    ]


def test_a_mark_after_a_resignation_opens_no_list() -> None:
    assert posts("Ông Lê Văn Tám từ chức: Chủ tịch UBND tỉnh Hà Nam nói gì?") == []


def test_a_doctor_of_letters_is_no_person() -> None:
    text = "Ông Lê Văn Tám, 48 tuổi, quê Hà Nam, là tiến sĩ Ngữ văn, từng là Giám đốc Sở Y tế Hà Nam."
    assert ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "held") in posts(text)
