"""What names an event, and what only sounds like one."""

import pytest

from tests.extract.reading import event, events, parts


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Ngày 17/1, hội nghị tổng kết khai mạc.", "conference"),
        ("Ngày 17/1, Đại hội lần thứ XII khai mạc.", "congress"),
        ("Ngày 17/1, Kỳ họp thứ 5 khai mạc.", "session"),
        ("Chiều 17/1, Bộ Ngoại giao họp báo.", "press-conference"),
        ("Ngày 17/1, ông Lê Vĩnh Tân làm việc với Bộ Tài chính.", "working-session"),
        ("Ngày 17/1, ông Lê Vĩnh Tân tiếp xúc cử tri.", "meeting"),
        ("Sáng 17/1, buổi gặp gỡ diễn ra tại Hà Nội.", "meeting"),
        ("Ngày 17/1, Chủ tịch nước Trần Đại Quang thăm chính thức Nhật Bản.", "visit"),
        ("Ngày 17/1, lễ kỷ niệm diễn ra.", "ceremony"),
        ("Ngày 17/1, TAND TP Hà Nội mở phiên tòa.", "trial"),
        ("Ngày 17/1, Ban Bí thư kỷ luật ông Lê Văn Tám.", "decision"),
        ("Lễ truy điệu ông Lê Văn Tám diễn ra ngày 17/1.", "funeral"),
        ("Ngày 17/1, ông Lê Văn Tám từ trần.", "other"),
    ],
)
def test_a_noun_or_a_verb_names_an_event(text: str, event_type: str) -> None:
    assert event(text).event_type == event_type


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 17/1, các hội nghị đã diễn ra.",
        "Ngày 17/1, đã có 3 hội nghị.",
        "Nghị quyết Đại hội XII của Đảng nêu rõ.",
        "Ngày 17/1, Chủ tịch nước Trần Đại Quang tiếp tục làm rõ.",
        "Ngày 17/1, Bộ Nội vụ tổ chức nhiều hoạt động.",
        "Hôm nay trời đẹp.",
    ],
)
def test_several_events_or_none_are_no_event(text: str) -> None:
    assert events(text) == ()


def test_what_is_listed_behind_a_meeting_prepared_for_is_prepared_for_too() -> None:
    text = "Ngày 17/1, ông Lê Văn Tám chủ trì họp Bộ Chính trị về chuẩn bị Đại hội XIII; Kỳ họp thứ 7."
    assert event(text).name == "Cuộc họp Bộ Chính trị về chuẩn bị Đại hội XIII"


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Sơn nói: “Sau khi họp Chính phủ ngày 17/1, chúng tôi sẽ làm”.",
        'Ông Trần Văn Sơn nói: "Khi hội đàm ngày 17/1, tôi đã nêu".',
    ],
)
def test_what_a_quotation_tells_is_not_reported(text: str) -> None:
    assert events(text) == ()


def test_to_receive_is_an_event_only_with_a_named_guest() -> None:
    assert events("Ngày 17/1, Chủ tịch nước Trần Đại Quang tiếp các đại biểu.") == ()
    assert len(events("Ngày 17/1, Chủ tịch nước Trần Đại Quang tiếp ông Shinzo Abe.")) == 1


def test_to_pass_away_is_an_event_only_of_a_named_person() -> None:
    assert events("Ngày 17/1, nhiều đại biểu từ trần.") == ()


def test_a_decision_is_an_event_only_with_a_person_or_a_body() -> None:
    assert events("Ngày 17/1 có quyết định bổ nhiệm.") == ()


def test_what_is_organised_is_an_event_by_its_own_name() -> None:
    found = event("Ngày 17/1, Bộ Nội vụ tổ chức Chương trình Giao lưu hữu nghị.")
    assert (found.name, found.hosts) == ("Chương trình Giao lưu hữu nghị", ("Bộ Nội vụ",))


