"""The tokens of a text with every gazetteer match, and what may stand at a token.

Comes in: normalised text and the lexicon. Goes out: `Scan`, the one thing that names, organisations
and titles are read from.
"""

from __future__ import annotations

import re

from msgspec import Struct, field
from msgspec.structs import replace

from kg.extract.gazetteer import Cues, Match, Matches
from kg.extract.lexicon import HEAD, LEVEL, PLACE, TITLE, WORD, Lexicon, Place
from kg.extract.syllables import is_vietnamese
from kg.extract.tokens import Tokens, tokenize

DASHES = frozenset("-–—")
_JOINTS = frozenset("-'’")
# Marks of names such as "H'Yim", which the segmenter may have parted.
_QUARTERS = frozenset(("đông", "tây", "nam", "bắc"))
APOSTROPHES = frozenset("'’")
# Longest Vietnamese personal name that is usual: "Tôn Nữ Thị Kim Ngân" has five syllables.
_LONGEST_NAME = 4
_VOWELS = "aeiou"
_LONGEST_RUN = 40  # capitalised words; a longer run is no name
# Levels after which a name of two syllables may be that of a place of no table.
_VILLAGES = frozenset(("xã", "phường", "thị trấn", "huyện"))
# Syllables that the names of such places have; of two, and of three or four as of those called after people.
_PAIR = 2
_WARD_NAME = (2, 3, 4)
_TITLED = 9
# Words in capitals that are more than a name or an abbreviation.
_SHOUT = 4
_LINE_END = re.compile("\n")
_ROW = 3  # words
# Kinds of matches that a syllable of a name may have.
_NAMELIKE = frozenset((WORD, HEAD, PLACE, "honorific"))
_ADDRESSES = ("honorific", "rank")


