"""Mentions put together to events."""

import pytest

from tests.extract.reading import event, events, parts


def names(text: str) -> list[str]:
    return [found.name for found in events(text)]


def test_what_is_named_again_is_one_event() -> None:
    text = "Hội nghị toàn quốc về nông nghiệp\nSáng 17/1, hội nghị toàn quốc về nông nghiệp khai mạc."
    found = event(text)
    assert (found.name, str(found.date)) == ("Hội nghị toàn quốc về nông nghiệp", "2019-01-17")


def test_a_bare_word_points_back_to_the_last_gathering() -> None:
    text = "Kỳ họp thứ 8 khai mạc ngày 17/1. Phát biểu tại hội nghị, ông Lê Vĩnh Tân nhấn mạnh cải cách."
    found = event(text)
    assert (found.name, parts(found)) == ("Kỳ họp thứ 8", [("Lê Vĩnh Tân", "speaker")])


def test_a_word_that_only_points_back_begins_no_event_of_its_own() -> None:
    assert names("Hội nghị tổng kết khai mạc ngày 17/1. Buổi lễ kết thúc.") == ["Hội nghị tổng kết"]
    assert names("Buổi lễ kết thúc.") == []


def test_a_word_that_only_points_back_is_an_event_with_a_day() -> None:
    assert names("Buổi lễ diễn ra ngày 17/1 tại Hà Nội.") == ["Buổi lễ"]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị Trung ương 7 khai mạc ngày 7/5/2018. Hội nghị Trung ương 8 khai mạc ngày 2/10/2018.",
        "Kỳ họp thứ tư khai mạc ngày 2/10/2018. Kỳ họp thứ năm khai mạc ngày 15/1.",
        "Đại hội khóa XI bế mạc ngày 2/10/2018. Đại hội khóa XII khai mạc ngày 15/1.",
        "Hội thảo về biển khai mạc ngày 2/1. Hội thảo về rừng khai mạc ngày 15/1.",
    ],
)
def test_other_numbers_and_other_days_are_other_events(text: str) -> None:
    assert len(events(text)) == 2


def test_a_number_in_figures_a_word_or_roman_is_the_same_number() -> None:
    text = "Kỳ họp thứ năm đã bắt đầu. Kỳ họp thứ 5 khai mạc ngày 17/1. Kỳ họp thứ V bàn nhân sự."
    assert len(events(text)) == 1


def test_two_guests_are_two_meetings() -> None:
    text = "Ngày 17/1, ông Lê Vĩnh Tân tiếp ông Shinzo Abe. Ngày 17/1, ông Lê Vĩnh Tân tiếp bà Theresa May."
    assert names(text) == ["Lê Vĩnh Tân tiếp Shinzo Abe", "Lê Vĩnh Tân tiếp Theresa May"]


def test_what_the_guest_says_belongs_to_the_meeting_with_him() -> None:
    text = "Ngày 17/1, ông Lê Vĩnh Tân tiếp ông Shinzo Abe. Tại buổi tiếp, ông Abe cảm ơn."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "attendee"), ("Shinzo Abe", "speaker")]


def test_an_earlier_decision_of_another_body_is_another_event() -> None:
    text = (
        "Bộ Chính trị kỷ luật ông Lê Văn Tám ngày 17/1. "
        "Trước đó, ngày 2/1, Ban Bí thư kỷ luật ông Trần Văn Nam."
    )
    assert [str(found.date) for found in events(text)] == ["2019-01-17", "2019-01-02"]


def test_a_decision_that_a_session_takes_in_one_sentence_is_part_of_it() -> None:
    text = "Ngày 17/1, tại Kỳ họp thứ 8, HĐND TP Đà Nẵng bầu ông Lê Văn Tám giữ chức Chủ tịch HĐND thành phố."
    assert [found.event_type for found in events(text)] == ["session"]


def test_the_notice_of_a_decision_is_no_event_of_its_own() -> None:
    text = "Ngày 17/1, Ban Bí thư kỷ luật ông Lê Văn Tám, theo thông báo của Ủy ban Kiểm tra Trung ương."
    assert [found.event_type for found in events(text)] == ["decision"]


def test_a_span_beats_one_of_its_days() -> None:
    text = "Ngày 15/1, Hội nghị cấp cao khai mạc. Hội nghị cấp cao diễn ra từ ngày 15 đến 17/1."
    assert str(event(text).date) == "2019-01-15/2019-01-17"


