"""What someone tells the press on a day that no event of the day tells."""

import pytest

from tests.extract.reading import events, parts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sáng 16/1, ông Lê Văn Tám - Chánh Văn phòng UBND tỉnh - xác nhận có vụ việc trên.",
            "Lê Văn Tám xác nhận có vụ việc trên",
        ),
        (
            "Ngày 16/1, trao đổi với Báo Sơn La, ông Lê Văn Tám bác bỏ tin đồn, đồng thời cảm ơn bạn đọc.",
            "Lê Văn Tám bác bỏ tin đồn",
        ),
        ("Ông Lê Văn Tám ngày 16/1 tuyên bố không từ chức.", "Lê Văn Tám tuyên bố không từ chức"),
        (
            "Trao đổi với Báo Sơn La sáng 16/1, ông Lê Văn Tám đã bác bỏ tin đồn.",
            "Lê Văn Tám bác bỏ tin đồn",
        ),
        (
            "Ngày 16/1, trong công văn gửi các xã, Phó Chủ tịch UBND tỉnh Lê Văn Tám cho biết chợ mở lại.",
            "Lê Văn Tám cho biết chợ mở lại",
        ),
        (
            "Trao đổi bên hành lang Quốc hội sáng 16/1 về giá đất, ông Lê Văn Tám cho biết tỉnh chưa bàn.",
            "Lê Văn Tám cho biết tỉnh chưa bàn",
        ),
        ("Cũng trong chiều 16/1, ông Lê Văn Tám cho biết chợ mở lại.", "Lê Văn Tám cho biết chợ mở lại"),
    ],
)
def test_what_someone_says_on_a_day_is_an_event(text: str, name: str) -> None:
    (found,) = events(text)
    assert (found.name, found.event_type, str(found.date)) == (name, "other", "2019-01-16")
    assert parts(found) == [("Lê Văn Tám", "speaker")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám cho biết tỉnh đã vào cuộc.",  # no day
        "Ngày 16/1, ông Lê Văn Tám đi chợ.",  # says nothing
        "Ngày 2/5/2016, ông Lê Văn Tám cho biết tỉnh đã vào cuộc.",  # long past
        "Tháng 5/2018, ông Lê Văn Tám cho biết tỉnh đã vào cuộc.",  # no day
    ],
)
def test_a_statement_needs_its_speaker_beside_a_day_of_the_news(text: str) -> None:
    assert [found for found in events(text) if found.event_type == "other"] == []


def test_what_was_said_or_done_on_a_day_of_last_year_is_told_too() -> None:
    said, elected = events(
        "Ngày 2/5/2018, ông Lê Văn Tám yêu cầu dừng dự án. "
        "Ngày 3/8/2018, ông Lê Vĩnh Tân được bầu giữ chức Chủ tịch UBND tỉnh Sơn La."
    )
    assert (str(said.date), parts(said)) == ("2018-05-02", [("Lê Văn Tám", "speaker")])
    assert (str(elected.date), parts(elected)) == ("2018-08-03", [("Lê Vĩnh Tân", "attendee")])


def test_who_speaks_after_a_clause_on_another_matter_does_not_speak_on_its_day() -> None:
    text = "Ngày 16/1, tàu cá gặp nạn, ông Lê Văn Tám cho biết."
    assert events(text) == ()


def test_who_speaks_at_a_meeting_of_the_day_makes_no_statement() -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám chủ trì hội nghị dân vận. "
        "Ngày 16/1, ông Lê Văn Tám cho biết hội nghị sẽ tiếp tục."
    )
    assert [found.event_type for found in events(text)] == ["conference"]


def test_the_name_of_a_long_statement_ends_with_a_word() -> None:
    text = "Sáng 16/1, ông Lê Văn Tám cho biết tỉnh đã " + "kiểm tra rồi rà soát " * 12 + "các dự án."
    (found,) = events(text)
    assert len(found.name) < 180
    assert found.name.rsplit(" ", 1)[-1] in {"kiểm", "tra", "rồi", "rà", "soát"}


@pytest.mark.parametrize(
    ("more", "last"),
    [
        ("về việc nghiêng núi", "hoạch"),
        ("sau khi nghiêng núi", "hoạch"),
        ("(phê duyệt năm trước và năm nay) rồi", "hoạch"),
        ("thôi việc nghiêng núi", "việc"),
    ],
)
def test_the_name_of_a_long_statement_ends_before_what_leads_on(more: str, last: str) -> None:
    text = "Sáng 16/1, ông Lê Văn Tám cho biết tỉnh đã " + "rà soát quy hoạch " * 6 + more + "."
    (found,) = events(text)
    assert found.name.rsplit(" ", 1)[-1] == last


