import pytest

from kg.extract.titles import read_title
from tests.extract.reading import posts, scanned


def organization_of(text: str) -> str | None:
    phrase = read_title(scanned(text), 0)
    assert phrase is not None, text
    return phrase.organization.name if phrase.organization else None


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Trưởng phòng Xúc tiến đầu tư thành phố Cần Thơ", "Phòng Xúc tiến đầu tư thành phố Cần Thơ"),
        ("Phó Vụ trưởng Vụ Điều phối các vấn đề an ninh", "Vụ Điều phối các vấn đề an ninh"),
        ("Chủ tịch Hội Chữ thập đỏ tỉnh Nghệ An", "Hội Chữ thập đỏ tỉnh Nghệ An"),
        (
            "Trưởng ban Quản lý dự án Nhà máy lọc dầu Dung Quất",
            "Ban Quản lý dự án Nhà máy lọc dầu Dung Quất",
        ),
        ("Trưởng ban quản lý dự án nạo vét cửa sông Hậu", "Ban Quản lý dự án nạo vét cửa sông Hậu"),
        ("Giám đốc Bệnh viện Đa khoa khu vực Thủ Đức", "Bệnh viện Đa khoa khu vực Thủ Đức"),
    ],
)
def test_a_name_goes_on_to_the_end_of_its_words(text: str, organization: str) -> None:
    assert organization_of(text) == organization


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Giám đốc Sở GTVT Nghệ An", "Sở Giao thông vận tải tỉnh Nghệ An"),
        ("Giám đốc Sở TN&MT Nghệ An", "Sở Tài nguyên và Môi trường tỉnh Nghệ An"),
        ("Giám đốc Sở LĐ-TB&XH Nghệ An", "Sở Lao động - Thương binh và Xã hội tỉnh Nghệ An"),
        ("Giám đốc Sở Kế hoạch - Đầu tư Nghệ An", "Sở Kế hoạch và Đầu tư tỉnh Nghệ An"),
        (
            "Giám đốc Sở Văn hoá, Thể thao và Du lịch Nghệ An",
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An",
        ),
        ("Chủ tịch Hội Nông dân VN", "Hội Nông dân Việt Nam"),
        ("Chủ tịch Hội LHPN huyện Đông Anh", "Hội Liên hiệp Phụ nữ huyện Đông Anh"),
    ],
)
def test_abbreviations_and_old_spellings_are_written_out(text: str, organization: str) -> None:
    assert organization_of(text) == organization


def test_a_word_in_lower_case_is_no_abbreviation() -> None:
    assert organization_of("Giám đốc Sở Xây dựng tw") == "Sở Xây dựng"


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Bộ trưởng Bộ GTVT và Quyết định 12", "Bộ Giao thông vận tải"),
        ("Giám đốc Sở Y tế - Ảnh: TTXVN", "Sở Y tế"),
        ("Giám đốc Sở Y tế đã đến", "Sở Y tế"),
        ("Giám đốc Sở Y tế Nguyễn Văn An", "Sở Y tế"),
    ],
)
def test_a_name_ends_before_another_word_begins(text: str, organization: str) -> None:
    assert organization_of(text) == organization


def test_a_dash_inside_a_name_is_part_of_it() -> None:
    assert organization_of("Chủ tịch Hội Hữu nghị Việt Nam - Nhật Bản") == "Hội Hữu nghị Việt Nam - Nhật Bản"


def test_a_foreigner_is_no_part_of_a_ministry() -> None:
    assert organization_of("Bộ trưởng Bộ Năng lượng Alexander Petrov") == "Bộ Năng lượng"
    assert organization_of("Ngoại trưởng Sergei Petrov") is None


def test_foreign_words_are_part_of_a_company() -> None:
    assert organization_of("Giám đốc Công ty Cargill Premix Bình Định") == "Công ty Cargill Premix Bình Định"


def test_a_school_bears_the_name_of_a_person() -> None:
    told = "Hiệu trưởng Trường THPT Nguyễn Trãi Lê Thị Hoa"
    assert organization_of(told) == "Trường trung học phổ thông Nguyễn Trãi"
    assert organization_of("Hiệu trưởng Trường Chính trị Lê Thị Hoa") == "Trường Chính trị"


