"""Who a short name or a pronoun stands for inside one article.

Comes in: the chunks of all sentences. Goes out: a `Directory` that gives the full name of any person
phrase at a token. "ông Mẫn" resolves by its last syllable, "ông Xuân Anh" by its last two, a pronoun by
the person spoken of last; what fits several people goes to the one named last before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from msgspec import Struct

from kg.extract.abroad import THRONES
from kg.extract.chunks import Kind, PersonPhrase, Sentence
from kg.extract.found import titled_people
from kg.extract.lexicon import countries
from kg.extract.syllables import is_vietnamese
from kg.extract.titles import TitlePhrase
from kg.text.tally import tally

_WOMEN = frozenset(("bà", "chị", "cô", "nữ"))
_SPOKEN_OF = frozenset((Kind.PERSON, Kind.PRONOUN))
_TITLED = frozenset((Kind.PERSON, Kind.TITLE))
_APPOSING = frozenset((Kind.COMMA, Kind.DASH))
_THIS = ("này", "ấy")
_MEN = frozenset(("ông", "anh", "chú", "ngài"))


class _Named(Struct, frozen=True, gc=False):
    at: int
    sentence: int
    name: str
    addressed: bool
    honorific: str = ""


class Directory:
    """The people of one article."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        people = list(_people(sentences))
        self._full = _full_names([phrase for _, _, phrase in people], _known_by_one(sentences))
        self._longer: dict[str, list[str]] = {}
        for full in self._full:
            for short in _shortened(full):
                self._longer.setdefault(short, []).append(full)
        self._times = tally([phrase.name for _, _, phrase in people])
        self._met: dict[tuple[str, str | None], _Named] = {}  # who was named last, by short form and gender
        self._called: dict[str, str] = {}  # who was called by a short form last
        self._resolved: dict[tuple[int, str], str] = {}
        genders: dict[str, str] = {}
        named: list[_Named] = []
        for at, number, phrase in people:
            name = self._canonical(phrase, number)
            if name is not None:
                self._resolved[at, phrase.name] = name
                named.append(_Named(at, number, name, bool(phrase.honorific) or phrase.ranked))
                if (gender := _gender(phrase.honorific)) is not None:
                    genders.setdefault(name, gender)
                self._meet(phrase, named[-1], genders.get(name))
        self._pointing = frozenset(_pointing(sentences))
        self._fitting: dict[str | None, list[_Named]] = {"f": [], "m": [], None: []}
        for one in _with_pronouns(sentences, named):
            self._speak_of(one, genders)

    def resolve(self, phrase: PersonPhrase, at: int) -> str | None:
        """Return the full name, or None where nobody in the article fits.

        Args:
            phrase: The person as written; an empty name is a pronoun.
            at: Its first token.
        """
        if not phrase.name:
            return self._pronoun(phrase.honorific, at)
        return self._resolved.get((at, phrase.name))

    def mentions(self, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, str]]:
        """Yield (first token, end token, full name) of every person chunk that resolves."""
        for sentence in sentences:
            for chunk in sentence.phrases:
                if isinstance(chunk.value, PersonPhrase):
                    name = self.resolve(chunk.value, chunk.start)
                    if name is not None:
                        yield chunk.start, chunk.end, name

    def _canonical(self, phrase: PersonPhrase, sentence: int) -> str | None:
        """Return the full name of a phrase, where all before it are known."""
        name = phrase.name
        longer = self._longer.get(name)
        if longer is None:
            return name if name in self._full else None
        if name in self._full and phrase.full and len(name.split()) >= 3:
            return name
        last = self._met.get((name, _gender(phrase.honorific))) or self._met.get((name, None))
        if last is None:
            return longer[0]
        called = self._called.get(name, last.name)
        passing = self._times.get(last.name) == 1 and last.sentence + 1 < sentence
        return called if passing else last.name

    def _meet(self, phrase: PersonPhrase, named: _Named, gender: str | None) -> None:
        """Remember whom the next short form may mean: one already called so, or another named since.

        "Ông Lê Văn Thanh ... ông Thanh ... đại tá Võ Chí Thanh xác nhận. (...) Ông Thanh": still the first,
        if the other is named only once.
        """
        if phrase.name != named.name:
            self._called[phrase.name] = named.name
        for short in _shortened(named.name):
            for one in (None, *_may_be(gender)):
                self._met[short, one] = named

    def _speak_of(self, one: _Named, genders: dict[str, str]) -> None:
        """Put a person among those whom the next pronoun may mean; one that opens keeps its person there."""
        name = one.name or self._pronoun(one.honorific, one.at)
        if name is None:
            return
        gender = genders.get(name)
        for fitting in (None, *_may_be(gender)):
            self._fitting[fitting].append(_Named(one.at, one.sentence, name, one.addressed))

    def _pronoun(self, honorific: str, at: int) -> str | None:
        fitting = self._fitting[_gender(honorific)]
        last = bisect_left(fitting, at, key=_place)
        if not last:
            return None
        latest = fitting[last - 1].sentence
        same = fitting[bisect_left(fitting, latest, key=lambda one: one.sentence) : last]
        if at in self._pointing:
            return same[-1].name
        addressed = [one for one in same if one.addressed]
        return (addressed or same)[0].name


