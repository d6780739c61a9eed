"""Where a sentence begins to list those present."""

import pytest

from kg.extract.meetings.lists import list_start
from tests.extract.reading import event, events, page, parts

MEETING = "Sáng 17/1, ông Lê Vĩnh Tân chủ trì cuộc họp về cải cách. "
CHAIR = ("Lê Vĩnh Tân", "chair")
RECEIVED = "Sáng 17/1, Chủ tịch nước Lê Văn Tám tiếp các đại sứ vừa nhận nhiệm vụ. "


def test_a_delegation_without_a_name_is_received() -> None:
    found = event("Sáng 17/1, Chủ tịch nước Lê Văn Tám tiếp đoàn đại biểu thanh niên Lào.")
    assert found.name == "Buổi tiếp đoàn đại biểu thanh niên Lào của Lê Văn Tám"
    assert parts(found) == [("Lê Văn Tám", "attendee")]


@pytest.mark.parametrize("words", ["Đó là các đại sứ của Lào - ông", "Đó là ông"])
def test_the_next_sentence_tells_who_they_are(words: str) -> None:
    found = event(f"{RECEIVED}{words} Khamphan Bounma; bà Trần Thị Hoa.")
    assert [name for name, _ in parts(found)][1:] == ["Khamphan Bounma", "Trần Thị Hoa"]


def test_whose_words_are_told_is_not_listed() -> None:
    told = page("Đó là đề nghị của ông Lê Văn Tám.")
    assert list_start(told, 0, [one.start for one in told.people]) is None


def test_a_denied_word_opens_no_list() -> None:
    told = page("Không tham dự có ông Lê Văn Tám.")
    assert list_start(told, 0, [one.start for one in told.people]) is None


def test_a_delegation_is_listed_after_a_colon() -> None:
    text = (
        "Sáng 17/1, các đồng chí lãnh đạo dâng hương tại nghĩa trang. "
        "Đoàn lãnh đạo tỉnh có: ông Lê Vĩnh Tân; bà Trương Thị Mai; nguyên Bí thư Lê Văn Tám."
    )
    assert [person for person, _ in parts(event(text))] == ["Lê Vĩnh Tân", "Trương Thị Mai", "Lê Văn Tám"]


def test_delegations_of_other_years_are_no_list() -> None:
    text = "Sáng 17/1, lãnh đạo tỉnh dâng hương. {} có: ông Lê Vĩnh Tân."
    assert parts(event(text.format("Đoàn"))) == [("Lê Vĩnh Tân", "attendee")]
    assert parts(event(text.format("Đoàn từng đến đây"))) == []


def test_those_on_a_picture_are_listed_from_left_to_right() -> None:
    text = (
        "HĐND tỉnh Sơn La khai mạc kỳ họp thứ 9 sáng 17/1. Từ trái qua: Bí thư Tỉnh ủy Lê Văn Tám, "
        "Chủ tịch UBND tỉnh Hoàng Thị Nga."
    )
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Hoàng Thị Nga", "attendee")]


@pytest.mark.parametrize(
    "listing",
    [
        "Tháp tùng Chủ tịch nước Trần Đại Quang dự họp có Bộ trưởng Lê Vĩnh Tân và Thứ trưởng Trần Văn Tư.",
        "Các đại biểu ngoài ông Trần Đại Quang còn có ông Lê Vĩnh Tân, ông Trần Văn Tư.",
        "Các thành viên còn lại gồm: ông Lê Vĩnh Tân; ông Trần Văn Tư.",
    ],
)
def test_company_is_there(listing: str) -> None:
    found = events(f"Sáng 17/1, Chính phủ tổ chức hội nghị tại Hà Nội. {listing}")
    assert {"Lê Vĩnh Tân", "Trần Văn Tư"} <= {one.person for one in found[0].participants}


def test_a_side_that_has_people_lists_them() -> None:
    text = "Sáng 17/1, hội nghị khai mạc. Phía Công ty Sông Mã có ông Lê Văn Tám, giám đốc; bà Lò Thị Nga."
    assert parts(event(text)) == [("Lê Văn Tám", "attendee"), ("Lò Thị Nga", "attendee")]


@pytest.mark.parametrize("opening", ["Dự họp có", "Cùng họp có", "Cùng dự họp có", "Đến họp có"])
@pytest.mark.parametrize(
    "listed",
    [
        "Phó Thủ tướng Trương Hòa Bình, Bộ trưởng Bộ Xây dựng Phạm Hồng Hà.",
        "ông Trương Hòa Bình, Phó Thủ tướng; ông Phạm Hồng Hà, Bộ trưởng Bộ Xây dựng.",
    ],
)
def test_those_who_come_to_a_session_are_listed_without_its_noun(opening: str, listed: str) -> None:
    there = [CHAIR, ("Trương Hòa Bình", "attendee"), ("Phạm Hồng Hà", "attendee")]
    assert parts(event(f"{MEETING}{opening} {listed}")) == there


def test_who_stands_for_a_side_is_there() -> None:
    text = "Sáng 16/1, hai bên dự lễ ký kết bản ghi nhớ. Đại diện cho phía tỉnh Sơn La là ông Lê Văn Tám."
    assert [name for one in events(text) for name, _ in parts(one)] == ["Lê Văn Tám"]


