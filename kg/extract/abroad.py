"""Which country an office belongs to when its holder is a foreigner and no country stands beside it.

Comes in: the chunks of an article and the places it names. Goes out: a country for a holder at a token.

    Thủ tướng Úc A ... Thủ tướng A           the country that another title of the same person names
    Nga: Bộ trưởng Năng lượng B              the country named last before
    đoàn Triều Tiên do Chủ tịch C dẫn đầu    the one country named whose head is a "Chủ tịch"
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.envoys import missions
from kg.extract.found import titled_people
from kg.extract.lexicon import countries
from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import PlacePhrase
from kg.extract.syllables import is_vietnamese
from kg.extract.titles import TitlePhrase
from kg.resources import read_table

# How many sentences back a country still tells where the speaker's office is.
_MEMORY = 3
# Share of all mentions of foreign countries that one needs to be taken for the holder's.
_SHARE = 0.45
# Levels of places that are no local government of Việt Nam.
_ELSEWHERE = ("country", "other")
# Bodies that each state has, so that their name needs the country of a foreign holder.
OF_STATE = (
    "Bộ ",
    "Quốc hội",
    "Chính phủ",
    "Thượng viện",
    "Hạ viện",
    "Nội các",
    "Quốc vụ viện",
    "Tòa án ",
    "Viện Kiểm sát ",
    "Hội đồng Bộ trưởng",
    "Hội đồng Nhà nước",
    "Hội đồng Nhân dân tối cao",
    "Hội nghị Nhân dân tối cao",
    "Hội nghị nhân dân tối cao",
    "Đảng Cộng sản",
    "Ban Bí thư",
)
# Registered bodies of which other states have their own: "Chủ tịch Đảng Cộng sản Kazuo Shii".
_ABROAD = ("Đảng Cộng sản", "Ban Bí thư")
# First words of an organisation that are its whole name but for the country.
_WHOLE_PREFIXES = (None, "Bộ Ngoại giao")
_PRESIDENT = "Chủ tịch"
# Titles of those who reign, whom one name calls: "Vua Felipe".
THRONES = ("Vua", "Nhà vua", "Quốc vương", "Nữ hoàng", "Hoàng đế", "Thượng hoàng")
# Offices and bodies of states that a communist party leads, and such a state that is no more.
_OF_PARTY_STATES = ("Tổng Bí thư", "Chủ tịch nước", "Phó Chủ tịch nước", "Ủy viên Quốc vụ")
_PARTY_BODIES = ("Bộ Chính trị", "Ban Bí thư", "Quân ủy", "Ban Chấp hành Trung ương")
_PAST_STATES = ("Liên Xô",)
# Chunks between a name and a title of the same person.
_BESIDE = 2
# What one does who leads a delegation, and the word behind it: "do Thủ tướng A dẫn đầu".
_LEADS = {"dẫn": ("đầu", "dắt"), "làm": ("trưởng", "Trưởng đoàn")}
# Chunks of "A của B".
_OWNED = 3


class Abroad:
    """The foreign countries of one article."""

    def __init__(
        self, sentences: Sequence[Sentence], places: Sequence[tuple[int, PlacePhrase]], *, home: bool
    ) -> None:
        """Take the chunks, every place with its first token in the order of the text, and what is at home.

        Args:
            sentences: The chunks.
            places: Places with their first token, in the order of the text.
            home: The article speaks of a body of Việt Nam.
        """
        self._starts = [sentence[0].start for sentence in sentences if sentence]
        named = [(at, place.name) for at, place in places if place.name in countries()]
        self._named = sorted([*named, *_states_in_bodies(sentences)])
        held = list(_offices_abroad(sentences))
        self._own = {person: (country, title.row.title) for person, country, title in held}
        self._in_office = {
            person: (country, title.row.title) for person, country, title in held if not title.former
        }
        self._found: dict[str, str] = {}
        self._behind = {**dict(_delegations(sentences)), **dict(_states_behind(sentences))}
        self._elsewhere = frozenset(_of_other_bodies(sentences))
        self._heads: dict[str, str] = {}
        domestic = [place for _, place in places if place.level not in _ELSEWHERE or place.name == "Việt Nam"]
        at_home = home or any(place.name == "Việt Nam" for place in domestic)
        self._away = not at_home
        self.throughout = len(self._named) >= 3 and not at_home and len(self._named) >= 4 * len(domestic)

    def own(self, holder: str | None) -> str | None:
        """Return the country that a title of this person names somewhere in the article."""
        if holder is None:
            return None
        words = set(holder.split())
        named = (country for name, (country, _) in self._own.items() if _same(words, set(name.split())))
        return next(named, None)

    def country(self, holder: str | None, title: TitlePhrase) -> str | None:
        """Return the country of a foreigner's office, or None if the article does not tell.

        A person's country stays the same throughout the article.
        """
        own = self._behind.get(title.start) or self.own(holder) or self._found.get(holder or "")
        if own is not None or not self._named:
            return own
        leader = title.row.place == "self" and not title.row.prefix
        near = self._alone_near(title) if leader else self._named_last(title)
        guess = near or self._most_named(title)
        if holder is not None and guess is not None:
            self._found[holder] = guess
        return guess

    def presided(
        self, holder: str | None, title: TitlePhrase, mates: Sequence[TitlePhrase], *, foreign: bool
    ) -> str | None:
        """Return the country of a bare "Chủ tịch" before a foreign name, or None.

        It is the only one named of those whose head is called so, has no other head here, and its heads have
        such a surname. A name that is foreign by its first syllable alone ("Tập") needs an article that says
        nothing of Việt Nam.
        """
        if title.row.title != _PRESIDENT or len(mates) > 1 or holder is None or holder in self._elsewhere:
            return None
        alien = self.throughout or (foreign and self._away)
        if not alien and not is_alien(holder):
            return None
        taken = {country for _, (country, held) in self._own.items() if held == _PRESIDENT}
        named = {name for _, name in self._named if name in _presidencies()}
        if len(named) != 1 or not (title.former or named.isdisjoint(taken)):
            return None
        country = named.pop()
        surname = holder.replace("-", " ").split()[0]
        if surname not in _presidencies()[country]:
            return None
        head = holder if title.former else self._heads.setdefault(country, holder)
        return country if _same(set(head.split()), set(holder.split())) else None

    def _named_last(self, title: TitlePhrase) -> str | None:
        here = [start for start in self._starts if start <= title.start][-_MEMORY:]
        near = (name for place, name in reversed(self._named) if here and here[0] <= place <= title.start)
        return next((name for name in near if _has_office(name, title)), None)

    def _alone_near(self, title: TitlePhrase) -> str | None:
        """Return the one country that the sentences before a leader name, if it has no other such leader.

        The article names one who is in office there, not: "Ngoại trưởng A đang thăm Mỹ. Phó Tổng thống B".
        """
        here = [start for start in self._starts if start <= title.start][-_MEMORY:]
        near = {name for place, name in self._named if here and here[0] <= place <= title.start}
        taken = {country for country, held in self._in_office.values() if held == title.row.title}
        governed = {country for country, _ in self._in_office.values()}
        told = (near & governed) - taken if len(near) == 1 else set()
        return next((name for name in told if _has_office(name, title)), None)

    def _most_named(self, title: TitlePhrase) -> str | None:
        """Return the country named most often, of those that have no other leader of this title here.

        None if it has too small a share of what is named: no country is better than a wrong one.
        """
        taken = {country for country, held in self._in_office.values() if held == title.row.title}
        free = [name for _, name in self._named if title.former or name not in taken]
        counts = Counter(free or [name for _, name in self._named])
        having = [name for name in counts if _has_office(name, title)]
        most = max(having, key=lambda name: (counts[name], name), default=None)
        total = sum(counts[name] for name in having)  # who has no such office is not meant
        if most is None or 1 == counts[most] < counts.total():
            return None
        return most if counts[most] >= _SHARE * total else None


@cache
def _absent_offices() -> dict[str, frozenset[str]]:
    """Return the states without an office, by its title."""
    rows = read_table("data/absent_offices.tsv")
    return {row["title"]: frozenset(row["countries"].split("|")) for row in rows}


def _has_office(country: str, title: TitlePhrase) -> bool:
    """Whether a state may have such an office: the United States have no "Thủ tướng", no "Bộ Chính trị"."""
    body = title.organization.name if title.organization is not None else ""
    if title.row.title in _OF_PARTY_STATES or body.startswith(_PARTY_BODIES):
        return country in _presidencies() or country in _PAST_STATES
    return country not in _absent_offices().get(title.row.title, ())


def is_alien(name: str) -> bool:
    """Whether a name has a syllable that is not Vietnamese; "Tập Hòa Bình" has none."""
    return not all(map(is_vietnamese, name.lower().replace("-", " ").split()))


def is_of_state(name: str) -> bool:
    """Whether each state has such a body and the name does not say whose it is."""
    return name.startswith(OF_STATE) and not any(f" {one}" in name for one in (*countries(), "Việt Nam"))


def of_country(title: TitlePhrase, mates: Sequence[TitlePhrase], country: str) -> str | None:
    """Return the organisation of a foreigner's title, or None where it needs no country."""
    phrase = title.organization
    if phrase is not None:
        own = phrase.spelled is not None and (phrase.spelled.startswith("Bộ ") or phrase.spelled in _ABROAD)
        spelled = phrase.spelled if own and phrase.spelled is not None else phrase.name
        return f"{spelled} {country}" if phrase.place is None and is_of_state(spelled) else None
    prefix = title.row.prefix
    stated = any(one in (title.row.organization or "") for one in countries())
    if title.row.place == "self" and prefix in _WHOLE_PREFIXES and not stated:
        return f"{prefix} {country}" if prefix else country
    leads = title.row.title == "Chủ tịch" and any(mate.row.title == "Tổng Bí thư" for mate in mates)
    return country if leads else None


