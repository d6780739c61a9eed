"""The chart of the simulation has the figures that its command prints, and those of the documentation."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import __main__, simulation
from benchmarks.chart import BOTTOM, HEIGHT, TOP, Line, chart
from tests.simulation.careers import USUAL, simulate
from tests.simulation.scoring import engine

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
Points = dict[tuple[str, int], str]


def points(svg: str) -> Points:
    """Return the share that each point of a chart tells, by line and count."""
    circles = ElementTree.fromstring(svg).iter(f"{SVG}circle")
    told = [str(circle.findtext(f"{SVG}title")).rsplit(": ", 2) for circle in circles]
    return {(name, int(count)): share for name, count, share in told}


def test_the_command_draws_the_figures_that_it_prints(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(simulation, "POSTS", 5)
    monkeypatch.setattr(simulation, "ARTICLES", (2, 5))
    monkeypatch.setattr(simulation, "CHART", tmp_path / "chart.svg")
    assert __main__.main(["plot"]) == 0
    printed: Points = {}
    lines = {"Quanlo": ("days with a certain holder", "certain answers right")}
    lines |= {way: ("", f"right, {way}") for way in ("holder = last seen", "first to last article")}
    for line in capsys.readouterr().out.splitlines():
        row = re.match(r" +(\d+)  (.+?) {2,}([\d.]+%) +([\d.]+%)", line)
        if row:
            told = zip(lines[row[2]], (row[3], row[4]), strict=True)
            printed |= {(name, int(row[1])): share for name, share in told if name}
    assert points((tmp_path / "chart.svg").read_text(encoding="utf-8")) == printed
    assert len(printed) == 8


def test_the_spread_over_worlds_is_that_of_each_world(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "POSTS", 5)
    monkeypatch.setattr(simulation, "ARTICLES", (2,))
    shares = [engine(simulate(seed, 5, 2, USUAL)).bounds_right for seed in simulation.WORLDS]
    *_, line = simulation.spread()
    _, average, least, most = line.split()
    assert (least, most) == (f"{min(shares):.1%}", f"{max(shares):.1%}")
    assert average == f"{sum(shares) / len(shares):.1%}"


def test_the_chart_in_the_documentation_has_the_figures_of_its_table() -> None:
    drawn = points((ROOT / "docs/images/certain.svg").read_text(encoding="utf-8"))
    page = (ROOT / "docs/explanation/time.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| ([\d.]+) % \| ([\d.]+) % \|", page, flags=re.MULTILINE)
    assert len(rows) >= 5
    for count, certain, right in rows:
        days = float(drawn["days with a certain holder", int(count)].rstrip("%"))
        assert f"{days:.1f}" == certain
        assert drawn["certain answers right", int(count)] == f"{right}%"


def test_a_share_stands_at_its_height_and_more_articles_further_right() -> None:
    svg = chart("t", "n", [Line("a", [(1, 0.0), (10, 1.0)])])
    low, high = ElementTree.fromstring(svg).iter(f"{SVG}circle")
    assert (float(low.attrib["cy"]), float(high.attrib["cy"])) == (HEIGHT - BOTTOM, TOP)
    assert float(low.attrib["cx"]) < float(high.attrib["cx"])


def test_names_of_lines_that_end_at_one_height_do_not_cover_each_other() -> None:
    svg = chart("t", "n", [Line("first", [(1, 0.5), (2, 0.5)]), Line("second", [(1, 0.5), (2, 0.5)])])
    heights = [
        float(text.attrib["y"])
        for text in ElementTree.fromstring(svg).iter(f"{SVG}text")
        if text.text in ("first", "second")
    ]
    assert abs(heights[0] - heights[1]) >= 15


def test_a_chart_of_one_count_and_hostile_names_is_well_formed() -> None:
    assert points(chart("<b>", "&", [Line('"<x>"', [(3, 0.25)])])) == {('"<x>"', 3): "25.00%"}
