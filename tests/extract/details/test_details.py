"""Quotations, awards, make-up of bodies, counted work, titles without a holder."""

from __future__ import annotations

from hashlib import sha256

import pytest

from kg import extract
from kg.model.claims import as_json
from kg.model.dates import DateSpan
from kg.model.details import Award, Composition, Detail, Figure, Quotation, TitleMention
from kg.model.document import DateBasis, Document, Publication


def details(text: str, published: str = "2021-05-06") -> tuple[Detail, ...]:
    publication = Publication(DateSpan.parse(published), DateBasis.GIVEN)
    document = Document("d1", text, sha256(text.encode()).hexdigest(), publication)
    found = extract.read(document).details
    assert all(text[one.evidence.start : one.evidence.end] == one.evidence.quote for one in found)
    return found


def quotations(text: str) -> list[tuple[str, str]]:
    return [(one.speaker, one.text) for one in details(text) if isinstance(one, Quotation)]


WORDS = "Việc này phải làm xong trong quý tới"


@pytest.mark.parametrize(
    "text",
    [
        f"“{WORDS}”, Bộ trưởng Bộ Nội vụ Lê Vĩnh Tân nhấn mạnh.",
        f'"{WORDS}" - ông Lê Vĩnh Tân nói.',
        f"Ông Lê Vĩnh Tân khẳng định: “{WORDS}”.",
        f"Bộ trưởng Bộ Nội vụ Lê Vĩnh Tân cho biết, “{WORDS}”.",
        f"“{WORDS}”, theo ông Lê Vĩnh Tân.",
        f"“{WORDS}”, ông Lê Vĩnh Tân nghẹn ngào.",
    ],
)
def test_a_quotation_has_the_speaker_beside_its_marks(text: str) -> None:
    assert quotations(text) == [("Lê Vĩnh Tân", WORDS)]


@pytest.mark.parametrize(
    "text",
    [
        f"Tờ trình ghi “{WORDS}”. Ông Lê Vĩnh Tân đi Huế.",
        "Ông Lê Vĩnh Tân nói về “bệnh thành tích”.",
        f"“{WORDS}”, một cử tri nói.",
        f"Ông Lê Vĩnh Tân khẳng định như thế. Nghị quyết viết “{WORDS}”.",
        f"Ông Lê Vĩnh Tân đọc thơ: “{WORDS}",
        f"Một cử tri nói: “{WORDS}”.\nÔng Lê Vĩnh Tân cho biết đã nghe.",
        f"Một cử tri nói: “{WORDS}”, ông Lê Vĩnh Tân cho biết đã nghe.",
        f"Tờ trình ghi “{WORDS}”.\nÔng Lê Vĩnh Tân khẳng định đã đọc.",
        f"Phát ngôn viên của ông Lê Vĩnh Tân nêu rõ: “{WORDS}”.",
        f"Vì lời “{WORDS}”, ông Lê Vĩnh Tân đã bị Đảng bộ đề nghị cảnh cáo.",
        f"Ông Lê Vĩnh Tân phát biểu tại hội nghị với chủ đề “{WORDS}”.",
        f"Ông Lê Vĩnh Tân phát động trong cán bộ “{WORDS}”.",
        f"Ông Lê Vĩnh Tân nhắc lại việc lãnh đạo ngành nêu quan điểm “{WORDS}”.",
        f"Trong quyết định phạt ông Lê Vĩnh Tân, Sở Xây dựng nêu “{WORDS}”.",
        f"Ông Lê Vĩnh Tân được lãnh đạo thành phố nhận xét “{WORDS}”.",
        f"Chính phủ Lào thương tiếc sự ra đi của ông Lê Vĩnh Tân, nhấn mạnh “{WORDS}”.",
    ],
)
def test_words_without_a_named_speaker_are_no_quotation(text: str) -> None:
    assert quotations(text) == []


def awards(text: str) -> list[Award]:
    return [one for one in details(text) if isinstance(one, Award)]


def test_an_award_has_its_name_issuer_and_whoever_gets_it() -> None:
    (award,) = awards(
        "Phó Chủ tịch nước Đặng Thị Ngọc Thịnh trao tặng Huân chương Lao động hạng Nhất của Chính phủ "
        "cho Văn phòng Quốc hội."
    )
    assert (award.name, award.issuer, award.recipients) == (
        "Huân chương Lao động hạng Nhất",
        "Chính phủ",
        ("Văn phòng Quốc hội",),
    )


