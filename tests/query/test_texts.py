"""SPARQL texts and the values in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Literal, URIRef

import kg.query
from kg.query import Session
from kg.query.texts import filled

NAMES = sorted(path.stem for path in Path(kg.query.__file__).parent.glob("*.rq"))


@pytest.mark.parametrize("name", NAMES)
def test_every_text_runs_as_it_stands(seeds: Session, name: str) -> None:
    assert seeds.store.select(filled(name, {})) is not None


@pytest.mark.parametrize("name", NAMES)
def test_every_text_says_what_it_asks(name: str) -> None:
    assert filled(name, {}).startswith("# ")


def test_values_replace_the_line_of_their_parameter() -> None:
    text = filled("post", {"post": [URIRef("urn:a"), URIRef("urn:b")]})
    assert "VALUES ?post { <urn:a> <urn:b> }" in text


def test_a_parameter_that_is_not_given_is_left_out() -> None:
    assert "UNDEF" not in filled("tenures", {})


def test_an_empty_list_stands_for_nothing(seeds: Session) -> None:
    assert seeds.rows("post", post=[]) == []


def test_a_value_cannot_break_out_of_its_place() -> None:
    assert (
        filled("post", {"post": [Literal('" } DROP ALL #')]}).count("}")
        == filled("post", {"post": []}).count("}") + 1
    )
    assert '"\\" } DROP ALL #"' in filled("post", {"post": [Literal('" } DROP ALL #')]})


def test_a_parameter_that_no_text_has_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(KeyError, match="planet"):
        filled("post", {"planet": []})
