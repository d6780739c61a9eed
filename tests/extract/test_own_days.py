"""Days of what is told twice."""

from tests.extract.reading import held


def test_what_is_told_twice_has_the_day_that_words_tell() -> None:
    text = (
        "Ngày 11/4, lãnh đạo tỉnh Hà Nam họp. Ông Trần Văn Tư vừa được bầu làm Chủ tịch UBND tỉnh Hà Nam.\n"
        "Trước đó, hôm 8/4, HĐND tỉnh Hà Nam bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh Hà Nam."
    )
    assert [str(one.on) for one in held(text, "2019-04-11") if one.status == "start"] == ["2019-04-08"]


def test_a_year_does_not_take_the_place_of_a_day() -> None:
    text = (
        "Ông Trần Văn Tư vừa được bầu làm Chủ tịch UBND tỉnh Hà Nam.\n"
        "Năm 2019, ông Trần Văn Tư được bầu làm Chủ tịch UBND tỉnh Hà Nam."
    )
    assert [str(one.on) for one in held(text, "2019-04-11") if one.status == "start"] == ["2019-04-11"]


def test_the_day_of_another_post_is_not_its_day() -> None:
    text = (
        "Ông Trần Văn Tư vừa được bầu làm Chủ tịch UBND tỉnh Hà Nam.\n"
        "Ngày 3/3/2014, ông Trần Văn Tư được bầu làm Chủ tịch UBND huyện Thanh Liêm."
    )
    days = {one.organization: str(one.on) for one in held(text, "2019-04-11") if one.status == "start"}
    assert days["Ủy ban nhân dân tỉnh Hà Nam"] == "2019-04-11"


def test_the_day_of_the_first_election_is_not_that_of_the_next() -> None:
    text = (
        "Ngày 11/4, ông Trần Văn Tư tái đắc cử Chủ tịch UBND tỉnh Hà Nam.\n"
        "Ông Trần Văn Tư tái đắc cử Chủ tịch UBND tỉnh Hà Nam.\n"
        "Ngày 3/3/2014, HĐND tỉnh Hà Nam bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh Hà Nam."
    )
    assert [str(one.on) for one in held(text, "2019-04-11") if one.status == "start"] == ["2019-04-11"]


def test_who_is_new_began_on_the_day_that_is_told_of_it() -> None:
    text = (
        "Tân Chủ tịch UBND tỉnh Hà Nam Trần Văn Tư ngày 6/6 gặp báo chí.\n"
        "Hôm 2/6, HĐND tỉnh Hà Nam bầu ông Trần Văn Tư làm Chủ tịch UBND tỉnh Hà Nam."
    )
    assert {str(claim.on) for claim in held(text, "2018-06-07") if claim.status.value == "start"} == {
        "2018-06-02"
    }


def test_a_start_that_is_only_mentioned_has_the_day_of_its_own_however_long_ago() -> None:
    text = (
        "Bộ Y tế họp ngày 16/12. Việc bổ nhiệm ông Trần Văn Tư giữ chức Giám đốc Sở Y tế Hà Nam là sai.\n"
        "Cuối tháng 9/2015, UBND tỉnh bổ nhiệm ông Trần Văn Tư làm Giám đốc Sở Y tế Hà Nam."
    )
    assert [str(one.on) for one in held(text, "2016-12-17") if one.status == "start"] == ["2015-09"]


def test_the_day_on_which_one_acted_first_is_not_that_of_the_appointment() -> None:
    text = (
        "Ông Trần Văn Tư vừa được bổ nhiệm làm Giám đốc Sở Y tế Hà Nam.\n"
        "Hôm 31/10, ông Tư được giao quyền Giám đốc Sở Y tế Hà Nam."
    )
    days = {(one.acting, str(one.on)) for one in held(text, "2016-12-17") if one.status == "start"}
    assert days == {(False, "2016-12-17"), (True, "2016-10-31")}
