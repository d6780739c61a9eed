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
