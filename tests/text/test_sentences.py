from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.sentences import sentences
from tests.text.spellings import ANY_TEXT


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bí thư Thành ủy TP. Cần Thơ đến thăm xã.",
        "Đoàn của UBND TX. Gò Công dự lễ.",
        "Bộ luật do GS.TS. Đào Minh Tâm soạn.",
        "PGS.TS. Vũ Hà và ThS. Lê Lan trình bày.",
        "Ông làm ở Ban Tổ chức T.Ư. Đảng từ lâu.",
        "Văn phòng TW. Đảng có văn bản trả lời.",
        "Thành ủy TP.HCM họp sáng qua.",
        "Ông V. Orlov gặp bà M.T. Hạnh ở Huế.",
        "Bị can Đ. V.Q. Khánh khai nhận.",
        "Nhà ở P. 5, Q. 3 đã được sửa.",
        "Họp lúc 8.30 ngày 2.9. tại Hội trường lớn?",
        "Trang vpcp.gov.vn đăng toàn văn.",
        "Giá tăng 2.5 lần.",
        "Ông nói... và ông đi.",
        "tp. Vinh sắp có cầu mới.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bà Lan là Phó Chủ tịch.", "Ông Hải là Chánh văn phòng."),
        ("Lễ khai mạc lúc nào?", "Chưa ai biết."),
        ("Thật bất ngờ!", "Ông đã từ chức."),
        ("Họ chờ…", "Rồi họ về."),
        ("Ông nói: “Tôi xin nhận lỗi.”", "Cử tri vỗ tay."),
        ("Mọi người ăn no.", "Ông Hải cảm ơn chủ nhà."),
        ("Mỗi suất quà 500.000 đ.", "Bà Lan trao tận tay."),
        ("Đường dài 15 km.", "2.000 người đi bộ."),
        ("Ông sang khu vực Đông Nam Á.", "Bà ở lại nước Ý."),
        ("Bà Lan đã ký.", "- Ông Hải chưa ký."),
        ("Bà đến năm 2019.", "“Tôi rất vui”, bà nói."),
        ("Hội nghị bế mạc.", "(Ông Hải vắng mặt)"),
    ],
)
def test_a_stop_before_a_new_beginning_ends_a_sentence(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


def test_a_missing_space_after_a_word_still_ends_a_sentence() -> None:
    assert split("Bà đã ký quyết định.Ông Hải nhận.") == ["Bà đã ký quyết định.", "Ông Hải nhận."]


@pytest.mark.parametrize("text", ["Ông ở Q.Ba Đình.", "Văn bản số 5.Hai bên ký.", "Trang Vtv.Vn đăng tin."])
def test_a_glued_stop_after_a_short_word_a_figure_or_a_name_ends_nothing(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize("text", ["Sao lại thế?Ông hỏi.", "Không!Ông đáp."])
def test_a_glued_question_ends_nothing(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize("stop", ["\n", "\r\n", "\u2028", "\u0085", "\n \n"])
def test_a_line_break_always_ends_a_sentence(stop: str) -> None:
    assert split(f"Tin ở TP.{stop}Hà Nội họp") == ["Tin ở TP.", "Hà Nội họp"]


def test_outer_spaces_belong_to_no_sentence() -> None:
    assert split("  Bà đến.   Ông đi. \n\t") == ["Bà đến.", "Ông đi."]


@pytest.mark.parametrize("text", ["", "  ", "\n\n"])
def test_a_text_of_spaces_has_no_sentences(text: str) -> None:
    assert split(text) == []


def test_the_end_of_a_line_ends_even_an_abbreviation() -> None:
    assert split("Ông về TP.   \nBà ở lại") == ["Ông về TP.", "Bà ở lại"]


@given(st.one_of(ANY_TEXT, st.text("Aàb.!?… \n”)TP1-", max_size=60)))
def test_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    spans = sentences(text)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    left = [text[one[1] : other[0]] for one, other in pairwise(((0, 0), *spans, (len(text), len(text))))]
    assert "".join(left).strip() == ""
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
