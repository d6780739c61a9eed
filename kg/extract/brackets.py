"""What a bracket or a remark beside a name says of its bearer's post.

Comes in: the chunks of a sentence. Goes out: the title with the body that follows the name in brackets, or
the person before a remark, or of whom a bracket tells what he is now.

    các thứ trưởng: A (Bộ X); B (Bộ Y)                         the body of each
    ông A (đảng viên Chi bộ X, phường Y - nguyên Trưởng Z)     whose the title is
    ông A (còn gọi là Tư Hiền, nguyên Chủ tịch X)
    ông A, cán bộ Sở X, nguyên Chủ tịch Y
    ông A, lúc đó là Phó Giám đốc X (nay là Giám đốc Y)        what he is now
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from msgspec.structs import replace

from kg.extract.chunks import Kind, PersonPhrase, Sentence
from kg.extract.found import kind_at
from kg.extract.lexicon import marked
from kg.extract.organizations import OrganizationPhrase
from kg.extract.titles import TitlePhrase

# Chunks of a remark.
_REMARK = 20
_REMARKED = frozenset((Kind.OTHER, Kind.ORGANIZATION, Kind.PLACE, Kind.COMMA, Kind.DATE, Kind.PLURAL))
_OPENING = frozenset((Kind.OPEN, Kind.DASH, Kind.COMMA))
_MEMBER = ("đảng", "viên")
# Links that say what somebody is, the words of the present before them, and those of a past time.
LINKS = ("là", "hiện là", "đang là", "vẫn là")
_NOW = ("hiện", "nay", "đang", "đương", "nhiệm")
_THEN = ("lúc", "khi", "thời", "điểm", "đó", "bấy", "giờ", "đang", "này")
# What stands between a person and the post that he had.
_OF_POST = frozenset(
    (
        *(Kind.TITLE, Kind.COMMA, Kind.DASH, Kind.PLACE, Kind.DATE, Kind.AND),
        *(Kind.PREDICATE, Kind.FORMER, Kind.CONCURRENT),
    )
)
_start_of = attrgetter("start")
_ENDING_POST = frozenset((Kind.TITLE, Kind.PLACE))
_WORK, _COMPOUND = 3, 2  # words for work: chunks that they may have, and tokens of one chunk
_CALLED = ("gọi", "tên", "danh", "tức")


def housed(sentence: Sentence, title: TitlePhrase, number: int) -> TitlePhrase:
    """Return a bare title with the body in brackets behind its holder: "Thứ trưởng A (Bộ X)".

    Args:
        sentence: The chunks.
        title: A title before the name.
        number: Chunk number of the name.
    """
    if title.organization is not None or title.row.organization is not None:
        return title
    bracket = sentence[number + 1 : number + 4]
    if [chunk.kind for chunk in bracket] != [Kind.OPEN, Kind.ORGANIZATION, Kind.CLOSE]:
        return title
    body = bracket[1].value
    prefix = title.row.prefix or ""
    fits = isinstance(body, OrganizationPhrase) and body.missing is None and body.name.startswith(prefix)
    own = sentence[number].start >= title.end
    return replace(title, organization=body) if fits and own else title


def named_inside(sentence: Sentence, closing: int) -> int | None:
    """Return the full name in brackets behind what somebody is called: "Mai (Lê Thị Mai), Phó đoàn X"."""
    person = sentence[closing - 1].value
    if kind_at(sentence, closing - 2) is not Kind.OPEN or not isinstance(person, PersonPhrase):
        return None
    short = person.name.split()[-1].lower()
    called = kind_at(sentence, closing - 3) is Kind.PLACE or sentence[closing - 3].is_word(short)
    return closing - 1 if called else None


def before_remark(sentence: Sentence, number: int) -> int:
    """Return the person of whom a remark tells before his title, or this chunk where none does.

    A remark is that he is a member of the Party, what he is called, or what his work is.
    """
    for place in range(number, max(0, number - _REMARK), -1):
        chunk = sentence[place]
        if chunk.kind in _OPENING and kind_at(sentence, place - 1) is Kind.PERSON:
            return place - 1 if _is_remark(sentence, place) else number
        if chunk.kind not in _REMARKED and not chunk.is_word("là"):
            return number
    return number


def _is_remark(sentence: Sentence, opening: int) -> bool:
    """Whether a remark opens here; "bà A, con gái của ông B, tên thật là C, nguyên Y" may be on either."""
    led = kind_at(sentence, opening - 2) is Kind.KIN or (opening > 1 and sentence[opening - 2].is_word("của"))
    if led and sentence[opening].kind is Kind.COMMA:
        return False
    words = tuple(str(chunk.value) for chunk in sentence[opening + 1 : opening + 1 + len(_MEMBER)])
    works = sentence[opening].kind is Kind.COMMA and _tells_work(sentence, opening + 1)
    return works or words == _MEMBER or any(word in _CALLED for word in words)


def _tells_work(sentence: Sentence, number: int) -> bool:
    """Whether words for work that is no post begin here; some of them are one chunk ("chuyên viên")."""
    first = sentence[number]
    words = " ".join(str(chunk.value) for chunk in sentence[number : number + _WORK])
    whole = first.end - first.start == _COMPOUND and first.kind is Kind.OTHER
    return any(
        words.startswith(one) or (whole and one.startswith(f"{words.split()[0]} ")) for one in marked("work")
    )


def before_link(sentence: Sentence, number: int) -> int:
    """Step over the link of "ông A (hiện là TITLE)", "ông A, 56 tuổi, là TITLE" and "(đương nhiệm TITLE)".

    So is "người" before it: "ông A, người đang là TITLE, nói".
    """
    if kind_at(sentence, number) is Kind.PREDICATE and sentence[number].is_any(LINKS):
        number -= 1
    while number > 0 and sentence[number].is_any(_NOW):
        number -= 1
    relative = sentence[number].is_word("người") and kind_at(sentence, number - 1) is Kind.COMMA
    return number - 1 if relative and kind_at(sentence, number - 2) is Kind.PERSON else number


def says_now(sentence: Sentence, title: TitlePhrase) -> bool:
    """Whether a title is said to be that of today, whatever else the sentence tells: "(nay là TITLE)"."""
    if "incumbent" in title.modifiers:
        return True
    number = bisect_left(sentence, title.start, key=_start_of) - 1
    if number < 1 or sentence[number].is_word("đang là"):
        return False
    before = before_link(sentence, number)
    now = any(chunk.is_word("nay", "hiện", "đương") for chunk in sentence[before + 1 : number + 1])
    verb = sentence[number]
    return now or (verb.kind is Kind.PREDICATE and str(verb.value).startswith("hiện"))


def before_present(sentence: Sentence, number: int) -> int | None:
    """Return of whom a bracket tells what he is now, behind his past post, or None.

    "ông A, lúc đó đang giữ chức Phó Giám đốc X (nay là Giám đốc Y)"

    Args:
        sentence: The chunks.
        number: Chunk number of the bracket.
    """
    if kind_at(sentence, number) is not Kind.OPEN or kind_at(sentence, number - 1) not in _ENDING_POST:
        return None
    for place in range(number - 1, max(-1, number - _REMARK), -1):
        if sentence[place].kind is Kind.PERSON:
            return place
        if sentence[place].kind not in _OF_POST and not sentence[place].is_any(_THEN):
            return None
    return None


def now_another(sentence: Sentence, number: int) -> bool:
    """Whether a bracket behind a post tells what its holder is now: "X, tỉnh Y (nay là Z)"."""
    number += 1
    while kind_at(sentence, number) in (Kind.COMMA, Kind.PLACE):
        number += 1
    if kind_at(sentence, number) is not Kind.OPEN:
        return False
    title = next((at for at in range(number + 1, number + 5) if kind_at(sentence, at) is Kind.TITLE), number)
    held = sentence[title].value
    today = isinstance(held, TitlePhrase) and "incumbent" in held.modifiers
    return before_link(sentence, title - 1) == number and (title > number + 1 or today)