def test_nothing_is_organised_without_a_day_or_an_organiser() -> None:
    assert events("Bộ Nội vụ tổ chức Chương trình Hoa sen.") == ()
    assert events("Ngày 17/1, tổ chức Chương trình Hoa sen.") == ()


def test_every_event_has_a_name() -> None:
    text = "Ngày 17/1, Bộ Ngoại giao tổ chức tại Hà Nội."
    assert [found.name for found in events(text) if not found.name.strip()] == []


def test_an_event_word_inside_the_name_of_a_body_is_no_event() -> None:
    assert events("Ngày 17/1, ông Lê Vĩnh Tân ở Hội đồng Bầu cử Quốc gia.") == ()


def test_a_cue_that_is_the_end_of_a_name_makes_no_plural() -> None:
    assert len(events("Ngày 17/1, ông Nguyễn Văn Năm họp báo.")) == 1


def test_to_weigh_a_case_is_no_trial() -> None:
    text = "Sáng 17/1, Huyện ủy họp xem xét xử lý kỷ luật ông Lê Văn Tám."
    assert "trial" not in {found.event_type for found in events(text)}


def test_a_verb_after_tai_or_trong_is_a_noun_and_has_no_subject() -> None:
    text = (
        "Bão ảnh hưởng đến sức khỏe của ông Lê Văn Tám, bà Hoàng Thị Nga cho biết trong họp báo chiều 17/1."
    )
    (found,) = events(text)
    assert (found.name, parts(found)) == ("Họp báo", [("Hoàng Thị Nga", "speaker")])


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Chiều 17/1, Viện Sinh học khai trương trung tâm giám định.", ["ceremony"]),
        ("Ông Lê Văn Tám nộp đơn xin nghỉ việc ngày 17/1.", ["other"]),
        ("Ông Lê Văn Tám trình bày trước Quốc hội sáng 17/1.", ["session"]),
        ("Ông Lê Văn Tám đã có chuyến công tác tới Sơn La ngày 17/1.", ["visit"]),
        ("Ngày 17/1, ông Lê Văn Tám bị bắt quả tang nhận tiền của dân.", ["decision"]),
        ("Ông Lê Văn Tám sẽ chào xã giao Chủ tịch Hoàng Văn Nam sáng 17/1.", ["meeting"]),
        ("Ngày 17/1, Tỉnh ủy Hòa Bình giải quyết ba đơn khiếu nại kỷ luật đảng.", []),
        ("Tai nạn ngày 17/1 làm 3 người tử vong, ông Lê Văn Tám kể.", []),
        ("Nhà thờ đông người trong lễ Phục sinh 17/1.", []),
    ],
)
def test_deeds_that_make_an_event_and_words_that_do_not(text: str, types: list[str]) -> None:
    assert [found.event_type for found in events(text)] == types


def test_a_ceremony_whose_name_stands_in_quotes_is_an_event() -> None:
    found = event("Sáng 16/1, “Lễ phát động Tết trồng cây” do Trung ương Đoàn tổ chức đã diễn ra.")
    assert (found.event_type, str(found.date)) == ("ceremony", "2019-01-16")


