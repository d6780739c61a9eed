"""Whom an article names beside an event without putting them there."""

import pytest

from tests.extract.reading import event, events, parts


def test_nobody_is_at_a_death() -> None:
    text = (
        "Nguyên Thủ tướng Lê Văn Tám từ trần ngày 17/1. "
        "Thành viên Ban Lễ tang gồm có ông Trần Văn Bình và bà Trương Thị Mai."
    )
    (death,) = (one for one in events(text) if "từ trần" in one.name)
    assert [one.person for one in death.participants] == ["Lê Văn Tám"]


def test_who_remembers_the_dead_has_not_died() -> None:
    text = "Ngày 17/1, ông Lê Văn Tám dâng hương tưởng nhớ các đồng chí nguyên lãnh đạo tỉnh đã từ trần."
    assert not [one.name for one in events(text) if "từ trần" in one.name]


def test_whose_words_another_passes_on_does_not_speak() -> None:
    text = "Sáng 17/1, Chính phủ mở hội nghị. Chánh Văn phòng truyền đạt lời ông Lê Văn Tám yêu cầu sửa."
    assert parts(event(text)) == []


@pytest.mark.parametrize(
    "said",
    [
        "Ông Lê Văn Tám là Chủ tịch danh dự của hội.",
        "Ông Lê Văn Tám vinh dự là đảng viên.",
    ],
)
def test_an_honour_is_no_attendance(said: str) -> None:
    assert parts(event(f"Sáng 17/1, Chính phủ mở hội nghị trực tuyến. {said}")) == []


def test_an_executive_director_is_no_chair() -> None:
    text = "Sáng 17/1, tại hội nghị, bà Trần Thị Hoa - Giám đốc Điều hành Công ty Thép Miền Nam phát biểu."
    assert parts(event(text)) == [("Trần Thị Hoa", "speaker")]


def test_who_leads_a_delegation_to_a_meeting_does_not_hold_it() -> None:
    found = event("Ngày 17/1, Thủ tướng Lê Văn Tám dẫn đầu đoàn Việt Nam dự Hội nghị Cấp cao ASEAN.")
    assert (parts(found), found.hosts) == ([("Lê Văn Tám", "attendee")], ())


@pytest.mark.parametrize(
    "said",
    [
        "Ông Lê Văn Tám khẳng định với báo chí rằng việc đó đúng.",
        "Phát biểu với báo chí sau đó, ông Lê Văn Tám cho biết sẽ sửa.",
        "Trả lời VnExpress, ông Lê Văn Tám cho biết sẽ sửa.",
        "Ông Lê Văn Tám chúc mừng trên trang Facebook, nói rằng ông rất mừng.",
    ],
)
def test_what_is_said_to_a_paper_is_not_said_at_a_session(said: str) -> None:
    assert parts(event(f"Sáng 17/1, Chính phủ mở hội nghị trực tuyến. {said}")) == []


@pytest.mark.parametrize(
    ("meeting", "said"),
    [
        ("họp báo", "Trả lời báo chí, ông Lê Văn Tám cho biết sẽ sửa."),
        ("hội nghị trực tuyến", "Trả lời báo cáo của tỉnh, ông Lê Văn Tám cho biết sẽ sửa."),
    ],
)
def test_who_answers_the_papers_at_a_press_conference_speaks_there(meeting: str, said: str) -> None:
    assert parts(event(f"Sáng 17/1, Chính phủ tổ chức {meeting}. {said}")) == [("Lê Văn Tám", "speaker")]


def test_a_deputy_who_speaks_to_the_papers_outside_the_hall_is_at_the_session() -> None:
    said = "Trả lời báo chí ngoài hành lang, ông Lê Văn Tám cho biết sẽ nêu việc này."
    assert parts(event(f"Sáng 17/1, Quốc hội khai mạc kỳ họp thứ 5. {said}")) == [("Lê Văn Tám", "speaker")]


