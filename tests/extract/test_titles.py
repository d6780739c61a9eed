import pytest

from kg.extract.titles import read_term, read_title
from tests.extract.reading import posts, scanned


def title_of(text: str) -> tuple[str, str | None]:
    phrase = read_title(scanned(text), 0)
    assert phrase is not None, text
    return phrase.row.title, phrase.organization.name if phrase.organization else None


@pytest.mark.parametrize(
    ("text", "title", "organization"),
    [
        ("Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng", "Chủ nhiệm", "Văn phòng Chính phủ"),
        ("Chủ nhiệm VPCP Mai Tiến Dũng", "Chủ nhiệm", "Văn phòng Chính phủ"),
        ("Bộ trưởng Ngoại giao Phạm Bình Minh", "Bộ trưởng", "Bộ Ngoại giao"),
        ("Bộ trưởng Bộ GTVT Nguyễn Văn Thể", "Bộ trưởng", "Bộ Giao thông vận tải"),
        ("Chánh Văn phòng Trung ương Đảng Nguyễn Văn Nên", "Chánh Văn phòng", "Văn phòng Trung ương Đảng"),
        ("Trưởng Ban Dân vận Trung ương Trương Thị Mai", "Trưởng ban", "Ban Dân vận Trung ương"),
        ("Phó ban Tổ chức Trung ương", "Phó Trưởng ban", "Ban Tổ chức Trung ương"),
        ("Phó Chủ tịch Thường trực Quốc hội Trần Thanh Mẫn", "Phó Chủ tịch Thường trực", "Quốc hội"),
        ("Chủ tịch Hà Nội Nguyễn Đức Chung", "Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội"),
        ("Bí thư Quảng Nam Lê Phước Thanh", "Bí thư", "Tỉnh ủy Quảng Nam"),
        ("Bí thư Quận 2 Nguyễn Văn A", "Bí thư", "Quận ủy Quận 2"),
        ("Phó chủ tịch UBND tỉnh Thanh Hoá Ngô Văn Tuấn", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Thanh Hóa"),
        ("Tổng thống Mỹ Donald Trump", "Tổng thống", "Mỹ"),
        ("Giám đốc Sở Nội vụ Điện Biên", "Giám đốc", "Sở Nội vụ tỉnh Điện Biên"),
        ("Thường vụ Tỉnh ủy Nghệ An", "Ủy viên", "Ban Thường vụ Tỉnh ủy Nghệ An"),
        ("Tư lệnh Quân khu 4", "Tư lệnh", "Quân khu 4"),
        ("cố vấn Ban Chấp hành Trung ương Đảng", "Cố vấn", "Ban Chấp hành Trung ương Đảng"),
        ("Bí thư Huyện ủy Lý Nhân, ", "Bí thư", "Huyện ủy Lý Nhân"),
        ("Trưởng ban Dân nguyện của Ủy ban Thường vụ Quốc hội", "Trưởng ban", None),
        ("Giám đốc của Sở Y tế Hà Nội", "Giám đốc", "Sở Y tế thành phố Hà Nội"),
        ("Trưởng khoa tại Bệnh viện Bạch Mai", "Trưởng khoa", "Bệnh viện Bạch Mai"),
    ],
)
def test_a_title_takes_the_organisation_that_follows(text: str, title: str, organization: str | None) -> None:
    read = title_of(text)
    assert read[0] == title
    if organization is not None:
        assert read[1] == organization


def test_an_organisation_ends_where_a_name_begins() -> None:
    assert title_of("Chủ tịch Hội Nông dân Việt Nam Trần Văn Tư")[1] == "Hội Nông dân Việt Nam"


def test_modifiers_are_kept_apart_from_the_title() -> None:
    phrase = read_title(scanned("nguyên Phó Thủ tướng"), 0)
    assert phrase is not None
    assert phrase.modifiers == {"former"}
    assert phrase.former


def test_a_word_that_begins_like_a_modifier_is_none() -> None:
    assert read_title(scanned("nguyên nhân"), 0) is None


def test_authority_is_not_an_acting_post() -> None:
    text = scanned("chính quyền Tổng thống Donald Trump")
    title = read_title(text, 2)
    assert title is not None
    assert title.modifiers == frozenset()


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("khóa XIV", "khóa XIV"),
        (", nhiệm kỳ 2016 - 2021", "nhiệm kỳ 2016-2021"),
        ("khoá: V, VI, VII và VIII", "khóa: V, VI, VII và VIII"),
        ("từ khóa IV đến VIII", "khóa IV đến VIII"),
        ("khóa XIV, nhiệm kỳ 2015-2020", "khóa XIV"),
        ("2 khóa (XI, XII)", "khóa XI, XII"),
        ("3 khóa XII, XIII và XIV", "khóa XII, XIII và XIV"),
        ("khóa (XI", None),
        ("nhiệm kỳ hai", "nhiệm kỳ hai"),
        ("nhiệm kỳ tới", None),
        ("khóa họp", None),
    ],
)
def test_terms_are_read_as_written(text: str, term: str | None) -> None:
    assert read_term(scanned(text), 0)[1] == term


