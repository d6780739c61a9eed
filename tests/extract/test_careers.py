import pytest

from tests.extract.reading import held, posts


@pytest.mark.parametrize(
    "verb", ["từng đảm nhận các chức vụ", "kinh qua các chức danh", "lần lượt giữ các chức vụ:"]
)
def test_several_posts_in_a_row_are_past(verb: str) -> None:
    text = f"Ông Trần Văn Tư {verb} Giám đốc Sở Nội vụ tỉnh Đồng Nai, Bí thư Huyện ủy Long Thành."
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Giám đốc", "held"),
        ("Bí thư", "held"),
    ]


def test_several_posts_to_which_one_is_appointed_begin() -> None:
    text = "Ông Trần Văn Tư được bổ nhiệm giữ các chức vụ Giám đốc Sở Nội vụ, Bí thư Huyện ủy Long Thành."
    assert {status for *_, status in posts(text)} == {"start"}


def test_posts_after_nhu_belong_to_the_career() -> None:
    text = "Ông Trần Văn Tư trải qua nhiều vị trí quan trọng, như Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    assert [status for *_, status in posts(text)] == ["held"]


def test_a_post_is_carried_on_to_a_sentence_without_subject() -> None:
    text = (
        "Ông Trần Văn Tư sinh năm 1970. "
        "Từ tháng 5/2012 đến tháng 8/2013, giữ chức Chủ tịch UBND thị xã Dĩ An."
    )
    (claim,) = held(text)
    assert (claim.person, str(claim.since), str(claim.until)) == ("Trần Văn Tư", "2012-05", "2013-08")


