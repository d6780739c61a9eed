from __future__ import annotations

from itertools import permutations

import pytest

from kg.errors import DataError
from kg.model.claims import Event, Holding, Reading
from kg.model.entity import Resolution
from kg.resolve import resolve
from kg.resolve.births import birth_years
from kg.resolve.features import FEATURES, FeatureTable
from kg.resolve.names import is_common, namesakes
from kg.text.slug import stable_id
from tests.builders import a_document, a_holding, a_reading, an_event

COMMON = "Nguyễn Văn Hùng"
RARE = "Mai Tiến Dũng"


def documents(*posts: str | None, person: str = COMMON, on: str = "2019-01-17") -> list[Reading]:
    """Return one document for each post that names the person in it, or without a post."""
    readings = []
    for number, post in enumerate(posts, 1):
        doc = f"d{number}"
        claim: Holding | Event = an_event(person, doc=doc)
        if post is not None:
            claim = a_holding(person, post, on, doc=doc)
        readings.append(a_reading(claim, document=a_document(doc, doc, on)))
    return readings


def people(resolution: Resolution) -> list[str]:
    return [one.id for one in resolution.people]


def test_names_that_differ_in_marks_are_two_people() -> None:
    found = resolve([a_reading(a_holding("Nguyễn Văn Hùng"), a_holding("Nguyễn Vân Hùng"))])
    assert len(found.people) == 2


def test_names_that_differ_in_order_are_two_people() -> None:
    assert len(resolve([a_reading(a_holding("Lê Minh Anh"), a_holding("Lê Anh Minh"))]).people) == 2


def test_tone_placement_does_not_make_two_people_and_the_other_spelling_is_an_alias() -> None:
    found = resolve(
        [a_reading(a_holding("Trương Hoà Bình", start=0), a_holding("Trương Hòa Bình", start=99))]
    )
    (person,) = found.people
    assert (person.name, person.aliases) == ("Trương Hòa Bình", ("Trương Hoà Bình",))
    assert person.id == stable_id("Trương Hòa Bình")


def test_a_rare_name_is_one_person_when_nothing_speaks_against_it() -> None:
    found = resolve(documents("Chủ nhiệm @ Văn phòng Chính phủ", "Đại biểu @ Quốc hội", None, person=RARE))
    assert people(found) == [stable_id(RARE)]
    assert found.undecided == ()


def test_a_common_name_with_nothing_in_common_stays_undecided() -> None:
    found = resolve(documents("Đại biểu @ Quốc hội", "Giám đốc @ Sở Y tế tỉnh Cà Mau"))
    assert len(found.people) == 2
    (undecided,) = found.undecided
    assert (undecided.name, undecided.people) == (COMMON, tuple(people(found)))
    assert "không có chung" in undecided.reason


def test_mentions_without_a_post_stay_apart_under_a_common_name() -> None:
    assert len(resolve(documents(None, None)).people) == 2


def test_a_common_name_in_one_single_seat_is_one_person() -> None:
    assert len(resolve(documents("Chủ nhiệm @ VPCP", "Chủ nhiệm @ Văn phòng Chính phủ")).people) == 1


def test_a_common_name_in_one_organisation_is_one_person() -> None:
    assert len(resolve(documents("Phó Chủ nhiệm @ VPCP", "Chủ nhiệm @ VPCP")).people) == 1


def test_a_party_post_and_a_state_post_of_one_office_with_a_companion_are_one_person() -> None:
    first = a_reading(
        a_holding(COMMON, "Vụ trưởng @ Vụ Khoa giáo-Văn xã", doc="d1"),
        a_holding("Chu Đức Nhuận", "Cán bộ", doc="d1", start=99),
    )
    second = a_reading(
        a_holding(COMMON, "Bí thư @ Chi bộ Vụ Khoa giáo-Văn xã", doc="d2"),
        a_holding("Chu Đức Nhuận", "Cán bộ", doc="d2", start=99),
    )
    assert COMMON not in {one.name for one in resolve([first, second]).undecided}


def test_a_place_alone_does_not_make_one_person_of_a_common_name() -> None:
    found = resolve(documents("Giám đốc @ Sở Y tế tỉnh Cà Mau", "Chánh án @ Tòa án nhân dân tỉnh Cà Mau"))
    assert "cùng một địa phương" in found.undecided[0].reason


