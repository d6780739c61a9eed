from __future__ import annotations

from datetime import date

import pytest

from kg.errors import NotFoundError, QueryError
from kg.model.interval import Grade, Interval
from kg.query import Session
from kg.store import GraphStore
from kg.views.network import SHARES, find, network
from tests.graphs import CHAIR, PARTY, VPCP, GraphBuilder, bound, seed_graph


@pytest.fixture(scope="module")
def seeds() -> GraphStore:
    return seed_graph()


def small(interval: Interval, *, acting: bool = False) -> GraphStore:
    graph = GraphBuilder()
    doc = graph.article("d1", "Chủ nhiệm Nguyễn Văn A.", "2019-01-17")
    witness = graph.holding(doc, "Nguyễn Văn A", CHAIR, "Chủ nhiệm Nguyễn Văn A", on="2019-01-17")
    graph.tenure("Nguyễn Văn A", CHAIR, [witness], interval, acting=acting)
    return graph.store()


def labels(store: GraphStore, around: str | None = None, **limits: int) -> set[str]:
    graph = network(store, around, **limits)
    return {graph.nodes[node]["label"] for node in graph}


def relations(store: GraphStore, around: str | None = None, **limits: int) -> set[tuple[str, str, str]]:
    graph = network(store, around, **limits)
    return {
        (graph.nodes[one]["label"], facts["relation"], graph.nodes[other]["label"])
        for one, other, facts in graph.edges(data=True)
    }


def test_the_whole_graph_has_people_posts_bodies_and_events(seeds: GraphStore) -> None:
    graph = network(seeds)
    assert {facts["kind"] for _, facts in graph.nodes(data=True)} == {
        "person",
        "post",
        "organization",
        "party",
        "event",
    }


@pytest.mark.parametrize(
    "relation",
    [
        ("Mai Tiến Dũng", "holds", "Chủ nhiệm Văn phòng Chính phủ"),
        ("Chủ nhiệm Văn phòng Chính phủ", "postIn", VPCP),
        (VPCP, "subOrganizationOf", "Chính phủ"),
        ("Vụ Khoa giáo-Văn xã", "unitOf", VPCP),
        (PARTY, "committeeOf", VPCP),
        ("Hội nghị Chính phủ với địa phương", "organizer", "Chính phủ"),
        ("Hội nghị Chính phủ với địa phương", "attendee", "Phạm Minh Chính"),
    ],
)
def test_every_kind_of_link_is_an_edge(seeds: GraphStore, relation: tuple[str, str, str]) -> None:
    assert relation in relations(seeds)


def test_a_holding_bears_bounds_grade_and_quote(seeds: GraphStore) -> None:
    graph = network(seeds, "Mai Tiến Dũng", depth=1)
    facts = next(
        facts
        for _, post, facts in graph.edges(data=True)
        if graph.nodes[post]["label"] == "Chủ nhiệm Văn phòng Chính phủ"
    )
    assert facts["latest_start"] == "2019-01-17"
    assert facts["earliest_end"] == "2019-09-06"
    assert facts["latest_end"] == "2021-05-06"
    assert "earliest_start" not in facts
    assert facts["ongoing_at"] == "2019-09-06"
    assert facts["grade"] == "certain"
    assert facts["acting"] is False
    assert "Mai Tiến Dũng" in facts["quote"]
    assert facts["document"] == "004_55f8c872c7ad2f1e"


def test_the_words_of_a_successor_do_not_stand_for_the_holder(seeds: GraphStore) -> None:
    graph = network(seeds, "Mai Tiến Dũng", depth=1)
    witnesses = {one.person for _, _, facts in graph.edges(data=True) for one in facts.get("evidence", ())}
    assert witnesses == {"Mai Tiến Dũng"}


@pytest.mark.parametrize(
    ("interval", "grade"),
    [
        (Interval(latest_start=bound("2019-01-17"), earliest_end=bound("2019-01-17")), "certain"),
        (Interval(earliest_start=bound("2019-01-01"), latest_end=bound("2020-01-01")), "possible"),
        (Interval(latest_end=bound("2020-01-01")), "possible"),
        (Interval(), "possible"),
    ],
)
def test_the_grade_is_certain_where_a_day_is_and_possible_elsewhere(interval: Interval, grade: str) -> None:
    graph = network(small(interval))
    assert [facts["grade"] for *_, facts in graph.edges(data=True) if facts["relation"] == "holds"] == [grade]


