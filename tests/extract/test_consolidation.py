"""The holdings of one article made to agree."""

import pytest

from kg.extract.consolidation import consolidate
from kg.model.claims import Holding
from kg.model.dates import PartialDate
from tests.builders import a_holding
from tests.extract.reading import held, posts

DAY = PartialDate.parse("2019-01-17")


def agreed(*claims: Holding, dead: tuple[str, ...] = ()) -> list[tuple[str, str | None, str]]:
    """Return (title, organisation, status) of what remains of the claims."""
    return [
        (one.title, one.organization, one.status.value)
        for one in consolidate(claims, dict.fromkeys(dead, ()), DAY)
    ]


def test_a_deputy_without_office_has_that_of_the_deputy_before() -> None:
    text = "Phó Chủ tịch UBND tỉnh Nghệ An Lê Hồng Vinh đến. Phó Chủ tịch Bùi Đình Long phát biểu."
    assert posts(text)[-1] == ("Bùi Đình Long", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "holds")


def test_a_deputy_minister_shares_the_ministry_of_the_minister_before() -> None:
    text = "Bộ trưởng Bộ Nội vụ Lê Vĩnh Tân trình bày. Thứ trưởng Nguyễn Trọng Thừa giải trình."
    assert posts(text)[-1] == ("Nguyễn Trọng Thừa", "Thứ trưởng", "Bộ Nội vụ", "holds")


def test_what_is_filled_in_is_less_sure() -> None:
    text = "Phó Chủ tịch UBND tỉnh Nghệ An Lê Hồng Vinh đến. Phó Chủ tịch Bùi Đình Long phát biểu."
    told, filled = held(text)
    assert filled.confidence < told.confidence


def test_a_head_without_office_has_not_that_of_another_person() -> None:
    text = "Chủ tịch UBND tỉnh Nghệ An Thái Thanh Quý đến. Chủ tịch Bùi Đình Long phát biểu."
    assert [person for person, *_ in posts(text)] == ["Thái Thanh Quý"]


def test_a_title_takes_the_office_told_later_of_the_same_person() -> None:
    assert agreed(a_holding(post="Chủ nhiệm"), a_holding(post="Chủ nhiệm @ Văn phòng Chính phủ")) == [
        ("Chủ nhiệm", "Văn phòng Chính phủ", "holds")
    ]


def test_a_promoted_deputy_stays_in_his_office() -> None:
    claims = a_holding(post="Phó Chủ nhiệm @ Văn phòng Chính phủ"), a_holding(post="Chủ nhiệm")
    assert agreed(*claims)[-1] == ("Chủ nhiệm", "Văn phòng Chính phủ", "holds")


def test_a_bare_title_is_given_up() -> None:
    assert agreed(a_holding(post="Chủ tịch")) == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("khóa XI", "khóa XII"), ("khóa IX", "khóa X"), ("khóa 11", "khóa 12"), ("khóa XIV", "khóa XV")],
)
def test_of_two_terms_the_earlier_is_past(earlier: str, later: str) -> None:
    post = "Đại biểu @ Hội đồng nhân dân tỉnh Nghệ An"
    first, second = a_holding(post=post, term=earlier), a_holding(post=post, term=later)
    assert [status for *_, status in agreed(first, second)] == ["held", "holds"]


def test_one_term_alone_is_no_past() -> None:
    assert agreed(a_holding(post="Đại biểu @ Quốc hội", term="khóa XIV")) == [
        ("Đại biểu", "Quốc hội", "holds")
    ]


@pytest.mark.parametrize(
    ("term", "status"),
    [("khóa XI, XII và XIII", "held"), ("khóa XIII, XIV", "holds"), ("khóa XIV", "holds")],
)
def test_of_several_national_terms_the_latest_tells_whether_the_post_is_past(term: str, status: str) -> None:
    assert agreed(a_holding(post="Đại biểu @ Quốc hội", term=term)) == [("Đại biểu", "Quốc hội", status)]


@pytest.mark.parametrize(
    ("term", "status"),
    [("nhiệm kỳ 2011-2016", "held"), ("nhiệm kỳ 2016-2021", "holds")],
)
def test_a_term_that_is_over_when_the_article_comes_out_is_past(term: str, status: str) -> None:
    post = "Phó Chủ tịch @ Hội đồng nhân dân tỉnh Sơn La"
    assert [said for *_, said in agreed(a_holding(post=post, term=term))] == [status]


