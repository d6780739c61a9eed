"""Titles that verbs give and take, and the dates that go with them."""

from __future__ import annotations

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


def test_a_transfer_starts_the_new_post_and_tells_that_the_old_one_was_held() -> None:
    text = "Ông Lê Văn Tám được điều động từ Phó Bí thư Tỉnh ủy Sơn La sang làm Vụ trưởng Vụ Pháp luật VPCP."
    assert posts(text) == [
        ("Lê Văn Tám", "Phó Bí thư", "Tỉnh ủy Sơn La", "held"),
        ("Lê Văn Tám", "Vụ trưởng", "Vụ Pháp luật Văn phòng Chính phủ", "start"),
    ]


def test_the_years_of_a_term_are_no_day_of_an_appointment() -> None:
    text = "Ông Lê Văn Tám được chỉ định giữ chức Bí thư Tỉnh ủy Sơn La, nhiệm kỳ 2015-2020."
    (claim,) = held(text)
    assert (claim.status, claim.term, str(claim.on)) == ("start", "nhiệm kỳ 2015-2020", "2019-01-17")


def test_an_appointment_has_the_day_after_it() -> None:
    (claim,) = held("Ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế Hà Nội từ ngày 10/1/2019.")
    assert (claim.status, str(claim.on)) == ("start", "2019-01-10")


def test_each_step_of_a_career_has_its_own_span() -> None:
    text = (
        "Ông Lê Văn Tám sinh năm 1960. Từ năm 1988 đến 1992, ông là Phó Bí thư Tỉnh đoàn Hậu Giang. "
        "Từ năm 2005 đến năm 2010, ông giữ chức Giám đốc Sở Nội vụ tỉnh Hậu Giang."
    )
    assert [(one.organization, str(one.since), str(one.until)) for one in held(text)] == [
        ("Tỉnh đoàn Hậu Giang", "1988", "1992"),
        ("Sở Nội vụ tỉnh Hậu Giang", "2005", "2010"),
    ]


def test_a_dismissal_right_before_title_and_name_is_an_end() -> None:
    assert posts("Thủ tướng cách chức Cục trưởng Cục Hàng hải Việt Nam Trần Văn Tư.") == [
        ("Trần Văn Tư", "Cục trưởng", "Cục Hàng hải Việt Nam", "end"),
    ]


def test_an_apposition_without_a_dismissal_is_no_end() -> None:
    (claim,) = held("Cục trưởng Cục Hàng hải Việt Nam Trần Văn Tư phát biểu.")
    assert claim.status == "holds"


def test_a_list_that_words_break_goes_on() -> None:
    text = "Ông Trần Văn Tư là đại biểu Quốc hội Việt Nam trong đoàn tỉnh Đồng Nai, Bí thư Tỉnh ủy Đồng Nai."
    assert ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Đồng Nai", "holds") in posts(text)


def test_a_title_with_a_verb_of_its_own_does_not_go_on_a_list() -> None:
    text = "Ông Trần Văn Tư là Bí thư Tỉnh ủy Đồng Nai khi đó, Chủ tịch UBND tỉnh Bình Dương nói."
    assert all(title != "Chủ tịch" for _, title, *_ in posts(text))


def test_the_posts_of_a_dismissal_may_follow_the_person() -> None:
    text = (
        "Ban Bí thư cách tất cả chức vụ trong Đảng của ông Hoàng Đức Tiến, gồm: Phó Bí thư Tỉnh ủy Sơn La;"
        " Bí thư Huyện ủy Mộc Châu."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Phó Bí thư", "end"),
        ("Bí thư", "end"),
    ]


def test_a_list_of_seats_goes_on_after_an_item_of_another_kind() -> None:
    text = (
        "Ông Trần Văn Tư nói. Ông là Ủy viên Trung ương Đảng khóa XII; từng học tại Hà Nội;"
        " đại biểu Quốc hội khóa XIV."
    )
    assert ("Trần Văn Tư", "Đại biểu", "Quốc hội", "holds") in posts(text)


def test_another_person_ends_the_list_of_seats() -> None:
    text = "Ông Trần Văn Tư là Ủy viên Trung ương Đảng; ông Lê Quốc Minh đi họp; đại biểu Quốc hội."
    assert [who for who, title, _, _ in posts(text) if title == "Đại biểu"] == []


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


def test_a_proposal_goes_on_over_people_with_titles() -> None:
    text = (
        "Trung ương giới thiệu Bộ trưởng Công an Trần Văn Tư làm Chủ tịch nước, "
        "Phó Thủ tướng Lê Văn Năm làm Thủ tướng."
    )
    assert ("Lê Văn Năm", "Thủ tướng", "Chính phủ", "nominated") in posts(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chồng bà Lê Thị Tám làm Giám đốc Sở Y tế tỉnh Hà Nam.", []),
        (
            "Đó là con gái ông Lê Văn Tám (hiện là Giám đốc Sở Y tế tỉnh Hà Nam).",
            [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "holds")],
        ),
        ("“Nay Lào mới cử đại sứ sang Việt Nam”, ông Trần Văn Ba nói.", []),
        (
            "Ông Lê Văn Tám đón ông Trần Văn Ba sau khi ông này được bầu làm Chủ tịch UBND tỉnh Hà Nam.",
            [("Trần Văn Ba", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "start")],
        ),
    ],
)
def test_a_post_is_not_that_of_whom_a_word_only_leads_to(text: str, found: list[tuple[str, ...]]) -> None:
    assert posts(text) == found


