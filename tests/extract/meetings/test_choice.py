"""Which of the events that an article names it reports, and which it tells beside that one."""

import pytest

from tests.extract.reading import events, parts


def told(text: str, published: str | None = "2019-01-17") -> list[tuple[str, str]]:
    """Return (name, date) of each event."""
    return [(found.name, str(found.date)) for found in events(text, published)]


def test_a_session_of_the_day_is_reported_rather_than_its_decision() -> None:
    text = (
        "Ngày 17/1, HĐND tỉnh Sơn La bầu ông Lê Văn Tám giữ chức Chủ tịch UBND tỉnh. "
        "Việc bầu diễn ra tại Kỳ họp thứ 8 ngày 17/1."
    )
    assert [name for name, _ in told(text)] == ["Kỳ họp thứ 8"]


def test_a_decision_without_a_session_is_reported() -> None:
    text = "Ngày 17/1, Bộ Chính trị kỷ luật ông Lê Văn Tám."
    assert told(text) == [("Bộ Chính trị kỷ luật Lê Văn Tám", "2019-01-17")]


def test_an_event_of_another_day_is_told_beside() -> None:
    text = "Hội nghị tổng kết khai mạc ngày 17/1. Hội thảo khoa học về biển diễn ra ngày 3/1."
    assert told(text) == [("Hội nghị tổng kết", "2019-01-17"), ("Hội thảo khoa học về biển", "2019-01-03")]


def test_a_decision_of_another_day_is_told_beside() -> None:
    text = (
        "Hội nghị tổng kết khai mạc ngày 17/1. "
        "Trước đó, ngày 5/1, Ban Bí thư quyết định kỷ luật ông Lê Văn Tám."
    )
    assert [date for _, date in told(text)] == ["2019-01-17", "2019-01-05"]


@pytest.mark.parametrize(
    "beside",
    [
        "Ngày 5/3/2005, ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế Sơn La.",
        "Tháng 3/2005, ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế Sơn La.",
        "Hội nghị triển khai nghị quyết năm 2015 khai mạc.",  # the year of what it is about
        "Kỳ họp thứ 2 năm 2019.",  # a year that is not over
    ],
)
def test_a_step_of_an_old_career_and_a_mere_year_are_not_told_beside(beside: str) -> None:
    assert [name for name, _ in told(f"Hội nghị tổng kết khai mạc ngày 17/1. {beside}")] == [
        "Hội nghị tổng kết"
    ]


@pytest.mark.parametrize(
    ("beside", "date"),
    [
        ("Tháng 8/2018, ông Lê Văn Tám bị Ban Bí thư cảnh cáo.", "2018-08"),
        ("Ngày 5/3/2016, UBND tỉnh Sơn La có quyết định bổ nhiệm ông Lê Văn Tám làm Giám đốc.", "2016-03-05"),
        (
            "Ngày 5/3/2016, ông Lê Văn Tám được Bộ Chính trị phân công làm Bí thư Tỉnh ủy Sơn La.",
            "2016-03-05",
        ),
    ],
)
def test_an_old_case_and_who_once_appointed_someone_are_told_beside(beside: str, date: str) -> None:
    assert date in [day for _, day in told(f"Hội nghị tổng kết khai mạc ngày 17/1. {beside}")]


def test_a_breach_of_discipline_is_no_decision() -> None:
    text = "Hội nghị tổng kết khai mạc ngày 17/1. Tháng 8/2018, ông Lê Văn Tám vi phạm kỷ luật."
    assert [name for name, _ in told(text)] == ["Hội nghị tổng kết"]


def test_a_funeral_of_the_day_is_told_beside() -> None:
    text = "Hội nghị tổng kết khai mạc ngày 17/1. Lễ viếng ông Lê Văn Tám cũng diễn ra ngày 17/1."
    assert [name for name, _ in told(text)] == ["Hội nghị tổng kết", "Lễ viếng Lê Văn Tám"]