@pytest.mark.parametrize("subject", ["", ", ông"])
def test_each_part_of_a_sentence_carries_the_subject_on(subject: str) -> None:
    text = (
        f"Ông Trần Văn Tư sinh năm 1970. Từ năm 2005 đến năm 2010{subject} là Chủ tịch UBND thị xã Dĩ An; "
        "từ năm 2010 đến nay là Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    )
    spells = [(one.title, one.status.value, str(one.since), one.ongoing) for one in held(text)]
    assert spells == [("Chủ tịch", "held", "2005", False), ("Giám đốc", "holds", "2010", True)]


def test_a_sentence_that_names_a_body_first_carries_nobody_on() -> None:
    text = "Ông Trần Văn Tư sinh năm 1970. Năm 2012, Sở Nội vụ làm việc với Phòng Nội vụ, giữ chức Giám đốc."
    assert posts(text) == []


def test_a_line_of_a_career_table_is_a_span() -> None:
    text = (
        "Quá trình công tác của ông Trần Văn Tư:\n- Từ 8/2009 đến 2/2015: Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    )
    (claim,) = held(text)
    assert (claim.status, str(claim.since), str(claim.until)) == ("held", "2009-08", "2015-02")


def test_a_colon_after_a_date_elsewhere_is_no_career() -> None:
    text = "Ông Trần Văn Tư thông báo ngày 5/1: Giám đốc Sở Nội vụ Đồng Nai đi vắng."
    assert posts(text) == []


def test_the_stage_of_a_life_dates_the_post() -> None:
    (claim,) = held("Giai đoạn 1997-2009, ông Trần Văn Tư làm Giám đốc Sở Nội vụ tỉnh Đồng Nai.")
    assert (str(claim.since), str(claim.until)) == ("1997", "2009")


def test_the_years_of_a_nhiem_ky_do_not_date_the_post() -> None:
    (claim,) = held("Nhiệm kỳ 2010-2015, ông Trần Văn Tư làm Giám đốc Sở Nội vụ tỉnh Đồng Nai.")
    assert claim.since is None


def test_an_end_after_the_title_joins_the_beginning_before() -> None:
    text = "Năm 2006 ông Trần Văn Tư làm Giám đốc Sở Nội vụ tỉnh Đồng Nai đến cuối năm 2008."
    (claim,) = held(text)
    assert (claim.status, str(claim.since), str(claim.until)) == ("held", "2006", "2008")


def test_a_post_ends_when_the_next_begins() -> None:
    text = (
        "Tháng 3/2015, ông Trần Văn Tư làm Chánh Văn phòng Tỉnh ủy Nghệ An; "
        "đến tháng 5/2018 được điều động giữ chức Trưởng ban Nội chính Tỉnh ủy Nghệ An."
    )
    first, second = held(text)
    assert (first.status, str(first.since), str(first.until)) == ("held", "2015-03", "2018-05")
    assert (second.status, str(second.on)) == ("start", "2018-05")


def test_a_date_that_follows_a_title_is_not_that_of_the_next_verb() -> None:
    text = (
        "Ông Trần Văn Tư được bầu làm Phó Chủ tịch UBND tỉnh Đồng Nai từ tháng 4/2016 "
        "khi đang làm Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    )
    dates = {claim.title: str(claim.since) for claim in held(text)}
    assert dates["Giám đốc"] == "None"


def test_a_parenthesis_after_a_title_beside_a_name_dates_it() -> None:
    text = "Ông Trần Văn Tư, nguyên Giám đốc Sở Nội vụ (từ tháng 8/2013 đến tháng 12/2018), có mặt."
    (claim,) = held(text.replace("Sở Nội vụ", "Sở Nội vụ tỉnh Đồng Nai"))
    assert (str(claim.since), str(claim.until)) == ("2013-08", "2018-12")


def test_a_parenthesis_that_tells_only_the_end_tells_no_beginning() -> None:
    text = "Ông Trần Văn Tư - Bí thư Tỉnh ủy Sơn La nhiệm kỳ 2010-2015 (đến tháng 2/2015) - có mặt."
    (claim,) = held(text)
    assert (claim.since, str(claim.until)) == (None, "2015-02")


def test_the_year_of_a_birth_does_not_date_a_post() -> None:
    text = "Ông Trần Văn Tư sinh năm 1944 từng giữ các chức vụ Tư lệnh Quân đoàn 2, Tư lệnh Quân khu 4."
    assert {claim.since for claim in held(text)} == {None}


def test_the_time_of_a_fault_is_not_that_of_the_report() -> None:
    text = "Ngày 16/1, ông Trần Văn Tư bị kỷ luật vì sai phạm khi giữ chức Giám đốc Sở Nội vụ Đồng Nai."
    (claim,) = held(text)
    assert (claim.status, claim.since) == ("held", None)


def test_a_session_of_the_assembly_dates_an_election_in_a_life() -> None:
    text = (
        "Bà Trần Thị Lan sinh năm 1959. "
        "Tại kỳ họp thứ nhất Quốc hội khóa 13, bà được phê chuẩn làm Bộ trưởng Bộ Y tế."
    )
    (claim,) = held(text)
    assert (claim.status, str(claim.on)) == ("start", "2011")


def test_an_undated_step_of_a_life_is_past_and_not_news() -> None:
    text = "Ông Trần Văn Tư sinh năm 1960. Sau đó ông làm Giám đốc Sở Nội vụ tỉnh Đồng Nai."
    assert [status for *_, status in posts(text)] == ["held"]


def test_another_person_ends_the_life_that_was_told() -> None:
    text = (
        "Ông Trần Văn Tư sinh năm 1960. Ông Nguyễn Tân Cương thôi giữ chức Tư lệnh Quân khu 4, "
        "giữ chức Tư lệnh Quân khu 7."
    )
    assert [status for *_, status in posts(text)] == ["end", "start"]


def test_the_first_recent_day_of_an_article_is_the_day_of_its_sightings() -> None:
    text = "Sáng 15/1, hội nghị khai mạc tại Hà Nội.\nThủ tướng Nguyễn Xuân Phúc phát biểu."
    (claim,) = held(text)
    assert str(claim.on) == "2019-01-15"


def test_a_day_long_before_the_article_is_not_the_day_of_its_sightings() -> None:
    text = "Nghị định có hiệu lực ngày 15/11/2018.\nThủ tướng Nguyễn Xuân Phúc phát biểu."
    (claim,) = held(text)
    assert str(claim.on) == "2019-01-17"


def test_an_old_day_that_opens_the_sentence_dates_the_sighting() -> None:
    (claim,) = held("Trước đó, ngày 25/9/2015, Thủ tướng Nguyễn Tấn Dũng ký quyết định.")
    assert str(claim.on) == "2015-09-25"


def test_an_appointment_up_to_now_is_a_post_that_is_held() -> None:
    text = "Năm 2015, ông Trần Văn Tư được bầu làm Chủ tịch UBND tỉnh Đồng Nai cho đến nay."
    (claim,) = held(text)
    assert (claim.status, str(claim.since), claim.ongoing) == ("holds", "2015", True)


def test_an_appointment_up_to_a_year_is_past() -> None:
    text = "Ông Trần Văn Tư được điều động giữ chức Chủ tịch UBND tỉnh Đồng Nai đến cuối năm 2005."
    (claim,) = held(text)
    assert (claim.status, claim.since, str(claim.until)) == ("held", None, "2005")


def test_what_a_life_says_after_a_comma_is_of_its_subject() -> None:
    text = "Ông Trần Văn Tư sinh năm 1954, quê Nghệ An, là Ủy viên Trung ương Đảng khóa 10, 11, 12."
    assert posts(text) == [("Trần Văn Tư", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "holds")]


def test_what_news_says_after_a_comma_may_be_of_another() -> None:
    text = "Ông Trần Văn Tư gặp đoàn khách, là Ủy viên Trung ương Đảng."
    assert posts(text) == []


def test_a_list_of_a_career_goes_on_past_what_is_no_post() -> None:
    text = (
        "Ông Nguyễn Văn An từng kinh qua các vị trí: cán bộ Bộ Tài chính, giảng viên; Vụ trưởng Vụ Ngân sách;"
        " Thứ trưởng Bộ Tài chính."
    )
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Vụ trưởng", "held"),
        ("Thứ trưởng", "held"),
    ]


def test_a_career_before_an_appointment_is_past() -> None:
    text = (
        "Trước khi được bổ nhiệm, ông Nguyễn Văn An đã kinh qua các chức vụ: Chánh Thanh tra tỉnh Quảng Nam."
    )
    assert [status for _, _, _, status in posts(text)] == ["held"]


def test_the_terms_of_one_post_do_not_break_a_list() -> None:
    text = (
        "Ông Nguyễn Văn An là Ủy viên Trung ương Đảng các khóa XI, XII; Đại biểu Quốc hội (khóa XIII);"
        " Bí thư Tỉnh ủy Phú Yên."
    )
    assert [title for _, title, _, _ in posts(text)] == ["Ủy viên", "Đại biểu", "Bí thư"]


def test_a_post_in_brackets_with_both_years_is_past() -> None:
    (one,) = held("Ông Hồ Anh Tuấn, Giám đốc Sở Y tế Hà Tĩnh (2010-2016), bị kiểm điểm.")
    assert (one.status.value, str(one.since), str(one.until)) == ("held", "2010", "2016")


def test_one_comes_from_a_post_to_another() -> None:
    text = "Tỉnh điều động ông Lê Trung Chinh từ vị trí Giám đốc Sở Y tế Hà Tĩnh làm Bí thư Huyện ủy Kỳ Anh."
    assert [(title, status) for _, title, _, status in posts(text)] == [
        ("Giám đốc", "held"),
        ("Bí thư", "start"),
    ]


def test_a_period_after_the_last_title_is_that_of_all() -> None:
    found = held(
        "Ông Lê Văn Tám, Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Vinh giai đoạn 2011-2016 bị kỷ luật."
    )
    assert [(one.status.value, str(one.since), str(one.until)) for one in found] == [
        ("held", "2011", "2016")
    ] * 2


def test_a_period_after_a_comma_is_not_that_of_the_post() -> None:
    (one,) = held("Ông Lê Văn Tám, Bí thư Tỉnh ủy Nghệ An, giai đoạn 2011-2016 tỉnh phải tập trung.")
    assert one.status.value == "holds"


@pytest.mark.parametrize("published", ["2019-01-17", None])
def test_a_term_told_of_the_last_post_of_a_row_bears_on_the_one_before(published: str | None) -> None:
    text = (
        "Ông Lê Văn Tám - Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh Nghệ An nhiệm kỳ 2011-2016,"
        " bị kỷ luật theo kết luận tháng 3-2018."
    )
    assert {status for _, _, _, status in posts(text, published)} == {"held"}


def test_a_term_that_may_still_run_leaves_a_post_held_today() -> None:
    text = "Ông Lê Văn Tám - Chủ tịch UBND tỉnh Nghệ An nhiệm kỳ 2016-2021, phát biểu tháng 3-2018."
    assert posts(text, None)[0][3] == "holds"


def test_a_post_taken_over_begins_on_the_day_behind_who_leaves() -> None:
    text = "Ông Trần Văn Tư được điều động giữ chức Bí thư Tỉnh ủy Hà Nam thay ông Lê Văn Năm từ ngày 3/1."
    assert {one.person: str(one.on) for one in held(text) if one.status == "start"} == {
        "Trần Văn Tư": "2019-01-03"
    }


def test_a_date_after_a_comma_opens_the_next_clause() -> None:
    text = "Sau 5 năm giữ chức Bí thư Huyện ủy Thanh Oai, ngày 5/1/2019 ông Trần Văn Tư nghỉ việc riêng."
    assert all(one.since is None and one.on is None for one in held(text) if one.status == "held")


def test_an_age_is_no_date_of_a_post() -> None:
    text = "Ông Trần Văn Tư năm nay 39 tuổi, là tiến sĩ Quản trị Kinh doanh, Bí thư Tỉnh ủy Hà Nam."
    assert [(one.status, str(one.on), one.since) for one in held(text)] == [("holds", "2019-01-17", None)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ông Trần Văn Tư từng là Bộ trưởng Công an trước khi được bầu làm Chủ tịch nước tháng 4/2016.",
            ("Chủ tịch nước", "start", "2016-04", "None", "None"),
        ),
        (
            "Trước khi làm Thứ trưởng Công an từ năm 2006 đến tháng 8/2011, ông Trần Văn Tư học luật.",
            ("Thứ trưởng", "held", "None", "2006", "2011-08"),
        ),
    ],
)
def test_a_post_that_comes_next_is_told_where_it_bears_its_own_date(
    text: str, said: tuple[str, str, str, str, str]
) -> None:
    told = held(text)
    assert said in {(one.title, one.status, str(one.on), str(one.since), str(one.until)) for one in told}