def _with_pronouns(sentences: Sequence[Sentence], named: Sequence[_Named]) -> Iterator[_Named]:
    """Yield the people named, and, without a name, each pronoun before the first name of its sentence."""
    names = iter(named)
    following = next(names, None)
    for number, sentence in enumerate(sentences):
        if Kind.PRONOUN in sentence.kinds:
            first = next(chunk for chunk in sentence if chunk.kind in _SPOKEN_OF)
            if first.kind is Kind.PRONOUN:
                yield _Named(first.start, number, "", addressed=True, honorific=str(first.value))
        while following is not None and following.sentence == number:
            yield following
            following = next(names, None)


def _pointing(sentences: Sequence[Sentence]) -> Iterator[int]:
    """Yield where a pronoun points to who is named last before it in its sentence.

    "Ông A bắt tay ông B sau khi ông này được bầu làm X".
    """
    for sentence in sentences:
        people = 0
        for chunk, after in pairwise(sentence if Kind.PRONOUN in sentence.kinds else ()):
            if chunk.kind is Kind.PRONOUN and people > 1 and after.is_any(_THIS):
                yield chunk.start
            people += chunk.kind is Kind.PERSON


def _place(named: _Named) -> int:
    return named.at


def _may_be(gender: str | None) -> tuple[str, ...]:
    return ("f", "m") if gender is None else (gender,)


def _gender(honorific: str) -> str | None:
    return "f" if honorific in _WOMEN else "m" if honorific in _MEN else None


def _people(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, PersonPhrase]]:
    for number, sentence in enumerate(sentences):
        for chunk in sentence.phrases:
            if chunk.kind is Kind.PERSON and isinstance(chunk.value, PersonPhrase):
                yield chunk.start, number, chunk.value


def _full_names(phrases: Sequence[PersonPhrase], known: frozenset[str]) -> dict[str, None]:
    """Return names that can stand for a person: Vietnamese full names, and foreign names of two words.

    A foreign name of one word is among `known`; the end of a full name is no name of its own ("bà Mỹ Thanh").
    """
    ends = {short for one in phrases if one.full for short in _shortened(one.name)}
    return dict.fromkeys(
        one.name
        for one in phrases
        if one.full or one.name in known or (" " in one.name and one.name not in ends)
    )


def _known_by_one(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return foreign names of one word that an office stands beside.

    It is that of a state, or a throne, before the name ("Tổng thống Mỹ Obama", "Vua Felipe"), or any of a
    body after it.
    """
    found = set()
    for title, person in chain.from_iterable(map(titled_people, sentences)):
        body = title.organization
        place = body.place.name if body is not None and body.place is not None else None
        state = place in countries() or title.row.organization in countries()
        if state or title.row.title in THRONES:
            found.add(person.name)
    found.update(chain.from_iterable(map(_apposed, sentences)))
    return frozenset(name for name in found if name.isalpha() and not is_vietnamese(name.lower()))


def _apposed(sentence: Sentence) -> Iterator[str]:
    """Yield the names that a title with its organisation follows after a comma or a dash."""
    if not sentence.kinds.issuperset(_TITLED):
        return
    for number, chunk in enumerate(sentence[:-2]):
        person = chunk.value
        if not isinstance(person, PersonPhrase) or sentence[number + 1].kind not in _APPOSING:
            continue
        title = sentence[number + 2].value
        if isinstance(title, TitlePhrase) and title.organization is not None:
            yield person.name


@lru_cache(maxsize=10_000)
def _shortened(full: str) -> frozenset[str]:
    """Return the ends of a full name, and its first word: the family name of a Chinese or Korean one.

    A foreigner may go without his middle names: "Dmitry Medvedev" is "Dmitry Anatolyevich Medvedev".
    """
    first, *rest = full.split(" ")
    if not rest:
        return frozenset()
    middle = (f"{first} {rest[-1]}",) if len(rest) > 1 and not is_vietnamese(first.lower()) else ()
    return frozenset((first, *middle, *(" ".join(rest[at:]) for at in range(len(rest)))))
