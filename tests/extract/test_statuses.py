"""What a verb says of a title: held, begun, ended, past, or only proposed."""

from __future__ import annotations

import pytest

from tests.extract.reading import held, posts


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


def test_tung_la_is_held() -> None:
    assert posts("Ông Nguyễn Tân Cương từng là Tư lệnh Quân đoàn 1.") == [
        ("Nguyễn Tân Cương", "Tư lệnh", "Quân đoàn 1", "held"),
    ]


def test_a_post_before_the_next_one_is_past() -> None:
    text = "Ông Trần Văn Tư giữ chức Thứ trưởng Bộ Kế hoạch và Đầu tư trước khi về Cần Thơ."
    assert [status for *_, status in posts(text)] == ["held"]


def test_before_taking_a_post_tells_nothing_of_it() -> None:
    text = "Trước khi giữ chức Chủ tịch UBND tỉnh Hà Nam, ông Trần Văn Tư từng là Bí thư Huyện ủy Lý Nhân."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Huyện ủy Lý Nhân", "held")]


def test_a_post_before_which_another_was_held_begins_where_its_date_is_told() -> None:
    text = (
        "Chủ tịch UBND tỉnh Hà Nam Trần Văn Tư dự họp.\n"
        "Trước khi giữ chức Chủ tịch UBND tỉnh Hà Nam từ 26/1/2015, ông Tư từng là Bí thư Huyện ủy Lý Nhân."
    )
    assert [(one.status.value, str(one.since or "")) for one in held(text)] == [
        ("holds", "2015-01-26"),
        ("start", ""),
        ("held", ""),
    ]


@pytest.mark.parametrize(
    ("told", "statuses"),
    [
        ("Tháng 5/2016, HĐND tỉnh Hà Nam bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh.", ["holds", "start"]),
        ("Tháng 5/2016, ông Trần Văn Tư được HĐND tỉnh bầu làm Chủ tịch UBND tỉnh Hà Nam.", ["holds"]),
    ],
)
def test_an_old_election_is_told_beside_the_post_and_a_step_of_a_life_by_it(
    told: str, statuses: list[str]
) -> None:
    claims = held(f"Chủ tịch UBND tỉnh Hà Nam Trần Văn Tư dự họp.\n{told}", "2019-03-18")
    assert [one.status.value for one in claims] == statuses
    assert str(claims[0].since) == "2016-05"


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


def test_a_disciplined_official_loses_the_post() -> None:
    assert posts("Ông Đinh La Thăng bị cách chức Ủy viên Bộ Chính trị.") == [
        ("Đinh La Thăng", "Ủy viên", "Bộ Chính trị", "end"),
    ]


def test_a_dismissal_ratified_by_parliament_is_an_end() -> None:
    text = "Quốc hội phê chuẩn việc miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với bà Nguyễn Thị Kim Tiến."
    assert posts(text) == [("Nguyễn Thị Kim Tiến", "Bộ trưởng", "Bộ Y tế", "end")]


def test_what_one_goes_on_doing_is_held() -> None:
    assert posts("Bà Trần Thị Lan tiếp tục làm Bộ trưởng Bộ Y tế.") == [
        ("Trần Thị Lan", "Bộ trưởng", "Bộ Y tế", "holds"),
    ]


def test_how_long_a_post_has_been_held_tells_that_it_is() -> None:
    text = "Đây là lần đầu ông Trần Văn Tư dự họp sau gần hai tháng giữ chức Bí thư Tỉnh ủy Đồng Nai."
    assert [status for *_, status in posts(text)] == ["holds"]


def test_with_the_duty_of_a_post_one_holds_it() -> None:
    text = "Với trách nhiệm là Giám đốc Sở Xây dựng Thanh Hóa, ông Ngô Văn Tuấn ký văn bản."
    assert posts(text) == [("Ngô Văn Tuấn", "Giám đốc", "Sở Xây dựng tỉnh Thanh Hóa", "holds")]