def test_an_alternate_member_may_be_called_so_after_the_committee() -> None:
    assert title_of("Ủy viên Trung ương Đảng dự khuyết khóa X")[0] == "Ủy viên dự khuyết"
    assert title_of("Ủy viên Trung ương Đảng chính thức khóa X")[0] == "Ủy viên"


def test_the_place_may_follow_the_term() -> None:
    told = title_of("Trưởng đoàn đại biểu Quốc hội khóa XIV tỉnh Hà Giang")
    assert told == ("Trưởng đoàn đại biểu", "Đoàn đại biểu Quốc hội tỉnh Hà Giang")
    assert title_of("Đại biểu Quốc hội khóa XIV Hà Giang")[1] is None


@pytest.mark.parametrize(
    ("text", "title", "organization"),
    [
        ("Phó Chủ tịch TT UBND tỉnh Nghệ An", "Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Kế toán trưởng Công ty Bến Thành", "Kế toán trưởng", "Công ty Bến Thành"),
        ("Thành viên Ủy ban Kinh tế", "Thành viên", "Ủy ban Kinh tế của Quốc hội"),
        ("Chánh Thanh tra tỉnh Nghệ An", "Chánh Thanh tra", "Thanh tra tỉnh Nghệ An"),
        ("Phó phòng Nội vụ huyện Đông Anh", "Phó Trưởng phòng", "Phòng Nội vụ huyện Đông Anh"),
    ],
)
def test_titles_of_every_kind_are_known(text: str, title: str, organization: str) -> None:
    assert title_of(text) == (title, organization)


def test_ky_is_spelled_with_i_or_y() -> None:
    assert read_term(scanned("nhiệm kì 2016-2021"), 0)[1] == "nhiệm kỳ 2016-2021"


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Vụ trưởng Vụ Pháp chế, Bộ Tài chính, cho biết", "Vụ Pháp chế Bộ Tài chính"),
        ("Vụ trưởng Vụ Pháp chế (Bộ Tài chính) Lê Văn Tám", "Vụ Pháp chế Bộ Tài chính"),
        (
            "Trưởng phòng Cảnh sát giao thông - Công an tỉnh Nghệ An.",
            "Phòng Cảnh sát giao thông Công an tỉnh Nghệ An",
        ),
        ("Trưởng ban Văn hóa xã hội, HĐND tỉnh, nói", "Ban Văn hóa xã hội Hội đồng nhân dân tỉnh"),
        ("Vụ trưởng Vụ Pháp chế, Bộ Tài chính và Bộ Y tế", "Vụ Pháp chế"),
        ("Vụ trưởng Vụ Pháp chế, ông Lê Văn Tám", "Vụ Pháp chế"),
        ("Cục trưởng Cục Hàng không (Bộ Giao thông vận tải)", "Cục Hàng không Việt Nam"),
    ],
)
def test_a_unit_takes_the_body_that_stands_after_a_mark(text: str, organization: str) -> None:
    assert title_of(text)[1] == organization


def test_the_letters_of_a_title_may_stand_before_its_body() -> None:
    text = "Bà Trần Thị Hoa, Chủ tịch Hội đồng thành viên (HĐTV) Công ty Gạch Cầu Ngang, cho biết."
    assert [one[2] for one in posts(text)] == ["Công ty Gạch Cầu Ngang"]


def test_a_body_that_is_no_more_does_not_end_a_list() -> None:
    text = "Ông Lê Văn Tám từng là Vụ trưởng Vụ Kế hoạch, Bộ Thương mại (cũ); Giám đốc Sở Y tế Hà Nam."
    assert [one[1] for one in posts(text)] == ["Vụ trưởng", "Giám đốc"]


