"""The participants of an event, gathered from every sentence that speaks of it."""

import pytest

from tests.extract.reading import event, events, parts


def test_people_stand_in_the_order_of_the_text() -> None:
    text = (
        "Sáng 17/1, Thủ tướng Nguyễn Xuân Phúc chủ trì hội nghị. Bộ trưởng Lê Vĩnh Tân trình bày báo cáo. "
        "Ông Trần Thanh Mẫn phát biểu."
    )
    found = event(text).participants
    assert [(one.person, one.part.value, one.order) for one in found] == [
        ("Nguyễn Xuân Phúc", "chair", 1),
        ("Lê Vĩnh Tân", "speaker", 2),
        ("Trần Thanh Mẫn", "speaker", 3),
    ]


def test_each_person_is_named_once_with_the_weightiest_part() -> None:
    text = (
        "Sáng 17/1, ông Lê Vĩnh Tân dự hội nghị. Tại hội nghị, ông Tân phát biểu. Ông Tân chủ trì hội nghị."
    )
    assert parts(event(text)) == [("Lê Vĩnh Tân", "chair")]


@pytest.mark.parametrize("visitor", ["Đại sứ Lào Khampha Sengdara", "Đại sứ Bùi Văn Tám"])
def test_an_ambassador_who_is_named_is_received(visitor: str) -> None:
    found = event(f"Sáng 17/1, Phó Thủ tướng Trương Hòa Bình tiếp {visitor}.")
    assert len(found.participants) == 2
    assert found.hosts == ()


def test_who_speaks_in_the_rest_of_the_report_speaks_at_the_event() -> None:
    text = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Ông Lê Vĩnh Tân nhấn mạnh cải cách."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker")]


def test_a_speech_before_is_part_of_the_report() -> None:
    text = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Trước đó, ông Lê Vĩnh Tân nhấn mạnh cải cách."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker")]


@pytest.mark.parametrize(
    "before", ["Trước đó, tháng 12/2018,", "Trước đó, tại một hội thảo khác,", "Năm ngoái,"]
)
def test_a_look_back_is_no_part_of_the_report(before: str) -> None:
    text = f"Sáng 17/1, Chính phủ mở hội nghị trực tuyến. {before} ông Lê Vĩnh Tân nhấn mạnh cải cách."
    assert parts(events(text)[0]) == []


def test_what_was_said_on_another_day_is_no_part_of_the_report() -> None:
    text = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Ngày 3/1, ông Lê Vĩnh Tân nhấn mạnh cải cách."
    assert parts(events(text)[0]) == []


def test_what_was_said_on_the_day_is_part_of_the_report() -> None:
    text = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Chiều 17/1, ông Lê Vĩnh Tân nhấn mạnh cải cách."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker")]


def test_nobody_has_spoken_at_an_event_to_come() -> None:
    text = "Hội nghị trực tuyến sẽ khai mạc ngày 20/1. Ông Lê Vĩnh Tân nhấn mạnh cải cách."
    assert parts(event(text)) == []


def test_those_about_whom_a_session_decides_are_there() -> None:
    text = (
        "Sáng 17/1, kỳ họp thứ 8 khai mạc. HĐND tỉnh Sơn La bầu ông Lê Văn Tám giữ chức Chủ tịch UBND tỉnh."
    )
    assert ("Lê Văn Tám", "attendee") in [one for found in events(text) for one in parts(found)]


def test_the_accused_do_not_speak_at_a_meeting_that_disciplines_them() -> None:
    text = (
        "Sáng 17/1, Ủy ban Kiểm tra Trung ương mở kỳ họp. Kỳ họp xem xét, thi hành kỷ luật ông Lê Văn Tám. "
        "Ông Tám thừa nhận sai phạm."
    )
    assert ("Lê Văn Tám", "speaker") not in [one for found in events(text) for one in parts(found)]


def test_whom_a_meeting_of_the_secretariat_judges_is_not_there() -> None:
    text = (
        "Sáng 17/1, tại Hà Nội, Ban Bí thư đã họp dưới sự chủ trì của Tổng Bí thư Nguyễn Phú Trọng. "
        "Ông Lê Văn Tám chịu trách nhiệm về khuyết điểm của cơ quan mình trong nhiệm kỳ trước, gây thiệt hại "
        "rất nghiêm trọng cho ngân sách của tỉnh. "
        "Ông Tám trực tiếp chỉ đạo và quyết định nhiều nội dung."
    )
    assert [parts(found) for found in events(text) if found.event_type == "meeting"] == [
        [("Nguyễn Phú Trọng", "chair")]
    ]


