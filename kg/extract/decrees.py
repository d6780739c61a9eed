"""Legal and Party documents that an article cites by number or by day.

Comes in: a prepared article. Goes out: one `Decree` for each cited document, with what the words
around the number tell: type, day, issuer, signer. What the letters of a number mean is a table
(`data/decree_types.tsv`); a code under which several bodies issue names none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.article import ArticleText
from kg.extract.decree_days import day_behind, day_behind_issuer, is_day
from kg.extract.document_numbers import in_party_form, spelled, year_in
from kg.extract.lexicon import lexicon
from kg.extract.offices import office_before, offices
from kg.model.claims import Decree
from kg.model.dates import PartialDate
from kg.resources import resource
from kg.text.digits import digit_runs
from kg.text.fold import in_lower_case

_CODE = r"(?:[A-ZĐ][A-ZĐƯÔ]{1,11}[a-z]?\d{0,2}|L(?=\s?-)|V\.[IVX]{1,3})(?!\w)"
_DASH = r"\s?[-–/]\s?"
_JOINT = rf"(?:{_DASH}|(?<=/[A-ZĐ]{{2}}) (?=[A-ZĐ]{{3}}))"  # "1140/BC VPCP"
_NUMBER = re.compile(
    rf"(?P<digits>[0-9](?<![\w/,.].)\d{{0,5}})(?P<year>/(?:19|20)\d\d)?"
    rf"(?P<code>(?:{_DASH}|\s(?={_CODE}{_DASH}[A-ZĐ])){_CODE}(?:{_JOINT}{_CODE}){{0,3}}(?: ?\d\d(?!\w))?)?"
    rf"(?![-–/.]?\d|\s[-–/]\s\d|(?!của )\w)"
)
_AND = re.compile(r"\s?(?:,|;|và|,\s?và)\s?(?:số\s)?")
_OF_YEAR = r"năm (?:19|20)\d\d\b(?! ?[-–])"  # not "kế hoạch 5 năm 2016-2020"
_AFTER = r"(?:của|ngày|về|và|khóa|đã|được|cũng|là|do|quy định)\b"
_AFTER_BARE = re.compile(rf"\s?(?:$|[.,;:()“”\"'…]|{_AFTER}|{_OF_YEAR})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNED = re.compile(
    r"\b((?:ký )?ban hành|ký|ra|có|gửi|phát(?: đi| hành)?|đưa ra)(?: (?:các|một|hai|ba|nhiều))?\s?$"
)
# "thông cáo của Ủy ban Kiểm tra Trung ương chiều 8-3": the date is that of the document, not of a meeting.
_ISSUED_BY = r"(?:\scủa\s(?:(?!\s(?:tại|họp|về|trong|ngày|cho|nêu|là|đã|do)\s)[^.,;:()\n]){3,70})"
_NOT_HANDED = r"(?<!trao )(?<!nhận )(?<!công bố )(?<!triển khai )"  # the day of that is not the document's
_CITED = re.compile(r"\d\s?[-–/]\s?[a-zđ][\w\s/–-]*,\s?(?:ngày\s)?$")  # "số 34-TTr/TCCS, ngày 28-4"
_OF = re.compile(r"[\s,)]*của\s")
_SPEECH = re.compile(r"[\"“:;]|(?<!\w)(?:sẽ|yêu cầu|đề nghị|cho biết|cho hay|xác nhận|trao đổi|nói)(?!\w)")
# Where the day of a sentence stands, how far behind it what was signed then, how far words reach.
_OPENS, _REACH, _WINDOW = 12, 140, 70


@dataclass(frozen=True, slots=True)
class _Tables:
    """Rows of `data/decree_types.tsv`, ready for matching."""

    before_number: re.Pattern[str]
    before_bracket: re.Pattern[str]
    before_law: re.Pattern[str]
    before_date: re.Pattern[str]
    types: tuple[str, ...]
    labels: dict[str, str]
    signed: re.Pattern[str]
    bare: frozenset[str]
    named: frozenset[str]
    issuers: dict[str, str]
    office: re.Pattern[str]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    kinds = ("type", "bare", "named", "dated", "law", "issuer", "office")
    rows: dict[str, dict[str, str]] = {kind: {} for kind in kinds}
    lines = resource("data/decree_types.tsv").read_text(encoding="utf-8").splitlines()
    for line in [one for one in lines if one and not one.startswith("#")][1:]:
        kind, key, value, _ = line.split("\t")
        rows[kind][key] = value
    types = _any_of({**rows["type"], **rows["bare"], **rows["named"]})
    dated = _any_of(rows["dated"])
    return _Tables(
        re.compile(rf"\b(?P<type>{types})(?:(?P<words>(?:\s\w+){{0,3}})\s(?P<so>số:?))?\s$"),
        re.compile(rf"\b(?P<type>{types}){_ISSUED_BY}?\s?\((?P<so>số:?)\s$"),
        re.compile(rf"\b(?P<type>{_any_of(rows['law'])})(?P<words>(?:,?\s\w+){{4,14}})\s(?P<so>số:?)\s$"),
        re.compile(
            rf"{_NOT_HANDED}\b(?P<type>{dated}){_ISSUED_BY}?(?: phát đi| ban hành| đưa ra| ra)?,?\s\(?"
            r"(?:ngày\s)?$"
        ),
        (*rows["type"], *rows["bare"], *rows["named"]),
        {**rows["type"], **rows["bare"], **rows["named"], **rows["dated"]},
        re.compile(rf"\b(?:ký|ký ban hành|ban hành|ra|có|phát đi)\s(?P<type>{dated})(?!\w|\ssố|\s\d)"),
        frozenset(rows["bare"]),
        frozenset(rows["named"]),
        rows["issuer"],
        re.compile(rf"(?:{_any_of(offices())})\b"),
    )


def _any_of(keys: dict[str, str]) -> str:
    return "|".join(re.escape(key) for key in sorted(keys, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class _Citation:
    """Where a document is cited.

    Attributes:
        start: First code point of the type, or of a number that "và" adds.
        end: One past the number.
        type_start: Where the type stands.
        document_type: Its label.
        number: As normalised, or None.
        tail: End of the last number of a list, after which the issuer of all stands.
        day: The day that opens its sentence, if that is when it was signed.
    """

    start: int
    end: int
    type_start: int
    document_type: str
    number: str | None
    tail: int
    day: PartialDate | None = None


def read(article: ArticleText) -> Iterator[Decree]:
    """Return each document cited by number or day once, with the facts of its fullest mention."""
    lowered = in_lower_case(article.text)
    best: dict[tuple[str, str], tuple[_Citation, Decree]] = {}
    full: dict[tuple[str, str], tuple[str, str]] = {}
    for citation in sorted(_citations(article, lowered), key=_is_short):
        decree = _decree(article, lowered, citation)
        key = _key(decree)
        if _is_short(citation):
            key = full.get((_family(decree.document_type), decree.number or ""), key)
        elif decree.number:
            digits = re.split(r"\D", decree.number, maxsplit=1)[0]
            full.setdefault((_family(decree.document_type), digits), key)
        best[key] = _fuller(best[key], (citation, decree)) if key in best else (citation, decree)
    decrees = [decree for _, decree in sorted(best.values(), key=lambda pair: pair[0].start)]
    known = [one for one in decrees if not any(_is_same(one, other) for other in decrees)]
    yield from (replace(one, date=one.date or year_in(one.number)) for one in known)


def _is_same(decree: Decree, other: Decree) -> bool:
    """Whether another citation gives the number of a document that one cites by its day."""
    if decree.number is not None or other.number is None:
        return False
    alike = _family(decree.document_type) == _family(other.document_type)
    return alike and (other.date == decree.date or (other.date is None and other.issuer == decree.issuer))


def _is_short(citation: _Citation) -> bool:
    return bool(citation.number and citation.number.isdigit())


def _family(document_type: str) -> str:
    """Press calls one document both quy định and quyết định; a conclusion may be a notice of one."""
    return {"Quyết định": "Quy định", "Thông báo kết luận": "Thông báo"}.get(document_type, document_type)


def _key(decree: Decree) -> tuple[str, str]:
    if decree.number is None:
        return decree.document_type, str(decree.date)
    return ("" if "-" in decree.number else _family(decree.document_type)), in_party_form(decree.number)


def _fuller(kept: tuple[_Citation, Decree], other: tuple[_Citation, Decree]) -> tuple[_Citation, Decree]:
    """The mention with more facts, completed by the other one's."""
    first, second = sorted((kept, other), key=lambda pair: -_facts(pair[1]))
    numbers = [one.number for _, one in (first, second) if one.number]
    decree = replace(
        first[1],
        number=next((one for one in numbers if one == in_party_form(one)), first[1].number),
        date=first[1].date or second[1].date,
        issuer=first[1].issuer or second[1].issuer,
        signer=first[1].signer or second[1].signer,
    )
    return first[0], decree