def test_who_is_dismissed_from_a_term_that_is_over_held_it_and_is_dismissed() -> None:
    text = "Ông Lê Văn Tám bị cách chức Chủ tịch UBND tỉnh Sơn La nhiệm kỳ 2011-2016."
    post = "Lê Văn Tám", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"
    assert posts(text) == [(*post, "end"), (*post, "held")]


def test_the_late_holder_held_his_post_to_the_end() -> None:
    assert agreed(a_holding(), dead=("Mai Tiến Dũng",)) == [
        ("Chủ nhiệm", "Văn phòng Chính phủ", "holds"),
        ("Chủ nhiệm", "Văn phòng Chính phủ", "end"),
    ]


def test_the_death_of_another_ends_nothing() -> None:
    assert agreed(a_holding(), dead=("Lê Văn Tám",)) == [("Chủ nhiệm", "Văn phòng Chính phủ", "holds")]


def test_co_before_a_title_tells_of_the_dead() -> None:
    assert [status for *_, status in posts("Cố Chủ tịch nước Trần Đại Quang quê Ninh Bình.")] == ["held"]


def test_a_start_long_before_the_article_is_a_step_of_a_career() -> None:
    (claim,) = consolidate([a_holding(status="start", on="2015-05-01")], {}, DAY)
    assert (claim.status, str(claim.since), claim.on) == ("held", "2015-05-01", None)


def test_a_start_of_these_weeks_is_news() -> None:
    assert agreed(a_holding(status="start", on="2018-12-20"))[0][2] == "start"


def test_without_a_publication_date_no_start_is_old() -> None:
    (claim,) = consolidate([a_holding(status="start", on="2015-05-01")], {}, None)
    assert claim.status == "start"


def test_each_mention_adds_what_it_alone_tells() -> None:
    first, second = a_holding(), a_holding(since="2016-04", term="khóa XIV", ongoing=True)
    (claim,) = consolidate([first, second], {}, DAY)
    assert (str(claim.since), claim.term, claim.ongoing) == ("2016-04", "khóa XIV", True)
    assert claim.evidence == first.evidence


def test_a_span_that_is_over_stays_beside_the_post_that_is_held_again() -> None:
    claims = a_holding(status="held", on=None, since="2007", until="2011"), a_holding()
    assert [one.status.value for one in consolidate(claims, {}, DAY)] == ["held", "holds"]


def test_a_career_without_a_current_post_stays_a_career() -> None:
    (claim,) = consolidate([a_holding(status="held", on=None, since="2011")], {}, DAY)
    assert (claim.status, str(claim.since)) == ("held", "2011")


def test_small_and_capital_letters_make_no_second_organisation() -> None:
    claims = a_holding(post="Bộ trưởng @ Bộ Công thương"), a_holding(post="Bộ trưởng @ Bộ Công Thương")
    assert len(agreed(*claims)) == 1


def test_a_fuller_organisation_covers_a_shorter_one() -> None:
    claims = a_holding(post="Bí thư @ Tỉnh ủy"), a_holding(post="Bí thư @ Tỉnh ủy Nghệ An")
    assert agreed(*claims) == [("Bí thư", "Tỉnh ủy Nghệ An", "holds")]


def test_two_organisations_of_one_person_both_stay() -> None:
    claims = a_holding(post="Ủy viên @ Bộ Chính trị"), a_holding(post="Ủy viên @ Quân ủy Trung ương")
    assert len(agreed(*claims)) == 2


def test_a_foreign_leader_has_no_post_at_home() -> None:
    claims = a_holding(post="Thủ tướng @ Nhật Bản"), a_holding(post="Thủ tướng @ Chính phủ")
    assert agreed(*claims) == [("Thủ tướng", "Nhật Bản", "holds")]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("Trưởng ban Chỉ đạo thi tỉnh Sơn La năm 2018", "held"),
        ("Trưởng ban Chỉ đạo thi THPT quốc gia 2018", "held"),
        ("Trưởng ban Chỉ đạo thi tỉnh Sơn La năm 2019", "holds"),
        ("Trưởng ban Chỉ đạo thi tỉnh Sơn La", "holds"),
    ],
)
def test_a_body_set_up_for_one_year_is_over_with_it(body: str, status: str) -> None:
    text = f"Ông Trần Văn Tư, {body}, nói."
    assert [now for _, _, _, now in posts(text, "2019-05-04")] == [status]


_PAST = "Ông Trần Văn Tư, nguyên Giám đốc Sở Nội vụ tỉnh Đồng Nai, bị khởi tố.\n"


