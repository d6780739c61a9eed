"""Claims as a table for people: a line each."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from kg.model.claims import Claim, Decree, Event, Evidence, Holding, Part, Participant, Status
from kg.model.dates import DateSpan, PartialDate
from kg.model.details import (
    Award,
    Composition,
    Count,
    Figure,
    PersonnelChange,
    PostNamed,
    Quotation,
    TitleMention,
)
from kg.views.claims import claims_lines, claims_table

WORDS = Evidence(0, 8, "lời\n văn")
DAY = PartialDate(2018, 5, 9)
POST = PostNamed("Giám đốc", "Sở Y tế")


def lines(claim: Claim, width: int = 200) -> list[list[str]]:
    """Return the cells of each printed line below the head of the table."""
    printed = StringIO()
    Console(file=printed, width=width).print(claims_table("bài-1", (claim,), width))
    document, _, _, *rows = printed.getvalue().splitlines()
    assert document.strip() == "bài-1"
    return [[cell.strip() for cell in row.split("│")] for row in rows]


def held(status: Status, **told: object) -> Holding:
    return Holding("bài-1", "Lê Văn Nam", "Giám đốc", "Sở Y tế", status, WORDS, "verb", 0.9, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claim", "cells"),
    [
        (
            held(Status.START, on=DAY),
            ["giữ chức", "Lê Văn Nam", "Giám đốc", "Sở Y tế", "nhận chức", "ngày 9/5/2018"],
        ),
        (
            held(Status.HOLDS, since=PartialDate(2015), ongoing=True),
            ["giữ chức", "Lê Văn Nam", "Giám đốc", "Sở Y tế", "đang giữ chức", "từ năm 2015 đến nay"],
        ),
        (
            held(Status.HELD, until=PartialDate(2015)),
            ["giữ chức", "Lê Văn Nam", "Giám đốc", "Sở Y tế", "từng giữ chức", "đến năm 2015"],
        ),
        (
            Event(
                "bài-1",
                "Cuộc họp",
                "meeting",
                WORDS,
                DateSpan(DAY, DAY),
                hosts=("Sở Y tế",),
                participants=(Participant("Lê Văn Nam", Part.CHAIR, 1),),
            ),
            ["sự kiện", "Lê Văn Nam", "Cuộc họp", "Sở Y tế", "", "ngày 9/5/2018"],
        ),
        (
            Decree("bài-1", "35-CT/TW", "Chỉ thị", WORDS, DAY, "Bộ Chính trị", "Lê Văn Nam"),
            ["văn bản", "Lê Văn Nam", "Chỉ thị 35-CT/TW", "Bộ Chính trị", "", "ngày 9/5/2018"],
        ),
        (
            PersonnelChange(
                "bài-1", "Lê Văn Nam", (POST,), (PostNamed("Thứ trưởng", "Bộ Y tế"),), WORDS, on=DAY
            ),
            ["biến động", "Lê Văn Nam", "Giám đốc Sở Y tế → Thứ trưởng Bộ Y tế", "", "", "ngày 9/5/2018"],
        ),
        (
            PersonnelChange(
                "bài-1", "Lê Văn Nam", (), (POST,), WORDS, decided_by=PostNamed("Bộ trưởng", "Bộ Y tế")
            ),
            ["biến động", "Lê Văn Nam", "Giám đốc Sở Y tế", "Bộ trưởng Bộ Y tế", "", ""],
        ),
        (
            Quotation("bài-1", "Lê Văn Nam", "Chúng tôi đồng ý", WORDS),
            ["lời nói", "Lê Văn Nam", "Chúng tôi đồng ý", "", "", ""],
        ),
        (
            Award("bài-1", "Huân chương", WORDS, "Chủ tịch nước", ("Lê Văn Nam", "Sở Y tế")),
            ["khen thưởng", "Lê Văn Nam, Sở Y tế", "Huân chương", "Chủ tịch nước", "", ""],
        ),
        (
            Composition("bài-1", "Bộ Chính trị", (Count(25, "thành viên"),), WORDS),
            ["cơ cấu", "", "25 thành viên", "Bộ Chính trị", "", ""],
        ),
        (
            Figure("bài-1", Count(40, "văn bản", approximate=True), WORDS),
            ["số liệu", "", "khoảng 40 văn bản", "", "", ""],
        ),
        (
            TitleMention("bài-1", "Giám đốc", "Sở Y tế", WORDS, DAY),
            ["chức danh", "", "Giám đốc", "Sở Y tế", "", "ngày 9/5/2018"],
        ),
    ],
)
def test_a_claim_is_one_line_with_its_words(claim: Claim, cells: list[str]) -> None:
    assert lines(claim) == [[*cells, "lời văn"]]


def test_long_words_are_cut_where_the_terminal_is_narrow() -> None:
    long = Quotation("bài-1", "Lê Văn Nam", "rất " * 80, WORDS)
    ((_, who, text, *_),) = lines(long, width=120)
    assert (who, text[-1]) == ("Lê Văn Nam", "…")


def test_on_a_terminal_of_80_columns_a_name_and_a_day_stay_whole_and_the_words_are_left_out() -> None:
    claim = Holding(
        "bài-1",
        "Nghiêm Thị Ngọc Thoa",
        "Chủ tịch Hội đồng",
        "Hội Làm vườn",
        Status.END,
        WORDS,
        "verb",
        0.9,
        on=DAY,
    )
    ((status, who, title, body, day),) = lines(claim, width=80)
    assert (status, who, day) == ("thôi chức", "Nghiêm Thị Ngọc Thoa", "ngày 9/5/2018")
    assert min(len(title), len(body)) >= 10


def test_elsewhere_a_claim_is_a_line_with_tabs_and_nothing_is_cut_or_filled_up() -> None:
    long = Quotation("bài-1", "Lê Văn Nam", "rất " * 80, WORDS)
    (line,) = claims_lines((long,))
    assert line.split("\t") == [
        "bài-1",
        "lời nói",
        "Lê Văn Nam",
        ("rất " * 80).strip(),
        "",
        "",
        "",
        "lời văn",
    ]
