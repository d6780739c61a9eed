from __future__ import annotations

from collections.abc import Mapping

import pytest

from kg.errors import DataError, ResolutionError
from kg.resolve import resolve
from kg.resolve.lineage import Lineage, lineages
from kg.resources import read_rows
from tests.builders import a_holding, a_reading

Rows = list[tuple[str, Mapping[str, str]]]


def rows(*told: str) -> Rows:
    """Return rows written `name | from | to | successors`, each with its line."""
    found: Rows = []
    for number, row in enumerate(told, 1):
        name, since, until, after = (cell.strip() for cell in row.split("|", 3))
        cells = {"name": name, "valid_from": since, "valid_to": until, "successor": after, "source": "Luật"}
        found.append((f"organizations.tsv:{number}", cells))
    return found


def only(found: tuple[Lineage, ...]) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    (change,) = found
    return change.kind, str(change.date), change.originals, change.resultings


def test_a_body_that_ends_when_another_begins_is_renamed() -> None:
    found = lineages(rows("Bộ A|1980|1992|Bộ B", "Bộ B|1992||"))
    assert only(found) == ("rename", "1992", ("Bộ A",), ("Bộ B",))


def test_a_day_may_lie_between_the_end_and_the_beginning() -> None:
    found = lineages(rows("Bộ A||2025-02-28|Bộ B", "Bộ B|2025-03-01||"))
    assert only(found)[0] == "rename"


def test_bodies_that_become_one_are_merged_in_one_change() -> None:
    found = lineages(rows("Bộ A||2007-07|Bộ C", "Bộ B||2007-07|Bộ C", "Bộ C|2007-07||"))
    assert only(found) == ("merger", "2007-07", ("Bộ A", "Bộ B"), ("Bộ C",))


def test_a_body_that_goes_into_an_older_one_is_merged() -> None:
    assert only(lineages(rows("Bộ A||2025|Bộ B", "Bộ B|||")))[0] == "merger"


def test_a_body_that_becomes_several_is_split() -> None:
    found = lineages(rows("Bộ A||2007|Bộ B|Bộ C", "Bộ B|2007||", "Bộ C|2007||"))
    assert only(found) == ("split", "2007", ("Bộ A",), ("Bộ B", "Bộ C"))


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        (("Bộ A|||Bộ A",), (1,)),
        (("Bộ A|||Bộ B", "Bộ X|||", "Bộ B|||Bộ A"), (1, 3)),
        (("Bộ A|||Bộ B", "Bộ B|||Bộ C", "Bộ C|||Bộ A"), (1, 2, 3)),
        (("Bộ O|||Bộ A", "Bộ A|||Bộ B", "Bộ B|||Bộ A"), (2, 3)),
    ],
)
def test_renames_in_a_circle_are_an_error_that_names_the_rows(
    told: tuple[str, ...], lines: tuple[int, ...]
) -> None:
    with pytest.raises(ResolutionError, match="forerunner") as caught:
        lineages(rows(*told))
    assert caught.value.rows == tuple(f"organizations.tsv:{line}" for line in lines)


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ("Bộ A||2007|Bộ B", "Bộ B"),
        ("Bộ A|2007-02-30||", "2007-02-30"),
        ("Bộ A|2008|2007|", "before it starts"),
    ],
)
def test_an_impossible_row_is_an_error_that_names_it(told: str, fault: str) -> None:
    with pytest.raises(DataError, match=fault) as caught:
        lineages(rows(told))
    assert caught.value.source == "organizations.tsv:1"


def test_an_organisation_brings_what_it_was_before_and_when_it_changed() -> None:
    found = resolve([a_reading(a_holding())])
    names = {one.id: one.name for one in found.organizations}
    changes = {names[one.resultings[0]]: one for one in found.changes}
    office = changes["Văn phòng Chính phủ"]
    assert [names[one] for one in office.originals] == ["Văn phòng Hội đồng Bộ trưởng"]
    assert (office.kind, str(office.date), len(office.sources)) == ("rename", "1992", 1)
    (old,) = (one for one in found.organizations if one.name == "Văn phòng Hội đồng Bộ trưởng")
    assert (str(old.valid_from), str(old.valid_to)) == ("1981", "1992")


def test_no_organisation_of_the_shipped_registry_is_its_own_forerunner() -> None:
    kinds = [one.kind for one in lineages(list(read_rows("data/organizations.tsv")))]
    assert kinds.count("rename") > 15
    assert kinds.count("merger") > 8
