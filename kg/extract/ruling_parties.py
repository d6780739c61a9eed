"""Organs of the party that leads another state, whose name the words leave out.

Comes in: a title, the body that is read for it, and the country of its holder. Goes out: the body, with its
party.

    Tổng Bí thư, Chủ tịch nước Lào A                Đảng Nhân dân Cách mạng Lào
    Ủy viên Bộ Chính trị A (of Lào)                 Bộ Chính trị [Đảng Nhân dân Cách mạng Lào]
    Phó Chủ tịch Ban Chấp hành A (of Triều Tiên)    Ban Chấp hành [Trung ương Đảng Lao động Triều Tiên]
"""

from __future__ import annotations

from functools import cache

from kg.extract.titles import TitlePhrase
from kg.resources import read_table

_LEADERS = ("Tổng Bí thư", "Bí thư thứ nhất")
_BUREAU, _SECRETARIAT = "bộ chính trị", "ban bí thư"
_COMMITTEE = "Ban Chấp hành Trung ương"
_COMMITTEES = ("Ban Chấp hành", _COMMITTEE, f"{_COMMITTEE} Đảng")


def with_party(title: TitlePhrase, body: str | None, country: str | None) -> str | None:
    """Return a body with the party of its country, if it is an organ of one or its leader's.

    Args:
        title: The title.
        body: The name of its body as far as the words tell it.
        country: The country of its holder, where he is a foreigner.
    """
    if body is None:
        return None
    whole = f" {body}"
    named = _parties() if whole.endswith(_endings()) else ()  # few bodies
    stated = next((one for one in named if whole.endswith(f" {one}")), None)
    party = _parties().get(stated or country or "")
    organ = body.removesuffix(stated or "").rstrip()
    if party is None:
        return body
    if not organ:
        return party if title.row.title in _LEADERS else body
    if organ in _COMMITTEES:
        return f"{_COMMITTEE} {party}"
    of_party = organ.lower().endswith((_BUREAU, _SECRETARIAT))
    return f"{organ} {party}" if of_party else body


@cache
def _endings() -> tuple[str, ...]:
    return tuple(f" {state}" for state in _parties())


@cache
def _parties() -> dict[str, str]:
    """Return the parties that lead states, by state."""
    return {row["country"]: row["party"] for row in read_table("data/presidents.tsv")}
