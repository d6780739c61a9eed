"""Women among the heads of the four central offices and of units of the level of a Vụ, year by year.

Comes in: a first and a last day, or neither. Goes out: `WomenAmongHeads`. Only certain heads count, and a
gender only where a source states it ("bà", "ông", "nữ" before the name): none is guessed from a name. Like
who is who, what is stated of a person is what the graph says today, also under `known_on`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from rdflib.term import Identifier, URIRef

from kg.model.answers import Answer, Witness
from kg.model.heads import Gender, Head, WomenAmongHeads, YearOfHeads
from kg.query.answering import briefly
from kg.query.labels import Entity
from kg.query.presence import certain_days, checked_days
from kg.query.session import Session
from kg.query.tenures import Spell, read_tenures
from kg.query.witnesses import by_day, read_witnesses
from kg.query.wording import plain, sentence
from kg.text.collation import sort_key

_Days = tuple[date, date]
_Stated = Mapping[URIRef, Mapping[Gender, Sequence[Witness]]]


def women_among_heads(
    session: Session, since: date | None = None, until: date | None = None
) -> WomenAmongHeads:
    """Return the heads of each year with their stated genders, and how complete that is.

    Raises:
        QueryError: If the days are in the wrong order.
    """
    asked = checked_days(since or date.min, until or date.max)
    posts, spells, stated, told = session.once(_headed)
    known = {spell: days for spell in spells if (days := certain_days(spell, asked))}
    if not known:
        return WomenAmongHeads(since, until, (), (), "Không nguồn nào cho biết chắc ai đứng đầu.")
    first = since or min(days[0] for days in known.values())
    last = until or max(days[1] for days in known.values())
    heads = _heads(known, stated, told)
    years = tuple(_by_year((first, last), heads, known, posts))
    return WomenAmongHeads(first, last, heads, years, _reason(heads, (first, last)))


def _headed(session: Session) -> tuple[int, Sequence[Spell], _Stated, Mapping[URIRef, Answer]]:
    """Return how many posts head an office, who held them and when, genders told, and tenures as answers."""
    posts = sorted(URIRef(row["post"]) for row in session.rows("headships"))
    spells = read_tenures(session, posts=posts) if posts else ()
    people = {spell.person.iri for spell in spells}
    return len(posts), spells, _stated(session, people) if people else {}, briefly(session, spells)


def _heads(known: Mapping[Spell, _Days], stated: _Stated, told: Mapping[URIRef, Answer]) -> tuple[Head, ...]:
    own: dict[Entity, dict[Spell, _Days]] = defaultdict(dict)
    for spell, days in known.items():
        own[spell.person][spell] = days
    heads = (
        _head(person, spells, stated.get(person.iri, {}), tuple(told[spell.iri] for spell in spells))
        for person, spells in own.items()
    )
    return tuple(sorted(heads, key=lambda one: (sort_key(one.person), one.person_id)))


def _head(
    person: Entity,
    spells: Mapping[Spell, _Days],
    stated: Mapping[Gender, Sequence[Witness]],
    tenures: tuple[Answer, ...],
) -> Head:
    years = {year for days in spells.values() for year in _years(days)}
    return Head(
        person.label,
        person.id,
        tuple(dict.fromkeys(spell.post.label for spell in spells)),
        tuple(sorted(years)),
        next(iter(stated)) if len(stated) == 1 else None,
        tuple(witness for found in stated.values() for witness in found[:1]),
        tenures,
    )


def _stated(session: Session, people: Iterable[Identifier]) -> _Stated:
    """Return for each person the genders that sources state, with the sentences, the earliest first."""
    rows = session.rows("genders", person=sorted(people))
    witnesses = read_witnesses(session, {row["evidence"] for row in rows})
    found: dict[URIRef, dict[Gender, list[Witness]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[URIRef(row["person"])][Gender(str(row["gender"]))].append(witnesses[str(row["evidence"])])
    for genders in found.values():
        for told in genders.values():
            told.sort(key=by_day)
    return found


def _by_year(
    asked: _Days, heads: Sequence[Head], known: Mapping[Spell, _Days], posts: int
) -> Iterator[YearOfHeads]:
    genders: dict[int, list[Gender | None]] = defaultdict(list)
    for head in heads:
        for year in head.years:
            genders[year].append(head.gender)
    seated: dict[int, set[Identifier]] = defaultdict(set)
    for spell, days in known.items():
        for year in _years(days):
            seated[year].add(spell.post.iri)
    for year in _years(asked):
        told = genders.get(year, [])
        unstated = told.count(None)
        yield YearOfHeads(
            year,
            told.count(Gender.WOMAN),
            told.count(Gender.MAN),
            unstated,
            round(1 - unstated / len(told), 4) if told else None,
            posts,
            len(seated.get(year, ())),
        )


def _years(days: _Days) -> range:
    return range(days[0].year, days[1].year + 1)


def _reason(heads: Sequence[Head], days: _Days) -> str:
    stated = sum(head.gender is not None for head in heads)
    women = sum(head.gender is Gender.WOMAN for head in heads)
    told = f"nguồn nêu rõ giới tính của {stated}/{len(heads)} người đứng đầu được biết chắc"
    return sentence(
        f"từ ngày {plain(days[0])} đến ngày {plain(days[1])}, {told}, trong đó {women} là nữ",
        "không ai bị đoán giới tính theo tên",
    )
