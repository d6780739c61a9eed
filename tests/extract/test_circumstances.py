"""In what capacity one acts, and on which day."""

import pytest

from tests.extract.reading import held, posts


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Quyết định ông Lê Văn Tám ký ngày 28/10/2018 với tư cách Giám đốc Sở Y tế Hà Nam.", "2018-10-28"),
        ("Năm 2012, ông Lê Văn Tám với cương vị Giám đốc Sở Y tế Hà Nam ký ba quyết định.", "2012"),
        (
            "Sau khi xem xét tờ trình ngày 7/6, tỉnh nhận thấy ông Lê Văn Tám, với cương vị "
            "Giám đốc Sở Y tế Hà Nam, đã vi phạm.",
            "2019-06-07",
        ),
    ],
)
def test_the_day_of_a_deed_is_no_beginning_of_the_post_in_which_it_was_done(text: str, day: str) -> None:
    (claim,) = held(text, "2019-07-10")
    assert (claim.status.value, str(claim.on), claim.since) == ("holds", day, None)


def test_what_is_told_with_a_beginning_keeps_it() -> None:
    (claim,) = held(
        "Với cương vị Giám đốc Sở Y tế Hà Nam từ tháng 4/2016 đến nay, ông Lê Văn Tám vi phạm.", "2019-07-10"
    )
    assert str(claim.since) == "2016-04"


def test_a_letter_that_one_gets_does_not_appoint_whom_it_names() -> None:
    text = (
        "Ông Ngô Văn Mười cho biết tỉnh nhận được văn bản về việc Tỉnh ủy giới thiệu ông Lê Văn Tám "
        "để HĐND bầu làm Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    assert [(one[0], one[3]) for one in posts(text)] == [("Lê Văn Tám", "nominated")]


def test_a_past_official_acted_in_his_other_capacity_then() -> None:
    text = "Ông Lê Văn Tám{}, với vai trò là Chủ tịch Hội đồng thi tuyển tỉnh Hà Nam, đã làm sai."
    told = [posts(text.format(words))[-1][3] for words in (", nguyên Giám đốc Sở Y tế Hà Nam", "")]
    assert told == ["held", "holds"]


def test_what_one_was_for_years_before_the_next_post_was_held() -> None:
    text = "Ông Lê Văn Út là Tổng Giám đốc Công ty Thép Bắc Hà trong 5 năm trước khi làm Giám đốc Sở A."
    assert [(one.title, one.status.value) for one in held(text)][:1] == [("Tổng Giám đốc", "held")]


def test_a_post_told_last_with_sau_and_its_years_was_held() -> None:
    text = "Ông Lê Văn Út giữ chức Giám đốc Sở Nội vụ Hà Nam từ ngày 15/3/2010, sau 6 năm làm Phó Giám đốc."
    assert [(one.title, one.status.value) for one in held(text)] == [
        ("Giám đốc", "holds"),
        ("Phó Giám đốc", "held"),
    ]
