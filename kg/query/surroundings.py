"""The sentences in which the words of witnesses stand.

Comes in: witnesses. Goes out: what stands before and after the words of each, up to the ends of the sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from rdflib.term import Literal

from kg.model.answers import Witness
from kg.model.mentions import Surroundings
from kg.query.session import Session
from kg.text.sentences import sentences

_REACH = 240
"""Code points on each side within which the ends of a sentence are looked for."""


def surroundings(session: Session, witnesses: Collection[Witness]) -> Mapping[str, Surroundings]:
    """Return what stands around the words of witnesses, under their ids; nothing for a text that is gone."""
    documents = sorted({one.document for one in witnesses})
    if not documents:
        return {}
    rows = session.rows("bodies_of", document=map(Literal, documents))
    texts = {str(row["document"]): str(row["text"]) for row in rows}
    return {
        one.id: around(texts[one.document], one.start, one.end) for one in witnesses if one.document in texts
    }


def around(text: str, start: int, end: int) -> Surroundings:
    """Return what stands around words of a text in their sentence, or sentences."""
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    spans = [(first + one, first + other) for one, other in sentences(text[first:last])]
    begun = max((one for one, _ in spans if one <= start), default=start)
    ended = min((other for _, other in spans if other >= end), default=end)
    before, after = text[begun:start], text[end:ended]
    if begun == first > 0:
        before = f"… {before.partition(' ')[2]}"
    if ended == last < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return Surroundings(before, after)
