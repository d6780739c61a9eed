"""Bodies that a title calls by their kind, and that the article tells shortly before."""

import pytest

from tests.extract.reading import posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trường Tiểu học Sông Trà vừa khai giảng. Bà Trần Thị Bình, hiệu trưởng nhà trường, cho biết.",
            ("Trần Thị Bình", "Hiệu trưởng", "Trường Tiểu học Sông Trà", "holds"),
        ),
        (
            "Trường Tiểu học Sông Trà vừa khai giảng. Hiệu trưởng nhà trường Trần Thị Bình cho biết.",
            ("Trần Thị Bình", "Hiệu trưởng", "Trường Tiểu học Sông Trà", "holds"),
        ),
        (
            "Trường Tiểu học Sông Trà vừa khai giảng. Bà Trần Thị Bình - Phó Hiệu trưởng - cho biết.",
            ("Trần Thị Bình", "Phó Hiệu trưởng", "Trường Tiểu học Sông Trà", "holds"),
        ),
        (
            "Học viện Sông Trà họp. Bà Trần Thị Bình, Bí thư Đảng ủy nhà trường, phát biểu.",
            ("Trần Thị Bình", "Bí thư", "Đảng ủy Học viện Sông Trà", "holds"),
        ),
        (
            "Trường Đại học Sông Trà họp. Đại học Sông Trà nhận lỗi. Ông Lê Văn Nam, Hiệu trưởng, vắng.",
            ("Lê Văn Nam", "Hiệu trưởng", "Trường Đại học Sông Trà", "holds"),
        ),
        (
            "Ủy ban Dân tộc họp. Ông Lê Văn Nam, Phó Chủ nhiệm cơ quan này, chủ trì.",
            ("Lê Văn Nam", "Phó Chủ nhiệm", "Ủy ban Dân tộc", "holds"),
        ),
        (
            "Bệnh viện Đa khoa Sông Trà bị phạt. Ông Lê Văn Nam, Giám đốc đơn vị này, nhận lỗi.",
            ("Lê Văn Nam", "Giám đốc", "Bệnh viện Đa khoa Sông Trà", "holds"),
        ),
        (
            "Cục Hàng hải Việt Nam họp. Ông Lê Văn Nam, Phó Cục trưởng đơn vị này, chủ trì.",
            ("Lê Văn Nam", "Phó Cục trưởng", "Cục Hàng hải Việt Nam", "holds"),
        ),
        (
            "Công ty Cổ phần Sông Trà và Sở Y tế họp. Ông Lê Văn Nam, Giám đốc doanh nghiệp này, nói.",
            ("Lê Văn Nam", "Giám đốc", "Công ty Cổ phần Sông Trà", "holds"),
        ),
    ],
)
def test_a_word_for_a_kind_means_the_body_of_the_sentence_before(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    assert expected in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bà Trần Thị Bình, hiệu trưởng nhà trường, cho biết.",  # no school was named
        "Trường Tiểu học Sông Trà và Trường Tiểu học Kim Liên họp. Bà Trần Thị Bình, Hiệu trưởng, nói.",
        "Sở Y tế và Sở Nội vụ họp. Ông Lê Văn Nam, Giám đốc đơn vị này, nói.",
        "Sở Y tế họp. Trời mưa. Trời tạnh. Ông Lê Văn Nam, Giám đốc đơn vị này, nói.",  # not told near
    ],
)
def test_a_word_that_may_mean_two_bodies_or_none_gives_no_post(text: str) -> None:
    assert posts(text) == []


def test_a_school_named_once_is_meant_in_the_whole_article() -> None:
    text = "Trường Tiểu học Sông Trà mới xây. Trời mưa. Trời tạnh. Ông Lê Văn Nam là Hiệu trưởng nhà trường."
    assert posts(text) == [("Lê Văn Nam", "Hiệu trưởng", "Trường Tiểu học Sông Trà", "holds")]


def test_the_school_told_last_is_meant_where_its_sentence_names_no_other() -> None:
    text = (
        "Trường Tiểu học Kim Liên mới xây. Trường Tiểu học Sông Trà cũng vậy. "
        "Ông Lê Văn Nam, hiệu trưởng nhà trường, cho biết."
    )
    assert posts(text) == [("Lê Văn Nam", "Hiệu trưởng", "Trường Tiểu học Sông Trà", "holds")]


def test_a_post_that_the_article_names_with_its_body_is_not_given_to_another() -> None:
    text = (
        "Ông Lê Văn Nam làm Chủ tịch Hội Làm vườn Việt Nam.\n"
        "Ban Chấp hành Hội Nông dân Việt Nam chúc mừng ông Nam làm Chủ tịch tổ chức này."
    )
    assert {body for _, title, body, _ in posts(text) if title == "Chủ tịch"} == {"Hội Làm vườn Việt Nam"}


@pytest.mark.parametrize("head", ["bệnh viện", "công ty", "trường"])
def test_a_person_behind_a_kind_of_body_is_no_part_of_its_name(head: str) -> None:
    body = f"{head.capitalize()} Sông Trà"
    text = f"{body} bị phạt. Giám đốc {head} Lê Văn Nam nhận lỗi. Ông Nam xin lỗi khách."
    assert ("Lê Văn Nam", "Giám đốc", body, "holds") in posts(text)


def test_a_body_may_be_called_after_a_person() -> None:
    text = "Giám đốc bệnh viện Nguyễn Tri Phương, ông Lê Văn Nam, nhận lỗi."
    assert [body for *_, body, _ in posts(text)] == ["Bệnh viện Nguyễn Tri Phương"]


def test_a_district_is_no_school_though_its_name_ends_like_one() -> None:
    text = "Trường Đại học Sông Trà họp. Ông Lê Văn Nam, Chủ tịch UBND huyện Xuân Trường, đến dự."
    assert posts(text) == [("Lê Văn Nam", "Chủ tịch", "Ủy ban nhân dân huyện Xuân Trường", "holds")]
