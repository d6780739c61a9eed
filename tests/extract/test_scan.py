"""What may stand at a token: names, places, phrases of the gazetteer."""

import pytest

from tests.extract.reading import posts, scanned


def named(text: str) -> str | None:
    """Return the full name at the start of a text."""
    scan = scanned(text)
    end = scan.name(0)
    return scan.tokens.joined(0, end) if end is not None else None


def place_at_start(text: str) -> str | None:
    found = scanned(text).place(0)
    return found[1].official if found is not None else None


@pytest.mark.parametrize(
    "name",
    ["Lê Vĩnh Tân", "Vũ Khoan", "Nguyễn Thị Kim Ngân", "NGUYỄN XUÂN PHÚC", "Hầu A Lềnh", "Tôn Nữ Thị Ninh"],
)
def test_a_surname_and_one_to_three_syllables_are_a_name(name: str) -> None:
    assert named(f"{name} phát biểu") == name


@pytest.mark.parametrize("text", ["Lê", "nguyễn văn bảy", "Trần gian", "Shinzo Abe", "Hà Nội", "Lào Cai"])
def test_what_is_no_vietnamese_full_name_is_none(text: str) -> None:
    assert named(text) is None


def test_a_title_ends_a_name() -> None:
    assert named("Mai Tiến Dũng Bộ trưởng") == "Mai Tiến Dũng"


def test_an_abbreviated_body_ends_a_name() -> None:
    assert named("Lê Hồng Vinh UBND tỉnh") == "Lê Hồng Vinh"


def test_a_person_may_have_the_surname_that_a_district_begins_with() -> None:
    assert named("Hoàng Mai Anh phát biểu") == "Hoàng Mai Anh"


@pytest.mark.parametrize("text", ["Hội đồng nhân dân", "Đoàn đại biểu Quốc hội", "Phan Thiết"])
def test_a_body_or_a_place_is_no_person(text: str) -> None:
    assert named(text) is None


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Hòa Bình", "tỉnh Hòa Bình"),
        ("hòa bình", None),
        ("TP. Hà Nội", "thành phố Hà Nội"),
        ("một", None),
    ],
)
def test_a_place_is_written_with_capitals(text: str, official: str | None) -> None:
    assert place_at_start(text) == official


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Kim Jong-un đến", "Kim Jong-un"),
        ("Tập Cận Bình - Chủ tịch", "Tập Cận Bình"),
        ("Shinzo Abe đến", "Shinzo Abe"),
        ("đến", ""),
    ],
)
def test_a_hyphen_joins_capitals_and_a_dash_does_not(text: str, run: str) -> None:
    scan = scanned(text)
    assert scan.tokens.joined(0, scan.capitals(0)) == run


def test_the_word_past_the_end_is_empty() -> None:
    scan = scanned("Quốc hội")
    assert [scan.word(n) for n in (-1, 0, 1, 2)] == ["", "quốc", "hội", ""]


def test_a_marker_phrase_tells_its_end() -> None:
    scan = scanned("giữ chức vụ Bộ trưởng")
    assert (scan.marks("predicate", 0), scan.marks("dismiss", 0), scan.marks("predicate", 3)) == (
        3,
        None,
        None,
    )


def test_a_body_in_small_letters_ends_a_name() -> None:
    assert named("Trương Hòa Bình Quốc hội miễn nhiệm") == "Trương Hòa Bình"
    assert named("Trương Hòa Quốc phát biểu") == "Trương Hòa Quốc"


def test_a_name_ends_with_its_line() -> None:
    text = "Cảnh cáo Phó Chủ tịch UBND tỉnh Lào Cai Trần Văn Tư\nTheo thông báo, ông Tư có sai phạm."
    assert posts(text) == [("Trần Văn Tư", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "holds")]


def test_a_name_ends_before_initials() -> None:
    assert named("Nguyễn Văn An TTO") == "Nguyễn Văn An"
    assert named("NGUYỄN VĂN AN") == "NGUYỄN VĂN AN"


def test_a_ward_called_after_somebody_is_a_place() -> None:
    text = "Tại phường Lê Hồng Phong, bà Trần Thị Năm, Phó Bí thư Đảng ủy phường Lê Hồng Phong, nói."
    assert posts(text) == [("Trần Thị Năm", "Phó Bí thư", "Đảng ủy phường Lê Hồng Phong", "holds")]


def test_a_name_after_a_title_and_a_commune_is_a_persons() -> None:
    text = "Xã Hạ Sơn có việc. Trưởng Công an xã Trần Văn Tư nói."
    assert [person for person, *_ in posts(text)] == ["Trần Văn Tư"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Điểu K ' Tám", "Điểu K'Tám"),
        ("Điểu K’Tám", "Điểu K'Tám"),
        ("Điểu K ' tám", "Điểu K'tám"),
        ("K ’ Tám", "K'Tám"),
        ("Giang B ' riu Tám", "Giang B'riu Tám"),
        ("Y Sy H ' Tám", "Y Sy H'Tám"),
        ("H'Lan Niê Kđăm", "H'Lan Niê Kđăm"),
    ],
)
def test_a_letter_with_an_apostrophe_is_of_a_name(words: str, name: str) -> None:
    assert posts(f"Ông {words}, Chủ tịch UBND xã Ba Lòng, phát biểu.") == [
        (name, "Chủ tịch", "Ủy ban nhân dân xã Ba Lòng", "holds")
    ]


def test_a_letter_with_an_apostrophe_is_of_a_place() -> None:
    text = "Ông Trần Văn Tám - Bí thư Huyện ủy Đăk G ’ Long, Chủ tịch UBND xã Đắk R ' Lan - phát biểu."
    assert [organization for _, _, organization, _ in posts(text)] == [
        "Huyện ủy Đắk Glong",
        "Ủy ban nhân dân xã Đắk R'Lan",
    ]


def test_two_syllables_that_a_word_of_bodies_goes_on_from_are_no_name() -> None:
    assert [
        scanned(text).name(0) for text in ("Đoàn Thanh niên", "Đoàn Thanh nói", "Đoàn Văn Thanh niên")
    ] == [None, 2, 3]


@pytest.mark.parametrize("text", ["Từ Ý, đoàn bay về.", "Đoàn Ủy ban Kiểm tra Trung ương đến viếng."])
def test_where_somebody_comes_from_and_a_delegation_are_nobody(text: str) -> None:
    assert named(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("Nam Hà Tĩnh", None), ("Nam Hà", "tỉnh Nam Hà"), ("Đông Hà, Quảng Trị", "thành phố Đông Hà")],
)
def test_a_quarter_of_the_sky_before_a_longer_place_is_none_of_its_name(text: str, name: str | None) -> None:
    assert place_at_start(text) == name
