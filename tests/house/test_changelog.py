"""What the changelog keeps to, so that merges of two writers do not leave an entry in it twice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
SECTION = re.compile(r"^#{2,3} ", flags=re.MULTILINE)
HEADING = re.compile(r"^- \*\*(.+?)\*\*", flags=re.MULTILINE)


def told_twice(text: str) -> list[str]:
    """Return the bold headings that come more than once within a section."""
    counted = (Counter(HEADING.findall(section)) for section in SECTION.split(text))
    return [heading for section in counted for heading, times in section.items() if times > 1]


def test_no_bold_heading_comes_twice_within_a_section() -> None:
    assert told_twice(CHANGELOG.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("### Added\n\n- **Days.** One.\n- **Days.** Another.\n", ["Days."]),
        ("### Added\n\n- **Days.** One.\n\n### Fixed\n\n- **Days.** Another.\n", []),
    ],
)
def test_a_heading_may_come_again_in_another_section(text: str, twice: list[str]) -> None:
    assert told_twice(text) == twice
