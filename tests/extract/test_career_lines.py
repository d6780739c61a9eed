"""Careers told in lines, each with its time before a colon."""

from __future__ import annotations

import pytest

from tests.extract.reading import held


@pytest.mark.parametrize(
    "time", ["Từ ngày 15/3/2018 đến nay", "- Từ 15/3/2018 đến nay", "15/3/2018 - nay", "+ 15/3/2018 đến nay"]
)
def test_the_last_line_of_a_career_goes_on_to_the_present(time: str) -> None:
    text = (
        "Ông Lê Văn Tám sinh năm 1960.\n2/2014 - 3/2018: Giám đốc Sở Nội vụ tỉnh Hà Nam.\n"
        f"{time}: Thứ trưởng Bộ Nội vụ."
    )
    found = [(one.title, str(one.since), one.ongoing) for one in held(text)]
    assert ("Thứ trưởng", "2018-03-15", True) in found


@pytest.mark.parametrize("bullet", ["", "- ", "• ", "+ "])
def test_a_line_of_a_career_may_begin_with_a_bullet(bullet: str) -> None:
    text = f"Ông Lê Văn Tám sinh năm 1960.\n{bullet}9/2001 - 3/2010: Viện trưởng VKSND huyện Lâm Hà"
    assert [(one.title, str(one.since), str(one.until)) for one in held(text)] == [
        ("Viện trưởng", "2001-09", "2010-03")
    ]
