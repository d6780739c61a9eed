from __future__ import annotations

import json

import pytest

from kg.model.document import Document
from tests.ingest.articles import SENTENCE, STORY, the_document

HEADLINE = "Trao quà cho bà con vùng lũ"


def beside(document: Document) -> list[str]:
    return [document.text[start:end] for start, end in document.credits]


@pytest.mark.parametrize("line", ["Hà Nội", "Đà Nẵng", "Hải Phòng."])
def test_a_first_line_that_is_a_place_is_the_dateline(line: str) -> None:
    found = the_document(f"{line}\n{HEADLINE}\n{SENTENCE}\n")
    assert (found.place, found.title) == (line, HEADLINE)


@pytest.mark.parametrize(
    ("opening", "publisher", "place"),
    [
        ("(TTXVN) - ", "TTXVN", None),
        ("(Báo Ví Dụ) – ", "Báo Ví Dụ", None),
        ("VOV.VN - ", "VOV.VN", None),
        ("(Hà Nội): ", None, "Hà Nội"),
        ("TTO - ", "TTO", None),
        ("", None, None),
        ("(gần chợ) và ", None, None),
    ],
)
def test_the_opening_of_the_story_names_outlet_or_place(
    opening: str, publisher: str | None, place: str | None
) -> None:
    found = the_document(f"{HEADLINE}\n{opening}{SENTENCE}\n{SENTENCE}\n")
    assert (found.publisher, found.place) == (publisher, place)
    assert beside(found) == ([opening.strip()] if publisher or place else [])


def test_the_site_of_the_byline_is_the_outlet() -> None:
    assert the_document(f"{STORY}Thu Hà/Vidu.vn\n").publisher == "Vidu.vn"


def test_metadata_outweigh_what_the_text_says() -> None:
    text = f"Tên bài\n(TTXVN) - {SENTENCE}"
    found = the_document(json.dumps({"id": "a", "title": "Đầu đề", "publisher": "Báo Thử", "text": text}))
    assert (found.title, found.publisher) == ("Đầu đề", "Báo Thử")


@pytest.mark.parametrize(
    "first",
    [
        "Bà Lệ đến thăm xã.",
        "Tin trong ngày:",
        "(TTXVN) - Bà Lệ đến thăm xã",
        "Bà con vùng lũ " * 18,
    ],
)
def test_a_first_line_that_reads_like_a_story_is_no_headline(first: str) -> None:
    assert the_document(f"{first}\n{SENTENCE}\n").title is None


def test_lines_of_signs_are_no_lines() -> None:
    assert the_document(f"***\n---\n{HEADLINE}\n.\n{SENTENCE}\n").title == HEADLINE


def test_a_text_of_one_line_has_no_headline() -> None:
    assert the_document(SENTENCE).title is None


def test_a_headline_is_no_place_where_no_official_is_looked_for() -> None:
    assert beside(the_document(STORY)) == []


@pytest.mark.parametrize(
    "line", ["Chia sẻ", "In bài viết", "Tin liên quan", "Xem thêm:", "TAGS", "Về đầu trang"]
)
def test_buttons_of_the_page_are_furniture(line: str) -> None:
    found = the_document(f"{line}\n{HEADLINE}\n{SENTENCE}\n{line}\n")
    assert beside(found) == [line, line]
    assert found.title == HEADLINE


def test_everything_from_the_comment_form_on_is_furniture() -> None:
    form = "Email của bạn sẽ không được đăng"
    found = the_document(f"{STORY}{form}\nBà Trương Thị Lệ thật tốt\nGửi\n")
    assert beside(found) == [form, "Bà Trương Thị Lệ thật tốt", "Gửi"]


def test_the_alternative_text_of_a_picture_is_furniture() -> None:
    line = "Trao quà | Vùng lũ - Ảnh 2."
    assert beside(the_document(f"{STORY}{line}\n{SENTENCE}\n")) == [line]


def test_places_are_in_order_and_do_not_overlap() -> None:
    found = the_document(
        f"Hà Nội\n{HEADLINE}\n11/01/2022 16:59\n{STORY}Chia sẻ\nẢnh: Thu Hà. Ảnh: Minh Tâm\nThu Hà\n"
    )
    assert beside(found) == [
        "Hà Nội",
        "11/01/2022 16:59",
        "Chia sẻ",
        "Ảnh: Thu Hà",
        "Ảnh: Minh Tâm",
        "Thu Hà",
    ]


def test_one_credit_inside_another_is_one_place() -> None:
    found = the_document(f"{STORY}Chợ xã. Ảnh: của bạn đọc Nguồn: Thu Hà\n{SENTENCE}\n")
    assert beside(found) == ["Ảnh: của bạn đọc Nguồn: Thu Hà"]
