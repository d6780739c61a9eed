"""Where the name of an organisation ends, and what it is officially called."""

import pytest

from kg.extract.organizations import OrganizationPhrase, read_organization
from kg.extract.places import read_place
from tests.extract.reading import held, posts, prepared, scanned


def body(text: str) -> OrganizationPhrase:
    phrase = read_organization(scanned(text), 0)
    assert phrase is not None, text
    return phrase


def written(text: str) -> str:
    """Return the words that are read as the organisation at the start of the text."""
    scan = scanned(text)
    return scan.tokens.joined(0, body(text).end)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("VPCP", "Văn phòng Chính phủ"),
        ("BQP", "Bộ Quốc phòng"),
        ("Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("UBND tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
        ("Ủy ban nhân dân huyện Nam Đàn", "Ủy ban nhân dân huyện Nam Đàn"),
        ("UBND TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("UBND quận 1", "Ủy ban nhân dân quận 1"),
        ("Công an phường 5", "Công an phường 5"),
        ("Sở Y tế Hà Nội", "Sở Y tế thành phố Hà Nội"),
        ("Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An"),
        ("Thành ủy TP HCM", "Thành ủy Thành phố Hồ Chí Minh"),
        ("Quận ủy quận 2", "Quận ủy Quận 2"),
        ("Tỉnh đoàn Hậu Giang", "Tỉnh đoàn Hậu Giang"),
        ("Quân khu 4", "Quân khu 4"),
        ("Cục Cảnh sát hình sự", "Cục Cảnh sát hình sự"),
        ("Hội Nhà báo Việt Nam", "Hội Nhà báo Việt Nam"),
        ("Trung ương Đoàn", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("Công ty CP Sông Đà", "Công ty cổ phần Sông Đà"),
    ],
)
def test_an_organisation_has_its_full_official_name(text: str, name: str) -> None:
    phrase = body(f"{text}, ")
    assert (phrase.name, written(f"{text}, ")) == (name, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ban Dân vận Tỉnh ủy Nghệ An", "Ban Dân vận Tỉnh ủy Nghệ An"),
        ("Ban Tổ chức Thành ủy Hà Nội", "Ban Tổ chức Thành ủy Hà Nội"),
        (
            "Ban Chấp hành Trung ương Hội Cựu chiến binh Việt Nam",
            "Ban Chấp hành Trung ương Hội Cựu chiến binh Việt Nam",
        ),
        ("Vụ Pháp luật của Văn phòng Chính phủ", "Vụ Pháp luật Văn phòng Chính phủ"),
    ],
)
def test_a_part_is_named_with_the_body_above_it(text: str, name: str) -> None:
    assert body(text).name == name


def test_a_committee_of_an_association_is_not_the_partys() -> None:
    assert "Đảng" not in body("Ban Chấp hành Trung ương Hội Luật gia Việt Nam").name


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Bộ Nội vụ tổ chức hội nghị", "Bộ Nội vụ"),
        ("Bộ Y tế quản lý bệnh viện", "Bộ Y tế"),
        ("Bộ Tài chính kiểm tra đơn vị", "Bộ Tài chính"),
        ("Văn phòng Chính phủ tổ chức hội nghị", "Văn phòng Chính phủ"),
        ("Bộ Tài chính và Bộ Công Thương", "Bộ Tài chính"),
        ("Bộ Tư pháp - Bộ Nội vụ", "Bộ Tư pháp"),
        ("Liên đoàn Bóng đá Việt Nam Lê Khánh Hải", "Liên đoàn Bóng đá Việt Nam"),
        ("Hội Luật gia Việt Nam Phó Chủ tịch", "Hội Luật gia Việt Nam"),
    ],
)
def test_a_verb_another_body_or_a_person_ends_the_name(text: str, end: str) -> None:
    assert written(text) == end


def test_words_joined_by_va_belong_to_one_name() -> None:
    assert written("Bộ Lao động - Thương binh và Xã hội họp") == "Bộ Lao động - Thương binh và Xã hội"
    assert written("Sở Kế hoạch và Đầu tư, ") == "Sở Kế hoạch và Đầu tư"