@pytest.mark.parametrize(
    ("verb", "name"),
    [
        ("gửi điện chia buồn", "Điện chia buồn"),
        ("gửi điện mừng", "Điện mừng"),
        ("có thư khen", "Thư khen"),
        ("gửi thư chúc mừng", "Thư chúc mừng"),
    ],
)
def test_a_message_is_called_by_its_kind(verb: str, name: str) -> None:
    found = event(f"Ngày 16/1, Chủ tịch nước Trần Đại Quang {verb} tới nhân dân Lào.")
    assert found.name.startswith(name)
    assert parts(found) == [("Trần Đại Quang", "attendee")]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh Hà Nam đề nghị Chủ tịch nước truy tặng huân chương cho ông Lê Vĩnh Tân.",
        "Ngày 17/1, tỉnh Hà Nam đang xem xét kỷ luật ông Lê Vĩnh Tân.",
        "Ông Lê Vĩnh Tân nói rất đau nhưng phải kỷ luật cán bộ.",
        "Ngày 17/1, Thủ tướng giao Bộ Nội vụ tổ chức Báo cáo khả thi của dự án.",
        "Ông Lê Vĩnh Tân cho biết tuần sau sẽ tổ chức buổi họp báo thông tin vụ việc.",
        "Theo nội quy, ai nhận chức phải tuyên thệ không quá ba phút.",
        "Nhóm học viên tổ chức liên hoan.",
        "Quyết định số 77 nêu rõ ai sinh con thứ tư sẽ bị cách chức.",
        "Người bị xem xét kỷ luật là ông Lê Vĩnh Tân.",
        "Cử tri kêu gọi Bộ trưởng Bộ Y tế Lê Vĩnh Tân từ chức ngày 17/1.",
        "Người dân đòi ông Lê Vĩnh Tân từ chức ngày 17/1.",
        "Ngày 17/1, luật sư Hồ Nguyên Lễ thông tin về luật.",
        "Ngày 17/1, Chính phủ chuẩn bị hồ sơ miễn nhiệm, bổ nhiệm hai thành viên là ông Lê Vĩnh Tân.",
        "Ông Lê Vĩnh Tân sẽ được Đại hội đồng bổ nhiệm làm Tổng Thư ký Liên Hợp Quốc từ ngày 17/1.",
    ],
)
def test_what_is_only_wanted_ruled_or_without_day_and_name_is_no_event(text: str) -> None:
    assert events(text, published=None) == ()


@pytest.mark.parametrize("of", ["các cơ quan cấp trên bàn", "Ban Bí thư xem xét", "Bộ Chính trị xem xét"])
def test_a_decision_asked_of_another_body_is_told_as_asked(of: str) -> None:
    text = f"Ngày 17/1, Ủy ban Kiểm tra Trung ương đề nghị {of}, thi hành kỷ luật ông Lê Vĩnh Tân."
    asked = f"Ủy ban Kiểm tra Trung ương đề nghị {of}, thi hành kỷ luật Lê Vĩnh Tân"
    assert (event(text).name, event(text).hosts) == (asked, ("Ủy ban Kiểm tra Trung ương",))


@pytest.mark.parametrize("matter", ["", " về việc xây cầu", " rằng cần xây cầu", " việc xây cầu"])
def test_a_session_is_called_neither_by_who_speaks_at_it_nor_by_what_is_spoken_of(matter: str) -> None:
    text = f"Ngày 17/1, ông Lê Văn Tám phát biểu trước Quốc hội{matter}."
    assert event(text).name == "Phiên họp Quốc hội"


def test_a_session_keeps_the_term_and_other_talks_the_matter_in_the_name() -> None:
    session = event("Ngày 17/1, ông Lê Văn Tám phát biểu trước Quốc hội khóa XIV.")
    assert session.name.startswith("Phiên họp Quốc hội khóa XIV")
    news = event("Ngày 17/1, Bộ Ngoại giao họp báo về việc xây cầu.")
    assert news.name == "Cuộc họp báo về việc xây cầu của Bộ Ngoại giao"


def test_a_vote_has_a_name_whatever_it_is_on() -> None:
    found = event("Ngày 17/1, Quốc hội bỏ phiếu kín về việc xây sân bay.")
    assert found.name == "Quốc hội bỏ phiếu kín về việc xây sân bay"


def test_a_session_for_which_one_is_put_forward_is_only_spoken_of() -> None:
    found = event("Ngày 16/1, Trung ương giới thiệu ông Lê Văn Tám để Quốc hội bầu tại kỳ họp thứ 2.")
    assert "ỳ họp" not in found.name


def test_the_national_assembly_can_give_a_press_conference() -> None:
    found = event("Ngày 16/1, Văn phòng Quốc hội họp báo. Ông Lê Văn Tám cho biết sẽ có ba dự án luật.")
    assert (found.event_type, parts(found)) == ("press-conference", [("Lê Văn Tám", "speaker")])


