"""The words that name events and tie people to them."""

import re

import pytest

from kg.extract.lexicon import lexicon
from kg.extract.meetings.words import Hit, whole, words
from kg.extract.tokens import tokenize


def hits(text: str) -> list[Hit]:
    tokens = tokenize(text)
    return words().hits(text, tokens, lexicon().gazetteer.scan(tokens).cues)


def phrases(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in hits(text)]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("hội nghị", "conference"),
        ("đại hội", "congress"),
        ("kỳ họp", "session"),
        ("họp báo", "press-conference"),
        ("làm việc với", "working-session"),
        ("hội đàm", "meeting"),
        ("thăm chính thức", "visit"),
        ("lễ khánh thành", "ceremony"),
        ("lễ truy điệu", "funeral"),
        ("phiên tòa", "trial"),
        ("khởi tố", "decision"),
        ("từ trần", "other"),
    ],
)
def test_an_event_word_has_its_type(text: str, event_type: str) -> None:
    (hit,) = hits(text)
    assert hit.events[0].event_type == event_type


def test_the_longest_phrase_from_the_left_wins() -> None:
    assert phrases("lễ trao quyết định bổ nhiệm") == ["lễ trao quyết định", "bổ nhiệm"]


def test_only_whole_words_count() -> None:
    assert phrases("lễn chủ trìu") == []
    assert phrases("hội đàm2 2hội đàm") == []


def test_the_words_of_a_phrase_stand_as_the_table_writes_them() -> None:
    assert phrases("hội  đàm, hội\nđàm") == []


def test_one_phrase_may_be_an_event_and_a_cue() -> None:
    (hit,) = hits("hội đàm")
    assert hit.events
    assert "attendee" in hit.classes


def test_a_text_ends_with_a_phrase_of_a_class_as_a_whole_word() -> None:
    assert words().ends_with("plural", "trong các")
    assert words().ends_with("plural", "các")
    assert not words().ends_with("plural", "gác")


def test_a_text_starts_with_a_phrase_of_a_class_as_a_whole_word() -> None:
    assert words().starts_with("plural", "nhiều hoạt động")
    assert not words().starts_with("plural", "nhiềuu hoạt động")


def test_a_cue_does_not_hide_the_event_word_inside_it() -> None:
    found = hits("ông a có chuyến thăm lào")
    assert [one.phrase for hit in found for one in hit.events] == ["chuyến thăm"]


def test_a_pattern_of_words_finds_whole_ones_and_of_two_the_first() -> None:
    found = re.compile(whole(("họp báo", "họp", "bế mạc"))).findall(
        "họp báo, phiên họp bế mạc, chuhọp, họpbáo"
    )
    assert found == ["họp báo", "họp", "bế mạc"]