def test_a_named_guest_of_the_day_is_told_beside() -> None:
    text = "Hội nghị tổng kết khai mạc ngày 17/1. Ngày 17/1, ông Lê Vĩnh Tân tiếp ông Shinzo Abe."
    assert [name for name, _ in told(text)] == ["Hội nghị tổng kết", "Lê Vĩnh Tân tiếp Shinzo Abe"]


def test_a_vote_is_part_of_the_session_of_its_day() -> None:
    text = "Kỳ họp thứ 8 khai mạc ngày 17/1. Ngày 17/1, Quốc hội lấy phiếu tín nhiệm ông Lê Văn Tám."
    assert [name for name, _ in told(text)] == ["Kỳ họp thứ 8"]


def test_an_undated_word_far_down_reports_no_event() -> None:
    assert told("Nhiều việc đã xong. " * 12 + "Việc này từng bàn tại hội nghị nông nghiệp.") == []


def test_the_news_is_reported_and_the_older_event_is_beside_it() -> None:
    text = (
        "Ngày 2/10/2018, Hội nghị Trung ương 8 khai mạc. Ngày 16/1, Hội nghị tổng kết ngành nội vụ khai mạc. "
        "Ông Lê Vĩnh Tân phát biểu."
    )
    by_date = {str(found.date): [one.person for one in found.participants] for found in events(text)}
    assert by_date == {"2018-10-02": [], "2019-01-16": ["Lê Vĩnh Tân"]}


def test_without_a_publication_date_an_event_is_reported_all_the_same() -> None:
    assert told("Ngày 16/1/2019, Hội nghị tổng kết khai mạc.", None) == [("Hội nghị tổng kết", "2019-01-16")]


def test_what_is_decided_on_the_same_day_elsewhere_is_told_too() -> None:
    text = (
        "Sáng 16/1, ông Lê Vĩnh Tân trao quyết định phân công ông Lê Văn Tám làm Bí thư Tỉnh ủy Sơn La. "
        "Cùng ngày, Bộ Chính trị phân công ông Trần Văn Nam làm Bí thư Tỉnh ủy Lào Cai."
    )
    assert [len(name) > 0 for name, _ in told(text)] == [True, True]


def test_a_decision_of_the_headline_is_told_beside_an_older_session() -> None:
    text = (
        "Thủ tướng kỷ luật ông Lê Văn Tám. Thủ tướng Chính phủ thi hành kỷ luật ông Lê Văn Tám. "
        "Trước đó, từ ngày 12 đến 14/11/2018, Ủy ban Kiểm tra Trung ương họp kỳ 31 tại Hà Nội."
    )
    assert {date for _, date in told(text)} == {"2019-01", "2018-11-12/2018-11-14"}


def test_a_session_to_come_is_not_what_the_article_reports() -> None:
    text = (
        "Tại cuộc họp báo sáng 17/1, ông Lê Vĩnh Tân cho biết về Hội nghị Trung ương 8. "
        "Hội nghị Trung ương 8 sẽ diễn ra từ ngày 2 đến 6/2. Ông Lê Văn Tám giải thích thêm."
    )
    speakers = {found.event_type: [one for one, _ in parts(found)] for found in events(text)}
    assert speakers == {"press-conference": ["Lê Vĩnh Tân", "Lê Văn Tám"], "conference": []}


def test_nobody_speaks_at_a_session_of_long_ago() -> None:
    text = "Biệt thự được bàn tại kỳ họp thứ 14 ngày 8/7/2018. Ông Lê Văn Tám cho biết sẽ tháo dỡ."
    assert [parts(found) for found in events(text)] == [[]]


def test_what_the_article_looks_back_to_is_not_what_it_reports() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La vừa thông báo kết quả kiểm tra đối với ông Lê Văn Tám. "
        "Ông Tám có lỗi. Việc này đã rõ. Tỉnh đã báo cáo. "
        "Trước đó vào tháng 1, Ủy ban Kiểm tra Trung ương họp kỳ thứ 11."
    )
    assert next(one.event_type for one in events(text, "2019")) == "decision"


