"""Ends told of whom a sentence names with his titles."""

import pytest

from kg.model.claims import Status
from tests.extract.reading import held, posts

_HCMC = "Thành ủy Thành phố Hồ Chí Minh"


def test_who_retires_leaves_the_posts_named_beside_him() -> None:
    text = "Bà Nguyễn Thị Quyết Tâm, Phó Bí thư Thành ủy TP.HCM, nghỉ hưu từ ngày 1/1/2019."
    before, after = held(text)
    assert (before.status.value, after.status.value) == ("holds", "end")
    assert str(after.on) == "2019-01-01"


def test_a_decision_to_retire_stands_between_the_titles_and_the_word() -> None:
    text = "Ông Vũ Hồng Khanh - Chủ tịch UBND thành phố Hà Nội - nhận quyết định nghỉ hưu."
    assert [status for _, _, _, status in posts(text)] == ["holds", "end"]


def test_who_has_retired_already_does_not_hold_the_post() -> None:
    text = "Ông Vũ Hồng Khanh - Chủ tịch UBND thành phố Hà Nội - đã nghỉ hưu."
    assert [status for _, _, _, status in posts(text)] == ["end"]


def test_who_is_replaced_on_retiring_leaves_the_post_that_another_gets() -> None:
    text = (
        "Ban Bí thư phân công ông Phan Nguyễn Như Khuê làm Phó Bí thư Thành ủy TP.HCM"
        " thay bà Thân Thị Thư mới nghỉ hưu."
    )
    assert posts(text) == [
        ("Thân Thị Thư", "Phó Bí thư", _HCMC, "end"),
        ("Phan Nguyễn Như Khuê", "Phó Bí thư", _HCMC, "start"),
    ]


def test_two_who_are_replaced_on_retiring_both_leave() -> None:
    text = (
        "HĐND bầu ông Lê Văn Cường làm Chủ tịch UBND tỉnh Phú Yên thay ông Nguyễn Văn An, Trần Văn Bình"
        " nghỉ hưu."
    )
    assert [who for who, _, _, status in posts(text) if status == "end"] == ["Nguyễn Văn An", "Trần Văn Bình"]


def test_retired_officials_whom_somebody_meets_are_not_he() -> None:
    text = "Bộ trưởng Bộ Y tế Nguyễn Văn An gặp mặt cán bộ nghỉ hưu."
    assert [status for _, _, _, status in posts(text)] == ["holds"]


def test_everybody_on_the_list_of_a_dismissal_leaves() -> None:
    text = (
        "Quốc hội đã miễn nhiệm Phó Chủ tịch nước Nguyễn Thị Doan, Chánh án Tòa án nhân dân tối cao"
        " Trương Hòa Bình và Viện trưởng Viện Kiểm sát nhân dân tối cao Nguyễn Hòa Bình."
    )
    assert [status for _, _, _, status in posts(text)] == ["end", "end", "end"]


def test_a_dismissal_ends_the_title_after_the_name_too() -> None:
    text = "Trung ương cách chức ông Tất Thành Cang - Phó Bí thư Thành ủy TP.HCM."
    assert posts(text) == [("Tất Thành Cang", "Phó Bí thư", _HCMC, "end")]


def test_a_dismissal_may_bring_in_its_holder_by_a_preposition() -> None:
    text = "Chủ tịch tỉnh kỷ luật bằng hình thức cách chức đối với ông Lê Văn Tám - Giám đốc Sở Y tế Hà Nam."
    assert [(one[0], one[3]) for one in posts(text)] == [("Lê Văn Tám", "end")]
    text = "Ban Bí thư cách hết chức vụ trong Đảng đối với ông Lê Văn Tám - Giám đốc Sở Y tế Hà Nam."
    assert [(one[0], one[3]) for one in posts(text)] == [("Lê Văn Tám", "holds")]


def test_a_dismissal_from_one_post_leaves_the_title_beside_the_name() -> None:
    text = (
        "HĐND tỉnh miễn nhiệm ông Nguyễn Văn An, Bí thư Tỉnh ủy Phú Yên, chức vụ Chủ tịch HĐND tỉnh Phú Yên."
    )
    assert ("Nguyễn Văn An", "Bí thư", "Tỉnh ủy Phú Yên", "end") not in posts(text)


def test_a_dismissal_that_is_only_asked_for_ends_nothing() -> None:
    text = "Tỉnh ủy đề nghị Ban Bí thư cách chức ông Nguyễn Văn An (Giám đốc Sở Y tế Hà Nội)."
    assert [status for _, _, _, status in posts(text)] == ["holds"]


def test_who_only_comes_of_age_to_retire_has_not_left() -> None:
    text = "Bí thư Thành ủy Hải Phòng là ông Dương Anh Điền đã đến tuổi nghỉ hưu."
    assert [status for _, _, _, status in posts(text)] == ["holds"]


