"""Judgements recorded from a page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from kg.errors import ResolutionError, because
from kg.model.judgement import FIELDS, Judgement, JudgementKind
from kg.settings import Settings
from tests.api.conftest import DIGEST, TOKEN

WRONG = "Chủ nhiệm VPCP Đào Việt Trung"
PEOPLE = {"one": "Mai Tiến Dũng", "other": "Đào Việt Trung"}


class Table:
    """A table of judgements in memory."""

    def __init__(self) -> None:
        self.rows: list[Judgement] = []
        self.refusal: ResolutionError | None = None

    def record(self, judgement: Judgement) -> Judgement:
        if self.refusal is not None:
            raise self.refusal
        self.rows.append(replace(judgement, id="j-00000001"))
        return self.rows[-1]


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.fixture
def judges(settings: Settings, table: Table) -> Iterator[TestClient]:
    admitting = settings.model_copy(update={"tokens": (DIGEST,)})
    with TestClient(create_app(admitting, record=table.record)) as client:
        yield client


def wrong(client: TestClient) -> str:
    conflicts = client.get("/v1/review").json()["contradictions"]
    return str(next(one["id"] for found in conflicts for one in found["evidence"] if one["quote"] == WRONG))


def form(client: TestClient, **fields: str) -> dict[str, str]:
    return {"claim": wrong(client), "kind": "reject", "reason": "Đọc nhầm ngày.", "token": TOKEN, **fields}


def test_the_form_shows_the_claim_with_its_evidence(judges: TestClient) -> None:
    page = judges.get("/judge", params={"claim": wrong(judges)}).text
    assert WRONG in page
    assert 'type="password" name="token"' in page
    assert [field for field in FIELDS if f'<option value="{field}">' not in page] == []


def test_a_claim_can_be_rejected(judges: TestClient, table: Table) -> None:
    answer = judges.post("/judge", data=form(judges), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?recorded=j-00000001")
    (row,) = table.rows
    assert (row.kind, row.subject, row.author) == (JudgementKind.REJECT, wrong(judges), "tester")
    assert row.reason == "Đọc nhầm ngày."
    assert "j-00000001" in judges.get("/review?recorded=j-00000001").text


def test_a_detail_of_a_claim_can_be_corrected(judges: TestClient, table: Table) -> None:
    judges.post("/judge", data=form(judges, kind="correct", field="on", value="2018-03-05"))
    assert (table.rows[0].field, table.rows[0].value) == ("on", "2018-03-05")


@pytest.mark.parametrize("kind", ["same", "not-same"])
def test_two_people_can_be_said_to_be_one_or_two(judges: TestClient, table: Table, kind: str) -> None:
    page = judges.get("/judge", params=PEOPLE).text
    assert "Là một người" in page
    given = {**PEOPLE, "kind": kind, "reason": "Cùng quê.", "token": TOKEN}
    assert judges.post("/judge", data=given, follow_redirects=False).status_code == 303
    assert table.rows[0].subject.startswith("mai-tien-dung-")
    assert table.rows[0].object.startswith("dao-viet-trung-")


def test_a_judgement_can_be_withdrawn(judges: TestClient, table: Table) -> None:
    assert 'value="withdraw" required checked' in judges.get("/judge?withdraw=j-0000000a").text
    given = {"withdraw": "j-0000000a", "kind": "withdraw", "reason": "Nhầm.", "token": TOKEN}
    judges.post("/judge", data=given)
    assert (table.rows[0].kind, table.rows[0].subject) == (JudgementKind.WITHDRAW, "j-0000000a")


def test_the_language_stays(judges: TestClient) -> None:
    answer = judges.post("/judge?lang=en", data=form(judges), follow_redirects=False)
    assert answer.headers["location"] == "/review?recorded=j-00000001&lang=en"


@pytest.mark.parametrize("token", ["", "ql_wrong"])
def test_nobody_judges_without_a_token(judges: TestClient, table: Table, token: str) -> None:
    assert judges.post("/judge", data=form(judges, token=token)).status_code == 401
    assert table.rows == []


def test_a_token_in_the_address_does_not_count(judges: TestClient, table: Table) -> None:
    given = form(judges, token="")
    assert judges.post("/judge", params={"token": TOKEN}, data=given).status_code == 401
    assert table.rows == []


def test_no_log_holds_a_token(judges: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        judges.post("/judge", data=form(judges))
        judges.post("/judge", data=form(judges, kind="marry"))
    assert caplog.text
    assert TOKEN not in caplog.text


def test_an_english_form_says_in_english_what_it_lacks(judges: TestClient) -> None:
    answer = judges.post("/judge?lang=en", data=form(judges, kind="marry"))
    assert 'role="alert">choose one of reject, correct</p>' in answer.text


@pytest.mark.parametrize("fields", [{"kind": "marry"}, {"reason": " "}, {"reason": "x" * 1001}])
def test_a_form_that_lacks_something_comes_back_without_the_token(
    judges: TestClient, table: Table, fields: dict[str, str]
) -> None:
    answer = judges.post("/judge", data=form(judges, **fields))
    assert answer.status_code == 422
    assert 'role="alert">hãy ' in answer.text
    assert TOKEN not in answer.text
    assert table.rows == []


def test_a_judgement_that_contradicts_another_is_refused_without_the_place_of_the_table(
    judges: TestClient, table: Table
) -> None:
    table.refusal = ResolutionError(("secret/judgements.tsv:12",), because("both rejected and corrected"))
    answer = judges.post("/judge", data=form(judges))
    assert answer.status_code == 409
    assert "both rejected and corrected" in answer.text
    assert "Đọc nhầm ngày." in answer.text
    assert "secret" not in answer.text


@pytest.mark.parametrize(
    ("given", "status"),
    [({}, 422), ({"one": "Mai Tiến Dũng"}, 422), ({"claim": "none"}, 404), ({"one": "A", "other": "B"}, 404)],
)
def test_what_is_to_be_judged_must_be_in_the_graph(
    judges: TestClient, given: dict[str, str], status: int
) -> None:
    assert judges.get("/judge", params=given).status_code == status


def test_where_nothing_is_named_the_page_leads_to_what_can_be_judged(judges: TestClient) -> None:
    page = judges.get("/judge", headers={"accept": "text/html"}).text.partition("<main")[2]
    assert 'href="/conflicts"' in page
    assert 'href="/review"' in page
    assert "bắt đầu lại từ" in page
    assert "<p>claim: hãy nêu một lời chứng (claim), hai người (one, other)" in page


def test_a_server_that_takes_no_judgement_says_what_would_let_it(client: TestClient) -> None:
    page = client.get("/judge", headers={"accept": "text/html"}).text.partition("<main")[2]
    assert page.count("QUANLO_TOKENS") == 3  # why and what to do in the language of the page, and the English


def test_a_server_that_only_reads_takes_no_judgement(client: TestClient, table: Table) -> None:
    assert client.get("/judge?claim=x").status_code == 403
    assert client.post("/judge", data=form(client)).status_code == 403
    assert "/judge" not in client.get("/conflicts").text


def test_a_server_whose_table_nobody_writes_takes_no_judgement(settings: Settings, tmp_path: Path) -> None:
    with TestClient(create_app(settings.model_copy(update={"tokens": (DIGEST,)}))) as client:
        assert client.get("/judge?claim=x").status_code == 403
