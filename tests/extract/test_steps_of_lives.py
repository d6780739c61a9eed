"""Steps of lives: when each post was held, and by whom."""

import pytest

from tests.extract.reading import held, posts

_BORN = "Ông Đinh Văn Sáu sinh năm 1958, quê Nam Định."


def _spans(text: str) -> list[tuple[str, str, str, str]]:
    """Return (title, status, first, last) of each holding."""
    claims = held(text, "2019-05-16")
    return [
        (one.title, one.status.value, str(one.since or one.on), str("present" if one.ongoing else one.until))
        for one in claims
    ]


@pytest.mark.parametrize(
    ("line", "span"),
    [
        ("- 8/1998 - 10/2003: Là Giám đốc Sở Y tế Nam Định.", ("Giám đốc", "held", "1998-08", "2003-10")),
        ("- 8/1998 - 10/2003, Giám đốc Sở Y tế Nam Định.", ("Giám đốc", "held", "1998-08", "2003-10")),
        ("2006 đến nay: Giám đốc Sở Y tế Nam Định.", ("Giám đốc", "holds", "2006", "present")),
        ("01/2006 đến nay: Giám đốc Sở Y tế Nam Định.", ("Giám đốc", "holds", "2006-01", "present")),
        ("Năm 2002, là Giám đốc Sở Y tế Nam Định.", ("Giám đốc", "held", "2002", "None")),
        (
            "Trong giai đoạn từ tháng 3/2005 đến tháng 2/2006, làm Giám đốc Sở Y tế Nam Định.",
            ("Giám đốc", "held", "2005-03", "2006-02"),
        ),
    ],
)
def test_a_line_of_a_life_leaves_out_whose_it_is(line: str, span: tuple[str, str, str, str]) -> None:
    assert _spans(f"{_BORN}\n{line}")[0] == span


def test_a_time_before_a_title_that_does_something_is_no_line_of_a_life() -> None:
    text = f"{_BORN}\nTừ năm 2005 đến năm 2007, Giám đốc Sở Y tế Nam Định đã ký 12 văn bản."
    assert posts(text) == []


def test_words_between_the_time_and_the_link_tell_of_others() -> None:
    text = (
        "Bên ấm trà, ông Lê Văn Tám, Bí thư Tỉnh ủy Nam Định, kể về vụ mùa 1997. Sau hai tuần (từ ngày 11 "
        "đến 24/3), câu lạc bộ in xong lịch trồng cây, trước hết là cho Ủy viên Ban Thường vụ Tỉnh ủy."
    )
    assert [one[1] for one in posts(text)] == ["Bí thư"]


@pytest.mark.parametrize(
    "told",
    [
        "rồi năm 2003 trúng cử Chủ tịch UBND huyện Ý Yên",
        ", từ năm 2003 được cử làm Chủ tịch UBND huyện Ý Yên",
        "và 5 năm sau trở thành Chủ tịch UBND huyện Ý Yên",
    ],
)
def test_the_date_of_the_next_step_is_not_that_of_the_step_before(told: str) -> None:
    text = f"{_BORN} Năm 1998, ông làm Giám đốc Sở Y tế Nam Định {told}.".replace(" ,", ",")
    spans = _spans(text)
    assert {(title, first) for title, _, first, _ in spans} == {("Giám đốc", "1998"), ("Chủ tịch", "2003")}


@pytest.mark.parametrize(
    "told",
    [
        "trong hai nhiệm kỳ 2001-2011",
        "hai nhiệm kỳ liên tiếp (2001-2011)",
        "thời kỳ 2001-2011",
    ],
)
def test_years_of_terms_in_a_row_date_the_post(told: str) -> None:
    text = f"{_BORN} Ông làm Giám đốc Sở Y tế Nam Định {told}."
    assert _spans(text) == [("Giám đốc", "held", "2001", "2011")]


@pytest.mark.parametrize(
    "told",
    [
        "Sau 10 năm làm Giám đốc Sở Y tế Nam Định",
        "Sau 10 năm là Giám đốc Sở Y tế Nam Định",
        "Sau hơn 10 năm ở cương vị Giám đốc Sở Y tế Nam Định",
    ],
)
def test_who_takes_a_post_after_years_in_another_has_left_that(told: str) -> None:
    text = f"{told}, ông Đinh Văn Sáu được bầu làm Chủ tịch UBND tỉnh Nam Định."
    assert [(one[1], one[3]) for one in posts(text)] == [("Giám đốc", "held"), ("Chủ tịch", "start")]


