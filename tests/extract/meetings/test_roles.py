"""Who one sentence says was at an event, and what they did there."""

import pytest

from tests.extract.reading import event, events, parts


@pytest.mark.parametrize(
    ("verb", "part"),
    [
        ("chủ trì", "chair"),
        ("chủ tọa", "chair"),
        ("điều hành", "chair"),
        ("phát biểu tại", "speaker"),
        ("báo cáo tại", "speaker"),
        ("dự", "attendee"),
        ("tới dự", "attendee"),
    ],
)
def test_the_verb_after_a_person_tells_the_part(verb: str, part: str) -> None:
    assert parts(event(f"Sáng 17/1, ông Lê Vĩnh Tân {verb} hội nghị.")) == [("Lê Vĩnh Tân", part)]


def test_two_people_joined_by_va_do_the_same() -> None:
    text = "Sáng 17/1, ông Lê Vĩnh Tân và bà Trương Thị Mai đồng chủ trì hội nghị."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "chair"), ("Trương Thị Mai", "chair")]


def test_who_is_named_after_su_chu_tri_cua_chairs() -> None:
    text = "Sáng 17/1, hội nghị khai mạc dưới sự chủ trì của ông Lê Vĩnh Tân."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "chair")]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị sáng 17/1 có sự tham dự của bà Trương Thị Mai, ông Lê Vĩnh Tân.",
        "Dự hội nghị sáng 17/1 có bà Trương Thị Mai, ông Lê Vĩnh Tân.",
        "Dự hội nghị sáng 17/1 có các đồng chí: Trương Thị Mai, Lê Vĩnh Tân.",
        "Sáng 17/1, hội nghị khai mạc. Cùng dự hội nghị có bà Trương Thị Mai, ông Lê Vĩnh Tân.",
    ],
)
def test_a_list_of_those_present_is_told_in_its_order(text: str) -> None:
    assert parts(event(text)) == [("Trương Thị Mai", "attendee"), ("Lê Vĩnh Tân", "attendee")]


def test_according_to_somebody_is_that_somebodys_word() -> None:
    text = "Sáng 17/1, hội nghị cải cách khai mạc. Theo ông Lê Vĩnh Tân, cải cách đã có kết quả."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker")]


def test_a_guest_comes_and_who_invites_is_only_spoken_of() -> None:
    text = "Sáng 17/1, theo lời mời của ông Lê Vĩnh Tân, bà Trương Thị Mai dự hội nghị."
    assert parts(event(text)) == [("Trương Thị Mai", "attendee")]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 17/1, hội nghị bàn về chỉ đạo của ông Lê Vĩnh Tân.",
        "Sáng 17/1, hội nghị nghe thư của ông Lê Vĩnh Tân và ông Lê Văn Tám.",
    ],
)
def test_who_is_only_spoken_of_is_not_there(text: str) -> None:
    assert parts(event(text)) == []


def test_a_photographer_is_not_there() -> None:
    text = "Sáng 17/1, hội nghị khai mạc. Ảnh: Nguyễn Văn Bảy phát biểu."
    assert parts(event(text)) == []


def test_whom_a_session_elects_is_there() -> None:
    text = "Sáng 17/1, kỳ họp bầu ông Lê Vĩnh Tân giữ chức Chủ tịch HĐND tỉnh Sơn La."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "attendee")]


def test_both_sides_of_talks_are_there() -> None:
    text = "Cuộc hội đàm giữa ông Lê Vĩnh Tân và ông Shinzo Abe diễn ra sáng 17/1 tại Hà Nội."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "attendee"), ("Shinzo Abe", "attendee")]


def test_who_speaks_of_a_visit_need_not_be_on_it() -> None:
    text = "Ngày 17/1, ông Shinzo Abe thăm Hà Nội. Ông Lê Vĩnh Tân đánh giá cao chuyến thăm."
    assert ("Lê Vĩnh Tân", "speaker") not in parts(event(text))


def test_whom_a_speaker_tells_of_is_not_there() -> None:
    text = "Sáng 17/1, tại hội nghị, ông Lê Vĩnh Tân cho biết bà Trương Thị Mai sẽ sớm trở lại làm việc."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker")]


