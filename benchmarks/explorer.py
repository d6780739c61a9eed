"""How fast the graph explorer builds its file, draws, moves and changes its day, at the most nodes it draws.

Comes in: nothing. Goes out: seconds of building and drawing, frames a second while the picture is panned in
a headless Chromium, which draws without a graphics card. The graph is synthetic: offices with their holders,
and events that tie the holders together.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from playwright.sync_api import Page, sync_playwright

from benchmarks.synthetic import make
from kg.query import Session
from kg.query.index import open_index
from kg.store import open_build, store_directory
from kg.views.graph_page import page
from kg.views.network import LIMIT, network
from tests.browser import ARGUMENTS

if TYPE_CHECKING:
    from kg.views.network import Network

_WINDOW = {"width": 1280, "height": 800}
_GUESTS = 12
_LOOKS = {"the whole picture": "network.getScale()", "near by": "0.6"}
_PAN = """async ([scale, seconds]) => {
  network.moveTo({ scale: eval(scale), animation: false });
  const canvas = document.querySelector("#network canvas"), box = canvas.getBoundingClientRect(), gaps = [];
  const send = (type, by) => canvas.dispatchEvent(new PointerEvent(type, {
    bubbles: true, clientX: box.left + box.width / 2 + by, clientY: box.top + box.height / 2 + by / 2,
    pointerId: 1, pointerType: "mouse", button: 0, buttons: 1, isPrimary: true }));
  const frame = () => new Promise(requestAnimationFrame);
  send("pointerdown", 0);
  const begun = await frame();
  let last = begun;
  for (let n = 0; last - begun < 1000 * seconds; n += 1) {
    send("pointermove", 150 * Math.sin(n / 15));
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  send("pointerup", 0);
  gaps.sort((one, other) => one - other);
  return [1000 * gaps.length / (last - begun), gaps[Math.floor(0.95 * gaps.length)]];
}"""
_SLIDE = """async () => {
  const slider = document.getElementById("slider"), begun = performance.now(), steps = 20;
  for (let n = 0; n < steps; n += 1) {
    slider.value = Math.round(slider.max * n / steps);
    slider.dispatchEvent(new Event("input"));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  return (performance.now() - begun) / steps;
}"""


def report() -> Iterator[str]:
    """Yield the figures line by line."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "graph.html"
        yield from _built(Path(folder) / "graph", file)
        chromium = shutil.which("chromium")
        if chromium is None:
            yield "  drawing: skipped, no chromium is installed; on Debian: apt-get install chromium"
            return
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
            yield from _drawn(browser.new_page(viewport=_WINDOW), file)  # type: ignore[arg-type]
            browser.close()


def _built(place: Path, file: Path) -> Iterator[str]:
    build = store_directory(make(place, 1)).parent
    with open_build(build) as store:
        session = Session(store, open_index(build))  # as `kg serve` does
        page(network(session, limit=1), "")  # what is loaded once is no part of a file
        begun, worked = time.perf_counter(), time.process_time()
        graph = network(session)
        read = time.perf_counter()
        _gather(graph)
        file.write_text(page(graph, "Quanlo"), encoding="utf-8")
        ended, working = time.perf_counter(), time.process_time() - worked
    yield f"explorer: {len(graph):,} nodes, {graph.number_of_edges():,} edges"
    yield (
        f"  file of {file.stat().st_size / 1e6:.1f} MB built in {ended - begun:.2f} s: "
        f"read in {read - begun:.2f} s, drawn up in {ended - read:.2f} s; {working:.2f} s of one core"
    )


def _gather(graph: Network) -> None:
    """Fill the network up with events that people of several offices attend."""
    random = Random(7)
    people = [node for node, facts in graph.nodes(data=True) if facts["kind"] == "person"]
    for number in range(LIMIT - len(graph)):
        event = f"event{number}"
        graph.add_node(event, kind="event", label=f"Hội nghị {number + 1}", id=event, date="2019-01-17")
        for person in random.sample(people, _GUESTS):
            graph.add_edge(event, person, "attendee", relation="attendee", part="attendee")


def _drawn(page: Page, file: Path) -> Iterator[str]:
    begun = time.perf_counter()
    page.goto(file.as_uri())
    page.wait_for_function("window.network && document.querySelector('#network canvas')")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    yield f"  drawn in Chromium {time.perf_counter() - begun:.2f} s after it was opened"
    for look, scale in _LOOKS.items():
        frames, slow = page.evaluate(_PAN, [scale, 3])
        yield f"  panning {look}: {frames:.0f} frames/s, 95 % of them within {slow:.0f} ms"
    yield f"  another day: {page.evaluate(_SLIDE):.0f} ms"
