import pytest

from kg.model.claims import as_json
from tests.extract.reading import held, posts


def test_a_stack_before_a_name_is_one_holder_of_several_posts() -> None:
    assert posts("Tổng Thư ký Quốc hội, Chủ nhiệm Văn phòng Quốc hội Nguyễn Hạnh Phúc báo cáo.") == [
        ("Nguyễn Hạnh Phúc", "Tổng Thư ký", "Quốc hội", "holds"),
        ("Nguyễn Hạnh Phúc", "Chủ nhiệm", "Văn phòng Quốc hội", "holds"),
    ]


def test_titles_after_a_name_belong_to_it() -> None:
    assert posts("Ông Phạm Quang Thao, Phó Bí thư Thường trực Đảng ủy Khối các cơ quan Trung ương dự.") == [
        ("Phạm Quang Thao", "Phó Bí thư Thường trực", "Đảng ủy Khối các cơ quan Trung ương", "holds"),
    ]


def test_a_dash_and_brackets_join_name_and_title() -> None:
    text = "Ông Đỗ Văn Chiến - Chủ nhiệm Ủy ban Dân tộc - và ông Tô Lâm (Bộ trưởng Bộ Công an) cùng đi."
    assert posts(text) == [
        ("Đỗ Văn Chiến", "Chủ nhiệm", "Ủy ban Dân tộc", "holds"),
        ("Tô Lâm", "Bộ trưởng", "Bộ Công an", "holds"),
    ]


def test_the_title_after_a_titled_name_begins_a_new_person() -> None:
    assert posts("Thủ tướng Nguyễn Xuân Phúc, Chủ tịch Quốc hội Nguyễn Thị Kim Ngân đã đến.") == [
        ("Nguyễn Xuân Phúc", "Thủ tướng", "Chính phủ", "holds"),
        ("Nguyễn Thị Kim Ngân", "Chủ tịch", "Quốc hội", "holds"),
    ]


def test_titles_between_two_names_are_shared_out() -> None:
    text = "Dự lễ có bà Võ Thị Dung, Phó Bí thư Thành ủy TP. HCM, nguyên Bí thư Thành ủy Lê Thanh Hải."
    assert posts(text) == [
        ("Võ Thị Dung", "Phó Bí thư", "Thành ủy Thành phố Hồ Chí Minh", "holds"),
        ("Lê Thanh Hải", "Bí thư", "Thành ủy Thành phố Hồ Chí Minh", "held"),
    ]


def test_nguyen_makes_the_rest_of_the_stack_past() -> None:
    text = "Ông Phạm Văn Vọng, nguyên Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Vĩnh Phúc bị kỷ luật."
    assert [status for *_, status in posts(text)] == ["held", "held"]


def test_tan_is_a_start() -> None:
    assert posts("Tân Bí thư Tỉnh ủy Quảng Ninh Nguyễn Xuân Ký phát biểu.") == [
        ("Nguyễn Xuân Ký", "Bí thư", "Tỉnh ủy Quảng Ninh", "start"),
    ]


