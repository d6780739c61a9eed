"""Sentences of a life and sentences of news."""

from tests.extract.reading import posts


def test_the_day_of_a_birth_is_no_news_though_the_article_has_no_day() -> None:
    text = "Ở quê, bà Lò Thị Sen sinh ngày 27/2/1958. Sau đó, bà giữ chức Giám đốc Sở Du lịch Lai Châu."
    assert [status for *_, status in posts(text, None)] == ["held"]
