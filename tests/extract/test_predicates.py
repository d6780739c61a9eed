import pytest

from tests.extract.reading import held, posts


def test_an_appointment_names_the_old_post_and_the_new_one() -> None:
    text = (
        "Ban Thường vụ Thành ủy phân công ông Huỳnh Cách Mạng - Phó Chủ tịch UBND TP HCM - "
        "giữ chức Phó Trưởng ban Tổ chức Thành ủy."
    )
    assert posts(text) == [
        ("Huỳnh Cách Mạng", "Phó Chủ tịch", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "holds"),
        ("Huỳnh Cách Mạng", "Phó Trưởng ban", "Ban Tổ chức Thành ủy Thành phố Hồ Chí Minh", "start"),
    ]


def test_the_agent_of_a_passive_is_not_appointed() -> None:
    text = "Ông Nguyễn Tân Cương được Thủ tướng Nguyễn Xuân Phúc bổ nhiệm giữ chức Tư lệnh Quân khu 4."
    assert ("Nguyễn Tân Cương", "Tư lệnh", "Quân khu 4", "start") in posts(text)


def test_a_dismissal_finds_the_person_after_its_title() -> None:
    text = "HĐND tỉnh đã miễn nhiệm Chủ tịch UBND tỉnh Nghệ An đối với ông Nguyễn Xuân Đường."
    assert posts(text) == [
        ("Nguyễn Xuân Đường", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "end"),
    ]


@pytest.mark.parametrize("verb", ["thôi giữ chức", "thôi kiêm", "thôi kiêm nhiệm chức vụ"])
def test_leaving_is_an_end(verb: str) -> None:
    assert posts(f"Ông Phạm Gia Túc {verb} Phó Bí thư Thành ủy Cần Thơ.") == [
        ("Phạm Gia Túc", "Phó Bí thư", "Thành ủy Cần Thơ", "end"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thành ủy giới thiệu ông Nguyễn Nho Trung để bầu giữ chức Chủ tịch HĐND TP Đà Nẵng.",
        "Ông Nguyễn Nho Trung ứng cử Chủ tịch HĐND TP Đà Nẵng.",
        "Dự kiến ông Nguyễn Nho Trung sẽ được bầu làm Chủ tịch HĐND TP Đà Nẵng.",
    ],
)
def test_what_is_only_proposed_is_nominated(text: str) -> None:
    assert [status for *_, status in posts(text)] == ["nominated"]


def test_a_request_to_an_official_gives_nobody_a_post() -> None:
    assert posts("Ông Trần Văn Tư đề nghị Bí thư Tỉnh ủy Đồng Nai xem xét.") == []


def test_tung_la_is_held() -> None:
    assert posts("Ông Nguyễn Tân Cương từng là Tư lệnh Quân đoàn 1.") == [
        ("Nguyễn Tân Cương", "Tư lệnh", "Quân đoàn 1", "held"),
    ]


def test_a_span_of_years_is_a_past_post_with_both_ends() -> None:
    (claim,) = held("Từ năm 1988 đến 1992, ông Huỳnh Minh Chắc là Phó Bí thư Tỉnh đoàn Hậu Giang.")
    assert (claim.status, str(claim.since), str(claim.until)) == ("held", "1988", "1992")


def test_up_to_now_is_an_ongoing_post() -> None:
    (claim,) = held("Từ tháng 7/2017 đến nay, ông Trần Văn Tư là Bộ trưởng Bộ Tư pháp.")
    assert (claim.status, str(claim.since), claim.ongoing) == ("holds", "2017-07", True)


def test_an_old_appointment_is_a_start_on_its_own_date() -> None:
    (claim,) = held("Năm 1997, ông Trần Đức Lương được Quốc hội bầu làm Chủ tịch nước.")
    assert (claim.status, str(claim.on), claim.since) == ("start", "1997", None)


def test_what_one_who_has_died_was_elected_to_is_past() -> None:
    text = "Ông Trần Đức Lương từ trần. Ông được Quốc hội bầu làm Chủ tịch nước năm 1997."
    (claim,) = held(text)
    assert (claim.status, str(claim.since), claim.on) == ("held", "1997", None)


def test_an_old_post_without_an_appointing_verb_is_the_start_of_a_span() -> None:
    (claim,) = held("Tháng 8/1991, ông Đoàn Khuê làm Bộ trưởng Bộ Quốc phòng.")
    assert (claim.status, str(claim.since), claim.on) == ("held", "1991-08", None)