def test_one_title_is_given_to_every_name_of_its_list() -> None:
    text = "UBND TP Đà Nẵng chỉ còn 2 Phó chủ tịch UBND thành phố là Hồ Kỳ Minh, Lê Trung Chinh."
    assert posts(text) == [
        ("Hồ Kỳ Minh", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "holds"),
        ("Lê Trung Chinh", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Đà Nẵng", "holds"),
    ]


def test_va_after_a_deputy_names_a_second_deputy() -> None:
    assert posts("Hai cựu Thứ trưởng Bộ Công an Bùi Văn Thành và Trần Việt Tân ra tòa.") == [
        ("Bùi Văn Thành", "Thứ trưởng", "Bộ Công an", "held"),
        ("Trần Việt Tân", "Thứ trưởng", "Bộ Công an", "held"),
    ]


def test_a_plural_before_the_stack_is_not_the_next_persons_title() -> None:
    assert posts("Trả lời các đại biểu, Phó Chủ tịch Quốc hội Uông Chu Lưu nêu ví dụ.") == [
        ("Uông Chu Lưu", "Phó Chủ tịch", "Quốc hội", "holds"),
    ]


def test_a_title_that_begins_the_main_clause_is_not_an_apposition() -> None:
    assert posts("Sau phát biểu của ông Tập Cận Bình, Chủ tịch Quốc hội sẽ đáp từ.") == []


def test_age_between_name_and_title_is_stepped_over() -> None:
    assert posts("Ông Thái Thanh Quý, 42 tuổi, Chủ tịch UBND tỉnh Nghệ An, nói.") == [
        ("Thái Thanh Quý", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "holds"),
    ]


def test_a_rank_between_title_and_name_is_no_post() -> None:
    assert posts("Bộ trưởng Quốc phòng, Đại tướng Ngô Xuân Lịch chủ trì.") == [
        ("Ngô Xuân Lịch", "Bộ trưởng", "Bộ Quốc phòng", "holds"),
    ]


def test_a_minister_before_an_officer_with_his_own_title_is_another() -> None:
    text = "Theo đề nghị của Bộ trưởng Quốc phòng, Trung tướng Trần Văn Tư, Tư lệnh Quân khu 9."
    assert posts(text) == [("Trần Văn Tư", "Tư lệnh", "Quân khu 9", "holds")]


def test_foreign_leaders_are_read_with_their_country() -> None:
    assert posts(
        "Tổng bí thư, Chủ tịch Trung Quốc Tập Cận Bình và Chủ tịch Triều Tiên Kim Jong-un gặp nhau."
    ) == [
        ("Tập Cận Bình", "Tổng Bí thư", "Đảng Cộng sản Trung Quốc", "holds"),
        ("Tập Cận Bình", "Chủ tịch", "Trung Quốc", "holds"),
        ("Kim Jong-un", "Chủ tịch", "Triều Tiên", "holds"),
    ]


def test_whom_an_opening_clause_answers_is_another() -> None:
    text = "Đáp lời Bộ trưởng, Chủ nhiệm VPCP, Phó Chủ tịch UBND tỉnh Nghệ An Lê Hồng Vinh cảm ơn."
    assert posts(text) == [("Lê Hồng Vinh", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "holds")]


def test_brackets_between_name_and_title_are_stepped_over() -> None:
    text = "Ông Lê Hồng Vinh (sinh năm 1970), Phó Chủ tịch UBND tỉnh Nghệ An, phát biểu."
    assert posts(text) == [("Lê Hồng Vinh", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "holds")]


def test_a_plural_title_belongs_to_every_name_of_the_list_after_it() -> None:
    text = "Các Thứ trưởng Bộ Y tế Nguyễn Thanh Long, Trương Quốc Cường và Đỗ Xuân Tuyên cùng dự."
    assert posts(text) == [
        ("Nguyễn Thanh Long", "Thứ trưởng", "Bộ Y tế", "holds"),
        ("Trương Quốc Cường", "Thứ trưởng", "Bộ Y tế", "holds"),
        ("Đỗ Xuân Tuyên", "Thứ trưởng", "Bộ Y tế", "holds"),
    ]


def test_a_colon_opens_a_list_of_holders() -> None:
    text = "Các đồng chí Ủy viên Bộ Chính trị: Trần Quốc Vượng, Phạm Minh Chính, Trương Thị Mai."
    assert [person for person, *_ in posts(text)] == ["Trần Quốc Vượng", "Phạm Minh Chính", "Trương Thị Mai"]


def test_a_name_with_its_own_address_after_va_is_no_second_deputy() -> None:
    text = "Phó Chủ tịch nước Đặng Thị Ngọc Thịnh và ông Trần Thanh Mẫn đến."
    assert [person for person, *_ in posts(text)] == ["Đặng Thị Ngọc Thịnh"]


def test_a_name_with_its_own_title_after_va_is_no_second_deputy() -> None:
    text = "Thứ trưởng Bộ Y tế Nguyễn Thanh Long và ông Lê Văn Tám, Giám đốc Sở Y tế Hà Nội, cùng dự."
    assert posts(text) == [
        ("Nguyễn Thanh Long", "Thứ trưởng", "Bộ Y tế", "holds"),
        ("Lê Văn Tám", "Giám đốc", "Sở Y tế thành phố Hà Nội", "holds"),
    ]


def test_of_two_titles_joined_by_va_only_the_last_is_the_named_ones() -> None:
    assert posts("Thủ tướng và Bộ trưởng Bộ Ngoại giao Phạm Bình Minh cùng dự.") == [
        ("Phạm Bình Minh", "Bộ trưởng", "Bộ Ngoại giao", "holds"),
    ]


def test_kiem_joins_two_posts_of_one_holder() -> None:
    assert posts("Ông Phạm Bình Minh, Phó Thủ tướng kiêm Bộ trưởng Bộ Ngoại giao, dẫn đầu đoàn.") == [
        ("Phạm Bình Minh", "Phó Thủ tướng", "Chính phủ", "holds"),
        ("Phạm Bình Minh", "Bộ trưởng", "Bộ Ngoại giao", "holds"),
    ]


def test_titles_closed_by_a_comma_belong_to_the_name_before_them() -> None:
    text = "Ông Lê Văn Tám, Bí thư Huyện ủy Nam Đàn, Lê Thị Hoa và nhiều người khác cùng dự."
    assert posts(text) == [("Lê Văn Tám", "Bí thư", "Huyện ủy Nam Đàn", "holds")]


def test_quyen_is_an_acting_post() -> None:
    (claim,) = held("Quyền Bộ trưởng Bộ Y tế Nguyễn Thanh Long phát biểu.")
    assert (claim.title, claim.acting, claim.status) == ("Bộ trưởng", True, "holds")


def test_an_acting_title_is_printed_in_full() -> None:
    (claim,) = held("Quyền Bộ trưởng Bộ Y tế Đào Hồng Lan dự họp.")
    assert (as_json(claim)["title"], as_json(claim)["acting"]) == ("Quyền Bộ trưởng", True)


def test_the_government_of_a_president_is_no_acting_president() -> None:
    assert not any(claim.acting for claim in held("Chính quyền Tổng thống Mỹ Donald Trump công bố."))


@pytest.mark.parametrize(
    "text",
    [
        "Thành phố Hồ Chí Minh có Chủ tịch mới.",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh đề nghị Bí thư các tỉnh đoàn báo cáo.",
        "Học viện Chính trị quốc gia Hồ Chí Minh, Giám đốc vắng mặt.",
    ],
)
def test_a_city_a_youth_union_and_an_academy_are_no_holders(text: str) -> None:
    assert posts(text) == []


def test_the_head_of_a_youth_union_is_not_its_eponym() -> None:
    text = "Bí thư thứ nhất Trung ương Đoàn TNCS Hồ Chí Minh Lê Quốc Phong phát biểu."
    assert [person for person, *_ in posts(text)] == ["Lê Quốc Phong"]


def test_the_head_of_a_city_is_not_its_eponym() -> None:
    assert posts("Chủ tịch UBND TP Hồ Chí Minh Nguyễn Thành Phong nói.") == [
        ("Nguyễn Thành Phong", "Chủ tịch", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "holds"),
    ]


def test_an_age_in_brackets_stands_before_the_title() -> None:
    told = "Ông Lê Văn Bình (57 tuổi, cựu tổng giám đốc Viettel) bị khởi tố."
    assert [(one[0], one[1], one[3]) for one in posts(told)] == [("Lê Văn Bình", "Tổng Giám đốc", "held")]


def test_whom_the_words_are_taken_from_is_not_the_subject() -> None:
    assert posts("Theo ông Lê Văn Bình, Thủ tướng đã chỉ đạo việc này.") == []
    assert posts("Cũng theo ông Lê Văn Bình, Thủ tướng yêu cầu làm ngay.") == []


def test_the_name_after_a_link_holds_the_title() -> None:
    assert posts("Chủ tịch HĐND TP Hà Nội hiện là bà Nguyễn Thị Lệ.") == [
        ("Nguyễn Thị Lệ", "Chủ tịch", "Hội đồng nhân dân thành phố Hà Nội", "holds"),
    ]


def test_a_proposal_with_a_link_is_none_to_hold() -> None:
    text = "Trung ương giới thiệu Chủ tịch nước là ông Trần Đại Quang, Thủ tướng là ông Nguyễn Xuân Phúc."
    assert [(person, title, status) for person, title, _, status in posts(text)] == [
        ("Trần Đại Quang", "Chủ tịch nước", "nominated"),
        ("Nguyễn Xuân Phúc", "Thủ tướng", "nominated"),
    ]


def test_who_comes_after_the_holder_is_not_the_holder() -> None:
    assert posts("Người kế nhiệm Thủ tướng là ông Lê Văn Nam.") == []
    assert posts("Trợ lý của Thủ tướng là ông Lê Văn Nam.") == []


def test_people_who_are_together_of_one_title_hold_it_each() -> None:
    text = "Ông Lê Văn Nam và ông Trần Văn Bắc, cùng là Phó giám đốc Sở Nội vụ Hà Tĩnh, đã đến."
    assert posts(text) == [
        ("Lê Văn Nam", "Phó Giám đốc", "Sở Nội vụ tỉnh Hà Tĩnh", "holds"),
        ("Trần Văn Bắc", "Phó Giám đốc", "Sở Nội vụ tỉnh Hà Tĩnh", "holds"),
    ]


def test_an_age_in_brackets_needs_no_comma_after_it() -> None:
    assert posts("Lê Văn Nam (58 tuổi) Viện trưởng Viện Sử học đến dự.") == [
        ("Lê Văn Nam", "Viện trưởng", "Viện Sử học", "holds"),
    ]
    assert posts("Lê Văn Nam (ảnh) Viện trưởng Viện Sử học đến dự.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Phó Giám đốc Sở Nội vụ Hà Tĩnh, ông Lê Văn Nam, đã đến.",
        "Phó Giám đốc Sở Nội vụ Hà Tĩnh - ông Lê Văn Nam đã đến.",
        "Ông Lê Văn Nam (hiện là Phó Giám đốc Sở Nội vụ Hà Tĩnh) đã đến.",
        "Ông Lê Văn Nam 58 tuổi, là Phó Giám đốc Sở Nội vụ Hà Tĩnh.",
    ],
)
def test_a_mark_or_a_link_joins_title_and_name(text: str) -> None:
    assert posts(text) == [("Lê Văn Nam", "Phó Giám đốc", "Sở Nội vụ tỉnh Hà Tĩnh", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi báo cáo với Bí thư Thành ủy Đà Nẵng, ông Lê Văn Nam ra về.",
        "Thủ tướng, Chủ nhiệm Văn phòng Chính phủ, ông Lê Văn Nam và nhiều người đã đến.",
    ],
)
def test_a_comma_amid_a_sentence_or_a_list_joins_nothing(text: str) -> None:
    assert posts(text) == []


