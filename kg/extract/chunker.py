"""Cuts sentences into chunks: titles, people, organisations, dates, verbs that matter, punctuation.

Comes in: a `Scan`, sentence spans, dates, and spans that hold no officials (credits). Goes out: one
`Sentence` of chunks a sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress, count

from kg.extract.charges import without_ministry
from kg.extract.chunks import Chunk, Kind, PersonPhrase, Sentence
from kg.extract.foreign_names import foreign_name, hyphenated, is_apposed, is_given, is_whole, spelled
from kg.extract.lexicon import HEAD, LEVEL, ORGANIZATION, PLACE, TITLE, WORD
from kg.extract.organizations import begins_body, is_small, read_organization
from kg.extract.places import read_place
from kg.extract.scan import APOSTROPHES, DASHES, Scan
from kg.extract.syllables import is_vietnamese
from kg.extract.titles import MODIFIERS, TitlePhrase, read_title
from kg.text.dates import DateMention

_MARKS = {
    ",": Kind.COMMA,
    ";": Kind.SEMICOLON,
    ":": Kind.COLON,
    "(": Kind.OPEN,
    ")": Kind.CLOSE,
    "và": Kind.AND,
    **dict.fromkeys(DASHES, Kind.DASH),
}
_OTHER = Kind.OTHER
# What is folded into the person it stands before.
_BEFORE_NAMES = frozenset((Kind.RANK, Kind.HONORIFIC))
# Classes of `data/markers.tsv` that are chunks of their own; of several at a token the longest wins.
_CLASSES = {
    "dismiss": Kind.DISMISS,
    "predicate": Kind.PREDICATE,
    "career": Kind.CAREER,
    "appoint": Kind.APPOINT,
    "nominate": Kind.NOMINATE,
    "former": Kind.FORMER,
    "death": Kind.DEATH,
    "retire": Kind.RETIRE,
    "succeed": Kind.SUCCEED,
    "concurrent": Kind.CONCURRENT,
    "plural": Kind.PLURAL,
    "kin": Kind.KIN,
    "irreal": Kind.IRREAL,
    "block": Kind.OTHER,
    "negation": Kind.NEGATION,
    "no-longer": Kind.NO_LONGER,
}
# Kinds of matches at which nothing begins in lower case.
_INERT = frozenset((WORD, HEAD))
# Kinds of matches at which a title, an address, a body or a place can begin.
_TITLED = frozenset((TITLE, *MODIFIERS))
_ADDRESSES = frozenset(("rank", "honorific"))
_BODIES = frozenset((ORGANIZATION, HEAD, PLACE, LEVEL))
# Marks before and after a name that goes on a list, and its syllables.
_LISTING = frozenset((Kind.COMMA, Kind.AND))
_AFTER_LISTED = frozenset((",", ".", ";", "và", "("))
_LISTED = frozenset((Kind.PERSON, Kind.CLOSE))
_LISTED_NAME, _VILLAGE_NAME, _LONGEST_NAME = 3, 2, 4
# A surname that is spelled as the address is: "bà Ông Thị Mai".
_SURNAME = "Ông"
_OF_DEPARTMENT = ("vụ", "trưởng", "vụ")  # "giữ chức | vụ trưởng Vụ Pháp chế"
_PRONOUNS = ("ông", "bà", "đồng chí", "anh", "chị")
_THIS = (*_PRONOUNS, "vị")
_SEVERAL = ("cả", "vị", "số", "một", "hai", "ba")
# Of two classes of equal length the one that stands first above wins.
_MARKED = frozenset(_CLASSES)
_PRIORITY = {name: -place for place, name in enumerate(_CLASSES)}
_Reader = Callable[["Chunker", int, list[Chunk]], Chunk | None]


class Chunker:
    """Cuts the sentences of one text into chunks."""

    def __init__(
        self, scan: Scan, dates: Sequence[DateMention], hidden: frozenset[int] = frozenset()
    ) -> None:
        """Take tokens, dates, and the numbers of tokens in which no official is looked for."""
        self._scan = scan
        self._hidden = hidden
        self._dates = {scan.tokens.at(mention.start): mention for mention in dates}
        self._beginnings = sorted(self._begins())
        words = enumerate(scan.tokens.lowers)
        self._words = [Chunk(_MARKS.get(word, _OTHER), at, at + 1, word) for at, word in words]

    def _begins(self) -> set[int]:
        """Return the tokens at which more than a mere word may begin."""
        capitals, matches = compress(count(), self._scan.tokens.capitals), self._scan.matches.items()
        known = {at for at, found in matches if not found.kinds <= _INERT or is_small(found.phrases)}
        return known.union(capitals, self._dates, self._hidden)

    def sentence(self, first: int, last: int) -> Sentence:
        """Return the chunks of tokens `first..last-1`."""
        chunks: list[Chunk] = []
        index, addressed = first, False
        for place in range(bisect_left(self._beginnings, first), bisect_left(self._beginnings, last)):
            begin = self._beginnings[place]
            if begin < index:
                continue
            chunks += self._words[index:begin]
            chunk = self._chunk(begin, chunks)
            if chunk.end > last:
                chunk = self._within(begin, last, chunks)
            chunks.append(chunk)
            index, addressed = chunk.end, addressed or chunk.kind in _BEFORE_NAMES
        chunks += self._words[index:last]
        return Sentence(_settled(chunks) if addressed else chunks)

    def _within(self, index: int, last: int, before: list[Chunk]) -> Chunk:
        """Read a chunk that would go on into the next sentence: of a headline, which has no full stop."""
        whole, self._scan = self._scan, self._scan.between(index, last)
        chunk = self._chunk(index, before)
        self._scan = whole
        return chunk if chunk.end <= last else Chunk(Kind.OTHER, index, index + 1, whole.word(index))

    def _chunk(self, index: int, before: list[Chunk]) -> Chunk:
        if index in self._hidden:
            return Chunk(Kind.OTHER, index, index + 1, "")
        mention = self._dates.get(index)
        if mention is not None:
            end = self._scan.tokens.at(mention.end)
            return Chunk(Kind.DATE, index, max(end, index + 1), mention)
        known = self._scan.matches.get(index)
        if known is None:  # only a name may begin where the gazetteers know nothing
            return self._person(index, before) or self._words[index]
        block = known.phrases.get("block")
        if block is not None and not self._longer_marker(index, index + block.length):
            return Chunk(Kind.OTHER, index, index + block.length, self._scan.word(index))
        for read in self._readers(known.kinds)[self._scan.tokens.capitals[index]]:
            chunk = read(self, index, before)
            if chunk is not None:
                return chunk
        return self._words[index]

    @staticmethod
    @cache
    def _readers(kinds: frozenset[str]) -> tuple[tuple[_Reader, ...], tuple[_Reader, ...]]:
        """Return what may begin where the gazetteers know these kinds of phrases, in the order of trying.

        First for a word in lower case, then for one with a capital, at which a name may begin.
        """
        order: tuple[tuple[bool, _Reader], ...] = (
            (not kinds.isdisjoint(_TITLED), Chunker._title),
            (not kinds.isdisjoint(_ADDRESSES), Chunker._address),
            (True, Chunker._person),
            (not kinds.isdisjoint(_BODIES), Chunker._body),
            (not kinds.isdisjoint(_CLASSES), Chunker._marker),
        )
        capital = tuple(read for may_begin, read in order if may_begin)
        return tuple(read for read in capital if read is not Chunker._person), capital

    def _title(self, index: int, _: list[Chunk]) -> Chunk | None:
        title = read_title(self._scan, index)
        if title is None or (
            title.organization is None and without_ministry(self._scan, title.end, title.row)
        ):
            return None
        return Chunk(Kind.TITLE, index, title.end, title)

    def _address(self, index: int, before: list[Chunk]) -> Chunk | None:
        place = self._scan.place(index)
        placed = place is not None and (place[0] > index + 1 or self._is_state(index, place[1].kind))
        if placed or self._is_surname(index, before):
            return None  # "Bà Rịa"; "của Anh"
        for kind, marker in ((Kind.RANK, "rank"), (Kind.HONORIFIC, "honorific")):
            end = self._scan.marks(marker, index)
            if end is not None and not self._longer_marker(index, end):
                return Chunk(kind, index, end, " ".join(self._scan.tokens.lowers[index:end]))
        return None

    def _is_state(self, index: int, kind: str) -> bool:
        """Whether a word that is an address, too, is a state here: "Bộ trưởng A của | Anh đã đến"."""
        owned = kind == "country" and self._scan.word(index - 1) in ("của", "tại", "ở", "sang")
        return owned and self._scan.tokens.capital(index) and not self._scan.tokens.capital(index + 1)

    def _is_surname(self, index: int, before: list[Chunk]) -> bool:
        """Whether the surname Ông is meant: "kỹ sư Ông Thế Viễn", "Giám đốc Sở A Ông Thế Viễn"."""
        if self._scan.tokens.texts[index] != _SURNAME or not before or not self._is_long(index):
            return False
        titled = before[-1].kind is Kind.TITLE and self._scan.name(index + 1) is None
        return titled or before[-1].kind in _BEFORE_NAMES

    def _is_long(self, index: int) -> bool:
        return 2 < self._scan.capitals(index) - index <= _LONGEST_NAME

    def _longer_marker(self, index: int, end: int) -> bool:
        found = self._scan.matches[index].phrases
        return any(index + phrase.length > end for name, phrase in found.items() if name in _CLASSES)

    def _person(self, index: int, before: list[Chunk]) -> Chunk | None:
        scan = self._scan
        end = scan.name(index)
        if end is None and self._is_surname(index, before):
            end = scan.capitals(index)
        addressed = bool(before) and before[-1].kind in {Kind.TITLE, Kind.RANK, Kind.HONORIFIC}
        if end is not None:
            return self._full_name(index, end, before)
        if not scan.tokens.capital(index) or not scan.tokens.texts[index].isalpha():
            return None
        if self._is_given(index, before):
            return Chunk(Kind.PERSON, index, index + 1, PersonPhrase(scan.tokens.texts[index], full=False))
        named = addressed or self._is_listed(index, before) or is_apposed(scan, index)
        named = named or (_is_told(before) and is_whole(scan, index))
        if not (named or is_given(scan, index)):
            return None
        if scan.match("organization", index) or self._is_ground(index, before) or scan.match("head", index):
            return None
        end, name = foreign_name(scan, index)
        if scan.match("word", index) or end == index:
            return None
        full = name[1:2] in APOSTROPHES  # "ông K'Tám"
        return Chunk(Kind.PERSON, index, end, PersonPhrase(name, full=full))

    def _is_given(self, index: int, before: list[Chunk]) -> bool:
        """Whether one syllable after "ông" or "bà" is a given name, whatever else it means: "ông Đức nói"."""
        if not before or before[-1].kind is not Kind.HONORIFIC or not before[-1].is_any(_PRONOUNS):
            return False
        alone = self._scan.capitals(index) == index + 1 and not self._scan.shouted
        return alone and is_vietnamese(self._scan.word(index))

    def _full_name(self, index: int, end: int, before: list[Chunk]) -> Chunk | None:
        """Return a Vietnamese full name, or None where a home is told: "quê quán: Bạch Đằng, Đông Hưng"."""
        home = end - index <= _VILLAGE_NAME and any(chunk.is_word("quê", "quán") for chunk in before[-3:])
        end, name = hyphenated(self._scan, end, spelled(self._scan, index, end))
        return None if home else Chunk(Kind.PERSON, index, end, PersonPhrase(name))

    def _is_listed(self, index: int, before: list[Chunk]) -> bool:
        """Whether a full name without a known surname goes on a list: "ông A, Lật Chiến Thư,".

        So does one with its title in brackets: "A (Bộ trưởng X), Chan Chun Sing (Bộ trưởng Y)".
        """
        if len(before) < 2 or before[-1].kind not in _LISTING or before[-2].kind not in _LISTED:
            return False
        end = self._scan.capitals(index)
        whole = end - index == _LISTED_NAME and not any(at in self._scan.matches for at in range(index, end))
        titled = self._scan.word(end) == "(" and read_title(self._scan, end + 1) is not None
        plain = before[-2].kind is Kind.PERSON and self._scan.word(end) in _AFTER_LISTED
        return whole and (plain or titled)

    def _is_ground(self, index: int, before: list[Chunk]) -> bool:
        """Whether a place begins here; after "ông" the name of a district is that of a person."""
        place = self._scan.place(index)
        if place is None or before[-1].kind is not Kind.HONORIFIC:
            return place is not None
        given = place[0] == index + 1 and self._scan.tokens.capital(index + 1)  # "bà Mỹ Thanh"
        return place[1].kind != "district" and not given

    def _body(self, index: int, _: list[Chunk]) -> Chunk | None:
        scan = self._scan
        if begins_body(scan, index):
            phrase = read_organization(scan, index)
            if phrase is not None and not phrase.titled:
                return Chunk(Kind.ORGANIZATION, index, phrase.end, phrase)
        place = read_place(scan, index)
        if place is not None and place.name is not None:
            return Chunk(Kind.PLACE, index, place.end, place)
        return None

    def _marker(self, index: int, _: list[Chunk]) -> Chunk:
        found = self._scan.matches[index]
        length, _rank, name = max(
            (found.phrases[name].length, _PRIORITY[name], name) for name in found.kinds & _MARKED
        )
        length -= self._begins_title(index, index + length - 1)
        words = " ".join(self._scan.tokens.lowers[index : index + length])
        return Chunk(_CLASSES[name], index, index + length, words)

    def _begins_title(self, index: int, last: int) -> bool:
        """Whether the last word of a marker is the first of a title: "giữ chức | Vụ trưởng Vụ Pháp chế"."""
        capitals, words = self._scan.tokens.capitals, self._scan.tokens.lowers
        begins = capitals[last] or words[last : last + 3] == _OF_DEPARTMENT
        alone = last > index and begins and not capitals[last - 1]
        return alone and read_title(self._scan, last) is not None


def _is_told(before: list[Chunk]) -> bool:
    """Whether the holder's name is due: "Thủ tướng Nhật Bản là | A", "Bộ trưởng Ngoại giao Lào, | A nói"."""
    title = before[-2].value if len(before) > 1 else None
    if not isinstance(title, TitlePhrase) or title.organization is None:
        return False
    link = before[-1]
    return link.is_word("là", "hiện là") or (link.kind is Kind.COMMA and len(before) == 2)


