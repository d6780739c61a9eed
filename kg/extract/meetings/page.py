"""One article as the readers of meetings look at it: event words, people, organisations and dates by place.

Comes in: a prepared article. Goes out: `Page`, with look-ups by span.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from kg.extract.article import ArticleText, OrganizationMention, PersonMention
from kg.extract.lexicon import countries, place_names
from kg.extract.meetings.bygones import is_bygone, is_of_time
from kg.extract.meetings.days import days
from kg.extract.meetings.words import Hit, words
from kg.extract.misspellings import people_spelled_right
from kg.model.claims import Holding, Status
from kg.model.dates import PartialDate
from kg.text.dates import DateMention
from kg.text.fold import in_lower_case

# "tại số nhà 18 Nguyễn Du", "hẻm 359 Lê Văn Sỹ", "nhà số 62/23 Lý Chính Thắng"
_ADDRESS = re.compile(
    r"(?<!\w)(?:số|số nhà|tại|ở|hẻm|con hẻm|ngõ|ngách|kiệt) (?:số )?\d+(?:/\d+)*\w?(?: phố)?$"
)
_LISTED = re.compile(r"\s?[,–-]\s|\s?và\s")
_MOVED, _PUT_FORWARD = frozenset({Status.START, Status.END}), frozenset({Status.NOMINATED})
_CLOSES = re.compile(r", (?P<place>[^(),.;:]{2,30})\)")
_PLACES = ("xã", "phường", "thị trấn", "huyện", "quận", "thôn", "ấp", "khu phố")
_AT_PLACE = re.compile(rf"(?:^|[\s(])(?:ở |tại |thuộc |địa bàn |\()(?:{'|'.join(_PLACES)})$")
_TITLES = ("chủ tịch", "đồng chí", "anh hùng", "tân")
# "Tết Nguyên đán Kỷ Hợi": the name of a year of the cycle of sixty.
_COUNTRY = " Việt Nam"
_HONORIFICS = frozenset(("ông", "bà", "anh", "chị", "cô", "tướng", "trưởng", "tịch"))
_LAST_WORD = re.compile(r"\w+(?=\s$)")
_WORD = 12  # code points of a word before a name
_STEMS = frozenset(("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"))
_BRANCHES = frozenset(
    ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
)
_DELEGATION, _HOME = "Đoàn", "Việt Nam"
_JAPAN = "nhật bản"  # "Thủ tướng Nhật Bản Taro Aso": no village ("bản")
# "TP. Đà Nẵng", "Q. 7": the dot ends no clause, so that no rule shall take it for a full stop.
_UNIT = re.compile(r"\.(?:(?<=(?<!\w)[QPH].)|(?<=(?<!\w)T[PpXT].))(?=\s?[A-ZĐÂĂÊÔƠƯÁÀẢẠÉÍÓÚÝ\d])")
UNIT_DOT = "·"
# A headline of another article is no part of this one: "Xem thêm: Chủ tịch nước A dự tiệc trà".
_READ_ON = re.compile(r"^[\s>–-]{0,6}(?:xem|đọc) thêm ?:[^\n]*", re.MULTILINE)
_MORE = (" thêm:", " thêm :")  # words of it, looked for first
_LONGEST_TITLE = 72  # code points before a name in which its title with a body and an address stands
_APART = re.compile(r"[.;:()“”\"]")
_ADDRESSED = re.compile(r"(?<!\w)(?:ông|bà|đồng chí)\s$")
_FIRST_LETTER = re.compile(r"(?<!\w)\w")
_NOT_IN_OFFICE = ("ban ", "các ", "phó ", "nguyên ", "cựu ")  # "Ban Bí thư", "Phó Chủ tịch", "cựu Chủ tịch"


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Found = TypeVar("_Found", bound=_Spanned)


class Spans(Generic[_Found]):
    """Things found in a text, sorted by where they start."""

    def __init__(self, found: Sequence[_Found]) -> None:
        self._found = tuple(found)
        self._starts = [one.start for one in found]

    def __iter__(self) -> Iterator[_Found]:
        return iter(self._found)

    def within(self, start: int, end: int) -> tuple[_Found, ...]:
        """Return those that start in the span."""
        if not self._starts or start > self._starts[-1]:
            return ()
        starts, first = self._starts, bisect_left(self._starts, start)
        last = first
        while last < len(starts) and starts[last] < end:  # most spans hold none, and hardly any holds many
            last += 1
        return self._found[first:last] if last > first else ()

    def at(self, start: int) -> _Found | None:
        """Return the one that starts at the position."""
        number = bisect_left(self._starts, start)
        return self._found[number] if self._starts[number : number + 1] == [start] else None

    def last_before(self, position: int) -> _Found | None:
        """Return the last one that starts before the position."""
        at = bisect_left(self._starts, position)
        return self._found[at - 1] if at else None


class Change(Struct, frozen=True):
    """A person who gets or leaves a post, of which body, and the day told for it."""

    start: int
    end: int
    person: str
    day: PartialDate
    organization: str | None = None


class Titled:
    """Who is named right behind the words of a title; few articles are asked for it."""

    def __init__(self, lowered: str, people: Sequence[PersonMention]) -> None:
        """Take the text in lower case and the people named."""
        self._lowered = lowered
        self._people = people
        self._named: dict[str, frozenset[str]] | None = None

    def by(self, words: str) -> frozenset[str]:
        """Return who is named behind these words, and an empty name where they may be a deputy's."""
        if self._named is None:
            self._named = _titled(self._lowered, self._people)
        return self._named.get(words, frozenset())


