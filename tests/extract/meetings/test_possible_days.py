"""Whether an event without a date of its own can be of a day."""

from tests.extract.reading import events


def test_a_conference_of_another_day_of_the_month_is_another_one() -> None:
    text = (
        "Trưa 6/9, Hội nghị Thành ủy Vạn Hoa lần thứ 8 bàn chuyện thủy lợi. Sang ngày 10/11/2014,"
        " Ban Chấp hành Thành đoàn Vạn Hoa họp hội nghị bất thường để bầu bà Đỗ Thị Mận làm bí thư."
    )
    found = [one for one in events(text, published=None) if one.date is not None]
    assert [one.hosts for one in found] == [("Ban Chấp hành Thành đoàn Vạn Hoa",)]


def test_what_one_did_before_on_a_day_without_a_year_is_another_meeting() -> None:
    text = (
        "Ngày 4/8, ông Lê Văn Tám tiếp xúc cử tri thành phố Vạn Hoa. Cử tri Hà Văn Sáu hỏi về đất đai."
        " Trước đó, hôm 3/8, tiếp dân huyện Yên Lập, ông Đỗ Văn Chín cho biết cầu sắp xong."
    )
    told = [who.person for one in events(text, published=None) for who in one.participants]
    assert "Lê Văn Tám" in told
    assert "Đỗ Văn Chín" not in told
