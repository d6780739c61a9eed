"""English names of posts, read and written by one table."""

from __future__ import annotations

import json

import pytest

from kg.query import Session, as_json, ask
from kg.query.english_posts import names, readings, titles

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
