"""The explorer as a page of a site."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import networkx as nx

from kg.views.drawing import drawing
from kg.views.graph_site import ROWS, Site, drawing_script, frame
from kg.views.network import network
from kg.views.speech import VIETNAMESE
from tests.graphs import seed_graph

if TYPE_CHECKING:
    from kg.views.network import Network

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028&\"'"
SITE = Site(
    home="/",
    other=("/graph?lang=en", "en", "English"),
    file="/graph?file=true",
    scripts=("/graph/drawing.js?around=a&b", "/graph/vis-network.js", "/graph/explorer.js"),
    thing=lambda kind, one: f"/{kind}/{one}",
    around=lambda one: f"/graph?around={one}",
)


def crowd(count: int, label: str = "Nguyễn Văn A") -> Network:
    """Return people who all hold one post."""
    graph: Network = nx.MultiDiGraph()
    graph.add_node("post", kind="post", label=label, id="post")
    for number in range(count):
        graph.add_node(f"p{number}", kind="person", label=f"{label} {number}", id=f"p{number}")
        graph.add_edge(f"p{number}", "post", "t", relation="holds", grade="unknown")
    return graph


def test_the_page_names_its_scripts_and_holds_none() -> None:
    html = frame(crowd(2), "Thử", VIETNAMESE, SITE)
    scripts = re.findall(r"<script[^>]*>", html)
    assert scripts == [
        '<script src="/graph/drawing.js?around=a&amp;b" defer>',
        '<script src="/graph/vis-network.js" defer>',
        '<script src="/graph/explorer.js" defer>',
    ]
    assert "http-equiv" not in html


def test_the_page_has_the_first_rows_of_its_tables_and_says_where_the_others_are() -> None:
    html = frame(crowd(2 * ROWS), "Thử", VIETNAMESE, SITE)
    relations, things = html.split('<table id="things">')
    assert relations.count('<tr><th scope="row">') == things.count('<tr><th scope="row">') == ROWS
    assert 'href="/graph?file=true"' in html


def test_names_lead_to_pages_and_to_other_pictures() -> None:
    html = frame(crowd(1), "Thử", VIETNAMESE, SITE)
    assert '<a href="/person/p0">Nguyễn Văn A 0</a>' in html
    assert 'href="/graph?around=p0"' in html


def test_the_drawing_is_one_script_that_holds_all_nodes_with_their_places_and_addresses() -> None:
    script = drawing_script(drawing(network(seed_graph())), "Thử", VIETNAMESE, SITE, "on=2019-01-17")
    told = json.loads(script.removeprefix("const given = ").removesuffix(";\n"))
    assert len({(one["x"], one["y"]) for one in told["nodes"]}) == len(told["nodes"])
    chair = next(one for one in told["nodes"] if one["name"] == "Chủ nhiệm Văn phòng Chính phủ")
    assert chair["page"] == f"/post/{chair['entity']}"
    assert told["setting"]["state"] == "on=2019-01-17"
    assert told["setting"]["file"] == SITE.file


def test_hostile_names_stay_text() -> None:
    graph = crowd(1, HOSTILE)
    script = drawing_script(drawing(graph), HOSTILE, VIETNAMESE, SITE, "")
    for found in (frame(graph, HOSTILE, VIETNAMESE, SITE), script):
        assert "<script>alert" not in found
        assert "<img" not in found
    assert not re.search("[<>&\u2028\u2029]", script)