def test_whoever_receives_an_award_stands_before_the_verb() -> None:
    (award,) = awards("Năm 2019, ông Lê Vĩnh Tân vinh dự nhận Huy hiệu 30 năm tuổi Đảng.")
    assert (award.name, award.recipients) == ("Huy hiệu 30 năm tuổi Đảng", ("Lê Vĩnh Tân",))
    assert str(award.period) == "2019"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ủy ban Kiểm tra Trung ương tặng Kỷ niệm chương Vì sự nghiệp kiểm tra của Đảng cho 26 đồng chí "
            "lãnh đạo Thành ủy Cần Thơ.",
            [("Kỷ niệm chương Vì sự nghiệp kiểm tra", ())],
        ),
        (
            'Bộ Nội vụ trao danh hiệu "Người tốt" cho ông Lê Vĩnh Tân.',
            [('Danh hiệu "Người tốt"', ("Lê Vĩnh Tân",))],
        ),
        (
            "Trung ương Đoàn trao huy hiệu Tuổi trẻ dũng cảm cho ông Lê Vĩnh Tân.",
            [("Huy hiệu Tuổi trẻ dũng cảm", ("Lê Vĩnh Tân",))],
        ),
        ("Bộ Nội vụ trao nhiều danh hiệu cho ông Lê Vĩnh Tân.", []),
        ("Hai bên trao đổi về Bằng khen của Bộ Nội vụ.", []),
    ],
)
def test_an_award_is_called_by_all_its_words(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(one.name, one.recipients) for one in awards(text)] == found


@pytest.mark.parametrize(
    ("occasion", "period"),
    [("tại lễ phát động phong trào thi đua năm 2018", None), ("dẫn đầu phong trào thi đua năm 2018", "2018")],
)
def test_the_year_of_what_is_launched_is_not_that_of_the_award(occasion: str, period: str | None) -> None:
    (award,) = awards(f"Ông Lê Vĩnh Tân trao cờ thi đua cho Sở Y tế tỉnh Sơn La {occasion}.")
    assert (str(award.period) if award.period else None) == period


@pytest.mark.parametrize(
    ("text", "issuer", "recipients"),
    [
        (
            "Lễ đón nhận Huân chương Lao động hạng Nhất của Sở Y tế tỉnh Sơn La bắt đầu.",
            None,
            ["Sở Y tế tỉnh Sơn La"],
        ),
        (
            "Ông Lê Vĩnh Tân dự lễ đón nhận Huân chương Lao động của Sở Y tế tỉnh Sơn La.",
            None,
            ["Sở Y tế tỉnh Sơn La"],
        ),
        ("Ông Lê Vĩnh Tân dự lễ đón nhận bằng khen của Bộ Y tế.", "Bộ Y tế", ["Lê Vĩnh Tân"]),
        (
            "Ông Lê Vĩnh Tân đón nhận Huân chương Lao động của Chính phủ Lào.",
            "Chính phủ Lào",
            ["Lê Vĩnh Tân"],
        ),
    ],
)
def test_whose_ceremony_it_is_gets_what_only_a_state_confers(
    text: str, issuer: str | None, recipients: list[str]
) -> None:
    (award,) = awards(text)
    assert (award.issuer, list(award.recipients)) == (issuer, recipients)


@pytest.mark.parametrize(
    ("agent", "issuer"), [("Chủ tịch nước", None), ("Chính phủ", "Chính phủ"), ("Bộ Y tế", "Bộ Y tế")]
)
def test_who_is_given_an_award_by_somebody_gets_it(agent: str, issuer: str | None) -> None:
    (award,) = awards(f"Ông Lê Vĩnh Tân được {agent} tặng Bằng khen.")
    assert (award.issuer, award.recipients) == (issuer, ("Lê Vĩnh Tân",))


def test_who_is_told_to_hand_an_award_over_does_not_get_it() -> None:
    (award,) = awards(
        "Ông Lê Vĩnh Tân được Chủ tịch nước ủy quyền trao Huân chương Lao động cho Sở Y tế tỉnh Sơn La."
    )
    assert award.recipients == ("Sở Y tế tỉnh Sơn La",)


def test_an_award_that_nobody_gives_is_not_read() -> None:
    assert awards("Bằng khen treo kín bức tường của Văn phòng Quốc hội.") == []


def test_an_award_that_is_proposed_is_not_given() -> None:
    assert awards("Tỉnh Hà Nam đề nghị Chủ tịch nước tặng ông Lê Vĩnh Tân Huân chương Lao động.") == []


def test_who_is_honoured_in_a_jubilee_gets_no_issuer_or_years_from_it() -> None:
    (award,) = awards(
        "Công ty Hà Phú mừng 10 năm (2008-2018), đón nhận Huân chương Lao động của Chủ tịch nước. Bộ A dự."
    )
    assert (award.issuer, award.period) == (None, None)


