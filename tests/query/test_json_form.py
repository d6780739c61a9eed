"""Answers as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from kg.model.interval import Grade
from kg.query import Session, as_json, holders


def test_an_answer_survives_json_with_its_field_names(seeds: Session) -> None:
    found = json.loads(json.dumps(as_json(holders(seeds, "chu nhiem vpcp", date(2019, 1, 17)))))
    assert (found["on"], found["grade"]) == ("2019-01-17", "certain")
    assert found["answers"][0]["person"] == "Mai Tiến Dũng"
    assert found["answers"][0]["earliest_start"] is None
    assert found["answers"][0]["evidence"][0]["start"] == 378


def test_days_enumerations_tuples_and_mappings_become_plain() -> None:
    @dataclass
    class Sample:
        day: date
        grade: Grade
        many: tuple[Grade, ...]
        table: dict[str, date]

    sample = Sample(date(2019, 1, 17), Grade.CERTAIN, (Grade.UNKNOWN,), {"a": date(2020, 1, 1)})
    assert as_json(sample) == {
        "day": "2019-01-17",
        "grade": "certain",
        "many": ["unknown"],
        "table": {"a": "2020-01-01"},
    }
