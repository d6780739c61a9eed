"""Work for a body that is no office, read as a title behind the name of one who has no office.

Comes in: a `Scan` and the token behind the mark after a name. Goes out: the work with its body, or None.

    bà A, | nhân viên Trường mẫu giáo B                          Nhân viên [Trường mẫu giáo B]
    ông A - | hội viên Hội Nông dân B                            Hội viên [Hội Nông dân B]
    A, | chuyên gia về thuế tại Viện Nghiên cứu B                 Chuyên gia [Viện Nghiên cứu B]
    ông A - | cán bộ địa chính xã B                              Cán bộ [Ủy ban nhân dân xã B]
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg.extract.lexicon import HEAD, ORGANIZATION, TitleRow
from kg.extract.organizations import OrganizationPhrase, read_organization
from kg.extract.places import read_place
from kg.extract.scan import DASHES, Scan
from kg.extract.titles import TitlePhrase
from kg.model.claims import Holding
from kg.resources import read_table

_LEADING = ("một", "là", "hiện")
_FORMER = ("nguyên", "cựu")
_LONGEST_NAME = 7  # "công chức văn phòng - thống kê"
# Tokens between the work and its body ("chuyên gia | về an ninh châu Á tại | Viện B"); none begins another
# clause.
_LONGEST_FIELD = 8
_APART = ("biết", "nói", "rằng", "cùng", "do", "khi", "để", "đã", "sẽ", "bị", "được", "có", "và", "làm")
# No work for the body: "cán bộ hưu trí phường A", "nhân viên cũ của B", "cán bộ không chuyên trách xã C".
_NOT_NOW = ("hưu", "cũ", "sống", "ở", "quê", "gửi", "đến", "lão", "khởi", "không")
# Behind these stands what the work is about: "chuyên gia về Ngân hàng Nhà nước", "nghiên cứu Quốc hội Mỹ".
_ABOUT = ("về", "cứu", "với", "viết")
_SERVED = ("xã", "phường", "thị trấn")
_COMMUNAL = ("Cán bộ", "Công chức")
_COUNCIL = "Ủy ban nhân dân"


def read_employment(scan: Scan, index: int) -> TitlePhrase | None:
    """Read the work that begins at the token."""
    at = index
    while scan.word(at) in _LEADING:
        at += 1
    former = scan.word(at) in _FORMER
    named = _named(scan, at + former)
    if named is None:
        return None
    row, field = named
    body = _body(scan, field, communal=row.title.startswith(_COMMUNAL))
    modifiers = frozenset({"former"}) if former else frozenset()
    return TitlePhrase(index, body.end, row, body, modifiers) if body is not None else None


def _named(scan: Scan, index: int) -> tuple[TitleRow, int] | None:
    """Return the row of the longest words for work that begin here, and the token after them."""
    for length in range(_LONGEST_NAME, 0, -1):
        row = _employments().get(" ".join(scan.tokens.lowers[index : index + length]))
        if row is not None:
            return row, index + length
    return None


def _body(scan: Scan, index: int, *, communal: bool) -> OrganizationPhrase | None:
    """Return the body, over the words for the field before it; officials may serve a commune by its name."""
    for at in range(index, index + _LONGEST_FIELD):
        begins = scan.match(HEAD, at) is not None or scan.match(ORGANIZATION, at) is not None
        if begins and at > index and scan.word(at - 1) in _ABOUT:
            return None
        if begins:
            body = read_organization(scan, at)
            if body is not None:
                return body
        place = read_place(scan, at) if communal else None
        if place is not None and place.level in _SERVED and place.name is not None:
            return OrganizationPhrase(at, place.end, f"{_COUNCIL} {place.name}", place=place)
        parted = index < at and scan.word(at) == "," and scan.match(HEAD, at + 1) is not None
        passed = parted or scan.word(at).isalpha() or scan.word(at) in DASHES
        if not passed or scan.word(at) in _APART or scan.word(at) in _NOT_NOW:
            return None
    return None


def beside_no_office(claims: Sequence[Holding]) -> list[Holding]:
    """Return the claims without the work of those who have an office in the article, too."""
    work = {row.title for row in _employments().values()}
    officials = {claim.person for claim in claims if claim.title not in work}
    return [claim for claim in claims if claim.title not in work or claim.person not in officials]


@cache
def _employments() -> dict[str, TitleRow]:
    """Return the words for work, in small letters."""
    rows = read_table("data/employments.tsv")
    return {row["words"]: TitleRow(row["title"], None, None, "") for row in rows}
