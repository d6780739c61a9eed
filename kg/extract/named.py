"""Bodies that the words of an article name, inside titles and inside each other.

Comes in: values of chunks, names of bodies. Goes out: the bodies, and how they are named.

    Bí thư Tỉnh ủy Hà Nam                    names Tỉnh ủy Hà Nam
    Ban Thường vụ Đảng ủy Công ty A          names Đảng ủy Công ty A too
    Đảng ủy viên, Bí thư Chi bộ, Trưởng X    the secretary leads the cell of his own unit
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.organizations import OrganizationPhrase
from kg.extract.stand_ins import stands_in
from kg.extract.titles import TitlePhrase

# Heads of bodies whose parts they may head as well.
_LED_BODIES = (("iệu trưởng", "Trường "), ("iám đốc", "Công an "))
_OF_EXAMS = ("Ban Chỉ đạo thi", "Ban Chỉ đạo kỳ thi", "Ban Chấm thi", "Hội đồng thi ")
COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Đảng bộ")


def is_letters(phrase: OrganizationPhrase) -> bool:
    """Whether a body is told only by letters that no table has."""
    return phrase.name.isupper() and not phrase.registered


def is_told(phrase: OrganizationPhrase) -> bool:
    """Whether a body has a name here, and is no word for one told before: "Chủ tịch HĐQT | tổ chức này"."""
    return not (is_letters(phrase) or stands_in(phrase.name))


def leads_own(mate: TitlePhrase) -> bool:
    """Whether a secretary heads the committee of his unit: "Đảng ủy viên" before him is of the one above."""
    body = mate.organization
    return mate.row.place == "party" and body is not None and body.missing == "host"


def is_of_exam(phrase: OrganizationPhrase) -> bool:
    """Whether a body holds an examination, which each province does for its own pupils."""
    return phrase.place is None and phrase.name.startswith(_OF_EXAMS)


def is_provincial(mate: TitlePhrase) -> bool:
    """Whether a title is of the committee or a department of a province."""
    return mate.organization is not None and mate.organization.name.startswith(("Ủy ban nhân dân", "Sở "))


def led_within(title: TitlePhrase, name: str) -> str | None:
    """Return the whole whose part is named: "Phó Hiệu trưởng, Giám đốc Trung tâm A | Trường B"."""
    whole = next((one for head, one in _LED_BODIES if title.row.title.endswith(head)), None)
    at = name.find(f" {whole}") if whole is not None else -1
    return name[at + 1 :] if at >= 0 else None


def bodies_of(value: object) -> Sequence[OrganizationPhrase]:
    """Return the body that a chunk is, or that its title is of."""
    if isinstance(value, OrganizationPhrase):
        return (value,)
    if isinstance(value, TitlePhrase) and value.organization is not None:
        return (value.organization,)
    return ()


def with_inner(name: str) -> Iterator[str]:
    """Yield a name and the committee inside it: "Ban Thường vụ Đảng ủy X" also names "Đảng ủy X"."""
    yield name
    for committee in COMMITTEES:
        place = name.find(f" {committee} ")
        if place >= 0:
            yield name[place + 1 :]
