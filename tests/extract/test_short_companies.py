"""Bodies that the words call by their first word alone, and companies with capitals inside."""

import pytest

from tests.extract.reading import posts

_FIRM = "Tập đoàn Hóa chất Việt Nam làm ăn thua lỗ. "


def test_a_company_is_called_by_another_kind_than_its_own() -> None:
    text = f"{_FIRM}Ông Trần Văn Tư, nguyên bí thư Đảng ủy, nguyên chủ tịch HĐQT tổng công ty, có mặt."
    assert [organization for _, _, organization, _ in posts(text)] == [
        "Đảng ủy Tập đoàn Hóa chất Việt Nam",
        "Tập đoàn Hóa chất Việt Nam",
    ]


def test_a_company_that_the_article_does_not_name_is_no_body() -> None:
    assert posts("Ông Trần Văn Tư, chủ tịch HĐQT tổng công ty, có mặt.") == []


def test_a_service_of_the_army_is_meant_by_its_first_word() -> None:
    text = "Ban Thường vụ Đảng ủy Quân chủng Hải quân họp. Ông Trần Văn Tư, nguyên chính ủy quân chủng, dự."
    assert posts(text) == [("Trần Văn Tư", "Chính ủy", "Quân chủng Hải quân", "held")]


def test_a_word_with_capitals_inside_is_a_company() -> None:
    text = "Bà Trần Thị Năm, Phó Chủ tịch Tập đoàn Vingroup kiêm Chủ tịch VinFast, cho biết."
    assert posts(text)[-1] == ("Trần Thị Năm", "Chủ tịch", "VinFast", "holds")


def test_two_titles_of_one_company_are_both_of_it() -> None:
    text = (
        "Công ty cổ phần Bóng đèn Điện Quang họp. Ông Trần Văn Tư hiện là Chủ tịch HĐQT kiêm Tổng giám đốc. "
        "Bà Lê Thị Năm là Tổng giám đốc Công ty May Hà Nam."
    )
    assert ("Trần Văn Tư", "Tổng Giám đốc", "Công ty cổ phần Bóng đèn Điện Quang", "holds") in posts(text)


def test_a_founding_head_heads_the_school() -> None:
    text = "Bà Trần Thị Năm, Hiệu trưởng sáng lập Đại học Fulbright Việt Nam, cho biết."
    assert posts(text) == [("Trần Thị Năm", "Hiệu trưởng", "Đại học Fulbright Việt Nam", "holds")]


def test_a_bank_is_known_by_its_long_name() -> None:
    text = "Ông Trần Văn Tư, Chủ tịch HĐQT Ngân hàng Thương mại cổ phần Đầu tư và Phát triển Việt Nam, dự."
    assert posts(text)[0][2] == "Ngân hàng Đầu tư và Phát triển Việt Nam"


def test_a_council_belongs_to_the_body_whose_letters_follow() -> None:
    text = "Ông Trần Văn Tư, thành viên Hội đồng Quản lý VDB, dự."
    assert posts(text)[0][2] == "Hội đồng Quản lý Ngân hàng Phát triển Việt Nam"


def test_the_letters_of_a_company_name_it_where_nothing_else_does() -> None:
    text = "Ông Lê Văn Tám, Tổng giám đốc TVKX - đại diện nhà thầu, cho biết."
    assert [one[2] for one in posts(text)] == ["TVKX"]


def test_the_company_of_the_article_comes_before_letters() -> None:
    text = "Công ty Mía đường Sông Lam họp. Ông Lê Văn Tám, Tổng giám đốc TVKX, cho biết."
    assert [one[2] for one in posts(text)] == ["Công ty Mía đường Sông Lam"]


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("Tổng Giám đốc Đường sắt Việt Nam", "Tổng công ty Đường sắt Việt Nam"),
        ("Chủ tịch HĐTV Dầu khí Việt Nam", "Tập đoàn Dầu khí Việt Nam"),
    ],
)
def test_a_title_of_companies_may_leave_out_what_kind_it_is(words: str, company: str) -> None:
    assert [body for _, _, body, _ in posts(f"{words} Lê Văn Hùng nói.")] == [company]


def test_a_manager_is_of_the_company_whose_managers_the_article_names() -> None:
    text = (
        "Thủ tướng cho thôi chức vụ Chủ tịch HĐTV đối với ông Đỗ Văn Sáu. Sau đó, ông Lê Văn Tám được bổ"
        " nhiệm làm Chủ tịch Hội đồng thành viên Tập đoàn Dầu khí Việt Nam."
    )
    body = "Tập đoàn Dầu khí Việt Nam"
    assert ("Đỗ Văn Sáu", "Chủ tịch Hội đồng thành viên", body, "end") in posts(text)


def test_a_manager_is_of_no_company_where_the_article_names_two() -> None:
    text = (
        "Thủ tướng cho thôi chức vụ Chủ tịch HĐTV đối với ông Đỗ Văn Sáu. Ông Lê Văn Tám là Chủ tịch Hội đồng"
        " thành viên Tập đoàn Dầu khí Việt Nam. Ông Trần Văn Tư là Chủ tịch Hội đồng thành viên Tập đoàn Hóa"
        " chất Việt Nam."
    )
    assert "Đỗ Văn Sáu" not in {person for person, *_ in posts(text)}
