"""The graph page in a browser: offline, readable, and deaf to hostile text."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from kg.model.answers import Witness
from kg.model.interval import Grade
from kg.views.graph_page import page
from kg.views.network import RING, network
from tests.accessibility import PHONE
from tests.graphs import seed_graph

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from kg.views.network import Network
    from tests.browser import Visit, Visitor

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser

IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = "</script><script>alert(2)</script>\u2028"


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
    course = ((date(2019, 1, 16), Grade.UNKNOWN), (date(2019, 1, 17), Grade.CERTAIN))
    graph.add_edge(
        "p", "q", "t", relation="holds", grade="certain", words=IMAGE, evidence=(witness,), course=course
    )
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
    visited.until(f"({painted})() > 20")


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
    with visited.page.expect_console_message():
        visited.page.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran=1\">')"
        )
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
    visited.until("network.body.nodes[0].options.color.background === '#7db7f5'")
    assert visited.errors == []


def test_a_phone_sees_no_sideways_scrolling(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph(), "Văn phòng Chính phủ"), **PHONE)
    visited.page.click("summary")
    assert visited.page.evaluate("document.documentElement.scrollWidth") <= 390


OFFICE = "Văn phòng Chính phủ"
CHIEF = "Chủ nhiệm Văn phòng Chính phủ"


def slide(visited: Visit, day: str) -> None:
    """Pull the slider to a day."""
    visited.page.evaluate(
        """day => {
          const slider = document.getElementById("slider");
          slider.value = Math.round((Date.parse(day) - Date.parse(slider.dataset.begin)) / 86400000);
          slider.dispatchEvent(new Event("input"));
        }""",
        day,
    )
    visited.until(f"document.getElementById('day').value === '{day}'")


def drawn_holders(page: Page, post: str = CHIEF) -> list[str]:
    """Return who is drawn with a line to a post."""
    found: list[str] = page.evaluate(
        """post => {
          const nodes = network.body.data.nodes, edges = network.body.data.edges;
          const names = JSON.parse(document.getElementById("nodes").textContent).map(node => node.name);
          const told = JSON.parse(document.getElementById("edges").textContent);
          const drawn = edge => !edge.hidden && !nodes.get(edge.from).hidden;
          return edges.get().filter(edge => drawn(edge) && told[edge.id].relation === "holds")
            .filter(edge => names[edge.to] === post).map(edge => names[edge.from]);
        }""",
        post,
    )
    return found


def listed_holders(page: Page, post: str = CHIEF) -> list[str]:
    """Return who the table shows as a holder of a post."""
    rows = page.locator("#relations tbody tr:visible").filter(has_text="giữ chức").all()
    return [row.locator("th").inner_text() for row in rows if row.locator("td").nth(1).inner_text() == post]


@pytest.mark.parametrize(
    ("day", "holders"),
    [("2019-01-17", ["Mai Tiến Dũng"]), ("2021-06-01", ["Trần Văn Sơn"]), ("2018-12-31", [])],
)
def test_the_picture_and_the_table_of_a_day_show_who_held_a_post(
    visit: Visitor, tmp_path: Path, day: str, holders: list[str]
) -> None:
    page = opened(visit, tmp_path, network(seed_graph(), OFFICE)).page
    page.click("summary")
    assert sorted(drawn_holders(page)) == ["Mai Tiến Dũng", "Trần Văn Sơn"]
    page.fill("#day", day)
    assert drawn_holders(page) == holders
    assert listed_holders(page) == holders
    page.click("#always")
    assert sorted(listed_holders(page)) == ["Mai Tiến Dũng", "Trần Văn Sơn"]


def test_a_post_without_a_known_holder_is_faint_and_a_person_without_a_post_is_gone(
    visit: Visitor, tmp_path: Path
) -> None:
    visited = opened(visit, tmp_path, network(seed_graph(), OFFICE))
    page = visited.page
    slide(visited, "2019-01-17")
    drawn = page.evaluate("Object.fromEntries(network.body.data.nodes.get().map(n => [n.name, n]))")
    assert drawn["Trần Văn Sơn"]["hidden"]
    assert not drawn["Mai Tiến Dũng"]["hidden"]
    assert drawn[CHIEF]["opacity"] == 1
    assert drawn["Vụ trưởng Vụ Khoa giáo-Văn xã"]["opacity"] < 0.5


def test_grades_can_be_hidden_and_those_of_a_day_are_counted(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph(), OFFICE))
    page = visited.page
    slide(visited, "2021-05-06")
    assert drawn_holders(page) == ["Trần Văn Sơn"]
    assert "6/5/2021: " in page.inner_text("#told")
    page.uncheck("#grades input[value=certain]")
    assert drawn_holders(page) == []
    assert page.locator("#grades input[value=unknown]").is_checked() is False
    page.check("#grades input[value=certain]")
    page.fill("#day", "2018-12-31")
    assert drawn_holders(page) == []
    page.check("#grades input[value=unknown]")
    assert "Mai Tiến Dũng" in drawn_holders(page)


def test_one_can_go_from_change_to_change(visit: Visitor, tmp_path: Path) -> None:
    page = opened(visit, tmp_path, network(seed_graph(), OFFICE)).page
    page.click("#later")
    first = page.input_value("#day")
    page.click("#later")
    second = page.input_value("#day")
    assert first < second
    page.click("#earlier")
    assert page.input_value("#day") == first


def test_the_address_keeps_what_is_shown(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph(), OFFICE))
    page = visited.page
    slide(visited, "2019-01-17")
    page.uncheck("#kinds input[value=event]")
    visited.until("location.hash === '#on=2019-01-17&hide=event'")
    page.reload()
    assert page.input_value("#day") == "2019-01-17"
    assert not page.locator("#kinds input[value=event]").is_checked()
    assert drawn_holders(page) == ["Mai Tiến Dũng"]


@pytest.mark.parametrize("state", ["on=yesterday", "on=2019-99-99", "hide=nothing", "grades=", "%00<img>"])
def test_an_address_that_makes_no_sense_does_no_harm(visit: Visitor, tmp_path: Path, state: str) -> None:
    path = tmp_path / "graph.html"
    path.write_text(page(network(seed_graph(), OFFICE), "Thử"), encoding="utf-8")
    visited = visit(f"{path.as_uri()}#{state}")
    assert visited.page.input_value("#day") == ""
    assert visited.errors == []


def seen(page: Page) -> set[str]:
    names: list[str] = page.evaluate(
        "network.body.data.nodes.get().filter(node => !node.hidden).map(node => node.name)"
    )
    return set(names)


def test_a_neighbourhood_can_be_expanded_and_seen_alone(visit: Visitor, tmp_path: Path) -> None:
    page = opened(visit, tmp_path, network(seed_graph(), "Mai Tiến Dũng", depth=1, ring=RING)).page
    assert "Trần Văn Sơn" not in seen(page)
    page.locator("#details").get_by_role("button", name=CHIEF, exact=True).click()
    page.get_by_role("button", name="Mở rộng").click()
    assert {"Trần Văn Sơn", "Mai Tiến Dũng", OFFICE} <= seen(page)
    assert page.get_by_role("button", name="Mở rộng").count() == 0
    page.get_by_role("button", name="Chỉ xem quanh đây").click()
    assert seen(page) == {CHIEF, "Mai Tiến Dũng", "Trần Văn Sơn", OFFICE}
    page.click("#whole")
    assert "Trần Văn Sơn" not in seen(page)


def test_a_click_on_an_edge_shows_its_sentence(visit: Visitor, tmp_path: Path) -> None:
    page = opened(visit, tmp_path, network(seed_graph(), "Chu Đức Nhuận", depth=1)).page
    x, y = page.evaluate(
        """() => {
          const edges = JSON.parse(document.getElementById("edges").textContent);
          const edge = edges.find(one => one.relation === "holds"), places = network.getPositions();
          const one = places[edge.from], other = places[edge.to];
          const box = document.getElementById("network").getBoundingClientRect();
          const middle = network.canvasToDOM({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
          return [box.left + middle.x, box.top + middle.y];
        }"""
    )
    page.mouse.click(x, y)
    page.locator("#details .edge").wait_for()
    assert "Chu Đức Nhuận, Bí thư Chi bộ, Vụ trưởng" in page.inner_text("#details blockquote")
    assert "giữ chức" in page.inner_text("#details .edge")


def test_the_picture_can_be_kept_as_an_image(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph(), OFFICE))
    page = visited.page
    slide(visited, "2019-01-17")
    with page.expect_download() as waiting:
        page.click("#image")
    assert waiting.value.suggested_filename == "thu-2019-01-17.png"
    image = Path(waiting.value.path()).read_bytes()
    assert image.startswith(b"\x89PNG")
    assert len(image) > 10_000


def test_without_scripts_the_table_is_open_and_nothing_is_dead(visit: Visitor, tmp_path: Path) -> None:
    page = opened(visit, tmp_path, network(seed_graph(), OFFICE), java_script_enabled=False).page
    assert sorted(listed_holders(page)) == ["Mai Tiến Dũng", "Trần Văn Sơn"]
    assert page.locator("button:visible, input:visible, canvas:visible").count() == 0
    assert "JavaScript" in page.locator("main").inner_text()


def test_an_aggregated_graph_has_bodies_and_no_days(visit: Visitor, tmp_path: Path) -> None:
    visited = opened(visit, tmp_path, network(seed_graph(), limit=5))
    assert visited.page.locator("#slider").count() == 0
    assert seen(visited.page)
    visited.page.locator("#kinds input[value=party]").uncheck()
    assert visited.errors == []


def test_no_label_reaches_over_the_edge_of_an_overview(visit: Visitor, tmp_path: Path) -> None:
    graph: Network = nx.MultiDiGraph()
    graph.add_node("middle", kind="organization", label="Văn phòng")
    for number in range(60):
        name = f"Ban Chỉ đạo liên ngành về một việc có tên gọi rất dài thứ {number}"
        graph.add_node(f"o{number}", kind="organization", label=name)
        graph.add_edge("middle", f"o{number}", "part", relation="subOrganizationOf")
    visited = opened(visit, tmp_path, graph)
    over, drawn = visited.page.evaluate(
        """() => {
          const drawn = [], brush = CanvasRenderingContext2D.prototype, fillText = brush.fillText;
          brush.fillText = function (text, x, y) {
            const at = this.getTransform(), half = this.measureText(text).width / 2;
            const { width, height } = this.canvas;
            const middle = at.a * x + at.e, top = at.d * y + at.f, side = at.a * half;
            drawn.push([text, middle - side < 0 || middle + side > width || top < 0 || top > height]);
          };
          network.redraw();
          brush.fillText = fillText;
          return [drawn.filter(([, over]) => over).map(([text]) => text), drawn.length];
        }"""
    )
    assert (over, drawn > 10) == ([], True)
