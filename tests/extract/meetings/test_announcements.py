"""The day on which an inspecting body makes known what it has found."""

import pytest

from kg.model.claims import Event
from tests.extract.reading import events, parts

_AT_FAULT = "\nÔng Lê Văn Tám, Giám đốc Sở Nội vụ, chịu trách nhiệm về các vi phạm."


def announced(text: str) -> list[Event]:
    return [one for one in events(text) if "thông" in one.name or "kết luận" in one.name]


@pytest.mark.parametrize(
    "opening",
    [
        "Chiều 16/1, Ủy ban Kiểm tra Trung ương ra thông cáo nêu rõ nhiều vi phạm.",
        "Ủy ban Kiểm tra Trung ương hôm nay 16/1 đã thông báo nhiều vi phạm.",
        "Các vi phạm được Ủy ban Kiểm tra Trung ương thông báo chiều 16/1.",
        "Ông Trần Văn Bảy xác nhận chiều 16/1, Ủy ban Kiểm tra Trung ương đã có kết luận.",
    ],
)
def test_an_announcement_is_an_event_of_its_day_with_all_who_are_at_fault(opening: str) -> None:
    (found,) = announced(opening + _AT_FAULT)
    assert (str(found.date), found.event_type) == ("2019-01-16", "decision")
    assert found.hosts == ("Ủy ban Kiểm tra Trung ương",)
    assert parts(found) == [("Lê Văn Tám", "attendee")]


def test_what_is_just_announced_has_the_day_of_the_article() -> None:
    (found,) = announced("Ủy ban Kiểm tra Trung ương vừa ra thông báo nêu rõ nhiều vi phạm." + _AT_FAULT)
    assert str(found.date) == "2019-01-17"


def test_who_was_punished_long_before_is_no_part_of_an_announcement() -> None:
    text = "Chiều 16/1, Ủy ban Kiểm tra Trung ương ra thông cáo nêu rõ nhiều vi phạm."
    old = "\nTháng 7/2018, ông Trần Văn Bảy bị cảnh cáo."
    (found,) = announced(text + _AT_FAULT + old)
    assert parts(found) == [("Lê Văn Tám", "attendee")]


def test_an_announcement_that_blames_nobody_is_no_event() -> None:
    assert not announced("Chiều 16/1, Ủy ban Kiểm tra Trung ương ra thông cáo về chương trình năm.")


def test_a_decision_of_the_day_is_its_own_announcement() -> None:
    text = "Chiều 16/1, Ủy ban Kiểm tra Trung ương công bố quyết định kỷ luật ông Lê Văn Tám."
    (found,) = events(text)
    assert "kỷ luật" in found.name


def test_the_words_that_blame_somebody_are_told_with_him() -> None:
    text = "Chiều 16/1, Ủy ban Kiểm tra Trung ương ra thông cáo nêu rõ nhiều vi phạm."
    later = "\nÔng Lê Văn Tám bị cảnh cáo."
    (found,) = announced(text + _AT_FAULT + later)
    (one,) = found.participants
    assert one.evidence is not None
    assert one.evidence.quote == _AT_FAULT.strip()


def test_the_notice_of_a_session_is_not_told_beside_the_announcement_of_what_it_found() -> None:
    found = events("Chiều 16/1, Ủy ban Kiểm tra Trung ương ra thông cáo kỳ họp thứ 9." + _AT_FAULT)
    assert [name for one in found for name, _ in parts(one)] == ["Lê Văn Tám"]
    assert len(found) == 1


def test_a_decision_without_a_day_hides_no_announcement() -> None:
    text = "Chiều 16/1, Ủy ban Kiểm tra Trung ương phát hành thông cáo số 8."
    (found,) = announced(f"Ông Lê Văn Tám vừa bị đề nghị kỷ luật. {text}{_AT_FAULT}")
    assert (found.name, str(found.date)) == ("Ủy ban Kiểm tra Trung ương phát hành thông cáo", "2019-01-16")


def test_an_announcement_is_not_told_again_without_its_day() -> None:
    text = (
        "Ủy ban Kiểm tra Tỉnh ủy Sơn La vừa thông báo kết quả kiểm tra đối với ba cán bộ. Theo đó, ông "
        "Lê Văn Tám, "
        "Giám đốc Sở Y tế, vi phạm quy định."
    )
    assert [str(one.date) for one in events(text)] == ["2019-01-17"]
