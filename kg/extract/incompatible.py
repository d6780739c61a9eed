"""Titles that nobody holds at once, so that of two in a row only the last is the named one's.

Comes in: two titles, and the name after them. Goes out: whether the first is another's.

    Thủ tướng Chính phủ, Phó Thủ tướng A            nobody is his own deputy
    Theo Chủ tịch Quốc hội, Phó Thủ tướng B         `data/incompatible_titles.tsv`
    theo lời mời của Thủ tướng Lào, Thủ tướng C     of another state than he is
    gặp Bí thư quận 9, Bí thư Thành ủy D            nobody leads two committees
"""

from __future__ import annotations

from functools import cache

from kg.extract.abroad import OF_STATE, heads_of, is_of_others
from kg.extract.lexicon import countries, lexicon
from kg.extract.titles import TitlePhrase
from kg.resources import read_table

# Bodies that the heads of a state lead.
_LED = (*OF_STATE, "Đảng ", "Ủy ban Quốc vụ")
_VOLUNTARY = ("Hội ", "Hiệp hội ", "Liên đoàn ", "Liên hiệp ")
_HEADS = ("Chủ tịch", "Chủ tịch nước")
_COUNCIL = "Hội đồng "
# Committees of the Party in a place, of which nobody leads two.
_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Thị ủy", "Huyện ủy", "Quận ủy")


def is_anothers(one: TitlePhrase, other: TitlePhrase, holder: str) -> bool:
    """Whether the holder of the second title does not hold the first as well.

    Args:
        one: A title.
        other: The one after it.
        holder: The name after both.
    """
    if _is_above(one, other) or _leads_other_committee(one, other):
        return True
    return _is_foreign(one, holder) and _state(other) is None


def _is_above(one: TitlePhrase, other: TitlePhrase) -> bool:
    """Whether nobody holds both: a post and its deputy's, or the highest of the State and one below it.

    "Trong văn bản gửi Thủ tướng, Bộ trưởng A cho rằng", "Theo Chủ tịch Quốc hội, Phó Thủ tướng B"
    """
    if other.row.title.startswith(f"Phó {one.row.title}"):
        return _may_be_one(one, other)
    body = one.organization.name if one.organization is not None else one.row.organization
    barred = _barred().get((one.row.title, body), _barred().get((one.row.title, None), ()))
    return not one.modifiers and not other.former and other.row.title in barred


def _leads_other_committee(one: TitlePhrase, other: TitlePhrase) -> bool:
    """Whether both are secretaries in office of a place: "gặp Bí thư quận 9, Bí thư Thành ủy A"."""
    return all(map(_leads_committee, (one, other)))


def _leads_committee(title: TitlePhrase) -> bool:
    body = title.organization
    led = body is not None and body.name.startswith(_COMMITTEES)
    return led and title.row.title == "Bí thư" and not title.former


def _may_be_one(one: TitlePhrase, other: TitlePhrase) -> bool:
    """Whether two titles may be of one body, or of offices: "Chủ tịch Hội A, Phó Chủ tịch HĐND" are not."""
    body = one.organization.name if one.organization is not None else ""
    voluntary = body.startswith(_VOLUNTARY) and not body.startswith(_COUNCIL)
    return not voluntary and not other.former


def _is_foreign(title: TitlePhrase, holder: str) -> bool:
    """Whether a title is of another state than its holder, to judge by his name: no "Lý" heads Lào."""
    state, surname = _state(title), holder.split(maxsplit=1)[0]
    return state is not None and surname.lower() in lexicon().surnames and surname not in heads_of(state)


def heads_another_state(title: TitlePhrase, holder: str) -> bool:
    """Whether a title is that of the head of one state, and its holder's surname that of another's heads.

    Args:
        title: A title.
        holder: The name beside it.
    """
    state = _state(title) if title.row.title in _HEADS and not title.former else None
    return state is not None and is_of_others(holder.replace("-", " ").split()[0], state)


def _state(title: TitlePhrase) -> str | None:
    """Return the foreign state that a title is of: "Thủ tướng Lào", "Chủ tịch Quốc hội Lào"."""
    name = title.organization.name if title.organization is not None else ""
    whole = f" {name}"
    if not whole.endswith(_endings()) or not (name.startswith(_LED) or title.row.place == "self"):
        return None
    return next(state for state in countries() if whole.endswith(f" {state}"))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(f" {state}" for state in countries())


@cache
def _barred() -> dict[tuple[str, str | None], tuple[str, ...]]:
    """Return the titles that the holder of an office does not have besides."""
    rows = read_table("data/incompatible_titles.tsv")
    return {(row["title"], row["organization"] or None): tuple(row["excludes"].split("|")) for row in rows}