def test_a_person_belongs_to_the_nearer_of_two_events() -> None:
    text = (
        "Ngày 17/1, ông Lê Vĩnh Tân chủ trì hội nghị cải cách; cùng ngày tại Đà Nẵng, bà Trương Thị Mai dự "
        "lễ kỷ niệm ngành dân vận."
    )
    by_type = {found.event_type: parts(found) for found in events(text)}
    assert by_type["conference"] == [("Lê Vĩnh Tân", "chair")]


def test_people_right_before_an_event_are_at_it() -> None:
    text = "Ông Lê Văn Tám (trái) và ông Hoàng Văn Nam tại lễ bàn giao công việc ngày 16/1."
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Hoàng Văn Nam", "attendee")]


def test_who_is_spoken_of_in_another_clause_is_not_at_it() -> None:
    text = "Người dân nhớ ông Lê Văn Tám, vì vụ việc tại lễ bàn giao công việc ngày 16/1."
    assert parts(event(text)) == []


def test_those_at_fault_do_not_speak_where_they_are_inspected() -> None:
    text = (
        "Từ ngày 14 đến 16/1, Ủy ban Kiểm tra Trung ương mở kỳ họp thứ 9. "
        "Ông Lê Văn Tám có khuyết điểm. Việc ấy kéo dài nhiều năm ở mấy xã ven sông, nơi chợ cũ xuống cấp "
        "và người dân phải đi xa để mua bán hằng ngày. Năm ấy ông Lê Văn Tám chỉ đạo xây chợ."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee")]


def test_whom_a_body_relieves_by_a_sentence_with_the_day_is_there() -> None:
    text = (
        "Quốc hội mở phiên làm việc chiều 17/1. "
        "Chiều 17/1, Quốc hội đồng ý miễn nhiệm Bộ trưởng Lê Văn Tám và Thứ trưởng Hoàng Văn Nam."
    )
    assert {name for name, _ in parts(event(text))} == {"Lê Văn Tám", "Hoàng Văn Nam"}


def test_two_clauses_of_a_decision_tell_whom_it_is_about() -> None:
    text = "Ngày 10/1, Bộ Công an khởi tố vụ án ở Công ty Sông Mã; khởi tố bị can, tạm giam ông Lê Văn Tám."
    assert parts(events(text)[-1]) == [("Lê Văn Tám", "attendee")]


def test_who_is_first_named_on_another_day_does_not_speak_on_this_one() -> None:
    text = (
        "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Ngày 3/1, ông Lê Văn Tám họp mặt cử tri. "
        "Ông Lê Văn Tám nhấn mạnh việc xây chợ."
    )
    assert parts(events(text)[0]) == []


def test_whose_visit_the_host_of_talks_welcomes_is_at_the_talks() -> None:
    text = (
        "Tại buổi hội đàm ngày 16/1, Phó Thủ tướng Phạm Bình Minh hoan nghênh chuyến thăm của bà Lò Thị Nga."
    )
    (talks,) = [one for one in events(text) if one.event_type == "meeting"]
    assert [one.person for one in talks.participants] == ["Phạm Bình Minh", "Lò Thị Nga"]


def test_who_answers_a_visitor_is_there_and_who_tells_the_press_of_the_visit_is_not() -> None:
    visit = event(
        "Sáng 16/1, ông Lê Vĩnh Tân đến thăm Công ty Sông Mã. Bà Lê Văn Tám cảm ơn và hứa làm tốt. "
        "Theo dự kiến hai bên sẽ gặp lại. Ông Trần Văn Tư cho biết công ty có 39 kỹ sư."
    )
    assert parts(visit) == [("Lê Vĩnh Tân", "attendee"), ("Lê Văn Tám", "speaker")]


def test_without_a_year_another_day_is_no_part_of_the_report() -> None:
    text = (
        "Sáng 12-3, ông Lê Vĩnh Tân phát biểu tại hội nghị. "
        "Ngày 11-3, ông Trần Văn Tư cho biết đã ký văn bản. Ông Lê Văn Tám đề nghị làm rõ."
    )
    assert [name for name, _ in parts(event(text, published=None))] == ["Lê Vĩnh Tân", "Lê Văn Tám"]


def test_what_a_paper_has_told_before_is_no_part_of_the_report() -> None:
    text = (
        "Sáng 17/1, ông Lê Vĩnh Tân phát biểu tại hội nghị. "
        "Như báo đã đưa tin, ông Trần Văn Tư cho biết sẽ kiểm tra."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Vĩnh Tân"]


def test_nobody_has_spoken_where_an_article_without_a_day_says_that_it_will_be() -> None:
    text = (
        "Ông Lê Vĩnh Tân cho biết ngày 20/9/2019 tỉnh sẽ tổ chức hội nghị tổng kết. "
        "Ông Trần Văn Tư đề nghị làm rõ."
    )
    assert parts(event(text, published=None)) == []


def test_who_speaks_to_a_paper_does_not_speak_at_the_event() -> None:
    text = (
        "Sáng 17/1, ông Lê Vĩnh Tân phát biểu tại hội nghị. "
        "Về các ý kiến đã được nêu ra, khi trao đổi với Tuổi Trẻ, ông Trần Văn Tư cho biết sẽ kiểm tra."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Vĩnh Tân"]


def test_who_comes_with_the_representatives_of_others_does_not_speak_for_that() -> None:
    text = "Dự hội nghị ngày 17/1 có ông Lê Vĩnh Tân; đại diện lãnh đạo các sở."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "attendee")]


def test_only_a_speech_is_told_before_an_event_that_is_named_late() -> None:
    text = (
        "Nhà hát mới được bàn nhiều. Ông Lê Văn Tám cho biết chưa rõ. Người dân chờ. Sân cũ đã hẹp. "
        "{early} Ngày 17/1, tại hội nghị lần thứ 18, ông Hoàng Văn Nam nhấn mạnh việc xây chợ."
    )
    told = event(text.format(early="Bà Lò Thị Nga cho hay giá cao."))
    assert parts(told) == [("Hoàng Văn Nam", "speaker")]
    spoke = event(text.format(early="Phát biểu mở đầu, bà Lò Thị Nga nhấn mạnh giá cao."))
    assert parts(spoke) == [("Lò Thị Nga", "speaker"), ("Hoàng Văn Nam", "speaker")]


def test_whom_a_session_of_inspection_is_about_is_not_at_it() -> None:
    text = (
        "Từ ngày 14 đến 16/1, Ủy ban Kiểm tra Trung ương mở kỳ họp thứ 9 do ông Trần Cẩm Tú chủ trì. "
        "Tại kỳ họp, Ủy ban Kiểm tra Trung ương xem xét, thi hành kỷ luật ông Lê Văn Tám, người ký văn bản."
    )
    assert parts(events(text)[0]) == [("Trần Cẩm Tú", "chair")]


def test_who_only_tells_of_another_event_is_not_at_it() -> None:
    text = (
        "Tại lễ đón sáng 17/1, ông Lê Vĩnh Tân trao quà cho ông Lê Văn Tám. Theo ông Trần Văn Tư, tranh vẽ "
        "khi nắm được thông tin Hội nghị thượng đỉnh Mỹ - Triều được tổ chức tại Hà Nội ngày 13/1."
    )
    assert "Trần Văn Tư" not in [name for one in events(text) for name, _ in parts(one)]


def test_who_tells_of_a_decision_does_not_speak_where_it_is_made_known_late() -> None:
    text = (
        "Vụ thiếu người. Việc dồn lại. Dân phải chờ. Bộ biết rõ. "
        "Sáng 17/1, Bộ Nội vụ công bố quyết định bổ nhiệm ông Lê Vĩnh Tân làm Vụ trưởng. "
        "Ông Trần Văn Tư cho biết quyết định đã có hiệu lực."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Vĩnh Tân"]


def test_who_is_said_not_to_deserve_a_punishment_is_not_punished() -> None:
    text = (
        "Ngày 17/1, Ủy ban Kiểm tra Tỉnh ủy Bạc Liêu kỷ luật ông Lê Vĩnh Tân. "
        "Ông Trần Văn Tư có khuyết điểm nhưng chưa đến mức phải kỷ luật."
    )
    assert [name for one in events(text) for name, _ in parts(one)] == ["Lê Vĩnh Tân"]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Thủ tướng Nguyễn Xuân Phúc trình bày tờ trình.", ["Lê Văn Tám", "Nguyễn Xuân Phúc"]),
        ("Bà Trần Thị Hoa cho biết sẽ giám sát.", ["Lê Văn Tám"]),
    ],
)
def test_who_delivers_a_report_to_the_assembly_that_decides_is_there(
    sentence: str, people: list[str]
) -> None:
    found = event(f"Sáng 17/1, Quốc hội miễn nhiệm ông Lê Văn Tám. {sentence}")
    assert [one.person for one in found.participants] == people


