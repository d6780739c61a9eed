from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataError
from kg.model.claims import Reading
from kg.model.entity import Resolution
from kg.resolve import resolve
from kg.resolve.identities import Register, read_register, written
from tests.builders import a_document, a_holding, a_reading

HUNG = "Nguyễn Văn Hùng"
POSTS = (
    "Chủ nhiệm @ VPCP",
    "Đại biểu @ Quốc hội",
    "Giám đốc @ Sở Y tế tỉnh Cà Mau",
    "Phó Chủ nhiệm @ VPCP",
)


def article(doc: str, *posts: str) -> Reading:
    claims = [a_holding(HUNG, post, doc=doc, start=100 * n) for n, post in enumerate(posts)]
    return a_reading(*claims, document=a_document(doc, doc, "2019-01-17"))


def whose(found: Resolution) -> dict[str, str]:
    return {one.claim.doc: one.person for one in found.holdings}


def after(found: Resolution) -> Register:
    return Register(found.identities)


def test_an_identifier_keeps_its_meaning_when_a_namesake_outgrows_its_bearer() -> None:
    first = resolve([article("d1", POSTS[0]), article("d2", POSTS[0]), article("d3", POSTS[2])])
    more = [article(f"e{number}", POSTS[2]) for number in range(5)]
    readings = [article("d1", POSTS[0]), article("d2", POSTS[0]), article("d3", POSTS[2]), *more]
    second = resolve(readings, register=after(first))
    assert whose(second).items() >= whose(first).items()
    assert whose(resolve(readings))["d1"] != whose(first)["d1"]


def test_an_identifier_whose_articles_are_gone_never_names_somebody_else() -> None:
    first = resolve([article("d1", POSTS[0])])
    second = resolve([article("d9", POSTS[2])], register=after(first))
    assert whose(second)["d9"] != whose(first)["d1"]
    third = resolve([article("d1", POSTS[0]), article("d9", POSTS[2])], register=after(second))
    assert whose(third) == {**whose(first), **whose(second)}


def test_people_whom_a_new_article_joins_leave_one_identifier_that_leads_to_the_other() -> None:
    parts = [article("d1", POSTS[0]), article("d2", POSTS[0]), article("d3", POSTS[1])]
    first = resolve(parts)
    assert len(first.people) == 2
    second = resolve([*parts, article("d4", POSTS[0], POSTS[1])], register=after(first))
    (replaced,) = second.replaced
    assert (replaced.old, replaced.new) == (whose(first)["d3"], whose(first)["d1"])
    third = resolve(parts, register=after(second))
    assert whose(third) == whose(first)
    assert third.replaced == ()


@pytest.mark.parametrize("each", [1, 2])
@pytest.mark.parametrize(("one", "other"), list(permutations(POSTS[:3], 2)))
def test_people_of_as_many_articles_bear_their_identifiers_again_once_nothing_joins_them(
    one: str, other: str, each: int
) -> None:
    parts = [
        article(f"{side}{number}", post)
        for side, post in zip("ab", (one, other), strict=True)
        for number in range(each)
    ]
    first = resolve(parts)
    joined = resolve([*parts, article("c", one, other)], register=after(first))
    third = resolve(parts, register=after(joined))
    assert len(set(whose(first).values())) == 2
    assert len(set(whose(joined).values())) == 1
    assert (whose(third), third.replaced) == (whose(first), ())


def test_the_same_input_with_the_register_it_left_gives_the_same() -> None:
    parts = [article(f"d{number}", post) for number, post in enumerate(POSTS)]
    first = resolve(parts)
    assert resolve(parts, register=after(first)) == first


@given(st.lists(st.sampled_from(POSTS), min_size=1, max_size=6), st.integers(0, 6))
def test_a_document_read_again_keeps_its_identifiers_or_they_lead_to_its_new_one(
    posts: list[str], known: int
) -> None:
    parts = [article(f"d{number}", post) for number, post in enumerate(posts)]
    first = resolve(parts[:known])
    second = resolve(parts, register=after(first))
    leads = {one.old: one.new for one in second.replaced}
    for doc, person in whose(first).items():
        assert whose(second)[doc] in (person, leads.get(person))


def test_a_register_is_read_as_it_was_written() -> None:
    register = after(resolve([article("d1", POSTS[0]), article("d2", POSTS[2])]))
    assert list(read_register(written(register), "identities.jsonl")) == list(register)


def test_a_damaged_register_is_an_error_that_names_the_line() -> None:
    with pytest.raises(DataError, match=r"identities\.jsonl:1"):
        read_register("{}\n", "identities.jsonl")
