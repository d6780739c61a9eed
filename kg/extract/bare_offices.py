"""Central offices whose body an article leaves to its reader, who knows of which it speaks.

Comes in: the chunks of an article, its ministries, how often it names each body, and when it came out. Goes
out: the body of a title without one, or None.

    Bộ Giao thông vận tải ... Bộ trưởng Nguyễn Văn Thể     Bộ Giao thông vận tải
    Quốc hội ... Tổng Thư ký Nguyễn Hạnh Phúc              Quốc hội
    Bộ Y tế ... Bộ trưởng A và Bộ trưởng B                 [not told]
    Bộ Y tế ... Bộ trưởng A của Trung Quốc                 [not told]
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from kg.extract.chunks import Kind, PersonPhrase, Sentence, Value
from kg.extract.consolidation import NEWS
from kg.extract.found import kind_at, titled_people
from kg.extract.lexicon import countries, lexicon, marked, place_names
from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import PlacePhrase
from kg.extract.spoken_of import kinds_of
from kg.extract.titles import TitlePhrase
from kg.resources import read_table
from kg.text.dates import DateMention
from kg.text.tally import tally

_MINISTER, _SECRETARY = "Bộ trưởng", "Tổng Thư ký"
# The ministry is named so often, and has this share of all ministries named.
_TIMES, _SHARE = 2, 0.6
# Whose head is called minister without a ministry, and the body that is meant by a general secretary.
_CABINET_OFFICE, _ASSEMBLY = "Văn phòng Chính phủ", "Quốc hội"
_BODIES = frozenset((Kind.ORGANIZATION, Kind.PLACE))


class BareOffices:
    """The titles of one article that stand before a Vietnamese name and have no body."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        ministries: Sequence[str],
        names: dict[str, int],
        day: date | None = None,
    ) -> None:
        """Take the chunks, each mention of a ministry, how often each body is named, and the day."""
        told = [(at, pair) for at, sentence in enumerate(sentences) for pair in titled_people(sentence)]
        beside = [(at, title, person) for at, (title, person) in told if title.row.title in _offices()]
        seated = {title.row.title for _, title, _ in beside if title.organization is not None}
        others = {person.name for at, _, person in beside if _is_another(sentences, at, person, day)}
        chiefs = {person.name for _, (title, person) in told if _leads_office(title)}
        bare = [
            (title, person.name)
            for _, title, person in beside
            if title.row.title not in seated and _is_vietnamese(person) and person.name not in chiefs
        ]
        several = len({name for title, name in bare if title.row.title == _MINISTER}) > 1
        led = _CABINET_OFFICE in names and not chiefs
        barred = _MINISTER if several or led else None
        own = [title for title, name in bare if name not in others]
        self._several = frozenset(one.start for one in own if several and not led)
        self._owned = frozenset(one.start for at, one, person in beside if _is_owned(sentences[at], person))
        self._owned |= {
            one.start
            for at, (one, person) in told
            if kinds_of(one.row.title) and _is_of(sentences[at], _behind(sentences[at], person))
        }
        self._starts = frozenset(title.start for title in own if title.row.title != barred)
        self._ministry = _most(ministries)
        self._leading = _told_most(ministries)[0]
        self._names = names

    def is_owned(self, title: TitlePhrase) -> bool:
        """Whether the body follows the name of its holder, and no other may be filled in."""
        return title.start in self._owned

    def may_lead(self, title: TitlePhrase, ministry: str) -> bool:
        """Whether a minister may be that of the ministry that his sentence names.

        Of a single minister it must be the one that the article names most often.
        """
        single = title.start in self._starts and ministry == self._leading
        return title.row.title == _MINISTER and (single or title.start in self._several)

    def body(self, title: TitlePhrase) -> str | None:
        """Return the body of a title, or None if the article does not tell."""
        if title.start not in self._starts:
            return None
        return self._secretariat() if title.row.title == _SECRETARY else self._ministry

    def _secretariat(self) -> str | None:
        """Return the National Assembly if the article speaks of it, and of no other that has a secretary."""
        others = any(name != _ASSEMBLY and _may_have(_SECRETARY, name) for name in self._names)
        return _ASSEMBLY if self._names.get(_ASSEMBLY, 0) >= _TIMES and not others else None


