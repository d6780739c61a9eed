"""FollowTheMoney: the library that defines the format accepts every entity."""

from __future__ import annotations

import json
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest

from kg.query import Session
from kg.query.register import Register, register
from kg.views.followthemoney import followthemoney
from tests.graphs import seed_graph
from tests.missing import missing
from tests.views.register_graph import ACTING, PERSON, records


def entities(found: Register) -> list[Any]:
    return [json.loads(line) for line in followthemoney(found).splitlines()]


def of_schema(schema: str) -> list[Any]:
    return [one for one in entities(records()) if one["schema"] == schema]


@pytest.mark.parametrize("found", [records(), register(Session(seed_graph()))], ids=["small", "seeds"])
def test_the_library_accepts_every_entity_with_every_property(found: Register) -> None:
    if find_spec("followthemoney") is None:
        missing("followthemoney is not installed; pip install 'quanlo[interchange]'")
    model = import_module("followthemoney").model
    for one in entities(found):
        proxy = model.get_proxy(one, cleaned=False)
        proxy.schema.validate(one)
        assert proxy.schema.name == one["schema"]
        kept = {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()}
        assert kept == {name: sorted(set(values)) for name, values in one["properties"].items()}


def test_identifiers_are_unique_and_references_lead_to_entities() -> None:
    found = entities(records())
    ids = {one["id"] for one in found}
    assert len(ids) == len(found)
    for one in of_schema("Occupancy"):
        assert {*one["properties"]["holder"], *one["properties"]["post"], *one["properties"]["proof"]} <= ids


def test_a_start_that_is_known_exactly_is_a_date_and_an_open_end_is_none() -> None:
    names = {one["id"]: one["properties"]["name"][0] for one in of_schema("Person")}
    held = {names[one["properties"]["holder"][0]]: one["properties"] for one in of_schema("Occupancy")}
    assert held[PERSON]["startDate"] == ["2021-04-08"]
    assert "endDate" not in held[PERSON]


def test_nobody_is_current_for_lack_of_an_end() -> None:
    statuses = [one["properties"]["status"] for one in of_schema("Occupancy")]
    assert sorted(statuses) == [["ended"], ["unknown"], ["unknown"]]


def test_who_acts_and_who_is_contested_has_it_said_in_the_summary() -> None:
    names = {one["id"]: one["properties"]["name"][0] for one in of_schema("Person")}
    told = {
        names[one["properties"]["holder"][0]]: one["properties"].get("summary")
        for one in of_schema("Occupancy")
    }
    assert told == {
        PERSON: None,
        ACTING: ["quyền hoặc phụ trách"],
        "Mai Tiến Dũng": ["các nguồn nói trái nhau", "không ngày nào là chắc chắn"],
    }
