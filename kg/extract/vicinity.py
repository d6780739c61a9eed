"""The places an article names, and which of them a body that leaves its place out lies in.

Comes in: the chunks of an article, its organisations, and the day on which it came out. Goes out: the place
of a level that is meant at a token.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from kg.extract.chunks import Kind, Sentence
from kg.extract.introductions import relating
from kg.extract.lexicon import countries, ended_places, provinces
from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import PlacePhrase
from kg.text.tally import tally

# Places of one level of which an article that goes from one to the next names at least so many.
_MANY = 5
_SEATS = ("Ủy ban nhân dân ", "Hội đồng nhân dân ", "Tỉnh ủy ", "Thành ủy ")
_PROVINCIAL = ("tỉnh", "thành phố")
# Words of a home, and what may stand between them and its last place: "quê xã A, huyện B, tỉnh C".
_HOME = ("quê", "quán")
# Birth is told with its place or time, and is no part of another word: "học sinh ở tỉnh A".
_BORN, _AT_BIRTH = "sinh", ("tại", "ở", "năm", "ngày", "tháng", "ra", "trưởng")
_NOT_BORN = ("học", "thí", "giáo", "cứu", "môn", "vệ", "dân", "an", "phát", "nảy", "hy", "mưu", "tuyển")
_OF_HOME = frozenset((Kind.OTHER, Kind.COMMA, Kind.OPEN, Kind.PLACE, Kind.ORGANIZATION, Kind.DATE))
_FAR = 14
# The level of a body that no city of a province has, and that of one that only a part of a province has.
PROVINCE, DISTRICT = "province", "district"
_UNITS = ("xã", "phường", "huyện", "quận")
_DISTRICTS = ("huyện", "quận", "thị xã")
# Tokens after the last sentence, which has no next one to end at.
_REST = 10_000


class Met(Struct, frozen=True, gc=False):
    """A place named in the text.

    Attributes:
        at: Its first token.
        place: The place.
        seat: Its government is named.
        home: Somebody is from there, which tells nothing of where he serves.
    """

    at: int
    place: PlacePhrase
    seat: bool = False
    home: bool = False


class Vicinity:
    """The places of one article in the order of the text.

    Attributes:
        places: The places named.
    """

    def __init__(
        self, sentences: Sequence[Sentence], phrases: Sequence[OrganizationPhrase], day: date | None = None
    ) -> None:
        """Take the chunks, the organisations, and the day on which the article came out."""
        self.places = sorted(_places(sentences, phrases), key=lambda met: met.at)
        self._starts = [sentence[0].start for sentence in sentences if sentence]
        self._units = [_unit(sentence) for sentence in sentences if sentence]
        self._bygone = [Kind.FORMER in sentence.kinds for sentence in sentences if sentence]
        self._clauses = [at for sentence in sentences for at in relating(sentence)]
        self._gone = frozenset(
            name for name, last in ended_places().items() if day is not None and last < day
        )

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the first token of the sentence of a token, and one past its last."""
        number = bisect_right(self._starts, at)
        end = self._starts[number] if number < len(self._starts) else at + _REST
        return self._starts[number - 1], end

    def unit(self, at: int) -> str | None:
        """Return the level of local government that the sentence of a token is about, if it says so."""
        return self._units[bisect_right(self._starts, at) - 1]

    def clause(self, at: int) -> int | None:
        """Return where the clause about a body begins that a token stands in: "Ban A | do ông B làm ..."."""
        first, _ = self.sentence(at)
        return next((one for one in reversed(self._clauses) if first <= one < at), None)

    def names(self, at: int, level: str) -> bool:
        """Whether the sentence of a token names a place of this level."""
        first, end = self.sentence(at)
        return any(first <= met.at < end and suits(met.place, level) for met in self.places)

    def nearest(self, at: int, level: str) -> PlacePhrase | None:
        """Return the place of this level that the sentence names, after the token first.

        Where it names none: the one that the article names most often, and of two the one nearer. A province
        that was merged into another before the article came out is meant only where no other is named.
        """
        first, end = self.sentence(at)
        fitting = self._standing([met for met in self.places if suits(met.place, level)])
        names = [met.place.name for met in fitting]
        fitting = [met for met in fitting if not met.home] or fitting
        here = [met for met in fitting if first <= met.at < end]
        after = next((met.place for met in here if met.at >= at), None)
        if after is not None:
            return after
        counts = tally(names)
        if here:
            own = [met for met in here if counts[met.place.name] * 2 > len(names)]
            return (own or here)[-1].place
        if len(counts) >= _MANY and max(counts.values()) * 3 < len(names):
            before = [met for met in fitting if met.at < at]  # a round of the provinces: the one spoken of
            return before[-1].place if before else fitting[0].place
        told = self._told_before(first, fitting, counts)
        if told is not None:
            return told
        most = max(fitting, key=lambda met: (counts[met.place.name], -abs(met.at - at)), default=None)
        return most.place if most is not None else None

    def _told_before(
        self, first: int, fitting: list[Met], counts: dict[str | None, int]
    ) -> PlacePhrase | None:
        """Return the one place of the sentence before, in an article that speaks of several alike.

        In one that speaks of another most, the sentence has to name its government there, and nobody's former
        post: "Ông A tái cử Chủ tịch UBND tỉnh X. Ông B được bầu làm Phó Chủ tịch UBND tỉnh".
        """
        number = bisect_right(self._starts, first) - 2
        if number < 0 or not fitting:
            return None
        start, alike = self._starts[number], max(counts.values()) * 2 <= sum(counts.values())
        here = [met for met in fitting if start <= met.at < first]
        told = alike or not self._bygone[number]
        before = {met.place.name: met.place for met in here if told and (alike or met.seat)}
        return next(iter(before.values())) if len(before) == 1 else None

    def _standing(self, met: list[Met]) -> list[Met]:
        standing = [one for one in met if one.place.name not in self._gone]
        return standing or met


