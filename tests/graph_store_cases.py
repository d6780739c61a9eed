"""The steps of the W3C test suite for the SPARQL 1.1 Graph Store Protocol, as one table.

They are taken one after another, because each begins where the one before it ends. The names are those of the
suite; `put__empty_graph` and `post__noop` stand in its first version only. `put__mismatched_payload` sends
Turtle and calls it RDF/XML, as there; the version of today calls it Turtle, which is nothing to refuse.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

STORE = "/rdf-graph-store"
NEW = "{new}"
"""Stands for the address that the server gave a graph."""
_TURTLE = {"content-type": "text/turtle; charset=utf-8"}
_XML = {"content-type": "application/rdf+xml"}
_ONE, _TWO, _FOUR = (f"{STORE}/person/{number}.ttl" for number in (1, 2, 4))
_DEFAULT = f"{STORE}?default"
_JOHN = '[] <http://e.example/card> [ <http://e.example/name> "John" ] .'
_JANE = '[] <http://e.example/card> [ <http://e.example/name> "Jane" ] .'
_FIRST, _LAST, _TITLE = (
    f'<http://e.example/jane> <http://e.example/{name}> "{value}" .'
    for name, value in (("first", "Jane"), ("last", "Doe"), ("title", "Dr"))
)
_FORM = {"content-type": "multipart/form-data; boundary=line"}
_FILES = (
    "".join(
        f'--line\r\nContent-Disposition: form-data; name="{name}.ttl"; filename="{name}.ttl"\r\n'
        f"Content-Type: text/turtle; charset=utf-8\r\n\r\n{text}\r\n"
        for name, text in (("first", _FIRST), ("last", _LAST))
    )
    + "--line--\r\n"
)


@dataclass(frozen=True)
class Step:
    """A request, the answer it must get, and the triples in it; in `path`, {host} is the server."""

    name: str
    method: str
    path: str
    status: int
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    holds: str | None = None


STEPS = (
    Step("put__initial_state", "PUT", _ONE, 201, _JOHN, _TURTLE),
    Step("get_of_put__initial_state", "GET", f"{STORE}?graph={{host}}{_ONE}", 200, holds=_JOHN),
    Step("put__graph_already_in_store", "PUT", _ONE, 204, _JANE, _TURTLE),
    Step("get_of_put__graph_already_in_store", "GET", _ONE, 200, holds=_JANE),
    Step("put__default_graph", "PUT", _DEFAULT, 201, _JOHN, _TURTLE),
    Step("get_of_put__default_graph", "GET", _DEFAULT, 200, holds=_JOHN),
    Step("put__mismatched_payload", "PUT", _ONE, 400, _JOHN, _XML),
    Step("put__empty_graph", "PUT", _TWO, 201, "", _TURTLE),
    Step("get_of_put__empty_graph", "GET", _TWO, 200, holds=""),
    Step("delete__existing_graph", "DELETE", _TWO, 200),
    Step("get_of_delete__existing_graph", "GET", _TWO, 404),
    Step("delete__nonexistent_graph", "DELETE", _TWO, 404),
    Step("post__existing_graph", "POST", _ONE, 200, _TITLE, _TURTLE),
    Step("get_of_post__existing_graph", "GET", _ONE, 200, holds=_JANE + _TITLE),
    Step("post__multipart_formdata", "POST", _ONE, 200, _FILES, _FORM),
    Step("get_of_post__multipart_formdata", "GET", _ONE, 200, holds=_JANE + _TITLE + _FIRST + _LAST),
    Step("post__create__new_graph", "POST", STORE, 201, _JOHN, _TURTLE),
    Step("get_of_post__create__new_graph", "GET", NEW, 200, holds=_JOHN),
    Step("post__noop", "POST", NEW, 200, "", _TURTLE),
    Step("get_of_post__after_noop", "GET", NEW, 200, holds=_JOHN),
    Step("head_on_an_existing_graph", "HEAD", _ONE, 200),
    Step("head_on_a_nonexisting_graph", "HEAD", _FOUR, 404),
)
