"""Days behind numbers of documents."""

import pytest

from tests.extract.reading import cited


@pytest.mark.parametrize(
    "words",
    [
        "Chỉ thị số 35-CT/TW của Bộ Chính trị ngày 30/5/2018",
        "Quyết định 35/QĐ-TTg do Thủ tướng ban hành ngày 30/5/2018",
        "Luật Phòng, chống thiên tai số 33/2013/QH13 được Quốc hội thông qua ngày 30/5/2018",
    ],
)
def test_who_issued_a_document_may_stand_before_its_day(words: str) -> None:
    (decree,) = cited(f"Theo {words}, các xã lập danh sách.")
    assert str(decree.date) == "2018-05-30"
    assert decree.evidence.quote.endswith("30/5/2018")


def test_a_day_behind_a_comma_is_that_of_the_next_clause() -> None:
    (decree,) = cited("Theo Chỉ thị số 35-CT/TW của Bộ Chính trị, ngày 30/5/2018, các xã họp.")
    assert decree.date is None


def test_so_is_the_day_on_which_it_takes_effect() -> None:
    (decree,) = cited("Nghị định 61/NĐ-CP của Chính phủ có hiệu lực từ ngày 30/5/2018.")
    assert decree.date is None
