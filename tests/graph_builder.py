"""Builds small graphs for tests of the read side, from records, with ids that follow from names."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from kg.graph import Run, write
from kg.model.claims import Decree, Event, Evidence, Holding, Part, Participant, Status
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.model.document import DateBasis, Document, Publication
from kg.model.entity import (
    Organization,
    OrganizationChange,
    Person,
    Post,
    Resolution,
    ResolvedDecree,
    ResolvedEvent,
    ResolvedHolding,
    Undecided,
)
from kg.model.interval import Basis, Bound, Conflict, Interval, Tenure, Timeline
from kg.model.judgement import Judgement, Replacement
from kg.store import GraphStore, open_store
from kg.text.slug import stable_id


def post_id(post: str) -> str:
    """Return the id of a post written `title @ organisation`."""
    return stable_id(post.replace(" @ ", " "))


def bound(day: str, *witnesses: str, basis: str = "attested", latest: bool = False) -> Bound:
    """Return a bound; a month or year stands for its first day, or its last if `latest`."""
    partial = PartialDate.parse(day)
    return Bound(
        partial.latest() if latest else partial.earliest(),
        partial.precision,
        Basis(basis),
        tuple(sorted(witnesses)) or ("none",),
    )


@dataclass
class GraphBuilder:
    """Collects records by name and makes a store of them; ids follow from names."""

    documents: dict[str, Document] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    organizations: dict[str, Organization] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    holdings: list[ResolvedHolding] = field(default_factory=list)
    events: list[ResolvedEvent] = field(default_factory=list)
    decrees: list[ResolvedDecree] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    replaced: list[Replacement] = field(default_factory=list)
    changes: list[OrganizationChange] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)

    def article(
        self,
        doc: str,
        text: str,
        published: str | None = None,
        basis: DateBasis = DateBasis.STATED,
        **facts: str | tuple[str, ...],
    ) -> str:
        """Add an article; `facts` are fields of `Document`."""
        publication = Publication(DateSpan.parse(published), basis) if published else None
        digest = sha256(text.encode()).hexdigest()
        self.documents[doc] = Document(doc, text, digest, publication, **facts)  # type: ignore[arg-type]
        return doc

    def organization(
        self,
        name: str,
        *aliases: str,
        kind: str = "office",
        parent: str | None = None,
        unit_of: str | None = None,
        place: str | None = None,
        curated: bool = True,
    ) -> str:
        """Add an organisation; parent and office served are names."""
        self.organizations[name] = Organization(
            stable_id(name),
            name,
            tuple(sorted(aliases)),
            kind,
            parent=stable_id(parent) if parent else None,
            unit_of=stable_id(unit_of) if unit_of else None,
            place=place,
            curated=curated,
        )
        return name

    def person(self, name: str, *aliases: str, discriminator: str = "") -> str:
        """Add a person; needed only for other spellings and namesakes."""
        self.people[name + discriminator] = Person(
            stable_id(name, discriminator), name, tuple(sorted(aliases))
        )
        return name + discriminator

    def post(self, post: str, *aliases: str, seats: int | None = None) -> str:
        """Add a post written `title @ organisation`; needed only for aliases and seats."""
        title, _, organization = post.partition(" @ ")
        if organization and organization not in self.organizations:
            self.organization(organization)
        label = post.replace(" @ ", " ")
        self.posts[post] = Post(
            post_id(post),
            title,
            stable_id(organization) if organization else None,
            label,
            seats,
            tuple(sorted(aliases)),
        )
        return post

    def holding(
        self,
        doc: str,
        person: str,
        post: str,
        quote: str,
        *,
        on: str | None = None,
        status: str = "holds",
        **facts: object,
    ) -> str:
        """Add a claim whose quote stands in the article, and return its attestation id."""
        if person not in self.people:
            self.person(person)
        if post not in self.posts:
            self.post(post)
        title, _, organization = post.partition(" @ ")
        claim = Holding(
            doc,
            self.people[person].name,
            title,
            organization or None,
            Status(status),
            self._words(doc, quote),
            "title-before-name",
            0.95,
            on=PartialDate.parse(on) if on else None,
            **facts,  # type: ignore[arg-type]
        )
        key = f"{stable_id(doc)}-h{len(self.holdings)}"
        self.holdings.append(ResolvedHolding(key, self.people[person].id, self.posts[post].id, claim))
        return key

    def event(
        self,
        doc: str,
        name: str,
        quote: str,
        people: Sequence[str] = (),
        hosts: Sequence[str] = (),
        **facts: object,
    ) -> str:
        """Add an event whose people take part in this order; "*" before a name marks a chair.

        Those whom the quote names have words of their own.
        """
        names = [person.removeprefix("*") for person in people]
        for person in names:
            if person not in self.people:
                self.person(person)
        participants = tuple(
            Participant(
                name,
                Part.CHAIR if person[0] == "*" else Part.ATTENDEE,
                order,
                self._words(doc, name) if name in quote else None,
            )
            for order, (name, person) in enumerate(zip(names, people, strict=True), 1)
        )
        claim = Event(
            doc,
            name,
            str(facts.pop("event_type", "conference")),
            self._words(doc, quote),
            hosts=tuple(hosts),
            participants=participants,
            **facts,  # type: ignore[arg-type]
        )
        key, evidence = stable_id(name, doc), f"{stable_id(doc)}-e{len(self.events)}"
        self.events.append(
            ResolvedEvent(
                key,
                claim,
                evidence,
                tuple(self._host(host) for host in hosts),
                tuple(self.people[person].id for person in names),
                presence=tuple(
                    f"{evidence}-{one.order}" if one.evidence else evidence for one in participants
                ),
            )
        )
        return key

    def told_again(self, doc: str, event: str, quote: str) -> str:
        """Say that another article tells of an event too; return the identifier it would have by itself."""
        claim = next(one.claim for one in self.events if one.id == event)
        own = stable_id(claim.name, doc)
        again = Event(doc, claim.name, claim.event_type, self._words(doc, quote))
        key = f"{stable_id(doc)}-e{len(self.events)}"
        self.events.append(ResolvedEvent(event, again, key, leads=False, reason="Một sự kiện.", own=own))
        return own

    def decree(
        self, doc: str, quote: str, name: str, day: str | None = None, issuer: str | None = None
    ) -> str:
        """Add a cited document named "type number"."""
        kind, _, number = name.rpartition(" ")
        words = self._words(doc, quote)
        claim = Decree(doc, number, kind, words, date=PartialDate.parse(day) if day else None, issuer=issuer)
        key, evidence = stable_id(name), f"{stable_id(doc)}-d{len(self.decrees)}"
        by = self.organizations[issuer].id if issuer else None
        self.decrees.append(ResolvedDecree(key, claim, evidence, by))
        return key

    def tenure(
        self,
        person: str,
        post: str,
        attestations: Sequence[str],
        interval: Interval,
        spell: int = 1,
        *,
        acting: bool = False,
        contested: bool = False,
    ) -> str:
        """Add a tenure."""
        who, what = self.people[person].id, self.posts[post].id
        key = f"{who}-{what}-{spell}"
        self.tenures.append(Tenure(key, who, what, interval, tuple(attestations), spell, acting, contested))
        return key

    def seen(self) -> None:
        """Make a tenure of each person and post not yet covered, from sightings alone.

        For a single seat the holder before and the one after give the outer bounds.
        """
        known = {(tenure.person, tenure.post) for tenure in self.tenures}
        sightings: dict[tuple[str, str], list[ResolvedHolding]] = defaultdict(list)
        for one in self.holdings:
            if (one.person, one.post) not in known and one.claim.on:
                sightings[one.post, one.person].append(one)
        for (post, person), found in sightings.items():
            others = [
                one for (of, who), seen in sightings.items() if of == post and who != person for one in seen
            ]
            single = any(one.seats == 1 for one in self.posts.values() if one.id == post)
            interval = _attested(found, others if single else [])
            ids = tuple(one.id for one in found)
            self.tenures.append(Tenure(f"{person}-{post}-1", person, post, interval, ids))

    def conflict(self, post: str, message: str, *witnesses: str) -> None:
        """Add a contradiction."""
        key = stable_id(message)
        self.conflicts.append(Conflict(key, self.posts[post].id, tuple(sorted(witnesses)), message))

    def unsure(self, name: str, reason: str, *people: str) -> None:
        """Say that people of one name are kept apart without a decision."""
        ids = sorted(self.people[person].id for person in people)
        self.undecided.append(Undecided(name, tuple(ids), reason))

    def leads(self, old: str, person: str) -> str:
        """Say that an identifier published before leads to a person."""
        self.replaced.append(Replacement(old, self.people[person].id))
        return old

    def became(self, *originals: str, into: str, on: str | None = None, kind: str = "rename") -> None:
        """Say that organisations became another."""
        for name in (*originals, into):
            if name not in self.organizations:
                self.organization(name)
        before = tuple(sorted(stable_id(name) for name in originals))
        date = PartialDate.parse(on) if on else None
        change = OrganizationChange(
            stable_id(into, on or ""), kind, before, (stable_id(into),), date, ("Luật",)
        )
        self.changes.append(change)

    def resolution(self) -> Resolution:
        """Return all records but the tenures."""
        return Resolution(
            documents=tuple(self.documents.values()),
            people=tuple(self.people.values()),
            organizations=tuple(self.organizations.values()),
            posts=tuple(self.posts.values()),
            holdings=tuple(self.holdings),
            events=tuple(self.events),
            decrees=tuple(self.decrees),
            undecided=tuple(self.undecided),
            replaced=tuple(self.replaced),
            changes=tuple(self.changes),
            judgements=tuple(self.judgements),
        )

    def timeline(self) -> Timeline:
        """Return tenures and contradictions."""
        return Timeline(tuple(self.tenures), tuple(self.conflicts))

    def write(self, path: Path) -> Path:
        """Write the graph as N-Quads."""
        return write(self.resolution(), self.timeline(), Run("0.1.0", "0" * 64), path)

    def store(self) -> GraphStore:
        """Return a store in memory with the graph."""
        store = open_store("memory:")
        with tempfile.TemporaryDirectory() as folder:
            store.load(self.write(Path(folder) / "graph.nq"))
        return store

    def _words(self, doc: str, quote: str) -> Evidence:
        start = self.documents[doc].text.index(quote)
        return Evidence(start, start + len(quote), quote)

    def _host(self, name: str) -> str:
        return self.organizations[name].id if name in self.organizations else self.people[name].id


def _attested(found: Iterable[ResolvedHolding], others: Iterable[ResolvedHolding]) -> Interval:
    """Return the interval of a tenure that is known from sightings on whole days only."""
    days = sorted((_day(one), one.id) for one in found)
    first, last = days[0], days[-1]
    before = max(((_day(one), one.id) for one in others if _day(one) < first[0]), default=None)
    after = min(((_day(one), one.id) for one in others if _day(one) > last[0]), default=None)
    return Interval(
        earliest_start=Bound(before[0], Precision.DAY, Basis.SUCCESSION, before[1:]) if before else None,
        latest_start=Bound(first[0], Precision.DAY, Basis.ATTESTED, first[1:]),
        earliest_end=Bound(last[0], Precision.DAY, Basis.ATTESTED, last[1:]),
        latest_end=Bound(after[0], Precision.DAY, Basis.SUCCESSION, after[1:]) if after else None,
        ongoing_at=last[0],
    )


def _day(holding: ResolvedHolding) -> date:
    on = holding.claim.on
    assert on is not None
    return on.earliest()