def test_a_foreign_name_is_read_before_a_whole_title() -> None:
    assert posts("Bà Mỹ dẫn lời Yair Lapid, chủ tịch đảng Yesh Atid, trong bài viết.") == [
        ("Yair Lapid", "Chủ tịch", "Đảng Yesh Atid", "holds"),
    ]
    assert posts("Theo New Yorker, chủ tịch đảng đã từ chối.") == []


def test_two_titles_without_a_mark_are_two() -> None:
    assert posts("Bộ trưởng Chủ nhiệm Văn phòng Chính phủ Mai Tiến Dũng trả lời.") == [
        ("Mai Tiến Dũng", "Bộ trưởng", "Chính phủ", "holds"),
        ("Mai Tiến Dũng", "Chủ nhiệm", "Văn phòng Chính phủ", "holds"),
    ]


def test_where_a_deputy_was_elected_is_no_other_post() -> None:
    assert posts("Đại biểu Quốc hội TP Đà Nẵng Lê Văn Nam phát biểu.") == [
        ("Lê Văn Nam", "Đại biểu", "Quốc hội", "holds"),
    ]


def test_a_foreign_name_of_one_word_is_a_persons_beside_an_office() -> None:
    text = "Hòa thượng Brahmapundit - Chủ tịch Ủy ban Đại lễ Vesak - phát biểu."
    assert [who for who, *_ in posts(text)] == ["Brahmapundit"]


