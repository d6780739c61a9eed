"""Who is at trials, on journeys, at funerals and at conferences by the words of one sentence."""

import pytest

from tests.extract.reading import event, events, parts


@pytest.mark.parametrize(
    "text",
    [
        "đã mở phiên tòa xét xử sơ thẩm bị cáo Lê Vĩnh Tân (cựu Giám đốc Sở Y tế).",
        "đã xét xử Lê Vĩnh Tân, cựu Giám đốc Sở Y tế, về tội nhận hối lộ.",
    ],
)
def test_who_is_tried_is_at_the_trial_of_which_an_article_reminds(text: str) -> None:
    report = "Sáng 17/1, tỉnh Hà Nam mở hội nghị về cải cách. Ông Trần Văn Bình chủ trì hội nghị. "
    found = events(f"{report}Trước đó, ngày 3/1, TAND tỉnh Hà Nam {text}")
    assert parts(next(one for one in found if one.event_type == "trial")) == [("Lê Vĩnh Tân", "attendee")]


def test_who_begins_a_visit_is_on_it() -> None:
    text = "Sáng 17/1, Phó Thủ tướng Lê Vĩnh Tân rời Hà Nội, bắt đầu chuyến thăm chính thức Lào."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "attendee")]


@pytest.mark.parametrize(
    "said",
    [
        "Các đại biểu đã nghe ông Lê Vĩnh Tân phổ biến nội dung nghị quyết.",
        "Trả lời câu hỏi, Bộ trưởng Lê Vĩnh Tân nhận trách nhiệm về việc này.",
    ],
)
def test_who_makes_a_paper_known_or_takes_the_blame_speaks(said: str) -> None:
    assert parts(event(f"Sáng 17/1, Bộ Nội vụ mở hội nghị về cải cách. {said}")) == [
        ("Lê Vĩnh Tân", "speaker")
    ]


def test_who_reads_the_eulogy_is_at_the_funeral() -> None:
    text = (
        "Sáng 17/1, lễ viếng ông Trần Văn Bình diễn ra tại Nhà tang lễ tỉnh. "
        "Ông Lê Vĩnh Tân, Trưởng ban Lễ tang, đọc lời điếu."
    )
    assert [one for one, _ in parts(event(text))] == ["Lê Vĩnh Tân"]