def test_with_whom_other_talks_of_the_day_are_does_not_speak_at_these() -> None:
    text = (
        "Chiều 17/1, Chủ tịch nước Lê Văn Tám có cuộc gặp với Tổng thống Nga Ivan Petrov "
        "và tiếp Thủ tướng Lào Khamphan Bounma. Tổng thống Ivan Petrov cảm ơn Việt Nam. "
        "Thủ tướng Khamphan Bounma bày tỏ vui mừng."
    )
    assert [one for one, _ in parts(events(text)[0])] == ["Lê Văn Tám", "Ivan Petrov"]


def test_of_whose_doings_another_speaks_is_not_there() -> None:
    said = "Ông Lê Văn Tám khẳng định việc Tổng thống Ivan Petrov thăm Việt Nam là quan trọng."
    found = events(f"Sáng 17/1, Chính phủ tổ chức họp báo. {said}")
    conference = next(one for one in found if one.event_type == "press-conference")
    assert parts(conference) == [("Lê Văn Tám", "speaker")]


def test_who_is_given_a_task_does_not_speak() -> None:
    said = "Ông Lê Văn Tám được giao nhiệm vụ phụ trách sở."
    assert parts(event(f"Sáng 17/1, Chính phủ mở hội nghị trực tuyến. {said}")) == []


def test_after_whom_a_street_of_flowers_is_called_is_not_there() -> None:
    text = "Ngày 17/1, Thành ủy tổ chức lễ khai mạc đường hoa Nguyễn Huệ. Ông Lê Văn Tám phát biểu."
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


def test_what_somebody_said_of_late_is_not_said_there() -> None:
    said = "Ông Lê Văn Tám mới đây cho rằng cần sửa luật."
    assert parts(event(f"Sáng 17/1, Chính phủ mở hội nghị trực tuyến. {said}")) == []


def test_the_dead_are_not_at_a_state_funeral() -> None:
    found = events("Đại lễ quốc tang nguyên Chủ tịch nước Lê Văn Tám được tổ chức ngày 17/1.")
    assert [(one.event_type, parts(one)) for one in found] == [("funeral", [])]


def _there(text: str) -> dict[str, list[str]]:
    return {one.event_type: [person.person for person in one.participants] for one in events(text)}


def test_who_chairs_the_meeting_before_does_not_chair_the_press_conference() -> None:
    text = (
        "Chiều 16/1, ông Lê Văn Tám chủ trì họp báo. Cuộc họp báo diễn ra sau phiên họp thường kỳ của "
        "Chính phủ dưới sự chủ trì của bà Đỗ Thị Sáu."
    )
    assert _there(text)["press-conference"] == ["Lê Văn Tám"]


@pytest.mark.parametrize(
    ("place", "people"),
    [("nhà máy giấy", ["Lê Văn Tám"]), ("Angola", ["Lê Văn Tám", "Joao Lourenco"])],
)
def test_whom_one_meets_on_a_day_is_not_of_the_visit_to_a_place(place: str, people: list[str]) -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám phát biểu tại Hội nghị toàn quốc về nước sạch. Chiều 16/1, ông Lê Văn Tám "
        f"thăm {place}. Cùng chiều 16/1, ông Lê Văn Tám tiếp Tổng thống Joao Lourenco."
    )
    assert _there(text)["visit"] == people


def test_what_was_in_another_month_is_not_of_the_event() -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám chủ trì hội nghị về nước sạch. Vào tháng 3/2016, bà Đỗ Thị Sáu tham "
        "dự một giải cờ. Bà Hoàng Thị Nga cũng tham dự."
    )
    assert "Đỗ Thị Sáu" not in _there(text)["conference"]


def test_whose_part_in_something_another_praises_is_not_there() -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám dự buổi tiếp xúc cử tri. Ông Tám cho biết, tỉnh ghi nhận đóng góp của ông "
        "Trần Văn Bảy trong việc tích cực tham gia cùng các phường."
    )
    assert _there(text)["meeting"] == ["Lê Văn Tám"]


