"""Whom a session of an inspecting body judges is told by it where no decision of its days tells it."""

from kg.model.claims import Event
from tests.extract.reading import events, parts

SESSION = "Tại kỳ họp thứ 9 (ngày 14 và 15/1), Ủy ban Kiểm tra Tỉnh ủy Hòa Bình kết luận "


def sessions(text: str) -> list[Event]:
    return [one for one in events(text) if one.event_type == "session"]


def test_whom_an_inspection_finds_at_fault_its_session_tells() -> None:
    text = SESSION + "việc kiểm tra ở Sở Y tế. Ông Lê Văn Tám vi phạm quy chế làm việc."
    assert [parts(one) for one in sessions(text)] == [[("Lê Văn Tám", "attendee")]]


def test_whom_a_decision_of_the_day_tells_the_session_does_not() -> None:
    text = (
        SESSION + "việc kiểm tra ở Sở Y tế. Ông Lê Văn Tám vi phạm quy chế làm việc. "
        "Ngày 15/1, Ủy ban Kiểm tra Tỉnh ủy Hòa Bình quyết định cảnh cáo ông Lê Văn Tám."
    )
    assert [parts(one) for one in sessions(text)] == [[]]


def test_an_earlier_inspection_keeps_those_whom_it_judged() -> None:
    text = (
        "Ngày 16/1, Ban Thường vụ Tỉnh ủy Hòa Bình quyết định cảnh cáo ông Hoàng Văn Nam. "
        "Trước đó, tại kỳ họp thứ 8 (ngày 3 và 4/12), Ủy ban Kiểm tra Tỉnh ủy Hòa Bình kết luận nhiều việc. "
        "Ông Lê Văn Tám vi phạm quy chế làm việc. Việc ấy kéo dài. Dân phải chờ. Chợ xuống cấp. "
        "Hồ sơ thất lạc. Bà Trần Thị Hoa thiếu trách nhiệm, để xảy ra vi phạm."
    )
    by_type = {one.event_type: [name for name, _ in parts(one)] for one in events(text)}
    assert by_type["session"] == ["Lê Văn Tám", "Trần Thị Hoa"]
    assert by_type["decision"] == ["Hoàng Văn Nam"]


def test_the_findings_end_where_another_session_is_told() -> None:
    text = (
        SESSION + "việc kiểm tra ở Sở Y tế. Ông Lê Văn Tám vi phạm quy chế làm việc. "
        "Tại hội nghị ngày 10/12, bà Trần Thị Hoa bị nhắc nhở vì vi phạm kỷ luật phát ngôn."
    )
    assert [parts(one) for one in sessions(text)] == [[("Lê Văn Tám", "attendee")]]


def test_the_notice_of_an_inspection_tells_whom_it_found_at_fault() -> None:
    text = (
        "Sáng 17/1, Đảng ủy Khối A họp bàn việc nhân sự. "
        "Trước đó, ngày 9/1, Ủy ban Kiểm tra Tỉnh ủy Hòa Bình đã thông báo kết luận kiểm tra ở Sở Y tế. "
        "Theo đó, ông Lê Văn Tám vi phạm quy chế làm việc."
    )
    by_type = {one.event_type: [name for name, _ in parts(one)] for one in events(text)}
    assert by_type["decision"] == ["Lê Văn Tám"]


def test_a_session_without_a_day_tells_whom_it_punishes_itself() -> None:
    text = (
        "Tại kỳ họp thứ 9, Ủy ban Kiểm tra Tỉnh ủy Hòa Bình đã kỷ luật ông Lê Văn Tám. "
        "Ông Tám vi phạm quy chế làm việc. Cũng tại kỳ họp thứ 9, cơ quan này khiển trách bà Trần Thị Hoa."
    )
    (session,) = events(text, "2019-01")
    assert [name for name, _ in parts(session)] == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_whom_no_event_of_its_own_tells_to_be_punished_an_earlier_session_tells() -> None:
    text = (
        "Sáng 17/1, Tỉnh ủy Hòa Bình khai mạc hội nghị bàn việc nhân sự. Trời mưa. "
        "Trước đó, tại kỳ họp thứ 8 (ngày 3 và 4/12), Ủy ban Kiểm tra Tỉnh ủy Hòa Bình kết luận nhiều việc. "
        "Ông Lê Văn Tám vi phạm quy chế làm việc. Hồ sơ thất lạc. Ông Tám đã bị cảnh cáo vì việc ấy."
    )
    assert [parts(one) for one in sessions(text)] == [[("Lê Văn Tám", "attendee")]]


def test_a_decision_of_another_day_leaves_those_judged_to_the_session() -> None:
    text = (
        "Ngày 3 và 4/1, Ủy ban Kiểm tra Tỉnh ủy Hòa Bình họp kỳ 8, xem xét việc của ngành y tế. "
        "Ủy ban Kiểm tra Tỉnh ủy quyết định: Thi hành kỷ luật khiển trách đối với ông Lê Văn Tám. "
        "Ông Tám bị kỷ luật tại Quyết định số 94-QĐ/UBKTTU ngày 16/1."
    )
    by_type = {one.event_type: [name for name, _ in parts(one)] for one in events(text)}
    assert by_type == {"meeting": ["Lê Văn Tám"], "decision": ["Lê Văn Tám"]}


def test_whom_another_body_punishes_in_those_days_leaves_the_judged_to_the_session() -> None:
    text = (
        "Sáng 17/1, Tỉnh ủy Hòa Bình khai mạc hội nghị bàn việc nhân sự. Trời mưa. "
        "Tại kỳ họp thứ 8 (ngày 3 và 4/1), Ủy ban Kiểm tra Tỉnh ủy Hòa Bình kết luận nhiều việc. "
        "Ông Lê Văn Tám vi phạm quy chế làm việc. "
        "Đầu tháng 1, Ban Thường vụ Huyện ủy Lạc Sơn khai trừ đảng ông Hoàng Văn Nam."
    )
    assert [parts(one) for one in sessions(text)] == [[("Lê Văn Tám", "attendee")]]


def test_with_who_chairs_a_session_those_judged_are_not_told() -> None:
    text = (
        "Ngày 15/1, Ủy ban Kiểm tra Tỉnh ủy Hòa Bình họp kỳ 8. Bà Trần Thị Hoa chủ trì kỳ họp. "
        "Ông Lê Văn Tám vi phạm quy chế làm việc."
    )
    assert [parts(one) for one in events(text) if one.event_type == "meeting"] == [
        [("Trần Thị Hoa", "chair")]
    ]


def test_a_list_that_goes_on_in_the_next_line_is_one() -> None:
    text = (
        "Ngày 15/1, Ủy ban Kiểm tra Tỉnh ủy Hòa Bình họp kỳ 8.\nÔng Lê Văn Tám, Giám đốc Sở Y tế;\n"
        "Bà Trần Thị Hoa, Giám đốc Sở Nội vụ, cùng chịu trách nhiệm về vi phạm."
    )
    (session,) = [one for one in events(text) if one.event_type == "meeting"]
    assert [name for name, _ in parts(session)] == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_of_whom_a_fault_is_said_first_does_not_himself_ask_for_what_follows() -> None:
    text = (
        "Tại kỳ họp thứ 9 (ngày 14, 15/1), Ủy ban Kiểm tra Tỉnh ủy Hòa Bình thông báo bà Trần Thị Hoa "
        "vi phạm và đề nghị Ban Thường vụ Tỉnh ủy xem xét."
    )
    assert [parts(one) for one in sessions(text)] == [[("Trần Thị Hoa", "attendee")]]
