"""Changes of personnel: posts left and taken, by whom, from when, why."""

from __future__ import annotations

import pytest

from kg.model.details import PersonnelChange, PostNamed
from tests.extract.details.test_details import details

NAME = "Lê Vĩnh Tân"


def change(text: str) -> PersonnelChange:
    (found,) = [one for one in details(text) if isinstance(one, PersonnelChange)]
    return found


def test_posts_left_and_taken_on_one_day_are_one_change() -> None:
    found = change(
        "Ngày 5/5, Bộ Chính trị quyết định điều động ông Lê Vĩnh Tân thôi giữ chức Bí thư Tỉnh ủy Đồng Tháp, "
        "phân công giữ chức Phó Trưởng Ban Kinh tế Trung ương."
    )
    assert found.left == (PostNamed("Bí thư", "Tỉnh ủy Đồng Tháp"),)
    assert found.taken == (PostNamed("Phó Trưởng ban", "Ban Kinh tế Trung ương"),)
    assert (found.deciding_body, found.reason, str(found.on)) == ("Bộ Chính trị", "transfer", "2021-05-05")


def test_an_office_holder_who_decides_is_named_by_title() -> None:
    found = change("Thủ tướng Chính phủ bổ nhiệm ông Lê Vĩnh Tân giữ chức Thứ trưởng Bộ Nội vụ.")
    assert found.decided_by == PostNamed("Thủ tướng", "Chính phủ")
    assert found.deciding_body is None


@pytest.mark.parametrize(
    "decides",
    ["bổ nhiệm", "ký quyết định bổ nhiệm", "vừa ký Quyết định số 620/QĐ-TTg ngày 8/4/2021 bổ nhiệm"],
)
def test_an_office_holder_who_decides_by_name_is_told_by_title(decides: str) -> None:
    found = change(f"Thủ tướng Phạm Minh Chính {decides} ông Lê Vĩnh Tân giữ chức Thứ trưởng Bộ Nội vụ.")
    assert found.decided_by == PostNamed("Thủ tướng", "Chính phủ")


@pytest.mark.parametrize(
    "told",
    [
        "Thứ trưởng Bộ Xây dựng Lê Vĩnh Tân được bổ nhiệm giữ chức Thứ trưởng Bộ Nội vụ.",
        "Thủ tướng Phạm Minh Chính trao quyết định bổ nhiệm ông Lê Vĩnh Tân giữ chức Thứ trưởng Bộ Nội vụ.",
        "Thủ tướng Phạm Minh Chính, ông Mai Tiến Dũng dự lễ bổ nhiệm ông Lê Vĩnh Tân làm Thứ trưởng Bộ Y tế.",
    ],
)
def test_an_office_holder_beside_an_appointment_need_not_decide_it(told: str) -> None:
    assert change(told).decided_by is None


def test_the_title_of_the_appointed_decides_nothing() -> None:
    found = change(
        "Ông Lê Vĩnh Tân, Vụ trưởng Vụ Tổ chức cán bộ, được bổ nhiệm giữ chức Thứ trưởng Bộ Nội vụ."
    )
    assert (found.decided_by, found.deciding_body) == (None, None)


def test_number_of_the_decision_and_day_of_effect_are_read() -> None:
    found = change(
        "Theo Quyết định số 1234/QĐ-TTg ngày 1/4/2021, ông Lê Vĩnh Tân được bổ nhiệm giữ chức "
        "Thứ trưởng Bộ Nội vụ, có hiệu lực từ ngày 15/4/2021."
    )
    assert (found.decision, str(found.effective)) == ("1234/QĐ-TTg", "2021-04-15")


@pytest.mark.parametrize("since", ["từ ngày 15/4/2021", "kể từ ngày 15/4/2021", "từ 15/4/2021"])
def test_the_day_from_which_a_post_is_held_is_that_of_effect(since: str) -> None:
    found = change(
        "Ngày 8/4/2021, Bộ trưởng Bộ Nội vụ Phạm Thị Thanh Trà trao quyết định bổ nhiệm ông Lê Vĩnh Tân giữ "
        f"chức Thứ trưởng Bộ Nội vụ {since}."
    )
    assert str(found.effective) == "2021-04-15"


def test_a_day_from_which_another_post_was_held_is_none_of_effect() -> None:
    found = change(
        "Ngày 8/4/2021, ông Lê Vĩnh Tân, Vụ trưởng Vụ Pháp chế Bộ Nội vụ từ ngày 1/3/2019, được bổ nhiệm giữ "
        "chức Thứ trưởng Bộ Nội vụ."
    )
    assert (str(found.on), found.effective) == ("2021-04-08", None)


