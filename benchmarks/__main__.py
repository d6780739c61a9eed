"""Print every measurement: `python -m benchmarks`, or some: `python -m benchmarks quality`.

Comes in: names of measurements, all by default. Goes out: their figures.
"""

from __future__ import annotations

import sys

from benchmarks import (
    agreement,
    bounds,
    changes,
    constructed,
    editing,
    explorer,
    pages,
    peers,
    quality,
    rest,
    serving,
    simulation,
    sparse,
    speed,
    w3c,
)

_REPORTS = {
    "quality": quality.report,
    "changes": changes.report,
    "constructed": constructed.report,
    "agreement": agreement.report,
    "peers": peers.report,
    "sparse": sparse.report,
    "speed": speed.report,
    "bounds": bounds.report,
    "simulation": simulation.report,
    "serving": serving.report,
    "plot": simulation.plot,
    "rest": rest.report,
    "pages": pages.report,
    "explorer": explorer.report,
    "editing": editing.report,
    "w3c": w3c.report,
}


def main(names: list[str]) -> int:
    """Print the reports; return the exit code."""
    unknown = [name for name in names if name not in _REPORTS]
    if unknown:
        sys.stderr.write(f"no measurement is called {', '.join(unknown)}; there are {', '.join(_REPORTS)}\n")
        return 2
    for name in names or _REPORTS:
        for line in _REPORTS[name]():
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
