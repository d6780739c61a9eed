"""Documents made to keep a reader busy: each is read, or rejected, in time that grows with its length."""

from __future__ import annotations

import json

import pytest

from kg.ingest.language import vietnamese_share
from kg.model.document import Document, Rejected
from tests.ingest.articles import SENTENCE, STORY, in_cp1258, read_bytes, the_document, the_reason

pytestmark = pytest.mark.timeout(120)

SIZE = 200_000
LINES = [
    *(
        "Chia sẻ\n",
        "Ảnh: Thu Hà\n",
        "- Ảnh: ",
        "Ảnh Thu Hà Thu Hà ",
        "Nguồn: ",
        "(TTXVN",
        "TTXVN - ",
        "Theo ",
    ),
    *(
        "Thu Hà - ",
        "HỮU TÂM ",
        "A.B.",
        "a-",
        "\n",
        " ",
        "\u200b",
        "15/11/2018\n",
        "16:59 ",
        "Email của bạn sẽ không được\n",
    ),
    *("Trao quà | Vùng lũ - Ảnh 2\n", "nhiệm vụ năm 2019 ", "từ đầu năm 2018 đến nay ", "6/2/2018 ", "sẽ "),
    *("a\u0301\u0323\u0301\u0323", "hoà "),
]


def long(unit: str) -> str:
    return (unit * (SIZE // len(unit) + 1))[:SIZE]


@pytest.mark.parametrize("unit", LINES)
def test_a_long_article_is_read_with_what_stands_around_it(unit: str) -> None:
    found = the_document(f"{STORY * 30}{long(unit)}\n{SENTENCE}\nThu Hà\n")
    assert found.title == "Trao quà cho bà con vùng lũ"
    assert all(0 <= start < end <= len(found.text) for start, end in found.credits)


@pytest.mark.parametrize(
    "end", [b"a" + b"\xcc\xf2" * (SIZE // 2), b"\xe0" * SIZE, b"\x81" * SIZE, b"ab\xff " * (SIZE // 4)]
)
def test_a_long_text_in_an_old_encoding_is_read(end: bytes) -> None:
    assert the_document(in_cp1258(STORY * 30) + end).title == "Trao quà cho bà con vùng lũ"


@pytest.mark.parametrize("piece", ["a", "é", "a ", "é ", "ạ\u0323\u0301"])
def test_the_share_of_vietnamese_of_a_long_text_is_a_share(piece: str) -> None:
    share = vietnamese_share(piece * (SIZE // len(piece)))
    assert share is None or 0 <= share <= 1


@pytest.mark.parametrize(
    "value", ["[" * SIZE, '{"a":' * (SIZE // 5), "1" * SIZE, '"' + "\\" * SIZE, "-" * SIZE]
)
def test_a_long_broken_line_is_rejected_and_the_next_is_read(value: str) -> None:
    lines = ('{"id": "a", "text": ' + value + "}", json.dumps({"id": "b", "text": STORY}))
    broken, whole = read_bytes("\n".join(lines).encode())
    assert isinstance(broken, Rejected)
    assert isinstance(whole, Document)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * (SIZE // 5),
        "<p>" * (SIZE // 3),
        "<a " * (SIZE // 3),
        "<p class='date'>" * (SIZE // 30),
        "<!--" * (SIZE // 4),
    ],
)
def test_a_long_page_without_an_article_is_rejected(markup: str) -> None:
    assert the_reason(f"<html><body>{markup}").endswith("save the article as text instead")


@pytest.mark.parametrize(
    "head",
    [
        "<time>17/1/2019</time>",
        '<meta name="date" content="x">',
        '<script type="application/ld+json">"datePublished"',
    ],
)
def test_a_long_head_does_not_hide_the_article(head: str) -> None:
    body = f"<article><p>{SENTENCE}</p><p>{SENTENCE}</p></article>"
    page = f"<html><head>{(head + '</script>') * 2000}</head><body>{body}</body></html>"
    assert SENTENCE in the_document(page).text
