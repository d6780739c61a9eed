"""Persons who share one verb: "bổ nhiệm ông A và ông B giữ chức Thứ trưởng".

Comes in: a clause and the chunk number of the person nearest to its verb. Goes out: the chunk numbers of
all persons that "và" joins to him, in the order of the text. Who is only listed after a comma is joined
to nobody: in "có mặt ông A, ông B được bầu làm ..." A is no subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.chunks import Kind, PersonPhrase, Sentence
from kg.extract.clauses import Clause
from kg.extract.found import kind_at
from kg.extract.rosters import entries, past_own

# What stands between two joined persons: "ông A, Phó Chủ tịch HĐND tỉnh, và ông B", "ông A (Giám đốc), bà B".
_BETWEEN = frozenset(
    (
        Kind.COMMA,
        Kind.AND,
        Kind.OPEN,
        Kind.CLOSE,
        Kind.DASH,
        Kind.TITLE,
        Kind.ORGANIZATION,
        Kind.PLACE,
        Kind.PLURAL,
        Kind.FORMER,
    )
)
_BEARING = frozenset((Kind.APPOINT, Kind.PREDICATE, Kind.CAREER, Kind.DISMISS, Kind.NOMINATE))
# What ends a list of those who are relieved or appointed.
_ENDING = frozenset((Kind.RETIRE, Kind.DATE, Kind.SEMICOLON))
_ENDS = (".", "để", "vì", "do", "nghỉ", "theo", "từ", "kể")
_VERBAL = ("được", "bị", "đã", "sẽ", "vừa")


def coordinated(clause: Clause, number: int) -> tuple[int, ...]:
    """Return the persons who share the verb with this one, himself included.

    Args:
        clause: The titles and their verb.
        number: Chunk number of the person that the verb is about.
    """
    if clause.sentence[number].kind is not Kind.PERSON:
        return (number,)
    if number < clause.verb:
        return _before(clause, number)
    return _after(clause, number)


def _before(clause: Clause, number: int) -> tuple[int, ...]:
    """Go left from the last of "ông A, ông B và ông C được bầu ...".

    Nobody is joined whom another verb governs: "miễn nhiệm ông A và ông B được bầu làm ...",
    "thay ông A và ông B"; nor across a semicolon: "các ông A và B; trong đó một người rời ghế ...".
    """
    sentence, group = clause.sentence, [number]
    if number < clause.first:
        return (number,)
    listed = any(_addresses_all(sentence, person) for person, _ in _leftwards(clause, number))
    listed = listed or _opens_with_all(clause, number)
    for person, gap in _leftwards(clause, number):
        if (Kind.AND in gap) is not (len(group) == 1) and not listed:
            break
        group.insert(0, person)
    first = kind_at(sentence, group[0] - 1)
    governed = first is Kind.SUCCEED or (first is Kind.DISMISS and clause.verb_chunk.kind is not Kind.DISMISS)
    return (number,) if governed else tuple(group)


def _opens_with_all(clause: Clause, number: int) -> bool:
    """Whether a sentence opens with nothing but those who are elected: "Ông A, ông B trúng cử X"."""
    kinds = [chunk.kind for chunk in clause.sentence[:number]]
    alone = kinds != [] and kinds == [Kind.PERSON, Kind.COMMA] * (len(kinds) // 2)
    return alone and clause.verb == number + 1 and clause.verb_chunk.kind is Kind.APPOINT


def _addresses_all(sentence: Sentence, number: int) -> bool:
    """Whether one address is for the whole list: "các ông A (Trưởng ban X), B giữ chức Phó Bí thư"."""
    person = sentence[number].value
    return isinstance(person, PersonPhrase) and person.honorific.startswith("các ")


def _leftwards(clause: Clause, number: int) -> Iterator[tuple[int, set[Kind]]]:
    """Yield each person to the left with the kinds that stand between him and the next."""
    gap: set[Kind] = set()
    inside = False
    for place in range(number - 1, -1, -1):
        kind = clause.sentence[place].kind
        inside = kind is Kind.CLOSE or (inside and kind is not Kind.OPEN)
        if inside:
            continue  # "ông A (hiện là Bí thư Tỉnh ủy) và ông B (53 tuổi)"
        if kind is Kind.PERSON:
            yield place, gap
            gap = set()
        elif kind not in _BETWEEN or (kind is Kind.TITLE and place not in clause.used):
            return
        else:
            gap.add(kind)


def _after(clause: Clause, number: int) -> tuple[int, ...]:
    """Go right from the first of "miễn nhiệm ... đối với ông A và ông B".

    Each may bring titles of his own: "đối với ông A - Giám đốc Sở X; bà B - Chánh Văn phòng và ông C". A list
    without "và" ends with its clause: "đối với các ông A, B, C nghỉ hưu".
    """
    sentence = clause.sentence
    group = list(entries(sentence, number, titled=False))
    last = past_own(sentence, group[-1] + 1)
    joined = any(chunk.kind is Kind.AND for chunk in sentence[group[-1] - 2 : group[-1]])
    following = sentence[last] if last < len(sentence) else None
    ended = following is None or following.kind in _ENDING or following.is_any(_ENDS)
    if len(group) == 1 or (joined and _has_verb(sentence, last)) or not (joined or ended):
        return (number,)
    return tuple(group)


def _has_verb(sentence: Sentence, number: int) -> bool:
    """Whether the last person begins a clause of his own: "đối với ông A và ông B được bầu thay"."""
    return number < len(sentence) and (sentence[number].kind in _BEARING or sentence[number].is_any(_VERBAL))