def test_a_company_keeps_the_place_as_it_is_written() -> None:
    assert organization_of("Giám đốc Công ty Cây xanh Sài Gòn, ") == "Công ty Cây xanh Sài Gòn"
    assert organization_of("Giám đốc Sở Y tế Sài Gòn, ") == "Sở Y tế Thành phố Hồ Chí Minh"


def test_the_legal_form_after_the_place_is_no_person() -> None:
    told = "Ông Lê Văn Bình, Giám đốc Công ty Cây xanh Sài Gòn TNHH Một thành viên, cho biết như vậy."
    assert posts(told) == [
        ("Lê Văn Bình", "Giám đốc", "Công ty Cây xanh Sài Gòn TNHH Một thành viên", "holds")
    ]


def test_an_abbreviation_is_no_person() -> None:
    assert posts("Chủ tịch Hội đồng XYZ Quang đã ký.") == []


def test_what_is_called_after_vietnam_at_home_is_not_so_abroad() -> None:
    assert organization_of("Chủ tịch Đảng Cộng sản Nhật Bản") == "Đảng Cộng sản Nhật Bản"


def test_a_title_after_a_dash_is_no_part_of_the_body() -> None:
    assert organization_of("Ủy viên Bộ Chính trị - Thường trực Ban Bí thư") == "Bộ Chính trị"


def test_a_programme_is_a_body_only_after_a_title() -> None:
    assert organization_of("Chủ nhiệm Chương trình Tiêm chủng mở rộng") == "Chương trình Tiêm chủng mở rộng"
    assert posts("Chương trình Tiêm chủng mở rộng đã bắt đầu.") == []


def test_the_branch_of_a_body_is_named_with_it() -> None:
    told = "Giám đốc Phòng Thương mại và Công nghiệp VN chi nhánh Cần Thơ"
    branch = "Phòng Thương mại và Công nghiệp Việt Nam Chi nhánh thành phố Cần Thơ"
    assert organization_of(told) == branch


def test_a_working_group_is_no_group_of_groups() -> None:
    assert organization_of("Tổ trưởng Tổ công tác của Thủ tướng") != "Tổ Tổ"
    assert organization_of("Tổ trưởng Tổ công tác") == "Tổ công tác"


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Chủ tịch Hội đồng chức danh giáo sư ngành Kinh tế", "Hội đồng Chức danh giáo sư ngành Kinh tế"),
        ("Chủ tịch Hội đồng chức danh giáo sư Nhà nước", "Hội đồng Chức danh Giáo sư Nhà nước"),
        ("Trưởng ban chỉ đạo thi tỉnh Sơn La", "Ban Chỉ đạo thi tỉnh Sơn La"),
        ("Trưởng ban coi thi tỉnh Sơn La", "Ban Coi thi tỉnh Sơn La"),
        ("Chỉ huy trưởng BCH quân sự huyện Lý Nhân", "Ban Chỉ huy quân sự huyện Lý Nhân"),
        ("Giám đốc Trung tâm Đăng kiểm xe cơ giới 3502D", "Trung tâm Đăng kiểm xe cơ giới 3502D"),
        ("Phó Tổng Giám đốc Công ty bột mì Bình Đông", "Công ty bột mì Bình Đông"),
        ("Trưởng ban Lễ tang Đại tướng Lê Đức Anh", "Ban Lễ tang"),
        ("Bộ trưởng Nhạ", None),
    ],
)
def test_a_name_goes_on_with_the_words_of_its_field_and_stops_at_a_person(
    text: str, organization: str | None
) -> None:
    assert organization_of(text) == organization


def test_one_syllable_after_a_minister_is_his_given_name() -> None:
    text = "Bà Hồ Thị Lan, Thứ trưởng Bộ Y tế, dự họp. Thứ trưởng Lan nói."
    assert posts(text) == [("Hồ Thị Lan", "Thứ trưởng", "Bộ Y tế", "holds")]


