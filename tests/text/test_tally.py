from kg.text.tally import tally


def test_things_are_counted_in_the_order_in_which_they_are_told() -> None:
    assert list(tally(["Bộ Y tế", "Sở Y tế", "Bộ Y tế"]).items()) == [("Bộ Y tế", 2), ("Sở Y tế", 1)]


def test_where_nothing_is_told_nothing_is_counted() -> None:
    assert tally([]) == {}