def test_who_speaks_of_the_decision_of_another_body_is_not_at_it() -> None:
    found = event("Sáng 17/1, Bộ Chính trị điều động ông Lê Văn Tám. Bà Trần Thị Hoa trình bày báo cáo khác.")
    assert [one.person for one in found.participants] == ["Lê Văn Tám"]


def test_a_motion_is_no_vote_yet() -> None:
    text = "Chiều 16/1, Chủ tịch Quốc hội Lê Thị Hoa đã đọc tờ trình để Quốc hội bầu Chủ tịch nước."
    assert event(text).name.startswith("Lê Thị Hoa đã đọc tờ trình")


def test_who_speaks_in_the_report_of_an_inspection_is_there() -> None:
    text = (
        "Chiều 16/1, Bí thư Tỉnh ủy Sơn La Lê Văn Tám đến kiểm tra cống xả thải.\n"
        "Ông Trần Văn Bảy, Giám đốc Sở Tài nguyên và Môi trường, cho biết cống thoát nước mưa."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Trần Văn Bảy", "speaker")]


def test_who_leads_or_receives_a_delegation_stands_in_its_list() -> None:
    text = (
        "Sáng 16/1, đoàn đại biểu đã đến tham quan tỉnh Sơn La.\n"
        "Đón và tiếp xã giao đoàn đại biểu có Bí thư Tỉnh ủy Lê Văn Tám; ông Trần Văn Bảy, Chủ tịch tỉnh."
    )
    assert parts(events(text)[0]) == [("Lê Văn Tám", "attendee"), ("Trần Văn Bảy", "attendee")]


def test_what_someone_told_of_late_is_no_part_of_the_report() -> None:
    text = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Mới đây, ông Lê Vĩnh Tân cho biết đã tinh giản."
    assert parts(events(text)[0]) == []


def test_who_speaks_in_the_report_on_an_inspection_was_not_at_its_session() -> None:
    text = (
        "Ngày 16/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La họp kỳ họp thứ 9 do ông Lê Vĩnh Tân chủ trì. "
        "Ông Lê Văn Tám nói việc tuyển dụng là do cấp dưới làm."
    )
    assert parts(event(text)) == [("Lê Vĩnh Tân", "chair")]


def test_who_is_to_speak_or_come_is_at_an_event_to_come() -> None:
    text = (
        "Bà Hoàng Thị Nga và ông Lê Văn Tám sẽ dự hội thảo nghề cá. "
        "Bộ trưởng Hoàng Thị Nga sẽ phát biểu tại hội thảo vào sáng 20/1."
    )
    found = event(text)
    assert (str(found.date), found.event_type) == ("2019-01-20", "conference")
    assert {name for name, _ in parts(found)} == {"Hoàng Thị Nga", "Lê Văn Tám"}


def test_a_meeting_to_come_whose_day_is_not_told_is_no_event() -> None:
    assert events("Ông Lê Văn Tám sẽ dự hội thảo nghề cá. Bà con mong chờ.") == ()


def test_whom_a_visitor_meets_is_told_by_a_visit_beside_another_event() -> None:
    text = (
        "Sáng 17/1, ông Lê Văn Tám chủ trì hội thảo nghề cá tại Hà Nội. Hội thảo bàn nhiều việc. "
        "Tại hội thảo, ông Lê Văn Tám phát biểu. "
        "Từ ngày 16 đến 18/1, Thủ tướng Nhật Bản Taro Aso thăm chính thức Việt Nam. "
        "Ông Taro Aso đã hội kiến Chủ tịch nước Hoàng Văn Nam."
    )
    by_type = {one.event_type: {name for name, _ in parts(one)} for one in events(text)}
    assert by_type["visit"] == {"Taro Aso", "Hoàng Văn Nam"}
    assert by_type["conference"] == {"Lê Văn Tám"}


def test_of_whom_another_says_that_he_takes_part_is_not_there() -> None:
    text = (
        "Chiều 17/1, tại cuộc họp báo, ông Lê Văn Tám nhận nhiều câu hỏi. "
        "“Ông Hoàng Văn Nam tham gia đoàn kiểm tra là phù hợp”, ông Tám nói."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Văn Tám"]


def test_who_has_long_taken_part_in_a_work_is_not_there() -> None:
    text = (
        "Chiều 17/1, tại cuộc họp báo, ông Lê Văn Tám cho biết, "
        "ông Hoàng Văn Nam trước đây tham gia nhiều hoạt động từ thiện."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Văn Tám"]


def test_a_delegation_told_by_its_body_is_on_the_visit_of_who_leads_it() -> None:
    text = (
        "Chiều 17/1, ông Lê Văn Tám dẫn đầu đoàn của tỉnh đã thăm các làng chài. "
        "Đoàn đại diện Tỉnh ủy Hòa Bình đã tới thăm, chúc mừng các chùa và cụ Hoàng Văn Nam."
    )
    found = event(text)
    assert [name for name, _ in parts(found)] == ["Lê Văn Tám", "Hoàng Văn Nam"]


@pytest.mark.parametrize("where", ["Trên trang cá nhân", "Trên mạng xã hội", "Trên Facebook"])
def test_who_writes_on_a_page_of_his_own_does_not_speak_at_the_event(where: str) -> None:
    text = (
        f"Sáng 17/1, ông Lê Vĩnh Tân chủ trì cuộc họp về cải cách. {where}, ông Lê Văn Tám nhấn mạnh ý này."
    )
    assert parts(event(text)) == [("Lê Vĩnh Tân", "chair")]


@pytest.mark.parametrize("verb", ["phản đối dự án", "khuyên người dân kiên nhẫn"])
def test_who_is_against_something_or_gives_advice_need_not_speak_at_the_event(verb: str) -> None:
    text = f"Sáng 17/1, ông Lê Vĩnh Tân chủ trì cuộc họp về cải cách. Ông Lê Văn Tám {verb}."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "chair")]


@pytest.mark.parametrize("kin", ["Con trai của nhà báo", "Mẹ của ông"])
def test_whose_kin_acts_does_not_speak(kin: str) -> None:
    text = f"Sáng 17/1, ông Lê Vĩnh Tân chủ trì lễ trao giải báo chí. {kin} Lê Văn Tám đã thay mặt nhà nhận."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "chair")]


