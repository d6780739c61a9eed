"""The articles that measurements read, which lie beside the repository and are no part of it.

Comes in: the environment variable `QUANLO_MATERIAL`, or the folder `shared` beside the checkout. Goes out:
places of annotated sets and of the corpus.
"""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = Path(os.environ.get("QUANLO_MATERIAL", ROOT.parent / "shared"))
SETS = ("seeds", "dev")
CORPUS = FOLDER / "corpus" / "articles.jsonl.gz"


def annotated() -> dict[str, tuple[Path, Path]]:
    """Return the articles and the annotations of each set that is there."""
    places = {name: (FOLDER / "gold" / f"{name}.jsonl", FOLDER / "gold" / name) for name in SETS}
    return {name: found for name, found in places.items() if all(path.exists() for path in found)}
