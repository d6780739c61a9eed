import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "holder", "title", "company"),
    [
        (
            "Cổ đông Công ty Cổ phần Cảng Sông Hậu bầu ông Lê Văn Tám làm Chủ tịch Hội đồng quản trị.",
            "Lê Văn Tám",
            "Chủ tịch Hội đồng quản trị",
            "Công ty Cổ phần Cảng Sông Hậu",
        ),
        (
            "Có bà Trần Thị Sáu – Chủ tịch HĐQT, bà Lê Thị Tư – Tổng giám đốc Petrolimex.",
            "Trần Thị Sáu",
            "Chủ tịch Hội đồng quản trị",
            "Tập đoàn Xăng dầu Việt Nam",
        ),
        (
            "Ông Lê Văn Tám, Tổng Giám đốc và ông Lê Tư, nguyên Tổng Giám đốc Tập đoàn Hóa chất Việt Nam.",
            "Lê Văn Tám",
            "Tổng Giám đốc",
            "Tập đoàn Hóa chất Việt Nam",
        ),
    ],
)
def test_a_title_of_companies_takes_the_company_of_the_sentence(
    text: str, holder: str, title: str, company: str
) -> None:
    assert (holder, title, company) in [post[:3] for post in posts(text)]


@pytest.mark.parametrize("bank", ["Ngân hàng Nhà nước Việt Nam", "Ngân hàng Thế giới", "ADB"])
def test_a_bank_of_states_is_no_company(bank: str) -> None:
    assert posts(f"{bank} mời ông Lê Văn Tám, Chủ tịch HĐQT.") == []


def test_a_minister_of_several_heads_the_ministry_of_his_sentence() -> None:
    text = (
        "Bộ Y tế có bốn thứ trưởng giúp việc cho Bộ trưởng Lê Văn Tám. "
        "Bộ Nội vụ cũng cử cấp phó của Bộ trưởng Trần Văn Tư."
    )
    assert [post[:3] for post in posts(text)] == [
        ("Lê Văn Tám", "Bộ trưởng", "Bộ Y tế"),
        ("Trần Văn Tư", "Bộ trưởng", "Bộ Nội vụ"),
    ]


def test_a_minister_in_a_sentence_of_two_ministries_heads_neither() -> None:
    text = "Bộ Y tế và Bộ Nội vụ báo cáo Bộ trưởng Lê Văn Tám. Bộ trưởng Trần Văn Tư vắng mặt."
    assert posts(text) == []


def test_the_leaders_listed_of_a_committee_are_its_own() -> None:
    text = "Lãnh đạo Thành ủy Cần Thơ hiện có 3 người, gồm Bí thư Lê Văn Tám và hai phó bí thư."
    assert posts(text) == [("Lê Văn Tám", "Bí thư", "Thành ủy Cần Thơ", "holds")]


def test_a_committee_that_only_acts_is_not_that_of_any_secretary() -> None:
    assert posts("Lãnh đạo Thành ủy Cần Thơ nhận định việc do Bí thư Lê Văn Tám nêu.") == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Kỷ luật tại Bộ đội Biên phòng tỉnh Hà Giang với ông Lê Nam, Chính ủy.",
            "Bộ đội Biên phòng tỉnh Hà Giang",
        ),
        ("Ông Lê Nam, Phó Chính ủy, và ông Đỗ An, Sư đoàn trưởng Sư đoàn 12, đến dự.", "Sư đoàn 12"),
        ("Lữ đoàn 57 đón khách. Ông Lê Nam, Tham mưu trưởng, phát biểu.", "Lữ đoàn 57"),
    ],
)
def test_a_title_that_only_troops_have_is_of_those_of_the_sentence_or_the_article(
    text: str, body: str
) -> None:
    assert [post[2] for post in posts(text) if post[0] == "Lê Nam"] == [body]


def test_of_two_troops_that_an_article_names_none_is_guessed() -> None:
    assert posts("Lữ đoàn 57 và Lữ đoàn 58 đón khách. Ông Lê Nam, Tham mưu trưởng, phát biểu.") == []


def test_a_foreigner_commands_no_troops_of_the_sentence() -> None:
    text = "Tư lệnh John Smith của lực lượng Mỹ tới thăm, Chính ủy Lê Văn Bảy của Quân khu 7 tiếp."
    assert posts(text) == [("Lê Văn Bảy", "Chính ủy", "Quân khu 7", "holds")]


def test_a_region_is_troops_only_of_the_navy_or_the_coast_guard() -> None:
    told = "Ông Lê Nam, Tham mưu trưởng, phát biểu."
    assert posts(f"Vùng Kinh tế trọng điểm phía Nam đón khách. {told}") == []
    assert [post[2] for post in posts(f"Vùng 3 Hải quân đón khách. {told}")] == ["Vùng 3 Quân chủng Hải quân"]


def test_their_party_committee_is_of_the_same_troops() -> None:
    text = "Kỷ luật tại Sư đoàn 12 với ông Lê Nam, Bí thư Đảng ủy, Chính ủy."
    assert [post[2] for post in posts(text)] == ["Đảng ủy Sư đoàn 12", "Sư đoàn 12"]


