from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import EditError
from kg.model.claims import Decree, Evidence, Holding, Reading, Status
from kg.model.dates import PartialDate
from kg.model.document import Document
from kg.resolve import resolve
from kg.resolve.claims import attestation_id
from kg.temporal import timeline
from tests.builders import a_document, a_holding, a_reading, an_event

SEEDS = Path(__file__).parents[3] / "shared" / "gold" / "seeds"


def a_decree(
    number: str | None = "35-CT/TW",
    date: str | None = "2019-05-30",
    doc: str = "d1",
    signer: str | None = None,
) -> Decree:
    when = PartialDate.parse(date) if date else None
    return Decree(doc, number, "Chỉ thị", Evidence(0, 4, doc), when, "Bộ Chính trị", signer)


def citing(*decrees: Decree) -> list[Reading]:
    return [Reading(a_document(one.doc, one.doc), decrees=(one,)) for one in decrees]


def test_every_tuple_is_sorted_by_identifier() -> None:
    found = resolve(
        [a_reading(a_holding("Trần Văn Sơn"), a_holding("Mai Tiến Dũng"), an_event("Đào Việt Trung"))]
    )
    for part in (found.people, found.organizations, found.posts, found.holdings, found.events):
        identifiers = [one.id for one in part]
        assert identifiers == sorted(identifiers)


def test_participants_are_parallel_to_the_claim() -> None:
    found = resolve([a_reading(an_event("Trần Văn Sơn", "Mai Tiến Dũng", "Trần Văn Sơn"))])
    names = {one.id: one.name for one in found.people}
    assert [names[one] for one in found.events[0].participants] == [
        "Trần Văn Sơn",
        "Mai Tiến Dũng",
        "Trần Văn Sơn",
    ]


def test_a_host_is_a_person_of_the_document_or_an_organisation() -> None:
    event = an_event("Trần Văn Sơn")
    hosted = type(event)(
        **{**{name: getattr(event, name) for name in event.__slots__}, "hosts": ("Trần Văn Sơn", "VPCP")}
    )
    found = resolve([a_reading(hosted)])
    person, office = found.events[0].hosts
    assert person == found.people[0].id
    assert office in {one.id for one in found.organizations}


def test_one_number_of_one_issuer_is_one_document_everywhere() -> None:
    found = resolve(citing(a_decree(doc="d1"), a_decree("35 - CT/TW", None, doc="d2")))
    assert len(found.decrees) == 2
    assert len({one.id for one in found.decrees}) == 1


def test_one_number_in_two_years_is_two_documents() -> None:
    found = resolve(
        citing(a_decree(doc="d1"), a_decree(date="2014-05-30", doc="d2"), a_decree(date=None, doc="d3"))
    )
    assert len({one.id for one in found.decrees}) == 3


def test_documents_without_a_number_are_told_apart_by_their_date() -> None:
    found = resolve(
        citing(a_decree(None, doc="d1"), a_decree(None, "2019-06-01", doc="d2"), a_decree(None, doc="d3"))
    )
    assert len({one.id for one in found.decrees}) == 2


def test_a_signer_is_a_person() -> None:
    found = resolve(citing(a_decree(signer="Trần Quốc Vượng")))
    assert found.decrees[0].signer == found.people[0].id
    assert found.decrees[0].issuer in {one.id for one in found.organizations}


def test_a_claim_read_twice_is_kept_once() -> None:
    reading = a_reading(a_holding())
    assert len(resolve([reading, reading]).holdings) == 1


def test_two_articles_whose_words_make_one_identifier_are_named() -> None:
    alike = [a_reading(an_event("Mai Tiến Dũng", doc=doc)) for doc in ("tin-59307", "tin-84133")]
    words = (
        "tin-84133: what it says at character 0 and what tin-59307 says at character 0 make one identifier, "
    )
    with pytest.raises(EditError) as refusal:
        resolve(alike)
    assert str(refusal.value).startswith(
        f"{words}hoi-nghi-a-dc660033; give one of the two articles another id"
    )
    assert len(resolve(alike[:1]).events) == 1


