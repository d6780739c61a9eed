"""How fast bounds follow from attestations, and how fast one more document is taken in.

Comes in: nothing; claims are simulated. Goes out: seconds of one core (processor time, since others may use
the machine) and peak memory for a million attestations over a hundred thousand posts; milliseconds for one
more document on a graph of 1,500 articles.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from kg.model.claims import Evidence, Holding, Status
from kg.model.dates import PartialDate
from kg.model.entity import Person, Post, Resolution, ResolvedHolding
from kg.temporal import timeline, update

POSTS = 100_000
CLAIMS = 10
ARTICLES = 1500
_PER_ARTICLE = 7
_WORDS = Evidence(0, 0, "")


def report() -> Iterator[str]:
    """Yield the figures line by line."""
    yield "bounds"
    resolution = attestations(POSTS, CLAIMS)
    before = _megabytes()
    begun = time.process_time()
    found = timeline(resolution)
    seconds = time.process_time() - begun
    number = len(resolution.holdings)
    yield f"{number:,} attestations over {POSTS:,} posts: {seconds:.1f} s of one core"
    yield f"{len(found.tenures):,} tenures; peak memory {_megabytes():,.0f} MB, claims alone {before:,.0f} MB"
    yield from _one_more()


def _one_more() -> Iterator[str]:
    posts = 400
    old = attestations(posts, ARTICLES * _PER_ARTICLE // posts)
    known = timeline(old)
    extra = tuple(_claim(Random(number), f"post{number}", "new", 99) for number in range(_PER_ARTICLE))
    people = sorted((*old.people, *(Person(one.person, one.person) for one in extra)), key=lambda one: one.id)
    new = Resolution(people=tuple(people), posts=old.posts, holdings=(*old.holdings, *extra))
    begun = time.process_time()
    updated = update(known, old, new)
    milliseconds = 1000 * (time.process_time() - begun)
    same = "the same as" if updated == timeline(new) else "NOT the same as"
    yield f"one more document on {ARTICLES:,} articles: {milliseconds:.0f} ms, {same} from scratch"


def attestations(posts: int, each: int) -> Resolution:
    """Return claims on single seats: three holders in turn, now and then a start or an end."""
    random = Random(5)
    holdings = tuple(
        _claim(random, f"post{post}", f"{post}-{number}", number * 3 // each)
        for post in range(posts)
        for number in range(each)
    )
    people = tuple(Person(one, one) for one in sorted({one.person for one in holdings}))
    return Resolution(
        people=people,
        posts=tuple(Post(f"post{post}", "Chủ nhiệm", None, f"post{post}", 1) for post in range(posts)),
        holdings=holdings,
    )


def _claim(random: Random, post: str, identifier: str, place: int) -> ResolvedHolding:
    day = date(2000 + 5 * min(place, 3), 1, 1) + timedelta(random.randrange(1800))
    status = random.choice((Status.HOLDS,) * 8 + (Status.START, Status.END))
    person = f"{post}-person{place}"
    claim = Holding("d", person, "", None, status, _WORDS, "", 1.0, on=PartialDate.of(day))
    return ResolvedHolding(f"{post}-{identifier}", person, post, claim)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
