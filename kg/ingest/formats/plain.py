"""A plain text file: one document, whose id is the name of the file.

Comes in: bytes in any encoding Vietnamese is written in. Goes out: one draft.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.ingest.decoding import decode
from kg.ingest.draft import Draft, Format
from kg.ingest.origin import Origin


def _read(origin: Origin) -> Iterator[Draft]:
    yield Draft(origin.name, origin.id, decode(origin.read(), origin.name))


def _begins(_head: bytes) -> bool:
    return False


FORMAT = Format("plain text", (".txt", ".text"), _begins, _read)
