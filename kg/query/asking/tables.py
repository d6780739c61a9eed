"""The words and the forms of questions.

Comes in: `data/question_words.tsv` and `data/question_forms.tsv`. Goes out: classes of phrases, and `Form`s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.resources import read_table
from kg.text.fold import fold

FILLER = "filler"


@dataclass(frozen=True, slots=True)
class Form:
    """One row of the table of forms.

    Attributes:
        name: What is asked; `kg.query.asking.answers` has the answer to it.
        slots: How many names and days of each kind the question has.
        cues: Classes of words it must have.
        more: Classes of words it may have beside.
        query: File name of the competency question it stands for; empty where no text does.
        values: What fills the first VALUES of that text, then `VARIABLE=SLOT` for what else is fixed.
        meant: What it is taken for, in Vietnamese, with places for the names and days.
        english: The same in English.
        examples: A question of the form in Vietnamese and one in English.
    """

    name: str
    slots: Mapping[str, int]
    cues: frozenset[str]
    more: frozenset[str]
    query: str
    values: tuple[str, ...]
    meant: str
    english: str
    examples: tuple[str, str]

    def fits(self, slots: Mapping[str, int], cues: frozenset[str]) -> bool:
        """Whether a question with these names, days and cues is of this form."""
        return slots == self.slots and self.cues <= cues <= self.cues | self.more

    def distance(self, slots: Mapping[str, int], cues: frozenset[str]) -> int:
        """Return how far the question is from the form: what is missing, and what is too much."""
        kinds = slots.keys() | self.slots.keys()
        parts = sum(abs(slots.get(kind, 0) - self.slots.get(kind, 0)) for kind in kinds)
        return 2 * parts + len(self.cues - cues) + len(cues - self.cues - self.more)


@cache
def words() -> Mapping[tuple[str, ...], frozenset[str]]:
    """Return the classes of each phrase, by its folded words."""
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for row in read_table("data/question_words.tsv"):
        phrase = tuple(fold(row["phrase"]).split())
        found[phrase] = frozenset(row["class"].split())
    return found


@cache
def english_words() -> frozenset[str]:
    """Return the words, folded, that stand in English phrases of questions and in no Vietnamese one."""
    found: dict[str, set[str]] = {"en": set(), "vi": set()}
    for row in read_table("data/question_words.tsv"):
        found[row["lang"]].update(fold(row["phrase"]).split())
    return frozenset(found["en"] - found["vi"])


@cache
def forms() -> tuple[Form, ...]:
    """Return the forms in the order of the table."""
    return tuple(
        Form(
            row["form"],
            dict(Counter(row["slots"].split())),
            frozenset(row["cues"].split()),
            frozenset(row["more"].split()),
            row["query"],
            tuple(row["values"].split()),
            row["meant"],
            row["english"],
            (row["vi"], row["en"]),
        )
        for row in read_table("data/question_forms.tsv")
    )
