"""Questions that a graph understands, to begin with, or in the place of one that it does not.

Comes in: a session, a language, perhaps a question. Goes out: questions. The example of a form stands where
the graph knows its names and has something of its days; else what the form means is asked with names of the
graph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice

from kg.errors import QueryError
from kg.query.asking.reading import Reading, form_of, read_in
from kg.query.asking.tables import Form, forms
from kg.query.session import Session
from kg.query.tenures import Spell, read_tenures
from kg.query.wording import plain

_SHOWN = 4
_TRIED = 50  # tenures, until one is found of which all names mean one thing only
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

Suggestions = Sequence[tuple[Form, str]]


def questions(session: Session, language: str) -> tuple[str, ...]:
    """Return a question of each form that the graph understands, in Vietnamese ("vi") or English ("en")."""
    return _asked(_suggestions(session, language))


def nearest(session: Session, reading: Reading, language: str) -> tuple[str, ...]:
    """Return the questions that the graph understands which are nearest to one that it does not."""
    cues = reading.cues or frozenset()
    found = sorted(_suggestions(session, language), key=lambda one: one[0].distance(reading.slots, cues))
    return _asked(found)[:_SHOWN]


def _asked(found: Suggestions) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question for _, question in found))


def _suggestions(session: Session, language: str) -> Suggestions:
    return session.once(_in_english if language == "en" else _in_vietnamese)


def _in_vietnamese(session: Session) -> Suggestions:
    return _understood(session, 0)


def _in_english(session: Session) -> Suggestions:
    return _understood(session, 1)


def _understood(session: Session, language: int) -> Suggestions:
    """Return each form with its example, or with what it means, where the graph understands that."""
    spells = read_tenures(session)
    days = [bound.day for spell in spells for bound in spell.bounds()]
    known = (min(days, default=date.max), max(days, default=date.min))
    names = _names(session, spells)
    found = []
    for form in forms():
        meant = (form.meant, form.english)[language]
        tried = (form.examples[language], _filled(meant, names | _times(form, names, language)))
        question = next((one for one in tried if one and _fits(session, form, one, known)), None)
        if question is not None:
            found.append((form, question))
    return tuple(found)


def _fits(session: Session, form: Form, question: str, known: tuple[date, date]) -> bool:
    """Whether the graph takes a question for one of the form, and has something of the days in it."""
    try:
        reading = read_in(session, question)
    except QueryError:
        return False
    read, span = form_of(reading), reading.span
    told = span is None or (known[0] <= span.end.latest() and span.start.earliest() <= known[1])
    return told and read is not None and read.name == form.name


def _filled(meant: str, names: Mapping[str, object]) -> str | None:
    """Return what a form means as a question; None where the graph has too few names for it."""
    try:
        asked = meant.format_map(names)
    except KeyError:
        return None
    return f"{asked[0].upper()}{asked[1:]}?"


def _names(session: Session, spells: Sequence[Spell]) -> dict[str, object]:
    """Return names to ask about: of the holder who is certain last, of his post and body, and of another."""
    certain = [(days[1], spell) for spell in spells if (days := spell.certain_days())]
    latest = sorted(certain, key=lambda one: (one[0], one[1].single, one[1].iri), reverse=True)
    clear = ((day, spell) for day, spell in islice(latest, _TRIED) if _clear(session, spell))
    day, first = next(clear, (None, None))
    if day is None or first is None:
        return {}
    found: dict[str, object] = {"person": first.person.label, "post": first.post.label, "on": day}
    found["since"] = first.interval.latest_start.day if first.interval.latest_start else day
    if first.organization:
        found["organization"] = first.organization.label
    other = next((one for _, one in clear if one.person.iri != first.person.iri), None)
    return found | ({"other": other.person.label} if other else {})


def _clear(session: Session, spell: Spell) -> bool:
    """Whether the names of the holder and of the post mean nobody and nothing else."""
    named = (("person", spell.person.label), ("post", spell.post.label))
    return all(len(session.labels.bearing(kind, label)) == 1 for kind, label in named)


def _times(form: Form, names: Mapping[str, object], language: int) -> dict[str, str]:
    """Return the day, or the years, that a form asks about, as the language writes them."""
    on, since = names.get("on"), names.get("since")
    if not isinstance(on, date) or not isinstance(since, date):
        return {}
    if "days" in form.slots:
        span = ("từ năm {} đến năm {}", "between {} and {}")[language]
        return {"day": span.format(min(since.year, on.year - 1), on.year)}
    return {"day": (plain(on), f"{on.day} {_MONTHS[on.month - 1]} {on.year}")[language]}
