"""Organisations and posts through renames, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from tests.api.conftest import lay_out
from tests.query.test_lineage import CABINET, COUNCIL, a_graph
from tests.serving import patient


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = lay_out(a_graph(), tmp_path_factory.mktemp("lines"))
    with TestClient(create_app(patient(folder))) as client:
        yield client


def test_the_predecessor_office_is_told(lines: TestClient) -> None:
    found = lines.get(f"/v1/organizations/{CABINET}/lineage").json()
    assert [one["label"] for one in found["predecessors"]] == [COUNCIL]


def test_a_post_goes_on_through_the_rename_of_its_office(lines: TestClient) -> None:
    found = lines.get(f"/v1/posts/Chủ nhiệm {CABINET}/line").json()
    assert [one["person"] for one in found["answers"]] == ["Nguyễn Khánh", "Lê Xuân Trinh"]