def test_an_abbreviation_in_brackets_is_stepped_over() -> None:
    text = "Ban Quản lý dự án (BQLDA) Thăng Long"
    assert (body(text).name, written(text)) == ("Ban Quản lý dự án Thăng Long", text)


def test_an_abbreviation_after_a_registered_name_adds_nothing() -> None:
    text = "Văn phòng Chính phủ (VPCP) họp"
    assert (body(text).name, written(text)) == ("Văn phòng Chính phủ", "Văn phòng Chính phủ (VPCP)")


def test_a_country_that_the_words_say_twice_is_named_once() -> None:
    assert body("Hiệp hội Gỗ Việt Nam Việt Nam").name == "Hiệp hội Gỗ Việt Nam"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Đảng ủy họp", "host"),
        ("Tỉnh ủy họp", "tỉnh"),
        ("Thành ủy họp", "thành phố"),
        ("HĐND thành phố họp", "thành phố"),
        ("Sở Nội vụ họp", "local"),
        ("Bộ Công an họp", None),
    ],
)
def test_what_the_words_leave_out_is_told(text: str, missing: str | None) -> None:
    assert body(text).missing == missing


def test_a_small_abbreviation_is_no_body() -> None:
    assert read_organization(scanned("bqp"), 0) is None


def test_a_word_that_looks_like_a_small_abbreviation_is_no_body() -> None:
    assert body("Hạ viện Anh ca ngợi").name == "Hạ viện Anh"


def test_a_first_word_alone_is_no_body() -> None:
    assert read_organization(scanned("Ủy ban đã họp"), 0) is None


def test_a_place_that_no_table_lists_ends_before_the_holders_name() -> None:
    assert written("Huyện ủy Lý Nhân Nguyễn Văn Bảy") == "Huyện ủy Lý Nhân"


def test_a_full_name_after_a_local_body_is_a_person() -> None:
    assert written("Huyện ủy Nguyễn Văn Bảy") == "Huyện ủy"


def test_no_district_is_called_as_a_woman_is() -> None:
    assert written("Huyện ủy Nguyễn Thị Mai Hương") == "Huyện ủy"


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("Nghệ An", "tỉnh Nghệ An", "tỉnh"),
        ("tỉnh Hòa Bình", "tỉnh Hòa Bình", "tỉnh"),
        ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", "thành phố"),
        ("TP HCM", "Thành phố Hồ Chí Minh", "thành phố"),
        ("quận Hoàng Mai", "quận Hoàng Mai", "quận"),
        ("thị xã Hoàng Mai", "thị xã Hoàng Mai", "thị xã"),
        ("phường 5", "phường 5", "phường"),
        ("Trung Quốc", "Trung Quốc", "country"),
        ("huyện", None, "huyện"),
        ("tỉnh Nguyễn Văn Bảy", None, "tỉnh"),
    ],
)
def test_a_place_has_its_level(text: str, name: str | None, level: str) -> None:
    place = read_place(scanned(text), 0)
    assert place is not None
    assert (place.name, place.level) == (name, level)


@pytest.mark.parametrize("text", ["tỉnh ủy", "tỉnh đoàn", "hòa bình", "phát triển"])
def test_a_common_word_is_no_place(text: str) -> None:
    assert read_place(scanned(text), 0) is None


def test_every_organisation_of_a_text_is_a_mention_with_its_full_name() -> None:
    text = "UBND tỉnh Nghệ An báo cáo Bộ KH&ĐT và Văn phòng Chính phủ."
    assert [one.name for one in prepared(text).text.organizations] == [
        "Ủy ban nhân dân tỉnh Nghệ An",
        "Bộ Kế hoạch và Đầu tư",
        "Văn phòng Chính phủ",
    ]


def test_four_syllables_of_which_the_last_is_a_letter_are_a_ward() -> None:
    text = "Bà Trần Thị Năm giữ chức Chủ tịch UBND phường Tân Hạ Đoài B từ năm ngoái."
    assert [(one.person, one.organization) for one in held(text)] == [
        ("Trần Thị Năm", "Ủy ban nhân dân phường Tân Hạ Đoài B")
    ]


