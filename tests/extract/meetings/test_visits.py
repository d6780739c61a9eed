"""Official visits whose days the article leaves out."""

import pytest

from kg.extract.meetings.visits import _names_state
from tests.extract.reading import events, parts


def _visit(text: str) -> str:
    return next(str(one.date) for one in events(text) if one.event_type == "visit")


def test_a_visit_without_days_is_of_the_day_of_its_welcome() -> None:
    text = (
        "Sáng 16/1, lễ đón chính thức Tổng thống Angola Joao Lourenco diễn ra tại Hà Nội. Trời đẹp. Phố vui. "
        "Chuyến thăm chính thức Việt Nam của Tổng thống Joao Lourenco củng cố quan hệ hai nước."
    )
    assert _visit(text) == "2019-01-16"


def test_a_visit_that_goes_on_is_of_the_month_of_the_article() -> None:
    text = "Chủ tịch nước Lê Văn Tám đang có chuyến thăm chính thức tới Angola. Hai nước ra tuyên bố."
    assert [str(one.date) for one in events(text, "2019-01-02") if one.event_type == "visit"] == ["2019-01"]


def test_a_visit_that_goes_on_needs_no_rank() -> None:
    text = (
        "Ngày 16/1, ông Lê Văn Tám phát biểu tại Diễn đàn Biển lần thứ 9. Diễn đàn bàn về cá. Khách đông. "
        "Biển rất đẹp. Trời nắng. Chủ tịch nước Lê Văn Tám đang có chuyến thăm Angola kéo dài ba ngày."
    )
    assert _visit(text) == "2019-01"


def test_a_visit_of_years_past_is_another_than_that_of_the_news() -> None:
    text = (
        "Sáng 16/1, lễ đón chính thức Tổng thống Angola Joao Lourenco diễn ra tại Hà Nội. "
        "Chuyến thăm chính thức Việt Nam của Tổng thống Joao Lourenco củng cố quan hệ hai nước. "
        "Ông Lê Văn Tám đã có chuyến thăm Angola vào năm 1987."
    )
    assert {str(one.date) for one in events(text) if one.event_type == "visit"} == {"1987", "2019-01-16"}


@pytest.mark.parametrize(
    ("called", "abroad"),
    [
        ("thăm Lào", True),
        ("Chuyến thăm Liên bang Nga", True),
        ("Thăm Đức", True),
        ("thăm tỉnh Lào Cai", False),
        ("thăm quận Thủ Đức", False),
        ("thăm nhà ông Trần Văn Đức", False),
        ("thăm nhà máy", False),
    ],
)
def test_a_place_that_is_called_like_a_state_is_none(called: str, *, abroad: bool) -> None:
    assert _names_state(called) == abroad


def test_who_chairs_the_welcome_does_not_chair_the_visit() -> None:
    text = (
        "Sáng 17/1, Tổng thống Lê Văn Tám bắt đầu chuyến thăm cấp Nhà nước tới Lào từ ngày 17/1 đến 19/1. "
        "Chủ tịch nước Lào Trần Văn Bình chủ trì lễ đón."
    )
    assert ("Trần Văn Bình", "chair") not in parts(events(text)[0])
    assert "Trần Văn Bình" in dict(parts(events(text)[0]))
