"""Organisations and what lies in them."""

from __future__ import annotations

import pytest

from kg.errors import NotFoundError
from kg.query import Session, body


def test_an_office_has_its_parent_committee_units_and_posts(seeds: Session) -> None:
    found = body(seeds, "vpcp")
    assert (found.name, found.kind, found.parent, found.place) == (
        "Văn phòng Chính phủ",
        "office",
        "Chính phủ",
        "Hà Nội",
    )
    assert found.aliases == ("VPCP", "Văn phòng CP")
    assert [unit.label for unit in found.units] == ["Đảng ủy Văn phòng Chính phủ", "Vụ Khoa giáo-Văn xã"]
    assert [post.label for post in found.posts] == ["Chủ nhiệm Văn phòng Chính phủ"]


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("Đảng ủy VPCP", "Văn phòng Chính phủ"),
        ("Vụ Khoa giáo - Văn xã", "Văn phòng Chính phủ"),
        ("Bộ Chính trị", None),
    ],
)
def test_a_committee_or_unit_belongs_to_the_office_it_serves(
    seeds: Session, name: str, parent: str | None
) -> None:
    assert body(seeds, name).parent == parent


def test_an_unknown_organisation_is_not_found(seeds: Session) -> None:
    with pytest.raises(NotFoundError, match="no organization"):
        body(seeds, "Bộ Giao thông")