def test_whom_a_body_elected_in_the_clause_before_is_the_one_who_got_in() -> None:
    text = "Được HĐND tỉnh Hà Nam tiến hành bầu, ông Trần Hùng đã trúng cử chức danh Phó Giám đốc Sở Y tế."
    assert posts(text)[0][:2] == ("Trần Hùng", "Phó Giám đốc")


def test_a_degree_in_law_is_nobody() -> None:
    text = "Ông Lê Văn Tám nói. Ông là tiến sĩ Luật, từng giữ chức Bí thư Tỉnh đoàn Hà Nam."
    assert posts(text) == [("Lê Văn Tám", "Bí thư", "Tỉnh đoàn Hà Nam", "held")]


def test_what_an_assembly_is_to_elect_one_day_is_no_post_of_who_stands_in_till_then() -> None:
    text = "Bà Lê Thị Tám được giao giữ chức quyền Chủ tịch nước cho đến khi Quốc hội bầu Chủ tịch nước mới."
    assert [(one.title, one.acting) for one in held(text)] == [("Chủ tịch nước", True)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Bộ Chính trị cho ông Lê Văn Tám thôi chức Bí thư Tỉnh ủy Sơn La và Thủ tướng bổ nhiệm ông khác.",
            [("Lê Văn Tám", "Bí thư", "Tỉnh ủy Sơn La", "end")],
        ),
        (
            "Ông Justin Smith đến Sơn La. Tiếp ông là Chủ tịch UBND tỉnh Sơn La Lê Văn Tám.",
            [("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "holds")],
        ),
        ("Cựu Chủ tịch VN Pharma Nguyễn Văn Tám bị bắt.", []),
    ],
)
def test_whose_office_stands_beside_another_is_told_apart(text: str, found: list[tuple[str, ...]]) -> None:
    assert posts(text) == found


def test_the_years_of_a_post_are_not_the_day_on_which_it_is_taken_away() -> None:
    text = (
        "Ngày 5/1, Tỉnh ủy cách chức Bí thư Huyện ủy Yên Châu trong thời gian 2011-2016 đối với ông Lê Tám."
    )
    assert [str(one.on) for one in held(text)] == ["2019-01-05"]


@pytest.mark.parametrize(
    "left",
    [
        "thôi các chức vụ",
        "rời khỏi chức vụ",
        "thôi nắm giữ vị trí",
        "bị cách cả hai chức vụ",
        "được cho thôi mọi chức danh",
    ],
)
def test_posts_are_left_however_they_are_counted(left: str) -> None:
    text = f"Ông Trần Văn Tư {left} Bí thư Tỉnh ủy Hà Nam, Chủ tịch HĐND tỉnh Hà Nam."
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Bí thư", "end"),
        ("Chủ tịch", "end"),
    ]


@pytest.mark.parametrize("work", ["trải qua hàng loạt chức vụ như", "nắm giữ những vị trí chủ chốt như"])
def test_posts_of_a_life_are_held_however_they_are_counted(work: str) -> None:
    text = f"Ông Trần Văn Tư {work} Bí thư Huyện ủy Lý Nhân, Chủ tịch HĐND tỉnh Hà Nam."
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Bí thư", "held"),
        ("Chủ tịch", "held"),
    ]


def test_the_year_of_one_post_is_not_that_of_the_next() -> None:
    text = (
        "Năm 2011, ông Trần Văn Tư làm Giám đốc Sở Y tế tỉnh Hà Nam, rồi Trưởng ban Tổ chức Tỉnh ủy Hà Nam."
    )
    assert {(one.title, one.status.value, str(one.since)) for one in held(text) if one.on is None} == {
        ("Giám đốc", "held", "2011"),
        ("Trưởng ban", "held", "None"),
    }


def test_a_seat_of_several_terms_is_not_of_the_year_of_an_election() -> None:
    text = "Năm 1998, bà Lò Thị Sen được bầu làm Chủ tịch HĐND Lai Châu, đại biểu Quốc hội khóa VIII và X."
    assert [(one.title, one.status.value, str(one.on)) for one in held(text)] == [
        ("Chủ tịch", "start", "1998"),
        ("Đại biểu", "held", "None"),
    ]


def test_when_somebody_was_served_is_told_by_what_he_was() -> None:
    text = "Ông Lê Văn Tám từng là trợ lý của ông Trần Văn Tư thời ông {}làm Bí thư Tỉnh ủy Hà Nam."
    told = [one for one in posts(text.format("còn ")) if one[1] == "Bí thư"]
    assert told == [("Trần Văn Tư", "Bí thư", "Tỉnh ủy Hà Nam", "held")]