def test_a_degree_in_brackets_behind_the_term_is_of_the_title() -> None:
    assert title_of("Ủy viên Trung ương Đảng khóa X (dự khuyết), khóa XI")[0] == "Ủy viên dự khuyết"


@pytest.mark.parametrize(
    ("body", "title"),
    [("Bộ Chính trị", "Ủy viên"), ("Ban Thường vụ Tỉnh ủy Hà Nam", "Ủy viên"), ("Chính phủ", "Thành viên")],
)
def test_a_member_of_a_committee_has_a_seat(body: str, title: str) -> None:
    found = read_title(scanned(f"thành viên {body}, ông"), 0)
    assert found is not None
    assert found.row.title == title


def test_the_secretary_of_a_province_abroad_leads_no_city() -> None:
    text = "Ông Trương Vệ từng là bí thư Quảng Đông, sau làm bí thư Bắc Kinh."
    assert [body for _, _, body, _ in posts(text)] == ["Tỉnh ủy Quảng Đông", "Thành ủy Bắc Kinh"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("trở thành nữ Phó Bí thư đầu tiên của tỉnh Hà Nam", ("Phó Bí thư", "Tỉnh ủy Hà Nam")),
        ("được bầu làm Tổng thống thứ 9 của Peru", ("Tổng thống", "Peru")),
        ("là Giám đốc trẻ nhất của Sở Y tế Hà Nam", ("Giám đốc", "Sở Y tế tỉnh Hà Nam")),
    ],
)
def test_words_that_mark_a_holder_out_stand_before_the_body(words: str, told: tuple[str, str]) -> None:
    assert [(title, body) for _, title, body, _ in posts(f"Bà Lê Thị Năm {words}.")] == [told]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Chánh văn phòng Tổng thống Hàn Quốc Noh Young-min", "Văn phòng Tổng thống Hàn Quốc"),
        ("Phó Chánh Văn phòng Tổng Bí thư Lê Văn Tám", "Văn phòng Tổng Bí thư"),
        ("Chánh Văn phòng Nội các Nhật Bản Yoshihide Suga", "Văn phòng Nội các Nhật Bản"),
    ],
)
def test_who_heads_the_office_of_another_has_not_his_title(words: str, body: str) -> None:
    assert [one for _, _, one, _ in posts(f"Trong cuộc gặp có {words}.")] == [body]


@pytest.mark.parametrize("title", ["Giám đốc tài chính", "giám đốc Tài chính - kế toán"])
def test_who_directs_the_finances_is_of_the_company_of_the_next_title(title: str) -> None:
    text = f"Bà Lê Thị Tám, Đảng ủy viên, {title}, kế toán trưởng Công ty Cấp nước Hà Nam, nói."
    assert posts(text) == [
        ("Lê Thị Tám", "Đảng ủy viên", "Đảng ủy Công ty Cấp nước Hà Nam", "holds"),
        ("Lê Thị Tám", "Giám đốc tài chính", "Công ty Cấp nước Hà Nam", "holds"),
        ("Lê Thị Tám", "Kế toán trưởng", "Công ty Cấp nước Hà Nam", "holds"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tư, Chủ tịch đầu tiên của Hội Nhà báo Việt Nam, sinh năm 1920.",
        "Ông Trần Văn Tư là Chủ tịch đầu tiên của Hội Nhà báo Việt Nam.",
        "Chủ tịch đầu tiên của Hội Nhà báo Việt Nam Trần Văn Tư sinh năm 1920.",
    ],
)
def test_the_first_of_all_holders_held_the_post(text: str) -> None:
    assert posts(text) == [("Trần Văn Tư", "Chủ tịch", "Hội Nhà báo Việt Nam", "held")]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("được bầu làm Chủ tịch đầu tiên của Hội Nhà báo Việt Nam", "start"),
        (
            "là nữ Chủ tịch đầu tiên của Hội Nhà báo Việt Nam",
            "holds",
        ),  # the first woman may well be in office
    ],
)
def test_who_becomes_the_first_holder_begins_and_a_first_woman_holds(words: str, status: str) -> None:
    assert [one[3] for one in posts(f"Bà Lê Thị Năm {words}.")] == [status]