@pytest.mark.parametrize(
    ("does", "name"),
    [
        ("thảo luận về giá đất", "Phiên thảo luận về giá đất của Quốc hội"),
        ("tiếp tục nghe báo cáo về giá đất", "Phiên họp nghe báo cáo về giá đất của Quốc hội"),
    ],
)
def test_what_an_assembly_does_on_a_day_is_a_sitting_at_which_others_speak(does: str, name: str) -> None:
    found = event(f"Sáng 16/1, Quốc hội {does}. Ông Lê Văn Tám cho rằng cần sửa luật.")
    assert (found.name, found.event_type, found.hosts) == (name, "session", ("Quốc hội",))
    assert parts(found) == [("Lê Văn Tám", "speaker")]


def test_what_a_ministry_or_an_assembly_of_no_day_discusses_is_no_sitting() -> None:
    assert events("Sáng 16/1, Bộ Nội vụ thảo luận về giá đất. Ông Lê Văn Tám đi chợ.") == ()
    assert events("Quốc hội thảo luận về giá đất. Ông Lê Văn Tám đi chợ.", published=None) == ()


def test_a_transfer_is_a_decision() -> None:
    found = event("Ngày 16/1, Ban Thường vụ Tỉnh ủy Sơn La quyết định điều chuyển ông Lê Văn Tám.")
    assert (found.event_type, [one.person for one in found.participants]) == ("decision", ["Lê Văn Tám"])


def test_who_comes_to_an_anniversary_does_not_hold_it_nor_does_the_spouse_in_a_title() -> None:
    text = "Bà Hoàng Thị Nga, phu nhân ông Lê Văn Tám, dự kỷ niệm 50 năm thành lập Trường Y, sáng 16/1."
    found = event(text)
    assert found.name == "Lễ kỷ niệm 50 năm thành lập Trường Y"
    assert (found.hosts, parts(found)) == ((), [("Hoàng Thị Nga", "attendee")])


@pytest.mark.parametrize("deed", ["xử phạt hành chính", "cho thôi nhiệm vụ đại biểu Quốc hội đối với"])
def test_a_fine_and_a_release_are_decisions(deed: str) -> None:
    found = event(f"Ngày 16/1, UBND tỉnh Sơn La đã {deed} ông Lê Văn Tám.")
    assert (found.event_type, [one.person for one in found.participants]) == ("decision", ["Lê Văn Tám"])


def test_what_somebody_once_visited_is_no_visit_of_the_news() -> None:
    assert list(events("Ông Lê Văn Tám từng tham quan vịnh Hạ Long.")) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bộ trưởng Ngoại giao Lê Văn Tám chiều 16/1 hội đàm với Bộ trưởng Y tế Đỗ Thị Sáu.",
            "Cuộc hội đàm với Bộ trưởng Y tế Đỗ Thị Sáu của Lê Văn Tám",
        ),
        (
            "Trưởng Ban Chỉ đạo Lê Văn Tám chiều 16/1 hội kiến bà Đỗ Thị Sáu.",
            "Cuộc hội kiến Đỗ Thị Sáu của Lê Văn Tám",
        ),
    ],
)
def test_an_order_in_the_name_of_an_office_wants_nothing(text: str, name: str) -> None:
    assert event(text).name == name


@pytest.mark.parametrize(
    "subject",
    ["Bộ trưởng Ngoại giao Lê Văn Tám chiều nay", "Trưởng ban Chỉ đạo cải cách Lê Văn Tám chiều nay"],
)
def test_the_name_of_an_office_orders_nothing(subject: str) -> None:
    found = events(f"{subject} hội đàm với Bộ trưởng Ngoại giao Lào Saleumxay Kommasith.")
    assert [one.event_type for one in found] == ["meeting"]


