"""Reading documents over the processes of one machine."""

from __future__ import annotations

from itertools import count, islice

import pytest

from kg.errors import because
from kg.model.claims import Reading
from kg.model.document import Document, Rejected
from kg.pipeline import read_all
from tests.builders import a_document
from tests.pipeline.articles import DUNG, documents

BAD = Rejected("bad.txt", because("the document is empty"))


def test_a_reading_holds_the_document_and_its_claims() -> None:
    (reading,) = read_all([a_document(DUNG)])
    assert isinstance(reading, Reading)
    assert reading.document == a_document(DUNG)
    assert {holding.person for holding in reading.holdings} == {"Mai Tiến Dũng"}


def test_two_workers_read_the_same_in_the_same_order() -> None:
    some: list[Document | Rejected] = [*documents(40), BAD, *documents(3)]
    alone = list(read_all(some, workers=1))
    assert list(read_all(some, workers=2)) == alone
    assert len(alone) == 44


@pytest.mark.parametrize("workers", [1, 2])
def test_rejected_documents_pass_through_in_their_place(workers: int) -> None:
    some: list[Document | Rejected] = [BAD, *documents(50), BAD]
    found = list(read_all(some, workers))
    assert [place for place, one in enumerate(found) if isinstance(one, Rejected)] == [0, 51]


def test_no_documents_give_no_readings() -> None:
    assert list(read_all([], workers=2)) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_the_first_readings_come_before_the_last_document_is_there(workers: int) -> None:
    endless = (a_document(DUNG, f"tin-{number}") for number in count())
    results = read_all(endless, workers)
    assert len(list(islice(results, 3))) == 3
