"""Bodies that the words of an article name."""

import pytest

from kg.extract.named import bodies_of, is_letters, with_inner
from kg.extract.organizations import OrganizationPhrase
from tests.extract.reading import posts


def test_a_longer_name_names_the_committee_inside_it() -> None:
    assert list(with_inner("Ban Thường vụ Tỉnh ủy Hà Nam")) == [
        "Ban Thường vụ Tỉnh ủy Hà Nam",
        "Tỉnh ủy Hà Nam",
    ]


def test_letters_that_no_table_has_are_only_letters() -> None:
    assert is_letters(OrganizationPhrase(0, 1, "SOLAC", None))
    assert not is_letters(OrganizationPhrase(0, 1, "SOLAC", None, registered=True))


def test_a_mere_word_names_no_body() -> None:
    body = OrganizationPhrase(0, 2, "Bộ Y tế", None)
    assert (bodies_of(body), bodies_of("nói")) == ((body,), ())


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("phó hiệu trưởng kiêm giám đốc Trung tâm Đào tạo Trường Đại học Kinh tế", "Trường Đại học Kinh tế"),
        ("phó giám đốc, thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam", "Công an tỉnh Hà Nam"),
    ],
)
def test_who_heads_a_part_as_well_heads_the_whole(text: str, head: str) -> None:
    told = posts(f"Ông Lê Văn Tám từng là {text}.")
    assert [body for _, _, body, _ in told] == [head, told[1][2]]
    assert told[1][2] != head
