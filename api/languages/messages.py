"""What pages say, in Vietnamese and in English: `data/messages.tsv`.

Comes in: a message in Vietnamese, in which templates are written, with values for its places. Goes out: the
same in a language, as markup in which every value is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from markupsafe import Markup

from api.languages.choice import Language
from kg.resources import read_table
from kg.text.invisible import with_invisible_named

TABLE = "data/messages.tsv"


@cache
def english() -> Mapping[str, str]:
    """Return the English of every message."""
    return {row["vi"]: row["en"] for row in read_table(TABLE)}


def speaker(language: Language) -> Callable[..., Markup]:
    """Return the function by which templates say something: `_("{count} kết quả", count=3)`."""

    def say(message: str, **values: object) -> Markup:
        text = english().get(message, message) if language is Language.ENGLISH else message
        return Markup(text).format(**{name: _shown(value) for name, value in values.items()})  # noqa: S704

    return say


def _shown(value: object) -> object:
    """Name the characters that nobody sees; a value may come from an article."""
    return with_invisible_named(value) if type(value) is str else value
