"""Pages, members and English labels of answers."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.languages.labels import english_names, in_english
from api.refusals import CursorError, InvalidError
from api.shaping.members import only, wanted
from api.shaping.paging import Page, Question, links, read
from kg.model.answers import Holders, Ladder

DUNG = "Mai Tiến Dũng"
POST = "Chủ nhiệm Văn phòng Chính phủ"


def asked(client: TestClient, path: str, **parameters: str) -> Any:
    response = client.get(path, params=parameters or None)
    assert response.status_code == 200, response.text
    return response


def test_hosts_of_events_bear_their_english_names_as_organisations_do() -> None:
    names = {"Văn phòng Chính phủ": "Government Office"}
    event = {"hosts": ["Văn phòng Chính phủ", "Hội A"], "organization": "Văn phòng Chính phủ"}
    assert in_english([event], names) == [
        {"hosts": ["Government Office", "Hội A"], "organization": "Government Office"}
    ]


def test_pages_together_are_the_whole_answer(client: TestClient) -> None:
    whole = [hit["id"] for hit in asked(client, "/v1/search", q="v", limit="100").json()["answers"]]
    path, met, pages = "/v1/search?q=v&limit=4", [], 0
    while path:
        response = asked(client, path)
        met += [hit["id"] for hit in response.json()["answers"]]
        path, pages = response.links.get("next", {}).get("url", ""), pages + 1
    assert (met, pages) == (whole, -(-len(whole) // 4))


def test_a_later_page_leads_back(client: TestClient) -> None:
    first = asked(client, "/v1/search", q="v", limit="2")
    second = asked(client, first.links["next"]["url"])
    assert set(first.links) == {"next"}
    back = asked(client, second.links["prev"]["url"])
    assert back.json() == first.json()
    assert second.links["first"]["url"] == second.links["prev"]["url"]


def test_a_list_that_ends_has_no_next_page(client: TestClient) -> None:
    assert asked(client, "/v1/people", q=DUNG).links == {}


@pytest.mark.parametrize("path", ["/v1/moves", "/v1/changes", "/v1/double-hats"])
def test_lists_of_answers_come_in_pages(client: TestClient, path: str) -> None:
    assert len(asked(client, path, limit="1").json()["answers"]) <= 1


def test_the_address_of_a_page_keeps_the_question(client: TestClient) -> None:
    first = asked(client, "/v1/search", q="văn phòng", kind="organization", limit="1", fields="answers.label")
    second = asked(client, first.links["next"]["url"]).json()
    assert list(second) == ["answers"]
    assert [list(hit) for hit in second["answers"]] == [["label"]]


@pytest.mark.parametrize("cursor", ["x", "ế", "AAAA", "====", "MTIz"])
def test_a_cursor_that_is_none_is_a_problem(client: TestClient, cursor: str) -> None:
    problem = client.get("/v1/search", params={"q": "v", "cursor": cursor})
    assert (problem.status_code, problem.json()["errors"][0]["parameter"]) == (422, "cursor")


@pytest.mark.parametrize("place", [str(2**63 - 1), "1_0", "-1", "+1", "٥", ""])
def test_a_cursor_that_was_forged_is_refused(place: str) -> None:
    question = Question("/v1/search", (("q", "v"),), "one")
    assert read(question, urlsafe_b64encode(f"{question.digest}.5".encode()).decode()) == 5
    with pytest.raises(CursorError):
        read(question, urlsafe_b64encode(f"{question.digest}.{place}".encode()).decode())


def test_a_cursor_of_another_question_is_a_problem_of_its_own(client: TestClient) -> None:
    page = asked(client, "/v1/search", q="v", limit="1").links["next"]["url"]
    problem = client.get(page.replace("q=v", "q=n")).json()
    assert problem["type"].endswith("/problems/invalid-cursor")


def test_a_cursor_ends_with_the_state_of_the_graph() -> None:
    before, after = (Question("/v1/search", (("q", "v"),), revision) for revision in ("one", "two"))
    assert before.digest != after.digest


def test_a_page_in_the_middle_leads_both_ways() -> None:
    told = links(Question("/v1/moves", (), "one"), Page(2, 2), 5)
    assert [part.partition("rel=")[2] for part in told.split(", ")] == ['"first"', '"prev"', '"next"']


def test_only_the_members_asked_for_are_sent(client: TestClient) -> None:
    found = asked(client, "/v1/holders", post=POST, on="2019-01-17", fields="grade,answers.person").json()
    assert found == {"grade": "certain", "answers": [{"person": DUNG}]}


def test_a_member_within_a_member_can_be_chosen(client: TestClient) -> None:
    found = asked(client, f"/v1/people/{DUNG}", fields="answers.evidence.quote").json()
    assert set(found["answers"][0]["evidence"][0]) == {"quote"}


def test_each_member_that_is_none_is_named_with_the_nearest(client: TestClient) -> None:
    asked = {"post": POST, "on": "2019-01-17", "fields": "grade,answers.persn,answrs,zzzz"}
    told = client.get("/v1/holders", params=asked).json()["errors"][0]["detail"]
    assert 'answers has no member "persn"; did you mean "person"?' in told
    assert 'the answer has no member "answrs"; did you mean "answers"?' in told
    assert 'the answer has no member "zzzz"; it has ' in told


@pytest.mark.parametrize("fields", ["nobody", "answers.nobody", "grade.nobody", "answers..person", ","])
def test_a_member_that_is_none_is_named(client: TestClient, fields: str) -> None:
    problem = client.get("/v1/holders", params={"post": POST, "on": "2019-01-17", "fields": fields})
    assert (problem.status_code, problem.json()["errors"][0]["parameter"]) == (422, "fields")


def test_members_that_may_be_absent_can_be_chosen() -> None:
    assert wanted("before.quote", Holders) == {"before": {"quote": {}}}
    assert only({"before": None}, {"before": {"quote": {}}}) == {"before": None}


def test_a_member_and_a_part_of_it_are_the_part() -> None:
    assert wanted("answers, answers.person", Ladder) == {"answers": {"person": {}}}
    with pytest.raises(InvalidError, match=r"answers has no member"):
        wanted("answers.x", Ladder)


def test_titles_come_in_english_where_they_have_a_name(client: TestClient) -> None:
    def titles(lang: str) -> set[str]:
        answers = asked(client, "/v1/people/Nguyễn Thị Kim Ngân", lang=lang).json()["answers"]
        return {one["title"] for one in answers}

    assert any(title.isascii() for title in titles("en"))
    assert not any(title.isascii() for title in titles("vi"))


def test_reasons_stay_vietnamese_and_the_answer_says_so(client: TestClient) -> None:
    english = asked(client, "/v1/holders", post=POST, on="2019-01-17", lang="en")
    vietnamese = asked(client, "/v1/holders", post=POST, on="2019-01-17")
    assert english.headers["content-language"] == "en, vi"
    assert english.json()["reason"] == vietnamese.json()["reason"]


def test_a_name_with_two_english_ones_keeps_its_own() -> None:
    rows = [{"label": "Bí thư", "english": one} for one in ("Secretary", "Clerk")]
    rows.append({"label": "Bộ trưởng", "english": "Minister"})
    names = english_names(rows)  # type: ignore[arg-type]  # texts do for terms
    assert in_english([{"title": "Bí thư"}, {"title": "Bộ trưởng", "quote": "Bộ trưởng"}], names) == [
        {"title": "Bí thư"},
        {"title": "Minister", "quote": "Bộ trưởng"},
    ]


def test_an_unknown_language_is_named(client: TestClient) -> None:
    problem = client.get("/v1/people", params={"q": "a", "lang": "fr"})
    assert (problem.status_code, problem.json()["errors"][0]["parameter"]) == (422, "lang")


def test_an_answer_that_did_not_change_is_not_sent_again(client: TestClient) -> None:
    first = asked(client, "/v1/search", q="v", limit="2")
    again = client.get("/v1/search?q=v&limit=2", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/v1/heads?on=2019-01-17",
        "/v1/review",
        "/v1/women-among-heads",
        f"/v1/holders?post={POST}&on=2019-01-17",
        f"/v1/holders?post={POST}&on=2019-01-17&known_on=2023-12-31",
        "/v1/search?q=tien dung",
    ],
)
def test_an_answer_says_in_which_language_its_words_are(client: TestClient, path: str) -> None:
    assert client.get(path).headers["content-language"] == "vi"