def _facts(decree: Decree) -> int:
    long_number = bool(decree.number and not decree.number.isdigit())
    return 4 * long_number + sum(fact is not None for fact in (decree.date, decree.issuer, decree.signer))


def _citations(article: ArticleText, lowered: str) -> Iterator[_Citation]:
    yield from _numbered(article.text, lowered)
    tables = _tables()
    for mention in article.dates:
        if not is_day(mention):
            continue
        found = tables.before_date.search(lowered, max(0, mention.start - _WINDOW), mention.start)
        if found:
            label = tables.labels[found["type"]]
            yield _Citation(found.start(), mention.end, found.start(), label, None, mention.end)
    yield from _signed_on_a_day(article, lowered)


def _signed_on_a_day(article: ArticleText, lowered: str) -> Iterator[_Citation]:
    """Documents without a number told after their day ("Ngày 24/1, Thủ tướng ký quyết định ...")."""
    tables = _tables()
    for mention in article.dates:
        first, last = _sentence(article, mention.start)
        opens = mention.start - first <= _OPENS or lowered.endswith(", ", first, mention.start)
        cited = _CITED.search(lowered, max(first, mention.start - 40), mention.start)
        if not opens or not is_day(mention) or cited is not None:
            continue
        found = tables.signed.search(lowered, mention.end, min(last, mention.end + _REACH))
        if found and _SPEECH.search(lowered, mention.end, found.start()) is None:
            start, end = found.span("type")
            day = mention.date.start if mention.date else None
            yield _Citation(mention.start, end, start, tables.labels[found["type"]], None, end, day)


