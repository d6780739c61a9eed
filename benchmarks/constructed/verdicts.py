"""Whether a text was read right: all that it tells is claimed, and of posts nothing else.

Comes in: a text by construction and the claims of a reader. Goes out: what is wrong with them.
Posts, days, events and those at them are compared as `kg.evaluate` compares them with annotations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.constructed.claims import Held, Met
from benchmarks.constructed.texts import Text
from kg.evaluate import Json, compare


def faults(text: Text, claims: Sequence[Json]) -> list[str]:
    """Return what is wrong with the claims on a text."""
    posts = [one for one in text.told if isinstance(one, Held)]
    events = [one for one in text.told if isinstance(one, Met)]
    annotation = {
        "doc": text.id,
        "holdings": [one for post in posts for one in _annotated(post, claims)],
        "events": [{"name": one.name, "date": one.on, "participants": [*one.people]} for one in events],
    }
    (verdict,) = compare({text.id: annotation}, claims).verdicts
    found = [f"missed {_named(one)}" for one in verdict.missed]
    found += [f"false {_named(one)}" for one in verdict.false]
    right, every = verdict.dated
    found += ["a day"] * (every - right)
    found += ["an event"] * verdict.counts["event"].missed
    there = verdict.counts["participant"]
    found += ["somebody at it"] * there.missed + ["somebody who is not at it"] * there.false
    return [*found, *_undecided(posts, claims), *_misplaced(events, claims)]


def _annotated(told: Held, claims: Sequence[Json]) -> Iterator[dict[str, object]]:
    """Yield a post with each status that may be told of it; the reader has to tell one."""
    said = {one.get("status") for one in claims if _of(told, one)}
    wanted = next((one for one in told.statuses if one in said), told.statuses[0])
    for status in told.statuses:
        taken, left = status == "start", status == "end"
        yield {
            "person": told.person,
            "title": told.title,
            "org": told.organization,
            "status": status,
            "optional": told.optional or status != wanted,
            "on": (told.since if taken else told.until if left else None) or _day(told, status),
            "from": None if taken or left else told.since,
            "to": None if taken or left else told.until,
        }


def _day(told: Held, status: str) -> str | None:
    return None if status == "held" else told.on


def _of(told: Held, claim: Json) -> bool:
    named = (claim.get("person"), claim.get("title")) == (told.person, told.title)
    return named and _shares(told.organization, str(claim.get("organization")))


def _named(one: Json) -> str:
    body = one.get("org") or one.get("organization")
    return f"{one.get('person')}, {one.get('title')} {body}, {one.get('status')}"


def _undecided(posts: Sequence[Held], claims: Sequence[Json]) -> Iterator[str]:
    changes = [one for one in claims if one.get("type") == "personnel-change"]
    for told in posts:
        if told.by and not any(
            one.get("person") == told.person and _shares(told.by, str(_decider(one))) for one in changes
        ):
            yield f"who decides: {told.by}"


def _decider(change: Json) -> object:
    return change.get("decided_by") or change.get("deciding_body")


def _misplaced(events: Sequence[Met], claims: Sequence[Json]) -> Iterator[str]:
    for told in events:
        same = [one for one in claims if one.get("type") == "event" and str(one.get("date")) == told.on]
        if told.place and not any(_shares(told.place, str(one.get("place"))) for one in same):
            yield f"the place: {told.place}"
        if told.host and not any(_shares(told.host, str(one.get("hosts"))) for one in same):
            yield f"the host: {told.host}"


def _shares(wanted: str, given: str) -> bool:
    """Whether what is given holds the last word of what is wanted, which tells bodies and places apart."""
    return wanted.rsplit(maxsplit=1)[-1].lower() in given.lower()
