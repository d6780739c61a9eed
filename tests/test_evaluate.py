"""Claims against annotations: what counts as right."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import DataError
from kg.evaluate import MEASURES, Counts, Score, compare, read_gold

SHARED = Path(__file__).parents[2] / "shared" / "gold"
POST = {"person": "Mai Tiến Dũng", "title": "Chủ nhiệm", "status": "holds", "on": "2019-01-17"}
EVENT = {"type": "event", "doc": "d1", "name": "Hội nghị tổng kết năm 2021", "date": "2022-01-11"}


def gold(*holdings: dict[str, object], **more: object) -> dict[str, dict[str, object]]:
    wanted = [{**POST, "org": "Văn phòng Chính phủ", **one} for one in holdings]
    return {"d1": {"doc": "d1", "holdings": wanted, **more}}


def claim(**facts: object) -> dict[str, object]:
    return {"type": "holding", "doc": "d1", **POST, "organization": "Văn phòng Chính phủ", **facts}


def counts(score: Score, measure: str) -> tuple[int, int, int]:
    found = score.counts(measure)
    return found.right, found.false, found.missed


def test_a_claim_that_says_what_the_annotation_says_is_right() -> None:
    found = compare(gold({}), [claim()])
    assert counts(found, "strict") == (1, 0, 0)
    assert found.dated == 1.0


def test_abbreviations_and_filler_do_not_count() -> None:
    assert counts(compare(gold({}), [claim(organization="VPCP")]), "strict") == (1, 0, 0)


def test_a_deputy_is_not_the_head() -> None:
    assert counts(compare(gold({}), [claim(title="Phó Chủ nhiệm")]), "post") == (0, 1, 1)


def test_another_status_is_the_same_post_and_another_claim() -> None:
    found = compare(gold({}), [claim(status="end")])
    assert counts(found, "post") == (1, 0, 0)
    assert counts(found, "strict") == (0, 1, 1)
    assert [one["status"] for verdict in found.verdicts for one in verdict.false] == ["end"]


def test_an_optional_annotation_is_neither_right_nor_missed() -> None:
    assert counts(compare(gold({"optional": True}), [claim()]), "strict") == (0, 0, 0)
    assert counts(compare(gold({"optional": True}), []), "strict") == (0, 0, 0)


def test_a_claim_said_twice_counts_once() -> None:
    assert counts(compare(gold({}), [claim(), claim(on=None)]), "strict") == (1, 0, 0)


def test_any_of_the_names_that_the_annotation_allows_is_right() -> None:
    wanted = gold({"org": "Nước Cộng hòa xã hội chủ nghĩa Việt Nam", "title": "Chủ tịch nước"})
    assert counts(compare(wanted, [claim(title="Chủ tịch nước", organization=None)]), "post") == (1, 0, 0)
    wanted = gold({"org": "Quốc hội", "org_alt": ["Văn phòng Chính phủ"]})
    assert counts(compare(wanted, [claim()]), "post") == (1, 0, 0)


def test_a_date_agrees_at_the_precision_of_the_annotation() -> None:
    assert compare(gold({"on": "2019-01"}), [claim()]).dated == 1.0
    assert compare(gold({}), [claim(on="2019-01")]).dated == 0.0


def test_an_event_is_met_by_its_date_and_name_or_people() -> None:
    wanted = gold(events=[{**EVENT, "participants": ["Trần Văn Sơn", "Mai Tiến Dũng"]}])
    people = [{"person": "Trần Văn Sơn", "role": "chair", "order": 1}]
    found = compare(wanted, [{**EVENT, "name": "Họp", "participants": people}])
    assert counts(found, "event") == (1, 0, 0)
    assert counts(found, "participant") == (1, 0, 1)
    assert counts(compare(wanted, [{**EVENT, "date": "2022-01-12"}]), "event") == (0, 0, 1)


def test_a_document_is_known_by_number_and_date() -> None:
    decree = {"type": "document", "doc": "d1", "number": "35-CT/TW", "date": "2019-05-30"}
    wanted = gold(documents=[{"number": "35-CT/TW", "date": "2019-05-30"}])
    assert counts(compare(wanted, [decree]), "document") == (1, 0, 0)
    assert counts(compare(wanted, [{**decree, "date": None}]), "document") == (0, 0, 1)


def test_participants_that_are_no_list_are_nobody() -> None:
    wanted = gold(events=[{**EVENT, "participants": None}])
    assert counts(compare(wanted, [{**EVENT, "participants": "all"}]), "participant") == (0, 0, 0)


def test_claims_on_other_documents_do_not_count() -> None:
    assert counts(compare(gold({}), [claim(doc="d2")]), "strict") == (0, 0, 1)


def test_precision_recall_and_f1_of_nothing_are_zero() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (0.0, 0.0, 0.0)
    assert (Counts(3, 1, 1).precision, Counts(3, 1, 1).recall, Counts(3, 1, 1).f1) == (0.75, 0.75, 0.75)
    assert Score().dated is None


def test_the_interval_holds_the_measure_and_is_the_same_each_time() -> None:
    wanted = {f"d{n}": {"doc": f"d{n}", "holdings": [{**POST, "org": "VPCP"}]} for n in range(20)}
    found = compare(wanted, [claim(doc=f"d{n}") for n in range(15)])
    low, high = found.interval("strict")
    assert low < found.counts("strict").f1 < high
    assert found.interval("strict") == (low, high)
    assert compare(gold(), []).interval("event") == (0.0, 0.0)


def test_annotations_are_read_by_document(tmp_path: Path) -> None:
    (tmp_path / "d1.json").write_text(json.dumps(gold({})["d1"]), encoding="utf-8")
    assert list(read_gold(tmp_path)) == ["d1"]


@pytest.mark.parametrize("text", ["{", "[]", '{"holdings": []}'])
def test_a_file_that_is_no_annotation_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.json"):
        read_gold(tmp_path)


def test_a_folder_without_annotations_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no annotations"):
        read_gold(tmp_path)


def test_holdings_that_are_no_list_are_an_error() -> None:
    with pytest.raises(DataError, match="holdings is not a list"):
        compare({"d1": {"doc": "d1", "holdings": "none"}}, [])


@pytest.mark.gold
def test_the_figures_are_those_of_the_scorer_that_came_with_the_annotations(tmp_path: Path) -> None:
    scorer = SHARED / "score.py"
    if not scorer.exists():
        pytest.skip("the annotated articles do not lie beside the repository")
    annotations = read_gold(SHARED / "dev")
    claims = [
        {**holding, "type": "holding", "doc": doc, "organization": holding.get("org"), "to": None}
        for number, (doc, one) in enumerate(annotations.items())
        for holding in one["holdings"][number % 3 :]  # type: ignore[index]
    ]
    file = tmp_path / "claims.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in claims), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(scorer), str(SHARED / "dev"), str(file), "--json"],
        capture_output=True,
        check=True,
    )
    theirs, ours = json.loads(done.stdout), compare(annotations, claims)
    for measure in MEASURES:
        found = ours.counts(measure)
        assert (found.right, found.false, found.missed) == tuple(
            theirs[measure][name] for name in ("tp", "fp", "fn")
        ), measure
    assert ours.dated == pytest.approx(theirs["dated"]["share"], abs=1e-4)
