"""What a sentence is cut into: titles, people, organisations, dates, verbs that matter, punctuation.

Comes in: what `kg.extract.chunker` reads. Goes out: one `Sentence` of chunks a sentence, on which the
grammar of `kg.extract.appositions` and `kg.extract.predicates` works. Everything that the grammar does not
know is one chunk of kind OTHER.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import Enum, auto

from msgspec import Struct

from kg.extract.organizations import OrganizationPhrase
from kg.extract.places import PlacePhrase
from kg.extract.titles import TitlePhrase
from kg.text.dates import DateMention


class Kind(Enum):
    """What a chunk is."""

    __hash__ = object.__hash__  # that of Enum is slow, and every chunk is looked up by its kind

    TITLE = auto()
    PERSON = auto()
    PRONOUN = auto()
    HONORIFIC = auto()
    RANK = auto()
    ORGANIZATION = auto()
    PLACE = auto()
    DATE = auto()
    COMMA = auto()
    SEMICOLON = auto()
    COLON = auto()
    DASH = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    CONCURRENT = auto()
    PLURAL = auto()
    APPOINT = auto()
    PREDICATE = auto()
    CAREER = auto()
    DISMISS = auto()
    NOMINATE = auto()
    FORMER = auto()
    DEATH = auto()
    RETIRE = auto()
    SUCCEED = auto()
    KIN = auto()
    IRREAL = auto()
    NEGATION = auto()
    NO_LONGER = auto()
    OTHER = auto()


class PersonPhrase(Struct, frozen=True, gc=False):
    """A person as written.

    Attributes:
        name: The name without title, rank or honorific.
        honorific: ông, bà, đồng chí ... in lower case, or empty.
        ranked: A rank or degree stands before the name.
        full: Has the form of a Vietnamese full name; else a short or a foreign name.
    """

    name: str
    honorific: str = ""
    ranked: bool = False
    full: bool = True


Value = TitlePhrase | PersonPhrase | OrganizationPhrase | PlacePhrase | DateMention | str


class Chunk(Struct, frozen=True, gc=False):
    """A run of tokens that the grammar treats as one.

    Attributes:
        kind: What it is.
        start: First token.
        end: One past the last token.
        value: Its reading; for marks and verbs the words in lower case.
    """

    kind: Kind
    start: int
    end: int
    value: Value

    def is_word(self, *words: str) -> bool:
        """Whether the chunk is one of these words."""
        return self.is_any(words)

    def is_any(self, words: Collection[str]) -> bool:
        """Whether the chunk is a word of a list; compiled code is slow to unpack one for `is_word`."""
        return isinstance(self.value, str) and self.value in words


# What reads no more of a sentence than its chunks takes it for a tuple, which compiled code reads faster.
Chunks = tuple[Chunk, ...]


class Sentence(tuple[Chunk, ...]):
    """The chunks of a sentence; most readers need few of them.

    Attributes:
        kinds: What kinds of chunks there are.
        titles: The numbers of the chunks that are titles.
        phrases: The titles, people, organisations, places and dates, without the mere words between.
        words: The marks and verbs and the mere words, each once: most of what is looked for is not there.
    """

    kinds: frozenset[Kind]
    titles: tuple[int, ...]
    phrases: tuple[Chunk, ...]
    words: frozenset[str]

    def __init__(self, _: Iterable[Chunk] = ()) -> None:
        chunks = list(self)  # compiled code is slow to go through a class of tuples
        phrases: list[Chunk] = []
        words: list[str] = []
        for chunk in chunks:
            if isinstance(chunk.value, str):
                words.append(chunk.value)
            else:
                phrases.append(chunk)
        kinds = [chunk.kind for chunk in chunks]
        self.kinds = frozenset(kinds)
        titled = Kind.TITLE in self.kinds
        self.titles = tuple([n for n, kind in enumerate(kinds) if kind is Kind.TITLE]) if titled else ()
        self.phrases = tuple(phrases)
        self.words = frozenset(words)