def test_whoever_hands_the_decision_over_is_named() -> None:
    found = change(
        "Ngày 5/5, ông Lê Vĩnh Tân được bổ nhiệm giữ chức Thứ trưởng Bộ Nội vụ. Phó Thủ tướng Trương Hòa "
        "Bình trao quyết định cho ông Lê Vĩnh Tân."
    )
    assert found.handed_over_by == "Trương Hòa Bình"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("để nghỉ hưu", "retirement"),
        ("do vi phạm", "discipline"),
        ("theo nguyện vọng", None),
        ("để nhận nhiệm vụ mới", "transfer"),
    ],
)
def test_the_reason_is_read_where_the_words_give_one(words: str, reason: str | None) -> None:
    found = change(f"Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Nội vụ đối với ông {NAME} {words}.")
    assert (found.left, found.reason) == ((PostNamed("Bộ trưởng", "Bộ Nội vụ"),), reason)


@pytest.mark.parametrize(("of", "body"), [("", None), (" HĐND tỉnh Hà Nam", "Hội đồng nhân dân tỉnh Hà Nam")])
def test_many_who_vote_are_no_one_office(of: str, body: str | None) -> None:
    found = change(f"Các đại biểu{of} đã bầu ông Trần Văn Tư giữ chức Phó Chủ tịch UBND tỉnh Hà Nam.")
    assert (found.decided_by, found.deciding_body) == (None, body)


def test_who_takes_another_post_has_not_retired() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Hà Nam điều động ông Trần Văn Tư, Giám đốc Sở Nội vụ, sang làm Bí thư "
        "Huyện ủy Lý Nhân thay ông Lê Văn Năm nghỉ hưu."
    )
    found = {one.person: one for one in details(text) if isinstance(one, PersonnelChange)}
    assert found["Trần Văn Tư"].left
    assert (found["Trần Văn Tư"].reason, found["Lê Văn Năm"].reason) == ("transfer", "retirement")


def test_the_work_in_which_somebody_failed_is_no_reason() -> None:
    text = (
        "Ông Trần Văn Tư đã bị cách chức Bí thư Tỉnh ủy Hà Nam do khuyết điểm trong việc quy hoạch, "
        "luân chuyển cán bộ."
    )
    assert change(text).reason == "discipline"


def test_a_predecessor_is_handed_no_decision() -> None:
    text = (
        "Ông Lê Văn Năm trao quyết định bổ nhiệm bà Trần Thị Sáu làm Giám đốc Sở Xây dựng tỉnh Hà Nam thay "
        "ông Trần Văn Tư. Ông Trần Văn Tư được luân chuyển làm Giám đốc Sở Nội vụ tỉnh Hà Nam."
    )
    changes = [one for one in details(text) if isinstance(one, PersonnelChange)]
    found = {one.person: one.handed_over_by for one in changes}
    assert (found["Trần Thị Sáu"], found["Trần Văn Tư"]) == ("Lê Văn Năm", None)


def test_a_change_of_another_time_is_one_of_its_own() -> None:
    text = (
        "Ông Lê Văn Năm trao quyết định bổ nhiệm bà Trần Thị Sáu làm Giám đốc Sở Xây dựng tỉnh Hà Nam. "
        "Trước đó, bà Sáu được bầu làm Bí thư Huyện ủy Thanh Liêm."
    )
    changes = [one for one in details(text) if isinstance(one, PersonnelChange)]
    assert [([post.title for post in one.taken], one.handed_over_by) for one in changes] == [
        (["Giám đốc"], "Lê Văn Năm"),
        (["Bí thư"], None),
    ]


def test_who_moves_one_decides_nothing_on_the_one_replaced() -> None:
    text = (
        "Bộ Chính trị điều động bà Trần Thị Sáu làm Bí thư Tỉnh ủy Hà Nam, thay thế ông Trần Văn Tư vừa được "
        "Quốc hội bầu làm Tổng Kiểm toán Nhà nước."
    )
    changes = [one for one in details(text) if isinstance(one, PersonnelChange)]
    told = {one.person: (one.deciding_body, one.reason) for one in changes}
    assert told["Trần Văn Tư"] == (None, None)


def test_who_tells_of_a_change_does_not_decide_it() -> None:
    text = "Theo Tân Hoa Xã, ông Trần Văn Tư vừa được bổ nhiệm làm Bí thư Thành ủy Thượng Hải."
    assert change(text).deciding_body is None


def test_the_name_of_a_body_is_no_reason() -> None:
    found = change(
        f"Ủy ban Kiểm tra, Kỷ luật Trung ương họp. Ông {NAME} được bổ nhiệm giữ chức Thứ trưởng Bộ Nội vụ."
    )
    assert found.reason is None


