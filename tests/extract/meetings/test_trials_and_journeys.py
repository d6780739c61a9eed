"""Who is at trials, on journeys, at funerals and at conferences by the words of one sentence."""

import pytest

from tests.extract.reading import event, events, parts


@pytest.mark.parametrize(
    "text",
    [
        "mở phiên tòa xử bị cáo Đinh Thế Lượng (kế toán cũ một chợ).",
        "đã xét xử Đinh Thế Lượng, cựu Trưởng phòng Thuế, vì nhận quà.",
    ],
)
def test_who_is_tried_is_at_the_trial_of_which_an_article_reminds(text: str) -> None:
    report = "Sáng 17/1, tỉnh Hà Nam mở hội nghị về cải cách. Ông Trần Văn Bình chủ trì hội nghị. "
    found = events(f"{report}Trước đó, ngày 3/1, TAND tỉnh Hà Nam {text}")
    assert parts(next(one for one in found if one.event_type == "trial")) == [("Đinh Thế Lượng", "attendee")]


def test_who_begins_a_visit_is_on_it() -> None:
    text = "Sáng 17/1, Phó Thủ tướng Đinh Thế Lượng rời sân bay, bắt đầu chuyến thăm Cuba."
    assert parts(event(text)) == [("Đinh Thế Lượng", "attendee")]


@pytest.mark.parametrize(
    "said",
    [
        "Cả hội trường im lặng nghe ông Đinh Thế Lượng phổ biến nội dung nghị quyết.",
        "Bị hỏi về kho lúa, Cục trưởng Đinh Thế Lượng nhận trách nhiệm.",
    ],
)
def test_who_makes_a_paper_known_or_takes_the_blame_speaks(said: str) -> None:
    assert parts(event(f"Sáng 17/1, Bộ Nội vụ mở hội nghị về cải cách. {said}")) == [
        ("Đinh Thế Lượng", "speaker")
    ]


def test_who_reads_the_eulogy_is_at_the_funeral() -> None:
    text = (
        "Sáng 17/1, lễ viếng ông Trần Văn Bình diễn ra tại Nhà tang lễ tỉnh. "
        "Ông Đinh Thế Lượng, Trưởng ban Lễ tang, đọc lời điếu."
    )
    assert [one for one, _ in parts(event(text))] == ["Đinh Thế Lượng"]


def test_a_guest_is_at_the_welcome_that_somebody_chairs() -> None:
    text = "Sáng 17/1, Chủ tịch nước Đinh Thế Lượng chủ trì lễ đón Chủ tịch Quốc hội Lào Trần Thị Hoa."
    assert parts(event(text)) == [("Đinh Thế Lượng", "chair"), ("Trần Thị Hoa", "attendee")]


@pytest.mark.parametrize(
    "who", ["Đoàn Việt Nam có ", "Đoàn công tác có Giám đốc Sở Y tế ", "Đoàn có các đồng chí: "]
)
def test_of_whom_a_delegation_consists_is_on_the_visit(who: str) -> None:
    text = f"Sáng 17/1, Thủ tướng Đinh Thế Lượng thăm chính thức Lào. {who}Trần Thị Hoa, Phạm Văn Minh."
    assert [one for one, _ in parts(event(text))] == ["Đinh Thế Lượng", "Trần Thị Hoa", "Phạm Văn Minh"]


def test_what_a_delegation_has_is_no_list_of_people() -> None:
    text = (
        "Sáng 17/1, Thủ tướng Đinh Thế Lượng thăm chính thức Lào. "
        "Đoàn công tác có buổi thảo luận về dự án mà ông Trần Văn Bình để lại."
    )
    assert parts(event(text)) == [("Đinh Thế Lượng", "attendee")]


def test_who_comes_to_visit_a_place_of_his_country_has_company() -> None:
    text = (
        "Trong chương trình công tác tại Quảng Nam, sáng 17/1, "
        "Thủ tướng Đinh Thế Lượng đã về thăm xã Tam Kỳ. "
        "Cùng đi có Bí thư Tỉnh ủy Trần Thị Hoa."
    )
    found = event(text)
    assert found.event_type == "visit"
    assert [one for one, _ in parts(found)] == ["Đinh Thế Lượng", "Trần Thị Hoa"]


def test_the_rite_of_a_funeral_is_no_other_funeral() -> None:
    text = "Sáng 17/1, lễ tang ông Trần Văn Bình được tổ chức theo nghi thức Lễ tang cấp cao tại Sơn La."
    assert event(text).name == "Lễ tang Trần Văn Bình"
