"""Days that frame what is told without a date of its own."""

import pytest

from tests.extract.reading import held


def _days(text: str, published: str | None = "2019-01-17") -> dict[str, str]:
    return {claim.person: str(claim.on) for claim in held(text, published)}


def test_a_session_of_several_days_decides_on_its_last() -> None:
    text = (
        "Từ ngày 14 đến 16/1, Ủy ban Kiểm tra họp về Huyện ủy Lý Nhân.\nBí thư Huyện ủy Trần Văn Tư vi phạm."
    )
    assert _days(text) == {"Trần Văn Tư": "2019-01-16"}


def test_a_session_that_goes_on_is_dated_by_its_first_day() -> None:
    text = "Từ ngày 16 đến 19/1, Quốc hội họp.\nThủ tướng Trần Văn Tư phát biểu."
    assert _days(text) == {"Trần Văn Tư": "2019-01-16"}


def test_what_an_article_of_its_own_day_tells_is_of_that_day() -> None:
    text = "Ảnh chụp ngày 15/1.\nSáng nay, hội nghị khai mạc.\nThủ tướng Trần Văn Tư phát biểu."
    assert _days(text) == {"Trần Văn Tư": "2019-01-17"}


@pytest.mark.parametrize(
    "turn",
    [
        "Tiếp đó, HĐND bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh Hà Nam.",
        "Đại biểu thảo luận.\nHĐND bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh Hà Nam.",
        "HĐND miễn nhiệm chức Chủ tịch UBND tỉnh Hà Nam đối với ông Trần Văn Tư.",
    ],
)
def test_a_turn_has_the_day_that_opened_a_sentence_before(turn: str) -> None:
    text = f"Ngày 16/1, Chính phủ họp.\nTrước đó, ngày 12/1, HĐND tỉnh Hà Nam họp.\n{turn}"
    assert _days(text) == {"Trần Văn Tư": "2019-01-12"}


@pytest.mark.parametrize(
    "turn",
    [
        "Tiếp đó, HĐND tỉnh bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh Hà Nam.",
        "Tiếp đó, kỳ họp đã bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh Hà Nam.",
        "Tiếp đó, Bộ trưởng Lê Vĩnh Tân trao quyết định bổ nhiệm ông Trần Văn Tư làm Giám đốc Sở Y tế.",
    ],
)
def test_the_next_item_of_an_agenda_has_the_day_of_the_session(turn: str) -> None:
    text = f"Ngày 12/1, HĐND tỉnh Hà Nam họp. Tại kỳ họp, các đại biểu nghe nhiều báo cáo. {turn}"
    assert _days(text)["Trần Văn Tư"] == "2019-01-12"


@pytest.mark.parametrize(
    "step",
    [
        "Tiếp đó, ông Trần Văn Tư được HĐND tỉnh bầu làm Chủ tịch UBND tỉnh Hà Nam.",
        "Tiếp đó, ông Trần Văn Tư nhận quyết định bổ nhiệm làm Giám đốc Sở Y tế.",
        "Tiếp đó, ông Trần Văn Tư về quê, giữ chức Chủ tịch UBND tỉnh Hà Nam.",
        "Tiếp đó, ông Trần Văn Tư nghỉ. Ông làm Chủ tịch UBND tỉnh Hà Nam.",
    ],
)
def test_the_next_step_of_a_life_has_no_day_of_the_news(step: str) -> None:
    text = f"Ngày 12/1, HĐND tỉnh Hà Nam họp. Đại biểu nghe báo cáo. {step}"
    assert _days(text) == {"Trần Văn Tư": "None"}


def test_a_day_does_not_reach_far() -> None:
    text = (
        "Ngày 16/1, Chính phủ họp.\nTrước đó, ngày 12/1, HĐND tỉnh Hà Nam họp."
        + "\nCác đại biểu thảo luận." * 6
        + "\nHĐND bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh Hà Nam."
    )
    assert _days(text) == {"Trần Văn Tư": "2019-01-16"}


def test_a_sighting_does_not_take_the_day_of_the_sentence_before() -> None:
    text = "Ngày 16/1, Chính phủ họp.\nTrước đó, ngày 12/1, HĐND họp.\nThủ tướng Trần Văn Tư phát biểu."
    assert _days(text) == {"Trần Văn Tư": "2019-01-16"}


