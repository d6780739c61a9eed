"""What articles tell beside holdings, events and decrees: changes of personnel, quotations, awards and more.

Comes in: nothing (records only). Goes out: the claim types and their JSON form, one object a line in the
output of `kg extract`.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.dates import DateSpan, PartialDate
from kg.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, and the named person whose words they are.

    Attributes:
        doc: Document id.
        speaker: Full name.
        text: The words, without the marks.
        evidence: From the speaker to the closing mark, or the other way round.
    """

    doc: str
    speaker: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Award:
    """A decoration, certificate or honorary title that somebody is given.

    Attributes:
        doc: Document id.
        name: "Huân chương Lao động hạng Nhất", "Bằng khen".
        evidence: The words.
        issuer: Body that confers it, full name, where the words tell.
        recipients: People and bodies that get it, full names, in the order of the text.
        period: Years of work for which it is given.
    """

    doc: str
    name: str
    evidence: Evidence
    issuer: str | None = None
    recipients: tuple[str, ...] = ()
    period: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things of one kind; approximate after "hơn", "gần", "khoảng"."""

    amount: float
    unit: str
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """What a body is made up of: "31 tổ chức đảng trực thuộc, gồm 12 đảng bộ cơ sở và 19 chi bộ".

    Attributes:
        doc: Document id.
        body: Full name of the body.
        parts: Numbers of parts or members, in the order of the text.
        evidence: The words.
    """

    doc: str
    body: str
    parts: tuple[Count, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Figure:
    """Work that is counted: "4.756 văn bản" in a period.

    Attributes:
        doc: Document id.
        count: How many of what.
        evidence: The words.
        period: Days, months or years in which it was done.
    """

    doc: str
    count: Count
    evidence: Evidence
    period: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class TitleMention:
    """A title in an organisation without its holder's name: it proves the post, and no holder.

    Attributes:
        doc: Document id.
        title: Role label.
        organization: Full name.
        evidence: The words.
        on: Date of the text.
    """

    doc: str
    title: str
    organization: str
    evidence: Evidence
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class PostNamed:
    """A post by the names of its title and organisation."""

    title: str
    organization: str | None


@dataclass(frozen=True, slots=True)
class PersonnelChange:
    """Posts that one person leaves and takes on one day, by one decision as far as the words tell.

    Attributes:
        doc: Document id.
        person: Full name.
        left: Posts left.
        taken: Posts taken.
        evidence: The words of the first of them.
        on: Day of the decision or vote.
        effective: Day from which it counts, where that is told apart.
        decided_by: Office-holder who decides, by title ("Thủ tướng" of "Chính phủ").
        deciding_body: Or the body that decides ("Bộ Chính trị").
        decision: Number of the decision.
        handed_over_by: Who hands it over, full name.
        reason: retirement, transfer, discipline, death, resignation, health or term-end.
        replaces: Who held the post right before, full name ("thay ông A").
    """

    doc: str
    person: str
    left: tuple[PostNamed, ...]
    taken: tuple[PostNamed, ...]
    evidence: Evidence
    on: PartialDate | None = None
    effective: PartialDate | None = None
    decided_by: PostNamed | None = None
    deciding_body: str | None = None
    decision: str | None = None
    handed_over_by: str | None = None
    reason: str | None = None
    replaces: str | None = None


Detail = Quotation | Award | Composition | Figure | TitleMention | PersonnelChange


def detail_as_json(detail: Detail) -> dict[str, object]:
    """Return the claim as the JSON object of `kg extract`."""
    match detail:
        case Quotation():
            told: dict[str, object] = {"type": "quotation", "speaker": detail.speaker, "text": detail.text}
        case Award():
            told = {
                "type": "award",
                "name": detail.name,
                "issuer": detail.issuer,
                "recipients": list(detail.recipients),
                "period": _text(detail.period),
            }
        case Composition():
            told = {
                "type": "composition",
                "body": detail.body,
                "parts": [_count(one) for one in detail.parts],
            }
        case Figure():
            told = {"type": "figure", **_count(detail.count), "period": _text(detail.period)}
        case TitleMention():
            told = {
                "type": "title-mention",
                "title": detail.title,
                "organization": detail.organization,
                "on": _text(detail.on),
            }
        case PersonnelChange():
            told = _change(detail)
    evidence = detail.evidence
    place = {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}
    return {"doc": detail.doc, **told, "evidence": place}


def _change(change: PersonnelChange) -> dict[str, object]:
    return {
        "type": "personnel-change",
        "person": change.person,
        "left": [_post(one) for one in change.left],
        "taken": [_post(one) for one in change.taken],
        "on": _text(change.on),
        "effective": _text(change.effective),
        "decided_by": _post(change.decided_by) if change.decided_by else None,
        "deciding_body": change.deciding_body,
        "decision": change.decision,
        "handed_over_by": change.handed_over_by,
        "reason": change.reason,
        "replaces": change.replaces,
    }


def _post(post: PostNamed) -> dict[str, object]:
    return {"title": post.title, "organization": post.organization}


def _count(one: Count) -> dict[str, object]:
    amount = int(one.amount) if one.amount.is_integer() else one.amount
    return {"amount": amount, "unit": one.unit, "approximate": one.approximate}


def _text(value: PartialDate | DateSpan | None) -> str | None:
    return None if value is None else str(value)
