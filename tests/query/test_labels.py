"""Names: what they find, and what they never find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef
from rdflib.term import Identifier

from kg.errors import AmbiguousError, Bearer, NotFoundError, QueryError
from kg.query.labels import LabelIndex, exact_key, marks_agree
from kg.text.fold import fold

BASE = "https://quanlo.example/"


def index(*names: tuple[str, str, str] | tuple[str, str, str, str]) -> LabelIndex:
    """Build an index of (kind, id, preferred name, other name if any)."""
    rows: list[dict[str, Identifier]] = []
    for kind, key, *labels in names:
        for number, label in enumerate(labels):
            rows.append(
                {
                    "entity": URIRef(f"{BASE}{kind}/{key}"),
                    "kind": Literal(kind),
                    "label": Literal(label, lang="vi"),
                    "preferred": Literal(number == 0),
                }
            )
    return LabelIndex.build(rows)


HUNG = ("person", "hung-1", "Nguyễn Văn Hùng")
HUNGW = ("person", "hung-2", "Nguyễn Văn Hưng")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Nguyễn Văn Hùng", "hung-1"),
        ("NGUYỄN VĂN HÙNG", "hung-1"),
        ("  nguyễn   văn hưng ", "hung-2"),
        ("nguyen van Hưng", "hung-2"),
        ("hung-2", "hung-2"),
    ],
)
def test_marks_that_are_typed_decide(typed: str, found: str) -> None:
    assert index(HUNG, HUNGW).find("person", typed).id == found


def test_a_name_without_marks_that_fits_two_is_an_error_with_both() -> None:
    with pytest.raises(QueryError) as caught:
        index(HUNG, HUNGW).find("person", "nguyen van hung")
    assert caught.value.candidates == ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng")


def test_a_name_of_several_tells_the_identifier_of_each() -> None:
    with pytest.raises(AmbiguousError) as caught:
        index(HUNG, HUNGW).find("person", "nguyen van hung")
    assert caught.value.bearers == (
        Bearer("hung-1", "person", "Nguyễn Văn Hùng"),
        Bearer("hung-2", "person", "Nguyễn Văn Hưng"),
    )


def test_a_name_without_marks_that_fits_one_is_found() -> None:
    assert index(HUNG).find("person", "nguyen van hung").label == "Nguyễn Văn Hùng"


def test_a_mark_that_differs_never_finds_another_person() -> None:
    with pytest.raises(NotFoundError) as caught:
        index(HUNGW).find("person", "Nguyễn Văn Hùng")
    assert caught.value.candidates == ("Nguyễn Văn Hưng",)


def test_old_and_new_tone_placement_are_one_name() -> None:
    assert index(("person", "hoa-1", "Trương Hòa Bình")).find("person", "Trương Hoà Bình").id == "hoa-1"


def test_a_canonical_name_wins_over_another_name_spelled_alike() -> None:
    found = index(("post", "a", "Thủ tướng"), ("post", "b", "Thủ tướng Chính phủ", "Thủ tướng"))
    assert found.find("post", "thủ tướng").id == "a"


def test_an_exact_other_name_wins_over_a_folded_canonical_one() -> None:
    found = index(("post", "a", "Chủ nhiệm Ủy ban"), ("post", "b", "Trưởng ban", "Chu nhiem Uy ban"))
    assert found.find("post", "chu nhiem uy ban").id == "b"


CHAIR = ("post", "a", "Chủ nhiệm Văn phòng Chính phủ", "Chủ nhiệm VPCP")
MINISTER = ("post", "b", "Bộ trưởng Chính phủ", "Minister")
SPEAKER = ("post", "c", "Chủ tịch Quốc hội")


@pytest.mark.parametrize(
    "typed",
    [
        "Bộ trưởng, Chủ nhiệm VPCP",
        "Minister, Chủ nhiệm VPCP",
        "bo truong, chu nhiem van phong chinh phu",
        "Chủ nhiệm VPCP,",
    ],
)
def test_the_titles_of_one_office_in_a_row_mean_it(typed: str) -> None:
    found = index(CHAIR, MINISTER, ("title", "t", "Bộ trưởng", "Minister"))
    assert found.find("post", typed).id == "a"


def test_the_double_title_is_known_where_no_other_minister_is() -> None:
    assert index(CHAIR).find("post", "Bộ trưởng, Chủ nhiệm VPCP").id == "a"


@pytest.mark.parametrize(
    "typed",
    ["Minister, foo bar", "foo, Chủ tịch Quốc hội", "Bộ trưởng, Chủ tịch Quốc hội", "Chủ nhiệm VPCP, foo"],
)
def test_a_part_that_names_nothing_is_no_post_of_the_other_parts(typed: str) -> None:
    with pytest.raises(NotFoundError):
        index(CHAIR, MINISTER, SPEAKER).find("post", typed)


def test_titles_of_two_offices_in_a_row_are_an_error_with_both() -> None:
    with pytest.raises(AmbiguousError) as caught:
        index(CHAIR, SPEAKER).find("post", "Chủ nhiệm VPCP, Chủ tịch Quốc hội")
    assert caught.value.candidates == ("Chủ nhiệm Văn phòng Chính phủ", "Chủ tịch Quốc hội")


def test_a_title_and_a_post_in_a_row_are_an_error_with_both() -> None:
    with pytest.raises(AmbiguousError) as caught:
        titled("Thủ tướng Chính phủ", speaker="Chủ tịch Quốc hội").find(
            "post", "Thủ tướng, Chủ tịch Quốc hội"
        )
    assert caught.value.candidates == ("Chủ tịch Quốc hội", "Thủ tướng Chính phủ")


OFFICE = ("organization", "o", "Văn phòng Chính phủ", "Government Office")
HEALTH = ("organization", "m", "Bộ Y tế", "Ministry of Health")
GOVERNMENT = ("organization", "g", "Chính phủ", "Government")
PRESIDENT = ("post", "p", "Chủ tịch nước", "State President")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Chairman of the Government Office", "a"),
        ("chairperson, government office", "a"),
        ("Minister, Chairman of the Government Office", "a"),
        ("Head of Government Office", "a"),
        ("Government Office chairman", "a"),
        ("Health Minister", "h"),
        ("Minister for Health", "h"),
        ("President of Viet Nam", "p"),
        ("PRESIDENT OF VIETNAM", "p"),
        ("Premier", "t"),
        ("Minister of Health", "h"),
        ("Minister of the Ministry of Health", "h"),
        ("President", "p"),
    ],
)
def test_english_words_for_a_title_of_a_body_mean_its_post(typed: str, found: str) -> None:
    premier = ("post", "t", "Thủ tướng Chính phủ")
    posts = (CHAIR, MINISTER, PRESIDENT, premier, ("post", "h", "Bộ trưởng Bộ Y tế"))
    names = index(*posts, OFFICE, HEALTH, GOVERNMENT, ("title", "t", "Bộ trưởng", "Minister"))
    assert names.find("post", typed).id == found


@pytest.mark.parametrize(
    "typed",
    [
        "Chairman of the Moon",
        "Chairman",
        "Governor of the Government Office",
        "foo bar",
        "of the " * 20_000 + "\nx",
    ],
    ids=["moon", "alone", "governor", "nothing", "long"],
)
def test_english_words_that_name_no_post_find_none(typed: str) -> None:
    with pytest.raises(NotFoundError):
        index(CHAIR, OFFICE).find("post", typed)


def test_several_known_posts_in_a_row_are_an_error() -> None:
    found = index(("post", "a", "Bộ trưởng Chính phủ"), ("post", "b", "Chủ nhiệm VPCP"))
    with pytest.raises(QueryError, match="more than one post"):
        found.find("post", "Bộ trưởng Chính phủ, Chủ nhiệm VPCP")


def titled(*posts: str, speaker: str | None = None) -> LabelIndex:
    """Build an index of posts with the title "Thủ tướng", and perhaps of one without."""
    title = URIRef(f"{BASE}title/t")
    iris = {post: URIRef(f"{BASE}post/p{number}") for number, post in enumerate(posts)}
    kinds = {"Thủ tướng": (title, "title")} | {post: (iri, "post") for post, iri in iris.items()}
    names: list[dict[str, Identifier]] = [
        {"entity": iri, "kind": Literal(kind), "label": Literal(label, lang="vi"), "preferred": Literal(True)}
        for label, (iri, kind) in kinds.items()
    ]
    if speaker:
        other = {"entity": URIRef(f"{BASE}post/other"), "label": Literal(speaker, lang="vi")}
        names.append({**other, "kind": Literal("post"), "preferred": Literal(True)})
    unnamed: dict[str, Identifier] = {"post": URIRef(f"{BASE}post/unnamed"), "title": title}
    return LabelIndex.build(names, [unnamed, *({"post": iri, "title": title} for iri in iris.values())])


def test_a_title_alone_means_the_only_post_that_has_it() -> None:
    assert titled("Thủ tướng Chính phủ").find("post", "thu tuong").label == "Thủ tướng Chính phủ"


def test_a_title_of_several_posts_is_an_error_with_their_names() -> None:
    with pytest.raises(QueryError) as caught:
        titled("Thủ tướng Nhật Bản", "Thủ tướng Chính phủ").find("post", "Thủ tướng")
    assert caught.value.candidates == ("Thủ tướng Chính phủ", "Thủ tướng Nhật Bản")


def test_a_message_lists_ten_names_at_most() -> None:
    with pytest.raises(QueryError, match="and 2 more") as caught:
        titled(*(f"Thủ tướng Nước {number}" for number in range(12))).find("post", "Thủ tướng")
    assert len(caught.value.candidates) == 12


def test_a_name_is_looked_for_among_its_kind_only() -> None:
    with pytest.raises(NotFoundError):
        index(("organization", "a", "Chính phủ")).find("post", "Chính phủ")


def test_nothing_alike_means_no_candidates() -> None:
    with pytest.raises(NotFoundError) as caught:
        index(HUNG).find("person", "Xyz")
    assert caught.value.candidates == ()


def test_candidates_begin_with_the_names_that_hold_every_word() -> None:
    found = index(("post", "a", "Chủ nhiệm Văn phòng Quốc hội"), ("post", "b", "Phó Chủ tịch Quốc hội"))
    assert found.near("post", "Chủ nhiệm") == ("Chủ nhiệm Văn phòng Quốc hội",)


def test_candidates_for_one_mistyped_word_begin_with_its_letter() -> None:
    assert index(("person", "a", "Obama"), ("person", "b", "Putin")).near("person", "Obamma") == ("Obama",)


def test_an_english_name_finds_but_is_not_the_canonical_one() -> None:
    rows = [
        {
            "entity": URIRef(f"{BASE}organization/vpcp"),
            "kind": Literal("organization"),
            "label": Literal(label, lang=language),
            "preferred": Literal(True),
        }
        for label, language in (("Government Office", "en"), ("Văn phòng Chính phủ", "vi"))
    ]
    assert LabelIndex.build(rows).find("organization", "government office").label == "Văn phòng Chính phủ"


def test_something_without_a_preferred_name_goes_by_another() -> None:
    rows = [
        {
            "entity": URIRef(f"{BASE}article/d1"),
            "kind": Literal("document"),
            "label": Literal("d 1"),
            "preferred": Literal(False),
        }
    ]
    assert LabelIndex.build(rows).label(URIRef(f"{BASE}article/d1")) == "d 1"


def test_rows_that_are_no_names_are_left_out() -> None:
    row = {
        "entity": Literal("x"),
        "kind": Literal("person"),
        "label": Literal("x"),
        "preferred": Literal(True),
    }
    assert LabelIndex.build([row]).names("person") == ()


def test_something_without_any_name_goes_by_its_identifier() -> None:
    assert index().label(URIRef(f"{BASE}person/an-1")) == "an-1"


@pytest.mark.parametrize(
    "typed",
    [
        "Ông Nguyễn Văn Hưng",
        "đồng chí Nguyễn Văn Hưng",
        "GS.TS. Nguyễn Văn Hưng",
        "PGS. TS Nguyễn Văn Hưng",
        "ong nguyen van hung",
        "Dong chi, ong Nguyen Van Hung",
        "ba nguyen van hung",
    ],
)
def test_words_of_address_before_a_name_are_left_out(typed: str) -> None:
    assert index(HUNGW).find("person", typed).id == "hung-2"


def test_a_rank_before_a_post_is_left_out() -> None:
    found = index(("post", "a", "Bộ trưởng Bộ Quốc phòng"))
    assert found.find("post", "Đại tướng, Bộ trưởng Bộ Quốc phòng").id == "a"


def test_a_family_name_that_is_a_word_of_address_too_is_kept() -> None:
    found = index(("person", "a", "Ông Văn Minh"), ("person", "b", "Văn Minh"))
    assert found.find("person", "Ông Văn Minh").id == "a"


@pytest.mark.parametrize(
    ("typed", "name"), [("Ông Chính phủ", "Chính phủ"), ("ba Tri", "Trí"), ("Cu Huy Ha Vu", "Huy Hà Vũ")]
)
def test_what_only_looks_like_a_form_of_address_is_kept(typed: str, name: str) -> None:
    kind = "organization" if name == "Chính phủ" else "person"
    with pytest.raises(NotFoundError):
        index((kind, "a", name)).find(kind, typed)


@given(st.text("aăâdđeêoôơuưáàảãạ ", min_size=1))
def test_marks_of_a_name_agree_with_itself_and_with_its_folded_form(name: str) -> None:
    key = exact_key(name)
    assert marks_agree(key, key)
    assert marks_agree(fold(name), key)
