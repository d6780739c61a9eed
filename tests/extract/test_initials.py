import pytest

from tests.extract.reading import posts


def test_letters_in_brackets_stand_for_the_body_before_them() -> None:
    text = (
        "Phó Chủ tịch Hội Làm vườn Miền Trung (HLVMT) Lê Văn Tám khai mạc hội thi. "
        "Tổng thư ký HLVMT Trần Thị Sáu trao giải."
    )
    assert [post[:3] for post in posts(text)] == [
        ("Lê Văn Tám", "Phó Chủ tịch", "Hội Làm vườn Miền Trung"),
        ("Trần Thị Sáu", "Tổng Thư ký", "Hội Làm vườn Miền Trung"),
    ]


def test_letters_that_do_not_fit_a_body_inside_another_stand_for_nothing() -> None:
    text = "Ban Đối ngoại của Hội Làm vườn Miền Trung (XYZ) họp. Tổng thư ký XYZ Trần Thị Sáu vắng mặt."
    assert posts(text) == []


@pytest.mark.parametrize(("told", "used"), [("HLVMT", "HLV"), ("H", "H")])
def test_letters_that_nothing_explains_are_no_body(told: str, used: str) -> None:
    text = (
        f"Phó Chủ tịch Hội Làm vườn Miền Trung ({told}) Lê Văn Tám khai mạc hội thi. "
        f"Tổng thư ký {used} Trần Thị Sáu trao giải."
    )
    assert [post[0] for post in posts(text)] == ["Lê Văn Tám"]


@pytest.mark.parametrize("place", ["Lào", "xã Tân An", "huyện"])
def test_letters_with_a_place_behind_them_are_another_body_of_the_kind(place: str) -> None:
    text = f"Hội Làm vườn Miền Trung (HLVMT) họp. Bà Trần Thị Sáu, Chủ tịch HLVMT {place}, vắng."
    assert "Hội Làm vườn Miền Trung" not in [post[2] for post in posts(text)]