def test_who_came_in_years_long_past_is_not_on_the_visit_of_the_news() -> None:
    text = (
        "Tổng thống Angola hôm nay thăm chính thức Việt Nam. Đường phố đông người. Ông Lê Văn Tám ra đón. "
        "Trời nắng. Thủ tướng Manuel Costa thăm Việt Nam năm 2001."
    )
    assert _there(text)["visit"] == []


def test_what_is_only_spoken_of_is_no_event() -> None:
    text = (
        "Sáng 16/1, ông Lê Văn Tám tiếp xúc cử tri. Về việc ông Trần Văn Bảy tiếp xúc cử tri, bà Hoàng "
        "Thị Nga im lặng."
    )
    assert _there(text)["meeting"] == ["Lê Văn Tám"]


def test_who_was_given_a_post_against_the_rules_is_not_of_another_decision() -> None:
    text = (
        "Ông Lê Văn Tám được bổ nhiệm Chánh Văn phòng Sở Y tế hôm 16/1. Ông Tám đã ưu ái bà Đỗ Thị Sáu, "
        "vi phạm quy định như: tiếp nhận, điều động bà Đỗ Thị Sáu về làm công chức."
    )
    assert _there(text) == {"decision": ["Lê Văn Tám"]}


@pytest.mark.parametrize(
    "speaks",
    [
        "Tiếp thu ý kiến của Thủ tướng, Thượng tướng Đỗ Văn Nam, Giám đốc Công an tỉnh cho biết sẽ sửa.",
        "Cục trưởng Cục Điện ảnh Đỗ Văn Nam điểm lại kết quả năm qua.",
    ],
)
def test_a_rank_or_a_bureau_of_films_before_a_name_hides_nobody(speaks: str) -> None:
    assert ("Đỗ Văn Nam", "speaker") in parts(event(f"Sáng 15/1, UBND tỉnh Sơn La mở hội nghị. {speaks}"))


@pytest.mark.parametrize(
    "told",
    [
        "Ông Lê Văn Tám cho biết sáng 16/1, Bộ trưởng Trần Văn Nam đã chủ trì cuộc họp về giá điện.",
        "Ông Lê Văn Tám cho biết Bộ trưởng Trần Văn Nam đã chủ trì hội nghị về giá điện sáng 16/1.",
    ],
)
def test_who_chairs_what_another_tells_of_is_there(told: str) -> None:
    assert ("Trần Văn Nam", "chair") in parts(events(told)[0])


@pytest.mark.parametrize(
    "told",
    [
        "Chiều 15/1, bà Đỗ Thị Hoa chủ trì họp báo liên quan tới đơn thư của bà Hà Ba cùng ông Lê Văn Tám.",
        "Sáng 15/1, bà Đỗ Thị Hoa thăm Lào. Bà Hoa vui vì đến thăm Lào; gửi lời thăm hỏi của ông Lê Văn Tám.",
        "Tại họp báo ngày 15/1, bà Đỗ Thị Hoa phát biểu. Sở đã cử ông Lê Văn Tám tham gia HĐQT Công ty A.",
        "Khi ông Lê Văn Tám được phân công về sở thì xã biết, bà Đỗ Thị Hoa nói tại buổi làm việc ngày 15/1.",
    ],
)
def test_of_whom_a_matter_greetings_or_a_post_are_is_not_there(told: str) -> None:
    assert [name for name, _ in parts(events(told)[0])] == ["Đỗ Thị Hoa"]


def test_a_village_called_after_somebody_is_nobody() -> None:
    text = (
        "Chiều 15/1, bà Đỗ Thị Hoa tiếp xúc cử tri huyện Mai Châu. "
        "Người dân ở xã Hà Văn Nam nói về nước sạch."
    )
    assert [name for name, _ in parts(event(text))] == ["Đỗ Thị Hoa"]