def _settled(chunks: list[Chunk]) -> list[Chunk]:
    """Fold ranks and honorifics into the person they stand before; a lone honorific is a pronoun."""
    honorific, ranked = "", False
    settled: list[Chunk] = []
    waiting: list[Chunk] = []
    last: Chunk | None = None
    for chunk in chunks:
        if chunk.kind is _OTHER and not waiting:
            settled.append(chunk)
            last = chunk
        elif chunk.kind is Kind.HONORIFIC:
            honorific = str(chunk.value)
            waiting.append(chunk)
        elif chunk.kind is Kind.RANK or (waiting and chunk.is_word(".")):
            ranked = True
            waiting.append(chunk)
        elif chunk.kind is Kind.PERSON and isinstance(chunk.value, PersonPhrase):
            phrase = PersonPhrase(chunk.value.name, honorific, ranked, chunk.value.full)
            start = waiting[0].start if waiting else chunk.start
            settled.append(Chunk(Kind.PERSON, start, chunk.end, phrase))
            honorific, ranked, waiting = "", False, []
            last = chunk
        else:
            if waiting:
                settled += _released(waiting, last, chunk)
                honorific, ranked, waiting = "", False, []
            settled.append(chunk)
            last = chunk
    return settled + _released(waiting, last, None)


def _released(waiting: list[Chunk], before: Chunk | None, after: Chunk | None) -> list[Chunk]:
    """Release honorifics without a name: pronouns, but not after "các", "những", "có cả".

    "Vị này" is one person, too.
    """
    several = before is not None and (before.kind is Kind.PLURAL or before.is_word(*_SEVERAL))
    pronouns = _THIS if after is not None and after.is_word("này") else _PRONOUNS
    return [
        Chunk(Kind.PRONOUN, chunk.start, chunk.end, chunk.value)
        if chunk.kind is Kind.HONORIFIC and chunk.is_any(pronouns) and not several
        else chunk
        for chunk in waiting
    ]
