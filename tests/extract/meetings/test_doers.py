"""Who holds an event, who does what a verb tells, and whom a decision is about."""

from time import process_time

import pytest

from kg.extract.meetings.doers import _BY_BODY
from tests.extract.reading import event, events, parts


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Ngày 17/1, Bộ Nội vụ tổ chức hội nghị cải cách.", ("Bộ Nội vụ",)),
        ("Hội nghị cải cách do Bộ Nội vụ tổ chức khai mạc ngày 17/1.", ("Bộ Nội vụ",)),
        (
            "Ngày 17/1, Bộ Nội vụ, Bộ Tư pháp và Văn phòng Chính phủ phối hợp tổ chức hội nghị cải cách.",
            ("Bộ Nội vụ", "Bộ Tư pháp", "Văn phòng Chính phủ"),
        ),
        (
            "Hội nghị sáng 17/1 do Bộ Tài chính và Bộ Công Thương phối hợp tổ chức.",
            ("Bộ Tài chính", "Bộ Công Thương"),
        ),
        (
            "Ngày 17/1, Bộ Ngoại giao phối hợp với UBND TP Hà Nội tổ chức hội thảo.",
            ("Bộ Ngoại giao", "Ủy ban nhân dân thành phố Hà Nội"),
        ),
        ("Ngày 17/1, Bộ Ngoại giao (BNG) vừa tổ chức hội thảo.", ("Bộ Ngoại giao",)),
        ("Sáng 17/1, hội nghị cải cách được tổ chức tại Hà Nội.", ()),
    ],
)
def test_who_organises_an_event_is_its_host(text: str, hosts: tuple[str, ...]) -> None:
    assert event(text).hosts == hosts


def test_who_chairs_is_the_host_where_no_body_organises() -> None:
    assert event("Sáng 17/1, ông Lê Vĩnh Tân chủ trì hội nghị cải cách.").hosts == ("Lê Vĩnh Tân",)


@pytest.mark.parametrize(
    "text",
    [
        "Kỳ họp thứ 8 của HĐND TP Đà Nẵng khai mạc ngày 17/1.",
        "Ngày 17/1, tại kỳ họp thứ 8, HĐND TP Đà Nẵng đã thảo luận.",
    ],
)
def test_a_session_is_held_by_the_body_whose_it_is(text: str) -> None:
    assert event(text).hosts == ("Hội đồng nhân dân thành phố Đà Nẵng",)


def test_who_decides_is_the_host_of_a_decision() -> None:
    assert event("Ngày 17/1, Ban Bí thư kỷ luật ông Lê Văn Tám.").hosts == ("Ban Bí thư Trung ương Đảng",)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 17/1, ông Lê Văn Tám bị cách chức.",
        "Ngày 17/1, ông Lê Văn Tám được bầu giữ chức Bí thư Tỉnh ủy Sơn La.",
        "Ngày 17/1, ông Lê Văn Tám trúng cử đại biểu Quốc hội.",
    ],
)
def test_whom_a_decision_is_about_does_not_make_it(text: str) -> None:
    found = event(text)
    assert (found.hosts, parts(found)) == ((), [("Lê Văn Tám", "attendee")])


def test_the_name_of_a_decision_says_who_suffered_it() -> None:
    assert event("Ngày 17/1, ông Lê Văn Tám bị cách chức.").name == "Lê Văn Tám bị cách chức"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ngày 17/1, Ban Bí thư kỷ luật ông Lê Văn Tám, Trần Văn Nam và Lê Thị Hoa.",
            ["Lê Văn Tám", "Trần Văn Nam", "Lê Thị Hoa"],
        ),
        ("Ngày 17/1, ông Lê Văn Tám bị Ban Bí thư kỷ luật.", ["Lê Văn Tám"]),
        ("Ngày 17/1, ông Lê Văn Tám từ chức.", ["Lê Văn Tám"]),
        ("Ngày 17/1, Ban Bí thư kỷ luật; ông Lê Văn Tám vắng mặt.", []),
        ("Ngày 17/1, Bộ Công an khởi tố bị can, ông Lê Văn Tám cho biết.", []),
    ],
)
def test_a_decision_is_about_the_people_after_its_verb_or_before_its_passive(
    text: str, people: list[str]
) -> None:
    assert [person for person, _ in parts(event(text))] == people


