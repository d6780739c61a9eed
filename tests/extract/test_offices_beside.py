"""Bodies that the office, the unit or the caucus of another title of a stack tells."""

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("titles", "read"),
    [
        (
            "Phó Tổng thư ký, Chánh Văn phòng Hội Nông dân Việt Nam",
            [
                ("Phó Tổng Thư ký", "Hội Nông dân Việt Nam"),
                ("Chánh Văn phòng", "Văn phòng Hội Nông dân Việt Nam"),
            ],
        ),
        (
            "Chánh Văn phòng, người phát ngôn của Tỉnh ủy Hà Nam",
            [("Chánh Văn phòng", "Văn phòng Tỉnh ủy Hà Nam"), ("Người phát ngôn", "Tỉnh ủy Hà Nam")],
        ),
        (
            "nguyên Phó Chánh Văn phòng, nguyên Trưởng phòng Tổng hợp Văn phòng Quốc hội",
            [
                ("Phó Chánh Văn phòng", "Văn phòng Quốc hội"),
                ("Trưởng phòng", "Phòng Tổng hợp Văn phòng Quốc hội"),
            ],
        ),
        (
            "nguyên Vụ trưởng, Ban Dân vận Trung ương",
            [("Vụ trưởng", "Ban Dân vận Trung ương")],
        ),
        (
            "Ủy viên Ủy ban Thẩm phán, Chánh tòa Kinh tế TAND tỉnh Hà Nam",
            [
                ("Ủy viên", "Ủy ban Thẩm phán Tòa án nhân dân tỉnh Hà Nam"),
                ("Chánh tòa", "Tòa Kinh tế Tòa án nhân dân tỉnh Hà Nam"),
            ],
        ),
    ],
)
def test_an_office_tells_the_body_of_the_title_beside_it(titles: str, read: list[tuple[str, str]]) -> None:
    text = f"Ông Lê Văn Tám, {titles}, cho biết như vậy."
    assert [(title, body) for _, title, body, _ in posts(text)] == read


def test_a_minister_who_leads_the_caucus_of_a_ministry_is_its_minister() -> None:
    text = (
        "Với Ban cán sự đảng Bộ Xây dựng, ông Lê Văn Tám - cựu Bí thư Ban cán sự đảng, cựu Bộ trưởng; "
        "ông Trần Văn Tư - Ủy viên Ban cán sự đảng, Thứ trưởng, cùng Bộ trưởng Bộ Y tế Ngô Thị Năm đến."
    )
    told = [(person, body) for person, title, body, _ in posts(text) if title in ("Bộ trưởng", "Thứ trưởng")]
    assert told == [("Lê Văn Tám", "Bộ Xây dựng"), ("Trần Văn Tư", "Bộ Xây dựng"), ("Ngô Thị Năm", "Bộ Y tế")]


@pytest.mark.parametrize(
    ("before", "titles", "body"),
    [
        ("", "Trưởng ban Dân vận, Chánh Văn phòng Huyện ủy Kim Bảng", "Ban Dân vận Huyện ủy Kim Bảng"),
        (
            "Bí thư Tỉnh ủy Hà Nam Lê Văn Tám tiếp ",
            "Trưởng ban Tuyên giáo",
            "Ban Tuyên giáo Tỉnh ủy Hà Nam",
        ),
        ("", "Ủy viên Bộ Chính trị, Trưởng ban Dân vận", "Ban Dân vận Trung ương"),
        ("Thành ủy Hà Nội và Tỉnh ủy Hà Nam cử ", "Trưởng ban Nội chính", "Ban Nội chính"),
        ("Tỉnh ủy Hà Nam mừng giải. ", "Trưởng ban Tổ chức", "Ban Tổ chức"),
    ],
)
def test_an_organ_of_a_party_is_of_the_one_committee_of_its_sentence(
    before: str, titles: str, body: str
) -> None:
    text = f"{before}Ông Trần Văn Tư, {titles}, đến dự."
    heads = [one for _, title, one, _ in posts(text) if title == "Trưởng ban"]
    assert heads == [body]


def test_an_editor_is_not_of_the_board_beside_but_of_the_newspaper() -> None:
    text = "Báo Sông Hậu họp. Bà Trần Thị Sáu, Ủy viên Ban Biên tập, Phó Tổng biên tập, nói vậy."
    assert ("Trần Thị Sáu", "Phó Tổng Biên tập", "Báo Sông Hậu", "holds") in posts(text)


def test_the_secretary_beside_his_deputy_is_of_the_same_committee() -> None:
    text = "Ông Lê Văn Tám và bà Trần Thị Sáu, Bí thư và Phó Bí thư Huyện ủy Nghi Lộc, đến dự."
    assert [post[:3] for post in posts(text)] == [
        ("Lê Văn Tám", "Bí thư", "Huyện ủy Nghi Lộc"),
        ("Trần Thị Sáu", "Phó Bí thư", "Huyện ủy Nghi Lộc"),
    ]
