"""The graph page in a browser: offline, readable, and deaf to hostile text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from kg.model.answers import Witness
from kg.views.graph_page import page
from kg.views.network import network
from tests.graphs import seed_graph

if TYPE_CHECKING:
    from kg.views.network import Network
    from tests.browser import Visit, Visitor

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser

IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = "</script><script>alert(2)</script>\u2028"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def opened(visit: Visitor, folder: Path, graph: Network, **settings: object) -> Visit:
    path = folder / "graph.html"
    path.write_text(page(graph, "Thử"), encoding="utf-8")
    return visit(path.as_uri(), **settings)


def hostile() -> Network:
    witness = Witness(
        "w",
        SCRIPT,
        "2019",
        "A",
        "holds",
        None,
        IMAGE + SCRIPT,
        0,
        1,
        "r",
        1.0,
        "",
        SCRIPT,
        "javascript:alert(3)",
    )
    graph: Network = nx.MultiDiGraph(focus="p")
    graph.add_node("p", kind="person", label=IMAGE)
    graph.add_node("q", kind="post", label=SCRIPT)
    graph.add_node("o", kind="organization", label=IMAGE + SCRIPT)
    graph.add_node("e", kind="event", label=IMAGE, place=SCRIPT, evidence=(witness,))
    graph.add_edge("p", "q", "t", relation="holds", grade="certain", words=IMAGE, evidence=(witness,))
    graph.add_edge("q", "o", "postIn", relation="postIn")
    graph.add_edge("e", "p", "attendee", relation="attendee", part="chair")
    return graph


def test_it_opens_from_disk_and_asks_no_host(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph()))
    visited.page.wait_for_timeout(300)
    assert visited.foreign() == []
    assert visited.errors == []


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("person", "Mai Tiến Dũng"),
        ("post", "Chủ nhiệm Văn phòng Chính phủ"),
        ("organization", "Văn phòng Chính phủ"),
        ("party", "Đảng ủy Văn phòng Chính phủ"),
        ("event", "Hội nghị Chính phủ với địa phương"),
    ],
)
def test_each_kind_of_node_is_drawn_with_its_label(
    visit: Visitor, tmp_path: Path, kind: str, label: str
) -> None:
    visited = opened(visit, tmp_path, network(seed_graph()))
    drawn = visited.page.evaluate(
        "network.body.data.nodes.get().map(n => [n.group, n.label.replaceAll('\\n', ' ')])"
    )
    assert [kind, label] in drawn
    visited.page.click("summary")
    assert visited.page.locator("tbody th", has_text=label).first.is_visible()


def test_something_is_painted(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph()))
    painted = """() => {
      const canvas = document.querySelector("canvas");
      const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
      return new Set(new Uint32Array(data.buffer)).size;
    }"""
    visited.page.wait_for_function("document.querySelector('canvas')")
    visited.page.wait_for_timeout(300)
    assert visited.page.evaluate(painted) > 20


@pytest.mark.parametrize("settings", [{}, PHONE], ids=["desktop", "phone"])
def test_hostile_labels_stay_text(visit: Visitor, tmp_path: Path, settings: dict[str, object]) -> None:
    visited = opened(visit, tmp_path, hostile(), **settings)
    for node in range(4):
        visited.page.evaluate(f"network.body.emitter.emit('click', {{nodes: [{node}], edges: []}})")
    for edge in range(3):
        visited.page.evaluate(f"network.body.emitter.emit('click', {{nodes: [], edges: [{edge}]}})")
    visited.page.fill("#search", "img")
    visited.page.wait_for_timeout(200)
    visited.page.keyboard.press("Enter")
    visited.page.click("summary")
    assert visited.errors == []
    assert visited.foreign() == []
    assert visited.page.locator("img, table script, aside a").count() == 0
    assert visited.page.locator("script:not([type])").count() == 2
    assert IMAGE in visited.page.inner_text("#details")


def test_the_policy_stops_a_script_that_is_not_ours(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, hostile())
    visited.page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran=1\">')"
    )
    visited.page.wait_for_timeout(200)
    assert visited.page.evaluate("window.ran") is None
    assert visited.errors


def test_search_without_marks_shows_a_person_with_quotes(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph()))
    visited.page.fill("#search", "tran van son")
    visited.page.keyboard.press("Enter")
    details = visited.page.locator("#details")
    assert details.locator("h2").inner_text() == "Trần Văn Sơn"
    assert "Bộ trưởng, Chủ nhiệm VPCP Trần Văn Sơn" in details.inner_text()
    details.get_by_role("button", name="Chủ nhiệm Văn phòng Chính phủ").click()
    assert "người giữ" in details.inner_text()
    assert "Mai Tiến Dũng" in details.inner_text()


def test_a_search_that_finds_nothing_shows_no_list(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph()))
    visited.page.fill("#search", "khong co ai")
    assert visited.page.locator("#found").is_hidden()


def test_a_kind_can_be_hidden(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph()))
    visited.page.uncheck("input[value=event]")
    hidden = visited.page.evaluate("network.body.data.nodes.get().filter(n => n.hidden).map(n => n.group)")
    assert set(hidden) == {"event"}


def test_the_focus_is_shown_at_once(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph(), "mai tien dung"))
    assert visited.page.inner_text("#details h2") == "Mai Tiến Dũng"


def test_the_picture_follows_dark_mode(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph()), color_scheme="light")
    visited.page.emulate_media(color_scheme="dark")
    visited.page.wait_for_timeout(200)
    assert visited.page.evaluate("network.body.nodes[0].options.color.background") == "#5cb3ff"
    assert visited.errors == []


def test_a_phone_sees_no_sideways_scrolling(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph(), "Văn phòng Chính phủ"), **PHONE)
    visited.page.click("summary")
    assert visited.page.evaluate("document.documentElement.scrollWidth") <= 390
