"""Words that say, before a title without a body, of which body the sentence goes on to tell.

Comes in: the chunks of a sentence. Goes out: where a clause about the body before it begins, and the bodies
of which a side is told.

    Hội đồng X | do ông A làm Chủ tịch
    Về phía Tập đoàn A có ông B - Tổng Giám đốc
    Lãnh đạo Thành ủy X có bốn người, gồm: Bí thư A và ba Phó Bí thư
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.extract.chunks import Kind, Sentence
from kg.extract.organizations import OrganizationPhrase

_HOLDERS = frozenset((Kind.TITLE, Kind.PERSON))
_NEAR = 10  # chunks between a body and the list of its leaders


def relating(sentence: Sentence) -> list[int]:
    """Return where a clause about the body before it begins: "nơi", or "do" before "NAME làm"."""
    if Kind.TITLE not in sentence.kinds or sentence.words.isdisjoint(("nơi", "do")):
        return []
    return [
        chunk.start
        for number, chunk in enumerate(sentence)
        if chunk.kind is Kind.OTHER
        and (chunk.value == "nơi" or (chunk.value == "do" and _leads(sentence, number)))
    ]


def _leads(sentence: Sentence, number: int) -> bool:
    following = sentence[number + 2 : number + 7]
    return any(one.is_word("làm", "là", "giữ chức") for one in following)


def sides(sentence: Sentence) -> Iterator[OrganizationPhrase]:
    """Yield the organisations after "về phía", and those whose leaders are listed after "gồm"."""
    if Kind.ORGANIZATION not in sentence.kinds:
        return
    for number, chunk in enumerate(sentence):
        body = chunk.value
        if chunk.kind is Kind.ORGANIZATION and number >= 2 and isinstance(body, OrganizationPhrase):
            sided = sentence[number - 1].is_word("phía") and sentence[number - 2].is_word("về")
            if body.missing is None and (sided or _is_listed(sentence, number)):
                yield body


def _is_listed(sentence: Sentence, number: int) -> bool:
    """Whether the leaders of a body are listed: "lãnh đạo Thành ủy X hiện có bốn người, gồm"."""
    led = sentence[number - 1].is_word("đạo") and sentence[number - 2].is_word("lãnh")
    after = takewhile(lambda one: one.kind not in _HOLDERS, sentence[number + 1 : number + 1 + _NEAR])
    return led and any(one.is_word("gồm", "bao gồm", "gồm có") for one in after)
