"""A network as one HTML file that opens from disk and asks nothing of any host.

Comes in: a network of `kg.views.network`, a title, a language, and the site that shows the page, if one does.
Goes out: the text of a page with the picture (vis-network, as pyvis ships it), a slider of days, filters, a
search box, details with quotes, and the same content as a table. Names and quotes come from articles, so they
reach the page as JSON and escaped text only, and a Content Security Policy lets no script run but the two
whose hashes it names.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
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

_TEMPLATE = "graph.html"
_LONGEST = 60  # letters of a file's name
_SCRIPTS = ("scene", "picture", "details", "search", "controls")
_SAID: Final = {
    **GRADES,
    "refuted": "bị bác bỏ",
    "always": "Mọi lúc",
    "onDay": "{day}: {certain} chắc chắn, {possible} có thể tại chức",
    "expand": "Mở rộng (+{count})",
    "only": "Chỉ xem quanh đây",
    "page": "Trang riêng",
    "redraw": "Vẽ quanh đây",
}
"""What the script says."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the page leads to, on a site that serves it.

    Attributes:
        home: Address of the first page.
        other: Address of the same page in another language, that language's tag and its name in itself.
        file: Address of the same page as a file to keep; more parameters may follow.
        thing: Gives the address of an entity's page, from its kind of node and its identifier.
        around: Gives the address of the picture round an entity.
    """

    home: str
    other: tuple[str, str, str]
    file: str
    thing: Callable[[str, str], str]
    around: Callable[[str], str]


def page(
    graph: Network, title: str, speech: Speech = VIETNAMESE, *, site: Site | None = None, state: str = ""
) -> str:
    """Return the page; the same graph gives the same bytes.

    Args:
        graph: What to show.
        title: Heading, plain text.
        speech: Language of the page.
        site: The site that shows the page; a file to keep belongs to none, and leads nowhere.
        state: What the page shows at first, as its script writes it after the "#" of an address.

    Raises:
        DataError: If the installed pyvis ships no vis-network.
    """
    shown = drawing(graph, speech)
    setting = {
        **_setting(shown, speech),
        "name": slug(title)[:_LONGEST],
        "state": state,
        "file": site and site.file,
        "other": site and site.other[0],
    }
    picture = _filled(shown, site)
    picture.templateEnv = _environment(speech)
    picture.templateEnv.globals.update(_drawn(graph, shown), title=title, site=site, setting=setting)
    picture.path = _TEMPLATE
    html: str = picture.generate_html()
    return html


def _filled(shown: Drawing, site: Site | None) -> Any:
    """Return a pyvis network of the drawing; pyvis is imported here as it needs seconds to load IPython."""
    picture = import_module("pyvis.network").Network(directed=True)
    for mark in shown.marks:
        picture.add_node(mark.id, **_node(mark, site))
    for line in shown.lines:
        facts = asdict(line)
        source, target = facts.pop("source"), facts.pop("target")
        picture.add_edge(source, target, **facts)
    return picture


def _node(mark: Mark, site: Site | None) -> dict[str, object]:
    """Return the mark in the terms of vis-network, with the addresses it leads to."""
    facts = asdict(mark)
    del facts["id"]
    shape = next(style.shape for style in STYLES if style.kind == mark.kind)
    leads = {"page": site.thing(mark.kind, mark.entity), "around": site.around(mark.entity)} if site else {}
    return {**facts, "group": facts.pop("kind"), "shape": shape, **leads}


def _setting(shown: Drawing, speech: Speech) -> dict[str, object]:
    """Return what the script must know beside nodes and edges."""
    days = sorted({day for line in shown.lines for day, _ in line.course})
    return {
        "focus": shown.focus,
        "days": [days[0], days[-1]] if len(days) > 1 else None,
        "kinds": {one.kind: speech.say(one.one) for one in STYLES},
        "legend": {one.kind: speech.say(one.words) for one in STYLES},
        "words": {name: speech.translated(message) for name, message in _SAID.items()},
    }


def _environment(speech: Speech) -> Environment:
    """Return our template with what is the same for every network."""
    environment = Environment(
        loader=PackageLoader("kg.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, library, script = _own("graph.css"), _vis_network(), _script()
    environment.globals.update(
        _=speech.say,
        speech=speech,
        grades=GRADES,
        style=Markup(style),  # noqa: S704 - our own file
        library=Markup(library),  # noqa: S704 - of the installed pyvis
        script=Markup(script),  # noqa: S704 - our own file
        policy=_policy(style, (library, script)),
    )
    return environment


def _drawn(graph: Network, shown: Drawing) -> dict[str, object]:
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


def _script() -> str:
    """Return our script: its parts in one scope."""
    parts = "".join(_own(f"graph/{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();'


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
