"""The SPARQL text that a question stands for.

Comes in: a form and what fills its slots. Goes out: the text of its competency question with these values.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from rdflib import XSD, Literal

from kg.query.asking.tables import Form
from kg.resources import resource

_FIRST_VALUES = re.compile(r"(VALUES (?:\([^)]*\)|\?\w+) \{)[^}]*(\})")


@cache
def _text(name: str) -> str:
    return resource(f"schema/competency/{name}.rq").read_text(encoding="utf-8")


def sparql(form: Form, values: Mapping[str, str]) -> str:
    """Return the text with the values of the slots that its first VALUES takes; "-" stands for anything."""
    text = _text(form.query)
    text = text[text.index("PREFIX") :]
    if not form.values:
        return text
    terms = " ".join(_term(name, values) for name in form.values)
    row = f"({terms})" if len(form.values) > 1 else terms
    return _FIRST_VALUES.sub(lambda match: f"{match[1]} {row} {match[2]}", text, count=1)


def _term(name: str, values: Mapping[str, str]) -> str:
    if name == "-":
        return "UNDEF"
    return (
        Literal(values[name], datatype=XSD.date) if name == "day" else Literal(values[name], lang="vi")
    ).n3()
