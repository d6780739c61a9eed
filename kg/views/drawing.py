"""What a network looks like: marks with labels in places, and lines with words.

Comes in: a network of `kg.views.network` and a language. Goes out: flat records that a page shows as a
picture, as details and as a table.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

import networkx as nx

from kg.errors import DateError
from kg.model.answers import Answer, Witness
from kg.model.dates import DateSpan
from kg.text.collation import sort_key
from kg.views.layout import layout
from kg.views.links import Relation
from kg.views.network import PARTY
from kg.views.speech import VIETNAMESE, Speech
from kg.vocabulary import Kind

if TYPE_CHECKING:
    from kg.query.grading import Course
    from kg.views.network import Network

    _Placing = Callable[
        ["nx.Graph[str]", Mapping[str, tuple[float, float]], frozenset[str]], dict[str, tuple[int, int]]
    ]

SHOWN_QUOTES = 3
"""Quotes a page shows of one tenure or event."""

_LINE = 22  # letters of a label's line
_LINES = 4
_LETTER = 0.54  # width of a letter, in font sizes
_LEADING = 1.3  # height of a line, in font sizes
_FONT = 14  # pixels, as in graph/picture.js
_LONG = 1.6  # steps of an edge that bears years
_MARK, _LARGEST_MARK = 11, 24


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of node is drawn: the same shape in the picture and in the legend.

    Attributes:
        kind: Kind of node.
        words: What the legend calls all of them.
        one: What one of them is called.
        shape: Shape of vis-network.
    """

    kind: str
    words: str
    one: str
    shape: str


STYLES: Final = (
    Style(Kind.PERSON, "Người", "người", "dot"),
    Style(Kind.POST, "Chức vụ", "chức vụ", "diamond"),
    Style(Kind.ORGANIZATION, "Cơ quan, tổ chức", "cơ quan, tổ chức", "square"),
    Style(PARTY, "Tổ chức Đảng", "tổ chức Đảng", "triangle"),
    Style(Kind.EVENT, "Sự kiện", "sự kiện", "star"),
)
"""Every kind of node, in the order of the legend."""

_RELATIONS: Final = {
    Relation.HOLDS: ("giữ chức", "người giữ"),
    Relation.POST_IN: ("chức vụ của", "có chức vụ"),
    Relation.PART_OF: ("trực thuộc", "gồm"),
    Relation.UNIT_OF: ("đơn vị của", "có đơn vị"),
    Relation.COMMITTEE_OF: ("tổ chức Đảng của", "có tổ chức Đảng"),
    Relation.ORGANIZER: ("do … tổ chức", "tổ chức"),
    Relation.ATTENDEE: ("có mặt", "dự"),
    Relation.SHARES: ("chung người với", "chung người với"),
}
_PARTS: Final = {
    "chair": ("chủ trì là", "chủ trì"),
    "speaker": ("phát biểu là", "phát biểu tại"),
    "attendee": _RELATIONS[Relation.ATTENDEE],
}
_ACTING = "{relation} (quyền)"
_PEOPLE = "{count} người"


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence, the document it stands in (id and date in words), and its address if it has one."""

    text: str
    document: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A node of the picture.

    Attributes:
        id: Number in the drawing.
        entity: Identifier in the graph.
        kind: One of `STYLES`.
        name: Full name.
        label: Name in short lines, cut after a few.
        about: Date and place of an event, number of people of a body; or empty.
        x: Pixels to the right.
        y: Pixels down.
        size: Radius in pixels.
        first: First day of an event, ISO 8601; or empty.
        last: Last day of it.
        beyond: Kept back until somebody opens what is next to it.
        quotes: Sentences that tell of it.
    """

    id: int
    entity: str
    kind: str
    name: str
    label: str
    about: str
    x: int
    y: int
    size: int
    first: str
    last: str
    beyond: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An edge of the picture.

    Attributes:
        id: Number in the drawing.
        source: Mark it starts from.
        target: Mark it ends at.
        relation: Name of the relation.
        forth: What the source is to the target ("giữ chức").
        back: What the target is to the source ("người giữ").
        label: Years of a tenure in short; dots stand for an end that is not known.
        words: Bounds of a tenure in a sentence.
        grade: The best grade that a tenure has on any day; or empty.
        course: How the grade of a tenure runs through time: each grade with its first day, ISO 8601.
        quotes: Sentences that bear it.
    """

    id: int
    source: int
    target: int
    relation: str
    forth: str
    back: str
    label: str
    words: str
    grade: str
    course: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network ready to be shown.

    Attributes:
        marks: In the order of kinds, then of names.
        lines: In the order of their ends.
        focus: Number of the mark in the middle, or None.
    """

    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    focus: int | None