def test_the_day_of_the_sentence_before_dates_what_follows() -> None:
    text = "Ông Lê Vĩnh Tân đến Nghệ An ngày 16/1. Ông Lê Vĩnh Tân làm việc với UBND tỉnh Nghệ An."
    assert str(event(text).date) == "2019-01-16"


def test_what_is_only_prepared_is_no_event() -> None:
    text = "Đại hội đại biểu lần thứ XII khai mạc ngày 17/1, chuẩn bị đại hội đại biểu lần thứ XIII."
    assert names(text) == ["Đại hội đại biểu lần thứ XII"]


def test_two_who_visit_on_one_day_make_two_visits() -> None:
    text = (
        "Sáng 17/1, ông Lê Vĩnh Tân đến thăm Tòa Giám mục. "
        "Chiều 17/1, bà Trương Thị Mai dẫn đầu đoàn thăm các chức sắc."
    )
    assert [parts(found)[0][0] for found in events(text)] == ["Lê Vĩnh Tân", "Trương Thị Mai"]


def test_one_who_visits_again_makes_one_visit() -> None:
    text = "Ông Lê Vĩnh Tân thăm Lào\nNgày 17/1, ông Lê Vĩnh Tân thăm Lào."
    assert len(events(text)) == 1


def test_a_meeting_called_by_two_names_is_one() -> None:
    text = (
        "Tại buổi làm việc về cải cách thủ tục hành chính sáng 17/1, ông Lê Vĩnh Tân phát biểu. "
        "Ông Lê Văn Tám chủ trì cuộc họp về cải cách thủ tục hành chính sáng nay."
    )
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker"), ("Lê Văn Tám", "chair")]


def test_meetings_of_one_day_on_two_matters_are_two() -> None:
    text = (
        "Tại buổi làm việc về cải cách thủ tục hành chính sáng 17/1, ông Lê Vĩnh Tân phát biểu. "
        "Ông Lê Văn Tám chủ trì cuộc họp về chống ngập ở Cần Thơ sáng 17/1."
    )
    assert len(events(text)) == 2


def test_an_opening_ceremony_is_part_of_its_meeting() -> None:
    text = "Đại hội XII của Đảng\nSáng 17/1, lễ khai mạc Đại hội XII của Đảng bắt đầu tại Hà Nội."
    assert event(text).event_type == "congress"


def test_a_finer_date_of_the_same_month_wins() -> None:
    text = (
        "Hội nghị Trung ương 8 họp vào đầu tháng 2. "
        "Hội nghị Trung ương 8, khóa XII sẽ diễn ra trong 5 ngày, từ ngày 2 đến 6/2."
    )
    assert [(one.name, str(one.date)) for one in events(text)] == [
        ("Hội nghị Trung ương 8, khóa XII", "2019-02-02/2019-02-06")
    ]


def test_a_number_shared_makes_one_event_of_two_names() -> None:
    text = (
        "Hội nghị lần thứ ba Ban Chấp hành Trung ương khai mạc ngày 17/1. "
        "Báo cáo nêu việc làm từ Hội nghị Trung ương 3 và sau đó."
    )
    assert len(events(text)) == 1


def test_a_bare_gathering_of_the_day_is_the_one_reported() -> None:
    text = "Sáng 17/1, ông Lê Văn Tám làm việc với Sở Y tế. Ông Lê Văn Tám phát biểu tại cuộc họp sáng 17/1."
    assert [found.event_type for found in events(text)] == ["working-session"]


def test_a_bare_gathering_of_another_part_of_the_day_is_another() -> None:
    text = (
        "Sáng 17/1, ông Lê Văn Tám làm việc với Sở Y tế. Ông Hoàng Văn Nam phát biểu tại cuộc họp chiều 17/1."
    )
    assert [found.event_type for found in events(text)] == ["working-session", "meeting"]


