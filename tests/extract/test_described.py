"""Whose post it is where words about a person name another, or only his family."""

import pytest

from tests.extract.reading import posts

POST = ("Giám đốc", "Sở Y tế tỉnh Phú Yên", "holds")


@pytest.mark.parametrize(
    "text",
    [
        "Vợ của ông Trần Văn Tư là Giám đốc Sở Y tế tỉnh Phú Yên.",
        "Con của ông Trần Văn Tư hiện là Giám đốc Sở Y tế tỉnh Phú Yên.",
        "Em trai của ông Trần Văn Tư giữ chức Giám đốc Sở Y tế tỉnh Phú Yên.",
        "Bà Lê Thị An cho biết chồng bà là Giám đốc Sở Y tế tỉnh Phú Yên.",
        "Vợ ông Trần Văn Tư, Giám đốc Sở Y tế tỉnh Phú Yên, cho biết trời mưa.",
    ],
)
def test_the_post_of_kin_without_a_name_is_nobody_elses(text: str) -> None:
    assert posts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị An là vợ của ông Trần Văn Tư - Giám đốc Sở Y tế tỉnh Phú Yên.",
        "Bà Lê Thị An, vợ ông Trần Văn Tư, Giám đốc Sở Y tế tỉnh Phú Yên, cho biết trời mưa.",
        "Vợ chồng ông Trần Văn Tư, Giám đốc Sở Y tế tỉnh Phú Yên, cho biết trời mưa.",
    ],
)
def test_a_title_beside_whose_kin_another_is_called_is_his(text: str) -> None:
    assert posts(text) == [("Trần Văn Tư", *POST)]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị An là vợ ông Trần Văn Tư và hiện là Giám đốc Sở Y tế tỉnh Phú Yên.",
        "Vợ ông Trần Văn Tư là bà Lê Thị An, Giám đốc Sở Y tế tỉnh Phú Yên.",
        "Vợ ông Trần Văn Tư, bà Lê Thị An, Giám đốc Sở Y tế tỉnh Phú Yên, cho biết trời mưa.",
        "Bà Lê Thị An (vợ ông Trần Văn Tư) là Giám đốc Sở Y tế tỉnh Phú Yên.",
    ],
)
def test_kin_with_a_name_have_their_own_post(text: str) -> None:
    assert posts(text) == [("Lê Thị An", *POST)]


def test_a_clause_about_whose_kin_somebody_is_tells_of_him() -> None:
    text = "Bà Lê Thị An là vợ của ông Trần Văn Tư, người vừa được bầu làm Chủ tịch UBND tỉnh Phú Yên."
    assert posts(text) == [("Trần Văn Tư", "Chủ tịch", "Ủy ban nhân dân tỉnh Phú Yên", "start")]


def test_what_kin_had_been_is_told_of_him() -> None:
    text = "Con trai ông Trần Văn Tư, nguyên Giám đốc Sở Y tế tỉnh Phú Yên, bị kỷ luật."
    assert posts(text) == [("Trần Văn Tư", "Giám đốc", "Sở Y tế tỉnh Phú Yên", "held")]
