"""References as BibTeX and as CSL-JSON.

Comes in: `Reference` records. Goes out: text that reference managers read. Words of articles are hostile
input: nothing of them can end an entry or call a command of TeX.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import chain, count
from typing import Final

from kg.model.citation import Reference


class Style(StrEnum):
    """A form of a bibliography."""

    BIBTEX = "bibtex"
    CSL = "csl"


MEDIA_TYPES: Final = {
    Style.BIBTEX: "application/x-bibtex",
    Style.CSL: "application/vnd.citationstyles.csl+json",
}
"""What each form is called."""

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "&%$#_"},
}
_ENTRIES = {"article-newspaper": "article", "dataset": "misc"}


def bibliography(references: Sequence[Reference], style: Style) -> str:
    """Write references; keys that are the same are told apart by a number."""
    keyed = list(zip(_keys(one.id for one in references), references, strict=True))
    if style is Style.CSL:
        written = [_csl(key, one) for key, one in keyed]
        return json.dumps(written, ensure_ascii=False, indent=1) + "\n"
    return "\n".join(_bibtex(key, one) for key, one in keyed)


def _keys(wanted: Iterable[str]) -> Iterable[str]:
    given: set[str] = set()
    for key in wanted:
        names = chain([key], (f"{key}-{number}" for number in count(2)))
        free = next(name for name in names if name not in given)
        given.add(free)
        yield free


def _csl(key: str, one: Reference) -> dict[str, object]:
    told: dict[str, object] = {
        "id": key,
        "type": one.type,
        "title": one.title,
        "container-title": one.container,
        "URL": one.url,
        "version": one.version,
        "language": "vi",
        "author": [{"literal": name} for name in one.authors],
        "issued": {"date-parts": [[int(part) for part in one.issued.split("-")]]} if one.issued else None,
    }
    return {name: value for name, value in told.items() if value}


def _bibtex(key: str, one: Reference) -> str:
    year, month, day = (*(one.issued or "").split("-"), "", "", "")[:3]
    outlet = "journal" if one.type == "article-newspaper" else "howpublished"
    fields = {
        "title": f"{{{_plain(one.title)}}}",
        "author": " and ".join(f"{{{_plain(name)}}}" for name in one.authors),
        outlet: _plain(one.container or ""),
        "year": year,
        "month": month,
        "day": day,
        "version": _plain(one.version or ""),
        "url": _address(one.url or ""),
        "langid": "vietnamese",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{_ENTRIES[one.type]}{{{key},\n{lines}}}\n"


def _plain(text: str) -> str:
    """Return text in which TeX sees letters only."""
    return "".join(_SPECIAL.get(letter, letter) for letter in " ".join(text.split()))


def _address(url: str) -> str:
    """Return an address whose braces cannot end the field."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
