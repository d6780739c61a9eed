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
_DAYS = frozenset(("day", "first", "last"))


@cache
def _text(name: str) -> str:
    return resource(f"schema/competency/{name}.rq").read_text(encoding="utf-8")


def sparql(form: Form, values: Mapping[str, str]) -> str | None:
    """Return the text with the values of the question; None where no text stands for its form."""
    if not form.query:
        return None
    text = _text(form.query)
    text = text[text.index("PREFIX") :]
    columns = [_term(name, values) for name in form.values if "=" not in name]
    if columns:
        row = f"({' '.join(columns)})" if len(columns) > 1 else columns[0]
        text = _FIRST_VALUES.sub(lambda match: f"{match[1]} {row} {match[2]}", text, count=1)
    fixed = (name.split("=") for name in form.values if "=" in name)
    lines = "".join(f"  VALUES ?{variable} {{ {_term(slot, values)} }}\n" for variable, slot in fixed)
    return text.replace("WHERE {\n", f"WHERE {{\n{lines}", 1)


def _term(name: str, values: Mapping[str, str]) -> str:
    if name == "-":
        return "UNDEF"
    return (
        Literal(values[name], datatype=XSD.date) if name in _DAYS else Literal(values[name], lang="vi")
    ).n3()