def test_two_spans_in_one_quote_are_two_attestations() -> None:
    first = a_holding(status="held", since="1988", until="1992")
    second = a_holding(status="held", since="1995", until="1998")
    assert attestation_id(first) != attestation_id(second)


def test_an_attestation_keeps_its_identifier_in_another_build() -> None:
    alone = resolve([a_reading(a_holding())]).holdings[0].id
    among = resolve([a_reading(a_holding("Trần Văn Sơn", doc="d0")), a_reading(a_holding())])
    assert alone in {one.id for one in among.holdings}
    assert len(alone) == 12


def test_organisations_are_those_met_those_above_them_and_what_they_were_before() -> None:
    names = {one.name for one in resolve([a_reading(a_holding())]).organizations}
    assert names == {
        "Văn phòng Chính phủ",
        "Chính phủ",
        "Nước Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Văn phòng Hội đồng Bộ trưởng",
        "Hội đồng Bộ trưởng",
        "Nước Việt Nam Dân chủ Cộng hòa",
    }


def test_nothing_gives_nothing() -> None:
    assert resolve([]).documents == ()


POSTS = st.sampled_from(
    (
        "Chủ nhiệm @ VPCP",
        "Chủ tịch @ Ủy ban nhân dân tỉnh Hà Tĩnh",
        "Đại biểu @ Quốc hội",
        "Giám đốc",
        "Thủ tướng @ Chính phủ",
    )
)
NAMES = st.sampled_from(("Nguyễn Văn Hùng", "Trần Văn Sơn", "Trương Hoà Bình", "Trương Hòa Bình"))


@st.composite
def readings(draw: st.DrawFn, doc: str) -> Reading:
    on = draw(st.sampled_from(("2018-05", "2019-01-17", "1990-01-01")))
    pairs = draw(st.lists(st.tuples(NAMES, POSTS), max_size=3))
    held = tuple(
        a_holding(name, post, on, doc=doc, start=100 * number) for number, (name, post) in enumerate(pairs)
    )
    return Reading(a_document(doc, doc, on), held, (an_event(draw(NAMES), doc=doc),))


@given(st.data(), st.integers(0, 5))
def test_any_order_of_documents_gives_the_same_resolution(data: st.DataObject, size: int) -> None:
    told = [data.draw(readings(f"d{number}")) for number in range(size)]
    shuffled = data.draw(st.permutations(told))
    assert resolve(shuffled) == resolve(told)


def gold(path: Path) -> Reading:
    """Return the annotated claims of one article."""
    told = json.loads(path.read_text(encoding="utf-8"))
    held = tuple(
        Holding(
            told["doc"],
            one["person"],
            one["title"],
            one["org"],
            Status(one["status"]),
            Evidence(number, number + len(one["evidence"]), one["evidence"]),
            "gold",
            1.0,
            on=PartialDate.parse(one["on"]),
        )
        for number, one in enumerate(told["holdings"])
    )
    document: Document = a_document(told["doc"], told["doc"], told["published"])
    return Reading(document, held)


@pytest.mark.gold
@pytest.mark.skipif(not SEEDS.exists(), reason="the annotated articles are not here")
def test_the_annotated_seeds_give_the_change_of_chairmen_of_the_government_office() -> None:
    found = resolve([gold(path) for path in SEEDS.glob("*.json")])
    post = next(one for one in found.posts if one.label == "Chủ nhiệm Văn phòng Chính phủ")
    names = {one.id: one.name for one in found.people}
    times = timeline(found)
    bounds = {
        names[one.person]: (one.interval.earliest_end, one.interval.latest_end, one.interval.earliest_start)
        for one in times.tenures
        if one.post == post.id
    }
    days = {name: tuple(one and one.day.isoformat() for one in three) for name, three in bounds.items()}
    assert days == {
        "Mai Tiến Dũng": ("2019-09-06", "2021-05-06", None),
        "Trần Văn Sơn": ("2022-01-11", None, "2019-09-06"),
    }
    assert times.conflicts == ()
    assert found.undecided == ()
