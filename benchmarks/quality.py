"""How well articles are read, against annotation by hand.

Comes in: annotated sets. Goes out: a table of precision, recall and F1, each with its 95 % interval.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus_gold import sets
from benchmarks.faults import CLASSES, faults
from benchmarks.floors import floors
from benchmarks.material import FOLDER
from benchmarks.strata import recalls
from kg import extract, ingest
from kg.evaluate import MEASURES, Score, compare, read_gold
from kg.model.claims import as_json
from kg.model.document import Document


def score(articles: Path, gold: Path) -> Score:
    """Read the articles of a set and compare the claims with its annotations."""
    return compare(read_gold(gold), claims(articles))


def claims(articles: Path) -> Iterator[dict[str, object]]:
    """Yield the claims of every article as JSON objects."""
    for document in ingest.read([str(articles)], BytesIO()):
        if isinstance(document, Document):
            yield from map(as_json, extract.read(document).claims())


def report() -> Iterator[str]:
    """Yield the lines of the table."""
    with TemporaryDirectory() as folder:
        found = sets(Path(folder))
        if not found:
            yield f"quality: skipped, no annotated articles in {FOLDER.name}/gold"
        for name, (articles, gold) in found.items():
            yield from _table(name, articles, gold)


def _table(name: str, articles: Path, gold: Path) -> Iterator[str]:
    said, annotations = list(claims(articles)), read_gold(gold)
    found = compare(annotations, said)
    yield f"quality: {name}, {len(found.verdicts)} articles"
    for measure in MEASURES:
        counts = found.counts(measure)
        low, high = found.interval(measure)
        yield (
            f"  {measure:12} precision {counts.precision:.3f}  recall {counts.recall:.3f}  "
            f"F1 {counts.f1:.3f} [{low:.3f}, {high:.3f}]"
        )
    if found.dated is not None:
        yield f"  {'dated':12} {found.dated:.3f} of dates as exact as annotated"
    for kind, (right, every) in recalls(annotations, _texts(articles), found).items():
        yield f"  recall of {kind:10} {right / every:.3f} of {every}"
    for side, counts in faults(annotations, said, found).items():
        classes = ", ".join(f"{name} {counts[name]}" for name in CLASSES)
        yield f"  {side:12} {counts.total()}: {classes}"


def below_floors(name: str, found: Score) -> list[str]:
    """Return the measures of a set that lie below their floor."""
    figures = {measure: found.counts(measure).f1 for measure in MEASURES} | {"dated": found.dated or 0.0}
    wanted = {measure: floor for (one, measure), floor in floors().items() if one == name}
    return [
        f"{name} {measure}: {figures[measure]:.3f} is below {floor:.3f}"
        for measure, floor in wanted.items()
        if round(figures[measure], 3) < floor
    ]


def _texts(articles: Path) -> dict[str, str]:
    lines = articles.read_text(encoding="utf-8").splitlines()
    return {one["id"]: one["text"] for one in map(json.loads, lines)}
