"""The names of one graph as a question may write them.

Comes in: the label index and, for English, `data/organizations.tsv` and `kg.query.english_posts`. Goes out:
phrases of folded words with what they name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from weakref import WeakKeyDictionary

from rdflib.term import URIRef

from kg.query.english_posts import names, titles
from kg.query.labels import Entity, Labels, exact_key, marks_agree
from kg.query.session import Session
from kg.resources import read_table
from kg.text.fold import fold

KINDS = ("person", "post", "organization")
"""What a question may name, the likeliest first."""

Words = tuple[str, ...]

_BOOKS: WeakKeyDictionary[Labels, Phrasebook] = WeakKeyDictionary()


class Phrasebook:
    """Every phrase that names a person, a post or an organisation; never changed once built."""

    def __init__(self, phrases: Mapping[Words, Sequence[tuple[Entity, str]]]) -> None:
        self._phrases = phrases
        self._longest = max(map(len, phrases), default=0)

    @classmethod
    def of(cls, session: Session) -> Phrasebook:
        """Return the book of the graph, built once for each state of it."""
        labels = session.labels
        book = _BOOKS.get(labels)
        if book is None:
            phrases: dict[Words, list[tuple[Entity, str]]] = defaultdict(list)
            for phrase, entity, exact in (*_vietnamese(labels), *_english(session)):
                for spelling in {phrase, phrase if exact else phrase.replace("vietnam", "viet nam")}:
                    phrases[tuple(spelling.split())].append((entity, exact))
            phrases.pop((), None)
            book = _BOOKS[labels] = cls(dict(phrases))
        return book

    def longest(self, words: Sequence[str], start: int, spellings: Sequence[str]) -> tuple[int, list[Entity]]:
        """Return the end of the longest name at a word, and what it may mean; the start itself for none.

        An English name without a country ("Prime Minister") means the post of Vietnam.

        Args:
            words: Folded words of the question.
            start: Where the name begins.
            spellings: The words as written; marks that were typed count.
        """
        for end in range(min(len(words), start + self._longest), start, -1):
            typed = exact_key(" ".join(spellings[start:end]))
            named = self._phrases.get(tuple(words[start:end]), ())
            found = [entity for entity, exact in named if not exact or marks_agree(typed, exact)]
            if found:
                likely = _likeliest(found)
                own = [entity for entity in likely if (entity, "") in named]
                return end, own if len(own) == 1 else likely
        return start, []


def _likeliest(found: Sequence[Entity]) -> list[Entity]:
    kind = next(kind for kind in KINDS if any(entity.kind == kind for entity in found))
    return list({entity.iri: entity for entity in found if entity.kind == kind}.values())


def _vietnamese(labels: Labels) -> Iterator[tuple[str, Entity, str]]:
    for kind in KINDS:
        for name in labels.names(kind):
            yield name.folded, name.entity, name.exact


def _english(session: Session) -> Iterator[tuple[str, Entity, str]]:
    """Yield English names of organisations and of the posts in them."""
    rows = read_table("data/organizations.tsv")
    english = {row["name"]: fold(row["en"]).replace("viet nam", "vietnam") for row in rows if row["en"]}
    for name in session.labels.names("organization"):
        if name.entity.label in english and name.exact == exact_key(name.entity.label):
            yield english[name.entity.label], name.entity, ""
    for body, posts in _posts(session).items():
        title_of = dict(posts)
        for word, meant in titles().items():
            post = next((title_of[title] for title in meant if title in title_of), None)
            if post is not None:
                yield from ((phrase, post, "") for phrase in names(word, english.get(body, "")))


def _posts(session: Session) -> Mapping[str, Sequence[tuple[str, Entity]]]:
    """Return title and post of each post, by the name of its body."""
    found: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
    for row in session.rows("post"):
        if "organization" in row:
            post = session.entity(URIRef(row["post"]), "post")
            found[session.label(row["organization"])].append((session.label(row["title"]), post))
    return found
