"""Constraints of SHACL as queries: what each lets pass, and what is refused rather than skipped."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pyoxigraph
import pytest

from kg.errors import DataError
from kg.graph.rules import read_rules

PREFIXES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix e: <https://e.example/> .
"""
SHAPE = "e:S a sh:NodeShape ; sh:targetClass e:T ;"
LANG_STRING = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>"


def offenders(folder: Path, shapes: str, statements: Iterable[str]) -> set[str]:
    """Return the nodes that break a rule, by their names."""
    store = pyoxigraph.Store()
    lines = "".join(f"{one} .\n" for one in statements)
    store.load(PREFIXES + lines, format=pyoxigraph.RdfFormat.TURTLE)
    found: set[str] = set()
    for rule in read_rules(shapes_file(folder, shapes)):
        rows = cast(pyoxigraph.QuerySolutions, store.query(rule.query, use_default_graph_as_union=True))
        found |= {row["this"].value.rpartition("/")[2] for row in rows}
    return found


def shapes_file(folder: Path, shapes: str) -> Path:
    path = folder / "shapes.ttl"
    path.write_text(PREFIXES + shapes, encoding="utf-8")
    return path


def about_p(constraint: str) -> str:
    return f'{SHAPE} sh:property [ sh:path e:p ; {constraint} ; sh:message "m" ] .'


@pytest.mark.parametrize(
    ("constraint", "good", "bad"),
    [
        ("sh:class e:C", "e:c", "e:none"),
        ("sh:datatype xsd:string", '"a"', '"a"@vi'),
        ("sh:datatype xsd:date", '"2019-01-17"^^xsd:date', '"2019-02-30"^^xsd:date'),
        ("sh:datatype xsd:integer", "7", '"seven"^^xsd:integer'),
        ("sh:datatype xsd:integer", "-7", "7.0"),
        ("sh:datatype xsd:boolean", "true", '"true"'),
        (f"sh:datatype {LANG_STRING}", '"a"@vi', '"a"'),
        ('sh:in ( "a" "b" )', '"b"', '"c"'),
        ('sh:in ( "a" "b" )', '"a"', '"a"@vi'),
        ("sh:minInclusive 0 ; sh:maxInclusive 1", "1.0", "1.01"),
        ("sh:minInclusive 0", "0", "-1"),
        ("sh:minInclusive 0", "0", '"zero"'),
        ("sh:minLength 1", '"a"', '""'),
        ("sh:nodeKind sh:IRI", "e:c", '"c"'),
        ("sh:nodeKind sh:Literal", '"c"', "e:c"),
        ("sh:nodeKind sh:BlankNode", "_:c", "e:c"),
        ('sh:pattern "^[0-9]{4}$"', '"2019"', '"19"'),
        ("sh:minCount 1", '"a"', ""),
        ("sh:maxCount 1", '"a"', '"a", "b"'),
        ("sh:minCount 2", '"a", "b"', '"a"'),
        ("sh:minCount 2 ; sh:maxCount 2", '"a", "b"', '"a", "b", "c"'),
        ("sh:minCount 1 ; sh:maxCount 1", '"a"', '"a", "a"@vi'),
    ],
)
def test_a_constraint_lets_the_good_value_pass_and_finds_the_bad_one(
    tmp_path: Path, constraint: str, good: str, bad: str
) -> None:
    statements = ["e:good a e:T", "e:bad a e:T", "e:c a e:C", f"e:good e:p {good}"]
    statements += [f"e:bad e:p {bad}"] if bad else []
    assert offenders(tmp_path, about_p(constraint), statements) == {"bad"}


@pytest.mark.parametrize(
    ("constraint", "more", "broken"),
    [
        ("sh:lessThan e:q", "e:q 3", False),
        ("sh:lessThan e:q", "e:q 2", True),
        ("sh:lessThan e:q", "e:q 3, 1", True),
        ("sh:lessThan e:q", 'e:q "three"', True),
        ("sh:lessThan e:q", "e:r 1", False),
        ("sh:lessThanOrEquals e:q", "e:q 2", False),
        ("sh:lessThanOrEquals e:q", "e:q 1", True),
        ("sh:lessThanOrEquals e:q ; sh:lessThanOrEquals e:r", "e:q 2 ; e:r 1", True),
    ],
)
def test_two_properties_are_held_in_order(tmp_path: Path, constraint: str, more: str, broken: bool) -> None:
    assert offenders(tmp_path, about_p(constraint), [f"e:a a e:T ; e:p 2 ; {more}"]) == (
        {"a"} if broken else set()
    )


def test_a_property_may_be_read_backwards(tmp_path: Path) -> None:
    shape = f"{SHAPE} sh:property [ sh:path [ sh:inversePath e:p ] ; sh:minCount 1 ] ."
    assert offenders(tmp_path, shape, ["e:a a e:T", "e:b a e:T", "e:x e:p e:b"]) == {"a"}


def test_a_node_itself_may_be_constrained(tmp_path: Path) -> None:
    shape = f"{SHAPE} sh:nodeKind sh:IRI ; sh:class e:C ."
    assert offenders(tmp_path, shape, ["e:a a e:T, e:C", "e:b a e:T"]) == {"b"}


def test_a_constraint_may_be_written_in_sparql(tmp_path: Path) -> None:
    select = "SELECT $this WHERE { $this <https://e.example/p> $this }"
    shape = f'{SHAPE} sh:sparql [ sh:message "m" ; sh:select "{select}" ] .'
    assert offenders(tmp_path, shape, ["e:a a e:T ; e:p e:a", "e:b a e:T ; e:p e:a", "e:c e:p e:c"]) == {"a"}


def test_only_nodes_of_the_class_are_looked_at(tmp_path: Path) -> None:
    assert offenders(tmp_path, about_p("sh:minCount 1"), ["e:a a e:Other"]) == set()


def test_a_rule_names_its_shape_and_what_should_be(tmp_path: Path) -> None:
    (rule,) = read_rules(shapes_file(tmp_path, about_p("sh:minCount 1")))
    assert (rule.shape, rule.message) == ("https://e.example/S", "m")


@pytest.mark.parametrize(
    ("shapes", "what"),
    [
        ("e:S a sh:NodeShape .", "a shape without sh:targetClass"),
        (about_p("sh:uniqueLang true"), "uniqueLang"),
        (about_p("sh:maxLength 3"), "maxLength"),
        (f"{SHAPE} sh:closed true .", "closed"),
        (
            f"{SHAPE} sh:property [ sh:path ( e:p e:q ) ; sh:minCount 1 ] .",
            "a path other than a property or its inverse",
        ),
        (
            f'{SHAPE} sh:sparql [ sh:select "SELECT $this {{ }}" ] .',
            "a SPARQL constraint without 'WHERE {'",
        ),
    ],
)
def test_what_the_queries_do_not_cover_is_refused_and_never_skipped(
    tmp_path: Path, shapes: str, what: str
) -> None:
    with pytest.raises(DataError, match=r"shapes\.ttl: .*e\.example/S: the gate cannot check ") as refusal:
        read_rules(shapes_file(tmp_path, shapes))
    assert what in str(refusal.value.reason)


def test_shapes_that_are_no_turtle_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"shapes\.ttl: this is no Turtle"):
        read_rules(shapes_file(tmp_path, "e:S a sh:NodeShape ; sh:property [ ."))
