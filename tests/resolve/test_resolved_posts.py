from __future__ import annotations

from collections import Counter

import pytest

from kg.model.entity import Post
from kg.resolve.organizations import shipped_organizations
from kg.resolve.posts import Posts, phrase, shipped_posts

STATE = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"
CENTRAL = "Ban Chấp hành Trung ương Đảng"


@pytest.fixture
def posts() -> Posts:
    return shipped_posts()


def post_called(posts: Posts, title: str, organization: str | None, *titles: str) -> Post:
    """Return a post, of which each title was met once in the organisation."""
    registry = shipped_organizations()
    seat = posts.of(title, organization)
    body = None
    if seat.organization is not None and seat.at is not None:
        body = registry.record(seat.organization, {seat.at: 1})
    return posts.record(Counter((title, *titles)), body)


@pytest.mark.parametrize(
    ("title", "organization", "label"),
    [
        ("Chủ nhiệm", "Văn phòng Chính phủ", "Chủ nhiệm Văn phòng Chính phủ"),
        ("Bí thư", "Đảng ủy Văn phòng Chính phủ", "Bí thư Đảng ủy Văn phòng Chính phủ"),
        ("Chánh Văn phòng", "Văn phòng Trung ương Đảng", "Chánh Văn phòng Trung ương Đảng"),
        ("Bộ trưởng", "Bộ Công Thương", "Bộ trưởng Bộ Công Thương"),
        ("Trưởng ban", "Ban Dân vận Trung ương", "Trưởng ban Dân vận Trung ương"),
        ("Thủ tướng", "Chính phủ", "Thủ tướng Chính phủ"),
        ("Đại biểu", "Quốc hội", "Đại biểu Quốc hội"),
        ("Chủ tịch nước", STATE, "Chủ tịch nước"),
        ("Chủ tịch nước", None, "Chủ tịch nước"),
        ("Chủ tịch nước", "Lào", "Chủ tịch nước Lào"),
        ("Ủy viên", CENTRAL, "Ủy viên Trung ương Đảng"),
        ("Giám đốc", None, "Giám đốc"),
        (
            "Trưởng đoàn đại biểu",
            "Đoàn đại biểu Quốc hội thành phố Đà Nẵng",
            "Trưởng đoàn đại biểu Quốc hội thành phố Đà Nẵng",
        ),
    ],
)
def test_a_post_is_called_in_one_natural_phrase(
    posts: Posts, title: str, organization: str | None, label: str
) -> None:
    assert post_called(posts, title, organization).label == label


@pytest.mark.parametrize(
    ("title", "organization", "seats"),
    [
        ("Chủ nhiệm", "Văn phòng Chính phủ", 1),
        ("Bộ trưởng", "Bộ Công Thương", 1),
        ("Bộ trưởng", "Chính phủ", None),
        ("Bí thư", "Tỉnh ủy Vĩnh Phúc", 1),
        ("Bí thư", "Ban Bí thư Trung ương Đảng", None),
        ("Thường trực", "Ban Bí thư Trung ương Đảng", 1),
        ("Chủ tịch", "Ủy ban nhân dân tỉnh Hà Tĩnh", 1),
        ("Chủ tịch", "Ủy ban nhân dân huyện", None),
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Tĩnh", None),
        ("Ủy viên", "Bộ Chính trị", None),
        ("Đại biểu", "Quốc hội", None),
        ("Thứ trưởng", "Bộ Nội vụ", None),
        ("Vụ trưởng", "Vụ Khoa giáo-Văn xã", 1),
        ("Vụ trưởng", "Vụ Pháp chế", None),
        ("Chủ tịch", None, None),
    ],
)
def test_seats_are_data(posts: Posts, title: str, organization: str | None, seats: int | None) -> None:
    assert post_called(posts, title, organization).seats == posts.of(title, organization).seats == seats


def test_titles_are_equal_in_any_case_and_the_usual_spelling_is_shown(posts: Posts) -> None:
    usual, other = "Phó Bí thư Thường trực", "Phó Bí thư thường trực"
    assert posts.of(other, "Đảng ủy VPCP").id == posts.of(usual, "Đảng ủy VPCP").id
    assert post_called(posts, other, "Đảng ủy VPCP", usual, usual).title == usual


def test_short_names_of_the_organisation_make_short_names_of_the_post(posts: Posts) -> None:
    assert "Chủ nhiệm VPCP" in post_called(posts, "Chủ nhiệm", "VPCP").aliases


def test_the_phrase_that_repeats_a_word_is_an_alias(posts: Posts) -> None:
    post = post_called(posts, "Trưởng ban", "Ban Dân vận Trung ương")
    assert "Trưởng ban Ban Dân vận Trung ương" in post.aliases
    assert post.label not in post.aliases


def test_a_title_without_an_organisation_is_no_post_of_any(posts: Posts) -> None:
    assert posts.of("Chủ tịch", None).id != posts.of("Chủ tịch", "Quốc hội").id


def test_the_state_president_needs_no_organisation(posts: Posts) -> None:
    assert posts.of("Chủ tịch nước", None).id == posts.of("Chủ tịch nước", STATE).id


def test_deputy_and_standing_deputy_are_two_posts(posts: Posts) -> None:
    assert posts.of("Phó Bí thư", "Đảng ủy VPCP").id != posts.of("Phó Bí thư Thường trực", "Đảng ủy VPCP").id


def test_words_shared_at_the_seam_are_said_once() -> None:
    assert phrase("Chánh Văn phòng", "Văn phòng Quốc hội") == "Chánh Văn phòng Quốc hội"
    assert phrase("Chủ nhiệm", "Văn phòng Quốc hội") == "Chủ nhiệm Văn phòng Quốc hội"


def test_identifiers_can_be_read(posts: Posts) -> None:
    assert posts.of("Chủ nhiệm", "VPCP").id.startswith("chu-nhiem-van-phong-chinh-phu-")


@pytest.mark.parametrize("name", ["Hội Người yêu Sách", "Hội người yêu sách"])
def test_a_rule_can_name_a_body_that_the_registry_lacks(name: str) -> None:
    row = {
        "title": "Hội trưởng",
        "at": "=Hội Người yêu sách",
        "seats": "1",
        "home": "",
        "label": "Hội trưởng X",
    }
    assert Posts([row], shipped_organizations()).of("Hội trưởng", name).label == "Hội trưởng X"
