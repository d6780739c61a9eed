"""True careers in single-seat posts, and articles that tell of them with errors.

Comes in: a seed, how many articles a tenure has, how often they err. Goes out: a `World` whose truth is
known, and the claims a reader would have made of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from kg.model.claims import Evidence, Holding, Status
from kg.model.dates import PartialDate
from kg.model.entity import Person, Post, Resolution, ResolvedHolding

FIRST = date(1998, 1, 1)
LAST = date(2024, 12, 31)


@dataclass(frozen=True, slots=True)
class Noise:
    """How often, of all articles, something is wrong.

    Attributes:
        day: The day is off by one to three.
        year: The year, which the text left out, was guessed one off.
        person: Somebody else is named as the holder.
        old_title: Of the articles of the sixty days after a change, those that call the one who left by the
            old title.
        coarse: Nothing is wrong, but only the month or the year is given.
        told: Share of starts and of ends that some article dates.
    """

    day: float = 0.01
    year: float = 0.003
    person: float = 0.003
    old_title: float = 0.01
    coarse: float = 0.1
    told: float = 0.3


CLEAN = Noise(0, 0, 0, 0)
USUAL = Noise()
HARSH = Noise(0.03, 0.009, 0.009, 0.03)


@dataclass(frozen=True, slots=True)
class Truth:
    """One true tenure: first and last day in office."""

    person: str
    post: str
    start: date
    end: date


@dataclass(slots=True)
class World:
    """What was so, and what was told of it."""

    truths: list[Truth] = field(default_factory=list)
    holdings: list[ResolvedHolding] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)

    def resolution(self) -> Resolution:
        """Return the claims as the stage of time takes them."""
        people = sorted({one.person for one in self.holdings})
        return Resolution(
            people=tuple(Person(one, one) for one in people),
            posts=tuple(self.posts),
            holdings=tuple(self.holdings),
        )


def simulate(seed: int, posts: int, articles: float, noise: Noise = USUAL) -> World:
    """Return a world of posts whose tenures have so many articles each, on the average.

    Tenures last one to eight years; some holders have held the post before; one change in six leaves the seat
    empty for some weeks, one in six is a hand-over on one day.
    """
    random = Random(seed)
    world = World()
    for number in range(posts):
        post = f"post{number}"
        world.posts.append(Post(post, "Chủ nhiệm", None, post, seats=1))
        truths = list(_tenures(random, post))
        world.truths += truths
        for place, claim in enumerate(_articles(random, truths, articles, noise)):
            world.holdings.append(ResolvedHolding(f"{post}-{place:05}", claim.person, post, claim))
    return world


def _tenures(random: Random, post: str) -> Iterator[Truth]:
    day = FIRST + timedelta(random.randrange(700))
    people: list[str] = []
    while day < LAST:
        again = [one for one in sorted(set(people) - set(people[-1:])) if random.random() < 0.05]
        person = again[0] if again else f"{post}-person{len(people)}"
        people.append(person)
        end = day + timedelta(random.randint(365, 2900))
        if end > LAST:
            return
        yield Truth(person, post, day, end)
        day = end + timedelta(random.choice((0, 1, 1, 1, 1, random.randint(2, 60))))


def _articles(random: Random, truths: list[Truth], number: float, noise: Noise) -> Iterator[Holding]:
    for place, truth in enumerate(truths):
        for day, status in ((truth.start, Status.START), (truth.end, Status.END)):
            if random.random() < noise.told:
                yield _claim(random, truth.person, day, status, noise)
        for _ in range(_count(random, number)):
            day = truth.start + timedelta(random.randint(0, (truth.end - truth.start).days))
            person = truth.person
            if random.random() < noise.person:
                person = random.choice(truths).person if random.random() < 0.5 else f"{truth.post}-stranger"
            before = truths[place - 1] if place else None
            fresh = before is not None and (day - truth.start).days < 60
            if before is not None and fresh and random.random() < noise.old_title:
                person = before.person
            yield _claim(random, person, day, Status.HOLDS, noise)


def _count(random: Random, mean: float) -> int:
    """Draw a number with this mean; more or fewer articles tell of one tenure than of another."""
    return max(1, round(random.gauss(mean, mean / 3)))


def _claim(random: Random, person: str, day: date, status: Status, noise: Noise) -> Holding:
    if random.random() < noise.day:
        day += timedelta(random.choice((-3, -2, -1, 1, 2, 3)))
    if random.random() < noise.year:
        day += timedelta(random.choice((-365, 365)))
    on = PartialDate.of(day)
    if random.random() < noise.coarse:
        on = PartialDate(day.year, day.month if random.random() < 0.7 else None)
    return Holding("d", person, "Chủ nhiệm", None, status, Evidence(0, 0, ""), "simulated", 1.0, on=on)