def test_who_speaks_after_a_speech_is_there() -> None:
    text = "Sáng 17/1, tại hội nghị, ông Lê Vĩnh Tân phát biểu khai mạc, bà Trương Thị Mai trình bày báo cáo."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker"), ("Trương Thị Mai", "speaker")]


def test_who_speaks_behind_a_semicolon_is_there() -> None:
    text = "Sáng 17/1, tại hội nghị, ông Lê Vĩnh Tân nhấn mạnh cải cách; bà Trương Thị Mai đề nghị làm rõ."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker"), ("Trương Thị Mai", "speaker")]


def test_those_who_shake_hands_are_both_there() -> None:
    text = (
        "Ông Lê Vĩnh Tân thăm chính thức Lào ngày 17/1.\n\n"
        "Ông Lê Vĩnh Tân bắt tay Chủ tịch Quốc hội Trần Văn Nam."
    )
    assert [person for person, _ in parts(event(text))] == ["Lê Vĩnh Tân", "Trần Văn Nam"]


def test_whom_a_visitor_meets_is_part_of_the_visit() -> None:
    text = (
        "Ngày 17/1, ông Lê Vĩnh Tân thăm và làm việc tại Lào. "
        "Ông Lê Vĩnh Tân hội kiến Chủ tịch Quốc hội Trần Văn Nam."
    )
    assert ["Lê Vĩnh Tân", "Trần Văn Nam"] in [[person for person, _ in parts(one)] for one in events(text)]


def test_whose_visit_it_is_was_there_whatever_he_asks_for() -> None:
    text = (
        "Sau chuyến thị sát huyện Mộc Châu hôm 16/1 của ông Lê Văn Tám và yêu cầu xây trường, sở đã vào cuộc."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee")]


def test_who_is_welcomed_is_there() -> None:
    text = "Ngày 17/1 diễn ra lễ đón chính thức Chủ tịch nước Trần Đại Quang."
    assert ("Trần Đại Quang", "attendee") in parts(event(text))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Cùng dự, có bà Trương Thị Mai cùng đại diện các sở.", ["Trương Thị Mai"]),
        ("Về phía tỉnh, có bà Trương Thị Mai, Trưởng ban Dân vận.", ["Trương Thị Mai"]),
        ("Tổ đại biểu còn có bà Trương Thị Mai.", ["Trương Thị Mai"]),
        ("Ông Lê Văn Tám và bà Trương Thị Mai.", ["Lê Văn Tám", "Trương Thị Mai"]),  # below a picture
        ("Về vật tư, tỉnh có nhờ bà Trương Thị Mai.", []),
        ("Ông Lê Văn Tám và bà Trương Thị Mai ở xa.", []),
        ("Phó chủ tịch chỉ còn ông Lê Văn Tám và bà Trương Thị Mai.", []),
    ],
)
def test_others_present_are_listed_in_many_ways(sentence: str, told: list[str]) -> None:
    found = events(f"Sáng 17/1, ông Lê Vĩnh Tân chủ trì hội nghị. {sentence}")
    assert [one.person for one in found[0].participants] == ["Lê Vĩnh Tân", *told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo ông Lê Vĩnh Tân, bà Trương Thị Mai cũng nhắc việc này.",
        "Vị này cho biết, bà Trương Thị Mai cũng nhắc việc này.",
    ],
)
def test_of_whom_another_tells_is_not_there(sentence: str) -> None:
    found = events(f"Sáng 17/1, ông Lê Vĩnh Tân chủ trì hội nghị. {sentence}")
    assert [one.person for one in found[0].participants] == ["Lê Vĩnh Tân"]


@pytest.mark.parametrize(
    "text",
    [
        "Tiếp thu ý kiến của Thủ tướng, Bộ trưởng Bộ Nội vụ Lê Văn Tám cho biết bộ sẽ sửa.",
        "“Đề nghị làm rõ trường hợp này”, Chủ tịch UBND tỉnh Sơn La Lê Văn Tám nói.",
        "Trong khi đó, ông Lê Văn Tám cho rằng giá còn cao.",
        "Kịp thời hơn nữa, ông Lê Văn Tám đề nghị tỉnh họp lại.",
    ],
)
def test_a_cue_of_the_clause_before_says_nothing_of_who_speaks(text: str) -> None:
    found = event(f"Sáng 17/1, ông Lê Vĩnh Tân chủ trì hội nghị. {text}")
    assert parts(found) == [("Lê Vĩnh Tân", "chair"), ("Lê Văn Tám", "speaker")]