TAM = "ông Lê Văn Tám, Chủ nhiệm Văn phòng Chính phủ"


def ends(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    """Return who left his post by what is told, and when."""
    claims = held(text, published=published)
    return [(one.person, str(one.on) if one.on else None) for one in claims if one.status is Status.END]


@pytest.mark.parametrize(
    "text",
    [
        f"{TAM}, đã từ trần ngày 5/1/2020.",
        f"{TAM}, do bệnh nặng, đã đột ngột qua đời hồi 10 giờ 5 phút ngày 5/1/2020 tại Hà Nội.",
        "Ông Lê Văn Tám (Chủ nhiệm Văn phòng Chính phủ) từ trần ngày 5/1/2020.",
        "Ông Lê Văn Tám - Chủ nhiệm Văn phòng Chính phủ - từ trần ngày 5/1/2020.",
        f"Ngày 5/1/2020, {TAM}, từ trần.",
        "Chủ nhiệm Văn phòng Chính phủ Lê Văn Tám từ trần ngày 5/1/2020.",
    ],
)
@pytest.mark.parametrize("published", [None, "2020-01-06"])
def test_a_death_ends_the_posts_told_beside_the_name_before_it(text: str, published: str | None) -> None:
    assert ends(text, published) == [("Lê Văn Tám", "2020-01-05")]


@pytest.mark.parametrize(
    ("words", "on"), [("tháng 1/2020", "2020-01"), ("năm 2020", "2020"), ("sáng nay", None)]
)
def test_a_death_is_dated_as_exactly_as_it_is_told(words: str, on: str | None) -> None:
    assert ends(f"{TAM}, từ trần {words}.") == [("Lê Văn Tám", on)]


def test_a_death_told_days_after_it_ends_the_post_on_its_own_day() -> None:
    text = f"Ngày 9/1, lễ viếng được tổ chức tại Hà Nội. {TAM}, từ trần ngày 5/1/2020."
    assert ends(text, "2020-01-10") == [("Lê Văn Tám", "2020-01-05")]


@pytest.mark.parametrize(
    "text",
    [
        f"{TAM}, dự lễ tang ông Nguyễn Văn Hà từ trần ngày 5/1/2020.",
        f"{TAM}, cho biết nhiều người đã từ trần.",
        f"Theo {TAM}, Thứ trưởng Bộ Nội vụ từ trần ngày 5/1/2020.",
    ],
)
def test_a_death_that_may_be_that_of_another_ends_no_post(text: str) -> None:
    assert ends(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chủ nhiệm Văn phòng Chính phủ Lê Văn Tám từ trần ngày 5/1/2020 tại Hà Nội.", slice(0, -12)),
        (f"{TAM}, đã từ trần ngày 5/1/2020 tại Hà Nội.", slice(0, -12)),
        (f"{TAM}, quê Hà Nội. Ông Tám từ trần ngày 5/1/2020.", slice(-30, -1)),
    ],
)
def test_the_words_of_an_end_by_death_tell_the_death(text: str, words: slice) -> None:
    (end,) = (one for one in held(text, published=None) if one.status is Status.END)
    assert (end.evidence.quote, str(end.on)) == (text[words], "2020-01-05")


def test_a_death_is_dated_behind_the_age() -> None:
    text = "Chủ tịch nước Trần Văn Tư từ trần ở tuổi 62, vào sáng 15/1 tại Hà Nội."
    assert [str(one.on) for one in held(text) if one.status == "end"] == ["2019-01-15"]


@pytest.mark.parametrize(
    "words", ["đã từ chức hồi cuối tháng 4", "nhận quyết định thôi chức", "vừa từ nhiệm"]
)
def test_who_resigns_leaves_the_post_beside_his_name(words: str) -> None:
    text = f"Thứ trưởng Bộ Y tế Trần Văn Tư {words}."
    assert ("Trần Văn Tư", "Thứ trưởng", "Bộ Y tế", "end") in posts(text)


