from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import Limits, read
from kg.model.document import Document, Rejected
from tests.ingest.articles import SENTENCE, in_cp1258, published, the_document, the_reason

BODY = (
    f"<p>{SENTENCE}</p><p>Đoàn đã trao hai trăm suất quà và sửa lại cây cầu bị nước cuốn trôi hôm trước.</p>"
)
HEADLINE = "Trao quà cho bà con vùng lũ"


def page(body: str = BODY, head: str = "", foot: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{HEADLINE}</title>{head}</head>"
        f"<body><article><h1>{HEADLINE}</h1>{body}</article>{foot}</body></html>"
    )


def test_the_article_is_read_without_markup_and_with_its_headline() -> None:
    found = the_document(page(foot="<script>let x = 1;</script><nav><a href='/'>Trang chủ</a></nav>"))
    assert found.text.startswith(HEADLINE + "\n")
    assert SENTENCE in found.text
    assert "<" not in found.text
    assert "Trang chủ" not in found.text
    assert found.title == HEADLINE


def test_the_headline_stands_once_before_the_article() -> None:
    text = f"<html><head><title>{HEADLINE}</title></head><body><article>{BODY}</article></body></html>"
    assert the_document(text).text.count(HEADLINE) == 1


def test_what_the_page_states_of_itself_is_kept() -> None:
    head = (
        '<meta property="og:site_name" content="Báo Thử"><meta property="og:url" content="https://vi.example/1.html">'
        '<meta name="author" content="Vũ Thu Hà">'
        '<meta property="article:published_time" content="2019-01-17T08:00">'
    )
    found = the_document(page(head=head))
    assert (found.publisher, found.url, found.authors) == (
        "Báo Thử",
        "https://vi.example/1.html",
        ("Vũ Thu Hà",),
    )
    assert found.published is not None
    assert (str(found.published.date), found.published.basis) == ("2019-01-17", "given")


def test_a_page_without_a_date_has_none() -> None:
    assert published(page()) is None


def test_a_page_can_tell_its_day_by_its_words() -> None:
    told = f"<p>Chiều 17/1, đoàn dự hội nghị triển khai nhiệm vụ năm 2019 sau năm 2018 nhiều lũ.</p>{BODY}"
    assert published(page(told)) == ("2019-01-17", "inferred")


def test_a_file_is_named_after_the_page(tmp_path: Path) -> None:
    (tmp_path / "bai-1.html").write_text(page(), encoding="utf-8")
    (found,) = read([str(tmp_path)], None)
    assert isinstance(found, Document)
    assert found.id == "bai-1"


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "<html>",
        "<!-- nothing -->",
        f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1></body></html>",
    ],
)
def test_a_page_without_an_article_is_rejected(markup: str) -> None:
    assert the_reason(markup) == "no article was found in this page; save the article as text instead"


@pytest.mark.parametrize("depth", [1000, 100_000])
def test_a_page_nested_too_deep_is_rejected_not_cut_to_its_headline(depth: int) -> None:
    assert "no article was found" in the_reason(page("<div>" * depth + BODY + "</div>" * depth))


def test_an_empty_page_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"")
    (found,) = read([str(tmp_path / "a.html")], None)
    assert isinstance(found, Rejected)


def test_a_page_that_takes_too_long_is_given_up_and_the_next_one_is_read() -> None:
    assert the_reason(page(BODY * 20_000), Limits(page_seconds=0.01)).startswith("the page took over 0.01 s")
    assert SENTENCE in the_document(page()).text


def test_markup_that_an_article_quotes_comes_out_as_words() -> None:
    quoted = (
        f"{BODY}<p>Kẻ gian chèn đoạn mã &lt;script&gt;x&lt;/script&gt; vào trang của xã và bị bắt ngay.</p>"
    )
    assert "<script>x</script>" in the_document(page(quoted)).text


def test_a_page_in_an_old_encoding_is_read_though_its_words_come_late() -> None:
    late = page(head=f"<style>{'p { margin: 0; } ' * 400}</style>")
    assert SENTENCE in the_document(in_cp1258(late)).text