class Page(Struct, frozen=True):
    """An article with what is found in it.

    Attributes:
        article: The article.
        lowered: Its text in lower case, of the same length, with another dot in "TP. Huế", and blank where
            it names another article to read.
        hits: Event words and cues.
        people: People named who can be present.
        organizations: Organisations named.
        dates: Dates written, and the days pointed back to.
        changes: Who gets or leaves a post.
        put_forward: Who is put forward for a post.
        titled: Who is named right behind the words of a title.
    """

    article: ArticleText
    lowered: str
    hits: Spans[Hit]
    people: Spans[PersonMention]
    organizations: Spans[OrganizationMention]
    dates: Spans[DateMention]
    changes: Spans[Change]
    put_forward: Spans[Change]
    titled: Titled
    _sentences: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, article: ArticleText, held: Sequence[Holding] = ()) -> Page:
        """Look every event word up once."""
        lowered = _with_unit_dots(article.text)
        if any(word in lowered for word in _MORE):
            lowered = _READ_ON.sub(lambda line: " " * len(line[0]), lowered)
        dates = Spans(days(article, lowered))
        people = _people(article, lowered, frozenset(one.person for one in held), dates)
        return cls(
            article,
            lowered,
            Spans(words().hits(lowered, article.tokens, article.cues)),
            Spans(people),
            Spans(article.organizations),
            dates,
            Spans(_changes(article, held, _MOVED)),
            Spans(_changes(article, held, _PUT_FORWARD)),
            Titled(lowered, people),
            [start for start, _ in article.sentences],
        )

    def knowing(self, held: Sequence[Holding]) -> Page:
        """Return the page with other holdings that tell who gets or leaves a post."""
        return replace(self, changes=Spans(_changes(self.article, held, _MOVED)))

    def is_ranked(self, person: PersonMention) -> bool:
        """Return whether a rank opens the mention of a full name ("Thượng tướng Nguyễn Văn A")."""
        said = self.article.text[person.start : person.end]
        return said.endswith(person.name) and said != person.name

    def sentence(self, position: int) -> int:
        """Return the number of the sentence that holds the position."""
        return max(0, bisect_right(self._sentences, position) - 1)

    def cues(self, start: int, end: int) -> list[Hit]:
        """Return the cues that start in the span."""
        return [hit for hit in self.hits.within(start, end) if hit.classes]

    def inside_organization(self, position: int) -> bool:
        """Whether the position lies inside the name of an organisation."""
        last = self.organizations.last_before(position + 1)
        return last is not None and position < last.end

    def inside_person(self, position: int) -> bool:
        """Whether the position lies inside a person's name, not at its start: "luật sư Hồ Nguyên | Lễ"."""
        last = self.people.last_before(position)
        return last is not None and position < last.end

    def named_before(self, position: int) -> bool:
        """Whether the name of a person or organisation ends right before the position."""
        names = (self.people.last_before(position), self.organizations.last_before(position))
        return any(last is not None and 0 <= position - last.end <= 1 for last in names)


def _with_unit_dots(text: str) -> str:
    """Return the text in lower case, with another dot where one belongs to the name of a unit."""
    lowered = in_lower_case(text)
    dots = [dot.start() for dot in _UNIT.finditer(text)]
    ends = (-1, *dots, len(text))
    return UNIT_DOT.join([lowered[before + 1 : at] for before, at in pairwise(ends)]) if dots else lowered


def _people(
    article: ArticleText, lowered: str, known: frozenset[str], dates: Spans[DateMention]
) -> list[PersonMention]:
    """Return the people who can be present; what an airport or a street is once called is nobody.

    A name that differs only in its tones from one written more often, of who holds a post (`known`), is
    misspelled.
    """
    people = [one for one in people_spelled_right(article.people, known, lowered) if not _is_year(one.name)]
    people = [one for one in people if not lowered[one.start].isspace() and not _is_delegation(one.name)]
    people = [one for one in people if one.name in known or not _is_of_slogan(article, one)]
    people = [one for one in people if not is_bygone(one.name) or _is_of_his_time(article, one, dates)]
    found = list(_of_the_present(lowered, people))
    if len(found) == len(people):
        return found
    called = {one.name for one in people if one.name.count(" ") == 1 and _bears(lowered, one)}
    return [one for one in found if one.name not in called]


