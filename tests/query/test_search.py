"""Search by a part of a name."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.model.answers import Hit
from kg.query import KINDS, Session, search
from tests.graphs import GraphBuilder


def labels(session: Session, text: str, *kinds: str) -> list[str]:
    return [hit.label for hit in search(session, text, kinds or KINDS).answers]


def test_words_are_found_without_marks_and_in_any_order(seeds: Session) -> None:
    assert labels(seeds, "dung mai", "person") == ["Mai Tiến Dũng"]


def test_a_hit_says_whether_all_marks_matched(seeds: Session) -> None:
    assert [hit.exact for hit in search(seeds, "mai tiến", ("person",)).answers] == [True]
    assert [hit.exact for hit in search(seeds, "mai tien", ("person",)).answers] == [False]


def test_an_abbreviation_finds_the_whole_name(seeds: Session) -> None:
    assert labels(seeds, "vpcp", "organization")[0] == "Văn phòng Chính phủ"


def test_a_name_with_words_of_address_is_found(seeds: Session) -> None:
    assert labels(seeds, "Ông Mai Tiến Dũng", "person") == ["Mai Tiến Dũng"]


@pytest.mark.parametrize("text", ["Ba Tri", "Co To", "Cu Huy Ha Tong"])
def test_the_name_of_a_place_or_a_person_is_not_taken_for_a_form_of_address(text: str) -> None:
    graph = GraphBuilder()
    graph.person("Huy Hà Tông")
    graph.post("Tổng Bí thư @ Bộ Chính trị")
    assert labels(Session(graph.store()), text) == []


def test_only_people_and_posts_are_addressed() -> None:
    graph = GraphBuilder()
    graph.post("Tổng Bí thư @ Bộ Chính trị")
    found = search(Session(graph.store()), "Ông Chính trị").answers
    assert {hit.kind for hit in found} == {"post"}


def test_a_whole_name_comes_first(seeds: Session) -> None:
    assert labels(seeds, "Văn phòng Chính phủ")[0] == "Văn phòng Chính phủ"


def test_matches_with_all_marks_come_before_folded_ones() -> None:
    graph = GraphBuilder()
    graph.person("Nguyễn Văn Hưng")
    graph.person("Trần Văn Hùng")
    assert labels(Session(graph.store()), "Hùng") == ["Trần Văn Hùng", "Nguyễn Văn Hưng"]


def test_a_word_matches_from_its_start_only(seeds: Session) -> None:
    assert labels(seeds, "ien dung", "person") == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_asked_for_alone(seeds: Session, kind: str) -> None:
    found = search(seeds, {"person": "mai", "document": "hội nghị"}.get(kind, "văn phòng"), (kind,))
    assert {hit.kind for hit in found.answers} == {kind}


def test_a_document_is_found_by_its_id(seeds: Session) -> None:
    (hit,) = search(seeds, "003_510bd358f68f2f03", ("document",)).answers
    assert hit == Hit(hit.id, "document", "003_510bd358f68f2f03", exact=True)


def test_the_limit_cuts_after_the_best(seeds: Session) -> None:
    assert len(search(seeds, "văn phòng", limit=2).answers) == 2


@pytest.mark.parametrize(
    ("text", "kinds", "limit", "words"),
    [(" ?", KINDS, 20, "empty"), ("a", ("person", "planet"), 20, "planet"), ("a", KINDS, 0, "limit")],
)
def test_a_question_that_cannot_be_asked_is_an_error(
    seeds: Session, text: str, kinds: tuple[str, ...], limit: int, words: str
) -> None:
    with pytest.raises(QueryError, match=words):
        search(seeds, text, kinds, limit)


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("Chairman", "Chủ nhiệm Văn phòng Chính phủ"),
        ("Chairman of the Government Office", "Chủ nhiệm Văn phòng Chính phủ"),
        ("Premier", "Thủ tướng Chính phủ"),
        ("chief", "Chánh Văn phòng Trung ương Đảng"),
    ],
)
def test_english_words_find_the_posts_that_they_mean(samples: Session, words: str, post: str) -> None:
    assert post in labels(samples, words, "post")
    assert post in labels(samples, words)


def test_what_is_called_so_comes_before_what_english_words_mean(samples: Session) -> None:
    assert labels(samples, "Prime Minister", "post")[0] == "Thủ tướng Chính phủ"
    assert not any(hit.exact for hit in search(samples, "Chairman", ("post",)).answers)
    assert len(search(samples, "Chairman", ("post",), 1).answers) == 1
    assert labels(samples, "Chairman", "person") == []
