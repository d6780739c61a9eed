"""The SPARQL texts that lie beside the questions, and how values get into them.

Comes in: the name of an `.rq` file of this package and RDF terms. Goes out: query text. A parameter of a
text is a line `VALUES ?name { UNDEF }`, so that every file runs as it stands, for every value at once
(but for values that are compared); terms are written into it in N-Triples form, which escapes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from rdflib.term import Identifier

_FOLDER = Path(__file__).parent
_PARAMETER = re.compile(r"^[ \t]*VALUES \?(\w+) \{ UNDEF \}[ \t]*\n", re.MULTILINE)

Terms = Iterable[Identifier]
Row = Mapping[str, Identifier]


@cache
def text(name: str) -> str:
    """Return the text of `NAME.rq`."""
    return (_FOLDER / f"{name}.rq").read_text(encoding="utf-8")


def filled(name: str, values: Mapping[str, Terms]) -> str:
    """Return the text of `NAME.rq` with values for its parameters.

    A parameter that is not given is left out, so it stands for every value; given as an empty list it
    stands for none.

    Raises:
        KeyError: If the text has no such parameter.
    """
    parts = _parts(name)
    parameters = parts[1::2]
    unknown = values.keys() - set(parameters)
    if unknown:
        raise KeyError(f"{name}.rq has no parameter {', '.join(sorted(unknown))}")
    return "".join((parts[0], *map(str.__add__, (_line(one, values) for one in parameters), parts[2::2])))


@cache
def _parts(name: str) -> tuple[str, ...]:
    """Return the text of `NAME.rq` in turns with the names of the parameters between its parts."""
    return tuple(_PARAMETER.split(text(name)))


def _line(parameter: str, values: Mapping[str, Terms]) -> str:
    if parameter not in values:
        return ""
    return f"VALUES ?{parameter} {{ {' '.join(term.n3() for term in values[parameter])} }}\n"
