"""Bodies of requests, read no further than they may be long.

Comes in: a request and a limit. Goes out: text or form fields, in UTF-8; what cannot be read is a problem.
"""

from __future__ import annotations

from urllib.parse import parse_qs

from fastapi import Request

from api.refusals import BodyTooLargeError, InvalidError, UnsupportedMediaTypeError
from kg.errors import because, one_of

FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 100
_UTF8 = {"", "utf-8", "utf8", "us-ascii"}


def media_type(request: Request, *known: str) -> str:
    """Return the type of a body, if it is one of those that are read here.

    Raises:
        UnsupportedMediaTypeError: If it is none of them, or says that it is not UTF-8.
    """
    given = media_type_of(request)
    if given not in known:
        raise UnsupportedMediaTypeError(because("send the body as {listed}", listed=one_of(known)))
    return given


def media_type_of(request: Request) -> str:
    """Return the type of a body, in lower case and without parameters.

    Raises:
        UnsupportedMediaTypeError: If it says that it is not UTF-8.
    """
    given, *parameters = request.headers.get("content-type", "").split(";")
    pairs = dict(parameter.strip().lower().partition("=")[::2] for parameter in parameters)
    check_charset(pairs.get("charset", "").strip('"'))
    return given.strip().lower()


def check_charset(name: str) -> None:
    """Refuse what says that it is not UTF-8.

    Raises:
        UnsupportedMediaTypeError: If it does.
    """
    if name not in _UTF8:
        raise UnsupportedMediaTypeError(because("send the body in UTF-8"))


async def text(request: Request, limit: int) -> str:
    """Return a body as text.

    Raises:
        BodyTooLargeError: If it has more bytes than the limit.
        InvalidError: If it is not UTF-8.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise BodyTooLargeError(limit)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise InvalidError("body", because("this is not UTF-8")) from error


def fields(form: str) -> dict[str, str]:
    """Return the fields of a form, the last of each name.

    Raises:
        InvalidError: If it is no form.
    """
    return {name: values[-1] for name, values in all_fields(form).items()}


def all_fields(form: str) -> dict[str, list[str]]:
    """Return the fields of a form, all of each name.

    Raises:
        InvalidError: If it is no form.
    """
    try:
        return parse_qs(form, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise InvalidError(
            "body",
            because("this is no form in UTF-8 with at most {most} fields", most=_MOST_FIELDS),
        ) from error
