"""The reply to a question in words.

Comes in: a session and a question. Goes out: a `Reply` with answers and SPARQL, or with what was not
understood and the nearest questions that would be.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kg.errors import QueryError, because
from kg.model.questions import Reply, Understood
from kg.query.asking.answers import ANSWERS, Asked
from kg.query.asking.reading import Reading, form_of, read_in
from kg.query.asking.sparql import sparql
from kg.query.asking.suggestions import nearest
from kg.query.asking.tables import english_words, forms
from kg.query.session import Session
from kg.query.wording import edtf_in_words, listed, sentence
from kg.text.fold import fold

LONGEST = 300
"""Code points a question may have."""


def ask(session: Session, question: str) -> Reply:
    """Answer a question in Vietnamese or English, or say what of it is not understood.

    Args:
        session: The graph.
        question: Names and days in full (17/1/2019, 17 January 2019, 2019-01-17, năm 2019) and words of
            `data/question_words.tsv`. Nothing is guessed: a word that no table holds ends the reading.

    Raises:
        QueryError: If the question is empty or longer than `LONGEST`, or a name in it may mean several.
    """
    _check(question)
    reading = read_in(session, question)
    form = form_of(reading)
    if form is None:
        return Reply(
            question=question,
            form=None,
            understood=_understood(reading),
            reason=_refusal(reading),
            answers=(),
            sparql=None,
            unknown=tuple(reading.unknown),
            examples=nearest(session, reading, _language(question)),
        )
    values = _values(reading)
    return Reply(
        question=question,
        form=form.name,
        understood=_understood(reading),
        reason=sentence(f"hỏi: {form.meant.format_map({**values, 'day': _in_words(reading)})}"),
        answers=ANSWERS[form.name](_filled(session, reading)),
        sparql=sparql(form, values),
    )


def nearest_questions(session: Session, question: str, language: str) -> tuple[str, ...]:
    """Return the questions nearest to one that is not understood, in Vietnamese ("vi") or English ("en").

    Raises:
        QueryError: If a name in it may mean several.
    """
    return nearest(session, read_in(session, question), language)


def _check(question: str) -> None:
    """Refuse a question that is empty, or longer than one may be."""
    if not question.strip():
        example = forms()[0].examples[0]
        raise QueryError(because("the question is empty; ask for instance: {example}", example=example))
    count = len(question)
    if count > LONGEST:
        raise QueryError(
            because("the question has {count} characters; {limit} is the limit", count=count, limit=LONGEST)
        )


def _filled(session: Session, reading: Reading) -> Asked:
    ids: dict[str, list[str]] = {"person": [], "post": [], "organization": []}
    for piece in reading.entities:
        if piece.entity is not None:
            ids[piece.entity.kind].append(piece.entity.id)
    span = reading.span
    first, last = (span.start.earliest(), span.end.latest()) if span else (date.min, date.max)
    post, organization = (next(iter(ids[kind]), "") for kind in ("post", "organization"))
    return Asked(session, tuple(ids["person"]), post, organization, first, last)


def _values(reading: Reading) -> Mapping[str, str]:
    """Return the labels and the day that stand in the VALUES of a SPARQL text."""
    found = {piece.entity.kind: piece.entity.label for piece in reversed(reading.entities) if piece.entity}
    people = [one.entity.label for one in reading.entities if one.entity and one.entity.kind == "person"]
    found["other"] = people[-1] if people else ""
    span = reading.span
    if span is None:
        return found
    first, last = span.start.earliest().isoformat(), span.end.latest().isoformat()
    return found | {"day": first, "first": first, "last": last}


def _in_words(reading: Reading) -> str:
    """Return the days of the question as people write them, without the word for a day."""
    return edtf_in_words(str(reading.span)).removeprefix("ngày ") if reading.span else ""


def _understood(reading: Reading) -> tuple[Understood, ...]:
    found = [
        Understood(piece.entity.kind, piece.words, piece.entity.label, piece.entity.id)
        for piece in reading.entities
        if piece.entity
    ]
    days = [Understood("day", piece.words, str(piece.span), None) for piece in reading.pieces if piece.span]
    return (*found, *days)


def _refusal(reading: Reading) -> str:
    if reading.unknown:
        words = listed([f"“{word}”" for word in reading.unknown])
        return sentence(f"không hiểu {words}; không có tên hay từ nào như thế trong đồ thị và bảng từ")
    if reading.cues is None:
        return sentence("không rõ hỏi người đến trước hay người đến sau")
    return sentence("hiểu từng từ, nhưng không có dạng câu hỏi nào gồm đúng những phần ấy")


def _language(question: str) -> str:
    asked = fold(question).strip(" ?!.").split()
    return "en" if question.isascii() and not english_words().isdisjoint(asked) else "vi"
