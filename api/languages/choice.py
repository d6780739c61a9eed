"""The language that a request wants: its parameter `lang`, else what its browser prefers, else Vietnamese.

Comes in: the scope of a request. Goes out: `Choice`, which also tells where links must lead so that they keep
a language that was chosen by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, quote, urlencode

from starlette.types import Scope

from api.negotiation import quality

PARAMETER = "lang"


class Language(StrEnum):
    """A language of pages and labels."""

    VIETNAMESE = "vi"
    ENGLISH = "en"

    @property
    def other(self) -> Language:
        """The other one, to which every page has a link."""
        return Language.ENGLISH if self is Language.VIETNAMESE else Language.VIETNAMESE

    @property
    def own_name(self) -> str:
        """What its speakers call it."""
        return "Tiếng Việt" if self is Language.VIETNAMESE else "English"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which language a page is written in.

    Attributes:
        language: The language.
        asked: The address asked for it, so links to other pages must, too.
    """

    language: Language
    asked: bool

    def address(self, path: str, parameters: Mapping[str, object]) -> str:
        """Return an address that keeps the language; a parameter without a value is left out."""
        told = {name: str(value) for name, value in parameters.items() if value not in (None, "")}
        if self.asked:
            told[PARAMETER] = self.language.value
        return f"{path}?{urlencode(told, quote_via=quote)}" if told else path


_UNTOLD = Choice(Language.VIETNAMESE, asked=False)


def chosen(scope: Scope) -> Choice:
    """Return the language that a request wants."""
    query: bytes = scope.get("query_string", b"")
    asked = dict(parse_qsl(query.decode("latin-1"))).get(PARAMETER) if b"lang=" in query else None
    if asked in set(Language):
        return Choice(Language(asked), asked=True)
    preferred = next((value for name, value in scope["headers"] if name == b"accept-language"), b"")
    if not preferred:
        return _UNTOLD
    return Choice(_preferred(preferred.decode("latin-1")), asked=False)


def same_page(scope: Scope, language: Language) -> str:
    """Return the address of the page asked for, in a language: everything else stays as it is."""
    kept = [
        (name, value)
        for name, value in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if name != PARAMETER
    ]
    return f"?{urlencode([*kept, (PARAMETER, language.value)], quote_via=quote)}"


def _preferred(header: str) -> Language:
    """Return the first of our languages in an Accept-Language header, by its weights."""
    best, chosen = 0.0, Language.VIETNAMESE
    for part in header.split(","):
        tag, _, weight = part.partition(";")
        language = tag.strip().lower().partition("-")[0]
        liked = quality(weight.strip().removeprefix("q=") or "1")
        if language in set(Language) and liked > best:
            best, chosen = liked, Language(language)
    return chosen
