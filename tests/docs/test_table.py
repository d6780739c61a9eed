"""The page about the table of tenures tells every column, and its program reads the table."""

from __future__ import annotations

import re
from pathlib import Path

from kg.views.export import export
from kg.views.spells import COLUMNS
from tests.docs.programs import ROOT, printed
from tests.graphs import seed_graph

PAGE = (ROOT / "docs/reference/table.md").read_text(encoding="utf-8")


def test_every_column_is_explained_in_order() -> None:
    cells = re.findall(r"^\| (`.+?) \|", PAGE, flags=re.MULTILINE)
    assert re.findall(r"`(\w+)`", " ".join(cells)) == list(COLUMNS)


def test_the_program_of_the_page_reads_the_table(tmp_path: Path) -> None:
    (tmp_path / "tenures.csv").write_bytes(export(seed_graph(), "csv"))
    (program,) = re.findall(r"^```python\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)
    shown = printed(["-c", program], tmp_path)
    assert "Mai Tiến Dũng; Chủ nhiệm Văn phòng Chính phủ; since a day that nobody tells" in shown