def test_an_acting_holder_is_marked() -> None:
    graph = network(small(Interval(ongoing_at=date(2019, 1, 17)), acting=True))
    assert any(facts.get("acting") for *_, facts in graph.edges(data=True))


def test_an_event_bears_its_date_place_and_words(seeds: GraphStore) -> None:
    graph = network(
        seeds, "Hội nghị triển khai công tác phối hợp năm 2019 của 4 Văn phòng Trung ương", depth=0
    )
    (facts,) = (facts for _, facts in graph.nodes(data=True))
    assert (facts["date"], facts["place"], facts["event_type"]) == ("2019-01-17", "Hà Nội", "conference")
    assert facts["evidence"][0].quote.startswith("Chiều 17/1")


def test_an_attendance_bears_part_and_order(seeds: GraphStore) -> None:
    graph = network(seeds, "Phạm Quang Thao", depth=1)
    (facts,) = (facts for *_, facts in graph.edges(data=True) if facts["relation"] == "attendee")
    assert (facts["part"], facts["order"]) == ("chair", 1)


def test_a_person_without_post_or_event_is_a_node() -> None:
    graph = GraphBuilder()
    graph.person("Nguyễn Văn A")
    assert labels(graph.store()) == {"Nguyễn Văn A"}


def test_a_body_that_no_article_needs_is_left_out_of_the_whole_graph() -> None:
    graph = GraphBuilder()
    graph.organization("Văn phòng Quốc hội", parent="Quốc hội")
    graph.organization("Quốc hội")
    graph.organization(VPCP, parent="Chính phủ")
    graph.organization("Chính phủ")
    graph.post(CHAIR)
    assert labels(graph.store()) == {"Chủ nhiệm Văn phòng Chính phủ", VPCP, "Chính phủ"}


def test_no_step_shows_the_entity_alone(seeds: GraphStore) -> None:
    assert labels(seeds, "Mai Tiến Dũng", depth=0) == {"Mai Tiến Dũng"}


def test_two_steps_reach_other_holders_of_a_persons_posts(seeds: GraphStore) -> None:
    assert "Trần Văn Sơn" in labels(seeds, "Mai Tiến Dũng", depth=2)
    assert "Trần Văn Sơn" not in labels(seeds, "Mai Tiến Dũng", depth=1)


def test_a_neighbourhood_ends_where_nothing_more_is_linked() -> None:
    graph = GraphBuilder()
    graph.person("Nguyễn Văn A")
    assert labels(graph.store(), "Nguyễn Văn A", depth=5) == {"Nguyễn Văn A"}


def test_the_middle_of_a_neighbourhood_is_told(seeds: GraphStore) -> None:
    graph = network(seeds, "VPCP")
    assert graph.nodes[graph.graph["focus"]]["label"] == VPCP


def test_a_neighbourhood_above_the_limit_is_cut_and_says_so(seeds: GraphStore) -> None:
    graph = network(seeds, "Mai Tiến Dũng", limit=5)
    assert len(graph) == 5
    assert graph.graph["cut"] is True
    assert graph.graph["focus"] in graph


def test_a_whole_graph_above_the_limit_becomes_bodies_with_the_people_they_share(seeds: GraphStore) -> None:
    graph = network(seeds, limit=20)
    assert graph.graph["aggregated"] is True
    assert {facts["kind"] for _, facts in graph.nodes(data=True)} == {"organization", "party"}
    people = {facts["label"]: facts["people"] for _, facts in graph.nodes(data=True)}
    assert people[VPCP] == 2
    shared = {
        frozenset((graph.nodes[one]["label"], graph.nodes[other]["label"])): facts["people"]
        for one, other, facts in graph.edges(data=True)
        if facts["relation"] == "sharesPeople"
    }
    assert shared[frozenset((VPCP, PARTY))] == 2


