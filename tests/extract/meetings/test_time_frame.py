"""Whether a sentence speaks of the time of an event."""

import pytest

from tests.extract.reading import event, events, parts

_REPORT = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. "


@pytest.mark.parametrize(
    "said",
    [
        "Ông Lê Vĩnh Tân yêu cầu các sở báo cáo trước ngày 30/6.",
        "Bà Trần Thị Hoa, Giám đốc Sở Y tế, đề nghị họp lại vào ngày 5/2.",
        "Ông Lê Vĩnh Tân cam kết từ ngày 1/3 sẽ không còn nợ.",
    ],
)
def test_days_in_what_somebody_demands_do_not_part_it_from_the_report(said: str) -> None:
    assert len(parts(event(_REPORT + said))) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Ông Lê Vĩnh Tân khẳng định tại cuộc làm việc ngày 5/1 rằng sẽ không nợ.",
        "Ông Lê Vĩnh Tân yêu cầu ngày 5/1 phải làm xong.",
    ],
)
def test_the_day_on_which_somebody_speaks_elsewhere_parts_it(said: str) -> None:
    assert parts(events(_REPORT + said)[0]) == []
