"""Bodies that the words of an article name."""

from kg.extract.named import bodies_of, is_letters, with_inner
from kg.extract.organizations import OrganizationPhrase


def test_a_longer_name_names_the_committee_inside_it() -> None:
    assert list(with_inner("Ban Thường vụ Tỉnh ủy Hà Nam")) == [
        "Ban Thường vụ Tỉnh ủy Hà Nam",
        "Tỉnh ủy Hà Nam",
    ]


def test_letters_that_no_table_has_are_only_letters() -> None:
    assert is_letters(OrganizationPhrase(0, 1, "SOLAC", None))
    assert not is_letters(OrganizationPhrase(0, 1, "SOLAC", None, registered=True))


def test_a_mere_word_names_no_body() -> None:
    body = OrganizationPhrase(0, 2, "Bộ Y tế", None)
    assert (bodies_of(body), bodies_of("nói")) == ((body,), ())
