"""What an organisation was before and became, and a post that goes on under another name of its office.

Comes in: an organisation or a post. Goes out: `Lineage`, `PostLine`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rdflib.term import Identifier, URIRef

from kg.model.answers import Answer, Hit
from kg.model.dates import DateSpan, PartialDate
from kg.model.interval import Grade
from kg.model.lines import Lineage, OfficeChange, PostLine
from kg.query.answering import briefly, undated
from kg.query.events import bounds_of
from kg.query.posts import head_posts, posts_of
from kg.query.session import Session, said
from kg.query.tenures import Spell, by_time, read_tenures
from kg.query.texts import Row
from kg.text.collation import sort_key
from kg.vocabulary import Kind, local_id

_SINGLE = "1"


def lineage(session: Session, organization: str) -> Lineage:
    """Return what an organisation was before, what became of it, and who headed it all the time.

    Raises:
        QueryError: If the name may mean several organisations.
        NotFoundError: If it means none.
    """
    asked = session.find("organization", organization)
    facts = next(iter(session.rows("validity", organization=[asked.iri])), {})
    back, on = _changes(session, asked.iri, "resulting"), _changes(session, asked.iri, "original")
    return Lineage(
        id=asked.id,
        name=asked.label,
        valid_from=said(facts, "from"),
        valid_to=said(facts, "to"),
        predecessors=_bodies(one.originals for one in back if asked.id in _ids(one.resultings)),
        successors=_bodies(one.resultings for one in on if asked.id in _ids(one.originals)),
        changes=_in_order({*back, *on}),
        heads=_heads(session, asked.iri, back, on),
    )


def _heads(
    session: Session, home: URIRef, back: Sequence[OfficeChange], on: Sequence[OfficeChange]
) -> tuple[Answer, ...]:
    """Return who headed a body and those it came of, and since each change those that came of it."""
    found: dict[Spell, date | None] = {}
    for body, day in _counted_since(home, back, on).items():
        posts = head_posts(session).intersection(posts_of(session, [body]))
        spells = read_tenures(session, posts=sorted(posts)) if posts else ()
        alone = any(spell.single for spell in spells)
        found.update((spell, day) for spell in spells if spell.single or not alone)
    told = briefly(session, found)
    return tuple(
        told[spell.iri] for spell in sorted(found, key=by_time) if _seen_since(told[spell.iri], found[spell])
    )


def _counted_since(
    home: URIRef, back: Iterable[OfficeChange], on: Iterable[OfficeChange]
) -> Mapping[URIRef, date | None]:
    """Return each body of a line with the day since which its holders count, or None where all do."""
    since: dict[URIRef, date | None] = {_beside(home, body): None for one in back for body in one.originals}
    for change in on:
        day = PartialDate.parse(change.date).earliest() if change.date else None
        since.update((_beside(home, body), day) for body in change.resultings)
    return since | {home: None}


def post_line(session: Session, post: str) -> PostLine:
    """Return everyone who held a post, also while its office bore other names.

    In another body of the line the post with the same title goes on; else, for a single seat, the only single
    seat there. Of a body that was there before others came to it, only those count who were seen since.

    Raises:
        QueryError: If the name may mean several posts.
        NotFoundError: If it means none.
    """
    asked = session.find("post", post)
    facts = session.rows("posts_in", post=[asked.iri])
    if not facts:
        answers = undated(session, read_tenures(session, posts=[asked.iri]))
        return PostLine(asked.label, asked.id, (Hit(asked.id, "post", asked.label),), (), answers)
    home = URIRef(facts[0]["organization"])
    back, on = _changes(session, home, "resulting"), _changes(session, home, "original")
    found: dict[Identifier, date | None] = {asked.iri: None}
    for body, since in _counted_since(home, back, on).items():
        same = _same_post(session, facts[0], body) if body != home else ()
        found.update(dict.fromkeys(same, since))
    answers = tuple(
        answer
        for answer in undated(session, read_tenures(session, posts=sorted(found)))
        if _seen_since(answer, found[_iri(found, answer.post_id)])
    )
    order = [local_id(home), *(body.id for one in on for body in one.resultings)]
    past = [body.id for one in back for body in one.originals]
    homes = _homes(session, found)
    ranked = sorted(found, key=lambda iri: _rank(homes[iri], past, order))
    hits = tuple(Hit(local_id(iri), "post", session.label(iri)) for iri in ranked)
    return PostLine(asked.label, asked.id, hits, _in_order({*back, *on}), answers)


def _rank(home: str, past: Sequence[str], order: Sequence[str]) -> int:
    return -1 - past.index(home) if home in past else order.index(home)


def _homes(session: Session, posts: Iterable[Identifier]) -> dict[Identifier, str]:
    rows = session.rows("posts_in", post=sorted(posts))
    return {row["post"]: local_id(row["organization"]) for row in rows}


def _iri(posts: Iterable[Identifier], identifier: str) -> Identifier:
    return next(iri for iri in posts if local_id(iri) == identifier)


def _seen_since(answer: Answer, since: date | None) -> bool:
    """Whether a holder was seen in the post on or after a day; without a day everybody counts."""
    last = answer.earliest_end or answer.latest_start or answer.latest_end
    return since is None or last is None or last >= since


def _same_post(session: Session, asked: Row, body: URIRef) -> list[Identifier]:
    """Return the post of a body that goes on as the one asked for; none, or one."""
    rows = session.rows("posts_in", organization=[body])
    same = [row["post"] for row in rows if row["title"] == asked["title"]]
    if same or said(asked, "seats") != _SINGLE:
        return same[:1]
    single = [row["post"] for row in rows if said(row, "seats") == _SINGLE]
    return single if len(single) == 1 else []


def _beside(organization: Identifier, body: Hit) -> URIRef:
    """Return the IRI of a body, which differs from that of another in its last segment."""
    return URIRef(organization.rpartition("/")[0] + f"/{body.id}")


def _changes(session: Session, start: Identifier, side: str) -> list[OfficeChange]:
    """Return the changes that lead to a body (`resulting`) or on from it (`original`), the nearest first."""
    other = "original" if side == "resulting" else "resulting"
    found: dict[Identifier, OfficeChange] = {}
    waiting, seen = [start], {start}
    while waiting:
        rows = session.rows("changes", **{side: [waiting.pop(0)]})
        for change in sorted({row["change"] for row in rows} - found.keys()):
            found[change] = _change(session, change)
        for body in sorted({row[other] for row in rows} - seen):
            seen.add(body)
            waiting.append(body)
    return list(found.values())


def _change(session: Session, change: Identifier) -> OfficeChange:
    rows = [row for row in session.rows("changes") if row["change"] == change]
    sides: dict[str, set[Identifier]] = defaultdict(set)
    sources = {str(row["source"]) for row in rows if "source" in row}
    for row in rows:
        sides["original"].add(row["original"])
        sides["resulting"].add(row["resulting"])
    on = said(rows[0], "date")
    first, second, third, fourth = bounds_of(DateSpan.parse(on) if on else None)
    before, after = (_hits(session, sides[side]) for side in ("original", "resulting"))
    return OfficeChange(
        id=local_id(change),
        kind=str(rows[0]["kind"]),
        date=on,
        originals=before,
        resultings=after,
        sources=tuple(sorted(sources)),
        grade=Grade.CERTAIN if sources else Grade.POSSIBLE,
        earliest_start=first,
        latest_start=second,
        earliest_end=third,
        latest_end=fourth,
    )


def _hits(session: Session, bodies: Iterable[Identifier]) -> tuple[Hit, ...]:
    found = (session.entity(body, Kind.ORGANIZATION) for body in bodies)
    return _sorted(Hit(one.id, str(Kind.ORGANIZATION), one.label) for one in found)


def _bodies(groups: Iterable[Iterable[Hit]]) -> tuple[Hit, ...]:
    return _sorted({hit for group in groups for hit in group})


def _sorted(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=lambda hit: (sort_key(hit.label), hit.id)))


def _ids(hits: Iterable[Hit]) -> set[str]:
    return {hit.id for hit in hits}


def _in_order(changes: Iterable[OfficeChange]) -> tuple[OfficeChange, ...]:
    return tuple(sorted(changes, key=lambda one: (one.date or "", one.id)))
