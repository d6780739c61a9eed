"""Who held a post on a day: grades, reasons, witnesses."""

from __future__ import annotations

from datetime import date

import pytest

from kg.errors import NotFoundError, QueryError
from kg.model.interval import Basis, Grade, Interval
from kg.query import Session, holders
from tests.graphs import CHAIR, GraphBuilder, bound, seed_builder

CHAIRMAN = "Chủ nhiệm Văn phòng Chính phủ"


def people(session: Session, day: str, post: str = CHAIRMAN) -> list[tuple[str, Grade | None]]:
    return [
        (answer.person, answer.grade) for answer in holders(session, post, date.fromisoformat(day)).answers
    ]


def test_on_a_day_of_a_sighting_the_holder_is_certain(seeds: Session) -> None:
    assert people(seeds, "2019-01-17") == [("Mai Tiến Dũng", Grade.CERTAIN)]


def test_between_two_sightings_the_holder_is_certain(seeds: Session) -> None:
    found = holders(seeds, CHAIRMAN, date(2019, 3, 1))
    assert found.grade is Grade.CERTAIN
    assert found.answers[0].reason == (
        "Được nêu giữ chức ngày 17/1/2019 và ngày 6/9/2019; ngày hỏi nằm giữa hai lần ấy."
    )


def test_who_acts_is_told_until_a_full_holder_comes_in() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for name, day, acting in (("Trần Văn B", "2023-01-18", True), ("Lê Văn C", "2023-03-02", False)):
        graph.article(name, f"Chủ nhiệm {name}.")
        one = graph.holding(name, name, CHAIR, name, on=day, acting=acting)
        interval = Interval(latest_start=bound(day, one), earliest_end=bound(day, one))
        graph.tenure(name, CHAIR, [one], interval, acting=acting)
    session = Session(graph.store())
    told = {
        day: [(one.person, one.acting) for one in holders(session, CHAIRMAN, date.fromisoformat(day)).acting]
        for day in ("2023-01-10", "2023-01-20", "2023-03-03")
    }
    assert told == {"2023-01-10": [], "2023-01-20": [("Trần Văn B", True)], "2023-03-03": []}


def test_who_once_acted_for_a_holder_who_is_certain_again_is_not_told() -> None:
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    for name, first, last, acting in (
        ("Trần Văn B", "2018-05-01", "2018-05-01", True),
        ("Lê Văn C", "2017-01-01", "2024-01-01", False),
    ):
        graph.person(name)
        interval = Interval(latest_start=bound(first), earliest_end=bound(last))
        graph.tenure(name, CHAIR, [], interval, acting=acting)
    found = holders(Session(graph.store()), CHAIRMAN, date(2020, 1, 1))
    assert ([one.person for one in found.answers], found.acting) == (["Lê Văn C"], ())


def test_between_two_holders_both_are_possible(seeds: Session) -> None:
    assert people(seeds, "2020-06-30") == [
        ("Mai Tiến Dũng", Grade.POSSIBLE),
        ("Trần Văn Sơn", Grade.POSSIBLE),
    ]


def test_possible_answers_carry_the_witness_on_either_side(seeds: Session) -> None:
    for answer in holders(seeds, CHAIRMAN, date(2020, 6, 30)).answers:
        days = [(witness.on, witness.person) for witness in answer.evidence]
        assert ("2019-09-06", "Mai Tiến Dũng") in days
        assert ("2021-05-06", "Trần Văn Sơn") in days


def test_the_reason_of_a_possible_answer_names_the_other_holder(seeds: Session) -> None:
    before, after = holders(seeds, CHAIRMAN, date(2020, 6, 30)).answers
    assert before.reason == (
        "Được nêu giữ chức ngày 6/9/2019; ngày 6/5/2021 đã có Trần Văn Sơn giữ chức ấy; "
        "không nguồn nào nói thôi giữ chức đúng ngày nào."
    )
    assert after.reason.startswith(
        "Ngày 6/9/2019 còn có Mai Tiến Dũng giữ chức ấy; được nêu giữ chức ngày 6/5/2021"
    )


def test_the_reason_of_the_whole_names_everyone_possible(seeds: Session) -> None:
    reason = holders(seeds, CHAIRMAN, date(2020, 6, 30)).reason
    assert reason.startswith("Ngày 30/6/2020 có thể là Mai Tiến Dũng hoặc Trần Văn Sơn; nguồn chưa đủ")