def test_who_leads_the_delegation_received_comes_and_is_not_the_host() -> None:
    text = (
        "Sáng 17/1, Chủ tịch tỉnh Trần Thị Hoa tiếp đoàn đại biểu thanh niên Lào. "
        "Đoàn đại biểu Lào do ông Khamphan Bounma, Bí thư Đoàn, làm trưởng đoàn."
    )
    found = event(text)
    assert ("Khamphan Bounma", "attendee") in parts(found)
    assert found.hosts != ("Khamphan Bounma",)


def test_who_speaks_in_the_report_on_an_opening_ceremony_speaks_there() -> None:
    text = "Sáng 17/1, công ty tổ chức lễ khánh thành trường học. Ông Lê Vĩnh Tân cho rằng trường rất đẹp."
    assert parts(event(text)) == [("Lê Vĩnh Tân", "speaker")]


def test_a_delegation_lists_nobody_who_is_not_said_to_lead_it() -> None:
    told = page("Đoàn công tác đánh giá kết quả do ông Lê Văn Tám để lại.")
    assert list_start(told, 0, [one.start for one in told.people]) is None


def test_the_other_side_is_listed_behind_who_leads_the_first() -> None:
    text = (
        "Sáng 15/1, Bộ Xây dựng làm việc với tỉnh Sơn La. Phía Bộ do Bộ trưởng Lê Văn Tám dẫn đầu; "
        "phía tỉnh có bà Trần Thị Hoa, Bí thư Tỉnh ủy; ông Đỗ Văn Nam, Chủ tịch UBND tỉnh."
    )
    there = {name for name, _ in parts(event(text))}
    assert there == {"Lê Văn Tám", "Trần Thị Hoa", "Đỗ Văn Nam"}


@pytest.mark.parametrize("there", ["cùng dự", "cùng tham dự"])
def test_who_is_there_as_well_may_stand_before_it(there: str) -> None:
    text = (
        "Sáng 15/1, Thủ tướng Nguyễn Xuân Phúc chủ trì hội nghị về khiếu nại. "
        f"Bà Trần Thị Hoa, ông Đỗ Văn Nam và lãnh đạo các bộ {there}."
    )
    there_too = {name for name, _ in parts(event(text))}
    assert there_too >= {"Trần Thị Hoa", "Đỗ Văn Nam"}


def test_those_at_another_place_are_listed_behind_it() -> None:
    text = (
        "Tối 15/1, chương trình cầu truyền hình về biển được tổ chức. Tham dự có Bộ trưởng Lê Văn Tám. "
        "Tại điểm cầu Sơn La có Bí thư Tỉnh ủy Trần Thị Hoa, ông Đỗ Văn Nam."
    )
    assert [name for name, _ in parts(event(text))] == ["Lê Văn Tám", "Trần Thị Hoa", "Đỗ Văn Nam"]


def test_who_hands_over_a_prize_below_a_picture_is_there() -> None:
    text = (
        "Chiều 14/1, Huyện đoàn Mai Châu tổ chức lễ tuyên dương thợ giỏi. Bà Trần Thị Hoa phát biểu.\n\n"
        "Ông Đỗ Văn Nam trao giải cho thí sinh."
    )
    assert [name for name, _ in parts(event(text))] == ["Trần Thị Hoa", "Đỗ Văn Nam"]


def test_who_is_listed_behind_who_chairs_chairs_too() -> None:
    text = "Sáng 17/1, hội thảo về nước có sự chủ trì của ông Lê Văn Tám, ông Trần Văn Bình, bà Trần Thị Hoa."
    assert [part for _, part in parts(event(text))] == ["chair", "chair", "chair"]


@pytest.mark.parametrize("number", ["hiện có 3", "có 12", "có hai"])
def test_who_leads_a_body_is_no_list_of_guests(number: str) -> None:
    text = (
        "Sáng 16/1, Ban Tổ chức Trung ương trao quyết định bổ nhiệm ông Lê Văn Tám làm Phó ban Nội chính."
        f" Ban {number} lãnh đạo gồm: ông Hà Văn Sáu và bà Đỗ Thị Chín."
    )
    assert [one.person for one in event(text).participants] == ["Lê Văn Tám"]


def test_those_counted_who_come_are_a_list_of_guests() -> None:
    text = (
        "Sáng 16/1, bà Trương Thị Mai chủ trì hội nghị về rừng. "
        "Đến dự có 2 lãnh đạo gồm: ông Hà Văn Sáu và bà Đỗ Thị Chín."
    )
    assert len(event(text).participants) == 3


@pytest.mark.parametrize("opening", ["Chủ trì có", "Đồng chủ trì có", "Chủ trì cuộc họp là"])
def test_a_sentence_lists_those_who_chair(opening: str) -> None:
    text = f"Sáng 17/1, UBND tỉnh Hà Nam tổ chức cuộc họp về cải cách. {opening} ông Lê Vĩnh Tân."
    assert parts(event(text)) == [CHAIR]