def of_party(mates: Sequence[TitlePhrase]) -> bool:
    """Whether a title of the stack is of the party of another country: "Đảng Cộng sản Trung Quốc"."""
    bodies = [mate.organization.name for mate in mates if mate.organization is not None]
    parties = [name.rpartition(" Đảng ")[2] for name in bodies if " Đảng " in name]
    return any(name.endswith(tuple(countries())) for name in parties)


def heads_of(country: str) -> frozenset[str]:
    """Return the surnames of the heads of a state that is led by a "Chủ tịch"."""
    return _presidencies().get(country, frozenset())


def is_of_others(surname: str, country: str) -> bool:
    """Whether heads of other states led by a "Chủ tịch" have a surname, and those of this one have not."""
    others = (heads for state, heads in _presidencies().items() if state != country)
    return surname not in heads_of(country) and any(surname in heads for heads in others)


@cache
def _presidencies() -> dict[str, frozenset[str]]:
    """Return the surnames of their heads, by state."""
    rows = read_table("data/presidents.tsv")
    return {row["country"]: frozenset(row["surnames"].split("|")) for row in rows}


def _of_other_bodies(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield who is chairman of no state: "ông A, Chủ tịch Tập đoàn B", "Chủ tịch A của Tập đoàn B"."""
    for sentence in sentences:
        for number in sentence.titles:
            title = sentence[number].value
            if not isinstance(title, TitlePhrase) or title.row.title != _PRESIDENT:
                continue
            if title.organization is None:
                yield from _of_body(sentence[number + 1 : number + 4])
            elif _country_of(title) is None:
                near = sentence[max(0, number - _BESIDE) : number + _BESIDE]
                yield from (one.value.name for one in near if isinstance(one.value, PersonPhrase))


def _of_body(after: Sequence[Chunk]) -> Iterator[str]:
    """Yield the person of "A của Tập đoàn B" after a title, unless B is a state."""
    if len(after) == _OWNED and after[1].is_word("của"):
        person, body = after[0].value, after[2].value
        if isinstance(person, PersonPhrase) and not (
            isinstance(body, PlacePhrase) and body.name in countries()
        ):
            yield person.name


def _states_in_bodies(sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Yield the states with which bodies end whose place was not read: "Ủy viên Bộ Chính trị Trung Quốc"."""
    for sentence in sentences:
        for number in sentence.titles:
            title = sentence[number].value
            body = title.organization if isinstance(title, TitlePhrase) else None
            if body is not None and body.place is None and body.name not in countries():
                words = body.name.split()
                ends = (" ".join(words[-length:]) for length in (1, 2))
                yield from ((body.start, state) for state in ends if state in countries())


def _states_behind(sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Yield the states that stand behind a name with the title before it: "Bộ trưởng A của | Anh"."""
    for sentence in sentences:
        for number in sentence.titles:
            after = sentence[number + 1 : number + 1 + _OWNED]
            if len(after) == _OWNED and isinstance(after[0].value, PersonPhrase) and after[1].is_word("của"):
                place = after[2].value
                if isinstance(place, PlacePhrase) and place.name in countries():
                    yield sentence[number].start, place.name


def _delegations(sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Yield the states whose delegation somebody leads: "đoàn Lào | do Thủ tướng A dẫn đầu"."""
    for sentence in sentences:
        if "do" not in sentence.words or not sentence.titles:
            continue
        state, titles = None, list[int]()
        for before, chunk in pairwise(sentence):
            if chunk.is_word("do") or chunk.kind is Kind.SEMICOLON:
                state, titles = _state_of(before) if chunk.is_word("do") else None, []
            elif _leads(before, chunk):
                yield from ((title, state) for title in titles if state is not None)
                state = None
            elif state is not None and chunk.kind is Kind.TITLE:
                titles.append(chunk.start)


def _leads(before: Chunk, chunk: Chunk) -> bool:
    """Whether one is said to lead a delegation: "dẫn | đầu", "làm | trưởng đoàn"."""
    title = chunk.value.row.title if isinstance(chunk.value, TitlePhrase) else chunk.value
    return before.is_any(_LEADS) and title in _LEADS[str(before.value)]


def _state_of(chunk: Chunk) -> str | None:
    """Return the state that a chunk is, or with which the name of a body ends."""
    value = chunk.value  # "Đoàn Campuchia" could be a name
    name = value.name if isinstance(value, PlacePhrase | OrganizationPhrase | PersonPhrase) else None
    return next((one for one in countries() if name == one or (name or "").endswith(f" {one}")), None)


def _same(first: set[str], second: set[str]) -> bool:
    return first <= second or second <= first


def _offices_abroad(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str, TitlePhrase]]:
    """Yield who holds or held an office of another country: name, country, title."""
    for sentence in sentences:
        for title, person in titled_people(sentence):
            country = _country_of(title)
            if country is not None:
                yield person.name, country, title


def _country_of(title: TitlePhrase) -> str | None:
    body = title.organization
    if body is None or title.row.title in missions():
        return None
    place = body.place.name if body.place is not None else None
    return next((name for name in (place, body.name) if name in countries()), None)
