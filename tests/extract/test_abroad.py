import pytest

from kg.extract.abroad import is_of_state
from tests.extract.reading import posts


def test_a_title_repeated_without_its_country_keeps_it() -> None:
    told = "Thủ tướng Úc Malcolm Brown đến Hà Nội. Ở Mỹ và Mỹ có tin khác. Thủ tướng Brown đã phát biểu."
    assert ("Malcolm Brown", "Thủ tướng", "Úc", "holds") in posts(told)
    assert not [post for post in posts(told) if post[2] == "Mỹ"]


def test_a_foreign_minister_takes_the_country_named_last() -> None:
    told = "Chính phủ Úc gặp khó. Bộ trưởng Nội vụ Peter Brown phát biểu."
    assert posts(told) == [("Peter Brown", "Bộ trưởng", "Bộ Nội vụ Úc", "holds")]


def test_a_vietnamese_minister_takes_no_country() -> None:
    told = "Chính phủ Úc gặp khó. Bộ trưởng Nội vụ Lê Vĩnh Tân đến Việt Nam."
    assert posts(told) == [("Lê Vĩnh Tân", "Bộ trưởng", "Bộ Nội vụ", "holds")]


def test_an_article_on_another_country_speaks_of_its_offices() -> None:
    told = "Trung Quốc họp. Quốc hội Trung Quốc bầu. Thủ tướng Lý Khắc Cường phát biểu về Trung Quốc."
    assert posts(told) == [("Lý Khắc Cường", "Thủ tướng", "Trung Quốc", "holds")]


def test_an_article_that_names_vietnam_is_no_such_article() -> None:
    told = "Trung Quốc họp. Trung Quốc bầu. Trung Quốc mời Việt Nam. Thủ tướng Nguyễn Xuân Phúc nhận lời."
    assert posts(told) == [("Nguyễn Xuân Phúc", "Thủ tướng", "Chính phủ", "holds")]


def test_where_many_countries_are_named_none_is_guessed() -> None:
    told = "Mỹ, Nga, Pháp, Đức và Nhật Bản cùng họp. Tổng thống Martin Brown phát biểu."
    assert posts(told) == []


def test_a_foreigner_of_one_name_has_an_office_of_a_country() -> None:
    assert posts("Tổng thống Mỹ Obama phát biểu.") == [("Obama", "Tổng thống", "Mỹ", "holds")]
    assert posts("Giám đốc Brown phát biểu.") == []


def test_an_incumbent_is_named_after_his_country() -> None:
    assert posts("Ngoại trưởng Mỹ đương nhiệm John Brown đến.") == [
        ("John Brown", "Ngoại trưởng", "Bộ Ngoại giao Mỹ", "holds")
    ]


def test_the_party_committee_of_a_foreign_city_is_a_city_committee() -> None:
    assert posts("Cựu Bí thư Thượng Hải Trần Lương Vũ bị bắt.") == [
        ("Trần Lương Vũ", "Bí thư", "Thành ủy Thượng Hải", "held")
    ]


def test_a_body_that_says_its_country_needs_none() -> None:
    assert is_of_state("Bộ Nội vụ")
    assert not is_of_state("Bộ Nội vụ Úc")
    assert not is_of_state("Hội đồng Bảo an Liên hợp quốc")


def test_the_communist_party_of_a_foreigner_is_that_of_his_country() -> None:
    text = (
        "Chủ tịch Đảng Cộng sản Nhật Bản Kazuo Shii đến. Nhật Bản mời. Chủ tịch Đảng Cộng sản Kazuo Shii nói."
    )
    assert {body for _, _, body, _ in posts(text)} == {"Đảng Cộng sản Nhật Bản"}


def test_the_party_of_another_country_makes_its_organs_foreign() -> None:
    text = (
        "Ở Trung Quốc, ông Hoàng Văn Tư, Ủy viên Bộ Chính trị, Trưởng ban Tuyên truyền Trung ương "
        "Đảng Cộng sản Trung Quốc, nói."
    )
    assert posts(text)[0][2] == "Bộ Chính trị Đảng Cộng sản Trung Quốc"


def test_a_chairman_of_a_foreign_name_heads_the_state_whose_head_is_called_so() -> None:
    text = "Những vị khách từ Triều Tiên do Chủ tịch Kim Jong-nam dẫn đầu đã tới Hà Nội, Việt Nam."
    assert posts(text) == [("Kim Jong-nam", "Chủ tịch", "Triều Tiên", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch Gianni Pereira đến Trung Quốc xem trận bóng đá.",
        "Chủ tịch Jack Brown phát biểu ở Trung Quốc.",
        "Chủ tịch Ramon Pereira dự lễ ở Lào.",
        "Chủ tịch Kim Jong-nam của Tập đoàn Thép đến Triều Tiên.",
    ],
)
def test_a_foreign_chairman_in_a_state_is_not_its_head(text: str) -> None:
    assert not {"Trung Quốc", "Triều Tiên", "Lào"} & {post[2] for post in posts(text)}


