"""Ingest and extract, one document at a time, over the processes of one machine.

Comes in: inputs as `kg.ingest.read` takes them. Goes out: a `Reading` or a `Rejected` for each
document, in the order of the input whatever the number of workers.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context

from kg import extract
from kg.extract.lexicon import lexicon
from kg.model.claims import Reading
from kg.model.document import Document, Rejected

# Documents that go to a worker at a time, and batches that are under way for each worker.
_BATCH = 16
_AHEAD = 4
_UNWALKED = 20_000  # objects more than before, at which garbage is looked for


def read_all(documents: Iterable[Document | Rejected], workers: int = 1) -> Iterator[Reading | Rejected]:
    """Read every document; rejected ones pass through.

    Args:
        documents: What ingest gives, in any number.
        workers: Processes to use; with fewer than two batches of documents one is used.
    """
    stream = iter(documents)
    first = list(islice(stream, 2 * _BATCH)) if workers > 1 else []
    if len(first) < 2 * _BATCH:
        yield from map(_read, chain(first, stream))
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("forkserver")) as pool:
        batches = _batches(chain(first, stream))
        pending = [pool.submit(_read_batch, batch) for batch in islice(batches, workers * _AHEAD)]
        while pending:
            yield from pending.pop(0).result()
            pending += [pool.submit(_read_batch, batch) for batch in islice(batches, 1)]


def read_document(document: Document) -> Reading:
    """Read one document, which needs no other process."""
    _settled()
    return extract.read(document)


def _batches(documents: Iterator[Document | Rejected]) -> Iterator[list[Document | Rejected]]:
    while batch := list(islice(documents, _BATCH)):
        yield batch


def _read_batch(batch: list[Document | Rejected]) -> list[Reading | Rejected]:
    return [_read(document) for document in batch]


@cache
def _settled() -> None:
    """Load the tables once and keep them out of garbage collection, which would walk them again and again.

    What reading makes lies in hardly any cycle, so that it is to be walked more seldom, too.
    """
    lexicon()
    gc.freeze()
    gc.set_threshold(_UNWALKED)


def _read(document: Document | Rejected) -> Reading | Rejected:
    return document if isinstance(document, Rejected) else read_document(document)
