"""Women among the heads of offices and units: stated, never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import QueryError
from kg.model.heads import Gender, WomenAmongHeads
from kg.query import Session, women_among_heads
from kg.resources import resource
from tests.graphs import GraphBuilder, seed_builder

UNIT = "Vụ trưởng @ Vụ Thử"
HER = "Nguyễn Thị Thử"


def told(quote: str, *more: str, post: str = UNIT, person: str = HER) -> GraphBuilder:
    """Return a graph in which one person is seen in a headship in 2020, in these words."""
    graph = GraphBuilder()
    for number, words in enumerate((quote, *more)):
        graph.article(f"d{number}", f"{words}.", "2020-08-26")
        graph.holding(f"d{number}", person, post, words, on="2020-08-26")
    graph.seen()
    return graph


def counted(graph: GraphBuilder) -> WomenAmongHeads:
    with graph.store() as store:
        return women_among_heads(Session(store))


@pytest.mark.parametrize(
    ("quote", "gender"),
    [
        (f"bà {HER}, Vụ trưởng Vụ Thử", Gender.WOMAN),
        (f"Bà {HER} là Vụ trưởng Vụ Thử", Gender.WOMAN),
        ("Vụ trưởng Vụ Thử là bà Thử", Gender.WOMAN),
        (f"nữ Vụ trưởng {HER}", Gender.WOMAN),
        (f"ông {HER}, Vụ trưởng Vụ Thử", Gender.MAN),
        (f"đồng chí {HER}, Vụ trưởng Vụ Thử", None),
        (f"Vụ trưởng Vụ Thử {HER}", None),
        (f"{HER}, Vụ trưởng Vụ Thử, và bà Trần Thị Khác", None),
        (f"Hội Liên hiệp Phụ nữ, Vụ trưởng Vụ Thử {HER}", None),
        ("nữ Vụ trưởng Thử", Gender.WOMAN),
        (f"Bổ nhiệm Bà {HER} Vụ trưởng Vụ Thử", Gender.WOMAN),
        ("Vụ trưởng Vụ Thử là ông Thử", Gender.MAN),
    ],
)
def test_a_gender_is_stated_by_the_word_before_the_name_and_by_nothing_else(
    quote: str, gender: Gender | None
) -> None:
    (head,) = counted(told(quote)).heads
    assert head.gender is gender
    assert [witness.quote for witness in head.evidence] == ([quote] if gender else [])


@pytest.mark.parametrize(
    ("person", "quote"),
    [
        ("Trần Văn Hà", "Phó Chủ tịch Hội Phụ nữ Hà Nội, Vụ trưởng Vụ Thử Trần Văn Hà"),
        ("Trần Văn Nam", "Hội Phụ nữ Nam Định, Vụ trưởng Vụ Thử Trần Văn Nam"),
        ("Trần Văn Nam", "nữ Chủ tịch Nam Định, Vụ trưởng Vụ Thử Trần Văn Nam"),
        ("Trần Văn Nam", "bà Nam Phương, Vụ trưởng Vụ Thử Trần Văn Nam"),
        ("Trần Văn Bắc", "Sông Ông Bắc, Vụ trưởng Vụ Thử Trần Văn Bắc"),
        ("Trần Văn Bắc", "Vụ trưởng Vụ Thử Trần Văn Bắc, đoàn sông Ông Bắc"),
        ("Trần Hà", "bà Trần Hà Linh và Vụ trưởng Vụ Thử Trần Hà"),
    ],
)
def test_a_word_that_belongs_to_another_name_states_no_gender(person: str, quote: str) -> None:
    (head,) = counted(told(quote, person=person)).heads
    assert head.gender is None
    text = resource("schema/competency/24-women-among-heads.rq").read_text(encoding="utf-8")
    with told(quote, person=person).store() as store:
        (row,) = (row for row in store.select(text) if str(row["year"]) == "2020")
    assert (str(row["stated"]), str(row["heads"])) == ("0", "1")


def test_sources_that_contradict_each_other_state_nothing_and_both_are_shown() -> None:
    (head,) = counted(told(f"bà {HER}", f"ông {HER}")).heads
    assert (head.gender, len(head.evidence)) == (None, 2)


def test_each_year_has_its_heads_and_how_complete_that_is(samples: Session) -> None:
    found = women_among_heads(samples, date(2019, 1, 1), date(2022, 12, 31))
    assert [(one.year, one.women, one.men, one.unstated, one.stated) for one in found.answers] == [
        (2019, 0, 4, 0, 1.0),
        (2020, 0, 4, 1, 0.8),
        (2021, 0, 4, 0, 1.0),
        (2022, 0, 1, 0, 1.0),
    ]
    assert [(one.known, one.posts) for one in found.answers[:2]] == [(4, 5), (4, 5)]


def test_a_year_without_a_known_head_has_no_share(seeds: Session) -> None:
    first = women_among_heads(seeds, date(2018, 1, 1)).answers[0]
    assert (first.year, first.known, first.stated) == (2018, 0, None)


def test_nobodys_gender_follows_from_the_name(seeds: Session) -> None:
    assert {head.gender for head in women_among_heads(seeds).heads} == {None}


def test_heads_of_provincial_bodies_and_deputies_do_not_count() -> None:
    provincial = told(f"bà {HER}", post="Cục trưởng @ Cục Thử")
    provincial.organization("Cục Thử", place="Hà Nội")
    assert counted(provincial).answers == ()
    assert counted(told(f"bà {HER}", post="Phó Vụ trưởng @ Vụ Thử")).answers == ()


def test_a_graph_without_heads_says_so() -> None:
    with GraphBuilder().store() as store:
        assert women_among_heads(Session(store)).reason == "Không nguồn nào cho biết chắc ai đứng đầu."


def test_days_in_the_wrong_order_are_refused(seeds: Session) -> None:
    with pytest.raises(QueryError):
        women_among_heads(seeds, date(2022, 1, 1), date(2019, 1, 1))


def test_the_sparql_text_counts_a_woman_too() -> None:
    text = resource("schema/competency/24-women-among-heads.rq").read_text(encoding="utf-8")
    graph = seed_builder()
    graph.article("d9", f"bà {HER}.", "2020-08-26")
    graph.holding("d9", HER, UNIT, f"bà {HER}", on="2020-08-26")
    graph.seen()
    with graph.store() as store:
        rows = {str(row["year"]): row for row in store.select(text)}
    assert [str(rows["2020"][name]) for name in ("women", "stated", "heads")] == ["1", "1", "2"]
