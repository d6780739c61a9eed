"""Dates, bounds and reasons in plain Vietnamese."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from api.languages import english
from kg.model.dates import PartialDate, Precision
from kg.model.interval import Basis, Grade, Interval
from kg.query.wording import bounds_in_words, changed_between, dated, edtf_in_words, listed, named, reason
from tests.builders import an_answer
from tests.graph_builder import bound


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("", "", "", ""), "không rõ bắt đầu khi nào, không rõ kết thúc khi nào"),
        (
            ("", "2019-01-17", "2019-09-06", "2021-05-06"),
            "từ 17/1/2019 hoặc trước đó, ít nhất đến 6/9/2019, nghỉ muộn nhất 6/5/2021",
        ),
        (("2016-04-09", "2016-04-09", "2021-04-07", "2021-04-07"), "từ 9/4/2016, đến 7/4/2021"),
        (("2018-09-01", "2018-09-30", "", ""), "từ tháng 9/2018, không rõ kết thúc khi nào"),
        (("1988-01-01", "1988-12-31", "1992-01-01", "1992-12-31"), "từ năm 1988, đến năm 1992"),
        (
            ("2018-09-01", "2018-10-31", "", "2020-01-01"),
            "bắt đầu trong khoảng 1/9/2018 – 31/10/2018, nghỉ muộn nhất 1/1/2020",
        ),
        (
            ("2018-09-01", "2019-12-31", "", ""),
            "bắt đầu trong khoảng 1/9/2018 – 31/12/2019, không rõ kết thúc khi nào",
        ),
        (
            ("2018-09-02", "2018-09-30", "", ""),
            "bắt đầu trong khoảng 2/9/2018 – 30/9/2018, không rõ kết thúc khi nào",
        ),
        (("2018-09-01", "", "", ""), "bắt đầu sớm nhất 1/9/2018, không rõ kết thúc khi nào"),
        (
            ("", "2018-03-31", "2018-03-01", ""),
            "được nêu giữ chức trong tháng 3/2018, không rõ kết thúc khi nào",
        ),
        (
            ("2016-01-01", "2018-03-20", "2018-03-01", "2021-05-06"),
            "bắt đầu sớm nhất 1/1/2016, được nêu giữ chức vào một ngày từ 1/3/2018 đến 20/3/2018, "
            "nghỉ muộn nhất 6/5/2021",
        ),
        (("2018-03-01", "2018-03-31", "2018-03-01", ""), "từ tháng 3/2018, không rõ kết thúc khi nào"),
        (("", "2018-12-31", "2018-01-01", "2018-12-31"), "không rõ bắt đầu khi nào, đến năm 2018"),
        (("2018-03-01", "2018-03-31", "2018-03-01", "2018-03-31"), "từ tháng 3/2018, đến tháng 3/2018"),
    ],
)
def test_bounds_are_told_as_exactly_as_they_are_known(days: tuple[str, str, str, str], words: str) -> None:
    assert bounds_in_words(an_answer(*days)) == words


def test_a_bound_that_was_given_as_a_month_or_year_is_told_as_one() -> None:
    exact = (None, Precision.MONTH, Precision.YEAR, Precision.DAY)
    seen = an_answer("", "2016-02-29", "2018-01-01", "2020-03-31", precisions=exact)
    words = "từ tháng 2/2016 hoặc trước đó, ít nhất đến năm 2018, nghỉ muộn nhất 31/3/2020"
    assert bounds_in_words(seen) == words
    told = "From February 2016 or earlier, until 2018 at least, ended by 31 March 2020"
    assert english.bounds(seen) == told[0].lower() + told[1:]


def test_a_day_that_is_no_edge_of_its_month_is_told_as_the_day() -> None:
    seen = an_answer("", "2016-02-12", "", "", precisions=(None, Precision.MONTH, None, None))
    assert bounds_in_words(seen).startswith("từ 12/2/2016 hoặc trước đó")


@pytest.mark.parametrize(
    ("text", "words"),
    [("2019-01-17", "ngày 17/1/2019"), ("2019-01", "tháng 1/2019"), ("2019", "năm 2019")],
)
def test_a_date_keeps_its_precision(text: str, words: str) -> None:
    assert dated(PartialDate.parse(text)) == words
    assert edtf_in_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "không rõ ngày"),
        ("1988/1992", "từ năm 1988 đến năm 1992"),
        ("[..2021-05-06]", "[..2021-05-06]"),
    ],
)
def test_a_span_or_an_unknown_form_is_told_as_it_is(text: str | None, words: str) -> None:
    assert edtf_in_words(text) == words


@pytest.mark.parametrize(
    ("names", "words"), [((), ""), (("A",), "A"), (("A", "B"), "A và B"), (("A", "B", "C"), "A, B và C")]
)
def test_names_are_listed_with_a_last_word_between(names: tuple[str, ...], words: str) -> None:
    assert listed(names) == words


def test_a_person_becomes_the_subject_of_a_reason() -> None:
    assert named("Mai Tiến Dũng", "Được nêu.") == "Mai Tiến Dũng được nêu."


DAY = date(2020, 6, 30)


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (Basis.ATTESTED, "Được nêu giữ chức ngày 6/9/2019; ngày 6/5/2021 đã giữ chức lần sau"),
        (Basis.EVENT, "Được nêu giữ chức ngày 6/9/2019; thôi giữ chức muộn nhất ngày 6/5/2021"),
        (Basis.FORMER, "Được nêu giữ chức ngày 6/9/2019; đến ngày 6/5/2021 đã thôi giữ chức"),
        (Basis.SPAN, "Được nêu giữ chức ngày 6/9/2019; được ghi là giữ chức muộn nhất đến ngày 6/5/2021"),
        (Basis.SUCCESSION, "Được nêu giữ chức ngày 6/9/2019; ngày 6/5/2021 đã có người khác giữ chức ấy"),
        (Basis.TERM, "Được nêu giữ chức ngày 6/9/2019; nhiệm kỳ kết thúc muộn nhất ngày 6/5/2021"),
    ],
)
def test_a_possible_holder_after_the_last_sighting_is_explained_by_the_outer_bound(
    basis: Basis, words: str
) -> None:
    interval = Interval(
        latest_start=bound("2019-01-17"),
        earliest_end=bound("2019-09-06"),
        latest_end=bound("2021-05-06", basis=basis),
    )
    told = reason(interval, Grade.POSSIBLE, DAY, {})
    assert told == f"{words}; không nguồn nào nói thôi giữ chức đúng ngày nào."


def test_a_possible_holder_whose_start_and_end_are_windows_has_both_explained() -> None:
    interval = Interval(
        earliest_start=bound("2016", basis=Basis.TERM),
        latest_end=bound("2021", basis=Basis.TERM, latest=True),
    )
    assert reason(interval, Grade.POSSIBLE, DAY, {}) == (
        "Nhiệm kỳ bắt đầu sớm nhất năm 2016; nhiệm kỳ kết thúc muộn nhất năm 2021; "
        "không nguồn nào nói nhận chức đúng ngày nào."
    )


def test_a_certain_holder_by_a_span_is_explained_by_the_span() -> None:
    interval = Interval(
        latest_start=bound("2016", basis=Basis.SPAN, latest=True),
        earliest_end=bound("2021", basis=Basis.SPAN),
    )
    assert reason(interval, Grade.CERTAIN, DAY, {}) == (
        "Được ghi là giữ chức từ năm 2016; được ghi là giữ chức đến năm 2021; ngày hỏi nằm trong khoảng ấy."
    )


def test_the_day_of_entry_alone_is_not_told_as_a_day_of_leaving() -> None:
    entry = bound("2020-03-12", basis=Basis.EVENT)
    interval = Interval(earliest_start=entry, latest_start=entry, earliest_end=entry)
    assert reason(interval, Grade.CERTAIN, date(2020, 3, 12), {}) == (
        "Nhận chức ngày 12/3/2020; ngày hỏi chính là ngày ấy."
    )
    assert reason(interval, Grade.POSSIBLE, date(2020, 6, 30), {}) == (
        "Nhận chức ngày 12/3/2020; không nguồn nào nói thôi giữ chức đúng ngày nào."
    )


def test_the_day_of_leaving_alone_is_not_told_as_a_day_of_entry() -> None:
    leaving = bound("2020-03-12", basis=Basis.EVENT)
    interval = Interval(latest_start=leaving, earliest_end=leaving, latest_end=leaving)
    assert reason(interval, Grade.POSSIBLE, date(2019, 6, 30), {}) == (
        "Thôi giữ chức ngày 12/3/2020; không nguồn nào nói nhận chức đúng ngày nào."
    )


def test_entry_and_leaving_that_are_both_known_keep_their_own_words() -> None:
    entry = replace(bound("2018-03-12", basis=Basis.EVENT), witnesses=("entry",))
    leaving = replace(bound("2021-03-12", basis=Basis.EVENT), witnesses=("leaving",))
    interval = Interval(entry, entry, leaving, leaving)
    assert reason(interval, Grade.CERTAIN, DAY, {}) == (
        "Nhận chức ngày 12/3/2018; thôi giữ chức ngày 12/3/2021; ngày hỏi nằm trong khoảng ấy."
    )


def test_a_day_after_somebody_was_called_former_is_refuted_because_he_had_left_by_then() -> None:
    interval = Interval(latest_end=bound("2021-05-06", basis=Basis.FORMER))
    told = reason(interval, Grade.REFUTED, date(2021, 6, 1), {})
    assert told == "Đến ngày 6/5/2021 đã thôi giữ chức; ngày hỏi 1/6/2021 sau ngày ấy."


@pytest.mark.parametrize(
    ("after", "by", "words"),
    [
        (date(2021, 4, 7), date(2021, 4, 8), "sau ngày 7/4/2021, muộn nhất ngày 8/4/2021"),
        (date(2021, 4, 8), date(2021, 4, 8), "đúng ngày 8/4/2021"),
        (date(2021, 4, 7), None, "sau ngày 7/4/2021"),
        (None, date(2021, 4, 8), "muộn nhất ngày 8/4/2021"),
        (None, None, ""),
    ],
)
def test_the_days_of_a_change_are_never_told_as_none(after: date | None, by: date | None, words: str) -> None:
    assert changed_between(after, by) == words
