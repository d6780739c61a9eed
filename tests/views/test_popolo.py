"""Popolo: every reference leads to a record, and only exact dates are dates."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kg.model.interval import Interval
from kg.query import Session
from kg.query.register import register
from kg.views.popolo import popolo
from tests.graphs import CHAIR, VPCP, GraphBuilder
from tests.views.register_graph import ACTING, ADDRESS, PERSON, records

BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")
CLASSES = {"persons": "name", "organizations": "name", "posts": "label", "memberships": "role"}


@pytest.fixture(scope="module")
def document() -> Any:
    return json.loads(popolo(records()))


def member(document: Any, name: str) -> Any:
    person = next(one for one in document["persons"] if one["name"] == name)
    return next(one for one in document["memberships"] if one["person_id"] == person["id"])


@pytest.mark.parametrize(("collection", "required"), CLASSES.items())
def test_every_record_has_an_identifier_of_its_own_and_a_name(
    document: Any, collection: str, required: str
) -> None:
    found = document[collection]
    assert len({one["id"] for one in found}) == len(found) > 0
    assert all(one[required] for one in found)


def test_every_reference_leads_to_a_record(document: Any) -> None:
    ids = {name: {one["id"] for one in document[name]} for name in CLASSES}
    for one in document["memberships"]:
        assert one["person_id"] in ids["persons"]
        assert one["post_id"] in ids["posts"]
        assert one["organization_id"] in ids["organizations"]
    assert all(one["organization_id"] in ids["organizations"] for one in document["posts"])
    assert all(one.get("parent_id", one["id"]) in ids["organizations"] for one in document["organizations"])


def test_memberships_are_read_back_as_the_tenures_that_they_were() -> None:
    known = records()
    found = [
        (
            *(one["id"], one["person_id"], one["post_id"], one.get("organization_id"), one["grade"]),
            *(one["acting"], one["contested"], [one.get(name) for name in BOUNDS]),
            [source["note"] for source in one.get("sources", ())],
        )
        for one in json.loads(popolo(known))["memberships"]
    ]
    assert found == [
        (
            *(one.id, one.person.id, one.post.id, one.organization.id if one.organization else None),
            *(one.grade.value, one.acting, one.contested),
            [day.isoformat() if day else None for day in one.interval.days()],
            [source.document for source in known.sources.get(one.iri, ())],
        )
        for one in known.tenures
    ]
    assert found


def test_an_exact_day_and_an_exact_month_are_start_dates(document: Any) -> None:
    assert member(document, PERSON)["start_date"] == "2021-04-08"
    assert member(document, "Mai Tiến Dũng")["start_date"] == "2016-04"


def test_a_bound_is_no_date(document: Any) -> None:
    one = member(document, PERSON)
    assert "end_date" not in one
    assert one["earliest_end"] == "2022-01-11"


def test_a_membership_names_its_articles(document: Any) -> None:
    assert member(document, PERSON)["sources"] == [{"url": ADDRESS, "note": "001"}]


def test_a_source_without_an_address_leads_to_the_article_in_the_graph() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    doc = graph.article("002", "Chủ nhiệm A dự.", "2021-04-08")
    graph.tenure("A", CHAIR, [graph.holding(doc, "A", CHAIR, "Chủ nhiệm A", on="2021-04-08")], Interval())
    session = Session(graph.store())
    [*found] = session.store.select(
        'SELECT ?article { ?article <http://purl.org/dc/terms/identifier> "002" }'
    )
    (source,) = member(json.loads(popolo(register(session))), "A")["sources"]
    assert source == {"url": str(found[0]["article"]), "note": "002"}


def test_the_body_above_an_office_is_there_though_nobody_holds_a_post_in_it(document: Any) -> None:
    names = {one["id"]: one["name"] for one in document["organizations"]}
    office = next(one for one in document["organizations"] if one["name"] == VPCP)
    assert names[office["parent_id"]] == "Chính phủ"


def test_a_contested_membership_says_so_and_that_no_day_is_certain(document: Any) -> None:
    assert (member(document, "Mai Tiến Dũng")["contested"], member(document, PERSON)["contested"]) == (
        True,
        False,
    )
    assert member(document, "Mai Tiến Dũng")["grade"] == "possible"


def test_the_role_of_one_who_acts_says_so(document: Any) -> None:
    assert member(document, ACTING)["role"] == "Chủ nhiệm (quyền hoặc phụ trách)"
    assert member(document, ACTING)["acting"] is True
    assert member(document, PERSON)["role"] == "Chủ nhiệm"
