"""Bodies filled in made to agree with the ones that the words name."""

from tests.extract.reading import posts

HOIAN = "Ông An thăm thành phố Hội An. Thành phố Hội An đón khách. "


def test_a_place_filled_in_gives_way_to_the_one_named_with_the_same_post() -> None:
    text = HOIAN + "Bí thư Thành ủy Trần Văn Tư nói. Dự có ông Trần Văn Tư, Bí thư Thành ủy Đà Nẵng."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Thành ủy Đà Nẵng", "holds")]


def test_the_post_of_somebody_else_does_not_tell_the_place() -> None:
    text = HOIAN + "Bí thư Thành ủy Trần Văn Tư nói. Dự có ông Lê Quốc Minh, Bí thư Thành ủy Đà Nẵng."
    assert ("Trần Văn Tư", "Bí thư", "Thành ủy Hội An", "holds") in posts(text)


DONG_NAI = "Bà Lê Thị An, Giám đốc Sở Y tế tỉnh Đồng Nai, đến. "
KHANH_HOA = "Tỉnh Khánh Hòa họp. Tỉnh Khánh Hòa kiểm điểm. Tỉnh Khánh Hòa kết luận. "


def test_a_post_without_a_place_is_where_the_other_posts_of_the_person_are() -> None:
    text = KHANH_HOA + DONG_NAI + "Phó Bí thư Tỉnh ủy Lê Thị An nói."
    assert ("Lê Thị An", "Phó Bí thư", "Tỉnh ủy Đồng Nai", "holds") in posts(text)


def test_so_is_the_seat_of_a_member_whose_title_says_the_committee() -> None:
    text = KHANH_HOA + DONG_NAI + "Tỉnh ủy viên Lê Thị An nói."
    assert ("Lê Thị An", "Tỉnh ủy viên", "Tỉnh ủy Đồng Nai", "holds") in posts(text)


def test_a_place_beside_the_post_comes_before_that_of_other_posts() -> None:
    text = DONG_NAI + "Tại tỉnh Sơn La, Phó Bí thư Tỉnh ủy Lê Thị An nói."
    assert ("Lê Thị An", "Phó Bí thư", "Tỉnh ủy Sơn La", "holds") in posts(text)


def test_where_one_served_in_the_past_does_not_tell_where_one_serves_now() -> None:
    text = (
        KHANH_HOA
        + "Bà Lê Thị An, nguyên Giám đốc Sở Y tế tỉnh Đồng Nai, đến. Phó Bí thư Tỉnh ủy Lê Thị An nói."
    )
    assert ("Lê Thị An", "Phó Bí thư", "Tỉnh ủy Khánh Hòa", "holds") in posts(text)


def test_a_deputy_without_a_house_is_one_of_the_house_he_is_named_with() -> None:
    text = "Ông Lê Văn Tám, đại biểu HĐND huyện Lang Chánh, hỏi. Trả lời đại biểu Tám, ông Tư giải trình."
    assert posts(text) == [("Lê Văn Tám", "Đại biểu", "Hội đồng nhân dân huyện Lang Chánh", "holds")]


def test_a_unit_without_its_owner_is_that_which_the_words_name_in_full() -> None:
    text = (
        "Sáng 16/1, Tỉnh ủy Cà Mau bầu ông Lê Văn Tám, Trưởng ban Nội chính, làm Phó Bí thư Tỉnh ủy.\n"
        "Ông Tám sinh năm 1963. Năm 2003, ông là Bí thư Huyện ủy Đầm Dơi. Tháng 6/2012, ông được bầu làm "
        "Trưởng ban Nội chính."
    )
    bodies = {body for _, title, body, _ in posts(text) if title == "Trưởng ban"}
    assert bodies == {"Ban Nội chính Tỉnh ủy Cà Mau"}


def test_a_deputy_without_a_house_sits_in_the_only_one_that_the_article_speaks_of() -> None:
    council = "Tại kỳ họp HĐND tỉnh Hà Nam, đại biểu Lê Văn Tám hỏi."
    assert posts(council) == [("Lê Văn Tám", "Đại biểu", "Hội đồng nhân dân tỉnh Hà Nam", "holds")]
    both = f"{council} Đại biểu Quốc hội Lò Thị Sen dự."
    assert ("Lê Văn Tám", "Đại biểu", "Quốc hội", "holds") in posts(both)
