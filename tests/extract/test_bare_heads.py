"""First words of bodies that stand for one named before."""

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Đài Truyền hình Cần Thơ họp. Phó Giám đốc Đài Lê Văn Tám nói vậy.",
            "Phó Giám đốc",
            "Đài Truyền hình Cần Thơ",
        ),
        (
            "Trung đoàn 999 họp. Chính ủy Trung đoàn Lê Văn Tám nói vậy.",
            "Chính ủy",
            "Trung đoàn 999",
        ),
        (
            "Trung tâm Y tế huyện Tân Hồng họp. Phó Giám đốc Trung tâm Lê Văn Tám nói vậy.",
            "Phó Giám đốc",
            "Trung tâm Y tế huyện Tân Hồng",
        ),
    ],
)
def test_a_kind_of_body_before_the_name_of_its_head_is_the_one_told(text: str, title: str, body: str) -> None:
    assert posts(text) == [("Lê Văn Tám", title, body, "holds")]


def test_a_hospital_may_bear_a_name_that_nobody_else_has_in_the_text() -> None:
    assert posts("Bệnh viện Đa khoa Cần Thơ họp. Giám đốc Bệnh viện Lê Văn Tám nói vậy.") == []


def test_whom_the_text_calls_so_heads_the_hospital() -> None:
    text = "Bệnh viện Đa khoa Cần Thơ họp. Giám đốc Bệnh viện Lê Văn Tám nói vậy. Ông Tám rất vui."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Bệnh viện Đa khoa Cần Thơ", "holds")]


def test_a_report_is_no_newspaper() -> None:
    text = "Báo Sông Hậu đưa tin. Công ty Cảng Sông Tiền do ông Lê Văn Tám làm Giám đốc báo cáo việc này."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Công ty Cảng Sông Tiền", "holds")]
