"""How right the grades and bounds are about simulated careers, beside two naive ways.

Comes in: nothing; the worlds come from fixed seeds. Goes out: figures by number of articles for each tenure.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.simulation.careers import CLEAN, HARSH, USUAL
from tests.simulation.careers import simulate as world
from tests.simulation.scoring import Score, engine, first_to_last, last_seen

POSTS = 200
ARTICLES = (1, 2, 3, 5, 10, 20, 40)
_NOISE = {"no errors": CLEAN, "usual errors": USUAL, "three times as many errors": HARSH}
_HEADER = "articles  way                    certain  certain right  refuted right  bounds right"


def report() -> Iterator[str]:
    """Yield the figures line by line."""
    yield "simulation: single seats, true careers, articles with errors (tests/simulation)"
    yield "certain: share of days with a holder on which a way names one for certain"
    yield "bounds right: contain the true day; naive ways give the day of the first article as the start"
    for name, noise in _NOISE.items():
        yield ""
        yield f"{name}: {noise}"
        yield _HEADER
        for articles in ARTICLES:
            found = world(1, POSTS, articles, noise)
            for way, score in (
                ("Quanlo", engine(found)),
                ("holder = last seen", last_seen(found)),
                ("first to last article", first_to_last(found)),
            ):
                yield _line(articles, way, score)


def _line(articles: int, way: str, score: Score) -> str:
    shares = (score.certain, score.certain_right, score.refuted_right, score.bounds_right)
    widths = (7, 13, 13, 12)
    figures = "  ".join(f"{share:>{width}.2%}" for share, width in zip(shares, widths, strict=True))
    return f"{articles:>8}  {way:<21}  {figures}"
