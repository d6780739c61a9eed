"""A small graph with what the formats of others have to tell: exact days and months, bounds, sources."""

from __future__ import annotations

from kg.model.interval import Interval
from kg.query import Session
from kg.query.register import Register, register
from kg.store import GraphStore
from tests.graphs import CHAIR, VPCP, GraphBuilder, bound

PERSON = "Trần Văn Sơn"
ACTING = "Nguyễn Xuân Thành"
ADDRESS = "https://bantin.example/1"


def store() -> GraphStore:
    """Return a graph in which one tenure has an exact start, one bounds only, and one is of one who acts."""
    graph = GraphBuilder()
    graph.organization("Chính phủ", kind="government")
    graph.organization(VPCP, "VPCP", kind="office", parent="Chính phủ")
    graph.post(CHAIR, seats=1)
    text = "Ông Trần Văn Sơn được bổ nhiệm giữ chức Chủ nhiệm Văn phòng Chính phủ."
    graph.article("001", text, "2021-04-08", title="Tân Chủ nhiệm", url=ADDRESS, publisher="Bản tin mẫu")
    graph.person(PERSON, "Trần Văn Sơn (VPCP)")
    evidence = graph.holding("001", PERSON, CHAIR, text, on="2021-04-08", status="start")
    day = bound("2021-04-08", evidence, basis="event")
    graph.tenure(PERSON, CHAIR, [evidence], Interval(day, day, bound("2022-01-11", evidence)))
    early = graph.holding("001", "Mai Tiến Dũng", CHAIR, text, status="held")
    span = Interval(bound("2016-04-01", early), bound("2016-04-30", early), None, bound("2021-04-07", early))
    graph.tenure("Mai Tiến Dũng", CHAIR, [early], span, contested=True)
    deputy = graph.holding("001", ACTING, CHAIR, text, status="held")
    span = Interval(None, bound("2021-04-07", deputy), bound("2021-04-07", deputy), None)
    graph.tenure(ACTING, CHAIR, [deputy], span, acting=True)
    return graph.store()


def records() -> Register:
    """Return the register of that graph."""
    return register(Session(store()))
