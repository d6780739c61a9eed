"""Awards: decorations, certificates and honorary titles, with who confers them, who gets them, for when.

Comes in: a page. Goes out: `Award`s. A decoration counts where a verb of giving or getting stands in its
sentence ("trao tặng Huân chương Lao động hạng Nhất cho ...", "đón nhận Bằng khen của Thủ tướng").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.meetings.page import Page
from kg.extract.meetings.words import whole
from kg.model.dates import DateSpan, Precision
from kg.model.details import Award
from kg.resources import read_table

_GRADE = re.compile(r"\s+hạng\s+(?:nhất|nhì|ba|nhì|i{1,3}|đặc biệt)(?!\w)")
_YEARS = re.compile(r"\s+\d{2}\s+năm\s+tuổi\s+đảng")
_QUOTED = re.compile(r"\s+[\"“][^\"“”\n]{2,60}[\"”]")
_FOR = re.compile(
    r"\s+vì\s+(?:sự nghiệp|thế hệ)(?:\s(?!cho |của |và |năm |hạng )\w+){1,6}"
)  # "Vì sự nghiệp giáo dục"
# "Huy hiệu Tuổi | trẻ dũng cảm": only the first word of a name has a capital.
_ONE_WORD = re.compile(r"\s+\w+")
_REST = re.compile(
    r"(?:\s(?!(?:cho|của|và|năm|hạng|do|vì|từ|vào|sẽ|lần|ngày|tại|ở|trong|để|giai|đợt|thứ)(?!\w))\w+){1,5}"
)
_OF = re.compile(r"\s+(?:do|của)\s+")
_PROPOSED = re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|xét|thủ tục)(?:,? \w+){0,7} $")
_STATES = ("Nhà nước", "Nước ", "Chính phủ", "Đảng Cộng sản", "Quốc hội", "Vương quốc", "Cộng hòa")
_HANDED = re.compile(r"(?<!\w)(?:trao|tặng) cho(?!\w)")  # "Huân chương của Hội A | trao cho Công ty B"
_CEREMONY, _OWN = "lễ ", " của "
_PASSIVE = " được "
_BESIDE = 12  # code points between the verb and the award that it gives, and no further one of a list
_NO_AGENT = (
    ",",
    ";",
    ":",
    ".",
    "(",
    "quyền",
    "giao",
    "cử",
    "mời",
    "để",
    "đề nghị",
    "xét",
    " đã ",
    " vừa ",
)  # who hands it over
_OPENS = 8  # code points in which a sentence opens with its year
_LAUNCHED = "phát động"
_NEAR = 40  # code points behind "cho" in which a word of several stands
_REACH = 160  # code points from the decoration to the verb or to whom it is given


@cache
def _phrases() -> dict[str, list[str]]:
    """Return the decorations and verbs of `data/award_words.tsv`, by kind."""
    phrases: dict[str, list[str]] = {}
    for row in read_table("data/award_words.tsv"):
        phrases.setdefault(row["kind"], []).append(row["phrase"])
    return phrases


@cache
def _shortest() -> tuple[str, ...]:
    """Return the decorations that hold no other: a text without any of them tells of no award."""
    phrases = _phrases()["award"] + _phrases()["class"]
    return tuple(one for one in phrases if not any(other in one for other in phrases if other != one))


@cache
def _words() -> dict[str, re.Pattern[str]]:
    """Return the decorations and verbs as patterns, by kind; a class of decorations is of the decorations."""
    phrases = {**_phrases(), "award": _phrases()["award"] + _phrases()["class"]}
    return {
        kind: re.compile(rf"{whole(sorted(found, key=len, reverse=True))}(?! đổi)")
        for kind, found in phrases.items()
    }


# Who greets another is not who gets it: "ông A chúc mừng ngành | nhận huân chương".
_GREETED = re.compile(r"(?<!\w)(?:chúc mừng|biểu dương|khen ngợi|ghi nhận|chứng kiến)\s\w")


def read(page: Page) -> Iterator[Award]:
    """Yield the awards that somebody is given."""
    if not any(phrase in page.lowered for phrase in _shortest()):
        return
    for number, (first, last) in enumerate(page.article.sentences):
        for found in _words()["award"].finditer(page.lowered, first, last):
            end = _name_end(page, found.end(), last)
            if end == found.end() and found[0] in _phrases()["class"]:
                continue  # "trao nhiều danh hiệu" tells none
            giving = _giving(page, first, found.start(), end, last)
            if giving is None or _PROPOSED.search(page.lowered, first, giving[0]):
                continue
            if page.sentence(found.start()) == number:
                yield _award(page, (found.start(), end), giving, last)


def _name_end(page: Page, start: int, last: int) -> int:
    """Return where the name of a decoration ends: capitals, a grade, years of membership, a quotation."""
    whole = _YEARS.match(page.lowered, start, last) or _QUOTED.match(page.lowered, start, last)
    whole = whole or _FOR.match(page.lowered, start, last)
    if whole:
        return whole.end()
    end = start
    for word in re.finditer(r"\s+(\w+)", page.article.text[start:last]):
        if (
            word.start() + start != end
            or not word[1][0].isupper()
            or page.organizations.at(start + word.start(1))
        ):
            break
        end = start + word.end()
    rest = (
        _REST.match(page.lowered, end, last) if _ONE_WORD.fullmatch(page.article.text, start, end) else None
    )
    end = rest.end() if rest else end
    grade = _GRADE.match(page.lowered, end, last)
    return grade.end() if grade else end


def _giving(page: Page, first: int, start: int, end: int, last: int) -> tuple[int, int, bool] | None:
    """Return the span of the verb that gives the award, and whether its subject gets it."""
    low = max(first, start - _REACH)
    for kind in ("get", "give"):
        verbs = list(_words()[kind].finditer(page.lowered, low, start))
        if verbs:
            verb = verbs[-1].start()
            beside = kind == "give" and start - verbs[-1].end() <= _BESIDE
            got = _by_agent(page, low, verb) if beside else None
            return verb if got is None else got, verbs[-1].end(), kind == "get" or got is not None
    passive = _words()["give"].search(page.lowered, end, min(last, end + 60))
    return (passive.start(), passive.end(), False) if passive else None


def _by_agent(page: Page, low: int, verb: int) -> int | None:
    """Return where "được" stands before who gives it: "ông A | được Chủ tịch nước | tặng Huân chương"."""
    at = page.lowered.rfind(_PASSIVE, max(low, verb - _NEAR), verb)
    agent = page.lowered[at + len(_PASSIVE) : verb] if at >= 0 else ""  # "được mọi người quý, đã | tặng"
    acts = any(mark in agent for mark in _NO_AGENT)
    return at + 1 if agent and not acts else None


def _award(page: Page, name: tuple[int, int], giving: tuple[int, int, bool], last: int) -> Award:
    start, end = name
    verb, _, gets = giving
    first = page.article.sentences[page.sentence(start)][0]
    issuer = _issuer(page, end, last) or (_agent(page, verb, giving[1]) if gets else None)
    if gets and issuer is not None and _is_its_own(page, start, end, verb, issuer):
        recipients, issuer = [issuer], None
    else:
        recipients = _getting(page, first, verb) if gets else _recipients(page, end, last, issuer)
    called = " ".join(page.article.text[start:end].split())
    return Award(
        page.article.document.id,
        called[:1].upper() + called[1:],
        page.article.evidence(min(start, verb), max(end, giving[1])),
        issuer,
        tuple(recipients),
        _period(page, first, start, last),
    )


def _issuer(page: Page, end: int, last: int) -> str | None:
    of = _OF.match(page.lowered, end, last)
    if of is None:
        return None
    named = page.organizations.within(of.end(), min(last, of.end() + 30))
    return named[0].name if named else None


def _agent(page: Page, first: int, last: int) -> str | None:
    """Return the body between "được" and the verb, if that is where one stands."""
    passive = page.lowered.startswith(_PASSIVE.lstrip(), first)
    named = page.organizations.within(first, last) if passive else ()
    return named[0].name if named else None


def _is_its_own(page: Page, start: int, end: int, verb: int, body: str) -> bool:
    """Whether a body gets what is called its own: "lễ đón nhận Huân chương Lao động | của Sở Y tế".

    Only a state confers an order; a certificate is received "của" who confers it.
    """
    by_state = page.lowered.startswith(tuple(_phrases()["state"]), start) and not body.startswith(_STATES)
    received = page.lowered.endswith(_CEREMONY, 0, verb) and page.lowered.startswith(_OWN, end)
    return by_state and received and not _HANDED.search(page.lowered, end, start + _REACH)


def _getting(page: Page, first: int, verb: int) -> list[str]:
    """Return who gets it; people who are counted are not the body before them ("Bộ A thấy 14 cá nhân")."""
    people = page.people.within(first, verb)
    if people and _GREETED.search(page.lowered, people[-1].end, verb):
        return []
    bodies = page.organizations.within(first, verb)
    if not people and bodies and _words()["group"].search(page.lowered, bodies[-1].end, verb):
        return []
    return _named(page, first, verb)


def _recipients(page: Page, end: int, last: int, issuer: str | None) -> list[str]:
    """Return who stands after "cho": people, or else bodies."""
    to = page.lowered.find(" cho ", end, min(last, end + _REACH))
    if to < 0:
        return []
    over = page.lowered.find(";", to, last)
    last = over if over >= 0 else last
    people = [one.name for one in page.people.within(to, last)]
    if not people and _words()["group"].search(page.lowered, to, min(last, to + _NEAR)):
        return []
    return [one for one in _named(page, to, last) if one != issuer]


def _named(page: Page, first: int, last: int) -> list[str]:
    """Return the people of a span, else its organisations."""
    people = [one.name for one in page.people.within(first, last)]
    bodies = [
        one.name
        for one in page.organizations.within(first, last)
        if not page.lowered.endswith(" của ", first, one.start)  # "lễ kỷ niệm Nghị quyết 15 của Quốc hội"
    ]
    return list(dict.fromkeys(people or bodies))


def _period(page: Page, first: int, start: int, last: int) -> DateSpan | None:
    """Return the years for which the award is given: those behind it, else those that open the sentence.

    "Trao cờ thi đua tại lễ | phát động phong trào năm 2018" is for no year.
    """
    launched = page.lowered.find(_LAUNCHED, start, last)
    behind = page.dates.within(start, launched if launched >= 0 else last)
    dates = (*behind, *page.dates.within(first, first + _OPENS))
    spans = [one.date for one in dates if one.date is not None]
    return next((one for one in spans if one.start.precision is Precision.YEAR), None)
