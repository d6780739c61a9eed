"""Titles that nobody holds at once."""

import pytest

from tests.extract.reading import posts


def test_nobody_is_his_own_deputy() -> None:
    assert posts("Cảm ơn Thủ tướng Chính phủ, Phó Thủ tướng Thường trực Trương Hòa Bình.") == [
        ("Trương Hòa Bình", "Phó Thủ tướng Thường trực", "Chính phủ", "holds"),
    ]


@pytest.mark.parametrize("first", ["người nhà bộ trưởng", "người nhà bộ trưởng Bộ Y tế"])
def test_no_minister_is_a_deputy_minister(first: str) -> None:
    text = f"Về chuyện xe đưa {first}, thứ trưởng Bộ Y tế Lê Văn Hùng cho biết."
    assert posts(text) == [("Lê Văn Hùng", "Thứ trưởng", "Bộ Y tế", "holds")]


def test_who_heads_one_body_may_be_the_deputy_in_another() -> None:
    text = "Chủ tịch Hội Nông dân tỉnh, Phó Chủ tịch HĐND tỉnh Hà Nam Lê Văn Hùng nói."
    assert [title for _, title, *_ in posts(text)] == ["Chủ tịch", "Phó Chủ tịch"]


@pytest.mark.parametrize(
    ("other", "own", "body"),
    [
        ("Thủ tướng Lào", "Thủ tướng", "Chính phủ"),
        ("Tổng thống Nga", "Thủ tướng", "Chính phủ"),
        ("Chủ tịch Quốc hội Lào", "Chủ tịch Quốc hội", "Quốc hội"),
        ("Chủ tịch Ủy ban Quốc vụ Triều Tiên", "Chủ tịch Quốc hội", "Quốc hội"),
    ],
)
def test_nobody_leads_another_state_than_his_own(other: str, own: str, body: str) -> None:
    text = f"Theo lời mời của {other}, {own} Lê Văn Hùng sẽ đi thăm."
    assert [(person, place) for person, _, place, _ in posts(text)] == [("Lê Văn Hùng", body)]


def test_who_leads_a_party_abroad_may_lead_its_state() -> None:
    text = "Chủ tịch Trung Quốc, Tổng Bí thư Hồ Cẩm Đào phát biểu."
    assert [title for _, title, *_ in posts(text)] == ["Chủ tịch", "Tổng Bí thư"]


def test_the_head_of_one_office_is_not_the_deputy_of_another() -> None:
    text = "Theo Giám đốc Sở Du lịch tỉnh Lai Châu, Phó Giám đốc Sở Xây dựng tỉnh Lai Châu Lò Văn Bính vẽ."
    assert [(who, title, body) for who, title, body, _ in posts(text)] == [
        ("Lò Văn Bính", "Phó Giám đốc", "Sở Xây dựng tỉnh Lai Châu"),
    ]


@pytest.mark.parametrize("office", ["Thủ tướng yêu cầu", "Tổng Bí thư đề nghị", "Chủ tịch nước cũng muốn"])
def test_the_highest_office_before_a_verb_is_not_the_one_named_before(office: str) -> None:
    assert posts(f"Nhắc tới ruộng muối của bà Lò Thị Sen, {office} Bộ Xây dựng đắp lại đê.") == []


def test_the_highest_office_is_told_of_its_holder_where_no_verb_follows() -> None:
    assert posts("Dự có ông Lê Văn Tám, Thủ tướng.")[0][1:3] == ("Thủ tướng", "Chính phủ")


@pytest.mark.parametrize("words", ["Vận động ứng cử", "Với tư cách là ứng cử viên"])
def test_who_stands_for_a_seat_does_not_hold_it(words: str) -> None:
    text = f"{words} đại biểu HĐND tỉnh Hà Nam khóa IX, Bí thư Tỉnh ủy Hà Nam Lê Văn Tám gặp cử tri."
    assert posts(text) == [("Lê Văn Tám", "Bí thư", "Tỉnh ủy Hà Nam", "holds")]


@pytest.mark.parametrize("first", ["tân Bí thư quận 9", "Bí thư Huyện ủy Ý Yên"])
def test_nobody_is_secretary_of_two_places(first: str) -> None:
    text = f"Tặng sách cho {first}, Bí thư Thành ủy Lê Văn Hùng kể chuyện làm vườn."
    assert [(person, title) for person, title, _, _ in posts(text)] == [("Lê Văn Hùng", "Bí thư")]


def test_a_former_secretary_of_one_place_may_lead_another() -> None:
    text = "Nguyên Bí thư Quận ủy Quận 7, Bí thư Thành ủy Cần Thơ Lê Văn Hùng nói."
    assert len(posts(text)) == 2


def test_who_heads_one_state_is_not_the_head_of_the_next_on_a_list() -> None:
    text = "Xưởng gốm từng tiếp Tổng thống Áo Paul Weber, Chủ tịch Giang Bách Niên, Chủ tịch nước Lào..."
    assert posts(text) == [("Paul Weber", "Tổng thống", "Áo", "holds")]


def test_the_head_of_a_state_may_have_any_other_name() -> None:
    text = "Xưởng gốm từng tiếp ông Khamsing Boupha, Chủ tịch nước Lào."
    assert [(title, body) for _, title, body, _ in posts(text)] == [("Chủ tịch nước", "Lào")]
