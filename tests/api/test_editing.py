"""Articles that come and go while the server answers: what is asked, who may, and what is refused."""

from __future__ import annotations

import json
import logging
import shutil
import warnings
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from api.app import create_app
from api.refusals import EditorCrashedError
from kg import pipeline
from kg.errors import KgError, ResolutionError, StoreError, StoreTimeoutError, because
from kg.model.edition import Change, Edition
from kg.pipeline.posted import posted
from kg.temporal import timeline
from kg.vocabulary import DEFAULT_BASE
from tests.api.conftest import DIGEST, TOKEN
from tests.serving import patient

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

POST = "Chủ nhiệm Văn phòng Chính phủ"
NEW = "Nguyễn Văn Thử"
HOLDERS = f"/v1/holders?post={POST}&on=2025-06-10"
ARTICLE = {
    "id": "bài 1/6?",
    "published": "2025-06-11",
    "title": "Văn phòng Chính phủ có Chủ nhiệm mới",
    "publisher": "Bản tin thử",
    "text": f"Ngày 10/6/2025, ông {NEW} được bổ nhiệm giữ chức Bộ trưởng, {POST}, thay ông Trần Văn Sơn.",
}
ASKED = (
    HOLDERS,
    "/health",
    "/ready",
    "/v1/changes",
    "/feed.atom",
    "/v1/people/Trần Văn Sơn",
    f"/v1/posts/{POST}/holders",
    f"/v1/posts/{POST}/succession",
    "/v1/organizations/Văn phòng Chính phủ/members?since=2020-01-01&until=2026-01-01",
    f"/v1/search?q={NEW}",
    "/v1/people?q=tran",
    "/v1/review",
    f"/v1/contradictions?post={POST}",
    "/v1/double-hats",
    "/v1/moves",
    f"/v1/cite/post/{POST}",
    "/v1/export/csv",
    "/v1/export/nquads",
    "/v1/ask?question=Ai là Chủ nhiệm Văn phòng Chính phủ ngày 10/6/2025?",
    "/",
    "/?lang=en",
    "/conflicts",
    "/graph",
    "/void",
    "/catalog",
    "/dataset.nt",
    "/sparql?query=SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }",
    '/reconcile?queries={"a":{"query":"Trần Văn Sơn"}}',
)
SENTENCE = '{"id": "a", "text": "Sáng 11/6/2025, hội nghị khai mạc."'.encode()
"""An article whose object is still open."""
BEARER = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module")
def out(sample_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a graph of the sample articles that may be changed."""
    return Path(shutil.copytree(sample_graph, tmp_path_factory.mktemp("edited") / "graph", symlinks=True))


@pytest.fixture(scope="module")
def server(out: Path) -> Iterator[TestClient]:
    settings, editor = patient(out, tokens=(DIGEST,)), pipeline.Editor(out, DEFAULT_BASE)
    with TestClient(create_app(settings, timeline, editor=editor), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def client(server: TestClient, out: Path) -> Iterator[TestClient]:
    """Return a server to which no article was added."""
    yield server
    for name in posted(out / "current"):
        assert withdraw(server, name).status_code == 200


def send(client: TestClient, article: object = ARTICLE, **headers: str) -> Any:
    sent = article if isinstance(article, bytes) else json.dumps(article).encode()
    return client.post(
        "/v1/documents", content=sent, headers={"content-type": "application/json", **BEARER, **headers}
    )


def withdraw(client: TestClient, document: str) -> Any:
    return client.delete(f"/v1/documents/{quote(document, safe='')}", headers=BEARER)


def holders(client: TestClient) -> list[str]:
    return [one["person"] for one in client.get(HOLDERS).json()["answers"]]


def everything(client: TestClient, paths: Iterable[str] = ASKED) -> dict[str, tuple[int, bytes, str | None]]:
    answers = {path: client.get(path) for path in paths}
    return {path: (one.status_code, one.content, one.headers.get("etag")) for path, one in answers.items()}


def problem(response: Any) -> tuple[int, str]:
    assert response.headers["content-type"] == "application/problem+json"
    return response.status_code, response.json()["type"].rpartition("/")[2]


class Failing:
    """An editor that fails as it is told."""

    def __init__(self, error: KgError) -> None:
        self._error = error

    def add(self, fields: bytes) -> Edition:
        raise self._error

    def withdraw(self, name: str) -> Edition:
        raise self._error


def test_an_article_changes_the_answers_and_its_withdrawal_restores_every_one(client: TestClient) -> None:
    before = everything(client)
    assert [path for path, (status, _, _) in before.items() if status != 200] == []
    added = send(client)
    assert added.status_code == 201
    during = everything(client)
    assert NEW in holders(client)
    assert NEW in during["/v1/changes"][1].decode()
    assert NEW in during["/feed.atom"][1].decode()
    assert during[HOLDERS][2] != before[HOLDERS][2]
    count = next(path for path in ASKED if path.startswith("/sparql"))
    assert during[count][1] != before[count][1]
    assert withdraw(client, added.json()["article"]["id"]).status_code == 200
    assert everything(client) == before


def test_what_was_read_in_an_article_is_told_where_it_lies(client: TestClient) -> None:
    added = send(client)
    assert added.json()["change"] == "added"
    assert added.json()["build"] == client.get("/health").json()["revision"]
    assert client.get(added.headers["location"]).json() == added.json()["article"]
    assert added.json()["article"]["text"] == ARTICLE["text"]
    assert [hit["label"] for hit in added.json()["article"]["people"]][:1] == [NEW]


def test_the_same_article_again_changes_nothing(client: TestClient) -> None:
    added, before = send(client), client.get(HOLDERS).headers["etag"]
    again = send(client)
    assert (again.status_code, again.json()["change"]) == (200, "unchanged")
    assert again.json()["article"] == added.json()["article"]
    assert client.get(HOLDERS).headers["etag"] == before


def test_an_article_is_withdrawn_by_the_id_it_was_sent_with(client: TestClient) -> None:
    build = client.get("/health").json()["revision"]
    article = send(client, {**ARTICLE, "id": "tin/2025/1"}).json()["article"]["id"]
    told = withdraw(client, "tin/2025/1").json()
    assert told == {
        "build": build,
        "document": "tin/2025/1",
        "article": article,
        "change": "withdrawn",
    }


def test_a_headline_is_no_name_to_withdraw_an_article_by(client: TestClient) -> None:
    send(client)
    assert problem(withdraw(client, ARTICLE["title"])) == (404, "not-found")
    assert NEW in holders(client)


def test_an_article_written_over_several_lines_is_read(client: TestClient) -> None:
    assert send(client, json.dumps(ARTICLE, indent=2).encode()).status_code == 201


@pytest.mark.parametrize(
    ("sent", "kind", "member"),
    [
        (b"", "unreadable-document", "body"),
        (b"[1, 2]", "unreadable-document", "body"),
        (b'{"id": "a"', "unreadable-document", "body"),
        (b'{"id": "a", "text": ""}', "unreadable-document", "text"),
        (b'{"text": "Sang 6/2, hop."}', "unreadable-document", "id"),
        (b'{"id": "a", "text": 1}', "unreadable-document", "text"),
        (b'{"id": "a", "text": "b", "url": []}', "unreadable-document", "url"),
        (SENTENCE + b', "published": "hom qua"}', "unreadable-document", "published"),
        (SENTENCE + b', "url": "javascript:alert(1)"}', "unreadable-document", "url"),
        (SENTENCE + b', "url": "chinhphu.vn/tin"}', "unreadable-document", "url"),
        (b'{"id": "a", "text": "\\ud800"}', "unreadable-document", "text"),
        (SENTENCE + b', "\\ud800": 1}', "unreadable-document", "?"),
        (b'{"id": "a", "text": "\xff"}', "invalid-parameter", "body"),
    ],
)
def test_what_is_no_article_is_refused_with_the_member_at_fault(
    client: TestClient, sent: bytes, kind: str, member: str
) -> None:
    refused = send(client, sent)
    assert problem(refused) == (422, kind)
    assert [one["parameter"] for one in refused.json()["errors"]] == [member]


def test_a_misspelt_member_is_refused_with_the_nearest_one(client: TestClient) -> None:
    sent = send(client, SENTENCE + b', "publisched": "2025-06-11"}')
    refused = sent.json()
    assert problem(sent) == (422, "unreadable-document")
    assert [one["parameter"] for one in refused["errors"]] == ["publisched"]
    assert refused["candidates"] == ["published"]
    assert 'did you mean "published"?' in refused["detail"]
    assert client.get("/v1/documents/a").status_code == 404


@pytest.mark.parametrize("path", ["/v1/documents", "/v1/dating"])
def test_the_description_admits_no_other_members(client: TestClient, path: str) -> None:
    told = client.get("/openapi.json").json()["paths"][path]["post"]["requestBody"]["content"]
    assert told["application/json"]["schema"]["additionalProperties"] is False


def test_an_id_is_not_given_twice(client: TestClient) -> None:
    send(client)
    refused = send(client, {**ARTICLE, "text": "Sáng 11/6/2025, hội nghị khai mạc."})
    assert problem(refused) == (409, "article-in-the-way")
    assert refused.json()["errors"][0]["parameter"] == "id"
    assert NEW in holders(client)


@pytest.mark.parametrize("name", [ARTICLE["id"].upper(), ARTICLE["title"], "!!"])
def test_an_id_that_reads_like_another_name_means_its_own_article(client: TestClient, name: str) -> None:
    first = send(client).json()["article"]["id"]
    other = send(client, {**ARTICLE, "id": name})
    assert (other.status_code, other.json()["article"]["document"]) == (201, name)
    assert withdraw(client, name).status_code == 200
    assert client.get(f"/v1/documents/{first}").status_code == 200


def test_a_headline_is_no_name_to_take_an_article_away_by(client: TestClient) -> None:
    send(client)
    assert problem(withdraw(client, ARTICLE["title"])) == (404, "not-found")
    assert NEW in holders(client)


def test_an_article_of_the_build_stays(client: TestClient) -> None:
    refused = withdraw(client, "ban-tin-ngan-2016-02")
    assert problem(refused) == (409, "article-in-the-way")
    assert refused.json()["errors"][0]["parameter"] == "document"


def test_nothing_is_withdrawn_that_is_not_there(client: TestClient) -> None:
    assert problem(withdraw(client, "khong-co")) == (404, "not-found")
    assert problem(withdraw(client, "x" * 2001)) == (422, "invalid-parameter")


def test_only_json_is_read(client: TestClient) -> None:
    assert problem(send(client, **{"content-type": "text/plain"})) == (415, "unsupported-media-type")
    utf16 = {"content-type": "application/json; charset=utf-16"}
    assert problem(send(client, **utf16)) == (415, "unsupported-media-type")


def test_a_text_that_is_too_long_is_refused(graph_folder: Path) -> None:
    settings = patient(graph_folder, tokens=(DIGEST,), body_bytes=1000)
    with TestClient(create_app(settings, editor=Failing(StoreError("/srv", because("unasked"))))) as client:
        assert problem(send(client, {**ARTICLE, "text": "a" * 2000})) == (413, "body-too-large")


@pytest.mark.parametrize(
    "header", ["", "Bearer wrong", f"Basic {TOKEN}"], ids=["none", "another", "of another kind"]
)
def test_nobody_changes_articles_without_a_token(client: TestClient, header: str) -> None:
    assert problem(send(client, authorization=header)) == (401, "unauthorized")
    refused = client.delete("/v1/documents/a", headers={"authorization": header})
    assert problem(refused) == (401, "unauthorized")
    assert refused.headers["www-authenticate"].startswith("Bearer")


def test_no_other_site_changes_articles(client: TestClient) -> None:
    foreign = "https://e.example"
    assert "access-control-allow-origin" not in send(client, origin=foreign).headers
    for method in ("POST", "DELETE"):
        asked = {"origin": foreign, "access-control-request-method": method}
        response = client.options("/v1/documents/a", headers=asked)
        assert "access-control-allow-origin" not in response.headers


@pytest.mark.parametrize("tokens", [(), (DIGEST,)])
def test_a_server_without_tokens_or_an_editor_only_reads(graph_folder: Path, tokens: tuple[str, ...]) -> None:
    with TestClient(create_app(patient(graph_folder, tokens=tokens))) as client:
        assert problem(send(client)) == (403, "read-only")
        assert problem(withdraw(client, "a")) == (403, "read-only")


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        (ResolutionError(("/srv/judgements.tsv:3",), because("nobody")), 409, "judgement-in-the-way"),
        (StoreTimeoutError("/srv/graph", because("it took too long")), 504, "timeout"),
        (StoreError("/srv/graph", because("another process is building here")), 503, "store-unavailable"),
        (EditorCrashedError("/srv/graph", because("the process ended")), 503, "editor-crashed"),
    ],
)
def test_failures_of_the_editor_are_problems_that_name_no_file(
    graph_folder: Path, error: KgError, status: int, kind: str
) -> None:
    with TestClient(create_app(patient(graph_folder, tokens=(DIGEST,)), editor=Failing(error))) as client:
        refused = send(client)
        assert problem(refused) == (status, kind)
        assert "/srv" not in refused.text


def test_who_changed_which_article_is_logged(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "api.editing"):
        send(client)
    [told] = [one.__dict__["fields"] for one in caplog.records if one.name == "api.editing"]
    assert (told["by"], told["document"], told["change"]) == ("tester", ARTICLE["id"], Change.ADDED.value)


def test_articles_sent_at_once_are_all_there(client: TestClient) -> None:
    articles = [{**ARTICLE, "id": f"tin-{number}"} for number in range(2)]
    update = "INSERT DATA { GRAPH <http://e.example/mine> { <http://e.example/a> <http://e.example/p> 1 } }"
    with ThreadPoolExecutor(3) as hands:
        sent = [hands.submit(send, client, one) for one in articles]
        changed = hands.submit(client.post, "/update", data={"update": update}, headers=BEARER)
        assert sorted(one.result().status_code for one in sent) == [201, 201]
        assert changed.result().status_code == 204
    found = client.get("/rdf-graph-store?graph=http://e.example/mine")
    assert (found.status_code, b"http://e.example/p" in found.content) == (200, True)
    for one in articles:
        assert client.get(f"/v1/documents/{one['id']}").status_code == 200
        question = f'ASK {{ ?article a ?kind ; ?p "{one["id"]}" }}'
        assert client.get("/sparql", params={"query": question}).json()["boolean"] is True


@pytest.mark.parametrize(
    "mark", ["\u2028", "\x0c", "\u0000", "\u202e", "\ufeff", "\ufffe", "\uffff", "<script>"]
)
def test_strange_characters_in_an_article_stop_no_other(client: TestClient, mark: str) -> None:
    article = {**ARTICLE, "id": f"a{mark}b", "text": f"{mark} {ARTICLE['text']} {mark}", "title": f"a{mark}b"}
    sent = json.dumps(article, ensure_ascii=False).encode()
    strange = send(client, sent)
    assert strange.status_code in {201, 422}, strange.text
    assert send(client).status_code == 201
    if strange.status_code == 201:
        assert NEW in client.get(strange.headers["location"]).text
        assert NEW in "".join(ElementTree.fromstring(client.get("/feed.atom").content).itertext())
        assert withdraw(client, strange.json()["document"]).status_code == 200


@pytest.mark.parametrize("depth", [900, 100_000])
def test_what_an_article_holds_beside_its_fields_stops_nothing(client: TestClient, depth: int) -> None:
    beside = f', "beside": {"[" * depth}{"]" * depth}}}'
    nested = send(client, json.dumps({**ARTICLE, "id": "nested"})[:-1].encode() + beside.encode())
    assert nested.status_code in {201, 422}
    assert send(client).status_code == 201


def test_a_mark_of_the_order_of_bytes_stops_no_other_article(client: TestClient) -> None:
    marked = b"\xef\xbb\xbf" + json.dumps({**ARTICLE, "id": "marked"}).encode()
    assert send(client, marked).status_code == 201
    assert send(client).status_code == 201


def test_whoever_asks_while_articles_come_and_go_is_answered_with_or_without_them(client: TestClient) -> None:
    paths = (HOLDERS, "/v1/changes", "/feed.atom", "/people", "/dataset.nt")
    states = [everything(client, paths)]
    send(client)
    states.append(everything(client, paths))
    withdraw(client, ARTICLE["id"])
    ended = Event()

    def asking(path: str) -> set[tuple[int, bytes, str | None]]:
        found = set()
        while not ended.is_set():
            found.add(everything(client, [path])[path])
        return found

    with ThreadPoolExecutor(len(paths)) as hands:
        asked = {path: hands.submit(asking, path) for path in paths}
        try:
            for _ in range(2):
                assert send(client).status_code == 201
                assert withdraw(client, ARTICLE["id"]).status_code == 200
        finally:
            ended.set()
        for path, one in asked.items():
            assert one.result() <= {state[path] for state in states}