def test_a_company_in_the_name_of_its_party_committee_keeps_its_own() -> None:
    text = "Ông Lê Văn Hùng làm Phó Bí thư Đảng ủy Tổng công ty Du lịch Sài Gòn."
    assert [body for _, _, body, _ in posts(text)] == ["Đảng ủy Tổng công ty Du lịch Sài Gòn"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Trưởng ban Tổ chức Trung ương Đoàn", "Ban Tổ chức Trung ương Đoàn"),
        (
            "Chủ nhiệm Ủy ban Kiểm tra Trung ương Đoàn",
            "Ủy ban Kiểm tra Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        ),
        ("Bí thư Đoàn xã Tam Lộc", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Tam Lộc"),
        ("Bí thư Đoàn thanh niên xã Tam Lộc", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Tam Lộc"),
        ("Bí thư Chi bộ thôn Hạ Lôi", "Chi bộ Thôn Hạ Lôi"),
        ("Bí thư Chi bộ khu phố 4", "Chi bộ Khu phố 4"),
        ("Thư ký báo chí Nhà Trắng", "Nhà Trắng"),
    ],
)
def test_an_office_below_or_beside_the_partys_is_of_its_own_body(title: str, body: str) -> None:
    assert [told for _, _, told, _ in posts(f"Ông Lê Văn Hùng, {title}, nói.")] == [body]


def test_a_surname_behind_a_level_is_not_the_youth_union() -> None:
    text = "Chủ tịch UBND tỉnh Đoàn Hữu Khang và Bí thư tỉnh Đoàn Bình Dương Trần Văn Tám dự họp."
    assert [(person, organization) for person, _, organization, _ in posts(text)] == [
        ("Đoàn Hữu Khang", "Ủy ban nhân dân tỉnh Bình Dương"),
        ("Trần Văn Tám", "Tỉnh đoàn Bình Dương"),
    ]


def test_a_place_whose_name_begins_like_a_body_is_the_place() -> None:
    assert posts("Tân Bí thư Hội An Lê Văn Tám nói: Hội An phát triển nhanh.") == [
        ("Lê Văn Tám", "Bí thư", "Thành ủy Hội An", "start")
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Trưởng ấp 3A, xã Hòa Tiến", "Ấp 3A"),
        ("Trưởng bản Nậm Mười, xã Hòa Tiến", "Bản Nậm Mười"),
        ("Tổ trưởng tổ dân phố số 5", "Tổ dân phố số 5"),
        ("Bí thư Chi bộ 5A", "Chi bộ 5A"),
        ("Bí thư Chi bộ số 7", "Chi bộ số 7"),
        ("Bí thư Chi bộ khu phố 4", "Chi bộ Khu phố 4"),
    ],
)
def test_a_hamlet_and_a_cell_may_be_called_by_a_number(words: str, name: str) -> None:
    assert [body for _, _, body, _ in posts(f"Ông Lê Văn Hùng, {words}, có ý kiến.")] == [name]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Tổng Bí thư Ban Chấp hành Trung ương Đảng Cộng sản Cuba",
            "Ban Chấp hành Trung ương Đảng Cộng sản Cuba",
        ),
        (
            "Trưởng ban Tổ chức Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào",
            "Ban Tổ chức Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào",
        ),
        ("Ủy viên Bộ Chính trị Trung ương Đảng Cộng sản Việt Nam", "Bộ Chính trị"),
        ("Ủy viên Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_an_organ_of_a_party_abroad_keeps_its_party(title: str, body: str) -> None:
    assert [told for _, _, told, _ in posts(f"Ông Lê Văn Hùng, {title}, nói.")] == [body]


def test_a_level_behind_of_is_that_of_the_place_spoken_of() -> None:
    text = "Ở quận Thanh Xuân, ông Lê Văn Tám từng là trưởng phòng đào tạo của quận."
    assert posts(text) == [("Lê Văn Tám", "Trưởng phòng", "Phòng Đào tạo quận Thanh Xuân", "held")]


def test_a_ministry_ends_before_a_name_of_no_known_syllables() -> None:
    text = "Triều Tiên mừng. Bộ trưởng Bộ Ngoại giao Pec Il Hun đến thăm."
    assert posts(text) == [("Pec Il Hun", "Bộ trưởng", "Bộ Ngoại giao Triều Tiên", "holds")]


@pytest.mark.parametrize(
    ("minister", "name"),
    [
        ("Thương mại và Công nghiệp Singapore", "Bộ Thương mại và Công nghiệp Singapore"),
        ("Giáo dục và Khoa học Nga", "Bộ Giáo dục và Khoa học Nga"),
        ("Giáo dục Nga", "Bộ Giáo dục Nga"),
        ("Nông nghiệp Pháp", "Bộ Nông nghiệp Pháp"),
    ],
)
def test_a_ministry_of_another_state_is_called_as_the_words_say(minister: str, name: str) -> None:
    for person in (
        "John Smith",
        "Tan Wei Ming",
    ):  # the syllables of one are none of Vietnamese, of the other may be
        told = posts(f"Bộ trưởng {minister} {person} đến thăm.")
        assert [(who, body) for who, _, body, _ in told] == [(person, name)]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Bí thư chi bộ 12 năm liền", "Chi bộ"),
        ("Bí thư chi bộ 45 đảng viên", "Chi bộ"),
        ("Bí thư chi bộ 9 người", "Chi bộ"),
        ("Trưởng khu phố 4 năm 2018", "Khu phố 4"),
    ],
)
def test_a_number_that_counts_what_follows_is_no_name(words: str, body: str) -> None:
    assert [told for _, _, told, _ in posts(f"Ông Lê Văn Hùng, {words}, có ý kiến.")] == [body]


