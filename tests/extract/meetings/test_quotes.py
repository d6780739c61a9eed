"""The words that put one person at an event."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from kg import extract, ingest
from kg.model.claims import Event, as_json
from kg.model.document import Document
from kg.resources import resource
from kg.text.tones import place_tones
from tests.extract.reading import event, events

GOLD = Path(__file__).parents[4] / "shared" / "gold"
SEEDS = GOLD / "seeds.jsonl"

HELD = "Sáng 17/1/2019, Ủy ban nhân dân tỉnh Khánh Hòa tổ chức hội nghị tổng kết."
LISTED = (
    "Dự hội nghị có các đồng chí: Lê Vĩnh Tân, Bộ trưởng Bộ Nội vụ; Trương Hòa Bình, Phó Thủ tướng Thường "
    "trực Chính phủ; Mai Tiến Dũng, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ; Nguyễn Văn Thúy, Chủ tịch Ủy "
    "ban nhân dân tỉnh Hòa Bình; Đỗ Thị Tám, Giám đốc Sở Nội vụ tỉnh Khánh Hòa."
)


def quotes(found: Event) -> dict[str, str]:
    """Return the words that put each participant there."""
    return {one.person: one.evidence.quote for one in found.participants if one.evidence}


def test_the_quote_of_a_speaker_is_the_sentence_in_which_he_speaks() -> None:
    spoken = "Phát biểu tại hội nghị, ông Lê Vĩnh Tân đề nghị tỉnh tiếp tục tinh giản biên chế."
    assert quotes(event(f"{HELD} {spoken}")) == {"Lê Vĩnh Tân": spoken}


def test_each_of_a_long_list_is_quoted_with_what_stands_around_the_name() -> None:
    found = quotes(event(f"{HELD} {LISTED}"))
    assert found["Lê Vĩnh Tân"].startswith("Dự hội nghị có các đồng chí: Lê Vĩnh Tân, Bộ trưởng Bộ Nội vụ")
    assert found["Đỗ Thị Tám"].endswith("Đỗ Thị Tám, Giám đốc Sở Nội vụ tỉnh Khánh Hòa.")
    assert "Lê Vĩnh Tân" not in found["Đỗ Thị Tám"]


def test_a_long_sentence_without_marks_is_cut_between_words() -> None:
    spoken = f"Ông Lê Vĩnh Tân phát biểu tại hội nghị{' rất dài' * 40}."
    said = quotes(event(f"{HELD} {spoken}"))["Lê Vĩnh Tân"]
    assert spoken.startswith(f"{said} ")
    assert len(said) < 100


def test_who_comes_first_as_one_present_is_quoted_where_he_takes_the_chair() -> None:
    chaired = "Phó Thủ tướng Trương Hòa Bình chủ trì hội nghị."
    found = event(f"{HELD} {LISTED} {chaired}")
    assert quotes(found)["Trương Hòa Bình"] == chaired


def test_a_person_whom_only_a_pronoun_names_has_no_words_of_his_own() -> None:
    text = (
        "Đồng chí Đỗ Mười sinh năm 1917. Tháng 12/1976, tại Đại hội đại biểu toàn quốc lần thứ IV của Đảng, "
        "đồng chí được bầu làm Ủy viên Trung ương Đảng."
    )
    found = [one for told in events(text) for one in told.participants]
    assert [(one.person, one.evidence) for one in found] == [("Đỗ Mười", None)]


def test_offsets_count_the_text_as_given() -> None:
    text = f"{HELD} Ông Lê Vĩnh Tân phát biểu tại hội nghị."
    spaced = text.replace("Tân", "Ta\u0302n").replace("Ông", "\u200bÔng")
    (one,) = event(spaced).participants
    assert one.evidence is not None
    assert spaced[one.evidence.start : one.evidence.end] == one.evidence.quote


def test_the_claim_tells_words_and_offsets_of_each_participant() -> None:
    found = event(f"{HELD} Ông Lê Vĩnh Tân phát biểu tại hội nghị.")
    assert as_json(found)["participants"] == [
        {
            "person": "Lê Vĩnh Tân",
            "role": "speaker",
            "order": 1,
            "evidence": {
                "start": len(HELD) + 1,
                "end": len(HELD) + 40,
                "quote": "Ông Lê Vĩnh Tân phát biểu tại hội nghị.",
            },
        }
    ]


@pytest.mark.parametrize(
    "place",
    [
        str(resource("data/articles")),
        *(
            pytest.param(
                str(place), marks=[pytest.mark.gold, pytest.mark.skipif(not place.is_file(), reason=why)]
            )
            for place in (SEEDS, GOLD / "dev.jsonl")
            for why in ["the annotated articles do not lie beside the repository"]
        ),
    ],
)
def test_the_words_of_each_participant_name_that_person_at_their_offsets(place: str) -> None:
    count = 0
    for document in ingest.read([place], io.BytesIO()):
        assert isinstance(document, Document)
        for found in extract.read(document).events:
            for one in found.participants:
                if one.evidence is not None:
                    words = document.text[one.evidence.start : one.evidence.end]
                    assert words == one.evidence.quote
                    assert _names(words, one.person), (one.person, words)
                    count += 1
    assert count > 10


def _names(words: str, person: str) -> bool:
    """Whether words name a person, if only by the last or first part of the name ("ông Mẫn", "ông Tập")."""
    told = re.findall(r"\w+", place_tones(words).casefold())
    first, *_, last = person.casefold().split()
    return first in told or last in told


def test_the_years_of_a_term_are_not_parted_in_a_quote() -> None:
    spoken = f"Phát biểu tại hội nghị{' rất dài' * 25} về nhiệm kỳ 2016 - 2021, ông Lê Vĩnh Tân cảm ơn."
    assert quotes(event(f"{HELD} {spoken}"))["Lê Vĩnh Tân"] == "ông Lê Vĩnh Tân cảm ơn."