def test_a_post_before_the_next_one_is_past() -> None:
    text = "Ông Trần Văn Tư giữ chức Thứ trưởng Bộ Kế hoạch và Đầu tư trước khi về Cần Thơ."
    assert [status for *_, status in posts(text)] == ["held"]


def test_before_taking_a_post_tells_nothing_of_it() -> None:
    text = "Trước khi giữ chức Chủ tịch UBND tỉnh Hà Nam, ông Trần Văn Tư từng là Bí thư Huyện ủy Lý Nhân."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Huyện ủy Lý Nhân", "held")]


def test_a_position_held_during_past_time_finds_its_person_to_the_right() -> None:
    text = "Trong thời gian giữ cương vị Viện trưởng Viện KSND tỉnh Hà Nam, ông Trần Văn Tư sống giản dị."
    assert posts(text) == [
        ("Trần Văn Tư", "Viện trưởng", "Viện Kiểm sát nhân dân tỉnh Hà Nam", "held"),
    ]


def test_what_a_relative_was_is_not_what_he_was() -> None:
    assert posts("Bà Trần Thị Năm có bố từng là Bí thư Tỉnh ủy Thái Bình.") == []


def test_the_holder_of_a_bare_title_is_not_the_person_before() -> None:
    text = 'Ông Trần Văn Ngọc nói: "việc Thủ tướng được giới thiệu ứng cử Chủ tịch Quốc hội rất hay".'
    assert posts(text) == []


def test_a_concurrent_post_is_held_too() -> None:
    text = "Ông Trần Văn Trà làm Thứ trưởng Bộ Quốc phòng từ năm 1978 đến năm 1982, kiêm Tư lệnh Quân khu 7."
    assert ("Trần Văn Trà", "Thứ trưởng", "Bộ Quốc phòng", "held") in posts(text)


def test_a_position_since_a_day_is_held_up_to_now() -> None:
    text = "Với cương vị Chủ tịch UBND tỉnh Hà Nam từ năm 2016 đến nay, ông Trần Văn Tư chỉ đạo."
    (claim,) = held(text)
    assert (claim.person, claim.status, str(claim.since), claim.ongoing) == (
        "Trần Văn Tư",
        "holds",
        "2016",
        True,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Là Chủ tịch UBND tỉnh Nghệ An.",
        "Với cương vị Chủ tịch UBND tỉnh Nghệ An.",
        "Với cương vị Chủ tịch UBND tỉnh Nghệ An; ông Thái Thanh Quý có mặt.",
        "HĐND tỉnh miễn nhiệm Phó Chủ tịch UBND tỉnh Nghệ An.",
        "Miễn nhiệm chức vụ Chủ tịch UBND tỉnh Nghệ An; bầu ông Thái Thanh Quý.",
    ],
)
def test_a_verb_without_a_person_gives_no_post(text: str) -> None:
    assert posts(text) == []


@pytest.mark.parametrize("verb", ["thay", "kế nhiệm"])
def test_a_successor_takes_the_post_and_not_the_predecessor(verb: str) -> None:
    text = f"Ông Thái Thanh Quý {verb} ông Nguyễn Xuân Đường giữ chức Chủ tịch UBND tỉnh Nghệ An."
    assert posts(text) == [("Thái Thanh Quý", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "start")]


def test_who_is_replaced_does_not_take_the_post() -> None:
    assert posts("Thay ông Nguyễn Xuân Đường, giữ chức Chủ tịch UBND tỉnh Nghệ An.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ông Thái Thanh Quý có thể làm Chủ tịch UBND tỉnh Nghệ An.",
        "Nếu được bầu làm Chủ tịch UBND tỉnh Nghệ An, ông Thái Thanh Quý sẽ cố gắng.",
    ],
)
def test_what_may_come_is_no_post(text: str) -> None:
    assert [status for *_, status in posts(text) if status != "nominated"] == []


def test_now_is_the_day_of_the_article() -> None:
    (claim,) = held("Ông Lê Văn Tám hiện là Bí thư Tỉnh ủy Sơn La.")
    assert (claim.status, str(claim.on)) == ("holds", "2019-01-17")


def test_a_transfer_starts_the_new_post_and_not_the_old_one() -> None:
    text = "Ông Lê Văn Tám được điều động từ Phó Bí thư Tỉnh ủy Sơn La sang làm Vụ trưởng Vụ Pháp luật VPCP."
    assert posts(text) == [("Lê Văn Tám", "Vụ trưởng", "Vụ Pháp luật Văn phòng Chính phủ", "start")]


