"""The page on which people ask by SPARQL.

Comes in: a query and its answer, if there is one. Goes out: HTML with a form, the questions of
`schema/competency` as examples, the known prefixes, and the answer as a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from json import loads

from fastapi import Request
from fastapi.responses import HTMLResponse

from api.evaluation import Reply
from api.negotiation import JSON_ROWS
from api.rendering import page
from kg.errors import NotFoundError
from kg.resources import resource
from kg.vocabulary import NAMESPACES, short

FIRST = """SELECT ?name ?post ?start ?end WHERE {
  ?tenure org:member/skos:prefLabel ?name ; ql:post/skos:prefLabel ?post ; org:memberDuring ?time .
  OPTIONAL { ?time ql:start ?start }
  OPTIONAL { ?time ql:end ?end }
} ORDER BY ?post ?start LIMIT 100"""
"""The query that stands in the form at first."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question with its query.

    Attributes:
        name: Name of its file, without the ending.
        question: The question in Vietnamese, its first line.
        text: The whole query.
    """

    name: str
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of an answer: what is shown, and where it leads if it is an address of the web."""

    text: str
    link: str | None = None
    language: str | None = None


def query_page(request: Request, text: str | None = None, reply: Reply | None = None) -> HTMLResponse:
    """Return the page.

    Args:
        request: The request; its parameter `example` puts an example into the form.
        text: The query asked; None where none was.
        reply: The answer to it.

    Raises:
        NotFoundError: If no example bears the name asked for.
    """
    if text is None:
        text = _example(request.query_params["example"]) if "example" in request.query_params else FIRST
    answer = _shown(reply) if reply else {"table": None, "plain": None}
    return page(request, "sparql.html", text=text, examples=examples(), prefixes=NAMESPACES, **answer)


@cache
def examples() -> tuple[Example, ...]:
    """Return the questions of `schema/competency` in their order."""
    files = sorted(resource("schema/competency").glob("*.rq"))
    texts = [(path.stem, path.read_text(encoding="utf-8")) for path in files]
    return tuple(
        Example(name, text.splitlines()[0].lstrip("# ").partition(". ")[2], text) for name, text in texts
    )


def _example(name: str) -> str:
    found = {example.name: example.text for example in examples()}
    if name not in found:
        raise NotFoundError("example", name)
    return found[name]


def _shown(reply: Reply) -> dict[str, object]:
    """Return what the page shows of an answer: a table of rows, or plain text."""
    if reply.media_type != JSON_ROWS:
        return {"table": None, "plain": reply.body.decode()}
    found = loads(reply.body)
    if "boolean" in found:
        return {"table": None, "plain": str(found["boolean"]).lower()}
    names = found["head"]["vars"]
    rows = [[_cell(row.get(name)) for name in names] for row in found["results"]["bindings"]]
    return {"table": {"names": names, "rows": rows}, "plain": None}


def _cell(term: dict[str, object] | None) -> Cell:
    value = str(term["value"]) if term else ""  # a triple can be a term, too
    if term is None or term["type"] != "uri":
        language = term.get("xml:lang") if term else None
        return Cell(value, language=str(language) if language else None)
    return Cell(short(value), value if value.startswith(("http://", "https://")) else None)
