"""Judgements and published identifiers from one build to the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kg import pipeline
from kg.cli import app
from kg.errors import ConfigError, DataError, KgError, NotFoundError, QueryError, ResolutionError
from kg.model.answers import Correction
from kg.model.claims import Reading
from kg.query import Session, career
from kg.resolve.judgements import NONE
from kg.settings import DEFAULT_BASE_IRI
from kg.store import open_store
from tests.builders import a_holding, a_reading

HUNG = "Nguyễn Văn Hùng"
WHY = ("--by", "Lan", "--why", "Tiểu sử của Quốc hội", "--on", "2024-03-01")


def article(doc: str, post: str) -> Reading:
    return a_reading(a_holding(HUNG, post, doc=doc))


TWO = [article("d1", "Chủ nhiệm @ Văn phòng Chính phủ"), article("d2", "Đại biểu @ Quốc hội")]


class Desk:
    """A graph with its table of judgements beside it."""

    def __init__(self, folder: Path) -> None:
        self.graph = folder / "graph"
        self.table = folder / "judgements.tsv"
        self.build()

    def build(self, *readings: Reading) -> bytes:
        """Build the articles again, and return the whole graph."""
        judgements = pipeline.read_judgements(self.table if self.table.exists() else None)
        pipeline.build(readings or TWO, self.graph, DEFAULT_BASE_IRI, judgements=judgements)
        return (self.graph / "current" / "graph.nq").read_bytes()

    def run(self, *arguments: str) -> Result:
        places = ("--graph", str(self.graph), "--judgements", str(self.table))
        return CliRunner().invoke(app, ["review", *arguments, *places])

    def decide(self, *arguments: str) -> str:
        """Record a judgement, and return its id."""
        result = self.run(*arguments, *WHY, "--json")
        if result.exception is not None:
            raise result.exception
        return str(json.loads(result.stdout)["id"])

    def review(self) -> dict[str, list[dict[str, object]]]:
        found: dict[str, list[dict[str, object]]] = json.loads(self.run("--json").stdout)
        return found

    def people(self) -> list[str]:
        (open_name,) = self.review()["undecided"]
        people = open_name["people"]
        assert isinstance(people, list)
        return [str(person["id"]) for person in people]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_is_undecided_is_listed_with_its_reason(desk: Desk) -> None:
    (found,) = desk.review()["undecided"]
    assert found["name"] == HUNG
    assert "Chưa đủ căn cứ" in str(found["reason"])
    assert HUNG in desk.run().stdout


def test_a_recorded_merge_takes_effect_at_the_next_build_and_the_old_identifier_leads_on(desk: Desk) -> None:
    stays, goes = desk.people()
    desk.decide("--same", stays, goes)
    assert len(desk.review()["undecided"]) == 1
    desk.build()
    found = desk.review()
    assert found["undecided"] == []
    assert found["replaced"] == [{"old": goes, "new": stays}]
    assert found["decisions"][0]["author"] == "Lan"
    with open_store(desk.graph) as store:
        assert len(career(Session(store), goes).answers) == 2
        assert career(Session(store), goes).person_id == stays


def test_withdrawing_a_merge_gives_back_the_same_bytes(desk: Desk) -> None:
    before = desk.build()
    judgement = desk.decide("--same", *desk.people())
    assert desk.build() != before
    desk.decide("--withdraw", judgement)
    assert desk.build() == before


def test_withdrawing_a_split_gives_back_the_same_bytes(desk: Desk) -> None:
    one = [article("d1", "Chủ nhiệm @ Văn phòng Chính phủ"), article("d2", "Chủ nhiệm @ Văn phòng Chính phủ")]
    before = desk.build(*one)
    judgement = desk.decide("--not-same", f"{HUNG}@d1", f"{HUNG}@d2")
    assert desk.build(*one) != before
    desk.decide("--withdraw", judgement)
    assert desk.build(*one) == before


def test_a_judgement_survives_a_build_from_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.decide("--same", *desk.people())
    judged = desk.build()
    desk.graph = tmp_path / "another"
    assert desk.build() == judged


def test_a_judgement_survives_new_articles(desk: Desk) -> None:
    desk.decide("--same", *desk.people())
    desk.build(*TWO, article("d0", "Giám đốc @ Sở Y tế tỉnh Cà Mau"))
    assert desk.review()["replaced"] != []


def test_a_rejected_claim_leaves_the_graph_and_comes_back_when_that_is_withdrawn(desk: Desk) -> None:
    before = desk.build()
    with open_store(desk.graph) as store:
        session = Session(store)
        claim = career(session, desk.people()[0]).answers[0].evidence[0].id
    judgement = desk.decide("--reject", claim)
    assert f"/evidence/{claim}".encode() not in b"\n".join(
        line for line in desk.build().splitlines() if b"graph/judgements" not in line
    )
    desk.decide("--withdraw", judgement)
    assert desk.build() == before


def test_a_build_without_the_table_says_which_decisions_it_forgets(desk: Desk) -> None:
    first, second = desk.people()
    made = desk.decide("--same", first, second)
    assert pipeline.forgotten(NONE, desk.graph) == ()  # nothing was built with it yet
    desk.build()
    assert pipeline.forgotten(NONE, desk.graph) == (made,)
    assert pipeline.forgotten(pipeline.read_judgements(desk.table), desk.graph) == ()
    desk.decide("--withdraw", made)
    assert pipeline.forgotten(pipeline.read_judgements(desk.table), desk.graph) == ()


def test_rows_are_only_added(desk: Desk) -> None:
    judgement = desk.decide("--same", *desk.people())
    first = desk.table.read_text(encoding="utf-8")
    desk.decide("--withdraw", judgement)
    assert desk.table.read_text(encoding="utf-8").startswith(first)


def test_a_judgement_that_contradicts_another_is_not_recorded(desk: Desk) -> None:
    people = desk.people()
    desk.decide("--same", *people)
    before = desk.table.read_text(encoding="utf-8")
    with pytest.raises(ResolutionError, match="withdraw one of them"):
        desk.decide("--not-same", *people)
    assert desk.table.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("--same", HUNG, "x"), QueryError),
        (("--same", "Trần Thị Không Có", "x"), NotFoundError),
        (("--reject", "000000000000"), NotFoundError),
        (("--withdraw", "j-00000000"), ResolutionError),
        (("--reject", "a", "--withdraw", "b"), QueryError),
    ],
)
def test_a_judgement_about_what_the_graph_does_not_hold_is_refused(
    desk: Desk, arguments: tuple[str, ...], error: type[KgError]
) -> None:
    with pytest.raises(error):
        desk.decide(*arguments)


def test_a_judgement_needs_an_author_and_a_reason(desk: Desk) -> None:
    result = desk.run("--same", *desk.people())
    assert isinstance(result.exception, QueryError)


def test_a_field_of_a_claim_is_put_right(desk: Desk) -> None:
    with open_store(desk.graph) as store:
        (answer,) = (
            one
            for person in desk.people()
            for one in career(Session(store), person).answers
            if one.title == "Chủ nhiệm"
        )
    with pytest.raises(DataError, match="colour"):
        desk.decide("--correct", answer.evidence[0].id, "colour", "red")
    judgement = desk.decide("--correct", answer.evidence[0].id, "title", "Phó Chủ nhiệm")
    desk.build()
    with open_store(desk.graph) as store:
        session = Session(store)
        (found,) = career(session, answer.person_id).answers
        session.index = None
        (asked,) = career(session, answer.person_id).answers
    assert found.title == "Phó Chủ nhiệm"
    assert found.evidence[0].corrections == (Correction(judgement, "title", "Phó Chủ nhiệm", "Lan"),)
    assert asked == found


def test_a_table_that_is_not_there_is_an_error_of_the_operator(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--judgements"):
        pipeline.read_judgements(tmp_path / "none.tsv")


def test_a_table_that_is_to_be_added_to_is_made_empty_if_it_is_not_there(tmp_path: Path) -> None:
    table = tmp_path / "decisions.tsv"
    assert pipeline.make_table(table).in_force == ()
    assert pipeline.read_judgements(table).in_force == ()


def test_a_table_that_cannot_be_made_is_an_error_of_the_operator(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"decisions\.tsv"):
        pipeline.make_table(tmp_path / "no-folder" / "decisions.tsv")


def test_a_table_that_is_there_is_only_read(tmp_path: Path) -> None:
    table = tmp_path / "decisions.tsv"
    table.write_text("no table", encoding="utf-8")
    with pytest.raises(DataError):
        pipeline.make_table(table)
    assert table.read_text(encoding="utf-8") == "no table"


def test_the_same_articles_are_not_built_twice(desk: Desk) -> None:
    store = (desk.graph / "current").resolve() / "store"
    before = store.stat().st_mtime_ns
    desk.build()
    assert store.stat().st_mtime_ns == before


def test_an_earlier_build_becomes_live_again_without_losing_what_was_published_since(desk: Desk) -> None:
    desk.build(*TWO, article("d3", "Giám đốc @ Sở Y tế tỉnh Cà Mau"))
    known = (desk.graph / "current" / "identities.jsonl").read_text(encoding="utf-8")
    desk.build()
    assert len((desk.graph / "current" / "identities.jsonl").read_text(encoding="utf-8").splitlines()) == len(
        known.splitlines()
    )
