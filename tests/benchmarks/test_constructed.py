"""Sentences by construction: each level comes, every slot is filled, and only what is told is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from benchmarks.constructed.claims import Held, Met, told
from benchmarks.constructed.figures import levels, outcomes, report, right, share
from benchmarks.constructed.tables import KEPT, OPEN, TEXT, VOCABULARIES, Row, domains, slots
from benchmarks.constructed.texts import Text, texts
from benchmarks.constructed.verdicts import faults
from benchmarks.corpus_gold import AGAIN, FILE
from benchmarks.material import ROOT
from kg.evaluate import Json

EACH = 3  # texts of each pattern


def silent(written: Sequence[Text]) -> Mapping[str, Sequence[Json]]:
    return {}


def knowing(written: Sequence[Text]) -> Mapping[str, Sequence[Json]]:
    return {text.id: [claim for told in text.told for claim in claims(text.id, told)] for text in written}


def claims(doc: str, told: Held | Met) -> list[Json]:
    if isinstance(told, Met):
        people = [{"person": name} for name in told.people]
        place = {"place": told.place, "hosts": [told.host]}
        return [
            {"type": "event", "doc": doc, "name": told.name, "date": told.on, "participants": people, **place}
        ]
    held = {
        "type": "holding",
        "doc": doc,
        "person": told.person,
        "title": told.title,
        "organization": told.organization,
        "status": told.statuses[0],
        "on": told.on or (told.until if told.statuses[0] == "end" else told.since),
        "from": told.since,
        "to": told.until,
    }
    change = {"type": "personnel-change", "doc": doc, "person": told.person, "deciding_body": told.by}
    return [held, change]


def text_of(domain: str = "moves") -> Text:
    return next(texts(domain, OPEN, 1))


@pytest.mark.parametrize("domain", domains())
def test_the_same_seed_makes_the_same_texts_and_another_one_others(domain: str) -> None:
    made = [*texts(domain, OPEN, EACH)]
    assert made == [*texts(domain, OPEN, EACH)]
    assert made != [*texts(domain, OPEN, EACH, seed=2)]


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
@pytest.mark.parametrize("domain", domains())
def test_every_pattern_fills_every_slot(domain: str, vocabulary: str) -> None:
    made = [*texts(domain, vocabulary, EACH)]
    assert [one.words for one in made if set(one.words) & set("{}|\\") or "  " in one.words] == []
    assert {dict(one.levels)[TEXT] for one in made} == {row.words for row in slots(domain, vocabulary)[TEXT]}


@pytest.mark.parametrize("domain", domains())
def test_every_pattern_tells_something(domain: str) -> None:
    assert [one.words for one in texts(domain, OPEN, EACH) if not one.told] == []


@pytest.mark.parametrize("domain", domains())
def test_a_reader_that_says_nothing_is_never_right(domain: str) -> None:
    assert share(outcomes(domain, OPEN, silent, EACH)) == 0


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
@pytest.mark.parametrize("domain", domains())
def test_a_reader_that_says_what_is_told_is_always_right(domain: str, vocabulary: str) -> None:
    assert [(one.words, wrong) for one, wrong in outcomes(domain, vocabulary, knowing, EACH) if wrong] == []


@pytest.mark.parametrize("domain", domains())
def test_no_word_of_one_vocabulary_is_in_the_other(domain: str) -> None:
    first, second = (
        {(row.slot, row.words, *row.forms.values()) for row in own_rows(domain, one)} for one in VOCABULARIES
    )
    assert first
    assert second
    assert not first & second


def own_rows(domain: str, vocabulary: str) -> list[Row]:
    """Return the rows of all slots that one vocabulary has alone."""
    return [row for rows in slots(domain, vocabulary).values() for row in rows if row.vocabulary]


def test_nobody_of_the_tables_is_in_an_annotated_article() -> None:
    kept = [FILE, AGAIN, *ROOT.parent.joinpath("shared", "gold").glob("*/*.json")]
    annotated = "\n".join(path.read_text(encoding="utf-8") for path in kept)
    named = [row.words for one in VOCABULARIES for row in slots("meetings", one)["person"]]
    assert [name for name in named if name in annotated] == []
    assert "Nguyễn" in annotated  # letters stand as they are, so that names can be found


def test_both_vocabularies_have_the_same_patterns() -> None:
    for domain in domains():
        assert slots(domain, OPEN)[TEXT] == slots(domain, KEPT)[TEXT]


def test_each_level_comes_as_often_as_any_other() -> None:
    rows = len(slots("moves", OPEN)["appoints"])
    counts = Counter(
        level for one in texts("moves", OPEN, 2 * rows) for level in one.levels if level[0] == "appoints"
    )
    assert len(counts) == rows
    assert len(set(counts.values())) == 1


def test_two_who_are_drawn_for_one_text_differ() -> None:
    for one in texts("appositions", OPEN, EACH):
        people = [told.person for told in one.told if isinstance(told, Held)]
        posts = {(told.person, told.title, told.organization) for told in one.told if isinstance(told, Held)}
        assert len(posts) == len(people)


def test_a_claim_too_many_is_a_fault_and_so_is_one_with_another_day() -> None:
    text = text_of()
    told = [*knowing([text])[text.id]]
    assert faults(text, told) == []
    assert any("false" in one for one in faults(text, [*told, {**told[0], "person": "Trần Văn Thêm"}]))
    assert any("a day" in one for one in faults(text, [{**told[0], "on": "2001"}, *told[1:]]))


def test_who_decides_where_and_who_is_there_are_looked_at() -> None:
    text, meeting = text_of(), text_of("meetings")
    nobody = [claim for claim in knowing([text])[text.id] if claim["type"] == "holding"]
    assert any("who decides" in one for one in faults(text, nobody))
    told = knowing([meeting])[meeting.id]
    elsewhere = [{**claim, "place": "Paris", "hosts": []} for claim in told]
    assert [one.split(":")[0] for one in faults(meeting, elsewhere)] == ["the place", "the host"]
    alone = [{**claim, "participants": [{"person": "Trần Văn Thêm"}]} for claim in told]
    assert {"somebody at it", "somebody who is not at it"} <= {*faults(meeting, alone)}


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("UBND tỉnh Quảng Trị", "Bộ Chính trị"),
        ("UBND tỉnh Phú Yên", "UBND tỉnh Hưng Yên"),
        ("UBND tỉnh Phú Yên", "HĐND tỉnh Phú Yên"),
        ("HĐQT Công ty cổ phần Sông Lam", "Công ty cổ phần Sông Lam"),
    ],
)
def test_another_body_is_a_fault(wanted: str, given: str) -> None:
    change = {"type": "personnel-change", "doc": "t", "person": "Hứa Văn Kiền", "deciding_body": given}
    event = {"type": "event", "doc": "t", "name": "Hội nghị về du lịch", "date": "2019-05-15"}
    post = Held("Hứa Văn Kiền", ("start",), "Giám đốc", "Sở Y tế", optional=True, by=wanted)
    met = Met("hội nghị về du lịch", "2019-05-15", host=wanted, place=wanted)
    wrong = faults(Text("t", "", (post, met), ()), [change, {**event, "place": given, "hosts": [given]}])
    assert [one.split(":")[0] for one in wrong] == [
        "who decides",
        "who does not decide on Hứa Văn Kiền",
        "the place",
        "the host",
    ]


def test_a_body_may_be_told_in_full_or_in_short() -> None:
    post = Held("Hứa Văn Kiền", ("start",), "Giám đốc", "Sở Y tế", optional=True, by="UBND tỉnh Phú Yên")
    change = {"type": "personnel-change", "doc": "t", "person": "Hứa Văn Kiền"}
    written = {**change, "deciding_body": "Ủy ban nhân dân tỉnh Phú Yên"}
    assert faults(Text("t", "", (post,), ()), [written]) == []
    head = Held("Hứa Văn Kiền", ("start",), "Thứ trưởng", "Bộ Y tế", optional=True, by="Thủ tướng Chính phủ")
    office = {**change, "decided_by": {"title": "Thủ tướng", "organization": "Chính phủ"}}
    assert faults(Text("t", "", (head,), ()), [office]) == []


def test_a_decider_of_whom_nothing_is_told_is_a_fault_and_one_who_may_be_told_is_none() -> None:
    post = Held("Hứa Văn Kiền", ("start",), "Giám đốc", "Sở Y tế", optional=True)
    change = {"type": "personnel-change", "doc": "t", "person": "Hứa Văn Kiền", "deciding_body": "Bộ Y tế"}
    assert faults(Text("t", "", (post,), ()), [change]) == ["who does not decide on Hứa Văn Kiền: Bộ Y tế"]
    (told_of,) = told("{person} start {post} by? {decider}", "", Named())
    assert isinstance(told_of, Held)
    perhaps = replace(post, perhaps_by=told_of.perhaps_by)
    assert (told_of.by, told_of.perhaps_by) == (None, "decider")
    assert faults(Text("t", "", (replace(perhaps, perhaps_by="Bộ Y tế"),), ()), [change]) == []
    assert faults(Text("t", "", (perhaps,), ()), []) == []


class Named:
    """Takes the name of each slot for what stands in it."""

    def meaning(self, slot: str, number: str, form: str = "means") -> str:
        """Return the name of a slot."""
        return slot.strip("{}")


def test_an_event_more_than_is_told_is_a_fault() -> None:
    meeting = text_of("meetings")
    claimed = [*knowing([meeting])[meeting.id]]
    other = {"type": "event", "doc": meeting.id, "name": "Cuộc thi nấu ăn", "date": "2019-05-02"}
    assert faults(meeting, [*claimed, other]) == ["an event too many"]


def test_the_levels_that_fail_have_an_example() -> None:
    found = levels(outcomes("spans", OPEN, silent, EACH))
    assert all(one.right == 0 and one.example for one in found)
    known = levels(outcomes("spans", OPEN, knowing, EACH))
    assert all(one.share == 1 and one.example is None for one in known)


def test_the_report_shows_no_text_of_the_words_that_are_kept() -> None:
    lines = [*report(each=1)]
    kept = {row.words for row in slots("moves", KEPT)["person"]}
    assert [line for line in lines if line.startswith("constructed: ")] != []
    assert [line for line in lines for name in kept if name in line] == []
    assert right([]) == 0
