from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from kg.model.answers import Witness
from kg.model.interval import Grade
from kg.views.drawing import drawing, shortened, years
from kg.views.speech import Speech

if TYPE_CHECKING:
    from kg.views.network import Network


def witness(
    quote: str, *, title: str | None = None, url: str | None = None, published: str | None = "2019-01-17"
) -> Witness:
    return Witness("w", "d1", published, "A", "A", "holds", None, quote, 0, 1, "r", 1.0, "", title, url)


def holding(**facts: object) -> Network:
    graph: Network = nx.MultiDiGraph()
    graph.add_node("b", kind="post", label="Chủ nhiệm")
    graph.add_node("a", kind="person", label="Nguyễn Văn A")
    graph.add_edge("a", "b", "t1", relation="holds", **{"grade": "certain", "words": "Từ 2019.", **facts})
    return graph


def test_marks_come_in_the_order_of_the_legend_then_of_the_vietnamese_alphabet() -> None:
    graph: Network = nx.MultiDiGraph()
    for node, kind, label in (
        ("1", "event", "A"),
        ("2", "person", "Đào"),
        ("3", "person", "Dũng"),
        ("4", "post", "B"),
    ):
        graph.add_node(node, kind=kind, label=label)
    assert [mark.name for mark in drawing(graph).marks] == ["Dũng", "Đào", "B", "A"]


def test_a_line_names_both_directions_and_the_years() -> None:
    (line,) = drawing(holding(latest_start="2019-01-17", earliest_end="2021-05-06")).lines
    assert (line.forth, line.back, line.label, line.words) == (
        "giữ chức",
        "người giữ",
        "…2019–2021…",
        "Từ 2019.",
    )
    assert (line.source, line.target) == (0, 1)


def test_an_acting_holder_is_called_so() -> None:
    (line,) = drawing(holding(acting=True)).lines
    assert line.forth == "giữ chức (quyền)"


def test_a_tenure_has_its_grade_and_how_it_runs_through_time() -> None:
    course = ((date(2019, 1, 16), Grade.UNKNOWN), (date(2019, 1, 17), Grade.CERTAIN))
    (line,) = drawing(holding(grade="certain", course=course)).lines
    assert line.grade == "certain"
    assert line.course == (("2019-01-16", "unknown"), ("2019-01-17", "certain"))


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("2019-01-17", ("2019-01-17", "2019-01-17")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019-01-17/2019-01-18", ("2019-01-17", "2019-01-18")),
        ("some day", ("", "")),
    ],
)
def test_an_event_has_a_first_and_a_last_day_if_its_date_tells_them(told: str, days: tuple[str, str]) -> None:
    graph: Network = nx.MultiDiGraph()
    graph.add_node("e", kind="event", label="Họp", date=told)
    (mark,) = drawing(graph).marks
    assert (mark.first, mark.last) == days


def test_what_is_kept_back_moves_nothing_else() -> None:
    graph = holding()
    before = [(mark.x, mark.y) for mark in drawing(graph).marks]
    graph.add_node("z", kind="person", label="Trần Văn Z", beyond=True)
    graph.add_edge("z", "b", "t2", relation="holds", grade="possible")
    first, last, post = drawing(graph).marks
    assert [(mark.x, mark.y) for mark in (first, post)] == before
    assert (first.beyond, last.beyond) == (False, True)