def test_the_date_behind_years_in_a_post_is_that_of_the_next() -> None:
    text = f"{_BORN} Sau hơn 3 năm làm Giám đốc Sở Y tế Nam Định, năm 1997, ông làm Bí thư Huyện ủy Ý Yên."
    assert _spans(text)[0] == ("Giám đốc", "held", "None", "None")


def test_who_speaks_after_some_weeks_in_a_post_still_has_it() -> None:
    text = "Sau hơn một tuần làm Giám đốc Sở Y tế Nam Định, ông Đinh Văn Sáu được bầu làm Chủ tịch UBND tỉnh."
    assert posts(text)[0][3] == "holds"


def test_how_many_years_one_was_something_is_told_of_the_past() -> None:
    text = "Ông Đinh Văn Sáu có 8 năm là Giám đốc Sở Y tế Nam Định."
    assert [(one[0], one[1], one[3]) for one in posts(text)] == [("Đinh Văn Sáu", "Giám đốc", "held")]


def test_what_one_was_at_an_age_is_told_of_the_past() -> None:
    text = "Khi mới 32 tuổi, ông Đinh Văn Sáu đã là Giám đốc Sở Y tế Nam Định."
    assert [one[3] for one in posts(text)] == ["held"]


@pytest.mark.parametrize(
    "told",
    ["công tác ở cương vị này đến hết năm 2005", "giữ chức vụ này đến năm 2005"],
)
def test_a_post_in_a_body_of_a_ministry_is_kept_until_a_year(told: str) -> None:
    text = f"{_BORN} Tháng 4/1998, ông được bổ nhiệm làm Vụ trưởng Vụ Kế hoạch, Bộ Y tế, {told}."
    assert _spans(text) == [("Vụ trưởng", "held", "1998-04", "2005")]


def test_the_year_of_retiring_stands_behind_a_comma() -> None:
    text = f"{_BORN} Năm 1996, ông làm Giám đốc Sở Y tế Nam Định cho đến khi nghỉ hưu theo chế độ, năm 2004."
    assert _spans(text) == [("Giám đốc", "held", "1996", "2004")]


def test_one_goes_up_to_an_office() -> None:
    text = (
        f"{_BORN} Năm 1996, ông làm Giám đốc Sở Y tế Nam Định. Bảy năm sau, ông lên Phó Chủ tịch UBND tỉnh."
    )
    assert _spans(text)[-1][:3] == ("Phó Chủ tịch", "held", "2003")


def test_one_rose_from_an_office() -> None:
    text = "Ông Đinh Văn Sáu đi lên từ vị trí Giám đốc Sở Y tế Nam Định rồi làm Chủ tịch UBND tỉnh Nam Định."
    assert posts(text)[0][1:] == ("Giám đốc", "Sở Y tế tỉnh Nam Định", "held")


def test_one_is_also_something_else() -> None:
    text = f"{_BORN} Từ 1996 đến 1999, ông giữ chức Giám đốc Sở Y tế Nam Định và là Chủ tịch Hội Y học."
    assert [(title, first, last) for title, _, first, last in _spans(text)] == [
        ("Giám đốc", "1996", "1999"),
        ("Chủ tịch", "1996", "1999"),
    ]


def test_the_year_behind_the_department_of_a_committee_is_no_part_of_its_name() -> None:
    text = (
        "Sau khi thôi giữ chức Trưởng Ban Tổ chức Tỉnh ủy Nam Định năm 2007, ông Đinh Văn Sáu làm Bí thư "
        "Huyện ủy Ý Yên."
    )
    claim = held(text, "2019-05-16")[0]
    assert (claim.status.value, str(claim.on), claim.term) == ("end", "2007", None)


def test_each_of_several_posts_has_its_own_time() -> None:
    text = "Ông Đinh Văn Sáu là Giám đốc Sở Y tế Huế từ 2005 đến 2010, Bí thư Thành ủy Huế từ 2010 đến 2015."
    assert _spans(text) == [("Giám đốc", "held", "2005", "2010"), ("Bí thư", "held", "2010", "2015")]


def test_what_one_is_to_this_day_does_not_date_the_post_before() -> None:
    text = (
        "Từ 2005 đến 2010, ông Đinh Văn Sáu là Giám đốc Sở Y tế Nam Định, từ 2010 đến nay là Bí thư "
        "Huyện ủy Ý Yên."
    )
    assert _spans(text) == [("Giám đốc", "held", "2005", "2010"), ("Bí thư", "holds", "2010", "present")]


