"""Changes of personnel, quotations, awards and other details, as statements of their article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import DataError
from kg.graph import quads
from kg.model.details import PersonnelChange
from kg.model.entity import Resolution, ResolvedDetail
from kg.model.interval import Timeline
from kg.store import GraphStore
from tests.graph.reading import asked, graph_of
from tests.graph.small_graph import RUN, a_resolution, the_details

KINDS = {
    "d-change": "PersonnelChange",
    "d-award": "Award",
    "d-body": "Composition",
    "d-figure": "Figure",
    "d-quote": "Quotation",
    "d-title": "TitleMention",
}


def with_details(*details: ResolvedDetail) -> Resolution:
    return replace(a_resolution(), details=details)


def a_detail(identifier: str) -> ResolvedDetail:
    return next(one for one in the_details() if one.id == identifier)


@pytest.mark.parametrize(("detail", "kind"), KINDS.items())
def test_each_detail_is_of_its_kind_and_rests_on_words_of_its_own(
    small: GraphStore, detail: str, kind: str
) -> None:
    pattern = f"""
        GRAPH ?graph {{
          <detail/{detail}> a ?kind ; prov:wasDerivedFrom ?words . ?words oa:hasTarget/oa:hasSource ?article
        }}
        ?article dct:identifier "001" FILTER(STRENDS(STR(?graph), STRAFTER(STR(?article), "article")))
    """
    ((found, words),) = asked(small, "?kind ?words", pattern)
    assert (found.rpartition("/")[2].rpartition("#")[2], words) == (kind, f"evidence/{detail}")


def test_a_quotation_has_its_words_and_speaker(small: GraphStore) -> None:
    rows = asked(small, "?text ?who", "<detail/d-quote> schema:text ?text ; ql:speaker ?who")
    assert rows == {('Việc "gấp".', "person/tran-van-son")}


def test_an_award_is_given_to_people_and_bodies_for_years_of_work(small: GraphStore) -> None:
    pattern = """
        <detail/d-award> schema:name ?name ; ql:issuer ?by ; ql:recipient ?to ; ql:period ?years
    """
    facts = ("Bằng khen", "organization/chinh-phu", "2016/2021")
    assert asked(small, "?name ?by ?years ?to", pattern) == {
        (*facts, "person/tran-van-son"),
        (*facts, "organization/vpcp"),
    }


def test_a_body_is_made_up_of_counted_parts(small: GraphStore) -> None:
    pattern = """
        <detail/d-body> ql:body <organization/vpcp> ; ql:component ?part .
        ?part a ql:Count ; ql:amount ?amount ; ql:unit ?unit OPTIONAL { ?part ql:approximate ?about }
    """
    assert asked(small, "?amount ?unit ?about", pattern) == {("2", "vụ", ""), ("17", "chi bộ", "true")}


def test_counted_work_has_its_period(small: GraphStore) -> None:
    rows = asked(
        small, "?n ?unit ?years", "<detail/d-figure> ql:amount ?n ; ql:unit ?unit ; ql:period ?years"
    )
    assert rows == {("4756.5", "văn bản", "2016/2021")}


def test_a_title_without_a_holder_proves_its_post_and_nobody_in_it(small: GraphStore) -> None:
    assert asked(small, "?post ?on", "<detail/d-title> ql:post ?post ; ql:on ?on") == {
        ("post/chu-nhiem-vpcp", "2021-04-08")
    }
    assert asked(small, "?who", "?tenure prov:wasDerivedFrom <evidence/d-title> ; org:member ?who") == set()


def test_a_change_of_personnel_tells_what_was_left_and_taken_and_by_whose_decision(small: GraphStore) -> None:
    pattern = """
        <detail/d-change> ql:person ?who ; ql:left ?left ; ql:taken ?taken ; ql:on ?on ; ql:effective ?from ;
           ql:decision ?number ; ql:handedOverBy ?giver ; ql:replaces ?giver ; ql:reason ?why ;
           ql:decidedBy ?by
    """
    facts = (
        *("person/tran-van-son", "post/quan-ly", "post/chu-nhiem-vpcp", "2021-04-08", "2021-05"),
        *("62/QĐ-TTg", "person/mai-tien-dung", "transfer"),
    )
    assert asked(small, "?who ?left ?taken ?on ?from ?number ?giver ?why ?by", pattern) == {
        (*facts, "organization/chinh-phu"),
        (*facts, "post/chu-nhiem-vpcp"),
    }


def test_what_is_not_told_of_a_change_is_not_stated(tmp_path: Path) -> None:
    told = a_detail("d-change").claim
    bare = ResolvedDetail(
        "d-bare", PersonnelChange("001", "Trần Văn Sơn", (), (), told.evidence), ("tran-van-son",)
    )
    with graph_of(tmp_path, with_details(bare)) as store:
        found = asked(store, "?p", "<detail/d-bare> ?p ?o")
    assert {name.rpartition("#")[2] for (name,) in found} == {"type", "person", "wasDerivedFrom"}


def test_who_gets_an_award_under_two_names_gets_it_once() -> None:
    twice = replace(a_detail("d-award"), people=("tran-van-son", "tran-van-son"))
    lines = list(quads(with_details(twice), Timeline(), RUN))
    assert len(lines) == len(set(lines))


def test_a_detail_of_an_unknown_document_is_our_own_fault() -> None:
    resolution = Resolution(details=(a_detail("d-quote"),))
    with pytest.raises(DataError, match="001: a claim speaks of this document"):
        list(quads(resolution, Timeline(), RUN))