def test_a_month_dates_a_scene() -> None:
    text = (
        "Tại buổi làm việc vào tháng 7/2018, ông Trần Văn Tư - Chủ tịch UBND tỉnh Hà Nam - đề nghị xem xét."
    )
    assert _days(text) == {"Trần Văn Tư": "2018-07"}


def test_a_scene_may_follow_words_of_time() -> None:
    text = (
        "Trước đó, tại buổi làm việc với Bí thư Tỉnh ủy Hà Nam Lê Văn Năm ngày 20/9/2018, "
        "ông Trần Văn Tư - Chủ tịch UBND tỉnh Hà Nam - đề nghị xem xét."
    )
    assert _days(text) == {"Lê Văn Năm": "2018-09-20", "Trần Văn Tư": "2018-09-20"}


def test_what_is_to_come_is_told_on_the_day_of_the_article() -> None:
    text = (
        "Thủ tướng Trần Văn Tư sẽ thăm Lào từ ngày 20/1, Bộ Ngoại giao hôm qua cho biết.\n"
        "Chủ tịch Quốc hội Lê Thị Ba cùng đi."
    )
    assert _days(text) == {"Trần Văn Tư": "2019-01-17", "Lê Thị Ba": "2019-01-17"}


def test_a_deadline_ahead_does_not_hide_the_day_that_is_reported() -> None:
    text = "Bộ Nội vụ xin lùi báo cáo đến hết ngày 28/1.\nNgày 16/1, sở họp.\nThủ tướng Trần Văn Tư đồng ý."
    assert _days(text) == {"Trần Văn Tư": "2019-01-16"}


@pytest.mark.parametrize(
    "signed",
    [
        "Theo quyết định do ông Trần Văn Tư - Bí thư Tỉnh ủy Hà Nam - thay mặt Tỉnh ủy ký ngày 3/10.",
        "Văn bản do Bí thư Tỉnh ủy Hà Nam Trần Văn Tư ký ban hành ngày 3/10 nêu rõ.",
    ],
)
def test_who_signed_held_the_post_on_the_day_of_the_signature(signed: str) -> None:
    assert _days(signed) == {"Trần Văn Tư": "2018-10-03"}


def test_the_day_of_another_signature_is_not_his() -> None:
    text = "Bí thư Tỉnh ủy Hà Nam Trần Văn Tư nói, Chính phủ và các bộ đã bàn kỹ rồi mới ký ngày 3/10."
    assert _days(text) == {"Trần Văn Tư": "2019-01-17"}


def test_the_day_of_the_article_counts_only_where_it_opens_a_sentence() -> None:
    text = "Tối 16/1, lễ kỷ niệm diễn ra.\nThủ tướng Trần Văn Tư mừng thế hệ trẻ hôm nay."
    assert _days(text) == {"Trần Văn Tư": "2019-01-16"}


def test_who_is_called_by_what_he_was_may_get_a_post_in_the_news() -> None:
    text = "Ngày 16/1, Hội Nhà báo Hà Nam họp.\nCựu danh thủ Lê Văn Tám được bầu làm Chủ tịch Hội Nhà báo."
    assert _days(text) == {"Lê Văn Tám": "2019-01-16"}


def test_the_month_in_brackets_behind_each_name_of_a_list_is_that_of_his_visit() -> None:
    text = (
        "Các đoàn thăm Lào có: Bộ trưởng Bộ Công an Trần Văn Tư (8 - 12/7/2007), Trưởng ban, Bí thư Tỉnh ủy"
        " Hà Nam Lê Văn Tám (6/2011)."
    )
    assert _days(text) == {"Trần Văn Tư": "2007-07-08", "Lê Văn Tám": "2011-06"}


def test_a_year_in_brackets_behind_a_name_is_that_of_his_birth() -> None:
    assert _days("Bí thư Tỉnh ủy Hà Nam Trần Văn Tư (1961) nói.") == {"Trần Văn Tư": "2019-01-17"}


def test_a_month_behind_a_name_may_be_that_of_a_birth() -> None:
    (claim,) = held("Bộ trưởng Bộ Y tế Nguyễn Thị Tám (8/1959) phát biểu.", "2019-03-06")
    assert str(claim.on) == "2019-03-06"


