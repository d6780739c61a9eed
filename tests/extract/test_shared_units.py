"""Departments that every ministry has."""

import pytest

from tests.extract.reading import posts


def bodies(text: str, person: str) -> list[str | None]:
    return [organization for name, _, organization, _ in posts(text) if name == person]


@pytest.mark.parametrize("ministry", ["Bộ Công Thương", "Bộ Y tế", "Ngân hàng Nhà nước Việt Nam"])
def test_a_department_that_every_ministry_has_is_that_of_the_only_one_in_the_article(ministry: str) -> None:
    text = f"{ministry} họp giao ban. Vụ trưởng Vụ Tổ chức cán bộ Trần Văn Tư báo cáo."
    assert bodies(text, "Trần Văn Tư") == [f"Vụ Tổ chức cán bộ {ministry}"]


def test_the_ministry_named_before_it_in_the_sentence_comes_first() -> None:
    text = "Bộ Công an gửi văn bản. Thứ trưởng Bộ Y tế Trần Văn Năm đến; Vụ trưởng Vụ Pháp chế Trần Văn Tư."
    assert bodies(text, "Trần Văn Tư") == ["Vụ Pháp chế Bộ Y tế"]


def test_a_body_of_a_ministry_names_it_too() -> None:
    text = "Chánh Thanh tra Bộ Y tế Trần Văn Năm đến. Vụ trưởng Vụ Pháp chế Trần Văn Tư báo cáo."
    assert bodies(text, "Trần Văn Tư") == ["Vụ Pháp chế Bộ Y tế"]


@pytest.mark.parametrize(
    "others",
    [
        "Bộ Công an và Bộ Y tế họp.",
        "Bộ Tài chính và Tổng cục Thuế họp.",  # a general department has departments of its own
        "Tỉnh Nghệ An họp.",
    ],
)
def test_without_a_single_ministry_the_department_stays_as_it_is_named(others: str) -> None:
    text = f"{others} Vụ trưởng Vụ Pháp chế Trần Văn Tư báo cáo."
    assert bodies(text, "Trần Văn Tư") == ["Vụ Pháp chế"]


def test_a_department_of_its_own_name_needs_no_ministry() -> None:
    text = "Bộ Tài chính họp. Vụ trưởng Vụ Chính sách thuế Trần Văn Tư báo cáo."
    assert bodies(text, "Trần Văn Tư") == ["Vụ Chính sách thuế"]


def test_the_fuller_name_of_the_article_stands_before_its_ministry() -> None:
    text = (
        "Bộ Công an họp. Vụ trưởng Vụ Pháp chế Bộ Y tế Trần Văn Năm đến; "
        "Vụ trưởng Vụ Pháp chế Trần Văn Tư báo cáo."
    )
    assert bodies(text, "Trần Văn Tư") == ["Vụ Pháp chế Bộ Y tế"]


@pytest.mark.parametrize("section", ["Nội vụ", "Tài chính", "Tài nguyên và Môi trường"])
def test_a_section_that_every_district_has_is_of_the_one_spoken_of(section: str) -> None:
    text = f"Huyện Mỹ Lộc thanh tra. Ông Lê Văn Tám, Trưởng phòng {section}, nói."
    assert posts(text) == [("Lê Văn Tám", "Trưởng phòng", f"Phòng {section} huyện Mỹ Lộc", "holds")]


def test_a_section_is_that_of_no_province() -> None:
    text = "Tỉnh Hà Nam và Hà Nội thanh tra. Ông Lê Văn Tám, Trưởng phòng Nội vụ, nói."
    assert posts(text) == [("Lê Văn Tám", "Trưởng phòng", "Phòng Nội vụ", "holds")]


def test_who_rises_in_a_section_heads_the_same_one() -> None:
    text = (
        "Ở huyện Mỹ Lộc, bà Lê Thị Tám được bổ nhiệm phó phòng Tài chính, sau đó được bổ nhiệm trưởng phòng."
    )
    assert [body for _, _, body, _ in posts(text)] == ["Phòng Tài chính huyện Mỹ Lộc"] * 2


def test_a_section_that_no_company_has_is_the_districts_beside_one() -> None:
    text = "Công ty Sơn Trang có nhà máy ở huyện Lý Nhân. Trưởng phòng Nội vụ Trần Văn Tư nói."
    assert bodies(text, "Trần Văn Tư") == ["Phòng Nội vụ huyện Lý Nhân"]


def test_a_career_goes_from_a_company_to_the_district_whose_committee_it_names() -> None:
    text = (
        "Bà Trần Thị Tư từng giữ các chức vụ: Phó Giám đốc Công ty Sơn Trang, Trưởng phòng Kinh tế, "
        "Trưởng ban Dân vận Huyện ủy Lý Nhân."
    )
    assert "Phòng Kinh tế huyện Lý Nhân" in bodies(text, "Trần Thị Tư")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Công ty Sơn Trang có nhà máy ở huyện Lý Nhân.", "Phòng Tài chính"),
        ("UBND huyện Lý Nhân họp. Công ty Sơn Trang góp vốn.", "Phòng Tài chính huyện Lý Nhân"),
        ("Huyện Lý Nhân mời Công ty Sơn Trang. UBND huyện họp.", "Phòng Tài chính huyện Lý Nhân"),
        ("UBND huyện Lý Nhân họp. Tại Công ty Sơn Trang có", "Phòng Tài chính"),
        ("Công ty Sơn Trang đến. Tại UBND huyện Lý Nhân có", "Phòng Tài chính huyện Lý Nhân"),
    ],
)
def test_a_section_is_the_districts_where_no_company_is_spoken_of(text: str, body: str) -> None:
    assert bodies(f"{text} Trưởng phòng Tài chính Trần Văn Tư.", "Trần Văn Tư") == [body]
