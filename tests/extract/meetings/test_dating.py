"""When and where an event takes place."""

import pytest

from tests.extract.reading import event, events


def when(text: str, published: str | None = "2019-01-17") -> str:
    return str(event(text, published).date)


def place(text: str) -> str | None:
    return event(text).place


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Hội nghị khai mạc sáng 15/1.", "2019-01-15"),
        ("Ngày 15/1, hội nghị khai mạc.", "2019-01-15"),
        ("Sáng nay, hội nghị khai mạc.", "2019-01-17"),
        ("Hội nghị khai mạc ngày 25/12/2018.", "2018-12-25"),
        ("Hội nghị diễn ra từ ngày 9 đến 11/1.", "2019-01-09/2019-01-11"),
        ("Hội nghị diễn ra trong hai ngày 10 và 11/1.", "2019-01-10/2019-01-11"),
        ("Hội nghị được tổ chức vào tháng 12/2018.", "2018-12"),
    ],
)
def test_the_date_of_its_sentence_is_the_date_of_an_event(text: str, date: str) -> None:
    assert when(text) == date


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Sáng 15/1", "morning"),
        ("Trưa 15/1", "noon"),
        ("Chiều 15/1", "afternoon"),
        ("Tối 15/1", "evening"),
        ("Ngày 15/1", None),
    ],
)
def test_the_part_of_the_day_is_told_with_the_day(words: str, part: str | None) -> None:
    assert event(f"{words}, hội nghị khai mạc.").part_of_day == part


@pytest.mark.parametrize(
    ("lasting", "date"),
    [
        ("kéo dài ba ngày", "2019-01-10/2019-01-12"),
        ("kéo dài 2 ngày", "2019-01-10/2019-01-11"),
        ("kéo dài 2,5 ngày", "2019-01-10/2019-01-12"),
        ("diễn ra trong năm ngày", "2019-01-10/2019-01-14"),
        ("kéo dài 1 ngày", "2019-01-10"),
    ],
)
def test_the_days_it_lasts_lengthen_the_date(lasting: str, date: str) -> None:
    assert when(f"Ngày 10/1, Hội nghị toàn quốc {lasting}.") == date


def test_a_later_sentence_may_tell_how_long_it_lasts() -> None:
    text = "Hội nghị Trung ương 7 khai mạc ngày 10/1. Hội nghị kéo dài ba ngày."
    assert when(text) == "2019-01-10/2019-01-12"


def test_the_date_of_a_cited_document_is_not_that_of_the_event() -> None:
    assert when("Hội nghị bàn về Chỉ thị số 35-CT/TW ngày 30/5/2018 diễn ra sáng 15/1.") == "2019-01-15"


def test_a_deadline_is_no_date_of_an_event() -> None:
    assert when("Hội nghị ngày 15/1 yêu cầu báo cáo trước ngày 30/1.") == "2019-01-15"


def test_of_two_dates_the_nearer_one_is_the_events() -> None:
    assert when("Hội nghị ngày 15/1 nêu lại việc đã làm hôm 3/1.") == "2019-01-15"


def test_another_clause_has_its_own_date() -> None:
    assert when("Dự án bắt đầu ngày 3/1; hội nghị khai mạc ngày 15/1.") == "2019-01-15"


def test_an_event_between_leaves_the_date_to_the_nearer_one() -> None:
    text = "Sau Đại hội Đảng bộ tỉnh lần thứ XV, hội nghị tổng kết công tác năm khai mạc ngày 15/1."
    assert when(text) == "2019-01-15"


def test_a_year_alone_dates_no_event() -> None:
    assert when("Hội nghị bàn nhiệm vụ năm 2019 và năm 2020.") == "2019-01"


def test_cung_ngay_is_the_day_told_before() -> None:
    text = "Ngày 9/1, ông Lê Vĩnh Tân đến Nghệ An. Hội nghị khai mạc cùng ngày."
    assert when(text) == "2019-01-09"


def test_cung_ngay_without_a_day_before_is_no_day() -> None:
    assert when("Hội nghị tổng kết khai mạc cùng ngày.") == "2019-01"


def test_an_undated_event_is_of_the_month_of_the_news() -> None:
    assert when("Hội nghị tổng kết khai mạc.", published="2019-01-17") == "2019-01"


def test_early_in_a_month_news_may_be_of_the_month_before() -> None:
    assert when("Hội nghị tổng kết khai mạc.", published="2019-01-02") == "2018-12/2019-01"


def test_news_of_a_month_is_of_that_month() -> None:
    assert when("Hội nghị tổng kết khai mạc.", published="2019-01") == "2019-01"


