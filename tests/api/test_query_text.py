"""What a query's text tells before it is evaluated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.query_text import Glance, check, check_update, glance
from api.refusals import RemoteRefusedError, TooComplexError, TooDeepError, UpdateRefusedError

PLAIN = "PREFIX ex: <http://e.example/> SELECT * { ?s ex:p ?o }"


def test_a_plain_query_is_seen_as_it_is() -> None:
    assert glance(PLAIN) == Glance("SELECT", 1, 1, remote=False, loads=False, dataset=False)


@pytest.mark.parametrize("operation", ["INSERT DATA", "DELETE WHERE", "LOAD", "CLEAR ALL", "DROP", "with"])
def test_updates_are_refused(operation: str) -> None:
    with pytest.raises(UpdateRefusedError, match="is an update"):
        check(f"PREFIX insert: <http://e.example/>\n# INSERT\n{operation} <http://e.example/>", 128, 100)


@pytest.mark.parametrize(
    "clause",
    [
        "SERVICE <http://e.example/> {}",
        "service silent<http://e.example/> {}",
        "SERVICE ?where {}",
        "FILTER(true.SERVICE<http://e.example/>{})",
        "OPTIONAL{SERVICE\n#x\nex:a {}}",
    ],
)
def test_queries_to_other_servers_are_refused(clause: str) -> None:
    with pytest.raises(RemoteRefusedError):
        check(f"SELECT * {{ {clause} }}", 128, 100)


@pytest.mark.parametrize(
    "harmless",
    [
        '"SERVICE <http://e.example/>"',
        "'it\\'s SERVICE'",
        '"""a "quoted" SERVICE\n"""',
        "'''SERVICE'''",
        "<http://e.example/SERVICE>",
        "?service",
        "$service",
        "service:x",
        "ex:SERVICE",
        "'dịch vụ'@service",
        "# SERVICE <http://e.example/>\n true",
    ],
)
def test_the_word_service_elsewhere_is_harmless(harmless: str) -> None:
    assert not glance(f"SELECT * {{ BIND({harmless} AS ?x) }}").remote


def test_nesting_is_measured_outside_strings() -> None:
    assert glance('SELECT * { { FILTER((1 = 1) && "((((" != "") } }').depth == 5


def test_nesting_past_the_limit_is_refused() -> None:
    with pytest.raises(TooDeepError, match="129 deep"):
        check("ASK " + "{" * 129 + "}" * 129, 128, 100)


def test_nesting_at_the_limit_passes() -> None:
    assert check("ASK " + "{" * 128 + "}" * 128, 128, 100).depth == 128


@pytest.mark.parametrize(
    "expression",
    ["1" + " + 1" * 129, "1" + " - 1" * 129, "!" * 129 + "1", "?a" + " || ?a" * 129, "IF(1, 1, " * 129],
)
def test_a_chain_of_operators_counts_as_nesting(expression: str) -> None:
    with pytest.raises(TooDeepError):
        check(f"ASK {{ FILTER({expression}) }}", 128, 100)


def test_chains_in_different_places_are_not_added_up() -> None:
    assert glance("ASK { FILTER(1 + 1) FILTER(1 + 1) ?s a/b ?o ; (a|b) ?o . ?s a/b ?o }").depth == 3


def test_a_long_row_of_sort_keys_counts_as_nesting() -> None:
    assert glance("SELECT * {} ORDER BY " + "(1)" * 200).depth > 128


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        ("?s ?p ?o", 1),
        ("?s ?p ?o . ?s ?p ?o .", 2),
        ("?s ?p ?o ; ?p ?o ; ?p ?o, ?o.", 4),
        ("ex:a a ex:b. ex:c a ex:d.", 2),
        ("?s a/b/c ?o", 3),
        ("?s ?p [ ?p ?o ; ?p ?o ] .", 3),
        ("?s ?p ?o FILTER(?o > 1 && ?o < 3)", 1),
        ("?s ?p ?o OPTIONAL { ?s ?p ?o } { ?s ?p ?o } UNION { ?s ?p ?o }", 4),
        ("{ SELECT ?a ?b ?c ?d WHERE { ?a ?b ?c } ORDER BY ?a ?b ?c ?d LIMIT 3 }", 1),
        ("VALUES (?a ?b) { (1 2) } BIND(?a + 1 AS ?c) GRAPH ?g { ?s ?p 'a . b ; c' }", 1),
        ('?s ?p "a"@vi . ?s ?p "1"^^xsd:integer . ?s ?p 1.5 . ?s ?p true', 4),
    ],
)
def test_triple_patterns_are_counted(pattern: str, count: int) -> None:
    assert glance(f"SELECT * WHERE {{ {pattern} }}").patterns == count


def test_too_many_patterns_are_refused() -> None:
    with pytest.raises(TooComplexError, match="101"):
        check("ASK { " + "?s ?p ?o . " * 101 + "}", 128, 100)


def test_as_many_patterns_as_the_limit_pass() -> None:
    assert check("ASK { " + "?s ?p ?o . " * 100 + "}", 128, 100).patterns == 100


@pytest.mark.parametrize("update", ["LOAD <http://e.example/>", "CLEAR ALL ; load silent <file:///a>"])
def test_an_update_that_fetches_is_refused(update: str) -> None:
    with pytest.raises(RemoteRefusedError, match="PUT its content"):
        check_update(update, 128)


def test_an_update_that_asks_another_server_is_refused() -> None:
    with pytest.raises(RemoteRefusedError, match="SERVICE"):
        check_update("INSERT { ?s ?p ?o } WHERE { SERVICE <http://e.example/> { ?s ?p ?o } }", 128)


def test_a_dataset_named_by_the_query_is_seen() -> None:
    assert glance("SELECT * FROM <http://e.example/g> { ?s ?p ?o }").dataset


@pytest.mark.parametrize("unit", ['"', '"""', '\\"""', "'", "<a", ".-", "{", "a:", "?", "#", "\\", '"""\\"'])
def test_hostile_texts_are_looked_at_in_time_linear_in_their_length(unit: str) -> None:
    glance(unit * (200_000 // len(unit)), 128)  # what grows with the square would take longer than a test may


@given(st.text(alphabet="{}()[]\"'<>#?:.-@\\ \nSERVICEservice", max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert glance(text).depth >= 0
