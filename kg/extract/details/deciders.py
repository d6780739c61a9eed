"""Who decides a change of personnel, as the words before its verb tell it, or those of the decision.

Comes in: a prepared article, a holding that begins or ends, and its sentence. Goes out: an office-holder or a
body.

    Bộ Chính trị phân công ông A làm X                                     the body
    Thủ tướng A ký quyết định bổ nhiệm ông B làm X                         the office
    ông A được Ban Bí thư bổ nhiệm làm X                                   the body
    UBND tỉnh công bố các quyết định. Theo đó, ông A được điều động ...    the body of the sentence before
"""

from __future__ import annotations

from kg.extract import appositions
from kg.extract.article import Prepared
from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.found import kind_at
from kg.extract.organizations import OrganizationPhrase
from kg.extract.titles import TitlePhrase
from kg.model.claims import Holding

Decider = tuple[str, str | None]

_NOBODY: Decider = ("", None)
_DECIDING = frozenset((Kind.APPOINT, Kind.DISMISS))
_UNDERGOES = ("được", "bị")
_HAVING = frozenset((Kind.PREDICATE, Kind.CAREER))
_ALREADY = ("đã", "vừa", "mới", "cũng")
_PLAIN = frozenset((Kind.OTHER, Kind.DATE, Kind.DASH))
_SIGNS = ("ký", "ban", "quyết", "quyết định", "có")
# The mark of a kind of document before the office that numbers it: "Quyết định số 12/QĐ | - | UBND".
_MARKS = ("qđ", "nq", "kl", "tb", "nđ")
# What goes back to a decision told before, and how many sentences.
_BACK_TO = (("theo", "đó"), ("theo", "quyết"), ("theo", "các"), ("theo", "nội"), ("cụ", "thể"))
_BACK = 2
# Who decides only together: their body does, and delegates of no named body are those of a congress.
_MEMBERS = ("Đại biểu", "Ủy viên", "Thành viên")
_MAKES_KNOWN = ("công", "trao", "ban", "ký", "tổ", "có", "triển", "ra", "quyết")


def decider(article: Prepared, holding: Holding, sentence: int) -> Decider:
    """Return the title and the body, or the body alone, that decides.

    Args:
        article: The article.
        holding: What begins or ends.
        sentence: The number of the sentence that tells it.
    """
    chunks = article.chunks[sentence]
    found = _in_sentence(article, holding, chunks)
    found = _named(article, chunks, _decision(chunks)) if found == _NOBODY else found
    if found != _NOBODY or not _refers_back(chunks):
        return found
    before = range(sentence - 1, max(-1, sentence - 1 - _BACK), -1)
    told = (_of_decision(article, article.chunks[number]) for number in before)
    return next((one for one in told if one != _NOBODY), _NOBODY)


def _in_sentence(article: Prepared, holding: Holding, chunks: Sentence) -> Decider:
    """Return who is the subject of the deciding verb."""
    held = appositions.read(chunks)[1]
    verb = next((n for n, chunk in enumerate(chunks) if chunk.kind in _DECIDING), None)
    if verb is None or chunks[verb].is_word("mất"):
        return _NOBODY
    own = _NOBODY
    for number in range(verb - 1, -1, -1):
        had = kind_at(chunks, number) is Kind.TITLE and kind_at(chunks, number - 1) in _HAVING
        if had and _is_passive(chunks[number + 1 : verb + 1]):
            return own  # "Sau năm năm làm Trưởng phòng, ông A được bổ nhiệm": what he was before
        if had or (number and chunks[number - 1].is_word("theo")) or _tells(chunks, number):
            continue  # "Theo TTXVN, ông A được bổ nhiệm": who tells of it
        whose = number not in held or _signs(chunks, number, verb, holding.person)
        found = _body(article, chunks, number) if whose else None
        if found == ("", holding.organization):
            own = found  # "thành lập Ban A, phân công ông B làm Trưởng ban"; "HĐND tỉnh bầu Chủ tịch HĐND"
            if all(chunk.kind is Kind.OTHER for chunk in chunks[number + 1 : verb]):
                return own
        elif found is not None and found != (holding.title, holding.organization):
            return found
    return own