def _numbered(text: str, lowered: str) -> Iterator[_Citation]:
    """Numbers with a document type; those of one list share its tail."""
    following: _Citation | None = None
    for citation in reversed(list(_numbers(text, lowered))):
        if following is not None and following.start != following.type_start:
            citation = _listed(citation, following, lowered)  # noqa: PLW2901
        following = citation
        yield citation


def _listed(citation: _Citation, following: _Citation, lowered: str) -> _Citation:
    """A number and the next one of its list share the tail, and the letters if only the last has them."""
    if _AND.fullmatch(lowered, citation.end, following.start) is None:
        return citation
    number, letters = citation.number or "", re.sub(r"^\d+", "", following.number or "")
    return replace(citation, tail=following.tail, number=number + letters if number.isdigit() else number)


def _numbers(text: str, lowered: str) -> Iterator[_Citation]:
    """Numbers after a document type, and those that "và" or a comma adds to one."""
    tables = _tables()
    last: _Citation | None = None
    for match in _written_numbers(text):
        start, end = match.span()
        before = _type_before(lowered, match)
        if before is not None:
            first, label = before.start(), tables.labels[before["type"]]
            bare = before["type"] in tables.bare | tables.named and _is_plain(match, lowered, before["type"])
            told = bare or bool(before["so"] or match["code"])
        elif last is not None and _AND.fullmatch(lowered, last.end, start):
            first, label, told = start, last.document_type, _is_plain(match, lowered)
        else:
            continue
        if not told:
            continue
        number, end = spelled(match)
        type_start = last.type_start if last and before is None else first
        last = _Citation(first, end, type_start, label, number, end)
        yield last


def _written_numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be the number of a document, from each run of digits that is not in the one before."""
    over = 0
    for start, _ in digit_runs(text):
        match = _NUMBER.match(text, start) if start >= over else None
        if match is not None:
            over = match.end()
            yield match


def _type_before(lowered: str, match: re.Match[str]) -> re.Match[str] | None:
    """The document type nearest before a number ("quy định tại Nghị định số 131" names a Nghị định).

    A law may have a long name there: "Luật Phòng, chống tác hại của thuốc lá số 09/2012/QH13".
    """
    tables, start = _tables(), match.start()
    if "số" not in lowered[max(0, start - 5) : start] and not lowered.endswith(tables.types, 0, start - 1):
        return None
    found = _nearest(tables.before_number, lowered, start)
    if found is None and "QH" in (match["code"] or ""):
        found = _nearest(tables.before_law, lowered, start)
    return found or tables.before_bracket.search(lowered, max(0, start - 2 * _WINDOW), start)


def _nearest(kinds: re.Pattern[str], lowered: str, end: int) -> re.Match[str] | None:
    """Return the last of the document types that go on up to here."""
    found = nearer = kinds.search(lowered, max(0, end - _WINDOW), end)
    while nearer is not None and nearer["words"]:
        found, nearer = nearer, kinds.search(lowered, nearer.end("type"), end)
    return nearer or found


def _is_plain(match: re.Match[str], lowered: str, document_type: str = "") -> bool:
    """Whether a number without "số" and letters is a document's: no count and no year ("kế hoạch 2019")."""
    if _YEAR.fullmatch(match[0]):
        return False
    long_enough = match["digits"].startswith("0") or match["year"] or match["code"]
    named = len(match["digits"]) > 1 and document_type in _tables().named
    return bool(long_enough or named or _AFTER_BARE.match(lowered[match.end() : match.end() + 12]))


