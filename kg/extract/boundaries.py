"""Where a learned model ends the organisation that follows a title: a second opinion beside the grammar.

Comes in: a `Scan`, a title phrase, and where its sentence ends. Goes out: the organisation's tokens as the
model marks them (a linear-chain conditional random field, Lafferty, McCallum and Pereira 2001), and how sure
it is. `python -m benchmarks.train` makes the weights; only the few words after a title are looked at.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from kg.errors import DataError
from kg.extract.lexicon import HEAD, LEVEL, ORGANIZATION, PLACE, TAIL, TITLE, WORD
from kg.extract.scan import Scan
from kg.extract.tails import JOINING
from kg.extract.titles import TitlePhrase
from kg.resources import resource

WEIGHTS = "data/boundaries.weights"
LABELS = BEGIN, INSIDE, OUTSIDE = "B", "I", "O"
# Tokens after a title that are looked at.
WINDOW = 14
# A gazetteer phrase that began this far before a token may still cover it.
_REACH = 6
# Marks that no name goes over, but for the full stop of "TP."
_CLOSERS = frozenset((".", ";", ":", "“", "”", '"'))
_SHORTENED = frozenset(("tp", "tx", "tt", "q", "p", "t", "co"))
NEAR = ("-2", "-1", "0", "1", "2")
_PHRASES = frozenset((TITLE, ORGANIZATION, HEAD, PLACE, WORD, LEVEL))
# What is left of the confidence in a claim where grammar and model end its organisation at different words:
# how much rarer such an end is right than one on which they agree (docs/decisions/0021).
DIFFERENT = 0.8

Features = list[list[str]]
Scores = tuple[float, float, float]
Placed = tuple[Scores | None, ...]  # of a feature of a token that stands at each place of `NEAR`


class Boundary(Struct, frozen=True):
    """The organisation after a title as the model sees it.

    Attributes:
        first: Its first token; one past the title where there is no organisation.
        end: One past its last token; `first` where there is none.
    """

    first: int
    end: int


class _Token(Struct, frozen=True, gc=False):
    """A token: its word, its shape, and what is told of it, the phrases that cover it with them."""

    word: str
    shape: str
    features: list[str]


class Window(Struct, frozen=True, gc=False):
    """What the model is told of the tokens after a title.

    Attributes:
        alone: For each place what is told of it alone.
        line: Its tokens, with two before the first place and at most two behind the last.
    """

    alone: list[list[str]]
    line: list[_Token]


class BoundaryModel:
    """Weights that are ready to mark windows."""

    def __init__(self, path: Path) -> None:
        """Open weights.

        Raises:
            DataError: If the file is missing or holds no such weights.
        """
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DataError(str(path), f"the weights cannot be read ({error.strerror})") from error
        try:
            weights = dict(map(_weights, content.decode().splitlines()))
            begin, inside, outside = (weights[label] for label in LABELS)
        except (ValueError, KeyError) as error:
            reason = "these are no weights of the model; make them with benchmarks.train"
            raise DataError(str(path), reason) from error
        self._into: list[Scores] = list(zip(begin, inside, outside, strict=True))
        self._alone = weights
        places = [_of_place(weights, near) for near in NEAR]
        names = dict.fromkeys(name for place in places for name in place)
        self._near: dict[str, Placed] = {name: tuple([one.get(name) for one in places]) for name in names}

    def after(self, scan: Scan, title: TitlePhrase, stop: int) -> Boundary:
        """Return the organisation in the tokens after a title, `stop` and what follows left out."""
        start = title_end(scan, title)
        tags = self._tags(told(scan, start, stop, title.row.prefix or ""))
        first = next((place for place, tag in enumerate(tags) if tag != OUTSIDE), None)
        if first is None:
            return Boundary(start, start)
        end = first + 1
        while end < len(tags) and tags[end] == INSIDE:
            end += 1
        return Boundary(start + first, start + end)

    def _tags(self, window: Window) -> list[str]:
        """Return the likeliest labels of a window (Viterbi)."""
        best: Scores = (0.0, 0.0, 0.0)
        before: list[tuple[int, ...]] = []  # for each token and label, the best label of the token before
        near = self._near
        line = [
            [one for name in token.features if (one := near.get(name)) is not None] for token in window.line
        ]
        for number, alone in enumerate(window.alone):
            if number:
                begin, inside, outside = (_best(best, into) for into in self._into)
                before.append((begin[1], inside[1], outside[1]))
                best = begin[0], inside[0], outside[0]
            best = _sum(best, self._alone, alone)
            for place, token in enumerate(line[number : number + len(NEAR)]):
                best = _sum_placed(best, token, place)
        at = best.index(max(best))
        path = [at]
        for step in reversed(before):
            at = step[at]
            path.append(at)
        return [LABELS[label] for label in reversed(path)] if window.alone else []


def _best(scores: Scores, into: Scores) -> tuple[float, int]:
    """Return the best score with which a label can follow, and the label that it follows then."""
    begin, inside, outside = scores[0] + into[0], scores[1] + into[1], scores[2] + into[2]
    if begin >= inside and begin >= outside:
        return begin, 0
    return (inside, 1) if inside >= outside else (outside, 2)


def _sum(scores: Scores, weights: dict[str, Scores], features: list[str]) -> Scores:
    begin, inside, outside = scores
    for feature in features:
        one = weights.get(feature)
        if one is not None:
            begin, inside, outside = begin + one[0], inside + one[1], outside + one[2]
    return begin, inside, outside


def _sum_placed(scores: Scores, token: list[Placed], place: int) -> Scores:
    begin, inside, outside = scores
    for weights in token:
        one = weights[place]
        if one is not None:
            begin, inside, outside = begin + one[0], inside + one[1], outside + one[2]
    return begin, inside, outside


def _of_place(weights: dict[str, Scores], near: str) -> dict[str, Scores]:
    """Return the weights of what is told of a token so near, without the words for the place."""
    told = len(near)
    return {
        one[told:]: scores for one, scores in weights.items() if one.startswith(near) and one[told] in "wsg"
    }


def _weights(line: str) -> tuple[str, Scores]:
    """Read a feature with its weight for each label; after a label, those of the label that follows it.

    Raises:
        ValueError: If it is no such line.
    """
    feature, *weights = line.split("\t")
    begin, inside, outside = map(float, weights)
    return feature, (begin, inside, outside)


@cache
def model() -> BoundaryModel:
    """Return the shipped model, opened on first use.

    Raises:
        DataError: If its weights are missing or broken.
    """
    return BoundaryModel(resource(WEIGHTS))


def trust(boundaries: BoundaryModel, scan: Scan, title: TitlePhrase, stop: int) -> float:
    """Return the share of the confidence in a title's organisation that is left after the second opinion.

    The model is asked only where the grammar ended the organisation at a word. At a mark, a connector, a term
    or the name of a person it has nothing to add.
    """
    body = title.organization
    if body is None or not at_word(scan, title, stop):
        return 1.0
    return 1.0 if boundaries.after(scan, title, stop).end == body.end else DIFFERENT


def at_word(scan: Scan, title: TitlePhrase, stop: int) -> bool:
    """Whether the organisation of a title ends before a word that is no connector and begins no name."""
    body = title.organization
    if body is None or body.end != title.end or body.end >= stop:
        return False
    following = scan.word(body.end)
    return following.isalnum() and following not in JOINING and scan.name(body.end) is None


def title_end(scan: Scan, title: TitlePhrase) -> int:
    """Return one past the words of the title itself."""
    found = (scan.match(TITLE, index) for index in range(title.start, title.end))
    return next((match.end for match in found if match is not None), title.start + 1)


def window_end(scan: Scan, start: int, stop: int) -> int:
    """Return one past the last token of a window: the end of the sentence or of its part, or enough words."""
    words = scan.tokens.lowers
    last = min(stop, start + WINDOW, len(words))
    closed = (
        at for at in range(start + 1, last) if words[at] in _CLOSERS and words[at - 1] not in _SHORTENED
    )
    return next(closed, last)


def features(scan: Scan, start: int, stop: int, prefix: str) -> Features:
    """Return what `told` does with a word for each thing: what the model is trained with."""
    window = told(scan, start, stop, prefix)
    return [
        alone
        + [near + one for near, token in zip(NEAR, window.line[at:], strict=False) for one in token.features]
        for at, alone in enumerate(window.alone)
    ]


def told(scan: Scan, start: int, stop: int, prefix: str) -> Window:
    """Return what the model is told of each token of a window: words, shapes, place, gazetteers, neighbours.

    Args:
        scan: The text.
        start: One past the title.
        stop: One past the last token that may belong to the organisation.
        prefix: First word of the organisation, which the title has swallowed ("Bộ" in "Bộ trưởng").
    """
    tokens = scan.tokens
    stop = window_end(scan, start, stop)
    last = min(stop + 2, len(tokens))
    begin = max(start - _REACH, 0)
    flags = _flags([_known(scan, index) for index in range(begin, last)], begin, start, last)
    line = [_token("", "", [])] * max(2 - start, 0) + [
        _token(
            tokens.lowers[index], _shape(tokens.texts[index]), flags[index - start] if index >= start else []
        )
        for index in range(max(start - 2, 0), last)
    ]
    alone = [
        [
            f"place:{min(place, 3)}",
            f"prefix:{prefix}" if place == 0 else "later",
            *_pairs(line[place : place + 5]),
        ]
        for place in range(stop - start)
    ]
    return Window(alone, line)


def _token(word: str, shape: str, flags: list[str]) -> _Token:
    return _Token(word, shape, [f"w:{word}", f"s:{shape}", *flags])


def _pairs(around: list[_Token]) -> list[str]:
    before, here = around[1], around[2]
    pairs = [f"before:{before.word} {here.word}", f"shapes before:{before.shape} {here.shape}"]
    if len(around) > 3:
        after = around[3]
        pairs += (f"after:{here.word} {after.word}", f"shapes after:{here.shape} {after.shape}")
    return pairs


def _known(scan: Scan, index: int) -> list[tuple[str, int]]:
    """Return the kinds of phrases that begin at a token, each with its end."""
    kinds: list[tuple[str, int]] = []
    marker = 0
    here = scan.matches.get(index)
    for kind, match in here.phrases.items() if here is not None else ():
        if kind in _PHRASES:
            kinds.append((kind, index + match.length))
        elif not kind.startswith(TAIL):
            marker = max(marker, index + match.length)
    if marker:
        kinds.append(("marker", marker))
    name_end = scan.name(index)
    if name_end is not None:
        kinds.append(("name", name_end))
    return kinds


def _flags(known: list[list[tuple[str, int]]], begin: int, start: int, last: int) -> list[list[str]]:
    """Return, for each token of `start..last-1`, the phrases that cover it, and whether they begin there."""
    flags: list[list[str]] = [[] for _ in range(start, last)]
    for index, kinds in enumerate(known, begin):
        for kind, end in kinds:
            if index >= start:
                flags[index - start].append(f"g:B{kind}")
            for covered in range(max(index + 1, start), min(end, last)):
                flags[covered - start].append(f"g:I{kind}")
    return flags


def _shape(text: str) -> str:
    """Return how a token is written: a mark as it is, else digits, capitals, a capital, lower case."""
    if not text[0].isalpha():
        return "digits" if text.isdigit() else text
    if not text[0].isupper():
        return "lower"
    return "capitals" if len(text) > 1 and text.isupper() else "capital"