def test_a_past_post_has_the_dates_at_which_it_was_got_and_left() -> None:
    text = (
        f"{_PAST}Tháng 10/2010, ông Tư được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Đồng Nai.\n"
        "Tháng 3/2013, ông Tư thôi giữ chức Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    )
    claims = {one.status.value: one for one in held(text)}
    assert (str(claims["held"].since), str(claims["held"].until)) == ("2010-10", "2013-03")
    assert str(claims["start"].on) == "2010-10"


@pytest.mark.parametrize(
    "news",
    [
        "Ngày 15/1, ông Tư bị cách chức Giám đốc Sở Nội vụ tỉnh Đồng Nai.",
        "Ngày 15/1, ông Tư được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Đồng Nai.",
    ],
)
def test_what_happens_now_is_no_date_of_a_post_that_is_past(news: str) -> None:
    (claim,) = (one for one in held(_PAST + news) if one.status.value == "held")
    assert (claim.since, claim.until) == (None, None)


def test_to_act_in_a_post_begins_apart_from_holding_it() -> None:
    text = (
        "Tháng 7/2018, ông Trần Văn Tư được giao quyền Bộ trưởng Bộ Nội vụ.\n"
        "Sáng nay, Quốc hội phê chuẩn bổ nhiệm ông Trần Văn Tư làm Bộ trưởng Bộ Nội vụ."
    )
    assert [(one.acting, str(one.on)) for one in held(text) if one.status.value == "start"] == [
        (True, "2018-07"),
        (False, "2019-01-17"),
    ]


def test_an_adviser_is_not_dead() -> None:
    text = "Cố vấn Nhà nước Myanmar Lê Văn Tám phát biểu. Cố Thủ tướng Lào Đỗ Văn Sáu từng thăm Việt Nam."
    assert {(person, status) for person, _, _, status in posts(text)} == {
        ("Lê Văn Tám", "holds"),
        ("Đỗ Văn Sáu", "held"),
    }


def test_a_death_ends_no_seat_of_a_term_that_was_over_before_any_date_of_the_text() -> None:
    text = (
        "Ông Lê Văn Tám qua đời sáng 21/9 tại Hà Nội. Ông là Ủy viên Ban Chấp hành Trung ương Đảng khóa X,"
        " Chủ nhiệm Ủy ban Dân tộc từ tháng 4/2016."
    )
    assert ("Lê Văn Tám", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "end") not in posts(text, None)


def test_a_deputy_secretary_of_other_years_is_told_beside_the_standing_one() -> None:
    text = (
        "Ông Trần Văn Tư giữ chức Phó Bí thư Tỉnh ủy Đồng Nai từ năm 2016 đến nay."
        " Ông Trần Văn Tư, Phó Bí thư Thường trực Tỉnh ủy Đồng Nai, nói."
    )
    assert {title for _, title, _, _ in posts(text)} == {"Phó Bí thư", "Phó Bí thư Thường trực"}


def test_a_deputy_elected_beside_a_head_is_of_the_heads_body() -> None:
    text = (
        "HĐND tỉnh Hà Nam bầu ông Ngô Văn Sáu giữ chức Chủ tịch UBND tỉnh. Ông Lê Văn Tám, Giám đốc Sở Y tế, "
        "và bà Trần Thị Năm, Chủ tịch Hội Nông dân Việt Nam, giữ chức Phó Chủ tịch."
    )
    told = [(person, body) for person, title, body, _ in posts(text) if title == "Phó Chủ tịch"]
    assert told == [
        ("Lê Văn Tám", "Ủy ban nhân dân tỉnh Hà Nam"),
        ("Trần Thị Năm", "Ủy ban nhân dân tỉnh Hà Nam"),
    ]


def test_a_seat_of_this_term_stays_beside_a_past_span_of_it() -> None:
    text = (
        "Ông Lê Văn Tám quê Hà Nam. Ông là Ủy viên Trung ương Đảng khóa XI, XII. Từ tháng 6/2012 đến tháng"
        " 8/2014, ông là Ủy viên Trung ương Đảng, Phó Chủ nhiệm Văn phòng Chính phủ."
    )
    seat = [one.status.value for one in held(text) if one.title == "Ủy viên"]
    assert seat == ["holds", "held"]


def test_nobody_holds_a_post_on_a_day_after_his_death() -> None:
    text = (
        "Sáng 15/1, đoàn đại biểu đến viếng Chủ tịch HĐND tỉnh Hà Nam Lê Văn Út. "
        "Chủ tịch HĐND tỉnh Hà Nam Lê Văn Út qua đời ngày 12/1/2019."
    )
    assert {(one.status.value, str(one.on)) for one in held(text)} == {
        ("holds", "2019-01-12"),
        ("end", "2019-01-12"),
    }
