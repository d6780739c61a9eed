"""Inputs to documents.

Comes in: names of files and folders, and "-" for standard input. Goes out: documents in the order of the
inputs (files of a folder sorted by path), and a `Rejected` for everything that cannot be read. One bad
document never ends a run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from kg.errors import DocumentError
from kg.ingest.assembly import assemble
from kg.ingest.draft import Draft
from kg.ingest.formats import format_of_bytes, format_of_name
from kg.ingest.origin import Limits, Origin, explained, open_file, with_head
from kg.model.document import Document, Rejected

STANDARD_INPUT = "-"
_NO_LIMITS_GIVEN = Limits()


def read(
    inputs: Sequence[str], stdin: BinaryIO | None, limits: Limits = _NO_LIMITS_GIVEN
) -> Iterator[Document | Rejected]:
    """Read every document of the inputs.

    Files are told apart by the ends of their names (.txt, .html, .jsonl, each also .gz); a file named
    outright may have any name and is then told by its first bytes, as standard input is. Within one call
    a document id is accepted once.

    Args:
        inputs: Paths of files and folders; "-" is standard input.
        stdin: Standard input, or None where there is none.
        limits: How much of each is read.
    """
    seen: dict[str, str] = {}
    for name in inputs:
        for draft in _drafts(name, stdin, limits):
            read_one = assemble(draft) if isinstance(draft, Draft) else draft
            yield _once(read_one, draft, seen)


def _once(
    read_one: Document | Rejected, draft: Draft | Rejected, seen: dict[str, str]
) -> Document | Rejected:
    """Reject a document whose id was read before."""
    if isinstance(read_one, Rejected):
        return read_one
    if read_one.id not in seen:
        seen[read_one.id] = read_one.sha256
        return read_one
    if seen[read_one.id] == read_one.sha256:
        return Rejected(
            draft.source, f"the document {read_one.id!r} was read before with the same text; skipped"
        )
    return Rejected(
        draft.source, f"another document is called {read_one.id!r} too; give each document an id of its own"
    )


def _drafts(name: str, stdin: BinaryIO | None, limits: Limits) -> Iterator[Draft | Rejected]:
    try:
        if name == STANDARD_INPUT:
            yield from _from_stdin(stdin, limits)
        elif _is_folder(name):
            yield from _from_folder(Path(name), limits)
        else:
            yield from _from_file(Path(name), limits)
    except DocumentError as error:
        yield Rejected(error.source, error.reason)


def _is_folder(name: str) -> bool:
    with explained(name):
        return Path(name).is_dir()


def _from_stdin(stdin: BinaryIO | None, limits: Limits) -> Iterator[Draft | Rejected]:
    if stdin is None:
        raise DocumentError(STANDARD_INPUT, "there is no standard input; name a file")
    origin = with_head(Origin("<stdin>", "stdin", stdin, limits=limits))
    yield from format_of_bytes(origin.head).read(origin)


def _from_folder(folder: Path, limits: Limits) -> Iterator[Draft | Rejected]:
    known = [path for path in sorted(_visible_files(folder)) if format_of_name(path.name) is not None]
    if not known:
        raise DocumentError(
            str(folder), "the folder holds no text, HTML or JSON lines file; name the files themselves"
        )
    for path in known:
        yield from _drafts(str(path), None, limits)


def _visible_files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def _from_file(path: Path, limits: Limits) -> Iterator[Draft | Rejected]:
    with open_file(path, limits) as origin:
        known = format_of_name(path.name) or format_of_bytes(origin.head)
        yield from known.read(origin)
