"""Persons who share one verb."""

from __future__ import annotations

import pytest

from tests.extract.reading import posts

DEPUTY_CHAIR = ["Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai"]
DEPUTY = ("Phó Bí thư", "Tỉnh ủy Lào Cai")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ông Trần Văn Tư và ông Lê Quốc Minh được bầu giữ chức Phó Bí thư Tỉnh ủy Lào Cai.",
            ["Trần Văn Tư", "Lê Quốc Minh"],
        ),
        (
            "Hội nghị bầu ông Trần Văn Tư và bà Lê Thị Lan giữ chức Phó Bí thư Tỉnh ủy Lào Cai.",
            ["Trần Văn Tư", "Lê Thị Lan"],
        ),
        (
            "Các ông Trần Văn Tư, Lê Quốc Minh và bà Lê Thị Lan được bầu làm Phó Bí thư Tỉnh ủy Lào Cai.",
            ["Trần Văn Tư", "Lê Quốc Minh", "Lê Thị Lan"],
        ),
    ],
)
def test_persons_whom_and_joins_share_the_verb(text: str, names: list[str]) -> None:
    assert posts(text) == [(name, *DEPUTY, "start") for name in names]


def test_titles_beside_the_names_do_not_part_the_persons() -> None:
    text = (
        "Ông Trần Văn Tư, Giám đốc Sở Tài chính tỉnh Lào Cai, và bà Lê Thị Lan (Giám đốc Sở Tư pháp tỉnh "
        "Lào Cai) được bầu làm Phó Bí thư Tỉnh ủy Lào Cai."
    )
    assert [person for person, *post in posts(text) if post == [*DEPUTY, "start"]] == [
        "Trần Văn Tư",
        "Lê Thị Lan",
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("ông Trần Văn Tư và ông Lê Quốc Minh", ["Trần Văn Tư", "Lê Quốc Minh"]),
        ("các ông Trần Văn Tư, Lê Quốc Minh và bà Lê Thị Lan", ["Trần Văn Tư", "Lê Quốc Minh", "Lê Thị Lan"]),
        ("ông Trần Văn Tư và ông Lê Quốc Minh được cử đi học", ["Trần Văn Tư"]),
        ("ông Trần Văn Tư, ông Lê Quốc Minh", ["Trần Văn Tư", "Lê Quốc Minh"]),
        ("ông Trần Văn Tư, ông Lê Quốc Minh nói", ["Trần Văn Tư"]),
        ("ông Trần Văn Tư", ["Trần Văn Tư"]),
    ],
)
def test_a_dismissal_is_of_all_who_stand_joined_after_it(words: str, names: list[str]) -> None:
    text = f"HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Lào Cai đối với {words}."
    assert posts(text) == [(name, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai", "end") for name in names]


def test_as_many_titles_as_persons_go_out_in_order() -> None:
    text = "Ông Trần Văn Tư và ông Lê Quốc Minh được bầu làm Bí thư Tỉnh ủy Lào Cai và Chủ tịch UBND tỉnh."
    assert [(person, title) for person, title, *_ in posts(text)] == [
        ("Trần Văn Tư", "Bí thư"),
        ("Lê Quốc Minh", "Chủ tịch"),
    ]


def test_more_titles_than_persons_go_to_every_person() -> None:
    text = (
        "Ông Trần Văn Tư và ông Lê Quốc Minh là Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lào Cai, "
        "Chủ tịch HĐND tỉnh Lào Cai."
    )
    titles = ["Ủy viên", "Bí thư", "Chủ tịch"]
    assert [(who, title) for who, title, _, _ in posts(text)] == [
        (who, title) for title in titles for who in ("Trần Văn Tư", "Lê Quốc Minh")
    ]


def test_fewer_titles_than_persons_go_to_the_nearest_alone() -> None:
    text = (
        "HĐND bầu ông Trần Văn Tư, ông Nguyễn Văn An và ông Lê Quốc Minh giữ chức Bí thư Tỉnh ủy Lào Cai,"
        " Chủ tịch HĐND tỉnh Lào Cai."
    )
    assert {person for person, *_ in posts(text)} == {"Lê Quốc Minh"}


@pytest.mark.parametrize(
    "text",
    [
        "Thay ông Trần Văn Tư, ông Lê Quốc Minh được bầu làm Phó Bí thư Tỉnh ủy Lào Cai.",
        "Có mặt ông Trần Văn Tư, ông Lê Quốc Minh được bầu làm Phó Bí thư Tỉnh ủy Lào Cai.",
        "HĐND miễn nhiệm ông Trần Văn Tư và ông Lê Quốc Minh được bầu làm Phó Bí thư Tỉnh ủy Lào Cai.",
        "Ông Trần Văn Tư nghỉ hưu và ông Lê Quốc Minh được bầu làm Phó Bí thư Tỉnh ủy Lào Cai.",
        "Gặp ông Trần Văn Tư và bà Lê Thị Lan, ông Lê Quốc Minh được bầu làm Phó Bí thư Tỉnh ủy Lào Cai.",
    ],
)
def test_who_is_not_joined_to_the_subject_gets_nothing(text: str) -> None:
    assert posts(text) == [("Lê Quốc Minh", *DEPUTY, "start")]


def test_nobody_is_joined_across_a_semicolon() -> None:
    text = (
        "Dự hội nghị có ông Trần Văn Tư và ông Lê Quốc Minh; trong đó một người thôi giữ chức "
        "Phó Bí thư Tỉnh ủy Lào Cai."
    )
    assert "Trần Văn Tư" not in {person for person, *_ in posts(text)}


def test_what_stands_in_brackets_does_not_part_those_who_share_a_verb() -> None:
    text = (
        "HĐND bầu ông Nguyễn Chí Hiến (55 tuổi) và ông Phan Đình Phùng (hiện là Bí thư Huyện ủy Đồng Xuân)"
        " giữ chức Phó Chủ tịch UBND tỉnh Phú Yên."
    )
    started = [who for who, title, _, status in posts(text) if status == "start" and title == "Phó Chủ tịch"]
    assert started == ["Nguyễn Chí Hiến", "Phan Đình Phùng"]


def test_one_address_for_a_list_joins_all_its_names() -> None:
    text = (
        "Các ông Lê Văn Tám (Giám đốc Sở Nội vụ Lào Cai), Trần Văn Tư (Giám đốc Sở Y tế Lào Cai)"
        " giữ chức Phó Bí thư Tỉnh ủy Lào Cai."
    )
    assert [person for person, title, _, _ in posts(text) if title == "Phó Bí thư"] == [
        "Lê Văn Tám",
        "Trần Văn Tư",
    ]
    single = text.replace("Các ông", "Có ông")
    assert [person for person, title, _, _ in posts(single) if title == "Phó Bí thư"] == ["Trần Văn Tư"]


def test_each_of_those_appointed_may_bring_a_post_of_his_own() -> None:
    text = (
        "HĐND phê chuẩn kết quả bầu chức danh Phó Chủ tịch UBND tỉnh Lào Cai đối với ông Trần Văn Tư -"
        " Giám đốc Sở Tài chính; bà Lê Thị Lan (Chánh Thanh tra) và ông Lê Quốc Minh."
    )
    assert [person for person, *post in posts(text) if post == [*DEPUTY_CHAIR, "start"]] == [
        "Trần Văn Tư",
        "Lê Thị Lan",
        "Lê Quốc Minh",
    ]


def test_who_opens_a_sentence_with_another_is_elected_with_him() -> None:
    text = "Ông Lê Văn Tám, ông Trần Văn Tư tái đắc cử Phó Bí thư Tỉnh ủy Hà Nam."
    assert [one[0] for one in posts(text)] == ["Lê Văn Tám", "Trần Văn Tư"]


@pytest.mark.parametrize("opening", ["Cùng dự có", "Cùng đi có", "Cùng tham dự có", "Cùng chủ trì có"])
def test_a_title_that_ends_the_sentence_begins_no_clause(opening: str) -> None:
    assert posts(f"{opening} ông Trần Văn Tám, Giám đốc Sở Nội vụ tỉnh Nghệ An.") == [
        ("Trần Văn Tám", "Giám đốc", "Sở Nội vụ tỉnh Nghệ An", "holds"),
    ]
