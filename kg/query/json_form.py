"""The JSON form of every answer, one for the command line and REST.

Comes in: an answer record. Goes out: plain objects, lists, texts and numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def as_json(answer: DataclassInstance) -> dict[str, object]:
    """Return an answer as a JSON object: days as ISO 8601, enumerations as their values, tuples as lists."""
    return {field.name: _plain(getattr(answer, field.name)) for field in fields(answer)}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return as_json(value) if is_dataclass(value) and not isinstance(value, type) else value