def test_another_language_has_its_own_words_for_all_but_names_of_people_and_quotes() -> None:
    speech = Speech("en", lambda text: f"<{text}>", str.upper, lambda text: f"on {text}", lambda _: "")
    graph = holding(evidence=(witness("câu"),))
    graph.add_node("e", kind="event", label="Họp", date="2019-01-17")
    shown = drawing(graph, speech)
    assert [mark.name for mark in shown.marks] == ["Nguyễn Văn A", "CHỦ NHIỆM", "Họp"]
    assert shown.marks[2].about == "on 2019-01-17"
    assert shown.lines[0].forth == "<giữ chức>"
    assert shown.lines[0].quotes[0].text == "câu"


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        ({}, "…"),
        ({"latest_start": "2019-01-17", "earliest_end": "2019-09-06"}, "…2019…"),
        ({"latest_start": "2019-01-17", "earliest_end": "2021-05-06"}, "…2019–2021…"),
        (
            {
                "earliest_start": "2016-04-09",
                "latest_start": "2016-04-09",
                "earliest_end": "2021-04-08",
                "latest_end": "2021-04-08",
            },
            "2016–2021",
        ),
        (
            {"earliest_start": "2016-01-01", "latest_start": "2016-12-31", "earliest_end": "2016-12-31"},
            "2016…",
        ),
        ({"latest_start": "2016-04-09", "latest_end": "2021-05-06"}, "…2016–≤ 2021"),
        ({"earliest_start": "2016-04-09"}, "≥ 2016–…"),
        ({"latest_end": "2016-04-09"}, "…–≤ 2016"),
        ({"earliest_end": "2016-04-09"}, "…–2016…"),
    ],
)
def test_years_say_which_end_is_open(bounds: dict[str, str], text: str) -> None:
    assert years(bounds) == text


def test_part_in_an_event_gives_the_words() -> None:
    graph: Network = nx.MultiDiGraph()
    graph.add_node("e", kind="event", label="Họp", date="2019-01-17", place="Hà Nội")
    graph.add_node("a", kind="person", label="Nguyễn Văn A")
    graph.add_edge("e", "a", "attendee", relation="attendee", part="chair", order=1)
    shown = drawing(graph)
    assert shown.lines[0].back == "chủ trì"
    assert [mark.about for mark in shown.marks] == ["", "ngày 17/1/2019, Hà Nội"]


def test_bodies_tell_how_many_people_they_have_and_share() -> None:
    graph: Network = nx.MultiDiGraph()
    graph.add_node("o", kind="organization", label="VPCP", people=12)
    graph.add_node("p", kind="party", label="Đảng ủy VPCP", people=3)
    graph.add_edge("o", "p", "sharesPeople", relation="sharesPeople", people=2)
    shown = drawing(graph)
    assert [mark.about for mark in shown.marks] == ["12 người", "3 người"]
    assert shown.lines[0].label == "2 người"


def test_the_focus_is_a_number_of_a_mark() -> None:
    graph = holding()
    assert drawing(graph).focus is None
    graph.graph["focus"] = "b"
    assert drawing(graph).focus == 1


def test_a_link_of_something_to_itself_does_not_disturb() -> None:
    graph = holding()
    graph.add_edge("b", "b", "postIn", relation="postIn")
    assert len(drawing(graph).lines) == 2


def test_a_long_name_is_cut_on_the_picture_only() -> None:
    name = "Hội nghị triển khai công tác phối hợp năm 2019 của bốn Văn phòng Trung ương Đảng và Nhà nước"
    assert shortened(name).count("\n") == 3
    assert shortened(name).endswith("…")
    assert shortened("Chính phủ") == "Chính phủ"


def test_an_empty_name_does_not_fail() -> None:
    assert shortened("") == ""


def test_many_quotes_are_cut_to_the_first_and_the_last() -> None:
    (line,) = drawing(holding(evidence=tuple(witness(str(number)) for number in range(9)))).lines
    assert [quote.text for quote in line.quotes] == ["0", "1", "8"]


def test_the_same_quote_is_shown_once() -> None:
    (line,) = drawing(holding(evidence=(witness("x"), witness("x")))).lines
    assert len(line.quotes) == 1


def test_a_quote_names_headline_and_day() -> None:
    (line,) = drawing(holding(evidence=(witness("x", title="Hội nghị"), witness("y", published=None)))).lines
    assert [quote.document for quote in line.quotes] == ["Hội nghị, ngày 17/1/2019", "d1"]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://chinhphu.vn/a", True),
        ("http://chinhphu.vn/a", True),
        ("javascript:alert(1)", False),
        ("//x.vn", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, kept: bool) -> None:
    (line,) = drawing(holding(evidence=(witness("x", url=url),))).lines
    assert (line.quotes[0].url is not None) is kept
