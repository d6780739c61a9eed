"""What is wrong with a holding that is missed or false."""

from __future__ import annotations

import pytest

from benchmarks.faults import faults
from kg.evaluate import compare

_GOLD = {
    "person": "Trần Văn Tám",
    "title": "Giám đốc",
    "org": "Sở Y tế tỉnh Hà Nam",
    "org_alt": ["Sở Y tế Hà Nam"],
    "status": "holds",
}


def _claim(**facts: str) -> dict[str, object]:
    said = {key: value for key, value in _GOLD.items() if key in ("person", "title", "status")}
    return {"type": "holding", "doc": "d1", "organization": "Sở Y tế Hà Nam", **said, **facts}


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"person": "Ngô Văn Chín"}, "person"),
        ({"title": "Phó Giám đốc"}, "title"),
        ({"organization": "Bệnh viện Đa khoa Bình Minh"}, "body"),
        ({"status": "held"}, "status"),
    ],
)
def test_a_fault_on_each_side_is_of_the_class_of_what_differs(facts: dict[str, str], name: str) -> None:
    gold = {"d1": {"doc": "d1", "holdings": [_GOLD], "events": [], "documents": []}}
    claims = [_claim(**facts)]
    assert faults(gold, claims, compare(gold, claims)) == {"missed": {name: 1}, "false": {name: 1}}


def test_what_agrees_is_no_fault() -> None:
    gold = {"d1": {"doc": "d1", "holdings": [_GOLD], "events": [], "documents": []}}
    found = faults(gold, [_claim()], compare(gold, [_claim()]))
    assert not found["missed"] + found["false"]
