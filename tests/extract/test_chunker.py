"""Sentences as chunks: what the grammar sees."""

import pytest

from kg.extract.chunks import Kind, PersonPhrase
from kg.extract.places import PlacePhrase
from kg.extract.titles import TitlePhrase
from tests.extract.reading import posts, prepared


def kinds(text: str) -> list[str]:
    """Return the kinds of the chunks of a sentence, without the words that the grammar does not know."""
    (sentence,) = prepared(text).chunks
    return [chunk.kind.name for chunk in sentence if chunk.kind is not Kind.OTHER]


def people(text: str) -> list[PersonPhrase]:
    return [
        chunk.value
        for sentence in prepared(text).chunks
        for chunk in sentence
        if isinstance(chunk.value, PersonPhrase)
    ]


def test_a_sentence_is_titles_people_marks_and_verbs() -> None:
    text = "Ngày 17/1, ông Lê Vĩnh Tân, Bộ trưởng Bộ Nội vụ, được bổ nhiệm giữ chức Phó Thủ tướng"
    assert kinds(text) == [
        "DATE",
        "COMMA",
        "PERSON",
        "COMMA",
        "TITLE",
        "COMMA",
        "APPOINT",
        "PREDICATE",
        "TITLE",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("miễn nhiệm", "DISMISS"),
        ("giới thiệu", "NOMINATE"),
        ("từng là", "FORMER"),
        ("kinh qua các chức danh", "CAREER"),
        ("qua đời", "DEATH"),
        ("kế nhiệm", "SUCCEED"),
        ("kiêm nhiệm", "CONCURRENT"),
        ("con trai", "KIN"),
        ("các", "PLURAL"),
        ("có thể", "IRREAL"),
        ("tỉnh Nghệ An", "PLACE"),
        ("Bộ Nội vụ", "ORGANIZATION"),
        ("(", "OPEN"),
        (")", "CLOSE"),
        ("–", "DASH"),
        (";", "SEMICOLON"),
        (":", "COLON"),
        ("và", "AND"),
    ],
)
def test_words_that_matter_are_chunks_of_their_kind(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize("text", ["chính quyền", "nguyên nhân", "thay mặt", "làm việc", "cử tri", "ủy quyền"])
def test_a_word_that_only_begins_or_ends_like_one_is_none(text: str) -> None:
    assert kinds(text) == []


def test_the_longest_marker_wins() -> None:
    (sentence,) = prepared("thôi giữ chức vụ").chunks
    assert [(chunk.kind.name, chunk.value) for chunk in sentence] == [("DISMISS", "thôi giữ chức vụ")]


def test_an_honorific_belongs_to_the_name_after_it() -> None:
    assert people("ông Lê Vĩnh Tân đến") == [PersonPhrase("Lê Vĩnh Tân", honorific="ông")]


def test_a_rank_belongs_to_the_name_after_it() -> None:
    assert people("Đại tướng Ngô Xuân Lịch đến") == [PersonPhrase("Ngô Xuân Lịch", ranked=True)]


def test_a_degree_with_its_stops_belongs_to_the_name_after_it() -> None:
    assert people("PGS.TS. Nguyễn Văn Bảy đến") == [PersonPhrase("Nguyễn Văn Bảy", ranked=True)]


def test_a_short_name_needs_an_address_before_it() -> None:
    assert people("ông Tân đến") == [PersonPhrase("Tân", honorific="ông", full=False)]
    assert people("hôm qua Tân đến") == []


def test_a_foreign_name_needs_a_title_before_it() -> None:
    assert [phrase.name for phrase in people("Thủ tướng Nhật Bản Shinzo Abe đến")] == ["Shinzo Abe"]
    assert people("Hãng Toyota Motor đến") == []


def test_a_place_or_a_body_after_an_address_is_no_person() -> None:
    assert people("ông Bộ Nội vụ, ông Nghệ An") == []


def test_a_number_after_an_address_is_no_person() -> None:
    assert people("ông 42 tuổi") == []


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Năm 2011, ông làm việc", True),
        ("Khi đó bà là giáo viên", True),
        ("các ông đến", False),
        ("những đồng chí đến", False),
        ("một vị ông đến", False),
        ("thầy đến", False),
        ("Vị này nói", True),
        ("hai vị này nói", False),
    ],
)
def test_an_honorific_without_a_name_is_a_pronoun_of_one_person(text: str, *, pronoun: bool) -> None:
    assert ("PRONOUN" in kinds(text)) is pronoun