def _unit(sentence: Sentence) -> str | None:
    """Return the level that owns what a sentence lists: "bảy cán bộ của | xã | là Phó Chủ tịch UBND A"."""
    words = (chunk.value for chunk in sentence if isinstance(chunk.value, str))
    return next((two for one, two in pairwise(words) if one == "của" and two in _UNITS), None)


def suits(place: PlacePhrase, level: str) -> bool:
    """Whether a place is of the level that a body leaves out; "local" is a province or any city."""
    if level == PROVINCE:
        return place.name in provinces()
    if level == DISTRICT:
        city = place.level == "thành phố" and place.name not in provinces()
        return city or place.level in _DISTRICTS
    return place.level in _PROVINCIAL if level == "local" else place.level == level


def _places(sentences: Sequence[Sentence], phrases: Sequence[OrganizationPhrase]) -> Iterator[Met]:
    """Yield places at home that stand alone, and places that organisations are named after."""
    away = {name for sentence in sentences if Kind.OPEN in sentence.kinds for name in _abroad(sentence)}
    for sentence in sentences:
        homes = set(_homes(sentence))
        for chunk in sentence.phrases:
            if isinstance(chunk.value, PlacePhrase) and chunk.value.name and chunk.value.name not in away:
                yield Met(chunk.start, chunk.value, home=chunk.start in homes)
    named = (
        Met(phrase.start, phrase.place, phrase.name.startswith(_SEATS))
        for phrase in phrases
        if phrase.place is not None
    )
    yield from (one for one in named if one.place.name not in away)


def _homes(sentence: Sentence) -> Iterator[int]:
    """Yield the first tokens of places that are homes: "quê xã A, huyện B, tỉnh C", "sinh tại tỉnh D"."""
    if Kind.PLACE not in sentence.kinds or sentence.words.isdisjoint((*_HOME, _BORN)):
        return
    opened = -_FAR
    for number, chunk in enumerate(sentence):
        if chunk.kind not in _OF_HOME:
            opened = -_FAR
        elif chunk.is_any(_HOME) or _tells_birth(sentence, number):
            opened = number
        elif chunk.kind is Kind.PLACE and number - opened < _FAR:
            yield chunk.start


def _tells_birth(sentence: Sentence, number: int) -> bool:
    """Whether one is said to be born: "sinh tại tỉnh A", "sinh năm 1959, tỉnh A"."""
    if not sentence[number].is_word(_BORN) or number + 1 == len(sentence):
        return False
    before, after = sentence[number - 1] if number else None, sentence[number + 1]
    within = before is not None and before.is_any(_NOT_BORN)
    return not within and (after.kind is Kind.DATE or after.is_any(_AT_BIRTH))


def _abroad(sentence: Sentence) -> Iterator[str]:
    """Yield the places of which a bracket tells in which other state they lie: "TP Frankfurt (Đức)"."""
    for one, mark, state in zip(sentence, sentence[1:], sentence[2:], strict=False):
        place = one.value.place if isinstance(one.value, OrganizationPhrase) else one.value
        if mark.kind is Kind.OPEN and isinstance(place, PlacePhrase) and place.name:
            country = state.value if isinstance(state.value, PlacePhrase) else None
            if country is not None and country.name in countries():
                yield place.name