def test_bodies_count_towards_the_limit_of_the_whole_graph(seeds: GraphStore) -> None:
    size = len(network(seeds))
    assert network(seeds, limit=size).graph["aggregated"] is False
    assert network(seeds, limit=size - 1).graph["aggregated"] is True


def test_the_largest_bodies_are_kept_when_there_are_too_many(seeds: GraphStore) -> None:
    graph = network(seeds, limit=2)
    assert graph.graph["cut"] is True
    assert {facts["label"] for _, facts in graph.nodes(data=True)} == {"Chính phủ", PARTY}


def test_the_network_is_the_same_each_time() -> None:
    one, other = network(seed_graph()), network(seed_graph())
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


@pytest.mark.parametrize(
    "name", ["Mai Tiến Dũng", "mai tien dung", "Chủ nhiệm VPCP", "VPCP", "hoi nghi chinh phu voi dia phuong"]
)
def test_an_entity_is_found_by_name_with_or_without_marks(seeds: GraphStore, name: str) -> None:
    assert find(Session(seeds), name).label


def test_an_entity_is_found_by_its_iri(seeds: GraphStore) -> None:
    entity = find(Session(seeds), "VPCP")
    assert find(Session(seeds), str(entity.iri)) == entity


def test_an_unknown_name_is_reported_with_names_that_look_alike(seeds: GraphStore) -> None:
    with pytest.raises(NotFoundError, match="Mai Tiến Dũng"):
        network(seeds, "Mai Tiến Dụng B")


@pytest.mark.parametrize("limits", [{"depth": -1}, {"limit": 0}])
def test_numbers_that_make_no_sense_are_refused(seeds: GraphStore, limits: dict[str, int]) -> None:
    with pytest.raises(QueryError, match="depth"):
        network(seeds, **limits)  # type: ignore[arg-type]


def test_a_ring_is_kept_back_beyond_the_steps_asked_for(seeds: GraphStore) -> None:
    asked = set(network(seeds, "Mai Tiến Dũng", depth=1))
    graph = network(seeds, "Mai Tiến Dũng", depth=1, ring=100)
    beyond = {node for node, facts in graph.nodes(data=True) if facts.get("beyond")}
    assert set(graph) - beyond == asked
    assert "Trần Văn Sơn" in {graph.nodes[node]["label"] for node in beyond}
    assert len(network(seeds, "Mai Tiến Dũng", depth=1, ring=3)) == len(asked) + 3


def test_a_ring_leaves_the_limit_as_it_is(seeds: GraphStore) -> None:
    assert len(network(seeds, "Mai Tiến Dũng", depth=1, limit=4, ring=100)) == 4


def test_the_grade_of_a_tenure_depends_on_rivals_that_are_not_drawn(seeds: GraphStore) -> None:
    graph = network(seeds, "Mai Tiến Dũng", depth=1)
    (course,) = [
        facts["course"]
        for _, post, facts in graph.edges(data=True)
        if graph.nodes[post]["label"] == "Chủ nhiệm Văn phòng Chính phủ" and "course" in facts
    ]
    assert (date(2021, 5, 6), Grade.REFUTED) in course


def crowded(bodies: int) -> GraphStore:
    """Return a graph in which everybody has held a post in every body."""
    graph = GraphBuilder()
    for body in range(bodies):
        for person in ("Nguyễn Văn A", "Trần Văn B"):
            post, quote = f"Chủ nhiệm @ Ban {body}", f"Chủ nhiệm Ban {body} {person}"
            doc = graph.article(f"{body}-{person}", f"{quote}.", "2019-01-17")
            graph.holding(doc, person, post, quote, on="2019-01-17")
    graph.seen()
    return graph.store()


def test_an_aggregated_network_keeps_some_of_the_pairs_of_each_body() -> None:
    graph = network(crowded(9), limit=9)
    pairs = [
        {one, other} for one, other, facts in graph.edges(data=True) if facts["relation"] == "sharesPeople"
    ]
    assert graph.graph["aggregated"]
    assert graph.graph["cut"]
    assert len(pairs) < 9 * 8 / 2
    assert all(sum(node in pair for pair in pairs) >= SHARES for node in graph)


def test_an_aggregated_network_is_no_larger_than_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.views.network.BODIES", 4)
    assert len(network(crowded(9), limit=9)) == 4