def test_the_years_of_a_term_are_no_day_of_an_appointment() -> None:
    text = "Ông Lê Văn Tám được chỉ định giữ chức Bí thư Tỉnh ủy Sơn La, nhiệm kỳ 2015-2020."
    (claim,) = held(text)
    assert (claim.status, claim.term, str(claim.on)) == ("start", "nhiệm kỳ 2015-2020", "2019-01-17")


def test_an_appointment_has_the_day_after_it() -> None:
    (claim,) = held("Ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế Hà Nội từ ngày 10/1/2019.")
    assert (claim.status, str(claim.on)) == ("start", "2019-01-10")


def test_a_disciplined_official_loses_the_post() -> None:
    assert posts("Ông Đinh La Thăng bị cách chức Ủy viên Bộ Chính trị.") == [
        ("Đinh La Thăng", "Ủy viên", "Bộ Chính trị", "end"),
    ]


def test_a_dismissal_ratified_by_parliament_is_an_end() -> None:
    text = "Quốc hội phê chuẩn việc miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với bà Nguyễn Thị Kim Tiến."
    assert posts(text) == [("Nguyễn Thị Kim Tiến", "Bộ trưởng", "Bộ Y tế", "end")]


def test_each_step_of_a_career_has_its_own_span() -> None:
    text = (
        "Ông Lê Văn Tám sinh năm 1960. Từ năm 1988 đến 1992, ông là Phó Bí thư Tỉnh đoàn Hậu Giang. "
        "Từ năm 2005 đến năm 2010, ông giữ chức Giám đốc Sở Nội vụ tỉnh Hậu Giang."
    )
    assert [(one.organization, str(one.since), str(one.until)) for one in held(text)] == [
        ("Tỉnh đoàn Hậu Giang", "1988", "1992"),
        ("Sở Nội vụ tỉnh Hậu Giang", "2005", "2010"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Nguyễn Hạnh Phúc trình bày dự thảo nghị quyết bầu Chủ tịch nước.",
        "Ông Trần Văn Tư yêu cầu cách chức Giám đốc Sở Nội vụ tỉnh Đồng Nai.",
        "Ông Trần Văn Tư nói về việc cho thôi nhiệm vụ đại biểu Quốc hội.",
        "Ông Trần Văn Tư dự lễ bàn giao chức Bộ trưởng Bộ Nội vụ.",
    ],
)
def test_who_elects_or_dismisses_gets_no_post_by_it(text: str) -> None:
    assert posts(text) == []


def test_who_is_dismissed_by_somebody_loses_the_post() -> None:
    text = "Bà Trần Thị Lan vừa được Ủy ban Thường vụ Quốc hội cho thôi nhiệm vụ đại biểu Quốc hội."
    assert posts(text) == [("Trần Thị Lan", "Đại biểu", "Quốc hội", "end")]


def test_a_dismissal_right_before_title_and_name_is_an_end() -> None:
    assert posts("Thủ tướng cách chức Cục trưởng Cục Hàng hải Việt Nam Trần Văn Tư.") == [
        ("Trần Văn Tư", "Cục trưởng", "Cục Hàng hải Việt Nam", "end"),
    ]


def test_an_apposition_without_a_dismissal_is_no_end() -> None:
    (claim,) = held("Cục trưởng Cục Hàng hải Việt Nam Trần Văn Tư phát biểu.")
    assert claim.status == "holds"


def test_who_is_replaced_and_goes_on_takes_the_next_post() -> None:
    text = "Ông Nguyễn Đình Vĩnh đến Sở Nội vụ thay ông Lê Trung Chinh sang làm Bí thư Quận ủy Ngũ Hành Sơn."
    assert ("Lê Trung Chinh", "Bí thư", "Quận ủy Ngũ Hành Sơn", "start") in posts(text)


def test_who_replaces_another_takes_his_post() -> None:
    text = "Ông Nguyễn Đình Vĩnh thay ông Lê Trung Chinh làm Bí thư Quận ủy Ngũ Hành Sơn."
    assert posts(text) == [("Nguyễn Đình Vĩnh", "Bí thư", "Quận ủy Ngũ Hành Sơn", "start")]


def test_a_clause_in_front_is_about_the_subject_of_the_sentence() -> None:
    text = "Sau khi bị cách chức Chủ tịch UBND tỉnh Thanh Hóa, ông Trần Văn Tư về quê."
    assert posts(text) == [("Trần Văn Tư", "Chủ tịch", "Ủy ban nhân dân tỉnh Thanh Hóa", "end")]


def test_a_state_that_stands_for_a_seat_proposes_nobody() -> None:
    text = "Ông Trần Văn Tư cảm ơn các nước ủng hộ Việt Nam ứng cử Chủ tịch Hội đồng Bảo an."
    assert posts(text) == []


