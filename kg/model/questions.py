"""A question in words and what became of it.

Comes in: nothing (records only). Goes out: `Reply`, whose field names are the JSON contract of the command
line and of REST.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Understood:
    """One name or day that a question holds.

    Attributes:
        kind: person, post, organization or day.
        words: The words of the question.
        label: What they are taken for: a full name, or a day or span in EDTF.
        id: Identifier of the entity; None for a day.
    """

    kind: str
    words: str
    label: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a question in words, or why there is none.

    Attributes:
        question: The question as asked.
        form: Form of `data/question_forms.tsv`; None if the question is not understood.
        understood: Names and days that were found in it.
        reason: One Vietnamese sentence: how the question was read, or what was not understood.
        answers: Answer records of the questions it stands for, usually one; none if it is not understood.
        sparql: The SPARQL text that it stands for, or None.
        unknown: Words in it that are neither names nor words of a question.
        examples: Questions that would be understood, nearest first; only where this one was not.
    """

    question: str
    form: str | None
    understood: tuple[Understood, ...]
    reason: str
    answers: tuple[object, ...]
    sparql: str | None
    unknown: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