@pytest.mark.parametrize(
    "told",
    [
        "Hôm nay ông Lê Văn Tám nói rằng việc đó không phải bị kỷ luật.",
        "Ngày 16/1, ông Lê Văn Tám nói chưa bị kỷ luật.",
        "Ngày 16/1, tỉnh Sơn La cho biết không phân công ai làm trưởng đoàn.",
    ],
)
def test_a_decision_that_is_denied_is_no_event(told: str) -> None:
    assert "decision" not in [one.event_type for one in events(told)]


def test_a_hall_for_conferences_is_no_conference() -> None:
    text = "Ngày 16/1, ông Lê Văn Tám tiếp bà Hoàng Thị Nga tại Khu Hội nghị ven biển."
    assert [one.event_type for one in events(text)] == ["meeting"]


def test_who_takes_a_resignation_back_does_not_resign() -> None:
    text = "Ngày 16/1, ông Lê Văn Tám dự hội nghị.\nTháng 12/2018, ông Tám xin rút đơn từ chức."
    assert "decision" not in [one.event_type for one in events(text)]


def test_a_second_verb_of_what_will_be_is_no_event_without_a_day() -> None:
    text = "Theo chương trình, Nhà vua Akihito sẽ gặp gỡ và tổ chức quốc yến chào mừng ông Lê Văn Tám."
    assert events(text) == ()


@pytest.mark.parametrize(
    "told",
    [
        "Bà Lê Thị Tám giữ chức Phó Chủ tịch tỉnh cho đến khi HĐND tỉnh bầu người khác vào ngày 5/1",
        "Ngày 5/1, các đại biểu thảo luận về dự kiến nhân sự bầu ông Lê Văn Tám",
        "Ngày 5/1, bà Lê Thị Tám trình tờ trình về ông Lê Văn Ba để Quốc hội bầu Chủ tịch nước",
        "Ngày 5/1, tỉnh Hà Nam ra quy trình kiểm tra và thi hành kỷ luật Đảng của ông Lê Văn Tám",
        "Ngày 5/1, Bộ Công Thương có kế hoạch xin điều chuyển ông Lê Văn Tám",
        "Ngày 5/1, Bộ Công Thương làm thủ tục xem xét miễn nhiệm ông Lê Văn Tám",
    ],
)
def test_what_is_waited_for_ruled_or_asked_is_not_decided(told: str) -> None:
    assert [one for one in events(f"{told}.") if one.event_type == "decision"] == []


@pytest.mark.parametrize(
    "told",
    [
        "Ông Lê Văn Tám đi nước ngoài từ ngày 9/1 đến 13/1 có đơn xin nghỉ phép.",
        "Ngày 16/1, Tỉnh ủy Sơn La nhận thấy ông Lê Văn Tám có ý thức tổ chức kỷ luật kém.",
        "Ngày 16/1, Tỉnh ủy Sơn La tiến hành quy trình xử lý kỷ luật với ông Lê Văn Tám.",
        "Ngày 16/1, Tỉnh ủy Sơn La cho rằng ông Lê Văn Tám sai đến mức phải xem xét, xử lý kỷ luật.",
    ],
)
def test_leave_and_a_want_of_discipline_are_no_events(told: str) -> None:
    assert not [one for one in events(told) if "nghỉ" in one.name or one.event_type == "decision"]


def test_with_whom_one_works_is_in_the_name() -> None:
    found = event("Sáng 16/1, bà Đỗ Thị Sáu làm việc với Bí thư Tỉnh ủy Lê Văn Tám về giá nước.")
    assert found.name == "Buổi làm việc với Bí thư Tỉnh ủy Lê Văn Tám về giá nước của Đỗ Thị Sáu"


@pytest.mark.parametrize(
    "told",
    [
        "Tháng 1/2019, quyết định bổ nhiệm ông Lê Văn Tám làm Chánh Văn phòng Sở Y tế bị thu hồi.",
        "Ngày 16/1, Sở Y tế tỉnh Sơn La hủy quyết định bổ nhiệm ông Lê Văn Tám.",
    ],
)
def test_a_decision_that_is_taken_back_is_not_told_as_taken(told: str) -> None:
    assert [one for one in events(told) if one.event_type == "decision"] == []


