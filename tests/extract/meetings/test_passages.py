"""The sentences that tell of another time than that of an event, and are no part of its report."""

import pytest

from tests.extract.reading import event, events, parts

_REPORT = "Sáng 17/1, Chính phủ mở hội nghị trực tuyến. Ông Lê Vĩnh Tân nhấn mạnh cải cách. "
_BACK = "Trước đó, vào chiều 5/1, ông Trần Văn Bình có buổi làm việc với huyện Mai Sơn. "


def spoke(text: str) -> list[str]:
    return [one for one, _ in parts(next(one for one in events(text) if one.name.startswith("Hội nghị")))]


@pytest.mark.parametrize(
    "said", ["Trả lời ông Bình, bà Trần Thị Hoa giải thích.", "Ông Bình nói: “Phải sửa”."]
)
def test_who_speaks_behind_a_look_back_spoke_there(said: str) -> None:
    assert spoke(_REPORT + _BACK + said) == ["Lê Vĩnh Tân"]


@pytest.mark.parametrize(
    "said",
    ["Tại hội nghị, bà Trần Thị Hoa đề nghị sửa luật.", "Sáng 17/1, bà Trần Thị Hoa đề nghị sửa luật."],
)
def test_the_report_goes_on_where_its_event_or_its_day_is_named(said: str) -> None:
    assert spoke(_REPORT + _BACK + said) == ["Lê Vĩnh Tân", "Trần Thị Hoa"]


def test_what_stands_below_a_picture_is_of_the_report() -> None:
    said = "Bà Trần Thị Hoa phát biểu - Ảnh: QUANG VINH"
    assert spoke(_REPORT + _BACK + said) == ["Lê Vĩnh Tân", "Trần Thị Hoa"]


def test_the_report_of_an_event_to_which_the_article_looks_back_goes_on_to_the_next_day() -> None:
    text = (
        "Tỉnh sẽ xây nhà hát mới. Dự án có ba khu. Mỗi khu rộng hai hecta. Nhà hát có hai nghìn chỗ. "
        "Nhiều người ủng hộ. Trước đó, sáng 17/1, tại kỳ họp thứ 5, ông Trần Văn Bình trình bày tờ trình. "
        "Kinh phí lớn. Đất đã có. Đường đã mở. Dân đã dời. Thợ đã đến. Cây đã trồng. Mưa đã tạnh. "
        "Bà Trần Thị Hoa đề nghị làm nhanh. Ngày 20/1, tỉnh sẽ khảo sát. Ông Lê Vĩnh Tân cho biết rất ủng hộ."
    )
    session = next(one for one in events(text) if "kỳ họp" in one.name.lower())
    assert [one for one, _ in parts(session)] == ["Trần Văn Bình", "Trần Thị Hoa"]


def test_the_report_of_an_event_to_which_the_article_looks_back_is_short() -> None:
    text = (
        "Tỉnh sẽ xây nhà hát mới. Dự án có ba khu. Mỗi khu rộng hai hecta. Nhà hát có hai nghìn chỗ. "
        "Nhiều người ủng hộ. Trước đó, sáng 17/1, tại kỳ họp thứ 5, ông Trần Văn Bình trình bày tờ trình. "
        "Ông Bình nói: “Phải làm nhanh”. Ngày 20/1, tỉnh sẽ khảo sát. Bà Trần Thị Hoa cho biết rất ủng hộ."
    )
    assert parts(event(text)) == [("Trần Văn Bình", "speaker")]


def test_what_was_done_on_a_day_before_is_not_said_at_the_meeting() -> None:
    text = (
        "Chiều 15/1, tại hội nghị về nước sạch, ông Lê Văn Tám nói kế hoạch chậm. "
        "Trước đó, chiều 14/1, UBND tỉnh ký văn bản. Bà Trần Thị Hoa cho biết văn bản ra sáng cùng ngày."
    )
    assert [name for name, _ in parts(events(text)[0])] == ["Lê Văn Tám"]


def test_who_answers_at_an_earlier_press_conference_was_there() -> None:
    text = (
        "Ngày 16/1, UBND tỉnh Sơn La họp về nước sạch. Trời mưa. Chợ vắng. Dân chờ. "
        "Trước đó, tại buổi họp báo của UBND tỉnh ngày 2/1, phóng viên hỏi về giá nước. "
        "Ông Lê Văn Tám cho biết giá không đổi."
    )
    told = {one.event_type: [name for name, _ in parts(one)] for one in events(text)}
    assert told["press-conference"] == ["Lê Văn Tám"]


@pytest.mark.parametrize("when", ["Sáng cùng ngày", "Cùng ngày", "Trong chiều cùng ngày"])
def test_who_speaks_behind_what_others_did_that_day_spoke_there(when: str) -> None:
    text = f"{when}, bà Trần Thị Hoa đi thăm một chợ ở huyện Mai Sơn. Bà Hoa nêu chuyện giá hàng."
    assert spoke(_REPORT + text) == ["Lê Vĩnh Tân"]


def test_who_speaks_behind_what_a_clause_tells_to_be_before_spoke_there() -> None:
    lead = "Trước đó, khi có tin, huyện gửi công văn. "
    assert spoke(f"{_REPORT}{lead}Bà Trần Thị Hoa cho biết mọi việc tốt.") == ["Lê Vĩnh Tân"]
