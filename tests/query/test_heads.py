"""Who headed the four central offices on a day."""

from __future__ import annotations

from datetime import date

from kg.model.interval import Grade
from kg.query import Session, heads
from tests.graph_builder import GraphBuilder
from tests.graphs import CHAIR

DAY = date(2019, 1, 17)


def test_each_office_has_its_head_with_grade_and_evidence(seeds: Session) -> None:
    found = heads(seeds, DAY)
    assert [(one.answers[0].person, one.grade) for one in found.answers] == [
        (name, Grade.CERTAIN)
        for name in ("Nguyễn Văn Nên", "Đào Việt Trung", "Nguyễn Hạnh Phúc", "Mai Tiến Dũng")
    ]
    assert all(one.answers[0].evidence for one in found.answers)
    assert found.unheard == ()


def test_an_office_that_the_graph_has_never_heard_of_is_named() -> None:
    graph = GraphBuilder()
    doc = graph.article("d1", "Chủ nhiệm VPCP Nguyễn Văn A.", "2019-01-17")
    graph.holding(doc, "Nguyễn Văn A", CHAIR, "Nguyễn Văn A", on="2019-01-17")
    graph.seen()
    found = heads(Session(graph.store()), DAY)
    assert [one.post for one in found.answers] == ["Chủ nhiệm Văn phòng Chính phủ"]
    assert "Chủ nhiệm Văn phòng Quốc hội" in found.unheard