def test_the_title_that_a_verb_takes_is_not_the_next_persons() -> None:
    text = "Về việc Quốc hội bầu Tổng Bí thư làm Chủ tịch nước, đại biểu Quốc hội Mai Sỹ Diến nói vậy."
    assert [title for who, title, _, _ in posts(text) if who == "Mai Sỹ Diến"] == ["Đại biểu"]


def test_whom_somebody_reports_to_after_a_comma_is_another() -> None:
    text = "Trước đó, báo cáo với Bí thư Thành ủy, Giám đốc Sở Y tế Hà Nội Nguyễn Văn An nêu ý kiến."
    assert [title for _, title, _, _ in posts(text)] == ["Giám đốc"]


def test_a_rank_between_name_and_title_is_stepped_over() -> None:
    text = "Ông Lê Đông Phong, thiếu tướng, Giám đốc Công an tỉnh Phú Yên, phát biểu."
    assert [title for _, title, _, _ in posts(text)] == ["Giám đốc"]


@pytest.mark.parametrize(
    "text",
    [
        "Đầu tháng 1, nguyên Chủ tịch UBND tỉnh Phú Yên, ông Nguyễn Văn An phát biểu.",
        "Tòa tuyên phạt đối với Chủ tịch UBND tỉnh Phú Yên, ông Nguyễn Văn An, về tội nhận hối lộ.",
        "Ông Nguyễn Văn An Chủ tịch UBND tỉnh Phú Yên cho biết.",
    ],
)
def test_title_and_name_are_joined_by_position(text: str) -> None:
    assert [(who, title) for who, title, _, _ in posts(text)] == [("Nguyễn Văn An", "Chủ tịch")]


@pytest.mark.parametrize(
    "text",
    [
        "Thừa ủy quyền của Bộ trưởng Bộ Y tế, ông Nguyễn Văn An đã trao quyết định.",
        "Theo Chủ tịch UBND tỉnh Phú Yên, ông Nguyễn Văn An đã sai.",
    ],
)
def test_whom_an_opening_phrase_names_is_not_the_subject(text: str) -> None:
    assert posts(text) == []