@pytest.mark.parametrize(
    "words", [", có đơn từ chức", " thôi chức Bí thư Đảng ủy Bộ Y tế", ", người từ chức"]
)
def test_who_asks_to_resign_or_leaves_another_post_keeps_it(words: str) -> None:
    text = f"Ông Trần Văn Tư, Thứ trưởng Bộ Y tế{words}."
    assert ("Trần Văn Tư", "Thứ trưởng", "Bộ Y tế", "end") not in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Báo chí yêu cầu Bộ trưởng Bộ Y tế Trần Văn Tư từ chức.",
        "Nhiều cử tri kêu gọi Bộ trưởng Bộ Y tế Trần Văn Tư từ chức vì để xảy ra sai phạm.",
        "Người dân đòi ông Trần Văn Tư, Bộ trưởng Bộ Y tế, từ chức.",
        "Nếu Bộ trưởng Bộ Y tế Trần Văn Tư từ chức, kế hoạch phải hoãn.",
        "Cử tri kiến nghị Bộ trưởng Bộ Y tế Trần Văn Tư từ chức.",
        "Chưa có chuyện Bộ trưởng Bộ Y tế Trần Văn Tư từ chức.",
    ],
)
def test_who_is_only_called_on_or_supposed_to_resign_keeps_the_post(text: str) -> None:
    assert posts(text) == [("Trần Văn Tư", "Bộ trưởng", "Bộ Y tế", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "Theo yêu cầu của cử tri, Bộ trưởng Bộ Y tế Trần Văn Tư đã từ chức.",
        "Không chờ kết luận, Bộ trưởng Bộ Y tế Trần Văn Tư đã từ chức.",
    ],
)
def test_a_demand_in_another_clause_leaves_a_resignation_told(text: str) -> None:
    assert ("Trần Văn Tư", "Bộ trưởng", "Bộ Y tế", "end") in posts(text)


def test_all_posts_in_the_party_end_at_once_and_those_of_the_state_stay() -> None:
    told = (
        "Thường vụ Tỉnh ủy cách tất cả chức vụ trong Đảng đối với ông Lê Văn Tám - Huyện ủy viên, "
        "Bí thư Đảng ủy xã Tân Lập, Chủ tịch HĐND xã Tân Lập."
    )
    ended = [post[1:3] for post in posts(told) if post[3] == "end"]
    assert [title for title, _ in ended] == ["Huyện ủy viên", "Bí thư"]


@pytest.mark.parametrize("what", ["mọi chức vụ trong Đảng", "các chức vụ Đảng", "chức vụ về Đảng"])
def test_one_who_has_lost_all_posts_in_the_party_is_told_with_them(what: str) -> None:
    told = f"Bà Trần Thị Hòa, Bí thư Huyện ủy Gò Nổi, bị cách hết {what}."
    assert ("Trần Thị Hòa", "Bí thư", "Huyện ủy Gò Nổi", "end") in posts(told)


def test_one_whose_posts_in_the_party_are_only_asked_for_keeps_them() -> None:
    told = "Thành ủy đề nghị cách tất cả chức vụ trong Đảng đối với ông Lê Văn Tám - Bí thư Huyện ủy Gò Nổi."
    assert {post[3] for post in posts(told)} == {"holds"}


def test_a_secretary_of_the_youth_union_has_no_post_in_the_party() -> None:
    told = "Tỉnh ủy cách hết chức vụ trong Đảng của ông Lê Văn Tám, Bí thư Tỉnh đoàn Phú Yên."
    assert {post[3] for post in posts(told)} == {"holds"}


def test_one_who_goes_to_another_office_leaves_the_one_before_and_keeps_his_seat() -> None:
    told = (
        "Tỉnh ủy điều chuyển ông Lê Văn Tám, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Phú Yên, sang làm Bí thư "
        "Huyện ủy Sông Hinh từ ngày 6/1."
    )
    ended = [(one.title, str(one.on)) for one in held(told) if one.status is Status.END]
    assert ended == [("Giám đốc", "2019-01-06")]


def test_one_who_does_not_obey_a_transfer_has_left_nothing() -> None:
    told = "Ông Lê Văn Tám, Giám đốc Sở Y tế tỉnh Phú Yên, không nhận điều động sang làm Chánh Văn phòng Sở."
    assert "end" not in {post[3] for post in posts(told)}


@pytest.mark.parametrize("denied", ["Tỉnh ủy chưa điều chuyển", "Tỉnh ủy phủ nhận tin điều chuyển"])
def test_one_whose_transfer_is_denied_before_his_name_has_left_nothing(denied: str) -> None:
    told = f"{denied} ông Lê Văn Tám, Giám đốc Sở Y tế tỉnh Phú Yên, sang làm Bí thư Huyện ủy Sông Hinh."
    assert "end" not in {post[3] for post in posts(told)}


def test_one_who_takes_another_office_as_well_keeps_his_own() -> None:
    told = (
        "Ông Lê Văn Tám, Chủ tịch Hội Luật gia tỉnh Phú Yên, được phân công kiêm nhiệm sang làm Giám đốc Sở "
        "Y tế tỉnh Phú Yên."
    )
    assert "end" not in {post[3] for post in posts(told)}


def test_who_waits_for_his_retirement_has_left_his_post() -> None:
    text = "Bổ nhiệm ông Lê Nam thay ông Đỗ Văn An, Giám đốc Công an tỉnh Hà Nam nghỉ chờ hưu từ 1/10/2018."
    assert ("Đỗ Văn An", "Giám đốc", "Công an tỉnh Hà Nam", "end") in posts(text)


