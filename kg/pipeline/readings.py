"""What a build was made from, kept in it: readings and judgements.

Comes in: readings and judgements. Goes out: files, and the same readings and judgements again, so that the
next build need not read every article anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final, get_args

import msgspec

from kg.errors import KgError, StoreError, because
from kg.model.claims import Decree, Event, Holding, Reading, as_json
from kg.model.details import Detail
from kg.model.document import Document
from kg.resolve.judgements import HEADER, Judgements, line, parse

READINGS: Final = "readings.msgpack"
"""File of the readings in a build: of each the number of its bytes, and these."""
_CLAIMS: Final = "claims.jsonl"
_JUDGEMENTS: Final = "judgements.tsv"
_LENGTH: Final = 4

_KINDS: Final = {kind.__name__: kind for kind in get_args(Detail)}


class _Kept(msgspec.Struct, array_like=True):
    """A reading; its details bear the names of their kinds."""

    document: Document
    holdings: tuple[Holding, ...]
    events: tuple[Event, ...]
    decrees: tuple[Decree, ...]
    details: tuple[tuple[str, msgspec.Raw], ...]


def encoded(reading: Reading) -> bytes:
    """Return the bytes of a reading: the same for the same reading."""
    details = tuple((type(one).__name__, msgspec.Raw(msgspec.msgpack.encode(one))) for one in reading.details)
    kept = _Kept(reading.document, reading.holdings, reading.events, reading.decrees, details)
    return msgspec.msgpack.encode(kept)


def decoded(content: bytes) -> Reading:
    """Return the reading with these bytes.

    Raises:
        ValueError: If they are not those of a reading.
        KeyError: If they hold a detail of a kind that there is not.
    """
    kept = _DECODER.decode(content)
    details = tuple(msgspec.msgpack.decode(raw, type=_KINDS[name]) for name, raw in kept.details)
    return Reading(kept.document, kept.holdings, kept.events, kept.decrees, details)


_DECODER: Final = msgspec.msgpack.Decoder(_Kept)


def input_hash(contents: Iterable[bytes], judgements: Judgements) -> str:
    """Hash all that documents bring, that was read in them and judged of them.

    Args:
        contents: The bytes of readings, in the order of their documents.
        judgements: Human decisions.
    """
    digest = sha256(judgements.digest().encode())
    for content in contents:
        digest.update(sha256(content).digest())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """One reading as a build keeps it.

    Attributes:
        content: Its bytes.
        claims: Its claims, one JSON object a line.
    """

    content: bytes
    claims: bytes


def kept(reading: Reading) -> Kept:
    """Return a reading as a build keeps it."""
    claims = (json.dumps(as_json(claim), ensure_ascii=False) + "\n" for claim in reading.claims())
    return Kept(encoded(reading), "".join(claims).encode())


def write_sources(build: Path, sources: Iterable[Kept], judgements: Judgements) -> None:
    """Write into a build what it was made from.

    Args:
        build: Its directory.
        sources: What was read, in the order of the documents.
        judgements: What was judged; those in force are written.
    """
    with (build / READINGS).open("wb") as readings, (build / _CLAIMS).open("wb") as claims:
        for one in sources:
            readings.write(len(one.content).to_bytes(_LENGTH))
            readings.write(one.content)
            claims.write(one.claims)
    rows = "".join(f"{line(one)}\n" for one in judgements.in_force)
    (build / _JUDGEMENTS).write_text(f"{HEADER}\n{rows}", encoding="utf-8")


def read_sources(build: Path) -> tuple[list[Reading], Judgements]:
    """Return what a build was made from.

    Raises:
        StoreError: If that is not kept in it, or damaged.
    """
    try:
        with (build / READINGS).open("rb") as file:
            readings = list(_readings(file))
        return readings, parse((build / _JUDGEMENTS).read_text(encoding="utf-8"), str(build / _JUDGEMENTS))
    except (OSError, ValueError, KeyError, KgError) as error:
        raise StoreError(
            str(build),
            because("what it was made from cannot be read ({error}); build it again", error=str(error)),
        ) from error


def _readings(file: BinaryIO) -> Iterator[Reading]:
    while length := file.read(_LENGTH):
        yield decoded(file.read(int.from_bytes(length)))
