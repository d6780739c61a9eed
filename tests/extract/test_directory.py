from tests.extract.reading import posts, prepared


def names(text: str) -> list[str]:
    return [mention.name for mention in prepared(text).text.people]


def test_a_given_name_stands_for_the_full_name() -> None:
    assert names("Ông Trần Thanh Mẫn phát biểu. Ông Mẫn nói thêm.") == ["Trần Thanh Mẫn"] * 2


def test_two_last_syllables_stand_for_the_full_name() -> None:
    assert names("Bà Tô Thị Bích Châu đến. Bà Bích Châu mong.") == ["Tô Thị Bích Châu"] * 2


def test_a_family_name_stands_for_a_foreign_leader() -> None:
    text = "Chủ tịch Trung Quốc Tập Cận Bình đến Hà Nội. Ông Tập sẽ hội đàm."
    assert names(text) == ["Tập Cận Bình"] * 2


def test_of_two_people_with_one_given_name_the_last_named_is_meant() -> None:
    text = "Ông Nguyễn Văn Hùng đến. Ông Hùng nói. Ông Lê Mạnh Hùng đến. Ông Hùng đáp."
    assert names(text)[-1] == "Lê Mạnh Hùng"


def test_a_given_name_stays_with_the_one_who_was_called_so_last() -> None:
    text = (
        "Ông Nguyễn Văn Hùng vắng mặt. Ông Lê Mạnh Hùng đến. Ông Lê Mạnh Hùng phát biểu. Ông Hùng nói. "
        "Ông Hùng nói thêm. Ông Hùng về."
    )
    assert names(text)[1:] == ["Lê Mạnh Hùng"] * 5


def test_one_who_is_named_once_in_passing_does_not_take_a_given_name_over() -> None:
    text = (
        "Ông Nguyễn Văn Hùng đến. Ông Hùng trình bày. Đại tá Lê Mạnh Hùng xác nhận. Đoàn ra về. "
        "Ông Hùng cảm ơn."
    )
    assert names(text)[-1] == "Nguyễn Văn Hùng"


def test_a_given_name_with_a_womans_address_does_not_mean_a_man() -> None:
    text = "Bà Trần Thị Thanh đến. Ông Lê Văn Thanh đến. Bà Thanh phát biểu."
    assert names(text)[-1] == "Trần Thị Thanh"


def test_a_short_name_without_a_full_one_is_nobody() -> None:
    assert names("Ông Mẫn nói vậy.") == []


def test_a_pronoun_is_the_person_spoken_of_last() -> None:
    text = "Ông Nguyễn Doãn Anh sinh năm 1967. Từ tháng 7/2015 ông giữ chức Tư lệnh Quân khu 4."
    assert [person for person, *_ in posts(text)] == ["Nguyễn Doãn Anh"]


def test_a_sentence_that_opens_with_a_pronoun_goes_on_with_its_person() -> None:
    text = (
        "Ông Trần Văn Bảy sinh năm 1930. Năm 1971, ông cùng Trung tướng Lê Văn Sáu được thăng quân hàm. "
        "Năm 1975, ông là Tư lệnh Quân khu 6."
    )
    assert {person for person, *_ in posts(text)} == {"Trần Văn Bảy"}


def test_a_pronoun_of_nobody_that_is_known_opens_nothing() -> None:
    text = "Ông đến sớm. Trung tướng Lê Văn Sáu đón ông. Năm 1975, ông là Tư lệnh Quân khu 6."
    assert {person for person, *_ in posts(text)} == {"Lê Văn Sáu"}


def test_a_womans_pronoun_does_not_mean_a_man() -> None:
    text = "Bà Nguyễn Thị Thu qua đời. Ông Lê Văn Tám chia buồn. Năm 2013, bà là Chủ tịch UBND huyện Nhà Bè."
    assert ("Nguyễn Thị Thu", "Chủ tịch", "Ủy ban nhân dân huyện Nhà Bè", "held") in posts(text)


def test_photographers_and_bylines_are_nobody() -> None:
    assert posts("Toàn cảnh hội nghị. Ảnh: Chủ tịch.") == []


def test_a_longer_name_with_its_own_surname_is_another_person() -> None:
    assert names("Bà Nguyễn Lê Thu Hà đến. Bà Lê Thu Hà nói.") == ["Nguyễn Lê Thu Hà", "Lê Thu Hà"]


def test_a_pronoun_before_any_person_is_nobody() -> None:
    assert posts("Từ năm 2011, ông là Chủ tịch UBND tỉnh Nghệ An.") == []


def test_a_title_with_a_short_name_of_nobody_gives_no_post() -> None:
    assert posts("Bí thư Tỉnh ủy Nghệ An Mẫn đến.") == []


def test_an_apostrophe_is_part_of_a_name() -> None:
    assert [one[0] for one in posts("Ông Điểu K'ré, Phó Chủ tịch HĐND tỉnh Đắk Nông, phát biểu.")] == [
        "Điểu K'ré"
    ]


def test_a_country_after_an_honorific_is_a_given_name() -> None:
    text = "Ông Hoàng Tiến Đức dự họp. Ông Đức được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La."
    assert posts(text) == [("Hoàng Tiến Đức", "Giám đốc", "Sở Y tế tỉnh Sơn La", "start")]


def test_two_last_syllables_are_no_name_of_their_own() -> None:
    text = "Bà Phan Thị Mỹ Thanh dự họp. Bà Mỹ Thanh là Phó Bí thư Tỉnh ủy Đồng Nai."
    assert posts(text) == [("Phan Thị Mỹ Thanh", "Phó Bí thư", "Tỉnh ủy Đồng Nai", "holds")]


def test_a_title_of_one_country_makes_one_word_a_name() -> None:
    text = "Nhật hoàng Akihito dự quốc yến."
    assert posts(text) == [("Akihito", "Nhật hoàng", "Nhật Bản", "holds")]


def test_a_foreigner_may_go_without_his_middle_names() -> None:
    text = "Thủ tướng Nga Dmitry Medvedev đến. Thủ tướng Nga Dmitry Anatolyevich Medvedev nói."
    assert {person for person, *_ in posts(text)} == {"Dmitry Anatolyevich Medvedev"}


def test_a_double_name_goes_on_after_a_dash_with_white_space() -> None:
    text = "Tổng thống Đức Frank - Walter Steinmeier và Chủ tịch Ủy ban châu Âu Jean - Claude Juncker dự."
    assert [person for person, *_ in posts(text)] == ["Frank-Walter Steinmeier", "Jean-Claude Juncker"]


def test_names_without_a_known_surname_go_on_a_list_with_titles_in_brackets() -> None:
    text = (
        "Họ gồm Heng Swee Keat (Bộ trưởng Tài chính Singapore), Chan Chun Sing (Bộ trưởng Công Thương), nói."
    )
    assert [person for person, *_ in posts(text)] == ["Heng Swee Keat", "Chan Chun Sing"]


def test_one_name_after_a_throne_is_a_whole_one() -> None:
    told = "Na Uy vui. Na Uy hát. Nhà vua Harald đến cùng Thủ tướng Na Uy Martin Brown."
    assert ("Harald", "Nhà vua", "Na Uy", "holds") in posts(told)
