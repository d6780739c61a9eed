"""What is wrong with a request, a question or a judgement, in English and in Vietnamese: `data/troubles.tsv`.

Comes in: the `Reason` of an error. Goes out: its sentence in a language. Values stay what they are, whatever
words of the caller they hold; those that are reasons themselves are worded, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from api.languages.choice import Language
from kg.errors import JOINTS, Reason
from kg.resources import read_table

TABLE: Final = "data/troubles.tsv"


def worded(reason: Reason, language: Language) -> str:
    """Return what is wrong in a language; what has no Vietnamese, since it is not ours, as it is."""
    return in_vietnamese(reason) or str(reason) if language is Language.VIETNAMESE else str(reason)


def in_vietnamese(reason: Reason) -> str | None:
    """Return what is wrong in Vietnamese; None for words that are not ours."""
    sentence = reason.sentence if reason.sentence in JOINTS else sentences().get(reason.sentence)
    return sentence and sentence.format_map({name: _said(value) for name, value in reason.values.items()})


def _said(value: object) -> object:
    return worded(value, Language.VIETNAMESE) if isinstance(value, Reason) else value


@cache
def sentences() -> Mapping[str, str]:
    """Return each sentence in Vietnamese, with its places, by the same in English."""
    return {row["en"]: row["vi"] for row in read_table(TABLE)}
