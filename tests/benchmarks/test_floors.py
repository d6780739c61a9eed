"""Reading reaches its floors, and the floors only rise."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.constructed.figures import outcomes, right
from benchmarks.constructed.tables import VOCABULARIES, domains
from benchmarks.corpus_gold import NAMES, sets
from benchmarks.floors import committed_floors, floors
from benchmarks.material import SETS
from benchmarks.quality import below_floors, score
from kg.evaluate import MEASURES, Score


def test_no_floor_is_lower_than_in_the_last_commit() -> None:
    now = floors()
    assert [key for key, floor in committed_floors().items() if now.get(key, 0.0) < floor] == []


def test_every_measure_of_every_set_has_a_floor() -> None:
    annotated = {(name, measure) for name in (*SETS, *NAMES) for measure in (*MEASURES, "dated")}
    constructed = {(f"constructed-{one}", domain) for one in VOCABULARIES for domain in domains()}
    assert set(floors()) == annotated | constructed


def test_a_score_below_its_floors_names_each() -> None:
    assert len(below_floors("dev", Score())) == len(MEASURES) + 1


@pytest.mark.gold
@pytest.mark.parametrize("name", [*SETS, *NAMES])
def test_reading_reaches_its_floors(name: str, tmp_path: Path) -> None:
    found = sets(tmp_path)
    if name not in found:
        pytest.skip("the annotated articles do not lie beside the repository")
    assert below_floors(name, score(*found[name])) == []


@pytest.mark.parametrize("domain", domains())
@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_so_many_texts_by_construction_are_read_right(vocabulary: str, domain: str) -> None:
    assert right(outcomes(domain, vocabulary)) >= floors()[f"constructed-{vocabulary}", domain]
