from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph as ox
import pytest

from kg.errors import DataError, QueryError
from kg.model.interval import Interval
from kg.query import Session
from kg.query.register import register
from kg.store import GraphStore
from kg.views import export as module
from kg.views.export import FORMATS, export, format_of
from kg.views.network import network
from tests.graphs import CHAIR, GraphBuilder, bound, seed_builder, seed_graph

RDF = {
    "turtle": ox.RdfFormat.TURTLE,
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "trig": ox.RdfFormat.TRIG,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")


@pytest.fixture(scope="module")
def seeds() -> GraphStore:
    return seed_graph()


def statements(content: bytes, form: str) -> set[str]:
    return {str(quad.triple) for quad in ox.parse(content, format=RDF[form])}


@pytest.mark.parametrize("form", FORMATS)
def test_two_stores_of_one_graph_give_the_same_bytes(seeds: GraphStore, form: str) -> None:
    assert export(seeds, form) == export(seed_graph(), form)


@pytest.mark.parametrize("form", RDF)
def test_every_rdf_format_holds_every_statement(seeds: GraphStore, form: str) -> None:
    assert statements(export(seeds, form), form) == statements(export(seeds, "nquads"), "nquads")


def test_nquads_are_those_of_the_build(tmp_path: Path) -> None:
    graph = seed_builder()
    graph.seen()
    assert export(graph.store(), "nquads") == graph.write(tmp_path / "graph.nq").read_bytes()


def test_nquads_are_sorted(seeds: GraphStore) -> None:
    lines = export(seeds, "nquads").decode().splitlines()
    assert lines == sorted(lines)


def test_trig_keeps_the_graphs_apart(seeds: GraphStore) -> None:
    graphs = {str(quad.graph_name) for quad in ox.parse(export(seeds, "trig"), format=ox.RdfFormat.TRIG)}
    assert len(graphs) > 5


def test_jsonld_says_the_same_as_turtle(seeds: GraphStore) -> None:
    document = json.loads(export(seeds, "jsonld"))
    expanded = {str(quad.triple) for quad in ox.parse(json.dumps(document), format=ox.RdfFormat.JSON_LD)}
    assert expanded == statements(export(seeds, "turtle"), "turtle")


def test_a_context_without_context_is_our_fault(
    seeds: GraphStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "context.jsonld").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(module, "resource", lambda _: tmp_path / "context.jsonld")
    with pytest.raises(DataError, match="@context"):
        export(seeds, "jsonld")


def test_the_longest_ending_of_a_file_name_decides() -> None:
    assert [format_of(name) for name in ("a.json", "a.popolo.json", "a.ftm.json", "a.txt")] == [
        *("jsonld", "popolo", "followthemoney", None)
    ]


def test_an_unknown_format_is_refused_with_those_there_are(seeds: GraphStore) -> None:
    with pytest.raises(QueryError, match="turtle"):
        export(seeds, "docx")


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.ttl", "turtle"), ("a.nq", "nquads"), ("a.json", "jsonld"), ("a.csv", "csv"), ("a.txt", None)],
)
def test_the_ending_of_a_file_tells_the_format(name: str, form: str | None) -> None:
    assert format_of(name) == form


def test_gexf_is_read_back_with_the_days_of_each_tenure(seeds: GraphStore) -> None:
    root = ET.fromstring(export(seeds, "gexf"))
    name = "{http://www.gexf.net/1.2draft}"
    graph = root.find(f"{name}graph")
    assert graph is not None
    assert graph.attrib["mode"] == "dynamic"
    spans = {(edge.get("start"), edge.get("end")) for edge in root.iter(f"{name}edge")}
    assert ("2019-01-17", "2019-09-06") in spans
    assert "lastmodifieddate" not in export(seeds, "gexf").decode()