def test_a_statement_that_is_a_quotation_is_named_by_it() -> None:
    (found,) = events("Sáng 16/1, ông Lê Văn Tám cho hay: sở đã thu hồi xe biển xanh.")
    assert found.name == "Lê Văn Tám cho hay: sở đã thu hồi xe biển xanh"


@pytest.mark.parametrize(
    ("text", "name", "people"),
    [
        (
            "Ngày 16/1, ông Lê Văn Tám đã rời trụ sở xã.",
            "Lê Văn Tám đã rời trụ sở xã",
            [("Lê Văn Tám", "attendee")],
        ),
        (
            "Trước đó ngày 5/1, ông Lê Văn Tám và bà Hoàng Thị Nga đã trồng cây ở bản Lả.",
            "Lê Văn Tám, Hoàng Thị Nga đã trồng cây ở bản Lả",
            [("Lê Văn Tám", "attendee"), ("Hoàng Thị Nga", "attendee")],
        ),
    ],
)
def test_what_people_did_on_a_day_is_an_event(text: str, name: str, people: list[tuple[str, str]]) -> None:
    (found,) = events(text)
    assert (found.name, found.event_type) == (name, "other")
    assert parts(found) == people


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 16/1/2009, ông Lê Văn Tám được giữ chức Giám đốc.",  # a step of a career
        "Ngày 16/1, người dân cho rằng ông Lê Văn Tám đã rời trụ sở.",  # another tells it
    ],
)
def test_a_step_of_a_career_and_what_another_tells_are_no_deeds(text: str) -> None:
    assert [found for found in events(text) if found.event_type == "other"] == []


@pytest.mark.parametrize(
    ("text", "name", "people"),
    [
        (
            "Chiều 16/1, ông Lê Văn Tám - Giám đốc Sở Nội vụ Sơn La ký quyết định khen bà Hoàng Thị Nga.",
            "Lê Văn Tám ký quyết định khen Hoàng Thị Nga",
            ["Lê Văn Tám", "Hoàng Thị Nga"],
        ),
        (
            "Như báo đã đưa, ngày 8/10/2018 ông Lê Văn Tám bất ngờ nộp lại xe.",
            "Lê Văn Tám bất ngờ nộp lại xe",
            ["Lê Văn Tám"],
        ),
        (
            "Tháng 11/2018, Sở Nội vụ tỉnh Sơn La nhận đơn của bà Hoàng Thị Nga.",
            "Sở Nội vụ tỉnh Sơn La nhận đơn của Hoàng Thị Nga",
            ["Hoàng Thị Nga"],
        ),
        (
            "Chủ tịch Lê Văn Tám bắt tay bà Hoàng Thị Nga hôm 15/1.",
            "Lê Văn Tám bắt tay Hoàng Thị Nga hôm 15/1",
            ["Lê Văn Tám", "Hoàng Thị Nga"],
        ),
        (
            "Theo đơn do ông Lê Văn Tám ký ngày 15/1, bà Hoàng Thị Nga nhận xe.",
            "Lê Văn Tám ký ngày 15/1",
            ["Lê Văn Tám", "Hoàng Thị Nga"],
        ),
        (
            "Sở Nội vụ tỉnh Sơn La hôm nay ra mắt 2 người, gồm bà Hoàng Thị Nga.",
            "Sở Nội vụ tỉnh Sơn La ra mắt 2 người, gồm Hoàng Thị Nga",
            ["Hoàng Thị Nga"],
        ),
        (
            "Ngày 16/1, luật sư Lê Văn Tám - bào chữa cho bà Hoàng Thị Nga - cho biết chưa nhận.",
            "Lê Văn Tám cho biết chưa nhận",
            ["Lê Văn Tám"],
        ),
        (
            "Ngày 16/1, trao đổi với báo về đơn của bà Hoàng Thị Nga, ông Lê Văn Tám cho biết chưa nhận.",
            "Lê Văn Tám cho biết chưa nhận",
            ["Lê Văn Tám"],
        ),
    ],
)
def test_a_deed_has_who_does_it_and_to_whom(text: str, name: str, people: list[str]) -> None:
    (found,) = events(text)
    assert (found.name, [one.person for one in found.participants]) == (name, people)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 16/1, ông Lê Văn Tám vẫn chưa nhận đơn.",  # not done
        "Ngày 16/1, khi ông Lê Văn Tám nhận đơn, trời mưa.",  # told by the way
        "Ông Lê Văn Tám nhận đơn theo Chỉ thị 05-CT/TW ngày 15/5/2018.",  # the day of a document
        "Ông Lê Văn Tám xin nghỉ từ ngày 16/1.",  # in force from then on
        "Ngày 16/1, ông Lê Văn Tám - Ủy ban Kiểm tra tỉnh - 50 tuổi.",  # a verb in the name of a body
        "Tháng 1/2017, ông Lê Văn Tám nhận đơn.",  # a month long past
    ],
)
def test_what_is_not_done_on_the_day_is_no_deed(text: str) -> None:
    assert [found for found in events(text) if found.event_type == "other"] == []