def test_both_sides_of_a_meeting_are_told() -> None:
    text = "Thủ tướng Nguyễn Xuân Phúc và Phó Thủ tướng Vương Đình Huệ hội đàm với ông Shinzo Abe sáng 17/1."
    assert parts(event(text)) == [
        ("Nguyễn Xuân Phúc", "attendee"),
        ("Vương Đình Huệ", "attendee"),
        ("Shinzo Abe", "attendee"),
    ]


def test_ong_alone_is_the_person_of_the_sentence_before() -> None:
    text = "Ông Lê Vĩnh Tân đến Nghệ An. Ông tiếp xúc cử tri ngày 17/1."
    found = event(text)
    assert found.name.endswith("của Lê Vĩnh Tân")
    assert parts(found) == [("Lê Vĩnh Tân", "attendee")]


def test_ong_alone_without_a_person_before_is_nobody() -> None:
    assert parts(event("Ông họp báo ngày 17/1.")) == []


def test_a_person_in_another_clause_does_not_do_it() -> None:
    text = "Theo ông Lê Vĩnh Tân: “Chưa có gì”. Ngày 17/1, Bộ Ngoại giao họp báo."
    assert event(text).hosts == ("Bộ Ngoại giao",)


def test_a_body_far_from_the_verb_does_not_do_it() -> None:
    text = (
        "Bộ Nội vụ đã gửi báo cáo về các việc phải làm trong năm tới, và sau đó, theo yêu cầu, "
        "ngày 17/1 có họp báo."
    )
    assert [found.hosts for found in events(text)] == [()]


def test_the_subject_may_stand_behind_a_verb_that_opens_the_sentence() -> None:
    found = event("Làm việc với Sở Y tế Sơn La hôm 16/1, ông Lê Văn Tám yêu cầu xây trạm xá.")
    assert parts(found) == [("Lê Văn Tám", "speaker")]
    assert found.name.endswith("của Lê Văn Tám")
    assert found.hosts == ()


def test_who_is_spoken_of_behind_such_a_verb_is_no_subject() -> None:
    found = event("Làm việc với Sở Y tế Sơn La hôm 16/1, thay ông Lê Văn Tám có mấy cán bộ trẻ.")
    assert parts(found) == []


def test_who_speaks_of_a_decision_does_not_take_it() -> None:
    found = events("Ngày 16/1, ông Lê Văn Tám nhận xét việc kỷ luật ông Lê Vĩnh Tân.")
    assert [name for one in found for name in one.hosts] == []


def test_the_body_that_decides_is_told_before_who_chairs_it() -> None:
    meeting, decision = events(
        "Ngày 12/1, ông Trần Đại Quang chủ trì cuộc họp của Bộ Chính trị xem xét, kỷ luật ông Lê Văn Tám."
    )
    assert ("Trần Đại Quang", "chair") in parts(meeting)
    assert decision.hosts == ("Bộ Chính trị",)
    assert "Lê Văn Tám" in [name for name, _ in parts(decision)]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 17/1, HĐND tỉnh Sơn La bầu ông Lê Văn Tám làm Chủ tịch UBND tỉnh với 94 % tán thành.",
        "Ngày 17/1, Ban Bí thư kỷ luật ông Lê Văn Tám; đề nghị kiểm điểm Đảng ủy.",
        "Ngày 17/1, Ban Bí thư kỷ luật ông Lê Văn Tám, ông Hoàng Văn Nam cho biết.",
    ],
)
def test_what_is_said_behind_a_decision_does_not_hide_whom_it_is_about(text: str) -> None:
    assert ("Lê Văn Tám", "attendee") in parts(event(text))


