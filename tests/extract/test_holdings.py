import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import extract
from tests.builders import a_document
from tests.extract.reading import held, posts

SENTENCES = (
    "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng phát biểu.",
    "Ông Trần Văn Sơn được bổ nhiệm giữ chức Chủ nhiệm Văn phòng Chính phủ.",
    "HĐND tỉnh miễn nhiệm Chủ tịch UBND tỉnh Nghệ An với ông Nguyễn Xuân Đường.",
    "Năm 1981-1986, ông Lê Đức Anh làm Thứ trưởng Bộ Quốc phòng.",
)


def test_each_post_is_said_once() -> None:
    assert len(posts(SENTENCES[0] * 3)) == len(posts(SENTENCES[0]))


def test_a_fuller_title_covers_a_shorter_one() -> None:
    text = "Phó Thủ tướng Thường trực Trương Hòa Bình đến. Phó Thủ tướng Trương Hòa Bình nói."
    assert posts(text) == [("Trương Hòa Bình", "Phó Thủ tướng Thường trực", "Chính phủ", "holds")]


def test_a_foreign_prime_minister_has_no_second_post_at_home() -> None:
    text = "Thủ tướng Nhật Bản Shinzo Abe đến. Thủ tướng Shinzo Abe nói."
    assert posts(text) == [("Shinzo Abe", "Thủ tướng", "Nhật Bản", "holds")]


def test_a_date_that_frames_the_clause_is_the_day_of_the_sighting() -> None:
    (claim,) = held("Ngày 4/1, Thường trực Ban Bí thư Đinh Thế Huynh tiếp xúc cử tri.")
    assert str(claim.on) == "2019-01-04"


def test_a_date_inside_what_is_said_does_not_date_the_sighting() -> None:
    (claim,) = held("Thủ tướng Phạm Minh Chính nêu lại điều đã bàn ở Hội nghị Chính phủ ngày 5/1/2019.")
    assert str(claim.on) == "2019-01-17"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ngày 31/2/2019, ông Lê Văn Cường, Chủ tịch UBND tỉnh Lai Châu, dự hội nghị.", "holds"),
        ("Ngày 31/2, ông Lê Văn Cường, Chủ tịch UBND tỉnh Lai Châu, dự hội nghị.", "holds"),
        ("Ngày 31/2/2019, ông Lê Văn Cường được bầu làm Chủ tịch UBND tỉnh Lai Châu.", "start"),
    ],
)
def test_a_day_that_no_calendar_has_leaves_its_year_and_never_the_day_of_the_article(
    text: str, status: str
) -> None:
    (claim,) = held(text, "2019-03-03")
    assert (claim.status.value, str(claim.on)) == (status, "2019")


@pytest.mark.parametrize("years", ["Từ năm 2018 đến năm 2012", "Từ tháng 5/2018 đến tháng 3/2012"])
def test_a_time_that_ends_before_it_starts_was_held_at_no_known_time(years: str) -> None:
    (claim,) = held(f"{years}, ông Lê Văn Bình là Chủ tịch UBND tỉnh Sơn La.", "2019-03-03")
    assert (claim.status.value, claim.on, claim.since, claim.until) == ("held", None, None, None)


def test_an_impossible_day_does_not_undo_the_date_of_the_post() -> None:
    (claim,) = held(
        "Ngày 31/2/2019, ông Lê Văn Bình được bầu làm Chủ tịch UBND tỉnh Sơn La từ ngày 1/3/2019."
    )
    assert str(claim.since or claim.on) == "2019-03-01"


def test_an_undated_article_leaves_the_sighting_undated() -> None:
    (claim,) = held("Thủ tướng Nguyễn Xuân Phúc phát biểu.", published=None)
    assert claim.on is None


def test_death_in_office_is_an_end() -> None:
    text = "Phó Chủ tịch UBND tỉnh Sơn La Nguyễn Văn Bảy qua đời sáng 17/1."
    assert {status for *_, status in posts(text)} == {"holds", "end"}


def test_what_the_dead_had_left_before_is_held() -> None:
    text = "Nguyên Chủ tịch nước Lê Đức Anh qua đời. Chủ tịch nước Lê Đức Anh quê Thừa Thiên Huế."
    assert {status for *_, status in posts(text)} == {"held"}


def test_the_earlier_of_two_terms_is_past() -> None:
    text = (
        "Ông Nguyễn Tân Cương là Ủy viên dự khuyết Trung ương Đảng khóa XI; Ủy viên Trung ương Đảng khóa XII."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Ủy viên dự khuyết", "held"),
        ("Ủy viên", "holds"),
    ]


