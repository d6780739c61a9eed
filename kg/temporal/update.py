"""A timeline brought up to date after documents came, changed or went.

Comes in: the timeline of one resolution, that resolution, and the next one. Goes out: the timeline of the
next one, the same as from scratch; only posts that something changed for are worked out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from kg.model.entity import Resolution
from kg.model.interval import Timeline
from kg.temporal.same_words import read_with
from kg.temporal.timeline import Index, contested_in, part_of


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Record = TypeVar("_Record", bound=_Identified)


def update(known: Timeline, before: Resolution, after: Resolution) -> Timeline:
    """Return the timeline of a resolution, given that of another which differs little from it.

    Args:
        known: Timeline of `before`.
        before: What it was made from.
        after: What there is now.
    """
    indexes = Index(before), Index(after)
    posts = _changed_posts((before, after), indexes)
    fresh = part_of(indexes[1], posts)
    tenures = [*(one for one in known.tenures if one.post not in posts), *fresh.tenures]
    conflicts = [*(one for one in known.conflicts if one.post not in posts), *fresh.conflicts]
    return Timeline(
        tuple(sorted(tenures, key=lambda one: one.id)), tuple(sorted(conflicts, key=lambda one: one.id))
    )


def changed_posts(before: Resolution, after: Resolution) -> frozenset[str]:
    """Return the posts whose tenures may differ.

    What they rest on, or are named by, is not the same; or their words speak of such a post too, and are now
    contested in it, or no longer.
    """
    return _changed_posts((before, after), (Index(before), Index(after)))


def _changed_posts(sides: tuple[Resolution, Resolution], indexes: tuple[Index, Index]) -> frozenset[str]:
    posts = frozenset(_changed(sides, indexes))
    old, new = (contested_in(index, posts) for index in indexes)
    contested = old ^ new
    return posts.union(*(_posts_of_words(index, contested) for index in indexes)) if contested else posts


def _posts_of_words(index: Index, contested: frozenset[str]) -> set[str]:
    """Return the posts that the words of some attestations speak of."""
    told = [one for one in index.holdings if one.id in contested]
    together = read_with(told, index.holdings)
    return {one.post for one in index.holdings if one.id in together}


def _changed(sides: tuple[Resolution, Resolution], indexes: tuple[Index, Index]) -> Iterator[str]:
    before, after = sides
    bodies = _differing(before.organizations, after.organizations)
    dead = _unequal(*(index.deaths for index in indexes))
    people = _differing(before.people, after.people) | dead
    documents = _unequal(*(index.published for index in indexes))
    old, new = ({one.id: one for one in side.holdings} for side in sides)
    for one in (*before.holdings, *after.holdings):
        other = new.get(one.id) if old.get(one.id) is one else old.get(one.id)
        if (other is not one and other != one) or one.person in people or one.claim.doc in documents:
            yield one.post
    yield from _differing(before.posts, after.posts)
    below = _below(after, bodies)
    yield from (post.id for post in after.posts if post.organization in below)


def _unequal(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """Return the keys under which two tables do not hold the same."""
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _differing(before: Iterable[_Record], after: Iterable[_Record]) -> set[str]:
    """Return the ids of records that came, went or changed."""
    old, new = ({one.id: one for one in side} for side in (before, after))
    return {
        key
        for key in old.keys() | new.keys()
        if old.get(key) is not new.get(key) and old.get(key) != new.get(key)
    }


def _below(resolution: Resolution, bodies: set[str]) -> set[str]:
    """Return the bodies and all that are part of them: a term is that of the nearest body that has one."""
    found = set(bodies)
    while True:
        more = {one.id for one in resolution.organizations if one.parent in found} - found
        if not more:
            return found
        found |= more