def test_what_one_goes_on_doing_is_held() -> None:
    assert posts("Bà Trần Thị Lan tiếp tục làm Bộ trưởng Bộ Y tế.") == [
        ("Trần Thị Lan", "Bộ trưởng", "Bộ Y tế", "holds"),
    ]


def test_how_long_a_post_has_been_held_tells_that_it_is() -> None:
    text = "Đây là lần đầu ông Trần Văn Tư dự họp sau gần hai tháng giữ chức Bí thư Tỉnh ủy Đồng Nai."
    assert [status for *_, status in posts(text)] == ["holds"]


def test_a_list_that_words_break_goes_on() -> None:
    text = "Ông Trần Văn Tư là đại biểu Quốc hội Việt Nam trong đoàn tỉnh Đồng Nai, Bí thư Tỉnh ủy Đồng Nai."
    assert ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Đồng Nai", "holds") in posts(text)


def test_a_title_with_a_verb_of_its_own_does_not_go_on_a_list() -> None:
    text = "Ông Trần Văn Tư là Bí thư Tỉnh ủy Đồng Nai khi đó, Chủ tịch UBND tỉnh Bình Dương nói."
    assert all(title != "Chủ tịch" for _, title, *_ in posts(text))


def test_with_the_duty_of_a_post_one_holds_it() -> None:
    text = "Với trách nhiệm là Giám đốc Sở Xây dựng Thanh Hóa, ông Ngô Văn Tuấn ký văn bản."
    assert posts(text) == [("Ngô Văn Tuấn", "Giám đốc", "Sở Xây dựng tỉnh Thanh Hóa", "holds")]


def test_a_post_is_given_to_whom_the_words_name_after_it() -> None:
    (one,) = held("Thủ tướng giao quyền Chủ tịch UBND tỉnh Phú Yên cho ông Nguyễn Văn An.")
    assert (one.person, one.status.value, one.acting) == ("Nguyễn Văn An", "start", True)


def test_whom_the_chairman_is_told_to_report_to_gets_no_post() -> None:
    text = "Thủ tướng giao Chủ tịch UBND tỉnh Phú Yên báo cáo kết quả với ông Nguyễn Văn An."
    assert posts(text) == []


def test_who_is_stripped_of_a_post_had_left_it() -> None:
    text = "Thủ tướng xóa tư cách Thứ trưởng Bộ Công an giai đoạn 2011-2016 đối với ông Trần Việt Tân."
    assert posts(text) == [("Trần Việt Tân", "Thứ trưởng", "Bộ Công an", "held")]


def test_the_posts_of_a_dismissal_may_follow_the_person() -> None:
    text = (
        "Ban Bí thư cách tất cả chức vụ trong Đảng của ông Hoàng Đức Tiến, gồm: Phó Bí thư Tỉnh ủy Sơn La;"
        " Bí thư Huyện ủy Mộc Châu."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Phó Bí thư", "end"),
        ("Bí thư", "end"),
    ]


def test_being_elected_is_a_start_with_la_too() -> None:
    (one,) = held("Tháng 9/1960, ông Đỗ Mười được bầu là Ủy viên Trung ương Đảng.")
    assert (one.status.value, str(one.on)) == ("start", "1960-09")


def test_who_is_called_former_does_not_hold_the_post_in_whose_role_he_acted() -> None:
    text = "Ông Nguyễn Văn An, nguyên Bí thư Tỉnh ủy Phú Yên. Với cương vị Bí thư Tỉnh ủy Phú Yên, ông An ký."
    assert [status for _, _, _, status in posts(text)] == ["held"]


@pytest.mark.parametrize("time", ["Vào thời điểm là", "Trong thời gian là", "Lúc là"])
def test_a_post_that_sets_the_time_of_a_deed_is_past(time: str) -> None:
    text = f"{time} Bí thư Huyện ủy Kỳ Anh, Giám đốc Sở Nội vụ tỉnh Hà Tĩnh, ông Lê Văn Tám đã ký giấy này."
    assert [(person, status) for person, _, _, status in posts(text)] == [("Lê Văn Tám", "held")] * 2


def test_a_time_that_is_no_post_says_nothing() -> None:
    assert posts("Thời điểm là Giám đốc Sở Nội vụ tỉnh Hà Tĩnh chưa về.") == []


