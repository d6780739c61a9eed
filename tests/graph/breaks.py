"""Ways to break the small graph: the rows of `breaks.tsv`, one or more for every rule of the shapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.graph.terms import article_id
from kg.vocabulary import DEFAULT_BASE, NAMESPACES
from tests.graph.small_graph import RUN, write_small_graph

_NODES = {
    "A": f"article/{article_id('001')}",
    "B": f"article/{article_id('004')}",
    "RUN": f"run/{RUN.id}",
}
_CURIE = re.compile(r"(\w+):(\w+)")


@dataclass(frozen=True)
class Break:
    """An edit after which a shape's rule, named by its message, is broken."""

    shape: str
    message: str
    edit: str

    def __str__(self) -> str:
        return f"{self.shape}: {self.message} [{self.edit}]"


def read_breaks() -> list[Break]:
    """Return every row of the table."""
    lines = Path(__file__).with_name("breaks.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [Break(shape, message, edit.format_map(_NODES)) for shape, message, edit in rows[1:]]


def broken_graph(path: Path, edits: Iterable[str]) -> Path:
    """Write the small graph with edits.

    `- SUBJECT PREDICATE [OBJECT]` takes statements away, `+ SUBJECT PREDICATE OBJECT` adds one, and
    `= SUBJECT PREDICATE OBJECT` puts one in the place of all others of its subject and predicate.
    """
    lines: Sequence[str] = write_small_graph(path).read_text(encoding="utf-8").splitlines()
    for edit in edits:
        lines = _edited(lines, *edit.split(" ", 3))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def _edited(lines: Sequence[str], sign: str, subject: str, predicate: str, *value: str) -> list[str]:
    about = f"{term(subject)} {term(predicate)} "
    gone = {"+": (), "=": (about,), "-": (about + "".join(map(term, value)),)}[sign]
    kept = [line for line in lines if not line.startswith(gone)]
    added = [f"{about}{term(one)} <{DEFAULT_BASE}graph/test> ." for one in value if sign != "-"]
    return [*kept, *added]


def term(text: str) -> str:
    """Return a literal, a blank node, a prefixed name, or a path below the base, in N-Quads form."""
    if text.startswith('"'):
        value, mark, datatype = text.rpartition("^^")
        return f"{value}^^{term(datatype)}" if mark else text
    if text.startswith("_:"):
        return text
    curie = _CURIE.fullmatch(text)
    return f"<{NAMESPACES[curie[1]]}{curie[2]}>" if curie else f"<{DEFAULT_BASE}{text}>"
