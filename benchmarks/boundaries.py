"""Where organisations end: the grammar, the model, and which of them is right where they differ.

Comes in: an annotated set that the model has not learnt from. Goes out: how often each finds the end, by what
the grammar ended at, and where the two agree and differ.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from benchmarks.alignment import Marked, agree, marked
from kg import ingest
from kg.evaluate import read_gold
from kg.extract.article import prepare
from kg.extract.boundaries import BoundaryModel, at_word, trust
from kg.extract.scan import Scan
from kg.extract.tails import JOINING
from kg.model.document import Document


@dataclass(frozen=True, slots=True)
class Place:
    """One organisation's end.

    Attributes:
        ended_at: What the grammar ended at.
        grammar: The grammar is right.
        model: The model is right.
        agreed: The two agree.
        asked: The model is asked here when articles are read.
        trusted: What is read keeps its confidence.
    """

    ended_at: str
    grammar: bool
    model: bool
    agreed: bool
    asked: bool
    trusted: bool


def places(
    articles: Path, folder: Path, model: BoundaryModel, only: Container[str] | None = None
) -> Iterator[Place]:
    """Yield each end that the annotation tells, of some documents or of all."""
    gold = read_gold(folder)
    for document in ingest.read([str(articles)], BytesIO()):
        if not isinstance(document, Document) or document.id not in gold:
            continue
        if only is not None and document.id not in only:
            continue
        article = prepare(document)
        for one in marked(article, gold[document.id]):
            yield _place(article.scan, one, model)


def _place(scan: Scan, one: Marked, model: BoundaryModel) -> Place:
    body = one.title.organization
    read = body.end if body is not None else one.start
    found = model.after(scan, one.title, one.stop)
    learned = found.end if found.end > found.first else one.start
    return Place(
        "nothing" if read == one.start else _ended_at(scan, read, one.stop),
        agree(scan, one.start, (read, one.end)),
        agree(scan, one.start, (learned, one.end)),
        agree(scan, one.start, (read, learned)),
        at_word(scan, one.title, one.stop),
        trust(model, scan, one.title, one.stop) == 1.0,
    )


def _ended_at(scan: Scan, end: int, stop: int) -> str:
    word = scan.word(end)
    if word in JOINING or word == ",":
        return "connector"
    if end >= stop or not word.isalnum():
        return "mark"
    if scan.tokens.capital(end):
        return "name" if scan.name(end) is not None else "capital"
    return "known word" if scan.matches.get(end) else "unknown word"


def figures(found: Iterable[Place]) -> Iterator[str]:
    """Yield the lines of the table."""
    every = list(found)
    apart = [one for one in every if not one.agreed]
    asked = [one for one in every if one.asked]
    yield _line("all", every)
    for kind in sorted({one.ended_at for one in every}):
        yield _line(f"ended at {kind}", [one for one in every if one.ended_at == kind])
    yield _line("agree", [one for one in every if one.agreed])
    yield _line("differ", apart)
    for kind in sorted({one.ended_at for one in apart}):
        yield _line(f"differ, {kind}", [one for one in apart if one.ended_at == kind])
    yield _line("asked", asked)
    yield _line("asked, agree", [one for one in asked if one.trusted])
    yield _line("asked, differ", [one for one in asked if not one.trusted])


def _line(name: str, some: list[Place]) -> str:
    size = max(len(some), 1)
    grammar, model = sum(one.grammar for one in some) / size, sum(one.model for one in some) / size
    return f"{name:24} {len(some):4}  grammar {grammar:.3f}  model {model:.3f}"
