"""Inputs to documents.

Comes in: names of files and folders, and "-" for standard input. Goes out: documents in the order of the
inputs (files of a folder sorted by path), and a `Rejected` for everything that cannot be read. One bad
document never ends a run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kg.errors import DocumentError, because
from kg.ingest.assembly import assemble, document_of
from kg.ingest.draft import Draft
from kg.ingest.formats import format_of_bytes, format_of_name
from kg.ingest.formats.jsonl import strict_draft_of
from kg.ingest.origin import Limits, Origin, explained, open_file, with_head
from kg.ingest.twins import Facts, facts, other_text, told_again
from kg.model.document import Document, Rejected

STANDARD_INPUT = "-"
_NO_LIMITS_GIVEN = Limits()


def read(
    inputs: Sequence[str], stdin: BinaryIO | None, limits: Limits = _NO_LIMITS_GIVEN
) -> Iterator[Document | Rejected]:
    """Read every document of the inputs.

    Files are told apart by the ends of their names (.txt, .html, .jsonl, each also .gz); a file named
    outright may have any name and is then told by its first bytes, as standard input is. Within one call
    a document id is accepted once, the first time.

    Args:
        inputs: Paths of files and folders; "-" is standard input.
        stdin: Standard input, or None where there is none.
        limits: How much of each is read.
    """
    first: dict[str, Facts] = {}
    for source, one in _tellings(inputs, stdin, limits):
        if isinstance(one, Document):
            kept = first.setdefault(one.id, told := facts(one))
            yield one if kept is told else Rejected(source, told_again(one.id, kept, told))
        else:
            yield one


def tellings(
    inputs: Sequence[str], stdin: BinaryIO | None, limits: Limits = _NO_LIMITS_GIVEN
) -> Iterator[Document | Rejected]:
    """Read every document of the inputs as `read` does, and again a text that is told with other facts.

    Who asks has to choose between documents of one id, so as not to depend on the order of the inputs.
    """
    return (one for _, one in _tellings(inputs, stdin, limits))


def read_line(line: bytes, source: str, limits: Limits = _NO_LIMITS_GIVEN) -> Document:
    """Return the document of one JSON line.

    Args:
        line: One JSON object in UTF-8, as a JSON lines file has it, with no other fields than `FIELDS`.
        source: What errors call it.
        limits: How long it may be.

    Raises:
        DocumentError: If it cannot be read.
    """
    return document_of(strict_draft_of(source, line, limits))


def _tellings(
    inputs: Sequence[str], stdin: BinaryIO | None, limits: Limits
) -> Iterator[tuple[str, Document | Rejected]]:
    """Yield each source with what it gives; an id stands for one text, told with the same facts once."""
    seen: dict[str, _Told] = {}
    for name in inputs:
        for draft in _drafts(name, stdin, limits):
            one = assemble(draft) if isinstance(draft, Draft) else draft
            yield draft.source, _new(one, draft.source, seen) if isinstance(one, Document) else one


class _Told(NamedTuple):
    """Where an id was first met, of which text, and with which facts since."""

    source: str
    sha256: str
    facts: set[Facts]


def _new(one: Document, source: str, seen: dict[str, _Told]) -> Document | Rejected:
    known = seen.setdefault(one.id, _Told(source, one.sha256, set()))
    told = facts(one)
    if known.sha256 != one.sha256:
        return Rejected(source, other_text(one.id, known.source))
    if told in known.facts:
        return Rejected(source, told_again(one.id, told, told))
    known.facts.add(told)
    return one


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
        raise DocumentError(STANDARD_INPUT, because("there is no standard input; name a file"))
    origin = with_head(Origin("<stdin>", "stdin", stdin, limits=limits))
    yield from format_of_bytes(origin.head).read(origin)


def _from_folder(folder: Path, limits: Limits) -> Iterator[Draft | Rejected]:
    known = [path for path in sorted(_visible_files(folder)) if format_of_name(path.name) is not None]
    if not known:
        raise DocumentError(
            str(folder),
            because("the folder holds no text, HTML or JSON lines file; name the files themselves"),
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