def drawing(graph: Network, speech: Speech = VIETNAMESE) -> Drawing:
    """Return marks in their places and the lines between them."""
    return _assembled(graph, speech, layout)


def listing(graph: Network, speech: Speech = VIETNAMESE) -> Drawing:
    """Return the same without places, which take longest to find: to be read as a table."""
    return _assembled(graph, speech, _nowhere)


def _nowhere(graph: nx.Graph[str], _: object, __: object) -> dict[str, tuple[int, int]]:
    return dict.fromkeys(graph, (0, 0))


def _assembled(graph: Network, speech: Speech, place: _Placing) -> Drawing:
    order = [style.kind for style in STYLES]
    nodes = sorted(graph, key=lambda node: (order.index(graph.nodes[node]["kind"]), _by_name(graph, node)))
    numbers = {node: number for number, node in enumerate(nodes)}
    marks = _marks(graph, numbers, speech, place)
    edges = sorted(graph.edges(keys=True), key=lambda edge: (numbers[edge[0]], numbers[edge[1]], edge[2]))
    lines = tuple(
        _line(number, (numbers[one], numbers[other]), graph.edges[one, other, key], speech)
        for number, (one, other, key) in enumerate(edges)
    )
    return Drawing(marks, lines, numbers.get(graph.graph.get("focus", "")))


def _by_name(graph: Network, node: str) -> tuple[object, ...]:
    return sort_key(graph.nodes[node]["label"]), node


