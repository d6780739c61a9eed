"""Who was above whom on a day."""

from __future__ import annotations

from datetime import date

from kg.model.interval import Grade
from kg.query import Session, command
from kg.text.slug import stable_id
from tests.graph_builder import GraphBuilder

STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"
DAY = date(2021, 4, 6)


def test_the_head_of_a_unit_is_under_the_possible_heads_of_its_office(seeds: Session) -> None:
    found = command(seeds, "Chu Đức Nhuận", date(2020, 8, 26))
    above = [one for one in found.superiors if one.below.title == "Vụ trưởng"]
    assert {(one.above.person, one.above.post, one.relation, one.grade) for one in above} == {
        ("Mai Tiến Dũng", "Chủ nhiệm Văn phòng Chính phủ", "unit", Grade.POSSIBLE),
        ("Trần Văn Sơn", "Chủ nhiệm Văn phòng Chính phủ", "unit", Grade.POSSIBLE),
    }
    assert found.reason == (
        "Cấp trên của Chu Đức Nhuận ngày 26/8/2020 có thể là Mai Tiến Dũng hoặc Trần Văn Sơn."
    )


def test_a_deputy_is_under_the_head_of_the_same_body(seeds: Session) -> None:
    found = command(seeds, "Nguyễn Đức Minh", date(2019, 9, 6)).superiors
    assert [(one.above.person, one.relation, one.grade) for one in found] == [
        ("Mai Tiến Dũng", "deputy", Grade.CERTAIN)
    ]


def test_the_head_has_deputies_and_heads_of_units_below(seeds: Session) -> None:
    found = command(seeds, "Mai Tiến Dũng", date(2019, 9, 6)).subordinates
    assert [(one.below.person, one.relation) for one in found] == [("Nguyễn Đức Minh", "deputy")]


def test_the_chain_goes_up_to_the_top(seeds: Session) -> None:
    found = command(seeds, "Trần Văn Sơn", date(2022, 1, 11)).superiors
    assert {(one.below.post, one.above.post) for one in found} == {
        ("Chủ nhiệm Văn phòng Chính phủ", "Thủ tướng Chính phủ"),
        ("Bộ trưởng Chính phủ", "Thủ tướng Chính phủ"),
    }


def the_state() -> Session:
    """Return the graph of a State with its President, his office, a Government and bodies within it."""
    graph = GraphBuilder()
    graph.organization(STATE, kind="state")
    graph.organization("Chính phủ", kind="government", parent=STATE)
    graph.organization("Văn phòng Chủ tịch nước", kind="office", parent=STATE)
    graph.organization("Bộ Nội vụ", kind="ministry", parent="Chính phủ")
    graph.organization("Cục Văn thư", kind="unit", parent="Bộ Nội vụ", curated=False)
    held = {
        "Nguyễn Xuân Phúc": f"Chủ tịch nước @ {STATE}",
        "Đặng Thị Ngọc Thịnh": f"Phó Chủ tịch nước @ {STATE}",
        "Phạm Minh Chính": "Thủ tướng @ Chính phủ",
        "Trương Hòa Bình": "Phó Thủ tướng @ Chính phủ",
        "Mai Tiến Dũng": "Bộ trưởng @ Chính phủ",
        "Lê Vĩnh Tân": "Bộ trưởng @ Bộ Nội vụ",
        "Đặng Thanh Tùng": "Cục trưởng @ Cục Văn thư",
        "Đào Việt Trung": "Chủ nhiệm @ Văn phòng Chủ tịch nước",
    }
    quotes = {person: f"{post.replace(' @ ', ' ')} {person}" for person, post in held.items()}
    doc = graph.article("001", "; ".join(quotes.values()), DAY.isoformat())
    for person, post in held.items():
        graph.post(post, seats=None if post == "Bộ trưởng @ Chính phủ" or post.startswith("Phó") else 1)
        graph.holding(doc, person, post, quotes[person], on=DAY.isoformat())
    graph.seen()
    return Session(graph.store())


def test_the_state_commands_the_office_of_its_president_and_no_other_organ() -> None:
    session = the_state()
    assert command(session, "Phạm Minh Chính", DAY).superiors == ()
    assert {
        (one.below.person, one.relation) for one in command(session, "Nguyễn Xuân Phúc", DAY).subordinates
    } == {
        ("Đặng Thị Ngọc Thịnh", "deputy"),
        ("Đào Việt Trung", "unit"),
    }
    (above,) = command(session, "Đào Việt Trung", DAY).superiors
    assert (above.above.person, above.relation, above.basis) == ("Nguyễn Xuân Phúc", "unit", "registry")


def test_ministers_are_members_of_the_government_and_heads_of_ministries_but_no_deputies() -> None:
    found = command(the_state(), "Phạm Minh Chính", DAY).subordinates
    assert {(one.below.person, one.relation, one.basis) for one in found} == {
        ("Trương Hòa Bình", "deputy", "titles"),
        ("Mai Tiến Dũng", "member", "titles"),
        ("Lê Vĩnh Tân", "unit", "registry"),
    }


def test_a_unit_that_only_its_name_puts_under_a_body_is_possibly_under_its_head() -> None:
    found = command(the_state(), "Đặng Thanh Tùng", DAY)
    assert [(one.above.person, one.basis, one.grade) for one in found.superiors] == [
        ("Lê Vĩnh Tân", "name", Grade.POSSIBLE),
        ("Phạm Minh Chính", "registry", Grade.CERTAIN),
    ]
    assert found.reason == "Cấp trên của Đặng Thanh Tùng ngày 6/4/2021 có thể là Lê Vĩnh Tân."


def test_a_day_without_a_post_has_no_superior_and_says_so(seeds: Session) -> None:
    found = command(seeds, "Chu Đức Nhuận", date(1990, 1, 1))
    assert (found.superiors, found.subordinates) == ((), ())
    assert found.reason == "Không nguồn nào cho biết Chu Đức Nhuận giữ chức gì ngày 1/1/1990."


def test_who_is_above_a_namesake_is_not_above_the_person_asked_about() -> None:
    graph = GraphBuilder()
    graph.organization("Chính phủ", kind="government")
    graph.organization("Bộ Nội vụ", kind="ministry", parent="Chính phủ")
    held = {
        graph.person("Nguyễn Văn A"): "Thứ trưởng @ Bộ Nội vụ",
        graph.person("Nguyễn Văn A", discriminator="2"): "Bộ trưởng @ Bộ Nội vụ",
        graph.person("Lê Văn B"): "Thủ tướng @ Chính phủ",
    }
    doc = graph.article("001", "Ba người.", DAY.isoformat())
    for person, post in held.items():
        graph.holding(doc, person, post, "Ba người", on=DAY.isoformat())
    graph.seen()
    found = command(Session(graph.store()), stable_id("Nguyễn Văn A"), DAY)
    assert [one.above.person for one in found.superiors] == ["Nguyễn Văn A", "Lê Văn B"]
    assert found.reason == "Cấp trên của Nguyễn Văn A ngày 6/4/2021 là Nguyễn Văn A."
