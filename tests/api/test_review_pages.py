"""Pages of what waits for people to decide."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.refusals import InvalidError
from api.review_pages import pages, part, sides
from kg.model.answers import Contradiction
from kg.settings import Settings
from tests.api.conftest import lay_out
from tests.builders import a_witness
from tests.graph_builder import GraphBuilder


def conflict(*people: str) -> Contradiction:
    return Contradiction("c", "P", "p", "trái", tuple(a_witness(who, str(n)) for n, who in enumerate(people)))


def test_each_side_has_the_sentences_about_one_person() -> None:
    found = sides(conflict("A", "B", "A"))
    assert [(one.person, [told.id for told in one.witnesses]) for one in found] == [
        ("A", ["0", "2"]),
        ("B", ["1"]),
    ]


def test_namesakes_against_each_other_are_two_sides() -> None:
    one, other = a_witness("A"), replace(a_witness("A", "2"), person_id="a-2")
    found = sides(Contradiction("c", "P", "p", "trái", (one, other, replace(one, id="3"))))
    assert [(side.person, [told.id for told in side.witnesses]) for side in found] == [
        ("A", ["1", "3"]),
        ("A", ["2"]),
    ]


def test_sentences_about_one_person_stand_against_each_other() -> None:
    assert [len(one.witnesses) for one in sides(conflict("A", "A"))] == [1, 1]


def test_contradictions_stand_side_by_side_with_their_sentences(client: TestClient) -> None:
    page = client.get("/conflicts").text
    assert "Hai người cùng được nêu giữ một chức ngày 5/3/2019." in page
    assert page.count('<section class="side">') == 2
    assert "Chủ nhiệm VPCP Đào Việt Trung" in page


def test_an_english_page_says_in_english_why_there_is_a_contradiction(client: TestClient) -> None:
    page = client.get("/conflicts?lang=en").text
    assert "These 2 statements about Mai Tiến Dũng and Đào Việt Trung cannot all be true." in page.replace(
        "Đào Việt Trung and Mai Tiến Dũng", "Mai Tiến Dũng and Đào Việt Trung"
    )


def test_people_of_one_name_stand_side_by_side_with_their_posts(tmp_path: Path) -> None:
    graph = GraphBuilder()
    doc = graph.article("a", "Chủ tịch A, Bí thư A.", "2019-01-17")
    graph.holding(doc, "A", "Chủ tịch", "Chủ tịch A", on="2019-01-17")
    graph.people["A'"] = replace(graph.people["A"], id="a-00000002")
    graph.unsure("A", "Chưa đủ căn cứ.", "A", "A'")
    graph.seen()
    settings = Settings(graph=lay_out(graph, tmp_path), workers=1)
    with TestClient(create_app(settings)) as client:
        page = client.get("/review").text
    assert "Chưa đủ căn cứ." in page
    assert page.count('<section class="side">') == 2
    assert "Chưa nguồn nào nêu chức vụ." in page


def test_where_nothing_waits_the_page_says_so(client: TestClient) -> None:
    page = client.get("/review").text
    assert "Không có tên nào chờ phân định." in page
    assert "Chưa có quyết định nào." in page


@pytest.mark.parametrize(
    "path", ["/conflicts?page=0", "/conflicts?page=9", "/review?page=x", "/review?recorded=<b>"]
)
def test_a_bad_address_is_a_problem(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 422


def test_a_page_behind_the_last_one_says_which_is_the_last() -> None:
    with pytest.raises(InvalidError, match="page: the last page of this list is 2"):
        pages(3, 3, 2)


def test_a_list_is_shown_in_parts() -> None:
    assert part([1, 2, 3], 2, 2) == [3]
    assert (pages(3, 2, 2).last, pages(0, 1, 2).last) == (2, 1)
