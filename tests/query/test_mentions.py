"""What was read from the words of an article."""

from __future__ import annotations

import pytest

from kg.errors import NotFoundError
from kg.query import Session, article, mentions
from tests.graph_builder import GraphBuilder

DOCUMENT = "003_510bd358f68f2f03"


def words(session: Session, document: str) -> list[tuple[str, str, list[str]]]:
    """Return the kind, the words and the names found of each claim."""
    text = article(session, document).text
    return [
        (one.kind, text[one.start : one.end], [text[name.start : name.end] for name in one.namings])
        for one in mentions(session, document)
    ]


def test_holdings_events_and_cited_documents_are_told_in_the_order_of_the_text(seeds: Session) -> None:
    assert [kind for kind, _, _ in words(seeds, DOCUMENT)] == [
        "event",
        "holding",
        "holding",
        "holding",
        "holding",
        "decree",
        "holding",
    ]


def test_a_holding_names_its_person_and_its_title(seeds: Session) -> None:
    quote = "Nguyễn Đức Minh, Phó Bí thư Đảng ủy VPCP"
    assert ("holding", quote, ["Nguyễn Đức Minh", "Phó Bí thư"]) in words(seeds, DOCUMENT)
    last = mentions(seeds, DOCUMENT)[-1]
    assert [hit.kind for hit in last.about] == ["person", "post"]
    assert (last.status, last.on) == ("holds", "2019-09-06")


def test_a_cited_document_bears_its_usual_name(seeds: Session) -> None:
    (decree,) = (one for one in mentions(seeds, DOCUMENT) if one.kind == "decree")
    assert [hit.label for hit in decree.about] == ["Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị"]
    assert decree.status is None


def test_a_short_name_is_found_by_its_last_part_and_tones_wherever_they_stand() -> None:
    graph = GraphBuilder()
    doc = graph.article("a", "Uỷ viên Thuỷ họp.")
    graph.holding(doc, "Trần Thị Thủy", "Ủy viên @ Ban Kiểm tra", "Uỷ viên Thuỷ")
    assert words(Session(graph.store()), doc) == [("holding", "Uỷ viên Thuỷ", ["Uỷ viên", "Thuỷ"])]


def test_an_unknown_document_is_not_found(seeds: Session) -> None:
    with pytest.raises(NotFoundError, match="no document"):
        mentions(seeds, "999")


def test_details_are_told_with_whom_and_what_they_are_about(samples: Session) -> None:
    found = [one for name in samples.labels.names("document") for one in mentions(samples, name.entity.id)]
    kinds = {one.kind: [hit.kind for hit in one.about] for one in found}
    assert kinds["title"] == ["post"]
    assert kinds["composition"] == ["organization"]
    assert kinds["change"][:2] == ["person", "post"]
