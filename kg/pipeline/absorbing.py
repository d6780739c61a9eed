"""What is known from documents, and how it changes when one comes, is replaced, or goes.

Comes in: readings, and documents that come or go. Goes out: `Known`: the same as from scratch, whatever the
order in which documents came. Only names and posts that something changed for are worked out again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from kg.model.claims import Reading
from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.resolve.identities import Register
from kg.resolve.judgements import NONE, Judgements
from kg.resolve.resolution import EMPTY, NOTHING, Resolved, resolve_again
from kg.temporal import timeline, update


@dataclass(frozen=True, slots=True)
class Known:
    """What some documents tell.

    Attributes:
        readings: What was read, by document.
        resolution: Who, which body and which post their claims speak of.
        timeline: Who held what when.
        judgements: Human decisions, which come first.
        register: Identifiers of people that were published before; the resolution has those to publish now.
    """

    readings: tuple[Reading, ...]
    resolved: Resolved
    timeline: Timeline
    judgements: Judgements = NONE
    register: Register = EMPTY

    @property
    def resolution(self) -> Resolution:
        """Who, which body and which post the claims speak of."""
        return self.resolved.resolution


def know(readings: Iterable[Reading], judgements: Judgements = NONE, register: Register = EMPTY) -> Known:
    """Return what readings tell, worked out from scratch.

    Raises:
        ResolutionError: If a judgement cannot be followed; it names the rows.
    """
    ordered = in_order(readings)
    resolved = resolve_again(ordered, NOTHING, judgements, register)
    return Known(ordered, resolved, timeline(resolved.resolution), judgements, register)


def absorb(
    known: Known,
    came: Iterable[Reading] = (),
    gone: Collection[str] = (),
    judgements: Judgements | None = None,
) -> Known:
    """Return what is known once documents came or went.

    Args:
        known: What was known before.
        came: Readings of documents; one replaces that of the same identifier.
        gone: Identifiers of documents that went.
        judgements: Human decisions from now on; None for those from before.

    Raises:
        ResolutionError: If a judgement cannot be followed any more; it names the rows.
    """
    fresh = tuple(came)
    away = {one.document.id for one in fresh}.union(gone)
    readings = in_order((*(one for one in known.readings if one.document.id not in away), *fresh))
    decided = known.judgements if judgements is None else judgements
    resolved = resolve_again(readings, known.resolved, decided, known.register)
    spans = update(known.timeline, known.resolution, resolved.resolution)
    return Known(readings, resolved, spans, decided, known.register)


def published(known: Known) -> Known:
    """Return the same when it has been published: the next identifiers of people carry on from these."""
    return replace(known, register=Register(known.resolution.identities))


def in_order(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return readings by document, so that nothing depends on the order in which they came."""
    return tuple(sorted(readings, key=lambda one: (one.document.id, one.document.sha256)))
