"""Whether a verb behind a person is said of a body that stands between, and not of the person."""

import pytest

from tests.extract.reading import event, events, parts

_SESSION = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. "


@pytest.mark.parametrize(
    "said",
    [
        "Ông Lê Văn Tám bị Thanh tra Chính phủ kết luận có vi phạm.",
        "Ông Lê Văn Tám đã được Thành ủy Đà Nẵng đề nghị khen thưởng.",
        "Qua kiểm tra đối với ông Lê Văn Tám, Ủy ban Kiểm tra Trung ương đã yêu cầu thu hồi đất.",
        "Căn cứ báo cáo của ông Lê Văn Tám, Bộ Nội vụ đề nghị làm rõ.",
        "Theo báo cáo của ông Lê Văn Tám, nguyên Bí thư; Chủ tịch thành phố yêu cầu làm rõ.",
    ],
)
def test_a_body_right_before_the_verb_speaks_and_not_the_person_before_it(said: str) -> None:
    assert parts(event(_SESSION + said)) == []


@pytest.mark.parametrize(
    "said",
    [
        "Ông Lê Văn Tám, Trường Đại học Luật Hà Nội cho rằng cần cải cách.",
        "Ông Lê Văn Tám, Giám đốc Sở Nội vụ tỉnh Sơn La, cho biết sẽ cải cách.",
        "Ông Lê Văn Tám, Bí thư Tỉnh ủy, nêu các sai phạm đã được Ủy ban Kiểm tra Trung ương kết luận.",
    ],
)
def test_who_is_of_a_body_or_speaks_of_what_it_did_speaks(said: str) -> None:
    assert parts(event(_SESSION + said)) == [("Lê Văn Tám", "speaker")]


@pytest.mark.parametrize(
    "said",
    [
        "Bà Trần Thị Hoa bày tỏ sự kính trọng đến ông Lê Văn Tám khi kịp thời khẳng định chủ quyền.",
        "Bà Trần Thị Hoa bày tỏ sự kính trọng đến ông Lê Văn Tám và ông Trần Văn Bình khi nói về đảo.",
        "Bà Trần Thị Hoa đề nghị ông Lê Văn Tám ủng hộ.",
    ],
)
def test_of_whom_another_speaks_does_not_speak(said: str) -> None:
    assert parts(event(_SESSION + said)) == [("Trần Thị Hoa", "speaker")]


def test_whom_a_body_disciplines_does_not_speak() -> None:
    said = "Tỉnh ủy đã thi hành kỷ luật đối với ông Lê Văn Tám, đồng thời kiến nghị thu hồi đất."
    meeting, decision = events(_SESSION + said)
    assert parts(meeting) == parts(decision) == [("Lê Văn Tám", "attendee")]


def test_to_whom_another_speaks_is_there_and_does_not_speak() -> None:
    said = "Bà Trần Thị Hoa chúc mừng ông Lê Văn Tám, đồng thời cho rằng phải cải cách."
    assert parts(event(_SESSION + said)) == [("Trần Thị Hoa", "speaker"), ("Lê Văn Tám", "attendee")]


def test_what_causes_anger_is_not_said() -> None:
    assert parts(event(_SESSION + "Vi phạm của ông Lê Văn Tám là nghiêm trọng, gây bức xúc.")) == []


def test_who_represents_others_in_a_list_attends() -> None:
    text = "Dự hội nghị ngày 17/1 có ông Lê Vĩnh Tân; ông Lê Văn Tám; đại diện các sở."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "attendee"), ("Lê Văn Tám", "attendee")]


def test_whom_a_body_finds_at_fault_does_not_speak_at_its_meeting() -> None:
    text = "Tại phiên họp ngày 5/1, Tỉnh ủy Sơn La nhận thấy bà Lê Thị Tám đã đề nghị cấp đất sai quy định."
    assert parts(event(text)) == []


def test_who_decides_goes_on_behind_whom_the_decision_is_about() -> None:
    text = "Ngày 5/1, Ban Bí thư cách chức Bí thư Tỉnh ủy Sơn La của ông Lê Văn Tám và đề nghị xử lý nghiêm."
    assert parts(event(text)) == [("Lê Văn Tám", "attendee")]


def test_who_listens_to_another_does_not_speak() -> None:
    text = "Tại lễ khai mạc chợ hoa sáng 17/1, ông Lê Văn Tám lắng nghe hai cụ già đọc vè."
    assert ("Lê Văn Tám", "speaker") not in parts(event(text))


def test_who_hands_over_a_medal_for_others_does_not_speak() -> None:
    text = "Tại buổi lễ kỷ niệm ngày 17/1, ông Lê Văn Tám đã thay mặt Nhà nước trao huân chương cho nhà máy."
    assert parts(events(text)[0]) == [("Lê Văn Tám", "attendee")]
