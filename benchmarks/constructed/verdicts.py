"""Whether a text was read right: all that it tells is claimed, and no other post, decider or meeting.

Comes in: a text by construction and the claims of a reader. Goes out: what is wrong with them.
Posts, days, events and those at them are compared as `kg.evaluate` compares them with annotations; who
decides, who holds a meeting and where, word by word. An event that a text on posts alone makes is no fault,
as an appointment may be taken for one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.constructed.claims import Held, Met
from benchmarks.constructed.texts import Text
from kg.evaluate import Json, compare, same_body


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
    found += ["an event too many"] * (len(_of_type("event", claims)) - len(events)) * bool(events)
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
    return named and same_body(told.organization, claim.get("organization"))


def _named(one: Json) -> str:
    body = one.get("org") or one.get("organization")
    return f"{one.get('person')}, {one.get('title')} {body}, {one.get('status')}"


def _undecided(posts: Sequence[Held], claims: Sequence[Json]) -> Iterator[str]:
    deciders = [
        (one.get("person"), decider)
        for one in _of_type("personnel-change", claims)
        if (decider := _decider(one)) is not None
    ]
    told = [one for post in posts for one in (post.by, post.perhaps_by) if one]
    for post in posts:
        of_person = (decider for person, decider in deciders if person == post.person)
        if post.by and not any(same_body(post.by, one) for one in of_person):
            yield f"who decides: {post.by}"
    for person, decider in deciders:
        if not any(same_body(one, decider) for one in told):
            yield f"who does not decide on {person}: {decider}"


def _decider(change: Json) -> str | None:
    """Return the body that decides, or the office-holder as a text names him: "Thủ tướng Chính phủ"."""
    post = change.get("decided_by")
    if isinstance(post, Mapping):
        return f"{post['title']} {post['organization'] or ''}"
    body = change.get("deciding_body")
    return None if body is None else str(body)


def _misplaced(events: Sequence[Met], claims: Sequence[Json]) -> Iterator[str]:
    for told in events:
        same = [one for one in _of_type("event", claims) if str(one.get("date")) == told.on]
        if told.place and not any(same_body(told.place, one.get("place")) for one in same):
            yield f"the place: {told.place}"
        hosts = [host for one in same for host in _listed(one.get("hosts"))]
        if told.host and not any(same_body(told.host, one) for one in hosts):
            yield f"the host: {told.host}"


def _of_type(name: str, claims: Sequence[Json]) -> list[Json]:
    return [one for one in claims if one.get("type") == name]


def _listed(found: object) -> list[object]:
    return found if isinstance(found, list) else []
