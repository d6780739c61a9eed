"""Train the model of boundaries: `python -m benchmarks.train --annotated A.jsonl A --aside B.jsonl B`.

Comes in: the corpus and annotated sets beside the repository, and further sets by name. Goes out:
`data/boundaries.weights`; on standard output, how the grammar and the model do on the sets kept aside.

The corpus is labelled by the grammar itself, where it is sure (weak supervision); annotations say it by hand.
Articles of a set kept aside are never learnt from, not even as weakly labelled text. Everything is sorted
and the chance that makes windows forget the gazetteers has a fixed seed, so the same material gives the same
bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite

from benchmarks.alignment import Marked, marked, titles
from benchmarks.boundaries import Place, figures, places
from benchmarks.material import CORPUS, ROOT, annotated
from kg import ingest
from kg.evaluate import read_gold
from kg.extract.article import Prepared, prepare
from kg.extract.boundaries import (
    BEGIN,
    INSIDE,
    LABELS,
    OUTSIDE,
    WEIGHTS,
    WINDOW,
    BoundaryModel,
    Features,
    features,
    title_end,
    window_end,
)
from kg.extract.chunks import Kind
from kg.extract.titles import TitlePhrase
from kg.model.document import Document

Sequences = list[tuple[Features, list[str]]]
Set = tuple[Path, Path]

_SEED = 1
_REPEATED = 8  # how often a window annotated by hand counts
_FORGETFUL = 0.3  # share of windows whose gazetteer is forgotten, so that the words themselves are learnt
_SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 3}
_CLOSERS = frozenset(",;:.()")
_SURE = frozenset(
    (Kind.PERSON, Kind.HONORIFIC, Kind.RANK, Kind.APPOINT, Kind.PREDICATE, Kind.DISMISS, Kind.DATE)
)


def window(article: Prepared, title: TitlePhrase, stop: int) -> Features:
    """Return what the model is told of the words after a title."""
    return features(article.scan, title_end(article.scan, title), stop, title.row.prefix or "")


def tags(article: Prepared, one: Marked) -> list[str]:
    """Return the tag of each token of a window."""
    last = window_end(article.scan, one.start, one.stop)
    inside = range(one.first, one.end)
    return [
        OUTSIDE if at not in inside else BEGIN if at == one.first else INSIDE for at in range(one.start, last)
    ]


def weak(article: Prepared) -> Iterator[Marked]:
    """Yield the titles of which the grammar is sure: a mark, a name, a date or a verb follows."""
    following = {chunk.start: chunk.kind for sentence in article.chunks for chunk in sentence}
    for title, stop in titles(article):
        start = title_end(article.scan, title)
        body = title.organization
        end = body.end if body is not None else start
        closed = end >= stop or article.scan.word(end) in _CLOSERS or following.get(title.end) in _SURE
        if closed and start < stop and end - start <= WINDOW:
            yield Marked(title, start, stop, body.start if body is not None else start, end)


def from_corpus(articles: Iterable[Document]) -> Sequences:
    """Return each window of which the grammar is sure once, in the order of the documents' names."""
    found: dict[tuple[str, tuple[str, ...]], tuple[Features, list[str]]] = {}
    for document in sorted(articles, key=lambda one: one.id):
        article = prepare(document)
        for one in weak(article):
            last = window_end(article.scan, one.start, one.stop)
            key = one.title.row.title, article.scan.tokens.texts[one.start : last]
            found.setdefault(key, (window(article, one.title, one.stop), tags(article, one)))
    return list(found.values())


def from_annotations(sets: Iterable[Set], aside: frozenset[str] = frozenset()) -> Sequences:
    """Return the windows that annotations mark, without documents kept aside."""
    found: Sequences = []
    for articles, folder in sets:
        gold = read_gold(folder)
        for document in sorted(_documents(articles), key=lambda one: one.id):
            if document.id in gold and document.id not in aside:
                article = prepare(document)
                marks = marked(article, gold[document.id])
                found += [(window(article, one.title, one.stop), tags(article, one)) for one in marks]
    return found


