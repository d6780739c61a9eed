"""Who was above whom on a day."""

from __future__ import annotations

from datetime import date

from kg.model.interval import Grade
from kg.query import Session, command


def test_the_head_of_a_unit_is_under_the_possible_heads_of_its_office(seeds: Session) -> None:
    found = command(seeds, "Chu Đức Nhuận", date(2020, 8, 26))
    above = [one for one in found.superiors if one.below.title == "Vụ trưởng"]
    assert {(one.above.person, one.above.post, one.relation, one.grade) for one in above} == {
        ("Mai Tiến Dũng", "Chủ nhiệm Văn phòng Chính phủ", "unit", Grade.POSSIBLE),
        ("Trần Văn Sơn", "Chủ nhiệm Văn phòng Chính phủ", "unit", Grade.POSSIBLE),
    }
    assert found.reason == (
        "Cấp trên của Chu Đức Nhuận ngày 26/8/2020 có thể là Mai Tiến Dũng hoặc Trần Văn Sơn."
    )


def test_a_deputy_is_under_the_head_of_the_same_body(seeds: Session) -> None:
    found = command(seeds, "Nguyễn Đức Minh", date(2019, 9, 6)).superiors
    assert [(one.above.person, one.relation, one.grade) for one in found] == [
        ("Mai Tiến Dũng", "deputy", Grade.CERTAIN)
    ]


def test_the_head_has_deputies_and_heads_of_units_below(seeds: Session) -> None:
    found = command(seeds, "Mai Tiến Dũng", date(2019, 9, 6)).subordinates
    assert [(one.below.person, one.relation) for one in found] == [("Nguyễn Đức Minh", "deputy")]


def test_the_chain_goes_up_to_the_top(seeds: Session) -> None:
    found = command(seeds, "Trần Văn Sơn", date(2022, 1, 11)).superiors
    assert {(one.below.post, one.above.post) for one in found} == {
        ("Chủ nhiệm Văn phòng Chính phủ", "Thủ tướng Chính phủ"),
        ("Bộ trưởng Chính phủ", "Thủ tướng Chính phủ"),
    }


def test_a_day_without_a_post_has_no_superior_and_says_so(seeds: Session) -> None:
    found = command(seeds, "Chu Đức Nhuận", date(1990, 1, 1))
    assert (found.superiors, found.subordinates) == ((), ())
    assert found.reason == "Không nguồn nào cho biết Chu Đức Nhuận giữ chức gì ngày 1/1/1990."
