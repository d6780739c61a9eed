"""A graph of any size in the shape of a real one, from simulated careers.

Comes in: how many statements, more or less. Goes out: an output directory as `kg build` leaves it, made by
the same code: posts of one seat with about six holders, each attested by two or three sentences, four
sentences an article. Names are put together from syllables and mean nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path
from random import Random

from kg import graph
from kg.model.claims import Evidence
from kg.model.dates import DateSpan, PartialDate
from kg.model.document import DateBasis, Document, Publication
from kg.model.entity import Organization, Person, Post, Resolution, ResolvedHolding
from kg.query import Session
from kg.query.index import INDEX, write_index
from kg.store import BUILDS, CURRENT, STORE, create_store, open_build
from kg.temporal import timeline
from kg.text.slug import stable_id
from tests.simulation.careers import simulate

_FAMILY, _MIDDLE, _GIVEN = (
    syllables.split()
    for syllables in (
        "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh",
        "Văn Thị Hữu Đức Minh Quang Xuân Thanh Ngọc Đình Công Hồng Anh Kim Thu Gia",
        "An Bình Cường Dũng Đạt Giang Hà Hải Hằng Hiếu Hoa Hùng Hương Khánh Lan Linh Long Mai Nam Nga Nhung "
        "Phong Phúc Quân Quyên Sơn Tâm Thảo Thắng Thủy Toàn Trang Trung Tuấn Uyên Việt Vinh Yến Châu Chi",
    )
)
_TITLES = ("Giám đốc", "Chủ tịch", "Bí thư", "Trưởng ban", "Chánh Thanh tra", "Viện trưởng")
_BODIES = ("Sở Tài chính", "Hội đồng", "Đảng ủy", "Ban Quản lý", "Thanh tra", "Viện Nghiên cứu")
_POSTS_AT_ONCE = 200
_SENTENCES = 4
_PEOPLE_TO_A_POST = 20
_STEP = 104_729  # a prime
_TOLD_BY = 2  # articles for each tenure, beside those of its start and its end


def make(out: Path, statements: int) -> Path:
    """Make a graph of so many statements, or a few more, and return its output directory."""
    run = graph.Run("synthetic", sha256(str(statements).encode()).hexdigest())
    build = out / BUILDS / run.id
    build.mkdir(parents=True)
    written = 0
    with (build / "graph.nq").open("w", encoding="utf-8", newline="\n") as file:
        for part in count():
            resolution = offices(part * _POSTS_AT_ONCE, _POSTS_AT_ONCE)
            for line in graph.quads(resolution, timeline(resolution), run):
                file.write(line + "\n")
                written += 1
            if written >= statements:
                break
    create_store(build / STORE, build / "graph.nq")
    with open_build(build) as store:
        write_index(Session(store), build / INDEX, run.id)
    (out / CURRENT).symlink_to(Path(BUILDS) / run.id)
    return out


def offices(first: int, number: int) -> Resolution:
    """Return so many posts with all that is told of them, from the first-th on."""
    world = simulate(first, number, _TOLD_BY)
    posts = {one.id: _post(first + place) for place, one in enumerate(world.posts)}
    names = dict.fromkeys(one.person for one in world.holdings)
    people = {name: _person(first * _PEOPLE_TO_A_POST + place) for place, name in enumerate(names)}
    holdings = [_told(one, f"{first} {place}", people, posts) for place, one in enumerate(world.holdings)]
    groups = [holdings[place : place + _SENTENCES] for place in range(0, len(holdings), _SENTENCES)]
    articles = [_article(f"bai-{first}-{place}", group) for place, group in enumerate(groups)]
    return Resolution(
        documents=tuple(document for document, _ in articles),
        people=tuple(sorted(people.values(), key=lambda one: one.id)),
        organizations=tuple(_body(first + place) for place in range(number)),
        posts=tuple(posts.values()),
        holdings=tuple(holding for _, group in articles for holding in group),
    )


def person_name(number: int) -> str:
    """Return the name of the so-manyth person; no two of the first 358,400 are equal."""
    parts = []
    number *= _STEP  # so that neighbours do not share all but the last syllable
    for syllables in (_GIVEN, _GIVEN, _MIDDLE, _FAMILY):
        number, place = divmod(number, len(syllables))
        parts.append(syllables[place])
    return " ".join(reversed(parts))


def some_person(random: Random, posts: int) -> str:
    """Draw the name of somebody who held one of the first so many posts."""
    part = random.randrange(posts // _POSTS_AT_ONCE)
    return person_name(part * _POSTS_AT_ONCE * _PEOPLE_TO_A_POST + random.randrange(_POSTS_AT_ONCE))


def post_name(number: int) -> str:
    """Return the label of the so-manyth post."""
    return f"{_TITLES[number % len(_TITLES)]} {body_name(number)}"


def body_name(number: int) -> str:
    """Return the name of the so-manyth organisation."""
    return f"{_BODIES[number % len(_BODIES)]} số {number}"


def _person(number: int) -> Person:
    name = person_name(number)
    return Person(stable_id(name), name)


def _body(number: int) -> Organization:
    name = body_name(number)
    return Organization(stable_id(name), name, kind="office")


def _post(number: int) -> Post:
    title, body, label = _TITLES[number % len(_TITLES)], body_name(number), post_name(number)
    return Post(stable_id(label), title, stable_id(body), label, seats=1)


def _told(
    one: ResolvedHolding, key: str, people: Mapping[str, Person], posts: Mapping[str, Post]
) -> ResolvedHolding:
    """Give a simulated claim the names of its person and its post."""
    person, post = people[one.person], posts[one.post]
    claim = replace(one.claim, person=person.name, title=post.title, organization=post.label)
    return ResolvedHolding(sha256(key.encode()).hexdigest()[:12], person.id, post.id, claim)


def _article(identifier: str, told: Sequence[ResolvedHolding]) -> tuple[Document, list[ResolvedHolding]]:
    """Write an article of these claims, and give each the words that say it."""
    text, holdings = "", []
    for one in told:
        quote = f"{one.claim.organization} {one.claim.person}"
        words = Evidence(len(text) + 4, len(text) + 4 + len(quote), quote)
        holdings.append(replace(one, claim=replace(one.claim, doc=identifier, evidence=words)))
        text += f"Ông {quote} phát biểu tại hội nghị. "
    days = [one.claim.on for one in told if one.claim.on is not None]
    last = max(days, key=PartialDate.latest)
    published = Publication(DateSpan(last, last), DateBasis.STATED)
    digest = sha256(text.encode()).hexdigest()
    return Document(
        identifier, text, digest, published, title=text[:60], publisher="bantin.example"
    ), holdings
