"""Days of documents, which are no days of what the article tells."""

import pytest

from kg.extract.document_days import dates_document, names_law
from tests.extract.reading import held


@pytest.mark.parametrize(
    "before",
    [
        "tờ trình số 57-TTr/ĐUKT ",
        "Quy định số 102 - QĐ/TW, ",
        "Báo cáo (số 08-BC/UBKTTW, ",
        "Nghị định số 34 ra ",
        "Công văn (số 34, ",
    ],
)
def test_a_day_behind_a_number_is_that_of_the_document(before: str) -> None:
    assert dates_document(f"{before}ngày 6/7/2018", len(before))


@pytest.mark.parametrize("before", ["Theo quyết định, ", "Trong số 12 người, ", "Văn bản số 3 do ông A ký "])
def test_a_day_without_a_number_is_no_documents(before: str) -> None:
    assert not dates_document(f"{before}ngày 6/7/2018", len(before))


def test_the_day_of_a_regulation_makes_no_life_of_the_news() -> None:
    text = (
        "Căn cứ Quy định số 88-QĐ/TW, ngày 15/11/2016; Ban Bí thư quyết định cách chức Bí thư Tỉnh ủy Hà Nam "
        "đối với ông Trần Văn Tư."
    )
    assert [(one.status.value, str(one.on)) for one in held(text)] == [("end", "2019-01-17")]


def test_the_day_of_a_submission_is_not_that_of_what_the_article_reports() -> None:
    text = "Theo tờ trình số 42-TTr/BCS ngày 10/1/2019, việc còn chậm.\nThủ tướng Trần Văn Tư phát biểu."
    assert [str(one.on) for one in held(text)] == ["2019-01-17"]


@pytest.mark.parametrize(
    "before", ["Thông báo kỳ họp số 5 ", "Tại nhà số 12 ", "Tại nhà số 12/3B, ", "Bầu cử ở tổ số 7, "]
)
def test_a_day_behind_the_number_of_something_else_is_no_documents(before: str) -> None:
    assert not dates_document(f"{before}ngày 6/7/2018", len(before))


@pytest.mark.parametrize(
    "law", ["Hiến pháp năm 2013", "Luật Phòng, chống thiên tai 2013", "Bộ luật Lao động năm 2012"]
)
def test_the_year_of_a_law_dates_nothing(law: str) -> None:
    text = f"Sáng 16/1, tỉnh họp. Theo {law}, Giám đốc Sở Y tế Hà Nam Lê Văn Tám bị cách chức."
    assert {str(one.on) for one in held(text)} == {"2019-01-16"}


@pytest.mark.parametrize(
    "words",
    [
        "bị kỷ luật năm 2013",
        "học luật từ năm 2013",
        "tốt nghiệp Đại học Luật Hà Nội năm 1995",
        "Trưởng khoa Luật Hình sự năm 2010",
        "giám đốc công ty Luật Bình Minh năm 2012",
        "tiến sĩ Luật Kinh tế năm 2001",
    ],
)
def test_other_words_of_law_leave_the_year_a_time(words: str) -> None:
    start = words.index("năm")
    assert not names_law(words, start, len(words))
