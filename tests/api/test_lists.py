"""Pages that list everything of a kind."""

from __future__ import annotations

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from api.lists import CODES, shown_facet
from kg.model.listing import Facet, FacetValue


def counted(page: str) -> int:
    found = re.search(r"<small>(\d+) mục</small>", page)
    assert found
    return int(found[1])


def links(page: str) -> list[tuple[str, int]]:
    """Return the links of all facets with the counts beside them."""
    found = re.findall(r'<li><a href="([^"]*)"[^>]*>.*?<span class="count">(\d+)</span></li>', page)
    return [(unescape(address), int(count)) for address, count in found]


@pytest.mark.parametrize("path", ["/people", "/posts", "/organizations", "/events"])
def test_every_narrowing_is_a_link_with_the_length_of_its_list(client: TestClient, path: str) -> None:
    page = client.get(path).text
    found = links(page)
    assert found
    for address, count in found:
        assert counted(client.get(address).text) == count


def test_a_narrowing_can_be_given_up(client: TestClient) -> None:
    page = client.get("/people?on=2019-01-17&title=Bộ trưởng&sort=family").text
    chosen = page.split('class="chosen"', 1)[1].split("</ul>", 1)[0]
    address = unescape(chosen.split('href="', 1)[1].split('"', 1)[0])
    assert address == "/people?on=2019-01-17&sort=family"
    assert 'class="grade certain"' in page


def test_people_come_by_given_name_unless_asked_otherwise(client: TestClient) -> None:
    given, family = client.get("/people").text, client.get("/people?sort=family").text
    assert given.index("Mai Tiến Dũng") < given.index("Nguyễn Hạnh Phúc")
    assert family.index("Chu Đức Nhuận") < family.index("Mai Tiến Dũng")


def test_an_empty_list_leads_back_to_the_whole_one(client: TestClient) -> None:
    page = client.get("/posts?place=Sao Hỏa&on=2019-01-17").text
    assert "Không có mục nào như thế." in page
    assert 'href="/posts?on=2019-01-17"' in page


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/people?sort=age", 422),
        ("/people?page=0", 422),
        ("/people?page=99", 422),
        ("/people?on=1/1/2019", 422),
        ("/people?grade=certain", 400),
    ],
)
def test_a_bad_address_is_a_problem(client: TestClient, address: str, status: int) -> None:
    assert client.get(address).status_code == status


def test_hostile_names_stay_text(client: TestClient) -> None:
    page = client.get("/people").text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_facet_shows_what_is_chosen_first_and_the_rest_behind_a_click() -> None:
    values = tuple(FacetValue(str(one), str(one), 1, one == 8) for one in range(10))
    found = shown_facet(Facet("title", values, 0), {"title": "8", "on": "2019-01-17"})
    assert [one.value.value for one in found.first] == ["8", "0", "1", "2", "3", "4"]
    assert len(found.others) == 4
    assert found.first[0].parameters == {"on": "2019-01-17"}
    assert found.first[1].parameters == {"title": "0", "on": "2019-01-17"}


def test_codes_are_named(client: TestClient) -> None:
    for facet, path in (("kind", "/organizations"), ("type", "/events")):
        page = client.get(path).text
        shown = {code for code in CODES[facet] if f"{facet}={code}" in page}
        assert shown
        assert all(CODES[facet][code] in page for code in shown)
