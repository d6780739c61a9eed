"""Dates of posts.

Comes in: clauses. Goes out: the span that belongs to a post.

    Từ năm 1988 đến 1992, ông là X                both ends
    Ông làm X đến cuối năm 2008                   the end only
    Năm 2005 ông làm X đến cuối năm 2008          one date before, one after
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from msgspec.structs import replace

from kg.extract.chunks import Chunk, Kind, Sentence
from kg.extract.circumstances import in_capacity, is_count
from kg.extract.clauses import Clause
from kg.extract.effect import past_grounds
from kg.extract.endings import begun_before_leaving, end_told, ending, lasts
from kg.extract.found import Found, Span, kind_at
from kg.extract.terms import year_of_meeting
from kg.model.claims import Status
from kg.model.dates import DateSpan, PartialDate, Precision
from kg.text.dates import DateMention

_BETWEEN = frozenset((Kind.OTHER, Kind.COMMA, Kind.OPEN, Kind.ORGANIZATION, Kind.PLACE))
# Words between a preposition and its date: "đến cuối năm 2008".
_PARTS = ("đầu", "cuối", "giữa", "hết", "khoảng", "tận", "ngày", "tháng", "năm")
# Before the years of a nhiệm kỳ: they date neither a post nor the news.
TERM = ("kỳ", "kì")
# What begins the next step of a life: "làm X, từ năm 1995 | được bổ nhiệm làm Y".
_STEPS = frozenset((Kind.APPOINT, Kind.PREDICATE, Kind.PERSON, Kind.PRONOUN))
_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
_PARTING = frozenset((Kind.COMMA, Kind.SEMICOLON))
_TURNING = frozenset((Kind.APPOINT, Kind.DISMISS, Kind.NOMINATE))
CAREERS = frozenset((Kind.FORMER, Kind.CAREER))
# Chunks of "phụ trách mảng văn hóa - xã hội của UBND quận 1".
_DUTIES = 16
_OF_DUTIES = frozenset((Kind.OTHER, Kind.ORGANIZATION, Kind.PLACE, Kind.DASH, Kind.AND))
# Chunks of "thay ông A".
_SUCCEEDED = 2
# How far after the title the meeting may be named.
_MEETING = 12
# Nobody has a post for less.
_SHORTEST = timedelta(days=14)
_SUNDAY = 6


def span_of_clause(clause: Clause) -> Span | None:
    """Return the date that belongs to the post: right after the title, else the last one before the verb."""
    after = dated_after(clause)
    if after is not None and not (after.ended and not after.since):
        return after
    before = None if deed_of_clause(clause) is not None else _before(clause)
    over, end = ending(clause.sentence, clause.stack.last)
    if end is not None:
        after = Span(end, until=True)
    if after is None:
        begun = _begun(before) or _meeting(clause)
        if begun is not None and (over or lasts(clause.sentence, clause.stack.last)):
            return replace(begun, since=True, ongoing=not over, over=over)
        return begun
    if before is None:
        return after
    if before.until and not any(chunk.is_word("đó") for chunk in clause.phrase()):
        return after  # the end of the post before begins this one only where the words say "sau đó"
    end = after.mention if after.until else None
    return replace(before, since=True, until=after.until, end=end, ongoing=False, by=after.by)


def span_before(clause: Clause) -> Span | None:
    """Return the date before the verb: of "Từ năm 1998 làm X, kiêm Y từ năm 2004" that of X."""
    return _begun(_before(clause))


def deed_of_clause(clause: Clause) -> DateMention | None:
    """Return when one did something in a post, no date of the post: "ký ngày 3/5 với tư cách X"."""
    span = _before(clause) if in_capacity(clause) else None
    bound = span is None or span.since or span.until or span.over or span.by is not None
    return None if span is None or bound else span.mention


def dated_after(clause: Clause) -> Span | None:
    """Return the date right behind the title; the period of a post that is given or taken is not when."""
    return _after(clause.sentence, clause.stack.last, turns=not _TURNING.isdisjoint(clause.kinds()))


def _after(sentence: Sentence, last: int, *, turns: bool) -> Span | None:
    first = past_grounds(sentence, _past_succeeded(sentence, last + 1))
    first = _past_owner(sentence, _past_duties(sentence, _past_terms(sentence, _past_years(sentence, first))))
    for number in range(first, min(first + 5, len(sentence))):
        if sentence[number].kind is Kind.DATE:
            noun = sentence[first + (sentence[first].kind is Kind.OPEN)]
            period = not turns and noun.is_word("giai", "thời", "trong")  # "làm X giai đoạn 2003-2006"
            return None if _opens_next(sentence, number) else tied(sentence, number, of_title=period)
        if sentence[number].kind not in _BETWEEN and not _counts(sentence, number):
            return None
    return None


def _counts(sentence: Sentence, number: int) -> bool:
    """Whether times are counted: "làm X cách đây | 2 | năm", "làm X | hai | nhiệm kỳ từ 2008 đến 2015"."""
    terms = number + 1 < len(sentence) and sentence[number + 1].is_word("nhiệm")
    return sentence[number].kind is Kind.PLURAL and (terms or kind_at(sentence, number + 1) is Kind.DATE)


def _past_succeeded(sentence: Sentence, number: int) -> int:
    """Return the chunk after whom one follows: "làm X thay ông A | từ ngày 27/2"."""
    told = number + _SUCCEEDED < len(sentence) and sentence[number + _SUCCEEDED].is_word("từ", "kể", "vào")
    replaced = kind_at(sentence, number) is Kind.SUCCEED and kind_at(sentence, number + 1) is Kind.PERSON
    return number + _SUCCEEDED if replaced and told else number


def _past_years(sentence: Sentence, number: int) -> int:
    """Return the chunk after how long one held a post: "là X | trong 7 năm, | từ 2007 đến 2014"."""
    told = sentence[number : number + 3]
    counted = len(told) == 3 and told[0].is_word("trong", "suốt", "được") and is_count(told[1])
    if not counted or not told[2].is_word("năm"):
        return number
    after = number + 3 + (kind_at(sentence, number + 3) is Kind.COMMA)
    bound = kind_at(sentence, after) is Kind.OPEN or (after < len(sentence) and sentence[after].is_word("từ"))
    return after if bound else number


def _past_terms(sentence: Sentence, number: int) -> int:
    """Return the chunk after terms in a row: "là X trong hai nhiệm kỳ liên tiếp | (2001-2011)"."""
    first = number + (number < len(sentence) and sentence[number].is_word("trong", "suốt"))
    told = [chunk.value for chunk in sentence[first + 1 : first + 5]] == ["nhiệm", "kỳ", "liên", "tiếp"]
    return first + 5 if told and kind_at(sentence, first) is Kind.PLURAL else number


def _past_owner(sentence: Sentence, number: int) -> int:
    """Return the chunk after whose body it is: "Tổ trưởng Tổ công tác của Thủ tướng | từ tháng 8/2007"."""
    owner = sentence[number : number + 3]
    owned = len(owner) == 3 and owner[0].is_word("của") and owner[1].kind is Kind.TITLE
    return number + 2 if owned and owner[2].is_word("từ") else number


def _past_duties(sentence: Sentence, number: int) -> int:
    """Return the chunk after what one is in charge of: "Phó Chủ tịch phụ trách mảng A | từ năm 2016"."""
    if not any(chunk.is_word("phụ") for chunk in sentence[number : number + 1]):
        return number
    far = number
    while far < number + _DUTIES and kind_at(sentence, far) in _OF_DUTIES:
        if sentence[far].is_word("từ") and kind_at(sentence, far + 1) is Kind.DATE:
            return far
        far += 1
    return number


def _opens_next(sentence: Sentence, number: int) -> bool:
    """Whether the date says when the next clause happens: "Sau 5 năm làm X, ngày 16/8 ông A nhận việc".

    So does that of the next step: "làm X rồi năm 1994 trúng cử Y", "làm X, từ năm 1995 được cử làm Y".
    """
    following = kind_at(sentence, number + 1)
    if kind_at(sentence, number - 1) is following is Kind.COMMA and kind_at(sentence, number + 2) in _PEOPLE:
        return True  # "Sau 3 năm làm X, năm 1997, ông A được bầu làm Y"
    goes_on = following not in (None, Kind.COMMA, Kind.SEMICOLON, Kind.CLOSE, Kind.AND)
    now = [chunk.value for chunk in sentence[number + 1 : number + 3]] == ["đến", "nay"]
    following = kind_at(sentence, number + 3) if now else following  # "là X, từ 2010 | đến nay | là Y"
    if not goes_on or (not now and sentence[number + 1].is_word(".", "đến", "tới", "-", "–", "thì")):
        return False
    count = sentence[number - 1]
    counted = count.kind is Kind.PLURAL or count.is_word("một", "1")  # "làm X và | hai | năm sau làm Y"
    first = number - (counted or sentence[number - 1].is_word("từ", "vào"))
    parted = kind_at(sentence, first - 1) in _PARTING or sentence[first - 1].is_word("rồi")
    step = following in _STEPS or sentence[number + 1].is_word("được", "lên")
    return (parted and (step or (first == number and not now))) or (counted and step)


def _before(clause: Clause) -> Span | None:
    """Return the nearest date before the verb that no title before it has taken."""
    if clause.is_present() or clause.is_next():
        return None
    for number in range(clause.verb, clause.first - 1, -1):
        if _brackets(clause, number) or clause.sentence[number].is_word("nhưng", "song"):
            return None
        dated = clause.sentence[number].kind is Kind.DATE
        if dated and (begun := begun_before_leaving(clause.sentence, number)) is not None:
            return _until_then(clause.sentence, number, begun)
        if (
            dated
            and not (_taken(clause, number) or _is_of_next(clause, number))
            and not is_birth(clause.sentence, number)
        ):
            return None if _is_of_deed(clause, number) else tied(clause.sentence, number)
    return None


def _is_of_deed(clause: Clause, number: int) -> bool:
    """Whether the date is that of another deed: "tham gia cách mạng từ năm 1947 và | từng giữ chức X"."""
    if clause.verb_chunk.kind is Kind.FORMER and kind_at(clause.sentence, number - 1) is Kind.RETIRE:
        return True  # "nghỉ hưu năm 2001, chức vụ cuối cùng là X"
    mention = clause.sentence[number].value
    spans = (
        isinstance(mention, DateMention)
        and mention.date is not None
        and mention.date.start != mention.date.end
    )
    if spans or (clause.verb_chunk.kind not in CAREERS and not clause.has("từng")):
        return False
    first = number
    while first > clause.first and clause.sentence[first - 1].is_word("từ", *_PARTS):
        first -= 1
    return first < number and clause.sentence[first - 1].kind is Kind.OTHER and first > clause.first


def _brackets(clause: Clause, number: int) -> bool:
    """Whether a bracket opens here in which the verb stands: "Sáng 1/4, ông A (từng bị cách chức X)"."""
    if clause.sentence[number].kind is not Kind.OPEN:
        return False
    return all(chunk.kind is not Kind.CLOSE for chunk in clause.sentence[number : clause.verb])


def _is_of_next(clause: Clause, number: int) -> bool:
    """Whether the date is that of what came later: "Trước khi về Bộ A tháng 5/2012, ông làm X"."""
    return (
        clause.looks_back()
        and any(chunk.kind is Kind.COMMA for chunk in clause.sentence[number : clause.verb])
        and not clause.sentence[1].is_word("đó", "đây")
    )


def _until_then(sentence: Sentence, number: int, begun: DateMention) -> Span | None:
    mention = sentence[number].value
    return Span(begun, since=True, until=True, end=mention) if isinstance(mention, DateMention) else None


def _begun(span: Span | None) -> Span | None:
    """Return a date before its verb; "đến tháng 9/2017 được điều động" is when it began, not its end."""
    if span is None or span.since or span.over or not span.until:
        return span
    return replace(span, until=False)


def _meeting(clause: Clause) -> Span | None:
    """Return the year of the congress or session at which somebody was elected long ago."""
    if not clause.background or Kind.APPOINT not in clause.kinds():
        return None
    words = [_word(chunk) for chunk in clause.sentence[clause.first : clause.stack.last + _MEETING]]
    year = year_of_meeting(words)
    if year is None:
        return None
    whole = PartialDate(year)
    return Span(DateMention(0, 0, DateSpan(whole, whole), None, complete=True))


def _word(chunk: Chunk) -> object:
    return chunk.value if isinstance(chunk.value, str) else ""


def is_birth(sentence: Sentence, number: int) -> bool:
    """Whether the date is of a birth or an age: "sinh năm 1944", "ông A (1944)", "năm nay 39 tuổi"."""
    if any(chunk.is_word("tuổi") for chunk in sentence[number + 1 : number + 3]):
        return True
    opened = kind_at(sentence, number - 1) is Kind.OPEN and kind_at(sentence, number - 2) is Kind.PERSON
    return opened or preposition(sentence, number) == "sinh"


def _taken(clause: Clause, number: int) -> bool:
    """Whether the date belongs to the post before: "làm A từ tháng 4/2016 khi đang làm B"."""
    before = clause.sentence[clause.first : number]
    titles = [place for place, chunk in enumerate(before) if chunk.kind is Kind.TITLE]
    if (
        not titles
        or _opens_next(clause.sentence, number)
        or any(chunk.is_word("đó") for chunk in clause.phrase())
    ):
        return False
    between = before[titles[-1] + 1 :]
    return len(between) <= 4 and all(chunk.kind in {Kind.OTHER, Kind.PLACE, Kind.OPEN} for chunk in between)


def tied(sentence: Sentence, number: int, *, of_title: bool = False) -> Span | None:
    """Return how a date is tied to the post beside it, or None where it is not."""
    mention = sentence[number].value
    before = preposition(sentence, number)
    if not isinstance(mention, DateMention) or mention.date is None or _is_of_term(sentence, number):
        return None
    if kind_at(sentence, number - 1) is Kind.OPEN and number > 2 and sentence[number - 3].is_word("khóa"):
        return None  # nor are those of a khóa: "HĐND tỉnh khóa XII (2016-2021) bầu ông A làm X"
    if before == "trước" and _since_before(sentence, number):
        return None
    if before == "trước" and (begun := _begun_before(sentence, number)) is not None:
        return Span(begun, since=True, by=mention.date.start)
    if before == "đoạn" and kind_at(sentence, number + 1) is not Kind.COMMA and not of_title:
        return None  # "vi phạm giai đoạn 2010-2015"; but "Giai đoạn 1997-2009, ông làm X"
    after = [chunk.value for chunk in sentence[number + 1 : number + 4]]
    if _is_of_days(mention.date):
        return Span(replace(mention, date=_as_one(mention.date)))
    spans = mention.date.start != mention.date.end
    end = end_told(sentence, number + 1) if before == "từ" and not spans else None
    return Span(
        mention,
        since=before == "từ" or spans,
        until=spans or before in {"đến", "tới"} or end is not None,
        end=end,
        ongoing="nay" in after,
        over=not spans and _until_else(after),
        by=None if spans or before != "trước" else mention.date.start,
    )


def _is_of_term(sentence: Sentence, number: int) -> bool:
    """Whether the years are those of a nhiệm kỳ, no dates of the post.

    Those of "hai nhiệm kỳ | 2001-2011" are, and of "thời kỳ | 2001-2005".
    """
    noun = number - 2
    counted = sentence[noun].is_word("thời") or kind_at(sentence, noun - 1) is Kind.PLURAL
    return preposition(sentence, number) in TERM and not counted


def _is_of_days(told: DateSpan) -> bool:
    """Whether a span is too short to have had a post in it: "Tuần trước, ông A được bổ nhiệm làm X"."""
    exact = told.start.precision is told.end.precision is Precision.DAY
    return exact and timedelta(0) < told.end.latest() - told.start.earliest() < _SHORTEST


def _as_one(told: DateSpan) -> DateSpan:
    """Return when it was decided: on the last of some days, on no day of a week that is told."""
    week = told.start.earliest().weekday() == 0 and told.end.latest().weekday() == _SUNDAY
    on = PartialDate(told.end.year, told.end.month) if week else told.end
    return DateSpan(on, on)


def _since_before(sentence: Sentence, number: int) -> bool:
    """Whether it began before the date, and nothing says when it ended: "Từ trước năm 2020, ông là X"."""
    return any(
        first.is_word("từ") and second.is_word("trước")
        for first, second in pairwise(sentence[max(0, number - 4) : number])
    )


def _begun_before(sentence: Sentence, number: int) -> DateMention | None:
    """Return when it began, where it was over before the date: "Từ năm 2016 đến trước | tháng 3/2020"."""
    at = next((place for place in range(number - 2, 0, -1) if sentence[place].is_word("đến", "tới")), 0)
    mention = sentence[at - 1].value if at > 1 and number - at <= len(_PARTS) else None
    if not isinstance(mention, DateMention) or mention.date is None:
        return None
    return mention if preposition(sentence, at - 1) == "từ" else None


def _until_else(after: Sequence[object]) -> bool:
    """Whether something else ended it: "Từ tháng 7/2006 | đến trước khi làm X"."""
    words = [word for word in after if word not in ("cho", "trước", "ngay")]
    return words[:2] in (["đến", "khi"], ["tới", "khi"])


def preposition(sentence: Sentence, number: int) -> object:
    """Return the word before a date: of "đến cuối năm 2008" it is "đến"."""
    back = number - 1
    while back >= 0 and back > number - 3 and sentence[back].is_any(_PARTS):
        back -= 1
    return sentence[back].value if back >= 0 else ""


def closed(found: Found, following: Found, sentence: Sentence) -> Found:
    """End a post with the date of the next: "Tháng 10/2016 làm X; đến tháng 9/2017 được bổ nhiệm làm Y"."""
    span, after = found.span, following.span
    if span is None or after is None or found.rule != "verb-took" or span.until or span.ongoing:
        return found
    number = next((n for n, chunk in enumerate(sentence) if chunk.value is after.mention), None)
    if number is None or after.until or preposition(sentence, number) not in ("đến", "tới"):
        return found
    ended = replace(span, since=True, until=True, end=after.mention)
    return replace(found, span=ended, status=Status.HELD, rule="verb-held")