def test_a_holding_without_change_is_none() -> None:
    assert not [one for one in details(f"Bộ trưởng Bộ Nội vụ {NAME} dự.") if isinstance(one, PersonnelChange)]


@pytest.mark.parametrize(
    "words",
    [
        *(
            "thay ông Nguyễn Thái Bình",
            "thay thế cho bà Nguyễn Thái Bình",
            "kế nhiệm đồng chí Nguyễn Thái Bình",
        ),
        *("thay người tiền nhiệm Nguyễn Thái Bình", "thay thế người tiền nhiệm là ông Nguyễn Thái Bình"),
        *("thay người tiền nhiệm, bà Nguyễn Thái Bình", "kế nhiệm người tiền nhiệm - ông Nguyễn Thái Bình"),
    ],
)
def test_whoever_is_replaced_is_named(words: str) -> None:
    found = change(f"Ngày 5/5, ông {NAME} được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ, {words}.")
    assert found.replaces == "Nguyễn Thái Bình"


def test_a_death_told_in_a_sentence_of_its_own_is_why_a_post_is_left() -> None:
    found = change(f"Bộ trưởng Bộ Nội vụ {NAME} quê Đồng Tháp. Ông Tân từ trần ngày 5/1/2020.")
    assert (found.left, found.reason) == ((PostNamed("Bộ trưởng", "Bộ Nội vụ"),), "death")


TAKES = f"Ngày 5/5, ông {NAME} được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ"


def replaced(text: str) -> str | None:
    """Return whom Lê Vĩnh Tân replaces by a text."""
    (found,) = [one for one in details(text) if isinstance(one, PersonnelChange) and one.person == NAME]
    return found.replaces


@pytest.mark.parametrize(
    "more",
    [
        ", thay người tiền nhiệm. Ông Nguyễn Thái Bình thôi giữ chức Bộ trưởng Bộ Nội vụ.",
        ". Ông Nguyễn Thái Bình, người tiền nhiệm của ông Tân, đã nghỉ hưu.",
        ". Người tiền nhiệm của ông Tân là ông Nguyễn Thái Bình.",
    ],
)
def test_a_predecessor_whom_another_sentence_names_is_the_one_replaced(more: str) -> None:
    assert replaced(TAKES + more) == "Nguyễn Thái Bình"


@pytest.mark.parametrize(
    "more",
    [
        ", thay người tiền nhiệm nghỉ hưu.",
        ", thay người tiền nhiệm. Ông Nguyễn Thái Bình thôi giữ chức Thứ trưởng Bộ Nội vụ.",
        ", thay người tiền nhiệm. Ông Nguyễn Thái Bình và ông Trần Văn Sơn thôi chức Bộ trưởng Bộ Nội vụ.",
        ". Ông Nguyễn Thái Bình thôi giữ chức Bộ trưởng Bộ Nội vụ.",
        ". Người tiền nhiệm của ông Trần Văn Sơn là ông Nguyễn Thái Bình.",
        ", Trưởng ban Ban Tổ chức Trung ương. Người tiền nhiệm của ông Tân là ông Nguyễn Thái Bình.",
    ],
)
def test_a_predecessor_who_is_not_named_of_this_post_is_nobody(more: str) -> None:
    assert replaced(TAKES + more) is None


def test_a_replacement_told_of_somebody_else_is_not_taken() -> None:
    text = (
        f"Ngày 5/5, ông {NAME} được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ, ông Trần Văn Sơn được bổ nhiệm "
        "giữ chức Chủ nhiệm Văn phòng Chính phủ thay ông Mai Tiến Dũng."
    )
    found = [one for one in details(text) if isinstance(one, PersonnelChange)]
    assert {one.person: one.replaces for one in found} == {NAME: None, "Trần Văn Sơn": "Mai Tiến Dũng"}


@pytest.mark.parametrize("words", ["thay mặt Chính phủ nhận nhiệm vụ", f"thay ông {NAME}"])
def test_who_speaks_for_a_body_and_who_comes_again_replaces_nobody(words: str) -> None:
    found = change(f"Ngày 5/5, ông {NAME} được bổ nhiệm giữ chức Bộ trưởng Bộ Nội vụ, {words}.")
    assert found.replaces is None


