"""The khóa or nhiệm kỳ of a post, which its own words, those beside it or the sentence tell.

Comes in: a sentence, a post that the grammar found in it. Goes out: the term.

    Bí thư X, Chủ tịch Y nhiệm kỳ 2011-2016          that of both
    Nhiệm kỳ 2010 - 2015, ông A là X                  that of X
"""

from __future__ import annotations

from kg.extract.chunks import Kind, Sentence
from kg.extract.found import Found, kind_at
from kg.model.claims import Status
from kg.text.dates import DateMention

# Seats in bodies whose terms are not those of other posts.
_SEATS = frozenset(("Ủy viên", "Ủy viên dự khuyết", "Đại biểu", "Tỉnh ủy viên", "Thành ủy viên"))


def term_of(sentence: Sentence, found: Found) -> str | None:
    """Return the term told of a post."""
    return _term(found) or _opening_term(sentence, found)


def _term(found: Found) -> str | None:
    """Return the term told of a post; "Bí thư X, Chủ tịch Y nhiệm kỳ 2011-2016" tells it of both."""
    title = found.title
    if title.term is not None or title.row.title in _SEATS or found.status is not Status.HOLDS:
        return title.term
    after = (mate for mate in found.mates if mate.start > title.start and mate.term and not mate.former)
    term = next((mate.term for mate in after), None)
    return term if term is not None and "-" in term and term[-4:].isdigit() else None


def _opening_term(sentence: Sentence, found: Found) -> str | None:
    """Return the nhiệm kỳ with which a sentence opens: "Nhiệm kỳ 2010 - 2015, ông A là X"."""
    if kind_at(sentence, 2) is not Kind.DATE or not found.rule.startswith("verb-"):
        return None
    mention = sentence[2].value
    if [chunk.value for chunk in sentence[:2]] != ["nhiệm", "kỳ"] or kind_at(sentence, 3) is not Kind.COMMA:
        return None
    told = mention.date if isinstance(mention, DateMention) else None
    years = told is not None and told.start.year < told.end.year
    return f"nhiệm kỳ {told.start.year}-{told.end.year}" if told is not None and years else None