def test_two_handed_their_posts_on_one_day_make_two_ceremonies() -> None:
    text = (
        "Sáng 17/1, ông Lê Vĩnh Tân trao quyết định của Bộ Chính trị điều động ông Lê Văn Tám. "
        "Cùng ngày, ông Lê Vĩnh Tân trao quyết định của Bộ Chính trị điều động ông Hoàng Văn Nam."
    )
    assert len(events(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Vladimir Putin điện đàm với Chủ tịch nước Trần Đại Quang ngày 16/1. "
        "Chủ tịch nước Trần Đại Quang điện đàm với Tổng thống Vladimir Putin tối 16/1.",
        "Thủ tướng Nguyễn Xuân Phúc gặp Tổng thống Vladimir Putin. "
        "Ngày 16/1, Thủ tướng Nguyễn Xuân Phúc tiếp Tổng thống Vladimir Putin.",
        "Chủ tịch nước Trần Đại Quang đón Tổng thống Vladimir Putin sáng 16/1. "
        "Lễ đón Tổng thống Vladimir Putin diễn ra sáng 16/1 tại Hà Nội.",
        "Ngày 16/1, Bộ Chính trị họp. Phiên họp Bộ Chính trị ngày 16/1 bàn về nhân sự.",
    ],
)
def test_one_meeting_told_in_two_ways_is_one_event(text: str) -> None:
    assert len(events(text)) == 1


def test_two_hosts_who_meet_one_guest_have_a_meeting_each() -> None:
    text = (
        "Ngày 16/1, Chủ tịch nước Trần Đại Quang hội đàm với Tổng thống Vladimir Putin. "
        "Thủ tướng Nguyễn Xuân Phúc tiếp Tổng thống Vladimir Putin sáng 17/1."
    )
    assert len(events(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Lê Vĩnh Tân sẽ làm việc với Bộ Nội vụ về việc này.",
        "Ông Lê Vĩnh Tân hỏi thăm nhiều người.",
    ],
)
def test_what_will_be_on_an_unknown_day_is_no_event(text: str) -> None:
    assert events(text, published=None) == ()


def test_a_bare_word_means_the_event_of_the_day_not_one_of_the_past() -> None:
    text = (
        "Sáng 17/1, hội nghị Trung ương 9 khai mạc. Năm trước Trung ương đã có hội nghị 7 hồi tháng 5/2018. "
        "Phát biểu khai mạc hội nghị, ông Lê Vĩnh Tân nhấn mạnh cải cách."
    )
    assert parts(events(text)[0]) == [("Lê Vĩnh Tân", "speaker")]


def test_the_whole_name_below_a_picture_means_the_event_of_the_report() -> None:
    text = (
        "Sáng 17/1, UBND tỉnh mở lễ phát phong trào thi đua xây dựng nông thôn mới năm 2019. "
        "Nhiều xã đã làm xong. Chợ cũ được sửa. Đường làng sạch hơn. Dân vui. Trường mới mở. Cầu đã nối. "
        "Lúa tốt. "
        "Bà Lò Thị Nga tại lễ phát động phong trào thi đua xây dựng nông thôn mới năm 2019."
    )
    assert parts(event(text)) == [("Lò Thị Nga", "attendee")]


def test_theo_do_goes_on_on_the_day_of_the_sentence_before() -> None:
    text = (
        "Sáng 17/1, kết quả kiểm phiếu được công bố. "
        "Theo đó, 39 đại biểu tán thành bầu ông Lê Văn Tám làm Chủ tịch UBND tỉnh Sơn La."
    )
    assert [str(one.date) for one in events(text) if parts(one)] == ["2019-01-17"]


def test_what_others_do_on_the_same_day_is_another_event() -> None:
    text = (
        "Ngày 17/1, ông Lê Vĩnh Tân tiếp xúc cử tri tại Cần Thơ. "
        "Cùng ngày, ông Trần Văn Tư đã có buổi tiếp xúc cử tri tại Hà Nội."
    )
    assert [[name for name, _ in parts(one)] for one in events(text)] == [["Lê Vĩnh Tân"], ["Trần Văn Tư"]]


def test_a_decision_that_is_only_proposed_is_no_event() -> None:
    text = "Chi bộ thống nhất đề nghị mức xử lý kỷ luật cảnh cáo đối với ông Lê Vĩnh Tân."
    assert events(text, published=None) == ()


def test_bodies_of_two_places_hold_two_events() -> None:
    text = (
        "Chiều 17/1, bà Lò Thị Nga dự Đại hội Đại biểu Đảng bộ tỉnh Sơn La nhiệm kỳ 2015-2020. "
        "Chiều 17/1, ông Hoàng Văn Nam dự Đại hội Đại biểu Đảng bộ tỉnh Lào Cai nhiệm kỳ 2015-2020."
    )
    assert [[name for name, _ in parts(one)] for one in events(text)] == [["Lò Thị Nga"], ["Hoàng Văn Nam"]]


