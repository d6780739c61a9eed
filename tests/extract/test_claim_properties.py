"""What holds for every claim, whatever the article: generated articles, and any text at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import extract
from kg.model.claims import Claim, Event, Holding, as_json
from tests.builders import a_document

PEOPLE = (
    "Trương Hòa Bình",
    "Mai Tiến Dũng",
    "Nguyễn Thị Kim Ngân",
    "Lê Vĩnh Tân",
    "Nguyễn Văn Thúy",
    "Võ Văn Hóa",
    "Đỗ Thị Tám",
)
POSTS = (
    "Thủ tướng",
    "Bộ trưởng Bộ Nội vụ",
    "Ủy viên Bộ Chính trị",
    "Bí thư Tỉnh ủy Hòa Bình",
    "Chủ tịch UBND tỉnh Khánh Hòa",
    "Phó Chủ nhiệm Ủy ban Văn hóa, Giáo dục của Quốc hội, khóa XIV",
    "quyền Giám đốc Sở Y tế Hà Nội",
    "nguyên Phó Bí thư Thành ủy TP. HCM, nhiệm kỳ 2010-2015",
)
DAYS = ("Ngày 17/1", "Sáng 16/1/2019", "Từ năm 1988 đến năm 1992", "Tháng 8/2011", "Hôm qua")
SENTENCES = (
    "{post} {person} phát biểu.",
    "{day}, ông {person}, {post}, chủ trì Hội nghị tổng kết công tác văn hóa tại Khánh Hòa.",
    "{day}, ông {person} được bổ nhiệm giữ chức {post}.",
    "Quốc hội miễn nhiệm chức vụ {post} đối với bà {person}.",
    "{day}, ông {person} là {post}.",
    "Ông {person} ({post}) và bà {other} cùng dự.",
    "Dự hội nghị có các đồng chí: {person}, {other}.",
    "{day}, ông {person} tiếp ông {other} tại trụ sở Ủy ban.",
    "{day}, {post} {person} ký Quyết định số 12-QĐ/UBTVQH ngày 5/1/2019.",
    "Chỉ thị số 35-CT/TW của Bộ Chính trị, khóa XII, được quán triệt.",
    "Ông {person} qua đời.",
    "Ảnh: {person}",
)
# Pieces of which no article would be made, but of which the readers take each one up.
SCRAPS = (
    *PEOPLE,
    *POSTS,
    *DAYS,
    *("ông", "bà", "các", "được", "bị", "giữ chức", "miễn nhiệm", "qua đời", "thay", "từng là", "sẽ", "là"),
    *("hội nghị", "họp", "tiếp", "bầu", "kỷ luật", "tổ chức", "chủ trì", "cùng ngày", "kéo dài 3 ngày"),
    *("số 5", "Nghị quyết", "Chỉ thị số 12/CT-TTg", "35-CT/TW", "khóa", "31/2/2019", "99/99", "của"),
    *(",", ".", ";", ":", "(", ")", "-", "–", "“", "”", '"', "…", "/"),
    *("\n", "\u200b", "\ufeff", "İ", "\u0301"),
)
FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
_NEW, _OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy", "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"


def _sentence(pattern: str, people: list[str], post: str, day: str) -> str:
    return pattern.format(person=people[0], other=people[1], post=post, day=day)


articles = st.lists(
    st.builds(
        _sentence,
        st.sampled_from(SENTENCES),
        st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True),
        st.sampled_from(POSTS),
        st.sampled_from(DAYS),
    ),
    min_size=1,
    max_size=8,
).map(" ".join)
scrapped = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=5), max_size=40).map(" ".join)
published = st.sampled_from([None, "2019", "2019-01", "2019-01-17"])


def old_tones(text: str) -> str:
    """Place tones as older texts do: hoà, uỷ."""
    for new, old in zip(_NEW.split(), _OLD.split(), strict=True):
        text = text.replace(new, old)
    return text


def with_marks_between(text: str) -> str:
    """Put what no reader sees between the words."""
    return "\ufeff" + text.replace(" ", " \u200b")


def claims(text: str, day: str | None = "2019-01-17") -> tuple[Claim, ...]:
    return extract.read(a_document(text, published=day)).claims()


def told(text: str) -> list[dict[str, object]]:
    """Return the claims without the words that make them."""
    return [{**as_json(_unproved(claim)), "evidence": None} for claim in claims(text)]


def _unproved(claim: Claim) -> Claim:
    """Return a claim without the words that name each participant."""
    if not isinstance(claim, Event):
        return claim
    return replace(claim, participants=tuple(replace(one, evidence=None) for one in claim.participants))


def unquoted(text: str, found: tuple[Claim, ...]) -> list[Claim]:
    """Return the claims whose quote is not the text at its offsets."""
    places = [(claim, claim.evidence) for claim in found]
    events = [claim for claim in found if isinstance(claim, Event)]
    places += [(event, one.evidence) for event in events for one in event.participants if one.evidence]
    return [claim for claim, at in places if not at.quote or text[at.start : at.end] != at.quote]


@given(articles, st.sampled_from(FORMS))
def test_every_quote_is_the_text_as_given_at_its_offsets(article: str, form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, article)
    assert unquoted(text, claims(text)) == []


@given(scrapped, published)
def test_no_text_breaks_the_readers_or_their_offsets(text: str, day: str | None) -> None:
    assert unquoted(text, claims(text, day)) == []


@pytest.mark.parametrize(
    "respelled",
    [lambda text: unicodedata.normalize("NFD", text), old_tones, with_marks_between],
    ids=["decomposed letters", "old tone placement", "invisible marks"],
)
@given(article=articles)
def test_the_same_words_in_another_spelling_make_the_same_claims(
    respelled: Callable[[str], str], article: str
) -> None:
    assert told(respelled(article)) == told(article)


@given(articles)
def test_decomposed_text_is_quoted_by_the_same_words(article: str) -> None:
    decomposed = claims(unicodedata.normalize("NFD", article))
    composed = [unicodedata.normalize("NFC", claim.evidence.quote) for claim in decomposed]
    assert composed == [claim.evidence.quote for claim in claims(article)]


@given(articles)
def test_blank_lines_before_the_text_move_the_offsets_and_nothing_else(article: str) -> None:
    moved = claims(f"\n \n{article}")
    assert [(one.evidence.start - 3, one.evidence.quote) for one in moved] == [
        (one.evidence.start, one.evidence.quote) for one in claims(article)
    ]


@given(articles)
def test_nobody_is_made_up(article: str) -> None:
    found = claims(article)
    holders = {claim.person for claim in found if isinstance(claim, Holding)}
    present = {one.person for claim in found if isinstance(claim, Event) for one in claim.participants}
    assert holders | present <= set(PEOPLE)


@given(articles)
def test_each_holding_is_said_once(article: str) -> None:
    said = [
        (claim.person, claim.title, claim.organization, claim.status)
        for claim in claims(article)
        if isinstance(claim, Holding)
    ]
    assert len(said) == len(set(said))


@given(articles)
def test_participants_are_numbered_from_one_and_named_once(article: str) -> None:
    for claim in claims(article):
        if isinstance(claim, Event):
            assert [one.order for one in claim.participants] == list(range(1, len(claim.participants) + 1))
            assert len({one.person for one in claim.participants}) == len(claim.participants)


@given(articles)
def test_a_past_post_is_seen_on_no_day(article: str) -> None:
    past = [claim for claim in claims(article) if isinstance(claim, Holding) and claim.status == "held"]
    assert [claim for claim in past if claim.on is not None] == []


@given(articles)
def test_an_article_is_always_read_in_the_same_way(article: str) -> None:
    assert claims(article) == claims(article)