@pytest.mark.parametrize(
    "text",
    [
        "Theo lời mời của Tổng Bí thư, Chủ tịch nước Lê Văn Tám, đoàn sẽ ở lại.",
        "Ông Lê Văn Tám, Ủy viên dự khuyết, là người Sơn La.",
        "Dự án của ông Lê Văn Tám còn chậm.",
        "Xã thiếu người theo quy định sau khi ông Lê Văn Tám đi nơi khác.",
        "Tổng thư ký Lê Văn Tám là người Sơn La.",
    ],
)
def test_a_word_that_only_holds_a_cue_brings_nobody(text: str) -> None:
    assert parts(event(f"Sáng 17/1, ông Lê Vĩnh Tân chủ trì hội nghị. {text}")) == [("Lê Vĩnh Tân", "chair")]


def test_who_is_handed_a_decision_about_him_is_there() -> None:
    found = event("Sáng 17/1, Tỉnh ủy Sơn La trao quyết định cách chức đối với Giám đốc sở Lê Văn Tám.")
    assert parts(found) == [("Lê Văn Tám", "attendee")]


def test_who_asks_about_a_matter_is_there() -> None:
    text = "Sáng 17/1, ông Lê Vĩnh Tân chủ trì hội nghị. Liên quan đến đất, ông Lê Văn Tám hỏi về giá."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "chair"), ("Lê Văn Tám", "speaker")]


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        (
            "Thừa ủy quyền, ông Lê Văn Tám đã trao quyết định cho ông Trần Văn Tư.",
            ["Lê Văn Tám", "Trần Văn Tư"],
        ),
        ("Ông Lê Văn Tám nhận hoa chúc mừng từ ông Trần Văn Tư.", ["Lê Văn Tám", "Trần Văn Tư"]),
        ("Ban tổ chức trao bằng khen cho gia đình ông Trần Văn Tư.", []),
    ],
)
def test_what_is_handed_over_is_handed_to_who_is_there(sentence: str, there: list[str]) -> None:
    found = events(f"Sáng 17/1, Tỉnh ủy Nghệ An tổ chức hội nghị tại Vinh. {sentence}")
    assert [one.person for one in found[0].participants] == there


def test_whose_decision_is_handed_over_need_not_be_there() -> None:
    found = event(
        "Sáng 16/1, Bộ Xây dựng trao quyết định bổ nhiệm của Thủ tướng Nguyễn Xuân Phúc cho ông Lê Văn Tám."
    )
    assert parts(found) == [("Lê Văn Tám", "attendee")]


def test_whose_words_are_not_quoted_does_not_speak() -> None:
    text = (
        "Sáng 17/1, hội nghị khai mạc. “Thứ trưởng Lê Văn Tám đã trả lời nhưng dân chưa hài lòng”, "
        "ông Hoàng Văn Nam nói."
    )
    assert parts(event(text)) == [("Hoàng Văn Nam", "speaker")]


def test_straight_marks_quote_too() -> None:
    text = 'Sáng 17/1, hội nghị khai mạc. "Thứ trưởng Lê Văn Tám đã trả lời", ông Hoàng Văn Nam nói.'
    assert parts(event(text)) == [("Hoàng Văn Nam", "speaker")]


def test_on_whose_behalf_one_speaks_does_not_matter() -> None:
    text = "Sáng 17/1, hội nghị khai mạc. Ông Lê Văn Tám, thừa ủy quyền của Thủ tướng trình bày báo cáo."
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


def test_who_is_spoken_of_does_not_speak_with_the_next_person() -> None:
    text = (
        "Mưa lớn đã ảnh hưởng đến sức khỏe của Tổng Bí thư, Chủ tịch nước Lê Văn Tám, bà Lò Thị Nga, "
        "người phát ngôn Bộ Ngoại giao cho biết trong họp báo sáng 17/1."
    )
    assert parts(event(text)) == [("Lò Thị Nga", "speaker")]


def test_a_wife_who_comes_along_does_not_take_the_next_away() -> None:
    text = "Cùng dự hội nghị sáng 17/1 có ông Lê Văn Tám và phu nhân, Bí thư Tỉnh ủy Hoàng Văn Nam."
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Hoàng Văn Nam", "attendee")]