def test_of_two_dates_of_one_appointment_the_exact_one_counts() -> None:
    text = (
        "Năm 2017, ông Trần Văn Tư được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Hà Nam. "
        "Ngày 24/2/2017, ông Trần Văn Tư được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Hà Nam."
    )
    assert [str(one.on) for one in held(text)] == ["2017-02-24"]


def test_the_end_of_a_time_is_read_before_an_address() -> None:
    text = "Từ tháng 2/2014 đến tháng 2/2016 đồng chí Trần Văn Tư giữ chức Giám đốc Sở Nội vụ tỉnh Hà Nam."
    assert [(str(one.since), str(one.until)) for one in held(text)] == [("2014-02", "2016-02")]


def test_until_somebody_takes_a_post_says_nothing_of_it() -> None:
    text = "Từ tháng 2/2016 đến khi được chỉ định làm Bí thư Tỉnh ủy Hà Nam, ông Trần Văn Tư học luật."
    assert posts(text) == []


def test_a_post_is_not_held_since_the_day_it_was_struck_from_the_record() -> None:
    text = "Ngày 8/8/2018, Thủ tướng xóa tư cách nguyên Thứ trưởng Bộ Công an đối với ông Trần Văn Tư."
    assert [(one.status, one.since) for one in held(text)] == [("held", None)]