def test_a_body_that_is_set_up_does_not_decide_who_heads_it() -> None:
    told = change(
        "Ngày 28/12/2012, Bộ Chính trị ra quyết định thành lập Ban Nội chính Trung ương, "
        "phân công ông Lê Vĩnh Tân giữ chức Trưởng Ban Nội chính Trung ương."
    )
    assert told.deciding_body == "Bộ Chính trị"


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 5/5, UBND tỉnh Nghệ An công bố các quyết định về cán bộ. Theo đó,",
        "Ngày 5/5, UBND tỉnh Nghệ An tổ chức lễ trao quyết định. Theo quyết định,",
        "Ngày 5/5, lễ công bố quyết định của UBND tỉnh Nghệ An được tổ chức. Cụ thể,",
    ],
)
def test_who_makes_the_decision_known_in_the_sentence_before_decides(words: str) -> None:
    found = change(f"{words} ông Lê Vĩnh Tân được điều động giữ chức Giám đốc Sở Nội vụ tỉnh Nghệ An.")
    assert found.deciding_body == "Ủy ban nhân dân tỉnh Nghệ An"


def test_the_office_in_the_number_of_a_decision_and_who_tells_of_it_decide_nothing() -> None:
    found = change(
        "Bộ Nội vụ cho biết, Quyết định số 12/QĐ-UBND bổ nhiệm ông Lê Vĩnh Tân giữ chức Giám đốc Sở Nội vụ "
        "tỉnh Nghệ An."
    )
    assert (found.decided_by, found.deciding_body) == (None, None)


def test_an_office_that_has_a_decision_decides() -> None:
    found = change(
        "Thủ tướng Đỗ Quang Thạnh vừa có quyết định bổ nhiệm ông Đinh Thế Lượng làm Thứ trưởng Bộ Y tế."
    )
    assert found.decided_by == PostNamed("Thủ tướng", "Chính phủ")


def test_whose_a_decision_is_called_decides() -> None:
    found = change(
        "Bà Đỗ Thị Mận đến nhận quyết định của Ban Bí thư làm Phó Hiệu trưởng Trường Chính trị tỉnh Sơn La."
    )
    assert found.deciding_body == "Ban Bí thư Trung ương Đảng"


def test_an_official_of_a_field_is_nobody_of_its_ministry() -> None:
    text = "Ngày 9/1, bà Kiều Thị Mận, cán bộ giao thông xã, được bầu làm Bí thư Đảng ủy xã Hưng Hà."
    told = change(text)
    assert (told.person, told.deciding_body) == ("Kiều Thị Mận", None)


def test_the_force_of_a_rank_decides_no_appointment() -> None:
    text = (
        "Dịp này, ông Lê Văn Tám nhận hàm Thiếu tướng Quân đội nhân dân và điều động làm"
        " Giám đốc Sở Thủy lợi."
    )
    assert change(text).deciding_body is None


def test_the_reason_of_who_is_replaced_is_not_that_of_who_follows() -> None:
    text = (
        "Ngày 2/10/2015, ông Lê Văn Tám được bầu giữ chức Bí thư Tỉnh ủy Hà Nam thay cho ông Trần Văn Sáu"
        " được điều động về Trung ương."
    )
    assert change(text).reason is None


def test_the_sentence_behind_tells_the_day_of_effect() -> None:
    found = change(
        "Ngày 5/5, Bộ Nội vụ bổ nhiệm ông Lê Vĩnh Tân làm Vụ trưởng Vụ Pháp chế. "
        "Quyết định có hiệu lực từ ngày 15/5."
    )
    assert (str(found.on), str(found.effective)) == ("2021-05-15", "2021-05-15")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Đại hội Công đoàn Việt Nam bế mạc. Đại biểu đã bầu ông Lê Vĩnh Tân làm Chủ tịch Công đoàn.", None),
        (
            "Tại Đại hội Đảng bộ tỉnh Nghệ An, 98% đại biểu đã bầu ông Lê Vĩnh Tân làm Bí thư Tỉnh ủy.",
            "Đảng bộ tỉnh Nghệ An",
        ),
        ("Đại biểu Quốc hội đã bầu ông Lê Vĩnh Tân làm Phó Chủ tịch Quốc hội.", "Quốc hội"),
    ],
)
def test_delegates_decide_as_the_body_that_the_words_name(text: str, body: str | None) -> None:
    found = change(text)
    assert (found.decided_by, found.deciding_body) == (None, body)


def test_nobody_is_appointed_by_the_post_that_he_had_before() -> None:
    found = change(
        "Sau năm năm làm Phó Giám đốc Sở Y tế tỉnh Nghệ An, ông Lê Vĩnh Tân được bổ nhiệm làm Giám đốc."
    )
    assert (found.decided_by, found.deciding_body) == (None, None)


def test_a_body_told_before_an_earlier_post_appoints_to_no_later_one() -> None:
    found = change(
        "Ngày 5/5, bà Lê Thị Tân, Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An, đang giữ chức Giám đốc Sở Y tế tỉnh "
        "Nghệ An thì được bầu làm Phó Chủ tịch UBND tỉnh Nghệ An."
    )
    assert (found.decided_by, found.deciding_body) == (None, None)
