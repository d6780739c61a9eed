from __future__ import annotations

import pytest

from kg.model.document import Document
from tests.ingest.articles import SENTENCE, STORY, the_document


def signed(line: str) -> Document:
    return the_document(f"{STORY}{SENTENCE}\n{line}\n")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Thu Hà", ("Thu Hà",)),
        ("THU HÀ", ("Thu Hà",)),
        ("Vũ Thu Hà", ("Vũ Thu Hà",)),
        ("Thu Hà - Minh Tâm", ("Thu Hà", "Minh Tâm")),
        ("Thu Hà/Vidu.vn", ("Thu Hà",)),
        ("Tác giả: Thu Hà", ("Thu Hà",)),
        ("Bài và ảnh: Thu Hà", ("Thu Hà",)),
        ("Thu Hà (tổng hợp)", ("Thu Hà",)),
        ("Thu Hà thực hiện", ("Thu Hà",)),
        ("(Tin: Thu Hà)", ("Thu Hà",)),
        ("PV Thu Hà", ("Thu Hà",)),
        ("Theo TTXVN", ()),
        ("Theo Thu Hà", ()),
        ("Theo Báo Ví Dụ", ()),
    ],
)
def test_a_line_that_is_only_a_signature_is_a_byline(line: str, authors: tuple[str, ...]) -> None:
    found = signed(line)
    places = [found.text[start:end] for start, end in found.credits]
    assert found.authors == authors
    assert places == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ông Vũ Văn Tâm",
        "Hà Nội",
        "TTXVN",
        "Tuổi Trẻ",
        "Bà con xã Quảng Ninh cảm ơn đoàn.",
        "Thu Hà rời xã khi trời đã tối và đường làng vắng người, chỉ còn tiếng nước chảy dưới cầu.",
        "Trương Thị Lệ",
    ],
)
def test_other_last_lines_are_no_byline(line: str) -> None:
    assert signed(line).authors == ()


def test_a_byline_can_stand_below_the_headline() -> None:
    found = the_document(
        f"Trao quà cho bà con vùng lũ\nThu Hà\n{SENTENCE}\n{SENTENCE}\n{SENTENCE}\n" + STORY * 2
    )
    assert found.authors == ("Thu Hà",)
    assert found.title == "Trao quà cho bà con vùng lũ"


def test_captions_may_follow_the_byline() -> None:
    found = signed(f"Thu Hà\nBà con bên cầu mới. Ảnh: Thu Hà\n{SENTENCE}")
    assert found.authors == ("Thu Hà",)
    assert found.photographers == ("Thu Hà",)


def test_whom_the_article_speaks_of_has_not_signed_it() -> None:
    assert signed("Theo lời bà Lệ, chị Thu Hà đã cứu ba người.\nThu Hà").authors == ()


def test_authors_of_the_metadata_are_taken_where_no_line_is_signed() -> None:
    head = '<meta name="author" content="Vũ Thu Hà">'
    body = f"<article><p>{SENTENCE}</p><p>{SENTENCE}</p></article>"
    page = f"<html><head><title>Tin vùng lũ</title>{head}</head><body>{body}</body></html>"
    assert the_document(page).authors == ("Vũ Thu Hà",)
