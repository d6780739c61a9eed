"""Posts that are told only of who comes, or of whom he replaces."""

import pytest

from kg.extract import read
from tests.builders import a_document

NAME = "Lê Vĩnh Tân"


def posts_held(text: str) -> set[tuple[str, str, str, str]]:
    return {
        (one.person, one.title, f"{one.status.value} {one.on}", one.evidence.quote)
        for one in read(a_document(text, published="2021-05-06")).holdings
    }


def test_whoever_is_replaced_leaves_the_post_when_the_other_takes_it() -> None:
    text = f"Ngày 5/5, ông {NAME} được bầu giữ chức Bí thư Tỉnh ủy Nghệ An, thay ông Nguyễn Thái Bình."
    held = {one for one in posts_held(text) if one[0] != NAME}
    assert held == {("Nguyễn Thái Bình", "Bí thư", "end 2021-05-05", "thay ông Nguyễn Thái Bình")}


@pytest.mark.parametrize(
    "more", [" đã về làm Bí thư Tỉnh ủy Hà Nam", " vì trước đó ông Bình nhận nhiệm vụ mới"]
)
def test_who_had_gone_before_he_is_replaced_held_the_post(more: str) -> None:
    text = f"Ngày 5/5, ông {NAME} được bầu giữ chức Bí thư Tỉnh ủy Nghệ An thay ông Nguyễn Thái Bình{more}."
    assert ("Nguyễn Thái Bình", "Bí thư", "held None", "thay ông Nguyễn Thái Bình") in posts_held(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Ngày 5/5, Quốc hội bổ nhiệm ông {NAME} làm Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ "
        "thay ông Trần Văn Sơn.",
        f"Ngày 5/5, ông {NAME} giữ chức Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ, thay ông Trần Văn Sơn.",
    ],
)
def test_the_rank_of_a_minister_is_left_with_the_office(text: str) -> None:
    assert {one[:3] for one in posts_held(text) if one[0] == "Trần Văn Sơn"} == {
        ("Trần Văn Sơn", "Bộ trưởng", "end 2021-05-05"),
        ("Trần Văn Sơn", "Chủ nhiệm", "end 2021-05-05"),
    }


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {NAME} được bầu giữ chức Bí thư Tỉnh ủy Nghệ An, thay mặt Tỉnh ủy cảm ơn ông Nguyễn Thái Bình.",
        f"Ông {NAME} được bầu giữ chức Bí thư Tỉnh ủy, Chủ tịch HĐND Nghệ An, thay ông Nguyễn Thái Bình.",
    ],
)
def test_whose_place_is_not_told_held_nothing(text: str) -> None:
    assert "Nguyễn Thái Bình" not in {person for person, *_ in posts_held(text)}


def test_whoever_is_told_to_leave_the_post_is_not_told_twice() -> None:
    text = (
        f"Ngày 5/5, ông {NAME} được bầu giữ chức Bí thư Tỉnh ủy Nghệ An, thay ông Nguyễn Thái Bình. "
        "Trước đó, ông Nguyễn Thái Bình thôi giữ chức Bí thư Tỉnh ủy Nghệ An."
    )
    assert [status for person, _, status, _ in posts_held(text) if person == "Nguyễn Thái Bình"] == [
        "end None"
    ]


@pytest.mark.parametrize(
    "comes",
    [
        f"Thay vị trí ông Bình là ông {NAME}.",
        f"Người thay thế ông Bình là ông {NAME}.",
        f"Ông {NAME} - Giám đốc Sở Y tế - đến nhận chức vụ thay ông Bình.",
    ],
)
def test_who_comes_in_the_place_of_somebody_takes_his_post(comes: str) -> None:
    text = f"Ông Nguyễn Thái Bình - Bí thư Huyện ủy Lý Nhân - được điều động về tỉnh. {comes}"
    assert (NAME, "Bí thư", "start") in {
        (person, title, status[:5]) for person, title, status, _ in posts_held(text)
    }


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Nguyễn Thái Bình, Bí thư Huyện ủy Lý Nhân, Giám đốc Sở Y tế, nói. Thay ông Bình là ông {NAME}.",
        f"Ông Nguyễn Thái Bình - Bí thư Huyện ủy Lý Nhân - nói. Thay ông Bình, ông {NAME} chào khách.",
        f"Ông Nguyễn Thái Bình, đại biểu Quốc hội, nói. Thay ông Bình là ông {NAME}.",
    ],
)
def test_who_comes_takes_no_post_that_the_words_do_not_tell(text: str) -> None:
    assert NAME not in {person for person, *_ in posts_held(text)}


@pytest.mark.parametrize(
    "words",
    [
        "Thay ông Bình là ông Lê Vĩnh Tân chủ trì cuộc họp.",
        "Người ký thay ông Bình là ông Lê Vĩnh Tân.",
        "Ông Lê Vĩnh Tân đến thay ông Bình trả lời chất vấn.",
    ],
)
def test_who_stands_in_for_somebody_does_not_take_his_post(words: str) -> None:
    text = f"Ông Nguyễn Thái Bình, Bí thư Tỉnh ủy Hà Nam, bận họp. {words}"
    assert {person for person, *_ in posts_held(text)} == {"Nguyễn Thái Bình"}


