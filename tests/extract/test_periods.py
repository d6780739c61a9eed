"""Periods in brackets beside a name, and those that a leaving ends."""

from __future__ import annotations

import pytest

from tests.extract.reading import held


def spans(text: str, published: str = "2019-01-17") -> list[tuple[str, str, str | None, str | None]]:
    return [
        (one.title, one.status.value, f"{one.since or ''}", f"{one.until or ''}")
        for one in held(text, published)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Huyện ủy Đô Lương lúc bấy giờ là ông Lê Văn Út (2004-2009).",
        "Nguyên Bí thư Huyện ủy Đô Lương Lê Văn Út (2004-2009) cho biết như vậy.",
    ],
)
def test_years_behind_a_name_are_those_of_the_past_post_before_it(text: str) -> None:
    assert spans(text) == [("Bí thư", "held", "2004", "2009")]


@pytest.mark.parametrize(
    "text",
    [
        "Nguyên Bí thư Huyện ủy Đô Lương Lê Văn Út (1924-2009) quê ở đây.",
        "Nguyên Bí thư Huyện ủy Đô Lương Lê Văn Út (1926-1943) quê ở đây.",
        "Ngôi trường nhắc nhớ cố Bí thư Huyện ủy Đô Lương Lê Văn Út (1932-1944).",
        "Nguyên Bí thư Huyện ủy Đô Lương Lê Văn Út (1932-1944) là liệt sĩ của xã.",
        "Bí thư Huyện ủy Đô Lương lúc bấy giờ là ông Lê Văn Út (1932-1944), hy sinh ở tuổi mười hai.",
        "Bí thư Huyện ủy Đô Lương lúc bấy giờ là ông Lê Văn Út (1932-1944), bị bệnh rồi qua đời sớm.",
    ],
)
def test_years_of_a_life_behind_a_name_are_those_of_no_post(text: str) -> None:
    assert spans(text) == [("Bí thư", "held", "", "")]


@pytest.mark.parametrize("end", ["khi nghỉ hưu năm 1988", "khi nghỉ hưu vào năm 1988", "lúc qua đời (1988)"])
def test_the_date_of_the_leaving_ends_what_a_date_before_it_began(end: str) -> None:
    text = f"Từ năm 1971 cho đến {end}, ông Lê Văn Út làm Chánh Thanh tra tỉnh Hà Nam."
    assert spans(text) == [("Chánh Thanh tra", "held", "1971", "1988")]


def test_years_in_brackets_may_stand_behind_how_long_a_post_was_held() -> None:
    text = "Ông Lê Văn Út đảm nhiệm chức Giám đốc Sở Y tế Phú Yên được 5 năm (2010-2015)."
    assert spans(text) == [("Giám đốc", "held", "2010", "2015")]


def test_a_nhiem_ky_that_opens_the_sentence_is_that_of_the_post() -> None:
    past = held("Nhiệm kỳ 2010 - 2015, ông Lê Văn Út là Bí thư Tỉnh ủy Phú Yên.")
    assert [(one.status.value, one.term) for one in past] == [("held", "nhiệm kỳ 2010-2015")]
    now = held("Nhiệm kỳ 2015 - 2020, ông Lê Văn Út là Bí thư Tỉnh ủy Phú Yên.")
    assert [(one.status.value, one.term) for one in now] == [("holds", "nhiệm kỳ 2015-2020")]


@pytest.mark.parametrize(
    "end", ["bị bắt (tháng 6/2016)", "nghỉ hưu vào tháng 6/2016", "bị cách chức tháng 6/2016"]
)
def test_the_date_of_the_end_may_follow_that_of_the_beginning(end: str) -> None:
    text = f"Ông Lê Văn Út làm Giám đốc Sở Y tế Hà Nam từ tháng 3/2009 cho đến khi {end}."
    assert spans(text) == [("Giám đốc", "held", "2009-03", "2016-06")]


def test_the_next_post_in_brackets_with_its_year_ends_the_one_before() -> None:
    text = (
        "Từ năm 2009 đến khi được bầu làm Chủ tịch UBND tỉnh Hà Nam (2015), "
        "ông Lê Văn Út là Giám đốc Sở Y tế Hà Nam."
    )
    assert spans(text)[1:] == [("Giám đốc", "held", "2009", "2015")]


def test_what_one_was_and_is_until_today_goes_on() -> None:
    text = "Ông Lê Văn Út từng giữ chức Phó Cục trưởng Cục Thuế từ năm 2003, Cục trưởng từ năm 2008 đến nay."
    assert spans(text) == [("Phó Cục trưởng", "held", "2003", "2008"), ("Cục trưởng", "holds", "2008", "")]


@pytest.mark.parametrize("end", ["bị bắt năm 2001", "được điều động công tác khác (2001)"])
def test_any_end_with_its_date_ends_what_a_date_before_it_began(end: str) -> None:
    text = f"Từ năm 1998 tới khi {end}, ông Lê Văn Út giữ chức vụ Chủ tịch HĐND tỉnh Lào Cai."
    assert spans(text) == [("Chủ tịch", "held", "1998", "2001")]


