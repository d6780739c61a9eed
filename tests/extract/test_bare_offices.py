"""Ministers without a ministry, in an article that speaks of one."""

import pytest

from tests.extract.reading import posts

_SPEAKS = "Bộ Xây dựng họp giao ban. Đại diện Bộ Xây dựng báo cáo."


def test_a_minister_without_a_ministry_heads_the_one_of_which_the_article_speaks() -> None:
    text = f"{_SPEAKS} Bộ trưởng Trần Văn Tư yêu cầu làm rõ."
    assert posts(text) == [("Trần Văn Tư", "Bộ trưởng", "Bộ Xây dựng", "holds")]


def test_so_does_his_deputy() -> None:
    text = f"{_SPEAKS} Thứ trưởng Trần Văn Tư trả lời."
    assert posts(text) == [("Trần Văn Tư", "Thứ trưởng", "Bộ Xây dựng", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Xây dựng họp giao ban. Bộ trưởng Trần Văn Tư yêu cầu làm rõ.",  # named once
        f"{_SPEAKS} Bộ trưởng Trần Văn Tư và Bộ trưởng Lê Văn Năm cùng dự.",
        f"{_SPEAKS} Văn phòng Chính phủ cho biết Bộ trưởng Trần Văn Tư trả lời.",  # who heads it is one, too
        f"{_SPEAKS} Bộ Y tế góp ý. Bộ Y tế trả lời Bộ trưởng Trần Văn Tư.",
        f"{_SPEAKS} Bộ trưởng James Mattis cùng dự.",
    ],
)
def test_nothing_is_told_where_the_ministry_may_be_another(text: str) -> None:
    assert [organization for *_, organization, _ in posts(text)] == []


def test_a_ministry_beside_another_minister_stays_his() -> None:
    text = f"{_SPEAKS} Bộ trưởng Bộ Xây dựng Lê Văn Năm đến. Bộ trưởng Trần Văn Tư cùng dự."
    assert posts(text) == [("Lê Văn Năm", "Bộ trưởng", "Bộ Xây dựng", "holds")]


def test_the_general_secretary_of_an_article_on_the_assembly_is_of_it() -> None:
    text = "Quốc hội họp phiên toàn thể. Quốc hội biểu quyết. Tổng thư ký Trần Văn Tư đọc nghị quyết."
    assert posts(text) == [("Trần Văn Tư", "Tổng Thư ký", "Quốc hội", "holds")]


def test_a_society_in_the_article_may_be_the_one_that_he_serves() -> None:
    text = "Quốc hội họp. Quốc hội mời Hội Nông dân Việt Nam. Tổng thư ký Trần Văn Tư phát biểu."
    assert posts(text) == []


@pytest.mark.parametrize("highest", ["Thủ tướng", "Chủ tịch nước", "Tổng Bí thư", "Chủ tịch Quốc hội"])
def test_nobody_is_a_minister_beside_the_highest_offices(highest: str) -> None:
    text = f"Trong văn bản gửi {highest}, Bộ trưởng Bộ Y tế Trần Văn Tư cho rằng phải lùi thời hạn."
    assert posts(text) == [("Trần Văn Tư", "Bộ trưởng", "Bộ Y tế", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        f"{_SPEAKS} Bộ trưởng Trần Văn Tư sẽ thăm Việt Nam. Phía Trung Quốc đã xác nhận.",
        f"{_SPEAKS} Tại Hàn Quốc, Bộ trưởng Trần Văn Tư phát biểu.",
        "Bộ Xây dựng họp giao ban. Bộ Xây dựng cho biết Thứ trưởng Trần Văn Tư của Lào sẽ đến.",
        f"{_SPEAKS} Đoàn do Phó Thủ tướng Thái Lan dẫn đầu có Bộ trưởng Trần Văn Tư.",
    ],
)
def test_who_may_serve_another_state_gets_no_ministry_of_viet_nam(text: str) -> None:
    assert not [who for who, *_ in posts(text) if who == "Trần Văn Tư"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_SPEAKS} Bộ trưởng Trần Văn Tư khi đó đã xin lỗi.",
        f"{_SPEAKS} Lúc bấy giờ, Bộ trưởng Trần Văn Tư nhận lỗi.",
        f"{_SPEAKS} Năm 2005, Bộ trưởng Trần Văn Tư nhận lỗi.",
    ],
)
def test_a_minister_of_another_time_holds_nothing_now(text: str) -> None:
    assert posts(text, "2018-05-08") == []


@pytest.mark.parametrize(
    "body",
    ["Mặt trận Tổ quốc Việt Nam", "ASEAN", "Ủy ban Olympic Việt Nam", "Liên đoàn Bóng đá Việt Nam"],
)
def test_a_general_secretary_may_be_that_of_any_body_that_has_one(body: str) -> None:
    text = f"Quốc hội họp. Quốc hội nghe báo cáo của {body}. Tổng thư ký Trần Văn Tư phát biểu."
    assert posts(text) == []


def test_a_town_in_a_name_has_no_general_secretary() -> None:
    text = "Quốc hội họp. Quốc hội mời Công ty Cổ phần Hội An. Tổng thư ký Trần Văn Tư phát biểu."
    assert posts(text) == [("Trần Văn Tư", "Tổng Thư ký", "Quốc hội", "holds")]


def test_the_body_behind_a_name_is_that_of_the_office() -> None:
    text = "Quốc hội họp. Quốc hội chào mừng. Tổng thư ký Trần Văn Tư của Ban Tổ chức phát biểu."
    assert ("Trần Văn Tư", "Tổng Thư ký", "Quốc hội", "holds") not in posts(text)


@pytest.mark.parametrize(
    ("highest", "title"),
    [("Thủ tướng Chính phủ", "Thủ tướng"), ("Chủ tịch Quốc hội", "Chủ tịch"), ("Tổng Bí thư", "Tổng Bí thư")],
)
def test_the_highest_offices_are_held_by_deputies_of_the_assembly(highest: str, title: str) -> None:
    found = posts(f"{highest}, Đại biểu Quốc hội thành phố Hải Phòng Trần Văn Tư gặp gỡ cử tri.")
    assert [(one, body) for _, one, body, _ in found][1:] == [("Đại biểu", "Quốc hội")]
    assert found[0][:2] == ("Trần Văn Tư", title)


_CHIEF = "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Văn Tám họp báo. Bộ trưởng Lê Văn Tám nói. "


def test_the_head_of_the_cabinet_office_is_not_the_minister_of_the_ministry() -> None:
    text = f"{_CHIEF}Bộ Y tế báo cáo. Bộ Y tế nhận lỗi. Bộ trưởng Nguyễn Thị Lan xin lỗi."
    assert ("Nguyễn Thị Lan", "Bộ trưởng", "Bộ Y tế", "holds") in posts(text)
    assert not [post for post in posts(text) if post[0] == "Lê Văn Tám" and post[2] == "Bộ Y tế"]


def test_a_sentence_tells_the_ministry_where_the_article_names_several() -> None:
    others = "Bộ Y tế họp cùng Bộ Công an và Bộ Nội vụ."
    text = f"{_CHIEF}{others} Bộ Y tế kỷ luật người nhà Bộ trưởng Nguyễn Thị Lan."
    assert ("Nguyễn Thị Lan", "Bộ trưởng", "Bộ Y tế", "holds") in posts(text)
