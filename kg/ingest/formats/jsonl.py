"""JSON lines: one object a line, one document an object.

Comes in: `id`, `text`, and optional `published` (a day, month or year), `url`, `title`, `publisher`; other
fields are ignored. Goes out: a draft a line; a broken line is rejected by its number and the rest is read.
An article that is sent alone has a reader who can mend it: there, a field that is not known is refused.
"""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from kg.errors import DocumentError, because
from kg.ingest.draft import Draft, Format
from kg.ingest.origin import Limits, Origin, too_large
from kg.model.document import Rejected

_OPTIONAL = ("published", "title", "publisher", "url")
FIELDS = ("id", "text", *_OPTIONAL)
"""What is read of a line."""
_LONGEST = 100
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)


def _read(origin: Origin) -> Iterator[Draft | Rejected]:
    empty = True
    for number, line in enumerate(origin.lines(), start=1):
        if not line.strip():
            continue
        empty = False
        source = f"{origin.name}:{number}"
        try:
            yield draft_of(source, line, origin.limits)
        except DocumentError as error:
            yield Rejected(error.source, error.reason)
    if empty:
        raise DocumentError(origin.name, because("the file is empty; give one JSON object a line"))


def draft_of(source: str, line: bytes, limits: Limits) -> Draft:
    """Read one line.

    Raises:
        DocumentError: If it is no document, or too long for one.
    """
    return _draft(source, _object(source, line, limits))


def strict_draft_of(source: str, line: bytes, limits: Limits) -> Draft:
    """Read an object that has no other fields than `FIELDS`, and an address of the Web where it has one.

    Raises:
        DocumentError: If it is no document, too long for one, or has another field.
    """
    fields = _object(source, line, limits)
    for name in fields:
        if name not in FIELDS:
            raise _unknown(source, name)
    draft = _draft(source, fields)
    if draft.url is not None and not _WEB.match(draft.url):
        raise DocumentError(source, because('the field "url" must begin with http:// or https://'), "url")
    return draft


def _unknown(source: str, name: str) -> DocumentError:
    nearest = tuple(get_close_matches(name[:_LONGEST], FIELDS, n=1, cutoff=0.5))
    shown = _writable(name[:_LONGEST])
    takes = because("an article has {listed}", listed=", ".join(FIELDS))
    if nearest:
        takes = because("did you mean {nearest}? {takes}", nearest=f'"{nearest[0]}"', takes=takes)
    reason = because('there is no field "{shown}"; {takes}', shown=shown, takes=takes)
    return DocumentError(source, reason, shown, nearest)


def _draft(source: str, fields: Mapping[str, object]) -> Draft:
    published, title, publisher, url = (_optional(source, fields, name) for name in _OPTIONAL)
    return Draft(source, _id(source, fields), _text(source, fields), published, title, publisher, url)


def _object(source: str, line: bytes, limits: Limits) -> Mapping[str, object]:
    if len(line) > limits.document_bytes:
        raise DocumentError(source, too_large(limits.document_bytes))
    try:
        fields = json.loads(line.removeprefix(BOM_UTF8).decode().strip())
    except UnicodeDecodeError as error:
        raise DocumentError(source, because("this is not UTF-8, in which JSON must be written")) from error
    except json.JSONDecodeError as error:
        place = because("column {column}", column=error.colno)
        if error.lineno > 1:
            place = because("line {line}, column {column}", line=error.lineno, column=error.colno)
        reason = because("this is not JSON ({error} at {place})", error=error.msg, place=place)
        raise DocumentError(source, reason) from error
    except ValueError as error:
        raise DocumentError(
            source, because("this holds a number of thousands of digits; leave it out")
        ) from error
    except RecursionError as error:
        raise DocumentError(source, because("this is nested too deeply; a flat object is needed")) from error
    if not isinstance(fields, dict):
        raise DocumentError(source, because('this is not a JSON object; give one with "id" and "text"'))
    return fields


def _id(source: str, fields: Mapping[str, object]) -> str:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value.strip():
        raise DocumentError(
            source, because('the field "id" is missing or empty; give each document a name'), "id"
        )
    return _whole(source, "id", value.strip())


def _text(source: str, fields: Mapping[str, object]) -> str:
    value = fields.get("text")
    if not isinstance(value, str):
        raise DocumentError(source, because('the field "text" is missing or no text'), "text")
    return _whole(source, "text", value)


def _optional(source: str, fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, int) and name == "published":
        return str(value)
    if not isinstance(value, str):
        reason = because('the field "{name}" is no text; leave it out or write it in quotes', name=name)
        raise DocumentError(source, reason, name)
    return _whole(source, name, value.strip()) or None


def _whole(source: str, name: str, value: str) -> str:
    """Return the value of a field that can be written as UTF-8."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        reason = because(
            'the field "{name}" holds half a character (a lone surrogate); write it again', name=name
        )
        raise DocumentError(source, reason, name) from error
    return value


def _writable(name: str) -> str:
    """Return a name that can be written as UTF-8."""
    return name.encode(errors="replace").decode()


def _begins(head: bytes) -> bool:
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


FORMAT = Format("JSON lines", (".jsonl", ".ndjson"), _begins, _read)