def test_what_somebody_says_is_organised_is_no_event_of_the_day() -> None:
    text = "Sáng 16/1, Giám đốc Sở Y tế Lê Văn Tám cho rằng các bệnh viện có tổ chức thi tuyển điều dưỡng."
    assert [one.name for one in events(text)] == [
        "Lê Văn Tám cho rằng các bệnh viện có tổ chức thi tuyển điều dưỡng"
    ]


def test_what_only_assemblies_do_on_a_day_is_a_sitting() -> None:
    text = "Trưa 15/1, cho ý kiến bản quy hoạch rừng, Bộ trưởng Lê Văn Tám nói rõ số liệu."
    found = event(f"{text} Bà Trần Thị Hoa đề nghị làm rõ.")
    assert (found.event_type, found.name) == ("session", "Phiên họp cho ý kiến bản quy hoạch rừng")
    assert [one.person for one in found.participants] == ["Lê Văn Tám", "Trần Thị Hoa"]
    assert events("Theo tờ trình ngày 3/1 của Lê Văn Tám, cho ý kiến là việc của HĐND.", published=None) == ()


@pytest.mark.parametrize("what", ["lời tri ân", "toàn văn diễn văn"])
def test_a_text_that_is_brought_before_readers_is_no_proposal(what: str) -> None:
    told = events(f"Sáng 16/1, Báo Hà Nam giới thiệu {what} của ông Lê Văn Tám.")
    assert [one for one in told if one.event_type == "decision"] == []


def test_what_is_done_in_the_programme_of_a_session_is_done_at_it() -> None:
    text = "Trưa 14/1, tiếp tục chương trình kỳ họp thứ 23, HĐND huyện Đà Bắc bầu ông Lê Văn Tám làm Phó ban."
    found = events(text)
    assert [one.name for one in found] == ["Kỳ họp thứ 23 của Hội đồng nhân dân huyện Đà Bắc"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sáng 17/1, Chủ tịch UBND tỉnh Lê Vĩnh Tân dẫn đầu đoàn công tác kiểm tra công tác chống hạn.",
            "Chuyến khảo sát chống hạn của Lê Vĩnh Tân",
        ),
        (
            "Sáng 17/1, Bí thư Tỉnh ủy Lê Vĩnh Tân kiểm tra tiến độ cầu An Thịnh.",
            "Chuyến khảo sát cầu An Thịnh của Lê Vĩnh Tân",
        ),
        ("Sáng 17/1, ông Lê Vĩnh Tân dự lớp tập huấn về bầu cử.", "Lớp tập huấn về bầu cử"),
    ],
)
def test_inspections_by_a_delegation_and_courses_are_events(text: str, name: str) -> None:
    assert event(text).name == name


def test_an_inspection_told_by_a_verb_is_that_to_which_the_article_points_back() -> None:
    text = (
        "Sáng 17/1, Bí thư Tỉnh ủy Lê Vĩnh Tân đi kiểm tra công trường cầu An Thịnh. "
        "Cùng dự buổi kiểm tra có bà Trần Thị Hoa. Tại buổi khảo sát, ông Trần Văn Bình cho biết đã xong."
    )
    assert [one for one, _ in parts(event(text))] == ["Lê Vĩnh Tân", "Trần Thị Hoa", "Trần Văn Bình"]


def test_papers_handed_to_a_person_are_an_event() -> None:
    text = "Sáng 17/1, thay mặt Thành ủy, ông Lê Vĩnh Tân đã trao quyết định cho ông Trần Văn Bình."
    found = event(text)
    assert (found.event_type, found.name[:14]) == ("ceremony", "Lễ trao quyết ")
    assert [one for one, _ in parts(found)] == ["Lê Vĩnh Tân", "Trần Văn Bình"]
