"""Who a short name or a pronoun stands for inside one article.

Comes in: the chunks of all sentences. Goes out: a `Directory` that gives the full name of any person
phrase at a token. "ông Mẫn" resolves by its last syllable, "ông Xuân Anh" by its last two, a pronoun by
the person spoken of last; what fits several people goes to the one named last before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from kg.extract.chunks import Kind, PersonPhrase, Sentence, titled_people
from kg.extract.lexicon import countries
from kg.extract.syllables import is_vietnamese
from kg.extract.titles import TitlePhrase

_WOMEN = frozenset(("bà", "chị", "cô", "nữ"))
_APPOSING = frozenset((Kind.COMMA, Kind.DASH))
_MEN = frozenset(("ông", "anh", "chú", "ngài"))


@dataclass(frozen=True, slots=True)
class _Named:
    at: int
    sentence: int
    name: str
    addressed: bool


class Directory:
    """The people of one article."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        people = list(_people(sentences))
        self._full = _full_names([phrase for _, _, phrase in people], _known_by_one(sentences))
        self._gender: dict[str, str] = {}
        for at, _, phrase in people:
            gender = "f" if phrase.honorific in _WOMEN else "m" if phrase.honorific in _MEN else None
            name = self._canonical(phrase, at, ()) if gender else None
            if name is not None and gender is not None:
                self._gender.setdefault(name, gender)
        self._named = [
            _Named(at, number, name, bool(phrase.honorific) or phrase.ranked)
            for at, number, phrase in people
            if (name := self._canonical(phrase, at, ())) is not None
        ]

    def resolve(self, phrase: PersonPhrase, at: int) -> str | None:
        """Return the full name, or None where nobody in the article fits.

        Args:
            phrase: The person as written; an empty name is a pronoun.
            at: Its first token.
        """
        if not phrase.name:
            return self._pronoun(phrase.honorific, at)
        return self._canonical(phrase, at, self._named)

    def mentions(self, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, str]]:
        """Yield (first token, end token, full name) of every person chunk that resolves."""
        for sentence in sentences:
            for chunk in sentence.phrases:
                if isinstance(chunk.value, PersonPhrase):
                    name = self.resolve(chunk.value, chunk.start)
                    if name is not None:
                        yield chunk.start, chunk.end, name

    def _canonical(self, phrase: PersonPhrase, at: int, named: Sequence[_Named]) -> str | None:
        name = phrase.name
        longer = [full for full in self._full if full != name and _shortens(name, full)]
        if not longer:
            return name if name in self._full else None
        if name in self._full and phrase.full and len(name.split()) >= 3:
            return name
        before = [one.name for one in named if one.at < at and one.name in longer]
        return before[-1] if before else longer[0]

    def _pronoun(self, honorific: str, at: int) -> str | None:
        before = [one for one in self._named if one.at < at and self._fits(honorific, one.name)]
        if not before:
            return None
        latest = before[-1].sentence
        same = [one for one in before if one.sentence == latest]
        addressed = [one for one in same if one.addressed]
        return (addressed or same)[0].name

    def _fits(self, honorific: str, name: str) -> bool:
        gender = self._gender.get(name)
        if honorific in _WOMEN:
            return gender != "m"
        return not (honorific in _MEN and gender == "f")


def _people(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, PersonPhrase]]:
    for number, sentence in enumerate(sentences):
        for chunk in sentence.phrases:
            if chunk.kind is Kind.PERSON and isinstance(chunk.value, PersonPhrase):
                yield chunk.start, number, chunk.value


def _full_names(phrases: Sequence[PersonPhrase], known: frozenset[str]) -> tuple[str, ...]:
    """Return names that can stand for a person: Vietnamese full names, and foreign names of two words.

    A foreign name of one word is among `known`.
    """
    names = (one.name for one in phrases if one.full or " " in one.name or one.name in known)
    return tuple(dict.fromkeys(names))


def _known_by_one(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return foreign names of one word that an office stands beside.

    It is that of a country before the name ("Tổng thống Mỹ Obama"), or any of a body after it.
    """
    found = set()
    for title, person in chain.from_iterable(map(titled_people, sentences)):
        body = title.organization
        place = body.place.name if body is not None and body.place is not None else None
        if place in countries():
            found.add(person.name)
    found.update(chain.from_iterable(map(_apposed, sentences)))
    return frozenset(name for name in found if name.isalpha() and not is_vietnamese(name.lower()))


def _apposed(sentence: Sentence) -> Iterator[str]:
    """Yield the names that a title with its organisation follows after a comma or a dash."""
    for number, chunk in enumerate(sentence[:-2]):
        person, title = chunk.value, sentence[number + 2].value
        if sentence[number + 1].kind not in _APPOSING or not isinstance(person, PersonPhrase):
            continue
        if isinstance(title, TitlePhrase) and title.organization is not None:
            yield person.name


def _shortens(short: str, full: str) -> bool:
    """Whether the short name is the end of the full one, or the family name of a Chinese or Korean one."""
    return full.endswith(f" {short}") or (" " not in short and full.startswith(f"{short} "))
