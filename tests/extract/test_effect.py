"""Days from which a decision counts, apart from the day on which it is made."""

import pytest

from kg.extract.chunks import Sentence
from kg.extract.effect import day_of_effect
from tests.extract.reading import event, held, prepared

TAKEN = "Ngày 9/5, UBND tỉnh Phú Yên bổ nhiệm ông Trần Văn Tư giữ chức Giám đốc Sở Y tế"
LEFT = "Ngày 9/5, UBND tỉnh Phú Yên cho ông Trần Văn Tư thôi giữ chức Giám đốc Sở Y tế"


@pytest.mark.parametrize(
    "text",
    [
        f"{TAKEN}, thời hạn 5 năm kể từ ngày 15/5.",
        f"{TAKEN}, thời gian giữ chức vụ là 5 năm, tính từ 15/5.",
        f"{TAKEN} trong thời hạn 5 năm (từ ngày 15/5).",
        f"{TAKEN} với thời hạn bổ nhiệm 5 năm kể từ ngày 15/5.",
        f"{TAKEN}, có hiệu lực từ ngày 15/5.",
        f"{TAKEN}, quyết định có hiệu lực kể từ ngày 15/5.",
        f"{TAKEN}. Thời hạn giữ chức vụ là 5 năm, kể từ ngày 15/5.",
        f"{TAKEN}. Quyết định có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Quyết định này có hiệu lực thi hành kể từ ngày 15/5.",
        f"{TAKEN}. Các quyết định trên có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Nghị quyết nói trên có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Quyết định bổ nhiệm có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Quyết định số 831 có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Thời hạn là 5 năm, kể từ ngày 15/5.",
        f"{TAKEN}. Thời gian giữ chức vụ là 5 năm, kể từ ngày 15/5.",
        f"{LEFT} để nghỉ hưu từ ngày 15/5.",
        f"{LEFT} để nghỉ hưu, hưởng chế độ bảo hiểm xã hội kể từ ngày 15/5.",
    ],
)
def test_a_post_begins_and_ends_on_the_day_of_effect_and_the_decision_keeps_its_own(text: str) -> None:
    (claim,) = held(text, "2019-05-10")
    assert str(claim.on) == "2019-05-15"
    assert str(event(text, "2019-05-10").date) == "2019-05-09"


@pytest.mark.parametrize(
    "text",
    [
        f"{TAKEN}. Quyết định có hiệu lực từ ngày ký.",  # no day is told
        f"{TAKEN}. Bà Lê Thị An nghỉ hưu từ ngày 15/5.",  # somebody else's
        f"{TAKEN}. Thời hạn nộp hồ sơ là từ ngày 15/5.",  # of something else
        f"{TAKEN}. Thời hạn dạy nghề là 5 năm, từ ngày 15/5.",
        f"{TAKEN}. Thời gian hưởng lương là 5 năm, từ ngày 15/5.",
        f"{TAKEN}. Thời gian là 5 năm, từ ngày 15/5.",
        f"{TAKEN}. Thời hạn là từ ngày 15/5.",
        f"{TAKEN}, thời hạn 5 năm; hồ sơ được nhận từ ngày 15/5.",
        f"{TAKEN} để lo việc bầu cử từ ngày 15/5.",
        TAKEN,  # the text is cut off
        f"{TAKEN}, thời hạn",
        f"{TAKEN}. Trong thời hạn 5 năm, từ ngày 15/5.",
        f"{TAKEN}. Nghị định về phí có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Nghị định này có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Quyết định về giá điện có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Quyết định số 8 về giá điện có hiệu lực từ ngày 15/5.",
        f"{TAKEN}. Nghị quyết 18 có hiệu lực từ ngày 15/5.",
        f"{TAKEN}, có thẻ bảo hiểm hiệu lực từ ngày 15/5.",
        f"{TAKEN} thời điểm này. Trời mưa từ ngày 15/5.",
    ],
)
def test_another_day_behind_a_decision_dates_no_post(text: str) -> None:
    assert [str(one.on) for one in held(text, "2019-05-10") if one.person == "Trần Văn Tư"] == ["2019-05-09"]


def test_how_long_a_post_was_held_leaves_both_its_years() -> None:
    text = "Ông Trần Văn Tư từng làm Giám đốc Sở Y tế Phú Yên trong thời gian 5 năm, từ 2008 đến 2013."
    assert [(str(one.since), str(one.until)) for one in held(text)] == [("2008", "2013")]


def test_a_name_of_a_decision_ends_before_its_term() -> None:
    name = event(f"{TAKEN} trong thời hạn 5 năm (từ ngày 15/5).", "2019-05-10").name
    assert name.endswith("Giám đốc Sở Y tế tỉnh Phú Yên")


def test_only_a_sentence_of_a_paper_or_a_term_tells_a_day_of_effect() -> None:
    days = [
        day_of_effect(prepared(text, "2019-05-10").chunks[0])
        for text in ("Nghị quyết có hiệu lực từ 15/5.", "Luật có hiệu lực từ 15/5.", "Thời hạn từ 15/5.")
    ]
    assert day_of_effect(Sentence()) is None
    assert [str(day) for day in days] == ["2019-05-15", "None", "None"]
