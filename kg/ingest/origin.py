"""Where documents come from: a file, a compressed file, or standard input.

Comes in: a path or an open binary stream. Goes out: its bytes, whole or line by line, never more than the
limit at once. Faults become `DocumentError` with the name of the source.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import DocumentError, Reason, because

MEGABYTE = 1_000_000
_GZIP = b"\x1f\x8b"
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read.

    Attributes:
        document_bytes: Size of the largest document, unpacked.
        page_seconds: How long the text of one web page may take.
    """

    document_bytes: int = 10 * MEGABYTE
    page_seconds: float = 20.0


@dataclass(frozen=True, slots=True)
class Origin:
    """One file or stream to read.

    Attributes:
        name: What messages call it.
        id: Document id for formats that hold one document and tell none.
        stream: Its bytes, unpacked, after `head`.
        head: The first bytes, already taken from the stream.
        limits: How much may be read.
    """

    name: str
    id: str
    stream: BinaryIO
    head: bytes = b""
    limits: Limits = Limits()

    def read(self) -> bytes:
        """Return all bytes.

        Raises:
            DocumentError: If they are more than the limit, or damaged.
        """
        most = self.limits.document_bytes
        with explained(self.name):
            data = self.head + self.stream.read(max(0, most + 1 - len(self.head)))
        if len(data) > most:
            raise DocumentError(self.name, too_large(most))
        return data

    def lines(self) -> Iterator[bytes]:
        """Yield lines with their ends; a line beyond the limit comes cut, one byte longer than the limit.

        Raises:
            DocumentError: If the stream is damaged.
        """
        with explained(self.name):
            yield from self._lines()

    def _lines(self) -> Iterator[bytes]:
        rest = self.head
        while True:
            line, found, rest = rest.partition(b"\n")
            if not found and len(line) <= self.limits.document_bytes:
                line += self.stream.readline(self.limits.document_bytes + 1 - len(line))
            if not line and not found:
                return
            yield line + found
            if not line.endswith(b"\n") and not found:
                self._skip_line()

    def _skip_line(self) -> None:
        while (piece := self.stream.readline(_HEAD * 16)) and not piece.endswith(b"\n"):
            pass


def too_large(most: int) -> Reason:
    """Return the sentence for a document beyond the limit."""
    return because(
        "the document is larger than {size:g} MB; split it or raise the limit", size=most / MEGABYTE
    )


@contextmanager
def open_file(path: Path, limits: Limits) -> Iterator[Origin]:
    """Open a file for reading; gzip is unpacked on the way.

    Raises:
        DocumentError: If the file is missing or may not be read.
    """
    with explained(str(path)):
        stored = path.open("rb")
    with stored:
        if stored.peek(len(_GZIP)).startswith(_GZIP):
            name = _readable(Path(path.name.removesuffix(".gz")).stem)
            with gzip.GzipFile(fileobj=stored, mode="rb") as unpacked:
                yield with_head(Origin(str(path), name, cast("BinaryIO", unpacked), limits=limits))
        else:
            yield with_head(Origin(str(path), _readable(path.stem), stored, limits=limits))


def _readable(name: str) -> str:
    """Write the bytes of a file name that is no UTF-8 as escapes, so that it can be an identifier."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def with_head(origin: Origin) -> Origin:
    """Take the first bytes of a stream, enough to tell its format."""
    with explained(origin.name):
        head = origin.stream.read(_HEAD)
    return Origin(origin.name, origin.id, origin.stream, head, origin.limits)


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn faults of the file system and of compression into sentences."""
    try:
        yield
    except FileNotFoundError as error:
        raise DocumentError(name, because("there is no such file or folder; check the path")) from error
    except PermissionError as error:
        raise DocumentError(name, because("this file may not be read; check its permissions")) from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise DocumentError(
            name, because("the compressed file is damaged; fetch or pack it again")
        ) from error
    except OSError as error:
        raise DocumentError(
            name, because("this cannot be read ({error})", error=error.strerror or str(error))
        ) from error