def test_where_one_holder_of_a_single_seat_is_certain_no_other_is_possible(seeds: Session) -> None:
    assert people(seeds, "2019-09-06") == [("Mai Tiến Dũng", Grade.CERTAIN)]
    assert people(seeds, "2021-05-06") == [("Trần Văn Sơn", Grade.CERTAIN)]


@pytest.mark.parametrize("day", ["1950-01-01", "2018-12-31", "2022-01-12", "2025-01-01"])
def test_a_day_that_no_claim_reaches_has_no_answers(seeds: Session, day: str) -> None:
    found = holders(seeds, CHAIRMAN, date.fromisoformat(day))
    assert (found.grade, found.answers) == (Grade.UNKNOWN, ())
    assert found.reason.startswith("Không nguồn nào cho biết ai giữ chức")


def test_the_nearest_witnesses_stand_on_both_sides_of_the_day(seeds: Session) -> None:
    found = holders(seeds, CHAIRMAN, date(2020, 6, 30))
    assert found.before is not None
    assert found.after is not None
    assert (found.before.person, found.before.on) == ("Mai Tiến Dũng", "2019-09-06")
    assert (found.after.person, found.after.on) == ("Trần Văn Sơn", "2021-05-06")


def test_before_the_first_sighting_there_is_no_witness_before(seeds: Session) -> None:
    found = holders(seeds, CHAIRMAN, date(1950, 1, 1))
    assert found.before is None
    assert found.after is not None
    assert "lần gần nhất sau đó được nêu là Mai Tiến Dũng, ngày 17/1/2019" in found.reason


def test_the_nearest_witness_of_an_end_names_who_left() -> None:
    graph = GraphBuilder()
    doc = graph.article("a", "Miễn nhiệm Chủ tịch A.", "2023-01-05")
    one = graph.holding(doc, "A", "Chủ tịch", "Chủ tịch A", on="2023-01-05", status="end")
    graph.tenure("A", "Chủ tịch", [one], Interval(latest_end=bound("2023-01-05", one)))
    found = holders(Session(graph.store()), "Chủ tịch", date(2023, 2, 1))
    assert "lần gần nhất trước đó là A thôi giữ chức, ngày 5/1/2023" in found.reason


def test_every_quote_stands_in_its_document_at_its_offsets(seeds: Session) -> None:
    texts = {doc: document.text for doc, document in seed_builder().documents.items()}
    for answer in holders(seeds, CHAIRMAN, date(2020, 6, 30)).answers:
        for witness in answer.evidence:
            assert texts[witness.document][witness.start : witness.end] == witness.quote


def test_a_witness_bears_all_that_checks_it(seeds: Session) -> None:
    witness = holders(seeds, CHAIRMAN, date(2022, 1, 11)).answers[0].evidence[-1]
    assert witness.document == "001_59342e0dc9e8639b"
    assert witness.published == "2022-01-11"
    assert witness.title == "Hội nghị tổng kết năm 2021 của Văn phòng Chính phủ"
    assert witness.url == "https://vpcp.chinhphu.vn/hoi-nghi-tong-ket-2021.htm"
    assert (witness.rule, witness.confidence, len(witness.sha256)) == ("title-before-name", 0.95, 64)


@pytest.mark.parametrize(
    "name",
    [
        "Chủ nhiệm Văn phòng Chính phủ",
        "chủ nhiệm văn phòng chính phủ",
        "Chủ nhiệm VPCP",
        "chu nhiem vpcp",
        "Bộ trưởng, Chủ nhiệm VPCP",
    ],
)
def test_a_post_is_found_by_any_of_its_names(seeds: Session, name: str) -> None:
    assert people(seeds, "2019-01-17", name) == [("Mai Tiến Dũng", Grade.CERTAIN)]


def test_a_post_is_found_by_its_identifier(seeds: Session) -> None:
    key = holders(seeds, CHAIRMAN, date(2019, 1, 17)).post_id
    assert people(seeds, "2019-01-17", key) == [("Mai Tiến Dũng", Grade.CERTAIN)]


