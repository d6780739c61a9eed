"""Papers on posts that are handed over at a conference."""

from tests.extract.reading import event, events, parts

CONFERENCE = "Ngày 16/1, Tỉnh ủy Sơn La tổ chức hội nghị triển khai quyết định về công tác cán bộ. "


def test_those_who_hand_over_papers_and_get_them_are_at_the_conference_of_the_day() -> None:
    text = CONFERENCE + "Bà Trần Thị Hoa công bố quyết định điều động ông Lê Văn Tám làm Giám đốc Sở Nội vụ."
    found = next(one for one in events(text) if one.event_type == "conference")
    assert sorted(name for name, _ in parts(found)) == ["Lê Văn Tám", "Trần Thị Hoa"]


def test_papers_of_another_day_are_not_handed_over_at_the_conference() -> None:
    text = CONFERENCE + "Ngày 3/1, bà Trần Thị Hoa công bố quyết định điều động ông Lê Văn Tám."
    found = next(one for one in events(text) if one.event_type == "conference")
    assert parts(found) == []


def test_who_leads_a_sitting_without_a_day_is_at_the_conference() -> None:
    text = (
        "Ngày 17/1, Hội nghị Tỉnh ủy Sơn La lần thứ 9 thảo luận công tác cán bộ. "
        "Các đại biểu tiến hành phiên họp toàn thể dưới sự điều hành của bà Trần Thị Hoa."
    )
    found = event(text)
    assert (found.name, parts(found)) == (
        "Hội nghị Tỉnh ủy Sơn La lần thứ 9 thảo luận công tác cán bộ",
        [("Trần Thị Hoa", "attendee")],
    )


def test_the_day_from_which_a_paper_is_in_force_is_not_that_of_its_sentence() -> None:
    text = (
        "Sáng 17/1, Tỉnh ủy Sơn La tổ chức lễ trao quyết định điều động ông Lê Văn Tám. "
        "Văn bản có hiệu lực từ ngày 14/1, người ký là Bí thư Trần Thị Hoa. Bà Hoa chúc mừng ông Tám."
    )
    assert ("Trần Thị Hoa", "speaker") in parts(events(text)[0])