def test_a_number_before_one_who_is_addressed_is_a_name() -> None:
    text = "Bí thư Chi bộ 3 đồng chí Lê Văn Hùng có ý kiến."
    assert [body for _, _, body, _ in posts(text)] == ["Chi bộ 3"]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Giám đốc Công ty Sơn Trang của tỉnh Hà Nam", "Công ty Sơn Trang"),
        ("Trưởng Ban Quản lý dự án của tỉnh Hà Nam", "Ban Quản lý dự án tỉnh Hà Nam"),
    ],
)
def test_a_company_of_a_place_is_not_called_after_it(words: str, body: str) -> None:
    assert [told for _, _, told, _ in posts(f"Ông Lê Văn Hùng, {words}, có ý kiến.")] == [body]


def test_border_guards_are_of_no_district() -> None:
    text = "Bên bếp lửa, Bí thư Bộ đội Biên phòng {} Lò Văn Bính gảy đàn."
    bodies = [posts(text.format(place))[0][2] for place in ("Mường Nhé", "Lai Châu")]
    assert bodies == ["Bộ đội Biên phòng Mường Nhé", "Bộ đội Biên phòng tỉnh Lai Châu"]


def test_who_steers_a_programme_of_a_place_heads_its_committee() -> None:
    (post,) = posts("Trưởng ban Chỉ đạo Đề án Trồng sen TP Cần Thơ - bà Lò Thị Sen - đã xem hồ.")
    assert post[2] == "Ban Chỉ đạo Đề án Trồng sen thành phố Cần Thơ"


def test_a_person_of_four_syllables_is_no_place_with_a_person() -> None:
    text = "Tỉnh Lai Châu họp. Phó Bí thư Tỉnh ủy Thào Hồng Sơn Ca nói vậy."
    assert posts(text) == [("Thào Hồng Sơn Ca", "Phó Bí thư", "Tỉnh ủy Lai Châu", "holds")]


def test_the_office_of_a_president_and_an_army_are_bodies_abroad() -> None:
    text = "Tổng thư ký Phủ Tổng thống Peru Bruno Smith và Tư lệnh Lục quân Peru Jose Brown từ chức."
    assert [post[2] for post in posts(text)][:2] == ["Phủ Tổng thống Peru", "Lục quân Peru"]
