"""Twenty queries made to take all time or memory, three times each: all end, and the next is answered."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from api.problems import TYPES
from tests.attacks.target import Target
from tests.serving import LONG

ENDED = frozenset({"timeout", "query-crashed", "too-much-memory"})
REFUSED = frozenset({"too-complex", "too-deep", "query-too-long"})
ANY = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o"
NEVER = "FILTER(STRLEN(STR(?a)) + STRLEN(STR(?o)) < 0)"
OTHERS = ANY.replace("?", "?z")
HUNDRED = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(100))
DOUBLED = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40))
VALUES = " ".join(f"VALUES ?v{n} {{ 0 1 2 3 4 5 6 7 8 9 }}" for n in range(12))

BOMBS: Mapping[str, tuple[str, frozenset[str]]] = {
    "cartesian product, counted": (f"SELECT (COUNT(*) AS ?n) {{ {ANY} }}", ENDED),
    "cartesian product, sorted": (f"SELECT * {{ {ANY} }} ORDER BY ?a ?d ?g", ENDED),
    "cartesian product, distinct": (f"SELECT DISTINCT ?a ?d ?g ?j {{ {ANY} }}", ENDED),
    "cartesian product, grouped": (f"SELECT ?a (COUNT(?d) AS ?n) {{ {ANY} }} GROUP BY ?a ?d ?g", ENDED),
    "cartesian product, joined into one string": (
        f"SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?x) {{ {ANY} }}",
        ENDED,
    ),
    "cartesian product, built": (f"CONSTRUCT {{ ?a ?b ?l }} {{ {ANY} FILTER(?a = ?l && ?d != ?g) }}", ENDED),
    "cartesian product, described": (
        f"DESCRIBE ?a {{ {ANY} {NEVER} }}",
        ENDED,
    ),
    "hundred patterns": (f"SELECT * {{ {HUNDRED} }} ORDER BY ?s0", ENDED),
    "three hundred patterns": (f"ASK {{ {'?s ?p ?o . ' * 300} }}", REFUSED),
    "three hundred patterns by ;": (f"ASK {{ ?s ?p ?o {'; ?p ?o ' * 300} }}", REFUSED),
    "paths of any length both ways": (
        "SELECT (COUNT(*) AS ?n) { ?a (!<a:x>|^!<a:x>)* ?b . ?b (!<a:x>|^!<a:x>)* ?c }",
        ENDED,
    ),
    "paths of any length in a path": (
        "SELECT (COUNT(*) AS ?n) { ?a ((!<a:x>|^!<a:x>)+)+ ?b . ?c (!<a:x>|^!<a:x>)+ ?d }",
        ENDED,
    ),
    "path of three hundred steps": (f"ASK {{ ?s <a:p>{'/<a:p>' * 300} ?o }}", REFUSED),
    "VALUES multiplied": (f"SELECT (COUNT(*) AS ?n) {{ {VALUES} }}", ENDED),
    "VALUES multiplied and sorted": (f"SELECT * {{ {VALUES} }} ORDER BY DESC(?v1)", ENDED),
    "CONCAT doubled": (f"SELECT (STRLEN(?x40) AS ?n) {{ BIND('aaaaaaaa' AS ?x0) {DOUBLED} }}", ENDED),
    "REPLACE doubled": (
        "SELECT (STRLEN(?z) AS ?n) { BIND(REPLACE('aaaaaaaaaaaaaaaa', 'a', 'aaaaaaaaaaaaaaaa') AS ?a) "
        "BIND(REPLACE(?a, 'a', ?a) AS ?b) BIND(REPLACE(?b, 'a', ?a) AS ?c) "
        "BIND(REPLACE(?c, 'a', ?b) AS ?z) }",
        ENDED,
    ),
    "NOT EXISTS over a product": (
        f"ASK {{ {ANY} FILTER NOT EXISTS {{ ?a ?x ?y . ?y ?z ?o }} {NEVER} }}",
        ENDED,
    ),
    "regular expression on a product": (
        f'SELECT (COUNT(*) AS ?n) {{ {ANY} FILTER REGEX(STR(?c), "(a+)+b") }}',
        ENDED,
    ),
    "subqueries in subqueries": (
        f"SELECT (COUNT(*) AS ?n) {{ {{ SELECT * {{ {ANY} }} }} {{ SELECT * {{ {OTHERS} }} }} }}",
        ENDED,
    ),
}


def test_there_are_twenty_bombs() -> None:
    assert len(BOMBS) == 20


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_ended_and_the_next_query_answered(hurried: Target, name: str) -> None:
    query, expected = BOMBS[name]

    def throw(_: int) -> str:
        answer = httpx.post(f"{hurried.address}/sparql", data={"query": query}, timeout=LONG)
        found: dict[str, str] = answer.json()
        return found.get("type", "").removeprefix(TYPES) or answer.text[:200]

    with ThreadPoolExecutor(2) as pool:
        answers = set(pool.map(throw, range(3)))
    assert answers <= expected
    assert hurried.asked("ASK {}").json()["boolean"] is True
    assert hurried.healthy()
