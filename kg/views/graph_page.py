"""A network as one HTML file that opens from disk and asks nothing of any host.

Comes in: a network of `kg.views.network` and a title. Goes out: the text of a page with the picture
(vis-network, as pyvis ships it), a search box, details with quotes, and the same content as a table.
Names and quotes come from articles, so they reach the page as JSON and escaped text only, and a Content
Security Policy lets no script run but the two whose hashes it names.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib import import_module, resources
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.errors import DataError
from kg.views.drawing import STYLES, Drawing, Mark, drawing

if TYPE_CHECKING:
    from kg.views.network import Network

_TEMPLATE = "graph.html"


def page(graph: Network, title: str) -> str:
    """Return the page; the same graph gives the same bytes.

    Args:
        graph: What to show.
        title: Heading, plain text.

    Raises:
        DataError: If the installed pyvis ships no vis-network.
    """
    shown = drawing(graph)
    picture = _pyvis()
    picture.templateEnv = _environment(graph, shown, title)
    picture.path = _TEMPLATE
    for mark in shown.marks:
        picture.add_node(mark.id, **_node(mark))
    for line in shown.lines:
        facts = asdict(line)
        source, target = facts.pop("source"), facts.pop("target")
        picture.add_edge(source, target, **facts)
    html: str = picture.generate_html()
    return html


def _pyvis() -> Any:
    """Return an empty pyvis network; pyvis is imported here as it needs seconds to load IPython."""
    return import_module("pyvis.network").Network(directed=True)


def _node(mark: Mark) -> dict[str, object]:
    """Return the mark in the terms of vis-network."""
    facts = asdict(mark)
    del facts["id"]
    shape = next(style.shape for style in STYLES if style.kind == mark.kind)
    return {**facts, "group": facts.pop("kind"), "shape": shape}


def _environment(graph: Network, shown: Drawing, title: str) -> Environment:
    """Return our template with all it needs beside nodes and edges, which pyvis gives it."""
    environment = Environment(
        loader=PackageLoader("kg.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    counts = Counter(mark.kind for mark in shown.marks)
    style, library, script = _own("graph.css"), _vis_network(), _own("graph.js")
    environment.globals.update(
        title=title,
        cut=bool(graph.graph.get("cut")),
        aggregated=bool(graph.graph.get("aggregated")),
        focus=shown.focus,
        legend=[(one, counts[one.kind]) for one in STYLES if counts[one.kind]],
        kinds={one.kind: one.words for one in STYLES},
        marks=shown.marks,
        lines=shown.lines,
        style=Markup(style),  # noqa: S704 - our own file
        library=Markup(library),  # noqa: S704 - of the installed pyvis
        script=Markup(script),  # noqa: S704 - our own file
        policy=_policy(style, (library, script)),
    )
    return environment


def _policy(style: str, scripts: Sequence[str]) -> str:
    """Return a policy that allows these texts and nothing else."""
    allowed = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _own(name: str) -> str:
    return (resources.files("kg.views") / "templates" / name).read_text(encoding="utf-8")


@cache
def _vis_network() -> str:
    """Return the newest vis-network that pyvis ships, with the line ends an HTML parser makes of it."""
    library = resources.files("pyvis") / "templates" / "lib"
    versions = [folder for folder in library.iterdir() if folder.name.startswith("vis-")]
    if not versions:
        raise DataError("pyvis", "the installed version ships no vis-network; install pyvis 0.3.2 or newer")
    newest = max(versions, key=lambda folder: [int(part) for part in folder.name[4:].split(".")])
    script = (
        (newest / "vis-network.min.js").read_text(encoding="utf-8").replace("\r\n", "\n").replace("\r", "\n")
    )
    return script.partition("\n//# sourceMappingURL")[0]
