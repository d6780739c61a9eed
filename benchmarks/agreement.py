"""How far two annotators agree on articles that no rule was written with, and the reading with each.

Comes in: the articles that were annotated twice. Goes out: a table of F1. Where the annotators agree more
than the reading agrees with either, what is missing is the reading's; where not, a higher figure would tell
nothing. They are asked of the articles that both date alike, since dates are told against the publication.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.corpus_gold import CLOSED, annotated_twice, sets
from benchmarks.quality import claims
from kg.evaluate import MEASURES, Score, compare

_Annotations = Mapping[str, Mapping[str, Any]]


def report() -> Iterator[str]:
    """Yield the lines of the table."""
    first, second = annotated_twice()
    alike = {doc for doc in first if first[doc]["published"] == second[doc]["published"]}
    if not alike:
        yield "agreement: skipped, no article is there that two annotators date alike"
        return
    yield f"agreement: F1 on {len(alike)} of {len(first)} articles annotated twice, those dated alike by both"
    one, other = _only(first, alike), _only(second, alike)
    every = list(_read())
    read = [claim for claim in every if claim["doc"] in alike]
    yield _line("second annotator by the first", compare(one, as_claims(other)))
    yield _line("first annotator by the second", compare(other, as_claims(one)))
    yield _line("reading by the first", compare(one, read))
    yield _line("reading by the second", compare(other, read))
    yield _line(f"reading by the first, all {len(first)}", compare(first, every))


def as_claims(annotations: _Annotations) -> Iterator[dict[str, object]]:
    """Yield annotations in the form of claims, so that one annotator can be scored by another."""
    for doc, annotation in annotations.items():
        for holding in annotation["holdings"]:
            told = holding["on"] or holding["to"] or holding["from"]
            yield {**holding, "type": "holding", "doc": doc, "organization": holding["org"], "on": told}
        for event in annotation["events"]:
            yield {**event, "event_type": event["type"], "type": "event", "doc": doc}
        for document in annotation["documents"]:
            yield {**document, "document_type": document["type"], "type": "document", "doc": doc}


def _only(annotations: _Annotations, docs: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    return {doc: annotations[doc] for doc in sorted(docs)}


def _read() -> Iterator[dict[str, object]]:
    with TemporaryDirectory() as folder:
        laid_out = sets(Path(folder))
        for name in CLOSED:
            yield from claims(laid_out[name][0])


def _line(what: str, found: Score) -> str:
    figures = "  ".join(f"{measure} {found.counts(measure).f1:.3f}" for measure in MEASURES)
    return f"  {what:30} {figures}  dated {found.dated or 0.0:.3f}"
