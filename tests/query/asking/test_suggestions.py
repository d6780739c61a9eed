"""Questions that are suggested: those that the graph at hand understands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.model.interval import Interval
from kg.query import Session, ask, nearest_questions, questions
from kg.query.asking.tables import forms
from tests.graphs import GraphBuilder, bound

HER, POST = "Trần Thị Thử", "Giám đốc Sở Thử"


@pytest.fixture(scope="module")
def own() -> Iterator[Session]:
    """Ask a graph that knows nobody of the sample articles."""
    graph = GraphBuilder()
    graph.article("d1", f"{HER}, Lê Văn Thử.", "2024-05-01")
    for person, post in ((HER, "Giám đốc @ Sở Thử"), ("Lê Văn Thử", "Phó Giám đốc @ Sở Thử")):
        graph.holding("d1", person, post, person)
    for person, post, day in (
        (HER, "Giám đốc @ Sở Thử", "2024-05-01"),
        ("Lê Văn Thử", "Phó Giám đốc @ Sở Thử", "2024-04-01"),
    ):
        seen = bound(day)
        graph.tenure(person, post, [], Interval(latest_start=seen, earliest_end=seen))
    with graph.store() as store:
        yield Session(store)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_question_that_is_suggested_is_understood(own: Session, language: str) -> None:
    found = questions(own, language)
    assert len({ask(own, one).form for one in found} - {None}) >= 10
    assert [one for one in found if ask(own, one).form is None] == []


def test_suggestions_ask_about_the_people_posts_and_days_of_the_graph(own: Session) -> None:
    assert f"Ai giữ chức {POST} ngày 1/5/2024?" in questions(own, "vi")
    assert f"Who held {POST} on 1 May 2024?" in questions(own, "en")
    assert not any("Mai Tiến Dũng" in one for one in questions(own, "vi"))
    assert all("2019" not in one for one in questions(own, "vi"))


def test_the_nearest_questions_are_in_the_language_that_is_wanted(own: Session) -> None:
    asked = "Ai thích bóng đá?"
    assert set(nearest_questions(own, asked, "en")) <= set(questions(own, "en"))
    assert nearest_questions(own, asked, "vi") == ask(own, asked).examples


def test_a_graph_that_knows_the_examples_keeps_them(samples: Session) -> None:
    assert questions(samples, "vi") == tuple(dict.fromkeys(form.examples[0] for form in forms()))


def test_names_that_mean_two_are_not_asked_about() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Lê Văn Thử.", "2024-05-01")
    for who in ("", "2"):
        person = graph.person("Lê Văn Thử", discriminator=who)
        graph.holding("d1", person, "Giám đốc @ Sở Thử", "Lê Văn Thử")
    seen = bound("2024-05-01")
    graph.tenure("Lê Văn Thử", "Giám đốc @ Sở Thử", [], Interval(latest_start=seen, earliest_end=seen))
    with graph.store() as store:
        assert not any("Lê Văn Thử" in one for one in questions(Session(store), "vi"))


def test_an_empty_graph_suggests_what_needs_no_name() -> None:
    with GraphBuilder().store() as store:
        assert questions(Session(store), "en") == ("Which posts were held at the same time?",)
