"""Two people of one name in one document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model.claims import Evidence, Reading, Status
from kg.resolve import resolve
from kg.resolve.identities import Register
from kg.resolve.resolution import NOTHING, resolve_again
from tests.builders import a_document, a_holding, a_reading

NAME = "Nguyễn Văn Hùng"
HERE, THERE = "Ủy ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Lai Châu"


def told(*words: tuple[str, str, Status], between: str = " tiếp ", doc: str = "d1") -> Reading:
    """Return a reading in which one name bears a post in each body, as the words before it say."""
    text, claims = "", []
    for phrase, body, status in words:
        text += between if text else ""
        evidence = Evidence(len(text), len(text) + len(phrase), phrase)
        text += phrase
        claim = a_holding(NAME, f"Chủ tịch {body}", None, doc=doc)
        claims.append(
            replace(claim, title="Chủ tịch", organization=body, status=status, evidence=evidence, on=None)
        )
    return a_reading(*claims, document=a_document(f"{text}.", doc, "2025-03-17"))


def two_chairmen(between: str = " tiếp ", doc: str = "d1") -> Reading:
    return told(
        (f"Chủ tịch UBND tỉnh Nghệ An {NAME}", HERE, Status.HOLDS),
        (f"Chủ tịch UBND tỉnh Lai Châu {NAME}", THERE, Status.HOLDS),
        between=between,
        doc=doc,
    )


def test_one_sentence_that_names_chairmen_of_two_provinces_names_two_people() -> None:
    found = resolve([two_chairmen()])
    assert [one.name for one in found.people] == [NAME, NAME]
    holders = {one.claim.organization: one.person for one in found.holdings}
    assert holders[HERE] != holders[THERE]


def test_heads_of_two_provinces_are_two_people_in_two_sentences_too() -> None:
    assert len(resolve([two_chairmen(between=" phát biểu. Sau đó, ")]).people) == 2


def test_a_career_told_in_the_document_makes_one_person_of_heads_in_two_sentences() -> None:
    reading = told(
        (f"Chủ tịch UBND tỉnh Nghệ An {NAME}", HERE, Status.HOLDS),
        (f"Chủ tịch UBND tỉnh Lai Châu {NAME}", THERE, Status.HOLDS),
        (f"nguyên Chủ tịch UBND tỉnh Nghệ An {NAME}", HERE, Status.HELD),
        between=". Ông ",
    )
    assert len(resolve([reading]).people) == 1


def test_other_documents_join_the_one_or_the_other_by_the_post() -> None:
    there = told((f"Chủ tịch UBND tỉnh Lai Châu {NAME}", THERE, Status.HOLDS), doc="d2")
    found = resolve([two_chairmen(), there])
    holders = {(one.claim.doc, one.claim.organization): one.person for one in found.holdings}
    assert len(found.people) == 2
    assert holders["d2", THERE] == holders["d1", THERE] != holders["d1", HERE]


@pytest.mark.parametrize(
    ("status", "between", "second"),
    [
        (Status.HELD, ", nguyên ", f"Chủ tịch UBND tỉnh Lai Châu {NAME}"),
        (Status.START, " nhận nhiệm vụ mới: ", f"Chủ tịch UBND tỉnh Lai Châu {NAME}"),
        (Status.START, " dự. Ngày mai, ", f"Chủ tịch UBND tỉnh Lai Châu {NAME}"),
        (Status.HOLDS, ", ", "Chủ tịch UBND tỉnh Lai Châu"),
    ],
    ids=["held before", "taken up", "two sentences", "name said once"],
)
def test_a_career_is_that_of_one_person(status: Status, between: str, second: str) -> None:
    reading = told(
        (f"Chủ tịch UBND tỉnh Nghệ An {NAME}", HERE, Status.HOLDS), (second, THERE, status), between=between
    )
    assert len(resolve([reading]).people) == 1


def test_the_second_bearer_keeps_the_identifier_in_the_next_build() -> None:
    first = resolve([two_chairmen()])
    again = resolve([two_chairmen(), two_chairmen(doc="d0")], register=Register(first.identities))
    assert again.people == first.people


def test_a_resolution_made_again_is_the_one_made_from_scratch() -> None:
    first = resolve_again([two_chairmen()], NOTHING)
    more = told((f"Chủ tịch UBND tỉnh Lai Châu {NAME}", THERE, Status.HOLDS), doc="d2")
    again = resolve_again([two_chairmen(), more], first)
    assert again.resolution == resolve([two_chairmen(), more])
