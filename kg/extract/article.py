"""One article prepared for reading: normalised text, sentences, dates, people and organisations.

Comes in: a `Document`. Goes out: `ArticleText`, whose spans all count code points of the normalised
text and which maps them back to evidence in the text as given; and `Prepared`, which adds what the
title grammar works on.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from kg.extract.chunker import Chunker
from kg.extract.chunks import Sentence
from kg.extract.directory import Directory
from kg.extract.document_days import names_law
from kg.extract.elision import Setting
from kg.extract.gazetteer import Cues
from kg.extract.lexicon import Lexicon, lexicon
from kg.extract.organizations import OrganizationPhrase
from kg.extract.quarters import as_years
from kg.extract.scan import Scan, scan
from kg.extract.titles import TitlePhrase
from kg.extract.tokens import Tokens
from kg.extract.torn_lines import whole
from kg.model.claims import Evidence
from kg.model.dates import DateSpan, PartialDate
from kg.model.document import Document
from kg.text.dates import DateMention, canonical_dates
from kg.text.normalize import NormalizedText, normalize
from kg.text.sentences import sentences


class PersonMention(Struct, frozen=True, gc=False):
    """A person named in the text.

    Attributes:
        start: First code point in the normalised text.
        end: One past the last.
        name: Canonical full name the mention stands for ("ông Mẫn" stands for the full name).
    """

    start: int
    end: int
    name: str


class OrganizationMention(Struct, frozen=True, gc=False):
    """An organisation named in the text, by its full official name, alone or in a title."""

    start: int
    end: int
    name: str
    titled: bool = False


class ArticleText(Struct, frozen=True):
    """Everything the claim readers share about one article; all tuples sorted by start."""

    document: Document
    normalized: NormalizedText
    sentences: tuple[tuple[int, int], ...]
    dates: tuple[DateMention, ...]
    people: tuple[PersonMention, ...]
    organizations: tuple[OrganizationMention, ...]
    tokens: Tokens
    cues: dict[int, Cues]

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.normalized.text

    @property
    def published(self) -> DateSpan | None:
        """When the article came out."""
        return self.document.published.date if self.document.published else None

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the words of a normalised span, with offsets of the text as given."""
        first, last = self.normalized.original(start, end)
        return Evidence(first, last, self.document.text[first:last])


class Prepared(Struct, frozen=True):
    """An article with its chunks, its people and what completes its titles.

    Attributes:
        text: The text with its mentions.
        scan: Tokens and gazetteer matches.
        chunks: Chunks of each sentence.
        directory: Who short names stand for.
        setting: What completes organisations.
        lexicon: The gazetteers.
    """

    text: ArticleText
    scan: Scan
    chunks: tuple[Sentence, ...]
    directory: Directory
    setting: Setting
    lexicon: Lexicon

    @property
    def day(self) -> PartialDate | None:
        """The publication date, as exact as it is one date."""
        published = self.text.published
        return published.start if published is not None else None

    def quote(self, first: int, last: int) -> Evidence:
        """Return tokens `first..last-1` as evidence."""
        tokens = self.scan.tokens
        return self.text.evidence(tokens.starts[first], tokens.ends[last - 1])


def prepare(document: Document) -> Prepared:
    """Normalise, cut and look up everything the readers of claims need."""
    lookup = lexicon()
    normalized = normalize(document.text)
    published = document.published.date if document.published else None
    told = canonical_dates(normalized.text, published)
    dates = tuple(one for one in told if not names_law(normalized.text, one.start, one.end))
    found = scan(normalized.text, lookup)
    spans = tuple(whole(normalized.text, sentences(normalized.text)))
    chunker = Chunker(found, tuple(as_years(dates, normalized.text)), _hidden(document, normalized, found))
    chunks = tuple(chunker.sentence(found.tokens.at(start), found.tokens.at(end)) for start, end in spans)
    directory, setting = Directory(chunks), Setting(chunks, published.start.earliest() if published else None)
    text = ArticleText(
        document,
        normalized,
        spans,
        dates,
        _people(directory, chunks, found),
        _organizations(setting, chunks, found),
        found.tokens,
        found.cues,
    )
    return Prepared(text, found, chunks, directory, setting, lookup)


def _hidden(document: Document, normalized: NormalizedText, found: Scan) -> frozenset[int]:
    """Return the tokens that lie in bylines, photo credits and page furniture."""
    hidden: set[int] = set()
    for start, end in document.credits:
        first, last = bisect_left(normalized.starts, start), bisect_left(normalized.starts, end)
        hidden.update(range(found.tokens.at(first), found.tokens.at(last)))
    return frozenset(hidden)


def _people(directory: Directory, chunks: tuple[Sentence, ...], found: Scan) -> tuple[PersonMention, ...]:
    starts, ends = found.tokens.starts, found.tokens.ends
    return tuple(
        PersonMention(starts[first], ends[last - 1], name) for first, last, name in directory.mentions(chunks)
    )


def _organizations(
    setting: Setting, chunks: tuple[Sentence, ...], found: Scan
) -> tuple[OrganizationMention, ...]:
    starts, ends = found.tokens.starts, found.tokens.ends
    mentions = []
    for sentence in chunks:
        for chunk in sentence.phrases:
            phrase = chunk.value.organization if isinstance(chunk.value, TitlePhrase) else chunk.value
            if isinstance(phrase, OrganizationPhrase):
                name = setting.full_name(phrase)
                titled = phrase is not chunk.value
                mentions.append(
                    OrganizationMention(starts[phrase.start], ends[phrase.end - 1], name, titled=titled)
                )
    return tuple(mentions)
