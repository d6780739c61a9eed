"""The tenures of a graph as QuickStatements, the batch language of Wikidata.

Comes in: a `Register`. Goes out: commands of version 1, fields parted by tabs. A tenure is written where its
post has an item of Wikidata; a person without an item is created. Left out are acting and contested tenures,
which Wikidata would show like any other, and people of whom no tenure is written.

Properties: P39 position held; P580 and P582 start and end where they are known exactly, else P1319 and P8555
earliest and latest start, P8554 and P12506 earliest and latest end; S854 and S577 page and date of a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from kg.errors import DateError
from kg.model.dates import PartialDate, Precision
from kg.query.labels import Entity
from kg.query.register import Register, Source
from kg.query.tenures import Spell

_HUMAN = "Q5"
_PRECISION = {Precision.YEAR: 9, Precision.MONTH: 10, Precision.DAY: 11}
_START, _END = "P580", "P582"
_BOUNDS = ("P1319", "P8555", "P8554", "P12506")
_BREAKS = re.compile(r'[\s"|]+')

Fields = tuple[str, ...]


def quickstatements(register: Register) -> str:
    """Return the batch."""
    return "".join("\t".join(fields) + "\n" for fields in _commands(register))


def _commands(register: Register) -> Iterator[Fields]:
    for _, group in groupby(register.tenures, key=lambda spell: spell.person.iri):
        told = [spell for spell in group if _is_told(spell, register)]
        if not told:
            continue
        person = told[0].person
        subject = register.items.get(person.iri)
        if subject is None:
            yield from _created(person)
        for spell in told:
            sources = register.sources.get(spell.iri, ())
            post = register.items[spell.post.iri]
            yield (subject or "LAST", "P39", post, *_qualifiers(spell), *_references(sources))


def _is_told(spell: Spell, register: Register) -> bool:
    return spell.post.iri in register.items and not spell.acting and not spell.contested


def _created(person: Entity) -> Iterator[Fields]:
    yield ("CREATE",)
    yield "LAST", "Lvi", _quoted(person.label)
    for alias in person.aliases:
        yield "LAST", "Avi", _quoted(alias)
    yield "LAST", "P31", _HUMAN


def _qualifiers(spell: Spell) -> Iterator[str]:
    interval = spell.interval
    days = interval.days()
    for name, exact, bounds in ((_START, interval.start(), (0, 1)), (_END, interval.end(), (2, 3))):
        if exact is not None:
            yield from (name, _time(exact))
            continue
        for place in bounds:
            day = days[place]
            if isinstance(day, date):
                yield from (_BOUNDS[place], _time(PartialDate.of(day)))


def _references(sources: Sequence[Source]) -> Iterator[str]:
    """Yield the fields of each source; "!" parts one from the one before."""
    addresses = [one for one in sources if one.url]
    for number, one in enumerate(addresses):
        yield from ("!S854" if number else "S854", _quoted(one.url or ""))
        published = _day(one.published)
        if published is not None:
            yield from ("S577", _time(published))


def _day(published: str | None) -> PartialDate | None:
    try:
        return PartialDate.parse(published) if published else None
    except DateError:  # a span of days
        return None


def _time(value: PartialDate) -> str:
    day = f"{value.year:04d}-{value.month or 0:02d}-{value.day or 0:02d}"
    return f"+{day}T00:00:00Z/{_PRECISION[value.precision]}"


def _quoted(text: str) -> str:
    return f'"{_BREAKS.sub(" ", text).strip()}"'
