"""Which entity of the graph a name in somebody's table means.

Comes in: nothing (records only). Goes out: frozen records in the words of the Reconciliation Service API
(W3C Entity Reconciliation Community Group).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Quantifier(StrEnum):
    """Which of several values of a condition must agree."""

    ANY = "any"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Condition:
    """What a table says of the entity besides its name.

    Attributes:
        property: Identifier of a property.
        values: Names, identifiers or numbers, as text.
        required: An entity that does not agree is no candidate.
        quantifier: Which of the values must agree.
    """

    property: str
    values: tuple[str, ...]
    required: bool = False
    quantifier: Quantifier = Quantifier.ANY


@dataclass(frozen=True, slots=True)
class Wanted:
    """One cell of a table.

    Attributes:
        name: The text of the cell; without one nothing is found.
        kinds: Kinds of entity that may be meant.
        limit: The most candidates to return.
        conditions: What else the table says.
    """

    name: str
    kinds: tuple[str, ...]
    limit: int = 5
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entity that may be meant.

    Attributes:
        id: Identifier, last segment of the IRI.
        kind: person, post or organization.
        name: Canonical name.
        description: What tells it from namesakes, one phrase; empty where nothing does.
        score: 0 to 100.
        match: It is meant: every mark of the name and every condition agree, and nothing else does as well.
        features: What the score is made of: the name and each property, 0 to 100; of several conditions on
            one property, the one that agrees least.
    """

    id: str
    kind: str
    name: str
    description: str
    score: float
    match: bool
    features: Mapping[str, float]