def test_who_is_stripped_of_a_post_had_left_it() -> None:
    text = "Thủ tướng xóa tư cách Thứ trưởng Bộ Y tế giai đoạn 2004-2007 đối với ông Trần Văn Tư."
    assert posts(text) == [("Trần Văn Tư", "Thứ trưởng", "Bộ Y tế", "held")]


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


def test_what_is_held_now_is_no_new_appointment() -> None:
    text = "Ông Trần Văn Tư (Thứ trưởng Bộ Y tế, luân chuyển năm 2014), hiện giữ chức Bí thư Tỉnh ủy Lào Cai."
    assert ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "holds") in posts(text)


def test_the_moment_of_a_transfer_is_past() -> None:
    text = "Ông Trần Văn Tư (thời điểm luân chuyển là Thứ trưởng Bộ Y tế) nói."
    assert posts(text) == [("Trần Văn Tư", "Thứ trưởng", "Bộ Y tế", "held")]


def test_what_one_did_before_another_post_is_past() -> None:
    text = "Trước khi về Lào Cai từ năm 2007, ông Trần Văn Tư làm Giám đốc Sở Y tế tỉnh Hà Giang."
    assert posts(text) == [("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Hà Giang", "held")]


def test_a_new_task_is_a_post_taken() -> None:
    text = "Ông Trần Văn Tư thôi giữ chức Giám đốc Sở Y tế để nhận nhiệm vụ mới là Thứ trưởng Bộ Y tế."
    assert ("Trần Văn Tư", "Thứ trưởng", "Bộ Y tế", "start") in posts(text)


def test_who_has_no_standing_left_for_a_post_need_not_have_lost_it() -> None:
    text = "Theo cử tri, ông Trần Văn Tư không còn đủ tư cách để làm đại biểu Quốc hội."
    assert posts(text) == []


def test_a_capacity_is_held_whatever_is_asked_for() -> None:
    text = "Cử tri đề nghị ông Trần Văn Tư, với cương vị Bí thư Tỉnh ủy Lào Cai, chỉ đạo xử lý."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "holds")]