def test_a_day_in_what_someone_says_parts_nobody_from_the_report() -> None:
    text = (
        "Sáng 17/1, Thủ tướng Nguyễn Xuân Phúc chủ trì hội nghị về nghề cá. "
        "Giám đốc Sở Nông nghiệp Lê Văn Tám cho biết, từ ngày 3/1 đến nay, tỉnh đã đóng 20 con tàu. "
        "Hôm 12/1, bà Hoàng Thị Nga cho biết xưởng đã đóng cửa."
    )
    assert [name for name, _ in parts(events(text)[0])] == ["Nguyễn Xuân Phúc", "Lê Văn Tám"]


def test_those_whom_a_caption_names_in_a_welcome_are_there() -> None:
    text = (
        "Sáng 17/1, Chủ tịch nước Trần Đại Quang hội đàm với Tổng thống Angola Joao Lourenco. "
        "Chủ tịch nước Trần Đại Quang và Tổng thống Angola Joao Lourenco trong lễ đón sáng 17/1. "
        "Việt Nam khẳng định coi trọng hợp tác."
    )
    assert ("Lễ đón", 2) in [(one.name, len(one.participants)) for one in events(text)]


def test_whose_talks_a_name_tells_is_there() -> None:
    text = (
        "Ngày 17/1, tại cuộc làm việc của Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương Phạm Văn Minh "
        "với Ban Thường vụ Tỉnh ủy Sơn La, ông Lê Văn Tám nhấn mạnh việc này."
    )
    assert parts(event(text)) == [("Phạm Văn Minh", "attendee"), ("Lê Văn Tám", "speaker")]


def test_who_reports_to_a_delegation_speaks_before_the_meeting_is_named() -> None:
    text = (
        "Sáng 17/1, đoàn công tác kiểm tra chợ Mộc Châu. Chợ mới xây. Chợ đông. Chợ sạch. "
        "Báo cáo với đoàn công tác, Giám đốc Sở Công Thương Lê Văn Tám cho biết chợ có 200 sạp. "
        "Tại buổi làm việc, bà Hoàng Thị Nga nêu kiến nghị."
    )
    assert [name for name, _ in parts(events(text)[0])] == ["Lê Văn Tám", "Hoàng Thị Nga"]