def test_a_period_behind_a_past_post_is_not_that_of_the_present_one() -> None:
    text = "Ông Trần Văn Tư, Phó Chủ tịch UBND tỉnh Hà Nam, nguyên Giám đốc Sở Xây dựng giai đoạn 2010-2015."
    assert [(one.title, one.status, str(one.since)) for one in held(text)] == [
        ("Phó Chủ tịch", "holds", "None"),
        ("Giám đốc", "held", "2010"),
    ]


def test_a_date_after_a_semicolon_is_that_of_the_last_post() -> None:
    text = "Ông Trần Văn Tư từng là Bí thư Tỉnh ủy Hà Nam, Bộ trưởng Y tế; Phó Chủ tịch Quốc hội từ năm 2011."
    assert [str(one.since) for one in held(text)] == ["None", "None", "2011"]


def test_where_one_worked_as_what_is_a_career() -> None:
    text = (
        "Từ 2003 - 2014, ông Trần Văn Tư làm việc tại Công ty Hóa chất Hà Nam với các chức vụ như "
        "Kế toán trưởng, Tổng Giám đốc Công ty Tài chính cổ phần Hóa chất Việt Nam."
    )
    assert [(one.organization, one.status, str(one.until)) for one in held(text)][-1] == (
        "Công ty Tài chính cổ phần Hóa chất Việt Nam",
        "held",
        "2014",
    )