def test_a_name_and_the_titles_under_it_are_a_signature() -> None:
    text = "Thân ái,\nTrần Văn Tư\nBí thư Đảng đoàn, Chủ tịch Hội Nông dân Việt Nam"
    assert posts(text) == [
        ("Trần Văn Tư", "Bí thư", "Đảng đoàn Hội Nông dân Việt Nam", "holds"),
        ("Trần Văn Tư", "Chủ tịch", "Hội Nông dân Việt Nam", "holds"),
    ]


def test_a_start_told_later_gives_the_current_post_its_beginning() -> None:
    text = (
        "Tư lệnh Quân khu 9 Trần Văn Tư đến. "
        "Ông Trần Văn Tư được bổ nhiệm giữ chức Tư lệnh Quân khu 9 tháng 3/2015."
    )
    (claim,) = held(text)
    assert (claim.status, str(claim.since)) == ("holds", "2015-03")


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from(["", "\u200b", "  ", "\n"])
)
def test_every_quote_is_the_text_at_its_offsets(sentences: list[str], between: str) -> None:
    text = f" {between}".join(sentences)
    for claim in extract.read(a_document(text, published="2019-01-17")).claims():
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    extract.read(a_document(text))


def test_a_day_with_its_year_frames_an_article_without_a_date() -> None:
    (claim,) = held("Ngày 4/1/2019, Thủ tướng Nguyễn Xuân Phúc đến Nghệ An.", published=None)
    assert str(claim.on) == "2019-01-04"


def test_the_death_of_somebody_unnamed_ends_no_post() -> None:
    text = "Thủ tướng Nguyễn Xuân Phúc đến. Hôm qua nhiều người qua đời. Bà Mẫn qua đời."
    assert posts(text) == [("Nguyễn Xuân Phúc", "Thủ tướng", "Chính phủ", "holds")]


def test_a_name_line_above_plain_words_is_no_signature() -> None:
    text = "Nguyễn Văn Quyền\nHội Luật gia Việt Nam họp bàn."
    assert posts(text) == []


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Hồi tháng 11/2018, ông Lê Văn Tám (Giám đốc Sở Y tế tỉnh Sơn La) gửi văn bản.", "2018-11"),
        ("Năm 2017, Giám đốc Sở Y tế tỉnh Sơn La Lê Văn Tám gửi văn bản.", "2017"),
        ("Sau chuyến thăm của Giám đốc Sở Y tế tỉnh Sơn La Lê Văn Tám năm 2017 là hội thảo.", "2017"),
        ("Theo Luật Y tế năm 2017, Giám đốc Sở Y tế tỉnh Sơn La Lê Văn Tám gửi văn bản.", "2019-01-17"),
    ],
)
def test_an_older_date_is_that_of_the_post_where_it_says_when(text: str, on: str) -> None:
    (claim,) = held(text)
    assert str(claim.on) == on


def test_a_post_before_an_old_transfer_is_past_where_another_is_held_now() -> None:
    text = (
        "Ông Trần Văn Sơn (Thứ trưởng Bộ Xây dựng, luân chuyển làm Phó bí thư Tỉnh ủy Điện Biên), "
        "hiện giữ chức Bí thư Tỉnh ủy Điện Biên."
    )
    assert ("Trần Văn Sơn", "Thứ trưởng", "Bộ Xây dựng", "held") in posts(text)


def test_past_posts_of_a_life_do_not_make_the_last_post_of_the_dead_a_past_one() -> None:
    text = "Chủ tịch nước Trần Đại Quang từ trần sáng 16/1. Trước đó ông từng giữ chức Bộ trưởng Bộ Công an."
    assert {said for _, title, _, said in posts(text) if title == "Chủ tịch nước"} == {"holds", "end"}


def test_who_died_long_ago_held_his_posts() -> None:
    text = "Chủ tịch Quốc hội Lê Văn Tám từ trần ngày 13/4/1955."
    assert {said for *_, said in posts(text)} == {"held"}


def test_the_day_of_the_opening_clause_dates_who_stands_in_it() -> None:
    text = (
        "Ngày 16/1, HĐND họp. "
        "Tại buổi làm việc của Bí thư Thành ủy Đà Nẵng Trần Văn Tư với quận 1 chiều 12/1, ông Lê Văn Năm dự."
    )
    assert [str(one.on) for one in held(text)] == ["2019-01-12"]


def test_the_day_that_ends_a_caption_dates_who_is_seen() -> None:
    (claim,) = held("Thủ tướng Trần Văn Tư tại lễ khai giảng ngày 5/9/2018.")
    assert str(claim.on) == "2018-09-05"


def test_a_title_may_touch_the_name_of_one_with_a_rank() -> None:
    assert posts("Thượng tướng Lê Văn Tám nguyên Tư lệnh Quân khu 9 đến dự.") == [
        ("Lê Văn Tám", "Tư lệnh", "Quân khu 9", "held")
    ]
