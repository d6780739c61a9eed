"""Reasons in English of answers that relate people, posts and days, and how a question was taken.

Comes in: answers. Goes out: sentences that claim no more than their Vietnamese counterparts; importing this
module teaches `api.languages.english.reason` these kinds of answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from api.languages.english import day, edtf_in_words, people_listed, reason
from kg.model.interval import Grade
from kg.model.questions import Reply, Understood
from kg.model.reasons import Completeness, Why
from kg.model.relations import (
    Command,
    Connection,
    Duration,
    Handover,
    HoldersDuring,
    MembersDuring,
    Succession,
)
from kg.model.reviews import Bearers
from kg.query.asking.tables import Form, forms
from kg.query.presence import told_apart
from kg.query.wording import people_named, sentence

__all__ = ["reason"]

_DAY = "day"


@reason.register
def _(found: Why) -> str:
    certain = people_named(one for one in found.rivals if one.grade is Grade.CERTAIN)
    other = (
        f"On {day(found.on)} {people_listed(certain)} certainly held this post, which only one person holds."
        if certain
        else ""
    )
    if not found.answers:
        return f"No source names {found.person} in this post. {other}".strip()
    own = f"{found.person}: {reason(found.answers[0])}"
    return f"{own} {other}" if other and found.answers[0].grade is Grade.REFUTED else own


@reason.register
def _(found: Bearers) -> str:
    count = len(found.answers)
    return f"{count} {'person bears' if count == 1 else 'people bear'} the name {found.name}."


@reason.register
def _(found: Handover) -> str:
    proof = (
        "a source says that the one followed the other"
        if found.immediate
        else "no source shows that nobody sat between the two"
    )
    named = f"the next one named after {found.predecessor.person} is {found.successor.person}"
    return sentence(named, _changed_between(found.after, found.by), proof)


def _changed_between(after: date | None, by: date | None) -> str:
    """Say between which days the seat changed hands: the last told of the one, and the first of the next."""
    if after is not None and after == by:
        return f"on {day(after)} itself"
    days = [f"after {day(after)}"] if after else []
    return ", ".join([*days, f"by {day(by)} at the latest"] if by else days)


@reason.register
def _(found: Succession) -> str:
    if found.answers:
        return " ".join(str(reason(one)) for one in found.answers)
    about = f"right before or after {found.person}" if found.person else "after anybody"
    return f"No source tells who came {about} in this post."


@reason.register
def _(found: Duration) -> str:
    doubt = "this tenure is contested, and there may be no day of it" if found.answer.contested else ""
    sides = [word for word, is_open in (("beginning", found.open_start), ("end", found.open_end)) if is_open]
    most = (
        f"{_days(found.longest)} at most"
        if found.longest
        else f"no upper limit, since nothing tells its {' and its '.join(sides)}"
    )
    return sentence(doubt, f"{_days(found.shortest)} at least", most)


@reason.register
def _(found: HoldersDuring) -> str:
    return _during(found)


@reason.register
def _(found: MembersDuring) -> str:
    return _during(found)


@reason.register
def _(found: Command) -> str:
    when = f"on {day(found.on)}"
    direct = [line for line in found.superiors if line.below.person_id == found.person_id]
    if not direct:
        return f"No source tells who was above {found.person} {when}."
    certain = [line for line in direct if line.grade is Grade.CERTAIN]
    names = people_named(line.above for line in certain or direct)
    joined = people_listed(names) if certain else people_listed(names, "or")
    return sentence(f"above {found.person} {when}: {'' if certain else 'possibly '}{joined}")


@reason.register
def _(found: Connection) -> str:
    when = f" on {day(found.on)}" if found.on else ""
    if not found.answers:
        return f"No source shows that {found.person} and {found.other} are connected{when}."
    between = [step.other for step in found.answers[:-1]]
    through = f"through {people_listed(between)}" if between else "directly"
    return f"{found.person} is connected with {found.other} {through}{when}."


@reason.register
def _(found: Completeness) -> str:
    share = f"a certain holder is known for {found.known} of {_days(found.expected)}"
    if found.largest is None:
        return sentence(share)
    after, before = found.largest.after, found.largest.before
    where = f"the largest gap lies after {day(after)} and before {day(before)}"
    advice = f"an article of about {day(after + (before - after) / 2)} that names the holder would help most"
    read = f"{len(found.articles)} articles of that time mention the post" if found.articles else ""
    return sentence(share, where, advice, read)


@reason.register
def _(found: Reply) -> str:
    if found.form is None:
        if not found.unknown:
            return "Each word is understood, but not what is asked with them; the nearest forms are below."
        words = people_listed([f"“{word}”" for word in found.unknown])
        return f"Not understood: {words}; the graph has no such name, and the tables have no such word."
    names = [one for one in found.understood if one.kind != _DAY]
    form = next(form for form in forms() if form.name == found.form and _named(form) == _counted(names))
    days = [edtf_in_words(one.label) for one in found.understood if one.kind == _DAY]
    labels = {one.kind: one.label for one in reversed(names)} | {_DAY: _span(days)}
    return sentence(f"asked: {form.english.format_map(labels | {'other': names[-1].label if names else ''})}")


def _named(form: Form) -> dict[str, int]:
    """Return how many names of each kind a form has."""
    return {kind: count for kind, count in form.slots.items() if kind not in {_DAY, f"{_DAY}s"}}


def _counted(names: Iterable[Understood]) -> dict[str, int]:
    return dict(Counter(one.kind for one in names))


def _span(days: Sequence[str]) -> str:
    return f"from {days[0]} to {days[-1]}" if len(days) > 1 else "".join(days)


def _during(found: HoldersDuring | MembersDuring) -> str:
    when = " ".join(
        part
        for part in (found.since and f"from {day(found.since)}", found.until and f"to {day(found.until)}")
        if part
    )
    certain, possible = map(people_named, told_apart(found.answers))
    clauses = [f"certainly in office: {people_listed(certain)}"] if certain else []
    clauses += [f"possibly in office: {people_listed(possible)}"] if possible else []
    silent = "no source tells who was in office"
    excluded = "those who are named were not in office"
    clauses = clauses or [excluded if found.grade is Grade.REFUTED else silent]
    return sentence(f"{when}, {clauses[0]}" if when else clauses[0], *clauses[1:])


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"