def test_who_is_proposed_into_a_position_does_not_hold_it() -> None:
    text = "Trung ương giới thiệu ông Trần Văn Tư vào cương vị Chủ tịch UBND tỉnh Lào Cai."
    assert posts(text) == [("Trần Văn Tư", "Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "nominated")]


def test_to_fulfil_a_task_gives_no_post() -> None:
    text = "Tỉnh đề nghị giúp ông Trần Văn Tư hoàn thành tốt nhiệm vụ Giám đốc Công an tỉnh Lào Cai."
    assert posts(text) == []


def test_an_election_for_which_others_met_is_no_proposal() -> None:
    text = (
        "Tỉnh ủy Hà Nam họp để bầu ra Ban Thường vụ, trong đó ông Trần Văn Tư, Phó Bí thư Tỉnh ủy, "
        "được bầu giữ chức Bí thư Tỉnh ủy Hà Nam."
    )
    assert ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Hà Nam", "start") in posts(text)


def test_who_is_proposed_and_then_named_again_without_a_verb_of_giving_is_proposed() -> None:
    text = (
        "Tỉnh ủy Hà Nam họp để bầu ra Ban Thường vụ, trong đó ông Trần Văn Tư giữ chức Bí thư Tỉnh ủy Hà Nam."
    )
    assert {status for *_, status in posts(text)} == {"nominated"}


def test_being_dismissed_all_of_a_sudden_is_an_end() -> None:
    text = "Ông Trần Văn Tư bị bất ngờ miễn chức Bí thư Tỉnh ủy Hà Nam."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Tỉnh ủy Hà Nam", "end")]


def test_whoever_tells_that_staff_is_proposed_is_not_proposed() -> None:
    text = "Ông Trần Văn Tư cho biết Trung ương đã giới thiệu nhân sự ứng cử chức danh Chủ tịch Quốc hội."
    assert posts(text) == []


def test_what_one_did_in_the_course_of_a_post_is_no_proposal_for_it() -> None:
    text = "Tỉnh quy hoạch ông Trần Văn Tư có sai phạm trong quá trình làm Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    assert [status for *_, status in posts(text)] == ["held"]


def test_a_delegate_to_a_congress_sits_in_no_parliament() -> None:
    text = (
        "Ông Trần Văn Tư được bầu giữ chức Phó Bí thư Tỉnh ủy Đồng Nai và làm đại biểu tham dự Đại hội Đảng."
    )
    assert [title for _, title, _, _ in posts(text)] == ["Phó Bí thư"]


POST = "Giám đốc Sở Nội vụ tỉnh Sơn La"


@pytest.mark.parametrize(
    "asked",
    [
        f"Ông Lê Văn Tám có đơn xin thôi giữ chức {POST}.",
        f"Ông Lê Văn Tám nộp đơn từ chức {POST}.",
        f"Ông Lê Văn Tám xin từ chức {POST}.",
        f"Ông Lê Văn Tám vừa có đơn xin thôi làm nhiệm vụ {POST}.",
        f"Sau khi bị kỷ luật cách chức, ông Lê Văn Tám đã có đơn xin thôi làm {POST}.",
        f"Chính phủ trình Quốc hội xem xét, chấp thuận miễn nhiệm {POST} đối với ông Lê Văn Tám.",
    ],
)
def test_who_asks_to_leave_a_post_holds_it(asked: str) -> None:
    assert [(one.person, one.status.value) for one in held(asked)] == [("Lê Văn Tám", "holds")]


@pytest.mark.parametrize(
    "granted",
    [
        f"Ông Lê Văn Tám xin thôi giữ chức {POST} và được Ủy ban nhân dân tỉnh chấp thuận.",
        f"Ủy ban nhân dân tỉnh đồng ý với đơn xin thôi giữ chức {POST} của ông Lê Văn Tám.",
        f"Ông Lê Văn Tám, người viết đơn xin thôi chức {POST}, nhận xét như vậy.",
        f"Ông Lê Văn Tám từ chức {POST}.",
        f"Tỉnh miễn nhiệm {POST} đối với ông Lê Văn Tám vì ông này có đơn xin thôi làm {POST}.",
    ],
)
def test_a_post_that_one_may_leave_ends(granted: str) -> None:
    assert [(one.person, one.status.value) for one in held(granted)] == [("Lê Văn Tám", "end")]


def test_what_is_only_considered_ends_nothing() -> None:
    assert not held(f"Ngày mai, Ủy ban sẽ xem xét việc miễn nhiệm {POST} đối với ông Lê Văn Tám.")


def test_what_is_proposed_in_the_main_clause_is_not_proposed_of_the_one_replaced() -> None:
    text = (
        "Tỉnh ủy Hà Nam họp để bầu Bí thư thay cho ông Lê Văn Tám, "
        "người vừa được điều động giữ chức Phó Trưởng ban Nội chính Trung ương."
    )
    assert [(one[1], one[3]) for one in posts(text)] == [("Phó Trưởng ban", "start")]


def test_positions_gone_through_are_held() -> None:
    text = "Ông Lê Văn Tám đã trải qua nhiều cương vị lãnh đạo: Giám đốc Sở Y tế Hà Nam; Bí thư Huyện đoàn."
    assert {one[3] for one in posts(text)} == {"held"}


def test_cadres_who_grew_up_are_no_ministers() -> None:
    text = "Ông Lê Văn Tám là cán bộ trưởng thành từ cơ sở."
    assert posts(text) == []


def test_a_post_that_opens_a_sentence_is_of_its_subject_and_over_when_the_next_follows() -> None:
    held_now = "Giữ chức Bí thư Huyện ủy Nam Đàn từ năm 2010, ông Lê Nam đã sửa đường."
    assert posts(held_now) == [("Lê Nam", "Bí thư", "Huyện ủy Nam Đàn", "holds")]
    moved = (
        "Giữ chức Bí thư Huyện ủy Nam Đàn từ năm 2010, đến năm 2018, ông Lê Nam được bầu "
        "làm Bí thư Tỉnh ủy Hà Nam."
    )
    assert ("Lê Nam", "Bí thư", "Huyện ủy Nam Đàn", "held") in posts(moved)


@pytest.mark.parametrize("move", ["để", "để nhận công tác và", "để sang"])
def test_who_leaves_a_post_for_another_starts_in_that(move: str) -> None:
    text = f"Trước đó, ông Lê Văn Tám thôi giữ chức Bí thư Huyện ủy Lý Nhân {move} giữ chức {POST}."
    assert [(one[1], one[3]) for one in posts(text)] == [("Bí thư", "end"), ("Giám đốc", "start")]


def test_what_one_does_besides_is_held() -> None:
    assert [one[3] for one in posts(f"Ông Lê Văn Tám kiêm luôn nhiệm vụ {POST}.")] == ["holds"]


def test_who_is_chosen_starts_and_who_may_be_chosen_is_nominated() -> None:
    assert [one[3] for one in posts(f"Ông Lê Văn Tám được chọn làm {POST}.")] == ["start"]
    assert [one[3] for one in posts(f"Ông Lê Văn Tám có thể được chọn làm {POST}.")] == ["nominated"]


def test_each_part_of_a_list_of_proposals_is_proposed() -> None:
    text = (
        "Hai nhân sự được giới thiệu gồm: ông Trần Văn Tám, Giám đốc Sở Y tế tỉnh Hà Nam giữ chức "
        "Phó Chủ tịch UBND tỉnh Hà Nam; ông Ngô Văn Mười giữ chức Trưởng ban Ban Dân vận Tỉnh ủy Hà Nam."
    )
    assert [(person, title) for person, title, _, status in posts(text) if status == "nominated"] == [
        ("Trần Văn Tám", "Phó Chủ tịch"),
        ("Ngô Văn Mười", "Trưởng ban"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lê Văn Tám có 7 năm liên tiếp làm {POST}.",
        f"Với 8 năm 8 tháng giữ chức {POST}, ông Lê Văn Tám được nhiều người biết.",
        f"Bà Trần Thị Bảy cho biết, trong 21 tháng làm {POST}, ông Lê Văn Tám không nghỉ.",
        f"Ông Lê Văn Tám bị kỷ luật do sai phạm thời kỳ giữ chức {POST}.",
    ],
)
def test_a_time_that_is_told_with_the_verb_is_past(text: str) -> None:
    assert [(one[0], one[3]) for one in posts(text)] == [("Lê Văn Tám", "held")]


def test_how_long_it_is_since_a_post_began_is_no_time_of_the_past() -> None:
    text = f"Hai tháng sau khi làm {POST}, ông Lê Văn Tám phát biểu."
    assert "held" not in [one[3] for one in posts(text)]


def test_what_one_has_the_qualities_for_one_does_not_hold() -> None:
    assert posts(f"Ông Lê Văn Tám đã có đủ điều kiện để giữ chức {POST}.") == []


def test_a_term_that_is_over_was_held() -> None:
    text = "Sau đó, ông Lê Văn Tám giữ chức Chủ tịch Quốc hội hai khóa XI, XII."
    assert [one.status.value for one in held(text, "2018-10-23")] == ["held"]


@pytest.mark.parametrize("term", ["nhiệm kỳ 2015-2020", "khóa XIV"])
def test_a_term_that_goes_on_is_not_told_as_past_beside_the_post(term: str) -> None:
    title = "Bí thư Tỉnh ủy Hà Nam" if "kỳ" in term else "đại biểu Quốc hội"
    text = f"Ông Lê Văn Tám hiện là {title}. Ông Tám từng là Bí thư Huyện ủy Lý Nhân, {title} {term}."
    assert [one[3] for one in posts(text, "2018-05-03") if "Huyện" not in (one[2] or "")] == ["holds"]


def test_an_election_behind_a_list_of_proposals_is_none_of_them() -> None:
    text = (
        "Nhiều người được giới thiệu: ông Lê Văn Nam làm Chủ tịch UBND huyện Đô Lương; hôm nay, HĐND bầu "
        "ông Trần Văn Ba làm Phó Chủ tịch UBND huyện Đô Lương."
    )
    assert ("Trần Văn Ba", "start") in {(person, status) for person, _, _, status in posts(text)}


def test_who_is_only_to_be_considered_for_dismissal_holds_the_post() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Phú Yên đề nghị Ban Thường vụ Tỉnh ủy xem xét, cách chức Phó Chủ tịch UBND "
        "huyện Sông Hinh đối với ông Thái Bá Quyến."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [("Phó Chủ tịch", "holds")]


def test_what_one_is_when_he_is_given_another_post_is_still_held() -> None:
    text = (
        "Ngày 17/1, ông Lê Văn Tám được phân công giữ chức Bí thư Tỉnh ủy Hà Nam; khi nhận phân công ông "
        "đang là Thống đốc Ngân hàng Nhà nước."
    )
    assert ("Thống đốc", "holds") in {(title, status) for _, title, _, status in posts(text)}


def test_who_goes_on_in_a_post_holds_it() -> None:
    text = "Với quyết định này, ông Lê Văn Tám tiếp tục đảm nhiệm vị trí Phó Trưởng ban Dân vận Trung ương."
    assert [(title, status) for _, title, _, status in posts(text)] == [("Phó Trưởng ban", "holds")]


def test_to_sit_on_a_chair_is_to_take_the_post() -> None:
    text = "Ông Lê Văn Tám ngồi ghế Giám đốc Sở Y tế Hà Nam từ tháng 6/2017."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "holds")]


