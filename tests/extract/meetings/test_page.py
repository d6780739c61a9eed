"""An article as the readers of meetings look at it."""

import pytest

from kg.extract.article import OrganizationMention
from kg.extract.meetings.page import Spans
from tests.extract.reading import page

NAMES = Spans([OrganizationMention(start, start + 2, f"tổ chức {start}") for start in (0, 5, 9)])


def test_spans_are_found_by_where_they_start() -> None:
    assert [one.start for one in NAMES.within(0, 9)] == [0, 5]
    assert NAMES.within(1, 5) == ()


def test_a_span_is_found_at_its_start_only() -> None:
    found = NAMES.at(5)
    assert found is not None
    assert found.name == "tổ chức 5"
    assert NAMES.at(6) is None


def test_the_last_span_before_a_position_is_found() -> None:
    found = NAMES.last_before(9)
    assert found is not None
    assert found.start == 5
    assert NAMES.last_before(0) is None


def test_a_position_belongs_to_its_sentence() -> None:
    seen = page("Quốc hội họp. Chính phủ dự.")
    assert [seen.sentence(at) for at in (0, 12, 14, 26)] == [0, 0, 1, 1]


def test_letters_that_grow_in_lower_case_leave_positions_true() -> None:
    seen = page("İstanbul: Quốc hội họp.")
    assert len(seen.lowered) == len(seen.article.text)
    assert seen.lowered.index("quốc hội") == seen.article.text.index("Quốc hội")


def test_a_position_may_lie_inside_the_name_of_an_organisation() -> None:
    seen = page("Ủy ban Thường vụ Quốc hội họp.")
    assert seen.inside_organization(seen.lowered.index("quốc"))
    assert not seen.inside_organization(seen.lowered.index("họp"))


def test_a_name_may_end_right_before_a_position() -> None:
    seen = page("Ông Lê Vĩnh Tân chủ trì.")
    assert seen.named_before(seen.lowered.index("chủ trì"))
    assert not seen.named_before(seen.lowered.index("trì"))


def test_only_cues_are_cues() -> None:
    seen = page("Ông Lê Vĩnh Tân chủ trì hội nghị.")
    assert [seen.lowered[cue.start : cue.end] for cue in seen.cues(0, 40)] == ["chủ trì"]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 17/1, ông Lê Văn Tám dâng hương tại đường Lê Hồng Phong.",
        "Sáng 17/1, ông Lê Văn Tám viếng Chủ tịch Hồ Chí Minh.",
        "Sáng 17/1, ông Lê Văn Tám trao giải thưởng Tôn Đức Thắng.",
    ],
)
def test_whose_name_a_street_or_a_prize_bears_is_nobody_present(text: str) -> None:
    assert {one.name for one in page(text).people} == {"Lê Văn Tám"}


def test_the_head_of_a_city_is_present() -> None:
    text = "Sáng 17/1, Chủ tịch UBND thành phố Lê Văn Tám họp."
    assert [one.name for one in page(text).people] == ["Lê Văn Tám"]


def test_who_gets_a_post_is_found_in_the_normalised_text() -> None:
    text = "Ngày 17/1, HĐND tỉnh Sơn La bầu ông Hoàng Hòa Bình giữ chức Chủ tịch UBND tỉnh."
    (change,) = page(text).changes
    assert (change.person, text.lower()[change.start : change.end].count("bình")) == ("Hoàng Hòa Bình", 1)


@pytest.mark.parametrize(("before", "there"), [("xã", []), ("ông", ["Hà Trung"])])
def test_a_place_of_two_words_is_no_person(before: str, there: list[str]) -> None:
    assert [one.name for one in page(f"Ông Hà Trung đến. Bí thư {before} Hà Trung đến.").people][1:] == there


def test_an_airport_is_nobody_wherever_it_is_named() -> None:
    text = "Đường tới sân bay Cát Bi đã xong. Cát Bi nói riêng và Hải Phòng đều đông."
    assert not list(page(text).people)


