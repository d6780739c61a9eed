"""Sentences in which "là" says a title of a person."""

import pytest

from tests.extract.reading import held, posts


@pytest.mark.parametrize(
    "opening",
    ["Là Giám đốc Sở Y tế Hà Nam", "Là Giám đốc Sở Y tế Hà Nam từ năm 2015"],
)
def test_what_one_is_may_open_the_sentence_before_the_name(opening: str) -> None:
    text = f"{opening}, ông Lê Văn Tám chịu trách nhiệm chính."
    assert posts(text) == [("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "holds")]


@pytest.mark.parametrize("words", ["hai nhiệm kỳ từ 2008 đến 2015", "phụ trách điều trị từ 2008 đến 2015"])
def test_so_may_what_one_was_in_a_span(words: str) -> None:
    (claim,) = held(f"Là Giám đốc Sở Y tế Hà Nam {words}, ông Lê Văn Tám đã buông lỏng quản lý.")
    assert (claim.status, str(claim.since), str(claim.until)) == ("held", "2008", "2015")


def test_what_nobody_is_said_to_be_is_no_post() -> None:
    assert posts("Ông Lê Văn Tám đến. Là nơi Giám đốc Sở Y tế Hà Nam làm việc, tòa nhà rất cũ.") == []


@pytest.mark.parametrize("office", ["chức", "vị trí", "cương vị"])
def test_who_tells_of_an_office_does_not_hold_it(office: str) -> None:
    text = f"Bà Trần Thị Năm cho biết {office} Chủ tịch UBND tỉnh Hà Nam vẫn do ông Trần Văn Tư kiêm nhiệm."
    assert "Trần Thị Năm" not in {person for person, *_ in posts(text)}


@pytest.mark.parametrize("degrees", ["tiến sĩ luật", "giáo sư, tiến sĩ luật", "phó giáo sư, tiến sĩ Kinh tế"])
def test_degrees_may_stand_before_what_one_is(degrees: str) -> None:
    text = f"Ông Lê Văn Tám quê Hà Nam. Ông là {degrees}, Bí thư Tỉnh ủy Hà Nam; đại biểu Quốc hội khóa XIV."
    assert posts(text) == [
        ("Lê Văn Tám", "Bí thư", "Tỉnh ủy Hà Nam", "holds"),
        ("Lê Văn Tám", "Đại biểu", "Quốc hội", "holds"),
    ]


@pytest.mark.parametrize("on_top", ["cũng kiêm luôn", "hiện giữ thêm chức"])
def test_a_post_may_be_held_on_top(on_top: str) -> None:
    text = f"Ông Lê Văn Tám {on_top} Chủ tịch Hội Nông dân Việt Nam."
    assert posts(text) == [("Lê Văn Tám", "Chủ tịch", "Hội Nông dân Việt Nam", "holds")]


@pytest.mark.parametrize("beside", [" - Giám đốc Sở Y tế Hà Nam,", ", Giám đốc Sở Y tế Hà Nam,"])
def test_the_other_titles_of_a_person_may_stand_before_what_he_is(beside: str) -> None:
    assert posts(f"Ông Lê Văn Tám{beside} là Chủ tịch Hội Nông dân Việt Nam.") == [
        ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "holds"),
        ("Lê Văn Tám", "Chủ tịch", "Hội Nông dân Việt Nam", "holds"),
    ]
