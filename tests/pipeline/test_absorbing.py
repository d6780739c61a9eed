"""Documents that come and go: the same graph as from scratch, whatever their order."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import graph
from kg.errors import ResolutionError
from kg.model.claims import Reading
from kg.model.document import Rejected
from kg.pipeline import Known, absorb, know, read_all
from kg.pipeline.absorbing import in_order
from kg.resolve.claims import attestation_id
from kg.resolve.judgements import HEADER, parse
from tests.builders import a_document
from tests.pipeline.articles import CHAIR, DUNG, NEN, SON

RUN = graph.Run("1", "h", "https://quanlo.example/")
OLD_TITLE = f"Ngày 10/6/2021, {CHAIR} Mai Tiến Dũng phát biểu tại Hà Nội."
LATER = f"Ngày 11/1/2022, {CHAIR} Trần Văn Sơn phát biểu tại Hà Nội."
TAKEN = f"Ngày 8/4/2021, ông Trần Văn Sơn được bổ nhiệm giữ chức {CHAIR}."
TEXTS = {"a": DUNG, "b": SON, "c": NEN, "d": OLD_TITLE, "e": LATER}


@cache
def read(name: str, text: str = "") -> Reading:
    """Return what is read in an article; another text makes another version of it."""
    (found,) = read_all([a_document(text or TEXTS[name], name, "2022-02-01")])
    assert not isinstance(found, Rejected)
    return found


def quads(known: Known) -> list[str]:
    """Return the sorted statements of what is known."""
    return sorted(graph.quads(known.resolution, known.timeline, RUN))


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(TEXTS)), st.sets(st.sampled_from(sorted(TEXTS)), max_size=3))
def test_documents_one_by_one_in_any_order_give_the_graph_from_scratch(
    names: list[str], gone: set[str]
) -> None:
    known = know([])
    for name in names:
        known = absorb(known, [read(name)])
    for name in sorted(gone):
        known = absorb(known, gone=[name])
    assert quads(known) == quads(know(read(name) for name in TEXTS if name not in gone))


def test_a_document_that_comes_again_replaces_the_one_before() -> None:
    known = absorb(know([read("a"), read("b")]), [read("a", NEN)])
    assert known.readings == (read("a", NEN), read("b"))
    assert quads(known) == quads(know([read("a", NEN), read("b")]))


def test_a_told_appointment_settles_which_of_two_seen_in_turn_was_called_by_an_old_title() -> None:
    before = know([read(name) for name in "abde"])
    after = absorb(before, [read("f", TAKEN)])
    contested = [
        {one.person[:8] for one in known.timeline.tenures if one.contested} for known in (before, after)
    ]
    assert contested == [{"mai-tien", "tran-van"}, {"mai-tien"}]


def test_a_judgement_binds_documents_that_come_later() -> None:
    claim = attestation_id(read("b").holdings[0])
    row = ("1", "reject", claim, "", "", "", "an", "2026-01-01", "đọc lại")
    judgements = parse(HEADER + "\n" + "\t".join(row) + "\n", "judgements.tsv")
    known = absorb(absorb(know([read("b")], judgements), [read("a")]), [read("c")])
    assert quads(known) == quads(know([read(name) for name in "abc"], judgements))
    assert claim not in {one.id for one in known.resolution.holdings}
    with pytest.raises(ResolutionError, match=claim):
        absorb(known, gone=["b"])


def test_readings_are_kept_by_document() -> None:
    assert in_order([read("b"), read("a")]) == (read("a"), read("b"))
