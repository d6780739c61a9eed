"""What was known on a day: tenures from those documents alone that were published by then.

Comes in: a day, and the function that works out tenures from claims (the edge gives it, since this side knows
nothing of the stages). Goes out: tenures, their sources and contradictions, worked out again post by post
from the attestations that the graph holds; and whether a document counts, for what needs no working out.

A document whose date of publication nobody knows does not count. Who is who, and which words mean which post,
is what the graph says today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rdflib.term import Identifier, URIRef

from kg.model.claims import Evidence, Holding, Status
from kg.model.dates import DateSpan, PartialDate
from kg.model.details import PersonnelChange
from kg.model.document import DateBasis, Document, Publication
from kg.model.entity import Organization, Person, Post, Resolution, ResolvedDetail, ResolvedHolding
from kg.model.interval import Bound, Interval, Tenure, Timeline
from kg.query.session import Session, said, told
from kg.query.tenures import Spell
from kg.query.texts import Row, Terms
from kg.vocabulary import BOUNDS, Kind, iri, local_id

Bounder = Callable[[Resolution], Timeline]
"""Works out tenures from claims: `kg.temporal.timeline`."""


@dataclass(frozen=True, slots=True)
class _Known:
    """One post as it was known."""

    spells: tuple[Spell, ...]
    sources: Mapping[URIRef, set[str]]
    messages: Mapping[str, str]
    witnesses: Mapping[str, set[str]]
    sightings: Sequence[tuple[str, str]]


class Past:
    """The view of a graph from a day in the past; remembers the posts it has worked out.

    Args:
        day: Last day of publication that counts.
        bound: Works out tenures from claims.
    """

    def __init__(self, day: date, bound: Bounder) -> None:
        self.day = day
        self._bound = bound
        self._posts: dict[URIRef, _Known] = {}

    def tenures(
        self, session: Session, *, posts: Terms | None = None, people: Terms | None = None
    ) -> tuple[Spell, ...]:
        """Return the tenures of posts, of people, or of people in posts."""
        wanted = None if people is None else set(people)
        if posts is None:
            rows = session.rows("attested", **({} if wanted is None else {"person": sorted(wanted)}))
            posts = {row["post"] for row in rows}
        found = (spell for known in self._known(session, posts) for spell in known.spells)
        return tuple(spell for spell in found if wanted is None or spell.person.iri in wanted)

    def sources(self, spells: Iterable[Spell], most: int) -> Mapping[URIRef, set[str]]:
        """Return the attestations that each tenure rests on; none for one with more than `most`."""
        found = {spell.iri: self._posts[spell.post.iri].sources[spell.iri] for spell in spells}
        return {tenure: set(rests) if len(rests) <= most else set() for tenure, rests in found.items()}

    def conflicts(self, session: Session, post: URIRef) -> tuple[Mapping[str, str], Mapping[str, set[str]]]:
        """Return the messages and witnesses of contradictions about a post."""
        (known,) = self._known(session, [post])
        return known.messages, known.witnesses

    def nearest(self, session: Session, post: URIRef, on: date) -> tuple[str | None, str | None]:
        """Return the last sighting up to the day and the first after it."""
        (known,) = self._known(session, [post])
        day = on.isoformat()
        before = max((one for one in known.sightings if one[0] <= day), default=(None, None))
        after = min((one for one in known.sightings if one[0] > day), default=(None, None))
        return before[1], after[1]

    def _known(self, session: Session, posts: Iterable[Identifier]) -> list[_Known]:
        wanted = sorted({URIRef(post) for post in posts})
        missing = [post for post in wanted if post not in self._posts]
        if missing:
            self._read(session, missing)
        return [self._posts[post] for post in wanted]

    def counts(self, row: Row) -> bool:
        """Whether the document of a row counts: it has a date, and was published by the day."""
        return "issued" in row and self._published(row)

    def _published(self, row: Row) -> bool:
        """Whether the document of a row was published by the day, whichever day of its date it was."""
        return DateSpan.parse(str(row["issued"])).end.latest() <= self.day

    def _read(self, session: Session, wanted: Sequence[URIRef]) -> None:
        """Work out posts from the attestations published by the day.

        The single seats that the same articles give to the same people are worked out beside them: a witness
        that is contested there is contested here. Of posts that holders of any of these left by death, what
        is said of the dead is enough: it tells the day.
        """
        beside = {URIRef(row["seat"]) for row in session.rows("twins", post=wanted)}
        seats = sorted(beside.union(wanted))
        seated = self._heard(session, seats)
        known = session.as_known(None).once(_deaths)
        deaths = [
            one for person in sorted({row["person"] for row in seated}) for one in known.get(person, ())
        ]
        left = sorted({URIRef(one["left"]) for one in deaths}.difference(seats))
        posts = sorted({*seats, *left})
        rows: dict[URIRef, list[Row]] = {post: [] for post in posts}
        for row in (*seated, *self._heard(session, left, {one["person"] for one in deaths})):
            rows[URIRef(row["post"])].append(row)
        facts = {URIRef(row["post"]): row for row in session.rows("post", post=posts)}
        heard = [row for own in rows.values() for row in own]
        resolution = replace(_resolution(session, facts, heard), details=tuple(map(_death, deaths)))
        found = self._bound(resolution)
        evidence = {local_id(str(row["evidence"])): str(row["evidence"]) for row in heard}
        for post in wanted:
            about = _about(found, local_id(post))
            self._posts[post] = _as_known(session, facts[post], rows[post], about, evidence)

    def _heard(
        self, session: Session, posts: Sequence[URIRef], people: Collection[Identifier] | None = None
    ) -> list[Row]:
        """Return what attestations published by the day claim; the claims of others are not even read.

        Args:
            session: The graph.
            posts: Of which posts.
            people: Of whom; None for everybody.
        """
        if not posts:
            return []
        given = {} if people is None else {"person": sorted(people)}
        rows = session.rows("attested", post=posts, **given)
        heard = {row["evidence"]: row for row in rows if self._published(row)}
        claims = session.rows("claimed", evidence=sorted(heard)) if heard else ()
        return [heard[claim["evidence"]] | claim for claim in claims]


def _deaths(session: Session) -> Mapping[Identifier, Sequence[Row]]:
    """Return the posts that were left by death, by whom; a function for `Session.once`."""
    found: dict[Identifier, list[Row]] = defaultdict(list)
    for row in session.rows("deaths"):
        found[row["person"]].append(row)
    return found


def _about(found: Timeline, post: str) -> Timeline:
    return Timeline(
        tuple(one for one in found.tenures if one.post == post),
        tuple(one for one in found.conflicts if one.post == post),
    )


def _bodies(session: Session, organizations: Iterable[Identifier]) -> dict[URIRef, Organization]:
    """Return the organisations and all above them."""
    found: dict[URIRef, Organization] = {}
    waiting = {URIRef(one) for one in organizations}
    while waiting:
        parents = {
            URIRef(row["organization"]): URIRef(row["parent"])
            for row in session.rows("above", organization=sorted(waiting))
        }
        for one in waiting:
            above = local_id(parents[one]) if one in parents else None
            found[one] = Organization(local_id(one), session.label(one), parent=above)
        waiting = set(parents.values()) - found.keys()
    return found


def _resolution(session: Session, facts: Mapping[URIRef, Row], rows: Sequence[Row]) -> Resolution:
    """Return what some attestations say about some posts."""
    issued = {str(row["document"]): DateSpan.parse(str(row["issued"])) for row in rows}
    people = sorted({row["person"] for row in rows})
    bodies = _bodies(session, [row["organization"] for row in facts.values() if "organization" in row])
    return Resolution(
        documents=tuple(
            Document(name, "", "", Publication(date, DateBasis.STATED)) for name, date in issued.items()
        ),
        people=tuple(Person(local_id(one), session.label(one)) for one in people),
        organizations=tuple(bodies.values()),
        posts=tuple(_post(session, row) for row in facts.values()),
        holdings=tuple(map(_holding, rows)),
    )


def _post(session: Session, facts: Row) -> Post:
    seats, organization = said(facts, "seats"), said(facts, "organization")
    return Post(
        local_id(facts["post"]),
        session.label(facts["title"]),
        local_id(organization) if organization else None,
        session.label(facts["post"]),
        int(seats) if seats else None,
    )


def _holding(row: Row) -> ResolvedHolding:
    on, since, until = (
        PartialDate.parse(text) if (text := said(row, name)) else None for name in ("on", "since", "until")
    )
    claim = Holding(
        str(row["document"]),
        "",
        "",
        None,
        Status(str(row["status"])),
        Evidence(int(str(row["start"])), int(str(row["end"])), ""),
        "",
        1.0,
        on=on,
        since=since,
        until=until,
        ongoing=told(row, "ongoing"),
        term=said(row, "term"),
        acting=told(row, "acting"),
    )
    return ResolvedHolding(
        local_id(str(row["evidence"])), local_id(str(row["person"])), local_id(str(row["post"])), claim
    )


def _death(row: Row) -> ResolvedDetail:
    """Return the change by which a post was left; the words that say so are those of an attestation."""
    claim = PersonnelChange(str(row["document"]), "", (), (), Evidence(0, 0, ""), reason="death")
    return ResolvedDetail("", claim, (local_id(row["person"]),), left=(local_id(row["left"]),))


def _as_known(
    session: Session, facts: Row, rows: Sequence[Row], found: Timeline, evidence: Mapping[str, str]
) -> _Known:
    people = {local_id(str(row["person"])): row["person"] for row in rows}
    spells = {
        tenure.id: _spell(session, facts, tenure, people[tenure.person], evidence) for tenure in found.tenures
    }
    witnesses: dict[str, set[str]] = defaultdict(set)
    for conflict in found.conflicts:
        witnesses[conflict.id].update(evidence[one] for one in conflict.witnesses)
    return _Known(
        tuple(spells.values()),
        {spells[one.id].iri: {evidence[key] for key in one.attestations} for one in found.tenures},
        {conflict.id: conflict.message for conflict in found.conflicts},
        witnesses,
        [(day, str(row["evidence"])) for row in rows if (day := _sighted(row))],
    )


def _sighted(row: Row) -> str | None:
    """Return the date on which an attestation shows somebody in the post; see `nearest.rq`."""
    on, since, until = (said(row, name) for name in ("on", "since", "until"))
    match Status(str(row["status"])):
        case Status.NOMINATED:
            return None
        case Status.HELD:
            return since or until
        case _:
            return on or since or until


def _spell(
    session: Session, facts: Row, tenure: Tenure, person: Identifier, evidence: Mapping[str, str]
) -> Spell:
    post, seats = URIRef(facts["post"]), said(facts, "seats")
    organization = facts.get("organization")
    base = str(post).removesuffix(f"{Kind.POST}/{tenure.post}")
    return Spell(
        iri=iri(Kind.TENURE, tenure.id, base),
        person=session.entity(person, "person"),
        post=session.entity(post, "post"),
        title=session.label(facts["title"]),
        organization=session.entity(organization, "organization") if organization else None,
        seats=int(seats) if seats else None,
        interval=_interval(tenure.interval, evidence),
        number=tenure.spell,
        acting=tenure.acting,
        contested=tenure.contested,
    )


def _interval(interval: Interval, evidence: Mapping[str, str]) -> Interval:
    """Return the interval with the IRIs of its witnesses in place of their identifiers."""
    bounds: dict[str, Bound | None] = {}
    for term in BOUNDS:
        bound: Bound | None = getattr(interval, term.name)
        named = bound and replace(bound, witnesses=tuple(sorted(evidence[one] for one in bound.witnesses)))
        bounds[term.name] = named
    return replace(interval, **bounds)  # type: ignore[arg-type]