def _marks(graph: Network, numbers: Mapping[str, int], speech: Speech, place: _Placing) -> tuple[Mark, ...]:
    """Place every node so that neither marks nor labels overlap."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    for one, other, key in sorted(graph.edges(keys=True)):
        holds = graph.edges[one, other, key]["relation"] == Relation.HOLDS
        if one != other:
            simple.add_edge(one, other, length=_LONG if holds else 1.0)
    weights = {node: len(simple.adj[node]) for node in simple}
    names = {node: _name(graph.nodes[node], speech) for node in simple}
    labels = {node: shortened(names[node]) for node in simple}
    sizes = {node: min(_LARGEST_MARK, _MARK + round(1.5 * math.sqrt(weights[node]))) for node in simple}
    boxes = {node: _box(labels[node], sizes[node]) for node in simple}
    beyond = frozenset(node for node in simple if graph.nodes[node].get("beyond"))
    places = place(simple, boxes, beyond)
    days = {node: _days(graph.nodes[node]) for node in simple}
    return tuple(
        Mark(
            id=number,
            entity=graph.nodes[node].get("id", node),
            kind=graph.nodes[node]["kind"],
            name=names[node],
            label=labels[node],
            about=_about(graph.nodes[node], speech),
            x=places[node][0],
            y=places[node][1] - round(boxes[node][1] / 2) + sizes[node],
            size=sizes[node],
            first=days[node][0],
            last=days[node][1],
            beyond=node in beyond,
            quotes=_quotes(graph.nodes[node].get("evidence", ()), speech),
        )
        for node, number in numbers.items()
    )


def _name(node: Mapping[str, str], speech: Speech) -> str:
    """Return the name in the language; that of a person or event is what it is."""
    own = node["kind"] in (Kind.PERSON, Kind.EVENT)
    return node["label"] if own else speech.named(node["label"])


def _days(node: Mapping[str, object]) -> tuple[str, str]:
    """Return the first and the last day of an event; nothing where its date tells none."""
    try:
        span = DateSpan.parse(str(node.get("date", "")))
    except DateError:
        return "", ""
    return str(span.start.earliest()), str(span.end.latest())


def shortened(name: str) -> str:
    """Break a name into short lines, at most four; a longer one ends in an ellipsis."""
    lines = textwrap.wrap(name, _LINE) or [name]
    return "\n".join(lines if len(lines) <= _LINES else [*lines[: _LINES - 1], f"{lines[_LINES - 1][:-1]}…"])


def _box(label: str, size: int) -> tuple[float, float]:
    """Return width and height of a mark with its label below."""
    lines = label.split("\n")
    return max(2 * size, max(map(len, lines)) * _FONT * _LETTER), 2 * size + len(lines) * _FONT * _LEADING


def _about(node: Mapping[str, object], speech: Speech) -> str:
    told = [speech.dated(str(node["date"]))] if "date" in node else []
    told += [str(node["place"])] if "place" in node else []
    told += [speech.say(_PEOPLE, count=node["people"])] if "people" in node else []
    return ", ".join(told)


def _line(number: int, ends: tuple[int, int], edge: Mapping[str, object], speech: Speech) -> Line:
    relation = Relation(str(edge["relation"]))
    forth, back = map(speech.say, _PARTS.get(str(edge.get("part")), _RELATIONS[relation]))
    if edge.get("acting"):
        forth, back = (speech.say(_ACTING, relation=one) for one in (forth, back))
    holds, answer = relation is Relation.HOLDS, edge.get("answer")
    people = speech.say(_PEOPLE, count=edge["people"]) if "people" in edge else ""
    return Line(
        id=number,
        source=ends[0],
        target=ends[1],
        relation=relation.value,
        forth=forth,
        back=back,
        label=years(edge) if holds else people,
        words=speech.bounded(answer) if isinstance(answer, Answer) else str(edge.get("words", "")),
        grade=str(edge["grade"]) if holds else "",
        course=tuple((str(day), grade.value) for day, grade in _course(edge)),
        quotes=_quotes(edge.get("evidence", ()), speech),
    )


def _course(edge: Mapping[str, object]) -> Course:
    return cast("Course", edge.get("course", ()))


def years(edge: Mapping[str, object]) -> str:
    """Write the years of a tenure in short.

    "2016–2021" began in 2016 and ended in 2021; "…2019–2021…" was seen from 2019 to 2021; "≥ 2016–≤ 2021"
    lies within these years; "…" where nothing is known.
    """
    first, started, lasted, last = (
        str(edge[name])[:4] if name in edge else ""
        for name in ("earliest_start", "latest_start", "earliest_end", "latest_end")
    )
    start = (started if first == started else f"…{started}") if started else f"≥ {first}" if first else "…"
    end = (lasted if lasted == last else f"{lasted}…") if lasted else f"≤ {last}" if last else "…"
    if started and started == lasted:
        return f"{start}{end[4:]}"
    return f"{start}–{end}" if first or started or lasted or last else "…"


def _quotes(evidence: object, speech: Speech) -> tuple[Quote, ...]:
    """Return the first quotes and the last one, each sentence once."""
    if not isinstance(evidence, tuple):
        return ()
    found = list(dict.fromkeys(_quote(witness, speech) for witness in evidence))
    return tuple(found if len(found) <= SHOWN_QUOTES else [*found[: SHOWN_QUOTES - 1], found[-1]])


def _quote(witness: Witness, speech: Speech) -> Quote:
    published = f", {speech.dated(witness.published)}" if witness.published else ""
    url = witness.url if witness.url and witness.url.startswith(("https://", "http://")) else None
    return Quote(witness.quote, f"{witness.title or witness.document}{published}", url)
