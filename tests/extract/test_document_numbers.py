"""Numbers of documents: spelling, and the year in one."""

from tests.extract.reading import cited


def test_a_year_in_the_number_dates_the_document() -> None:
    (decree,) = cited("Theo Quyết định số 61/2011/QĐ-UBND của UBND tỉnh Sơn La, chợ được mở lại.")
    assert str(decree.date) == "2011"


def test_a_day_that_is_told_is_finer_than_the_year_in_the_number() -> None:
    (decree,) = cited("Theo Nghị định 61/2011/NĐ-CP, chợ mở. Nghị định 61/2011/NĐ-CP ngày 2/3/2011 nói rõ.")
    assert str(decree.date) == "2011-03-02"


def test_two_spellings_of_a_number_of_the_party_are_one_document() -> None:
    (decree,) = cited("Nghị quyết số 26 - NQ/TW rõ ràng. Theo Nghị quyết 26/NQ - TW ngày 9/8/2012, tỉnh làm.")
    assert (decree.number, str(decree.date)) == ("26-NQ/TW", "2012-08-09")


def test_the_letters_of_a_number_may_have_lost_their_dash() -> None:
    (decree,) = cited("Theo Báo cáo số 215/BC VPCP ngày 3/2/2018 của Văn phòng Chính phủ, tỉnh chậm.")
    assert (decree.number, str(decree.date)) == ("215/BC-VPCP", "2018-02-03")