def test_who_is_succeeded_by_an_acting_head_was_the_head() -> None:
    text = (
        "Ông Trần Văn Tư được Thủ tướng giao quyền Chủ tịch UBND tỉnh Hà Nam thay ông Lê Văn Hai - Chủ tịch "
        "UBND tỉnh Hà Nam nghỉ hưu."
    )
    assert {(one.person, one.status.value, one.acting) for one in held(text)} == {
        ("Trần Văn Tư", "start", True),
        ("Lê Văn Hai", "holds", False),
        ("Lê Văn Hai", "end", False),
    }


@pytest.mark.parametrize(
    "words",
    [
        "bị cách chức.",
        "bị cách chức vì sai phạm.",
        "đã được miễn nhiệm, theo thông báo.",
        "vừa bị bãi nhiệm hôm 3/4/2018.",
    ],
)
def test_who_is_dismissed_leaves_the_post_beside_his_name(words: str) -> None:
    found = posts(f"Giám đốc Sở Y tế tỉnh Hà Nam Trần Văn Tám {words}")
    assert ("Trần Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "end") in found


def test_a_dismissal_that_names_its_post_leaves_the_one_beside_the_name() -> None:
    found = posts(
        "Giám đốc Sở Y tế tỉnh Hà Nam Trần Văn Tám bị cách chức Ủy viên Ban Chấp hành Đảng bộ tỉnh Hà Nam."
    )
    assert ("Trần Văn Tám", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "end") not in found


def test_a_list_of_the_dismissed_goes_on_after_the_district_of_a_commune() -> None:
    found = posts(
        "Huyện ủy cách chức ông Trần Văn Tám - Chủ tịch UBND xã Ba Lòng, huyện Bình Sơn và ông "
        "Ngô Văn Chín - Chủ tịch HĐND xã này."
    )
    assert [(person, status) for person, _, _, status in found] == [
        ("Trần Văn Tám", "end"),
        ("Ngô Văn Chín", "end"),
    ]


@pytest.mark.parametrize("joint", [" và", ","])
def test_a_dismissal_and_one_that_another_body_is_asked_for_are_of_one_person(joint: str) -> None:
    text = (
        f"Ban Bí thư quyết định cách chức Bí thư Tỉnh ủy Hà Nam{joint} đề nghị Thủ tướng cách chức Chủ tịch"
        " UBND tỉnh Hà Nam đối với ông Trần Văn Tư."
    )
    assert {title: status for _, title, _, status in posts(text)} == {"Bí thư": "end", "Chủ tịch": "holds"}


def test_those_who_are_both_told_to_retire_leave_the_post_that_both_have() -> None:
    text = "Ông Trần Văn Tư và ông Lê Văn Năm đều là Phó Giám đốc Sở Y tế Hà Nam nhận quyết định nghỉ hưu."
    assert {person for person, _, _, status in posts(text) if status == "end"} == {
        "Trần Văn Tư",
        "Lê Văn Năm",
    }


def test_a_post_among_those_that_are_taken_away_has_ended() -> None:
    text = (
        "Ban Bí thư cách các chức vụ trong Đảng của ông Trần Văn Tư, trong đó có chức Thành ủy viên Đà Nẵng."
    )
    assert posts(text) == [("Trần Văn Tư", "Thành ủy viên", "Thành ủy Đà Nẵng", "end")]


@pytest.mark.parametrize(
    "told",
    [
        'Huyện ủy chọn mức "Cách hết chức vụ trong Đảng" đối với bà Lê Thị Tám - Bí thư Đảng ủy xã Nhân Hậu;'
        " ông Đỗ Văn Sáu - Bí thư Đảng ủy xã Hòa Hậu.",
        "HĐND huyện miễn nhiệm chức vụ Trưởng phòng Nội vụ huyện Lý Nhân với bà Lê Thị Tám (31 phiếu thuận)"
        " và chức vụ Chánh Thanh tra huyện Lý Nhân của ông Đỗ Văn Sáu.",
    ],
)
def test_all_whom_a_sentence_strips_of_posts_lose_them_across_a_list_or_a_remark(told: str) -> None:
    ended = [person for person, _, _, status in posts(told) if status == "end"]
    assert ended == ["Lê Thị Tám", "Đỗ Văn Sáu"]


def test_who_has_a_verb_of_his_own_is_not_stripped_with_the_others() -> None:
    text = (
        "Huyện ủy cách hết chức vụ trong Đảng đối với bà Lê Thị Tám - Bí thư Đảng ủy xã Nhân Hậu; ông Đỗ Văn"
        " Sáu - Bí thư Đảng ủy xã Hòa Hậu bị khiển trách."
    )
    assert [person for person, _, _, status in posts(text) if status == "end"] == ["Lê Thị Tám"]
