"""The tables that the gazetteer is made of."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from kg.extract.lexicon import spelled_out

DATA = Path(__file__).parents[2] / "data"
COLUMNS = {
    "organizations": "name aliases kind parent unit_of place valid_from valid_to successor en source",
    "places": "name kind aliases official parent valid_from valid_to successor source",
    "surnames": "surname share source",
}
STATE_KINDS = {
    "office",
    "unit",
    "assembly",
    "government",
    "ministry",
    "agency",
    "court",
    "procuracy",
    "state",
}
PARTY_KINDS = {"party-committee", "party-organ"}
OTHER_KINDS = {
    "mass-organization",
    "armed-forces",
    "company",
    "media",
    "university",
    "international",
    "other",
}
PLACE_KINDS = {"province", "city", "town", "district", "country", "capital", "foreign-city", "region"}
EDTF_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")

Row = dict[str, str]


def table(name: str) -> list[Row]:
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return list(
        csv.DictReader(
            (line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
        )
    )


def aliases(row: Row) -> list[str]:
    return [alias for alias in row["aliases"].split("|") if alias]


@pytest.mark.parametrize("name", COLUMNS)
def test_every_table_has_its_columns_in_every_row(name: str) -> None:
    header = COLUMNS[name].split()
    assert [row for row in table(name) if list(row) != header or None in row.values()] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_every_row_names_its_source(name: str) -> None:
    assert [row for row in table(name) if not row["source"]] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_every_cell_is_composed_and_free_of_outer_spaces(name: str) -> None:
    cells = [cell for row in table(name) for cell in row.values()]
    assert [cell for cell in cells if cell != unicodedata.normalize("NFC", cell).strip()] == []


@pytest.mark.parametrize("name", ["organizations", "places"])
def test_names_bear_the_tone_on_the_first_vowel_of_open_oa_oe_uy(name: str) -> None:
    late = re.compile(r"o[àáảãạèéẻẽẹ]\b|(?<![qQ])u[ỳýỷỹỵ]\b")
    assert [row["name"] for row in table(name) if late.search(row["name"])] == []


def test_every_organization_kind_is_known() -> None:
    assert {row["kind"] for row in table("organizations")} <= STATE_KINDS | PARTY_KINDS | OTHER_KINDS


def test_no_name_or_alias_means_two_organizations() -> None:
    names = Counter(word for row in table("organizations") for word in {row["name"], *aliases(row)})
    assert [word for word, count in names.items() if count > 1] == []


@pytest.mark.parametrize("column", ["parent", "unit_of", "successor"])
def test_organizations_point_at_organizations_of_the_table(column: str) -> None:
    rows = table("organizations")
    known = {row["name"] for row in rows}
    assert {row[column] for row in rows if row[column]} <= known


def test_organizations_lie_in_places_of_the_table() -> None:
    known = {row["name"] for row in table("places")}
    assert {row["place"] for row in table("organizations") if row["place"]} <= known


def test_no_organization_is_part_of_itself_however_far_up() -> None:
    parents = {row["name"]: row["parent"] for row in table("organizations")}
    for name in parents:
        above = [name]
        while parent := parents.get(above[-1]):
            assert parent not in above
            above.append(parent)


def test_validity_dates_are_edtf_and_in_order() -> None:
    for row in table("organizations"):
        dates = [row[column] for column in ("valid_from", "valid_to") if row[column]]
        assert all(EDTF_DAY.fullmatch(one) for one in dates), row["name"]
        assert dates == sorted(dates), row["name"]


def test_a_party_committee_says_whom_it_serves_or_what_it_is_part_of() -> None:
    committees = [row for row in table("organizations") if row["kind"] == "party-committee"]
    assert [row["name"] for row in committees if not (row["unit_of"] or row["parent"])] == []


def test_the_four_central_offices_answer_to_their_abbreviations() -> None:
    short = {alias: row["name"] for row in table("organizations") for alias in aliases(row)}
    assert [short[name] for name in ("VPTW Đảng", "VPCTN", "VPQH", "VPCP")] == [
        "Văn phòng Trung ương Đảng",
        "Văn phòng Chủ tịch nước",
        "Văn phòng Quốc hội",
        "Văn phòng Chính phủ",
    ]


def test_every_place_kind_is_known_and_its_parent_is_a_place() -> None:
    rows = table("places")
    known = {row["name"] for row in rows}
    assert {row["kind"] for row in rows} <= PLACE_KINDS
    assert {row["parent"] for row in rows if row["parent"]} <= known


def test_a_place_name_occurs_once_in_each_parent() -> None:
    places = Counter((row["name"], row["parent"]) for row in table("places"))
    assert [place for place, count in places.items() if count > 1] == []


def test_the_thirty_four_provinces_and_cities_since_july_2025_are_those_without_an_end() -> None:
    standing = [row for row in table("places") if row["kind"] in ("province", "city") and not row["valid_to"]]
    assert Counter(row["kind"] for row in standing) == {"province": 28, "city": 6}


def test_a_province_that_ended_names_the_provinces_it_became_part_of() -> None:
    rows = [row for row in table("places") if row["kind"] in ("province", "city")]
    names = {row["name"] for row in rows}
    ended = [row for row in rows if row["valid_to"]]
    assert [row["name"] for row in ended if not set(row["successor"].split("|")) <= names] == []
    merged = [row["name"] for row in ended if "202/2025/QH15" in row["source"]]
    assert len(merged) == 29


def test_the_sixty_three_provinces_and_cities_of_2008_are_there() -> None:
    current = [row for row in table("places") if "15/2008/QH12" in row["source"]]
    assert Counter(row["kind"] for row in current) == {"province": 58, "city": 5}


def test_surnames_are_many_and_stand_once() -> None:
    surnames = [row["surname"] for row in table("surnames")]
    assert len(surnames) >= 120
    assert len(set(surnames)) == len(surnames)


def test_shares_of_surnames_are_percentages() -> None:
    shares = [float(row["share"]) for row in table("surnames") if row["share"]]
    assert all(0 < share < 100 for share in shares)


def test_the_datasheet_counts_the_rows_as_they_are() -> None:
    datasheet = (DATA / "README.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(\w+)\.tsv` \| (\d+) \|", datasheet, re.MULTILINE))
    lines = {name: (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines() for name in COLUMNS}
    # One line of each table is its header.
    assert told == {
        name: str(sum(not line.startswith("#") for line in found) - 1) for name, found in lines.items()
    }


def test_no_marker_is_told_twice_in_a_class() -> None:
    told = Counter(
        (phrase, row["class"]) for row in table("markers") for phrase in spelled_out(row["phrase"])
    )
    assert [one for one, times in told.items() if times > 1] == []
