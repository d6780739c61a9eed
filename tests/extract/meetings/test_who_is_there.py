"""Ways of writing that put somebody at an event without saying so."""

import pytest

from tests.extract.reading import event, events, parts


def people(text: str, event_type: str) -> list[str]:
    return [name for one in events(text) if one.event_type == event_type for name, _ in parts(one)]


def test_who_gets_votes_is_told_by_the_vote() -> None:
    text = (
        "Sáng 17/1, Quốc hội bầu ông Lê Văn Tám làm Phó Chủ tịch Quốc hội. Kết quả như sau: "
        "bà Trần Thị Hoa (Phó Chủ nhiệm) 312 phiếu đồng ý (61 %), ông Hoàng Văn Nam 405 phiếu đồng ý (80 %)."
    )
    assert people(text, "decision") == ["Lê Văn Tám", "Trần Thị Hoa", "Hoàng Văn Nam"]


def test_a_second_letter_in_a_sentence_has_its_own_sender() -> None:
    text = (
        "Ngày 17/1, Chủ tịch nước Lê Văn Tám gửi điện mừng tới Tổng thống Joao Lourenco, Phó Chủ tịch nước "
        "Trần Thị Hoa gửi điện mừng tới Phó Tổng thống Bornito Sousa."
    )
    assert [name for name, _ in parts(events(text)[0])] == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_who_comes_in_the_place_of_another_is_at_the_handing_over() -> None:
    text = (
        "Ngày 17/1, bà Trần Thị Hoa trao các quyết định về công tác cán bộ của tỉnh Sơn La. "
        "Ông Lê Văn Tám, Phó trưởng ban Tuyên giáo, về thay ông Hoàng Văn Nam."
    )
    assert people(text, "ceremony") == ["Trần Thị Hoa", "Lê Văn Tám"]


@pytest.mark.parametrize(
    "says", ["lên tiếng: “Việc này đúng”", "gửi câu hỏi về giá đất", "phản hồi việc này"]
)
def test_who_raises_his_voice_or_a_question_speaks(says: str) -> None:
    text = f"Sáng 17/1, Thường vụ Tỉnh ủy Sơn La họp bàn giá đất. Đại biểu Lê Văn Tám {says}."
    assert people(text, "meeting") == ["Lê Văn Tám"]


