"""A network as one HTML file that opens from disk and asks nothing of any host.

Comes in: a network of `kg.views.network`, a title and a language.
Goes out: the text of a page with the picture (vis-network, as pyvis ships it), a slider of days, filters, a
search box, details with quotes, and the same content as a table. Names and quotes come from articles, so they
reach the page as JSON and escaped text only, and a Content Security Policy lets no script run but the two
whose hashes it names.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib import import_module, resources
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.errors import DataError
from kg.text.slug import slug
from kg.views.drawing import STYLES, Drawing, Mark, drawing
from kg.views.speech import VIETNAMESE, Speech

if TYPE_CHECKING:
    from kg.views.network import Network

GRADES: Final = {
    "certain": "chắc chắn",
    "possible": "có thể",
    "unknown": "chưa rõ",
}
"""Grades that can be shown or hidden, in words."""

TEMPLATE = "graph.html"
_LONGEST = 60  # letters of a file's name
_SCRIPTS = ("scene", "picture", "details", "search", "table", "controls")
_SAID: Final = {
    **GRADES,
    "refuted": "bị bác bỏ",
    "size": "{nodes} nút, {edges} quan hệ, mỗi quan hệ giữ chức có câu gốc.",
    "always": "Mọi lúc",
    "onDay": "{day}: {certain} chắc chắn, {possible} có thể tại chức",
    "expand": "Mở rộng (+{count})",
    "only": "Chỉ xem quanh đây",
    "page": "Trang riêng",
    "redraw": "Vẽ quanh đây",
}
"""What the script says."""

Leads = Callable[[Mark], Mapping[str, str]]


def _nowhere(_: Mark) -> Mapping[str, str]:
    return {}


def page(graph: Network, title: str, speech: Speech = VIETNAMESE, *, state: str = "") -> str:
    """Return the page; the same graph gives the same bytes.

    Args:
        graph: What to show.
        title: Heading, plain text.
        speech: Language of the page.
        state: What the page shows at first, as its script writes it after the "#" of an address.

    Raises:
        DataError: If the installed pyvis ships no vis-network.
    """
    shown = drawing(graph, speech)
    picture = filled(shown)
    picture.templateEnv = environment()
    picture.templateEnv.globals.update(
        described(graph, shown),
        **_embedded(),
        _=speech.say,
        speech=speech,
        title=title,
        site=None,
        setting=setting(shown, speech, title=title, state=state),
    )
    picture.path = TEMPLATE
    html: str = picture.generate_html()
    return html


def filled(shown: Drawing, leads: Leads = _nowhere) -> Any:
    """Return a pyvis network of the drawing; pyvis is imported here as it needs seconds to load IPython.

    Args:
        shown: The drawing.
        leads: Gives the addresses that a mark leads to.
    """
    picture = import_module("pyvis.network").Network(directed=True)
    for mark in shown.marks:
        picture.add_node(mark.id, **_node(mark), **leads(mark))
    for line in shown.lines:
        facts = asdict(line)
        source, target = facts.pop("source"), facts.pop("target")
        picture.add_edge(source, target, **facts)
    return picture


def _node(mark: Mark) -> dict[str, object]:
    """Return the mark in the terms of vis-network."""
    facts = asdict(mark)
    del facts["id"]
    shape = next(style.shape for style in STYLES if style.kind == mark.kind)
    return {**facts, "group": facts.pop("kind"), "shape": shape}


def setting(shown: Drawing, speech: Speech, *, title: str, state: str, **addresses: str) -> dict[str, object]:
    """Return what the script must know beside nodes and edges.

    Args:
        shown: The drawing.
        speech: Language of the page.
        title: Heading; a picture to keep is named after it.
        state: What the page shows at first.
        addresses: `file` and `other`, of the page as a file and in another language, where a site shows it.
    """
    days = sorted({day for line in shown.lines for day, _ in line.course})
    return {
        "focus": shown.focus,
        "days": [days[0], days[-1]] if len(days) > 1 else None,
        "kinds": {one.kind: speech.say(one.one) for one in STYLES},
        "legend": {one.kind: speech.say(one.words) for one in STYLES},
        "words": {name: speech.translated(message) for name, message in _SAID.items()},
        "name": slug(title)[:_LONGEST],
        "state": state,
        "file": addresses.get("file"),
        "other": addresses.get("other"),
    }


def environment() -> Environment:
    """Return the environment of our template, with what is the same for every network."""
    found = Environment(
        loader=PackageLoader("kg.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = Markup(own("graph.css"))  # noqa: S704 - our own file
    found.globals.update(grades=GRADES, style=style)
    return found


def _embedded() -> dict[str, str]:
    """Return the scripts as parts of the page, and the policy that allows them."""
    scripts = library(), script()
    return {
        "library": Markup(scripts[0]),  # noqa: S704 - of the installed pyvis
        "script": Markup(scripts[1]),  # noqa: S704 - our own file
        "policy": _policy(own("graph.css"), scripts),
    }


def described(graph: Network, shown: Drawing) -> dict[str, object]:
    """Return what the template shows of a network beside nodes and edges, which pyvis gives it."""
    counts = Counter(mark.kind for mark in shown.marks)
    return {
        "cut": bool(graph.graph.get("cut")),
        "aggregated": bool(graph.graph.get("aggregated")),
        "legend": [(one, counts[one.kind]) for one in STYLES if counts[one.kind]],
        "marks": shown.marks,
        "lines": shown.lines,
    }


def _policy(style: str, scripts: Sequence[str]) -> str:
    """Return a policy that allows these texts and nothing else."""
    allowed = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def script() -> str:
    """Return our script: its parts in one scope."""
    parts = "".join(own(f"graph/{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();'


def own(name: str) -> str:
    """Return a file beside the template."""
    return (resources.files("kg.views") / "templates" / name).read_text(encoding="utf-8")


@cache
def library() -> str:
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