def _is_passive(chunks: tuple[Chunk, ...]) -> bool:
    return any(isinstance(one.value, str) and one.value.startswith(_UNDERGOES) for one in chunks)


def _tells(chunks: Sentence, number: int) -> bool:
    """Whether a body only makes it known: "Tin từ Bộ A", "Bộ A cho biết"."""
    source = number > 1 and chunks[number - 2].is_word("tin") and chunks[number - 1].is_word("từ")
    says = [chunk.value for chunk in chunks[number + 1 : number + 3]] == ["cho", "biết"]
    return source or says


def _refers_back(chunks: Sentence) -> bool:
    """Whether the sentence goes back to a decision: "Theo đó, ...", "Theo quyết định, ...", "- Ông A ..."."""
    words = tuple(chunk.value for chunk in chunks[:2])
    return words in _BACK_TO or kind_at(chunks, 0) is Kind.DASH


def _decision(chunks: Sentence) -> int | None:
    """Return the chunk at which "quyết định" begins."""
    words = [chunk.value for chunk in chunks]
    return next((n for n in range(1, len(words) - 1) if words[n : n + 2] == ["quyết", "định"]), None)


def _named(article: Prepared, chunks: Sentence, noun: int | None) -> Decider:
    """Return whose a decision is called: "ông A nhận quyết định của | Thủ tướng"."""
    if noun is None or noun + 3 >= len(chunks) or not chunks[noun + 2].is_word("của"):
        return _NOBODY
    return _body(article, chunks, noun + 3) or _NOBODY


def _of_decision(article: Prepared, chunks: Sentence) -> Decider:
    """Return who makes decisions known: "UBND tỉnh công bố các quyết định", "quyết định của Thủ tướng"."""
    noun = _decision(chunks)
    named = _named(article, chunks, noun)
    if noun is None or named != _NOBODY:
        return named
    held = appositions.read(chunks)[1]
    for number in range(noun - 1, -1, -1):
        doing = chunks[number + 1 : noun]
        whose = number not in held or _signs(chunks, number, noun, "")
        found = _body(article, chunks, number) if whose and not _tells(chunks, number) else None
        if found is not None:
            known = any(chunk.is_any(_MAKES_KNOWN) for chunk in doing)
            return found if known else _NOBODY
    return _NOBODY


def _signs(chunks: Sentence, number: int, verb: int, person: str) -> bool:
    """Whether another who is named with a title decides ("Thủ tướng A ký quyết định | bổ nhiệm ông B")."""
    holder, words = chunks[number + 1], chunks[number + 2 : verb]
    if not isinstance(holder.value, PersonPhrase) or (person and person.endswith(holder.value.name)):
        return False
    does = next((one for one in words if not one.is_any(_ALREADY)), chunks[verb])
    plain = all(one.kind in _PLAIN for one in words)
    return plain and (does is chunks[verb] or does.is_any(_SIGNS))


def _body(article: Prepared, chunks: Sentence, number: int) -> tuple[str, str | None] | None:
    """Return what one chunk names: a body, or a title without its holder."""
    chunk: Chunk = chunks[number]
    if isinstance(chunk.value, OrganizationPhrase):
        if number and chunks[number - 1].kind is Kind.RANK:
            return None  # "được phong hàm Đại tá Công an nhân dân"
        if kind_at(chunks, number - 1) is Kind.DASH and number > 1 and chunks[number - 2].is_any(_MARKS):
            return None
        return "", article.setting.full_name(chunk.value)
    return _of_office(article, chunks, number, chunk.value) if isinstance(chunk.value, TitlePhrase) else None


def _of_office(article: Prepared, chunks: Sentence, number: int, title: TitlePhrase) -> Decider | None:
    """Return the office that a title without its holder names, or the body that decides as its members."""
    if title.former:
        return None
    if number and chunks[number - 1].kind is Kind.PLURAL:  # "các đại biểu HĐND tỉnh": no one office
        named = title.organization
        return ("", article.setting.full_name(named)) if named is not None else None
    body = article.setting.complete(title, (title,))
    if title.row.title in _MEMBERS:
        bare = title.end - title.start == len(title.row.title.split())
        return ("", body) if body and not bare else None  # "đại biểu đã bầu": of the congress
    return (title.row.title, body) if body else None