def test_an_unknown_post_is_an_error_with_names_alike(seeds: Session) -> None:
    with pytest.raises(NotFoundError) as caught:
        holders(seeds, "Chủ nhiệm Văn phòng Chính phụ", date(2019, 1, 17))
    assert CHAIRMAN in caught.value.candidates


def test_an_empty_name_is_a_bad_question(seeds: Session) -> None:
    with pytest.raises(QueryError, match="empty"):
        holders(seeds, " – ", date(2019, 1, 17))


def test_many_hold_a_post_of_many_seats_at_once() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Đại biểu Nguyễn Văn A và đại biểu Trần Thị B.")
    for name, quote in (("Nguyễn Văn A", "Đại biểu Nguyễn Văn A"), ("Trần Thị B", "đại biểu Trần Thị B")):
        graph.holding("d1", name, "Đại biểu @ Quốc hội", quote, on="2020-05-20")
    graph.seen()
    found = holders(Session(graph.store()), "Đại biểu Quốc hội", date(2020, 5, 20))
    assert [answer.person for answer in found.answers] == ["Nguyễn Văn A", "Trần Thị B"]
    assert found.reason == "Nguyễn Văn A và Trần Thị B đều được nêu giữ chức trong khoảng có ngày 20/5/2020."


def namesakes(*, first: Interval, second: Interval) -> Session:
    """Two people of one name, one after the other in a single seat."""
    graph = GraphBuilder()
    graph.post(CHAIR, seats=1)
    name = "Nguyễn Văn A"
    graph.tenure(graph.person(name), CHAIR, [], first)
    graph.tenure(graph.person(name, discriminator="2"), CHAIR, [], second)
    return Session(graph.store())


def test_two_possible_holders_of_one_name_are_two_people() -> None:
    earlier, later = bound("2020-01-01"), bound("2021-01-01")
    session = namesakes(
        first=Interval(latest_start=earlier, earliest_end=earlier, latest_end=later),
        second=Interval(earliest_start=earlier, latest_start=later, earliest_end=later),
    )
    found = holders(session, CHAIRMAN, date(2020, 7, 1))
    assert len({one.person_id for one in found.answers}) == 2
    assert found.reason == (
        "Ngày 1/7/2020 có thể là Nguyễn Văn A hoặc Nguyễn Văn A; nguồn chưa đủ để khẳng định."
    )


def test_two_excluded_holders_of_one_name_are_two_people() -> None:
    left = Interval(latest_end=bound("2020-05-20", basis=Basis.EVENT))
    found = holders(namesakes(first=left, second=left), CHAIRMAN, date(2021, 1, 1))
    assert found.excluded == ("Nguyễn Văn A", "Nguyễn Văn A")
    assert "không phải Nguyễn Văn A hoặc Nguyễn Văn A giữ chức" in found.reason


def test_two_of_one_name_whom_the_sources_set_against_each_other_are_two_people() -> None:
    year = Interval(latest_start=bound("2020-01-01"), earliest_end=bound("2020-12-31"))
    found = holders(namesakes(first=year, second=year), CHAIRMAN, date(2020, 7, 1))
    assert found.reason == (
        "Các nguồn nói trái nhau; Nguyễn Văn A và Nguyễn Văn A đều được nêu giữ chức trong khoảng có ngày"
        " 1/7/2020."
    )


def one_tenure(interval: Interval, *, status: str = "holds", on: str | None = "2020-05-20") -> Session:
    graph = GraphBuilder()
    graph.article("d1", "Chủ tịch Nguyễn Văn A.")
    attestation = graph.holding(
        "d1", "Nguyễn Văn A", "Chủ tịch @ Quốc hội", "Chủ tịch Nguyễn Văn A", on=on, status=status
    )
    graph.tenure("Nguyễn Văn A", "Chủ tịch @ Quốc hội", [attestation], interval)
    return Session(graph.store())


def test_a_day_outside_the_outer_bounds_of_every_holder_is_refuted() -> None:
    session = one_tenure(Interval(latest_end=bound("2020-05-20", basis=Basis.EVENT)), status="end")
    found = holders(session, "Chủ tịch Quốc hội", date(2021, 1, 1))
    assert (found.grade, found.answers) == (Grade.REFUTED, ())
    assert found.excluded == ("Nguyễn Văn A",)
    assert found.reason.startswith(
        "Ngày 1/1/2021 không phải Nguyễn Văn A giữ chức; không nguồn nào nói đến người khác; lần gần nhất"
    )


