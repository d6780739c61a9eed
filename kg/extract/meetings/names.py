"""What an event is called: how far its name reaches, and the name with abbreviations written out.

Comes in: a page and the place where the event word ends. Goes out: the end of the name; its text.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from kg.extract.meetings.page import UNIT_DOT, Page
from kg.extract.meetings.words import whole, words
from kg.model.dates import DateSpan, Precision
from kg.text.fold import fold

_TOKEN = re.compile(r"\s*(?:(\w+(?:[./-]\w+)*)|([^\w\s]))")
_LONGEST = 32  # words
_COMPOUND = 24  # code points of a compound word before the stop word in it
_VERB = re.compile(r"\s(?!và |cùng |với |sang |đến |tới |tại |ở |ngày |sáng |chiều |tối |hôm |nhân |vào )\w")
_CLAUSE = 160  # code points between a person and what it does
_AND = frozenset({"và", "rồi"})
OF_TWO = frozenset({"hội đàm", "hội kiến", "điện đàm"})  # talks with a person
# Code points of the title, or of the titles, behind a comma that one person still has.
_TITLE, _TITLES = 70, 120
_NEXT = 60  # code points behind a verb in which stands with whom it is
_LINKS = frozenset({"với", "giữa", "của", "cùng", "cho"})
_WITH_TITLE = frozenset({"của", "giữa", "với"})
ADDRESSES = ("ông", "bà", "đồng chí")  # of officials, in the news
_LINKED = frozenset(ADDRESSES)
_MADE_OF = 60  # code points between what is made and what it becomes
_BECOMES = frozenset({"trở", "trở thành"})
_QUOTED = re.compile(r"“[^“”\n]{2,200}”|\"[^\"\n]{2,200}\"")  # a theme, with all its commas
_TOPIC = re.compile(r"(?<!\w)về(?: \w+){1,2}$")
_MORE_TOPICS = re.compile(r", (?:\w+ ){1,3}và \w")
_SHORT = 20  # code points of these
_MADE = re.compile(r"(?<!\w)(?:xây dựng|phát triển|đưa) (?:\w+ ){1,8}$")  # "xây dựng tỉnh A | trở thành ..."
_INNER = frozenset("\"“”‘’'-–&/%")
_SHORT_BRACKETS = re.compile(r"\((?:\w+[\s-]?){1,3}\)")
_JOINED = ("-", "/")
_ABBREVIATION = re.compile(r"\b[A-ZĐƯ]{2,}\b")
_DANGLING = re.compile(
    r"(?:[\s,\-–&\"“‘'/]|(?<!\w)(?:và đồng|và|(?<!các )(?<!hai )(?<!của )(?:ông|bà)|của|với|giữa|về"
    r"|(?<!nội )các|cho|(?<!cuối )cùng|trong(?: buổi)?|một|số"
    r"|tập thể|kể|sắp|gần|chứ|dù|đưa|tùy|tiếp|cuối tuần|hay|(?<!hội )(?<!dân )bầu"
    r"|(?:đối với|với|cho) (?:ông|bà)(?: này| ta| ấy)?|đối|xảy ra))$"
)
_LONGEST_DANGLING = 24  # more code points than any of these has
_PART_OF_TIME = re.compile(
    r"(?<!\w)(?:đầu|giữa|cuối|khoảng|hồi|nửa đầu|nửa cuối)$"
)  # "khởi công | đầu tháng 6"
_TERM = re.compile(r",\s?khóa \w+")  # "Hội nghị Trung ương 8, khóa XII"
_PARTED_MARK = re.compile(r" ([,;])")  # "thông qua nghị quyết , bế mạc": the words were set apart
_BOUNDARY = re.compile(r"[.,;:()“”\"…]")


class Manner(Struct, frozen=True):
    """What an event word allows after it.

    Attributes:
        linked: A person may follow at once ("tiếp").
        listing: The event is the object of a verb, so a comma may stand inside its name.
        through: Words that end other names and not this one ("thăm tới").
    """

    linked: bool = False
    listing: bool = False
    through: frozenset[str] = frozenset()


class _Reader(Struct):
    """Reads a name word by word until something ends it."""

    page: Page
    limit: int
    end: int
    through: frozenset[str]
    listing: bool
    linked: bool
    count: int = 0
    after_person: bool = False
    after_body: bool = False
    of_guest: bool = False  # the titles of one who comes are read, and not yet his name

    def step(self, position: int) -> int | None:
        """Return where the next word starts, or None when the name is over."""
        token = _TOKEN.match(self.page.lowered, position, self.limit)
        if token is None or self.count >= _LONGEST:
            return None
        start = token.start(1) if token[1] else token.start(2)
        jump = self._known(start)
        if jump is not None:
            return self._take(jump) if jump > start else None
        if token[2] and (quoted := _QUOTED.match(self.page.article.text, start, self.limit)):
            return None if self.after_person else self._take(quoted.end())
        if token[2]:
            return self._mark(start, token[2])
        if self._stops(start) or (self.after_person and token[1] in _AND and self._meets(token.end() + 1)):
            return None
        self.linked = self.linked or token[1] in _LINKS
        self.of_guest = self.of_guest or token[1] in _WITH_TITLE
        self.after_person = self.after_body = False
        return self._take(token.end())

    def _take(self, end: int) -> int:
        self.end = end
        self.count += 1
        return end

    def _known(self, start: int) -> int | None:
        """End of a person, organisation or date that starts here; the start where it ends the name."""
        if person := self.page.people.at(start):
            self.after_person, self.after_body, self.of_guest = True, False, False
            return person.end if self.linked else start
        if organization := self.page.organizations.at(start):
            self.after_person, self.after_body = False, True
            self.of_guest = self.of_guest and organization.titled
            return min(organization.end, self.limit)
        if found := self.page.dates.at(start):
            return found.end if found.date is not None and part_of_name(found.date) else start
        return None

    def _stops(self, start: int) -> bool:
        stop = _stop_words().match(self.page.lowered, start, self.limit)
        passes = self.through | (_LINKED if self.linked else frozenset())
        if stop is None or stop[0] in passes:
            return False
        if self.page.article.text[start : start + 2].istitle() and stop[0] != "ảnh":
            return False  # "Cần Thơ", "quận Hai Bà Trưng", but "Ảnh: ..."
        made = stop[0] in _BECOMES and _MADE.search(self.page.lowered, max(0, start - _MADE_OF), start)
        if self._inside_compound(start) or made:
            return False
        return not self.page.lowered.endswith("công tác ", 0, start)

    def _another(self, position: int) -> bool:
        """Whether another event word stands there ("bắt tạm giam, khám xét")."""
        hit = self.page.hits.at(position)
        return hit is not None and bool(hit.events)

    def _meets(self, position: int) -> bool:
        """Whether other talks with a person are told next ("gặp ông A và | tiếp ông B")."""
        hit = self.page.hits.at(position)
        events = hit.events if hit is not None else ()
        talks = any(one.form == "act-person" or one.head in OF_TWO for one in events)
        return talks and bool(self.page.people.within(position, min(position + _NEXT, self.limit)))

    def _inside_compound(self, position: int) -> bool:
        """Whether a stop word is part of a longer word that does not end a name ("cắt giảm", "làm theo")."""
        around = _compounds().finditer(self.page.lowered, max(0, position - _COMPOUND), self.limit)
        found = next((one for one in around if one.end() > position), None)
        return found is not None and found.start() <= position

    def _mark(self, start: int, mark: str) -> int | None:
        if mark in _INNER:
            return None if self.after_person else start + 1
        if mark == UNIT_DOT:
            return start + 1
        if mark == "(":
            brackets = _SHORT_BRACKETS.match(self.page.lowered, start, self.limit)
            return self._take(brackets.end()) if brackets and not self._dated(start, brackets.end()) else None
        if term := _TERM.match(self.page.lowered, start, self.limit):
            return self._take(term.end())
        opens = self.count == 0 and not self._another(start + 2)  # "Sau khi ông A bị cách chức, ông B"
        return start + 1 if mark == "," and not opens and self._goes_on(start + 1) else None

    def _dated(self, start: int, end: int) -> bool:
        """Whether a day stands in brackets, which then is that of the event ("(chiều 16-4)")."""
        dates = [one.date for one in self.page.dates.within(start, end)]
        return any(one is None or not part_of_name(one) for one in dates)

    def _goes_on(self, position: int) -> bool:
        """Whether a comma stands inside the name: between two titles of one person, or in a list."""
        if self.linked and (self.of_guest or not self.after_body):
            reach = _TITLES if self.of_guest and self.after_body else _TITLE
            people = self.page.people.within(position, min(position + reach, self.limit))
            if people and self._plain(position, people[0].start):
                return not self._speaks(people[0].end)
        boundary = _BOUNDARY.search(self.page.lowered, position, self.limit)
        end = boundary.start() if boundary else self.limit
        lower = self.page.article.text[position + 1 : position + 2].islower()
        if lower and self._lists_topics(position - 1):
            return True
        open_end = self.count >= 3 and lower and not self.after_person
        return self.listing and open_end and self._plain(position, end)

    def _lists_topics(self, comma: int) -> bool:
        """Whether two or three matters are listed from a comma on ("về thách thức, | cơ hội và vốn")."""
        if _TOPIC.search(self.page.lowered, max(0, comma - _SHORT), comma) is None:
            return False
        more = _MORE_TOPICS.match(self.page.lowered, comma, self.limit)
        return more is not None and self._plain(comma + 1, more.end())

    def _speaks(self, position: int) -> bool:
        """Whether a person opens the clause behind the comma ("tại cuộc gặp, ông A cho biết")."""
        if self.listing and _VERB.match(self.page.lowered, position, self.limit):
            return True
        following = self.page.people.within(position, min(position + _CLAUSE, self.limit))
        end = following[0].start if following else min(position + _CLAUSE, self.limit)
        return any("speaker" in cue.classes for cue in self.page.cues(position, end))

    def _plain(self, start: int, end: int) -> bool:
        """Whether the span holds no verb, stop word or person; "Ban Tổ chức" is no verb."""
        cues = (one for one in self.page.cues(start, end) if not self.page.inside_organization(one.start))
        if self.page.people.within(start, end) or any(cues):
            return False
        return _stop_words().match(self.page.lowered, start + 1, end) is None


def part_of_name(date: DateSpan) -> bool:
    """Whether a date is a year or a quarter, which stand in names and are no day of an event."""
    quarter = date.start != date.end and date.end.precision is Precision.MONTH
    return quarter or date.end.precision is Precision.YEAR


@cache
def _stop_words() -> re.Pattern[str]:
    phrases = sorted(words().classes["stop"], key=len, reverse=True)
    return re.compile(whole(phrases))


@cache
def _compounds() -> re.Pattern[str]:
    phrases = sorted(words().classes["compound"], key=len, reverse=True)
    return re.compile(whole(phrases))


def name_end(page: Page, start: int, limit: int, manner: Manner) -> int:
    """Return where the name of an event ends whose event word ends at `start`.

    Args:
        page: The article.
        start: End of the event word.
        limit: End of the sentence.
        manner: What the event word allows after it.
    """
    reader = _Reader(page, limit, start, manner.through, manner.listing, manner.linked)
    position: int | None = start
    while position is not None:
        position = reader.step(position)
    end = trimmed(page.lowered, start, reader.end)
    part = _PART_OF_TIME.search(page.lowered, start, end) if page.dates.within(end, end + 2) else None
    return _closed(page.lowered, start, trimmed(page.lowered, start, part.start()) if part else end)


def _closed(lowered: str, start: int, end: int) -> int:
    """Let a name that opens a quotation hold its end too."""
    inside, mark = lowered[start:end], lowered[end : end + 1]
    curly = mark == "”" and inside.count("“") > inside.count("”")
    return end + 1 if curly or (mark == '"' and inside.count(mark) % 2) else end


def trimmed(lowered: str, start: int, end: int) -> int:
    """Return the end of a name without words that need another after them ("các", "và")."""
    while end > start:
        near = max(start, end - _LONGEST_DANGLING)
        dangling = _DANGLING.search(lowered[near:end])
        if dangling is None:
            break
        end = near + dangling.start()
    return end


def written_out(page: Page, start: int, end: int) -> str:
    """Return the words of a span with people by their full names and abbreviated bodies written out.

    The letters of a body in the number of a document stay ("số 812/QĐ-UBND").
    """
    text = page.article.text
    named = [
        one for one in page.organizations.within(start, end) if text[one.start - 1 : one.start] not in _JOINED
    ]
    bodies = [(one.start, one.end, _body(text[one.start : one.end], one.name)) for one in named]
    people = [(one.start, one.end, one.name) for one in page.people.within(start, end)]
    parts: list[str] = []
    position = start
    for first, last, name in sorted(bodies + people):
        if position <= first and last <= end:
            parts += [text[position:first], name]
            position = last
    parts.append(text[position:end])
    return _PARTED_MARK.sub(r"\1", " ".join("".join(parts).split()))


def _body(written: str, name: str) -> str:
    """The full name of an organisation where the article shortens it or leaves its place out."""
    if name.lower().startswith(written.lower()):
        return name
    short = _ABBREVIATION.search(written)
    initials = "".join(fold(word)[:1] for word in name.split()).upper()
    return name if short and initials.startswith(fold(short[0]).upper()) else written
