"""Which of the places of an article a body lies in that leaves its place out."""

import pytest

from tests.extract.reading import posts

TEXT = (
    "Hội nghị bàn việc của Kon Tum. Người dân Kon Tum mong điều đó. Tỉnh Quảng Ngãi cũng dự."
    " Chủ tịch UBND tỉnh Nguyễn Văn An phát biểu."
)


@pytest.mark.parametrize(
    ("published", "place"),
    [("2019-01-17", "tỉnh Kon Tum"), ("2025-06-30", "tỉnh Kon Tum"), ("2025-07-01", "tỉnh Quảng Ngãi")],
)
def test_a_province_is_meant_only_until_it_was_merged(published: str, place: str) -> None:
    assert [body for _, _, body, _ in posts(TEXT, published)] == [f"Ủy ban nhân dân {place}"]


def test_a_merged_province_that_the_title_names_stays_as_it_is_written() -> None:
    text = "Ông Nguyễn Văn An, nguyên Chủ tịch UBND tỉnh Kon Tum, phát biểu."
    assert [body for _, _, body, _ in posts(text, "2025-09-01")] == ["Ủy ban nhân dân tỉnh Kon Tum"]


def test_a_merged_province_is_meant_where_no_other_is_named() -> None:
    text = "Hội nghị bàn việc của Kon Tum. Chủ tịch UBND tỉnh Nguyễn Văn An phát biểu."
    assert [body for _, _, body, _ in posts(text, "2025-09-01")] == ["Ủy ban nhân dân tỉnh Kon Tum"]


def test_an_article_that_goes_round_the_provinces_means_the_one_spoken_of() -> None:
    names = ("Hà Nam", "Nghệ An", "Bến Tre", "Lào Cai", "Cà Mau", "Phú Yên")
    rounds = " ".join(
        f"Đại hội tỉnh {name} khai mạc. Ông Trần Văn Tư được bầu làm Bí thư Tỉnh ủy." for name in names
    )
    assert [organization for _, _, organization, _ in posts(rounds)] == [f"Tỉnh ủy {name}" for name in names]


def test_the_province_of_the_article_comes_before_another_that_the_sentence_names() -> None:
    text = (
        "Tỉnh Hà Nam họp. Tỉnh Hà Nam bàn việc. Ông Lê Văn Năm, nguyên Chủ tịch UBND tỉnh Hà Nam, làm Bí thư "
        "Tỉnh ủy Hà Giang và Đại tá Trần Văn Tư, nguyên Giám đốc Công an tỉnh."
    )
    assert ("Trần Văn Tư", "Giám đốc", "Công an tỉnh Hà Nam", "held") in posts(text)


def test_in_an_article_on_several_provinces_the_one_of_the_sentence_before_is_meant() -> None:
    text = (
        "Tỉnh Sóc Trăng họp. Tỉnh Sóc Trăng bàn việc. Tỉnh Lạng Sơn họp. Tỉnh Lạng Sơn bàn việc. "
        "Đại hội Đảng bộ tỉnh Hải Dương bế mạc. Ông Trần Văn Tư được bầu làm Phó bí thư Tỉnh ủy."
    )
    assert posts(text) == [("Trần Văn Tư", "Phó Bí thư", "Tỉnh ủy Hải Dương", "start")]


def test_no_committee_at_home_lies_in_a_town_that_a_bracket_puts_abroad() -> None:
    text = (
        "Ngân hàng của TP Frankfurt (Đức) làm việc với Phó Chủ tịch UBND TP Trần Văn Tư. TP HCM cảm ơn."
        " TP Frankfurt mời lại. Người dân TP Frankfurt vui."
    )
    assert [body for _, _, body, _ in posts(text)] == ["Ủy ban nhân dân Thành phố Hồ Chí Minh"]


def test_a_province_of_which_the_sentence_before_names_a_body_is_still_meant() -> None:
    text = (
        "HĐND tỉnh Lạng Sơn họp. Người dân Lạng Sơn chờ. Lạng Sơn là tỉnh biên giới."
        " Ông Lê Văn Tám tái cử chức Chủ tịch UBND tỉnh Thanh Hóa."
        " Ông Trần Văn Ba được bầu giữ chức Phó Chủ tịch UBND tỉnh."
    )
    assert {body for _, _, body, _ in posts(text)} == {"Ủy ban nhân dân tỉnh Thanh Hóa"}


@pytest.mark.parametrize("words", ["quê quán huyện Tiên Lãng, TP Hải Phòng", "sinh tại tỉnh Thái Bình"])
def test_where_one_is_from_is_not_where_he_serves(words: str) -> None:
    text = (
        "Ông Lê Văn Tám tái đắc cử Bí thư Tỉnh ủy Hà Nam. Ông Tám sinh năm 1959, "
        f"{words}. Ông từng giữ chức Giám đốc Sở Y tế."
    )
    assert ("Lê Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "held") in posts(text)


@pytest.mark.parametrize("who", ["học sinh tỉnh Hà Nam", "học sinh tại tỉnh Hà Nam", "sinh viên tỉnh Hà Nam"])
def test_a_word_with_the_syllable_of_birth_tells_no_home(who: str) -> None:
    text = f"Tỉnh Thái Bình mở lớp. Nói chuyện với {who}, Bí thư Tỉnh ủy Nguyễn Văn An cảm ơn."
    assert [body for _, _, body, _ in posts(text)] == ["Tỉnh ủy Hà Nam"]


def test_a_council_among_the_officials_of_a_commune_is_that_of_the_commune() -> None:
    text = (
        "Tại tỉnh Hà Nam, ông Lê Văn Tám, Bí thư Đảng ủy xã Thanh Sơn, xác nhận việc này."
        " Ba cán bộ của xã là Phó Chủ tịch UBND Trần Thị Tư, Phó Chủ tịch HĐND Lê Văn Hùng."
    )
    assert [body for _, _, body, _ in posts(text)][1:] == [
        "Ủy ban nhân dân xã Thanh Sơn",
        "Hội đồng nhân dân xã Thanh Sơn",
    ]


def test_a_province_that_a_bracket_puts_abroad_is_not_the_one_of_a_committee() -> None:
    text = (
        "Sở Y tế tỉnh Kagawa (Nhật Bản) gửi thư. Sở Y tế tỉnh Kagawa (Nhật Bản) cử đoàn tới tỉnh Lai Châu. "
        "Bí thư Tỉnh ủy Lê Văn Tám cảm ơn."
    )
    assert ("Lê Văn Tám", "Bí thư", "Tỉnh ủy Lai Châu", "holds") in posts(text)


def test_a_governor_of_a_province_that_stands_before_is_of_it() -> None:
    text = "Đoàn tới tỉnh Lai Châu. Ông Taizo Mikami, Thống đốc tỉnh, vắng mặt."
    assert [post[2] for post in posts(text)] == ["tỉnh Lai Châu"]