def test_one_prize_of_an_evening_is_given_at_its_ceremony() -> None:
    text = (
        "Lễ trao giải báo chí lần thứ 11 diễn ra tối 17/1. Có nhiều bài dự thi. Dân vui. Chợ đông. Lúa tốt. "
        "Bà Lò Thị Nga, ông Lê Văn Tám trao Giải A cho tác giả."
    )
    assert [name for name, _ in parts(event(text))] == ["Lò Thị Nga", "Lê Văn Tám"]


def test_a_decision_of_years_past_does_not_date_the_news() -> None:
    text = (
        "Thủ tướng bổ nhiệm lại ông Lê Văn Tám làm Phó Chủ nhiệm Văn phòng Chính phủ. "
        "Ông Tám sinh ra tại Sơn La. Ông từng công tác ở Bộ Nội vụ. Ông là tiến sĩ luật. "
        "Tháng 9/2014, Thủ tướng bổ nhiệm ông Lê Văn Tám làm Phó Chủ nhiệm."
    )
    assert [str(one.date.start) for one in events(text) if one.date] == ["2019-01", "2014-09"]


def test_the_ceremony_pointed_back_to_is_the_handing_over() -> None:
    text = (
        "Sáng 17/1, UBND tỉnh Sơn La công bố quyết định thành lập Tổ tư vấn. "
        "Tại lễ công bố, ông Lê Văn Tám đánh giá cao việc này."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


def test_what_stands_below_a_picture_is_the_meeting_of_the_day() -> None:
    text = (
        "Sáng 16/1, Chủ tịch nước Lê Văn Tám gặp mặt 87 cán bộ Đoàn tiêu biểu.\n"
        "Chủ tịch nước Lê Văn Tám gặp mặt các gương đạt giải ngày 16/1 - Ảnh: Nam Trần"
    )
    assert len(events(text)) == 1


def test_what_is_held_to_mark_a_day_is_the_ceremony_named_later() -> None:
    text = (
        "Chiều 16/1, Sở Nội vụ tỉnh Sơn La tổ chức kỷ niệm 70 năm ngày truyền thống.\n"
        "Ông Lê Văn Tám phát biểu tại lễ kỷ niệm 70 năm ngày truyền thống."
    )
    (found,) = events(text)
    assert [one.person for one in found.participants] == ["Lê Văn Tám"]


def test_who_comes_to_mourn_and_the_ceremony_are_one_funeral() -> None:
    text = (
        "Nhiều đoàn đến viếng nguyên Bí thư Tỉnh ủy Lê Văn Tám ngày 16/1.\n"
        "Sáng 16/1, Tỉnh ủy Sơn La tổ chức lễ viếng nguyên Bí thư Tỉnh ủy Lê Văn Tám."
    )
    assert [one.name for one in events(text)] == ["Lễ viếng nguyên Bí thư Tỉnh ủy Sơn La Lê Văn Tám"]


def test_the_memorial_ceremony_behind_the_mourning_is_another_event() -> None:
    text = (
        "Lễ viếng ông Lê Văn Tám diễn ra từ sáng 15/1 đến sáng 16/1 tại Sơn La. "
        "Lễ truy điệu ông Lê Văn Tám bắt đầu lúc 10h ngày 16/1."
    )
    assert [one.name.split(" Lê")[0] for one in events(text)] == ["Lễ viếng", "Lễ truy điệu"]


def test_what_is_just_decided_by_the_sentence_behind_a_day_is_of_that_day() -> None:
    text = (
        "Chiều 16/1, Văn phòng Chính phủ có thông tin báo chí. "
        "Theo đó, Thủ tướng vừa thi hành kỷ luật cảnh cáo đối với ông Lê Văn Tám."
    )
    assert [(one.event_type, str(one.date)) for one in events(text)][-1] == ("decision", "2019-01-16")


def test_a_meeting_of_the_headline_is_of_the_day_on_which_one_comes_for_it() -> None:
    text = (
        "Thanh tra Chính phủ làm việc với lãnh đạo tỉnh Sơn La\n"
        "Ngày 16/1, đoàn công tác có mặt tại Sơn La để làm việc với lãnh đạo tỉnh."
    )
    (found,) = events(text)
    assert (found.event_type, str(found.date)) == ("working-session", "2019-01-16")


def test_what_was_before_at_another_place_is_not_the_meeting_reported() -> None:
    text = (
        "Chiều 17/1, tại buổi tiếp xúc của tổ đại biểu số 3, ông Lê Văn Tám trả lời bà con. "
        "Trước đó bà Trần Thị Hoa lúc về tiếp xúc cử tri tại Lai Châu cũng hứa làm con đường này."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


def test_several_decisions_handed_over_on_a_day_are_one_ceremony() -> None:
    text = (
        "Sáng 17/1, UBND tỉnh Sơn La trao quyết định điều động ông Lê Văn Tám làm Trưởng ban Quản lý chợ. "
        "Bà Trần Thị Hoa được trao quyết định bổ nhiệm giữ chức Giám đốc Sở Nội vụ."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Trần Thị Hoa", "attendee")]


def test_two_clauses_of_a_sentence_that_looks_back_tell_one_decision() -> None:
    text = (
        "Ngày 17/1, UBND tỉnh Sơn La họp về nghề cá. Trước đó, hồi giữa tháng 9/2018, "
        "ông Lê Văn Tám bị Tỉnh ủy Sơn La cách chức Bí thư Huyện ủy Mộc Châu; "
        "ông Trần Văn Bảy và bà Hoàng Thị Nga bị cảnh cáo."
    )
    (told,) = [one for one in events(text) if one.event_type == "decision"]
    assert [one.person for one in told.participants] == ["Lê Văn Tám", "Trần Văn Bảy", "Hoàng Thị Nga"]


def test_what_is_just_decided_is_of_no_earlier_month() -> None:
    text = (
        "Thủ tướng Trần Văn Bảy vừa ký quyết định phân công ông Lê Văn Tám làm Phó Trưởng ban Dân nguyện. "
        "Trời mưa. Sau đó vào tháng 4, ông Tám được Quốc hội phê chuẩn làm Bộ trưởng Nội vụ."
    )
    assert "2018-05" in [str(one.date) for one in events(text, "2018-05") if "phân công" in one.name]


def test_another_name_below_a_picture_is_that_of_the_meeting_of_the_day() -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám có cuộc gặp gỡ chúc Tết các văn nghệ sĩ lão thành. Trời nắng. Gió "
        "nhẹ. Đường vắng. "
        "Ông Tám tại buổi gặp mặt đại biểu văn nghệ sĩ tỉnh Sơn La, sáng 16/1 - Ảnh: Đỗ Nga."
    )
    assert len(events(text)) == 1


def test_meetings_of_two_bodies_are_two() -> None:
    text = (
        "Ngày 16/1, tại Hà Nội, Ban Bí thư đã họp dưới sự chủ trì của ông Trần Văn Bảy. Trời mưa.\n"
        "Khi ấy ông Lê Văn Tám chủ trì họp Thường trực Tỉnh ủy Sơn La cho chủ trương nhiều dự án."
    )
    meeting = next(one for one in events(text) if str(one.date) == "2019-01-16")
    assert [name for name, _ in parts(meeting)] == ["Trần Văn Bảy"]


def test_a_body_that_holds_its_conference_is_at_the_conference_of_the_headline() -> None:
    text = (
        "Hội nghị Ban Thường vụ Tỉnh ủy Sơn La lần thứ 17\n\nSáng 17/1, Ban Thường vụ Tỉnh ủy Sơn La đã họp "
        "Hội nghị lần thứ 17. Ông Lê Văn Tám chủ trì Hội nghị."
    )
    (found,) = events(text)
    assert parts(found) == [("Lê Văn Tám", "chair")]


def test_the_next_session_is_not_the_meeting_of_the_report() -> None:
    text = (
        "Sáng 17/1, ông Lê Văn Tám nói chuyện đất đai tại buổi tiếp xúc cử tri. "
        "Trước đó, chiều 5/1, bà Trần Thị Hoa thăm một xã nghèo. "
        "Bà Hoa cho biết sẽ nêu việc này vào kỳ họp tới."
    )
    assert [name for name, _ in parts(events(text)[0])] == ["Lê Văn Tám"]