def test_an_assistant_of_the_president_is_no_president() -> None:
    text = "Dự buổi tiếp có Trợ lý Chủ tịch nước Trần Quang Tiệp. Chủ tịch nước Trần Đại Quang chủ trì."
    assert [(who, title) for who, title, _, _ in posts(text)] == [
        ("Trần Quang Tiệp", "Trợ lý"),
        ("Trần Đại Quang", "Chủ tịch nước"),
    ]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Tổng biên tập báo Đà Nẵng", "Báo Đà Nẵng"),
        ("Phó Cục trưởng cục Tổ chức cán bộ, bộ Công an", "Cục Tổ chức cán bộ Bộ Công an"),
        ("Giám đốc CATP Hải Phòng", "Công an thành phố Hải Phòng"),
    ],
)
def test_outlets_write_bodies_in_their_own_ways(text: str, organization: str) -> None:
    assert organization_of(text) == organization


def test_the_president_of_viet_nam_is_the_president_of_the_state() -> None:
    text = "Dự có Chủ tịch nước Việt Nam Trần Đại Quang và Chủ tịch nước Lào Bounnhang Vorachith."
    assert [body for _, _, body, _ in posts(text)] == ["Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Lào"]


@pytest.mark.parametrize("end", [" -", " –", " và", " về"])
def test_nothing_goes_on_behind_the_last_word_of_a_text(end: str) -> None:
    assert organization_of(f"Bộ trưởng Bộ Nội vụ{end}") == "Bộ Nội vụ"


def test_a_corporation_may_be_called_by_what_could_be_a_name() -> None:
    text = "Ông Lê Văn Tám, nguyên Phó Tổng Giám đốc Tổng công ty Bình Minh, nói."
    assert posts(text) == [("Lê Văn Tám", "Phó Tổng Giám đốc", "Tổng công ty Bình Minh", "held")]


def test_whom_the_text_calls_by_it_is_no_corporation() -> None:
    text = "Công ty X họp. Tổng giám đốc Tổng công ty Lê Hùng nói. Ông Hùng vui."
    assert "Tổng công ty Lê Hùng" not in {body for _, _, body, _ in posts(text)}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Chủ tịch Hội Vọng cổ Việt Nam", "Hội Vọng cổ Việt Nam"),
        ("Giám đốc Trung tâm Lặn sâu Hà Nam", "Trung tâm Lặn sâu Hà Nam"),
        ("Viện trưởng Viện Nghiên cứu Khâu vá", "Viện Nghiên cứu Khâu vá"),
    ],
)
def test_a_word_with_one_capital_is_whole_though_no_table_lists_it(title: str, body: str) -> None:
    assert posts(f"Ông Lê Văn Tám, {title}, nói.") == [
        ("Lê Văn Tám", title.removesuffix(f" {body}"), body, "holds")
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lê Văn Tám, Giám đốc Công ty Minh Khôi bác tin này.", "Công ty Minh Khôi"),
        ("Ông Lê Văn Tám, Giám đốc Công ty Khôi nhấn mạnh.", "Công ty Khôi"),
        ("Ông Lê Văn Tám, Trưởng khoa Nội tiêu hóa, nói.", "Khoa Nội tiêu hóa"),
    ],
)
def test_what_follows_the_name_of_a_company_is_no_second_half_of_it(text: str, body: str) -> None:
    assert [of for _, _, of, _ in posts(text)] == [body]


def test_a_minister_called_by_his_given_name_leads_no_such_ministry() -> None:
    assert posts("Ông Lê Văn Đáng là Bộ trưởng Bộ Y tế. Bộ trưởng Đáng bác tin này.") == [
        ("Lê Văn Đáng", "Bộ trưởng", "Bộ Y tế", "holds")
    ]


def test_the_profession_of_a_person_is_no_word_of_the_body_before_it() -> None:
    text = "Giám đốc Học viện Chính trị khu vực I luật sư Lê Văn Tám đến dự."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Học viện Chính trị khu vực I", "holds")]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Đội trưởng Đội Kiểm lâm số 4", "Đội Kiểm lâm số 4"),
        ("Phó Giám đốc Xí nghiệp Thoát nước số 2", "Xí nghiệp Thoát nước số 2"),
        ("Trưởng phòng PC45 - Công an tỉnh Hà Nam", "Phòng PC 45 Công an tỉnh Hà Nam"),
    ],
)
def test_a_number_tells_one_body_from_others(title: str, body: str) -> None:
    told = [(of or "").replace("PC45", "PC 45") for _, _, of, _ in posts(f"Ông Lê Văn Tám, {title}, nói.")]
    assert told == [body]


