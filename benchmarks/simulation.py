"""How right the grades and bounds are about simulated careers, beside two naive ways.

Comes in: nothing; the worlds come from fixed seeds. Goes out: figures by number of articles for each tenure,
and the chart of those with the usual errors in the documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import mean

from benchmarks.chart import Line, chart
from benchmarks.material import ROOT
from tests.simulation.careers import CLEAN, HARSH, USUAL, Noise, World
from tests.simulation.careers import simulate as world
from tests.simulation.scoring import Score, engine, first_to_last, last_seen

POSTS = 200
ARTICLES = (1, 2, 3, 5, 10, 20, 40)
WORLDS = range(1, 7)
CHART = ROOT / "docs/images/certain.svg"
_NOISE = {"no errors": CLEAN, "usual errors": USUAL, "three times as many errors": HARSH}
_QUANLO, _LAST, _SPAN = "Quanlo", "holder = last seen", "first to last article"
_WAYS: dict[str, Callable[[World], Score]] = {_QUANLO: engine, _LAST: last_seen, _SPAN: first_to_last}
_HEADER = "articles  way                    certain  certain right  refuted right  bounds right"


@dataclass(frozen=True, slots=True)
class Figures:
    """How right one way is when tenures have so many articles each."""

    articles: int
    way: str
    score: Score

    def __str__(self) -> str:
        """Return a line of the table."""
        score = self.score
        shares = (score.certain, score.certain_right, score.refuted_right, score.bounds_right)
        widths = (7, 13, 13, 12)
        told = "  ".join(f"{share:>{width}.2%}" for share, width in zip(shares, widths, strict=True))
        return f"{self.articles:>8}  {self.way:<21}  {told}"


def report() -> Iterator[str]:
    """Yield the figures line by line."""
    yield "simulation: single seats, true careers, articles with errors (tests/simulation)"
    yield "certain: share of days with a holder on which a way names one for certain"
    yield "bounds right: contain the true day; naive ways give the day of the first article as the start"
    for name, noise in _NOISE.items():
        yield ""
        yield f"{name}: {noise}"
        yield _HEADER
        yield from map(str, _figures(noise))
    yield ""
    yield from spread()


def spread() -> Iterator[str]:
    """Yield how far worlds differ in the bounds that contain the truth, with the usual errors."""
    yield f"bounds right with the usual errors in {len(WORLDS)} worlds: articles, mean, least and most"
    for articles in ARTICLES:
        shares = [engine(world(seed, POSTS, articles, USUAL)).bounds_right for seed in WORLDS]
        yield f"{articles:>8}  {mean(shares):.1%}  {min(shares):.1%}  {max(shares):.1%}"


def plot() -> Iterator[str]:
    """Yield the figures with the usual errors, and draw them into the documentation."""
    yield f"plot: single seats, true careers, articles with the usual errors: {USUAL}"
    yield _HEADER
    found = []
    for one in _figures(USUAL):
        found.append(one)
        yield str(one)
    CHART.write_text(drawn(found), encoding="utf-8")
    yield f"wrote {CHART}"


def drawn(figures: list[Figures]) -> str:
    """Return the chart of some figures."""

    def line(name: str, way: str, share: Callable[[Score], float]) -> Line:
        return Line(name, [(one.articles, share(one.score)) for one in figures if one.way == way])

    return chart(
        "Certain answers by articles for each tenure",
        "articles for each tenure",
        [
            line("days with a certain holder", _QUANLO, lambda score: score.certain),
            line("certain answers right", _QUANLO, lambda score: score.certain_right),
            line("right, holder = last seen", _LAST, lambda score: score.certain_right),
            line("right, first to last article", _SPAN, lambda score: score.certain_right),
        ],
    )


def _figures(noise: Noise) -> Iterator[Figures]:
    for articles in ARTICLES:
        found = world(1, POSTS, articles, noise)
        for way, score in _WAYS.items():
            yield Figures(articles, way, score(found))
