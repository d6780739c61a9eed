"""Bodies of many kinds, and the heads that have them."""

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Trưởng thôn Đoài", "Thôn Đoài"),
        ("Trưởng thôn Phú Mỹ, xã Mỹ Phúc", "Thôn Phú Mỹ"),
        ("Trưởng buôn Ea Drăng", "Buôn Ea Drăng"),
    ],
)
def test_a_hamlet_has_a_head(title: str, body: str) -> None:
    assert [of for _, _, of, _ in posts(f"Ông Lê Văn Tám, {title}, nói.")] == [body]


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("HĐND và UBND tỉnh Hà Nam", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh Hà Nam"),
        (
            "Đoàn ĐBQH và HĐND tỉnh Hà Nam",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Hà Nam",
        ),
    ],
)
def test_one_office_serves_two_bodies(words: str, office: str) -> None:
    text = f"Phó Chánh Văn phòng {words} Lê Văn Tám đến dự."
    assert posts(text) == [("Lê Văn Tám", "Phó Chánh Văn phòng", office, "holds")]


def test_a_division_of_the_mobile_police_is_no_command() -> None:
    text = "Ông Lê Văn Tám, Phó phòng Cảnh sát cơ động Công an tỉnh Hà Nam, nói."
    assert [of for _, _, of, _ in posts(text)] == ["Phòng Cảnh sát cơ động Công an tỉnh Hà Nam"]


@pytest.mark.parametrize("verb", ["đang giữ chức vụ", "hiện đảm nhiệm chức vụ", "hiện đang giữ cương vị"])
def test_a_post_is_held_now_by_whatever_words(verb: str) -> None:
    assert posts(f"Ông Lê Văn Tám {verb} Giám đốc Sở Y tế tỉnh Hà Nam.") == [
        ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "holds")
    ]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Giám đốc Vườn quốc gia Tam Sơn", "Vườn quốc gia Tam Sơn"),
        ("Giám đốc Bảo hiểm xã hội tỉnh Hà Nam", "Bảo hiểm xã hội tỉnh Hà Nam"),
        ("Giám đốc CDC Hà Nam", "Trung tâm Kiểm soát bệnh tật tỉnh Hà Nam"),
        ("Trưởng Văn phòng luật sư Đại Tín", "Văn phòng luật sư Đại Tín"),
        ("Trưởng ga Mỹ Lý", "Ga Mỹ Lý"),
        ("Giám đốc Trung tâm GDNN-GDTX huyện Mỹ Lộc", None),
    ],
)
def test_bodies_of_many_kinds_are_known_by_their_first_words(title: str, body: str | None) -> None:
    told = [of for _, _, of, _ in posts(f"Ông Lê Văn Tám, {title}, nói.")]
    assert told == [body or "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Mỹ Lộc"]


@pytest.mark.parametrize(
    "between", [" (huyện Mỹ Lộc, tỉnh Nam Định)", ", huyện Mỹ Lộc", ", huyện Mỹ Lộc, tỉnh Nam Định"]
)
@pytest.mark.parametrize(
    "holder", [" ông Lê Văn Tám", " Lê Văn Tám", ", ông Lê Văn Tám", " là ông Lê Văn Tám"]
)
def test_where_a_body_lies_may_be_told_before_its_holder(between: str, holder: str) -> None:
    assert posts(f"Phó Chủ tịch UBND xã Mỹ Phúc{between}{holder} đến dự.") == [
        ("Lê Văn Tám", "Phó Chủ tịch", "Ủy ban nhân dân xã Mỹ Phúc", "holds")
    ]


def test_a_place_behind_the_post_of_one_person_gives_it_to_no_other() -> None:
    text = "Theo bà Trần Thị Sáu, Chủ tịch UBND xã Mỹ Phúc, huyện Mỹ Lộc, ông Lê Văn Tám đến dự."
    assert [person for person, *_ in posts(text)] == ["Trần Thị Sáu"]


def test_a_body_is_of_the_place_in_the_bracket_behind_it() -> None:
    assert posts("Giám đốc Sở Tư pháp (tỉnh Hà Nam) TS Lê Văn Tám đến dự.") == [
        ("Lê Văn Tám", "Giám đốc", "Sở Tư pháp tỉnh Hà Nam", "holds")
    ]


def test_the_letters_of_a_body_stand_before_its_holder() -> None:
    text = "Giám đốc Đài Truyền hình Hà Nam (HNTV), ông Lê Văn Tám đến dự."
    assert [person for person, *_ in posts(text)] == ["Lê Văn Tám"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Bí thư Quận ủy 12", "Quận ủy Quận 12"),
        ("Phó Trưởng ban Ban Chỉ đạo 389 quốc gia", "Ban Chỉ đạo 389 quốc gia"),
        ("Bí thư Chi bộ ấp Tân Bình", "Chi bộ Ấp Tân Bình"),
        ("Vụ trưởng Vụ Thanh tra - Kiểm tra, Tổng cục Thuế", "Vụ Thanh tra - Kiểm tra Tổng cục Thuế"),
        ("Phó khoa Nhi - Bệnh viện Bạch Tùng", "Khoa Nhi Bệnh viện Bạch Tùng"),
        ("Phó khoa Nhi Bệnh viện Bạch Tùng", "Khoa Nhi Bệnh viện Bạch Tùng"),
        ("Đội phó Đội Cảnh sát giao thông số 7 Công an huyện Mỹ Lộc", None),
        ("Hiệu trưởng Trường THCS và THPT Hoa Cúc", "Trường trung học cơ sở và trung học phổ thông Hoa Cúc"),
    ],
)
def test_numbers_hamlets_and_hospitals_end_the_names_of_bodies(title: str, body: str | None) -> None:
    told = [(of or "").replace("ấp", "Ấp") for _, _, of, _ in posts(f"Ông Lê Văn Tám, {title}, nói.")]
    assert told == [body or "Đội Cảnh sát giao thông số 7 Công an huyện Mỹ Lộc"]


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Ông Lê Văn Tám, trưởng thôn Đoài xác nhận tin này.", "Thôn Đoài"),
        ("Ông Lê Văn Tám, Trưởng khoa Sản (Bệnh viện Hà Nam), có mặt.", "Khoa Sản Bệnh viện Hà Nam"),
        ("Ông Lê Văn Tám, Giám đốc Điện lực Hoằng Phú, có mặt.", "Điện lực Hoằng Phú"),
        ("Ông Lê Văn Tám, Vụ trưởng Vụ Thanh toán, có mặt.", "Vụ Thanh toán"),
    ],
)
def test_names_of_one_syllable_and_of_places_are_whole(told: str, body: str) -> None:
    assert [of for _, _, of, _ in posts(told)] == [body]