def test_without_any_date_an_event_is_undated() -> None:
    assert event("Hội nghị tổng kết khai mạc.", published=None).date is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("tại Hà Nội", "Hà Nội"),
        ("ở Đà Nẵng", "Đà Nẵng"),
        ("tại TP.HCM", "Thành phố Hồ Chí Minh"),
        ("tại TP HCM", "Thành phố Hồ Chí Minh"),
        ("tại thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("tại tỉnh Nghệ An", "Nghệ An"),
        ("tại thủ đô Viêng Chăn", "Viêng Chăn"),
        ("tại trụ sở Chính phủ", "Trụ sở Chính phủ"),
        ("tại Nhà hát Lớn Hà Nội", "Nhà hát Lớn Hà Nội"),
        ("tại VPCP", "Văn phòng Chính phủ"),
    ],
)
def test_the_place_follows_tai_or_o(words: str, name: str) -> None:
    assert place(f"Hội nghị diễn ra {words} sáng 15/1.") == name


@pytest.mark.parametrize(
    "rest",
    [
        "dưới sự chủ trì của ông Lê Vĩnh Tân",
        "và kéo dài ba ngày",
        "với sự tham dự của ông Lê Vĩnh Tân",
        "do Bộ Nội vụ tổ chức",
        "đã kết thúc",
    ],
)
def test_what_follows_is_no_part_of_the_place(rest: str) -> None:
    assert place(f"Ngày 15/1, hội nghị diễn ra tại Đà Nẵng {rest}.") == "Đà Nẵng"


def test_the_nearest_place_is_the_events() -> None:
    text = "Đến từ lớp học ở Cần Thơ, ông Lê Vĩnh Tân dự hội nghị tại Hà Nội ngày 15/1."
    assert place(text) == "Hà Nội"


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 15/1, tại phiên họp, ông Lê Vĩnh Tân báo cáo.",
        "Sáng 15/1, hội nghị diễn ra ở nơi này.",
        "Sáng 15/1, hội nghị diễn ra tại nhà ông Lê Vĩnh Tân.",
    ],
)
def test_an_event_a_person_or_plain_words_are_no_place(text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 15/1, tại hội nghị, ông Lê Vĩnh Tân cho biết có việc xây nhà trái phép ở Cần Thơ.",
        "Sáng 15/1 diễn ra hội nghị bàn về vụ cháy tại Cần Thơ.",
        "Ông Lê Vĩnh Tân nói về dự án tại Cần Thơ khi dự hội nghị ngày 15/1.",
        "Sáng 15/1, hội nghị bàn việc xử lý theo quy định tại Điều 206 của Luật.",
        "Thủ tướng Lê Văn Tám gửi điện chia buồn về vụ cháy ở Cần Thơ.",
    ],
)
def test_a_place_of_which_is_spoken_is_not_the_events(text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Từ ngày 14 đến 15/1, tại Hà Nội, Bộ Nội vụ tổ chức hội nghị.", "Hà Nội"),
        ("Hội nghị do Bộ Nội vụ phối hợp với các tỉnh tổ chức tại Hà Nội.", "Hà Nội"),
        ("Hội nghị bàn về vụ cháy diễn ra sáng 15/1 tại Hà Nội.", "Hà Nội"),
        (
            "Sáng 15/1, hội nghị diễn ra tại Cung Văn hóa hữu nghị Việt - Xô.",
            "Cung Văn hóa hữu nghị Việt - Xô",
        ),
        ("Sáng 15/1, hội nghị diễn ra tại hội trường TP. HCM.", "Hội trường Thành phố Hồ Chí Minh"),
    ],
)
def test_a_place_frames_the_sentence_or_stands_behind_the_event(text: str, name: str) -> None:
    assert place(text) == name


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Chiều 17/1, Hội nghị Tỉnh ủy Sơn La đã bế mạc sau 3 ngày làm việc.", "2019-01-15/2019-01-17"),
        ("Chiều 17/1, Hội nghị Tỉnh ủy Sơn La đã khai mạc sau 3 ngày chờ đợi.", "2019-01-17"),
    ],
)
def test_the_days_of_work_done_lead_up_to_the_last(text: str, date: str) -> None:
    assert str(event(text).date) == date


def test_the_day_from_which_someone_retires_is_not_that_of_the_decision() -> None:
    text = "Hội đồng nhân dân tỉnh miễn nhiệm Ủy viên Lê Văn Tám để nghỉ hưu từ ngày 1/7/2018."
    assert all(str(one.date) != "2018-07-01" for one in events(text))


def test_the_day_from_which_someone_retires_is_not_that_of_who_comes() -> None:
    text = "Ông Lê Văn Tám được bổ nhiệm làm Giám đốc Sở Y tế, thay bà Mây nghỉ hưu theo chế độ từ ngày 1/1."
    assert str(event(text).date) == "2019-01"