def test_a_talk_on_one_matter_is_the_conference_of_the_report() -> None:
    text = (
        "Trưa 14/1, Hội Nhà báo tỉnh Sơn La mở hội nghị sinh hoạt chuyên đề giá rừng. "
        "Mở đầu buổi sinh hoạt chuyên đề, ông Lê Văn Tám thông báo kết quả."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


def test_the_ceremony_at_which_something_is_signed_has_its_name() -> None:
    text = "Sáng 17/1, tại Sơn La có buổi lễ ký kết chương trình phối hợp công tác."
    assert event(text).name == "Lễ ký kết chương trình phối hợp công tác"


def test_with_whom_the_responsibility_lies_is_disciplined() -> None:
    text = (
        "Ngày 17/1, Ủy ban Kiểm tra Tỉnh ủy Sơn La xem xét, thi hành kỷ luật một số cán bộ. "
        "Ủy ban xác định trách nhiệm thuộc về ông Lê Văn Tám."
    )
    assert people(text, "decision") == ["Lê Văn Tám"]


@pytest.mark.parametrize("says", ["Nói với cử tri", "Trao đổi với cử tri", "Chia sẻ với người dân"])
def test_who_speaks_to_those_who_are_there_speaks_to_no_paper(says: str) -> None:
    text = f"Sáng 15/1, các đại biểu tiếp xúc cử tri quận 4. {says}, ông Lê Văn Tám hứa xây trường."
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


def test_who_signs_or_comes_to_congratulate_is_there() -> None:
    text = (
        "Sáng 15/1, hai tỉnh tổ chức hội nghị về du lịch. Ông Lê Văn Tám ký biên bản ghi nhớ với đối tác. "
        "Bà Trần Thị Hoa đã đến chia vui."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_whom_a_decision_on_an_appointment_is_about_is_there_when_it_is_read() -> None:
    text = (
        "Sáng 15/1, Tỉnh ủy Sơn La tổ chức hội nghị về công tác cán bộ. Tại hội nghị, ông Lê Văn Tám công bố "
        "quyết định số 12/QĐ về việc bổ nhiệm bà Trần Thị Hoa giữ chức Chánh Văn phòng."
    )
    assert "Trần Thị Hoa" in [name for name, _ in parts(events(text)[0])]


def test_a_rite_is_one_by_its_verb_and_by_its_noun() -> None:
    text = (
        "Sáng 15/1, Chủ tịch nước Lê Văn Tám đến dâng hương tưởng niệm các liệt sĩ. "
        "Tham dự lễ dâng hương có các đồng chí Trần Thị Hoa, Bí thư Tỉnh ủy; Đỗ Văn Nam, Chủ tịch UBND tỉnh."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Văn Tám", "Trần Thị Hoa", "Đỗ Văn Nam"]


@pytest.mark.parametrize("says", ["ước tính cần 3 tỷ đồng", "cam đoan sẽ làm xong"])
def test_who_estimates_or_promises_speaks(says: str) -> None:
    text = f"Sáng 15/1, UBND tỉnh Sơn La tổ chức hội nghị về đường sá. Bà Trần Thị Hoa {says}."
    assert parts(event(text)) == [("Trần Thị Hoa", "speaker")]


def test_a_body_that_inspects_how_tasks_are_carried_out_visits_those_who_speak() -> None:
    text = (
        "Sáng 15/1, Đoàn của Bộ Y tế kiểm tra việc thực hiện nhiệm vụ ở UBND huyện Yên Lập. "
        "Ông Lê Văn Tám khẳng định cây đã bén rễ."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


def test_a_ceremony_to_receive_a_medal_is_no_welcome() -> None:
    text = "Sáng 15/1, Cục A có lễ đón nhận Huân chương. Ông Lê Văn Tám cho rằng năm qua rất vui."
    assert people(text, "ceremony") == ["Lê Văn Tám"]


@pytest.mark.parametrize(
    "does", ["làm rõ một số nội dung", "làm rõ thêm các ý kiến", "trao đổi, làm rõ việc này"]
)
def test_who_makes_something_clear_at_a_meeting_speaks_there(does: str) -> None:
    text = f"Sáng 17/1, bà Trần Thị Hoa chủ trì hội thảo về cải cách. Tại hội thảo, ông Lê Văn Tám {does}."
    assert parts(event(text)) == [("Trần Thị Hoa", "chair"), ("Lê Văn Tám", "speaker")]


def test_who_chairs_without_a_word_for_the_event_chairs_the_one_reported() -> None:
    text = "Sáng 15/1, Tỉnh ủy Sơn La mở hội nghị. Bí thư Tỉnh ủy Lê Văn Tám chủ trì và phát biểu khai mạc."
    assert parts(event(text)) == [("Lê Văn Tám", "chair")]


def test_who_is_only_told_to_have_chaired_is_not_there() -> None:
    text = (
        "Sáng 15/1, Tỉnh ủy Sơn La mở hội nghị về rừng. "
        "Việc bán đất được bàn ở nhiều nơi do ông Lê Văn Tám chủ trì và thống nhất."
    )
    assert parts(event(text)) == []


@pytest.mark.parametrize(
    "told",
    [
        "Đại diện lãnh đạo tỉnh Sơn La có ông Lê Văn Tám, Chủ tịch UBND tỉnh.",
        "Ngồi cùng hàng với bà có các quan chức, trong đó có ông Lê Văn Tám.",
    ],
)
def test_who_is_there_for_others_or_sits_beside_is_listed(told: str) -> None:
    text = f"Sáng 15/1, bà Trần Thị Hoa phát biểu tại lễ khai trương khách sạn Biển Xanh. {told}"
    assert parts(event(text)) == [("Trần Thị Hoa", "speaker"), ("Lê Văn Tám", "attendee")]


def test_who_leads_a_delegation_that_needs_no_name_is_on_its_visit() -> None:
    text = (
        "Chiều 15/1, đoàn lãnh đạo thành phố đã đến thăm, chúc Tết một số nhân sĩ. "
        "Đoàn do Phó Bí thư Thành ủy Lê Văn Tám làm trưởng đoàn."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee")]


def test_a_visit_pointed_back_to_is_the_one_that_was_told() -> None:
    text = (
        "Chiều 15/1, đoàn lãnh đạo thành phố đã đến thăm, chúc Tết một số nhân sĩ. "
        "Tại chuyến thăm, ông Lê Văn Tám bày tỏ lòng biết ơn."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


def test_what_a_body_in_the_words_of_a_speaker_concludes_is_over_with_the_quotation() -> None:
    text = (
        "Sáng 15/1, Ủy ban Pháp luật của Quốc hội họp phiên toàn thể. "
        "“Thanh tra kết luận xong thì để đấy”, ông Lê Văn Tám nói."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


@pytest.mark.parametrize(
    "does", ["chất vấn Giám đốc Sở Xây dựng", "biểu quyết thông qua nghị quyết về giá đất"]
)
def test_an_assembly_that_questions_or_votes_sits(does: str) -> None:
    text = f"Chiều 15/1, HĐND tỉnh Sơn La khóa IX {does}. Đại biểu Lê Văn Tám hỏi về giá đất."
    assert ("session", [("Lê Văn Tám", "speaker")]) in [(one.event_type, parts(one)) for one in events(text)]


def test_who_reports_to_the_visitor_by_a_verb_behind_the_name_speaks() -> None:
    text = (
        "Sáng 15/1, Chủ tịch nước Lê Văn Tám đến thăm Đảng bộ tỉnh Sơn La. "
        "Chủ tịch UBND tỉnh Trần Thị Hoa báo cáo với Chủ tịch nước về kinh tế của tỉnh."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Trần Thị Hoa", "speaker")]


def test_who_sends_flowers_and_comes_too_is_there() -> None:
    text = (
        "Ngày 15/1, Trường Tiểu học Sông Trà tổ chức lễ khai giảng. "
        "Ông Lê Văn Tám, Giám đốc Sở Y tế tỉnh Sơn La, gửi lẵng hoa và đến dự lễ khai giảng."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee")]