def test_the_year_of_a_committee_is_no_term_of_the_posts_before() -> None:
    text = "Ông Trần Văn Tư, Phó Chủ tịch UBND tỉnh Hà Nam, Trưởng Ban Chỉ đạo thi tỉnh Hà Nam năm 2017."
    assert held(text, "2018-09-05")[0].status == "holds"


_CHAIRMAN = "Chủ tịch UBND tỉnh Hà Nam"


@pytest.mark.parametrize(
    ("text", "over"),
    [
        (f"Trước năm 2016, {_CHAIRMAN} là ông Trần Văn Tư.", "2016"),
        (f"Trước năm 2016, người giữ chức {_CHAIRMAN} là ông Trần Văn Tư.", "2016"),
        (f"Trước tháng 3/2016, ông Trần Văn Tư là {_CHAIRMAN}.", "2016-03"),
        (f"Trước ngày 1/3/2016, ông Trần Văn Tư giữ chức {_CHAIRMAN}.", "2016-03-01"),
        (f"Ông Trần Văn Tư làm {_CHAIRMAN} trước năm 2016.", "2016"),
        (f"Trước cuối năm 2016, ông Trần Văn Tư là {_CHAIRMAN}.", "2016"),
        (f"Ông Trần Văn Tư, {_CHAIRMAN} (trước năm 2010), cho biết đã nắm được việc này.", "2010"),
        (f"Trước đó, {_CHAIRMAN} là ông Trần Văn Tư.", "None"),
    ],
)
def test_what_was_before_a_time_is_over_by_then_and_ends_on_no_day(text: str, over: str) -> None:
    (claim,) = held(text)
    assert (claim.status.value, claim.since, claim.until, str(claim.on)) == ("held", None, None, over)


def test_a_post_with_a_beginning_is_over_before_a_time() -> None:
    (claim,) = held(f"Từ năm 2012, ông Trần Văn Tư làm {_CHAIRMAN} trước tháng 3/2016.")
    assert (str(claim.since), claim.until, str(claim.on)) == ("2012", None, "2016-03")


def test_a_post_held_since_before_a_time_need_not_be_over() -> None:
    (claim,) = held(f"Từ trước năm 2016, ông Trần Văn Tư đã là {_CHAIRMAN}.")
    assert (claim.status.value, claim.until) == ("holds", None)


def test_an_appointment_before_a_time_has_no_date() -> None:
    (claim,) = held("Trước năm 2016, ông Trần Văn Tư được bổ nhiệm làm Chủ tịch UBND tỉnh Hà Nam.")
    assert (claim.status.value, claim.on, claim.until) == ("start", None, None)


def test_an_election_before_another_is_no_past_post() -> None:
    text = (
        "Trước đó, Hội nghị đã bầu ba người vào Ban Bí thư gồm các ông: Trần Văn Tư, Lê Văn Năm, Hà Văn Sáu."
    )
    assert "held" not in {status for *_, status in posts(text)}


def test_the_period_of_a_post_may_stand_behind_its_duties() -> None:
    text = (
        "Ông Trần Văn Tư từng là Phó Chủ tịch UBND tỉnh Hà Nam phụ trách mảng văn hóa "
        "từ tháng 6/2015 đến đầu năm 2017."
    )
    (claim,) = held(text)
    assert (str(claim.since), str(claim.until)) == ("2015-06", "2017")


def test_a_duty_without_a_period_gives_none() -> None:
    (claim,) = held("Ông Trần Văn Tư từng là Phó Chủ tịch UBND tỉnh Hà Nam phụ trách văn hóa, đến năm 2017.")
    assert claim.since is None
