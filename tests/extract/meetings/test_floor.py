"""Who has the floor at an event, and what was said before the article names it."""

import pytest

from tests.extract.reading import event, events, parts


@pytest.mark.parametrize(
    "opens", ["khánh thành cầu Sông Mã", "khởi công cầu Sông Mã", "thông xe cầu Sông Mã"]
)
def test_who_speaks_in_the_report_of_an_opening_speaks_there(opens: str) -> None:
    text = f"Sáng 17/1, Sở Giao thông vận tải tỉnh Sơn La {opens}. Ông Lê Văn Tám cho biết cầu dài 2 km."
    assert parts(events(text)[0]) == [("Lê Văn Tám", "speaker")]


def test_who_speaks_in_the_report_of_a_ceremony_is_heard_there_whoever_holds_it() -> None:
    text = "Sáng 17/1, lễ khánh thành cầu Sông Mã diễn ra. Ông Lê Văn Tám cho biết cầu dài 2 km."
    assert parts(event(text)) == [("Lê Văn Tám", "speaker")]


@pytest.mark.parametrize("opened", ["cầu Sông Mã được khởi công", "cầu Sông Mã thông xe"])
def test_who_speaks_of_what_is_opened_by_nobody_told_is_not_heard_there(opened: str) -> None:
    text = f"Sáng 17/1, {opened}. Ông Lê Văn Tám cho biết dự án đang chậm."
    assert all(parts(one) == [] for one in events(text))


def test_who_delivers_a_report_speaks_at_a_vote() -> None:
    text = (
        "Sáng 17/1, Quốc hội bỏ phiếu bầu Chủ tịch nước. "
        "Trưởng ban Công tác đại biểu Lê Văn Tám trình bày tờ trình về nhân sự. "
        "Ông Trần Văn Nam cho rằng nhân sự tốt."
    )
    assert ("Lê Văn Tám", "speaker") in parts(event(text))
    assert "Trần Văn Nam" not in [one for one, _ in parts(event(text))]


SPOKEN = (
    "Hải quan tồn hàng. Hàng hóa còn ở cảng. Nhiều chủ tàu than phiền. "
    "Ông Lê Văn Tám khẳng định không gây khó. Bộ trưởng Lê Vĩnh Tân nói cần sửa. "
)


@pytest.mark.parametrize(
    "late",
    [
        "Kết luận buổi làm việc chiều 17/1, ông Lê Vĩnh Tân yêu cầu giải quyết sớm.",
        "Các bộ trả lời như trên tại họp báo Chính phủ chiều 17/1.",
    ],
)
def test_what_was_going_on_before_it_is_named_has_its_speakers(late: str) -> None:
    assert ("Lê Văn Tám", "speaker") in parts(event(SPOKEN + late))


def test_the_report_of_a_meeting_that_is_named_late_begins_there() -> None:
    text = SPOKEN + "Tại buổi làm việc chiều 17/1, ông Lê Vĩnh Tân yêu cầu giải quyết sớm."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker")]


def test_what_somebody_tells_that_another_said_at_a_meeting_was_said_there() -> None:
    text = "Bộ trưởng Lê Vĩnh Tân cho biết tại cuộc họp sáng 16/1, ông Lê Văn Tám đã thông báo kế hoạch mới."
    assert ("Lê Văn Tám", "speaker") in parts(event(text))


HANDS = "Sáng 17/1, Bí thư Tỉnh ủy Sơn La Trần Thị Hoa trao quyết định điều động ông Lê Văn Tám. "
TELLS = "Trưởng ban Hoàng Văn Nam cho biết ông Tám hoàn thành nhiệm vụ. "


def test_who_speaks_where_the_article_opens_with_papers_handed_over_speaks_there() -> None:
    assert ("Hoàng Văn Nam", "speaker") in parts(event(HANDS + TELLS))


def test_who_speaks_in_an_article_that_tells_papers_late_speaks_elsewhere() -> None:
    lede = "Sở thiếu người. Việc dồn lại. Dân phải chờ. Tỉnh biết rõ. Nhiều việc chậm. "
    assert all(("Hoàng Văn Nam", "speaker") not in parts(one) for one in events(lede + TELLS + HANDS))


VISIT = "Chiều 15/1, Chủ tịch nước Lê Văn Tám đến thăm Đảng bộ tỉnh Sơn La. "


@pytest.mark.parametrize(
    "says",
    [
        "Báo cáo với đoàn, Bí thư Tỉnh ủy Trần Thị Hoa cho biết tỉnh đạt mọi chỉ tiêu.",
        "Trực tiếp báo cáo với Chủ tịch nước, bà Trần Thị Hoa cho biết đê đã vững.",
        "Chủ tịch UBND huyện Trần Thị Hoa thay mặt nhân dân cảm ơn sự quan tâm của Đảng.",
    ],
)
def test_who_reports_to_the_visitor_or_thanks_for_others_is_at_the_visit(says: str) -> None:
    assert ("Trần Thị Hoa", "speaker") in parts(event(VISIT + says))


def test_who_tells_something_beside_a_visit_is_not_at_it() -> None:
    says = "Ông Hoàng Văn Nam, chủ một vườn cam, cho biết năm nay được mùa."
    assert "Hoàng Văn Nam" not in [name for name, _ in parts(event(VISIT + says))]