def test_a_deed_told_twice_is_one_event() -> None:
    text = "Ngày 16/1, ông Lê Văn Tám nhận đơn. Đơn dài. Trước đó, ngày 16/1, ông Lê Văn Tám ký đơn."
    assert len(events(text)) == 1


def test_who_says_it_may_follow_a_quotation() -> None:
    (found,) = events("“Chợ sẽ mở lại sau Tết, bà con yên tâm”, ông Lê Văn Tám hôm nay nói thêm về chợ.")
    assert (found.name, str(found.date)) == ("Lê Văn Tám nói thêm về chợ", "2019-01-17")


def test_those_who_report_to_a_body_do_so_together() -> None:
    (found,) = events(
        "Sáng 16/1, Chánh án Lê Văn Tám và Viện trưởng Trần Văn Tư trình bày báo cáo công tác nhiệm kỳ."
    )
    assert found.name == "Lê Văn Tám, Trần Văn Tư trình bày báo cáo công tác nhiệm kỳ"


def test_what_is_said_in_a_speech_of_a_day_is_an_event() -> None:
    text = "Trong bài phát biểu nhậm chức vào sáng 17/1, tân Bí thư Lê Văn Tám bày tỏ mong muốn được giúp đỡ."
    assert [parts(one) for one in events(text)] == [[("Lê Văn Tám", "speaker")]]


REPORT = "Sáng 17/1, Chủ tịch nước Lê Văn Tám trình bày báo cáo công tác nhiệm kỳ. "


@pytest.mark.parametrize(
    ("behind", "people"),
    [
        ("Sau đó, Chủ nhiệm Trần Thị Hoa trình bày báo cáo thẩm tra.", ["Lê Văn Tám", "Trần Thị Hoa"]),
        ("Ngày 18/1, Chủ nhiệm Trần Thị Hoa trình bày báo cáo thẩm tra.", ["Lê Văn Tám"]),
        ("Chủ nhiệm Trần Thị Hoa sinh tại Sơn La.", ["Lê Văn Tám"]),
    ],
)
def test_those_who_report_one_after_the_other_are_at_one_event(behind: str, people: list[str]) -> None:
    assert [one.person for one in events(REPORT + behind)[0].participants] == people


def test_the_dot_of_a_shortened_city_ends_no_name_and_parts_nobody_from_what_he_does() -> None:
    (left,) = events("Ngày 16/1, ông Lê Văn Tám, Phó Chủ tịch UBND TP. Huế qua đời.")
    assert (left.name, parts(left)) == ("Lê Văn Tám qua đời", [("Lê Văn Tám", "attendee")])
    (told,) = events("Ngày 16/1, ông Lê Văn Tám cho biết chợ ở TP. Huế mở lại trong tuần.")
    assert told.name == "Lê Văn Tám cho biết chợ ở TP. Huế mở lại trong tuần"


def test_what_is_said_in_the_afternoon_is_apart_from_the_meeting_of_the_morning() -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám phát biểu tại lễ khánh thành cầu Bến Gỗ. "
        "Chiều 16/1, ông Lê Văn Tám cho biết tỉnh sẽ xây thêm một cây cầu."
    )
    assert [one.part_of_day for one in events(text)] == ["morning", "afternoon"]


REPORTED = "Sáng 16/1, ông Lê Văn Tám phát biểu tại Hội nghị toàn quốc về nước sạch. Trời nắng. "


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Trước đó, trong bài phát biểu tại Hà Nội hôm 9/1, bà Đỗ Thị Sáu nói rằng nước ngầm sắp cạn.",
            "Đỗ Thị Sáu nói rằng nước ngầm sắp cạn",
        ),
        (
            "Tại thông báo hôm 9/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La đã công bố các vi phạm ở Thanh Nga.",
            "Ủy ban Kiểm tra Tỉnh ủy Sơn La công bố các vi phạm ở Thanh Nga",
        ),
        (
            "Quy định được Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Đỗ Thị Sáu ký ban hành ngày 9/1.",
            "Đỗ Thị Sáu ký ban hành ngày 9/1",
        ),
    ],
)
def test_what_a_speech_a_notice_or_a_signature_of_a_day_tells_is_an_event(told: str, name: str) -> None:
    assert [one.name for one in events(REPORTED + told) if str(one.date) == "2019-01-09"] == [name]


