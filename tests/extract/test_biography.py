"""Sentences of a life and sentences of news."""

from tests.extract.reading import posts


def test_the_day_of_a_birth_is_no_news_though_the_article_has_no_day() -> None:
    text = (
        "Bà Trần Thị Tư sinh ngày 3/8/1969 tại Hà Nam. Gần đây nhất, bà Tư giữ chức Giám đốc Sở Y tế Hà Nam."
    )
    assert [status for *_, status in posts(text, None)] == ["held"]
