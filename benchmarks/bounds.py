"""How fast bounds follow from attestations, and how fast one more document is taken in.

Comes in: nothing; claims are simulated. Goes out: seconds of one core (processor time, since others may use
the machine) and peak memory for a million attestations over a hundred thousand posts; seconds for many
sightings in one seat; milliseconds for one more document on a graph of 1,500 articles.
"""

from __future__ import annotations

import gzip
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.material import CORPUS, FOLDER
from kg.ingest import read
from kg.model.claims import Evidence, Holding, Reading, Status
from kg.model.dates import PartialDate
from kg.model.entity import Person, Post, Resolution, ResolvedHolding
from kg.pipeline import absorb, know, read_all
from kg.pipeline.absorbing import in_order
from kg.temporal import timeline, update

POSTS = 100_000
CLAIMS = 10
ARTICLES = 1500
ONE_SEAT = 10_000
_PER_ARTICLE = 7
_TOLD = (*(Status.HOLDS,) * 8, Status.START, Status.END)
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
    yield _one_seat()
    yield from _one_more()
    yield from one_more_article()


def _one_seat() -> str:
    resolution = attestations(1, ONE_SEAT, (Status.HOLDS,))
    begun = time.process_time()
    timeline(resolution)
    return f"{ONE_SEAT:,} sightings in one seat: {time.process_time() - begun:.1f} s of one core"


def _one_more() -> Iterator[str]:
    posts = 400
    old = attestations(posts, ARTICLES * _PER_ARTICLE // posts)
    known = timeline(old)
    extra = tuple(_claim(Random(number), (f"post{number}", "new"), 99) for number in range(_PER_ARTICLE))
    people = sorted((*old.people, *(Person(one.person, one.person) for one in extra)), key=lambda one: one.id)
    new = Resolution(people=tuple(people), posts=old.posts, holdings=(*old.holdings, *extra))
    begun = time.process_time()
    updated = update(known, old, new)
    milliseconds = 1000 * (time.process_time() - begun)
    same = "the same as" if updated == timeline(new) else "NOT the same as"
    yield f"one more document on {ARTICLES:,} articles: {milliseconds:.0f} ms, {same} from scratch"


def one_more_article() -> Iterator[str]:
    """Yield how long the last article of the corpus takes to join the others, once all are read."""
    if not CORPUS.exists():
        yield f"one more article: skipped, no corpus in {FOLDER.name}/corpus"
        return
    with TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        corpus.write_bytes(gzip.decompress(CORPUS.read_bytes()))
        readings = [
            one
            for one in read_all(read([str(corpus)], sys.stdin.buffer), workers=2)
            if isinstance(one, Reading)
        ]
    *others, last = in_order(readings)
    before, after = know(others), know(readings)
    begun = time.process_time()
    absorbed = absorb(before, [last])
    whole = 1000 * (time.process_time() - begun)
    begun = time.process_time()
    same = update(before.timeline, before.resolution, after.resolution) == absorbed.timeline == after.timeline
    tenures = 1000 * (time.process_time() - begun)
    told = "the same as" if same else "NOT the same as"
    yield (
        f"one more article of {len(readings):,} in the corpus: tenures {tenures:.0f} ms, {told} from scratch;"
        f" with who is who {whole:.0f} ms"
    )


def attestations(posts: int, each: int, told: Sequence[Status] = _TOLD) -> Resolution:
    """Return claims on single seats: three holders in turn, each claim one of what may be told at random."""
    random = Random(5)
    holdings = tuple(
        _claim(random, (f"post{post}", f"{post}-{number}"), number * 3 // each, told)
        for post in range(posts)
        for number in range(each)
    )
    people = tuple(Person(one, one) for one in sorted({one.person for one in holdings}))
    return Resolution(
        people=people,
        posts=tuple(Post(f"post{post}", "Chủ nhiệm", None, f"post{post}", 1) for post in range(posts)),
        holdings=holdings,
    )


def _claim(
    random: Random, names: tuple[str, str], place: int, told: Sequence[Status] = _TOLD
) -> ResolvedHolding:
    post, identifier = names
    day = date(2000 + 5 * min(place, 3), 1, 1) + timedelta(random.randrange(1800))
    status = random.choice(told)
    person = f"{post}-person{place}"
    claim = Holding("d", person, "", None, status, _WORDS, "", 1.0, on=PartialDate.of(day))
    return ResolvedHolding(f"{post}-{identifier}", person, post, claim)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
