import pytest

from tests.extract.reading import posts


def test_who_is_elected_into_a_committee_becomes_a_member() -> None:
    assert posts("Ông Trần Văn Tư được bầu vào Ban Chấp hành Trung ương Đảng.") == [
        ("Trần Văn Tư", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "start"),
    ]


def test_committees_that_one_leaves_take_their_host_from_the_next_title() -> None:
    text = (
        "Ông Trần Văn Tư thôi tham gia Ban Chấp hành, Ban Thường vụ và thôi giữ chức Bí thư Tỉnh ủy Hà Giang."
    )
    assert posts(text) == [
        ("Trần Văn Tư", "Ủy viên", "Ban Chấp hành Tỉnh ủy Hà Giang", "end"),
        ("Trần Văn Tư", "Ủy viên", "Ban Thường vụ Tỉnh ủy Hà Giang", "end"),
        ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Hà Giang", "end"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tư tham gia hội nghị của Ban Chấp hành Trung ương Đảng.",
        "Ông Trần Văn Tư được bầu ngay sau đó; Ban Chấp hành Trung ương Đảng họp.",
    ],
)
def test_a_committee_without_a_verb_of_entering_is_no_post(text: str) -> None:
    assert posts(text) == []


def test_the_head_of_a_body_has_the_title_of_its_head() -> None:
    text = "Ông Trương Minh Tuấn được phê chuẩn làm người đứng đầu Bộ Thông tin và Truyền thông."
    assert posts(text) == [("Trương Minh Tuấn", "Bộ trưởng", "Bộ Thông tin và Truyền thông", "start")]


def test_the_head_of_a_body_that_is_only_spoken_of_is_nobody() -> None:
    assert posts("Ông Trương Minh Tuấn phê bình người đứng đầu Bộ Thông tin và Truyền thông.") == []


def test_a_seat_goes_with_the_post_that_is_taken() -> None:
    text = (
        "Ông Lê Vĩnh Tân nhận quyết định về việc tham gia Ban Chấp hành, Ban Thường vụ"
        " và giữ chức Bí thư Tỉnh ủy Cao Bằng."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Ủy viên", "start"),
        ("Ủy viên", "start"),
        ("Bí thư", "start"),
    ]
    assert posts("Ông Lê Vĩnh Tân muốn nhiều người trẻ tham gia Ban Chấp hành và các hội.") == []


def test_a_delegation_in_brackets_makes_a_deputy() -> None:
    text = "Bà Trần Thị Năm (Đoàn đại biểu Quốc hội tỉnh Hà Nam) phát biểu."
    assert posts(text) == [("Trần Thị Năm", "Đại biểu", "Quốc hội", "holds")]


def test_a_member_of_the_secretariat_is_a_secretary_of_the_party() -> None:
    told = "Hai thành viên Ban Bí thư gồm ông Trần Văn Bình và bà Lê Thị Hòa vắng mặt."
    assert [post[:3] for post in posts(told)] == [
        ("Trần Văn Bình", "Bí thư", "Ban Bí thư Trung ương Đảng"),
        ("Lê Thị Hòa", "Bí thư", "Ban Bí thư Trung ương Đảng"),
    ]


def test_who_gets_into_a_committee_by_vote_needs_no_passive() -> None:
    text = "Ông Lê Văn Tám trúng cử vào Ban Chấp hành Trung ương Đảng khóa XII."
    assert posts(text) == [("Lê Văn Tám", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "start")]


@pytest.mark.parametrize(
    "verb", ["miễn nhiệm tư cách", "hủy tư cách", "không công nhận tư cách", "bãi nhiệm tư cách"]
)
def test_a_seat_ends_with_the_standing_of_its_holder(verb: str) -> None:
    text = f"HĐND tỉnh Hà Nam họp để {verb} đại biểu HĐND tỉnh Hà Nam đối với ông Lê Văn Tám."
    assert posts(text) == [("Lê Văn Tám", "Đại biểu", "Hội đồng nhân dân tỉnh Hà Nam", "end")]


@pytest.mark.parametrize("people", ["ông Lê Văn Tám và bà Trần Thị Tư", "hai ông Lê Văn Tám và Trần Thị Tư"])
def test_those_who_are_elected_into_a_body_together_are_its_members(people: str) -> None:
    told = posts(f"Hội nghị đã bầu bổ sung {people} vào Bộ Chính trị.")
    assert told == [(name, "Ủy viên", "Bộ Chính trị", "start") for name in ("Lê Văn Tám", "Trần Thị Tư")]
