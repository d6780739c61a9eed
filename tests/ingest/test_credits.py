from __future__ import annotations

import pytest

from kg.model.document import Document
from tests.ingest.articles import SENTENCE, the_document


def captioned(caption: str) -> Document:
    """Read an article with a caption between its paragraphs."""
    return the_document(
        f"Trao quà cho bà con vùng lũ\n\n{SENTENCE}\n{caption}\n{SENTENCE}\nĐoàn về trong đêm.\n"
    )


def credited(document: Document) -> list[str]:
    return [document.text[start:end] for start, end in document.credits]


@pytest.mark.parametrize(
    ("caption", "words", "names"),
    [
        ("Bà Lệ thăm chợ xã - Ảnh: HỮU TÂM", "- Ảnh: HỮU TÂM", ("Hữu Tâm",)),
        ("Bà Lệ thăm chợ xã. Ảnh: Vũ Thu Hà", "Ảnh: Vũ Thu Hà", ("Vũ Thu Hà",)),
        ("Bà Lệ thăm chợ xã (Ảnh: Thu Hà)", "(Ảnh: Thu Hà", ("Thu Hà",)),
        ("Bà Lệ thăm chợ xã. Ảnh: VGP/Thu Hà", "Ảnh: VGP/Thu Hà", ("Thu Hà",)),
        ("Bà Lệ thăm chợ xã - Ảnh: Thu Hà - Minh Tâm", "- Ảnh: Thu Hà - Minh Tâm", ("Thu Hà", "Minh Tâm")),
        ("Bà Lệ thăm chợ xã. Ảnh: Thu Hà và Minh Tâm.", "Ảnh: Thu Hà và Minh Tâm", ("Thu Hà", "Minh Tâm")),
        ("Bà Lệ thăm chợ xã. Ảnh: PV Thu Hà", "Ảnh: PV Thu Hà", ("Thu Hà",)),
        ("Bà Lệ thăm chợ xã. Ảnh: TTXVN", "Ảnh: TTXVN", ()),
        ("Bà Lệ thăm chợ xã. Ảnh: vi-du.vn", "Ảnh: vi-du.vn", ()),
        ("Bà Lệ thăm chợ xã. Ảnh: Tuổi Trẻ", "Ảnh: Tuổi Trẻ", ()),
        ("Bà Lệ thăm chợ xã. Ảnh: Báo điện tử Ví dụ.", "Ảnh: Báo điện tử Ví dụ", ()),
        ("Bà Lệ thăm chợ xã. Ảnh: do gia đình cung cấp.", "Ảnh: do gia đình cung cấp", ()),
        ("Bà Lệ thăm chợ xã. Ảnh: D.T.", "Ảnh: D.T.", ()),
        ("Bà Lệ thăm chợ xã. Ảnh tư liệu: Thu Hà", "Ảnh tư liệu: Thu Hà", ("Thu Hà",)),
        ("Bà Lệ thăm chợ xã. Nguồn ảnh: Thu Hà", "Nguồn ảnh: Thu Hà", ("Thu Hà",)),
        ("Bà Lệ thăm chợ xã (ảnh: Thu Hà)", "(ảnh: Thu Hà", ("Thu Hà",)),
        ("Ảnh Thu Hà", "Ảnh Thu Hà", ("Thu Hà",)),
        ("Bà Lệ thăm chợ xã - Ảnh Thu Hà.", "- Ảnh Thu Hà", ("Thu Hà",)),
    ],
)
def test_a_photo_credit_is_told_apart_from_its_caption(
    caption: str, words: str, names: tuple[str, ...]
) -> None:
    found = captioned(caption)
    assert credited(found) == [words]
    assert found.photographers == names


@pytest.mark.parametrize("caption", ["Video: Thu Hà", "Nguồn: Thu Hà", "Đồ họa: Thu Hà"])
def test_the_maker_of_a_film_or_drawing_is_credited_but_no_photographer(caption: str) -> None:
    found = captioned(caption)
    assert credited(found) == [caption]
    assert found.photographers == ()


@pytest.mark.parametrize(
    "caption",
    [
        "Ảnh Bác treo giữa nhà văn hóa xã.",
        "Bà Lệ trao ảnh: kỷ niệm của cả xã.",
        "Nguồn: nước giếng khoan của xã.",
        "Video: hai xã cùng làm đường.",
        "Triển lãm Ảnh Đẹp Việt mở cửa.",
        "Xã có nhà Truyền ảnh, nhà văn hóa.",
    ],
)
def test_pictures_that_the_article_speaks_of_are_no_credit(caption: str) -> None:
    assert credited(captioned(caption)) == []


def test_a_photographer_is_named_once() -> None:
    found = the_document(f"{SENTENCE}\nChợ xã. Ảnh: Thu Hà\n{SENTENCE}\nCầu mới. Ảnh: Thu Hà\n{SENTENCE}\n")
    assert found.photographers == ("Thu Hà",)
    assert credited(found) == ["Ảnh: Thu Hà", "Ảnh: Thu Hà"]


def test_credits_are_places_of_the_text_as_given() -> None:
    found = captioned("Chợ xã.\u200b A\u0309nh: Thu Ha\u0300")
    assert credited(found) == ["A\u0309nh: Thu Ha\u0300"]
    assert found.photographers == ("Thu Hà",)
