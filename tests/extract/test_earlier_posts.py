"""Posts that a sentence tells of the time before."""

from __future__ import annotations

import pytest

from tests.extract.reading import held, posts


@pytest.mark.parametrize(
    "text",
    [
        "Trước khi được bổ nhiệm, ông Lê Vĩnh Tân là Bí thư Tỉnh ủy Đồng Tháp.",
        "Trước đó, ông Lê Vĩnh Tân là Bí thư Tỉnh ủy Đồng Tháp.",
    ],
)
def test_what_somebody_was_before_is_past(text: str) -> None:
    assert posts(text) == [("Lê Vĩnh Tân", "Bí thư", "Tỉnh ủy Đồng Tháp", "held")]


def test_what_somebody_is_when_appointed_elsewhere_is_held() -> None:
    text = "Khi nhận phân công, ông Lê Vĩnh Tân đang là Bí thư Tỉnh ủy Đồng Tháp."
    assert posts(text) == [("Lê Vĩnh Tân", "Bí thư", "Tỉnh ủy Đồng Tháp", "holds")]


def test_whoever_holds_the_office_of_another_is_acting() -> None:
    (found,) = [
        one for one in held("Phó Chủ tịch nước Võ Thị Ánh Xuân giữ quyền Chủ tịch nước.") if one.acting
    ]
    assert (found.person, found.title) == ("Võ Thị Ánh Xuân", "Chủ tịch nước")


@pytest.mark.parametrize(
    "text",
    [
        "Sai phạm của ông Lê Vĩnh Tân xảy ra ở thời điểm khi ông này còn là Bí thư Tỉnh ủy Đồng Tháp.",
        "Ông Lê Vĩnh Tân từng giữ chức vụ: Bí thư Tỉnh ủy Đồng Tháp; cán bộ Sở Y tế.",
        "Năm 2005, Bí thư Tỉnh ủy Đồng Tháp lúc đó Lê Vĩnh Tân đến Lào.",
        "Bí thư Tỉnh ủy Đồng Tháp khi ấy, ông Lê Vĩnh Tân, đến Lào.",
        "Ông Lê Vĩnh Tân (lúc ấy là Bí thư Tỉnh ủy Đồng Tháp) đến Lào.",
        "Ông Lê Vĩnh Tân (bấy giờ là Bí thư Tỉnh ủy Đồng Tháp) đến Lào.",
        "Ông Lê Vĩnh Tân (Bí thư Tỉnh ủy Đồng Tháp thời kỳ đó) đến Lào.",
        "Ông Lê Vĩnh Tân - Bí thư Tỉnh ủy Đồng Tháp thời điểm đó - đến Lào.",
    ],
)
def test_a_post_of_the_time_that_is_told_of_is_past(text: str) -> None:
    assert posts(text) == [("Lê Vĩnh Tân", "Bí thư", "Tỉnh ủy Đồng Tháp", "held")]


def test_what_one_did_until_something_else_is_past() -> None:
    text = "Từ tháng 7/2006 đến trước khi làm Chủ tịch Quốc hội, ông Trần Văn Tư giữ chức Phó Thủ tướng."
    assert posts(text) == [("Trần Văn Tư", "Phó Thủ tướng", "Chính phủ", "held")]


def test_a_retirement_long_since_ends_no_past_post_again() -> None:
    text = "Ông Trần Văn Tư, nguyên Giám đốc Sở Y tế tỉnh Hà Nam (đã nghỉ hưu năm 2015), bị bắt."
    (claim,) = held(text)
    assert (claim.status.value, str(claim.until)) == ("held", "2015")


def test_a_past_post_of_one_who_has_retired_has_no_end_where_none_is_told() -> None:
    text = "Ông Trần Văn Tư, nguyên Giám đốc Sở Y tế tỉnh Hà Nam (hiện đã nghỉ hưu), bị bắt."
    assert posts(text) == [("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "held")]


def test_what_was_held_before_an_appointment_that_names_no_post_is_past() -> None:
    text = "Trước khi được điều động về bộ, ông Trần Văn Tư giữ chức Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    assert [one.status.value for one in held(text)] == ["held"]


@pytest.mark.parametrize(
    "words",
    [
        "làm Bí thư Huyện ủy Ba Vì từ tháng 8/2016, trước đó ông giữ chức Chủ tịch UBND huyện Ba Vì",
        "làm Bí thư Huyện ủy Ba Vì từ tháng 8/2016; trước đó là Chủ tịch UBND huyện Ba Vì",
    ],
)
def test_what_one_was_before_may_be_told_behind_what_he_is(words: str) -> None:
    told = {(one.title, one.status.value, str(one.since)) for one in held(f"Ông Lê Văn Tám {words}.")}
    assert told == {("Bí thư", "holds", "2016-08"), ("Chủ tịch", "held", "None")}


def test_who_had_the_power_of_an_office_then_held_it() -> None:
    text = "Ông Lê Văn Tám từng được kỷ luật khi ông Đỗ Văn Sáu nắm chức Bí thư Tỉnh ủy Đồng Tháp."
    assert posts(text) == [("Đỗ Văn Sáu", "Bí thư", "Tỉnh ủy Đồng Tháp", "held")]
