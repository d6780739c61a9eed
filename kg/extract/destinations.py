"""Posts in the body that somebody is moved to, which the words name only there.

Comes in: a sentence. Goes out: the sentence with the body in the title behind it.

    điều động ông A đến nhận công tác tại Sở B, giữ chức Phó Giám đốc [Sở B]
    về công tác tại Công an tỉnh C và được bổ nhiệm làm Phó Trưởng phòng [Công an tỉnh C]
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kg.extract.chunks import Chunk, Kind, Sentence
from kg.extract.found import kind_at
from kg.extract.organizations import OrganizationPhrase
from kg.extract.titles import TitlePhrase

_WORKING = "công tác tại"
_TAKING = frozenset((Kind.COMMA, Kind.AND, Kind.APPOINT, Kind.PREDICATE))
_WORDS = ("được", "rồi", "đã")
_FAR = 6  # chunks of ", và được điều động, bổ nhiệm giữ chức"


def with_destinations(sentence: Sentence) -> Sentence:
    """Return the sentence with the bodies that titles behind "công tác tại" leave out."""
    if _WORKING not in sentence.words or Kind.TITLE not in sentence.kinds:
        return sentence
    filled = dict(_filled(sentence))
    if not filled:
        return sentence
    return Sentence([filled.get(number, chunk) for number, chunk in enumerate(sentence)])


def _filled(sentence: Sentence) -> Iterator[tuple[int, Chunk]]:
    for number in sentence.titles:
        title = sentence[number].value
        bare = isinstance(title, TitlePhrase) and title.organization is None and not title.row.organization
        body = _body_before(sentence, number)
        if bare and body is not None and isinstance(title, TitlePhrase):
            chunk = sentence[number]
            yield number, Chunk(chunk.kind, chunk.start, chunk.end, replace(title, organization=body))


def _body_before(sentence: Sentence, number: int) -> OrganizationPhrase | None:
    """Return B of "công tác tại B, được bổ nhiệm giữ chức | T"."""
    at = number - 1
    if kind_at(sentence, at) not in (Kind.PREDICATE, Kind.APPOINT):
        return None
    while at > number - _FAR and (kind_at(sentence, at) in _TAKING or sentence[at].is_any(_WORDS)):
        at -= 1
    body = sentence[at].value if at > 0 else None
    works = isinstance(body, OrganizationPhrase) and sentence[at - 1].is_word(_WORKING)
    return body if works and isinstance(body, OrganizationPhrase) else None