def test_a_state_has_one_head_in_an_article() -> None:
    told = "Triều Tiên mời khách. Chủ tịch Kim Jong-nam nói. Chủ tịch Kim Sang-woo cũng nói."
    assert [post[0] for post in posts(told)] == ["Kim Jong-nam"]
    former = told.replace("Chủ tịch Kim Jong-nam", "Cố Chủ tịch Kim Jong-nam")
    assert [post[0] for post in posts(former)] == ["Kim Jong-nam", "Kim Sang-woo"]


def test_no_state_is_guessed_for_a_chairman_where_two_are_named() -> None:
    assert posts("Báo chí của Triều Tiên và của Lào viết về Chủ tịch Kim Jong-nam ở Việt Nam.") == []


def test_a_state_with_a_president_has_no_chairman() -> None:
    text = "Những vị khách từ Pháp do Chủ tịch Kim Jong-nam dẫn đầu đã tới Hà Nội, Việt Nam."
    assert posts(text) == []


def test_the_chairman_of_a_company_heads_no_state() -> None:
    text = "Ông Kim Jong-nam, Chủ tịch Tập đoàn Mía đường, đến từ Triều Tiên. Chủ tịch Kim Jong-nam nói."
    assert {post[2] for post in posts(text)} == {"Tập đoàn Mía đường"}


def test_an_office_is_not_put_to_a_state_that_has_none() -> None:
    told = "Nhật Bản và Mỹ thỏa thuận. Nhật Bản mừng. Tổng thống Donald Green cảm ơn. Tin từ Mỹ."
    assert posts(told) == [("Donald Green", "Tổng thống", "Mỹ", "holds")]


def test_a_state_named_once_among_others_is_not_that_of_a_leader() -> None:
    told = "Đoàn Việt Nam thăm Úc, sau đó là Mỹ. Thủ tướng Malcolm Brown gửi điện."
    assert posts(told) == []


def test_a_name_without_a_surname_known_here_heads_the_one_state_of_an_article_from_abroad() -> None:
    told = "Trung Quốc họp tại Trùng Khánh. Người ta nghe Chủ tịch Tập Hòa Bình phát biểu."
    assert posts(told) == [("Tập Hòa Bình", "Chủ tịch", "Trung Quốc", "holds")]
    assert posts(f"{told} Việt Nam mừng.") == []


def test_the_office_that_another_has_left_is_still_that_of_the_state() -> None:
    told = "Cựu Thủ tướng Úc Peter Brown nói. Thủ tướng Malcolm Smythe ở Úc. Ông nhắc Nhật Bản."
    assert ("Malcolm Smythe", "Thủ tướng", "Úc", "holds") in posts(told)


def test_the_state_that_ends_the_name_of_one_body_is_that_of_the_other_title() -> None:
    told = (
        "Ở Campuchia, Ủy viên Bộ Chính trị, Chủ tịch Ủy ban Trung ương Mặt trận Lào Saysana Phommachan nói."
    )
    assert ("Saysana Phommachan", "Ủy viên", "Bộ Chính trị Đảng Nhân dân Cách mạng Lào", "holds") in posts(
        told
    )


def test_a_syllable_with_vietnamese_marks_begins_no_foreign_name() -> None:
    told = "Thủ lĩnh đảng Tương lai Mới Ramon Pereira đến dự."
    assert posts(told) == [("Ramon Pereira", "Thủ lĩnh", "Đảng Tương lai Mới", "holds")]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("nước Cộng hòa Cuba", "Cuba"),
        ("nước bạn Lào", "Lào"),
        ("Cộng hòa Ghana", "Ghana"),
        ("CHND Bangladesh", "Bangladesh"),
        ("Vương quốc Tây Ban Nha", "Tây Ban Nha"),
    ],
)
def test_a_state_may_be_told_in_full(words: str, state: str) -> None:
    text = f"Thủ tướng {words} Martin Brown đến Việt Nam."
    assert posts(text) == [("Martin Brown", "Thủ tướng", state, "holds")]


def test_an_assembly_may_be_of_a_state_told_in_full() -> None:
    text = "Chủ tịch Quốc hội nước Cộng hòa Hồi giáo Iran Martin Brown đến Việt Nam."
    assert posts(text) == [("Martin Brown", "Chủ tịch", "Quốc hội Iran", "holds")]


@pytest.mark.parametrize("throne", ["Vua", "Nhà vua", "Thượng hoàng"])
def test_a_throne_is_of_its_state(throne: str) -> None:
    assert posts(f"{throne} Na Uy Martin đến Việt Nam.") == [("Martin", throne, "Na Uy", "holds")]


def test_a_state_without_such_an_office_is_not_counted() -> None:
    told = "Triều Tiên mở cửa. Triều Tiên họp. Triều Tiên đón khách. Mỹ và Mỹ. Tổng thống Martin Brown đến."
    assert posts(told) == [("Martin Brown", "Tổng thống", "Mỹ", "holds")]


