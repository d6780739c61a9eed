"""A network as a page of a site: to be read at once, with its picture drawn by scripts that come after.

Comes in: networks of `kg.views.network` and their drawings, a title, a language, and the addresses of the
site. Goes out: a page with a table of what lies nearest, and what the scripts need: the whole drawing as a
script of its own. The page runs no script that is written into it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Template

from kg.views.drawing import STYLES, Drawing, Mark, listing
from kg.views.graph_page import TEMPLATE, described, environment, filled, setting

if TYPE_CHECKING:
    from kg.views.network import Network
    from kg.views.speech import Speech

ROWS = 60
"""Relations, and things, that the table of a page has before its scripts fill it up."""

_ESCAPED = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


@dataclass(frozen=True, slots=True)
class Site:
    """Where the page leads to.

    Attributes:
        home: Address of the first page.
        other: Address of the same page in another language, that language's tag and its name in itself.
        file: Address of the same page as a file to keep; more parameters may follow.
        scripts: Addresses of the drawing, of vis-network and of our script, in the order in which they run.
        thing: Gives the address of an entity's page, from its kind of node and its identifier.
        around: Gives the address of the picture round an entity.
    """

    home: str
    other: tuple[str, str, str]
    file: str
    scripts: tuple[str, ...]
    thing: Callable[[str, str], str]
    around: Callable[[str], str]


def frame(near: Network, title: str, speech: Speech, site: Site) -> str:
    """Return the page, with a table of the relations of a network that holds what lies nearest."""
    found = listing(near, speech)
    shown = replace(found, lines=found.lines[:ROWS])
    return _template().render(
        described(near, shown),
        _=speech.say,
        speech=speech,
        title=title,
        site=site,
        legend=[(style, "") for style in STYLES],
        setting={"days": ("", ""), "kinds": {one.kind: speech.say(one.one) for one in STYLES}},
        rows=ROWS,
    )


@cache
def _template() -> Template:
    return environment().get_template(TEMPLATE)


def drawing_script(shown: Drawing, title: str, speech: Speech, site: Site, state: str) -> str:
    """Return a drawing as a script that names it; words of articles stay inside its strings."""

    def leads(mark: Mark) -> Mapping[str, str]:
        return {"page": site.thing(mark.kind, mark.entity), "around": site.around(mark.entity)}

    picture = filled(shown, leads)
    told = {
        "nodes": picture.nodes,
        "edges": picture.edges,
        "setting": setting(shown, speech, title=title, state=state, file=site.file, other=site.other[0]),
    }
    return f"const given = {json.dumps(told, ensure_ascii=False).translate(_ESCAPED)};\n"
