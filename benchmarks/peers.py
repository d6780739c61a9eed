"""The names of people, read by Quanlo and by other systems that work offline, in one run.

Comes in: annotated articles. Goes out: precision, recall and F1 of the set of full names of each article
(holders and participants), and articles a second. A peer that is not installed is named and skipped
(`pip install 'quanlo[bench]'`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus_gold import sets
from benchmarks.material import FOLDER
from kg import ingest
from kg.evaluate import Counts, Json, read_gold
from kg.extract.article import prepare
from kg.model.document import Document
from kg.text.normalize import canonical

Reader = Callable[[Document], set[str]]


def report() -> Iterator[str]:
    """Yield a line for each system and set."""
    with TemporaryDirectory() as folder:
        found = sets(Path(folder))
        if not found:
            yield f"peers: skipped, no annotated articles in {FOLDER.name}/gold"
        for name, make in _SYSTEMS.items():
            reader = make()
            if reader is None:
                yield f"peers: {name} skipped, it is not installed"
                continue
            for one, (articles, gold) in found.items():
                yield f"peers: {name:11} {one:6} {_measured(reader, articles, gold)}"


def _measured(reader: Reader, articles: Path, gold: Path) -> str:
    documents = [found for found in ingest.read([str(articles)], BytesIO()) if isinstance(found, Document)]
    reader(documents[0])
    begun = time.process_time()
    found = {document.id: reader(document) for document in documents}
    rate = len(documents) / (time.process_time() - begun)
    counts = _counts(read_gold(gold), found)
    return (
        f"people precision {counts.precision:.3f}  recall {counts.recall:.3f}  F1 {counts.f1:.3f}; "
        f"{rate:.0f} articles a second of one core"
    )


def _counts(gold: Mapping[str, Json], found: Mapping[str, set[str]]) -> Counts:
    total = Counts()
    for doc, annotation in gold.items():
        wanted, given = _people(annotation), {name for name in found.get(doc, set()) if " " in name}
        total += Counts(len(wanted & given), len(given - wanted), len(wanted - given))
    return total


def _people(annotation: Json) -> set[str]:
    """Return everybody whom an annotation names, as holder or as participant."""
    names = [one["person"] for one in _listed(annotation, "holdings")]
    names += [person for event in _listed(annotation, "events") for person in _names(event)]
    return {canonical(str(name)) for name in names}


def _listed(annotation: Json, name: str) -> list[Json]:
    found = annotation.get(name)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _names(event: Json) -> list[object]:
    found = event.get("participants")
    return list(found) if isinstance(found, list) else []


def _quanlo() -> Reader | None:
    return lambda document: {one.name for one in prepare(document).text.people}


def _underthesea() -> Reader | None:
    if find_spec("underthesea") is None:
        return None
    ner = import_module("underthesea").ner
    return lambda document: set(_spans((word, tag) for word, _, _, tag in ner(document.text)))


def _vinlp() -> Reader | None:
    if find_spec("ViNLP") is None:
        return None
    tagger = import_module("ViNLP")
    return lambda document: set(_spans((word, tag) for word, *_, tag in tagger.ner(document.text)))


def _spans(tagged: Iterator[tuple[str, str]]) -> Iterator[str]:
    """Yield the names that B-PER and I-PER tags mark."""
    name: list[str] = []
    for word, tag in tagged:
        if name and tag != "I-PER":
            yield canonical(" ".join(name))
            name = []
        if tag in ("B-PER", "I-PER"):
            name.append(word.replace("_", " "))
    if name:
        yield canonical(" ".join(name))


_SYSTEMS: Mapping[str, Callable[[], Reader | None]] = {
    "quanlo": _quanlo,
    "underthesea": _underthesea,
    "ViNLP": _vinlp,
}
