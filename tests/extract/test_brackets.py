import pytest

from tests.extract.reading import held, posts


def test_the_body_in_brackets_behind_a_name_is_that_of_the_bare_title() -> None:
    text = "Các ủy viên gồm các thứ trưởng: Lê Văn Tám (Bộ Nội vụ); Trần Văn Tư (Bộ Y tế)."
    assert posts(text) == [
        ("Lê Văn Tám", "Thứ trưởng", "Bộ Nội vụ", "holds"),
        ("Trần Văn Tư", "Thứ trưởng", "Bộ Y tế", "holds"),
    ]


def test_a_body_of_another_kind_in_brackets_is_not() -> None:
    assert posts("Các thứ trưởng: Lê Văn Tám (Sở Nội vụ Hà Nam); Trần Văn Tư.") == []


@pytest.mark.parametrize(
    "remark",
    [
        "(đảng viên Chi bộ khu phố 3, phường Phú Hài, TP Phan Thiết - nguyên Giám đốc Sở Nội vụ Hà Nam)",
        "(còn gọi là Tám Lúa, nguyên Giám đốc Sở Nội vụ Hà Nam)",
        "- đảng viên chi bộ cơ quan, nguyên Giám đốc Sở Nội vụ Hà Nam",
    ],
)
def test_a_title_after_a_remark_is_of_the_person_before_it(remark: str) -> None:
    assert posts(f"Ông Lê Văn Tám {remark} bị nhắc nhở.") == [
        ("Lê Văn Tám", "Giám đốc", "Sở Nội vụ tỉnh Hà Nam", "held")
    ]


def test_a_title_after_other_words_in_brackets_is_not() -> None:
    assert posts("Ông Lê Văn Tám (bán nước trước cổng, Giám đốc Sở Nội vụ Hà Nam biết) kể.") == []


@pytest.mark.parametrize("kin", ["con gái", "con gái của"])
def test_a_title_after_a_remark_is_not_of_the_kin_named_before_it(kin: str) -> None:
    text = f"Bà Lê Thị Ba, {kin} ông Lê Văn Tám, tên thật là Lan, nguyên Giám đốc Sở Nội vụ Hà Nam, kể."
    assert "Lê Văn Tám" not in {post[0] for post in posts(text)}


@pytest.mark.parametrize(
    "past",
    [
        "- Giám đốc Sở Nội vụ Hà Nam",
        "lúc đó là Giám đốc Sở Nội vụ Hà Nam",
        ", khi đó đang giữ chức Giám đốc Sở Nội vụ Hà Nam",
    ],
)
@pytest.mark.parametrize("now", ["nay là", "hiện là", "đương nhiệm"])
def test_a_bracket_behind_a_past_post_tells_what_its_holder_is_now(past: str, now: str) -> None:
    text = f"Tháng 3/2010, ông Lê Văn Tám {past} ({now} Bí thư Huyện ủy Kim Bảng) đã ký giấy."
    found = {(one.title, one.status.value): one for one in held(text)}
    assert set(found) == {("Giám đốc", "held"), ("Bí thư", "holds")}
    assert str(found["Bí thư", "holds"].on) == "2019-01-17"


def test_a_bracket_behind_the_post_of_another_does_not() -> None:
    text = "Ông Lê Văn Tám giao cho Phó Giám đốc Sở Y tế Hà Nam (nay là Giám đốc Sở Nội vụ Hà Nam) việc đó."
    assert posts(text) == []


@pytest.mark.parametrize(
    "work",
    [
        "cán bộ Sở Tư pháp",
        "chuyên viên Phòng Tư pháp",
        "công chức địa chính",
        "thanh tra viên của tỉnh",
        "cử tri xã An Hòa",
    ],
)
def test_work_that_is_no_post_may_stand_between_a_name_and_a_post(work: str) -> None:
    assert ("Trần Văn Tư", "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "held") in posts(
        f"Ông Trần Văn Tư, {work}, nguyên Phó Giám đốc Sở Y tế Hà Nam, có ý kiến."
    )


def test_words_that_are_no_work_part_a_name_from_a_post() -> None:
    assert not posts("Ông Trần Văn Tư, theo tin của báo chí, nguyên Phó Giám đốc Sở Y tế Hà Nam.")


@pytest.mark.parametrize(
    "text",
    [
        "Theo Mận (Lê Văn Mận), Giám đốc Sở Y tế Hà Nội, việc này khó.",
        "Vinh (Lê Văn Vinh) - Giám đốc Sở Y tế Hà Nội - có mặt.",
    ],
)
def test_the_full_name_in_brackets_is_who_has_the_title_behind(text: str) -> None:
    assert [one[1:] for one in posts(text)] == [("Giám đốc", "Sở Y tế thành phố Hà Nội", "holds")]


def test_another_person_in_brackets_has_no_title_behind_them() -> None:
    assert posts("Nạn nhân (ông Lê Văn Mận), Giám đốc Sở Y tế Hà Nội nói.") == []


def test_who_is_told_to_be_something_with_a_relative_clause_is_it() -> None:
    assert posts("Bà Lê Thị Mận, người đang là Giám đốc Sở Y tế Hà Nội, có mặt.") == [
        ("Lê Thị Mận", "Giám đốc", "Sở Y tế thành phố Hà Nội", "holds")
    ]


@pytest.mark.parametrize("aside", ["SN 1965", "48 tuổi", "48 tuổi, quê Nghệ An"])
def test_a_title_stands_in_brackets_behind_an_age_and_a_home(aside: str) -> None:
    assert posts(f"Bà Lê Thị Mận ({aside}, Giám đốc Sở Y tế Hà Nội) có mặt.") == [
        ("Lê Thị Mận", "Giám đốc", "Sở Y tế thành phố Hà Nội", "holds")
    ]


def test_a_year_before_a_remark_that_is_no_title_is_nothing() -> None:
    assert posts("Bà Lê Thị Mận (1965, đã mất), con gái Giám đốc Sở Y tế Hà Nội, có mặt.") == []