def test_only_a_state_led_by_a_party_has_a_politburo() -> None:
    told = "Mỹ đàm phán với Trung Quốc. Mỹ và Mỹ. Ủy viên Bộ Chính trị Dương Khiết Trì đến Mỹ."
    assert [body for _, _, body, _ in posts(told)] == ["Bộ Chính trị Đảng Cộng sản Trung Quốc"]


def test_who_greets_a_state_without_such_an_office_holds_his_own() -> None:
    told = "Tổng Bí thư, Chủ tịch nước Lê Văn Hùng mừng Ukraine. Bầu cử ở Ukraine xong. Ukraine vui."
    assert {body for _, _, body, _ in posts(told)} == {
        "Ban Chấp hành Trung ương Đảng",
        "Nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    }


def test_the_host_of_a_meeting_leads_a_state_that_is_named() -> None:
    told = "Hội nghị ở Na Uy. Na Uy vui. Thủ tướng nước chủ nhà Martin Brown phát biểu."
    assert posts(told) == [("Martin Brown", "Thủ tướng", "Na Uy", "holds")]


@pytest.mark.parametrize(
    ("words", "title", "body"),
    [
        (
            "Ủy viên trưởng Ủy ban Thường vụ Đại hội Đại biểu Nhân dân toàn quốc Trung Quốc Triệu Văn Hải",
            "Ủy viên trưởng",
            "Ủy ban Thường vụ Đại hội đại biểu nhân dân toàn quốc Trung Quốc",
        ),
        ("Chủ tịch Chính hiệp Trung Quốc Triệu Văn Hải", "Chủ tịch", "Chính hiệp Trung Quốc"),
        ("Cố vấn Nhà nước Myanmar Triệu Văn Hải", "Cố vấn Nhà nước", "Myanmar"),
        (
            "Trưởng phái đoàn thường trực Việt Nam tại Liên Hợp Quốc Triệu Văn Hải",
            "Trưởng phái đoàn",
            "Phái đoàn thường trực Việt Nam tại Liên hợp quốc",
        ),
    ],
)
def test_an_office_that_only_one_state_has_is_read(words: str, title: str, body: str) -> None:
    assert posts(f"{words} phát biểu.") == [("Triệu Văn Hải", title, body, "holds")]


def test_the_state_may_stand_behind_the_name() -> None:
    text = "Cạnh đoàn Cuba, Bộ trưởng Văn hóa Anna Keller của Áo tặng hoa cho dàn hợp xướng."
    assert {body for _, _, body, _ in posts(text)} == {"Bộ Văn hóa Áo"}


def test_a_body_that_ends_with_its_state_names_it() -> None:
    text = "Hãng phim mời Bộ trưởng Y tế Mỹ Peter Hill, ủy viên Bộ Chính trị Trung Quốc Lã Tư Viễn và"
    text += " Bộ trưởng Giáo dục Tào Bách Niên. Khán giả Mỹ chờ phim. Phim quay ở Mỹ, hậu kỳ ở Trung Quốc."
    assert ("Tào Bách Niên", "Bộ Giáo dục Trung Quốc") in [(who, body) for who, _, body, _ in posts(text)]


def test_who_leads_a_delegation_is_of_the_state_that_it_is_from() -> None:
    text = (
        "Việt Nam đón khách. Đoàn đại biểu Lào do Tổng Bí thư, Chủ tịch nước Khamkeut Sengsavang dẫn đầu. "
        "Đoàn Campuchia do Thủ tướng Hun Sarith dẫn đầu; đoàn Trung Quốc đến sau."
    )
    assert [post[2] for post in posts(text)] == ["Đảng Nhân dân Cách mạng Lào", "Lào", "Campuchia"]


def test_a_leader_is_of_the_one_state_that_the_sentences_before_name() -> None:
    text = (
        "Thủ tướng New Zealand Jane Ardley công bố nội các mới. Ông Grant Robson giữ chức Phó Thủ tướng. "
        "Tại Canberra, Bộ trưởng Thương mại Australia Simon Brown nói Australia vui mừng."
    )
    assert ("Grant Robson", "Phó Thủ tướng", "New Zealand", "start") in posts(text)


def test_a_leader_is_not_of_a_state_that_another_only_visits() -> None:
    text = (
        "Tổng thống Peru Pablo Castilla nói vậy. Ông nói tiếp. Ông dừng lại. Ngoại trưởng Oscar Maurtega "
        "đang thăm Mỹ. Phó Tổng thống Dina Boluarta bảo vệ ông Castilla."
    )
    assert ("Dina Boluarta", "Phó Tổng thống", "Peru", "holds") in posts(text)


def test_who_only_begins_what_concerns_a_state_is_not_of_it() -> None:
    text = "Chính sách với Cuba do Tổng thống Peter Hill khởi xướng gây tiếc nuối."
    assert ("Peter Hill", "Cuba") not in [(who, body) for who, _, body, _ in posts(text)]


def test_the_head_of_a_delegation_is_of_its_state_too() -> None:
    text = "Việt Nam đón khách. Đoàn Campuchia do Thủ tướng Hun Sarith làm trưởng đoàn; đoàn Lào đến sau."
    assert [post[2] for post in posts(text)][:1] == ["Campuchia"]
