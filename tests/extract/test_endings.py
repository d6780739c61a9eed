"""Posts that something told behind the title ended."""

import pytest

from kg.model.claims import Status
from tests.extract.reading import held


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("đến khi nghỉ hưu năm 2004", "2004"),
        ("cho đến lúc qua đời (tháng 3/2004)", "2004-03"),
        ("tới khi được điều động về Bộ Y tế vào tháng 3/2004", "2004-03"),
        ("cho đến khi bị cách chức vào tháng 3/2004", "2004-03"),
    ],
)
def test_a_post_lasts_until_what_is_told_behind_it(words: str, last: str) -> None:
    (claim,) = held(f"Từ năm 1996, ông Trần Văn Tư là Giám đốc Sở Nội vụ tỉnh Đồng Nai {words}.")
    assert (claim.status, str(claim.since), str(claim.until)) == ("held", "1996", last)


def test_who_held_a_post_until_he_retired_holds_it_no_more_though_no_day_is_told() -> None:
    (claim,) = held("Từ năm 1996, ông Trần Văn Tư là Giám đốc Sở Nội vụ tỉnh Đồng Nai đến khi nghỉ hưu.")
    assert (claim.status, str(claim.since), claim.until) == ("held", "1996", None)


def test_what_another_is_still_to_do_ends_no_post() -> None:
    text = "Ông Đỗ Văn Sáu được giao quyền Giám đốc Sở Nội vụ tỉnh Đồng Nai tới khi tỉnh bầu người khác."
    assert [one.status.value for one in held(text)] == ["start"]


def test_a_date_of_the_next_clause_is_no_end() -> None:
    text = (
        "Từ năm 1996, ông Trần Văn Tư là Giám đốc Sở Nội vụ tỉnh Đồng Nai đến khi nghỉ hưu, năm 2010 ông mất."
    )
    assert [one.until for one in held(text)] == [None]


@pytest.mark.parametrize(
    "words", ["được bầu lại", "tái đắc cử", "được tái bầu", "được bầu làm Bí thư Tỉnh ủy Hà Nam"]
)
def test_one_who_gets_his_post_again_has_not_left_it(words: str) -> None:
    told = held(f"Từ năm 1996, ông Trần Văn Tư là Bí thư Tỉnh ủy Hà Nam cho đến khi {words} năm 2005.")
    assert told
    assert "2005" not in {str(one.until) for one in told}
    assert all(one.status is not Status.HELD for one in told)


@pytest.mark.parametrize("joint", [" và", ","])
def test_a_post_that_one_is_said_to_keep_until_a_year_ended_then(joint: str) -> None:
    took = "Năm 2005, bà Đỗ Thị Hoa đắc cử Chủ tịch UBND tỉnh Hà Nam"
    text = f"{took}{joint} giữ cương vị này cho đến cuối năm 2011."
    assert [(one.status, str(one.since), str(one.until)) for one in held(text)] == [("held", "2005", "2011")]


def test_a_post_that_one_is_said_to_keep_until_now_is_held() -> None:
    text = (
        "Từ năm 2011, bà Đỗ Thị Hoa được bầu làm Chủ tịch UBND tỉnh Hà Nam và đảm nhiệm chức vụ này đến nay."
    )
    assert [(one.status, str(one.since), one.ongoing) for one in held(text)] == [("holds", "2011", True)]


@pytest.mark.parametrize(
    "step",
    [
        ", hai năm sau lên Phó Chủ tịch UBND tỉnh Đồng Nai",
        ", sau ba năm được bổ nhiệm Phó Chủ tịch UBND tỉnh Đồng Nai",
        ", sau đó lên Phó Chủ tịch UBND tỉnh Đồng Nai",
        ", rồi năm 2012 lên Phó Chủ tịch UBND tỉnh Đồng Nai",
    ],
)
def test_a_post_from_which_one_goes_on_to_the_next_is_held_no_more(step: str) -> None:
    claims = held(f"Từ năm 2009, ông Trần Văn Tư làm Giám đốc Sở Nội vụ tỉnh Đồng Nai{step}.")
    assert [one.status for one in claims if one.title == "Giám đốc"] == ["held"]


@pytest.mark.parametrize("besides", [", sau đó kiêm Phó Bí thư Đảng ủy Sở", ", sau đó mở thêm ba lớp học"])
def test_what_is_held_besides_and_other_news_end_no_post(besides: str) -> None:
    claims = held(f"Từ năm 2009, ông Trần Văn Tư làm Giám đốc Sở Nội vụ tỉnh Đồng Nai{besides}.")
    assert [one.status for one in claims if one.title == "Giám đốc"] == ["holds"]
