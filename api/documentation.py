"""The description of the API as pages that work without scripts: all operations, and a form to try each.

Comes in: the application's OpenAPI document, perhaps the fields of a form. Goes out: HTML; or a redirect to
the address that a filled form stands for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import RedirectResponse, Response

from api.rendering import page
from kg.errors import NotFoundError

router = APIRouter(include_in_schema=False)

_TRIED = "get"
_SHAPING = ("fields", "lang", "limit", "cursor", "known_on", "callback")
"""Parameters that change how an answer looks; an example does without them."""
_BOUNDS = ("minimum", "maximum", "maxLength", "pattern")
"""What a schema says of the values of a parameter, as far as a form shows it."""
_PLACE = re.compile(r"\{(\w+)\}")
_REFERENCE = re.compile(r"#/components/schemas/([\w.-]+)")

Object = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: where it stands, what it may be, and an example that works.

    Attributes:
        name: Its name.
        place: path or query.
        required: Whether it must be given.
        about: What it means.
        kind: Type, in words.
        choices: The values there are; none where any may be given.
        example: A value that works, or "".
    """

    name: str
    place: str
    required: bool
    about: str
    kind: str
    choices: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its status, what it means, and its media types."""

    status: str
    about: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the API.

    Attributes:
        id: Its stable name.
        method: get, post, ...
        path: Path with places in braces.
        about: What it does.
        parameters: What it takes in its address.
        bodies: Media types of its body.
        answers: What it gives.
        schemas: Schemas of a good answer and of all that it holds, as JSON Schema.
    """

    id: str
    method: str
    path: str
    about: str
    parameters: tuple[Parameter, ...]
    bodies: tuple[str, ...]
    answers: tuple[Answer, ...]
    schemas: Mapping[str, str]

    @property
    def can_be_tried(self) -> bool:
        """Whether a form can ask it."""
        return self.method == _TRIED

    @property
    def example(self) -> str | None:
        """An address that works, made of examples; None where they do not suffice."""
        given = {one.name: one.example for one in self.parameters if one.name not in _SHAPING}
        lacking = any(one.required and not one.example for one in self.parameters)
        return None if lacking or (given and not any(given.values())) else filled(self, given)


@router.get("/docs")
def docs(request: Request) -> Response:
    """List every operation under what it is about."""
    tags = {tag["name"]: tag["description"] for tag in request.app.openapi_tags}
    groups = [(name, tags[name], some) for name, some in _operations(request.app).items()]
    return page(request, "api.html", groups=groups, version=request.app.version)


@router.get("/docs/{operation}")
def operation(request: Request, operation: str) -> Response:
    """Describe one operation, with a form."""
    return page(request, "operation.html", one=_named(request.app, operation))


@router.get("/docs/{operation}/try")
def attempt(request: Request, operation: str) -> Response:
    """Lead to the address that a filled form stands for."""
    return RedirectResponse(filled(_named(request.app, operation), dict(request.query_params)), 303)


def filled(one: Operation, given: Mapping[str, str]) -> str:
    """Return the address of an operation with values; what is empty is left out of the query."""
    path = _PLACE.sub(lambda place: quote(given.get(place[1], "") or "-", safe=""), one.path)
    named = {each.name: given.get(each.name, "") for each in one.parameters if each.place == "query"}
    query = urlencode({name: value for name, value in named.items() if value}, quote_via=quote)
    return f"{path}?{query}" if query else path


@lru_cache(maxsize=2)
def _operations(app: FastAPI) -> Mapping[str, tuple[Operation, ...]]:
    """Return the operations of each tag; an application describes itself once and for all."""
    described = app.openapi()
    found: dict[str, list[Operation]] = {tag["name"]: [] for tag in described["tags"]}
    for path, methods in described["paths"].items():
        for method, told in methods.items():
            found[told["tags"][0]].append(_operation(described, f"{method} {path}", told))
    return {tag: tuple(some) for tag, some in found.items()}


def _named(app: FastAPI, name: str) -> Operation:
    """Return the operation of that name.

    Raises:
        NotFoundError: If there is none.
    """
    every = (one for some in _operations(app).values() for one in some)
    found = next((one for one in every if one.id == name), None)
    if found is None:
        raise NotFoundError("operation", name)
    return found


def _operation(described: Object, place: str, told: Object) -> Operation:
    method, _, path = place.partition(" ")
    answers: Object = told["responses"]
    good: Object = next((one for status, one in answers.items() if status.startswith("2")), {})
    return Operation(
        told["operationId"],
        method,
        path,
        told.get("description", ""),
        tuple(_parameter(one, described) for one in told.get("parameters", ())),
        tuple(told.get("requestBody", {}).get("content", {})),
        tuple(
            Answer(one, answers[one]["description"], tuple(answers[one].get("content", {})))
            for one in answers
        ),
        _schemas(good.get("content", {}), described),
    )


def _parameter(told: Object, described: Object) -> Parameter:
    schema = _followed(told["schema"], described)
    kinds = [_followed(one, described) for one in schema.get("anyOf", [schema])]
    kind: Object = next(one for one in kinds if one.get("type") != "null")
    examples = [str(one["value"]) for one in told.get("examples", {}).values()]
    bounds = [f"{name} {kind[name]}" for name in _BOUNDS if name in kind]
    words = ", ".join([kind.get("format") or kind.get("type", "string"), *bounds])
    choices = tuple(map(str, kind.get("enum", ())))
    example = examples[0] if examples else str(schema.get("default", "") or "")
    return Parameter(
        told["name"],
        told["in"],
        told.get("required", False),
        told.get("description", ""),
        words,
        choices,
        example,
    )


def _followed(schema: Object, described: Object) -> Object:
    """Return a schema, or the one that it refers to."""
    found = _REFERENCE.fullmatch(schema.get("$ref", ""))
    return {**described["components"]["schemas"][found[1]], **schema} if found else schema


def _schemas(content: Object, described: Object) -> Mapping[str, str]:
    """Return the schemas that an answer refers to, and those they refer to, in the order of mention."""
    known, found = described["components"]["schemas"], dict[str, str]()
    waiting = _REFERENCE.findall(json.dumps(content))
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = json.dumps(known[name], ensure_ascii=False, indent=1)
            waiting += _REFERENCE.findall(found[name])
    return found