def test_gexf_shows_events_and_who_came_on_their_days_alone(seeds: GraphStore) -> None:
    root = ET.fromstring(export(seeds, "gexf"))
    name = "{http://www.gexf.net/1.2draft}"
    events = {
        node.attrib["id"]: (node.get("start"), node.get("end"))
        for node in root.iter(f"{name}node")
        if "/event/" in node.attrib["id"] and node.get("start")
    }
    assert ("2019-01-17", "2019-01-17") in events.values()
    for edge in root.iter(f"{name}edge"):
        if edge.attrib["source"] in events:
            assert (edge.get("start"), edge.get("end")) == events[edge.attrib["source"]]


def test_gexf_shows_what_is_certain_on_no_day_as_long_as_it_is_possible() -> None:
    graph = GraphBuilder()
    graph.person("Nguyễn Văn A")
    graph.post(CHAIR, seats=1)
    graph.tenure("Nguyễn Văn A", CHAIR, [], Interval(bound("2019-01-01"), None, None, bound("2020-01-01")))
    edges = ET.fromstring(export(graph.store(), "gexf")).iter("{http://www.gexf.net/1.2draft}edge")
    assert ("2019-01-01", "2020-01-01") in {(edge.get("start"), edge.get("end")) for edge in edges}


@pytest.mark.parametrize(
    ("interval", "contested", "days"),
    [
        (Interval(latest_end=bound("2023-01-05")), False, ("2023-01-05", "2023-01-05")),
        (
            Interval(earliest_start=bound("2016-04-01"), latest_start=bound("2016-04-30")),
            False,
            ("2016-04-01", "2016-04-30"),
        ),
        (Interval(None, bound("2019-01-17"), bound("2019-01-17")), True, ("2019-01-17", "2019-01-17")),
        (Interval(None, bound("2019-01-31"), bound("2019-01-01")), True, ("2019-01-01", "2019-01-31")),
        (
            Interval(bound("2018-01-01"), bound("2019-01-17"), bound("2019-01-17"), bound("2020-01-01")),
            True,
            ("2019-01-17", "2019-01-17"),
        ),
    ],
)
def test_gexf_draws_no_tenure_for_ever(interval: Interval, contested: bool, days: tuple[str, str]) -> None:
    graph = GraphBuilder()
    graph.person("Nguyễn Văn A")
    graph.post(CHAIR, seats=1)
    graph.tenure("Nguyễn Văn A", CHAIR, [], interval, contested=contested)
    edges = ET.fromstring(export(graph.store(), "gexf")).iter("{http://www.gexf.net/1.2draft}edge")
    assert days in {(edge.get("start"), edge.get("end")) for edge in edges}


def test_networks_and_tables_grade_each_tenure_alike(seeds: GraphStore) -> None:
    graph = nx.parse_graphml(export(seeds, "graphml").decode(), force_multigraph=True)
    drawn = sorted(facts["grade"] for *_, facts in graph.edges(data=True) if facts.get("grade"))
    assert drawn == sorted(row["grade"] for row in rows(seeds))


Facts = dict[str, object]
READERS = {
    "gexf": lambda content: nx.read_gexf(io.BytesIO(content)),
    "graphml": lambda content: nx.parse_graphml(content.decode(), force_multigraph=True),
}
OF_A_FILE = {"id", "start", "end"}
"""What a format adds: numbers of edges, and the days on which GEXF draws something."""


def plain(facts: Mapping[str, object], *beside: str) -> Facts:
    """Return the attributes that a file holds: words, numbers and truth values."""
    return {
        name: value
        for name, value in facts.items()
        if isinstance(value, str | int) and name not in OF_A_FILE.union(beside)
    }


@pytest.mark.parametrize("form", READERS)
def test_a_network_is_read_back_whole(seeds: GraphStore, form: str) -> None:
    drawn, read = network(seeds, limit=sys.maxsize), READERS[form](export(seeds, form))
    assert (read.is_directed(), read.is_multigraph()) == (True, True)
    assert {node: plain(facts) for node, facts in read.nodes(data=True)} == {
        node: plain(facts) for node, facts in drawn.nodes(data=True)
    }
    assert edges(read) == edges(drawn)


