"""Bodies named by a first word, a brand or an abbreviation, and places that look like people."""

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ủy ban Kiểm tra Trung ương họp. Ông Trần Cẩm Tú, Chủ nhiệm Ủy ban, chủ trì.",
            ("Trần Cẩm Tú", "Chủ nhiệm", "Ủy ban Kiểm tra Trung ương", "holds"),
        ),
        (
            "Sở Nội vụ Đà Nẵng họp. Phó giám đốc Sở Võ Ngọc Đồng nói.",
            ("Võ Ngọc Đồng", "Phó Giám đốc", "Sở Nội vụ thành phố Đà Nẵng", "holds"),
        ),
        (
            "Công ty Xây dựng Hòa Bình bị phạt. Ông Lê Văn Nam (Kế toán trưởng) nhận lỗi.",
            ("Lê Văn Nam", "Kế toán trưởng", "Công ty Xây dựng Hòa Bình", "holds"),
        ),
        (
            "Tổng giám đốc Sawaco Hồ Văn Lâm trả lời.",
            ("Hồ Văn Lâm", "Tổng Giám đốc", "Sawaco", "holds"),
        ),
        (
            "Bí thư BCSĐ, Chủ tịch UBND tỉnh Hà Tĩnh Lê Văn Nam đến dự.",
            ("Lê Văn Nam", "Bí thư", "Ban cán sự đảng Ủy ban nhân dân tỉnh Hà Tĩnh", "holds"),
        ),
        (
            "Ông Lê Minh Trí, Ủy viên Trung ương, đến dự.",
            ("Lê Minh Trí", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "holds"),
        ),
        (
            "Đại sứ Mỹ tại Việt Nam Daniel Kritenbrink phát biểu.",
            ("Daniel Kritenbrink", "Đại sứ", "Mỹ", "holds"),
        ),
        (
            "Ông Lê Văn Nam, Phó Bí thư, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Sơn La, đến dự.",
            ("Lê Văn Nam", "Phó Bí thư", "Tỉnh ủy Sơn La", "holds"),
        ),
    ],
)
def test_a_short_body_is_read_as_the_whole_one(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Nam, Chủ nhiệm Ủy ban, chủ trì.",  # no body was named
        "Ông Lê Văn Nam (Kế toán trưởng) nhận lỗi.",  # nor was a company
        "Ngân hàng Nhà nước họp. Ông Lê Văn Nam (Kế toán trưởng) nhận lỗi.",  # the State Bank is none
    ],
)
def test_a_short_body_that_the_text_never_names_gives_no_post(text: str) -> None:
    assert posts(text) == []


def test_the_centre_of_the_youth_union_is_not_that_of_the_party() -> None:
    assert "Ban Chấp hành Trung ương Đảng" not in {
        organization for _, _, organization, _ in posts("Ông Lê Văn Nam, Ủy viên Trung ương Đoàn, đến dự.")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Nam, Bí thư Đảng ủy xã Hà Lâm, đến dự.",
        "Ông Lê Văn Nam, Bí thư Huyện ủy Hà Trung, đến dự.",
        "Ông Lê Văn Nam, Giám đốc Công ty Thương mại Hà Phú, đến dự.",
        "Ông Lê Văn Nam, Chủ tịch UBND xã Vĩnh Lộc A, đến dự.",
        "Ông Lê Văn Nam, Chủ tịch UBND xã Vĩnh Lộc A.",
    ],
)
def test_a_place_or_a_company_called_like_a_person_is_none(text: str) -> None:
    assert {person for person, *_ in posts(text)} == {"Lê Văn Nam"}


def test_a_person_of_two_syllables_after_a_commune_is_one_whom_the_text_addresses() -> None:
    text = "Chủ tịch UBND xã Lê Hùng đến dự. Ông Hùng phát biểu."
    assert [(person, title) for person, title, *_ in posts(text)] == [("Lê Hùng", "Chủ tịch")]


def test_a_body_may_follow_its_title_after_thuoc() -> None:
    text = "Ông Trần Văn Tư, Phó Trưởng phòng thuộc Văn phòng Cơ quan Cảnh sát điều tra, bị kỷ luật."
    body = "Văn phòng Cơ quan Cảnh sát điều tra"
    assert posts(text) == [("Trần Văn Tư", "Phó Trưởng phòng", body, "holds")]


def test_a_commune_with_a_letter_may_end_a_line() -> None:
    text = "Lê Văn Nam, Bí thư Đảng ủy xã Vĩnh Lộc A.\nTrần Thị Hai, Phó Chủ tịch UBND xã Vĩnh Lộc B."
    assert [body for _, _, body, _ in posts(text)] == [
        "Đảng ủy xã Vĩnh Lộc A",
        "Ủy ban nhân dân xã Vĩnh Lộc B",
    ]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Trưởng ban Quản lý đền Hùng", "Ban Quản lý đền Hùng"),
        ("Chủ tịch Hội đồng thi", "Hội đồng thi"),
        ("Chủ tịch Hội đồng thi tuyển công chức tỉnh Hà Nam", "Hội đồng thi tuyển Công chức tỉnh Hà Nam"),
        ("Chủ tịch Hội đồng thi đua, khen thưởng tỉnh Hà Nam", "Hội đồng Thi đua - Khen thưởng tỉnh Hà Nam"),
        ("Giám đốc Xí nghiệp thức ăn gia súc Hòa Bình", "Xí nghiệp thức ăn gia súc Hòa Bình"),
        ("Chủ tịch UBND huyện đảo Cô Tô", "Ủy ban nhân dân huyện Cô Tô"),
    ],
)
def test_words_of_a_name_belong_to_the_body(title: str, body: str) -> None:
    assert [of for _, _, of, _ in posts(f"Ông Lê Văn Tám, {title}, nói.")] == [body]


@pytest.mark.parametrize(
    ("words", "title", "body"),
    [
        ("Phó Chủ tịch Công đảng Anh", "Phó Chủ tịch", "Công đảng Anh"),
        (
            "Chủ tịch HĐTD Ngân hàng TMCP Đông Á",
            "Chủ tịch",
            "Hội đồng tín dụng Ngân hàng thương mại cổ phần Đông Á",
        ),
        (
            "Chủ tịch Ủy ban toàn quốc Hội nghị Hiệp thương chính trị nhân dân Trung Quốc",
            "Chủ tịch",
            "Ủy ban toàn quốc Hội nghị Hiệp thương Chính trị Nhân dân Trung Quốc",
        ),
    ],
)
def test_parties_and_boards_of_other_kinds_are_bodies(words: str, title: str, body: str) -> None:
    assert posts(f"Ông Lê Văn Tám, {words}, có mặt.") == [("Lê Văn Tám", title, body, "holds")]


def test_an_age_is_no_name_of_a_department() -> None:
    text = "Giám đốc Sở 30 tuổi giải trình. Ông Lê Văn Tám nhậm chức Giám đốc Sở 30 tuổi. Sở Y tế Hà Nam họp."
    assert [body for _, _, body, _ in posts(text)] == ["Sở Y tế tỉnh Hà Nam"]
