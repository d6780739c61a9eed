from kg.text.digits import digit_runs


def test_each_run_of_digits_is_found_whole() -> None:
    assert digit_runs("ngày 12/5/2019, số 7") == ((5, 7), (8, 9), (10, 14), (19, 20))


def test_digits_of_other_scripts_are_no_figures() -> None:
    assert digit_runs("năm ٢٠١٩") == ()
