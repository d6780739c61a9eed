"""The day of a meeting that an article only points to."""

from tests.extract.reading import events, parts

CHECKED = (
    "Ngày 16/1, đoàn công tác về tỉnh Sơn La kiểm tra chợ. Chợ mới xây. Chợ có nhiều hàng. Chợ còn bẩn. "
)


def test_a_meeting_only_pointed_to_is_of_the_day_that_opens_the_article() -> None:
    (found,) = events(CHECKED + "Tại buổi làm việc, ông Lê Văn Tám nêu kiến nghị.")
    assert (str(found.date), parts(found)) == ("2019-01-16", [("Lê Văn Tám", "speaker")])


def test_the_first_sentences_of_two_days_date_no_meeting() -> None:
    text = "Ngày 12/1, có mưa. " + CHECKED + "Tại buổi làm việc, ông Lê Văn Tám nêu kiến nghị."
    assert "2019-01-16" not in [str(one.date) for one in events(text) if one.event_type != "other"]


def test_what_follows_talks_is_of_their_day() -> None:
    text = (
        "Sáng 16/1, bà Hoàng Thị Nga hội đàm với ông Lê Văn Tám. Hai bên bàn về nghề cá. Hai bên vui. "
        "Trời đẹp. Nhiều người đến. "
        "Sau cuộc hội đàm, bà Hoàng Thị Nga và ông Lê Văn Tám chứng kiến lễ ký kết văn kiện hợp tác."
    )
    told = {one.event_type: (str(one.date), len(one.participants)) for one in events(text)}
    assert told == {"meeting": ("2019-01-16", 2), "ceremony": ("2019-01-16", 2)}


def test_what_comes_next_is_of_the_day_of_what_is_told_before_it() -> None:
    text = (
        "Sáng 16/1, Thủ tướng Lê Văn Tám dự lễ khánh thành cầu Bến Gỗ. Cầu dài 800 m. Cầu rộng 12 m. "
        "Xe đã qua cầu. Dân vui. Tiếp đó, Thủ tướng Lê Văn Tám tiếp Đại sứ Lào Khampha Sengdara. "
        "Sau đó, Thủ tướng Lê Văn Tám được bổ nhiệm."
    )
    assert ("meeting", "2019-01-16") not in [(one.event_type, str(one.date)) for one in events(text)]
    near = text.replace("Cầu rộng 12 m. Xe đã qua cầu. ", "")
    assert ("meeting", "2019-01-16") in [(one.event_type, str(one.date)) for one in events(near)]


def test_a_reported_meeting_without_a_day_has_the_one_that_the_first_sentences_tell() -> None:
    text = (
        "Sơn La mở chợ đêm. Bà Trần Thị Hoa và ông Lê Văn Tám ngày 15/1 bàn việc mở chợ đêm. Trời mưa. "
        "Bà Hoa phát biểu tại hội nghị."
    )
    assert [str(one.date.start) for one in events(text) if one.date] == ["2019-01-15"]


def test_of_two_days_none_is_that_of_a_meeting_without_one() -> None:
    text = (
        "Sơn La mở chợ đêm. Bà Trần Thị Hoa ngày 15/1 và ông Lê Văn Tám ngày 16/1 bàn việc. Trời mưa. "
        "Bà Hoa phát biểu tại hội nghị."
    )
    assert "2019-01-16" not in [
        str(one.date.start) for one in events(text) if "Hội nghị" in one.name and one.date
    ]


def test_a_year_told_before_a_meeting_leaves_its_day_open() -> None:
    text = (
        "Sơn La mở chợ đêm. Bà Trần Thị Hoa và ông Lê Văn Tám ngày 15/1 bàn việc mở chợ đêm. Trời mưa. "
        "Như năm 2015 đã nêu, bà Hoa phát biểu tại hội nghị."
    )
    assert [str(one.date.start) for one in events(text) if one.date] == ["2019-01"]


def test_a_birthday_is_no_day_of_a_meeting() -> None:
    text = "Bà Trần Thị Hoa sinh ngày 15/1 tại Sơn La. Trời mưa. Bà Hoa phát biểu tại hội nghị."
    assert [str(one.date.start) for one in events(text) if one.date] == ["2019-01"]
