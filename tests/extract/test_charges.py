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
    assert [one[1] for one in posts(text.format("vận tải"))] == ["Giám đốc"]
    assert posts(text.format("hứa với")) == []