def test_who_gets_another_award_behind_a_semicolon_does_not_get_the_first() -> None:
    first, *_ = awards(
        "Bộ Nội vụ tặng Huân chương Lao động cho Công ty Hà Phú; tặng Bằng khen cho ông Lê Vĩnh Tân."
    )
    assert "Lê Vĩnh Tân" not in first.recipients


def test_those_who_are_counted_are_not_the_body_before_them() -> None:
    (award,) = awards("Bộ Nội vụ đánh giá 14 cá nhân nhận Bằng khen là tiêu biểu.")
    assert award.recipients == ()


def test_a_body_is_made_up_of_its_parts() -> None:
    (found,) = [
        one
        for one in details(
            "Đảng bộ Văn phòng Quốc hội có 21 tổ chức đảng trực thuộc, gồm 6 đảng bộ cơ sở và 15 chi bộ."
        )
        if isinstance(one, Composition)
    ]
    assert found.body == "Đảng bộ Văn phòng Quốc hội"
    assert [(one.amount, one.unit) for one in found.parts] == [
        (21, "tổ chức đảng trực thuộc"),
        (6, "đảng bộ cơ sở"),
        (15, "chi bộ"),
    ]


def test_the_members_of_another_body_are_no_part_of_it() -> None:
    text = "Thượng viện gồm 250 thành viên do chính quyền chỉ định và Hạ viện gồm 500 thành viên."
    found = [one for one in details(text) if isinstance(one, Composition)]
    assert [[part.amount for part in one.parts] for one in found] == [[250]]


def test_members_of_nobody_make_no_composition() -> None:
    found = details("Trong số 12 thành viên, có 3 đảng viên mới.")
    assert not [one for one in found if isinstance(one, Composition)]


def figures(text: str) -> list[tuple[float, str, bool, str | None]]:
    return [
        (one.count.amount, one.count.unit, one.count.approximate, str(one.period) if one.period else None)
        for one in details(text)
        if isinstance(one, Figure)
    ]


def test_counted_work_keeps_approximation_and_period() -> None:
    assert figures("Năm 2020, Vụ đã trình hơn 4.756 văn bản và tổ chức 33 cuộc họp.") == [
        (4756, "văn bản", True, "2020"),
        (33, "cuộc họp", False, "2020"),
    ]


def test_a_large_number_may_be_written_with_its_scale() -> None:
    assert figures("Cổng đã nhận 1,5 triệu hồ sơ.") == [(1_500_000, "hồ sơ", False, None)]


@pytest.mark.parametrize(
    "text",
    ["Nghị quyết 18 văn bản gốc.", "Ngày 12/3 văn bản được ký.", "Tăng 5% văn bản.", "Điều 12 văn bản gốc."],
)
def test_numbers_that_count_nothing_are_no_figures(text: str) -> None:
    assert [one for one in figures(text) if one[0] in {12, 3, 5}] == []


def titles(text: str) -> list[tuple[str, str]]:
    return [(one.title, one.organization) for one in details(text) if isinstance(one, TitleMention)]


def test_a_title_without_a_name_proves_the_post() -> None:
    assert titles("Theo chỉ đạo của đồng chí Chủ nhiệm VPCP, việc này làm trước.") == [
        ("Chủ nhiệm", "Văn phòng Chính phủ")
    ]


def test_a_title_whose_holder_the_article_names_is_no_title_alone() -> None:
    assert titles("Chủ nhiệm VPCP Trần Văn Sơn dự. Chủ nhiệm VPCP phát biểu.") == []


def test_a_former_title_and_one_without_a_body_prove_nothing() -> None:
    assert titles("Nguyên Chủ nhiệm VPCP có mặt. Một giám đốc vắng mặt.") == []


def test_those_of_several_places_and_words_that_are_no_body_prove_no_post() -> None:
    assert titles("Đà Nẵng quy trách nhiệm cho bí thư và chủ tịch UBND các quận, huyện.") == []
    assert titles("Dân quận Hải Châu nói trưởng phòng Nội vụ quận, huyện nhận hồ sơ.") == []
    assert titles("Bộ Nội vụ báo cáo Tổng Thanh tra về thông tin hủy hợp đồng.") == []
    assert titles("Nữ bộ trưởng Anh từ chức.") == []
    assert titles("Ông đi họp Đại hội Đại biểu Đảng bộ tỉnh Đắk Lắk.") == []


