"""Where annotated organisations stand in their text.

Comes in: a prepared article and its annotation, which names organisations in full but does not say where they
stand. Goes out: for each title that the annotation tells of, the tokens of its organisation.

The words of the text are matched in order with those of the official name: abbreviations by what they stand
for, small words (`của`, `tỉnh`) as may be, commas, dashes and `và` for one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.evaluate import Json
from kg.extract.article import Prepared
from kg.extract.boundaries import WINDOW, title_end
from kg.extract.lexicon import (
    HEAD,
    LEVEL,
    ORGANIZATION,
    PLACE,
    TAIL,
    WORD,
    Head,
    Level,
    Organization,
    Place,
    Word,
)
from kg.extract.scan import DASHES, Scan
from kg.extract.titles import TitlePhrase
from kg.extract.tokens import tokenize
from kg.text.normalize import canonical

Words = tuple[str, ...]
_JOINTS = DASHES | {"và", "&", ","}
_BEFORE = frozenset(("của", "tại", "thuộc", "phụ", "trách"))
_LEVELS = frozenset(("tp", "thành", "phố", "tỉnh", "huyện", "quận", "thị", "xã", "phường"))
_SMALL = _BEFORE | _LEVELS | {"(", ")", "các", "việt", "nam", "nước", "về"}
_SHORTENED = frozenset(("tp", "tx", "q", "p", "t"))


@dataclass(frozen=True, slots=True)
class Marked:
    """A title of the text with the organisation that the annotation gives it.

    Attributes:
        title: The title as the grammar reads it.
        start: One past the words of the title itself.
        stop: One past the last token of its sentence.
        first: First token of the organisation; `start` where the text has none.
        end: One past its last token.
    """

    title: TitlePhrase
    start: int
    stop: int
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One annotated holding of the title: whether its quote holds the title, words matched, tokens."""

    quoted: bool
    matched: int
    first: int
    end: int

    @property
    def rank(self) -> tuple[bool, bool, int]:
        return self.matched > 0, self.quoted, self.matched


def titles(article: Prepared) -> Iterator[tuple[TitlePhrase, int]]:
    """Yield the titles of an article with the end of their sentence."""
    for sentence in article.chunks:
        for chunk in sentence:
            if isinstance(chunk.value, TitlePhrase):
                yield chunk.value, sentence[-1].end


def marked(article: Prepared, annotation: Json) -> Iterator[Marked]:
    """Yield the titles whose organisation the annotation tells, with its tokens."""
    held = annotation.get("holdings")
    holdings = [one for one in held if isinstance(one, Mapping)] if isinstance(held, list) else []
    quotes = [_quote(article, holding) for holding in holdings]
    for title, stop in titles(article):
        start = title_end(article.scan, title)
        found = [
            candidate
            for holding, quote in zip(holdings, quotes, strict=True)
            if _is_of(title, holding)
            for candidate in _candidates(article.scan, holding, (start, stop), quoted=title.start in quote)
        ]
        best = max(found, key=lambda one: one.rank, default=None)
        if best is not None and (best.matched or best.quoted) and best.end - start <= WINDOW and start < stop:
            yield Marked(title, start, stop, best.first, best.end)


def _quote(article: Prepared, holding: Json) -> range:
    words = canonical(str(holding.get("evidence") or ""))
    at = article.text.text.find(words) if words else -1
    tokens = article.scan.tokens
    return range(tokens.at(at), tokens.at(at + len(words))) if at >= 0 else range(0)


def _is_of(title: TitlePhrase, holding: Json) -> bool:
    return title.row.title.lower().startswith(canonical(str(holding.get("title") or "-")).lower())


def _candidates(scan: Scan, holding: Json, window: tuple[int, int], *, quoted: bool) -> Iterator[_Candidate]:
    start = window[0]
    others = holding.get("org_alt")
    for name in (holding.get("org"), *(others if isinstance(others, list) else ())):
        found = aligned(scan, window, tokenize(canonical(str(name))).lowers) if name else None
        if found is not None:
            yield _Candidate(quoted, found[2], found[0], found[1])
        elif quoted:
            yield _Candidate(quoted, 0, start, start)


def aligned(scan: Scan, window: tuple[int, int], name: Words) -> tuple[int, int, int] | None:
    """Return the first token of a name in the window, one past its last, and how many words agree."""
    start, stop = window
    stop = min(stop, start + WINDOW + 2)
    first = start
    while first < stop and scan.word(first) in _BEFORE:
        first += 1
    matched, end = _Alignment(scan, stop, name).best(first, 0)
    if end < 0:
        return None
    alone = end - first == 1 and (scan.word(first) in _SMALL or not scan.tokens.capital(first))
    level = scan.tokens.lowers[first:end] == ("trung", "ương")  # says how high, not which body
    return None if level or (alone and not scan.word(first).isdigit()) else (first, end, matched)


class _Alignment:
    """The longest agreement of the words of a text, in order, with those of a name."""

    def __init__(self, scan: Scan, stop: int, name: Words) -> None:
        self._scan, self._stop, self._name = scan, stop, name
        self.best = cache(self._best)

    def _best(self, index: int, used: int) -> tuple[int, int]:
        """Return how many words agree from a token on, and one past the last that does, or -1."""
        if index >= self._stop:
            return 0, -1
        word = self._scan.word(index)
        if word in _JOINTS:
            joint = next((at for at in range(used, len(self._name)) if self._name[at] in _JOINTS), None)
            after = self.best(index + 1, joint + 1) if joint is not None and used else (0, -1)
            return after if after[1] >= 0 else (0, -1)
        found = (0, -1)
        for end, words in _readings(self._scan, index):
            at = _position(self._name, words, used) if end <= self._stop else None
            if at is not None:
                count, last = self.best(end, at + len(words))
                found = max(found, (count + len(words), last if last >= 0 else end))
        if used and (word in _SMALL or (word == "." and self._scan.word(index - 1) in _SHORTENED)):
            skipped = self.best(index + 1, used)
            found = max(found, skipped) if skipped[1] >= 0 else found
        return found


def _position(name: Words, words: Words, start: int) -> int | None:
    fits = (at for at in range(start, len(name)) if name[at : at + len(words)] == words)
    return next(fits, None) if words else None


def _readings(scan: Scan, index: int) -> Iterator[tuple[int, Words]]:
    """Yield what may be meant by the words at a token, each with its end."""
    yield index + 1, (scan.word(index),)
    here = scan.matches.get(index)
    for kind, match in here.phrases.items() if here is not None else ():
        for name in _meant(kind, match.value):
            yield index + match.length, _words(name)


def _meant(kind: str, value: object) -> Sequence[str]:
    if isinstance(value, Organization) and (kind == ORGANIZATION or kind.startswith(TAIL)):
        return (value.name,)
    if isinstance(value, Head | Word) and kind in (HEAD, WORD):
        return (value.expansion,) if value.expansion else ()
    if isinstance(value, Level) and kind == LEVEL:
        return (value.name,)
    return (value.name, value.official) if isinstance(value, Place) and kind == PLACE else ()


@cache
def _words(name: str) -> Words:
    return tokenize(canonical(name)).lowers


def agree(scan: Scan, start: int, ends: tuple[int, int]) -> bool:
    """Whether two ends of a name are the same but for small words and marks at the end."""
    return len({_trimmed(scan, start, end) for end in ends}) == 1


def _trimmed(scan: Scan, start: int, end: int) -> int:
    while end > start and scan.word(end - 1) in _SMALL | _JOINTS:
        end -= 1
    return end
