"""Words that say, before a title without a body, of which body the sentence goes on to tell.

Comes in: the chunks of a sentence. Goes out: where a clause about the body before it begins, and the bodies
of which a side is told.

    Hội đồng X | do ông A làm Chủ tịch
    Về phía Tập đoàn A có ông B - Tổng Giám đốc
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.chunks import Kind, Sentence
from kg.extract.organizations import OrganizationPhrase


def relating(sentence: Sentence) -> Iterator[int]:
    """Yield where a clause about the body before it begins: "nơi", or "do" before "NAME làm"."""
    if Kind.TITLE not in sentence.kinds:
        return
    for number, chunk in enumerate(sentence):
        word = chunk.value
        following = sentence[number + 2 : number + 7] if word == "do" else ()
        if word == "nơi" or any(one.is_word("làm", "là", "giữ chức") for one in following):
            yield chunk.start


def sides(sentence: Sentence) -> Iterator[OrganizationPhrase]:
    """Yield the organisations after "về phía"."""
    if Kind.ORGANIZATION not in sentence.kinds:
        return
    for number, chunk in enumerate(sentence):
        body = chunk.value
        if chunk.kind is Kind.ORGANIZATION and number >= 2 and isinstance(body, OrganizationPhrase):
            sided = sentence[number - 1].is_word("phía") and sentence[number - 2].is_word("về")
            if sided and body.missing is None:
                yield body