def _of_the_present(lowered: str, people: list[PersonMention]) -> Iterator[PersonMention]:
    """Yield those who can be present: no street, nor what is listed with one ("đường Lê Lợi, Trần Phú")."""
    street = -1
    for one in people:
        if (street >= 0 and _LISTED.fullmatch(lowered, street, one.start)) or not _can_be_there(lowered, one):
            street = one.end
        else:
            street = -1
            yield one


def _titled(lowered: str, people: Sequence[PersonMention]) -> dict[str, frozenset[str]]:
    """Return who is named behind the same words: each run of them up to a name is one key.

    Behind "Phó" or "cựu" stands also nobody: a deputy may follow, and who holds the office is not sure.
    """
    named: defaultdict[str, set[str]] = defaultdict(set)
    for one in people:
        left = lowered[max(0, one.start - _LONGEST_TITLE) : one.start]
        said = _ADDRESSED.sub("", _APART.split(left)[-1]).rstrip()
        for word in _FIRST_LETTER.finditer(said):
            unsure = said.endswith(_NOT_IN_OFFICE, 0, word.start())
            named[said[word.start() :]] |= {one.name, ""} if unsure else {one.name}
    return {words: frozenset(names) for words, names in named.items()}


def _bears(lowered: str, person: PersonMention) -> bool:
    """Whether something right before a name is called by it ("sân bay Cát Bi")."""
    return _ends_in_bearer(lowered[max(0, person.start - 40) : person.start].rstrip())


def _is_of_his_time(article: ArticleText, person: PersonMention, dates: Spans[DateMention]) -> bool:
    """Whether the sentence of one long dead tells of his own time only ("Năm 1957, Chủ tịch A thăm ...")."""
    at = bisect_right(article.sentences, (person.start, len(article.text))) - 1
    return is_of_time(person.name, (one.date for one in dates.within(*article.sentences[max(0, at)])))


def _can_be_there(lowered: str, person: PersonMention) -> bool:
    """Whether a name is of someone who can be present, not of a street ("đường Lý Tự Trọng")."""
    before = lowered[max(0, person.start - 40) : person.start].rstrip()
    title = next((one for one in _TITLES if before.endswith(one)), "")
    before = before.removesuffix(title).rstrip()
    if lowered[max(0, person.start - 1) : person.start] == "(" and _in_province(lowered, person.end):
        return False  # "xã A (Cư Kurin, Đăk Lăk)"
    if before.endswith(_PLACES) and _AT_PLACE.search(before):
        return False  # "cử tri ở xã Lê Minh Xuân"
    small = person.name.count(" ") == 1 and not before.endswith(_JAPAN)
    bears = _ends_in_bearer(before) or (small and words().ends_with("place", before))
    return not bears and not _ends_in_address(before)


def _ends_in_bearer(before: str) -> bool:
    """Whether words end in one for what bears names, and not in a place: "lăng |", not "huyện Hải Lăng |"."""
    return words().ends_with("bears", before) and " ".join(before.split()[-2:]) not in place_names()


def _in_province(lowered: str, end: int) -> bool:
    """Whether a place closes the brackets behind a name."""
    behind = _CLOSES.match(lowered, end)
    return behind is not None and behind["place"] in place_names()


def _is_delegation(name: str) -> bool:
    """Whether what looks like a name is that of a delegation of a state ("Đoàn Việt Nam có ...")."""
    surname, _, given = name.partition(" ")
    return surname == _DELEGATION and (given == _HOME or given in countries())


def _is_of_slogan(article: ArticleText, person: PersonMention) -> bool:
    """Whether a name is the end of another one with the country in it ("Quỹ Vươn | Cao Việt Nam")."""
    if not person.name.endswith(_COUNTRY):
        return False
    before = _LAST_WORD.search(article.text, max(0, person.start - _WORD), person.start)
    return before is not None and before[0].istitle() and before[0].lower() not in _HONORIFICS


def _is_year(name: str) -> bool:
    """Whether a name is that of a year ("Kỷ Hợi", "Xuân Kỷ Hợi")."""
    stem, _, branch = name.lower().removeprefix("xuân ").partition(" ")
    return stem in _STEMS and branch in _BRANCHES


def _ends_in_address(before: str) -> bool:
    ends = before.removesuffix(" phố")
    return any(map(str.isdigit, ends[-2:])) and _ADDRESS.search(before) is not None


def _changes(article: ArticleText, held: Sequence[Holding], told: frozenset[Status]) -> list[Change]:
    """Return whose post is told to change in one of the ways, with a day, by place in the normalised text."""
    found: list[Change] = []
    for claim in held:
        if claim.status not in told or claim.on is None or claim.since is not None:
            continue
        first, last = claim.evidence.start, claim.evidence.end
        starts = article.normalized.starts
        span = bisect_left(starts, first), bisect_left(starts, last)
        found.append(Change(*span, claim.person, claim.on, claim.organization))
    return sorted(found, key=lambda one: one.start)
