"""Answers in the words of schema.org."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kg import query
from kg.query import Session
from kg.views.schema_org import schema_org
from kg.vocabulary import DEFAULT_BASE, Kind, iri
from tests.graphs import VPCP, seed_graph

POST = "Chủ nhiệm Văn phòng Chính phủ"


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(seed_graph())


def test_a_person_has_the_posts_held(session: Session) -> None:
    node = schema_org(query.career(session, "Mai Tiến Dũng"), DEFAULT_BASE)
    assert (node["@type"], node["name"]) == ("Person", "Mai Tiến Dũng")
    assert isinstance(node["hasOccupation"], list)
    assert POST in [one["roleName"] for one in node["hasOccupation"]]


def test_a_day_that_is_not_known_to_the_day_is_left_out(session: Session) -> None:
    career = query.career(session, "Mai Tiến Dũng")
    node = schema_org(career, DEFAULT_BASE)
    assert isinstance(node["hasOccupation"], list)
    assert "startDate" not in node["hasOccupation"][0]
    day = date(2016, 4, 9)
    known = replace(career.answers[0], earliest_start=day, latest_start=day)
    node = schema_org(replace(career, answers=(known,)), DEFAULT_BASE)
    assert isinstance(node["hasOccupation"], list)
    assert node["hasOccupation"][0]["startDate"] == "2016-04-09"


def test_a_post_is_described_by_its_body_and_holders(session: Session) -> None:
    node = schema_org(query.ladder(session, POST), DEFAULT_BASE)
    assert node["name"] == VPCP
    assert isinstance(node["member"], list)
    assert "Mai Tiến Dũng" in [one["member"]["name"] for one in node["member"]]


def test_a_post_without_a_body_goes_by_its_own_name(session: Session) -> None:
    ladder = replace(query.ladder(session, POST), organization=None, organization_id=None)
    node = schema_org(ladder, DEFAULT_BASE)
    assert (node["name"], node["@id"]) == (POST, str(iri(Kind.POST, ladder.post_id)))


def test_an_organisation_names_what_it_is_part_of(session: Session) -> None:
    node = schema_org(query.body(session, VPCP), DEFAULT_BASE)
    assert isinstance(node["parentOrganization"], dict)
    assert node["parentOrganization"]["name"] == "Chính phủ"


def test_an_event_names_who_was_there(session: Session) -> None:
    meeting = query.meetings(session, "Mai Tiến Dũng").answers[0]
    node = schema_org(meeting, DEFAULT_BASE)
    assert isinstance(node["attendee"], list)
    assert "Mai Tiến Dũng" in [one["name"] for one in node["attendee"]]
    assert "startDate" not in schema_org(replace(meeting, date="[2019-01-17..]"), DEFAULT_BASE)


def test_an_article_has_its_day_and_outlet(session: Session) -> None:
    article = replace(query.article(session, "004_55f8c872c7ad2f1e"), publisher="Báo", published="2020-08-26")
    node = schema_org(article, DEFAULT_BASE)
    assert (node["datePublished"], node["publisher"]) == (
        "2020-08-26",
        {"@type": "Organization", "name": "Báo"},
    )


def test_what_schema_org_has_no_type_for_is_an_error() -> None:
    with pytest.raises(TypeError, match="no type for int"):
        schema_org(1, DEFAULT_BASE)