def fit(by_grammar: Sequences, by_hand: Sequences, path: Path) -> None:
    """Write weights learnt from both kinds of windows."""
    chance = random.Random(_SEED)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=_SETTINGS, verbose=False)
    for rows, labels in by_grammar:
        trainer.append(_forgotten(rows) if chance.random() < _FORGETFUL else rows, labels)
    for rows, labels in by_hand:
        for turn in range(_REPEATED):
            trainer.append(_forgotten(rows) if turn and chance.random() < _FORGETFUL else rows, labels)
    with TemporaryDirectory() as folder:
        made = Path(folder) / "made.crfsuite"
        trainer.train(str(made))
        path.write_text("".join(_lines(made)), encoding="utf-8")


def _lines(made: Path) -> Iterator[str]:
    """Yield the weights of each label's followers and of each feature, which the reader reads by itself."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(made))
    told = tagger.info()
    weights = {**told.transitions, **told.state_features}
    for one in (*LABELS, *sorted({feature for feature, _ in told.state_features})):
        yield "\t".join((one, *(str(weights.get((one, label), 0)) for label in LABELS))) + "\n"


def _forgotten(rows: Features) -> Features:
    return [[one for one in row if "g:" not in one] for row in rows]


def _documents(path: Path) -> Iterator[Document]:
    return (one for one in ingest.read([str(path)], BytesIO()) if isinstance(one, Document))


def _corpus(without: frozenset[str]) -> Iterator[Document]:
    if not CORPUS.exists():
        return
    for line in gzip.decompress(CORPUS.read_bytes()).splitlines():
        if json.loads(line)["id"] not in without:
            yield from (one for one in ingest.read(["-"], BytesIO(line)) if isinstance(one, Document))


def _ids(sets: Iterable[Set]) -> frozenset[str]:
    return frozenset(document.id for articles, _ in sets for document in _documents(articles))


def _sets(pairs: Sequence[Sequence[Path]]) -> list[Set]:
    return [(articles, folder) for articles, folder in pairs]


def folded(sets: Sequence[Set], by_grammar: Sequences, count: int) -> Iterator[Place]:
    """Yield the ends in annotated sets, each as weights tell it that have not seen its document."""
    documents = sorted(_ids(sets))
    random.Random(_SEED).shuffle(documents)
    with TemporaryDirectory() as folder:
        for number in range(count):
            left_out = frozenset(documents[number::count])
            path = Path(folder) / f"{number}.weights"
            fit(by_grammar, from_annotations(sets, left_out), path)
            for articles, annotations in sets:
                yield from places(articles, annotations, BoundaryModel(path), left_out)


def _given(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.train", description=__doc__.splitlines()[0])
    for name, what in (("annotated", "learn from"), ("aside", "measure by, and never to learn from")):
        parser.add_argument(
            f"--{name}",
            nargs=2,
            type=Path,
            action="append",
            default=[],
            metavar=("ARTICLES", "FOLDER"),
            help=f"an annotated set to {what}",
        )
    parser.add_argument(
        "--folds", type=int, default=0, help="measure by so many folds of what is learnt, too"
    )
    parser.add_argument("--out", type=Path, default=ROOT / WEIGHTS)
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Train, write the weights, print the figures; return the exit code."""
    given = _given(arguments)
    sets, aside = [*annotated().values(), *_sets(given.annotated)], _sets(given.aside)
    kept = _ids(aside)
    by_hand = from_annotations(sets, kept)
    by_grammar = from_corpus(_corpus(kept | _ids(sets)))
    if not by_hand and not by_grammar:
        sys.stderr.write("there is no text to learn from; see benchmarks/material.py\n")
        return 2
    fit(by_grammar, by_hand, given.out)
    size = given.out.stat().st_size
    sys.stdout.write(
        f"train: {len(by_grammar)} windows by the grammar, {len(by_hand)} by hand; {size} bytes\n"
    )
    if given.folds:
        for line in figures(folded(sets, by_grammar, given.folds)):
            sys.stdout.write(f"{given.folds} folds: {line}\n")
    for articles, folder in aside:
        for line in figures(places(articles, folder, BoundaryModel(given.out))):
            sys.stdout.write(f"{folder.name}: {line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