def test_a_list_after_gom_is_decided_about() -> None:
    text = (
        "Ngày 17/1, Quốc hội đã miễn nhiệm hai ủy viên gồm: Chủ nhiệm Lê Văn Tám, Trưởng ban Hoàng Văn Nam."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Hoàng Văn Nam", "attendee")]


def test_all_people_of_a_list_before_a_passive_suffer_it() -> None:
    text = "Nguyên Giám đốc Lê Văn Tám, nguyên Chủ tịch Hoàng Văn Nam đã bị khởi tố ngày 17/1."
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Hoàng Văn Nam", "attendee")]


def test_who_suffers_something_else_before_a_passive_is_not_of_its_list() -> None:
    text = "Ông Lê Văn Tám, bị cảnh cáo hôm trước, ông Hoàng Văn Nam bị khởi tố ngày 17/1."
    assert ("Lê Văn Tám", "attendee") not in parts(events(text)[-1])


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 17/1, tại hội nghị sơ kết thực hiện Chỉ thị 05 của Bộ Chính trị, ông Lê Vĩnh Tân phát biểu.",
        "Ngày 17/1, tại hội nghị tổng kết, Bộ Nội vụ cho biết việc đã xong, ông Lê Vĩnh Tân đồng ý.",
        "Ngày 17/1, trong cuộc gặp gỡ cán bộ, TTXVN đưa tin, ông Lê Vĩnh Tân phát biểu.",
        "Ngày 17/1, ông Lê Vĩnh Tân gửi thư khen Công an tỉnh Hà Nam.",
        "Ngày 17/1, hội nghị tổng kết do Bộ trưởng Bộ Nội vụ tổ chức, ông Lê Vĩnh Tân phát biểu.",
    ],
)
def test_who_issues_a_paper_tells_the_news_or_gets_a_letter_is_no_host(text: str) -> None:
    assert event(text).hosts == ()


def test_who_tells_of_what_another_does_does_not_do_it() -> None:
    text = "Ngày 17/1, ông Lê Vĩnh Tân cho biết Bộ Nội vụ vừa họp kiểm điểm cán bộ."
    assert (event(text).name, event(text).hosts) == (
        "Cuộc họp kiểm điểm cán bộ của Bộ Nội vụ",
        ("Bộ Nội vụ",),
    )


def test_who_welcomes_a_guest_does_not_hold_the_visit() -> None:
    text = "Ngày 17/1, ông Lê Vĩnh Tân thăm Nhật Bản. Ông Trần Văn Tư chủ trì lễ đón trong chuyến thăm này."
    assert all(one.hosts != ("Trần Văn Tư",) for one in events(text) if one.event_type == "visit")


@pytest.mark.parametrize(
    "text",
    [
        "Nhận lời mời của Thủ tướng Trần Văn Tư, ông Lê Vĩnh Tân thăm chính thức Hà Nội ngày 17/1.",
        "Theo lời mời của Chủ tịch nước Trần Văn Tư, ông Lê Vĩnh Tân thăm chính thức Hà Nội ngày 17/1.",
        "Theo lời mời của Tổng Bí thư, Chủ tịch nước Trần Văn Tư, ông Lê Vĩnh Tân thăm chính thức Hà Nội "
        "ngày 17/1.",
        "Ông Lê Vĩnh Tân nhận lời mời của Thủ tướng Trần Văn Tư thăm chính thức Hà Nội ngày 17/1.",
        "Theo lời mời của Đảng Lao động Triều Tiên, ông Lê Vĩnh Tân thăm chính thức Hà Nội ngày 17/1.",
    ],
)
def test_at_whose_invitation_one_visits_does_not_visit(text: str) -> None:
    found = event(text)
    assert found.name == "Chuyến thăm chính thức Hà Nội của Lê Vĩnh Tân"
    assert [name for name, _ in parts(found)] == ["Lê Vĩnh Tân"]


def test_who_spoke_of_an_invitation_before_visits_himself() -> None:
    text = "Ngày 17/1, sau lời mời của Trần Văn Tư; ông Lê Vĩnh Tân thăm chính thức Hà Nội."
    assert [name for name, _ in parts(event(text))] == ["Lê Vĩnh Tân"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 17/1, Ban Tổ chức Trung ương cử người đến hội nghị tổng kết.",
        "Ngày 17/1, hội thảo do báo điện tử Đảng Cộng sản Việt Nam tổ chức khai mạc.",
        "Ngày 17/1, tại lễ kỷ niệm, Bộ Nội vụ khen thưởng cán bộ.",
        "Ngày 17/1, Bộ trưởng Bộ Nội vụ họp báo.",
    ],
)
def test_a_body_in_a_name_or_a_title_or_behind_a_ceremony_is_no_host(text: str) -> None:
    assert event(text).hosts == ()


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "Ngày 17/1, Ban Chấp hành Trung ương đồng ý để ông Lê Văn Tám thôi giữ chức Bí thư Tỉnh ủy.",
            ("Ban Chấp hành Trung ương Đảng",),
        ),
        (
            "Ngày 17/1, Bộ Chính trị đã thống nhất cho Bí thư Tỉnh ủy Lê Văn Tám thôi giữ các chức vụ.",
            ("Bộ Chính trị",),
        ),
        ("Ngày 17/1, ông Lê Văn Tám thôi giữ chức Bí thư Tỉnh ủy Sơn La.", ()),
        ("Ngày 17/1, Bộ Chính trị cho biết ông Lê Văn Tám thôi giữ chức Bí thư Tỉnh ủy Sơn La.", ()),
    ],
)
def test_who_leaves_a_post_does_not_decide_it_but_who_lets_him_go(text: str, hosts: tuple[str, ...]) -> None:
    found = event(text)
    assert (found.event_type, found.hosts, parts(found)) == ("decision", hosts, [("Lê Văn Tám", "attendee")])