def test_a_period_in_brackets_stands_behind_the_post_in_which_something_was_done() -> None:
    text = "Trong thời gian làm Giám đốc Sở Y tế Hà Nam (giai đoạn 2000-2005), ông Lê Văn Út đã buông lỏng."
    assert spans(text) == [("Giám đốc", "held", "2000", "2005")]


def test_tu_do_den_nay_goes_on_since_the_date_before() -> None:
    text = (
        "Tháng 11/2005, ông Lê Văn Út về làm Trưởng ban Tổ chức Tỉnh ủy Lào Cai. "
        "Từ đó đến nay, ông giữ chức Chủ tịch HĐND tỉnh Lào Cai."
    )
    last = held(text)[-1]
    assert (last.title, last.status.value, str(last.since), last.ongoing) == (
        "Chủ tịch",
        "holds",
        "2005-11",
        True,
    )


@pytest.mark.parametrize(
    "words",
    [
        "ông lần lượt giữ chức Giám đốc Sở Y tế Lào Cai, Chủ tịch HĐND tỉnh Lào Cai",
        "ông giữ chức Giám đốc Sở Y tế Lào Cai, Chủ tịch HĐND tỉnh Lào Cai",
        "ông từng giữ chức Chủ tịch HĐND tỉnh Lào Cai",
        "ông lần lượt làm thợ xây và giữ chức Chủ tịch HĐND tỉnh Lào Cai",
        "ông đã giữ chức Chủ tịch HĐND tỉnh Lào Cai",
        "ông là nguyên Chủ tịch HĐND tỉnh Lào Cai",
    ],
)
def test_of_several_or_past_posts_tu_do_den_nay_tells_none_that_is_held(words: str) -> None:
    claims = held(f"Tháng 11/2005, ông Lê Văn Út về quê. Từ đó đến nay, {words}.")
    assert claims
    assert not any(one.ongoing for one in claims)


def test_each_post_of_one_who_gets_another_besides_has_its_own_beginning() -> None:
    text = "Từ năm 2003, ông Lê Văn Út làm Giám đốc Sở Y tế Hà Nam, kiêm Chủ tịch Hội Đông y từ năm 2011."
    assert [(one.title, str(one.since)) for one in held(text)] == [("Giám đốc", "2003"), ("Chủ tịch", "2011")]


def test_both_posts_of_a_whole_period_have_it_though_a_date_of_another_post_stands_before() -> None:
    text = (
        "Từ năm 1993 đến năm 1997, ông Lê Văn Út là Bí thư Huyện đoàn Krông Bông và giữ vị trí Bí thư "
        "Đảng ủy xã Hòa Lễ kiêm Chủ tịch UBND xã Hòa Lễ từ năm 1997 đến năm 2003."
    )
    assert [(str(one.since), str(one.until)) for one in held(text)][1:] == [("1997", "2003")] * 2


@pytest.mark.parametrize("time", ["thời điểm đó", "khi ấy", "lúc ấy"])
def test_who_had_a_post_at_a_time_that_is_pointed_to_held_it(time: str) -> None:
    assert spans(f"Chánh Văn phòng Tỉnh ủy Bến Tre {time} là ông Lê Văn Út (2000-2008).") == [
        ("Chánh Văn phòng", "held", "2000", "2008")
    ]


@pytest.mark.parametrize("words", ["nghỉ hưu", "qua đời", "bị cách chức", "được điều động về Bộ Y tế"])
def test_then_left_on_a_date_behind_a_comma_ends_the_post(words: str) -> None:
    text = f"Ông Lê Văn Út từng làm Chủ tịch UBND xã Thanh Sơn từ tháng 3/2001, đến tháng 9/2007 thì {words}."
    assert spans(text) == [("Chủ tịch", "held", "2001-03", "2007-09")]


@pytest.mark.parametrize(
    "words", ["xã đạt chuẩn nông thôn mới", "được tặng bằng khen", "mua thêm hai máy cày"]
)
def test_what_else_happened_at_a_date_ends_no_post(words: str) -> None:
    text = f"Ông Lê Văn Út làm Chủ tịch UBND xã Thanh Sơn từ tháng 3/2001, đến tháng 9/2007 thì {words}."
    assert [(one.title, one.until) for one in held(text)] == [("Chủ tịch", None)]


@pytest.mark.parametrize("then", ["sau đó", "tiếp đó"])
def test_what_one_was_next_is_told_though_the_date_of_the_first_post_stands_between(then: str) -> None:
    text = (
        f"Ông Lê Văn Út làm Giám đốc Sở Y tế Hà Nam vào năm 1994, {then} là Hiệu trưởng Trường Sư "
        "phạm Gia Lai từ năm 1997 đến năm 1999."
    )
    assert spans(text)[1:] == [("Hiệu trưởng", "held", "1997", "1999")]