def test_who_is_faulted_for_how_he_led_chairs_nothing() -> None:
    text = (
        "Ngày 15/1, tại hội nghị về rừng, Tỉnh ủy kết luận ông Lê Văn Tám thiếu trách nhiệm trong lãnh đạo, "
        "chỉ đạo, điều hành."
    )
    assert ("Lê Văn Tám", "chair") not in parts(event(text))


def test_who_is_told_to_be_at_another_place_is_not_at_the_meeting() -> None:
    text = (
        "Ngày 15/1, UBND tỉnh Hà Nam tổ chức hội nghị về đất đai. Bà Đỗ Thị Hoa chủ trì hội nghị. "
        "Tại khu đất này có ông Lê Văn Tám đang trồng rau."
    )
    assert [name for name, _ in parts(event(text))] == ["Đỗ Thị Hoa"]


def test_who_runs_a_meeting_chairs_it() -> None:
    text = "Sáng 15/1, bà Đỗ Thị Hoa chỉ đạo, điều hành hội nghị về rừng."
    assert parts(event(text)) == [("Đỗ Thị Hoa", "chair")]


@pytest.mark.parametrize(
    "told",
    [
        "Phó Chủ tịch nước Lê Văn Tám đã gửi lẵng hoa chúc mừng hội nghị.",
        "Trong báo cáo gửi Chính phủ, ông Lê Văn Tám đã chỉ ra nhiều dự án chậm.",
        "Trong văn bản gửi UBND tỉnh, ông Lê Văn Tám cho biết đã dừng thi công.",
    ],
)
def test_who_sends_flowers_or_a_paper_is_not_there(told: str) -> None:
    text = f"Sáng 15/1, bà Đỗ Thị Hoa chủ trì hội nghị về rừng. {told}"
    assert [name for name, _ in parts(event(text))] == ["Đỗ Thị Hoa"]


@pytest.mark.parametrize(
    "told",
    [
        "Theo nghiên cứu của ông Lê Văn Tám, mỗi cây nuôi được hai tổ ong.",
        "Chủ tịch UBND huyện Lê Văn Tám trước đó cũng báo cáo đã trồng xong rừng.",
    ],
)
def test_whose_study_is_cited_or_who_spoke_before_is_not_there(told: str) -> None:
    text = f"Sáng 15/1, bà Đỗ Thị Hoa chủ trì hội nghị về rừng. {told}"
    assert [name for name, _ in parts(event(text))] == ["Đỗ Thị Hoa"]


@pytest.mark.parametrize("told", ["xót xa vì rừng mất", "tha thiết với rừng", "rưng rưng"])
def test_how_somebody_feels_is_no_speech(told: str) -> None:
    text = f"Sáng 15/1, bà Đỗ Thị Hoa chủ trì hội nghị về rừng. Chủ tịch UBND huyện Lê Văn Tám {told}."
    assert ("Lê Văn Tám", "speaker") not in parts(event(text))


def test_a_grade_of_an_order_is_no_person() -> None:
    text = "Ngày 15/1, ông Lê Văn Tám được tặng Huân chương Lao động Hạng Nhất."
    assert parts(event(text)) == [("Lê Văn Tám", "attendee")]


def test_whose_husband_has_died_has_not() -> None:
    text = "Chồng bà Đỗ Thị Hoa, Giám đốc Sở Y tế tỉnh Sơn La, từ trần hôm 15/1."
    assert not [one.name for one in events(text) if "từ trần" in one.name]


def test_who_is_told_to_inspect_too_little_visits_nobody() -> None:
    text = "Ngày 15/1, ông Lê Văn Tám, Giám đốc Sở Y tế tỉnh Sơn La, lơ là kiểm tra, chỉ đạo việc mua máy."
    assert "visit" not in [one.event_type for one in events(text)]
