"""Congresses, plenums and sessions of the table, whose days an article leaves out."""

import pytest

from tests.extract.reading import events


def _days(text: str, published: str | None = "2019-01-20") -> dict[str, str]:
    return {one.name: str(one.date) for one in events(text, published)}


REPORT = (
    "Chiều 18/1, ông Lê Văn Tám làm việc với Sở Y tế Nam Định. Sở Y tế báo cáo kết quả năm qua. "
    "Ông Tám đề nghị tiết kiệm. Trời mưa. Đường vắng. "
)


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Tại Đại hội Đảng lần thứ XII", "2016-01-20/2016-01-28"),
        ("Tại Đại hội đại biểu toàn quốc lần thứ XI của Đảng", "2011-01-12/2011-01-19"),
        ("Tại Hội nghị Trung ương 7 (khóa XI)", "2013-05-02/2013-05-11"),
        ("Tại Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII", "2017-10-04/2017-10-11"),
        ("Tại kỳ họp thứ nhất Quốc hội khóa XIV", "2016-07-20/2016-07-29"),
        ("Tại kỳ họp thứ 10 Quốc hội khóa XIII", "2015-10-20/2015-11-28"),
    ],
)
def test_what_is_told_by_its_number_has_the_days_of_the_table(told: str, days: str) -> None:
    assert days in _days(f"{REPORT}{told}, ông Tám được bầu vào một ủy ban.").values()


def test_a_plenum_without_its_term_is_the_last_one_of_its_number() -> None:
    found = _days(f"{REPORT}Tại Hội nghị Trung ương 8 vừa qua, ông Tám phát biểu về ngân sách.")
    assert found["Hội nghị Trung ương 8"] == "2018-10-02/2018-10-06"


def test_a_session_that_goes_on_has_no_days_of_the_table() -> None:
    text = "Tại kỳ họp thứ 7 Quốc hội khóa XIV, ông Lê Văn Tám phát biểu về ngân sách."
    assert list(_days(text, "2019-06-10").values()) == ["2019-06"]
    assert list(_days(text, "2019-06-15").values()) == ["2019-05-20/2019-06-14"]


@pytest.mark.parametrize(
    "told",
    [
        "Tại Đại hội Đảng bộ tỉnh lần thứ XII",
        "Tại Đại hội lần thứ XII của Công đoàn",
        "Tại Đại hội Đảng lần thứ X của Lào",
        "Tại Đại hội Đảng lần thứ XI và XII",
        "Tại Hội nghị lần thứ 8 Ban Chấp hành Đảng bộ thành phố khóa XII",
        "Trong bài viết về chuẩn bị cho Đại hội Đảng lần thứ XII",
    ],
)
def test_others_with_such_a_number_have_none(told: str) -> None:
    assert not [day for day in _days(f"{REPORT}{told}, ông Tám góp ý.").values() if "/" in day]


def test_a_day_told_for_one_stays() -> None:
    text = f"{REPORT}Sáng 3/10/2018, tại Hội nghị Trung ương 8 khóa XII, ông Tám phát biểu về ngân sách."
    assert _days(text)["Hội nghị Trung ương 8 khóa XII"] == "2018-10-03"


def test_a_month_told_for_what_came_after_is_not_its_own() -> None:
    text = f"{REPORT}Tại Đại hội Đảng lần thứ XII, ông Tám được bầu và đến tháng 4/2016 ông làm Cục trưởng."
    assert "2016-01-20/2016-01-28" in _days(text).values()


def test_one_that_is_only_named_and_has_nobody_is_not_told() -> None:
    assert "2016-01-20/2016-01-28" not in _days(
        f"{REPORT}Tại Đại hội Đảng lần thứ XII, ba văn kiện được đọc."
    )


@pytest.mark.parametrize(
    ("told", "judged"),
    [
        ("Tại kỳ họp thứ 36, Ủy ban Kiểm tra Trung ương kỷ luật cảnh cáo ông Trần Văn Bảy", "Trần Văn Bảy"),
        (
            "Trước đó, tại kỳ họp 36 của UBKT Trung ương, cơ quan này kết luận bà Đỗ Thị Sáu vi phạm",
            "Đỗ Thị Sáu",
        ),
        (
            "Theo kết luận của Ủy ban Kiểm tra Trung ương tại kỳ họp thứ 36, ông Trần Văn Bảy vi phạm",
            "Trần Văn Bảy",
        ),
    ],
)
def test_an_inspection_told_by_its_number_has_its_days_and_whom_it_judged(told: str, judged: str) -> None:
    found = {str(one.date): one for one in events(f"{REPORT}{told}.", "2019-07-20")}
    assert [one.person for one in found["2019-05-29/2019-05-31"].participants] == [judged]


@pytest.mark.parametrize(
    "told",
    [
        "Tại kỳ họp thứ 36, Ủy ban Kiểm tra Tỉnh ủy Nam Định kỷ luật cảnh cáo ông Trần Văn Bảy",
        "Theo Ủy ban Kiểm tra Trung ương, tại kỳ họp thứ 36 của HĐND tỉnh, ông Trần Văn Bảy vi phạm nội quy",
    ],
)
def test_the_sessions_of_other_bodies_with_such_a_number_have_none(told: str) -> None:
    assert not [one for one in events(f"{REPORT}{told}.", "2019-07-20") if "/" in str(one.date)]


def test_a_month_in_brackets_behind_an_inspection_stays() -> None:
    told = (
        "Tại kỳ họp 36 của Ủy ban Kiểm tra Trung ương (tháng 6/2019), ông Trần Văn Bảy bị kỷ luật cảnh cáo."
    )
    assert "2019-06" in [str(one.date) for one in events(f"{REPORT}{told}", "2019-07-20")]


def test_what_is_punished_now_is_not_of_the_inspection_that_found_it() -> None:
    text = "Cảnh cáo ông Trần Văn Bảy. Ông Bảy vi phạm như kết luận tại kỳ họp 36 của UBKT Trung ương."
    assert "2019-09" in [str(one.date) for one in events(text, "2019-09-20") if one.event_type == "decision"]


@pytest.mark.parametrize(
    "done", ["giới thiệu ông Lê Văn Tám để bầu làm Chủ tịch UBND tỉnh", "bầu ông Lê Văn Tám"]
)
def test_whom_an_assembly_elects_or_puts_forward_behind_its_name_is_there(done: str) -> None:
    text = (
        "Sáng 16/1, Quốc hội khai mạc phiên họp thứ 30. "
        f"Trước đó, tại Đại hội Đảng bộ tỉnh Sơn La lần thứ 14 (tháng 10/2015), đại biểu nhất trí {done}."
    )
    congress = next(one for one in events(text) if one.event_type == "congress")
    assert [one.person for one in congress.participants] == ["Lê Văn Tám"]