@pytest.mark.parametrize("joint", [" - vừa", ", vừa", ", người"])
def test_what_is_said_after_the_one_replaced_is_his(joint: str) -> None:
    text = f"Ông Lê Văn Tám thay bà Trần Thị Hoa{joint} được bầu làm Chủ tịch HĐND tỉnh Hà Tĩnh."
    assert posts(text) == [("Trần Thị Hoa", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Tĩnh", "start")]


def test_what_is_held_now_is_no_new_appointment() -> None:
    text = "Ông Trần Văn Tư (Thứ trưởng Bộ Y tế, luân chuyển năm 2014), hiện giữ chức Bí thư Tỉnh ủy Lào Cai."
    assert ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "holds") in posts(text)


def test_the_moment_of_a_transfer_is_past() -> None:
    text = "Ông Trần Văn Tư (thời điểm luân chuyển là Thứ trưởng Bộ Y tế) nói."
    assert posts(text) == [("Trần Văn Tư", "Thứ trưởng", "Bộ Y tế", "held")]


def test_the_subject_may_follow_a_bracket() -> None:
    text = "Trong thời gian làm Giám đốc Sở Y tế Lào Cai (2011-2014) ông Trần Văn Tư đã vi phạm quy định."
    assert ("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Lào Cai", "held") in posts(text)


def test_what_one_did_before_another_post_is_past() -> None:
    text = "Trước khi về Lào Cai từ năm 2007, ông Trần Văn Tư làm Giám đốc Sở Y tế tỉnh Hà Giang."
    assert posts(text) == [("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "held")]


def test_a_list_of_seats_goes_on_after_an_item_of_another_kind() -> None:
    text = (
        "Ông Trần Văn Tư nói. Ông là Ủy viên Trung ương Đảng khóa XII; từng học tại Hà Nội;"
        " đại biểu Quốc hội khóa XIV."
    )
    assert ("Trần Văn Tư", "Đại biểu", "Quốc hội", "holds") in posts(text)


def test_another_person_ends_the_list_of_seats() -> None:
    text = "Ông Trần Văn Tư là Ủy viên Trung ương Đảng; ông Lê Quốc Minh đi họp; đại biểu Quốc hội."
    assert [who for who, title, _, _ in posts(text) if title == "Đại biểu"] == []


def test_a_new_task_is_a_post_taken() -> None:
    text = "Ông Trần Văn Tư thôi giữ chức Giám đốc Sở Y tế để nhận nhiệm vụ mới là Thứ trưởng Bộ Y tế."
    assert ("Trần Văn Tư", "Thứ trưởng", "Bộ Y tế", "start") in posts(text)


def test_who_has_no_standing_left_for_a_post_need_not_have_lost_it() -> None:
    text = "Sai phạm của ông Trần Văn Tư là nghiêm trọng, không còn đủ uy tín để làm đại biểu Quốc hội."
    assert posts(text) == []


def test_a_capacity_is_held_whatever_is_asked_for() -> None:
    text = "Cử tri đề nghị ông Trần Văn Tư, với cương vị Bí thư Tỉnh ủy Lào Cai, chỉ đạo xử lý."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "holds")]


def test_who_is_proposed_into_a_position_does_not_hold_it() -> None:
    text = "Trung ương giới thiệu ông Trần Văn Tư vào cương vị Chủ tịch UBND tỉnh Lào Cai."
    assert posts(text) == [("Trần Văn Tư", "Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "nominated")]


def test_a_state_that_stands_for_a_seat_is_no_person() -> None:
    text = "Bà Trần Thị Lan đề nghị bạn ủng hộ Việt Nam ứng cử làm Ủy viên Hội đồng Bảo an Liên Hợp Quốc."
    assert posts(text) == []


def test_to_fulfil_a_task_gives_no_post() -> None:
    text = "Tỉnh đề nghị giúp ông Trần Văn Tư hoàn thành tốt nhiệm vụ Giám đốc Công an tỉnh Lào Cai."
    assert posts(text) == []


def test_a_remark_about_somebody_does_not_take_his_verb() -> None:
    text = "Trần Văn Tư, người gần gũi với Chủ tịch Lê Quốc Minh, thay ông Lan giữ chức Bí thư Lào Cai."
    assert ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "start") in posts(text)


def test_each_post_of_a_career_has_its_own_period() -> None:
    text = (
        "Ông Trần Văn Tư từng là Giám đốc Sở Y tế Lào Cai (2007-2011), Bí thư Huyện ủy Sa Pa (2011-2015)"
        " và Phó Bí thư Tỉnh ủy Lào Cai."
    )
    assert [(one.title, str(one.since), str(one.until)) for one in held(text)] == [
        ("Giám đốc", "2007", "2011"),
        ("Bí thư", "2011", "2015"),
        ("Phó Bí thư", "None", "None"),
    ]