def test_the_day_of_a_document_frames_no_clause() -> None:
    text = (
        "Sáng 16/1, tỉnh họp. Căn cứ Nghị quyết số 34 ngày 6/1/2019 của Chính phủ, Giám đốc Sở Y tế Hà Nam "
        "Lê Văn Tám nêu rõ kế hoạch."
    )
    assert [str(one.on) for one in held(text)] == ["2019-01-16"]


def test_a_month_may_end_the_clause_that_says_where() -> None:
    text = "Trong chuyến thăm Lào của Chủ tịch nước tháng 11/2018, Bộ trưởng Bộ Y tế Lê Văn Tám khẳng định."
    assert [str(one.on) for one in held(text)] == ["2018-11"]


def test_what_a_session_of_some_days_decided_is_told_of_its_last_day() -> None:
    text = "Tại kỳ họp thứ 4 (từ 10 đến 13/1), Ủy ban cảnh cáo ông Trần Văn Tư, Phó Bí thư Tỉnh ủy Đồng Nai."
    assert _days(text) == {"Trần Văn Tư": "2019-01-13"}


@pytest.mark.parametrize(("opening", "day"), [("Theo đó, ", "07"), ("Đồng thời, ", "07"), ("", "16")])
def test_a_sentence_that_goes_on_with_what_was_told_has_its_day(opening: str, day: str) -> None:
    text = (
        "Sáng 16/1, tỉnh họp.\nTrong thông báo hôm 7/1, Ủy ban Kiểm tra đã kết luận sai phạm.\n"
        f"{opening}Giám đốc Sở Y tế tỉnh Hà Nam Lê Văn Tám giao việc."
    )
    assert _days(text) == {"Lê Văn Tám": f"2019-01-{day}"}


def test_who_gets_a_post_by_the_decision_named_before_has_it_from_its_day() -> None:
    text = (
        "Chiều 16/1, tỉnh công bố Quyết định số 129-QĐ/TW ngày 11/1/2019 của Ban Bí thư về công tác cán bộ.\n"
        "Theo Quyết định, ông Trần Văn Tư, Tỉnh ủy viên Đồng Nai, giữ chức Bí thư Tỉnh ủy Đồng Nai."
    )
    assert {(one.status.value, str(one.on)) for one in held(text)} == {
        ("start", "2019-01-11"),
        ("holds", "2019-01-16"),
    }


DECIDED = "Tỉnh công bố Quyết định số 129-QĐ/TW ngày 11/1/2019 của Ban Bí thư về công tác cán bộ."


@pytest.mark.parametrize(
    ("between", "opening", "day"),
    [
        ("", "Theo quyết định", "11"),
        ("Hội trường vỗ tay.", "Theo quyết định", "11"),
        ("", "Theo quyết định của Ban Bí thư", "11"),
        ("", "Theo quyết định của Tỉnh ủy Đồng Nai", "17"),
        ("", "Theo quyết định mới", "17"),
        ("", "Theo quyết định khác", "17"),
        ("Hội trường vỗ tay. Báo chí đưa tin. Dân bàn luận.", "Theo quyết định", "17"),
        ("Sáng 15/1, Tỉnh ủy họp.", "Theo quyết định", "15"),
    ],
)
def test_a_decision_dates_only_what_follows_it_closely_and_is_said_of_it(
    between: str, opening: str, day: str
) -> None:
    text = f"{DECIDED} {between} {opening}, ông Trần Văn Tư giữ chức Bí thư Tỉnh ủy Đồng Nai."
    assert {str(one.on) for one in held(text) if one.status == "start"} == {f"2019-01-{day}"}


def test_a_document_of_another_kind_dates_no_decision() -> None:
    text = (
        "Báo cáo số 12-BC/TU ngày 11/1/2019 nêu sai phạm. "
        "Theo quyết định, ông Trần Văn Tư giữ chức Bí thư Tỉnh ủy Đồng Nai."
    )
    assert {str(one.on) for one in held(text)} == {"2019-01-17"}