@pytest.mark.parametrize("streets", ["đường Lê Văn Tám, Trần Văn Nam", "ngã tư Lê Văn Tám - Trần Văn Nam"])
def test_what_is_listed_with_a_street_is_a_street(streets: str) -> None:
    assert not list(page(f"Cuộc họp bàn về {streets} sáng 15/1.").people)


def test_a_name_once_misspelled_is_that_of_the_official() -> None:
    text = "Giám đốc Sở Nội vụ Trần Thị Hoa họp. Bà Trần Thị Hoa nói. Ảnh bà Trần Thi Hoa."
    assert {one.name for one in page(text).people} == {"Trần Thị Hoa"}


def test_who_holds_a_post_of_his_own_is_not_another_misspelled() -> None:
    text = (
        "Giám đốc Sở Nội vụ Trần Văn Tuấn họp. Ông Trần Văn Tuấn nói. "
        "Giám đốc Sở Tài chính Trần Văn Tuân đến."
    )
    assert {one.name for one in page(text).people} == {"Trần Văn Tuấn", "Trần Văn Tuân"}


@pytest.mark.parametrize(
    "address",
    ["số nhà 18 Nguyễn Du", "hẻm 359 Lê Văn Tám", "nhà số 62/23 Lê Văn Tám", "con hẻm 7 Lê Văn Tám"],
)
def test_the_street_of_an_address_is_nobody(address: str) -> None:
    assert not list(page(f"Cuộc họp diễn ra tại {address} sáng 15/1.").people)


def test_the_headline_of_another_article_to_read_is_no_part_of_this_one() -> None:
    seen = page("Sáng 17/1, ông Lê Văn Tám dự họp.\nXem thêm: Bà Trần Thị Hoa dự hội nghị")
    assert [one.name for one in seen.people] == ["Lê Văn Tám"]
    assert len(seen.lowered) == len(seen.article.text)
    assert "hội nghị" not in seen.lowered


def test_a_japanese_with_a_short_name_is_no_village() -> None:
    there = page("Hội đàm với Thủ tướng Nhật Bản Taro Aso diễn ra sáng nay.").people
    assert [one.name for one in there] == ["Taro Aso"]


def test_a_place_in_brackets_before_its_province_is_nobody() -> None:
    text = "Ngày 17/1, Tỉnh ủy kỷ luật ông Lê Văn Tám ở xã Ea Tiêu (Lương Sơn, Đăk Lăk)."
    assert [one.name for one in page(text).people] == ["Lê Văn Tám"]


@pytest.mark.parametrize("year", ["Tết Nguyên đán Kỷ Hợi", "cuộc gặp nghệ sĩ Xuân Kỷ Hợi 2019"])
def test_the_name_of_a_year_is_nobody(year: str) -> None:
    seen = page(f"Ngày 1/2, nhân {year}, ông Lê Văn Tám dự lễ.")
    assert [one.name for one in seen.people] == ["Lê Văn Tám"]


def test_a_name_with_its_last_syllable_in_small_letters_is_whole() -> None:
    found = page("Bí thư Thành ủy Lê Văn Tám đến. Bí thư Lê Văn tám cho rằng cần làm.").people
    assert {one.name for one in found} == {"Lê Văn Tám"}


def test_the_end_of_a_name_with_the_country_in_it_is_nobody() -> None:
    found = page("Sáng nay, Quỹ học bổng Vươn Cao Việt Nam trao quà. Ông Lê Văn Tám đến dự.").people
    assert [one.name for one in found] == ["Lê Văn Tám"]


def test_who_holds_a_post_may_be_called_after_the_country() -> None:
    text = "Sáng 15/1, Giám đốc Sở Y tế Hà Giang Lê Việt Nam chủ trì hội nghị tổng kết."
    assert [one.name for one in page(text).people] == ["Lê Việt Nam"]


def test_a_district_that_ends_as_a_tomb_does_names_nobody_else() -> None:
    found = page("Chánh án TAND huyện Hải Lăng Trần Văn Tám đến. Họ thăm lăng Trần Nhân Tông.").people
    assert [one.name for one in found] == ["Trần Văn Tám"]
