"""What a person decided about identity or about a claim, for good until it is withdrawn.

Comes in: nothing (records only). Goes out: `Judgement`, one row of an append-only table.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

FIELDS = ("person", "title", "organization", "term", "status", "on", "from", "to", "acting")
"""Fields of a claim that a judgement may put right, as `kg extract` names them."""


class JudgementKind(StrEnum):
    """What is decided."""

    SAME = "same"  # two people of the graph are one; the second is merged into the first
    NOT_SAME = "not-same"  # two people are two, whatever later documents say
    REJECT = "reject"  # a claim is wrong, or was read wrongly
    CORRECT = "correct"  # one field of a claim has another value
    WITHDRAW = "withdraw"  # an earlier judgement no longer holds


class Bearer(NamedTuple):
    """A person as a judgement names them: `ID`, or `ID@DOCUMENT` for the bearer of the name in a document."""

    person: str
    document: str | None = None

    @classmethod
    def parse(cls, text: str) -> Bearer:
        """Read `ID` or `ID@DOCUMENT`."""
        person, _, document = text.partition("@")
        return cls(person, document or None)

    def __str__(self) -> str:
        return self.person if self.document is None else f"{self.person}@{self.document}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row of the table.

    Attributes:
        id: Unique in the table; a later row withdraws it by this name.
        kind: What is decided.
        subject: A person (same, not-same), an attestation (reject, correct) or a judgement (withdraw).
        object: The other person (same, not-same).
        field: Field of the claim (correct), as `kg extract` names it.
        value: Its right value (correct).
        author: Who decided.
        date: When.
        reason: Why, one sentence.
        source: Where it stands, as `file:line`.
    """

    id: str
    kind: JudgementKind
    subject: str
    author: str
    date: date
    reason: str
    object: str = ""
    field: str = ""
    value: str = ""
    source: str = ""

    def told(self) -> tuple[str, ...]:
        """Return everything it says but where it stands, as text."""
        return (
            self.id,
            self.kind.value,
            self.subject,
            self.object,
            self.field,
            self.value,
            self.author,
            self.date.isoformat(),
            self.reason,
        )


@dataclass(frozen=True, slots=True)
class Replacement:
    """An identifier that was published and now leads to another.

    Attributes:
        old: Person id that is no longer used.
        new: Person id that stands for it.
        judgements: Ids of the judgements that say so; empty where new documents do.
    """

    old: str
    new: str
    judgements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """A published person id and the documents in which it names somebody.

    Attributes:
        id: Person id.
        name: Canonical full name.
        documents: Ids of the documents, sorted.
        replaced_by: Person id that new documents merged it into, or None.
        under: Ids of judgements that its name's documents were told apart by when it was first published.
    """

    id: str
    name: str
    documents: tuple[str, ...]
    replaced_by: str | None = None
    under: tuple[str, ...] = ()