def test_who_gets_a_letter_does_not_send_it() -> None:
    text = (
        "Ngày 17/1, Chủ tịch nước Lê Văn Tám đã gửi điện chia buồn đến Tổng thống Hoàng Văn Nam, "
        "Chủ tịch Quốc hội Lò Thị Nga đã gửi điện chia buồn đến Chủ tịch Quốc hội Trần Văn Tư."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Văn Tám", "Lò Thị Nga"]


def test_who_does_it_together_with_another_is_there() -> None:
    text = "Sáng 17/1, Bộ trưởng Lê Văn Tám đã cùng Bộ trưởng Hoàng Văn Nam tham dự hội nghị."
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Hoàng Văn Nam", "attendee")]


def test_who_is_mourned_is_not_there_and_who_speaks_after_it_is() -> None:
    text = (
        "Sáng 17/1, phiên họp khai mạc. Đại biểu dự phiên họp dành một phút mặc niệm ông Lê Văn Tám. "
        "Sau phút mặc niệm, Đại sứ Hoàng Văn Nam phát biểu."
    )
    assert parts(event(text)) == [("Hoàng Văn Nam", "speaker")]


@pytest.mark.parametrize(
    "count",
    [
        "Ban kiểm phiếu gồm 7 người do ông Lê Văn Tám làm trưởng ban.",
        "Kết quả được Trưởng ban Kiểm phiếu Lê Văn Tám công bố.",
    ],
)
def test_who_heads_those_who_count_the_votes_is_at_the_vote(count: str) -> None:
    assert "Lê Văn Tám" in dict(parts(event(f"Sáng 17/1, Quốc hội bỏ phiếu kín. {count}")))


def test_the_defendant_is_at_the_trial() -> None:
    text = "Sáng 17/1, tòa án mở phiên tòa xét xử 5 người, trong đó có bị cáo Lê Văn Tám."
    assert "Lê Văn Tám" in dict(parts(event(text)))


@pytest.mark.parametrize(
    "opening", ["Đồng chủ trì buổi làm việc có", "Chủ trì buổi làm việc có các đồng chí:"]
)
def test_all_who_chair_together_chair_in_the_order_of_the_text(opening: str) -> None:
    text = (
        "Sáng 17/1, Đảng ủy Khối làm việc với Đảng ủy Văn phòng Chính phủ. "
        f"{opening} ông Lê Văn Tám, Bí thư Đảng ủy; bà Trần Thị Hoa, Phó Bí thư Đảng ủy Khối. Ông Tám nói."
    )
    assert parts(event(text))[:2] == [("Lê Văn Tám", "chair"), ("Trần Thị Hoa", "chair")]


MEETING = "Sáng 17/1, ông Lê Vĩnh Tân chủ trì cuộc họp về cải cách. "
CHAIR = ("Lê Vĩnh Tân", "chair")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bà Trương Thị Mai không tham dự cuộc họp.",
        "Bà Trương Thị Mai không dự họp.",
        "Bà Trương Thị Mai không thể đến dự cuộc họp vì đi công tác.",
        "Bà Trương Thị Mai chưa thể có mặt tại cuộc họp.",
        "Bà Trương Thị Mai xin vắng, không tham gia cuộc họp.",
        "Ông Mai Tiến Dũng và bà Trương Thị Mai không dự cuộc họp.",
        "Không dự cuộc họp có bà Trương Thị Mai.",
    ],
)
def test_who_is_said_not_to_come_is_not_there(sentence: str) -> None:
    assert parts(event(MEETING + sentence)) == [CHAIR]


@pytest.mark.parametrize(
    "listed",
    [
        "Dự cuộc họp có ông Mai Tiến Dũng, Chánh Văn phòng; bà Trương Thị Mai vắng mặt.",
        "Dự cuộc họp có ông Mai Tiến Dũng; bà Trương Thị Mai xin vắng họp.",
        "Dự cuộc họp có ông Mai Tiến Dũng; vắng mặt có bà Trương Thị Mai.",
    ],
)
def test_who_stays_away_is_none_of_the_list_of_those_present(listed: str) -> None:
    assert parts(event(MEETING + listed)) == [CHAIR, ("Mai Tiến Dũng", "attendee")]


