"""What a build is made of: one reading of each document that it was given, or that was sent to its graph.

Comes in: what was read of the articles given, in any order, and the directory of the graph. Goes out: the
readings by document, what is left out and why, and the articles that were sent and stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import graph, ingest, store
from kg.errors import Reason, because
from kg.model.claims import Reading
from kg.model.document import Document, Rejected
from kg.pipeline.absorbing import in_order
from kg.pipeline.posted import POSTED, posted
from kg.pipeline.reading import read_all


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a build is made of.

    Attributes:
        readings: One of each document, by document.
        rejected: What is left out, in an order of its own.
        posted: The articles that were sent, as lines by id; those that cannot be read any more stay, too.
    """

    readings: tuple[Reading, ...]
    rejected: tuple[Rejected, ...]
    posted: Mapping[str, str]


def gathered(results: Iterable[Reading | Rejected], out: Path) -> Gathered:
    """Return what the next build of a directory is made of; nobody may send an article meanwhile.

    An article that was sent stands before another one of its id that is given; the very same one is no longer
    kept as sent, since it comes with the others. Two ids that make one identifier are not both taken.

    Raises:
        StoreError: If the list of articles that were sent is damaged.
    """
    live = out / store.CURRENT
    lines = posted(live)
    given, rejected = _parted(results)
    sent, unread = _parted(read_all(ingest.tellings([str(live / POSTED)], None) if lines else ()))
    texts = {one.document.id: one.document for one in given}
    own = [one for one in sent if texts.get(one.document.id) != one.document]
    stands = {one.document.id for one in own}
    others = [one for one in given if one.document.id not in stands]
    overruled = [Rejected(name, _sent(name)) for name in sorted(stands & texts.keys())]
    readings, clashes = _told_apart([*own, *others])
    kept = {name: line for name, line in lines.items() if name in stands or name not in texts}
    left = sorted((*rejected, *unread, *overruled, *clashes), key=lambda one: (one.source, str(one.reason)))
    return Gathered(in_order(readings), tuple(left), kept)


def _parted(results: Iterable[Reading | Rejected]) -> tuple[list[Reading], list[Rejected]]:
    """Return the readings, one of each document, and what is left out."""
    tellings: dict[str, list[Reading]] = defaultdict(list)
    rejected: list[Rejected] = []
    for result in results:
        if isinstance(result, Rejected):
            rejected.append(result)
        else:
            tellings[result.document.id].append(result)
    for told in tellings.values():
        rejected += _left_out(told)
    return list(in_order(told[0] for told in tellings.values())), rejected


def _left_out(told: list[Reading]) -> Iterator[Rejected]:
    """Put the telling of a document that stands before the others; yield why each of these is left out."""
    if len(told) > 1:
        told.sort(key=lambda reading: ingest.facts(reading.document))
        kept, *others = (reading.document for reading in told)
        yield from (Rejected(kept.id, _why_left_out(kept, other)) for other in others)


def _why_left_out(kept: Document, other: Document) -> Reason:
    facts, left = ingest.facts(kept), ingest.facts(other)
    if kept.sha256 == other.sha256:
        return ingest.told_again(kept.id, facts, left)
    return ingest.other_text(kept.id, facts.published or because("one without a date"))


def _sent(name: str) -> Reason:
    """Return why an article is left out for one that was sent."""
    return because(
        "another article with the id {name!r} was sent to the graph, and stands; "
        "withdraw that one (DELETE /v1/documents/ID), or give this one an id of its own",
        name=name,
    )


def _told_apart(readings: Iterable[Reading]) -> tuple[list[Reading], list[Rejected]]:
    """Return the readings whose documents have identifiers of their own, and why the others are left out."""
    known: dict[str, Reading] = {}
    clashes = []
    for one in readings:
        identifier, name = graph.article_id(one.document.id), one.document.id
        kept = known.setdefault(identifier, one)
        if kept is not one:
            why = because(
                "its identifier in the graph, {identifier}, is that of {kept!r} too, which is kept; "
                "give one of them another id",
                identifier=identifier,
                kept=kept.document.id,
            )
            clashes.append(Rejected(name, why))
    return list(known.values()), clashes
