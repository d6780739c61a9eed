from __future__ import annotations

from collections import Counter

import pytest

from kg.model.entity import Organization
from kg.resolve.bodies import shipped_bodies
from kg.resolve.organizations import Organizations, shipped_organizations

COLUMNS = ("name", "aliases", "kind", "parent", "unit_of", "place")
ROWS = (
    ("Chính phủ", "", "government", "", "", ""),
    ("Quốc hội", "QH", "assembly", "", "", ""),
    ("Văn phòng Chính phủ", "VPCP|Văn phòng CP", "office", "Chính phủ", "", ""),
    ("Đảng ủy Văn phòng Chính phủ", "Đảng ủy VPCP", "party-committee", "", "Văn phòng Chính phủ", ""),
    ("Vụ Khoa giáo-Văn xã", "", "unit", "Văn phòng Chính phủ", "", ""),
    ("Bộ Nội vụ", "BNV", "ministry", "Chính phủ", "", ""),
    ("Ban Nội vụ", "BNV", "other", "", "", ""),
)


@pytest.fixture
def registry() -> Organizations:
    return Organizations([dict(zip(COLUMNS, row, strict=True)) for row in ROWS], shipped_bodies())


def body_called(registry: Organizations, *names: str) -> Organization:
    """Return the body of these names, of which each was met once."""
    return registry.record(registry.of(names[0]), Counter(names))


def test_an_abbreviation_is_its_organisation(registry: Organizations) -> None:
    assert registry.of("VPCP") == registry.of("Văn phòng Chính phủ")


@pytest.mark.parametrize("spelling", ["Vụ Khoa giáo - Văn xã", "Vụ khoa giáo–văn xã", "Vụ Khoa giáo-Văn xã"])
def test_case_and_spaces_round_dashes_do_not_count(registry: Organizations, spelling: str) -> None:
    assert body_called(registry, spelling).name == "Vụ Khoa giáo-Văn xã"


def test_tone_placement_does_not_count(registry: Organizations) -> None:
    assert registry.of("Đảng uỷ VPCP") == registry.of("Đảng ủy Văn phòng Chính phủ")


def test_marks_count(registry: Organizations) -> None:
    assert registry.of("Ban Nội vụ") != registry.of("Ban Nổi vụ")


def test_an_alias_of_two_bodies_means_neither(registry: Organizations) -> None:
    assert registry.of("BNV") not in {registry.of("Bộ Nội vụ"), registry.of("Ban Nội vụ")}


def test_a_curated_body_brings_those_above_it(registry: Organizations) -> None:
    office = body_called(registry, "VPCP")
    assert office.curated
    assert office.parent == registry.of("Chính phủ")
    assert registry.told("VPCP") == (
        (registry.of("Văn phòng Chính phủ"), "VPCP"),
        (registry.of("Chính phủ"), "Chính phủ"),
    )


def test_a_name_tells_of_the_bodies_above_it_as_it_spells_them(registry: Organizations) -> None:
    told = [name for _, name in registry.told("Đảng uỷ văn phòng chính phủ")]
    assert told == ["Đảng ủy văn phòng chính phủ", "Văn phòng Chính phủ", "Chính phủ"]
    told = [name for _, name in registry.told("Ban Thường vụ Tỉnh uỷ Nghệ An")]
    assert told == ["Ban Thường vụ Tỉnh ủy Nghệ An", "Tỉnh ủy Nghệ An"]


def test_what_a_name_means_does_not_depend_on_the_names_asked_for_before(registry: Organizations) -> None:
    names = ("Đảng ủy Bộ Nội vụ", "đảng ủy bộ nội vụ", "Đảng ủy xã Tân Lập", "đảng ủy xã tân lập")
    forward, backward = (
        Organizations([dict(zip(COLUMNS, row, strict=True)) for row in ROWS], shipped_bodies())
        for _ in range(2)
    )
    for name in names:
        forward.told(name)
    for name in reversed(names):
        backward.told(name)
    for name in names:
        assert body_called(forward, name) == body_called(backward, name)
        assert forward[forward.of(name)] == backward[backward.of(name)]


def test_spellings_met_are_aliases(registry: Organizations) -> None:
    assert "Văn phòng chính phủ" in body_called(registry, "VPCP", "Văn phòng chính phủ").aliases


