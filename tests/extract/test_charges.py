import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    "title",
    [
        "Giám đốc kỹ thuật",
        "Giám đốc phụ trách kinh doanh của",
        "Phó Giám đốc tài chính",
        "Giám đốc điều hành kho bãi, vận tải và bán lẻ của",
    ],
)
def test_the_charge_of_a_manager_stands_before_his_company(title: str) -> None:
    text = f"Ông Lê Văn Tám, {title} Công ty Mía đường Sông Lam, cho biết."
    assert [(one[0], one[2]) for one in posts(text)] == [("Lê Văn Tám", "Công ty Mía đường Sông Lam")]


def test_other_words_between_are_no_charge() -> None:
    text = "Ông Lê Văn Tám, Giám đốc {} Công ty Mía đường Sông Lam."
    assert posts(text.format("hứa với")) == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Giám đốc kỹ thuật", "Giám đốc kỹ thuật"),
        ("Phó Giám đốc Tài chính của", "Phó Giám đốc tài chính"),
        ("Giám đốc phụ trách kinh doanh của", "Giám đốc"),
        ("Giám đốc điều hành kho bãi của", "Giám đốc điều hành"),
    ],
)
def test_the_director_of_a_field_is_not_the_head_of_the_company(words: str, title: str) -> None:
    text = f"Ông Lê Văn Tám, {words} Công ty Mía đường Sông Lam, cho biết."
    assert [one[1] for one in posts(text)] == [title]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Phó Chủ tịch Quốc hội phụ trách quốc phòng - an ninh Lê Văn Hùng", "Quốc hội"),
        ("Phó Chủ tịch UBND tỉnh Hà Nam phụ trách đô thị Lê Văn Hùng", "Ủy ban nhân dân tỉnh Hà Nam"),
        (
            "Phó Chủ tịch phụ trách mảng đô thị của UBND quận 1 Lê Văn Hùng",
            "Ủy ban nhân dân quận 1",
        ),
        ("Thứ trưởng phụ trách lĩnh vực giáo dục Bộ Nội vụ Lê Văn Hùng", "Bộ Nội vụ"),
    ],
)
def test_a_charge_may_stand_before_a_body_or_a_name(words: str, body: str) -> None:
    assert [(person, told) for person, _, told, _ in posts(f"{words} nói.")] == [("Lê Văn Hùng", body)]


def test_a_minister_with_a_charge_has_no_other_ministry() -> None:
    text = "Ông Paul Weber làm Bộ trưởng Y tế Áo. Thời trẻ, ông Weber là bộ trưởng phụ trách việc trồng rừng."
    assert [(title, body) for _, title, body, _ in posts(text)] == [("Bộ trưởng", "Bộ Y tế Áo")]


def test_a_charge_may_stand_before_a_foreign_name() -> None:
    text = "Phó Thủ tướng phụ trách kinh tế Mariana Smith tới nơi. Phó Thủ tướng Úc Mariana Smith rất vui."
    assert {post[:3] for post in posts(text)} == {("Mariana Smith", "Phó Thủ tướng", "Úc")}
