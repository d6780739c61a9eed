"""Offices of people who are long out of them."""

import pytest

from tests.extract.reading import posts

STATE = "Nước Việt Nam Dân chủ Cộng hòa"


def test_who_left_his_office_long_ago_held_it() -> None:
    text = "Các đại biểu viếng Chủ tịch Hồ Chí Minh."
    assert posts(text) == [("Hồ Chí Minh", "Chủ tịch nước", STATE, "held")]


def test_an_article_of_his_time_says_that_he_holds_it() -> None:
    text = "Chủ tịch nước Hồ Chí Minh tiếp đoàn."
    assert posts(text, "1960-05-01") == [("Hồ Chí Minh", "Chủ tịch nước", STATE, "holds")]


def test_an_article_without_a_date_is_of_our_time() -> None:
    assert [status for *_, status in posts("Chủ tịch Hồ Chí Minh đến.", None)] == ["held"]


def test_the_same_title_of_another_body_stays_as_it_is_told() -> None:
    text = "Chủ tịch UBND tỉnh Sơn La Tôn Đức Thắng phát biểu."
    assert posts(text) == [("Tôn Đức Thắng", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "holds")]


@pytest.mark.parametrize(
    "words",
    ["Đoàn xe đi qua Lăng Chủ tịch Hồ Chí Minh.", "Trong chiến dịch Hồ Chí Minh, ông là Tư lệnh Đoàn 2."],
)
def test_what_is_called_after_him_is_not_he(words: str) -> None:
    assert "Hồ Chí Minh" not in {person for person, *_ in posts(words)}


def test_a_body_that_was_only_filled_in_gives_way_to_his_own() -> None:
    text = "UBND Thành phố Hồ Chí Minh kỷ niệm ngày Chủ tịch Hồ Chí Minh ra lời kêu gọi."
    assert posts(text) == [("Hồ Chí Minh", "Chủ tịch nước", STATE, "held")]


def test_a_leader_of_another_country_left_his_office_long_ago() -> None:
    assert posts("Chủ tịch Kim Nhật Thành từng đến Việt Nam.") == [
        ("Kim Nhật Thành", "Chủ tịch", "Triều Tiên", "held")
    ]


def test_no_king_with_a_vietnamese_name_reigns() -> None:
    assert posts("Pháp. Pháp. Lễ rước kiệu vua Lê Hiển Tông.") == []


def test_on_a_day_of_his_time_he_holds_it() -> None:
    text = "Các đoàn thăm Lào có: Chủ tịch Hồ Chí Minh (6/1957), Bí thư Tỉnh ủy Hà Nam Lê Văn Tám (6/2011)."
    assert ("Hồ Chí Minh", "Chủ tịch nước", STATE, "holds") in posts(text)


def test_in_a_year_of_his_time_that_opens_the_sentence_he_holds_it() -> None:
    text = "Quan hệ hai nước có từ lâu. Năm 1958, Chủ tịch Hồ Chí Minh thăm Ấn Độ."
    assert ("Hồ Chí Minh", "Chủ tịch nước", STATE, "holds") in posts(text)


def test_in_a_year_before_his_time_he_does_not() -> None:
    text = "Năm 1911, Chủ tịch Hồ Chí Minh rời Sài Gòn."
    assert posts(text) == [("Hồ Chí Minh", "Chủ tịch nước", STATE, "held")]