def _decree(article: ArticleText, lowered: str, citation: _Citation) -> Decree:
    dated, date = day_behind(article, citation.end, numbered=citation.number is not None)
    of = lowered.find(" của ", citation.type_start, citation.end)
    issuer, end = _named_issuer(article, lowered, of if of >= 0 else max(dated, citation.tail))
    if date is None and issuer is not None:
        dated, date = day_behind_issuer(article, end)
    end = max(dated, end)
    verb = _SIGNED.search(lowered, max(0, citation.type_start - 30), citation.type_start)
    subject = _subject(article, lowered, verb.start()) if verb else None
    signer = _signer(article, citation, end, verb)
    if verb and citation.number:
        date = date or _day_of_issue(article, lowered, verb)
    return Decree(
        article.document.id,
        citation.number,
        citation.document_type,
        article.evidence(citation.start, max(end, citation.end)),
        citation.day or date,
        issuer or _coded_issuer(citation.number) or subject or _body_of(article, signer, verb),
        signer,
    )


def _named_issuer(article: ArticleText, lowered: str, end: int) -> tuple[str | None, int]:
    """The body after "của", and where its name ends."""
    of = _OF.match(lowered, end)
    if of is None:
        return None, end
    office = _tables().office.match(lowered, of.end())
    at = bisect_right(article.organizations, of.end() + 1, key=lambda one: one.start)
    for mention in article.organizations[max(0, at - 1) : at]:
        if of.end() - 1 <= mention.start and (office is None or mention.end >= office.end()):
            return mention.name, mention.end
    return (offices()[office[0]], office.end()) if office else (None, end)


def _coded_issuer(number: str | None) -> str | None:
    issuers = _tables().issuers
    parts = re.split(r"[-/]", re.sub(r"\d", "", number or ""))
    return next((issuers[part] for part in reversed(parts) if part in issuers), None)


def _subject(article: ArticleText, lowered: str, verb: int) -> str | None:
    """The body, or the office with its holder's name or without, that "đã ban hành" has as its subject."""
    first = max(0, verb - _WINDOW)
    end = first + len(re.sub(r"(?:\s(?:đã|vừa|mới|cũng|sẽ))*\s$", "", lowered[first:verb]))
    by = (one for one in article.people if one.end == end)
    end = next((one.start - 1 for one in by if one.name.split()[0].lower() in lexicon().surnames), end)
    at = bisect_right(article.organizations, end, key=lambda one: one.start)
    office = office_before(lowered, end)
    for mention in article.organizations[max(0, at - 1) : at]:
        if mention.end == end and mention.end - mention.start >= len(office):
            return mention.name
    return offices().get(office)


def _sentence(article: ArticleText, position: int) -> tuple[int, int]:
    at = bisect_right(article.sentences, position, key=lambda span: span[0]) - 1
    return article.sentences[at] if at >= 0 else (0, len(article.text))


def _signer(article: ArticleText, citation: _Citation, end: int, verb: re.Match[str] | None) -> str | None:
    first, last = _sentence(article, citation.start)
    if verb and "ký" in verb[1]:
        before = [one.name for one in article.people if first <= one.start and one.end <= verb.start()]
        return before[-1] if before else None
    for person in article.people:
        signs = article.text.startswith(" ký", person.end) and end <= person.start < last
        if signs and " do " in article.text[end : person.start]:
            return person.name
    return None


def _body_of(article: ArticleText, signer: str | None, verb: re.Match[str] | None) -> str | None:
    """The body whose official signs ("Chủ tịch UBND tỉnh A, ông B, đã ký quyết định ...")."""
    if signer is None or verb is None:
        return None
    first, _ = _sentence(article, verb.start())
    bodies = [one.name for one in article.organizations if first <= one.start < verb.start()]
    return bodies[-1] if bodies else None


def _day_of_issue(article: ArticleText, lowered: str, verb: re.Match[str]) -> PartialDate | None:
    """The day or month that opens the clause "Ngày 4-1, UBND tỉnh A đã ban hành quyết định số ..."."""
    first, _ = _sentence(article, verb.start())
    for mention in article.dates:
        opens = mention.start - first <= _OPENS or lowered.endswith((", ", "vào "), first, mention.start)
        near = first <= mention.start and mention.end <= verb.start() <= mention.end + _REACH
        if near and opens and mention.date and not _SPEECH.search(lowered, mention.end, verb.start()):
            return mention.date.start if mention.date.start == mention.date.end else None
    return None
