"""Organisations and posts through renames and mergers."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import typer
from typer.testing import CliRunner

from kg.commands import ask, question
from kg.model.answers import Hit
from kg.model.interval import Grade
from kg.query import Session, lineage, post_line
from tests.graph_builder import GraphBuilder

COUNCIL, CABINET = "Văn phòng Hội đồng Bộ trưởng", "Văn phòng Chính phủ"
INDUSTRY, TRADE, BOTH = "Bộ Công nghiệp", "Bộ Thương mại", "Bộ Công Thương"


def a_graph() -> GraphBuilder:
    graph = GraphBuilder()
    facts = (
        ("d1", "Nguyễn Khánh", f"Chủ nhiệm @ {COUNCIL}", "1987-03-01"),
        ("d2", "Lê Xuân Trinh", f"Chủ nhiệm @ {CABINET}", "1995-03-01"),
        ("d3", "Hoàng Trung Hải", f"Bộ trưởng @ {INDUSTRY}", "2005-03-01"),
        ("d4", "Trương Đình Tuyển", f"Bộ trưởng @ {TRADE}", "2005-03-01"),
        ("d5", "Vũ Huy Hoàng", f"Bộ trưởng @ {BOTH}", "2010-03-01"),
        ("d6", "Võ Văn Kiệt", "Thủ tướng @ Chính phủ", "1995-03-01"),
        ("d7", "Đỗ Mười", "Chủ tịch @ Hội đồng Bộ trưởng", "1989-03-01"),
        ("d8", "Hồ Nghĩa Dũng", "Bộ trưởng @ Bộ Giao thông vận tải", "2010-03-01"),
        ("d9", "Nguyễn Hồng Quân", "Bộ trưởng @ Bộ Xây dựng", "2010-03-01"),
        ("e1", "Trần Hồng Minh", "Bộ trưởng @ Bộ Xây dựng", "2025-04-01"),
    )
    for doc, person, post, day in facts:
        quote = f"{post.replace(' @ ', ' ')} {person}"
        graph.article(doc, f"{quote}.", day)
        graph.post(post, seats=1)
        graph.holding(doc, person, post, quote, on=day)
    graph.became(COUNCIL, into=CABINET, on="1992")
    graph.became("Hội đồng Bộ trưởng", into="Chính phủ", on="1992")
    graph.became(INDUSTRY, TRADE, into=BOTH, on="2007-07-31", kind="merger")
    graph.became("Bộ Giao thông vận tải", into="Bộ Xây dựng", on="2025-02-28", kind="merger")
    graph.seen()
    return graph


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with a_graph().store() as store:
        yield Session(store)


def labels(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.label for hit in hits]


def holders(session: Session, post: str) -> list[str]:
    return [one.person for one in post_line(session, post).answers]


def test_the_predecessor_office_and_the_day_of_the_change_are_told(session: Session) -> None:
    found = lineage(session, CABINET)
    assert labels(found.predecessors) == [COUNCIL]
    (change,) = found.changes
    assert (change.kind, change.date, change.sources) == ("rename", "1992", ("Luật",))


def test_the_successor_office_is_told(session: Session) -> None:
    assert labels(lineage(session, INDUSTRY).successors) == [BOTH]


def test_a_merger_has_all_the_bodies_that_went_into_it(session: Session) -> None:
    assert labels(lineage(session, BOTH).predecessors) == [INDUSTRY, TRADE]


def test_an_office_of_which_no_change_is_recorded_has_no_successor(session: Session) -> None:
    assert lineage(session, "Bộ Xây dựng").successors == ()


def test_a_post_goes_on_through_the_rename_of_its_office(session: Session) -> None:
    expected = ["Nguyễn Khánh", "Lê Xuân Trinh"]
    assert holders(session, f"Chủ nhiệm {CABINET}") == expected
    assert holders(session, f"Chủ nhiệm {COUNCIL}") == expected


def test_the_posts_of_a_line_stand_in_order_of_time(session: Session) -> None:
    found = post_line(session, f"Chủ nhiệm {CABINET}")
    assert labels(found.posts) == [f"Chủ nhiệm {COUNCIL}", f"Chủ nhiệm {CABINET}"]


def test_the_only_single_seat_of_an_office_goes_on_under_another_title(session: Session) -> None:
    assert holders(session, "Thủ tướng Chính phủ") == ["Đỗ Mười", "Võ Văn Kiệt"]


def test_a_merged_ministry_has_the_heads_of_both_before_it(session: Session) -> None:
    assert set(holders(session, f"Bộ trưởng {BOTH}")) == {
        "Hoàng Trung Hải",
        "Trương Đình Tuyển",
        "Vũ Huy Hoàng",
    }
    assert set(holders(session, f"Bộ trưởng {TRADE}")) == {"Trương Đình Tuyển", "Vũ Huy Hoàng"}


def test_heads_of_an_older_body_from_before_the_merger_are_not_of_the_line(session: Session) -> None:
    assert holders(session, "Bộ trưởng Bộ Giao thông vận tải") == ["Hồ Nghĩa Dũng", "Trần Hồng Minh"]


def test_a_body_that_others_came_to_keeps_those_who_headed_it_before() -> None:
    graph = GraphBuilder()
    for doc, person, body, day in (
        ("a", "Phạm Thị Thanh Trà", "Bộ Nội vụ", "2022-03-01"),
        ("b", "Đào Ngọc Dung", "Bộ Lao động", "2022-03-01"),
    ):
        quote = f"Bộ trưởng {body} {person}"
        graph.article(doc, f"{quote}.", day)
        graph.post(f"Bộ trưởng @ {body}", seats=1)
        graph.holding(doc, person, f"Bộ trưởng @ {body}", quote, on=day)
    graph.became("Bộ Nội vụ", "Bộ Lao động", into="Bộ Nội vụ", on="2025-02-28", kind="merger")
    graph.seen()
    with graph.store() as store:
        told = holders(Session(store), "Bộ trưởng Bộ Nội vụ")
    assert sorted(told) == ["Phạm Thị Thanh Trà", "Đào Ngọc Dung"]


def test_the_predecessor_is_a_sparql_query_away(session: Session) -> None:
    rows = session.store.select(
        """
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?before WHERE {
          ?office skos:prefLabel "Văn phòng Chính phủ"@vi ;
            org:resultedFrom/org:originalOrganization/skos:prefLabel ?before .
        }
        """
    )
    assert [str(row["before"]) for row in rows] == [COUNCIL]


@pytest.fixture
def run(session: Session, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    class Opened:
        def __enter__(self) -> object:
            return session.store

        def __exit__(self, *error: object) -> None:
            """Leave the store open."""

    monkeypatch.setattr(question, "open_store", lambda _: Opened())
    monkeypatch.setenv("COLUMNS", "200")
    return CliRunner()


def app() -> typer.Typer:
    found = typer.Typer()
    ask.register(found)
    return found


def test_the_command_line_tells_what_an_office_was_before(run: CliRunner) -> None:
    shown = run.invoke(app(), ["office", CABINET]).stdout
    assert f"Tiền thân: {COUNCIL}" in shown
    assert "đổi tên, năm 1992" in shown
    told = json.loads(run.invoke(app(), ["office", CABINET, "--json"]).stdout)
    assert [one["label"] for one in told["predecessors"]] == [COUNCIL]


def test_the_command_line_tells_the_whole_line_of_a_post(run: CliRunner) -> None:
    shown = run.invoke(app(), ["line", f"Chủ nhiệm {CABINET}"]).stdout
    assert f"Nguyễn Khánh — Chủ nhiệm {COUNCIL}" in shown
    told = json.loads(run.invoke(app(), ["line", f"Chủ nhiệm {CABINET}", "--json"]).stdout)
    assert [one["person"] for one in told["answers"]] == ["Nguyễn Khánh", "Lê Xuân Trinh"]


def test_heads_of_a_body_are_those_of_the_bodies_it_came_of_too(session: Session) -> None:
    found = lineage(session, CABINET).heads
    assert [one.person for one in found] == ["Nguyễn Khánh", "Lê Xuân Trinh"]
    assert all(one.evidence and one.grade for one in found)


def test_a_change_is_bounded_by_its_date_and_graded_by_its_source(session: Session) -> None:
    (change,) = lineage(session, CABINET).changes
    assert (str(change.earliest_start), str(change.latest_end)) == ("1992-01-01", "1992-12-31")
    assert change.grade is (Grade.CERTAIN if change.sources else Grade.POSSIBLE)
