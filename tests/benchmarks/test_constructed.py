"""Sentences by construction: each level comes, every slot is filled, and only what is told is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import pytest

from benchmarks.constructed.claims import Held, Met
from benchmarks.constructed.figures import levels, outcomes, report, right, share
from benchmarks.constructed.tables import KEPT, OPEN, TEXT, VOCABULARIES, domains, slots
from benchmarks.constructed.texts import Text, texts
from benchmarks.constructed.verdicts import faults
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


@pytest.mark.parametrize("kind", ["person", "post", "province", "district"])
def test_no_word_of_one_vocabulary_is_in_the_other(kind: str) -> None:
    first, second = ({row.words for row in slots("moves", one)[kind]} for one in VOCABULARIES)
    assert first
    assert second
    assert not first & second


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
