"""What is left for people to decide, and what they have decided.

Comes in: nothing (records only). Goes out: flat frozen records, the JSON contract of `kg review` and of REST.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.answers import Career, Contradiction, Hit


@dataclass(frozen=True, slots=True)
class Namesakes:
    """People of one name who may be one person and are kept apart, with the reason."""

    name: str
    people: tuple[Hit, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement in force, as the graph tells it.

    Attributes:
        id: By which it is withdrawn.
        kind: same, not-same, reject or correct.
        about: Ids of the two people, or of the evidence.
        field: Field of the claim that is put right, or None.
        value: Its right value, or None.
        author: Who decided.
        date: When.
        reason: Why.
    """

    id: str
    kind: str
    about: tuple[str, ...]
    field: str | None
    value: str | None
    author: str
    date: str
    reason: str


@dataclass(frozen=True, slots=True)
class Bearers:
    """Everybody who bears a name: each of them is somebody else, as far as anybody can tell.

    Attributes:
        name: The name asked about.
        answers: Each with the tenures that tell who it is, by their best witnesses.
        undecided: Those of them who may be one person, and why nobody can tell.
        decisions: What people decided about them: same, or not the same.
        reason: One Vietnamese sentence: how many they are.
    """

    name: str
    answers: tuple[Career, ...]
    undecided: tuple[Namesakes, ...]
    decisions: tuple[Decision, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """A person identifier that was published and now leads to another."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that waits for a decision, and every decision in force."""

    undecided: tuple[Namesakes, ...]
    contradictions: tuple[Contradiction, ...]
    decisions: tuple[Decision, ...]
    replaced: tuple[Replaced, ...]