def test_the_day_from_which_rules_are_in_force_is_not_that_of_the_meeting() -> None:
    text = "Sáng 15/1 có hội nghị. Quy chế của hội nghị có hiệu lực từ ngày 1/2/2018."
    assert when(text) == "2019-01-15"


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 10/1 hàng năm, tại lễ tưởng niệm, ông Lê Vĩnh Tân dâng hương.",
        "Ngày 2/6/2017, ông Lê Vĩnh Tân ký văn bản về phát biểu tại một buổi tọa đàm về rừng.",
        "Kết luận được công bố từ ngày 2/11/2012. Ông Lê Vĩnh Tân làm việc với đoàn công tác.",
    ],
)
def test_the_day_of_every_year_or_of_another_matter_dates_nothing(text: str) -> None:
    assert {str(one.date) for one in events(text)} <= {"2019-01"}


def test_where_the_news_of_a_death_is_felt_is_not_where_one_died() -> None:
    text = "Lễ hội ở hai tỉnh Yên Bái, Hà Nam dừng sau khi ông Lê Vĩnh Tân từ trần."
    assert event(text).place is None


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 8/1, ông Lê Vĩnh Tân trao quyết định bổ nhiệm ông Lê Văn Tám làm Vụ trưởng từ ngày 15/1.",
        "Ngày 8/1, Bộ Nội vụ tổ chức lễ trao quyết định cho ông Lê Văn Tám làm Vụ trưởng, kể từ ngày 15/1.",
        "Ngày 8/1, Bộ Nội vụ bổ nhiệm ông Lê Văn Tám giữ chức Vụ trưởng Vụ Pháp chế từ ngày 15/1.",
    ],
)
def test_the_day_from_which_an_appointment_counts_is_not_that_of_its_ceremony(text: str) -> None:
    assert str(event(text).date) == "2019-01-08"


def test_a_decision_without_another_day_has_the_one_from_which_it_counts() -> None:
    text = "Ông Lê Văn Tám được bổ nhiệm giữ chức Vụ trưởng Vụ Pháp chế từ ngày 15/1."
    assert str(event(text).date) == "2019-01-15"


def test_a_day_of_which_somebody_speaks_at_a_meeting_is_not_that_of_the_meeting() -> None:
    text = (
        "Sáng 16/1, Văn phòng Quốc hội tổ chức họp báo.\n"
        "Tại cuộc họp báo, ông Lê Văn Tám cho biết kỳ họp sẽ khai mạc ngày 21/5."
    )
    assert [str(one.date) for one in events(text) if one.event_type == "press-conference"] == ["2019-01-16"]


def test_days_behind_the_visit_on_which_talks_are_held_are_those_of_the_visit() -> None:
    text = (
        "Sáng 17/1, Tổng thống Angola Joao Lourenco gặp báo chí. Ông Joao Lourenco nói vậy sau cuộc hội đàm "
        "với Chủ tịch nước Trần Đại Quang trong chuyến thăm cấp Nhà nước tới Việt Nam từ 15 đến 19/1."
    )
    told = {one.name: str(one.date) for one in events(text)}
    assert told["Chuyến thăm cấp Nhà nước tới Việt Nam"] == "2019-01-15/2019-01-19"
    assert not any(name.startswith("Cuộc hội đàm") for name in told)


def test_a_visit_lasts_until_the_day_to_which_it_is_told_to_go_on() -> None:
    text = (
        "Chiều 16/1, Tổng thống Angola Joao Lourenco bắt đầu chuyến thăm chính thức Việt Nam kéo dài đến hết "
        "ngày 19/1."
    )
    assert str(event(text).date) == "2019-01-16/2019-01-19"


def test_a_date_that_opens_a_long_sentence_is_that_of_what_closes_it() -> None:
    titles = ", nguyên Bí thư Huyện ủy Mộc Châu, nguyên Giám đốc Sở Y tế, nguyên Giám đốc Sở Tài chính" * 3
    text = f"Tháng 7/2018, ông Lê Văn Tám (nguyên Phó Chủ tịch UBND tỉnh Sơn La{titles}) bị cảnh cáo."
    assert str(event(text).date) == "2018-07"