@pytest.mark.parametrize("manager", ["Tổng Giám đốc", "Kế toán trưởng", "Chủ tịch Hội đồng thành viên"])
def test_a_cell_beside_a_manager_is_that_of_his_company(manager: str) -> None:
    text = f"Kiểm tra tại Công ty Xây dựng Hoa Sen: ông Lê Văn Hùng (Bí thư Chi bộ, {manager}) sai phạm."
    assert ("Lê Văn Hùng", "Bí thư", "Chi bộ Công ty Xây dựng Hoa Sen", "holds") in posts(text)


def test_a_committee_named_in_full_is_that_of_the_manager_as_well() -> None:
    text = (
        "Kỷ luật Đảng ủy Công ty Dệt Hoa Sen. Công ty Xây dựng Lam Sơn sai phạm. "
        "Khiển trách ông Lê Văn Hùng, Bí thư Đảng ủy, Chủ tịch Hội đồng thành viên."
    )
    assert ("Lê Văn Hùng", "Bí thư", "Đảng ủy Công ty Dệt Hoa Sen", "holds") in posts(text)


def test_a_member_of_the_party_committee_beside_a_manager_is_of_his_company() -> None:
    text = "Kiểm tra tại Công ty Xây dựng Hoa Sen: ông Lê Văn Hùng - đảng ủy viên, kế toán trưởng - sai phạm."
    assert ("Lê Văn Hùng", "Đảng ủy viên", "Đảng ủy Công ty Xây dựng Hoa Sen", "holds") in posts(text)


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Trường Đại học Sông Hậu khai giảng. Hiệu trưởng Lê Văn Tám đánh trống.",
            "Hiệu trưởng",
            "Trường Đại học Sông Hậu",
        ),
        (
            "Trường Đại học Sông Hậu khai giảng. Ông Lê Văn Tám, Chủ tịch Hội đồng trường, đánh trống.",
            "Chủ tịch Hội đồng Trường",
            "Trường Đại học Sông Hậu",
        ),
        (
            "Báo Sông Hậu kỷ niệm 30 năm. Phó Tổng biên tập Lê Văn Tám ôn lại chặng đường.",
            "Phó Tổng Biên tập",
            "Báo Sông Hậu",
        ),
        (
            "TAND tỉnh Nghệ An tuyên án. Chủ tọa là thẩm phán Lê Văn Tám.",
            "Thẩm phán",
            "Tòa án nhân dân tỉnh Nghệ An",
        ),
        (
            "Đại sứ quán Việt Nam tại Maroc đón Tết. Tham tán Lê Văn Tám chúc mừng bà con.",
            "Tham tán",
            "Đại sứ quán Việt Nam tại Maroc",
        ),
        (
            "Công ty Cổ phần Cảng Sông Hậu họp. Trưởng Ban kiểm soát Lê Văn Tám báo cáo.",
            "Trưởng Ban Kiểm soát",
            "Công ty Cổ phần Cảng Sông Hậu",
        ),
        (
            "Trung đoàn 999 ra quân. Thượng tá Lê Văn Tám, Chủ nhiệm Chính trị, dự.",
            "Chủ nhiệm Chính trị",
            "Trung đoàn 999",
        ),
    ],
)
def test_an_office_that_one_kind_of_body_has_is_of_the_one_named(text: str, title: str, body: str) -> None:
    assert posts(text) == [("Lê Văn Tám", title, body, "holds")]


def test_of_two_schools_named_alike_nobody_knows_whose_head_is_meant() -> None:
    text = "Trường Đại học Sông Hậu gặp Trường Đại học Sông Tiền. Hiệu trưởng Lê Văn Tám chúc mừng."
    assert posts(text) == []


def test_a_manager_beside_the_head_of_a_section_is_of_the_company() -> None:
    text = (
        "Công ty Cổ phần Cảng Sông Hậu họp. "
        "Ông Lê Văn Tám, Phó tổng giám đốc kiêm Giám đốc khối tài chính, báo cáo."
    )
    assert [post[1:3] for post in posts(text)] == [
        ("Phó Tổng Giám đốc", "Công ty Cổ phần Cảng Sông Hậu"),
        ("Giám đốc", "Khối tài chính"),
    ]


def test_an_envoy_is_of_no_mission_that_the_article_has_not_named_yet() -> None:
    text = "Đại sứ Lê Văn Tám đến nơi. Sau đó, Đại sứ quán Việt Nam tại Maroc đăng tin."
    assert posts(text) == []


def test_a_director_is_of_no_body_that_stands_elsewhere() -> None:
    text = "Bệnh viện Sông Hậu đông người. Bệnh viện Sông Hậu cho hay ca mổ là của Giám đốc Lê Văn Tám."
    assert posts(text) == []


def test_the_body_told_right_before_is_meant_and_not_the_one_told_most() -> None:
    text = (
        "TAND tỉnh Nghệ An tuyên án. TAND tỉnh Nghệ An phạt nặng. Vụ án về TAND tỉnh Lai Châu. "
        "Thẩm phán Lê Văn Tám nhận hồ sơ."
    )
    assert posts(text) == [("Lê Văn Tám", "Thẩm phán", "Tòa án nhân dân tỉnh Lai Châu", "holds")]


@pytest.mark.parametrize("body", ["Báo Sông Tiền", "tờ báo kia"])
def test_where_the_body_follows_the_name_no_other_is_meant(body: str) -> None:
    text = f"Báo Sông Hậu ra số mới. Tổng Biên tập Lê Văn Tám của {body} chúc mừng."
    assert ("Tổng Biên tập", "Báo Sông Hậu") not in [post[1:3] for post in posts(text)]