@pytest.mark.parametrize(
    "beside",
    [
        "Tại Đại hội lần thứ XI năm 2015, ông Lê Văn Tám trúng cử.",
        "Kỳ họp thứ nhất (2015) bầu ông Lê Văn Tám.",
    ],
)
def test_a_meeting_of_years_past_that_bears_a_name_is_told_with_its_year(beside: str) -> None:
    assert [day for _, day in told(f"Hội nghị tổng kết khai mạc ngày 17/1. {beside}")][1:] == ["2015"]


def test_who_tells_the_press_of_a_session_of_the_day_is_at_the_press_conference() -> None:
    text = (
        "Phiên họp thường kỳ Chính phủ ngày 17/1 bàn về xe công. Tại cuộc họp báo chiều 17/1, báo chí hỏi. "
        "Ông Lê Văn Tám cho biết xe còn nhiều."
    )
    people = {one.event_type: [other.person for other in one.participants] for one in events(text)}
    assert people == {"session": [], "press-conference": ["Lê Văn Tám"]}


@pytest.mark.parametrize(
    "text",
    [
        "Trong chuyến thăm cấp Nhà nước tới Nhật Bản, chiều 17/1, ông Lê Văn Tám dự Hội thảo về biển.",
        "Hội thảo về biển khai mạc ngày 17/1. Ông Lê Văn Tám đang có chuyến thăm cấp Nhà nước tới Nhật Bản.",
    ],
)
def test_an_official_visit_that_goes_on_is_told_beside_what_happens_on_it(text: str) -> None:
    names = [name for name, _ in told(text)]
    assert any(name.startswith("Chuyến thăm cấp Nhà nước tới Nhật Bản") for name in names)
    assert any(name.startswith("Hội thảo về biển") for name in names)


def test_a_visit_to_which_one_is_invited_is_not_told() -> None:
    text = "Hội thảo về biển khai mạc ngày 17/1. Ông Lê Văn Tám nhắc đến lời mời thăm chính thức Nhật Bản."
    assert [name for name, _ in told(text)] == ["Hội thảo về biển"]


def test_a_punishment_in_rules_is_no_event() -> None:
    text = "Tháng 11/2014, UBND tỉnh Hà Tĩnh ra quy định, người vi phạm lần hai sẽ bị cảnh cáo, bị cách chức."
    assert events(text, published=None) == ()


def test_a_congress_of_a_year_past_is_not_reported_though_the_article_has_no_day() -> None:
    text = "Ông Lê Đức Anh đến dự Đại hội Đảng XI năm 2011. Ông Lê Vĩnh Tân khẳng định tình bạn."
    assert all(name != "Lê Vĩnh Tân" for one in events(text, published=None) for name, _ in parts(one))


def test_an_appointment_of_a_month_is_told_where_it_says_who_decided() -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám dự hội nghị.\n"
        "Tháng 6/2017, ông Trần Văn Bảy được Thủ tướng bổ nhiệm làm Thứ trưởng Bộ Nội vụ."
    )
    assert [str(one.date) for one in events(text)] == ["2019-01-16", "2017-06"]


def test_a_vote_without_a_day_of_its_own_is_of_the_day_on_which_it_elects() -> None:
    text = (
        "HĐND tỉnh Sơn La tổ chức kỳ họp bất thường.\n"
        "Sáng 16/1, các đại biểu HĐND tỉnh Sơn La đã bầu ông Lê Văn Tám làm Chủ tịch UBND tỉnh."
    )
    (found,) = events(text)
    assert (str(found.date), [name for name, _ in parts(found)]) == ("2019-01-16", ["Lê Văn Tám"])


def test_a_decision_of_a_day_is_not_told_as_the_meeting_of_an_old_picture() -> None:
    text = (
        "Ông Lê Văn Tám bị kỷ luật.\nÔng Lê Văn Tám trong lần tiếp xúc cử tri cuối năm 2016.\n"
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La ngày 16/1 đã kỷ luật khiển trách đối với ông Lê Văn Tám."
    )
    (found,) = events(text)
    assert (found.event_type, str(found.date)) == ("decision", "2019-01-16")


