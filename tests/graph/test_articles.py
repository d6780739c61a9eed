"""What an article says, as statements of its own graph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import DataError
from kg.graph import validate, write
from kg.model.dates import DateSpan, PartialDate
from kg.model.document import DateBasis, Publication
from kg.model.entity import Resolution
from kg.store import GraphStore
from tests.graph.reading import asked, graph_of, graph_of_article
from tests.graph.small_graph import FIRST, RUN, SECOND, a_document, a_resolution, a_timeline


def test_an_article_keeps_what_is_known_of_it(small: GraphStore) -> None:
    pattern = """
        ?a a schema:NewsArticle ; dct:identifier "001" ; schema:headline ?title ; schema:articleBody ?text ;
           schema:publisher ?publisher ; schema:contentLocation ?place ; schema:author ?author ;
           ql:photographer ?photographer ; schema:url ?url ; ql:issued ?issued ; ql:dateBasis ?basis
        FILTER(DATATYPE(?url) = xsd:anyURI)
    """
    names = "?title ?text ?publisher ?place ?author ?photographer ?url ?issued ?basis"
    assert asked(small, names, pattern) == {
        (
            *("Bài 001", SECOND, "Chinhphu.vn", "Hà Nội", "Nguyễn Văn A", "Nguyễn Văn B"),
            *("https://example.org/001", "2021-05-06", "given"),
        )
    }


def test_what_is_not_known_of_an_article_is_not_stated(tmp_path: Path) -> None:
    article = replace(
        a_document("001", SECOND, "2021"),
        published=None,
        title=None,
        publisher=None,
        url=None,
        place=None,
        authors=(),
        photographers=(),
    )
    with graph_of_article(tmp_path, article) as store:
        stated = asked(store, "?p", "?a a schema:NewsArticle ; ?p ?o")
    assert {name.rpartition("/")[2].rpartition("#")[2] for (name,) in stated} == {
        *("type", "identifier", "articleBody", "sha256")
    }


@pytest.mark.parametrize(
    ("published", "typed"),
    [
        ("2021-05-06", "date"),
        ("2021-05", "gYearMonth"),
        ("2021", "gYear"),
    ],
)
def test_a_publication_date_is_typed_as_exactly_as_it_is_known(
    tmp_path: Path, published: str, typed: str
) -> None:
    article = replace(
        a_document("001", SECOND, "2021"), published=Publication(DateSpan.parse(published), DateBasis.STATED)
    )
    with graph_of_article(tmp_path, article) as store:
        found = asked(
            store,
            "?date ?type ?basis",
            "?a dct:issued ?date ; ql:dateBasis ?basis BIND(DATATYPE(?date) AS ?type)",
        )
    assert found == {(published, f"http://www.w3.org/2001/XMLSchema#{typed}", "stated")}


def test_a_window_of_days_has_no_typed_date(small: GraphStore) -> None:
    rows = asked(
        small, "?window ?day", '?a dct:identifier "004" ; ql:issued ?window OPTIONAL { ?a dct:issued ?day }'
    )
    assert rows == {("2019-01-17/2019-01-18", "")}


def test_evidence_leads_to_the_words_their_place_the_article_and_its_reading(small: GraphStore) -> None:
    pattern = """
        <evidence/004-2> a oa:Annotation ; oa:hasTarget ?t ; prov:wasDerivedFrom/dct:identifier ?doc ;
           prov:wasGeneratedBy [ prov:used/dct:identifier ?read ; ql:softwareVersion ?software ] .
        ?t oa:hasSource/schema:articleBody ?text ;
           oa:hasSelector [ oa:exact ?quote ] , [ oa:start ?start ; oa:end ?end ]
        FILTER(SUBSTR(?text, ?start + 1, ?end - ?start) = ?quote)
    """
    start = FIRST.index("dự hội nghị")
    assert asked(small, "?doc ?read ?software ?quote ?start ?end", pattern) == {
        ("004", "004", RUN.software_version, "dự hội nghị", str(start), str(start + 11))
    }


def test_an_attestation_keeps_what_was_read_and_how(small: GraphStore) -> None:
    pattern = """
        <evidence/001-0> a ql:Attestation ; ql:person ?who ; ql:post ?post ; ql:status ?status ; ql:on ?on ;
           ql:term ?term ; ql:statedPerson ?name ; ql:statedTitle ?title ; ql:statedOrganization ?body ;
           ql:rule ?rule ; ql:confidence ?confidence
    """
    names = "?who ?post ?status ?on ?term ?name ?title ?body ?rule ?confidence"
    assert asked(small, names, pattern) == {
        (
            *("person/tran-van-son", "post/chu-nhiem-vpcp", "start", "2021-05-06", "nhiệm kỳ 2021-2026"),
            *("Trần Văn Sơn", "Chủ nhiệm", "Văn phòng Chính phủ", "title-before-name", "0.9"),
        )
    }


def test_a_span_that_still_runs_says_so(small: GraphStore) -> None:
    rows = asked(
        small, "?e ?since ?acting", "?e ql:ongoing true ; ql:since ?since OPTIONAL { ?e ql:acting ?acting }"
    )
    assert rows == {("evidence/001-1", "2021-04", "true")}


def test_what_a_sentence_does_not_say_is_not_stated(small: GraphStore) -> None:
    absent = " ".join(
        f"OPTIONAL {{ ?e ql:{name} ?{name} }}" for name in ("since", "until", "ongoing", "acting", "term")
    )
    rows = asked(small, "?since ?until ?ongoing ?acting ?term", f"BIND(<evidence/004-1> AS ?e) {absent}")
    assert rows == {("", "", "", "", "")}


def test_a_start_is_an_appointment_and_an_end_a_departure(small: GraphStore) -> None:
    pattern = """
        ?event a ql:PersonnelEvent, ?kind ; ql:person ?who ; ql:on ?on ; prov:wasDerivedFrom ?evidence
        FILTER(?kind != ql:PersonnelEvent)
    """
    kinds = {
        (kind.rpartition("#")[2], *rest) for kind, *rest in asked(small, "?kind ?who ?on ?evidence", pattern)
    }
    assert kinds == {
        ("Appointment", "person/tran-van-son", "2021-05-06", "evidence/001-0"),
        ("Departure", "person/mai-tien-dung", "2021-04", "evidence/004-1"),
    }


def test_who_takes_or_leaves_a_post_only_acting_is_told_so(tmp_path: Path) -> None:
    resolution = a_resolution()
    holdings = tuple(replace(one, claim=replace(one.claim, acting=True)) for one in resolution.holdings)
    path = write(replace(resolution, holdings=holdings), a_timeline(), RUN, tmp_path / "graph.nq")
    assert validate(path).conforms
    with graph_of(tmp_path, replace(resolution, holdings=holdings)) as store:
        told = asked(store, "?kind ?acting", "?e a ql:PersonnelEvent, ?kind ; ql:acting ?acting")
    assert {(kind.rpartition("#")[2], acting) for kind, acting in told} == {
        ("PersonnelEvent", "true"),
        ("Appointment", "true"),
        ("Departure", "true"),
    }


def test_of_a_full_holder_no_personnel_event_says_acting(small: GraphStore) -> None:
    pattern = "?e a ql:Appointment OPTIONAL { ?e ql:acting ?acting }"
    assert asked(small, "?acting", pattern) == {("",)}


def test_an_event_has_its_day_place_hosts_and_people(small: GraphStore) -> None:
    pattern = """
        <event/hoi-nghi> a schema:Event ; schema:name ?name ; ql:eventType ?type ; ql:date ?date ;
           schema:startDate ?from ; schema:endDate ?to ; ql:partOfDay ?part ; schema:location ?place ;
           schema:organizer ?host ; schema:attendee ?who
    """
    facts = ("hội nghị", "conference", "2019-01-17", "2019-01-17", "2019-01-17", "afternoon", "Hà Nội")
    assert asked(small, "?name ?type ?date ?from ?to ?part ?place ?host ?who", pattern) == {
        (*facts, "organization/vpcp", "person/mai-tien-dung"),
        (*facts, "person/tran-van-son", "person/mai-tien-dung"),
    }


def test_who_takes_part_keeps_the_order_of_the_text(small: GraphStore) -> None:
    pattern = "<event/hoi-nghi> ql:participation [ ql:participant ?who ; ql:part ?part ; ql:order ?order ]"
    assert asked(small, "?who ?part ?order", pattern) == {("person/mai-tien-dung", "attendee", "1")}


def test_an_event_of_unknown_day_has_no_date(tmp_path: Path) -> None:
    resolution = a_resolution()
    event = replace(resolution.events[0], claim=replace(resolution.events[0].claim, date=None))
    with graph_of(tmp_path, replace(resolution, events=(event,))) as store:
        assert (
            asked(store, "?date", "<event/hoi-nghi> ql:date|schema:startDate|schema:endDate ?date") == set()
        )


def test_a_cited_document_has_number_type_day_issuer_and_signer(small: GraphStore) -> None:
    pattern = """
        <decree/62-qd-ttg> a eli:LegalResource ; eli:number ?number ; eli:type_document ?type ;
           eli:date_document ?day ; ql:date ?date ; eli:passed_by ?issuer ; ql:signer ?signer ;
           prov:wasDerivedFrom ?words
    """
    assert asked(small, "?number ?type ?day ?date ?issuer ?signer ?words", pattern) == {
        (
            *("62/QĐ-TTg", "Quyết định", "2021-04-08", "2021-04-08"),
            *("organization/chinh-phu", "person/mai-tien-dung", "evidence/001-2"),
        )
    }


@pytest.mark.parametrize("date", ["2021-04", "2021"])
def test_a_cited_document_of_no_certain_day_has_no_typed_day(tmp_path: Path, date: str) -> None:
    resolution = a_resolution()
    claim = replace(resolution.decrees[0].claim, date=PartialDate.parse(date))
    decree = replace(resolution.decrees[0], claim=claim)
    with graph_of(tmp_path, replace(resolution, decrees=(decree,))) as store:
        rows = asked(
            store,
            "?date ?day",
            "?d ql:date ?date ; a eli:LegalResource OPTIONAL { ?d eli:date_document ?day }",
        )
    assert rows == {(date, "")}


def test_a_document_cited_twice_in_one_article_is_one_with_two_proofs(tmp_path: Path) -> None:
    resolution = a_resolution()
    again = replace(resolution.decrees[0], evidence_id="001-3", issuer=None, signer=None)
    resolution = replace(resolution, decrees=(*resolution.decrees, again))
    path = write(resolution, a_timeline(), RUN, tmp_path / "graph.nq")
    assert validate(path).conforms
    with graph_of(tmp_path, resolution) as store:
        assert asked(store, "?e", "<decree/62-qd-ttg> prov:wasDerivedFrom ?e") == {
            ("evidence/001-2",),
            ("evidence/001-3",),
        }


def no_documents(resolution: Resolution) -> Resolution:
    return replace(resolution, documents=())


def no_organizations(resolution: Resolution) -> Resolution:
    return replace(resolution, organizations=())


def no_posts(resolution: Resolution) -> Resolution:
    return replace(resolution, posts=())


@pytest.mark.parametrize(
    ("harmed", "message"),
    [
        (no_documents, "001: a claim speaks of this document, which is not among those resolved"),
        (no_organizations, "hoi-nghi: its host 'vpcp' is neither a person nor an organisation"),
        (no_posts, "dung-1: its post 'chu-nhiem-vpcp' is not among those resolved"),
    ],
)
def test_a_claim_that_points_nowhere_is_our_own_fault(
    tmp_path: Path, harmed: Callable[[Resolution], Resolution], message: str
) -> None:
    with pytest.raises(DataError, match=message):
        write(harmed(a_resolution()), a_timeline(), RUN, tmp_path / "graph.nq")
