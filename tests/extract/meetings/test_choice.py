"""Which of the events that an article names it reports, and which it tells beside that one."""

import pytest

from tests.extract.reading import events


def told(text: str, published: str | None = "2019-01-17") -> list[tuple[str, str]]:
    """Return (name, date) of each event."""
    return [(found.name, str(found.date)) for found in events(text, published)]


def test_a_session_of_the_day_is_reported_rather_than_its_decision() -> None:
    text = (
        "Ngày 17/1, HĐND tỉnh Sơn La bầu ông Lê Văn Tám giữ chức Chủ tịch UBND tỉnh. "
        "Việc bầu diễn ra tại Kỳ họp thứ 8 ngày 17/1."
    )
    assert [name for name, _ in told(text)] == ["Kỳ họp thứ 8"]


def test_a_decision_without_a_session_is_reported() -> None:
    text = "Ngày 17/1, Bộ Chính trị kỷ luật ông Lê Văn Tám."
    assert told(text) == [("Bộ Chính trị kỷ luật Lê Văn Tám", "2019-01-17")]


def test_an_event_of_another_day_is_told_beside() -> None:
    text = "Hội nghị tổng kết khai mạc ngày 17/1. Hội thảo khoa học về biển diễn ra ngày 3/1."
    assert told(text) == [("Hội nghị tổng kết", "2019-01-17"), ("Hội thảo khoa học về biển", "2019-01-03")]


def test_a_decision_of_another_day_is_told_beside() -> None:
    text = (
        "Hội nghị tổng kết khai mạc ngày 17/1. "
        "Trước đó, ngày 5/1, Ban Bí thư quyết định kỷ luật ông Lê Văn Tám."
    )
    assert [date for _, date in told(text)] == ["2019-01-17", "2019-01-05"]


@pytest.mark.parametrize(
    "beside",
    [
        "Ngày 5/3/2005, ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế Sơn La.",
        "Tháng 3/2005, ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Y tế Sơn La.",
        "Đại hội đại biểu lần thứ XI khai mạc năm 2015.",
    ],
)
def test_a_step_of_an_old_career_and_a_mere_year_are_not_told_beside(beside: str) -> None:
    assert [name for name, _ in told(f"Hội nghị tổng kết khai mạc ngày 17/1. {beside}")] == [
        "Hội nghị tổng kết"
    ]


def test_a_funeral_of_the_day_is_told_beside() -> None:
    text = "Hội nghị tổng kết khai mạc ngày 17/1. Lễ viếng ông Lê Văn Tám cũng diễn ra ngày 17/1."
    assert [name for name, _ in told(text)] == ["Hội nghị tổng kết", "Lễ viếng Lê Văn Tám"]


def test_a_named_guest_of_the_day_is_told_beside() -> None:
    text = "Hội nghị tổng kết khai mạc ngày 17/1. Ngày 17/1, ông Lê Vĩnh Tân tiếp ông Shinzo Abe."
    assert [name for name, _ in told(text)] == ["Hội nghị tổng kết", "Lê Vĩnh Tân tiếp Shinzo Abe"]


def test_a_vote_is_part_of_the_session_of_its_day() -> None:
    text = "Kỳ họp thứ 8 khai mạc ngày 17/1. Ngày 17/1, Quốc hội lấy phiếu tín nhiệm ông Lê Văn Tám."
    assert [name for name, _ in told(text)] == ["Kỳ họp thứ 8"]


def test_an_undated_word_far_down_reports_no_event() -> None:
    assert told("Nhiều việc đã xong. " * 12 + "Việc này từng bàn tại hội nghị nông nghiệp.") == []


def test_the_news_is_reported_and_the_older_event_is_beside_it() -> None:
    text = (
        "Ngày 2/10/2018, Hội nghị Trung ương 8 khai mạc. Ngày 16/1, Hội nghị tổng kết ngành nội vụ khai mạc. "
        "Ông Lê Vĩnh Tân phát biểu."
    )
    by_date = {str(found.date): [one.person for one in found.participants] for found in events(text)}
    assert by_date == {"2018-10-02": [], "2019-01-16": ["Lê Vĩnh Tân"]}


def test_without_a_publication_date_an_event_is_reported_all_the_same() -> None:
    assert told("Ngày 16/1/2019, Hội nghị tổng kết khai mạc.", None) == [("Hội nghị tổng kết", "2019-01-16")]