@pytest.mark.parametrize("name", [COMMON, RARE])
def test_chairmen_of_two_provinces_in_one_month_are_two_people(name: str) -> None:
    found = resolve(
        documents(
            "Chủ tịch @ Ủy ban nhân dân tỉnh Hà Tĩnh", "Chủ tịch @ Ủy ban nhân dân tỉnh Nghệ An", person=name
        )
    )
    assert len(found.people) == 2
    assert found.undecided == ()


def test_a_chairman_who_moves_after_years_may_be_one_person() -> None:
    first = documents("Chủ tịch @ Ủy ban nhân dân tỉnh Hà Tĩnh", person=RARE, on="2015-01-01")
    second = a_reading(
        a_holding(RARE, "Chủ tịch @ Ủy ban nhân dân tỉnh Nghệ An", "2019-01-01", doc="d9"),
        document=a_document("d9", "d9", "2019-01-01"),
    )
    assert len(resolve([*first, second]).people) == 1


def test_a_rare_name_in_two_places_within_a_year_stays_undecided() -> None:
    second = a_reading(
        a_holding(RARE, "Chánh án @ Tòa án nhân dân tỉnh Hà Tĩnh", "2019-08-01", doc="d9"),
        document=a_document("d9", "d9", "2019-08-01"),
    )
    found = resolve([*documents("Giám đốc @ Sở Y tế tỉnh Cà Mau", person=RARE), second])
    assert "hai địa phương khác nhau" in found.undecided[0].reason


def test_the_largest_cluster_bears_the_plain_identifier_and_the_others_a_post() -> None:
    found = resolve(
        documents(
            "Giám đốc @ Sở Y tế tỉnh Cà Mau", "Chủ nhiệm @ VPCP", "Chủ nhiệm @ VPCP", "Đại biểu @ Quốc hội"
        )
    )
    ids = {one.claim.doc: one.person for one in found.holdings}
    assert ids["d2"] == ids["d3"] == stable_id(COMMON)
    assert len(set(ids.values())) == 3


def test_namesakes_with_the_same_mark_are_told_apart_by_a_document() -> None:
    assert len(set(people(resolve(documents(None, None, None))))) == 3


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_the_order_of_documents_does_not_matter(order: tuple[int, ...]) -> None:
    readings = documents("Giám đốc @ Sở Y tế tỉnh Cà Mau", "Chủ nhiệm @ VPCP", None, "Phó Chủ nhiệm @ VPCP")
    assert resolve([readings[place] for place in order]) == resolve(readings)


def test_common_and_rare_names() -> None:
    assert is_common("Nguyễn Văn Hùng")
    assert is_common("Hùng")
    assert not is_common("Mai Tiến Dũng")
    assert namesakes("Donald Trump") == 0


def test_a_feature_that_the_code_does_not_know_is_an_error_of_the_table() -> None:
    with pytest.raises(DataError, match="eye-colour"):
        FeatureTable([{"feature": "eye-colour", "weight": "1", "phrase": "", "why": ""}])


def test_a_table_without_thresholds_is_an_error() -> None:
    with pytest.raises(DataError, match="threshold"):
        FeatureTable([{"feature": name, "weight": "1", "phrase": "", "why": ""} for name in FEATURES])


def born(doc: str, told: str, post: str) -> Reading:
    return a_reading(
        a_holding(COMMON, post, doc=doc), document=a_document(f"Ông {COMMON}{told}.", doc, "2019-01-17")
    )


def test_years_of_birth_tell_two_people_apart_even_in_one_organisation() -> None:
    first = born("d1", " (sinh năm 1962)", "Phó Chủ nhiệm @ VPCP")
    second = born("d2", ", sinh ngày 5/3/1975", "Phó Chủ nhiệm @ VPCP")
    found = resolve([first, second])
    assert len(found.people) == 2
    assert found.undecided == ()


def test_one_year_of_birth_makes_one_person_of_a_common_name() -> None:
    first = born("d1", " (sinh năm 1962)", "Đại biểu @ Quốc hội")
    second = born("d2", ", sinh ngày 5 tháng 3 năm 1962", "Phó Chủ nhiệm @ VPCP")
    assert len(resolve([first, second]).people) == 1


def test_a_year_of_difference_may_be_a_slip() -> None:
    first = born("d1", " (sinh năm 1962)", "Phó Chủ nhiệm @ VPCP")
    second = born("d2", " (sinh năm 1963)", "Phó Chủ nhiệm @ VPCP")
    assert len(resolve([first, second]).people) == 1


def test_the_year_of_the_next_one_named_is_not_taken() -> None:
    assert birth_years(f"{COMMON} và {RARE} (sinh năm 1962)", [COMMON, RARE]) == {RARE: {1962}}
