"""What clients of the Reconciliation API send, read into what is wanted.

Comes in: JSON text of a form field or of a body. Goes out: `Wanted` and `Extension` records; what is no such
request is an `InvalidError` that names the parameter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.refusals import InvalidError
from kg.errors import because
from kg.model.reconciliation import Condition, Quantifier, Wanted
from kg.query.reconciliation import KINDS

MOST_QUERIES = 50
"""How many queries one batch may hold."""
MOST_CANDIDATES = 25
_USUAL = 5
_LONGEST = 300
_MOST_IDS = 200
_MOST_CONDITIONS = 10


@dataclass(frozen=True, slots=True)
class Extension:
    """Entities whose properties are asked for, by identifiers as the service gives them."""

    ids: tuple[str, ...]
    properties: tuple[str, ...]


def batch(text: str) -> dict[str, Wanted]:
    """Read the field `queries` of version 0.2; a row without words is one that means nothing, not a fault.

    Raises:
        InvalidError: If it is no batch of queries.
    """
    found = _object(_json(text, "queries"), "queries")
    _not_more(found, MOST_QUERIES, "queries")
    return {key: _wanted(_object(one, f"queries.{key}"), f"queries.{key}") for key, one in found.items()}


def match(text: str) -> list[Wanted]:
    """Read the body of the call `match` of the draft of 1.0.

    Raises:
        InvalidError: If it is no such body.
    """
    found = _list(_object(_json(text, "body"), "body").get("queries"), "queries")
    _not_more(found, MOST_QUERIES, "queries")
    return [_drafted(_object(one, f"queries.{place}"), f"queries.{place}") for place, one in enumerate(found)]


def extension(text: str) -> Extension:
    """Read the field `extend` of version 0.2.

    Raises:
        InvalidError: If it is no request for properties.
    """
    found = _object(_json(text, "extend"), "extend")
    ids = _list(found.get("ids"), "extend.ids")
    _not_more(ids, _MOST_IDS, "extend.ids")
    asked = _list(found.get("properties"), "extend.properties")
    named = (_text(one.get("id"), f"{place}.id") for one, place in _placed(asked, "extend.properties"))
    return Extension(_texts(ids, "extend.ids"), tuple(named))


def _wanted(query: Mapping[str, object], where: str) -> Wanted:
    name = _text(query.get("query", ""), f"{where}.query")
    given = _list(query.get("properties", []), f"{where}.properties")
    _not_more(given, _MOST_CONDITIONS, f"{where}.properties")
    conditions = tuple(_condition(told, place) for told, place in _placed(given, f"{where}.properties"))
    strict = query.get("type_strict", "any")
    if strict not in {"any", "all", "should"}:
        raise InvalidError(f"{where}.type_strict", because("write any, all or should"))
    return Wanted(name, _kinds(query.get("type"), str(strict), where), _limit(query, where), conditions)


def _drafted(query: Mapping[str, object], where: str) -> Wanted:
    conditions = _list(query.get("conditions"), f"{where}.conditions")
    _not_more(conditions, _MOST_CONDITIONS, f"{where}.conditions")
    if not conditions:
        raise InvalidError(f"{where}.conditions", because("give at least one condition"))
    names: list[str] = []
    given: list[Condition] = []
    for told, place in _placed(conditions, f"{where}.conditions"):
        match told.get("matchType"):
            case "name":
                names += _values(told, place)
            case "property":
                given.append(_condition(told, place))
            case _:
                raise InvalidError(f"{place}.matchType", because("write name or property"))
    name = names[0] if names else ""
    return Wanted(name, _kinds(query.get("type"), "any", where), _limit(query, where), tuple(given))


def _placed(values: Sequence[object], where: str) -> Iterator[tuple[Mapping[str, object], str]]:
    """Yield each object of an array with the path to it."""
    for number, one in enumerate(values):
        place = f"{where}.{number}"
        yield _object(one, place), place


def _condition(told: Mapping[str, object], where: str) -> Condition:
    """Read a condition; the draft of 1.0 has called its members by both names."""
    name = _text(told.get("pid", told.get("propertyId")), f"{where}.pid")
    quantifier = told.get("matchQuantifier", Quantifier.ANY)
    if not isinstance(quantifier, str) or quantifier not in set(Quantifier):
        raise InvalidError(f"{where}.matchQuantifier", because("write any, all or none"))
    return Condition(name, _values(told, where), told.get("required") is True, Quantifier(quantifier))


def _values(told: Mapping[str, object], where: str) -> tuple[str, ...]:
    value = told.get("v", told.get("propertyValue"))
    each = value if isinstance(value, list) else [value]
    _not_more(each, MOST_QUERIES, f"{where}.v")
    return tuple(_value(one, f"{where}.v") for one in each)


def _value(value: object, where: str) -> str:
    """Read a value: text, a number, true or false, or an entity that was reconciled before."""
    if isinstance(value, Mapping):
        return _text(value.get("id"), f"{where}.id").rpartition("/")[2]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return _text(value, where)


def _kinds(asked: object, strict: str, where: str) -> tuple[str, ...]:
    """Return the kinds that may be meant; of several types that must all hold there is nothing."""
    if asked is None or asked in ("", []):
        return KINDS
    named = [_text(one, f"{where}.type") for one in (asked if isinstance(asked, list) else [asked])]
    if strict == "all" and len(set(named)) > 1:
        return ()
    known = tuple(kind for kind in KINDS if kind in named)
    return known or (KINDS if strict == "should" else ())


def _limit(query: Mapping[str, object], where: str) -> int:
    limit = query.get("limit", _USUAL)
    if isinstance(limit, bool) or not isinstance(limit, int | float) or not limit >= 1:
        raise InvalidError(f"{where}.limit", because("write a number from 1"))
    return int(min(limit, MOST_CANDIDATES))


def _json(text: str, where: str) -> object:
    try:
        found: object = json.loads(text)
        json.dumps(found, ensure_ascii=False).encode()  # a half of a pair, by its number, is no character
    except (ValueError, RecursionError) as error:
        raise InvalidError(where, because("this is no JSON text")) from error
    return found


def _object(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise InvalidError(where, because("write a JSON object here"))
    return value


def _list(value: object, where: str) -> list[object]:
    if not isinstance(value, list):
        raise InvalidError(where, because("write a JSON array here"))
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise InvalidError(where, because("write a text here"))
    if len(value) > _LONGEST:
        raise InvalidError(where, because("this text is longer than {most} characters", most=_LONGEST))
    return value


def _texts(values: Sequence[object], where: str) -> tuple[str, ...]:
    return tuple(_text(one, f"{where}.{number}") for number, one in enumerate(values))


def _not_more(values: Sequence[object] | Mapping[str, object], most: int, where: str) -> None:
    if len(values) > most:
        raise InvalidError(
            where, because("there are {count} here; {most} is the limit", count=len(values), most=most)
        )
