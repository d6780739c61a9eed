"""How a page says things in one language: its messages, names, dates and bounds.

Comes in: a message in Vietnamese, in which pages are written, or something to be put into words. Goes out:
plain text. The library speaks Vietnamese; who knows another language hands in a `Speech` of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.model.answers import Answer
from kg.query import edtf_in_words


@dataclass(frozen=True, slots=True)
class Speech:
    """One language.

    Attributes:
        language: Its tag (BCP 47).
        translated: Turns a message, with its places in braces, into the language.
        named: Turns the label of a post or body into its name in the language, if it has one.
        dated: Puts an EDTF date into words.
        bounded: Puts the bounds of a tenure into a sentence.
    """

    language: str
    translated: Callable[[str], str]
    named: Callable[[str], str]
    dated: Callable[[str], str]
    bounded: Callable[[Answer], str]

    def say(self, message: str, **values: object) -> str:
        """Return a message with its places filled."""
        return self.translated(message).format(**values)


VIETNAMESE = Speech("vi", str, str, edtf_in_words, lambda answer: answer.reason)
