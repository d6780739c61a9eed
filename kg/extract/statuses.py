"""What a verb says of a title: held, begun, ended, past, or only proposed.

Comes in: a clause and the date tied to it. Goes out: a `Status` with the name of the rule, or None where the
verb only sets a time or a wish.

    được bổ nhiệm giữ chức X             start, an appointment
    làm X, giữ chức X                    start in news, held in a life
    từng giữ các chức vụ X, Y            held
    trong thời gian giữ chức X           held
    sau gần hai tháng giữ chức X         holds
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from kg.extract.careers import dated_after
from kg.extract.chunks import Kind
from kg.extract.circumstances import (
    DURING,
    MOVING,
    after_some_time,
    at_a_time,
    at_an_age,
    in_capacity,
    is_while,
    moves_on,
)
from kg.extract.clauses import Clause
from kg.extract.copula import LINKS, OFFICES, follows_appointment
from kg.extract.endings import is_left_for_another, lasts
from kg.extract.found import Span, kind_at
from kg.extract.given_posts import given_behind
from kg.extract.lexicon import marked
from kg.extract.proposals import is_denied, is_proposed, names_nobody
from kg.extract.subjects import POSITIONS
from kg.extract.titles import TitlePhrase
from kg.model.claims import Status
from kg.resources import read_table

_GIVING = frozenset(
    (Kind.APPOINT, Kind.NOMINATE, Kind.DISMISS, Kind.FORMER, Kind.CAREER, Kind.SUCCEED, Kind.CONCURRENT)
)
# What may stand between a word that denies and the verb; a person or a body there is another subject.
_PASSED = frozenset((Kind.OTHER, Kind.APPOINT, Kind.PREDICATE, Kind.NOMINATE, Kind.NEGATION, Kind.NO_LONGER))
_REACH = 4
# Who is asked for something, and the words that ask.
_ASKED = frozenset((Kind.ORGANIZATION, Kind.PLACE, Kind.TITLE, Kind.OTHER))
_DISMISSED_FROM = frozenset((Kind.TITLE, Kind.PREDICATE))
_ASKING = ("đề nghị", "kiến nghị", "đề xuất")
_SUBMITS = "trình "  # "trình Quốc hội | xem xét, miễn nhiệm"
_CONDITIONS = (("trước", "khi"), ("đến", "khi"), ("tới", "khi"))
_PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN))
_HOLDERS = _PEOPLE | {Kind.PLACE}
_TURNS, _TURNED = frozenset((Kind.APPOINT, Kind.DISMISS)), frozenset((*_PEOPLE, Kind.TITLE))
_APPOSED = frozenset((Kind.COMMA, Kind.DASH, Kind.TITLE, Kind.OPEN, Kind.CLOSE))
_OPENING_DAY = frozenset((Kind.DATE, Kind.COMMA))  # "Từ ngày 1/6, ông A sẽ giữ chức X"
_COMING = frozenset((Kind.APPOINT, Kind.SUCCEED))  # "sẽ được bầu làm X", "sẽ thay ông B làm X"
_STILL = ("tiếp tục", "vẫn", "hiện", "đang")
_NOW = ("hiện", "vẫn", "hiện nay")
_GOING_ON, _AGAINST = ["tiếp", "tục"], ["đối", "với"]
_TAKING = ("giữ ", "đảm ")
_AT_IT = "đang"  # of the verb right behind it


def status_of_clause(clause: Clause, span: Span | None) -> tuple[Status, str] | None:
    """Return what the clause says, and the name of the rule."""
    if clause.lets_go() and _denied(clause, Kind.NEGATION):
        return Status.HOLDS, "verb-asked"
    if _denied(clause, Kind.NEGATION) or names_nobody(clause) or is_denied(clause) or _is_of_states(clause):
        return None
    # In a life, who had a post "đến khi bị miễn chức X" has lost it.
    lost = clause.background and clause.verb_chunk.kind is Kind.DISMISS
    if _is_condition(clause) and not lost:
        return _of_condition(clause)
    status = _of_past(span) if _denied(clause, Kind.NO_LONGER) else _plain(clause, span)
    if status is None or status is Status.START:
        return _of_start(clause, span) if status is not None else None
    if status is Status.HELD and is_while(clause):
        return status, "verb-took"
    asked = status is Status.HOLDS and clause.verb_chunk.kind is Kind.DISMISS
    return status, "verb-asked" if asked else f"verb-{status.value}"


def _of_past(span: Span | None) -> Status:
    """Return what "không còn là X" says: with "kể từ ngày 1/5" when it ended, else that it was held."""
    dated = span is not None and span.since and not (span.ended or span.ongoing)
    return Status.END if dated else Status.HELD


def _is_of_states(clause: Clause) -> bool:
    """Whether a state holds the office: "ông A ủng hộ Việt Nam đảm nhiệm vai trò Chủ tịch ASEAN"."""
    beside = (chunk.kind for chunk in reversed(clause.before()) if chunk.kind in _HOLDERS)
    of_state = next(beside, None) is Kind.PLACE
    posts = ((one.row.title, one.organization.name) for one in clause.stack.titles if one.organization)
    return any(of_state or not _offices_of_states()[post] for post in posts if post in _offices_of_states())


@cache
def _offices_of_states() -> dict[tuple[str, str], bool]:
    """Return the offices, and whether a person may be told to have one."""
    rows = read_table("data/offices_of_states.tsv")
    return {(row["title"], row["organization"]): row["by_person"] == "yes" for row in rows}


def _of_start(clause: Clause, span: Span | None) -> tuple[Status, str]:
    """Return an appointment, or else what is taken up: a post held once, where a life tells no date of it."""
    moving = span is not None and clause.verb_chunk.is_any(MOVING)
    if moving or _leaves_for(clause) or Kind.APPOINT in clause.kinds():
        return Status.START, "verb-start"
    told = clause.background or clause.is_next()  # "làm X, sau đó | làm Y": nobody says when
    past = told and span is None and Kind.IRREAL not in clause.kinds()
    if past and all(title.term is None for title in clause.stack.titles):
        return Status.HELD, "verb-took"
    return Status.START, "verb-took"


def _of_condition(clause: Clause) -> tuple[Status, str] | None:
    """Return what "trước khi" tells of the post that comes next: only what bears a date of its own.

    "trước khi làm X từ tháng 4/2016" begins it; "trước khi làm X từ 2006 đến 2011" was held.
    """
    span = dated_after(clause)
    if span is None:
        return None
    return (Status.HELD, "verb-held") if span.ended else (Status.START, "verb-start")


def _plain(clause: Clause, span: Span | None) -> Status | None:
    verb = clause.verb_chunk
    if verb.kind is Kind.DISMISS:
        asked = _denied(clause, Kind.NOMINATE) or _asked_for(clause) or _handed_in(clause)
        return Status.HOLDS if asked else Status.END
    if said := _of_office(clause):
        return said[0]
    if _is_undone(clause):
        return Status.END
    if verb.kind is Kind.FORMER or clause.has("từng") or _until_next(clause, span) or clause.is_left():
        return Status.HELD
    if is_proposed(clause) and not _sets_position(clause):
        return Status.HELD if _in_course(clause) else Status.NOMINATED
    if Kind.IRREAL in clause.kinds():
        coming = Status.NOMINATED if clause.kinds() & _COMING else None
        return Status.START if _is_decided(clause) else coming
    return _of_holding(clause, span)


def _of_office(clause: Clause) -> tuple[Status | None, ...]:
    """Return what a noun of office says of the post, or nothing where another verb tells it."""
    if not clause.verb_chunk.is_any(OFFICES):
        return ()
    given = given_behind(clause.sentence, clause.stack.last)
    if given is not None:
        return (given[1],)
    if not clause.kinds() & _GIVING or _only_names(clause):
        return (None,)
    if _ends_with_dismissal(clause):
        return (Status.HOLDS if _handed_in(clause) else Status.END,)
    return ()


def _is_undone(clause: Clause) -> bool:
    """Whether an appointment is taken back: "hủy quyết định bổ nhiệm ông A | giữ chức X"."""
    sentence, verb = clause.sentence, clause.verb
    taken = kind_at(sentence, verb) is Kind.PREDICATE and kind_at(sentence, verb - 1) is Kind.PERSON
    return taken and kind_at(sentence, verb - 2) is Kind.DISMISS


def _ends_with_dismissal(clause: Clause) -> bool:
    """Whether the last deed is one: not in "miễn nhiệm X đối với ông A và kết quả bầu chức | X"."""
    turns = [chunk.kind for chunk in clause.phrase() if chunk.kind in _TURNS]
    return turns[-1:] == [Kind.DISMISS]


def _is_decided(clause: Clause) -> bool:
    """Whether somebody named will take up the post for sure: "ông A, Phó Giám đốc X, sẽ giữ chức Y".

    Not who may ("có thể", "nếu"), nor of whom it is rumoured or asked ("đồn rằng | liệu ông A sẽ giữ Y"), nor
    who keeps it up to a day ("đến khi nghỉ hưu").
    """
    sentence, verb = clause.sentence, clause.verb - 1
    if clause.verb_chunk.kind is not Kind.PREDICATE or clause.verb_chunk.is_word(*LINKS, *OFFICES):
        return False
    unreal = [chunk for chunk in clause.before() if chunk.kind is Kind.IRREAL]
    if len(unreal) != 1 or not sentence[verb].is_word("sẽ"):
        return False
    while kind_at(sentence, verb - 1) in _APPOSED:
        verb -= 1
    before = verb - 2 - (kind_at(sentence, verb - 2) is Kind.HONORIFIC)
    opens = before < clause.first or sentence[before].kind in _OPENING_DAY
    limited = any(chunk.kind is Kind.IRREAL or chunk.is_word("đến") for chunk in sentence[clause.verb + 1 :])
    return kind_at(sentence, verb - 1) is Kind.PERSON and opens and not limited


def _only_names(clause: Clause) -> bool:
    """Whether a noun of office only says what is spoken of: "bỏ giới hạn nhiệm kỳ đối với vị trí X".

    In "miễn nhiệm ông A | đối với chức vụ X" he loses it.
    """
    verb = clause.verb - 3
    if [chunk.value for chunk in clause.sentence[max(0, verb + 1) : clause.verb]] != _AGAINST:
        return False
    while kind_at(clause.sentence, verb) in _TURNED:
        verb -= 1
    return kind_at(clause.sentence, verb) not in _TURNS


def _leaves_for(clause: Clause) -> bool:
    """Whether one leaves a post for this one: "thôi giữ chức Bí thư X để nhận công tác và giữ chức Y"."""
    leaves = any(chunk.kind is Kind.DISMISS for chunk in clause.sentence[clause.first : clause.verb])
    return leaves and clause.has("để")


def _sets_position(clause: Clause) -> bool:
    """Whether the words say in what capacity one acts: "đề nghị ông A, với cương vị X, chỉ đạo ..."."""
    if clause.verb_chunk.kind is Kind.CAREER:
        return False  # "trải qua nhiều cương vị lãnh đạo: X; Y"
    word = str(clause.verb_chunk.value)
    turns = word.startswith(_TAKING) and (Kind.APPOINT in clause.kinds() or _leaves_for(clause))
    if turns or word.startswith("giữ "):
        return False  # "bổ nhiệm ông A đảm nhiệm cương vị X", "thôi chức Y để đảm nhận cương vị X"
    if any(chunk.kind is Kind.SUCCEED for chunk in clause.phrase()):
        return False  # "ông A kế nhiệm ông B ở cương vị X"
    into = word.startswith("vào") or clause.sentence[clause.verb - 1].is_word("vào")
    return not into and any(position in word for position in POSITIONS)


def _of_holding(clause: Clause, span: Span | None) -> Status:
    word = str(clause.verb_chunk.value)
    if _sets_position(clause):
        past = (
            _sets_time(clause)
            or _of_former(clause)
            or moves_on(clause)
            or (span is not None and span.ended and not span.ongoing)
        )
        return Status.HELD if past else Status.HOLDS
    if clause.is_present() or (span is None and lasts(clause.sentence, clause.stack.last)):
        return Status.HOLDS  # "hiện là X", "làm X | cho đến nay"
    if _is_earlier(clause, word) or clause.is_before_another():
        return Status.HELD
    own = word in LINKS or clause.verb_chunk.kind is Kind.CAREER
    kinds = _said_of_subject(clause) if own else clause.kinds()
    if Kind.APPOINT in kinds and not (
        word.startswith(_AT_IT) and Kind.APPOINT not in _said_of_subject(clause)
    ):
        return _of_appointment(span)
    career = any(chunk.kind is Kind.CAREER for chunk in clause.phrase())
    if is_while(clause) or career or clause.is_line():
        return Status.HOLDS if span is not None and span.ongoing else Status.HELD
    if span is not None and (span.since or span.ended or span.ongoing):
        over = span.over or span.ended or is_left_for_another(clause.sentence, clause.stack.last)
        return Status.HOLDS if span.ongoing or not over else Status.HELD
    return _at_present(clause, word)


def _of_former(clause: Clause) -> bool:
    """Whether who acts is called by a past post: "Ông A, nguyên Phó Chủ tịch X, với vai trò là Y"."""
    person = next((chunk for chunk in reversed(clause.before()) if chunk.kind in _PEOPLE), None)
    titles = [chunk for chunk in clause.before() if isinstance(chunk.value, TitlePhrase)]
    after = [one for one in titles if person is not None and one.start > person.start]
    return bool(after) and all(isinstance(one.value, TitlePhrase) and one.value.former for one in after)


def _sets_time(clause: Clause) -> bool:
    """Whether what one does in a capacity is told of another time; "Sau khi xem xét, ..." tells of now."""
    words = ["", *(chunk.value for chunk in clause.before())]
    later = in_capacity(clause)
    moments = ((before, word) for before, word in pairwise(words) if word in DURING)
    return any(word != "khi" or not (later and before == "sau") for before, word in moments)


def _is_earlier(clause: Clause, word: str) -> bool:
    """Whether the post is the one before: "Trước khi về Bộ Y tế, ông A làm X", "lúc luân chuyển là X"."""
    if moves_on(clause):
        return True
    if word in LINKS:
        return clause.looks_back() or is_while(clause) or (clause.is_next() and clause.background)
    before = clause.looks_back() and clause.sentence[1].is_word("khi")
    return before and Kind.APPOINT not in _said_of_subject(clause)


def _said_of_subject(clause: Clause) -> set[Kind]:
    """Return the kinds of chunks after the person: in "khi được bổ nhiệm, ông đang là X" none appoints."""
    kinds: set[Kind] = set()
    for chunk in reversed(clause.sentence[clause.first : clause.verb]):
        if chunk.kind in (Kind.PERSON, Kind.PRONOUN):
            break
        kinds.add(chunk.kind)
    return kinds


def _of_appointment(span: Span | None) -> Status:
    """Return what an appointment says: with an end it is past, with "đến nay" the post is still held."""
    if span is None or not (span.until or span.ongoing) or (span.over and not span.since):
        return Status.START
    return Status.HOLDS if span.ongoing else Status.HELD


def _at_present(clause: Clause, word: str) -> Status:
    if after_some_time(clause):
        return Status.HOLDS
    if at_an_age(clause):
        return Status.HELD
    if clause.is_profile() or word in LINKS or word.startswith(_STILL) or clause.has(*_NOW):
        return Status.HOLDS
    if any(chunk.is_word(_AT_IT) for chunk in clause.phrase()) or _keeps(clause):
        return Status.HOLDS
    beside = any(chunk.kind is Kind.CONCURRENT for chunk in clause.phrase())
    return Status.HOLDS if beside or clause.has("do") else Status.START


def _keeps(clause: Clause) -> bool:
    """Whether one goes on in the post: "tiếp tục | đảm nhiệm vị trí X"."""
    return [chunk.value for chunk in clause.sentence[max(0, clause.verb - 2) : clause.verb]] == _GOING_ON


def _is_condition(clause: Clause) -> bool:
    """Whether the verb only sets a time: "Trước khi giữ chức X, ông ..." tells nothing of X.

    Neither does "Từ tháng 2/2016 đến khi được bổ nhiệm làm X, ông ...".
    """
    words = [chunk.value for chunk in clause.phrase()]
    return any(pair in _CONDITIONS for pair in pairwise(words)) and not follows_appointment(clause)


def _denied(clause: Clause, kind: Kind) -> bool:
    """Whether a word of this kind stands right before the verb, or before the verb that it completes.

    "không còn là X", "chưa được bổ nhiệm giữ chức X", "từ chối nhận chức X", "đề nghị cách chức X",
    "chưa đồng ý cho ông A thôi giữ chức X"
    """
    verb = clause.verb - 2 * clause.lets_go()
    before = clause.sentence[max(clause.first, verb - _REACH) : verb]
    for chunk in reversed(before):
        if chunk.kind is kind:
            return True
        if chunk.kind not in _PASSED:
            return False
    return False


def _asked_for(clause: Clause) -> bool:
    """Whether one body only asks another for the dismissal.

    "đề nghị Ban Bí thư cách chức X đối với ông A"; not "phê chuẩn đề nghị của Thủ tướng về việc miễn nhiệm".
    """
    verb = clause.verb - 1
    while verb > clause.first and _may_be_asked(clause, verb):
        verb -= 1
    chunk = clause.sentence[verb]
    noun = clause.sentence[verb + 1].is_word("của")
    asks = chunk.is_any(_ASKING) or str(chunk.value).startswith(_SUBMITS)
    return verb < clause.verb - 1 and not noun and asks


def _may_be_asked(clause: Clause, number: int) -> bool:
    """Whether a chunk may stand between "đề nghị" and what is asked: "Ban Thường vụ xem xét, | cách chức".

    So may he who shall leave: "đề nghị Quốc hội xem xét để ông A | thôi làm đại biểu".
    """
    before, kind = clause.sentence[number - 1], clause.sentence[number].kind
    considered = kind is Kind.COMMA and before.is_word("xét")
    return considered or kind in _ASKED or (kind in _PEOPLE and before.is_word("để"))


def _handed_in(clause: Clause) -> bool:
    """Whether one only asks to leave a post ("có đơn xin thôi giữ chức X"), and nobody grants it.

    Who is known by it has left since: "ông A, người viết đơn xin thôi chức X".
    """
    sentence = clause.sentence
    leaves = clause.verb - (clause.verb_chunk.kind is not Kind.DISMISS)  # "thôi làm | nhiệm vụ"
    before = sentence[max(clause.first, leaves - _REACH) : leaves]
    letter = any(one.is_word("đơn") for one in before[-2:]) and before[-1].is_word("đơn", "xin")
    asks = str(sentence[leaves].value).startswith("xin ") or letter
    if not asks or any(one.is_word("người") for one in before):
        return False
    dismissed = (at for at, chunk in enumerate(sentence) if at != leaves and chunk.kind is Kind.DISMISS)
    if any(kind_at(sentence, at + 1) in _DISMISSED_FROM for at in dismissed):
        return False  # "Quốc hội cho thôi làm đại biểu đối với ông A vì ông này có đơn xin thôi làm đại biểu"
    words = " ".join(chunk.value for chunk in clause.sentence if isinstance(chunk.value, str))
    return not any(f" {one} " in f" {words} " for one in marked("grant"))


def _until_next(clause: Clause, span: Span | None) -> bool:
    """Whether another post came after: "giữ chức X trước khi về làm Y", "làm X, sau đó làm Y"."""
    words = [chunk.value for chunk in clause.sentence[clause.stack.last + 1 : clause.stack.last + 4]]
    then = words == [",", "sau", "đó"] and span is None and clause.verb_chunk.kind is Kind.PREDICATE
    return words[:2] == ["trước", "khi"] or (then and Kind.APPOINT not in clause.kinds())


def _in_course(clause: Clause) -> bool:
    """Whether the verb tells a time, no proposal: "quy hoạch ông A, sai phạm trong quá trình làm X"."""
    words = clause.phrase()[:-1]
    proposed = max((at for at, chunk in enumerate(words, 1) if chunk.kind is Kind.NOMINATE), default=0)
    return at_a_time(words[proposed:])
