"""Whom a list names as candidates for a seat that the article told before.

Comes in: the sentences of an article, in order. Goes out: that those on a list of candidates are nominated.

    danh sách 50 ứng cử viên đại biểu Quốc hội khóa XIV. ...    the seat
    Chính phủ giới thiệu 17 người gồm ông A (T); bà B (T)       nominated for it
    Trong số 36 ứng viên, có Bí thư Thành ủy A, Giám đốc B      nominated for it
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import Found, person_at
from kg.extract.lexicon import marked
from kg.extract.rosters import ANNOUNCING, entries
from kg.extract.titles import TitlePhrase
from kg.model.claims import Status

# The title of those who sit in an assembly, for which alone candidates are listed.
_SEAT = "Đại biểu"
# Words of a part of those who stand ("khối Đảng có 12 người"), and verbs that strike somebody off the list.
_OF_PARTS = ("khối", "ứng")
_REMOVED = frozenset((Kind.NEGATION, Kind.DISMISS))
_STRUCK = ("tước", "rút", "loại", "gạch", "xóa", "xoá")
_PEOPLE = ("người", "ứng viên", "ứng cử viên")
_INTRODUCED = ("giới thiệu", "đề cử", "được giới thiệu")
_OPENING = (*ANNOUNCING, "là", "như", "có")
# Chunks between the words for the candidates and the list of them.
_LEAD = 12
_BARRED = frozenset((Kind.PERSON, Kind.PRONOUN, Kind.NEGATION, Kind.SEMICOLON, Kind.APPOINT, Kind.DISMISS))
_ENTRIES = frozenset((Kind.PERSON, Kind.TITLE, Kind.PLURAL))
# Sentences after one on candidates in which "12 người gồm" tells of them.
_PATIENCE = 3


class Candidates:
    """Reads the lists of candidates of an article, going through it in order."""

    def __init__(self) -> None:
        """Begin before the first sentence, where no seat is told."""
        self._seat: TitlePhrase | None = None
        self._left = 0

    def read(self, sentence: Sentence) -> Iterator[Found]:
        """Yield those whom a sentence lists as candidates; sentences are asked about in order."""
        self._left -= 1
        told = Kind.NOMINATE in sentence.kinds or (self._left >= 0 and "người" in sentence.words)
        if not told:
            return
        for number, chunk in enumerate(sentence):
            if chunk.kind in _REMOVED or chunk.is_any(_STRUCK):  # "ứng viên không có tên 3 người, gồm"
                return
            stands = chunk.kind is Kind.NOMINATE and chunk.is_any(marked("candidacy"))
            if stands:
                self._left = _PATIENCE
                self._seat = _seat(sentence, number) or self._seat
            if self._seat is not None and (stands or self._introduces(sentence, number)):
                yield from _listed(sentence, number, self._seat)

    def _introduces(self, sentence: Sentence, number: int) -> bool:
        """Whether people are put up here, or counted behind a sentence on candidates: "có 12 người gồm"."""
        chunk = sentence[number]
        counted = self._left >= 0 and chunk.is_word("người") and number > 0
        if counted and str(sentence[number - 1].value).isdigit():
            return _is_of_part(sentence, number)
        return chunk.kind is Kind.NOMINATE and chunk.is_any(_INTRODUCED)


def _is_of_part(sentence: Sentence, number: int) -> bool:
    """Whether a part of the candidates is counted: "trong đó, khối Đảng | có | 12 người gồm"."""
    return any(chunk.is_any(_OF_PARTS) for chunk in sentence[:number])


def _seat(sentence: Sentence, number: int) -> TitlePhrase | None:
    """Return the seat right behind the word for a candidate: "ứng cử viên | đại biểu Quốc hội"."""
    value = sentence[number + 1].value if number + 1 < len(sentence) else None
    return value if isinstance(value, TitlePhrase) and value.row.title == _SEAT else None


def _listed(sentence: Sentence, number: int, seat: TitlePhrase) -> Iterator[Found]:
    """Yield those on the list that begins behind the words for the candidates."""
    first = _list_start(sentence, number)
    for at in entries(sentence, first, titled=True) if first is not None else ():
        owner = person_at(sentence, at)
        if owner is not None:
            chunk, person = owner
            words = chunk.start, chunk.end
            yield Found(person, chunk.start, seat, (seat,), Status.NOMINATED, "verb-nominated", *words)


def _list_start(sentence: Sentence, number: int) -> int | None:
    """Return where the list begins: behind "gồm", "là" or a colon, and "có" of "trong số 36 ứng viên, có"."""
    told = sentence[number].is_word(*_PEOPLE, *marked("candidacy"))
    for place in range(number + 1, min(number + _LEAD, len(sentence) - 1)):
        chunk, after = sentence[place], sentence[place + 1]
        told = told or chunk.is_any(_PEOPLE)
        if chunk.kind in _BARRED or (chunk.kind is Kind.TITLE and _seat(sentence, place - 1) is None):
            return None
        opened = chunk.kind is Kind.COLON or chunk.is_any(_OPENING)
        if opened and after.kind in _ENTRIES:
            among = not chunk.is_word("có") or sentence[max(0, number - 2)].is_word("số")
            return place + 1 if told and among else None
    return None
