"""English names of posts, read and written by one table."""

from __future__ import annotations

import json

import pytest
from rdflib.term import URIRef

from kg.errors import AmbiguousError
from kg.query import Session, as_json, ask
from kg.query.asking.phrasebook import Phrasebook
from kg.query.english_posts import names, readings, titles
from kg.query.labels import Entity, LabelIndex

BODIES = ("government office", "ministry of health", "government", "socialist republic of vietnam")


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("title", titles())
def test_every_name_that_is_written_is_read_back(title: str, body: str) -> None:
    for name in names(title, body):
        assert any(titles()[title] == meant and body in bodies for meant, bodies in readings(name)), name


def test_a_post_of_a_body_without_an_english_name_has_none() -> None:
    assert list(names("chairman", "")) == []


def test_the_marks_of_a_body_stay() -> None:
    assert "văn phòng chính phủ" in [
        body for _, bodies in readings("Head of Văn phòng Chính phủ") for body in bodies
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Premier",
        "Government Office chairman",
        "Chairperson, Government Office",
        "chair for the Government Office",
    ],
)
def test_a_question_and_a_look_up_find_the_same_post(samples: Session, name: str) -> None:
    reply = ask(samples, f"Who is the current {name}?")
    assert samples.find("post", name).label in json.dumps(as_json(reply), ensure_ascii=False)


def named(kind: str, label: str, *others: str) -> Entity:
    return Entity(URIRef(f"http://e.example/{kind}/{len(label)}"), kind, label, others)


OWN = named("post", "Thủ tướng Chính phủ", "Prime Minister")
FOREIGN = named("post", "Thủ tướng Quốc vụ viện Trung Quốc", "Prime Minister")
GOVERNMENT = named("organization", "Chính phủ", "Government")


def test_a_title_without_a_country_means_the_post_of_vietnam() -> None:
    every = {one.iri: one for one in (OWN, FOREIGN, GOVERNMENT)}
    assert LabelIndex(every, {}, {}).find("post", "Prime Minister") == OWN
    assert LabelIndex(every, {}, {}).find("post", FOREIGN.label) == FOREIGN
    only = {one.iri: one for one in (FOREIGN, GOVERNMENT)}
    assert LabelIndex(only, {}, {}).find("post", "Prime Minister") == FOREIGN


def test_foreign_posts_of_one_title_are_not_settled() -> None:
    other = named("post", "Thủ tướng nước khác", "Prime Minister")
    with pytest.raises(AmbiguousError, match="Prime Minister"):
        LabelIndex({one.iri: one for one in (other, FOREIGN)}, {}, {}).find("post", "Prime Minister")


def test_a_question_takes_the_post_of_vietnam_too() -> None:
    spelled = ("prime", "minister")
    book = Phrasebook({spelled: [(OWN, "prime minister"), (FOREIGN, "prime minister"), (OWN, "")]})
    assert book.longest(spelled, 0, spelled) == (2, [OWN])
    foreign = Phrasebook({spelled: [(OWN, "prime minister"), (FOREIGN, "prime minister")]})
    assert foreign.longest(spelled, 0, spelled) == (2, [OWN, FOREIGN])