def _leads_office(title: TitlePhrase) -> bool:
    """Whether a title is that of the head of the Office of the Government, a minister without a ministry."""
    body = title.organization.name if title.organization is not None else None
    return title.row.title == "Chủ nhiệm" and body == _CABINET_OFFICE


def _is_vietnamese(person: PersonPhrase) -> bool:
    return person.full and person.name.split()[0].lower() in lexicon().surnames


def _is_another(sentences: Sequence[Sentence], number: int, person: PersonPhrase, day: date | None) -> bool:
    """Whether the words around a name may speak of an office abroad, of another body or of another time."""
    near = sentences[max(0, number - 1) : number + 2]
    abroad = any(_is_foreign(chunk.value) for sentence in near for chunk in sentence.phrases)
    return abroad or _is_owned(sentences[number], person) or _is_of_the_past(sentences[number], day)


def _is_foreign(value: Value) -> bool:
    """Whether a phrase names another state."""
    body = value.organization if isinstance(value, TitlePhrase) else value
    if isinstance(body, OrganizationPhrase):
        return bool({body.name, body.place.name if body.place is not None else None} & countries())
    return isinstance(body, PlacePhrase) and body.name in countries()


def _is_owned(sentence: Sentence, person: PersonPhrase) -> bool:
    """Whether the body follows the name: "Tổng Thư ký A của ASEAN"."""
    behind = _behind(sentence, person)
    return kind_at(sentence, behind + 1) in _BODIES and _is_of(sentence, behind)


def _is_of(sentence: Sentence, number: int) -> bool:
    return number < len(sentence) and sentence[number].is_word("của")


def _behind(sentence: Sentence, person: PersonPhrase) -> int:
    """Return the chunk number behind a name."""
    return next((at for at, chunk in enumerate(sentence, 1) if chunk.value is person), len(sentence))


def _is_of_the_past(sentence: Sentence, day: date | None) -> bool:
    """Whether a sentence speaks of a time before the news: "Bộ trưởng A khi đó", "hồi năm 2005"."""
    words = " ".join(chunk.value for chunk in sentence if isinstance(chunk.value, str))
    dates = [chunk.value.date for chunk in sentence.phrases if isinstance(chunk.value, DateMention)]
    old = day is not None and any(one is not None and one.end.latest() < day - NEWS for one in dates)
    return old or any(f" {phrase} " in f" {words} " for phrase in marked("then"))


def _told_most(ministries: Sequence[str]) -> tuple[str, int]:
    """Return what is told most often, the first of several, and how often."""
    return max(tally(ministries).items(), key=lambda told: told[1], default=("", 0))


def _most(ministries: Sequence[str]) -> str | None:
    """Return the ministry of which the article speaks throughout."""
    name, times = _told_most(ministries)
    return name if times >= _TIMES and times >= _SHARE * len(ministries) else None


def _may_have(title: str, name: str) -> bool:
    """Whether a body may have an office: it is named for it, or of a kind that has one."""
    return bool({f"={name}", _kind(name)} & _offices()[title])


def _kind(name: str) -> str | None:
    """Return the kind of a body: what the registry says, else the longest first words of its name.

    "Hội An" inside a longer name is a town, no society.
    """
    prefixes = [one for one in _beginnings() if f"{name} ".startswith(f"{one} ")]
    named = prefixes and name.lower() not in place_names()
    return _registered().get(name) or (_beginnings()[max(prefixes, key=len)] if named else None)


@cache
def _registered() -> dict[str, str]:
    return {row["name"]: row["kind"] for row in read_table("data/organizations.tsv")}


@cache
def _beginnings() -> dict[str, str]:
    return {row["prefix"]: row["kind"] for row in read_table("data/bodies.tsv")}


@cache
def _offices() -> dict[str, frozenset[str]]:
    rows = read_table("data/bare_offices.tsv")
    return {row["title"]: frozenset(row["at"].split("|")) for row in rows}