@pytest.mark.parametrize(
    ("decides", "host"),
    [
        ("Thủ tướng Chính phủ quyết định", "Thủ tướng Chính phủ"),
        ("Phó Thủ tướng Chính phủ quyết định", "Chính phủ"),
        ("Chính phủ quyết định", "Chính phủ"),
        ("Giám đốc Sở Nội vụ tỉnh Sơn La quyết định", "Sở Nội vụ tỉnh Sơn La"),
    ],
)
def test_an_office_that_decides_itself_is_the_host_and_not_its_body(decides: str, host: str) -> None:
    found = event(f"Ngày 17/1, {decides} bổ nhiệm ông Lê Văn Tám giữ chức Vụ trưởng Vụ Pháp chế.")
    assert found.hosts == (host,)
    assert found.name.startswith(host)


def test_who_is_prosecuted_by_a_body_named_in_full_is_whom_the_decision_is_about() -> None:
    found = event(
        "Ngày 16/1, ông Lê Văn Tám bị Cơ quan Cảnh sát điều tra (Công an tỉnh Sơn La) khởi tố vì hối lộ."
    )
    assert parts(found) == [("Lê Văn Tám", "attendee")]


@pytest.mark.parametrize("wins", ["trúng cử Phó Chủ tịch tỉnh", "được điều động về Thành ủy"])
def test_a_body_in_the_title_of_who_gets_a_post_does_not_decide_it(wins: str) -> None:
    found = event(f"Ngày 16/1, ông Lê Văn Tám, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Sơn La {wins}.")
    assert (found.name, found.hosts) == (f"Lê Văn Tám {wins}", ())


def test_a_body_in_the_title_of_who_is_punished_is_not_punished() -> None:
    found = event("Ngày 16/1, ông Lê Văn Tám, nguyên Chủ tịch UBND tỉnh Sơn La bị kỷ luật cảnh cáo.")
    assert (found.name, found.hosts) == ("Lê Văn Tám bị kỷ luật cảnh cáo", ())


def test_who_signs_for_a_body_is_there_and_the_body_decides() -> None:
    found = event(
        "Ngày 16/1, ông Lê Văn Tám, Chủ tịch UBND tỉnh Sơn La ký quyết định điều động ông Trần Văn Bảy."
    )
    assert found.hosts == ("Ủy ban nhân dân tỉnh Sơn La",)
    assert parts(found) == [("Lê Văn Tám", "attendee"), ("Trần Văn Bảy", "attendee")]


def test_words_before_a_verb_are_read_one_way_however_often_they_stand_there() -> None:
    begun = process_time()
    assert _BY_BODY.fullmatch(" ra quyết định" * 22 + " x") is None
    assert process_time() - begun < 0.1


def test_who_works_somewhere_is_named_behind_a_semicolon() -> None:
    text = (
        "Làm việc tại Trường Đại học Tây Bắc hôm 14/1, sau khi nghe ý kiến về chiếc máy bị hỏng; "
        "ông Lê Văn Tám liền gọi cho bà Hoàng Thị Nga."
    )
    assert [one.person for one in events(text)[0].participants] == ["Lê Văn Tám"]