class Scan(Struct, frozen=True):
    """Tokens and matches of one text.

    Attributes:
        tokens: The words.
        matches: What the gazetteers know of them.
        lexicon: The gazetteers.
        cues: The words of events that begin at a token.
        villages: Names of places that no table lists and that could be those of people, in lower case.
        called: What follows "ông", "bà" and ranks: one and two words, in lower case.
        shouted: Tokens in runs of capitals ("THỦ TƯỚNG TIẾP ..."), where a capital tells nothing.
        known: The full names that stand elsewhere in the text, in lower case, where anything is shouted.
        lines: Tokens that begin a line, over whose start no name goes on.
        initials: Letters that the text itself explains, as far as it has been read.
    """

    tokens: Tokens
    matches: Matches
    lexicon: Lexicon
    cues: dict[int, Cues] = field(default_factory=dict)
    villages: frozenset[tuple[str, ...]] = frozenset()
    called: frozenset[tuple[str, ...]] = frozenset()
    shouted: frozenset[int] = frozenset()
    known: frozenset[tuple[str, ...]] = frozenset()
    lines: frozenset[int] = frozenset()
    initials: dict[str, str] = field(default_factory=dict)
    _runs: dict[int, int] = field(default_factory=dict)

    def between(self, first: int, last: int) -> Scan:
        """Return what is found from one token on where the text ends before another."""
        inside = self.lexicon.gazetteer.scan(self.tokens.between(first, last)).phrases
        matches = {first + at: known for at, known in inside.items()}
        return replace(self, tokens=self.tokens.between(0, last), matches=matches, _runs={})

    def match(self, kind: str, index: int) -> Match | None:
        """Return the longest match of a kind that starts at the token."""
        here = self.matches.get(index)
        phrase = here.phrases.get(kind) if here is not None else None
        return Match(index + phrase.length, phrase.value) if phrase is not None else None

    def kinds(self, index: int) -> frozenset[str]:
        """Return the kinds of the phrases that start at the token."""
        here = self.matches.get(index)
        return here.kinds if here is not None else frozenset()

    def marks(self, kind: str, index: int) -> int | None:
        """Return the end of the longest phrase of a kind that starts at the token, or None."""
        here = self.matches.get(index)
        phrase = here.phrases.get(kind) if here is not None else None
        return index + phrase.length if phrase is not None else None

    def word(self, index: int) -> str:
        """Return the token in lower case, or an empty text past the end."""
        lowers = self.tokens.lowers
        return lowers[index] if 0 <= index < len(lowers) else ""

    def place(self, index: int) -> tuple[int, Place] | None:
        """Return a place whose name is written with capitals ("Hòa Bình", not "hòa bình").

        Its level word may be in lower case ("thành phố Lào Cai").
        """
        found = self.match(PLACE, index)
        if found is None or not isinstance(found.value, Place) or self._points_into(index, found.end):
            return None
        words = [word for word in self.tokens.texts[index : found.end] if word[0].isalpha()]
        lowered = [word for word in words if not word[0].isupper()]
        level = self.match(LEVEL, index)
        allowed = level.end - index if level is not None else 0
        if found.value.kind == "country" and words[0][0].isupper() and words[-1][0].isupper():
            allowed = max(allowed, len(words) - 2)  # "Liên bang Nga"
        return (found.end, found.value) if len(lowered) <= allowed < len(words) or not lowered else None

    def _points_into(self, index: int, end: int) -> bool:
        """Whether a quarter of the sky stands before a longer place: "Nam | Hà Tĩnh" is not "Nam Hà"."""
        if end != index + 2 or self.word(index) not in _QUARTERS or not self.tokens.capital(end):
            return False
        inner = self.match(PLACE, index + 1)
        return inner is not None and inner.end > end

    def capitals(self, index: int) -> int:
        """Return one past the run of capitalised words that starts at the token.

        A hyphen joins ("Kim Jong-un"), and so does an apostrophe ("Điểu K'ré"). A line ends it: "... ông
        Nguyễn Văn An" above "Sáng 9/5, ...". Names, places and titles ask for the same runs by turns.
        """
        end = self._runs.get(index)
        if end is None:
            end = self._runs[index] = self._run_end(index)
        return end

    def words_end(self, index: int, most: int) -> int:
        """Return one past as many capitals as a name may have, of which several tokens may be one word.

        "Prem Tin-u-la", "Mu ' izzaddin", "W. Smith", "Y Sy H'Tám"
        """
        run, end, words = self.capitals(index), index, 0
        while end < run:
            alone = self.tokens.spaced(end) and self.word(end).isalpha() and self.word(end - 1).isalpha()
            words += alone or end == index
            if words > most:
                break
            end += 1
        return end

    def written(self, first: int, last: int) -> str:
        """Return a name as it is written, with a straight apostrophe and no blanks beside it: "K'Tám"."""
        text = self.tokens.joined(first, last)
        return text.replace("’", "'").replace(" ' ", "'") if "'" in text or "’" in text else text

    def _run_end(self, index: int) -> int:
        tokens, end = self.tokens, index
        while end - index < _LONGEST_RUN and tokens.capital(end) and tokens.texts[end][0].isalpha():
            end += 1
            if end in self.lines:
                return end
            while self._is_joint(end):  # twice in "Tan-u-rak"
                end += 2
            end += self._is_stop(end, index)
        return end

    def _is_stop(self, index: int, first: int) -> bool:
        """Whether a full stop here is that of a letter in a foreign name: "John F. Smith", "V. Ivanov".

        The letters of "bà N.T.H" are no name, nor is what follows "ông Nguyễn Văn A." its end.
        """
        tokens = self.tokens
        if self.word(index) != "." or len(tokens.texts[index - 1]) > 1 or tokens.spaced(index):
            return False
        before, after = self.word(index - 2), index + 1
        if index - 2 >= first and is_vietnamese(before):
            return False
        while len(self.word(after)) == 1 and self.word(after + 1) == "." and after < index + _LONGEST_NAME:
            after += 2
        word = self.word(after)
        return tokens.capital(after) and len(word) > 1 and word.isalpha() and not is_vietnamese(word)

    def _is_joint(self, index: int) -> bool:
        tokens = self.tokens
        if index + 1 >= len(tokens) or tokens.texts[index] not in _JOINTS:
            return False
        joined = not self._apart(index) or self._is_initial(index - 1)
        return joined and tokens.texts[index + 1].isalpha()

    def _is_initial(self, index: int) -> bool:
        """Whether an apostrophe joins a name, whatever white space is left: "H ' lăng Tẻo", "D ' Arrigo".

        After more than a letter what follows must be foreign: "Mu ' izzaddin Smith", not "Tám ' nổi giận '".
        Before a Vietnamese capital stands a consonant: "Điểu K ' Tám", not "ông Trần Văn A ' Không biết '".
        """
        tokens, after = self.tokens, index + 2
        if tokens.texts[index + 1] not in APOSTROPHES:
            return False
        letter = len(tokens.texts[index]) == 1
        consonant = letter and self.word(index) not in _VOWELS
        if tokens.capital(after):
            return consonant or (letter and not is_vietnamese(self.word(after)))
        if consonant and tokens.capital(index - 1) and is_vietnamese(self.word(after)):
            return True  # "Điểu K ' tám"
        return tokens.capital(index + 3) and (letter or not is_vietnamese(self.word(after)))

    def _apart(self, dash: int) -> bool:
        return self.tokens.spaced(dash) or self.tokens.spaced(dash + 1)

    def name(self, index: int) -> int | None:
        """Return one past a Vietnamese full name at the token: a surname and one to three more syllables.

        A longer run of capitals is cut at four syllables; a place or a title inside the run ends it.
        """
        tokens = self.tokens
        if not tokens.capital(index) or tokens.lowers[index] not in self.lexicon.surnames:
            return None
        if self._is_place_or_body(index):
            return None
        run = self.words_end(index, self._longest(index))
        end = index + 1
        while end < run and not self._starts_other(end):
            end += 1
        short = end - index == 2 and not (self._runs_into_word(end) or self._comes_from(index))
        whole = end - index > 2 or short
        return end if whole else None

    def _runs_into_word(self, end: int) -> bool:
        """Whether the second of two syllables begins a word of bodies in lower case: "Đoàn Thanh | niên"."""
        word = self.match("word", end - 1)
        return word is not None and word.end > end and not self.tokens.capital(end)

    def _longest(self, index: int) -> int:
        """Return how many syllables a name at the token can have; capitals do not tell where all are.

        "THỦ TƯỚNG NGUYỄN XUÂN PHÚC TIẾP ...": as many as the name has elsewhere in the text, else three, four
        after Thị, and no word that the grammar knows.
        """
        if index not in self.shouted:
            return _LONGEST_NAME
        lowers = self.tokens.lowers
        for length in range(_LONGEST_NAME, 1, -1):
            if lowers[index : index + length] in self.known:
                return length
        usual = _LONGEST_NAME if self.word(index + 1) == "thị" else _LONGEST_NAME - 1
        inside = range(index + 2, index + usual)
        return next((at - index for at in inside if not self.kinds(at) <= _NAMELIKE), usual)

    def _is_place_or_body(self, index: int) -> bool:
        run = self.capitals(index)
        if self.tokens.lowers[index:run] in self.villages:
            return True
        place = self.place(index)
        if place is not None and place[0] - index >= 2:
            return place[0] >= self.capitals(index) or place[1].kind != "district"
        body = self.match("organization", index)
        return body is not None and body.end - index >= 2

    def _capitals_only(self, index: int, end: int) -> bool:
        return self.tokens.capital(index + 1) and self.tokens.capital(end - 1)

    def _comes_from(self, index: int) -> bool:
        """Whether a country is told that somebody comes from: "Từ Ý, đoàn bay về"."""
        place = self.place(index + 1) if self.tokens.lowers[index] == "từ" else None
        return place is not None and place[1].kind == "country"

    def _starts_other(self, index: int) -> bool:
        title = self.match("title", index)
        if title is not None and title.end - index >= 2:
            return True
        for kind in ("head", "organization"):
            body = self.match(kind, index)
            if body is not None and body.end - index >= 2 and not self._capitals_only(index, body.end):
                return True  # "Phó Văn phòng", "Đoàn Ủy ban Kiểm tra": no name goes on into a body
        text = self.tokens.texts[index]  # "Nguyễn Văn An TTO": who reports it
        before = self.tokens.texts[index - 1 - (self.tokens.texts[index - 1] in _JOINTS)]  # "KIM JONG-HO"
        return len(text) > 1 and text.isupper() and not before.isupper()