@pytest.mark.parametrize(
    "text",
    [
        f"Ông {NAME} làm Giám đốc Sở Y tế Hà Nam. Ông {NAME} được bổ nhiệm thay Đại tá Nguyễn Thái Bình.",
        f"Ông {NAME} làm Giám đốc Sở Y tế Hà Nam.\nÔng Tân giữ chức Giám đốc Sở thay bà Nguyễn Thái Bình.",
        f"Ngày 4/5, bổ nhiệm ông {NAME} giữ chức Giám đốc Sở Y tế Hà Nam và tham gia Ban Chấp hành Đảng bộ "
        "tỉnh Hà Nam thay ông Nguyễn Thái Bình.",
    ],
)
def test_whose_post_another_sentence_names_is_replaced_in_it(text: str) -> None:
    told = {(person, title, status[:3]) for person, title, status, _ in posts_held(text)}
    assert ("Nguyễn Thái Bình", "Giám đốc", "end") in told


@pytest.mark.parametrize(
    "text",
    [
        f"Hà Nam có Bí thư Tỉnh ủy mới thay ông Nguyễn Thái Bình.\nÔng {NAME} làm Bí thư Tỉnh ủy Hà Nam.",
        f"Ông {NAME} được bầu làm Bí thư Tỉnh ủy Hà Nam. Ông Tân là người kế nhiệm ông Nguyễn Thái Bình.",
    ],
)
def test_who_is_only_told_to_have_a_successor_held_the_post(text: str) -> None:
    assert ("Nguyễn Thái Bình", "Bí thư", "held None") in {one[:3] for one in posts_held(text)}


@pytest.mark.parametrize(
    "words",
    [
        f"Bí thư {NAME} được cho là xứng đáng để thay ông Nguyễn Thái Bình.",
        f"Ông {NAME} và ông Trần Văn Sơn làm Bí thư thay ông Nguyễn Thái Bình.",
        f"Ông {NAME} chủ trì cuộc họp thay ông Nguyễn Thái Bình.",
    ],
)
def test_whom_the_words_do_not_put_out_of_that_post_keeps_it(words: str) -> None:
    text = f"Ngày 4/5, ông {NAME} được bầu làm Bí thư Tỉnh ủy Hà Nam. {words}"
    assert "Nguyễn Thái Bình" not in {person for person, *_ in posts_held(text)}


def test_who_is_only_proposed_to_be_replaced_has_his_post_still() -> None:
    text = f"Ngày 5/5, ông {NAME} được giới thiệu giữ chức Bí thư Tỉnh ủy Nghệ An thay ông Nguyễn Thái Bình."
    told = ("Nguyễn Thái Bình", "Bí thư", "holds 2021-05-05", "thay ông Nguyễn Thái Bình")
    assert told in posts_held(text)


@pytest.mark.parametrize(
    ("words", "status", "left"), [("được bầu", "start", "end"), ("sẽ", "nominated", "holds")]
)
def test_the_post_may_follow_whom_somebody_replaces(words: str, status: str, left: str) -> None:
    text = f"Ngày 5/5, ông {NAME} {words} thay ông Nguyễn Thái Bình làm Bí thư Tỉnh ủy Nghệ An."
    told = {(person, title, said.split()[0]) for person, title, said, _ in posts_held(text)}
    assert told == {(NAME, "Bí thư", status), ("Nguyễn Thái Bình", "Bí thư", left)}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (f"Người thay thế ông Bình là Giám đốc Sở Y tế Hà Nam {NAME}.", "start"),
        (f"Người kế nhiệm ông Bình, ông {NAME}, là kỹ sư.", "start"),
        (f"Người kế nhiệm ông là ông {NAME}.", "start"),
        (f"Người được đề cử kế nhiệm ông là Giám đốc Sở Y tế Hà Nam {NAME}.", "nominated"),
    ],
)
def test_a_successor_takes_the_post_whatever_stands_before_his_name(words: str, status: str) -> None:
    text = f"Ông Nguyễn Thái Bình thôi giữ chức Bí thư Tỉnh ủy Hà Nam. {words}"
    assert (NAME, "Bí thư", status) in {
        (person, title, said.split()[0]) for person, title, said, _ in posts_held(text)
    }


@pytest.mark.parametrize(
    "before",
    [
        "Ông Nguyễn Thái Bình, Bí thư Tỉnh ủy Hà Nam, và ông Trần Văn Sơn, Chủ tịch UBND tỉnh, sẽ nghỉ hưu.",
        "Ông Nguyễn Thái Bình là Bí thư Tỉnh ủy Hà Nam. Chuyện cũ đã qua.",
    ],
)
def test_whose_successor_the_words_leave_open_is_not_guessed(before: str) -> None:
    assert NAME not in {person for person, *_ in posts_held(f"{before} Người kế nhiệm ông là ông {NAME}.")}


def test_who_is_replaced_leaves_the_post_where_a_dash_tells_where_he_goes() -> None:
    text = (
        "Bà Trần Thị Sáu được bầu giữ chức Chủ tịch UBND tỉnh Lai Châu. Bà Sáu thay ông Lê Vĩnh Tân - người "
        "vừa được điều động làm Trưởng ban Nội chính Tỉnh ủy."
    )
    left = {one[1:3] for one in posts_held(text) if one[0] == NAME}
    assert ("Chủ tịch", "end 2021-05-06") in left


@pytest.mark.parametrize("since", ["nghỉ hưu từ ngày 1/6", "nghỉ hưu theo chế độ kể từ 1/6"])
def test_who_retires_on_a_day_leaves_the_post_on_it(since: str) -> None:
    text = (
        f"Ngày 5/5, ông {NAME} được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An. "
        f"Ông thay ông Nguyễn Thái Bình, {since}."
    )
    ends = {when for person, _, when, _ in posts_held(text) if person == "Nguyễn Thái Bình"}
    assert ends == {"end 2021-06-01"}
