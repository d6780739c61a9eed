"""Routes whose answers can be paged, cut to some members, and labelled in English.

Comes in: the answer of a route, and the parameters `limit`, `cursor`, `fields` and `lang`. Goes out: the same
answer in the shape asked for.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from functools import partial, wraps
from typing import Annotated, Any, Final

import msgspec
from fastapi import Depends, Query, Request, Response
from fastapi.routing import APIRoute
from pydantic_core import from_json

from api.languages.choice import Language
from api.languages.labels import in_english, names_in_english
from api.negotiation import best
from api.problems import written_as
from api.services import Served, services_of
from api.shaping import paging
from api.shaping.members import Tree, only, wanted
from api.shaping.paging import FEW, MOST, Question
from kg.query import cited_answer
from kg.views.bibliography import MEDIA_TYPES, Style, bibliography

_MANY = 100
_encoded: Final = msgspec.json.Encoder().encode

Page = paging.Page


@dataclass(slots=True)
class Shape:
    """What a request wants its answer to be.

    Attributes:
        members: Members to keep; none for all.
        english: Whether labels that have an English name are to bear it.
        page: Which part of `answers`, where it is long.
        question: What is asked, for the addresses of other pages.
    """

    members: Tree = field(default_factory=dict)
    english: bool = False
    page: Page | None = None
    question: Question | None = None

    @property
    def plain(self) -> bool:
        """Whether the answer stays as it is."""
        return not self.members and not self.english and self.page is None


async def shape(
    request: Request,
    fields: Annotated[
        str | None,
        Query(
            min_length=1,
            max_length=500,
            description="Members to keep, between commas, with a dot before a member of a member. "
            "Members that the schema of the answer requires may then be missing.",
            openapi_examples={"list": {"value": "answers"}},
        ),
    ] = None,
    lang: Annotated[
        Language,
        Query(
            description="Language of labels. With en, titles that have an English name bear it; names, "
            "quotes, reasons and messages are written in Vietnamese only.",
            openapi_examples={"vietnamese": {"value": "vi"}},
        ),
    ] = Language.VIETNAMESE,
) -> None:
    """Read what the answer is to be, before it is worked out."""
    asked = _shape(request)
    if fields is not None:
        asked.members = wanted(fields, request.scope["route"].response_model)
    asked.english = lang is Language.ENGLISH


async def wording(
    lang: Annotated[
        Language | None,
        Query(
            description="Language of what is said to be wrong; the answer itself has none.",
            openapi_examples={"vietnamese": {"value": "vi"}},
        ),
    ] = None,
) -> None:
    """Admit the language in which a problem is worded, where the answer is not shaped."""


def _paged(usual: int) -> Callable[..., Awaitable[Page]]:
    async def page(
        request: Request,
        services: Served,
        limit: Annotated[int, Query(ge=1, le=MOST, description="How many answers at most.")] = usual,
        cursor: Annotated[
            str | None,
            Query(max_length=100, description="Where to go on, as the Link header of a page tells it."),
        ] = None,
    ) -> Page:
        parameters = tuple(request.query_params.multi_items())
        question = Question(request.url.path, parameters, services.store.revision())
        asked = _shape(request)
        asked.question, asked.page = question, Page(limit, paging.read(question, cursor))
        return asked.page

    return page


Short = Annotated[Page, Depends(_paged(FEW))]
"""A page of a list of names, which is short unless asked otherwise."""
Long = Annotated[Page, Depends(_paged(_MANY))]
"""A page of any other list."""


def told_of_shapes(described: dict[str, Any]) -> dict[str, Any]:
    """Say in an OpenAPI description that an answer may be a part of a record, or a bibliography.

    Args:
        described: The description, which is changed; operations with the parameter `fields` are meant.
    """
    schemas = described["components"]["schemas"]
    for operation in (one for path in described["paths"].values() for one in path.values()):
        if any(parameter["name"] == "fields" for parameter in operation.get("parameters", ())):
            content = operation["responses"]["200"]["content"]
            whole = content["application/json"]["schema"]
            if "$ref" in whole:
                name = whole["$ref"].rpartition("/")[2]
                content["application/json"]["schema"] = {"anyOf": [whole, _part(schemas[name])]}
            content.update(written_as(*MEDIA_TYPES.values()))
    return described


def _part(whole: Mapping[str, Any]) -> dict[str, object]:
    """Return the schema of an answer that lacks members."""
    return {
        "type": "object",
        "title": f"Part of {whole['title']}",
        "description": "The members that `fields` names.",
        "maxProperties": len(whole["properties"]) - 1,
    }


class Shaped(APIRoute):
    """A route that gives its answer the shape asked for.

    Answers are records whose types are checked before the program runs, so they are written at once; the
    framework would validate each of them again, which takes longer than most questions.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **settings: Any) -> None:
        super().__init__(path, _unwritten(endpoint), **settings)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler of the framework with the shaping behind it."""
        answered = super().get_route_handler()

        async def handle(request: Request) -> Response:
            return await _shaped(request, answered)

        return handle


def _unwritten(endpoint: Callable[..., Any]) -> Callable[..., Awaitable[Response]]:
    """Return a function that hands on a question instead of answering it, once its parameters are read."""

    @wraps(endpoint)
    async def handed_on(*given: Any, **named: Any) -> Response:
        return _Unwritten(partial(endpoint, *given, **named))

    return handed_on


class _Unwritten(Response):
    """A question on its way to be answered."""

    def __init__(self, ask: Callable[[], Any]) -> None:
        super().__init__()
        self.ask = ask


async def _shaped(request: Request, answered: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await answered(request)
    if not isinstance(response, _Unwritten):
        return response
    return await services_of(request).turns.run(partial(_written, request, response.ask))


def _written(request: Request, ask: Callable[[], Any]) -> Response:
    """Ask a question, and write its answer in the shape asked for."""
    record = ask()
    if isinstance(record, Response):
        return record
    asked, style = _shape(request), _style(request)
    headers = {"content-language": "en, vi" if asked.english else "vi"}
    if asked.page and asked.question:
        page, found = asked.page, record.answers
        if links := paging.links(asked.question, page, page.offset + len(found)):
            headers["link"] = links
        record = replace(record, answers=found[: page.limit])
    if style is not None:
        return _cited(request, from_json(_encoded(record)), style, headers)
    if asked.english or asked.members:
        answer = from_json(_encoded(record))
        record = only(_in_english(request, answer) if asked.english else answer, asked.members)
    return Response(_encoded(record), headers=headers, media_type="application/json")


def _in_english(request: Request, answer: object) -> object:
    return in_english(answer, services_of(request).session.once(names_in_english))


def _style(request: Request) -> Style | None:
    """Return the form of a bibliography, if one is asked for instead of the answer."""
    offers = ("application/json", *MEDIA_TYPES.values())
    wanted = best(request.headers.get("accept"), offers)
    return next((style for style, media_type in MEDIA_TYPES.items() if media_type == wanted), None)


def _cited(request: Request, answer: object, style: Style, headers: dict[str, str]) -> Response:
    """Return what to cite for an answer: itself, and the articles of its witnesses."""
    services = services_of(request)
    question = f"?{request.url.query}" if request.url.query else ""
    address = services.settings.base_iri + request.url.path.removeprefix("/") + question
    found = cited_answer(answer, address, services.store.revision())
    return Response(bibliography(found, style), headers=headers, media_type=MEDIA_TYPES[style])


def _shape(request: Request) -> Shape:
    if not hasattr(request.state, "shape"):
        request.state.shape = Shape()
    found: Shape = request.state.shape
    return found