def scan(text: str, lexicon: Lexicon) -> Scan:
    """Tokenise a normalised text and look every phrase of the lexicon up in it."""
    tokens = tokenize(text)
    inside = lexicon.gazetteer.scan(tokens)
    found = Scan(tokens, inside.phrases, lexicon, inside.cues, lines=_lines(text, tokens))
    called = _called(found)
    shouted = _shouted(tokens)
    found = replace(found, villages=_villages(found, called), called=called, shouted=shouted)
    return replace(found, known=_known(found)) if shouted else found


def _lines(text: str, tokens: Tokens) -> frozenset[int]:
    """Return the tokens that begin a line."""
    return frozenset([tokens.at(end.start()) for end in _LINE_END.finditer(text)])


def _shouted(tokens: Tokens) -> frozenset[int]:
    """Return the tokens of runs of words in capitals that are too long for names and abbreviations."""
    found: set[int] = set()
    if not _shouts(tokens):  # nearly all texts; the loop is slow
        return frozenset()
    first = 0
    for index, word in enumerate((*tokens.texts, "")):
        if word.isupper() or (word and not word.isalnum()):
            continue
        if index - first > _SHOUT and sum(map(str.isupper, tokens.texts[first:index])) > _SHOUT:
            found.update(range(first, index))
        first = index + 1
    return frozenset(found)


