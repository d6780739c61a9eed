"""What a query's text tells before it is evaluated."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.query_text import Glance, check, glance
from api.refusals import RemoteRefusedError, TooComplexError, UpdateRefusedError

PLAIN = "PREFIX ex: <http://e.example/> SELECT * { ?s ex:p ?o }"


def test_a_plain_query_is_seen_as_it_is() -> None:
    assert glance(PLAIN) == Glance("SELECT", 1, remote=False, dataset=False)


@pytest.mark.parametrize("operation", ["INSERT DATA", "DELETE WHERE", "LOAD", "CLEAR ALL", "DROP", "with"])
def test_updates_are_refused(operation: str) -> None:
    with pytest.raises(UpdateRefusedError, match="only reads"):
        check(f"PREFIX insert: <http://e.example/>\n# INSERT\n{operation} <http://e.example/>", 128)


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
        check(f"SELECT * {{ {clause} }}", 128)


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
    assert glance('SELECT * { { FILTER((1 = 1) && "((((" != "") } }').depth == 4


def test_nesting_past_the_limit_is_refused() -> None:
    with pytest.raises(TooComplexError, match="129 deep"):
        check("ASK " + "{" * 129 + "}" * 129, 128)


def test_nesting_at_the_limit_passes() -> None:
    assert check("ASK " + "{" * 128 + "}" * 128, 128).depth == 128


def test_a_dataset_named_by_the_query_is_seen() -> None:
    assert glance("SELECT * FROM <http://e.example/g> { ?s ?p ?o }").dataset


@pytest.mark.parametrize("unit", ['"', '"""', '\\"""', "'", "<a", ".-", "{", "a:", "?", "#", "\\", '"""\\"'])
def test_hostile_texts_take_no_time(unit: str) -> None:
    begun = time.perf_counter()
    glance(unit * (20_000 // len(unit)))
    assert time.perf_counter() - begun < 1


@given(st.text(alphabet="{}()[]\"'<>#?:.-@\\ \nSERVICEservice", max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert glance(text).depth >= 0
