from __future__ import annotations

import pytest

from kg.ingest.page_child import article

BODY = "<p>Bà Trương Thị Lệ đến thăm bà con vùng lũ và hỏi chuyện từng nhà trong xã.</p>" * 3


def stated(head: str = "", before: str = "", foot: str = "") -> object:
    """Return the day that a page states as that of its publication."""
    markup = (
        f"<html><head><title>Qua lũ</title>{head}</head>"
        f"<body><article><h1>Qua lũ</h1>{before}{BODY}</article>{foot}</body></html>"
    )
    return article(markup)["published"]


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2019-01-17T08:30:00+07:00">',
        '<meta name="pubdate" content="2019-01-17">',
        '<meta name="PubDate" content="17/01/2019 08:30">',
        '<meta itemprop="datePublished" content="2019-01-17 08:30">',
        '<script type="application/ld+json">{"datePublished": "2019-01-17T08", "x": "2020"}</script>',
    ],
)
def test_metadata_state_the_day_of_publication(head: str) -> None:
    assert stated(head) == "2019-01-17"


@pytest.mark.parametrize(
    "line",
    [
        '<time datetime="2019-01-17T08:30">hôm thứ năm</time>',
        "<time>17/1/2019 08:30</time>",
        '<span class="date">Thứ Năm, 17/01/2019 08:30 (GMT+7)</span>',
        '<div id="publish-box">\n   08:30 AM,\n   17/01/2019\n</div>',
        '<div class="datetime"><span class="date">17/01/2019</span></div>',
        '<header><span class="date">17/01/2019</span></header>',
        '<span itemprop="datePublished">17/01/2019</span>',
    ],
)
def test_a_date_line_beside_the_article_states_its_day(line: str) -> None:
    assert stated(before=line) == "2019-01-17"


@pytest.mark.parametrize(
    ("head", "before", "foot"),
    [
        ("", "", ""),
        ('<meta property="og:image" content="https://vi.example/2018/05/09/lu.jpg">', "", ""),
        ('<link rel="canonical" href="https://vi.example/2018/05/09/lu.html">', "", ""),
        ('<meta property="article:modified_time" content="2018-05-09">', "", ""),
        ('<script type="application/ld+json">{"dateModified": "2018-05-09"}</script>', "", ""),
        ('<script>let datePublished = "2018-05-09";</script>', "", ""),
        ("<title>Lũ ngày 9/5/2018</title>", "", ""),
        ("", "<p>Quyết định này có từ ngày 9/5/2018.</p>", ""),
        ("", '<p class="date">Quyết định này có từ ngày 9/5/2018.</p>', ""),
        ("", "", "<footer>Giấy phép số 12/GP-BTTTT cấp ngày 9/5/2018</footer>"),
        ("", "", '<div class="publisher">Giấy phép số 12/GP-BTTTT cấp ngày 9/5/2018</div>'),
        ("", "", '<footer><span class="date">9/5/2018</span></footer>'),
        ("", "", '<ul><li><span class="date">9/5/2018</span> Tin khác</li></ul>'),
        ("", "", '<aside><time datetime="2018-05-09">Tin khác</time></aside>'),
        ("", "", '<header><span class="time">9/5/2018</span></header>'),
        ("", "", "<small>© 2018 Báo Thử</small>"),
        ("", '<time datetime="2018-05">tháng 5</time>', ""),
        ("", '<time datetime="2018-02-30">hôm qua</time>', ""),
        ("", '<meta name="date" content="0001-01-01T00:00:00">', ""),
        ("", f'<span class="date">9/5/2018{" " * 400}và sau đó</span>', ""),
    ],
)
def test_nothing_else_on_a_page_states_a_day(head: str, before: str, foot: str) -> None:
    assert stated(head, before, foot) is None


def test_two_competing_days_state_none() -> None:
    assert stated(before="<time>17/1/2019</time><time>18/1/2019</time>") is None
    assert stated(before="<time>17/1/2019</time><time datetime='2019-01-17'>nay</time>") == "2019-01-17"


def test_metadata_outweigh_what_is_visible() -> None:
    head = '<meta name="date" content="2019-01-17">'
    assert stated(head, "<time>18/1/2019</time>") == "2019-01-17"


def test_metadata_without_a_day_leave_it_to_what_is_visible() -> None:
    head = '<meta name="date" content="0001-01-01"><script type="application/ld+json"></script>'
    assert stated(head, "<time>18/1/2019</time>") == "2019-01-18"