@pytest.mark.parametrize(
    ("verb", "days"), [("bế mạc", "2019-01-15/2019-01-16"), ("khai mạc", "2019-01-16/2019-01-17")]
)
def test_days_of_work_lead_to_the_day_on_which_a_meeting_closes(verb: str, days: str) -> None:
    text = (
        f"Ngày 16/1, Đại hội Hội Nông dân tỉnh Sơn La {verb}. Trong hai ngày làm việc, Đại hội đã bàn việc."
    )
    assert str(event(text).date) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sáng 15/1, Hội nghị Tỉnh ủy khai mạc. Hội nghị làm việc đến ngày 18/1.", "2019-01-15/2019-01-18"),
        ("Kỳ họp thứ 7 khai mạc vào ngày 21/1 và dự kiến bế mạc ngày 2/2.", "2019-01-21/2019-02-02"),
        (
            "Tổng thống Angola Joao Lourenco thăm chính thức Việt Nam trong hai ngày, bắt đầu từ ngày 16/1.",
            "2019-01-16/2019-01-17",
        ),
        (
            "Trong ngày thứ ba của chuyến thăm chính thức tới Angola, sáng 16/1, ông Lê Văn Tám đi chợ.",
            "2019-01-14/2019-01-16",
        ),
        (
            "Sáng 16/1, trong ngày làm việc thứ 2, hội nghị Tỉnh ủy bàn về dân số. "
            "Hội nghị dự kiến làm việc đến ngày 18/1.",
            "2019-01-15/2019-01-18",
        ),
    ],
)
def test_a_date_is_stretched_to_the_first_and_the_last_day_that_are_told(text: str, days: str) -> None:
    assert days in [str(one.date) for one in events(text)]


def test_the_day_on_which_another_meeting_closes_lengthens_nothing() -> None:
    text = (
        "Ngày 16/1, tại buổi họp báo về chương trình kỳ họp thứ 7, ông Lê Văn Tám cho biết, kỳ họp khai mạc "
        "vào ngày 21/1 và dự kiến bế mạc ngày 2/2."
    )
    assert "2019-01-16" in [str(one.date) for one in events(text) if one.event_type == "press-conference"]


def test_the_place_may_stand_before_the_words_that_tell_when_a_meeting_is_held() -> None:
    text = (
        "Ông Lê Văn Tám nói vậy trong chương trình tiếp xúc cử tri tại quận Hải An diễn ra vào ngày 12/1. "
        "Tại buổi tiếp xúc, nhiều cử tri lo lắng."
    )
    assert [str(one.date) for one in events(text)] == ["2019-01-12"]


def test_the_day_on_which_a_visit_is_told_is_not_its_own() -> None:
    text = (
        "Sáng 17/1, Tỉnh ủy Sơn La mở hội nghị. Trời mưa.\nChiều 12/1, ông Lê Văn Tám cho biết thông tin "
        "Tỉnh ủy lập đoàn do ông Trần Văn Bảy đi tham quan Nhật Bản là không chính xác."
    )
    assert "2019-01-17" in {str(one.date) for one in events(text)}
    assert not [one for one in events(text) if one.event_type == "visit" and one.date is not None]


def test_a_number_that_ends_the_headline_is_not_that_of_a_document_of_the_day() -> None:
    text = (
        "Hà Tĩnh khắc phục hậu quả bão số 4\n"
        "Ngày 15/1, Chủ tịch UBND tỉnh Lê Văn Tám đi kiểm tra công tác cứu trợ tại huyện Hương Khê."
    )
    assert [(one.event_type, str(one.date)) for one in events(text)] == [("visit", "2019-01-15")]


def test_the_day_of_which_an_anniversary_is_does_not_date_it() -> None:
    text = "Sáng 12/9, Sở Thủy lợi tổ chức lễ mừng 25 năm ngày thành lập (3/9/1990)."
    assert event(text, published=None).date is None


def test_a_day_without_its_year_is_not_replaced_by_another_day_of_the_sentence() -> None:
    text = (
        "Chiều 23/10, ông Lê Văn Tám dự hội nghị triển khai Đề án xây cầu do tỉnh lập và được duyệt"
        " hôm 5/3/2012."
    )
    assert event(text, published=None).date is None


def test_a_birthday_dates_no_appointment() -> None:
    text = (
        "Bà Đỗ Thị Mận sinh ngày 2/5/1971 (nhỏ hơn chị hai tuổi), được bổ nhiệm làm Cục trưởng Cục Thủy lợi"
        " từ ngày 20/11/2016."
    )
    assert [str(one.date.start) for one in events(text) if one.date] == ["2016-11-20"]


def test_the_day_of_a_paper_in_the_sentence_before_dates_nothing() -> None:
    text = "Bà Đỗ Thị Mận đã cất Công văn số 44-CV/HU ngày 9/3/2013. Bà Mận đã đi tham quan tỉnh Hà Nam."
    assert "2013-03-09" not in [str(one.date.start) for one in events(text) if one.date]


def test_a_place_ends_before_what_else_is_done_there() -> None:
    text = (
        "Trưa 9/8, ông Lê Văn Tám đã kiểm tra công tác trồng rừng tại huyện Yên Lập và"
        " thăm hỏi mấy cụ già tại xã Đông Sơn, huyện Yên Lập."
    )
    assert event(text).place == "Huyện Yên Lập"