def test_the_words_for_a_standing_body_name_no_post() -> None:
    assert titles("Sở đã báo cáo Thường vụ Thành ủy Hải Phòng và Thường trực Tỉnh ủy Phú Yên.") == []
    assert titles("Bộ Y tế báo cáo Thường trực Chính phủ và Thường trực Ban Chỉ đạo Tây Nam Bộ.") == []
    assert titles("Nước này là ủy viên không thường trực của Hội đồng Bảo an Liên hợp quốc.") == []
    assert titles("Ủy viên Thường vụ Thành ủy Hải Phòng vắng mặt.") != []
    assert titles("Thường trực Ban Bí thư vắng mặt.") != []


def test_every_detail_is_a_json_object_with_its_words() -> None:
    text = (
        f"“{WORDS}”, ông Lê Vĩnh Tân nói. Ông Lê Vĩnh Tân được tặng Bằng khen của Chính phủ. "
        "Đảng bộ Văn phòng Quốc hội có 15 chi bộ. Cả năm có 33 cuộc họp. Chủ nhiệm VPCP đồng ý."
    )
    kinds = [as_json(one)["type"] for one in details(text)]
    assert sorted(map(str, kinds)) == ["award", "composition", "figure", "quotation", "title-mention"]


def _units(text: str) -> list[str | None]:
    return [one.organization for one in details(text) if isinstance(one, TitleMention)]


def test_a_unit_without_a_name_is_no_post_before_the_article_has_named_it() -> None:
    named = "Quận Bình Tân đông dân. "
    asked = "Ghế của chủ tịch quận còn trống. "
    assert _units(asked + named) == []
    assert _units(named + asked) == ["Ủy ban nhân dân quận Bình Tân"]


def test_who_is_not_named_says_nothing_for_who_is_spoken_of() -> None:
    text = "Nhắc đến ông Lê Văn Tám, vị cán bộ này nhấn mạnh “chắc sang tháng ông mới khỏe lại”."
    assert quotations(text) == []


def test_who_wishes_another_luck_does_not_get_the_medal() -> None:
    text = "Bộ trưởng Lê Văn Tám chúc mừng ngành đã vinh dự nhận Huân chương Lao động hạng Nhì."
    assert [one.recipients for one in awards(text)] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "Các thành viên Ban kiểm phiếu có mặt.",
        "Theo thường trực Hội Cựu chiến binh Việt Nam, kỳ thi đã xong.",
        "Hồi sống tại Bắc Kinh, trước lúc làm bộ trưởng nông nghiệp, cô ấy hay viết thư.",
    ],
)
def test_members_and_ministers_of_a_state_that_is_not_told_prove_no_post(text: str) -> None:
    assert titles(text) == []


def test_a_minister_whose_state_the_words_tell_proves_the_post() -> None:
    text = "Đoàn đã gặp Bộ trưởng Bộ Ngoại giao Nhật Bản ở Nhật Bản."
    assert titles(text) == [("Bộ trưởng", "Bộ Ngoại giao Nhật Bản")]


def test_a_committee_that_only_the_police_of_the_article_completes_proves_no_post() -> None:
    text = "Cả Bí thư Đảng ủy lẫn Trưởng Công an xã Tân Mỹ đều thích đi bộ."
    assert titles(text) == [("Trưởng Công an", "Công an xã Tân Mỹ")]


def test_whose_paper_is_honoured_gets_no_medal() -> None:
    text = "Thị xã mở tiệc mừng Nghị quyết 27 của Quốc hội, cùng lúc nhận Huân chương Độc lập."
    assert [one.recipients for one in awards(text)] == [()]


def test_the_words_of_the_founder_are_not_said_by_who_repeats_them() -> None:
    text = "Ông Lê Văn Tám nhấn mạnh lời dạy của Người: “Việc nhỏ mấy cũng nên làm cho trọn”."
    assert quotations(text) == []


def test_the_name_of_a_paper_in_marks_is_not_said() -> None:
    text = "Ông Lê Văn Tám đề nghị xã viên làm theo “Thỏa thuận về mùa vụ và nước tưới chung”."
    assert quotations(text) == []


def test_a_verb_behind_a_committee_is_no_name_of_its_place() -> None:
    text = "Hàng xóm phàn nàn, Bí thư Tỉnh ủy chỉ đạo, quán karaoke ấy đã dời đi."
    assert titles(text) == []


def test_who_is_only_liked_by_others_and_gives_an_award_does_not_get_it() -> None:
    (award,) = awards("Ông Lê Vĩnh Tân được mọi người quý đã tặng Bằng khen cho bà Trần Thị Hoa.")
    assert award.recipients == ("Trần Thị Hoa",)


def test_whose_order_is_handed_to_another_does_not_get_it() -> None:
    (award,) = awards("Lễ đón nhận Huân chương Lao động của Sở Y tế tỉnh Sơn La trao cho Trường Sông Trà.")
    assert "Sở Y tế tỉnh Sơn La" not in award.recipients
