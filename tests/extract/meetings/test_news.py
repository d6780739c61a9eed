"""What an article reports that tells of no event by a date."""

import pytest

from tests.extract.reading import events


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Lê Văn Tám vừa ký quyết định thu hồi đất.", "Lê Văn Tám vừa ký quyết định thu hồi đất"),
        (
            "Sở Nội vụ tỉnh Sơn La vừa có văn bản về xe công.",
            "Sở Nội vụ tỉnh Sơn La vừa có văn bản về xe công",
        ),
        (
            "Nhân dịp đầu xuân, Giám đốc Lê Văn Tám gửi bài viết cho báo.",
            "Lê Văn Tám gửi bài viết cho báo",
        ),
        (
            "Ông Lê Văn Tám viết đơn. Sở Nội vụ tỉnh Sơn La vừa nhận đơn của ông.",
            "Sở Nội vụ tỉnh Sơn La vừa nhận đơn của ông",
        ),
    ],
)
def test_what_is_just_done_is_the_event_of_an_article_without_dates(text: str, name: str) -> None:
    (found,) = events(text)
    assert (found.name, str(found.date)) == (name, "2019-01")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Tám cho rằng xe công còn nhiều.",  # an opinion
        "Sở Nội vụ tỉnh Sơn La đã có nhiều xe công.",  # a state of things
        "Chợ vừa mở lại.",  # nobody
        "Theo lãnh đạo Sở Nội vụ tỉnh Sơn La xe vừa được mua.",  # who says it does not do it
        "Nhân dịp Sở Nội vụ tỉnh Sơn La kỷ niệm 30 năm thành lập, ông Lê Văn Tám kể chuyện.",  # long ago
    ],
)
def test_opinions_and_states_are_no_news(text: str) -> None:
    assert events(text) == ()


def test_an_article_with_an_event_of_its_time_needs_no_other() -> None:
    text = "Ông Lê Văn Tám vừa ký quyết định thu hồi đất. Ngày 16/1, bà Hoàng Thị Nga họp báo."
    assert [found.event_type for found in events(text)] == ["press-conference"]


def test_nothing_tells_when_the_news_of_an_article_of_unknown_date_was() -> None:
    assert events("Ông Lê Văn Tám vừa ký quyết định thu hồi đất.", published=None) == ()
