"""Days and periods of posts that stand apart from them, or that something else in the sentence hides."""

from __future__ import annotations

import pytest

from kg.model.claims import Status
from tests.extract.reading import held


def test_what_was_over_before_a_date_keeps_its_beginning() -> None:
    (claim,) = held(
        "Từ năm 2016 đến trước tháng 3/2018, ông Trần Văn Tư là Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    )
    assert (claim.status, str(claim.since), str(claim.on), claim.until) == ("held", "2016", "2018-03", None)


def test_the_period_stands_behind_whose_team_it_is() -> None:
    text = "Ông Trần Văn Tư làm Tổ trưởng Tổ công tác cải cách của Thủ tướng từ tháng 8/2007 đến năm 2011."
    assert [(str(one.since), str(one.until)) for one in held(text)] == [("2007-08", "2011")]


def test_a_number_may_count_back_behind_the_post() -> None:
    text = "Ông Trần Văn Tư được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Đồng Nai cách đây 2 năm."
    assert [str(one.on) for one in held(text)] == ["2017"]


def test_the_years_of_a_nhiem_ky_do_not_make_a_life_of_the_news() -> None:
    text = (
        "Chiều 16/1, ông Lê Vĩnh Tân công bố các quyết định. Ban Bí thư cho ông Trần Văn Tư thôi tham gia "
        "Ban Chấp hành Đảng bộ tỉnh Đồng Nai nhiệm kỳ 2015 - 2020."
    )
    assert [str(one.on) for one in held(text) if one.person == "Trần Văn Tư"] == ["2019-01-16"]


def test_a_list_goes_on_after_a_period_in_brackets() -> None:
    text = "Ông Trần Văn Tư tham gia Thường trực Bộ Chính trị (8/1999-4/2001); đại biểu Quốc hội khóa XIV."
    assert [(one.title, one.status.value) for one in held(text)] == [
        ("Thường trực", "held"),
        ("Đại biểu", "holds"),
    ]


def test_what_one_once_left_has_not_the_day_of_what_is_told_of_him() -> None:
    text = (
        "Sáng 16/1, ông Trần Văn Tư (người từng bị cách chức Phó Chủ tịch UBND tỉnh Đồng Nai) nói. "
        "Tháng 1/2018, Thủ tướng cách chức Phó Chủ tịch UBND tỉnh Đồng Nai đối với ông Trần Văn Tư."
    )
    assert [str(one.on) for one in held(text) if one.status == "end"] == ["2018-01"]


def test_a_post_of_which_its_holder_died_long_ago_ends_with_his_death() -> None:
    (claim,) = held("Tháng 7/1986, Tổng Bí thư Lê Duẩn từ trần.")
    assert (claim.status, str(claim.until)) == ("held", "1986-07")


def test_a_post_still_held_is_open_where_a_life_says_so() -> None:
    text = (
        "Ông Trần Văn Tư - Bí thư Tỉnh ủy Đồng Nai - được điều động về trung ương.\nTrước khi nhận nhiệm vụ, "
        "ông Tư trải qua nhiều vị trí và làm Bí thư Tỉnh ủy Đồng Nai từ tháng 7-2015 đến nay."
    )
    (claim,) = [one for one in held(text) if one.status == "holds"]
    assert (str(claim.since), claim.ongoing) == ("2015-07", True)


def test_a_date_frames_the_clause_that_it_opens() -> None:
    text = "Quốc hội họp hai kỳ mỗi năm; giữa năm 2017, Phó Thủ tướng Trương Hòa Bình đã đăng đàn."
    assert [str(one.on) for one in held(text)] == ["2017"]


def test_a_number_may_stand_before_the_date_that_frames() -> None:
    text = "Trước đó 4 năm, tháng 4/2012, Tổng Bí thư Nguyễn Phú Trọng đã tới thăm."
    assert [str(one.on) for one in held(text)] == ["2012-04"]


def test_who_is_elected_on_an_earlier_day_held_his_other_post_then() -> None:
    text = (
        "Ngày 10/1, đại hội Đảng bộ tỉnh Đồng Nai khai mạc. "
        "Ông Trần Văn Tư, Chủ tịch UBND tỉnh, được bầu làm Bí thư Tỉnh ủy Đồng Nai. Sáng 17/1, tỉnh họp."
    )
    assert {str(one.on) for one in held(text)} == {"2019-01-10"}


def test_a_day_to_come_makes_no_life_of_the_news() -> None:
    text = (
        "Quốc hội sẽ họp từ ngày 23/1. Ông Trần Văn Tư đã được Bộ Chính trị phân công làm Bí thư Tỉnh ủy "
        "Đồng Nai."
    )
    assert [(one.status.value, str(one.on)) for one in held(text)] == [("start", "2019-01-17")]


def test_a_birth_told_in_brackets_makes_no_life_of_the_news() -> None:
    text = "Theo đó, ông Trần Văn Tư (sinh năm 1971) thôi giữ chức Bí thư Tỉnh ủy Đồng Nai."
    assert [(one.status.value, str(one.on)) for one in held(text)] == [("end", "2019-01-17")]


@pytest.mark.parametrize("verb", ["đang là", "vẫn là", "là", "vẫn đang giữ chức"])
def test_a_day_on_which_a_post_is_held_is_not_its_beginning(verb: str) -> None:
    found = held(f"Ngày 17/10/2020, ông Lê Văn Tám {verb} Thống đốc Ngân hàng Nhà nước Việt Nam.")
    assert [(one.status, str(one.on), one.since) for one in found] == [(Status.HOLDS, "2020-10-17", None)]


def test_a_year_in_which_one_was_in_office_still_is_not_its_beginning() -> None:
    found = held("Năm 2019, khi xảy ra vụ việc, ông Lê Văn Tám đang là Giám đốc Sở Y tế tỉnh Hà Nam.")
    assert [(str(one.on), one.since) for one in found] == [("2019", None)]


def test_the_post_before_is_held_when_the_next_is_decided_and_not_when_that_begins() -> None:
    found = held(
        "Ngày 8/1/2019, Thủ tướng bổ nhiệm ông Trần Đức Lâm, Phó Chủ tịch UBND tỉnh Hà Nam, giữ chức "
        "Thứ trưởng Bộ Nội vụ kể từ ngày 15/1/2019."
    )
    assert {one.title: str(one.on) for one in found} == {
        "Phó Chủ tịch": "2019-01-08",
        "Thứ trưởng": "2019-01-15",
    }


def test_a_period_in_brackets_behind_a_chain_is_that_of_all_its_posts() -> None:
    text = "Ông Lê Văn Tám, nguyên Bí thư Đảng ủy, Giám đốc Công an tỉnh Hà Nam (giai đoạn 2009 - 2012)."
    assert {(str(one.since), str(one.until)) for one in held(text)} == {("2009", "2012")}


def test_a_beginning_behind_a_list_of_past_posts_is_that_of_the_last() -> None:
    text = (
        "Ông Lê Văn Tám từng giữ chức Giám đốc Sở Y tế Hà Nam và Bí thư Thành ủy Hà Nam (từ ngày 2/3/2016)."
    )
    assert [str(one.since) for one in held(text)] == ["None", "2016-03-02"]


@pytest.mark.parametrize("period", ["giai đoạn 2003 - 2006", "trong giai đoạn 2003 - 2006"])
def test_a_period_right_behind_a_title_is_that_of_the_post(period: str) -> None:
    (claim,) = held(f"Ông Lê Văn Tám từng làm Chủ tịch UBND tỉnh Hà Nam {period}.")
    assert (claim.status, str(claim.since), str(claim.until)) == ("held", "2003", "2006")


def test_the_period_of_a_post_that_is_taken_from_somebody_is_not_when() -> None:
    text = "Sáng 16/1, Ban Bí thư cách chức Bí thư Tỉnh ủy Hà Nam giai đoạn 2011-2016 đối với ông Lê Văn Tám."
    assert [(one.status.value, str(one.on)) for one in held(text)] == [("end", "2019-01-16")]


def test_a_period_before_but_is_not_that_of_the_post_behind_it() -> None:
    text = (
        "Công ty lỗ khi ông Trần Văn Tư giữ các vị trí lãnh đạo từ năm 2007 đến năm 2013, nhưng ông Tư vẫn "
        "được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    )
    assert {(one.since, one.until) for one in held(text)} == {(None, None)}


def test_the_years_of_a_term_are_no_span_of_who_is_elected_in_it() -> None:
    text = "HĐND tỉnh Hà Nam khóa XII (2016-2021) họp, bầu ông Trần Văn Tư làm Phó Chủ tịch UBND tỉnh."
    assert [(one.status.value, one.since) for one in held(text)] == [("start", None)]


@pytest.mark.parametrize(
    ("time", "day"),
    [("Tuần trước", "2019-01"), ("Từ ngày 7 đến 9/1", "2019-01-09")],
)
def test_nobody_has_a_post_for_some_days(time: str, day: str) -> None:
    text = f"{time}, Đại hội bầu ông Trần Văn Tư làm Bí thư Tỉnh ủy Hà Nam."
    assert [(one.status.value, str(one.on)) for one in held(text)] == [("start", day)]


def test_how_long_one_had_a_post_may_stand_before_its_span() -> None:
    (claim,) = held("Ông Trần Văn Tư là Giám đốc Sở Nội vụ Hà Nam trong 5 năm, từ 2010 đến 2015.")
    assert (claim.status.value, str(claim.since), str(claim.until)) == ("held", "2010", "2015")