def test_the_number_of_a_house_is_none_of_a_body() -> None:
    text = "Ông Lê Văn Tám, Giám đốc Công ty Vận tải số 12 Trần Phú, nói."
    assert [of for _, _, of, _ in posts(text)] == ["Công ty Vận tải"]


def test_a_house_abroad_is_called_after_nobody() -> None:
    title = read_title(scanned("Chủ tịch Hạ viện Peters là người phản đối."), 0)
    assert title is not None
    assert title.organization is not None
    assert title.organization.name == "Hạ viện"


def test_the_form_of_a_company_is_no_name() -> None:
    assert posts("Chị Lò Thị Sen là Giám đốc Công ty cổ phần bữa sáng vui.") == []


def test_a_body_may_be_called_after_two_works() -> None:
    title = read_title(scanned("Trưởng ban Chỉ đạo sưu tầm, biên soạn lịch sử huyện."), 0)
    assert title is not None
    assert title.organization is not None
    assert title.organization.name == "Ban Chỉ đạo Sưu tầm, biên soạn lịch sử huyện"


def test_a_mission_is_told_from_others_by_where_it_stands() -> None:
    text = "Ông Lê Văn Tám, cố vấn Đại sứ quán Việt Nam tại Maroc, cho biết như vậy."
    assert [post[2] for post in posts(text)] == ["Đại sứ quán Việt Nam tại Maroc"]


def test_words_of_bodies_are_read_behind_a_joint_too() -> None:
    text = "Ông Lê Văn Tám, Giám đốc Trung tâm Huấn luyện và xổ số tỉnh Lai Châu, cho biết như vậy."
    assert [post[2] for post in posts(text)] == ["Trung tâm Huấn luyện và xổ số tỉnh Lai Châu"]


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Giám đốc Công ty Thép Việt Nam Vũ Đạt nói.", "Vũ Đạt", "Công ty Thép Việt Nam"),
        ("Giám đốc Công ty Hồng Hà Chu Ngọc Lẫm nói.", "Chu Ngọc Lẫm", "Công ty Hồng Hà"),
        (
            "Giám đốc Công ty CP Đầu tư Hồng Hà Lê Thị Thu Sen nói.",
            "Lê Thị Thu Sen",
            "Công ty cổ phần Đầu tư Hồng Hà",
        ),
    ],
)
def test_behind_the_own_name_of_a_company_stands_its_head(text: str, person: str, body: str) -> None:
    assert [(who, where) for who, _, where, _ in posts(text)] == [(person, body)]


def test_who_governs_a_place_abroad_stands_behind_its_name() -> None:
    told = posts("Thống đốc tỉnh Gunma Hanazawa Tokuji đến. Thị trưởng thành phố Gò Công Lê Văn Tám đón.")
    assert [one[:3] for one in told] == [
        ("Hanazawa Tokuji", "Thống đốc", "tỉnh Gunma"),
        ("Lê Văn Tám", "Thị trưởng", "thành phố Gò Công"),
    ]


def test_a_place_abroad_of_two_words_governs_nobody() -> None:
    assert posts("Thống đốc tỉnh Surat Thani đến.") == []


def test_a_person_may_be_called_as_a_district_begins() -> None:
    assert posts("Bộ trưởng Bộ Y tế Hoàng Mai Anh nói vậy.")[0][::2] == ("Hoàng Mai Anh", "Bộ Y tế")
    text = "Cục trưởng Cục Đường sắt Việt Nam Vũ Quang Khôi Nguyên nói vậy."
    assert posts(text)[0][::2] == ("Vũ Quang Khôi Nguyên", "Cục Đường sắt Việt Nam")


def test_a_district_before_a_name_is_still_a_place() -> None:
    text = "Chủ tịch UBND Hoàng Mai Lê Văn Anh nói vậy."
    assert posts(text)[0][::2] == ("Lê Văn Anh", "Ủy ban nhân dân quận Hoàng Mai")
