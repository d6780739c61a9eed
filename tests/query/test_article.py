"""An article and what rests on it."""

from __future__ import annotations

import pytest

from kg.errors import NotFoundError
from kg.query import Session, article
from tests.graphs import seed_builder

DOCUMENT = "003_510bd358f68f2f03"


def test_an_article_has_its_text_hash_dates_and_credits(seeds: Session) -> None:
    found = article(seeds, DOCUMENT)
    given = seed_builder().documents[DOCUMENT]
    assert (found.document, found.text, found.sha256) == (DOCUMENT, given.text, given.sha256)
    assert (found.published, found.date_basis, found.publisher) == ("2019-09-06", "stated", "Chinhphu.vn")
    assert (found.authors, found.photographers, found.title) == (("Gia Huy",), ("Gia Huy",), None)


def test_witnesses_stand_in_the_order_of_the_text(seeds: Session) -> None:
    witnesses = article(seeds, DOCUMENT).witnesses
    assert len(witnesses) == 5
    assert [witness.start for witness in witnesses] == sorted(witness.start for witness in witnesses)


def test_those_whom_the_claims_speak_of_are_listed_once(seeds: Session) -> None:
    found = article(seeds, DOCUMENT)
    assert {one.label for one in found.people} == {one.person for one in found.witnesses}
    assert [one.id for one in found.people] == sorted({one.id for one in found.people})


def test_events_and_cited_documents_are_listed(seeds: Session) -> None:
    found = article(seeds, DOCUMENT)
    assert [event.kind for event in found.events] == ["event"]
    assert found.decrees == ("Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị",)


def test_a_cited_document_may_lack_date_and_issuer() -> None:
    graph = seed_builder()
    doc = graph.article("d1", "Thực hiện Chỉ thị 16.")
    graph.decree(doc, "Chỉ thị 16", "Chỉ thị 16")
    assert article(Session(graph.store()), "d1").decrees == ("Chỉ thị 16",)


def test_an_inferred_date_says_so(seeds: Session) -> None:
    assert article(seeds, "004_55f8c872c7ad2f1e").date_basis == "inferred"


def test_an_article_is_found_by_id_identifier_or_headline(seeds: Session) -> None:
    found = article(seeds, "002_6254884e9d0a7530")
    assert article(seeds, found.id) == found
    assert article(seeds, "Đại hội Chi bộ Vụ Khoa giáo-Văn xã") == found


def test_an_unknown_document_is_not_found(seeds: Session) -> None:
    with pytest.raises(NotFoundError, match="no document"):
        article(seeds, "999")
