"""Questions in words on the sample articles: what each is taken for, and what its answer holds.

`questions.tsv` has questions with the form and a part of the answer; `refused.txt` questions that must not be
answered; `paraphrases.tsv` others, written without a look at the grammar and before it was mended for two of
them, which may be refused but must never be taken for another question.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.model.answers import Ladder
from kg.query import Session, as_json, ask
from kg.query.asking.answers import ANSWERS
from kg.query.asking.tables import forms
from tests.graphs import CHAIR, GraphBuilder

HERE = Path(__file__).parent
REFUSED = (HERE / "refused.txt").read_text(encoding="utf-8").splitlines()


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize("row", rows("questions.tsv"), ids=lambda row: row["question"])
def test_a_question_is_answered(samples: Session, row: dict[str, str]) -> None:
    reply = ask(samples, row["question"])
    assert reply.form == row["form"], reply.reason
    assert row["expected"] in json.dumps(as_json(reply), ensure_ascii=False)


@pytest.mark.parametrize("question", REFUSED)
def test_what_is_not_understood_is_said_with_what_would_be(samples: Session, question: str) -> None:
    reply = ask(samples, question)
    assert (reply.form, reply.answers, reply.sparql) == (None, (), None)
    assert reply.reason
    assert reply.examples


@pytest.mark.parametrize("row", rows("paraphrases.tsv"), ids=lambda row: row["question"])
def test_a_paraphrase_is_never_taken_for_another_question(samples: Session, row: dict[str, str]) -> None:
    assert ask(samples, row["question"]).form in {row["form"], None}


def test_most_paraphrases_are_answered(samples: Session) -> None:
    asked = [row for row in rows("paraphrases.tsv") if row["form"] != "refuse"]
    answered = [row for row in asked if ask(samples, row["question"]).form is not None]
    assert len(answered) * 2 > len(asked) >= 55


@pytest.mark.parametrize(
    ("question", "language"),
    [("How is the weather today?", 1), ("What is the weather today?", 1), ("thoi tiet the nao", 0)],
)
def test_questions_that_would_be_understood_are_in_the_language_of_the_question(
    samples: Session, question: str, language: int
) -> None:
    shown = ask(samples, question).examples
    assert shown
    assert set(shown) <= {form.examples[language] for form in forms()}


def test_a_word_that_is_not_understood_is_named(samples: Session) -> None:
    assert "“bố”" in ask(samples, "Ai là bố của Mai Tiến Dũng?").reason


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.name)
def test_both_examples_of_a_form_are_of_it(samples: Session, form: object) -> None:
    for example in form.examples:  # type: ignore[attr-defined]
        assert ask(samples, example).form == form.name  # type: ignore[attr-defined]


def test_every_form_has_an_answer_and_every_answer_a_form() -> None:
    assert {form.name for form in forms()} == set(ANSWERS)


@pytest.mark.parametrize("row", rows("questions.tsv"), ids=lambda row: row["question"])
def test_the_sparql_text_of_an_answer_runs(samples: Session, row: dict[str, str]) -> None:
    text = ask(samples, row["question"]).sparql
    assert text is None or samples.store.query(text).type == "SELECT"


@pytest.mark.parametrize("row", rows("questions.tsv"), ids=lambda row: row["question"])
def test_every_name_and_day_of_a_question_stands_in_its_sparql_text(
    samples: Session, row: dict[str, str]
) -> None:
    reply = ask(samples, row["question"])
    named = [bound for part in reply.understood for bound in part.label.split("/")]  # 2019/2021 has two
    assert reply.sparql is None or [one for one in named if one not in reply.sparql] == []


def test_the_sparql_text_of_colleagues_finds_them(samples: Session) -> None:
    reply = ask(samples, "Ai là đồng nghiệp của Mai Tiến Dũng?")
    found = {str(row["other"]) for row in samples.store.select(reply.sparql or "")}
    assert "Nguyễn Đức Minh" in found


def test_an_office_that_nobody_wrote_of_does_not_hide_the_others() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    graph.article("001", "Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng.", "2019-01-17")
    graph.holding(
        "001", "Mai Tiến Dũng", CHAIR, "Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng", on="2019-01-17"
    )
    graph.seen()
    reply = ask(Session(graph.store()), "Ai đứng đầu bốn Văn phòng Trung ương ngày 17/1/2019?")
    told = json.dumps(as_json(reply), ensure_ascii=False)
    assert len(reply.answers) == 4
    assert "Mai Tiến Dũng" in told


def test_gaps_of_a_post_without_a_day_are_what_is_known_of_it() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    reply = ask(Session(graph.store()), "Chức Chủ nhiệm Văn phòng Chính phủ còn thiếu nguồn ở đâu?")
    assert [type(one) for one in reply.answers] == [Ladder]


def test_who_came_after_is_not_told_with_who_came_before(samples: Session) -> None:
    reply = as_json(ask(samples, "Ai thay Mai Tiến Dũng?"))
    told = json.dumps(reply["answers"], ensure_ascii=False)
    assert "Trần Văn Sơn" in told
    assert "Nguyễn Văn Nên" not in " ".join(one["reason"] for one in reply["answers"])  # type: ignore[attr-defined]


def test_nobody_on_one_side_is_said_so(samples: Session) -> None:
    (answer, *_) = ask(samples, "Ai thay Trần Văn Sơn làm Chủ nhiệm VPCP?").answers
    assert (answer.answers, answer.reason) == ((), "Không nguồn nào nêu ai ở phía ấy.")  # type: ignore[attr-defined]


def test_the_sparql_text_of_a_holder_finds_the_holder(samples: Session) -> None:
    text = ask(samples, "Ai là Chủ nhiệm VPCP ngày 6/5/2021?").sparql or ""
    assert "2021-05-06" in text
    assert "Trần Văn Sơn" in {str(row["holder"]) for row in samples.store.select(text)}


@pytest.mark.parametrize("question", ["", "  ", "a" * 301])
def test_an_empty_or_endless_question_is_refused(samples: Session, question: str) -> None:
    with pytest.raises(QueryError):
        ask(samples, question)
