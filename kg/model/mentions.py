"""What was read from the words of an article, claim by claim.

Comes in: nothing (records only). Goes out: flat frozen records.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.answers import Hit


@dataclass(frozen=True, slots=True)
class Naming:
    """Words that name a thing: the whole name, or the last part of a person's ("ông Dũng")."""

    start: int
    end: int
    thing: Hit


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of an article that were read as a claim.

    Attributes:
        id: Identifier of the evidence.
        kind: holding, event, presence, decree, quotation, award, figure, composition, change or title.
        start: First code point in the text.
        end: The one after the last.
        about: What the claim speaks of: the person and the post of a holding, the event, the speaker.
        namings: Words among these that name one of them, in the order of the text.
        status: holds, start, end, held or nominated; of a holding only.
        on: EDTF day that it speaks of, or None.
        rule: The rule that read it, or empty.
    """

    id: str
    kind: str
    start: int
    end: int
    about: tuple[Hit, ...]
    namings: tuple[Naming, ...]
    status: str | None
    on: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands before and after the words of a witness in their sentence; an ellipsis where it is cut."""

    before: str
    after: str
