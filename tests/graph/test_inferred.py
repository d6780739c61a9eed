"""What is concluded from all articles together, as statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model.entity import Organization, Person, Post, Resolution
from kg.model.interval import Bound, Interval, Tenure, Timeline
from kg.store import GraphStore
from tests.graph.reading import asked, graph_of
from tests.graph.small_graph import a_resolution, bound


def ends(path: str) -> str:
    return path.rpartition("#")[2]


def test_a_person_has_one_name_and_others(small: GraphStore) -> None:
    rows = asked(
        small,
        "?who ?name ?other",
        "?who a foaf:Person ; skos:prefLabel ?name OPTIONAL { ?who skos:altLabel ?other }",
    )
    assert rows == {
        ("person/mai-tien-dung", "Mai Tiến Dũng", "Mai tiến Dũng"),
        ("person/tran-van-son", "Trần Văn Sơn", ""),
    }


def test_names_are_vietnamese(small: GraphStore) -> None:
    assert asked(
        small, "?tag", "?who a foaf:Person ; skos:prefLabel|skos:altLabel ?n BIND(LANG(?n) AS ?tag)"
    ) == {("vi",)}


def test_another_name_given_twice_is_stated_once(tmp_path: Path) -> None:
    people = (Person("a", "Nguyễn Văn A", ("Văn A", "Văn A")),)
    with graph_of(tmp_path, Resolution(people=people)) as store:
        assert asked(store, "?n", "<person/a> skos:altLabel ?n") == {("Văn A",)}


@pytest.mark.parametrize(
    ("kind", "kind_of_node", "link"),
    [
        ("office", "FormalOrganization", "unitOf"),
        ("ministry", "FormalOrganization", "unitOf"),
        ("unit", "OrganizationalUnit", "unitOf"),
        ("party-committee", "PartyCommittee", "committeeOf"),
        ("party-organ", "PartyCommittee", "committeeOf"),
    ],
)
def test_a_body_of_the_party_serves_an_office_and_any_other_is_part_of_it(
    tmp_path: Path, kind: str, kind_of_node: str, link: str
) -> None:
    bodies = (Organization("a", "A", kind=kind, unit_of="b"), Organization("b", "B"))
    with graph_of(tmp_path, Resolution(organizations=bodies)) as store:
        found = asked(store, "?class ?link", "<organization/a> a ?class ; ?link <organization/b>")
    assert {(ends(one), ends(other)) for one, other in found} == {
        ("Organization", link),
        (kind_of_node, link),
    }


def test_an_organisation_keeps_its_place_in_the_tree(small: GraphStore) -> None:
    pattern = """
        <organization/vpcp> skos:altLabel ?other ; ql:kind ?kind ; ql:place ?place ;
           org:subOrganizationOf ?parent
    """
    assert asked(small, "?other ?kind ?parent ?place", pattern) == {
        ("VPCP", "office", "organization/chinh-phu", "Hà Nội")
    }


def test_a_body_and_a_post_in_it_bear_english_names_where_body_and_title_have_one(tmp_path: Path) -> None:
    office = Organization("vpcp", "Văn phòng Chính phủ", curated=True, english="Office of the Government")
    posts = (
        Post("a", "Chánh Thanh tra", "vpcp", "Chánh Thanh tra Văn phòng Chính phủ"),
        Post("b", "Người gõ trống", "vpcp", "Người gõ trống Văn phòng Chính phủ"),
        Post("c", "Chánh Thanh tra", "xa", "Chánh Thanh tra Sở Xa Lạ"),
        Post("d", "Chủ nhiệm", "vpcp", "Chủ nhiệm Văn phòng Chính phủ"),
        Post("e", "Thủ tướng", "cp", "Thủ tướng Chính phủ"),
    )
    state = Organization("cp", "Chính phủ", kind="government", curated=True, english="Government")
    bodies = (office, Organization("xa", "Sở Xa Lạ"), state)
    with graph_of(tmp_path, Resolution(organizations=bodies, posts=posts)) as store:
        named = asked(
            store,
            "?of ?name",
            '?of a ?kind ; skos:altLabel ?name FILTER(LANG(?name) = "en" && ?kind = org:Post)',
        )
        assert {(str(of).rpartition("/")[2], str(name)) for of, name in named} == {
            ("a", "Chief Inspector, Office of the Government"),
            ("d", "Chairperson, Office of the Government"),
            ("e", "Prime Minister"),
        }
        assert asked(store, "?name", "<organization/vpcp> skos:altLabel ?name") == {
            ("Office of the Government",)
        }


def test_only_what_the_registry_knows_stands_in_its_graph(small: GraphStore) -> None:
    curated = asked(small, "?o", "GRAPH <graph/registry> { ?o a org:Organization }")
    assert (
        curated
        == asked(small, "?o", "?o ql:curated true")
        == {("organization/chinh-phu",), ("organization/vpcp",)}
    )
    assert ("organization/dang-uy-vpcp",) in asked(
        small, "?o", "GRAPH <graph/inferred> { ?o a org:Organization }"
    )


def test_a_post_is_a_title_in_an_organisation_with_its_seats(small: GraphStore) -> None:
    pattern = """
        ?post a org:Post ; skos:prefLabel ?name ; org:role/skos:prefLabel ?title
        OPTIONAL { ?post org:postIn ?body }
        OPTIONAL { ?post ql:seats ?seats }
        OPTIONAL { ?post skos:altLabel ?other }
        FILTER(LANG(?title) = "vi")
    """
    assert asked(small, "?name ?title ?body ?seats ?other", pattern) == {
        ("Chủ nhiệm Văn phòng Chính phủ", "Chủ nhiệm", "organization/vpcp", "1", "Chủ nhiệm VPCP"),
        ("Quản lý lâu năm", "Quản lý lâu năm", "", "", ""),
    }


def test_a_tenure_is_a_person_in_a_post_for_a_time_with_proof(small: GraphStore) -> None:
    pattern = """
        <tenure/son-1> a org:Membership ; org:member ?who ; ql:post ?post ; org:organization ?body ;
           org:memberDuring ?time ; ql:spell ?spell ; ql:acting ?acting ; prov:wasDerivedFrom ?proof
    """
    facts = ("person/tran-van-son", "post/chu-nhiem-vpcp", "organization/vpcp", "interval/son-1", "1", "true")
    assert asked(small, "?who ?post ?body ?time ?spell ?acting ?proof", pattern) == {
        (*facts, "evidence/001-0"),
        (*facts, "evidence/001-1"),
    }


def test_a_bound_says_why_how_exactly_and_by_which_words(small: GraphStore) -> None:
    pattern = """
        <interval/son-1> sem:hasEarliestEndTimeStamp ?day ; ql:earliestEndBasis ?basis ;
           ql:earliestEndPrecision ?precision ; ql:earliestEndWitness ?witness
    """
    assert asked(small, "?day ?basis ?precision ?witness", pattern) == {
        ("2021-05-06", "attested", "day", "evidence/001-0"),
        ("2021-05-06", "attested", "day", "evidence/001-1"),
    }


def test_a_bound_that_nothing_tells_is_not_stated(small: GraphStore) -> None:
    assert (
        asked(
            small,
            "?x",
            "<interval/dung-1> sem:hasEarliestBeginTimeStamp|ql:earliestStartBasis|ql:ongoingAt ?x",
        )
        == set()
    )


def test_the_last_day_seen_in_office_is_told(small: GraphStore) -> None:
    assert asked(small, "?day", "<interval/son-1> ql:ongoingAt ?day") == {("2021-05-06",)}


EARLY, LATE = bound("2019-01-17", "event", "004-0"), bound("2021-05-06", "event", "001-0")


@pytest.mark.parametrize(
    ("earliest", "latest", "written"),
    [
        (EARLY, LATE, "[2019-01-17..2021-05-06]"),
        (EARLY, None, "[2019-01-17..]"),
        (None, LATE, "[..2021-05-06]"),
        (LATE, LATE, "2021-05-06"),
        (None, None, ""),
    ],
)
def test_a_start_and_an_end_are_written_as_edtf(
    tmp_path: Path, earliest: Bound | None, latest: Bound | None, written: str
) -> None:
    times = Interval(earliest, latest, earliest, latest)
    tenure = Tenure("t", "mai-tien-dung", "chu-nhiem-vpcp", times, ("004-0",))
    with graph_of(tmp_path, a_resolution(), Timeline((tenure,))) as store:
        rows = asked(
            store,
            "?start ?end",
            "?i a time:ProperInterval OPTIONAL { ?i ql:start ?start } OPTIONAL { ?i ql:end ?end }",
        )
    assert rows == {(written, written)}


def test_a_tenure_without_organisation_says_none(tmp_path: Path) -> None:
    tenure = Tenure("t", "mai-tien-dung", "quan-ly", Interval(), ("004-0",), spell=2)
    with graph_of(tmp_path, a_resolution(), Timeline((tenure,))) as store:
        rows = asked(
            store,
            "?spell ?body",
            "?t a org:Membership ; ql:spell ?spell OPTIONAL { ?t org:organization ?body }",
        )
    assert rows == {("2", "")}


def test_a_contradiction_shows_its_witnesses(small: GraphStore) -> None:
    rows = asked(
        small,
        "?post ?message ?witness",
        "?c a ql:Conflict ; ql:post ?post ; ql:message ?message ; ql:witness ?witness",
    )
    assert rows == {
        ("post/chu-nhiem-vpcp", "Hai người cùng giữ một ghế.", "evidence/001-0"),
        ("post/chu-nhiem-vpcp", "Hai người cùng giữ một ghế.", "evidence/004-0"),
    }


def test_people_who_may_be_one_are_listed_with_the_reason(small: GraphStore) -> None:
    rows = asked(
        small,
        "?name ?why ?who",
        "?u a ql:UndecidedIdentity ; skos:prefLabel ?name ; ql:message ?why ; ql:person ?who",
    )
    assert rows == {
        ("Nguyễn Văn A", "Chưa đủ căn cứ.", "person/mai-tien-dung"),
        ("Nguyễn Văn A", "Chưa đủ căn cứ.", "person/tran-van-son"),
    }