@pytest.mark.parametrize(
    ("decides", "name", "hosts"),
    [
        (
            "Thủ tướng ký quyết định khiển trách",
            "Thủ tướng Chính phủ khiển trách Lê Văn Tám",
            ("Thủ tướng Chính phủ",),
        ),
        ("Chủ tịch nước đã cách chức", "Chủ tịch nước cách chức Lê Văn Tám", ("Chủ tịch nước",)),
        ("Phó Thủ tướng ký quyết định khiển trách", "Khiển trách Lê Văn Tám", ()),
        (
            "Thủ tướng ký quyết định xóa tư cách nguyên Giám đốc Sở Y tế đối với",
            "Thủ tướng Chính phủ xóa tư cách nguyên Giám đốc Sở Y tế đối với Lê Văn Tám",
            ("Thủ tướng Chính phủ",),
        ),
    ],
)
def test_an_office_told_without_its_holder_decides(decides: str, name: str, hosts: tuple[str, ...]) -> None:
    found = event(f"Ngày 16/1, {decides} ông Lê Văn Tám.")
    assert (found.name, found.hosts, [one.person for one in found.participants]) == (
        name,
        hosts,
        ["Lê Văn Tám"],
    )


def test_who_chairs_a_meeting_does_not_decide_for_it() -> None:
    text = "Ngày 16/1, Ban Bí thư họp dưới sự chủ trì của ông Lê Văn Tám đã kỷ luật ông Trần Văn Bảy."
    decision = next(one for one in events(text) if one.event_type == "decision")
    assert decision.hosts == ("Ban Bí thư Trung ương Đảng",)
    assert [who.person for who in decision.participants] == ["Trần Văn Bảy"]


def test_who_acts_after_a_decision_is_not_whom_it_is_about() -> None:
    text = "Sau khi ông Lê Văn Tám được bầu làm Chủ tịch tỉnh ngày 5/1, ông Trần Văn Ba đã đi thăm nhà máy."
    found = next(one for one in events(text) if one.event_type == "decision")
    assert parts(found) == [("Lê Văn Tám", "attendee")]


def test_who_acts_after_a_death_does_not_die() -> None:
    text = "Sau khi ông Lê Văn Tám từ trần ngày 5/1, bà Trần Thị Hoa được phân công làm Bí thư Tỉnh ủy."
    death = next(one for one in events(text) if "từ trần" in one.name)
    assert parts(death) == [("Lê Văn Tám", "attendee")]


def test_an_official_in_apposition_to_whom_a_body_judges_decides_nothing() -> None:
    text = (
        "Chiều 16/1, Ủy ban Kiểm tra Trung ương đã công bố các vi phạm của ông Lê Văn Tám - Phó Chủ tịch "
        "UBND tỉnh Sơn La và đề nghị thi hành kỷ luật mức nghiêm khắc."
    )
    assert all("Ủy ban nhân dân tỉnh Sơn La" not in one.hosts for one in events(text))


def test_who_receives_guests_does_not_visit() -> None:
    text = "Ngày 16/1, ông Lê Văn Tám đã tiếp đoàn đại biểu tỉnh Sơn La đến thăm và làm việc."
    assert "Buổi tiếp đoàn đại biểu tỉnh Sơn La của Lê Văn Tám" in {one.name for one in events(text)}
    assert all("Lê Văn Tám" not in one.name for one in events(text) if one.event_type == "visit")


def test_who_suffers_by_somebody_unnamed_is_told_to_suffer() -> None:
    text = "Ngày 16/1, ông Lê Văn Tám bị công an thành phố bắt quả tang nhận tiền."
    assert event(text).name == "Lê Văn Tám bị bắt quả tang nhận tiền"


def test_the_husband_of_who_is_elected_is_not() -> None:
    text = "Ngày 16/1, bà Lê Thị Tám, phu nhân Phó Thủ tướng Hà Văn Sáu, đã trúng cử đại biểu Quốc hội."
    assert parts(event(text)) == [("Lê Thị Tám", "attendee")]


def test_who_receives_a_guest_that_is_here_does_not_visit() -> None:
    text = (
        "Ngày 16/1, Chủ tịch nước Lê Văn Tám và Tổng thống Lào Trần Văn Sáu đang ở thăm Việt Nam đã hội đàm."
    )
    assert [one.name for one in events(text) if one.event_type == "visit"] == [
        "Chuyến thăm Việt Nam của Trần Văn Sáu"
    ]


def test_who_gives_a_case_its_name_is_not_punished_in_it() -> None:
    text = "Ngày 16/1, ba kế toán bị kỷ luật do dính vào vụ Trần Văn Sáu."
    assert parts(event(text)) == []
