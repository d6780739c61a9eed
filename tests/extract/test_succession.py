"""Posts of a life that a later step of it ended."""

import pytest

from kg import extract
from tests.builders import a_document
from tests.extract.reading import held, posts

MINISTER = "Từ tháng 8/2007, ông Trần Văn Tư là Bộ trưởng Bộ Y tế."


def _spans(text: str, published: str = "2018-05-10") -> list[tuple[str, str, str | None, str | None]]:
    return [
        (
            one.title,
            one.status.value,
            str(one.since) if one.since else None,
            str(one.until) if one.until else None,
        )
        for one in held(text, published)
    ]


def test_what_was_left_long_ago_was_held_until_then() -> None:
    text = f"{MINISTER}\nTháng 4/2016, Quốc hội miễn nhiệm chức Bộ trưởng Bộ Y tế đối với ông Trần Văn Tư."
    assert ("Bộ trưởng", "held", "2007-08", "2016-04") in _spans(text)


def test_a_deputy_who_became_head_was_deputy() -> None:
    text = (
        "Từ năm 2014, ông Trần Văn Tư là Thứ trưởng Bộ Y tế.\n"
        "Tháng 4/2016, Quốc hội phê chuẩn ông Trần Văn Tư làm Bộ trưởng Bộ Y tế."
    )
    assert ("Thứ trưởng", "held", "2014", "2016-04") in _spans(text)


def test_a_deputy_who_had_a_post_elsewhere_before_he_rose_was_not_deputy_until_then() -> None:
    text = (
        "Năm 2008, ông Trần Văn Tư được bổ nhiệm làm Thứ trưởng Bộ Y tế.\n"
        "Năm 2010, ông được bầu làm Bí thư Tỉnh ủy Hà Nam.\n"
        "Tháng 4/2016, Quốc hội phê chuẩn ông Trần Văn Tư làm Bộ trưởng Bộ Y tế."
    )
    assert ("Thứ trưởng", "held", "2008", None) in _spans(text)


@pytest.mark.parametrize(
    "news",
    [
        "Sáng 10/5, Quốc hội miễn nhiệm chức Bộ trưởng Bộ Y tế đối với ông Trần Văn Tư.",
        "Tháng 4/2016, ông Trần Văn Tư được bầu làm Bí thư Tỉnh ủy Hà Nam.",
    ],
)
def test_what_is_left_now_or_not_told_to_be_left_is_held_still(news: str) -> None:
    assert ("Bộ trưởng", "holds", "2007-08", None) in _spans(f"{MINISTER}\n{news}")


@pytest.mark.parametrize(
    ("later", "until"),
    [
        ("Năm 2015, ông làm Phó Trưởng ban Ban Kinh tế Trung ương.", None),
        ("Hiện ông Tư là Phó Trưởng ban Ban Kinh tế Trung ương.", None),
        ("Tháng 4/2016, HĐND tỉnh miễn nhiệm chức Chủ tịch UBND tỉnh Sơn La đối với ông Tư.", "2016-04"),
    ],
)
def test_an_office_that_was_left_since_it_was_taken_up_is_held_besides(later: str, until: str | None) -> None:
    text = f"Năm 2012, ông Trần Văn Tư được bầu làm Chủ tịch UBND tỉnh Sơn La.\n{later}"
    assert ("Chủ tịch", "start", None, None) in _spans(text)
    assert ("Chủ tịch", "held", "2012", until) in _spans(text)


@pytest.mark.parametrize(
    "beside",
    [
        "Năm 2015, ông được bầu làm Bí thư Tỉnh ủy Sơn La.",
        "Năm 2015, ông được bầu làm Ủy viên Ban Chấp hành Trung ương Đảng.",
        "Năm 2015, ông được bầu làm Chủ tịch Hội Khuyến học tỉnh Sơn La.",
        "Tháng 5/2018, ông được bổ nhiệm lại.",
    ],
)
def test_what_one_may_be_besides_takes_no_office_from_him(beside: str) -> None:
    text = f"Năm 2012, ông Trần Văn Tư được bầu làm Chủ tịch UBND tỉnh Sơn La.\n{beside}"
    assert ("Chủ tịch", "held", "2012", None) not in _spans(text)


def test_a_deputy_who_rises_in_his_body_was_deputy_but_its_chairman_may_direct_it() -> None:
    text = "Năm 2012, bà Lê Thị Sáu được bổ nhiệm làm {} Công ty Sao Mai.\nNăm 2015, bà được bổ nhiệm làm {}."
    assert ("Phó Giám đốc", "held", "2012", "2015") in _spans(
        text.format("Phó Giám đốc", "Giám đốc Công ty Sao Mai")
    )
    rows = _spans(text.format("Chủ tịch", "Tổng Giám đốc Công ty Sao Mai"))
    assert not any(status == "held" for _, status, _, _ in rows)


def test_a_deputy_who_is_told_to_be_the_head_next_was_deputy() -> None:
    text = (
        "Ông Trần Văn Tư (Thứ trưởng Bộ Y tế, luân chuyển làm Phó Bí thư Tỉnh ủy Hà Nam),"
        " hiện giữ chức Bí thư Tỉnh ủy Hà Nam."
    )
    assert {("Phó Bí thư", "start", None, None), ("Phó Bí thư", "held", None, None)} <= set(_spans(text, ""))


@pytest.mark.parametrize("agent", ["", "Thủ tướng ", "Ủy ban Thường vụ Quốc hội ra nghị quyết "])
def test_whose_post_is_struck_from_the_record_held_it(agent: str) -> None:
    text = f"Ông Lê Văn Tám bị {agent}xóa tư cách nguyên Chủ tịch UBND tỉnh Hà Nam."
    assert posts(text) == [("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "held")]


def test_a_deputy_was_one_until_he_was_the_standing_deputy() -> None:
    text = (
        "Ông Trần Văn Tư quê Hà Nam. Tháng 3/2012, ông Tư được điều động làm Phó Bí thư Tỉnh ủy Hà Nam; đến"
        " tháng 11/2014 được bầu làm Phó Bí thư Thường trực Tỉnh ủy Hà Nam. Tháng 5/2017, ông Tư được bầu"
        " làm Bí thư Tỉnh ủy Hà Nam."
    )
    assert ("Phó Bí thư", "held", "2012-03", "2014-11") in _spans(text)


def test_a_post_since_a_day_that_another_takes_now_was_held() -> None:
    text = (
        "Bà Trần Thị Tư được bầu làm Bí thư Huyện ủy Lý Nhân thay ông Lê Văn Tám."
        " Ông Tám giữ chức Bí thư Huyện ủy Lý Nhân từ tháng 3/2015."
    )
    told = extract.read(a_document(text)).holdings
    own = [one for one in told if one.person == "Lê Văn Tám"]
    assert [(one.status.value, str(one.since)) for one in own] == [("held", "2015-03"), ("end", "None")]