def test_the_first_on_a_list_of_proposals_is_nominated_too() -> None:
    text = (
        "Hai người được giới thiệu vào chức danh chủ nhiệm các cơ quan gồm: ông Lê Văn Tám, Bí thư Tỉnh ủy "
        "Hà Nam giữ chức Chủ nhiệm Ủy ban Kinh tế; ông Đỗ Văn Sáu giữ chức Chủ nhiệm Ủy ban Pháp luật."
    )
    assert [(person, status) for person, title, _, status in posts(text) if title == "Chủ nhiệm"] == [
        ("Lê Văn Tám", "nominated"),
        ("Đỗ Văn Sáu", "nominated"),
    ]


def test_who_is_punished_loses_the_post_that_the_next_clause_names() -> None:
    text = "Bộ Chính trị quyết định cảnh cáo ông Lê Văn Tám; cho thôi chức Bí thư Ban cán sự đảng Bộ Y tế."
    assert posts(text) == [("Lê Văn Tám", "Bí thư", "Ban cán sự đảng Bộ Y tế", "end")]


@pytest.mark.parametrize("noun", ["chức", "chức vụ", "chức danh", "cương vị", "vị trí"])
def test_a_post_held_on_top_of_another_is_held_whatever_its_noun(noun: str) -> None:
    assert [one[3] for one in posts(f"Ông Lê Văn Tám kiêm thêm {noun} {POST}.")] == ["holds"]


def test_who_is_put_forward_for_an_election_does_not_elect() -> None:
    text = "Ông Lê Văn Tám, hiện là Phó Bí thư Tỉnh ủy Lai Châu, được giới thiệu bầu Chủ tịch UBND tỉnh."
    assert ("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Lai Châu", "nominated") in posts(text)
