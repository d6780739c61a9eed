"""What a sentence denies or refuses is no holding, and what it only asks for is not done."""

from __future__ import annotations

import pytest

from tests.extract.reading import held, posts

MINISTER = ("Lê Vĩnh Tân", "Bộ trưởng", "Bộ Nội vụ")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Vĩnh Tân không phải là Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân chưa được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân không được bầu làm Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân từ chối nhận chức Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân tự xưng là Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân không được giới thiệu để Quốc hội bầu giữ chức Bộ trưởng Bộ Nội vụ.",
        "Quốc hội không bầu ông Lê Vĩnh Tân làm Bộ trưởng Bộ Nội vụ.",
        "Thủ tướng chưa có quyết định bổ nhiệm ông Lê Vĩnh Tân làm Bộ trưởng Bộ Nội vụ.",
        "Thủ tướng không đồng ý bổ nhiệm ông Lê Vĩnh Tân giữ chức Bộ trưởng Bộ Nội vụ.",
        "Ông Lê Vĩnh Tân phủ nhận tin ông được bổ nhiệm làm Bộ trưởng Bộ Nội vụ.",
    ],
)
def test_what_is_denied_or_refused_is_no_holding(text: str) -> None:
    assert posts(text) == []


def test_whoever_holds_a_post_no_longer_held_it() -> None:
    assert posts("Ông Lê Vĩnh Tân không còn là Bộ trưởng Bộ Nội vụ.") == [(*MINISTER, "held")]


def test_a_denial_of_something_else_leaves_the_post() -> None:
    text = "Ông Lê Vĩnh Tân không dự họp; ông được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ."
    assert posts(text) == [(*MINISTER, "start")]


def test_who_is_relieved_on_a_proposal_is_relieved() -> None:
    text = (
        "Theo đề nghị của Thủ tướng, Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Nội vụ đối với ông Lê Vĩnh Tân."
    )
    assert posts(text) == [(*MINISTER, "end")]


def test_who_is_not_on_the_list_of_candidates_is_no_candidate() -> None:
    assert posts("Ông Nguyễn Văn An không có tên trong danh sách ứng cử đại biểu Quốc hội khóa XIV.") == []


def test_who_qualifies_for_a_post_does_not_hold_it() -> None:
    assert posts("Ông Nguyễn Văn An đủ điều kiện làm đại biểu Quốc hội.") == []


def test_a_post_that_another_is_elected_to_is_not_the_speakers() -> None:
    assert (
        posts("Để ông Nguyễn Văn An chữa bệnh, Trung ương bầu người khác làm Thường trực Ban Bí thư.") == []
    )
    assert posts("Ông Nguyễn Văn An được nghỉ chữa bệnh, bầu người khác làm Thường trực Ban Bí thư.") == []


def test_plans_and_deeds_in_one_row_are_deeds() -> None:
    text = "Ông Nguyễn Văn An được quy hoạch, điều động và bổ nhiệm giữ chức Giám đốc Sở Y tế Hà Tĩnh."
    assert [status for _, _, _, status in posts(text)] == ["start"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Nguyễn Văn An bị đề nghị cách chức Giám đốc Sở Y tế Hà Nội.",
        "Ủy ban đề nghị Ban Bí thư cách chức Giám đốc Sở Y tế Hà Nội đối với ông Nguyễn Văn An.",
        "Ông Nguyễn Văn An bị cảnh cáo và đề nghị cho thôi chức Giám đốc Sở Y tế Hà Nội.",
    ],
)
def test_a_post_is_held_while_a_dismissal_is_only_asked_for(text: str) -> None:
    assert [status for *_, status in posts(text)] == ["holds"]


def test_a_dismissal_that_was_asked_for_long_ago_tells_nothing_of_today() -> None:
    asked = "ông Nguyễn Văn An bị đề nghị cách chức Giám đốc Sở Y tế Hà Nội."
    assert held(f"Tháng 7/2018, {asked}", "2019-03-25") == ()
    (claim,) = held(f"Tháng 7/2018, {asked}", "2018-08-02")
    assert (claim.status.value, str(claim.on), claim.since) == ("holds", "2018-07", None)


def test_who_is_dismissed_after_it_was_asked_for_is_told_once() -> None:
    left = "thôi giữ chức Giám đốc Sở Y tế Hà Nội."
    text = f"Ông Nguyễn Văn An có đơn xin {left} Sáng nay, ông Nguyễn Văn An {left}"
    assert [status for *_, status in posts(text)] == ["end"]


