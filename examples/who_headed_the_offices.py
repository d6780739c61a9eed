"""Who headed each of the four central offices on a day?

Comes in: a graph that `kg build` made, and a day. Goes out: one line an office, with grade and reason.

    kg build data/articles --out out/graph
    python examples/who_headed_the_offices.py out/graph 2019-01-17
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from kg.query import Session, holders
from kg.store import open_store

POSTS = (
    "Chánh Văn phòng Trung ương Đảng",
    "Chủ nhiệm Văn phòng Chủ tịch nước",
    "Chủ nhiệm Văn phòng Quốc hội",
    "Chủ nhiệm Văn phòng Chính phủ",
)


def main(graph: Path, day: date) -> None:
    """Print the answer for each office."""
    with open_store(graph) as store:
        session = Session(store)
        for post in POSTS:
            found = holders(session, post, day)
            people = ", ".join(answer.person for answer in found.answers) or "–"
            print(f"{post}: {people} ({found.grade}). {found.reason}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
