"""Seats that nobody is known to have held, acting holders, and how complete the holders of a post are known.

Comes in: a post (or none, for all single seats) and days. Goes out: `Vacancies` and `Completeness`. Days that
no claim covers are a gap in what we know. A vacancy lies between a told end and a told start; even there an
unnamed holder may have sat, so it is never more than possible.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, pairwise

from rdflib.term import Literal, URIRef

from kg.model.answers import Gap, Hit
from kg.model.dates import DateSpan
from kg.model.interval import Basis, Bound, Grade
from kg.model.reasons import Completeness, Vacancies, Vacancy
from kg.query.answering import briefly, undated
from kg.query.grading import came_in_since, disputed
from kg.query.labels import Entity
from kg.query.presence import certain_days, checked_days, counted
from kg.query.session import Session
from kg.query.tenures import DATED, Spell, read_tenures
from kg.query.texts import Row
from kg.query.witnesses import by_day, read_witnesses
from kg.query.wording import plain, sentence

_DAY = timedelta(days=1)
_TOLD = (*DATED, Basis.FORMER)
_Days = tuple[date, date]


def vacancies(
    session: Session, post: str | None = None, since: date | None = None, until: date | None = None
) -> Vacancies:
    """Return the vacancies and acting holders of a single seat, or of all, that touch the days.

    Raises:
        QueryError: If the days are in the wrong order, or the name may mean several posts.
        NotFoundError: If it means none.
    """
    days = checked_days(since or date.min, until or date.max)
    held = session.once(_seats) if post is None else _held(session, [session.find("post", post).iri])
    found = [one for spells in held for one in _vacancies(session, spells, days)]
    acting = [spell for spells in held for spell in _acting(spells, days)]
    found.sort(key=lambda one: (one.after, one.post, one.predecessor.person))
    return Vacancies(since, until, tuple(found), undated(session, acting))


def _seats(session: Session) -> Sequence[Sequence[Spell]]:
    """Return the tenures of every single seat that several held, or somebody acting; for `Session.once`."""
    held = _held(session, [URIRef(row["post"]) for row in session.rows("single_seats")])
    return tuple(spells for spells in held if len(spells) > 1 or spells[0].acting)


def _held(session: Session, posts: Sequence[URIRef]) -> Sequence[Sequence[Spell]]:
    """Return tenures post by post; posts that nobody held are left out."""
    held: dict[URIRef, list[Spell]] = defaultdict(list)
    for spell in read_tenures(session, posts=posts) if posts else ():
        held[spell.post.iri].append(spell)
    return tuple(held.values())


def _touches(spell: Spell, days: _Days) -> bool:
    return spell.covers(days[1], days[0]) is not Grade.REFUTED


def _vacancies(session: Session, spells: Sequence[Spell], days: _Days) -> Iterator[Vacancy]:
    regular = [spell for spell in spells if spell.single and not (spell.acting or spell.contested)]
    for one, following in pairwise(regular):
        left, came = _told(one.interval.latest_end), _told(following.interval.earliest_start)
        if one.person == following.person or left is None or came is None:
            continue
        empty = came.day - left.day > _DAY
        if empty and left.day < days[1] and came.day > days[0]:
            acting = tuple(_acting(spells, (left.day, came.day)))
            told = briefly(session, (one, following, *acting))
            evidence = read_witnesses(session, (*left.witnesses, *came.witnesses)).values()
            yield Vacancy(
                one.post.label,
                one.post.id,
                left.day,
                came.day,
                told[one.iri],
                told[following.iri],
                Grade.POSSIBLE,
                tuple(told[spell.iri] for spell in acting),
                tuple(sorted(evidence, key=by_day)),
            )


def _told(bound: Bound | None) -> Bound | None:
    """Return the bound if a source tells of the end or start itself, not just of another in the seat."""
    return bound if bound is not None and bound.basis in _TOLD else None


def _acting(spells: Sequence[Spell], days: _Days) -> Iterator[Spell]:
    """Yield who may have acted on some of the days; nobody acts any more once a full holder came in."""
    for one in spells:
        if one.acting and _touches(one, days) and not came_in_since(one, spells, days[0]):
            yield one


def completeness(session: Session, post: str, since: date, until: date) -> Completeness:
    """Return how many days of a post have a certain holder, and what would close the largest gap.

    A post of many seats counts as known on a day on which anybody is certain: nobody says how many should be.

    Raises:
        QueryError: If the days are in the wrong order, or the name may mean several posts.
        NotFoundError: If it means none.
    """
    days = since, until = checked_days(
        *(min(max(day, date.min + _DAY), date.max - _DAY) for day in (since, until))
    )
    asked = session.find("post", post)
    spells = read_tenures(session, posts=[asked.iri])
    covered = _joined(found for spell in spells if (found := certain_days(spell, days)))
    gaps = tuple(_gaps(covered, days))
    expected = (until - since).days + 1
    known = sum((last - first).days + 1 for first, last in covered)
    largest = max(gaps, key=lambda gap: (gap.before - gap.after, gap.before), default=None)
    articles = _articles(session, asked, largest) if largest else ()
    return Completeness(
        asked.label,
        asked.id,
        since,
        until,
        expected,
        known,
        _disputed(spells, days),
        round(known / expected, 4),
        gaps,
        largest,
        articles,
        _advice(known, expected, largest, articles),
        counted(session, spells, days),
    )


def _joined(stretches: Iterable[_Days]) -> list[_Days]:
    """Return stretches of days, those that touch as one."""
    joined: list[_Days] = []
    for first, last in sorted(stretches):
        if joined and first - joined[-1][1] <= _DAY:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return joined


def _gaps(covered: Sequence[_Days], days: _Days) -> Iterator[Gap]:
    """Yield the stretches between, each from the last covered day before to the first after."""
    edges = [(days[0] - _DAY, days[0] - _DAY), *covered, (days[1] + _DAY, days[1] + _DAY)]
    for (_, last), (first, _) in pairwise(edges):
        if first - last > _DAY:
            yield Gap(last, first)


def _disputed(spells: Sequence[Spell], days: _Days) -> int:
    """Count the days on which the sources put two people into the seat; dispute changes at bounds only."""
    bounds = {bound.day for spell in spells for bound in spell.bounds() if days[0] <= bound.day <= days[1]}
    marks = sorted({days[0], *bounds, *(day + _DAY for day in bounds), days[1] + _DAY})
    return sum((end - start).days for start, end in pairwise(marks) if disputed(spells, start))


def _articles(session: Session, post: Entity, gap: Gap) -> tuple[Hit, ...]:
    """Return the articles of the gap that name the post: they may name a holder that was not read."""
    rows = chain.from_iterable(_naming(session, name, gap) for name in post.names())
    found = {URIRef(row["article"]) for row in rows if _lies_in(gap, str(row["published"]))}
    entities = (session.entity(iri, "document") for iri in sorted(found))
    return tuple(Hit(one.id, one.kind, one.label) for one in entities)


def _naming(session: Session, name: str, gap: Gap) -> Sequence[Row]:
    """Return the articles that hold a name; an index leaves few of them to be looked through."""
    if session.index is None:
        return session.rows("published", phrase=[Literal(name)])
    likely = [iri for iri, published in session.index.naming(name) if _lies_in(gap, published)]
    return session.rows("published", phrase=[Literal(name)], article=likely) if likely else ()


def _lies_in(gap: Gap, published: str) -> bool:
    """Whether a day of publication may lie in a gap."""
    span = DateSpan.parse(published)
    return gap.after < span.end.latest() and span.start.earliest() < gap.before


def _advice(known: int, expected: int, largest: Gap | None, articles: Sequence[Hit]) -> str:
    share = f"biết chắc người giữ chức {known}/{expected} ngày"
    if largest is None:
        return sentence(share)
    where = f"khoảng trống lớn nhất: sau ngày {plain(largest.after)}, trước ngày {plain(largest.before)}"
    middle = largest.after + (largest.before - largest.after) / 2
    advice = f"một bài quanh ngày {plain(middle)} nêu tên người giữ chức sẽ thu hẹp nhiều nhất"
    read = f"{len(articles)} bài trong khoảng ấy có nhắc đến chức này" if articles else ""
    return sentence(share, where, advice, read)