def test_a_number_of_titles_after_as_many_names_is_each_ones() -> None:
    text = "Khởi tố các ông Trần Việt Tân và Bùi Văn Thành - hai cựu Thứ trưởng Bộ Công an."
    assert [(who, status) for who, _, _, status in posts(text)] == [
        ("Trần Việt Tân", "held"),
        ("Bùi Văn Thành", "held"),
    ]


def test_a_province_of_china_is_no_person() -> None:
    assert posts("Ông ấy rời vị trí Bí thư Tỉnh ủy Giang Tô để nhận việc khác.") == []


def test_titles_go_on_after_a_period_in_brackets() -> None:
    text = "Ông Trần Văn Tư - nguyên Giám đốc Sở Y tế Lào Cai (2007-2011), nguyên Bí thư Huyện ủy Sa Pa."
    assert [title for _, title, _, _ in posts(text)] == ["Giám đốc", "Bí thư"]


def test_a_remark_in_brackets_is_no_period() -> None:
    text = "Ông Trần Văn Tư - nguyên Giám đốc Sở Y tế Lào Cai (bị kỷ luật), Bí thư Huyện ủy Sa Pa họp."
    assert [title for _, title, _, _ in posts(text)] == ["Giám đốc"]


def test_a_title_that_acts_after_a_semicolon_is_of_another() -> None:
    text = "Lễ tang ông Trần Văn Tư, nguyên Bí thư Tỉnh ủy Lào Cai; Chủ tịch UBND tỉnh yêu cầu treo cờ rủ."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "held")]


def test_a_post_given_on_top_of_others_begins() -> None:
    text = "Bộ Chính trị phân công ông Trần Văn Tư, Bộ trưởng Bộ Y tế, kiêm giữ chức Bí thư Tỉnh ủy Lào Cai."
    assert posts(text) == [
        ("Trần Văn Tư", "Bộ trưởng", "Bộ Y tế", "holds"),
        ("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "start"),
    ]


def test_posts_held_at_once_do_not_begin() -> None:
    text = "Bộ Chính trị kỷ luật ông Trần Văn Tư, Bộ trưởng Bộ Y tế, kiêm giữ chức Bí thư Tỉnh ủy Lào Cai."
    assert {status for _, _, _, status in posts(text)} == {"holds"}


def test_the_dead_do_not_lead_their_funeral() -> None:
    text = "Thủ tướng làm Trưởng ban Lễ tang nguyên Bí thư Tỉnh ủy Lào Cai Trần Văn Tư."
    assert posts(text) == [("Trần Văn Tư", "Bí thư", "Tỉnh ủy Lào Cai", "held")]
    assert posts("Thủ tướng làm Trưởng ban Lễ tang Đại tướng Trần Văn Tư.") == []


def test_who_leads_a_funeral_may_have_other_posts() -> None:
    text = "Bí thư Tỉnh ủy Lào Cai, Trưởng ban Lễ tang Trần Văn Tư đọc lời điếu."
    assert [title for _, title, _, _ in posts(text)] == ["Bí thư", "Trưởng ban"]


def test_a_place_in_brackets_may_stand_before_the_name() -> None:
    text = "Nguyên Phó Chủ tịch quận 1 (TP HCM) Trần Văn Tư có mặt."
    assert posts(text) == [("Trần Văn Tư", "Phó Chủ tịch", "Ủy ban nhân dân quận 1", "held")]


def test_a_title_in_a_row_of_owners_is_another_persons() -> None:
    text = "Cho ý kiến vào báo cáo của Chính phủ, Thủ tướng, Chủ tịch Hội đồng Dân tộc Trần Văn Tư nói."
    assert [title for _, title, *_ in posts(text)] == ["Chủ tịch"]


@pytest.mark.parametrize("verb", ["làm", "vào vị trí", "giữ chức"])
def test_who_is_put_forward_is_named_after_the_title(verb: str) -> None:
    text = f"Người được giới thiệu {verb} Bộ trưởng Bộ Y tế là ông Trần Văn Tư."
    assert posts(text) == [("Trần Văn Tư", "Bộ trưởng", "Bộ Y tế", "nominated")]


@pytest.mark.parametrize("opener", ["Trao đổi với", "Tiếp", "Hội đàm với"])
def test_who_is_met_in_an_opening_clause_is_not_the_subject(opener: str) -> None:
    assert posts(f"{opener} ông Martin Brown, Thủ tướng đề nghị hợp tác.") == []
