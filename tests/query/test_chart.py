"""The chart of a body on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from kg.errors import NotFoundError
from kg.model.chart import Unit
from kg.model.dates import PartialDate
from kg.model.interval import Grade, Interval
from kg.query import Session, chart
from tests.graph_builder import GraphBuilder
from tests.graphs import PARTY, VPCP

UNIT = "Vụ Khoa giáo-Văn xã"


def of(session: Session, name: str, day: str | None = None) -> Unit:
    return chart(session, name, date.fromisoformat(day) if day else None).top


def held(unit: Unit) -> list[tuple[str, str]]:
    return [(cell.post, seat.person) for cell in unit.manned for seat in cell.seats]


def below(unit: Unit) -> list[str]:
    return [one.body.label for one in unit.units]


def test_a_day_shows_who_sat_in_the_body_and_in_its_units(seeds: Session) -> None:
    top = of(seeds, VPCP, "2019-09-06")
    assert held(top) == [("Chủ nhiệm", "Mai Tiến Dũng")]
    assert below(top) == [PARTY, UNIT]
    assert held(top.units[0]) == [("Bí thư", "Mai Tiến Dũng"), ("Phó Bí thư", "Nguyễn Đức Minh")]
    assert top.units[0].peopled
    assert not top.units[1].peopled


def test_another_day_shows_another_holder(seeds: Session) -> None:
    assert held(of(seeds, VPCP, "2021-05-06")) == [("Chủ nhiệm", "Trần Văn Sơn")]


def test_a_unit_of_a_unit_is_two_steps_down(seeds: Session) -> None:
    unit = of(seeds, VPCP, "2020-08-26").units[1]
    assert held(unit) == [("Vụ trưởng", "Chu Đức Nhuận")]
    assert below(unit) == [f"Chi bộ {UNIT}"]
    assert held(unit.units[0]) == [("Bí thư", "Chu Đức Nhuận")]
    assert unit.units[0].units == ()


def test_without_a_day_it_is_the_last_one_on_which_anybody_is_seen_there(seeds: Session) -> None:
    assert chart(seeds, VPCP).on == date(2022, 1, 11)
    assert chart(seeds, UNIT).on == date(2020, 8, 26)


def test_a_day_that_no_source_reaches_shows_who_was_seen_next(seeds: Session) -> None:
    top = of(seeds, VPCP, "1990-01-01")
    assert top.manned == ()
    (cell,) = top.vacant
    assert cell.after is not None
    assert (cell.after.person, cell.after.on) == ("Mai Tiến Dũng", date(2019, 1, 17))


def test_heads_stand_before_deputies_and_these_before_members() -> None:
    graph = GraphBuilder()
    graph.organization("Bộ Y tế", kind="ministry")
    doc = graph.article("a", "Thứ trưởng A, Trợ lý B, Bộ trưởng C.", "2020-01-01")
    for title, name in (("Thứ trưởng", "A"), ("Trợ lý", "B"), ("Bộ trưởng", "C")):
        graph.holding(doc, name, f"{title} @ Bộ Y tế", f"{title} {name}", on="2020-01-01")
    graph.seen()
    found = [cell.post for cell in of(Session(graph.store()), "Bộ Y tế", "2020-01-01").cells]
    assert found == ["Bộ trưởng", "Thứ trưởng", "Trợ lý"]


def renamed(*, on: str) -> GraphBuilder:
    """An office with a head, which was called otherwise before a day, below the Government."""
    graph = GraphBuilder()
    graph.organization("Chính phủ", kind="government")
    old = graph.organization("Văn phòng cũ", parent="Chính phủ")
    new = graph.organization("Văn phòng mới", parent="Chính phủ")
    graph.organizations[old] = replace(graph.organizations[old], valid_to=PartialDate.parse(on))
    graph.organizations[new] = replace(graph.organizations[new], valid_from=PartialDate.parse(on))
    for number, (name, body, day) in enumerate((("A", old, "1990-05-01"), ("B", new, "1995-05-01"))):
        doc = graph.article(f"d{number}", f"Chủ nhiệm {name} họp.", day)
        graph.post(f"Chủ nhiệm @ {body}", seats=1)
        graph.holding(doc, name, f"Chủ nhiệm @ {body}", f"Chủ nhiệm {name}", on=day)
    graph.became(old, into=new, on=on)
    graph.seen()
    return graph


@pytest.fixture(scope="module")
def office() -> Iterator[Session]:
    with renamed(on="1992").store() as store:
        yield Session(store)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("1991-12-31", ["Văn phòng cũ"]),
        ("1992-06-01", ["Văn phòng cũ", "Văn phòng mới"]),  # of the year alone it is known
        ("1993-01-01", ["Văn phòng mới"]),
    ],
)
def test_a_unit_that_was_not_there_on_the_day_is_left_out(
    office: Session, day: str, found: list[str]
) -> None:
    assert below(of(office, "Chính phủ", day)) == found


def test_heads_are_told_also_while_the_body_bore_another_name(office: Session) -> None:
    assert [(one.person, one.organization) for one in chart(office, "Văn phòng mới").heads] == [
        ("A", "Văn phòng cũ"),
        ("B", "Văn phòng mới"),
    ]


def test_deputies_are_no_heads(seeds: Session) -> None:
    assert {one.post for one in chart(seeds, PARTY).heads} == {f"Bí thư {PARTY}"}


def test_a_body_of_which_nobody_is_told_has_a_chart_without_a_day() -> None:
    graph = GraphBuilder()
    graph.organization("Bộ Y tế")
    found = chart(Session(graph.store()), "Bộ Y tế")
    assert (found.on, found.top.cells, found.top.units, found.heads) == (None, (), (), ())


def test_a_post_whose_days_nobody_tells_is_shown_without_a_day() -> None:
    graph = GraphBuilder()
    doc = graph.article("a", "Bộ trưởng A họp.")
    one = graph.holding(doc, "A", "Bộ trưởng @ Bộ Y tế", "Bộ trưởng A")
    graph.tenure("A", "Bộ trưởng @ Bộ Y tế", [one], Interval())
    (cell,) = of(Session(graph.store()), "Bộ Y tế").vacant
    assert (cell.post, cell.grade) == ("Bộ trưởng", Grade.UNKNOWN)


def test_an_unknown_organisation_is_not_found(seeds: Session) -> None:
    with pytest.raises(NotFoundError, match="no organization"):
        chart(seeds, "Bộ Giao thông")