def test_who_is_thanked_for_something_does_not_say_what_follows() -> None:
    text = (
        "Sáng 16/1, HĐND tỉnh Sơn La họp. Tân Chủ tịch HĐND tỉnh ghi nhận, đánh giá cao đóng góp của nguyên "
        "Chủ tịch HĐND Lê Văn Tám, chúc ông Tám khỏe."
    )
    assert [name for one in events(text) for name, _ in parts(one)] == []


@pytest.mark.parametrize("late", [" và cố Thủ tướng Trần Văn Bảy.", " và ông Trần Văn Bảy.\nẢnh tư liệu"])
def test_an_old_picture_puts_nobody_at_the_event(late: str) -> None:
    text = f"Ngày 16/1, ông Lê Văn Tám từ trần tại Hà Nội.\nÔng Lê Văn Tám (trái){late}"
    assert [name for one in events(text) for name, _ in parts(one)] == ["Lê Văn Tám"]


@pytest.mark.parametrize("verb", ["lý giải", "đề cập đến", "nhắn nhủ rằng", "phủ nhận"])
def test_verbs_of_speech_make_a_speaker(verb: str) -> None:
    text = f"Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Tại hội nghị, ông Lê Vĩnh Tân {verb} việc sắp xếp."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker")]


def test_whose_words_are_recalled_does_not_speak() -> None:
    text = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Ông Lê Vĩnh Tân có lời căn dặn mà ai cũng nhớ."
    assert parts(event(text)) == []


@pytest.mark.parametrize(
    "told",
    [
        "Tại hội nghị, sau câu hỏi về việc ông Lê Văn Tám đã nói gì, bà Trần Thị Hoa cho biết rõ.",
        "Tại hội nghị, bà Trần Thị Hoa được Chủ tịch nước Lê Văn Tám ủy quyền trình bày tờ trình.",
    ],
)
def test_who_is_a_matter_of_the_talk_or_leaves_it_to_another_is_not_there(told: str) -> None:
    text = f"Sáng 17/1, Chính phủ mở hội nghị trực tuyến. {told}"
    assert parts(event(text)) == [("Trần Thị Hoa", "speaker")]


def test_who_gets_a_post_by_the_decision_on_it_is_there() -> None:
    text = "Sáng 17/1, tại hội nghị, bà Hoa trao quyết định về việc phân công công tác cho ông Lê Văn Tám."
    assert any(("Lê Văn Tám", "attendee") in parts(one) for one in events(text))


def test_who_is_received_first_of_several_is_there() -> None:
    text = "Sáng 17/1, bà Trần Thị Hoa gặp Chủ tịch nước Lê Văn Tám, Thủ tướng Hoàng Văn Nam."
    assert [name for name, _ in parts(event(text))] == ["Trần Thị Hoa", "Lê Văn Tám", "Hoàng Văn Nam"]


def test_a_verb_of_the_next_sentence_is_not_of_who_is_named_before_it() -> None:
    text = "Ngày 17/1, Tỉnh ủy Sơn La kỷ luật ông Lê Văn Tám và ông Trần Văn Bảy. Tỉnh khẳng định đúng luật."
    assert [name for name, _ in parts(event(text))] == ["Lê Văn Tám", "Trần Văn Bảy"]


def test_who_hands_a_task_over_and_who_takes_it_are_there() -> None:
    text = (
        "Ngày 17/1, Công ty Sông Hồng tổ chức lễ bàn giao nhiệm vụ. "
        "Theo đó, ông Lê Văn Tám đã ký văn bản bàn giao các nhiệm vụ cho ông Trần Văn Bảy."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Trần Văn Bảy", "attendee")]


def test_with_whom_a_meeting_is_by_name_is_there_although_another_tells_of_it() -> None:
    text = "Bà Đỗ Thị Sáu bày tỏ như vậy trong buổi tiếp xúc với Chủ tịch nước Lê Văn Tám sáng 16/1."
    assert [one.person for one in event(text).participants] == ["Đỗ Thị Sáu", "Lê Văn Tám"]


def test_where_one_stands_in_a_picture_parts_nobody_from_who_does_the_same() -> None:
    text = "Ông Lê Văn Tám (giữa) và bà Đỗ Thị Sáu (thứ tư từ phải sang) tham quan khu triển lãm chiều 16/1."
    assert [one.person for one in event(text).participants] == ["Lê Văn Tám", "Đỗ Thị Sáu"]
