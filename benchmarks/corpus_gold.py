"""Annotations of articles of the corpus made for this project, kept without the words of the articles.

Comes in: `benchmarks/corpus_gold.jsonl`, one JSON object a document as the guidelines beside the corpus
define it, with the name of its set, and with spans (code points) in place of its evidence and of long names;
and the corpus. Goes out: sets laid out as the annotated sets are. The sets `corpus` may be read by who
writes rules. `aside` and those numbered like it may not: their totals say how well other articles are read,
as long as no rule is written with them. Sets of a later day have a number, so that floors can stay.
`python -m benchmarks.corpus_gold corpus FOLDER` adds a folder of annotations to a set. Articles of the
closed sets were annotated a second time by others who knew nothing of the first: `AGAIN`, which is added to
under the name `again`.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.material import CORPUS, ROOT, annotated
from kg.evaluate import read_gold

FILE = ROOT / "benchmarks" / "corpus_gold.jsonl"
AGAIN = ROOT / "benchmarks" / "corpus_gold_again.jsonl"
CLOSED = ("aside", "aside-2", "aside-3")
NAMES = ("corpus", "corpus-2", "corpus-3", "corpus-4", "corpus-5", "corpus-6", *CLOSED)
_SECOND = "again"
_NAME = 5  # words of an event's name that may be kept as they stand
_LISTS = ("holdings", "events", "documents")


def sets(folder: Path) -> dict[str, tuple[Path, Path]]:
    """Return every annotated set that is there, those beside the repository first.

    Args:
        folder: An empty directory, into which the set of this project is laid out.
    """
    found = annotated()
    if CORPUS.exists():
        articles, kept = _corpus(), _kept(FILE)
        for name in NAMES:
            ours = [one for one in kept if one["set"] == name]
            if ours:
                found[name] = _laid_out(folder / name, ours, articles)
    return found


def annotated_twice() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the first and the second annotations of the articles that have both, by document.

    Both are empty where the corpus is not there, since the words of events' names are the articles'.
    """
    if not CORPUS.exists():
        return {}, {}
    articles = _corpus()
    second = {one["doc"]: with_words(one, articles[one["doc"]]) for one in _kept(AGAIN)}
    first = (one for one in _kept(FILE) if one["doc"] in second)
    return {one["doc"]: with_words(one, articles[one["doc"]]) for one in first}, second


def _kept(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _laid_out(
    gold: Path, annotations: Iterable[Mapping[str, Any]], articles: Mapping[str, str]
) -> tuple[Path, Path]:
    """Write articles and annotations as the annotated sets have them."""
    gold.mkdir()
    texts = gold.with_suffix(".jsonl")
    with texts.open("w", encoding="utf-8") as file:
        for kept in annotations:
            doc, published = kept["doc"], kept["published"]
            whole = json.dumps(with_words(kept, articles[doc]), ensure_ascii=False)
            (gold / f"{doc}.json").write_text(whole, encoding="utf-8")
            article = {"id": doc, "text": articles[doc]} | ({"published": published} if published else {})
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    return texts, gold


def with_words(kept: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Return an annotation with the words of its evidence and names, cut out of the article."""

    def whole(one: Mapping[str, Any]) -> dict[str, Any]:
        return {key: text[slice(*value)] if _is_cut(key, value) else value for key, value in one.items()}

    return dict(kept) | {name: [whole(one) for one in kept[name]] for name in _LISTS}


def without_words(annotation: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Return an annotation with spans for evidence and long names: where they first stand in the article.

    Raises:
        ValueError: If the evidence stands nowhere in it.
    """

    def span(words: str) -> list[int]:
        start = text.index(words)
        return [start, start + len(words)]

    def cut(one: Mapping[str, Any]) -> dict[str, Any]:
        long = "name" in one and len(one["name"].split()) > _NAME and one["name"] in text
        name = {"name": span(one["name"])} if long else {}
        return dict(one) | name | {"evidence": span(one["evidence"])}

    return dict(annotation) | {name: [cut(one) for one in annotation[name]] for name in _LISTS}


def _is_cut(key: str, value: object) -> bool:
    return key in ("evidence", "name") and isinstance(value, list)


def _corpus() -> dict[str, str]:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as file:
        return {one["id"]: one["text"] for one in map(json.loads, file)}


def added(name: str, folder: Path, articles: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the file with the annotations of a folder among them, by document."""
    lines = _file(name).read_text(encoding="utf-8").splitlines()
    kept = {json.loads(line)["doc"]: line for line in lines}
    for doc, annotation in read_gold(folder).items():
        line = without_words(annotation, articles[doc]) | {"set": name}
        kept[doc] = json.dumps(line, ensure_ascii=False, sort_keys=True)
    return (kept[doc] for doc in sorted(kept))


def _file(name: str) -> Path:
    return AGAIN if name == _SECOND else FILE


def main() -> None:
    """Add to the set named on the command line the annotations of each folder after it."""
    name, *folders = sys.argv[1:]
    if name not in (*NAMES, _SECOND):
        sys.exit(f"no set is called {name}; there are {', '.join((*NAMES, _SECOND))}")
    for folder in folders:
        lines = list(added(name, Path(folder), _corpus()))
        _file(name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