def edges(graph: nx.Graph[str]) -> list[tuple[str, str, list[tuple[str, object]]]]:
    return sorted(
        ((source, target, sorted(plain(facts).items())) for source, target, facts in graph.edges(data=True)),
        key=str,
    )


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_characters_that_xml_cannot_hold_do_not_break_a_network(form: str) -> None:
    graph = GraphBuilder()
    graph.person("Nguyễn\x01 Văn A")
    root = ET.fromstring(export(graph.store(), form))
    assert "Nguyễn Văn A" in {*root.itertext(), *(one.get("label") for one in root.iter())}


def rows(store: GraphStore) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export(store, "csv").decode(), newline="")))


def test_csv_has_one_row_a_tenure_with_bounds_and_sources(seeds: GraphStore) -> None:
    found = [
        row
        for row in rows(seeds)
        if row["person"] == "Mai Tiến Dũng" and row["post"] == "Chủ nhiệm Văn phòng Chính phủ"
    ]
    (row,) = found
    assert row["title"] == "Chủ nhiệm"
    assert row["organization"] == "Văn phòng Chính phủ"
    assert [row[name] for name in BOUNDS] == [
        *("", "2019-01-17", "2019-09-06", "2021-05-06"),
    ]
    assert (row["ongoing_at"], row["acting"], row["spell"], row["attestations"]) == (
        "2019-09-06",
        "false",
        "1",
        "2",
    )
    assert row["documents"] == "004_55f8c872c7ad2f1e; 003_510bd358f68f2f03"
    assert (row["start"], row["end"], row["grade"]) == ("", "", "certain")


def test_csv_is_read_back_as_the_tenures_that_it_was_written_of(seeds: GraphStore) -> None:
    known = register(Session(seeds))
    found = [
        (
            *(row["tenure_id"], row["person_id"], row["post_id"], row["organization_id"], row["grade"]),
            *(row["acting"] == "true", row["contested"] == "true", int(row["spell"])),
            [date.fromisoformat(row[name]) if row[name] else None for name in BOUNDS],
            int(row["attestations"]),
            [one for one in row["documents"].split("; ") if one],
        )
        for row in rows(seeds)
    ]
    assert found == [
        (
            *(one.id, one.person.id, one.post.id, one.organization.id if one.organization else ""),
            *(one.grade.value, one.acting, one.contested, one.number),
            list(one.interval.days()),
            known.attestations.get(one.iri, 0),
            [source.document for source in known.sources.get(one.iri, ())],
        )
        for one in known.tenures
    ]
    assert found


def test_csv_sorts_people_in_vietnamese_order(seeds: GraphStore) -> None:
    people = list(dict.fromkeys(row["person"] for row in rows(seeds)))
    assert people[:2] == ["Chu Đức Nhuận", "Đào Việt Trung"]


@pytest.mark.parametrize("name", ["=1+1", "+84", "-1", "@SUM(A1)", "\tA", "\rA"])
def test_no_cell_of_a_table_is_a_formula(name: str) -> None:
    graph = GraphBuilder()
    doc = graph.article("=cmd", "Có lời.", "2019-01-17")
    graph.holding(doc, name, "Chủ tịch", "lời", on="2019-01-17")
    graph.seen()
    (row,) = rows(graph.store())
    assert row["person"] == f"'{name}"
    assert row["documents"] == "'=cmd"
    assert row["organization"] == ""


def test_csv_marks_a_contested_tenure() -> None:
    graph = GraphBuilder()
    doc = graph.article("a", "Chủ tịch A, Chủ tịch B.", "2019-01-17")
    for name, contested in (("A", False), ("B", True)):
        one = graph.holding(doc, name, "Chủ tịch", f"Chủ tịch {name}", on="2019-01-17")
        graph.tenure(name, "Chủ tịch", [one], Interval(), contested=contested)
    assert {row["person"]: row["contested"] for row in rows(graph.store())} == {"A": "false", "B": "true"}