def test_a_named_meeting_held_of_late_is_told() -> None:
    text = (
        "Ngày 17/1, ông Lê Văn Tám tiếp công dân. Việc này đã được bà Hoàng Thị Nga nói tại Hội nghị lần thứ "
        "9 Ban Chấp hành Đảng bộ tỉnh Sơn La vừa diễn ra."
    )
    told = {one.event_type: (str(one.date), len(one.participants)) for one in events(text)}
    assert told["conference"] == ("2019-01", 1)


def test_an_appointment_of_late_years_is_told_and_an_older_one_is_a_step_of_a_life() -> None:
    text = (
        "Ngày 17/1, ông Lê Văn Tám tiếp công dân. "
        "Tháng 8/2015, bà Hoàng Thị Nga được điều động giữ chức Giám đốc Sở Y tế tỉnh Sơn La. "
        "Tháng 8/2011, ông Trần Văn Bảy được điều động giữ chức Giám đốc Sở Nội vụ tỉnh Sơn La."
    )
    told = {str(one.date): parts(one) for one in events(text) if one.event_type == "decision"}
    assert told == {"2015-08": [("Hoàng Thị Nga", "attendee")]}


@pytest.mark.parametrize(("just", "count"), [("vừa ", 1), ("", 0)])
def test_a_decision_that_is_new_is_told_without_its_day(just: str, count: int) -> None:
    text = (
        "Ngày 17/1, ông Lê Văn Tám tiếp công dân. "
        f"Bà Hoàng Thị Nga {just}được Tỉnh ủy Sơn La điều động giữ chức Giám đốc Sở Y tế tỉnh Sơn La."
    )
    told = [str(one.date) for one in events(text) if one.event_type == "decision"]
    assert told == ["2019-01"] * count


def test_a_named_meeting_of_late_is_told() -> None:
    text = (
        "Ngày 17/1, ông Lê Văn Tám tiếp công dân. "
        "Tại kỳ họp thứ 20 mới đây, Ủy ban Kiểm tra Tỉnh ủy Sơn La kết luận bà Hoàng Thị Nga có vi phạm."
    )
    assert ("Kỳ họp thứ 20", "2019-01") in [(one.name, str(one.date)) for one in events(text)]


def test_a_meeting_of_an_earlier_month_is_told_beside_one_without_a_day() -> None:
    text = (
        "Tại kỳ họp thứ 9, Ủy ban Kiểm tra Tỉnh ủy Hòa Bình đã kỷ luật ông Lê Văn Tám. "
        "Tại kỳ họp thứ 8 từ ngày 3 đến 4/10, Ủy ban nghe báo cáo về đất đai."
    )
    assert ("Kỳ họp thứ 8", "2018-10-03/2018-10-04") in told(text, "2019-01")


def test_a_visit_of_several_days_is_told_beside_talks_on_one_of_them() -> None:
    text = (
        "Chiều 16/1, tại cuộc hội đàm với Ngoại trưởng Angola Joao Lourenco, ông Lê Văn Tám cảm ơn. Trời. "
        "Cuộc hội đàm bàn về cá. Khách đông. Cuộc hội đàm diễn ra tại Hà Nội. Phố vui. "
        "Khách đang có chuyến thăm chính thức Việt Nam từ ngày 15/1 đến 18/1."
    )
    assert ("Chuyến thăm chính thức Việt Nam", "2019-01-15/2019-01-18") in told(text)


def test_in_an_article_without_a_date_what_was_in_some_month_is_no_news() -> None:
    text = (
        "Ông Lê Văn Tám có đơn xin từ chức. Ông Tám không nói gì thêm. Mọi việc còn chờ. Nhà máy vẫn chạy. "
        "Tháng 3/2017, ông Tám được Thủ tướng bổ nhiệm làm Thứ trưởng Bộ Y tế."
    )
    assert told(text, None)[0][0] == "Lê Văn Tám có đơn xin từ chức"
