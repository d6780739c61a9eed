import pytest

from kg.extract.tokens import tokenize
from tests.extract.reading import posts


def test_words_numbers_and_marks_are_tokens() -> None:
    assert tokenize("Bộ GD&ĐT, khóa 14").texts == ("Bộ", "GD", "&", "ĐT", ",", "khóa", "14")


def test_offsets_give_the_words_back() -> None:
    text = "Chủ tịch nước,  ông Trần Đại Quang"
    tokens = tokenize(text)
    assert all(text[tokens.starts[n] : tokens.ends[n]] == word for n, word in enumerate(tokens.texts))


def test_joined_text_keeps_a_space_only_where_the_source_has_one() -> None:
    tokens = tokenize("Vụ Khoa giáo-Văn  xã")
    assert tokens.joined(0, len(tokens)) == "Vụ Khoa giáo-Văn xã"


def test_at_finds_the_first_token_from_an_offset_on() -> None:
    tokens = tokenize("ông Nguyễn Văn A")
    assert tokens.at(4) == 1
    assert tokens.at(5) == 2


def test_only_an_upper_case_letter_makes_a_capital() -> None:
    tokens = tokenize("ông Đinh 2")
    assert [tokens.capital(n) for n in range(4)] == [False, True, False, False]


def test_two_words_whose_space_is_lost_are_two_tokens() -> None:
    assert tokenize("vừa điều độngTrung tá").texts == ("vừa", "điều", "động", "Trung", "tá")


@pytest.mark.parametrize("name", ["MobiFone", "VietinBank", "DakLak", "YouTube", "ThắngX", "CÔNGTy"])
def test_a_name_with_a_capital_inside_is_one_token(name: str) -> None:
    assert tokenize(name).texts == (name,)


def test_a_title_is_read_though_no_space_stands_before_it() -> None:
    text = "Tới họp cùngGiám đốc Sở Nội vụ tỉnh Đồng Nai Trần Văn Tư."
    assert posts(text) == [("Trần Văn Tư", "Giám đốc", "Sở Nội vụ tỉnh Đồng Nai", "holds")]


def test_a_word_in_capitals_may_be_glued_to_the_next() -> None:
    assert tokenize("Ảnh: SƠN TRẦNPhó chủ tịch").texts[2:5] == ("SƠN", "TRẦN", "Phó")
    assert tokenize("UBNDTỉnh NGUYỄn TPHCMs").texts == ("UBNDTỉnh", "NGUYỄn", "TPHCMs")
