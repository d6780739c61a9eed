"""Sentences of a life and sentences of news."""

from tests.extract.reading import held, posts


def test_the_day_of_a_birth_is_no_news_though_the_article_has_no_day() -> None:
    text = "Ở quê, bà Lò Thị Sen sinh ngày 27/2/1958. Sau đó, bà giữ chức Giám đốc Sở Du lịch Lai Châu."
    assert [status for *_, status in posts(text, None)] == ["held"]


def test_since_when_the_predecessor_had_the_post_makes_no_life_of_the_news() -> None:
    text = (
        "Ngày 15/1, HĐND huyện Đồng Xuân họp. Ông Lê Văn Út được bầu giữ chức Chủ tịch UBND huyện Đồng Xuân, "
        "kế nhiệm ông La Văn Nho, người giữ chức vụ này từ tháng 10/2010."
    )
    assert [str(one.on) for one in held(text) if one.person == "Lê Văn Út"] == ["2019-01-15"]


def test_news_before_a_semicolon_keeps_its_day_where_the_words_after_it_look_back() -> None:
    text = (
        "Chánh án TAND tối cao công bố quyết định bổ nhiệm bà Trần Thị Sáu làm Chánh án TAND tỉnh Lai Châu; "
        "bà Sáu trước đó là Phó Chánh án TAND tỉnh Sơn La."
    )
    told = {(one.title, one.status.value, str(one.on)) for one in held(text)}
    assert told == {("Chánh án", "start", "2019-01-17"), ("Phó Chánh án", "held", "None")}
