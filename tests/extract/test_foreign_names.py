import pytest

from tests.extract.reading import posts, prepared


def named(text: str) -> list[str]:
    return [person for person, *_ in posts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Phó Thủ tướng Hà Lan - bà Anneke Smit; các bộ trưởng cùng dự.",
        "Phó Thủ tướng Hà Lan, bà Anneke Smit, người dự họp, đã về nước.",
    ],
)
def test_a_foreign_name_after_its_title_and_a_mark_needs_a_form_of_address(text: str) -> None:
    assert posts(text) == [("Anneke Smit", "Phó Thủ tướng", "Hà Lan", "holds")]


def test_a_letter_with_a_parted_apostrophe_begins_a_name() -> None:
    text = "Bà H ' loan Niê, Bí thư Huyện ủy Krông Bông, đến dự."
    assert [one[0] for one in posts(text)] == ["H'loan Niê"]


def test_small_words_inside_a_name_belong_to_it() -> None:
    text = "Bà Gerda von der Brink, Bộ trưởng Y tế Đức, đến dự."
    assert [one[0] for one in posts(text)] == ["Gerda von der Brink"]


def test_a_caption_glued_to_a_name_is_no_part_of_it() -> None:
    text = "Bí thư Tỉnh ủy Hà Nam Lê Văn TámNgười dân đến dự."
    assert [one[0] for one in posts(text)] == ["Lê Văn Tám"]


@pytest.mark.parametrize("name", ["Prem Tin - u - la", "Prem Tin-u-la"])
def test_a_letter_between_two_hyphens_joins_the_parts_of_a_name(name: str) -> None:
    text = f"Thủ tướng Thái Lan {name} đến dự."
    assert posts(text) == [("Prem Tin-u-la", "Thủ tướng", "Thái Lan", "holds")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alan Smythe đã trở thành Thủ tướng Anh.", ("Alan Smythe", "Thủ tướng", "Anh", "start")),
        ("Alan Smythe đắc cử Tổng thống Mỹ.", ("Alan Smythe", "Tổng thống", "Mỹ", "start")),
        ("Alan Smythe được bầu làm Thủ tướng Anh.", ("Alan Smythe", "Thủ tướng", "Anh", "start")),
        (
            "Giáo sư luật Alan Smythe, người được chỉ định làm Thủ tướng Anh, từ bỏ.",
            ("Alan Smythe", "Thủ tướng", "Anh", "start"),
        ),
    ],
)
def test_a_foreign_name_needs_no_form_of_address_before_a_verb_that_gives_a_post(
    text: str, found: tuple[str, str, str, str]
) -> None:
    assert posts(text) == [found]


def test_what_becomes_a_member_is_no_person() -> None:
    assert posts("Skyline Holdings đã trở thành thành viên Hiệp hội Ngân hàng Việt Nam.") == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Trần Thị Hoa - vlog", "Trần Thị Hoa"),
        ("Trần Thị Hoa - vlogger", "Trần Thị Hoa"),
        ("Kim Anh - vlogger", "Kim Anh"),
        ("Kim Jong - hyun", "Kim Jong-hyun"),
        ("Moon Se - kyung", "Moon Se-kyung"),
    ],
)
def test_after_a_dash_a_korean_name_goes_on_and_a_vietnamese_one_does_not(written: str, name: str) -> None:
    text = f"Giám đốc Sở Y tế Hà Nam {written} đến dự."
    assert [one[0] for one in posts(text)] == [name]


@pytest.mark.parametrize("verb", ["bổ nhiệm", "vừa bầu", "đã điều động"])
def test_who_gives_a_post_does_not_get_it(verb: str) -> None:
    assert prepared(f"Acme Motors {verb} Tổng giám đốc mới.").text.people == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Trần VănTám", "Trần Văn Tám"),
        ("Lê VănBình", "Lê Văn Bình"),
        ("Trần Văn TámHọp", "Trần Văn Tám"),
        ("Lê HùngNgười dân", "Lê Hùng"),
        ("Lê HùngThiếu tướng An", "Lê Hùng"),
        ("Lê HùngNguyên Chủ tịch nước", "Lê Hùng"),
        ("Lê HùngGiám đốc", "Lê Hùng"),
    ],
)
def test_a_space_lost_in_a_name_is_read_into_it(written: str, name: str) -> None:
    text = f"Bí thư Tỉnh ủy Hà Nam {written} đến dự."
    assert [one[0] for one in posts(text) if one[1].startswith("Bí thư")] == [name]


def test_a_space_lost_in_a_name_before_its_title_is_read_into_it() -> None:
    text = "Ông Trần VănTám, Giám đốc Sở Y tế Hà Nam, đến dự."
    assert [one[0] for one in posts(text)] == ["Trần Văn Tám"]


@pytest.mark.parametrize("name", ["Martin W. Brown", "Martin H. W. Brown", "J.K. Brown", "V. Brown"])
def test_letters_with_full_stops_are_of_a_name(name: str) -> None:
    assert posts(f"Tổng thống Mỹ {name} đến thăm.") == [(name, "Tổng thống", "Mỹ", "holds")]


