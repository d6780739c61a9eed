"""Posts that the words only point back to.

Comes in: the sentences of an article in order, and what each says of people and posts. Goes out: a
sentence in which the words that point back are the title that they mean.

    Ông A được bầu làm Giám đốc Sở X. Ông giữ chức vụ | này [Giám đốc Sở X] | từ năm 2015
    miễn nhiệm X đối với ông A và bầu ông B giữ chức vụ | này [X]
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.asides import opening
from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.found import Found, kind_at
from kg.extract.titles import TitlePhrase
from kg.model.claims import Status

_VERBS = frozenset((Kind.PREDICATE, Kind.APPOINT, Kind.DISMISS))
_NOUNS = ("chức", "chức vụ", "chức danh", "cương vị", "vị trí", "trọng trách")
_POINTING = ("này", "đó", "ấy", "trên")
# What makes of the words a time or a description: "trước khi giữ chức vụ này", "người giữ chức vụ này".
_ASIDE = ("khi", "sau", "trước", "gian", "năm", "người", "ai", "nếu")
_NEAR = 4
_TURNS = frozenset((Kind.APPOINT, Kind.DISMISS))
_LEFT_AND_TAKEN = _TURNS | {Kind.TITLE}
_INSTEAD = ("thay", "thay thế")
_OVER = frozenset((Status.END, Status.HELD))
# What says that the post is that of another body or place: "giữ chức vụ này | ở Thái Bình".
_AT = ("ở", "tại", "của")
_ELSEWHERE = frozenset((Kind.PLACE, Kind.ORGANIZATION))


class Antecedent:
    """The one post that the sentence before tells of, if there is but one."""

    def __init__(self) -> None:
        self._title: TitlePhrase | None = None
        self._left: frozenset[str] = frozenset()

    def follow(self, found: Sequence[Found]) -> None:
        """Take what a sentence says; what a verb tells is meant rather than what stands beside a name."""
        titles = {_post(one.title): one.title for one in found if one.rule.startswith("verb-")}
        titles = titles or {_post(one.title): one.title for one in found}
        self._title = next(iter(titles.values())) if len(titles) == 1 else None
        self._left = frozenset(_last(one.person.name) for one in found if one.status in _OVER)

    def point(self, sentence: Sentence) -> Sentence:
        """Return the sentence with the title that its words point back to.

        Where it names a post before them, they may mean that one (`endings`).
        """
        at = _pointing(sentence)
        taken = _taken_over(sentence, at)
        if taken is not None:
            return taken
        if at is None or self._title is None or any(one.kind is Kind.TITLE for one in sentence[:at]):
            return sentence
        meant = replace(self._title, modifiers=self._manner(sentence[:at]))
        return Sentence((*sentence[:at], _meaning(sentence[at], meant), *sentence[at + 1 :]))

    def _manner(self, before: Sequence[Chunk]) -> frozenset[str]:
        """Return "former" if the words are of who left it: "A thôi chức X. Ông giữ chức vụ này từ 2016"."""
        named = [chunk.value.name for chunk in before if isinstance(chunk.value, PersonPhrase)]
        left = bool(self._left) and all(_last(name) in self._left for name in named)
        return frozenset({"former"}) if left else frozenset()


def _taken_over(sentence: Sentence, at: int | None) -> Sentence | None:
    """Return a sentence in which one gets the post that another loses there, with that post told of both.

    "miễn nhiệm X đối với ông A và bổ nhiệm ông B | giữ chức vụ này", "...; bầu ông B | thay thế"
    """
    if not sentence.kinds >= _LEFT_AND_TAKEN:
        return None
    number = _instead(sentence) if at is None else at
    if number is None:
        return None
    person = number - 1 - (at is not None)
    if kind_at(sentence, person) is Kind.CLOSE:  # "bà B (SN 1970) | giữ chức vụ này"
        person = opening(sentence, person) - 1
    left = _lost(sentence[: person - 1])
    if left is None or kind_at(sentence, person) is not Kind.PERSON:
        return None
    if kind_at(sentence, person - 1) is not Kind.APPOINT:
        return None
    word = sentence[number]
    verb = () if at is not None else (Chunk(Kind.PREDICATE, word.start, word.start, "làm"),)
    return Sentence((*sentence[:number], *verb, _meaning(word, left), *sentence[number + 1 :]))


def _instead(sentence: Sentence) -> int | None:
    """Return the chunk of "thay thế" that ends its clause: "bầu ông B | thay thế."."""
    numbers = [number for number, chunk in enumerate(sentence) if chunk.is_any(_INSTEAD)]
    ends = (n for n in numbers if n + 1 == len(sentence) or sentence[n + 1].is_word(".", ",", ";"))
    return next(ends, None)


def _lost(before: Sequence[Chunk]) -> TitlePhrase | None:
    """Return the one post that somebody named is dismissed from, where nobody is appointed."""
    turns = [number for number, chunk in enumerate(before) if chunk.kind in _TURNS]
    if len(turns) != 1 or before[turns[0]].kind is not Kind.DISMISS:
        return None
    titles = [chunk.value for chunk in before[turns[0] :] if isinstance(chunk.value, TitlePhrase)]
    named = any(chunk.kind is Kind.PERSON for chunk in before[turns[0] :])
    return titles[0] if named and len(titles) == 1 and before[turns[0] + 1].kind is Kind.TITLE else None


def _meaning(word: Chunk, meant: TitlePhrase) -> Chunk:
    """Return a title that stands where a word points back to it."""
    title = replace(meant, start=word.start, end=word.end, term=None)
    return Chunk(Kind.TITLE, word.start, word.end, title)


def _last(name: str) -> str:
    return name.rpartition(" ")[2]


def _post(title: TitlePhrase) -> tuple[str, str | None]:
    return title.row.title, title.organization.name if title.organization is not None else None


def _pointing(sentence: Sentence) -> int | None:
    """Return the chunk of "này" after a verb and a noun of office."""
    if sentence.kinds.isdisjoint(_VERBS) or sentence.words.isdisjoint(_POINTING):
        return None
    for number, chunk in enumerate(sentence[1:], 1):
        verb = sentence[number - 1]
        if not chunk.is_any(_POINTING) or verb.kind not in _VERBS or not str(verb.value).endswith(_NOUNS):
            continue
        aside = any(one.is_any(_ASIDE) for one in sentence[max(0, number - _NEAR) : number - 1])
        named = kind_at(sentence, number + 1) is Kind.TITLE or _is_elsewhere(sentence, number + 1)
        return None if aside or named else number
    return None


def _is_elsewhere(sentence: Sentence, number: int) -> bool:
    """Whether the words name a place or a body of their own here: not "tại Đại hội X", which elects."""
    after = sentence[number : number + 1]
    return any(one.is_any(_AT) for one in after) and kind_at(sentence, number + 1) in _ELSEWHERE
