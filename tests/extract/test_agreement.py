"""Bodies filled in made to agree with the ones that the words name."""

from tests.extract.reading import posts

HOIAN = "Ông An thăm thành phố Hội An. Thành phố Hội An đón khách. "


def test_a_place_filled_in_gives_way_to_the_one_named_with_the_same_post() -> None:
    text = HOIAN + "Bí thư Thành ủy Trần Văn Tư nói. Dự có ông Trần Văn Tư, Bí thư Thành ủy Đà Nẵng."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Thành ủy Đà Nẵng", "holds")]


def test_the_post_of_somebody_else_does_not_tell_the_place() -> None:
    text = HOIAN + "Bí thư Thành ủy Trần Văn Tư nói. Dự có ông Lê Quốc Minh, Bí thư Thành ủy Đà Nẵng."
    assert ("Trần Văn Tư", "Bí thư", "Thành ủy Hội An", "holds") in posts(text)