@pytest.mark.parametrize(
    ("opening", "day"),
    [("Theo đó, Ban Bí thư kỷ luật bằng hình thức", "2018-07-28"), ("Ban Bí thư", "2019-01-17")],
)
def test_a_departure_goes_on_with_a_day_long_ago(opening: str, day: str) -> None:
    text = (
        f"Ngày 28/7/2018, Ban Bí thư họp.\n{opening} cách chức Bí thư Tỉnh ủy Hà Nam đối với ông Trần Văn Tư."
    )
    assert _days(text) == {"Trần Văn Tư": day}


def test_a_punishment_without_who_decides_it_is_of_the_day_before_it() -> None:
    text = (
        "Ngày 28/7/2018, Ban Bí thư họp.\n"
        "Thi hành kỷ luật bằng hình thức cách chức Bí thư Tỉnh ủy Hà Nam đối với ông Trần Văn Tư."
    )
    assert _days(text) == {"Trần Văn Tư": "2018-07-28"}


def test_a_day_of_last_week_inside_a_sentence_is_not_reported() -> None:
    text = "Ảnh chụp ngày 10/1.\nBí thư Tỉnh ủy Hà Nam Trần Văn Tư phát biểu."
    assert _days(text) == {"Trần Văn Tư": "2019-01-17"}


@pytest.mark.parametrize("opens", ["Ngày 9/1", "Từ ngày 7 đến 9/1"])
def test_a_guard_keeps_the_day_of_last_week_that_opens_a_sentence(opens: str) -> None:
    text = f"{opens}, tỉnh họp.\nBí thư Tỉnh ủy Hà Nam Trần Văn Tư phát biểu."
    assert _days(text) == {"Trần Văn Tư": "2019-01-09"}


def test_an_aside_of_long_ago_dates_no_departure_behind_it() -> None:
    text = (
        "Ngày 15/1, Thủ tướng ký quyết định cách chức ông Lê Văn Tám. Trước đó, ngày 8/7/2015, ông Tám bị "
        "khởi tố. Thi hành kỷ luật bằng hình thức cách chức Giám đốc Sở Y tế Hà Nam đối với ông Trần Văn Tư."
    )
    assert _days(text)["Trần Văn Tư"] == "2019-01-15"


def test_a_departure_told_with_cung_is_of_the_day_told_before() -> None:
    text = (
        "Trước đó, ngày 8/8/2018, Thủ tướng ký các quyết định.\n"
        "Theo đó, Thủ tướng cảnh cáo Giám đốc Sở Y tế Hà Nam Lê Văn Tám.\n"
        "Thủ tướng cũng cách chức Chủ tịch UBND tỉnh Hà Nam đối với ông Trần Văn Tư."
    )
    assert _days(text) == {"Lê Văn Tám": "2018-08-08", "Trần Văn Tư": "2018-08-08"}


def test_no_day_of_a_week_is_that_of_the_news() -> None:
    text = "Tại hội nghị ở Lào tuần này, Bộ trưởng Bộ Y tế Lê Văn Tám phát biểu."
    assert _days(text) == {"Lê Văn Tám": "2019-01-17"}


def test_who_is_appointed_by_the_decision_of_a_day_long_ago_has_it_from_that_day() -> None:
    text = (
        "Ngày 27/7/2018, tại Hà Nam, tỉnh trao quyết định.\n"
        "Theo quyết định, Ban Bí thư phân công ông Trần Văn Tư giữ chức Bí thư Tỉnh ủy Hà Nam."
    )
    assert _days(text) == {"Trần Văn Tư": "2018-07-27"}


def test_the_day_of_a_deed_to_which_one_goes_back_is_not_that_of_the_next_paragraph() -> None:
    text = (
        "Sáng 16/1, HĐND huyện họp. Trước đó, ngày 12/1, UBND tỉnh điều động ông Kiều Đức Mạnh giữ chức "
        "Giám đốc Sở Y tế.\nHĐND bầu ông Trần Văn Tư làm Chủ tịch UBND huyện Lý Nhân."
    )
    assert _days(text) == {"Kiều Đức Mạnh": "2019-01-12", "Trần Văn Tư": "2019-01-16"}


