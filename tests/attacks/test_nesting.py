"""Twenty-two forms of nesting at depth 129, 2,000 and 50,000: refused before any engine sees them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import httpx
import pytest

from api.problems import TYPES
from tests.attacks.target import Target
from tests.serving import LONG


def around(before: str, inner: str, after: str, pattern: str = "ASK {{ {} }}") -> Callable[[int], str]:
    return lambda depth: pattern.format(before * depth + inner + after * depth)


FILTER = "ASK {{ FILTER({}) }}"
FORMS: Mapping[str, Callable[[int], str]] = {
    "groups": around("{", "", "}"),
    "parentheses": around("(", "1", ")", FILTER),
    "negations": around("!", "true", "", FILTER),
    "minus signs": around("- ", "1", "", FILTER),
    "sum": around("1 + ", "1", "", FILTER),
    "difference": around("1-", "1", "", FILTER),
    "product": around("1 * ", "1", "", FILTER),
    "disjunction": around("?a || ", "?a", "", FILTER),
    "conjunction": around("?a && ", "?a", "", FILTER),
    "IF": around("IF(1, 1, ", "1", ")", FILTER),
    "COALESCE": around("COALESCE(", "1", ")", FILTER),
    "IN": around("1 IN (", "1", ")", FILTER),
    "FILTER EXISTS": around("FILTER EXISTS {", "", "}"),
    "OPTIONAL": around("OPTIONAL {", "", "}"),
    "GRAPH": around("GRAPH ?g {", "", "}"),
    "MINUS": around("MINUS { ?s ?p ?o ", "", "}"),
    "subqueries": around("{ SELECT * {", "", "}}"),
    "blank nodes": around("[ <a:p> ", "1", " ]", "ASK {{ ?s ?p {} }}"),
    "lists": around("(", "1", ")", "ASK {{ ?s ?p {} }}"),
    "quoted triples": around("<< ", "?s ?p ?o", " >> ?p ?o"),
    "paths in parentheses": around("(", "<a:p>", ")*", "ASK {{ ?s {} ?o }}"),
    "alternative paths": around("<a:p>|", "<a:p>", "", "ASK {{ ?s {} ?o }}"),
}


def test_there_are_twenty_two_forms() -> None:
    assert len(FORMS) == 22


@pytest.mark.parametrize("depth", [129, 2_000, 50_000])
@pytest.mark.parametrize("name", FORMS)
def test_what_nests_too_deep_is_refused(target: Target, name: str, depth: int) -> None:
    query = FORMS[name](depth).encode()
    answer = httpx.post(
        f"{target.address}/sparql",
        content=query,
        headers={"content-type": "application/sparql-query"},
        timeout=LONG,
    )
    kind = answer.json()["type"].removeprefix(TYPES)
    too_long = len(query) > 120_000  # read no further than any query may be
    assert (answer.status_code, kind) == ((413, "query-too-long") if too_long else (400, "too-deep"))


def test_the_server_lives(target: Target) -> None:
    assert target.healthy()
