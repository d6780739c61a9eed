"""Days to which a sentence points back, and that of what is said to a paper."""

from __future__ import annotations

from tests.extract.reading import held


def days(text: str, published: str = "2019-01-17") -> list[tuple[str, str]]:
    return [(one.person, str(one.on)) for one in held(text, published)]


def test_khi_do_is_of_the_time_of_the_sentence_before() -> None:
    text = (
        "Hồi tháng 9/2018, bão làm tốc mái nhiều nhà ở huyện Ba Tri. "
        "Khi đó, Phó Chủ tịch UBND huyện Ba Tri Lê Văn Út cho biết xã thiếu tôn lợp."
    )
    assert days(text) == [("Lê Văn Út", "2018-09")]


def test_who_was_elected_then_was_elected_at_the_time_of_the_sentence_before() -> None:
    text = (
        "Ngày 16/1, Tỉnh ủy Phú Yên họp về cán bộ. Năm 2017, tỉnh kiện toàn nhiều chức danh. "
        "Lúc đó, ông Trần Văn Tư được bầu làm Chủ tịch UBND tỉnh Phú Yên."
    )
    assert days(text) == [("Trần Văn Tư", "2017")]


def test_tai_buoi_lam_viec_is_of_the_day_to_which_the_article_went_back() -> None:
    text = (
        "Sáng 16/1, Bí thư Tỉnh ủy Bến Tre Trần Thị Mến thăm xã An Thủy.\n"
        "Trước đó, ngày 22/11/2018, đoàn đến Công ty Xổ số Bến Tre. "
        "Tại buổi làm việc, ông Lê Văn Nho, Giám đốc Công ty Xổ số Bến Tre, báo cáo kết quả năm 2017."
    )
    assert days(text) == [("Trần Thị Mến", "2019-01-16"), ("Lê Văn Nho", "2018-11-22")]


def test_another_decision_of_the_same_day_has_its_day() -> None:
    text = (
        "Chiều 16/1, Bộ Xây dựng trao các quyết định về nhân sự của Thủ tướng.\n"
        "Cụ thể, tại Quyết định 831/QĐ-TTg ngày 6/1/2019, Thủ tướng bổ nhiệm ông Trần Văn Tư giữ chức Thứ "
        "trưởng Bộ Xây dựng. Tại Quyết định 832/QĐ-TTg cùng ngày, Thủ tướng đồng ý để ông Lê Văn Nho thôi "
        "giữ chức Thứ trưởng Bộ Xây dựng, nghỉ hưu từ ngày 1/2."
    )
    assert days(text) == [("Trần Văn Tư", "2019-01-06"), ("Lê Văn Nho", "2019-01-06")]


def test_what_is_said_to_a_paper_is_said_on_the_day_of_the_article() -> None:
    text = (
        "Chiều 15/1, Ủy ban Kiểm tra Tỉnh ủy Phú Yên nêu sai phạm ở Sở Y tế.\n"
        "Trả lời báo chí, ông Trần Văn Tư, Giám đốc Sở Y tế Phú Yên, nói chưa nhận được thông báo."
    )
    assert days(text) == [("Trần Văn Tư", "2019-01-17")]


def test_what_is_said_to_papers_beside_an_event_is_of_the_event() -> None:
    text = (
        "Chiều 15/1, HĐND tỉnh Phú Yên họp bất thường.\n"
        "Trao đổi với báo chí bên lề kỳ họp, ông Trần Văn Tư, Giám đốc Sở Y tế Phú Yên, nói sẽ sửa sai."
    )
    assert days(text) == [("Trần Văn Tư", "2019-01-15")]


def test_what_will_be_said_to_papers_is_not_said_today() -> None:
    text = (
        "Chiều 15/1, HĐND tỉnh Phú Yên họp bất thường.\n"
        "Ông Trần Văn Tư, Giám đốc Sở Y tế Phú Yên, cho hay sẽ trả lời báo chí bằng văn bản."
    )
    assert days(text) == [("Trần Văn Tư", "2019-01-15")]


def test_trong_do_is_of_the_time_of_the_sentence_before_and_of_no_period_of_years() -> None:
    text = "{} nhiều cán bộ nhờ vả. Trong đó, ông Lê Văn Út, Phó Giám đốc Sở Y tế Phú Yên, nhờ ba lần."
    assert days(text.format("Như đã đưa tin, năm 2018")) == [("Lê Văn Út", "2018")]
    assert days(text.format("Giai đoạn 2010-2015,")) == [("Lê Văn Út", "2019-01-17")]


def test_who_is_said_to_be_it_today_is_it_today_also_where_the_sentence_points_back() -> None:
    text = "Cầu sập năm 2012. Khi đó, ông Lê Văn Út, hiện là Giám đốc Sở Y tế Phú Yên, vừa tốt nghiệp."
    assert days(text) == [("Lê Văn Út", "2019-01-17")]
