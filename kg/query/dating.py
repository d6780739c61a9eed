"""When an undated article can have been written, given who held what when.

Comes in: the resolved claims of one article, or the titles that it gives to people. Goes out: `Dating`: the
window in which all of them can hold. Only claims about the present bear on the date of an article; a day that
it gives itself is not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256

from rdflib.term import URIRef

from kg.errors import NotFoundError, QueryError
from kg.model.claims import Evidence, Holding, Status
from kg.model.document import Document
from kg.model.entity import Person, Post, Resolution, ResolvedHolding
from kg.model.interval import Bound, Grade
from kg.model.reasons import DatedBy, Dating
from kg.query.answering import briefly
from kg.query.labels import exact_key
from kg.query.session import Session
from kg.query.tenures import Spell, read_tenures
from kg.query.wording import plain, sentence

_Window = tuple[date, date]
_ALWAYS: _Window = (date.min, date.max)
_ASKED = "titles"
"""Id of the article that is made of the titles asked about."""


def dating(session: Session, article: Resolution) -> Dating:
    """Return the days on which every claim of an article about the present can hold.

    A title that the graph does not know, or gives no bound for, leaves every day open.

    Args:
        session: The graph.
        article: What was resolved in one document, and nothing else.
    """
    (document,) = article.documents
    names = {person.id: person.name for person in article.people}
    posts = {post.id: post.label for post in article.posts}
    windows: list[_Window] = [_ALWAYS]
    answers: dict[tuple[str, str, Status], DatedBy] = {}
    for holding in article.holdings:
        key = holding.person, holding.post, holding.claim.status
        if key in answers or not _of_the_present(holding):
            continue
        person, post = names[holding.person], posts[holding.post]
        spells = _spells(session, person, (holding.post, post))
        found = list(_windows(spells, holding.claim.status))
        answers[key] = replace(
            _told(holding, person, post, found), answers=tuple(briefly(session, spells).values())
        )
        windows = _common(windows, found or [_ALWAYS])
    first = min((one[0] for one in windows), default=None)
    last = max((one[1] for one in windows), default=None)
    earliest, latest = _known(first, date.min), _known(last, date.max)
    grade = Grade.REFUTED if not windows else Grade.POSSIBLE if earliest or latest else Grade.UNKNOWN
    return Dating(
        document.id,
        earliest,
        latest,
        grade,
        _reason(grade, earliest, latest),
        tuple(answers.values()),
        str(document.published.date) if document.published else None,
    )


def dating_by_titles(session: Session, titles: Sequence[tuple[str, str]]) -> Dating:
    """Return the days on which an article can have been written that calls people by these titles.

    Args:
        session: The graph.
        titles: Pairs of a person and a post, each a name or an identifier.

    Raises:
        QueryError: If no title is given, or a name may mean several.
        NotFoundError: If it means none.
    """
    if not titles:
        raise QueryError("give at least one person with a post")
    text, people, posts, holdings = "", [], [], []
    for number, (person, post) in enumerate(titles):
        who, what = session.find("person", person), session.find("post", post)
        quote = f"{what.label} {who.label}"
        words = Evidence(len(text), len(text) + len(quote), quote)
        claim = Holding(_ASKED, who.label, what.label, None, Status.HOLDS, words, "asked", 1.0)
        text += f"{quote}. "
        people.append(Person(who.id, who.label))
        posts.append(Post(what.id, what.label, None, what.label))
        holdings.append(ResolvedHolding(str(number), who.id, what.id, claim))
    document = Document(_ASKED, text, sha256(text.encode()).hexdigest())
    return dating(
        session,
        Resolution(documents=(document,), people=tuple(people), posts=tuple(posts), holdings=tuple(holdings)),
    )


def _of_the_present(holding: ResolvedHolding) -> bool:
    """Whether a claim speaks of the time of the article: held now, just taken, or held before."""
    claim = holding.claim
    if claim.status in (Status.NOMINATED, Status.END):
        return False
    return claim.since is None and claim.until is None


def _spells(session: Session, person: str, post: tuple[str, str]) -> Sequence[Spell]:
    """Return the tenures of everybody of this name in the post, found by identifier or by name.

    A contested tenure has no bounds to date by, so it counts only where there is no other.
    """
    people = {one.iri for one in session.labels.bearers("person", exact_key(person))}
    posts: set[URIRef] = set()
    for name in post:
        with suppress(NotFoundError):
            posts.add(session.find("post", name).iri)
            break
    found = read_tenures(session, posts=sorted(posts), people=sorted(people)) if people and posts else ()
    return [spell for spell in found if not spell.contested] or found


def _windows(spells: Sequence[Spell], status: Status) -> Iterator[_Window]:
    """Yield the days on which an article can speak so of each tenure."""
    for spell in spells:
        interval = spell.interval
        match status:
            case Status.HELD:
                yield _day(interval.earliest_end, date.min), date.max
            case Status.START:
                yield _day(interval.earliest_start, date.min), date.max
            case _:
                yield _day(interval.earliest_start, date.min), _day(interval.latest_end, date.max)


def _day(bound: Bound | None, otherwise: date) -> date:
    return bound.day if bound else otherwise


def _common(one: Sequence[_Window], other: Sequence[_Window]) -> list[_Window]:
    both = {(max(a, c), min(b, d)) for a, b in one for c, d in other}
    return sorted(window for window in both if window[0] <= window[1])


def _known(day: date | None, nothing: date) -> date | None:
    return None if day == nothing else day


def _told(holding: ResolvedHolding, person: str, post: str, found: Sequence[_Window]) -> DatedBy:
    words = holding.claim.evidence
    earliest = _known(min((one[0] for one in found), default=None), date.min)
    latest = _known(max((one[1] for one in found), default=None), date.max)
    silent = "đồ thị không biết người này giữ chức ấy"
    reason = _days(earliest, latest) if found else silent
    return DatedBy(
        person,
        post,
        words.quote,
        words.start,
        words.end,
        earliest,
        latest,
        bool(found),
        sentence(reason),
        (),
    )


def _days(earliest: date | None, latest: date | None) -> str:
    if earliest and latest:
        return f"từ ngày {plain(earliest)} đến ngày {plain(latest)}"
    if earliest:
        return f"không sớm hơn ngày {plain(earliest)}"
    return f"không muộn hơn ngày {plain(latest)}" if latest else "đồ thị không cho biết giới hạn nào"


def _reason(grade: Grade, earliest: date | None, latest: date | None) -> str:
    match grade:
        case Grade.REFUTED:
            return "Không ngày nào phù hợp với mọi chức danh trong bài: các chức danh ấy trái nhau."
        case Grade.UNKNOWN:
            return "Các chức danh trong bài không cho biết bài viết khi nào."
        case _:
            return sentence(f"bài viết {_days(earliest, latest)}")
