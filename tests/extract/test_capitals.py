"""Headlines in capitals: people are found nearly as well as in the same words in small letters."""

from __future__ import annotations

import pytest

from tests.extract.reading import held, posts

HEADLINES = (
    "Thủ tướng Nguyễn Xuân Phúc tiếp Bộ trưởng Ngoại giao Lào",
    "Ông Trần Lưu Quang làm Phó Bí thư Thường trực Thành ủy TP.HCM",
    "Bí thư Tỉnh ủy Phú Yên Huỳnh Tấn Việt chúc mừng tân Chủ tịch UBND tỉnh",
    "Nguyên Tổng Bí thư Đỗ Mười qua đời",
    "Chủ tịch nước Trần Đại Quang hội kiến Thủ tướng Nga Dmitry Medvedev",
    "Phó Chủ tịch nước Đặng Thị Ngọc Thịnh thăm Lào",
    "Tiễn đưa nguyên Chủ tịch nước Lê Đức Anh",
    "Bộ trưởng Bộ Y tế Nguyễn Thị Kim Tiến trả lời chất vấn",
    "Thủ tướng Canada Justin Trudeau thăm Việt Nam",
    "Phó Thủ tướng Vũ Đức Đam làm việc tại Đà Nẵng",
)
# The least share of the person F1 of small letters that capitals may have.
FLOOR = 0.6


def people(text: str) -> set[str]:
    return {one.person for one in held(text)}


def test_people_of_headlines_in_capitals_are_found_nearly_as_well() -> None:
    small = [people(text) for text in HEADLINES]
    capital = [people(text.upper()) for text in HEADLINES]
    found = sum(len(one & other) for one, other in zip(small, capital, strict=True))
    assert sum(map(len, small)) == 11
    assert 2 * found / (sum(map(len, small)) + sum(map(len, capital))) >= FLOOR


def test_a_name_in_capitals_ends_where_it_ends_elsewhere_in_the_text() -> None:
    text = "BÀ TÔN NỮ THỊ NINH LÀM ĐẠI SỨ VIỆT NAM TẠI BỈ\n\nBà Tôn Nữ Thị Ninh, Đại sứ Việt Nam tại Bỉ, nói."
    assert people(text) == {"Tôn Nữ Thị Ninh"}


def test_a_name_in_capitals_is_given_in_small_letters() -> None:
    assert [who for who, *_ in posts("THỦ TƯỚNG NGUYỄN XUÂN PHÚC TIẾP KHÁCH QUÝ")] == ["Nguyễn Xuân Phúc"]


@pytest.mark.parametrize("text", ["BỘ TRƯỞNG PHÁT BIỂU TẠI HỘI NGHỊ", "CHỦ TỊCH UBND TỈNH PHÚ YÊN NÓI GÌ?"])
def test_words_in_capitals_after_a_title_are_no_name(text: str) -> None:
    assert people(text) == set()


def test_an_abbreviation_or_two_shouts_nothing() -> None:
    text = "Phó Chủ tịch HĐND TP.HCM Nguyễn Thành Phong phát biểu."
    assert people(text) == {"Nguyễn Thành Phong"}