def test_whom_a_body_that_inspects_says_to_be_at_fault_is_of_what_it_makes_known() -> None:
    text = (
        f"{REPORTED}Trước đó, tại thông báo hôm 9/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La đã công bố các vi "
        f"phạm ở Sở Y tế. "
        "Theo đó, bà Đỗ Thị Sáu, Giám đốc Sở, chịu trách nhiệm chính về các vi phạm."
    )
    (found,) = (one for one in events(text) if str(one.date) == "2019-01-09")
    assert parts(found) == [("Đỗ Thị Sáu", "attendee")]


def test_whom_a_told_decision_is_about_is_of_what_is_told() -> None:
    text = (
        "Ngày 16/1, bà Trần Thị Hoa cho biết Thường vụ Tỉnh ủy đã cho ý kiến, đồng ý để UBND tỉnh Sơn La "
        "điều động ông Lê Văn Tám về làm phó giám đốc một sở."
    )
    (found,) = events(text)
    assert sorted(parts(found)) == [("Lê Văn Tám", "attendee"), ("Trần Thị Hoa", "speaker")]


@pytest.mark.parametrize("behalf", ["thay mặt Ban Thường vụ", "thừa ủy quyền của Thủ tướng"])
def test_what_is_signed_on_behalf_of_another_is_an_event(behalf: str) -> None:
    (found,) = events(f"Ngày 16/1, {behalf}, Chủ tịch HĐND tỉnh Lê Văn Tám ký thông báo về kỳ nghỉ.")
    assert parts(found) == [("Lê Văn Tám", "attendee")]


@pytest.mark.parametrize("title", ["Tổng thư ký Quốc hội", "Bộ trưởng Ngoại giao"])
def test_the_verb_in_a_title_is_no_deed(title: str) -> None:
    text = f"Ngày 16/1, trả lời báo chí về vụ việc của ông Đỗ Văn Nam, {title} Lê Văn Tám cho hay chưa bàn."
    (found,) = events(text)
    assert parts(found) == [("Lê Văn Tám", "speaker")]


@pytest.mark.parametrize("opens", ["Theo tin từ báo Mai Châu ngày 16/1,", "Báo Mai Châu đưa tin ngày 16/1,"])
def test_the_paper_that_tells_may_stand_before_the_day(opens: str) -> None:
    (found, *_) = events(f"{opens} ông Lê Văn Tám - Giám đốc Sở Y tế xác nhận, bà Đỗ Thị Hoa sẽ nghỉ.")
    assert found.name.startswith("Lê Văn Tám xác nhận")


def test_where_it_is_said_may_stand_behind_the_day() -> None:
    text = "Trưa 15/1, bên hành lang Tỉnh ủy, bà Đỗ Thị Hoa - Bí thư Huyện ủy Mai Châu đã chia sẻ nỗi lo."
    (found,) = events(text)
    assert found.name == "Đỗ Thị Hoa đã chia sẻ nỗi lo"


def test_of_whom_one_tells_is_told_with_him_but_not_who_has_only_to_do_with_it() -> None:
    text = "Ngày 16/1, ông Lê Văn Tám cho biết {}."
    about = text.format("cán bộ Đỗ Thị Hoa sử dụng bằng giả")
    assert [name for name, _ in parts(events(about)[0])] == ["Lê Văn Tám", "Đỗ Thị Hoa"]
    case = text.format("đang làm rõ trách nhiệm liên quan đến bà Đỗ Thị Hoa")
    assert [name for name, _ in parts(events(case)[0])] == ["Lê Văn Tám"]


@pytest.mark.parametrize("beside", ["Bên hành lang Quốc hội sáng 15/1", "Bên lề kỳ họp Quốc hội ngày 15/1"])
def test_what_is_said_beside_a_sitting_is_told_and_no_sitting(beside: str) -> None:
    text = f"{beside}, Bộ trưởng Nội vụ Lê Văn Tám cho biết sẽ thanh tra."
    assert [(one.event_type, parts(one)) for one in events(text)] == [("other", [("Lê Văn Tám", "speaker")])]