@pytest.mark.parametrize("words", ["bà N.T.H, Giám đốc Sở Y tế", "Giám đốc Sở Y tế là ông Lê A. Facebook"])
def test_letters_alone_are_no_name(words: str) -> None:
    assert all("." not in person for person, *_ in posts(f"Mời {words} tỉnh Hà Nam."))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Haji Hassan Bolk Mu ’ izzad Smith", "Haji Hassan Bolk Mu'izzad Smith"),
        ("Martin O ' Brown", "Martin O'Brown"),
    ],
)
def test_an_apostrophe_joins_a_name_whatever_blanks_are_left(words: str, name: str) -> None:
    assert posts(f"Thủ tướng Ireland {words} đến thăm.") == [(name, "Thủ tướng", "Ireland", "holds")]


def test_an_apostrophe_may_open_what_is_said() -> None:
    assert posts("Thủ tướng Ireland Brown ' nổi giận ' và đi.") == [
        ("Brown", "Thủ tướng", "Ireland", "holds")
    ]


def test_a_listed_name_may_have_an_acting_office_in_its_bracket() -> None:
    text = "Ở Singapore có ông Chan Sing (Bộ trưởng Y tế), Ng Chee Hean (quyền Bộ trưởng Giáo dục) cùng dự."
    assert ("Ng Chee Hean", "Bộ trưởng", "Bộ Giáo dục Singapore", "holds") in posts(text)


def test_a_foreign_word_before_a_place_at_home_is_nobody() -> None:
    assert posts("Tập đoàn Sơn Trang bổ nhiệm Tổng Giám đốc Zetacem Hà Tiên.") == []


def test_letters_in_brackets_behind_a_ministry_end_before_a_foreign_name() -> None:
    text = "Bộ trưởng Bộ Nội vụ và Truyền thông Nhật Bản (MIC) Kenji Ishimoto đến."
    assert [person for person, *_ in posts(text)] == ["Kenji Ishimoto"]


def test_a_body_ends_before_a_name_whose_last_syllable_is_foreign() -> None:
    text = "Singapore mừng. Bộ trưởng Phát triển gia đình Tan Chuan Jin đến thăm."
    assert posts(text) == [("Tan Chuan Jin", "Bộ trưởng", "Bộ Phát triển gia đình Singapore", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "Alan Smythe (53 tuổi), cựu Đại sứ Pháp tại Việt Nam, nhận định.",
        "Theo Alan Smythe, cựu Đại sứ Pháp tại Việt Nam, việc này khó.",
        "Phóng viên trao đổi với Alan Smythe - cựu Đại sứ Pháp - về việc này.",
        "Cựu Đại sứ Pháp, Alan Smythe cho hay.",
        "Cựu Đại sứ Pháp tại Việt Nam là Alan Smythe cho hay.",
        "Alan Smythe từng là Đại sứ Pháp tại Việt Nam.",
        "ALAN SMYTHE, cựu Đại sứ Pháp tại Việt Nam, nhận định.",
    ],
)
def test_a_foreigner_without_an_address_has_the_title_beside_his_name(text: str) -> None:
    assert posts(text) == [("Alan Smythe", "Đại sứ", "Pháp", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Tại Alan Smythe, Đại sứ Pháp nói.",
        "Công ty luật Alan Smythe, Đại sứ Pháp tại Việt Nam nói.",
        "Ông Lê Văn Tám gặp hãng luật Alan Smythe, giám đốc Sở Y tế Hà Nội.",
    ],
)
def test_capitals_behind_the_word_for_a_place_or_a_firm_are_no_person(text: str) -> None:
    assert named(f"{text} Bà Đỗ Thị Mận, Giám đốc Sở Y tế Hà Nam, nghe.") == ["Đỗ Thị Mận"]


def test_a_korean_name_keeps_its_surname_of_foreign_spelling() -> None:
    assert named("Thủ tướng Hàn Quốc Park Jung-min nói.") == ["Park Jung-min"]


def test_names_in_capitals_are_written_with_small_letters() -> None:
    assert named("Bộ trưởng Ngoại giao Lào KIM JONG-HO nói.") == ["Kim Jong-ho"]
    assert named("Chủ tịch UBND xã Tân Lập ĐIỂU K'TÁM nói.") == ["Điểu K'Tám"]
    assert named("Bộ trưởng Ngoại giao Lào HIDEO TANAKA nói.") == ["Hideo Tanaka"]
    assert named("Bộ trưởng Ngoại giao Lào HIDEO OULD ABDEL - MALIK nói.") == ["Hideo Ould Abdel-Malik"]


def test_letters_of_offices_are_no_name_in_capitals() -> None:
    assert named("Giám đốc CDC HCM nói. Giám đốc Sở Y tế Hà Nam LÊ VĂN TÁM nghe.") == ["Lê Văn Tám"]