def _shouts(tokens: Tokens) -> bool:
    """Whether three words in a row are in capitals, as in no text that shouts nothing."""
    row = 0
    for text, capital in zip(tokens.texts, tokens.capitals, strict=True):
        row = row + 1 if capital and text.isupper() else 0
        if row == _ROW:
            return True
    return False


def _known(found: Scan) -> frozenset[tuple[str, ...]]:
    """Return the full names that are not shouted."""
    lowers = found.tokens.lowers
    begins = (
        at for at in range(len(lowers)) if at not in found.shouted and lowers[at] in found.lexicon.surnames
    )
    ends = ((at, found.name(at)) for at in begins)
    return frozenset(lowers[at:end] for at, end in ends if end is not None)


def _called(found: Scan) -> frozenset[tuple[str, ...]]:
    """Return the one and the two words after each "ông", "bà" or rank."""
    lowers, words = found.tokens.lowers, set()
    for first, known in found.matches.items():
        for kind in _ADDRESSES:
            address = known.phrases.get(kind)
            if address is not None:
                end = first + address.length
                words.add(lowers[end : end + 1])
                words.add(lowers[end : end + 2])
    return frozenset(words)


def _villages(found: Scan, called: frozenset[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """Return names of two syllables after "xã" or "huyện" by which the text calls nobody.

    "Bí thư Đảng ủy xã Hà Giang" names a commune; "Chủ tịch xã Lê Hùng" a person, whom the text also
    calls "ông Hùng".
    """
    lowers, places = found.tokens.lowers, set()
    for first, known in found.matches.items():
        level = known.phrases.get(LEVEL)
        if level is None or getattr(level.value, "name", "") not in _VILLAGES:
            continue
        end = first + level.length
        run = found.capitals(end)
        if run - end in _WARD_NAME and lowers[end] in found.lexicon.surnames:
            places.add(lowers[end:run])
    free = (name for name in places if name not in called and not any(name[at:] in called for at in (1, 2)))
    return frozenset(name for name in free if len(name) == _PAIR or _never_alone(found, name))


def _never_alone(found: Scan, name: tuple[str, ...]) -> bool:
    """Whether a name of three or four syllables stands only after the word for a ward: "phường Lê Lợi".

    After a title it may be that of a person: "Chủ tịch phường Lê Hồng Phong".
    """
    lowers = found.tokens.lowers
    places = [
        at for at in range(len(lowers)) if lowers[at] == name[0] and lowers[at : at + len(name)] == name
    ]
    wards = [at for at in places if lowers[at - 1] == "phường"]
    titled = (any(found.match(TITLE, near) for near in range(at - _TITLED, at)) for at in wards)
    untitled = [at for at, beside in zip(wards, titled, strict=True) if not beside]
    return len(wards) == len(places) and untitled != []
