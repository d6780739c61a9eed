"""What was read from the words of an article, each with the place of the words.

Comes in: the id of a document. Goes out: `Mention` records in the order of the text. Names are looked for
among the words of a claim, as the claim states them; a person also by the last part of the name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rdflib.term import Identifier

from kg.model.answers import Hit, Witness
from kg.model.mentions import Mention, Naming
from kg.query.article import cited, read_reported
from kg.query.session import Session, said
from kg.query.texts import Row
from kg.query.witnesses import EVENT, read_witnesses
from kg.text.tones import place_tones
from kg.vocabulary import Kind, local_id

PRESENCE = "presence"
"""Kind of words that name who was at an event."""
_HOLDING = "holding"
_DETAILS = ("person", "speaker", "recipient", "taken", "left", "post", "body")
"""Columns of `detailed.rq` that say whom and what a detail is about, in this order."""

_Named = tuple[str, Hit]


@dataclass(slots=True)
class _Claim:
    """A claim before its place is known: its kind, what it is about, and what to look for among its words."""

    kind: str
    about: dict[str, Hit] = field(default_factory=dict)
    names: list[_Named] = field(default_factory=list)

    def add(self, hit: Hit, *names: str | None) -> None:
        self.about[hit.id] = hit
        self.names += [(name, hit) for name in names if name]


def mentions(session: Session, document: str) -> tuple[Mention, ...]:
    """Return what was read from an article, in the order of its text.

    Args:
        session: The graph.
        document: Document id as given to the build, identifier of the article, or headline.

    Raises:
        QueryError: If several articles have this headline.
        NotFoundError: If there is none.
    """
    claims = _claims(session, session.find("document", document).iri)
    witnesses = read_witnesses(session, claims)
    found = [_mention(claims[iri], witness) for iri, witness in witnesses.items()]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.id)))


def _claims(session: Session, article: Identifier) -> dict[str, _Claim]:
    """Return the claims of an article under the IRIs of their evidence."""
    claims: dict[str, _Claim] = {}
    for row in session.rows("stated", article=[article]):
        _hold(session, claims.setdefault(str(row["evidence"]), _Claim(_HOLDING)), row)
    for row in read_reported(session, article):
        kind = str(row["kind"])
        claim = claims.setdefault(str(row["evidence"]), _Claim(kind))
        claim.add(_event(session, row) if kind == EVENT else _decree(session, row))
    events = set(claims)
    for row in session.rows("present", article=[article]):
        if str(row["evidence"]) not in events:  # those of the event itself name nobody
            person = _hit(session, row["person"], Kind.PERSON)
            claims.setdefault(str(row["evidence"]), _Claim(PRESENCE)).add(person, person.label)
    for row in session.rows("detailed", article=[article]):
        _detail(session, claims.setdefault(str(row["evidence"]), _Claim(str(row["kind"]))), row)
    return claims


def _detail(session: Session, claim: _Claim, row: Row) -> None:
    for column in _DETAILS:
        if column in row:
            hit = _hit(session, row[column], _kind(row[column]))
            claim.add(hit, hit.label)


def _hold(session: Session, claim: _Claim, row: Row) -> None:
    """Add whom and what a holding speaks of; what only its words state has no page."""
    if "person" in row:
        claim.add(_hit(session, row["person"], Kind.PERSON), said(row, "statedPerson"))
    if "post" in row:
        claim.add(_hit(session, row["post"], Kind.POST), said(row, "statedTitle"))


def _event(session: Session, row: Row) -> Hit:
    return _hit(session, row["thing"], Kind.EVENT)


def _decree(session: Session, row: Row) -> Hit:
    return Hit(local_id(row["thing"]), str(Kind.DECREE), cited(session, row))


def _hit(session: Session, iri: Identifier, kind: str) -> Hit:
    entity = session.entity(iri, kind)
    return Hit(entity.id, str(kind), entity.label)


def _kind(iri: Identifier) -> str:
    return str(iri).rsplit("/", 2)[-2]


def _mention(claim: _Claim, witness: Witness) -> Mention:
    return Mention(
        id=witness.id,
        kind=claim.kind,
        start=witness.start,
        end=witness.end,
        about=tuple(claim.about.values()),
        namings=tuple(sorted(_namings(claim.names, witness), key=lambda one: (one.start, one.end))),
        status=witness.status if claim.kind == _HOLDING else None,
        on=witness.on,
        rule=witness.rule,
    )


def _namings(names: Iterable[_Named], witness: Witness) -> Iterator[Naming]:
    """Yield the first place of each name among the words; of a person, of its last part where that is all."""
    taken: dict[str, set[int]] = defaultdict(set)
    words = _folded(witness.quote)
    for name, hit in names:
        for told in (name, name.split()[-1]) if hit.kind == Kind.PERSON else (name,):
            place = words.find(_folded(told))
            if place >= 0 and len(words) == len(witness.quote) and place not in taken[hit.id]:
                taken[hit.id].add(place)
                yield Naming(witness.start + place, witness.start + place + len(told), hit)
                break


def _folded(words: str) -> str:
    """Return words without case, and with tones where they are usual: "Uỷ viên" is "Ủy viên"."""
    return place_tones(words).casefold()
