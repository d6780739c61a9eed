"""The sentence around the words of a witness."""

from __future__ import annotations

from dataclasses import replace

from kg.model.mentions import Surroundings
from kg.query import Session, career
from kg.query.surroundings import around, surroundings

TEXT = "Hôm qua trời mưa. Chiều 6/5/2021, Bộ trưởng Trần Văn Sơn chủ trì họp. Sau đó mọi người về."


def found(words: str, text: str = TEXT) -> tuple[str, str]:
    start = text.index(words)
    one = around(text, start, start + len(words))
    return one.before, one.after


def test_the_sentence_of_the_words_ends_where_it_ends() -> None:
    assert found("Bộ trưởng Trần Văn Sơn") == ("Chiều 6/5/2021, ", " chủ trì họp.")


def test_words_of_two_sentences_have_the_ends_of_both() -> None:
    assert found("mưa. Chiều 6/5/2021") == (
        "Hôm qua trời ",
        ", Bộ trưởng Trần Văn Sơn chủ trì họp.",
    )


def test_a_whole_sentence_has_nothing_around() -> None:
    assert found("Hôm qua trời mưa.") == ("", "")


def test_a_very_long_sentence_is_cut_between_words() -> None:
    long = f"{'từ ' * 200}Bộ trưởng A{' tiếp' * 200}"
    before, after = found("Bộ trưởng A", long)
    assert before.startswith("… từ ")
    assert after.endswith(" tiếp …")
    assert len(before) + len(after) < 500


def test_witnesses_have_the_sentences_of_their_articles(seeds: Session) -> None:
    witnesses = [one for answer in career(seeds, "Chu Đức Nhuận").answers for one in answer.evidence]
    assert {*surroundings(seeds, witnesses).values()} == {
        Surroundings("Đồng chí ", ", phát biểu tại Đại hội, nhắc ý kiến của Chủ nhiệm VPCP.")
    }


def test_of_no_witness_nothing_is_told(seeds: Session) -> None:
    assert surroundings(seeds, []) == {}


def test_of_a_text_that_is_gone_nothing_is_told(seeds: Session) -> None:
    (witness, *_) = career(seeds, "Chu Đức Nhuận").answers[0].evidence
    assert surroundings(seeds, [replace(witness, document="gone")]) == {}