def test_the_last_day_of_the_year_before_is_no_news_of_an_article_of_a_year() -> None:
    text = "Đến ngày 31/12/2017, huyện thừa 36 người. Kiểm điểm ông Lê Văn Út, Bí thư Huyện ủy Ba Tri."
    assert [str(one.on) for one in held(text, "2018")] == ["2018"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Về đất của UBND huyện Ba Tri, tháng 8/2014, Giám đốc Sở Tài chính Hà Nam Lê Văn Út ký.", "2014-08"),
        ("Bà nhắc chuyến thăm hồi tháng 5/2018 của Phó Thủ tướng Lê Văn Út.", "2018-05"),
        ("Cụ kể năm 2003, khi Thủ tướng Lê Văn Út về thăm, xã còn nghèo.", "2003"),
        ("Năm 1996, xã lập quy hoạch; đến năm 2005, Giám đốc Sở Tài chính Hà Nam Lê Văn Út sửa.", "2005"),
        ("Ông Lê Văn Út, Giám đốc Sở Tài chính Hà Nam, bị cảnh cáo vào tháng 3/2015.", "2015-03"),
        ("Ông Lê Văn Út, Giám đốc Sở Tài chính Hà Nam, bị khiển trách hồi tháng 3/2015.", "2015-03"),
        ("Như đã đưa tin, trong kỳ thi năm 2018, ông Lê Văn Út, Giám đốc Sở Y tế Hà Nam, nhờ vả.", "2018"),
    ],
)
def test_a_time_that_leads_to_the_words_or_ends_their_clause_dates_them(text: str, on: str) -> None:
    assert [str(one.on) for one in held(text)] == [on]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Út, Giám đốc Sở Tài chính Hà Nam, bị nghi chép luận văn hồi năm 2001.",
        "Ông Lê Văn Út, Giám đốc Sở Tài chính Hà Nam, bị gãy chân vào tháng 3/1994.",
        "Ông Lê Văn Út, Giám đốc Sở Tài chính Hà Nam, bị cảnh cáo vì nhận quà vào tháng 3/2015.",
        "Ông Lê Văn Út, Giám đốc Sở Tài chính Hà Nam, bị cảnh cáo vào tháng 3/2015, vừa xin lỗi dân.",
        "Cả làng nhớ trận lụt năm 1994 khi Bộ trưởng Bộ Y tế Lê Văn Út còn là cậu học trò.",
        "Cả làng nhớ trận lụt năm 1994 khi Bộ trưởng Bộ Y tế Lê Văn Út mới là cậu học trò.",
    ],
)
def test_what_happened_to_a_holder_before_he_was_one_dates_no_post(text: str) -> None:
    assert [str(one.on) for one in held(text, "2019-05-16")] == ["2019-05-16"]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Sở Tài chính, tháng 8/2014 tỉnh đã họp và Giám đốc Sở Tài chính Hà Nam Lê Văn Út nói.",
        "Ông Lê Văn Út, Giám đốc Sở Tài chính Hà Nam, bị nêu tên trong bài về dự án, từ tháng 3/2015.",
    ],
)
def test_a_time_of_something_else_does_not(text: str) -> None:
    assert [str(one.on) for one in held(text)] == ["2019-01-17"]


def test_theo_quyet_dinh_tells_the_day_of_the_appointment_that_the_headline_tells_without() -> None:
    text = (
        "Thủ tướng bổ nhiệm ông Lê Văn Út giữ chức Thứ trưởng Bộ Xây dựng.\n"
        "Chiều 16/1, Bộ Xây dựng công bố Quyết định số 12/QĐ-TTg ngày 8/1/2019 về công tác cán bộ. "
        "Theo Quyết định, điều động, bổ nhiệm ông Lê Văn Út giữ chức Thứ trưởng Bộ Xây dựng."
    )
    assert [(one.status.value, str(one.on)) for one in held(text)] == [("start", "2019-01-08")]


def test_what_one_is_proposed_for_later_is_proposed_now() -> None:
    text = (
        "Chiều 16/1, Tỉnh ủy Hà Nam giới thiệu ông Lê Văn Út để HĐND tỉnh bầu giữ chức Chủ tịch "
        "UBND tỉnh Hà Nam tại kỳ họp tháng 3 tới."
    )
    assert [(one.status.value, str(one.on)) for one in held(text)] == [("nominated", "2019-01-16")]
