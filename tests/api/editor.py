"""An editor for tests of the server: it reads what is sent, and makes every build from scratch."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from kg import ingest, pipeline
from kg.errors import DocumentError, EditError, NotFoundError
from kg.model.claims import Reading
from kg.model.document import Rejected
from kg.model.edition import Change, Edition
from kg.store import CURRENT
from kg.vocabulary import DEFAULT_BASE


class Rebuilding:
    """Builds the graph of some articles and of those that were added.

    Args:
        readings: What was read in the articles that came with the build.
        out: Output directory; its live build is of these articles.
        scratch: Directory for the articles that are sent.
    """

    def __init__(self, readings: Sequence[Reading], out: Path, scratch: Path) -> None:
        self._kept = {one.document.id: one for one in readings}
        self._added: dict[str, Reading] = {}
        self._out = out
        self._scratch = scratch

    def add(self, fields: bytes) -> Edition:
        reading = self._read(fields)
        document = reading.document
        before = {**self._kept, **self._added}.get(document.id)
        if before is not None and ingest.facts(before.document) != ingest.facts(document):
            raise EditError(document.id, "another article bears this id; give this one an id of its own")
        if before is not None:
            return Edition(self._build(), document.id, Change.UNCHANGED)
        return self._made({**self._added, document.id: reading}, document.id, Change.ADDED)

    def withdraw(self, document: str) -> Edition:
        if document in self._kept:
            raise EditError(document, "this article came with the build; build without it instead")
        if document not in self._added:
            raise NotFoundError("document", document)
        left = {name: one for name, one in self._added.items() if name != document}
        return self._made(left, document, Change.WITHDRAWN)

    def _made(self, added: Mapping[str, Reading], document: str, change: Change) -> Edition:
        pipeline.build((*self._kept.values(), *added.values()), self._out, DEFAULT_BASE)
        self._added = dict(added)
        return Edition(self._build(), document, change)

    def _build(self) -> str:
        return (self._out / CURRENT).resolve().name

    def _read(self, fields: bytes) -> Reading:
        sent = self._scratch / "sent.jsonl"
        try:
            sent.write_text(json.dumps(json.loads(fields)), encoding="utf-8")
        except ValueError as error:
            raise DocumentError("body", f"this is not JSON: {error}") from error
        [found] = pipeline.read_all(ingest.read([str(sent)], None))
        if isinstance(found, Rejected):
            raise DocumentError(found.source, found.reason)
        return found
