"""A row that is not as it has to be is named, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.constructed.tables import TEXT, Row, check_slots, read
from kg.errors import DataError

HEAD = "slot\twords\tmeans\ttells\tsource\n"


def table(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "moves.tsv"
    path.write_text("# What moves.\n" + head + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def test_a_row_has_a_cell_for_each_column(tmp_path: Path) -> None:
    (row,) = read(table(tmp_path, "is\thiện là\tholds\t\tusage"))
    assert (row.slot, row.words, row.forms["means"], row.place) == ("is", "hiện là", "holds", "moves.tsv:3")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("text\t{Person} nghỉ.\t{person} end {post}", "3 cells; separate 5 with tabs: slot, words, means"),
        ("\thiện là\t\t\tusage", "the slot or the words are empty"),
        (
            "text\tA\t\t{person} ended {post}\tusage",
            "'ended' is no status; behind the person write one of holds",
        ),
        ("text\tA\t\t{person} start/gone {post}\tusage", "'start/gone' is no status"),
        ("text\tA\t\t{person}\tusage", "'' is no status"),
        ("text\tA\t\t{person} end\tusage", "name the post"),
        ("text\tA\t\t{person} end {post} at {day}\tusage", "'at' is not one of on, since"),
        ("text\tA\t\tevent {event} on\tusage", "nothing stands behind 'on'"),
        ("text\tA\t\tevent {event} by {post}\tusage", "'by' is not one of on, with"),
    ],
)
def test_a_row_that_is_wrong_is_named_with_what_to_do(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(DataError) as raised:
        [*read(table(tmp_path, "is\tlà\t\t\tusage", row))]
    assert str(raised.value).startswith("moves.tsv:4: ")
    assert reason in str(raised.value)


def test_a_table_without_the_columns_and_an_unknown_vocabulary_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="the first line has to name slot and words"):
        [*read(table(tmp_path, "là\tlà", head="kind\twords\n"))]
    with pytest.raises(DataError, match="the vocabulary is 'closed'; leave it empty"):
        [*read(table(tmp_path, "day\tclosed\tsáng nay", head="slot\tvocabulary\twords\n"))]


@pytest.mark.parametrize(
    ("words", "reason"),
    [("{Persons} nghỉ.", "no row has the slot 'persons'"), ("{person.she} nghỉ.", "in a column 'she'")],
)
def test_a_slot_that_has_no_row_and_a_form_that_has_no_column_are_named(words: str, reason: str) -> None:
    person = Row("person", "Hứa Văn Kiền", forms={"he": "ông"})
    with pytest.raises(DataError, match=f"moves.tsv:7: .*{reason}"):
        check_slots({TEXT: (Row(TEXT, words, place="moves.tsv:7"),), "person": (person,)})
    check_slots({TEXT: (Row(TEXT, "{Person.he} {person.last} nghỉ."),), "person": (person,)})
