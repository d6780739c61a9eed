"""Holdings of one article: grammar, names and organisations put together, each said once.

Comes in: a prepared article. Goes out: `Holding` claims, each distinct (person, title, organisation,
status) once, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract import appositions, predicates
from kg.extract.article import Prepared
from kg.extract.chunks import Kind, PersonPhrase, Sentence
from kg.extract.consolidation import NEWS, consolidate
from kg.extract.found import Found
from kg.model.claims import Holding, Status
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.text.dates import DateMention

_SIGNATURE = frozenset((Kind.TITLE, Kind.COMMA, Kind.DASH))
_CONFIDENCE = {
    "title-before-name": 0.97,
    "title-after-name": 0.95,
    "title-before-list": 0.85,
    "verb-start": 0.9,
    "verb-end": 0.9,
    "verb-held": 0.88,
    "verb-holds": 0.85,
    "verb-nominated": 0.85,
}


def read(article: Prepared) -> tuple[Holding, ...]:
    """Return what the article says of people and posts."""
    claims: list[Holding] = []
    dead: set[str] = set()
    for sentence in _with_signatures(article.chunks):
        found, used = appositions.read(sentence)
        found += predicates.read(sentence, used)
        claims += [claim for one in found if (claim := _claim(article, sentence, one)) is not None]
        dead.update(_dead(article, sentence))
    return tuple(consolidate(claims, dead, article.day))


def _with_signatures(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences; a line that is a name and the line of titles under it are one."""
    name: Sentence = ()
    for sentence in sentences:
        if name and all(chunk.kind in _SIGNATURE for chunk in sentence):
            yield (*name, name[-1]._replace(kind=Kind.COMMA, start=name[-1].end, value=","), *sentence)
        yield sentence
        name = sentence if len(sentence) == 1 and sentence[0].kind is Kind.PERSON else ()


def _claim(article: Prepared, sentence: Sentence, found: Found) -> Holding | None:
    person = article.directory.resolve(found.person, found.at)
    if person is None:
        return None
    organization = article.setting.complete(
        found.title, found.mates, holder=person, foreign=_foreign(article, person)
    )
    title = found.title.row.title
    if organization is not None:
        title, organization = article.lexicon.post_names.get((title, organization), (title, organization))
    claim = Holding(
        article.text.document.id,
        person,
        title,
        organization,
        found.status,
        article.quote(found.first, found.last),
        found.rule,
        _CONFIDENCE[found.rule],
        term=found.title.term,
        acting="acting" in found.title.modifiers,
    )
    return _dated(article, sentence, found, claim)


def _foreign(article: Prepared, person: str) -> bool:
    """Whether a full name does not begin as a Vietnamese one does."""
    return person.split(maxsplit=1)[0].lower() not in article.lexicon.surnames


def _dated(article: Prepared, sentence: Sentence, found: Found, claim: Holding) -> Holding:
    """Give a claim the dates its status can have."""
    span = found.span
    told = span.mention.date if span is not None else None
    if claim.status is Status.NOMINATED:
        return replace(claim, on=_day(told) or _framing(article, sentence, found))
    if claim.status in (Status.START, Status.END):
        return replace(claim, on=_day(told) or _framing(article, sentence, found) or article.day)
    if span is None or told is None:
        on = _framing(article, sentence, found) or article.day
        return replace(claim, on=on if claim.status is Status.HOLDS else None)
    if claim.status is Status.HOLDS and not (span.since or span.ongoing) and not _recent(told, article):
        return replace(claim, status=Status.HELD, since=told.start, until=told.end if span.until else None)
    since = told.start if span.since or not span.until else None
    until = told.end if span.until else None
    on = article.day if claim.status is Status.HOLDS else None
    return replace(claim, on=on, since=since, until=until, ongoing=span.ongoing)


def _day(span: DateSpan | None) -> PartialDate | None:
    return span.start if span is not None else None


def _framing(article: Prepared, sentence: Sentence, found: Found) -> PartialDate | None:
    """Return the date that frames the clause: before the words, or right after the person.

    "Trong cuộc tiếp xúc ngày 4/10, Thường trực Ban Bí thư A cho biết" frames; a date inside what A says
    does not.
    """
    for chunk in sentence:
        mention = chunk.value
        if not isinstance(mention, DateMention) or mention.date is None:
            continue
        close = chunk.end <= found.first or 0 <= chunk.start - found.last <= 2
        exact = mention.date.start.precision is Precision.DAY
        if close and exact and _recent(mention.date, article):
            return mention.date.start
    return None


def _recent(span: DateSpan, article: Prepared) -> bool:
    published = article.text.published
    if published is None:
        return span.start.precision is Precision.DAY
    return published.start.earliest() - NEWS <= span.start.earliest() <= published.end.latest()


def _dead(article: Prepared, sentence: Sentence) -> Iterator[str]:
    """Yield who is said to have died: the person named right before the verb."""
    for number, chunk in enumerate(sentence):
        if chunk.kind is not Kind.DEATH:
            continue
        for before in reversed(sentence[max(0, number - 3) : number]):
            if isinstance(before.value, PersonPhrase):
                name = article.directory.resolve(before.value, before.start)
                yield from (name,) if name is not None else ()
                break