def test_many_who_are_excluded_are_counted_not_named() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Chủ tịch.")
    for name in "ABCDEF":
        end = graph.holding("d1", name, "Chủ tịch @ Quốc hội", "Chủ tịch", on="2020-05-20", status="end")
        left = Interval(latest_end=bound("2020-05-20", basis=Basis.EVENT))
        graph.tenure(name, "Chủ tịch @ Quốc hội", [end], left)
    found = holders(Session(graph.store()), "Chủ tịch Quốc hội", date(2021, 1, 1))
    assert found.excluded == tuple("ABCDEF")
    assert "không phải ai trong 6 người được nêu giữ chức" in found.reason


def test_where_somebody_is_told_nobody_is_listed_as_excluded(seeds: Session) -> None:
    assert holders(seeds, "Chủ nhiệm VPCP", date(2019, 1, 17)).excluded == ()


def test_a_dated_start_and_a_later_sighting_are_told_apart_in_the_reason() -> None:
    session = one_tenure(
        Interval(
            earliest_start=bound("2016-07-22", basis=Basis.EVENT),
            latest_start=bound("2016-07-22", basis=Basis.EVENT),
            earliest_end=bound("2020-05-20"),
        )
    )
    assert holders(session, "Chủ tịch Quốc hội", date(2018, 1, 1)).answers[0].reason == (
        "Nhận chức ngày 22/7/2016; được nêu giữ chức ngày 20/5/2020; ngày hỏi nằm trong khoảng ấy."
    )


def test_a_reason_gives_a_month_as_a_month() -> None:
    session = one_tenure(
        Interval(
            earliest_start=bound("2016-07", basis=Basis.EVENT),
            latest_start=bound("2016-07", basis=Basis.EVENT, latest=True),
            earliest_end=bound("2020-05-20"),
        )
    )
    possible = holders(session, "Chủ tịch Quốc hội", date(2016, 7, 10)).answers[0]
    assert possible.grade is Grade.POSSIBLE
    assert possible.reason == (
        "Nhận chức sớm nhất tháng 7/2016; nhận chức tháng 7/2016; "
        "không nguồn nào nói nhận chức đúng ngày nào."
    )


def test_a_nomination_shows_nobody_in_the_post() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Giới thiệu ông Nguyễn Văn A làm Chủ tịch.")
    graph.holding(
        "d1", "Nguyễn Văn A", "Chủ tịch @ Quốc hội", "ông Nguyễn Văn A", on="2020-05-20", status="nominated"
    )
    found = holders(Session(graph.store()), "Chủ tịch Quốc hội", date(2020, 5, 21))
    assert (found.grade, found.answers, found.before) == (Grade.UNKNOWN, (), None)


def test_a_past_holding_is_a_witness_of_its_own_time() -> None:
    graph = GraphBuilder()
    graph.article("d1", "Từ năm 1988 đến 1992, ông Nguyễn Văn A là Chủ tịch.", "2020-05-20")
    graph.holding(
        "d1",
        "Nguyễn Văn A",
        "Chủ tịch @ Quốc hội",
        "Từ năm 1988 đến 1992",
        status="held",
        since="1988",
        until="1992",
    )
    found = holders(Session(graph.store()), "Chủ tịch Quốc hội", date(1990, 1, 1))
    assert found.before is not None
    assert found.before.on == "1988/1992"


def test_a_tenure_with_very_many_witnesses_shows_those_of_its_bounds() -> None:
    graph = GraphBuilder()
    days = [f"2019-{month:02d}-{day:02d}" for month in range(1, 4) for day in range(1, 29)]
    graph.post(CHAIR, seats=1)
    for day in days:
        graph.article(day, "Chủ nhiệm Mai Tiến Dũng.", day)
        graph.holding(day, "Mai Tiến Dũng", CHAIR, "Chủ nhiệm Mai Tiến Dũng", on=day)
    graph.seen()
    answer = holders(Session(graph.store()), CHAIRMAN, date(2019, 2, 10)).answers[0]
    assert [witness.on for witness in answer.evidence] == ["2019-01-01", "2019-03-28"]