def test_a_dismissal_on_somebodys_proposal_is_one() -> None:
    text = "Đã phê chuẩn đề nghị của Chính phủ về việc miễn nhiệm Bộ trưởng Y tế đối với ông Trần Văn An."
    assert [status for _, _, _, status in posts(text)] == ["end"]


def test_all_who_are_proposed_in_one_row_are_only_proposed() -> None:
    text = "Giới thiệu ông Trần Đại Quang làm Chủ tịch nước, ông Nguyễn Xuân Phúc (Hà Nội) làm Thủ tướng."
    assert [status for _, _, _, status in posts(text)] == ["nominated", "nominated"]


def test_who_does_not_run_for_a_post_is_not_nominated() -> None:
    assert posts("Ông Lê Vĩnh Tân không tham gia tranh cử chức Chủ tịch nước.") == []


def test_who_shall_leave_a_seat_if_a_body_agrees_has_it_still() -> None:
    text = "Ban Bí thư đề nghị Quốc hội xem xét để ông Trần Văn Tư thôi làm đại biểu Quốc hội khóa XIV."
    assert [one[3] for one in posts(text)] == ["holds"]


def test_a_report_on_candidates_is_not_on_who_gives_it() -> None:
    assert posts("Quốc hội nghe báo cáo của ông Nguyễn Văn Tư về ứng viên Chủ tịch Quốc hội.") == []


def test_a_post_that_is_only_spoken_of_is_proposed_for_nobody() -> None:
    text = (
        "Sau khi đề xuất được thông qua, Chủ tịch UBND tỉnh Hà Nam Lê Văn Tám cho rằng cần bỏ giới hạn tuổi "
        "đối với vị trí Giám đốc Sở Y tế."
    )
    assert posts(text) == [("Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "holds")]


@pytest.mark.parametrize(
    "words",
    [
        "HĐND tỉnh đã miễn nhiệm ông Lê Văn Tám",
        "Ông Lê Văn Tám bị cách chức",
        "Cách chức Thiếu tướng Lê Văn Tám",
    ],
)
def test_a_post_against_which_a_verb_turns_is_lost_by_the_one_named_with_it(words: str) -> None:
    text = f"{words} đối với chức vụ Giám đốc Sở Y tế tỉnh Hà Nam."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "end")]


def test_a_post_is_approved_for_whom_the_words_turn_to() -> None:
    text = (
        "Ông Trần Văn Tư sai khi đề xuất cấp trên phê duyệt chức danh Phó Chủ tịch UBND tỉnh Hà Nam "
        "đối với ông Lê Văn Tám."
    )
    assert posts(text) == [("Lê Văn Tám", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "nominated")]


def test_what_one_held_at_a_moment_is_past() -> None:
    text = (
        "Ông Tám kể chuyện, lúc ông còn giữ cương vị Giám đốc Sở Y tế Hà Nam. "
        "Bí thư Tỉnh ủy Sơn La Lê Văn Tám nói vậy."
    )
    assert posts(text) == [
        ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "held"),
        ("Lê Văn Tám", "Bí thư", "Tỉnh ủy Sơn La", "holds"),
    ]


def test_a_titled_official_may_lose_a_post_against_which_a_verb_turns() -> None:
    text = "HĐND miễn nhiệm Bí thư Huyện ủy Lý Nhân Lê Văn Tám đối với chức vụ Giám đốc Sở Y tế tỉnh Hà Nam."
    assert ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "end") in posts(text)


@pytest.mark.parametrize(
    "words",
    [
        "ủng hộ Lào trong vai trò Chủ tịch ASEAN",
        "ủng hộ Lào đảm nhiệm vai trò Ủy viên không thường trực Hội đồng Bảo an Liên hợp quốc",
    ],
)
def test_what_states_hold_is_no_post_of_who_speaks_of_it(words: str) -> None:
    assert posts(f"Ông Lê Văn Tám khẳng định Việt Nam {words}.") == []


def test_an_office_of_states_is_told_of_a_person_who_is_said_to_hold_it() -> None:
    told = "Năm 2013, Tổng thống Indonesia Joko Widodo đảm nhiệm vai trò Chủ tịch APEC."
    assert ("Joko Widodo", "Chủ tịch", "APEC") in [post[:3] for post in posts(told)]


@pytest.mark.parametrize(("consent", "status"), [("chưa đồng ý", "holds"), ("đồng ý", "end")])
def test_who_is_not_let_go_stays(consent: str, status: str) -> None:
    text = f"Quốc hội {consent} cho ông Lê Vĩnh Tân thôi giữ chức Bộ trưởng Bộ Nội vụ."
    assert posts(text) == [(*MINISTER, status)]
