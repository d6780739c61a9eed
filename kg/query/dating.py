"""When an undated article can have been written, given who held what when.

Comes in: the resolved claims of one article, an article or an event of the graph, or titles that are given to
people. Goes out: `Dating`: the
window in which all of them can hold. Only claims about the present bear on the date of an article; a day that
it gives itself is not used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from rdflib.term import Identifier, URIRef

from kg.errors import NotFoundError, QueryError, because
from kg.model.answers import Answer, Witness
from kg.model.claims import Evidence, Holding, Status
from kg.model.document import Document
from kg.model.entity import Person, Post, Resolution, ResolvedHolding
from kg.model.interval import Bound, Grade
from kg.model.reasons import DatedBy, Dating
from kg.query.answering import briefly
from kg.query.events import read_events, read_evidence, read_participants
from kg.query.labels import exact_key
from kg.query.session import Session, said
from kg.query.tenures import Spell, read_tenures
from kg.query.texts import Row
from kg.query.witnesses import read_witnesses
from kg.query.wording import plain, sentence

_Window = tuple[date, date]
_ALWAYS: _Window = (date.min, date.max)
_ASKED = "titles"
"""Id of the article that is made of the titles asked about."""
_NOT_OF_THE_PRESENT = (Status.NOMINATED, Status.END)


@dataclass(frozen=True, slots=True)
class _Title:
    """A title that an article gives to somebody.

    Attributes:
        person: Name.
        post: Label.
        status: What the words say.
        document: Id of the article.
        quote: The words.
        start: First code point.
        end: One past the last.
        spells: The tenures that the graph has of it.
        own: IRIs of evidence that is not used, since it is the article's own.
    """

    person: str
    post: str
    status: Status
    document: str
    quote: str
    start: int
    end: int
    spells: Sequence[Spell]
    own: Collection[str] = ()


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
    titles: dict[tuple[str, str, Status], _Title] = {}
    for holding in article.holdings:
        key = holding.person, holding.post, holding.claim.status
        if key in titles or not _of_the_present(holding):
            continue
        person, post, words = names[holding.person], posts[holding.post], holding.claim.evidence
        spells = _spells(session, person, (holding.post, post))
        status, where = holding.claim.status, (words.quote, words.start, words.end)
        titles[key] = _Title(person, post, status, document.id, *where, spells)
    stated = str(document.published.date) if document.published else None
    return _dated(session, document.id, stated, titles.values())


def dating_of(session: Session, kind: str, name: str) -> Dating:
    """Return when an article of the graph was written, or an event was, by all titles given to people there.

    Bounds of tenures that only its own words set are not used.

    Args:
        session: The graph.
        kind: document, or event, which is dated by the titles of those who took part.
        name: Identifier or name.

    Raises:
        QueryError: If the name may mean several.
        NotFoundError: If it means none.
    """
    asked = session.find(kind, name)
    if kind == "document":
        rows = session.rows("titles_told", article=[asked.iri])
        facts = next(iter(rows or session.rows("article", article=[asked.iri])))
        return _dated(session, str(facts["document"]), said(facts, "published"), _told(session, rows))
    documents = {one.document for one in read_evidence(session, [asked.iri])[asked.iri]}
    articles = sorted(session.find("document", one).iri for one in documents)
    present = {row["person"] for row in read_participants(session, [asked.iri])}
    rows = session.rows("titles_told", article=articles) if articles else []
    dates = (said(row, "date") for row in read_events(session, [asked.iri]))
    titles = _told(session, [row for row in rows if row["person"] in present])
    return _dated(session, asked.id, next(dates, None), titles)


def _told(session: Session, rows: Sequence[Row]) -> list[_Title]:
    """Return the titles that articles of the graph give, each once, by article in the order of the text."""
    own = {str(row["evidence"]) for row in rows}
    held = _held(session, rows)
    witnesses = read_witnesses(session, own)
    found: dict[tuple[Identifier, ...], _Title] = {}
    for row in sorted(rows, key=lambda row: _where(witnesses[str(row["evidence"])])):
        key, status = (row["person"], row["post"], row["status"]), Status(str(row["status"]))
        if key in found or status in _NOT_OF_THE_PRESENT or "since" in row or "until" in row:
            continue
        words = witnesses[str(row["evidence"])]
        found[key] = _Title(
            session.label(row["person"]),
            session.label(row["post"]),
            status,
            words.document,
            words.quote,
            words.start,
            words.end,
            _uncontested(held[row["person"], row["post"]]),
            own,
        )
    return list(found.values())


def _where(words: Witness) -> tuple[str, int, str]:
    return words.document, words.start, words.id


def _held(session: Session, rows: Sequence[Row]) -> Mapping[tuple[Identifier, Identifier], Sequence[Spell]]:
    """Return the tenures of everybody whom rows name, by person and post."""
    people = sorted({row["person"] for row in rows})
    found: dict[tuple[Identifier, Identifier], list[Spell]] = defaultdict(list)
    for spell in read_tenures(session, people=people) if people else ():
        found[spell.person.iri, spell.post.iri].append(spell)
    return found


def _dated(session: Session, document: str, stated: str | None, titles: Iterable[_Title]) -> Dating:
    """Return the days that all titles leave."""
    titles, answers = list(titles), []
    told = briefly(session, (spell for title in titles for spell in title.spells))
    windows: list[_Window] = [_ALWAYS]
    for title in titles:
        found = list(_windows(title))
        answers.append(_dated_by(title, found, tuple(told[spell.iri] for spell in title.spells)))
        windows = _common(windows, found or [_ALWAYS])
    first = min((one[0] for one in windows), default=None)
    last = max((one[1] for one in windows), default=None)
    earliest, latest = _known(first, date.min), _known(last, date.max)
    grade = Grade.REFUTED if not windows else Grade.POSSIBLE if earliest or latest else Grade.UNKNOWN
    return Dating(document, earliest, latest, grade, _reason(grade, earliest, latest), tuple(answers), stated)


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
        raise QueryError(because("give at least one person with a post"))
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
    return claim.status not in _NOT_OF_THE_PRESENT and claim.since is None and claim.until is None


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
    return _uncontested(found)


def _uncontested(spells: Sequence[Spell]) -> Sequence[Spell]:
    return [spell for spell in spells if not spell.contested] or spells


def _windows(title: _Title) -> Iterator[_Window]:
    """Yield the days on which an article can speak so of each tenure."""
    for interval in (spell.interval for spell in title.spells):
        earliest, latest = _day(interval.earliest_start, title, date.min), date.max
        match title.status:
            case Status.HELD:
                earliest = _day(interval.earliest_end, title, date.min)
            case Status.START:
                pass
            case _:
                latest = _day(interval.latest_end, title, date.max)
        yield earliest, latest


def _day(bound: Bound | None, title: _Title, otherwise: date) -> date:
    """Return the day of a bound that somebody else tells of."""
    return otherwise if bound is None or set(bound.witnesses) <= set(title.own) else bound.day


def _common(one: Sequence[_Window], other: Sequence[_Window]) -> list[_Window]:
    both = {(max(a, c), min(b, d)) for a, b in one for c, d in other}
    return sorted(window for window in both if window[0] <= window[1])


def _known(day: date | None, nothing: date) -> date | None:
    return None if day == nothing else day


def _dated_by(title: _Title, found: Sequence[_Window], tenures: tuple[Answer, ...]) -> DatedBy:
    earliest = _known(min((one[0] for one in found), default=None), date.min)
    latest = _known(max((one[1] for one in found), default=None), date.max)
    silent = "đồ thị không biết người này giữ chức ấy"
    reason = _days(earliest, latest) if found else silent
    return DatedBy(
        title.person,
        title.post,
        title.document,
        title.quote,
        title.start,
        title.end,
        earliest,
        latest,
        bool(found),
        sentence(reason),
        tenures,
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