def test_one_is_something_else_today() -> None:
    text = "Trước đây, ông Đinh Văn Sáu là Giám đốc Sở Y tế Nam Định, nay là Bí thư Huyện ủy Ý Yên."
    assert [(one[1], one[3]) for one in posts(text)] == [("Giám đốc", "held"), ("Bí thư", "holds")]


def test_a_body_that_is_another_today_is_nobody() -> None:
    text = "Ông Đinh Văn Sáu, Giám đốc Sở Thương mại Nam Định, nay là Sở Công Thương, cho biết như vậy."
    assert [one[1] for one in posts(text)] == ["Giám đốc"]


def test_who_was_moved_after_a_time_in_a_post_has_left_it() -> None:
    text = (
        "Ông Đinh Văn Sáu giữ chức Giám đốc Sở Y tế Nam Định được hơn một năm thì được điều động làm Bí thư "
        "Huyện ủy Ý Yên."
    )
    assert [(one[1], one[3]) for one in posts(text)] == [("Giám đốc", "held"), ("Bí thư", "start")]


@pytest.mark.parametrize(
    "line",
    [
        "- 7/2008 - 3/2015: Giám đốc Sở Y tế Nam Định; từ tháng 10/2010 kiêm Bí thư Đảng ủy Sở.",
        "Ông giữ chức Giám đốc Sở Y tế Nam Định từ tháng 7/2008 đến tháng 3/2015, "
        "từ tháng 10/2010 kiêm Bí thư Đảng ủy Sở.",
    ],
)
def test_what_is_held_besides_ends_with_the_post_beside_which_it_is_told(line: str) -> None:
    assert ("Bí thư", "held", "2010-10", "2015-03") in _spans(f"{_BORN}\n{line}")


def test_what_is_held_besides_to_this_day_does_not_end() -> None:
    line = "- 7/2008 - 3/2015: Giám đốc Sở Y tế Nam Định; từ tháng 10/2010 đến nay: Bí thư Đảng ủy Sở."
    assert ("Bí thư", "holds", "2010-10", "present") in _spans(f"{_BORN}\n{line}")


def test_the_next_step_of_a_life_has_a_date_of_its_own() -> None:
    text = f"{_BORN} Tháng 9/2006, ông làm Phó Giám đốc Sở Y tế Nam Định, ba năm sau lên Giám đốc."
    assert ("Phó Giám đốc", "held", "2006-09", "2009") in _spans(text)
    assert ("Giám đốc", "held", "2009", "None") in _spans(text)


def test_a_post_behind_one_to_which_somebody_was_elected_has_no_date() -> None:
    text = f"{_BORN} Năm 2014, ông được bầu làm Bí thư Huyện ủy Ý Yên, rồi Phó Bí thư Tỉnh ủy Nam Định."
    assert ("Bí thư", "start", "2014", "None") in _spans(text)
    assert ("Phó Bí thư", "held", "None", "None") in _spans(text)


def test_a_post_before_the_next_is_past_though_nothing_is_dated() -> None:
    text = "Ông Đinh Văn Sáu làm Phó Giám đốc Sở Y tế Nam Định, sau đó làm Giám đốc Sở Y tế Nam Định."
    assert _spans(text) == [("Phó Giám đốc", "held", "None", "None"), ("Giám đốc", "held", "None", "None")]


def test_what_somebody_is_to_this_day_does_not_begin() -> None:
    text = "Ông Đinh Văn Sáu làm Phó Giám đốc Sở Y tế Nam Định cho đến nay."
    assert [status for *_, status in posts(text)] == ["holds"]


def test_a_post_kept_since_then_is_held_to_this_day() -> None:
    text = f"{_BORN} Đầu năm 2001, ông trở thành Giám đốc Sở Y tế Nam Định và giữ cương vị này từ đó đến nay."
    assert _spans(text) == [("Giám đốc", "holds", "2001", "present")]


def test_the_last_post_is_past_and_did_not_begin_with_retirement() -> None:
    text = f"{_BORN} Ông nghỉ hưu năm 2001, chức vụ cuối cùng là Giám đốc Sở Y tế Nam Định."
    assert _spans(text) == [("Giám đốc", "held", "None", "None")]


@pytest.mark.parametrize("verb", ["là", "làm", "giữ chức"])
def test_what_comes_after_dated_years_has_not_their_dates(verb: str) -> None:
    post = "Phó Giám đốc Sở Y tế Nam Định từ năm 1995 đến năm 2001"
    text = f"{_BORN} Ông giữ chức {post}, sau đó {verb} Chủ tịch UBND huyện Ý Yên."
    assert _spans(text) == [("Phó Giám đốc", "held", "1995", "2001"), ("Chủ tịch", "held", "None", "None")]
