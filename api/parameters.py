"""Parameters that several routes share.

Comes in: text of the address. Goes out: checked values; a bad one is a 422 that names the parameter.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Path, Query
from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from kg.errors import DateError
from kg.model.dates import parse_day

LONGEST_NAME = 300
LONGEST_TEXT = 200
EXAMPLE_DAY = "2019-01-17"
EXAMPLE_POST = "Chủ nhiệm Văn phòng Chính phủ"
EXAMPLE_PERSON = "Mai Tiến Dũng"


class EntityKind(StrEnum):
    """What a search may be narrowed to."""

    PERSON = "person"
    POST = "post"
    ORGANIZATION = "organization"
    EVENT = "event"
    DOCUMENT = "document"


def kinds_of(kind: EntityKind | None) -> Sequence[str]:
    """Return what is searched for: the one kind asked for, or all."""
    return tuple(EntityKind) if kind is None else (kind,)


class CitedKind(StrEnum):
    """What can be cited."""

    PERSON = "person"
    POST = "post"
    ORGANIZATION = "organization"
    EVENT = "event"
    DOCUMENT = "document"
    TENURE = "tenure"


class DatedKind(StrEnum):
    """What can be dated by the titles that it gives."""

    DOCUMENT = "document"
    EVENT = "event"


def _day(value: object) -> object:
    """Read ISO 8601 days only; pydantic alone would take numbers for seconds since 1970."""
    if not isinstance(value, str):
        return value
    try:
        return parse_day(value)
    except DateError as error:
        raise PydanticCustomError("day", "{reason}", {"reason": error.reason}) from error


Day = Annotated[
    date,
    BeforeValidator(_day),
    Query(description="A day, YYYY-MM-DD.", openapi_examples={"day": {"value": EXAMPLE_DAY}}),
]
PerhapsDay = Annotated[
    date | None,
    BeforeValidator(_day),
    Query(description="A day, YYYY-MM-DD.", openapi_examples={"day": {"value": EXAMPLE_DAY}}),
]
KnownOn = Annotated[
    date | None,
    BeforeValidator(_day),
    Query(
        description="Count only documents published up to this day, YYYY-MM-DD.",
        openapi_examples={"day": {"value": "2023-12-31"}},
    ),
]


def text_of(description: str, example: str, longest: int = LONGEST_NAME, least: int | None = None) -> Any:
    """Describe a parameter of words.

    Args:
        description: What it is for.
        example: A value of it.
        longest: Code points it may have.
        least: Code points it must have; None for any number.
    """
    return Query(
        min_length=least,
        max_length=longest,
        description=description,
        openapi_examples={"name": {"value": example}},
    )


_BEGUN = "A name or the start of one, with or without marks."
Text = Annotated[str, text_of(_BEGUN, "tien dung", LONGEST_TEXT, 1)]
PostText = Annotated[str, text_of(_BEGUN, "chu nhiem", LONGEST_TEXT, 1)]
_POST = text_of("Post: identifier or name.", EXAMPLE_POST)
_PERSON = text_of("Person: identifier or name.", EXAMPLE_PERSON)
NameOfPeople = Annotated[str, text_of("A name that several people may bear.", EXAMPLE_PERSON, least=1)]
AskedPost = Annotated[str, _POST]
AskedPerson = Annotated[str, _PERSON]
OtherPerson = Annotated[str, text_of("Another person: identifier or name.", "Đào Việt Trung")]
PerhapsPost = Annotated[str | None, _POST]
PerhapsPerson = Annotated[str | None, _PERSON]
PersonName = Annotated[
    str,
    Path(
        max_length=LONGEST_NAME,
        description="Identifier or name.",
        openapi_examples={"name": {"value": EXAMPLE_PERSON}},
    ),
]
PostName = Annotated[
    str,
    Path(
        max_length=LONGEST_NAME,
        description="Identifier or name.",
        openapi_examples={"name": {"value": EXAMPLE_POST}},
    ),
]
DatedName = Annotated[str, Path(max_length=2000, description="Identifier, id of a document, or name.")]
OrganizationName = Annotated[
    str,
    Path(
        max_length=LONGEST_NAME,
        description="Identifier or name.",
        openapi_examples={"name": {"value": "Văn phòng Chính phủ"}},
    ),
]
EventName = Annotated[str, Path(max_length=LONGEST_NAME)]