def test_a_marker_that_begins_with_an_honorific_is_no_address() -> None:
    assert kinds("anh trai") == ["KIN"]


def test_a_place_without_its_name_is_no_place() -> None:
    (sentence,) = prepared("trong tỉnh").chunks
    assert not any(isinstance(chunk.value, PlacePhrase) for chunk in sentence)


def test_a_sentence_takes_no_word_of_the_next_one() -> None:
    first, second = prepared("Ông là Bí thư Tỉnh ủy\nNghệ An họp bàn").chunks
    assert first[-1].end <= second[0].start


def test_a_foreign_name_goes_on_after_a_spaced_hyphen() -> None:
    assert [one.name for one in people("Thủ tướng Hàn Quốc Lee Nak - yon đến viếng.")] == ["Lee Nak-yon"]


@pytest.mark.parametrize("name", ["Kim Bae - sul", "Kim Bae–sul"])
def test_so_does_one_that_begins_like_a_vietnamese_name(name: str) -> None:
    assert people(f"Bộ trưởng Nông nghiệp Triều Tiên {name} dự.")[0].name in ("Kim Bae-sul", "Kim Bae–sul")


def test_a_remark_after_a_dash_is_no_part_of_a_foreign_name() -> None:
    assert [one.name for one in people("Thủ tướng Anh Boris Johnson - người đến sau.")] == ["Boris Johnson"]


def test_where_somebody_comes_from_is_no_person() -> None:
    assert people("Quê quán: Bạch Đằng, huyện Đông Hưng.") == []


def test_the_state_of_a_federation_is_a_place() -> None:
    (sentence,) = prepared("Ông ấy làm việc tại Liên bang Nga.").chunks
    assert [chunk.value.name for chunk in sentence if isinstance(chunk.value, PlacePhrase)] == ["Nga"]


def test_a_noun_of_office_does_not_take_the_first_word_of_a_title() -> None:
    assert kinds("Ông Lê Vĩnh Tân giữ chức Vụ trưởng Vụ Pháp chế") == ["PERSON", "PREDICATE", "TITLE"]
    assert kinds("Ông Lê Vĩnh Tân giữ chức vụ trưởng Ban Tổ chức") == ["PERSON", "PREDICATE", "TITLE"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ông Lê Vĩnh Tân giữ chức Phó Trưởng ban Kinh tế Trung ương\nBộ Chính trị họp.", "Trưởng ban"),
        ("Ông Lê Vĩnh Tân được bầu làm Phó Chủ tịch UBND TP.\nHồi tháng 2, ông ốm.", "Chủ tịch"),
    ],
)
def test_a_title_that_would_go_on_into_the_next_sentence_ends_with_its_own(text: str, title: str) -> None:
    first = prepared(text).chunks[0]
    named = [chunk.value.row.title for chunk in first if isinstance(chunk.value, TitlePhrase)]
    assert named == [f"Phó {title}"]


def test_a_text_may_end_with_a_body() -> None:
    assert kinds("Ông Lê Vĩnh Tân nói với Hội đồng quản lý") == ["PERSON", "ORGANIZATION"]


@pytest.mark.parametrize("before", ["Chủ tịch UBND xã Tân Lập", "Gặp kỹ sư", "Ông", "Gặp bà"])
def test_the_surname_ong_is_part_of_the_name_behind_a_title_or_an_address(before: str) -> None:
    assert [one.name for one in people(f"{before} Ông Thế Mận nói.")] == ["Ông Thế Mận"]


def test_a_capital_ong_before_a_surname_is_an_address() -> None:
    assert [one.name for one in people("Chủ tịch UBND xã Tân Lập Ông Lê Văn Tám nói.")] == ["Lê Văn Tám"]


@pytest.mark.parametrize("rank", ["BS.CKII", "BSCKII", "PGS, TS", "NSƯT", "nhạc sĩ", "bác sĩ CKII", "họa sĩ"])
def test_degrees_and_callings_stand_between_a_title_and_a_name(rank: str) -> None:
    assert posts(f"Giám đốc Sở Y tế Hà Nội {rank} Lê Văn Mận nói.") == [
        ("Lê Văn Mận", "Giám đốc", "Sở Y tế thành phố Hà Nội", "holds")
    ]
