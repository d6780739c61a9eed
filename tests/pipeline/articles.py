"""Articles in own words, as ingest gives them, what is read in them, and what a build of them leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from kg.model.claims import Reading
from kg.model.document import Document, Rejected
from kg.pipeline import Summary, build, read_all
from kg.settings import DEFAULT_BASE_IRI
from kg.store import open_store
from tests.builders import a_document

CHAIR = "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"
DUNG = f"Ngày 17/1/2019, {CHAIR} Mai Tiến Dũng chủ trì cuộc họp tại Hà Nội."
SON = f"Ngày 6/5/2021, {CHAIR} Trần Văn Sơn chủ trì cuộc họp tại Hà Nội."
NEN = "Ngày 17/1/2019, Chánh Văn phòng Trung ương Đảng Nguyễn Văn Nên phát biểu tại Hà Nội."
TEXTS = (DUNG, SON, NEN)


def documents(count: int = 3) -> list[Document]:
    """Return so many documents, each with an id of its own."""
    return [a_document(TEXTS[number % 3], f"tin-{number:02}", "2021-05-06") for number in range(count)]


def readings(*texts: str) -> list[Reading | Rejected]:
    """Return what is read in these texts."""
    return list(read_all(a_document(text, f"tin-{number}") for number, text in enumerate(texts)))


def built(
    out: Path,
    results: Iterable[Reading | Rejected],
    base: str = DEFAULT_BASE_IRI,
    progress: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Build a graph with what the command line would give besides."""
    return build(results, out, base, progress)


def people(out: Path) -> set[str]:
    """Return who is in the live graph."""
    with open_store(out) as store:
        return {
            str(row["name"])
            for row in store.select("SELECT ?name { ?p a foaf:Person ; skos:prefLabel ?name }")
        }


def builds(out: Path) -> set[str]:
    """Return the names of the builds that are kept."""
    return {path.name for path in (out / "builds").iterdir() if not path.name.startswith(".")}