@pytest.mark.parametrize("party", ["Đảng ủy", "Chi bộ", "Ban cán sự đảng", "Đảng đoàn"])
def test_a_party_body_serves_the_office_in_its_name(registry: Organizations, party: str) -> None:
    body = body_called(registry, f"{party} Bộ Nội vụ")
    assert body.kind == "party-committee"
    assert body.unit_of == registry.of("Bộ Nội vụ")
    assert not body.curated


def test_a_party_body_of_a_place_serves_no_office(registry: Organizations) -> None:
    body = body_called(registry, "Đảng bộ thành phố Đà Nẵng")
    assert (body.unit_of, body.place) == (None, "Đà Nẵng")


def test_a_standing_board_is_part_of_its_committee(registry: Organizations) -> None:
    board = body_called(registry, "Ban Thường vụ Tỉnh ủy Nghệ An")
    assert board.parent == registry.of("Tỉnh ủy Nghệ An")
    assert board.place == "Nghệ An"


def test_the_last_words_of_a_name_tell_the_body_above(registry: Organizations) -> None:
    unit = body_called(registry, "Ban Dân vận Tỉnh ủy Nghệ An")
    assert (unit.kind, unit.parent, unit.place) == ("unit", registry.of("Tỉnh ủy Nghệ An"), "Nghệ An")
    committee = body_called(registry, "Ban kiểm phiếu của Quốc hội")
    assert committee.parent == registry.of("Quốc hội")


def test_a_unit_whose_office_is_not_told_has_no_parent(registry: Organizations) -> None:
    unit = body_called(registry, "Vụ Pháp chế")
    assert (unit.kind, unit.parent) == ("unit", None)


@pytest.mark.parametrize(
    ("name", "kind", "place"),
    [
        ("Ủy ban nhân dân thành phố Đà Nẵng", "government", "Đà Nẵng"),
        ("Hội đồng nhân dân tỉnh Vĩnh Phúc", "assembly", "Vĩnh Phúc"),
        ("Sở Y tế tỉnh Đắk Nông", "agency", "Đắk Nông"),
        ("Công an tỉnh Đồng Nai", "agency", "Đồng Nai"),
        ("Ủy ban nhân dân huyện Xa Lạ, tỉnh Hà Tĩnh", "government", "Hà Tĩnh"),
        ("Ủy ban nhân dân huyện Xa Lạ", "government", "Xa Lạ"),
        ("Pháp", "state", None),
        ("Không rõ", "other", None),
    ],
)
def test_a_name_tells_kind_and_place(
    registry: Organizations, name: str, kind: str, place: str | None
) -> None:
    body = body_called(registry, name)
    assert (body.kind, body.place) == (kind, place)


def test_the_spellings_of_a_place_make_one_body(registry: Organizations) -> None:
    names = ("Thành ủy TP.HCM", "Thành ủy Thành phố Hồ Chí Minh", "Thành ủy TP. Hồ Chí Minh")
    assert len({registry.of(name) for name in names}) == 1
    assert registry.of("Ủy ban nhân dân tỉnh Nghệ An") == registry.of("Ủy ban nhân dân Nghệ An")


def test_a_city_is_not_the_province_of_its_name(registry: Organizations) -> None:
    assert registry.of("Ủy ban nhân dân thành phố Hà Tĩnh") != registry.of("Ủy ban nhân dân tỉnh Hà Tĩnh")


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("Văn phòng Chính phủ", True),
        ("Vụ Pháp chế", False),
        ("Vụ Pháp chế Bộ Nội vụ", True),
        ("Ủy ban nhân dân", False),
        ("Ủy ban nhân dân huyện", False),
        ("Ủy ban nhân dân huyện Cần Giờ", True),
        ("Ủy ban nhân dân xã Tân Lập", False),
        ("Sở Y tế", False),
        ("Sở Y tế tỉnh Đắk Nông", True),
        ("Chi bộ 1", False),
        ("Chi bộ Vụ Pháp chế", False),
        ("Đảng ủy Công an tỉnh Đồng Nai", True),
    ],
)
def test_only_a_name_that_tells_a_body_from_others_can_have_a_single_seat(
    registry: Organizations, name: str, apart: bool
) -> None:
    assert registry.is_apart(registry.of(name)) is apart


def test_the_shipped_registry_knows_the_government_office_and_its_party_committee() -> None:
    shipped = shipped_organizations()
    assert body_called(shipped, "Đảng ủy VPCP").unit_of == shipped.of("Văn phòng Chính phủ")