def test_a_post_behind_that_of_a_first_holder_is_not_past_with_it() -> None:
    text = "Ông Lê Văn Tám, Chủ tịch đầu tiên của Hội Nhà báo Việt Nam, Giám đốc Sở Y tế Hà Nam, phát biểu."
    assert [status for *_, status in posts(text)] == ["held", "holds"]


def test_incumbents_hold_their_posts_before_and_behind_a_name() -> None:
    assert posts("Đương kim Chủ tịch UBND huyện Đông Anh Lê Thị Mận nói.") == [
        ("Lê Thị Mận", "Chủ tịch", "Ủy ban nhân dân huyện Đông Anh", "holds")
    ]
    assert posts("Bà Lê Thị Mận, đương kim Giám đốc Sở Y tế Hà Nội, có mặt.") == [
        ("Lê Thị Mận", "Giám đốc", "Sở Y tế thành phố Hà Nội", "holds")
    ]


def test_who_is_called_acting_in_two_words_holds_the_post() -> None:
    assert posts("Bà Lê Thị Mận, tạm quyền Giám đốc Sở Y tế Hà Nội, có mặt.") == [
        ("Lê Thị Mận", "Giám đốc", "Sở Y tế thành phố Hà Nội", "holds")
    ]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Giám đốc quốc gia WB tại Việt Nam Alan Smythe nói.", "Giám đốc quốc gia", "Ngân hàng Thế giới"),
        ("Trưởng đại diện UNICEF tại Việt Nam Alan Smythe nói.", "Trưởng đại diện", "UNICEF"),
        ("Phó Chủ tịch Ngân hàng Thế giới Alan Smythe nói.", "Phó Chủ tịch", "Ngân hàng Thế giới"),
        (
            "Đồng Chủ tịch Hội Hữu nghị Việt - Pháp Alan Smythe nói.",
            "Đồng Chủ tịch",
            "Hội Hữu nghị Việt - Pháp",
        ),
    ],
)
def test_who_represents_a_body_of_several_states_is_named_behind_the_country(
    text: str, title: str, body: str
) -> None:
    assert posts(text) == [("Alan Smythe", title, body, "holds")]


def test_a_company_ends_behind_the_country_where_a_foreign_name_begins() -> None:
    assert posts("Tổng giám đốc Công ty Zetacem Việt Nam Alan Smythe nói.") == [
        ("Alan Smythe", "Tổng Giám đốc", "Công ty Zetacem Việt Nam", "holds")
    ]


@pytest.mark.parametrize("called", ["TS", "GS", "Ngài"])
def test_a_body_ends_before_the_degree_of_a_foreigner_or_his_address(called: str) -> None:
    assert posts(f"Giám đốc Viện Nghiên cứu Đông Á {called} Alan Smythe nói.") == [
        ("Alan Smythe", "Giám đốc", "Viện Nghiên cứu Đông Á", "holds")
    ]


def test_letters_of_a_degree_may_be_of_the_name_of_a_council() -> None:
    assert title_of("Chủ tịch Hội đồng Chức danh GS Nhà nước Lê Văn Tám")[1] == (
        "Hội đồng Chức danh GS Nhà nước"
    )


@pytest.mark.parametrize("name", ["Kim Jong-ho", "Park Jung-min", "GS Alan Smythe", "Ngài Alan Smythe"])
def test_a_province_of_no_table_ends_where_its_governor_is_named(name: str) -> None:
    assert title_of(f"Thống đốc tỉnh Fukuyama {name} nói.") == ("Thống đốc", "tỉnh Fukuyama")


def test_a_place_by_whose_name_somebody_is_called_is_no_place() -> None:
    text = "Nhà ông Huế ở đây. Theo lời Bí thư Huế, ai cũng vui."
    title = read_title(scanned(text), 8)
    other = read_title(scanned(text.replace("ông Huế", "bà Mai")), 8)
    assert [one is not None and one.organization is not None for one in (title, other)] == [False, True]


@pytest.mark.parametrize(("place", "person"), [("huyện Kbang", "Lê Văn Mận"), ("phường Bến Nghé", "Hồ Mận")])
def test_a_place_of_no_table_ends_where_a_name_begins(place: str, person: str) -> None:
    assert [one[0] for one in posts(f"Chủ tịch UBND {place} {person} nói.")] == [person]


def test_who_held_a_post_before_another_held_it() -> None:
    text = "Giám đốc tiền nhiệm của Sở Y tế tỉnh Lai Châu là ông Lê Văn Tám."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Lai Châu", "held")]
