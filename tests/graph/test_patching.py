"""A sorted file of statements, patched by a difference."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataError
from kg.graph import Difference, patch, write_sorted

LINES = st.sets(st.text(st.sampled_from("abđ\U0001f600"), min_size=1, max_size=4), max_size=12)


@given(LINES, LINES)
def test_the_patched_file_is_the_one_that_would_be_written(before: set[str], after: set[str]) -> None:
    with TemporaryDirectory() as folder:
        one, patched, other = (Path(folder) / name for name in ("1", "2", "3"))
        write_sorted({"m", *before}, one)
        write_sorted({"m", *after}, other)
        changes = Difference(frozenset(before - after), frozenset(after - before))
        assert patch(one, changes, patched).read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    "changes",
    [
        Difference(frozenset({"c"}), frozenset()),
        Difference(frozenset({"z"}), frozenset()),
        Difference(frozenset(), frozenset({"b"})),
    ],
    ids=["goes without being there", "goes behind the last", "comes though it is there"],
)
def test_a_file_of_another_graph_is_not_patched(tmp_path: Path, changes: Difference) -> None:
    before = write_sorted(["a", "b", "d"], tmp_path / "before.nq")
    with pytest.raises(DataError, match="it is not the graph that was changed; build again"):
        patch(before, changes, tmp_path / "after.nq")
